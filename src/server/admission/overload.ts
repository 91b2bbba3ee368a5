// Whether the event loop is so late that new visitors are rejected, so that the present ones are served.
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Clock } from "../../base/clock.js";

/** The process is overloaded when the median delay was above the first limit throughout the second. */
const LATE_MS = 500;
const FOR_MS = 5000;
const LOOK_EVERY_MS = 1000;
/** An idle loop wakes up so often to be measured: every 10 ms, as by default, it costs as much as all else of an idle process. */
const RESOLUTION_MS = 100;

export class Overload {
  readonly #clock: Clock;
  #lateSince: number | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isOverloaded(): boolean {
    return this.#lateSince !== undefined && this.#clock.now() - this.#lateSince >= FOR_MS;
  }

  /** Records the median delay of the event loop since the last call. */
  record(medianDelayMs: number): void {
    if (medianDelayMs <= LATE_MS) this.#lateSince = undefined;
    else this.#lateSince ??= this.#clock.now();
  }

  /** Starts to measure this process; returns the function that stops it. */
  watch(): () => void {
    const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    delays.enable();
    const measure = (): void => {
      this.record(delays.percentile(50) / 1e6 - RESOLUTION_MS);
      delays.reset();
    };
    const timer = this.#clock.setInterval(measure, LOOK_EVERY_MS).unref();
    return () => {
      timer.cancel();
      delays.disable();
    };
  }
}
