// The current document: that of the session whose app code is running, also across awaits.
import { AsyncLocalStorage } from "node:async_hooks";
import { PlotctlError } from "../base/errors.js";
import type { Document } from "./document.js";

const current = new AsyncLocalStorage<Document>();

/** The document of the session that is being made, or whose callback is running. Throws PlotctlError elsewhere. */
export function curdoc(): Document {
  const doc = current.getStore();
  if (doc === undefined) {
    throw new PlotctlError("curdoc() was called where there is no current document.", {
      hint: "Call it in the file that plotctl serves, or in a callback, not while a shared module loads.",
    });
  }
  return doc;
}

/** Runs a function, and all that it starts, with a current document. */
export function withDocument<T>(doc: Document, run: () => T): T {
  return current.run(doc, run);
}

/** Runs a function without a current document: shared modules load so, whichever session asks for them first. */
export function withoutDocument<T>(run: () => T): T {
  return current.exit(run);
}
