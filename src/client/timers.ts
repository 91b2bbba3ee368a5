// Runs the timed callbacks of a client's document in the client's process. A periodic callback is skipped while its
// previous run has not ended.
import type { Clock } from "../base/clock.js";
import type { TimedCallback, TimedCallbackWatcher } from "../document/timed-callbacks.js";

export class ClientTimers implements TimedCallbackWatcher {
  readonly #run: (timed: TimedCallback) => void | Promise<void>;
  readonly #clock: Clock;
  readonly #stops = new Map<TimedCallback, () => void>();

  /** `run` runs a callback until it has ended, and neither throws nor rejects. */
  constructor(run: (timed: TimedCallback) => void | Promise<void>, clock: Clock) {
    this.#run = run;
    this.#clock = clock;
  }

  added(timed: TimedCallback): void {
    if (timed.kind === "periodic") {
      let isRunning = false;
      const runUnlessRunning = async (): Promise<void> => {
        if (isRunning) return;
        isRunning = true;
        await this.#run(timed);
        isRunning = false;
      };
      const interval = this.#clock.setInterval(() => void runUnlessRunning(), timed.ms);
      this.#stops.set(timed, () => interval.cancel());
      return;
    }
    const timeout = this.#clock.setTimeout(() => {
      this.#stops.delete(timed);
      void this.#run(timed);
    }, timed.ms);
    this.#stops.set(timed, () => timeout.cancel());
  }

  removed(timed: TimedCallback): void {
    this.#stops.get(timed)?.();
    this.#stops.delete(timed);
  }

  /** Stops all timers; the document keeps its callbacks. */
  stop(): void {
    for (const stop of this.#stops.values()) stop();
    this.#stops.clear();
  }
}
