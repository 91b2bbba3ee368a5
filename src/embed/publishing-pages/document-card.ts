// A published document in a list: its picture, what it is called, and what its owner can do with it.
import { escapeHtml } from "../escaping.js";
import { liveMark, timeElement, visibilityBadge } from "./publishing-frame.js";

export interface DocumentCard {
  /** URL of its page, percent-encoded. */
  readonly url: string;
  /** URL of the picture; undefined without one. */
  readonly picture: string | undefined;
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  /** May be empty. */
  readonly title: string;
  readonly description: string;
  readonly visibility: "private" | "link" | "public";
  /** Unix milliseconds. */
  readonly updatedAt: number;
  /** Undefined: never, or another time than now matters. */
  readonly expiresAt: number | undefined;
  readonly isExpired: boolean;
  /** Those who look at a live document now; undefined for a still one. */
  readonly viewers: number | undefined;
}

export const CARD_STYLE = `
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: 1.25rem; margin: 0; padding: 0; list-style: none; }
.card { content-visibility: auto; contain-intrinsic-size: auto 20rem; position: relative; display: flex; flex-direction: column; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
.card:hover, .card:focus-within { border-color: var(--link); }
.card:has(.menu[open]) { content-visibility: visible; z-index: 5; }
.card > img, .card > svg { display: block; width: 100%; height: auto; aspect-ratio: 4 / 3; border-bottom: 1px solid var(--line); border-radius: .55rem .55rem 0 0; }
.card > img { object-fit: cover; object-position: top left; background: #fff; }
.card > svg { background: var(--page); color: var(--soft); }
@media (prefers-color-scheme: dark) { .card > img { filter: brightness(.92); } }
.card > div { flex: 1; display: grid; grid-template-rows: auto; align-content: start; gap: .3rem; padding: .8rem 1rem .9rem; }
.card h2 { margin: 0; font-size: 1.05rem; font-weight: 600; overflow-wrap: anywhere; }
.card h2 a { text-decoration: none; }
.card h2 a::after { content: ""; position: absolute; inset: 0; border-radius: .6rem; }
.card h2 a:focus-visible { outline: none; }
.card h2 a:focus-visible::after { outline: 3px solid var(--link); outline-offset: -3px; }
.card p { margin: 0; overflow-wrap: anywhere; }
.card .described { display: -webkit-box; overflow: hidden; color: var(--soft); font-size: .9rem; -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
.card .facts { align-self: end; padding-right: 2.2rem; display: flex; flex-wrap: wrap; gap: .1rem .8rem; color: var(--soft); font-size: .88rem; }
.card .menu, .card .restore { position: absolute; right: .5rem; z-index: 6; }
.card .menu { bottom: .5rem; }
.card .menu > summary { min-width: 2.2rem; min-height: 2rem; justify-content: center; padding: .1rem; font-weight: 700; }
.card .menu > div { bottom: 100%; margin-bottom: .35rem; }
.card .restore { bottom: .6rem; }
`;

/** What stands for a picture that does not exist: the sign of plotctl, which shows nothing of the content. */
export const NO_PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 360" width="480" height="360" aria-hidden="true"><g transform="translate(192 132) scale(4)" fill="none" stroke="#8a97a2" ' +
  'stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" opacity=".7"><path d="M3 3v18h18" opacity=".5"/><path d="M7 15l4-5 4 3 5-7"/></g></svg>';

export function documentCard(
  card: DocumentCard,
  { isOwn, isDeleted }: { readonly isOwn: boolean; readonly isDeleted: boolean },
): string {
  const { url, picture, id, owner, name, title, description, visibility, updatedAt, expiresAt, isExpired, viewers } =
    card;
  const shown = title.trim() === "" ? name : title;
  const image =
    picture === undefined
      ? NO_PICTURE
      : `<img src="${escapeHtml(picture)}" alt="" width="480" height="360" loading="lazy">`;
  const facts = [
    visibilityBadge(visibility),
    ...(viewers === undefined ? [] : [liveMark(viewers)]),
    `<span>${isDeleted ? "changed " : ""}${timeElement(updatedAt)}</span>`,
    ...(expiresAt === undefined ? [] : [`<span>${isExpired ? "expired" : "expires"} ${timeElement(expiresAt)}</span>`]),
  ];
  const data = Object.entries({ id, owner, name, title, description, visibility })
    .map(([key, value]) => ` data-${key}="${escapeHtml(value)}"`)
    .join("");
  const link = isDeleted
    ? `<bdi>${escapeHtml(shown)}</bdi>`
    : `<a href="${escapeHtml(url)}"><bdi>${escapeHtml(shown)}</bdi></a>`;
  const named = shown === name ? "" : `\n<p class="soft small"><bdi>${escapeHtml(name)}</bdi></p>`;
  const described = description === "" ? "" : `\n<p class="described">${escapeHtml(description)}</p>`;
  return `<li class="card"${data}>${image}<div>
<h2>${link}</h2>${named}${described}
<p class="facts">${facts.join("")}</p>
</div>${isOwn ? `\n${cardMenu(shown)}` : ""}${isDeleted ? `\n<button type="button" class="restore needs-script" data-do="restore">Restore</button>` : ""}</li>`;
}

function cardMenu(shown: string): string {
  return `<details class="menu sheet needs-script"><summary aria-label="${escapeHtml(`Menu of ${shown}`)}">⋯</summary><div>
<button type="button" data-do="share">Share…</button>
<button type="button" data-do="rename">Name and description…</button>
<hr><button type="button" class="danger" data-do="delete">Delete…</button>
</div></details>`;
}
