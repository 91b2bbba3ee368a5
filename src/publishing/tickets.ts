// Tickets: session ids that open one published document, for clients that send neither cookies nor headers, such as Bokeh's
// Python client, and for pages:
//
//   d~<document id>~<r|w>~<expiry, base 36>~<22 random letters and digits>[~u<user id>|~s<hash of a share link>].<HMAC-SHA256>
//
// A ticket is valid for connecting until it expires; the connection goes on. Its last part says where its right comes from: it
// ends when the user loses the right, or the link is revoked.
import type { ShareRight } from "../store/contract/sharing.js";
import { newRecordId } from "../store/ids.js";
import { isSigned, signed } from "../tokens/signature.js";
import { signingSecret, type Secrets } from "../tokens/secret.js";
import { isTicket } from "../tokens/session-slot.js";

/** For connecting. */
export const TICKET_MS = 600_000;

/** Where the right of a ticket comes from. */
export type TicketHolder = { readonly user: string } | { readonly share: string };

export interface Ticket {
  readonly documentId: string;
  readonly right: ShareRight;
  /** Unix milliseconds. From this time on it opens no connection. */
  readonly expiresAt: number;
  /** Undefined: nobody, so only the document itself can end the right. */
  readonly holder: TicketHolder | undefined;
}

interface TicketOptions {
  readonly documentId: string;
  readonly right: ShareRight;
  /** The user whose right it is (the id in the store), or the hash of the share link. */
  readonly holder?: TicketHolder | undefined;
  readonly secret: Secrets;
  /** Unix milliseconds. */
  readonly now: number;
}

/** A session id that opens a document for 10 minutes. */
export function makeTicket({ documentId, right, holder, secret, now }: TicketOptions): string {
  const letter = right === "write" ? "w" : "r";
  const parts = ["d", documentId, letter, Math.floor(now + TICKET_MS).toString(36), newRecordId()];
  if (holder !== undefined) parts.push("user" in holder ? `u${holder.user}` : `s${holder.share}`);
  return signed(parts.join("~"), signingSecret(secret) as string);
}

const TICKET =
  /^d~(?<document>\w{22})~(?<right>[rw])~(?<expiry>[0-9a-z]{1,10})~\w{22}(?:~(?<holder>[us])(?<who>[\w-]{1,128}))?\./;

/** What a ticket says, also an expired one. Undefined for any other text, and without a signature by one of the secrets. */
export function readTicket(text: string, { secret }: { readonly secret: Secrets }): Ticket | undefined {
  if (!isTicket(text) || !isSigned(text, secret)) return undefined;
  const { document, right, expiry, holder, who } = TICKET.exec(text)?.groups ?? {};
  if (document === undefined || expiry === undefined) return undefined;
  return {
    documentId: document,
    right: right === "w" ? "write" : "read",
    expiresAt: parseInt(expiry, 36),
    holder: who === undefined ? undefined : holder === "u" ? { user: who } : { share: who },
  };
}
