// One page of the manual: a Markdown file, its title and summary, its headings, and its text by section. What needs the parsed
// file is computed when it is first asked for, since the list of pages needs only titles.
import { marked, type Token, type Tokens } from "marked";
import { slugger } from "./slugs.js";

export interface Heading {
  /** 1 for the title of the page. */
  readonly depth: number;
  readonly text: string;
  readonly slug: string;
}

/** The part of a page from a heading to the next one. */
export interface Section {
  readonly heading: Heading;
  /** The texts of the headings above it, the title of the page first. */
  readonly path: readonly string[];
  /** Plain text: words without markup. */
  readonly text: string;
  /** The code blocks, which count less in a search. */
  readonly code: string;
}

export class Page {
  /** Without ending, relative to the folder of the manual: `layouts`, `reference/sliders`. */
  readonly name: string;
  readonly markdown: string;
  readonly title: string;
  #parsed: Parsed | undefined;

  constructor(name: string, markdown: string) {
    this.name = name;
    this.markdown = markdown;
    this.title = /^# (.+)$/m.exec(markdown)?.[1]?.replaceAll("`", "") ?? name;
  }

  /** The first paragraph as plain text. */
  get summary(): string {
    return this.#parse().summary;
  }

  get tokens(): readonly Token[] {
    return this.#parse().tokens;
  }

  get headings(): readonly Heading[] {
    return [...this.#parse().headings.values()];
  }

  get sections(): readonly Section[] {
    return this.#parse().sections;
  }

  headingOf(token: Token): Heading | undefined {
    return this.#parse().headings.get(token);
  }

  /** All targets of links and pictures, as they are written. */
  get links(): readonly string[] {
    return this.#parse().links;
  }

  #parse(): Parsed {
    return (this.#parsed ??= parse(this.markdown));
  }
}

interface Parsed {
  readonly tokens: readonly Token[];
  readonly summary: string;
  readonly headings: ReadonlyMap<Token, Heading>;
  readonly sections: readonly Section[];
  readonly links: readonly string[];
}

function parse(markdown: string): Parsed {
  const tokens = marked.lexer(markdown);
  const headings = headingsOf(tokens);
  const paragraph = tokens.find(({ type }) => type === "paragraph");
  return {
    tokens,
    headings,
    summary: paragraph === undefined ? "" : plainText(paragraph),
    sections: sectionsOf(tokens, headings),
    links: linksOf(tokens),
  };
}

function headingsOf(tokens: readonly Token[]): ReadonlyMap<Token, Heading> {
  const slugOf = slugger();
  const headings = new Map<Token, Heading>();
  for (const token of tokens) {
    if (token.type !== "heading") continue;
    const text = plainText(token);
    headings.set(token, { depth: (token as Tokens.Heading).depth, text, slug: slugOf(text) });
  }
  return headings;
}

function sectionsOf(tokens: readonly Token[], headings: ReadonlyMap<Token, Heading>): Section[] {
  const sections: (Section & { texts: string[]; codes: string[] })[] = [];
  const above: Heading[] = [];
  for (const token of tokens) {
    const heading = headings.get(token);
    if (heading !== undefined) {
      while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop();
      sections.push({ heading, path: above.map(({ text }) => text), text: "", code: "", texts: [], codes: [] });
      above.push(heading);
    } else if (token.type === "code") sections.at(-1)?.codes.push((token as Tokens.Code).text);
    else sections.at(-1)?.texts.push(plainText(token));
  }
  return sections.map(({ heading, path, texts, codes }) => ({
    heading,
    path,
    text: texts.join(" ").replaceAll(/\s+/g, " ").trim(),
    code: codes.join("\n"),
  }));
}

/** The words of a token without markup. */
function plainText(token: Token): string {
  if (token.type === "html" || token.type === "def") return "";
  if (token.type === "br" || token.type === "hr") return " ";
  if (token.type === "table") {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].map((cells) => cells.map((cell) => inline(cell.tokens)).join(" · ")).join(" ");
  }
  if (token.type === "list") {
    return (token as Tokens.List).items.map((item) => item.tokens.map(plainText).join(" ")).join(" ");
  }
  if ("tokens" in token && token.tokens !== undefined) return inline(token.tokens);
  return "text" in token ? unescaped(String(token.text)) : "";
}

function inline(tokens: readonly Token[]): string {
  return tokens.map(plainText).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

function unescaped(text: string): string {
  return text.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function linksOf(tokens: readonly Token[]): string[] {
  const links: string[] = [];
  void marked.walkTokens([...tokens], (token) => {
    if (token.type === "link" || token.type === "image") links.push((token as Tokens.Link).href);
    if (token.type !== "html") return;
    for (const [, target = ""] of (token as Tokens.HTML).text.matchAll(/(?:href|src)="([^"]*)"/g)) links.push(target);
  });
  return links;
}
