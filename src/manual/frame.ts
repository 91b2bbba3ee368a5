// The frame of every page of the manual: header, navigation, the table of contents, and the links to the neighbours. Addresses
// are relative, so that pages work below any path and as files.
import { PLOTCTL_VERSION } from "../base/version.js";
import { VIEWPORT } from "../embed/elements.js";
import { escapeHtml } from "../embed/escaping.js";
import type { Entry, Group, Manual } from "./manual.js";
import type { Heading, Page } from "./page.js";

export interface Framed {
  readonly title: string;
  /** The path of the page relative to the root of the manual, with ending. */
  readonly path: string;
  /** HTML. */
  readonly content: string;
  /** The page of the manual, for its place in the navigation. Undefined for pages outside of it. */
  readonly page?: Page | undefined;
  readonly description?: string | undefined;
}

/** Nothing is loaded from other origins, and nothing runs that is not a file of the manual. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

export function framed(manual: Manual, { title, path, content, page, description }: Framed): string {
  const root = rootOf(path);
  const about =
    description === undefined ? "" : `<meta name="description" content="${escapeHtml(description.slice(0, 200))}">\n`;
  return `<!DOCTYPE html>
<html lang="en" data-root="${root}">
<head>
<meta charset="utf-8">
${VIEWPORT}
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title === manual.index.title ? title : `${title} · plotctl`)}</title>
${about}<link rel="icon" href="${root}assets/favicon.ico">
<link rel="stylesheet" href="${root}assets/manual.css">
<script src="${root}assets/manual.js"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header class="bar">
<button class="menu" type="button" aria-label="Pages" aria-expanded="false" aria-controls="pages">${ICONS.menu}</button>
<a class="brand" href="${root}index.html">plotctl</a> <span class="version">${escapeHtml(PLOTCTL_VERSION)}</span>
<button class="search" type="button" aria-keyshortcuts="/">${ICONS.search}<span>Search</span><kbd>/</kbd></button>
<button class="scheme" type="button" aria-label="Switch between light and dark">${ICONS.scheme}</button>
</header>
<div class="frame">
<nav class="pages" id="pages" aria-label="Pages">
${manual.groups.map((group) => groupHtml(group, { root, page })).join("")}</nav>
<main id="content">
<article>
${content}</article>
${page === undefined ? "" : neighboursHtml(manual, page, root)}</main>
${page === undefined ? "" : contentsHtml(page.headings)}</div>
</body>
</html>
`;
}

/** The way from a page to the root of the manual: empty, or `../`. */
export function rootOf(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

export function addressOf(page: Page): string {
  return `${page.name}.html`;
}

interface Place {
  readonly root: string;
  readonly page: Page | undefined;
}

function groupHtml({ title, entries }: Group, place: Place): string {
  return `<p>${escapeHtml(title)}</p>\n<ul>\n${entries.map((entry) => entryHtml(entry, place)).join("")}</ul>\n`;
}

/** The pages of a folder are listed where one of them, or their index, is shown. */
function entryHtml({ page, children }: Entry, place: Place): string {
  const isOpen = place.page !== undefined && (place.page === page || children.includes(place.page));
  const inner =
    isOpen && children.length > 0
      ? `\n<ul>\n${children.map((child) => `<li>${linkHtml(child, place)}</li>\n`).join("")}</ul>\n`
      : "";
  return `<li>${linkHtml(page, place)}${inner}</li>\n`;
}

function linkHtml(page: Page, place: Place): string {
  const current = place.page === page ? ' aria-current="page"' : "";
  return `<a href="${place.root}${addressOf(page)}"${current}>${escapeHtml(page.title)}</a>`;
}

function neighboursHtml(manual: Manual, page: Page, root: string): string {
  const { previous, next } = manual.neighbours(page);
  const link = (to: Page | undefined, [rel, label]: readonly [string, string]): string =>
    to === undefined
      ? ""
      : `<a rel="${rel}" href="${root}${addressOf(to)}"><span>${label}</span>${escapeHtml(to.title)}</a>\n`;
  return `<nav class="neighbours" aria-label="Next pages">\n${link(previous, ["prev", "Previous"])}${link(next, ["next", "Next"])}</nav>\n`;
}

/** Pages with many sections, such as those of models, list only the upper ones. */
const MAX_CONTENTS = 40;

function contentsHtml(headings: readonly Heading[]): string {
  const all = headings.filter(({ depth }) => depth === 2 || depth === 3);
  const shown = all.length > MAX_CONTENTS ? all.filter(({ depth }) => depth === 2) : all;
  if (shown.length < 2) return '<aside class="contents"></aside>\n';
  const items = shown.map(
    ({ depth, text, slug }) => `<li class="depth-${depth}"><a href="#${slug}">${escapeHtml(text)}</a></li>\n`,
  );
  return `<aside class="contents"><nav aria-label="On this page">\n<p>On this page</p>\n<ul>\n${items.join("")}</ul>\n</nav></aside>\n`;
}

const icon = (paths: string): string =>
  `<svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">${paths}</svg>`;

const ICONS = {
  menu: icon('<path d="M4 7h16M4 12h16M4 17h16"/>'),
  search: icon('<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>'),
  scheme: icon('<circle cx="12" cy="12" r="8"/><path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor"/>'),
};
