// Where the links of a page lead in the site: to rendered pages, to sources of the package, or to the repository.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { PACKAGE_ROOT } from "../base/package-files.js";
import { addressOf, rootOf } from "./frame.js";
import type { Manual } from "./manual.js";
import type { ResolveLink } from "./markdown.js";
import type { Page } from "./page.js";

/** Links to pages lead to the rendered pages, links to files of the repository to their sources. */
export function linkResolver(manual: Manual, page: Page): ResolveLink {
  const root = rootOf(addressOf(page));
  return (href) => {
    if (/^[a-z]+:|^#/.test(href)) return href;
    const [target = "", anchor] = href.split("#");
    const path = fromPage(page.name, decodeURI(target));
    const suffix = anchor === undefined ? "" : `#${anchor}`;
    const linked = path.endsWith(".md") ? manual.pages.get(path.slice(0, -".md".length)) : undefined;
    if (linked !== undefined) return `${root}${addressOf(linked)}${suffix}`;
    if (!path.startsWith("../")) return href;
    const source = sourceOf(page, target);
    return source === undefined ? inRepository(path) : `${root}${encodeURI(sourceAddress(source))}`;
  };
}

/** The path of a linked file relative to the package; undefined if the package does not have this file. */
function sourceOf(page: Page, href: string): string | undefined {
  const path = posix.join("static/docs", fromPage(page.name, decodeURI(href)));
  if (path.startsWith("../") || path.startsWith("static/docs/")) return undefined;
  const file = join(PACKAGE_ROOT, path);
  return existsSync(file) && statSync(file).isFile() ? path : undefined;
}

/** The files of the package to which pages link: each gets a page with its source. */
export function linkedSources(manual: Manual): Set<string> {
  return new Set(
    [...manual.pages.values()].flatMap((page) =>
      page.links
        .filter((link) => !/^[a-z]+:|^#/.test(link))
        .flatMap((link) => sourceOf(page, link.split("#")[0] ?? "") ?? []),
    ),
  );
}

export function sourceAddress(source: string): string {
  return `source/${source}.html`;
}

/** The address of a file that this package does not have. */
function inRepository(path: string): string | undefined {
  const { repository } = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")) as {
    readonly repository?: { readonly url: string };
  };
  const url = repository?.url.replace(/^git\+/, "").replace(/\.git$/, "");
  return url === undefined ? undefined : `${url}/blob/main/${posix.join("static/docs", path)}`;
}

/** Resolves a relative address of a page against the folder of the page. */
function fromPage(path: string, href: string): string {
  return posix.join(posix.dirname(path), href);
}
