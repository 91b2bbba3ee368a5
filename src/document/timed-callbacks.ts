// Callbacks that a document wants run later, as plain records: hosting runs them, exports never do.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { isUnlocked } from "./unlocked.js";

/** A handle of a timed callback; give it back to remove the callback. */
export interface TimedCallback {
  readonly kind: "periodic" | "timeout" | "next_tick";
  readonly callback: () => unknown;
  /** The period or delay in milliseconds; 0 for the next tick. */
  readonly ms: number;
  /** Runs without the document's lock, and must not change the document. */
  readonly isUnlocked: boolean;
}

/** Hears of timed callbacks that come and go; this is where timers are set. */
export interface TimedCallbackWatcher {
  added(timed: TimedCallback): void;
  removed(timed: TimedCallback): void;
}

export class TimedCallbacks {
  readonly #present = new Set<TimedCallback>();
  #watcher: TimedCallbackWatcher | undefined;

  /** Tells the watcher of all present callbacks and of every later change. */
  watch(watcher: TimedCallbackWatcher): void {
    this.#watcher = watcher;
    for (const timed of this.#present) watcher.added(timed);
  }

  add(kind: TimedCallback["kind"], callback: () => unknown, ms: number): TimedCallback {
    if (typeof callback !== "function")
      throw new PlotctlError("INVALID_CALLBACK", `Expected a function to call, got ${show(callback)}.`);
    if (!(Number.isFinite(ms) && ms >= 0)) {
      throw new PlotctlError("INVALID_ARGUMENT", `Expected a number of milliseconds of 0 or more, got ${show(ms)}.`);
    }
    const timed: TimedCallback = Object.freeze({ kind, callback, ms, isUnlocked: isUnlocked(callback) });
    this.#present.add(timed);
    this.#watcher?.added(timed);
    return timed;
  }

  /** Throws PlotctlError when the callback was removed already, or ran and was for one time. */
  remove(timed: TimedCallback): void {
    if (!this.#present.delete(timed)) {
      throw new PlotctlError(
        "UNKNOWN_CALLBACK",
        "This callback is not there to remove: it was removed before, or it ran and was for one time.",
      );
    }
    this.#watcher?.removed(timed);
  }

  /** Takes a callback for one time away as it starts to run. False when it is gone already. */
  take(timed: TimedCallback): boolean {
    return this.#present.delete(timed);
  }

  has(timed: TimedCallback): boolean {
    return this.#present.has(timed);
  }

  clear(): void {
    for (const timed of this.#present) this.#watcher?.removed(timed);
    this.#present.clear();
  }
}
