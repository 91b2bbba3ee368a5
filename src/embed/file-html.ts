// A page that stands alone: the document is written into it, BokehJS comes from the network, and no server is needed.
import { randomUUID } from "node:crypto";
import { BOKEHJS_VERSION } from "../base/version.js";
import type { BundleName } from "../model/class-info.js";
import { escapeHtml, escapeJsonText, scriptJson } from "./escaping.js";
import { RESET_STYLE, rootElements } from "./page.js";

export interface StandalonePage {
  /** The document's title; `Bokeh Plot` where it is empty. */
  readonly title: string;
  readonly rootIds: readonly string[];
  /** The document in JSON, with its arrays inside. */
  readonly docJson: unknown;
  /** The bundles that the document needs, in loading order. */
  readonly bundles: readonly BundleName[];
}

export function fileHtml({ title, rootIds, docJson, bundles }: StandalonePage): string {
  const elements = new Map(rootIds.map((root) => [root, `bk-${randomUUID()}`]));
  const docId = randomUUID();
  const scriptId = `bk-${randomUUID()}`;
  const item = { docid: docId, roots: Object.fromEntries(elements), root_ids: rootIds };
  const scripts = bundles.map((bundle) => `<script src="${cdnUrl(bundle)}"></script>\n`).join("");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title === "" ? "Bokeh Plot" : title)}</title>
${RESET_STYLE}
${scripts}<script>Bokeh.set_log_level("info");</script>
</head>
<body>
${rootElements(elements)}<script type="application/json" id="${scriptId}">${escapeJsonText(JSON.stringify({ [docId]: docJson }))}</script>
<script>
Bokeh.safely(() => {
  const docs_json = document.getElementById("${scriptId}").textContent;
  const render_items = ${scriptJson([item])};
  Bokeh.embed.embed_items(docs_json, render_items);
});
</script>
</body>
</html>
`;
}

function cdnUrl(bundle: BundleName): string {
  return `https://cdn.bokeh.org/bokeh/release/${bundle}-${BOKEHJS_VERSION}.min.js`;
}
