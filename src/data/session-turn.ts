// What large data changes in a document of a live session: between two callbacks of the app, under the session's lock.
import type { Document } from "../document/document.js";

/** Whether other callbacks may run in the session of a document: then changes need its lock. */
export function isLive(document: Document | undefined): boolean {
  return (document?.session_context?.session ?? null) !== null;
}

/** Runs a change between two callbacks of the app. Rejects with its error. Does nothing without a document. */
export function inTurn(document: Document | undefined, change: () => void): Promise<void> {
  if (document === undefined) return Promise.resolve();
  return new Promise((resolve, reject) => {
    document.add_next_tick_callback(() => {
      try {
        change();
        resolve();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}
