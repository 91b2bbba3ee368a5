// The script that draws documents which stand in it or beside it. It may run before BokehJS is there, and before the page
// is complete; it waits for both.
import type { DocJson } from "../../document/json.js";
import { escapeJsonText, scriptJson } from "../escaping.js";

/** What BokehJS is told to draw: each root of a document into the element of that id. */
export interface StandaloneItem {
  readonly docid: string;
  readonly roots: Readonly<Record<string, string>>;
  readonly root_ids: readonly string[];
}

/** JavaScript that draws; `docs` is an expression for the documents, as BokehJS reads them. */
export function drawingScript(docs: string, items: readonly StandaloneItem[]): string {
  return `(function(root) {
  function embed_document() {
    const docs_json = ${docs};
    const render_items = ${scriptJson(items)};
    root.Bokeh.safely(() => {
      root.Bokeh.embed.embed_items(docs_json, render_items);
    });
  }
  let attempts = 0;
  function wait_for_bokeh() {
    if (root.Bokeh !== undefined) embed_document();
    else if (++attempts > 100) {
      console.error("plotctl: BokehJS is not on this page");
      root.plotctlPage?.showNotice("This page cannot be drawn: BokehJS could not be loaded.");
    }
    else setTimeout(wait_for_bokeh, 10);
  }
  if (document.readyState != "loading") wait_for_bokeh();
  else document.addEventListener("DOMContentLoaded", wait_for_bokeh);
})(window);
`;
}

const LINE_ENDS: Readonly<Record<string, string>> = { "\u2028": "\\u2028", "\u2029": "\\u2029" };

/** Documents as a literal of JavaScript that holds text for BokehJS: JSON with `& < > '` as HTML has them. */
export function docsLiteral(docs: Readonly<Record<string, DocJson>>): string {
  const text = escapeJsonText(JSON.stringify(docs)).replaceAll("'", "&#x27;").replaceAll("\\", "\\\\");
  return `'${text.replace(/[\u2028\u2029]/g, (character) => LINE_ENDS[character] ?? "")}'`;
}

/** An expression for documents that stand in a JSON script of the page. */
export function docsInElement(id: string): string {
  return `document.getElementById(${scriptJson(id)}).textContent`;
}
