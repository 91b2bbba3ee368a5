// Whether the event loop is so late that new visitors should be sent away, so that those who are here are served.
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Clock } from "../../base/clock.js";

/** Overloaded: half of the delays were longer than this, all the time. */
const LATE_MS = 500;
const FOR_MS = 5000;
const LOOK_EVERY_MS = 1000;

export class Overload {
  readonly #clock: Clock;
  #lateSince: number | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isOverloaded(): boolean {
    return this.#lateSince !== undefined && this.#clock.now() - this.#lateSince >= FOR_MS;
  }

  /** Takes the median delay of the event loop since the last call. */
  note(medianDelayMs: number): void {
    if (medianDelayMs <= LATE_MS) this.#lateSince = undefined;
    else this.#lateSince ??= this.#clock.now();
  }

  /** Starts to measure this process; returns the function that stops it. */
  watch(): () => void {
    const delays = monitorEventLoopDelay();
    delays.enable();
    const measure = (): void => {
      this.note(delays.percentile(50) / 1e6);
      delays.reset();
    };
    const timer = this.#clock.setInterval(measure, LOOK_EVERY_MS).unref();
    return () => {
      timer.cancel();
      delays.disable();
    };
  }
}
