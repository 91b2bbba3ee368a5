// The current document: that of the session whose app code is running, also across awaits. A plain script, which is not an
// app, has one default document.
import { AsyncLocalStorage } from "node:async_hooks";
import { PlotctlError } from "../base/errors.js";
import { outsideOfRuns } from "../model/run-ids.js";
import { Document } from "./document.js";

/** Null while a module loads that all sessions share: it must not have a document. */
const current = new AsyncLocalStorage<Document | null>();

let isDefaultAllowed = false;
let defaultDocument: Document | undefined;

/**
 * Returns the document of the session that is being created, or whose callback is running; in a plain script that uses
 * `plotctl/client`, the document of the script. Throws PlotctlError elsewhere.
 */
export function curdoc(): Document {
  const doc = current.getStore();
  if (doc !== undefined && doc !== null) return doc;
  if (doc === undefined && isDefaultAllowed) return (defaultDocument ??= new Document());
  throw new PlotctlError("NO_CURRENT_DOCUMENT", "curdoc() was called where there is no current document.", {
    hint: "Call it in the file that plotctl serves, or in a callback, not while a shared module loads.",
  });
}

/** The document of the session whose code is running; undefined elsewhere. */
export function currentDocument(): Document | undefined {
  return current.getStore() ?? undefined;
}

/** Whether the running code belongs to an app, whose only output is its document. */
export function isAppRunning(): boolean {
  return current.getStore() !== undefined;
}

/** Runs a function, and everything that it starts, with a current document. */
export function withDocument<T>(doc: Document, run: () => T): T {
  return current.run(doc, run);
}

/** Runs a function without a current document, such as the loading of a shared module. */
export function withoutDocument<T>(run: () => T): T {
  return current.run(null, () => outsideOfRuns(run));
}

/** Gives scripts that are not apps a default document: this one, or one that is created on first use. */
export function allowDefaultDocument(doc?: Document): void {
  isDefaultAllowed = true;
  if (doc !== undefined) defaultDocument = doc;
}
