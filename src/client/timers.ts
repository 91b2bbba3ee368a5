// Runs the timed callbacks of a client's document, in the client's own process. A periodic callback whose last run is
// still going on is left out for that beat.
import type { TimedCallback, TimedCallbackWatcher } from "../document/timed-callbacks.js";

export class ClientTimers implements TimedCallbackWatcher {
  readonly #run: (timed: TimedCallback) => void | Promise<void>;
  readonly #stops = new Map<TimedCallback, () => void>();

  /** `run` runs a callback to its end, and neither throws nor rejects. */
  constructor(run: (timed: TimedCallback) => void | Promise<void>) {
    this.#run = run;
  }

  added(timed: TimedCallback): void {
    if (timed.kind === "periodic") {
      let isRunning = false;
      const beat = async (): Promise<void> => {
        if (isRunning) return;
        isRunning = true;
        await this.#run(timed);
        isRunning = false;
      };
      const interval = setInterval(() => void beat(), timed.ms);
      this.#stops.set(timed, () => clearInterval(interval));
      return;
    }
    const timeout = setTimeout(() => {
      this.#stops.delete(timed);
      void this.#run(timed);
    }, timed.ms);
    this.#stops.set(timed, () => clearTimeout(timeout));
  }

  removed(timed: TimedCallback): void {
    this.#stops.get(timed)?.();
    this.#stops.delete(timed);
  }

  /** Stops all; the document keeps its callbacks. */
  stop(): void {
    for (const stop of this.#stops.values()) stop();
    this.#stops.clear();
  }
}
