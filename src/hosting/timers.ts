// Real timers for a document's timed callbacks. A periodic callback keeps to its beat: the next run is due a whole number
// of periods after the first, however long a run took; beats that pass while an async run goes on are left out.
import type { Clock, Timer } from "../base/clock.js";
import type { TimedCallback, TimedCallbackWatcher } from "../document/timed-callbacks.js";

export class Timers implements TimedCallbackWatcher {
  readonly #run: (timed: TimedCallback) => unknown;
  readonly #clock: Clock;
  readonly #stops = new Map<TimedCallback, () => void>();

  /** `run` runs a callback to its end, and never throws. */
  constructor(run: (timed: TimedCallback) => void | Promise<void>, clock: Clock) {
    this.#run = run;
    this.#clock = clock;
  }

  added(timed: TimedCallback): void {
    switch (timed.kind) {
      case "next_tick": {
        const immediate = setImmediate(() => this.#runOnce(timed));
        this.#stops.set(timed, () => clearImmediate(immediate));
        break;
      }
      case "timeout": {
        const timer = this.#clock.setTimeout(() => this.#runOnce(timed), timed.ms);
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
  }

  #runOnce(timed: TimedCallback): void {
    this.#stops.delete(timed);
    void this.#run(timed);
  }

  #startPeriod(timed: TimedCallback): void {
    const start = this.#clock.now();
    const { ms } = timed;
    let timer: Timer;
    const schedule = (): void => {
      const now = this.#clock.now();
      // A timer may fire a little early; half a period tells the beat that just was from the next one.
      const beats = Math.floor((now - start) / ms + 0.5) + 1;
      timer = this.#clock.setTimeout(beat, Math.max(0, start + beats * ms - now));
    };
    const beat = (): void => {
      const running = this.#run(timed);
      if (running instanceof Promise) void running.then(() => this.#stops.has(timed) && schedule());
      else if (this.#stops.has(timed)) schedule();
    };
    this.#stops.set(timed, () => timer.cancel());
    schedule();
  }
}
