// The search of the manual: what is indexed, and how results are ranked. The index is made where the manual is served or
// exported, and searched in the browser; both load this file.
import MiniSearch, { type Options, type SearchResult } from "minisearch";

/** A section of a page, as it is indexed. */
export interface SectionEntry {
  /** The address relative to the root of the manual: `layouts.html#sizing`. */
  readonly id: string;
  /** The text of its heading. */
  readonly heading: string;
  /** The headings above it, the title of the page first: `Layouts › Sizing`. Empty for the first section of a page. */
  readonly path: string;
  readonly text: string;
  readonly code: string;
  /** How much it counts: 1 for pages that explain, less for lists. */
  readonly weight: number;
}

export interface Found {
  readonly id: string;
  readonly heading: string;
  readonly path: string;
  readonly excerpt: string;
  /** The words of the section that match, in lower case. */
  readonly words: readonly string[];
}

/** Words of questions that say nothing about their subject. */
const STOP_WORDS = new Set(
  "a an and are as at be by can do does for from get has have how i if in into is it make my of on or our so that the their them then there this to up use using want was we what when where which with you your".split(
    " ",
  ),
);

/** Words, with names such as `line_width` and `ColumnDataSource` as a whole and in parts. */
function indexedTerms(word: string): string[] {
  const parts = word.split(/_|(?<=[a-z0-9])(?=[A-Z])/).filter((part) => part.length > 1);
  return [...new Set([word, ...(parts.length > 1 ? parts : [])].map(stem))].filter((term) => !STOP_WORDS.has(term));
}

/** Lower case, singular: "Callbacks" → "callback". */
function stem(word: string): string {
  const lower = word.toLowerCase();
  return /[^sui]s$/.test(lower) && lower.length > 3 ? lower.slice(0, -1) : lower;
}

/** How much a section counts whose heading is the word that is searched, such as a model or an error code. */
const WHOLE_HEADING = 3;

const OPTIONS: Options<SectionEntry> = {
  fields: ["heading", "path", "text", "code"],
  storeFields: ["heading", "path", "text", "weight"],
  tokenize: (text) => text.match(/[\p{L}\p{N}_]+/gu) ?? [],
  processTerm: indexedTerms,
  searchOptions: {
    boost: { heading: 6, path: 3, code: 0.4 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    weights: { prefix: 0.4, fuzzy: 0.15 },
    processTerm: (word) => (STOP_WORDS.has(word.toLowerCase()) ? null : stem(word)),
    boostDocument: (_id, term, stored) => {
      const { heading, weight } = stored as Pick<SectionEntry, "heading" | "weight">;
      return stem(heading) === term ? WHOLE_HEADING * weight : weight;
    },
  },
};

/** Makes the index, as JSON. */
export function makeIndex(entries: readonly SectionEntry[]): string {
  const index = new MiniSearch(OPTIONS);
  index.addAll(entries);
  return JSON.stringify(index);
}

export type Index = MiniSearch<SectionEntry>;

export function readIndex(json: string): Index {
  return MiniSearch.loadJSON(json, OPTIONS);
}

const MAX_RESULTS = 12;
const MAX_PER_PAGE = 3;
const EXCERPT_LENGTH = 160;

/** The first page of results, the best first. One page of the manual has at most three of them. */
export function search(index: Index, query: string): Found[] {
  const perPage = new Map<string, number>();
  const found: Found[] = [];
  for (const result of index.search(query)) {
    const [page = ""] = String(result.id).split("#");
    const count = (perPage.get(page) ?? 0) + 1;
    perPage.set(page, count);
    if (count <= MAX_PER_PAGE) found.push(foundOf(result));
    if (found.length === MAX_RESULTS) break;
  }
  return found;
}

function foundOf(result: SearchResult): Found {
  const { heading, path, text } = result as SearchResult & Pick<SectionEntry, "heading" | "path" | "text">;
  const words = Object.keys(result.match);
  return { id: String(result.id), heading, path, words, excerpt: excerptOf(text, words) };
}

/** The part of a text around the first word that matches, cut between words. */
function excerptOf(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0);
  const place = places.length === 0 ? 0 : Math.min(...places);
  const from = place < EXCERPT_LENGTH / 2 ? 0 : text.lastIndexOf(" ", place - EXCERPT_LENGTH / 4) + 1;
  const end = text.length - from <= EXCERPT_LENGTH ? text.length : text.lastIndexOf(" ", from + EXCERPT_LENGTH);
  const to = end <= from ? from + EXCERPT_LENGTH : end;
  return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}
