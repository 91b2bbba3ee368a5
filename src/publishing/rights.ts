// What a reader may do with a published document.
import type { KeyRight } from "../store/contract/api-keys.js";
import type { DocumentRecord } from "../store/contract/documents.js";
import type { ShareRecord, ShareRight } from "../store/contract/sharing.js";
import type { StoredUser } from "../store/contract/users.js";

/** Each right includes those before it. `own`: to rename, share and delete. */
export type Right = "read" | "write" | "own";

/** Who asks for a document, and by what. */
export interface Reader {
  /** Undefined for guests and without a sign-in. */
  readonly account: StoredUser | undefined;
  /** The right of the API key that the request sends; undefined without one. */
  readonly keyRight?: KeyRight | undefined;
  /** The link by which the reader comes. */
  readonly share?: ShareRecord | undefined;
}

/** The best right of a reader; undefined: none. `granted` is what the grants of the document give. */
export function rightOn(
  document: Pick<DocumentRecord, "id" | "ownerId" | "visibility" | "expiresAt">,
  { account, keyRight, share }: Reader,
  { granted, now }: { readonly granted: ShareRight | undefined; readonly now: number },
): Right | undefined {
  const isOwner = account !== undefined && account.id === document.ownerId;
  // An expired document is for its owner only, who may extend it.
  if (!isOwner && document.expiresAt !== undefined && document.expiresAt <= now) return undefined;
  const ofAccount = isOwner ? "own" : granted;
  if (ofAccount !== undefined) return keyRight === "read" ? "read" : ofAccount;
  const isShared = share?.documentId === document.id;
  return isShared || document.visibility !== "private" ? "read" : undefined;
}

const RIGHTS: readonly Right[] = ["read", "write", "own"];

export function includes(right: Right, needed: Right): boolean {
  return RIGHTS.indexOf(right) >= RIGHTS.indexOf(needed);
}
