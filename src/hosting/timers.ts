// Runs a document's timed callbacks when they are due. A periodic callback keeps its beat: the next run is due a whole number
// of periods after the first, however long a run takes; beats that pass during an asynchronous run, or while the document is
// not watched, are skipped.
import type { Clock, Timer } from "../base/clock.js";
import { isPromiseLike } from "../base/promise-like.js";
import { withDocument } from "../document/current.js";
import type { Document } from "../document/document.js";
import type { TimedCallback, TimedCallbackWatcher } from "../document/timed-callbacks.js";
import { runUnlocked } from "../document/unlocked.js";
import type { AppLog } from "./app-log.js";
import type { AuthorCalls } from "./author-calls.js";
import { SESSION_WAITS, type SessionWork } from "./session-work.js";

interface TimersOptions {
  readonly document: Document;
  readonly work: SessionWork;
  readonly calls: AuthorCalls;
  readonly appLog: AppLog;
  readonly clock: Clock;
}

export class Timers implements TimedCallbackWatcher {
  readonly #options: TimersOptions;
  readonly #stops = new Map<TimedCallback, () => void>();
  /** The periodic callbacks that wait for a watcher, with the functions that let them go on. */
  readonly #paused = new Map<TimedCallback, () => void>();
  /** A session whose first page is still to come counts as watched: its page is to have data. */
  #isWatched = true;

  constructor(options: TimersOptions) {
    this.#options = options;
  }

  added(timed: TimedCallback): void {
    switch (timed.kind) {
      case "next_tick": {
        const immediate = setImmediate(() => this.#runOnce(timed));
        this.#stops.set(timed, () => clearImmediate(immediate));
        break;
      }
      case "timeout": {
        const timer = this.#options.clock.setTimeout(() => this.#runOnce(timed), timed.ms);
        this.#stops.set(timed, () => timer.cancel());
        break;
      }
      case "periodic":
        this.#startPeriod(timed);
        break;
    }
  }

  removed(timed: TimedCallback): void {
    this.#stops.get(timed)?.();
    this.#stops.delete(timed);
    this.#paused.delete(timed);
  }

  /** Whether a browser or client has the document. Without one, callbacks pause at their next beat. */
  setWatched(isWatched: boolean): void {
    this.#isWatched = isWatched;
    if (!isWatched) return;
    const paused = [...this.#paused.values()];
    this.#paused.clear();
    for (const goOn of paused) goOn();
  }

  #runOnce(timed: TimedCallback): void {
    this.#stops.delete(timed);
    void this.#run(timed);
  }

  #startPeriod(timed: TimedCallback): void {
    const { clock } = this.#options;
    const { ms } = timed;
    const start = clock.now();
    let timer: Timer;
    const schedule = (): void => {
      const now = clock.now();
      // A timer may fire a little early; half a period separates the beat that has just passed from the next one.
      const beats = Math.floor((now - start) / ms + 0.5) + 1;
      timer = clock.setTimeout(beat, Math.max(0, start + beats * ms - now));
    };
    const beat = (): void => {
      if (timed.pauses && !this.#isWatched) {
        this.#paused.set(timed, schedule);
        return;
      }
      const running = this.#run(timed);
      if (running instanceof Promise) void running.then(() => this.#stops.has(timed) && schedule());
      else if (this.#stops.has(timed)) schedule();
    };
    this.#stops.set(timed, () => timer.cancel());
    schedule();
  }

  /** Runs a callback to its end. Never throws, never rejects. */
  #run(timed: TimedCallback): void | Promise<void> {
    const { work, appLog } = this.#options;
    const fail = (error: unknown): void => appLog.failed(`a ${timed.kind} callback`, error);
    try {
      const running = timed.isUnlocked ? this.#callUnlocked(timed) : work.run(() => this.#callLocked(timed));
      return isPromiseLike(running) ? Promise.resolve(running).then(() => undefined, fail) : undefined;
    } catch (error) {
      fail(error);
    }
  }

  #callUnlocked(timed: TimedCallback): unknown {
    return withDocument(this.#options.document, () => runUnlocked(() => this.#call(timed)));
  }

  #callLocked(timed: TimedCallback): unknown {
    const result = this.#call(timed);
    if (isPromiseLike(result)) {
      const what = `${timed.kind} callback`;
      this.#options.work.watch(result, { what, name: timed.callback.name, waiting: SESSION_WAITS });
    }
    return result;
  }

  /** The callback may have been removed while it waited for the lock. */
  #call(timed: TimedCallback): unknown {
    const { timedCallbacks } = this.#options.document;
    const isDue = timed.kind === "periodic" ? timedCallbacks.has(timed) : timedCallbacks.take(timed);
    if (!isDue) return undefined;
    const { kind, callback } = timed;
    const call = { kind, name: callback.name, describe: () => `${kind} callback` };
    return this.#options.calls.run(call, () => timed.callback());
  }
}
