// Who sends a request, as one of the providers has found out.
import type { KeyRight } from "../../store/contract/api-keys.js";
import type { User } from "../../document/session-context.js";

export interface Identity {
  /** Null: no provider names a user, and there are no guests. */
  readonly user: User | null;
  /** The sign-in with this server, which a sign-out ends. Null for users whom a module or a proxy names. */
  readonly signInId: string | null;
  /** The path that signs the user out; null where there is none. */
  readonly signOutUrl: string | null;
  /** The API key that the request sends; undefined without one. */
  readonly key?: { readonly publicPart: string; readonly right: KeyRight };
}

export const ANONYMOUS: Identity = { user: null, signInId: null, signOutUrl: null };

const GUEST: User = Object.freeze({
  id: "guest",
  name: "Guest",
  groups: Object.freeze([]),
  provider: "guest",
  is_guest: true,
});

export const GUEST_IDENTITY: Identity = { ...ANONYMOUS, user: GUEST };

/** The user; null for guests and without a sign-in. */
export function signedIn({ user }: Identity): User | null {
  return user === null || user.is_guest ? null : user;
}
