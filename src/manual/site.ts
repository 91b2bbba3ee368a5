// The manual as a web site: every file by its path, made when it is first asked for. The server of `plotctl docs` answers from
// it, and the export writes all of it.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join, posix } from "node:path";
import { BUILT_FOLDER, PACKAGE_ROOT } from "../base/package-files.js";
import { escapeHtml } from "../embed/escaping.js";
import { addressOf, framed, rootOf } from "./frame.js";
import { linkedSources, linkResolver, sourceAddress } from "./links.js";
import { llmsFullText, llmsText } from "./llms.js";
import { MANUAL_FOLDER, type Manual } from "./manual.js";
import { codeBlock, renderMarkdown } from "./markdown.js";
import type { Page } from "./page.js";
import { makeIndex, type SectionEntry } from "./search.js";

export type SiteFile = () => string | Buffer;

/** Returns the files of the site by path relative to its root. */
export function makeSite(manual: Manual): ReadonlyMap<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  for (const page of manual.pages.values()) {
    files.set(addressOf(page), () => pageHtml(manual, page));
    files.set(`${page.name}.md`, () => page.markdown);
  }
  for (const source of linkedSources(manual)) files.set(sourceAddress(source), () => sourceHtml(manual, source));
  for (const picture of pictures()) files.set(picture, () => readFileSync(join(MANUAL_FOLDER, picture)));
  files.set("404.html", () => notFoundHtml(manual, "404.html"));
  files.set("llms.txt", () => llmsText(manual));
  files.set("llms-full.txt", () => llmsFullText(manual));
  files.set("assets/manual.css", () => readFileSync(join(PACKAGE_ROOT, "static/manual.css")));
  files.set("assets/favicon.ico", () => readFileSync(join(PACKAGE_ROOT, "static/favicon.ico")));
  for (const script of ["manual.js", "search.js"]) {
    files.set(`assets/${script}`, () => readFileSync(join(BUILT_FOLDER, "manual", script)));
  }
  // A script, because pages that are opened as files may not load JSON.
  files.set("assets/search-index.js", () => `globalThis.plotctlIndex = ${JSON.stringify(manualIndex(manual))};\n`);
  return files;
}

/** The page for an address that leads nowhere; its own links begin at the path that was asked for. */
export function notFoundHtml(manual: Manual, path: string): string {
  const content = `<h1>There is no such page</h1>
<p>Search the manual with <kbd>/</kbd>, or start at the <a href="${rootOf(path)}index.html">list of pages</a>.</p>
`;
  return framed(manual, { title: "There is no such page", path, content });
}

/** The index for the search, as JSON. */
export function manualIndex(manual: Manual): string {
  return makeIndex([...manual.pages.values()].flatMap(sectionEntries));
}

function sectionEntries(page: Page): SectionEntry[] {
  return page.sections.map(({ heading, path, text, code }) => ({
    id: `${addressOf(page)}${heading.depth === 1 ? "" : `#${heading.slug}`}`,
    heading: heading.text,
    path: path.join(" › "),
    // What a model inherits is found at its ancestors.
    text: text.replace(/ Inherited: .*/, ""),
    code,
    weight: weightOf(page),
  }));
}

/** Lists of settings, errors and models, and the list of pages, contain most words but explain little. */
function weightOf({ name }: Page): number {
  if (/(^|\/)index$/.test(name)) return 0.3;
  if (name.startsWith("reference/")) return 0.4;
  return ["changelog", "configuration", "errors"].includes(name) ? 0.6 : 1;
}

function pageHtml(manual: Manual, page: Page): string {
  const path = addressOf(page);
  const content = renderMarkdown(page, linkResolver(manual, page));
  return framed(manual, { title: page.title, path, content, page, description: page.summary });
}

function sourceHtml(manual: Manual, source: string): string {
  const text = readFileSync(join(PACKAGE_ROOT, source), "utf8");
  const content = `<h1>${escapeHtml(posix.basename(source))}</h1>\n<p><code>${escapeHtml(source)}</code></p>\n${codeBlock(text, extname(source).slice(1))}`;
  return framed(manual, { title: source, path: sourceAddress(source), content });
}

function pictures(): string[] {
  const folder = join(MANUAL_FOLDER, "pictures");
  return existsSync(folder) ? readdirSync(folder).map((name) => `pictures/${name}`) : [];
}
