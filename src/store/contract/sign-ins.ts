// Sign-ins: what the cookies of browsers name.

export interface SignInRecord {
  /** The hash of what the cookie holds. */
  readonly hash: string;
  /** Of a user of the store, or as another provider names the user. */
  readonly userId: string;
  /** What has identified the user. */
  readonly provider: string;
  /** User and tokens, sealed by the caller. */
  readonly sealed: string;
  /** The browser, in words for its user; may be empty. */
  readonly agent: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
}

export interface SignInStore {
  /** Also one that has expired: the caller judges that. */
  get(hash: string): Promise<SignInRecord | undefined>;
  /** Adds a record, or replaces the one with its hash. */
  put(record: SignInRecord): Promise<void>;
  /** Replaces a record only if it is still there: a sign-in that has ended does not come back. */
  update(record: SignInRecord): Promise<boolean>;
  /** Resolves to whether there was one. */
  end(hash: string): Promise<boolean>;
  /** Ends all sign-ins of a user, but for one. Resolves to their number. */
  endAllOf(userId: string, options?: { readonly except?: string | undefined }): Promise<number>;
  /** The latest first. */
  listOf(userId: string): Promise<SignInRecord[]>;
}
