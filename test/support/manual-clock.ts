// A clock that stands still until a test advances it. Timers run in the order in which they are due, inside `advance`.
import type { Clock, Timer } from "../../src/base/clock.js";

/** As in Node, where no timer is shorter. */
const MIN_TIMER_MS = 1;

interface Scheduled {
  readonly run: () => void;
  readonly everyMs: number | null;
  dueMs: number;
}

export class ManualClock implements Clock {
  readonly #scheduled = new Set<Scheduled>();
  readonly #startDate: number;
  #nowMs = 0;

  constructor(startDate = Date.UTC(2026, 0, 1)) {
    this.#startDate = startDate;
  }

  /** How many timers are running: 0 when everything that was started has been stopped. */
  get timerCount(): number {
    return this.#scheduled.size;
  }

  now(): number {
    return this.#nowMs;
  }

  date(): number {
    return this.#startDate + this.#nowMs;
  }

  setTimeout(run: () => void, ms: number): Timer {
    return this.#schedule({ run, everyMs: null, dueMs: this.#nowMs + Math.max(MIN_TIMER_MS, ms) });
  }

  setInterval(run: () => void, ms: number): Timer {
    const everyMs = Math.max(MIN_TIMER_MS, ms);
    return this.#schedule({ run, everyMs, dueMs: this.#nowMs + everyMs });
  }

  /** Lets `ms` milliseconds pass and runs every timer that becomes due, at its time. Does not await what they start. */
  advance(ms: number): void {
    const endMs = this.#nowMs + ms;
    for (let next = this.#next(endMs); next !== undefined; next = this.#next(endMs)) {
      this.#nowMs = Math.max(this.#nowMs, next.dueMs);
      if (next.everyMs === null) this.#scheduled.delete(next);
      else next.dueMs += next.everyMs;
      next.run();
    }
    this.#nowMs = endMs;
  }

  /** Lets `ms` milliseconds pass at once, as in a process that was blocked or suspended: no timer runs meanwhile. */
  jump(ms: number): void {
    this.#nowMs += ms;
  }

  #schedule(scheduled: Scheduled): Timer {
    this.#scheduled.add(scheduled);
    const timer: Timer = { cancel: () => void this.#scheduled.delete(scheduled), unref: () => timer };
    return timer;
  }

  /** The timer that is due first, and not after `endMs`. Of timers that are due together, the one set first. */
  #next(endMs: number): Scheduled | undefined {
    let first: Scheduled | undefined;
    for (const scheduled of this.#scheduled) {
      if (scheduled.dueMs <= endMs && (first === undefined || scheduled.dueMs < first.dueMs)) first = scheduled;
    }
    return first;
  }
}
