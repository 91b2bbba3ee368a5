// The script that draws documents that it contains, or that are elsewhere in the page. It can run before BokehJS is loaded
// and before the page is complete; it waits for both.
import type { DocJson } from "../../document/json.js";
import { escapeJsonText, scriptJson } from "../escaping.js";

/** What BokehJS draws: a document, and each of its roots into the element with that id. */
interface StandaloneItem {
  readonly docid: string;
  readonly roots: Readonly<Record<string, string>>;
  readonly root_ids: readonly string[];
}

/** A document of that id; the map holds element ids by root id. */
export function standaloneItem(docid: string, elements: ReadonlyMap<string, string>): StandaloneItem {
  return { docid, roots: Object.fromEntries(elements), root_ids: [...elements.keys()] };
}

/** JavaScript that draws a document; `docs` is a JavaScript expression for the JSON of the documents by id. */
export function drawingScript(docs: string, item: StandaloneItem): string {
  return `(function(root) {
  function embed_document() {
    const docs_json = ${docs};
    const render_items = ${scriptJson([item])};
    root.Bokeh.safely(() => {
      root.Bokeh.embed.embed_items(docs_json, render_items);
    });
  }
  let attempts = 0;
  function wait_for_bokeh() {
    if (root.Bokeh !== undefined) embed_document();
    else if (++attempts > 100) {
      console.error("plotctl: this page has not loaded BokehJS");
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

/** Documents as a JavaScript string literal. BokehJS expects JSON in which `& < > '` are escaped as in HTML. */
export function docsLiteral(docs: Readonly<Record<string, DocJson>>): string {
  const text = escapeJsonText(JSON.stringify(docs)).replaceAll("'", "&#x27;").replaceAll("\\", "\\\\");
  return `'${text.replace(/[\u2028\u2029]/g, (character) => LINE_ENDS[character] ?? "")}'`;
}

/** A JavaScript expression for documents that are in a JSON script of the page. */
export function docsInElement(id: string): string {
  return `document.getElementById(${scriptJson(id)}).textContent`;
}
