// The manual: its pages, and their order, which index.md defines. Each section of index.md is a group of the navigation, and
// its links to pages are the entries. A page `<folder>/index.md` defines the order of its folder in the same way.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { PACKAGE_ROOT } from "../base/package-files.js";
import { Page } from "./page.js";

export const MANUAL_FOLDER = join(PACKAGE_ROOT, "static/docs");

export interface Entry {
  readonly page: Page;
  /** The pages of its folder, for the index of a folder. */
  readonly children: readonly Page[];
}

export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

export class Manual {
  readonly index: Page;
  readonly groups: readonly Group[];
  /** All pages by name, in the order of reading. */
  readonly pages: ReadonlyMap<string, Page>;

  constructor(all: ReadonlyMap<string, Page>) {
    this.index = all.get("index") ?? new Page("index", "# Manual\n");
    this.groups = groupsOf(this.index, all);
    const ordered = this.groups.flatMap(({ entries }) => entries.flatMap(({ page, children }) => [page, ...children]));
    this.pages = new Map([this.index, ...ordered].map((page) => [page.name, page]));
  }

  /** The pages before and after a page. */
  neighbours(page: Page): { readonly previous: Page | undefined; readonly next: Page | undefined } {
    const pages = [...this.pages.values()];
    const at = pages.indexOf(page);
    return { previous: pages[at - 1], next: pages[at + 1] };
  }
}

/** Reads the manual of this package. */
export function readManual(): Manual {
  return new Manual(readPages(MANUAL_FOLDER));
}

/** The pages of a folder by name, in alphabetical order. */
export function readPages(folder: string): Map<string, Page> {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const names = files
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.replaceAll("\\", "/").replace(/\.md$/, ""));
  const read = (name: string): Page => new Page(name, readFileSync(join(folder, `${name}.md`), "utf8"));
  return new Map(names.sort().map((name) => [name, read(name)]));
}

/** The groups that index.md defines, then the pages that it does not name. */
function groupsOf(index: Page, all: ReadonlyMap<string, Page>): Group[] {
  const named = new Set(["index"]);
  const groups: Group[] = [];
  let title = "";
  for (const token of index.tokens) {
    title = index.headingOf(token)?.text ?? title;
    const pages = linkedPages(index, all, token.raw).filter(({ name }) => !named.has(name));
    if (pages.length === 0) continue;
    const entries = pages.map((page) => ({ page, children: childrenOf(page, all) }));
    for (const { page, children } of entries) for (const { name } of [page, ...children]) named.add(name);
    const last = groups.at(-1);
    if (last?.title === title) groups[groups.length - 1] = { title, entries: [...last.entries, ...entries] };
    else groups.push({ title, entries });
  }
  const others = [...all.values()].filter(({ name }) => !named.has(name));
  if (others.length === 0) return groups;
  return [...groups, { title: "More", entries: others.map((page) => ({ page, children: [] })) }];
}

function childrenOf(page: Page, all: ReadonlyMap<string, Page>): Page[] {
  if (!page.name.endsWith("/index")) return [];
  const folder = posix.dirname(page.name);
  return linkedPages(page, all, page.markdown).filter(({ name }) => name !== page.name && dirname(name) === folder);
}

/** The pages to which a Markdown text of a page links, each once. */
function linkedPages(from: Page, all: ReadonlyMap<string, Page>, markdown: string): Page[] {
  const targets = [...markdown.matchAll(/\]\(([\w./-]+)\.md[)#]/g)].map(([, target = ""]) =>
    posix.join(posix.dirname(from.name), target),
  );
  return [...new Set(targets)].flatMap((name) => all.get(name) ?? []);
}
