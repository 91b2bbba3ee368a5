// Links of README.md and the manual lead to pages, headings and files that exist.
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Page } from "../../../src/manual/page.js";
import { manualPages, pageText, ROOT } from "./code-blocks.js";

const pages = new Map(manualPages().map((path) => [path, new Page(path, pageText(path))]));

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
  const headings = pages.get(target)?.headings ?? [];
  return anchor !== undefined && !headings.some(({ slug }) => slug === decodeURIComponent(anchor));
}
