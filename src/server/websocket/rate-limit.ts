// How fast one client may talk: a bucket that holds `burst` messages and is refilled at a steady rate. A client that
// empties it is not refused, only read more slowly; a fast mouse is no attack.

export const RATE_LIMITS = {
  perSecond: 500,
  burst: 2000,
  /** Of reading slowly without a break. */ patienceMs: 10_000,
};
export type RateLimits = typeof RATE_LIMITS;

export class RateLimit {
  readonly #limits: RateLimits;
  #level: number;
  #filledAt: number;
  #emptySince: number | undefined;

  constructor(limits: RateLimits, nowMs: number) {
    this.#limits = limits;
    this.#level = limits.burst;
    this.#filledAt = nowMs;
  }

  /** Takes one message; returns for how many milliseconds nothing more should be read. */
  take(nowMs: number): number {
    this.#fill(nowMs);
    this.#level -= 1;
    if (this.#level >= 0) return 0;
    this.#emptySince ??= nowMs;
    // Some at a time: pausing for each message alone would cost more than the messages.
    return (1000 * (this.#limits.burst / 20 - this.#level)) / this.#limits.perSecond;
  }

  /** Whether the client has kept the bucket empty for longer than anybody's hand could. */
  isAbused(nowMs: number): boolean {
    this.#fill(nowMs);
    return this.#emptySince !== undefined && nowMs - this.#emptySince > this.#limits.patienceMs;
  }

  #fill(nowMs: number): void {
    const { burst, perSecond } = this.#limits;
    this.#level = Math.min(burst, this.#level + ((nowMs - this.#filledAt) / 1000) * perSecond);
    this.#filledAt = nowMs;
    if (this.#level > burst / 2) this.#emptySince = undefined;
  }
}
