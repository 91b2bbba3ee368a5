// The timed callbacks of a document, as plain records. Hosting runs them; exports do not.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { isUnlocked } from "./unlocked.js";

/** The handle of a timed callback; pass it to the method that removes the callback. */
export interface TimedCallback {
  /** When it runs: again and again, once after a delay, or as soon as the running callback has ended. */
  readonly kind: "periodic" | "timeout" | "next_tick";
  /** The function that it runs. */
  readonly callback: () => unknown;
  /** The period or delay in milliseconds; 0 for the next tick. */
  readonly ms: number;
  /** Whether it runs without the lock of the document, and must not change it. */
  readonly isUnlocked: boolean;
  /** Whether a periodic callback waits while no browser or client has the document. */
  readonly pauses: boolean;
}

/** Called for added and removed callbacks; hosting sets its timers here. */
export interface TimedCallbackWatcher {
  added(timed: TimedCallback): void;
  removed(timed: TimedCallback): void;
}

export class TimedCallbacks {
  readonly #present = new Set<TimedCallback>();
  #watcher: TimedCallbackWatcher | undefined;

  /** Calls the watcher for all current callbacks and for every later change. */
  watch(watcher: TimedCallbackWatcher): void {
    this.#watcher = watcher;
    for (const timed of this.#present) watcher.added(timed);
  }

  add(
    kind: TimedCallback["kind"],
    callback: () => unknown,
    ms: number,
    { pauses = kind === "periodic" }: { readonly pauses?: boolean | undefined } = {},
  ): TimedCallback {
    if (typeof callback !== "function")
      throw new PlotctlError("INVALID_CALLBACK", `Expected a function to call, got ${show(callback)}.`);
    if (!(Number.isFinite(ms) && ms >= 0)) {
      throw new PlotctlError("INVALID_ARGUMENT", `Expected a number of milliseconds of 0 or more, got ${show(ms)}.`);
    }
    const timed: TimedCallback = Object.freeze({ kind, callback, ms, isUnlocked: isUnlocked(callback), pauses });
    this.#present.add(timed);
    this.#watcher?.added(timed);
    return timed;
  }

  /** Throws PlotctlError if the callback was removed already, or was a one-time callback that ran. */
  remove(timed: TimedCallback): void {
    if (!this.#present.delete(timed)) {
      throw new PlotctlError(
        "UNKNOWN_CALLBACK",
        "This callback is not registered: it was removed before, or it was to run once and has run.",
      );
    }
    this.#watcher?.removed(timed);
  }

  /** Removes a one-time callback as it starts to run. Returns false if it was removed already. */
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
