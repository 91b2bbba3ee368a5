// The HTML page of a live document. It holds no inline script: the scripts come deferred, in order, and the last of
// them, our page script, reads below what to draw. The JSON script is the place where a standalone page holds its
// documents; here BokehJS fetches the document through the websocket that the token opens.
import { randomUUID } from "node:crypto";
import { escapeHtml, scriptJson } from "../escaping.js";
import { lookAttributes, lookStyle, type PageLook } from "./page-look.js";

export const RENDER_ITEMS_TYPE = "application/vnd.plotctl.render-items+json";

export interface ServerPage {
  /** The document's title; `Bokeh Plot` where it is empty. */
  readonly title: string;
  /** Ids of the root models, in the order in which they stand below each other. */
  readonly rootIds: readonly string[];
  readonly token: string;
  /** The bundles, in loading order, then the page script. */
  readonly scripts: readonly string[];
  /** Default: as BokehJS has it, with the busy indicator. */
  readonly look?: PageLook;
}

/** What BokehJS is told to draw: a session's document, each root into the element of that id. */
export interface RenderItem {
  readonly token: string;
  readonly roots?: Readonly<Record<string, string>>;
  readonly root_ids?: readonly string[];
  readonly use_for_title: boolean;
}

/** Without roots there is nothing to place, and BokehJS wants neither key. */
export function renderItem(token: string, elements: ReadonlyMap<string, string>): RenderItem {
  if (elements.size === 0) return { token, use_for_title: true };
  return { token, roots: Object.fromEntries(elements), root_ids: [...elements.keys()], use_for_title: true };
}

/** `<div id="…" data-root-id="…">` for each root. */
export function rootElements(elements: ReadonlyMap<string, string>): string {
  return [...elements]
    .map(([root, id]) => `<div id="${id}" data-root-id="${escapeHtml(root)}" style="display: contents;"></div>\n`)
    .join("");
}

export const RESET_STYLE = `<style>
html, body { box-sizing: border-box; display: flow-root; height: 100%; margin: 0; padding: 0; }
</style>`;

/** The tags that load scripts, in order, without holding up the page. */
export function scriptTags(scripts: readonly string[]): string {
  const urls = scripts.map(escapeHtml);
  const preloads = urls.map((url) => `<link rel="preload" as="script" href="${url}">`);
  return [...preloads, ...urls.map((url) => `<script defer src="${url}"></script>`)].join("\n");
}

/** The tags in which the page script finds what to draw: roots by id, each with the id of its element. */
export function drawingTags(
  { token, look }: Pick<ServerPage, "token" | "look">,
  elements: ReadonlyMap<string, string>,
): string {
  const docs = randomUUID();
  return `<script type="application/json" id="${docs}">{}</script>
<script type="${RENDER_ITEMS_TYPE}" data-docs="${docs}"${lookAttributes(look)}>${scriptJson([renderItem(token, elements)])}</script>
`;
}

export function serverPage({ title, rootIds, scripts, ...page }: ServerPage): string {
  const elements = new Map(rootIds.map((root) => [root, randomUUID() as string]));
  const look = lookStyle(page.look);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title === "" ? "Bokeh Plot" : title)}</title>
${RESET_STYLE}${look === "" ? "" : `\n${look}`}
${scriptTags(scripts)}
</head>
<body>
${rootElements(elements)}${drawingTags(page, elements)}</body>
</html>
`;
}
