// The users of a store.

/** The group whose users may change other users. */
export const ADMIN_GROUP = "admin";

export interface StoredUser {
  readonly id: string;
  /** Unique, also without regard to case. */
  readonly name: string;
  /** The name to show; may be empty. */
  readonly display: string;
  readonly email: string | undefined;
  readonly groups: readonly string[];
  /** A disabled user cannot sign in, and the keys of the user do not count. */
  readonly isDisabled: boolean;
  /** Whether the user can sign in by name and password. */
  readonly hasPassword: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface NewUser {
  readonly name: string;
  readonly display?: string | undefined;
  readonly email?: string | undefined;
  readonly groups?: readonly string[] | undefined;
  /** The hash of the password. Default: none. */
  readonly password?: string | undefined;
}

/** What is not given stays. */
export interface UserChange {
  readonly display?: string | undefined;
  readonly email?: string | null | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly isDisabled?: boolean | undefined;
  /** The hash of a new password: all sign-ins of the user end, but for the one of `keep`. Null: none any more. */
  readonly password?: string | null | undefined;
  /** The hash of the sign-in that goes on. */
  readonly keep?: string | undefined;
}

/** What happens to the documents of a user who is removed. */
export type OwnedDocuments = "keep-user" | "delete" | { readonly giveTo: string };

export interface UserStore {
  /** Rejects with PlotctlError: INVALID_NAME, NAME_TAKEN. */
  add(user: NewUser): Promise<StoredUser>;
  /** With the user of another provider, such as an issuer of OpenID Connect. Adds the user, under a free name, at first. */
  ofProvider(external: { provider: string; subject: string; user: NewUser }): Promise<StoredUser>;
  find(id: string): Promise<StoredUser | undefined>;
  /** By name, in any case. */
  named(name: string): Promise<StoredUser | undefined>;
  /** The hash of the password of the user with a name; undefined without the user, or without a password. */
  passwordOf(name: string): Promise<{ readonly user: StoredUser; readonly password: string } | undefined>;
  /** By name, at most `limit` (default 1000), after the one of `after`. */
  list(page?: { readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<StoredUser[]>;
  /**
   * Ends the sign-ins of a user who becomes disabled. Resolves to undefined without such a user. Rejects with PlotctlError
   * LAST_ADMIN when no enabled user of the group `admin` would be left.
   */
  change(id: string, change: UserChange): Promise<StoredUser | undefined>;
  /**
   * Removes a user with sign-ins, keys and grants. Resolves to whether there was one. Rejects with PlotctlError: LAST_ADMIN;
   * USER_OWNS_DOCUMENTS with `keep-user` (the default); NAME_TAKEN when the new owner has a document of the same name.
   */
  remove(id: string, documents?: OwnedDocuments): Promise<boolean>;
}
