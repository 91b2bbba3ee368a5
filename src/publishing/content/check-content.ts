// Reads what a client publishes through the model layer, and writes it again: what is stored, and what browsers get, is what
// was checked.
import { PlotctlError } from "../../base/errors.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { Document } from "../../document/document.js";
import { decodeContent, type DocJson } from "../../document/json.js";
import type { Json } from "../../serialize/wire-values.js";

/** What is published: the JSON of a document, and the buffers that it names. */
export interface GivenContent {
  readonly doc: unknown;
  readonly buffers: ReadonlyMap<string, Uint8Array>;
}

export interface CheckedContent {
  /** With all arrays inside. */
  readonly json: DocJson;
  readonly title: string;
  /** The version of Bokeh that wrote the document. */
  readonly bokehVersion: string;
}

/** Throws PlotctlError for content that is no document, or not one that can be published. */
export function checkContent({ doc, buffers }: GivenContent): CheckedContent {
  if (!isPlainObject(doc)) throw new PlotctlError("INVALID_DOCUMENT", `Expected a document, got ${show(doc)}.`);
  const document = new Document();
  document.replaceContent(decodeContent(doc as Json, { buffers }), undefined);
  const { version } = doc;
  const bokehVersion = typeof version === "string" ? version : "";
  return { json: document.to_json(), title: document.title, bokehVersion };
}
