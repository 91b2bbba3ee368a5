// The first-come lock of a session. Work that finds it free starts at once, in the same turn of the event loop.
export class SessionLock {
  readonly #waiting: (() => void)[] = [];
  #isHeld = false;

  /** True while somebody holds the lock or waits for it. */
  get isBusy(): boolean {
    return this.#isHeld;
  }

  /** Takes the lock: undefined when it was free, else a promise for the moment it is ours. */
  acquire(): Promise<void> | undefined {
    if (this.#isHeld) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#isHeld = true;
    return undefined;
  }

  release(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#isHeld = false;
    else next();
  }
}
