// The page that lists the apps: a card for each, with its picture or a generated drawing. It loads only the pictures and
// has no script, and a strict policy can allow its one style by hash.
import { createHash } from "node:crypto";
import { escapeHtml } from "../escaping.js";
import { framedPage, policyFor } from "./framed-page.js";

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
h1 { margin: 0 0 1.75rem; }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: 1.25rem; margin: 0; padding: 0; list-style: none; }
li { position: relative; overflow: hidden; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; transition: box-shadow .15s, border-color .15s; }
li:hover, li:focus-within { border-color: var(--link); box-shadow: 0 4px 16px rgb(0 0 0 / 12%); }
img, svg { display: block; width: 100%; height: auto; aspect-ratio: 8 / 5; border-bottom: 1px solid var(--line); }
img { object-fit: contain; background: #fff; }
div { padding: .8rem 1rem 1rem; }
h2 { margin: 0; font-size: 1.05rem; font-weight: 600; overflow-wrap: anywhere; }
h2 a { text-decoration: none; }
h2 a::after { content: ""; position: absolute; inset: 0; border-radius: .6rem; }
h2 a:focus-visible { outline: none; }
h2 a:focus-visible::after { outline: 3px solid var(--link); outline-offset: -3px; }
p { margin: .35rem 0 0; color: var(--soft); font-size: .9rem; overflow-wrap: anywhere; }
p:last-child:not(.title) { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 6; }
code { color: var(--ink); font: .85em ui-monospace, monospace; }
p.title { margin: .1rem 0 0; color: var(--ink); }
@media (prefers-reduced-motion: reduce) { li { transition: none; } }
`;

/** The policy that the page needs. */
export const INDEX_POLICY = policyFor(STYLE);

export function indexPage(entries: readonly IndexEntry[]): string {
  const count = entries.length === 0 ? "" : `<span>${entries.length}</span>`;
  const list = entries.length === 0 ? "<p>No app is being served.</p>" : `<ul>\n${entries.map(card).join("\n")}\n</ul>`;
  return framedPage({ title: "Bokeh apps", style: STYLE, body: `<h1>Bokeh apps${count}</h1>\n${list}` });
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
    return `<rect x="${48 + at * 44}" y="${260 - tall}" width="30" height="${tall}" rx="3"/>`;
  });
  const line = heights.map((height, at) => `${63 + at * 44},${250 - height}`).join(" ");
  return (
    `<svg viewBox="0 0 480 300" aria-hidden="true"><g fill="hsl(${hue} 55% 55% / 0.25)">${bars.join("")}</g>` +
    `<polyline points="${line}" fill="none" stroke="hsl(${hue} 55% 52%)" stroke-width="5" stroke-linejoin="round" stroke-linecap="round"/>` +
    `<path d="M36 30V260H446" fill="none" stroke="currentColor" stroke-opacity="0.3" stroke-width="2"/></svg>`
  );
}
