// The first-come lock of a session. Work that finds it free starts at once, in the same turn of the event loop.
import type { Clock } from "../base/clock.js";

export class SessionLock {
  readonly #clock: Clock;
  readonly #waiting: (() => void)[] = [];
  /** When the present holder took the lock; undefined while it is free. */
  #heldSince: number | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** True while the lock is held or waited for. */
  get isBusy(): boolean {
    return this.#heldSince !== undefined;
  }

  /** For how long the present holder has had the lock, in milliseconds; 0 while it is free. */
  get heldMs(): number {
    return this.#heldSince === undefined ? 0 : this.#clock.now() - this.#heldSince;
  }

  /** Takes the lock: undefined when it was free, else a promise for the moment it is ours. */
  acquire(): Promise<void> | undefined {
    if (this.#heldSince !== undefined) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#heldSince = this.#clock.now();
    return undefined;
  }

  release(): void {
    const next = this.#waiting.shift();
    this.#heldSince = next === undefined ? undefined : this.#clock.now();
    next?.();
  }
}
