// Finds the document that a page, a picture or a download is about: by its address, or by a share link.
import { isA } from "../../../base/errors.js";
import type { Found } from "../../../publishing/published-documents.js";
import type { Reader } from "../../../publishing/rights.js";
import type { ShareRecord } from "../../../store/contract/sharing.js";
import { HttpError } from "../../http-error.js";
import { pathUrl } from "../../path-url.js";
import type { RouteContext } from "../../routes/gated-router.js";
import { documentPath } from "../api/document-answer.js";
import { readerOf, type PublishingParts } from "../parts.js";

export interface OpenDocument extends Found {
  readonly reader: Reader;
  /** The link by which the reader comes; undefined at the document's own address. */
  readonly share: ShareRecord | undefined;
  /** URL of its page, percent-encoded: other addresses are below. */
  readonly url: string;
}

/** By owner and name. Rejects with an HttpError 404 for one that is not there or that the reader may not see. */
export async function openByAddress(ctx: RouteContext, parts: PublishingParts): Promise<OpenDocument> {
  const { owner = "", name = "" } = ctx.params;
  const reader = await readerOf(ctx.state.identity, parts);
  const found = await parts.published.find(owner, name, reader);
  if (found === undefined) throw new HttpError(404);
  return { ...found, reader, share: undefined, url: documentPath(parts.settings.listening.prefix, found.document) };
}

/** As `openByAddress`, without an error for a document that is not there. */
export async function openIfThere(ctx: RouteContext, parts: PublishingParts): Promise<OpenDocument | undefined> {
  try {
    return await openByAddress(ctx, parts);
  } catch (error) {
    if (isA(error, HttpError) && error.status === 404) return undefined;
    throw error;
  }
}

const WHY_ENDED = {
  revoked: "This link was revoked.",
  expired: "This link has expired.",
  deleted: "The document of this link was deleted.",
} as const;

/** By a share link. Rejects with an HttpError: 404 for a link that nobody has made, 410 for one that has ended. */
export async function openByShare(ctx: RouteContext, { published, settings }: PublishingParts): Promise<OpenDocument> {
  const { token = "" } = ctx.params;
  const shared = await published.findShared(token);
  if (shared === undefined) throw new HttpError(404);
  if (shared.is === "ended") throw linkEnded(shared.why);
  const { found, share } = shared;
  const url = pathUrl(`${settings.listening.prefix}/s/${token}`);
  return { ...found, right: "read", reader: { account: undefined, share }, share, url };
}

export function linkEnded(why: keyof typeof WHY_ENDED): HttpError {
  return new HttpError(410, `${WHY_ENDED[why]} Ask whoever gave it to you for another one.`, {
    code: "SHARE_LINK_ENDED",
  });
}

/** Leads to the present name of a document, with the same address below and the same query. */
export function redirectToPresent(ctx: RouteContext, { url }: OpenDocument, below: string): void {
  const { query } = ctx.state.request;
  ctx.status = 308;
  ctx.set({ Location: url + below + (query === "" ? "" : `?${query}`), "Cache-Control": "no-store" });
  ctx.body = "";
}
