// Links of README.md and the manual lead to pages, headings and files that exist.
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { marked, type Token } from "marked";
import { manualPages, pageText, ROOT } from "./code-blocks.js";

interface Page {
  readonly links: readonly string[];
  /** The anchors that GitHub gives to the headings. */
  readonly anchors: ReadonlySet<string>;
}

const pages = new Map(manualPages().map((page) => [page, readPage(pageText(page))]));

it("lead to pages, headings and files that exist", () => {
  const links = [...pages].flatMap(([page, { links }]) => links.map((link) => ({ page, link })));
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter(({ page, link }) => isBroken(page, link)).map(({ page, link }) => `${page}: ${link}`)).toEqual(
    [],
  );
});

it("are rejected if the page, the heading or the file does not exist, or if they are absolute", () => {
  const broken = ["no-page.md", "static/docs/errors.md#no-heading", "#no-heading", "apps/none.ts", "/README.md"];
  expect(broken.filter((link) => !isBroken("README.md", link))).toEqual([]);
  expect(isBroken("README.md", "static/docs/errors.md#unknown_property")).toBe(false);
});

function isBroken(page: string, link: string): boolean {
  if (/^(https?|mailto):/.test(link)) return false;
  const [path = "", anchor] = link.split("#");
  if (path.startsWith("/")) return true;
  const target = path === "" ? page : relative(ROOT, join(ROOT, dirname(page), decodeURI(path)));
  if (!existsSync(join(ROOT, target))) return true;
  return anchor !== undefined && pages.get(target)?.anchors.has(decodeURIComponent(anchor)) !== true;
}

function readPage(text: string): Page {
  const links: string[] = [];
  const anchors = new Set<string>();
  void marked.walkTokens(marked.lexer(text), (token: Token) => {
    if (token.type === "link" || token.type === "image") links.push(String(token.href));
    if (token.type === "heading") anchors.add(newSlug(String(token.text), anchors));
    if (token.type === "html") {
      for (const [, target = ""] of String(token.raw).matchAll(/(?:href|src)="([^"]*)"/g)) links.push(target);
    }
  });
  return { links, anchors };
}

/** GitHub's anchor of a heading: lower case, without punctuation, numbered if the page has it already. */
function newSlug(heading: string, taken: ReadonlySet<string>): string {
  const words = heading.replace(/`/g, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  const slug = words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
  if (!taken.has(slug)) return slug;
  for (let count = 1; ; count++) if (!taken.has(`${slug}-${count}`)) return `${slug}-${count}`;
}
