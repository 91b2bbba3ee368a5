// The first-come lock of a session. Work that finds it free starts at once, in the same turn of the event loop.
export class SessionLock {
  readonly #now: () => number;
  readonly #waiting: (() => void)[] = [];
  /** When the present holder took the lock; undefined while it is free. */
  #heldSince: number | undefined;

  /** `now` is monotonic, in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** True while the lock is held or waited for. */
  get isBusy(): boolean {
    return this.#heldSince !== undefined;
  }

  /** For how long the present holder has had the lock, in milliseconds; 0 while it is free. */
  get heldMs(): number {
    return this.#heldSince === undefined ? 0 : this.#now() - this.#heldSince;
  }

  /** Takes the lock: undefined when it was free, else a promise for the moment it is ours. */
  acquire(): Promise<void> | undefined {
    if (this.#heldSince !== undefined) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#heldSince = this.#now();
    return undefined;
  }

  release(): void {
    const next = this.#waiting.shift();
    this.#heldSince = next === undefined ? undefined : this.#now();
    next?.();
  }
}
