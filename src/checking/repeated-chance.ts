// Time and chance that repeat: two runs of an app that begin with the same seed see the same numbers, and time passes only
// when it is advanced. Without it, no two runs of an app with random numbers could be compared.
import type { Clock, Timer } from "../base/clock.js";

interface Scheduled {
  readonly run: () => void;
  readonly everyMs: number | undefined;
  dueMs: number;
}

const START_DATE = Date.UTC(2026, 0, 1);

/** The time of one process. */
export class RepeatedTime implements Clock {
  readonly #scheduled = new Set<Scheduled>();
  #ms: number;

  /** `ms` is the time since the start of the first process. */
  constructor(ms = 0) {
    this.#ms = ms;
  }

  now(): number {
    return this.#ms;
  }

  date(): number {
    return START_DATE + this.#ms;
  }

  setTimeout(run: () => void, ms: number): Timer {
    return this.#schedule({ run, everyMs: undefined, dueMs: this.#ms + Math.max(1, ms) });
  }

  setInterval(run: () => void, ms: number): Timer {
    return this.#schedule({ run, everyMs: Math.max(1, ms), dueMs: this.#ms + Math.max(1, ms) });
  }

  #schedule(scheduled: Scheduled): Timer {
    this.#scheduled.add(scheduled);
    const timer: Timer = { cancel: () => void this.#scheduled.delete(scheduled), unref: () => timer };
    return timer;
  }

  /** Lets time pass. `settle` waits for what each timer has started. */
  async advance(ms: number, settle: () => Promise<unknown>): Promise<void> {
    const end = this.#ms + ms;
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#ms = Math.max(this.#ms, next.dueMs);
      if (next.everyMs === undefined) this.#scheduled.delete(next);
      else next.dueMs += next.everyMs;
      next.run();
      await settle();
    }
    this.#ms = end;
  }

  #next(end: number): Scheduled | undefined {
    let first: Scheduled | undefined;
    for (const each of this.#scheduled) {
      if (each.dueMs <= end && (first === undefined || each.dueMs < first.dueMs)) first = each;
    }
    return first;
  }
}

/** Replaces chance and time of this process while work runs. */
export class RepeatedChance {
  /** The time that `Date` shows. */
  time = new RepeatedTime();
  #random = 1;

  /** Random numbers begin again, as for every other call with this seed. */
  seed(seed: number): void {
    this.#random = seed;
  }

  /** Between 0 and 1, by a linear congruential generator. */
  #next(): number {
    this.#random = (Math.imul(this.#random, 1664525) + 1013904223) >>> 0;
    return this.#random / 2 ** 32;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    const { random } = Math;
    const { Date: systemDate } = globalThis;
    const date = (): number => this.time.date();
    class RepeatedDate extends systemDate {
      constructor(...parts: readonly unknown[]) {
        super(...((parts.length === 0 ? [date()] : parts) as [number]));
      }
      static override now = date;
    }
    Math.random = () => this.#next();
    globalThis.Date = RepeatedDate as DateConstructor;
    try {
      return await work();
    } finally {
      Math.random = random;
      globalThis.Date = systemDate;
    }
  }
}
