// Callbacks that run concurrently with others of their session, without its lock: for slow work that must not block the
// document. They may add next-tick callbacks, which run with the lock; any other change of the document is rejected.
import { AsyncLocalStorage } from "node:async_hooks";
import { PlotctlError } from "../base/errors.js";

const marked = new WeakSet<() => unknown>();
const unlocked = new AsyncLocalStorage<boolean>();

/** Marks a callback so that it runs without the document's lock. */
export function without_document_lock<F extends () => unknown>(callback: F): F {
  const copy = (() => callback()) as F;
  marked.add(copy);
  return copy;
}

export function isUnlocked(callback: () => unknown): boolean {
  return marked.has(callback);
}

/** Runs a callback, and everything that it starts, without the lock. */
export function runUnlocked<T>(run: () => T): T {
  return unlocked.run(true, run);
}

/** Runs a callback that has the lock, also if an unlocked callback started it. */
export function runWithLock<T>(run: () => T): T {
  return unlocked.getStore() === true ? unlocked.run(false, run) : run();
}

/** Throws PlotctlError within a callback that has no lock. */
export function checkLocked(): void {
  if (unlocked.getStore() !== true) return;
  throw new PlotctlError(
    "DOCUMENT_NOT_LOCKED",
    "The document cannot be changed from a callback that runs without its lock.",
    {
      hint: "Make the change in curdoc().add_next_tick_callback(() => …).",
    },
  );
}
