// Sign-ins with this server: a random id in a cookie, and a record under the hash of the id, so that a reader of the records
// cannot use one. They end when they are idle for too long, after a week at the latest, or with a sign-out.
import { createHash } from "node:crypto";
import type { Clock } from "../../base/clock.js";
import type { User } from "../../document/session-context.js";
import { randomValue } from "./cookies.js";

export const MAX_IDLE_MS = 12 * 3_600_000;
export const MAX_AGE_MS = 7 * 24 * 3_600_000;
/** The activity of a sign-in is stored at most this often. */
const TOUCH_MS = 60_000;

/** A record. It holds plain values only, so that a store can keep it. */
export interface SignIn {
  /** The hash of the id in the cookie. */
  readonly key: string;
  readonly user: User;
  /** What only the provider of the user reads. */
  readonly proof: Proof;
  /** The browser, in words. Default: none. */
  readonly agent?: string | undefined;
  /** Unix milliseconds. */
  readonly createdAt: number;
  readonly seenAt: number;
}

export type Proof =
  /** Of a user of the store, which is asked each time. */
  | { readonly is: "store" }
  | { readonly is: "password"; readonly entry: string }
  | {
      readonly is: "oidc";
      readonly refreshToken: string | undefined;
      /** When the access token expires, in Unix milliseconds. */
      readonly expiresAt: number;
    };

/** Where sign-ins are kept. */
export interface SignInStore {
  get(key: string): Promise<SignIn | undefined>;
  /** Adds a record, or replaces the one with its key. */
  put(signIn: SignIn): Promise<void>;
  delete(key: string): Promise<void>;
  /** Deletes all records of a user. Resolves to their number. */
  deleteAllOf(userId: string): Promise<number>;
}

/** The sign-ins of a process, for the one that takes its place. */
export interface SignInState {
  /** Protects forms and cookies. */
  readonly secret: string;
  /** The least recently stored one comes first. */
  readonly signIns: readonly SignIn[];
}

const MAX_SIGN_INS = 100_000;

/** Keeps sign-ins in this process: they end with it, unless another one takes over. */
export class MemorySignIns implements SignInStore {
  readonly #clock: Clock;
  /** The least recently stored one comes first. */
  readonly #signIns = new Map<string, SignIn>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The least recently stored one comes first. */
  get all(): readonly SignIn[] {
    return [...this.#signIns.values()];
  }

  async get(key: string): Promise<SignIn | undefined> {
    return this.#signIns.get(key);
  }

  async put(signIn: SignIn): Promise<void> {
    this.#signIns.delete(signIn.key);
    this.#signIns.set(signIn.key, signIn);
    for (const [key, each] of this.#signIns) {
      if (isAlive(each, this.#clock.date()) && this.#signIns.size <= MAX_SIGN_INS) return;
      this.#signIns.delete(key);
    }
  }

  async delete(key: string): Promise<void> {
    this.#signIns.delete(key);
  }

  async deleteAllOf(userId: string): Promise<number> {
    const keys = [...this.#signIns].flatMap(([key, { user }]) => (user.id === userId ? [key] : []));
    for (const key of keys) this.#signIns.delete(key);
    return keys.length;
  }
}

export class SignIns {
  readonly #store: SignInStore;
  readonly #clock: Clock;

  constructor(store: SignInStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Returns the id for the cookie, which is stored nowhere. */
  async create(user: User, proof: Proof, agent?: string): Promise<string> {
    const id = randomValue();
    const now = this.#clock.date();
    await this.#store.put({ key: keyOf(id), user, proof, agent, createdAt: now, seenAt: now });
    return id;
  }

  /** The sign-in with a key that is still valid; counts as its activity. */
  async find(key: string): Promise<SignIn | undefined> {
    const now = this.#clock.date();
    const signIn = await this.#store.get(key);
    if (signIn === undefined) return undefined;
    if (!isAlive(signIn, now)) {
      await this.#store.delete(key);
      return undefined;
    }
    if (now - signIn.seenAt < TOUCH_MS) return signIn;
    return this.replace({ ...signIn, seenAt: now });
  }

  async replace(signIn: SignIn): Promise<SignIn> {
    await this.#store.put(signIn);
    return signIn;
  }

  end(key: string): Promise<void> {
    return this.#store.delete(key);
  }

  endAllOf(userId: string): Promise<number> {
    return this.#store.deleteAllOf(userId);
  }
}

/** The key of the sign-in with the id of a cookie. */
export function keyOf(id: string): string {
  return createHash("sha256").update(id).digest("base64url");
}

function isAlive({ createdAt, seenAt }: SignIn, now: number): boolean {
  return now - seenAt < MAX_IDLE_MS && now - createdAt < MAX_AGE_MS;
}
