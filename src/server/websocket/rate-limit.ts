// The message rate of one client: a token bucket of `burst` messages. A client that empties it is read more slowly; it is
// abuse only when the bucket stays empty, since a fast mouse is no attack.

export const RATE_LIMITS = {
  perSecond: 500,
  burst: 2000,
  /** How long the bucket may stay empty. */
  timeoutMs: 10_000,
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

  /** Counts one message; returns for how many milliseconds reading should pause. */
  take(nowMs: number): number {
    this.#fill(nowMs);
    this.#level -= 1;
    if (this.#level >= 0) return 0;
    this.#emptySince ??= nowMs;
    // Waits for several tokens: a pause for each message would cost more than the message.
    return (1000 * (this.#limits.burst / 20 - this.#level)) / this.#limits.perSecond;
  }

  /** Whether the client has kept the bucket empty for longer than the timeout. */
  isAbused(nowMs: number): boolean {
    this.#fill(nowMs);
    return this.#emptySince !== undefined && nowMs - this.#emptySince > this.#limits.timeoutMs;
  }

  #fill(nowMs: number): void {
    const { burst, perSecond } = this.#limits;
    this.#level = Math.min(burst, this.#level + ((nowMs - this.#filledAt) / 1000) * perSecond);
    this.#filledAt = nowMs;
    if (this.#level > burst / 2) this.#emptySince = undefined;
  }
}
