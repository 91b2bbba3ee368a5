// The page that lists the apps: a card for each, with its picture or a generated drawing, and a search that filters them.
// Without scripts it is a list without a search.
import { createHash } from "node:crypto";
import { escapeHtml } from "../escaping.js";
import { brand, framedPage, policyFor } from "./framed-page.js";

export interface IndexEntry {
  /** URL of the app, percent-encoded. */
  readonly url: string;
  /** Text of the link. */
  readonly name: string;
  readonly title: string | undefined;
  readonly description: string;
  /** URL of the picture. */
  readonly picture: string | undefined;
}

const STYLE = `
@media (prefers-color-scheme: dark) { img { filter: brightness(.92); } }
body { max-width: 90rem; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.5rem; margin-bottom: 1.75rem; }
h1 { flex: 1; margin: 0; font-size: 1.6rem; }
h1 .brand { color: var(--ink); font-weight: 650; }
h1 .brand svg { width: 1.7rem; height: 1.7rem; }
h1 output { margin-left: .6rem; color: var(--soft); font-size: 1rem; font-weight: 400; letter-spacing: 0; white-space: nowrap; }
input { width: min(22rem, 100%); padding: .5rem .8rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); color: var(--ink); font: inherit; }
input:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
input::placeholder { color: var(--soft); }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: 1.25rem; margin: 0; padding: 0; list-style: none; }
[hidden] { display: none !important; }
li { content-visibility: auto; contain-intrinsic-size: auto 20rem; position: relative; overflow: hidden; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; transition: box-shadow .15s, border-color .15s; }
li:hover, li:focus-within { border-color: var(--link); box-shadow: 0 4px 16px rgb(0 0 0 / 12%); }
img, li svg { display: block; width: 100%; height: auto; aspect-ratio: 8 / 5; border-bottom: 1px solid var(--line); }
img { object-fit: contain; background: #fff; }
li div { padding: .8rem 1rem 1rem; }
h2 { margin: 0; font-size: 1.05rem; font-weight: 600; overflow-wrap: anywhere; }
h2 a { text-decoration: none; }
h2 a::after { content: ""; position: absolute; inset: 0; border-radius: .6rem; }
h2 a:focus-visible { outline: none; }
h2 a:focus-visible::after { outline: 3px solid var(--link); outline-offset: -3px; }
li p { margin: .35rem 0 0; color: var(--soft); font-size: .9rem; overflow-wrap: anywhere; }
li p:last-child:not(.title) { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 6; }
code { color: var(--ink); font: .85em ui-monospace, monospace; }
p.title { margin: .1rem 0 0; color: var(--ink); }
@media (prefers-reduced-motion: reduce) { li { transition: none; } }
`;

/**
 * Every word that is typed must occur in the name, the title or the description. `/` goes to the search, Escape clears it,
 * Enter opens the first app that is left, and the arrow keys go from app to app.
 */
const SCRIPT = `
"use strict";
const search = document.querySelector("input");
const count = document.querySelector("output");
const none = document.querySelector("#none");
const cards = [...document.querySelectorAll("li")].map((card) => ({
  card, link: card.querySelector("a"), text: card.textContent.toLowerCase(),
}));
function shownLinks() {
  return cards.filter(({ card }) => !card.hidden).map(({ link }) => link);
}
function filter() {
  const words = search.value.toLowerCase().split(/\\s+/);
  for (const { card, text } of cards) card.hidden = !words.every((word) => text.includes(word));
  const { length } = shownLinks();
  count.value = length === cards.length ? count.defaultValue : length + " of " + count.defaultValue;
  none.hidden = length > 0;
}
search.hidden = false;
search.addEventListener("input", filter);
search.addEventListener("keydown", ({ key }) => {
  if (key === "Enter") shownLinks()[0]?.click();
});
// Browsers restore the text when the reader comes back.
addEventListener("pageshow", filter);
addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return;
  const isSearching = document.activeElement === search;
  if (key === "Escape" || (key === "/" && !isSearching)) {
    if (key === "Escape") search.value = "";
    search.focus();
    filter();
    event.preventDefault();
    return;
  }
  const links = shownLinks();
  const at = links.indexOf(document.activeElement);
  const columns = links.filter(({ offsetParent }) => offsetParent.offsetTop === links[0].offsetParent.offsetTop).length;
  const steps = { ArrowDown: isSearching ? 1 : columns, ArrowUp: -columns, ArrowRight: 1, ArrowLeft: -1 };
  const step = steps[key];
  if (step === undefined || (isSearching && key !== "ArrowDown") || (at === -1 && !isSearching)) return;
  event.preventDefault();
  if (at + step < 0) search.focus();
  else links[at + step]?.focus();
});
`;

/** The policy that the page needs. */
export const INDEX_POLICY = policyFor({ style: STYLE, script: SCRIPT });

/** `documentsUrl`: of the published documents of who is signed in. */
export function indexPage(entries: readonly IndexEntry[], documentsUrl?: string): string {
  const { length } = entries;
  const documents = documentsUrl === undefined ? "" : `<a href="${escapeHtml(documentsUrl)}">Documents</a>`;
  const heading = `<h1>${brand(undefined)}<output>${length} ${length === 1 ? "app" : "apps"}</output></h1>`;
  const title = "plotctl apps";
  if (length === 0) {
    const body = `<header>${heading}${documents}</header>\n<p>No app is being served. Start the server with one: <code>plotctl serve app.ts</code></p>`;
    return framedPage({ title, style: STYLE, body });
  }
  const search = `<input type="search" placeholder="Search apps" aria-label="Search apps" aria-keyshortcuts="/" autocomplete="off" spellcheck="false" hidden>`;
  const list = `<ul>\n${entries.map(card).join("\n")}\n</ul>\n<p id="none" role="status" hidden>No app matches.</p>`;
  const body = `<header>${heading}${documents}${search}</header>\n<main>\n${list}\n</main>`;
  return framedPage({ title, style: STYLE, script: SCRIPT, body });
}

function card({ url, name, title, description, picture }: IndexEntry): string {
  const image =
    picture === undefined
      ? drawing(name)
      : `<img src="${escapeHtml(picture)}" alt="${escapeHtml(`What ${name} looks like`)}" width="480" height="300" loading="lazy">`;
  const named =
    title === undefined || lettersOf(title) === lettersOf(name) ? "" : `\n<p class="title">${escapeHtml(title)}</p>`;
  const described = description === "" ? "" : `\n<p>${withCode(escapeHtml(description))}</p>`;
  return `<li>${image}<div>
<h2><a href="${escapeHtml(url)}">${escapeHtml(name)}</a></h2>${named}${described}
</div></li>`;
}

/** Letters and digits in lower case, to omit a title that only repeats the name. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Descriptions come from comments, which mark code with backticks. */
function withCode(escaped: string): string {
  return escaped.replace(/`([^`]+)`/g, "<code>$1</code>");
}

const POINTS = 9;

/** A line over coloured bars, derived from a hash of the name: always the same for one name. */
function drawing(name: string): string {
  const bytes = createHash("sha256").update(name).digest();
  const hue = Math.round(((bytes[31] ?? 0) / 256) * 360);
  const heights = [...bytes.subarray(0, POINTS)].map((byte) => 40 + Math.round((byte / 255) * 150));
  const bars = heights.map((height, at) => {
    const tall = Math.round(height * 0.6);
    return `M${48 + at * 44} 260v-${tall}h30v${tall}z`;
  });
  const line = heights.map((height, at) => `${63 + at * 44},${250 - height}`).join(" ");
  return (
    `<svg viewBox="0 0 480 300" aria-hidden="true"><path fill="hsl(${hue} 55% 55% / 0.25)" d="${bars.join("")}"/>` +
    `<polyline points="${line}" fill="none" stroke="hsl(${hue} 55% 52%)" stroke-width="5" stroke-linejoin="round" stroke-linecap="round"/>` +
    `<path d="M36 30V260H446" fill="none" stroke="currentColor" stroke-opacity="0.3" stroke-width="2"/></svg>`
  );
}
