// What a session is created for, and whom it belongs to.
import type { RequestInfo, User } from "../document/session-context.js";

/** What a new session is created for. */
export interface SessionOrigin {
  readonly request: RequestInfo | null;
  readonly tokenPayload: Readonly<Record<string, unknown>>;
  readonly user: User | null;
  /** The path that signs the user out; null where there is none. */
  readonly logoutUrl: string | null;
}

/** The id of the user that a session belongs to; null for sessions without an owner: without a sign-in, and for guests. */
export type Owner = string | null;

export function ownerOf(user: User | null): Owner {
  return user === null || user.is_guest ? null : user.id;
}
