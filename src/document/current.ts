// The current document: that of the session whose app code is running, also across awaits. A plain script, which is no
// app, has one default document.
import { AsyncLocalStorage } from "node:async_hooks";
import { PlotctlError } from "../base/errors.js";
import { Document } from "./document.js";

/** Null where there must be none: while a module loads that all sessions share. */
const current = new AsyncLocalStorage<Document | null>();

let isDefaultAllowed = false;
let defaultDocument: Document | undefined;

/**
 * The document of the session that is being made, or whose callback is running; in a plain script that uses
 * `plotctl/client`, the script's own. Throws PlotctlError elsewhere.
 */
export function curdoc(): Document {
  const doc = current.getStore();
  if (doc !== undefined && doc !== null) return doc;
  if (doc === undefined && isDefaultAllowed) return (defaultDocument ??= new Document());
  throw new PlotctlError("NO_CURRENT_DOCUMENT", "curdoc() was called where there is no current document.", {
    hint: "Call it in the file that plotctl serves, or in a callback, not while a shared module loads.",
  });
}

/** Whether the code that runs belongs to an app, so that its output is the app's document and nothing else. */
export function isAppRunning(): boolean {
  return current.getStore() !== undefined;
}

/** Runs a function, and all that it starts, with a current document. */
export function withDocument<T>(doc: Document, run: () => T): T {
  return current.run(doc, run);
}

/** Runs a function without a current document: shared modules load so, whichever session asks for them first. */
export function withoutDocument<T>(run: () => T): T {
  return current.run(null, run);
}

/** From now on a script outside of any app has a default document. */
export function allowDefaultDocument(): void {
  isDefaultAllowed = true;
}
