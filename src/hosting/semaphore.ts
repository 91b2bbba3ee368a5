// Limits how much work is under way at the same time. Callers that find no permit free wait in line, sockets before pages,
// for a limited time.
import type { Clock } from "../base/clock.js";
import type { Visitor } from "./session-directory.js";

type Waiter = (hasPermit: boolean) => void;

export class Semaphore {
  readonly #capacity: () => number;
  readonly #timeoutMs: number;
  readonly #clock: Clock;
  readonly #waiting: Readonly<Record<Visitor, Set<Waiter>>> = { socket: new Set(), page: new Set() };
  #taken = 0;

  /** `capacity` is called at every attempt, since it may change. */
  constructor(capacity: () => number, { timeoutMs, clock }: { timeoutMs: number; clock: Clock }) {
    this.#capacity = capacity;
    this.#timeoutMs = timeoutMs;
    this.#clock = clock;
  }

  /** Takes a permit if one is free. */
  tryAcquire(): boolean {
    if (this.#taken >= this.#capacity()) return false;
    this.#taken++;
    return true;
  }

  /** Takes a permit, and waits for one if need be. Resolves to false when none became free in time. */
  async acquire(visitor: Visitor): Promise<boolean> {
    return this.tryAcquire() || (await this.#wait(this.#waiting[visitor]));
  }

  /** Returns a permit; the first in line gets it. */
  release(): void {
    const { socket, page } = this.#waiting;
    const [next] = socket.size > 0 ? socket : page;
    if (next === undefined) this.#taken--;
    else next(true);
  }

  #wait(line: Set<Waiter>): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (hasPermit: boolean): void => {
        timer.cancel();
        line.delete(settle);
        resolve(hasPermit);
      };
      const timer = this.#clock.setTimeout(() => settle(false), this.#timeoutMs);
      line.add(settle);
    });
  }
}
