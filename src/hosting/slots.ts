// A limited number of slots for work that is under way. Who finds none waits in line, sockets before pages, but not longer
// than `timeoutMs`.
import type { Clock } from "../base/clock.js";
import type { Visitor } from "./session-directory.js";

type Waiter = (isOurs: boolean) => void;

export class Slots {
  readonly #count: () => number;
  readonly #timeoutMs: number;
  readonly #clock: Clock;
  readonly #waiting: Readonly<Record<Visitor, Set<Waiter>>> = { socket: new Set(), page: new Set() };
  #taken = 0;

  /** `count` is read at every attempt, since it may change. */
  constructor(count: () => number, { timeoutMs, clock }: { timeoutMs: number; clock: Clock }) {
    this.#count = count;
    this.#timeoutMs = timeoutMs;
    this.#clock = clock;
  }

  /** Takes a slot if one is free. */
  tryTake(): boolean {
    if (this.#taken >= this.#count()) return false;
    this.#taken++;
    return true;
  }

  /** Takes a slot, waiting for one if need be; false when none became free in time. */
  async take(visitor: Visitor): Promise<boolean> {
    return this.tryTake() || (await this.#wait(this.#waiting[visitor]));
  }

  /** Gives a slot back, to the first in line. */
  release(): void {
    const { socket, page } = this.#waiting;
    const [next] = socket.size > 0 ? socket : page;
    if (next === undefined) this.#taken--;
    else next(true);
  }

  #wait(line: Set<Waiter>): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (isOurs: boolean): void => {
        timer.cancel();
        line.delete(settle);
        resolve(isOurs);
      };
      const timer = this.#clock.setTimeout(() => settle(false), this.#timeoutMs);
      line.add(settle);
    });
  }
}
