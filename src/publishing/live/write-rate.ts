// How fast one writer may change a document: a bucket of patches and one of bytes, which hold what is allowed in a second. A
// writer that empties one is read more slowly.

interface RateLimits {
  readonly patchesPerS: number;
  readonly bytesPerS: number;
}

const MS_PER_S = 1000;

export class WriteRate {
  readonly #limits: RateLimits;
  #patches: number;
  #bytes: number;
  #filledAt: number;

  constructor(limits: RateLimits, nowMs: number) {
    this.#limits = limits;
    this.#patches = limits.patchesPerS;
    this.#bytes = limits.bytesPerS;
    this.#filledAt = nowMs;
  }

  /** Counts a patch. Returns for how many milliseconds reading should pause. */
  take(bytes: number, nowMs: number): number {
    const { patchesPerS, bytesPerS } = this.#limits;
    const seconds = (nowMs - this.#filledAt) / MS_PER_S;
    this.#filledAt = nowMs;
    this.#patches = Math.min(patchesPerS, this.#patches + seconds * patchesPerS) - 1;
    this.#bytes = Math.min(bytesPerS, this.#bytes + seconds * bytesPerS) - bytes;
    const missingS = Math.max(-this.#patches / patchesPerS, -this.#bytes / bytesPerS);
    return Math.max(0, missingS * MS_PER_S);
  }
}
