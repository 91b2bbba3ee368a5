// API keys: `pk_<8 public>_<32 secret>`. The store keeps the public part and a hash of the whole.

export const KEY_RIGHTS = ["read", "publish", "admin"] as const;
/** Each right includes those before it. */
export type KeyRight = (typeof KEY_RIGHTS)[number];

export interface ApiKeyRecord {
  /** The public part. */
  readonly publicPart: string;
  readonly userId: string;
  /** What its user calls it. */
  readonly name: string;
  readonly right: KeyRight;
  /** Undefined: never. */
  readonly expiresAt: number | undefined;
  /** Undefined: not yet. Exact to a minute. */
  readonly usedAt: number | undefined;
  readonly createdAt: number;
}

export interface NewApiKey {
  readonly publicPart: string;
  readonly userId: string;
  /** Of the whole key. */
  readonly hash: string;
  readonly name: string;
  readonly right: KeyRight;
  readonly expiresAt?: number | undefined;
}

export interface ApiKeyStore {
  /** Rejects with PlotctlError UNKNOWN_USER. */
  add(key: NewApiKey): Promise<ApiKeyRecord>;
  /** With the hash to compare; also one that has expired, or of a disabled user. */
  find(publicPart: string): Promise<{ readonly key: ApiKeyRecord; readonly hash: string } | undefined>;
  /** Of one user, or of all. The latest first. */
  list(userId?: string): Promise<ApiKeyRecord[]>;
  /** Resolves to whether there was one. With `userId`, only a key of that user. */
  remove(publicPart: string, userId?: string): Promise<boolean>;
  /** Notes that a key was used now. */
  used(publicPart: string): Promise<void>;
}
