// The tokens with which pages of live documents open their websockets. Each holds a ticket, whose right ends with that of the
// reader, or with the share link.
import { includes } from "../../../publishing/rights.js";
import { makeTicket, readTicket, TICKET_MS, type TicketHolder } from "../../../publishing/tickets.js";
import type { ShareRight } from "../../../store/contract/sharing.js";
import { makeSessionToken } from "../../../tokens/session-token.js";
import { HttpError } from "../../http-error.js";
import type { RouteContext } from "../../routes/gated-router.js";
import type { PublishingParts } from "../parts.js";
import { openIfThere, type OpenDocument } from "./open-document.js";

/** No user has this id: the right is that of everybody, and ends when the document becomes private. */
const EVERYBODY: TicketHolder = { user: "everybody" };

/** Undefined for a still document, which needs no websocket. */
export function pageToken(open: OpenDocument, parts: PublishingParts): string | undefined {
  const { document, reader, right, share } = open;
  if (document.kind === "still") return undefined;
  const ofReader = reader.account === undefined ? EVERYBODY : { user: reader.account.id };
  return tokenFor(document.id, {
    right: includes(right, "write") && share === undefined ? "write" : "read",
    holder: share === undefined ? ofReader : { share: share.hash },
    parts,
  });
}

/** A new token for a page whose token is no longer accepted. Rejects with an HttpError 403 when the reader's right has ended. */
export async function renewToken(ctx: RouteContext, parts: PublishingParts): Promise<string> {
  const { clock, published, ticketSecret: secret } = parts;
  const { documentId = "", holder } = readTicket(ctx.get("Bokeh-Session-Id"), { secret }) ?? {};
  if (holder !== undefined && "share" in holder) {
    const share = await published.store.sharing.findShare(holder.share);
    const isInForce = share?.revokedAt === undefined && (share?.expiresAt ?? Infinity) > clock.date();
    if (share?.documentId !== documentId || !isInForce)
      throw new HttpError(403, "The link to this document was revoked, or has expired.", { code: "SHARE_LINK_ENDED" });
    return tokenFor(documentId, { right: "read", holder, parts });
  }
  const open = await openIfThere(ctx, parts);
  const token = open && pageToken(open, parts);
  if (token === undefined) throw new HttpError(403, "This document is not there any more, or no longer for you.");
  return token;
}

function tokenFor(
  documentId: string,
  {
    right,
    holder,
    parts: { clock, ticketSecret: secret },
  }: { readonly right: ShareRight; readonly holder: TicketHolder; readonly parts: PublishingParts },
): string {
  const now = clock.date();
  const ticket = makeTicket({ documentId, right, holder, secret, now });
  return makeSessionToken(ticket, { expiresAt: Math.floor((now + TICKET_MS) / 1000) });
}
