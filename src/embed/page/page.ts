// The HTML page of a live document. It has no inline script: the scripts are deferred and load in order, and the last one,
// our page script, reads from the page what to draw. The JSON script is where a standalone page holds its documents; here
// it is empty, and BokehJS fetches the document through the websocket that the token opens.
import { randomUUID } from "node:crypto";
import { RESET_STYLE, rootElements, VIEWPORT } from "../elements.js";
import { escapeHtml, scriptJson } from "../escaping.js";
import type { PageTemplate, TemplateRoot } from "../templates/template.js";
import { lookAttributes, lookStyle, type PageLook } from "./page-look.js";

export const RENDER_ITEMS_TYPE = "application/vnd.plotctl.render-items+json";

interface LivePage {
  /** The document's title. If empty, the page is called `Bokeh Plot`. */
  readonly title: string;
  readonly token: string;
  /** URLs of the bundles in loading order, then of the page script. */
  readonly scripts: readonly string[];
  /** Default: the colours of BokehJS, with the busy indicator. */
  readonly look?: PageLook;
}

interface ServerPage extends LivePage {
  /** Ids of the root models, in the order in which the page shows them. */
  readonly rootIds: readonly string[];
}

interface AuthoredPage extends LivePage {
  readonly roots: readonly Omit<TemplateRoot, "elementid">[];
  /** The app's own template variables. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** URL of the app without a trailing slash. */
  readonly appUrl: string;
}

export function serverPage({ title, rootIds, scripts, ...page }: ServerPage): string {
  const elements = new Map(rootIds.map((root) => [root, randomUUID() as string]));
  const look = lookStyle(page.look);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
${VIEWPORT}
<title>${escapeHtml(title === "" ? "Bokeh Plot" : title)}</title>
${RESET_STYLE}${look === "" ? "" : `\n${look}`}
${scriptTags(scripts)}
</head>
<body>
${rootElements(elements)}${drawingTags(page, elements)}</body>
</html>
`;
}

/** A page made with the author's template. Throws PlotctlError for unknown variables and roots in the template. */
export function authoredPage(template: PageTemplate, { roots, variables, appUrl, ...page }: AuthoredPage): string {
  return template.render({
    title: page.title,
    roots: roots.map((root) => ({ ...root, elementid: randomUUID() })),
    bokehJs: scriptTags(page.scripts),
    bokehCss: lookStyle(page.look),
    plotScript: (placed) => drawingTags(page, new Map(placed.map(({ id, elementid }) => [id, elementid]))),
    variables,
    appUrl,
  });
}

/** Tags that load scripts in order without blocking the page. */
function scriptTags(scripts: readonly string[]): string {
  const urls = scripts.map(escapeHtml);
  const preloads = urls.map((url) => `<link rel="preload" as="script" href="${url}">`);
  return [...preloads, ...urls.map((url) => `<script defer src="${url}"></script>`)].join("\n");
}

/** Tags from which the page script reads what to draw; the map holds element ids by root id. */
function drawingTags({ token, look }: Pick<LivePage, "token" | "look">, elements: ReadonlyMap<string, string>): string {
  const docs = randomUUID();
  return `<script type="application/json" id="${docs}">{}</script>
<script type="${RENDER_ITEMS_TYPE}" data-docs="${docs}"${lookAttributes(look)}>${scriptJson([renderItem(token, elements)])}</script>
`;
}

/** What BokehJS draws: a session's document, and each root into the element with that id. */
interface RenderItem {
  readonly token: string;
  readonly roots?: Readonly<Record<string, string>>;
  readonly root_ids?: readonly string[];
  readonly use_for_title: boolean;
}

/** BokehJS rejects empty `roots` and `root_ids`, so a document without roots has neither. */
function renderItem(token: string, elements: ReadonlyMap<string, string>): RenderItem {
  if (elements.size === 0) return { token, use_for_title: true };
  return { token, roots: Object.fromEntries(elements), root_ids: [...elements.keys()], use_for_title: true };
}
