// A rate limit per address, for instance for new sessions: one token bucket for each. The /64 network of an IPv6 address
// counts as one address, since one customer usually has all of it.
import { BlockList, isIPv4, isIPv6 } from "node:net";
import type { Clock } from "../../base/clock.js";

interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export const RATES = {
  session: { perSecond: 20, burst: 100 },
  endpoint: { perSecond: 100, burst: 500 },
  /** Wrong passwords for a name from an address: ten, and another each minute. */
  signInOfName: { perSecond: 1 / 60, burst: 10 },
  /** Passwords of any names from an address: each costs time of the processor, which other visitors need to sign in. */
  signIn: { perSecond: 1, burst: 100 },
} as const satisfies Readonly<Record<string, Rate>>;

export type RateName = keyof typeof RATES;

/** The rate limits of a server. */
export interface Rates {
  /**
   * Takes a token from the bucket of the address; each scope has its own buckets. Returns 0, or the milliseconds until there is
   * a token.
   */
  take(name: RateName, address: string, scope?: string): number | Promise<number>;
  /** Fills the bucket of an address. */
  reset(name: RateName, address: string, scope?: string): void;
}

/** The rate limits of a server that is one process. */
export class ProcessRates implements Rates {
  readonly #rates: Readonly<Record<RateName, AddressRate>>;

  constructor(clock: Clock) {
    this.#rates = {
      session: new AddressRate(RATES.session, clock),
      endpoint: new AddressRate(RATES.endpoint, clock),
      signInOfName: new AddressRate(RATES.signInOfName, clock),
      signIn: new AddressRate(RATES.signIn, clock),
    };
  }

  take(name: RateName, address: string, scope?: string): number {
    return this.#rates[name].take(address, scope);
  }

  reset(name: RateName, address: string, scope?: string): void {
    this.#rates[name].reset(address, scope);
  }
}

/** The number of buckets that are kept. Full ones need not be. */
const MAX_ADDRESSES = 10_000;

export class AddressRate {
  readonly #msEach: number;
  readonly #burstMs: number;
  readonly #clock: Clock;
  /** When each bucket is full again, in the order of the last request. */
  readonly #fullAt = new Map<string, number>();

  constructor({ perSecond, burst }: Rate, clock: Clock) {
    this.#msEach = 1000 / perSecond;
    this.#burstMs = burst * this.#msEach;
    this.#clock = clock;
  }

  /** Takes a token from the bucket of the address; each scope has its own buckets. Returns 0, or the milliseconds until there is a token. */
  take(address: string, scope = ""): number {
    const key = keyOf(address, scope);
    const now = this.#clock.now();
    const fullAt = Math.max(this.#fullAt.get(key) ?? now, now) + this.#msEach;
    const waitMs = fullAt - this.#burstMs - now;
    // Less than a millisecond is what rounding adds.
    if (waitMs >= 1) return waitMs;
    this.#fullAt.delete(key);
    this.#fullAt.set(key, fullAt);
    this.#forget(now);
    return 0;
  }

  /** Fills the bucket of an address. */
  reset(address: string, scope = ""): void {
    this.#fullAt.delete(keyOf(address, scope));
  }

  /** Each call adds one address and can remove several. */
  #forget(now: number): void {
    for (const [key, fullAt] of this.#fullAt) {
      if (fullAt > now && this.#fullAt.size <= MAX_ADDRESSES) return;
      this.#fullAt.delete(key);
    }
  }
}

function keyOf(address: string, scope: string): string {
  return `${networkOf(address)} ${scope}`;
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

/** Whether the address is a loopback of this machine, or empty, as for a client of a Unix socket. */
export function isLocal(address: string): boolean {
  return address === "" || LOOPBACK.check(address, isIPv4(address) ? "ipv4" : "ipv6");
}

/** The address itself, or the /64 network of an IPv6 address. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(?=[0-9.]+$)/i;
  if (!isIPv6(address) || mapped.test(address)) return address.replace(mapped, "");
  const [head = "", tail] = (address.split("%", 1)[0] ?? "").split("::");
  const before = head === "" ? [] : head.split(":");
  const behind = tail === undefined || tail === "" ? [] : tail.split(":");
  // An IPv4 address at the end counts as two groups.
  const given = before.length + behind.length + (address.includes(".") ? 1 : 0);
  const groups = tail === undefined ? before : [...before, ...Array<string>(8 - given).fill("0"), ...behind];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(":");
}
