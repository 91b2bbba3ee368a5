// The HTML page of a live document. It holds no inline script: the scripts come deferred, in order, and the last of
// them, our page script, reads below what to draw. The JSON script is the place where a standalone page holds its
// documents; here BokehJS fetches the document through the websocket that the token opens.
import { randomUUID } from "node:crypto";
import { escapeHtml, scriptJson } from "./escaping.js";

export const RENDER_ITEMS_TYPE = "application/vnd.plotctl.render-items+json";

export interface ServerPage {
  /** The document's title; `Bokeh Plot` where it is empty. */
  readonly title: string;
  /** Ids of the root models, in the order in which they stand below each other. */
  readonly rootIds: readonly string[];
  readonly token: string;
  /** The bundles, in loading order, then the page script. */
  readonly scripts: readonly string[];
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

export function serverPage({ title, rootIds, token, scripts }: ServerPage): string {
  const elements = new Map(rootIds.map((root) => [root, randomUUID() as string]));
  const urls = scripts.map(escapeHtml);
  const docs = randomUUID();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title === "" ? "Bokeh Plot" : title)}</title>
${urls.map((url) => `<link rel="preload" as="script" href="${url}">\n`).join("")}${RESET_STYLE}
${urls.map((url) => `<script defer src="${url}"></script>\n`).join("")}</head>
<body>
${rootElements(elements)}<script type="application/json" id="${docs}">{}</script>
<script type="${RENDER_ITEMS_TYPE}" data-docs="${docs}">${scriptJson([renderItem(token, elements)])}</script>
</body>
</html>
`;
}
