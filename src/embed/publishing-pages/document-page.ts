// The page of a published document: what it is, what can be done with it, and the document itself, which BokehJS draws below.
// Documents are content of others: the page has no inline script, and its policy admits none. A frame in another site's page
// shows the document alone.
import { escapeHtml, escapeJsonText, scriptJson } from "../escaping.js";
import { RENDER_ITEMS_TYPE } from "../page/page.js";
import {
  liveMark,
  publishingPage,
  shownName,
  timeElement,
  topBar,
  visibilityBadge,
  type Site,
} from "./publishing-frame.js";
import { ownerDialogs } from "./share-dialog.js";

/** What the page draws: a revision in JSON, or what a websocket sends. */
export type DrawnDocument =
  | { readonly is: "still"; readonly json: unknown; readonly rootCount: number }
  | {
      readonly is: "live";
      readonly token: string;
      /** The path whose websocket it opens, without `/ws`. */
      readonly path: string;
      readonly rootCount: number;
    };

export interface DocumentPage {
  readonly site: Site;
  /** URLs of the bundles in loading order, then of the page script. */
  readonly scripts: readonly string[];
  readonly drawn: DrawnDocument;
  readonly owner: { readonly name: string; readonly display: string };
  readonly id: string;
  readonly name: string;
  /** May be empty. */
  readonly title: string;
  readonly description: string;
  readonly visibility: "private" | "link" | "public";
  /** Unix milliseconds. */
  readonly updatedAt: number;
  /** Those who look at a live document now; undefined for a still one. */
  readonly viewers: number | undefined;
  /** URL of this page without its query; downloads are below. */
  readonly url: string;
  /** Whether the reader owns it. */
  readonly isOwner: boolean;
  /** The number of share links in force; undefined for readers. */
  readonly shareCount: number | undefined;
  /** The kept revisions of a still document, the latest first; empty for readers by a link. */
  readonly revisions: readonly { readonly rev: number; readonly createdAt: number }[];
  /** The revision that is shown, and whether it is the latest. */
  readonly shown: { readonly rev: number; readonly isLatest: boolean };
  /** Absolute URLs for link previews and the embed code; undefined for who may not pass the document on. */
  readonly absolute: { readonly url: string; readonly picture: string } | undefined;
}

const STYLE = `
html, body { min-height: 100%; }
.bar { position: relative; z-index: 30; }
.about { position: relative; z-index: 20; display: flex; flex-wrap: wrap; align-items: flex-start; gap: .6rem 1.5rem; padding: 1.1rem clamp(1rem, 3vw, 2rem) .9rem; }
.about > div:first-child { flex: 1 1 20rem; min-width: 0; }
.about h1 { font-size: 1.45rem; }
.about p { margin: .25rem 0 0; overflow-wrap: anywhere; }
.about .facts { display: flex; flex-wrap: wrap; align-items: center; gap: .1rem .9rem; color: var(--soft); }
.about .described { max-width: 60rem; white-space: pre-line; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; }
.old { margin: 0 clamp(1rem, 3vw, 2rem) .9rem; }
.sheet-of-document { position: relative; z-index: 1; isolation: isolate; contain: layout; margin: 0 clamp(0rem, 2vw, 2rem) clamp(0rem, 2vw, 2rem); padding: clamp(.4rem, 1.5vw, 1rem); overflow-x: auto; border: 1px solid var(--line); border-radius: .6rem; background: #fff; color: #18191d; color-scheme: light; }
#document { min-height: 60vh; min-height: calc(100dvh - 14rem); }
#document.one { display: grid; grid-template: minmax(calc(100dvh - 14rem), auto) / minmax(0, 1fr); justify-items: start; }
@media (max-width: 40rem) { .sheet-of-document { border-width: 1px 0 0; border-radius: 0; } .actions { width: 100%; } .actions > * { flex: 1; } .actions .button, .actions button, .actions summary { width: 100%; justify-content: center; } .menu > div { left: 0; right: auto; } }
`;

/** Without the bars: the document fills the frame. */
const EMBED_STYLE = `
:root { color-scheme: light; }
html, body { min-height: 100%; background: #fff; }
#document { min-height: 100dvh; isolation: isolate; contain: layout; }
#document.one { display: grid; grid-template: minmax(100dvh, auto) / minmax(0, 1fr); justify-items: start; }
`;

export function documentPage(page: DocumentPage): string {
  const { site, title, name, isOwner } = page;
  const shown = title.trim() === "" ? name : title;
  const body = `${topBar(site, undefined)}
${aboutBar(page, shown)}
${page.shown.isLatest ? "" : oldNotice(page)}
<main class="sheet-of-document" aria-label="Document">${drawing(page.drawn)}</main>
${embedDialog(page)}${isOwner ? `\n${ownerDialogs()}` : ""}`;
  return publishingPage({ title: shown, style: STYLE, head: headOf(page, shown), body, site });
}

/** The document alone, for a frame in another page. */
export function embeddedPage(page: Pick<DocumentPage, "scripts" | "drawn" | "title" | "name">): string {
  const shown = page.title.trim() === "" ? page.name : page.title;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(shown)}</title>
<style>
html, body { box-sizing: border-box; margin: 0; padding: 0; }${EMBED_STYLE}</style>
${scriptTags(page.scripts)}
</head>
<body>
${drawing(page.drawn)}
</body>
</html>
`;
}

function headOf({ scripts, absolute, description, visibility, owner }: DocumentPage, shown: string): string {
  const property = (name: string, content: string): string =>
    `<meta property="og:${name}" content="${escapeHtml(content)}">`;
  const named = (name: string, content: string): string => `<meta name="${name}" content="${escapeHtml(content)}">`;
  const tags = [
    ...(visibility === "public" ? [] : [named("robots", "noindex")]),
    ...(absolute === undefined
      ? []
      : [
          property("type", "article"),
          property("title", shown),
          property("description", description === "" ? `By ${shownName(owner)}` : description.slice(0, 300)),
          property("url", absolute.url),
          property("image", absolute.picture),
          property("image:width", "480"),
          property("image:height", "360"),
          named("twitter:card", "summary_large_image"),
        ]),
  ];
  return [...tags, scriptTags(scripts)].join("\n") + "\n";
}

function scriptTags(scripts: readonly string[]): string {
  return scripts.map((url) => `<script defer src="${escapeHtml(url)}"></script>`).join("\n");
}

function aboutBar(page: DocumentPage, shown: string): string {
  const { site, owner, updatedAt, viewers, description, visibility, isOwner, shareCount, url, shown: at } = page;
  const facts = [
    `<span>by <a href="${escapeHtml(`${site.prefix}/u/${encodeURIComponent(owner.name)}`)}"><bdi>${escapeHtml(shownName(owner))}</bdi></a></span>`,
    `<span>${timeElement(updatedAt)}</span>`,
    ...(viewers === undefined ? [] : [liveMark(viewers)]),
    ...(isOwner ? [visibilityBadge(visibility)] : []),
  ];
  const shared =
    shareCount === undefined || shareCount === 0 || visibility !== "private"
      ? ""
      : `<p class="soft small">It is private, and ${shareCount === 1 ? "a share link opens" : `${shareCount} share links open`} it until revoked.</p>`;
  const data = Object.entries({
    id: page.id,
    owner: owner.name,
    name: page.name,
    title: page.title,
    description,
    visibility,
  })
    .map(([key, value]) => ` data-${key}="${escapeHtml(value)}"`)
    .join("");
  const query = at.isLatest ? "" : `?rev=${at.rev}`;
  const actions = [
    ...(isOwner ? ['<button type="button" class="primary needs-script" data-do="share">Share…</button>'] : []),
    ...(page.absolute === undefined
      ? []
      : ['<button type="button" class="needs-script" data-do="embed">Embed…</button>']),
    `<details class="menu"><summary>Download</summary><div>
<a href="${escapeHtml(`${url}/download.html${query}`)}" download>Page (HTML)</a>
<button type="button" class="needs-script" data-do="png">Picture (PNG)</button>
<a href="${escapeHtml(`${url}/download.json${query}`)}" download>Document (JSON)</a>
</div></details>`,
    ...(page.revisions.length < 2 ? [] : [revisionMenu(page)]),
    ...(isOwner ? [ownerMenu()] : []),
  ];
  return `<section class="about"${data}><div>
<h1><bdi>${escapeHtml(shown)}</bdi></h1>
<p class="facts">${facts.join("")}</p>${description === "" ? "" : `\n<p class="described">${escapeHtml(description)}</p>`}${shared}
</div><div class="actions">${actions.join("\n")}</div></section>`;
}

function revisionMenu({ revisions, url, shown }: DocumentPage): string {
  const [latest] = revisions;
  const items = revisions.map(({ rev, createdAt }) => {
    const query = rev === latest?.rev ? "" : `?rev=${rev}`;
    const here = rev === shown.rev ? ' aria-current="page"' : "";
    return `<a href="${escapeHtml(url + query)}"${here}>${rev}: ${timeElement(createdAt)}</a>`;
  });
  return `<details class="menu"><summary>Revisions</summary><div>${items.join("")}</div></details>`;
}

function ownerMenu(): string {
  return `<details class="menu needs-script"><summary aria-label="More">⋯</summary><div>
<button type="button" data-do="rename">Name and description…</button>
<hr><button type="button" class="danger" data-do="delete">Delete…</button>
</div></details>`;
}

function oldNotice({ url, shown }: DocumentPage): string {
  return `<p class="notice old">This is revision ${shown.rev}. <a href="${escapeHtml(url)}">Show the latest one</a></p>`;
}

function embedDialog({ absolute, title, name, visibility }: DocumentPage): string {
  if (absolute === undefined) return "";
  const code = embedCode({ url: absolute.url, title: title.trim() === "" ? name : title });
  const hint =
    visibility === "private"
      ? "Only readers of this document who are signed in see it there."
      : "The frame shows the document alone, and always its latest state.";
  return `<dialog id="embed" aria-labelledby="embed-title"><div>
<div class="head"><h2 id="embed-title">Embed</h2><button type="button" class="quiet" data-close aria-label="Close">✕</button></div>
<p>Copy this into a page. ${hint}</p>
<textarea class="code" id="embed-code" rows="5" readonly aria-label="Embed code">${escapeHtml(code)}</textarea>
<p class="row end"><button type="button" class="primary" data-copy="embed-code">Copy</button></p>
</div></dialog>`;
}

/** HTML with which another page shows the document. The frame keeps its content apart from that page. */
export function embedCode({ url, title }: { readonly url: string; readonly title: string }): string {
  return `<iframe src="${escapeHtml(`${url}?embed`)}" title="${escapeHtml(title)}" width="100%" height="480" style="border: 0" loading="lazy"></iframe>`;
}

const ELEMENT_ID = "document";

function drawing(drawn: DrawnDocument): string {
  const one = drawn.rootCount === 1 ? ' class="one"' : "";
  const place = `<div id="${ELEMENT_ID}"${one}></div>`;
  const item = { elementid: ELEMENT_ID, use_for_title: false };
  if (drawn.is === "live") {
    const items = scriptJson([{ token: drawn.token, ...item }]);
    return `${place}<script type="application/json" id="docs">{}</script>
<script type="${RENDER_ITEMS_TYPE}" data-docs="docs" data-path="${escapeHtml(drawn.path)}">${items}</script>`;
  }
  const docs = escapeJsonText(JSON.stringify({ document: drawn.json }));
  return `${place}<script type="application/json" id="docs">${docs}</script>
<script type="${RENDER_ITEMS_TYPE}" data-docs="docs">${scriptJson([{ docid: "document", ...item }])}</script>`;
}
