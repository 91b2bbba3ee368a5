// When the clients of a server that stops come back: each gets a time of its own, evenly spread, so that the server that
// follows never has many at once.
import type { Clock } from "../../base/clock.js";

/** No client comes back earlier: the server that follows has to start. */
const FIRST_MS = 500;
const SPREAD_MS = { min: 3000, perSocket: 4, max: 30_000 };

/** Multiples of it, without their whole part, are evenly spread between 0 and 1, however many follow each other. */
const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

export class ReturnSlots {
  readonly #clock: Clock;
  readonly #startMs: number;
  readonly #spreadMs: number;
  #count = 0;

  /** For so many sockets, which are closed within `closingMs` from now. */
  constructor(sockets: number, { closingMs, clock }: { readonly closingMs: number; readonly clock: Clock }) {
    const { min, perSocket, max } = SPREAD_MS;
    this.#clock = clock;
    this.#startMs = clock.now() + closingMs;
    this.#spreadMs = Math.min(max, Math.max(min, perSocket * sockets));
  }

  /**
   * After how many milliseconds the client of a socket that is closed now should come back. Sockets that are closed one after
   * the other get times far apart, so a client or a network that delays some of them delays few of each moment.
   */
  next(): number {
    const place = ((this.#count++ + 0.5) * GOLDEN_RATIO) % 1;
    return Math.max(0, this.#startMs - this.#clock.now()) + FIRST_MS + place * this.#spreadMs;
  }
}
