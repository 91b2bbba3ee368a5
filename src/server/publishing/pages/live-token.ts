// The tokens with which pages of live documents open their websockets.
import { HttpError } from "../../http-error.js";
import type { RouteContext } from "../../routes/gated-router.js";
import type { PublishingParts } from "../parts.js";
import type { OpenDocument } from "./open-document.js";

/** Undefined for a still document, which needs no websocket. */
export function pageTicket(_open: OpenDocument, _parts: PublishingParts): string | undefined {
  return undefined;
}

/** A new token for a page whose token has expired. */
export async function renewTicket(_ctx: RouteContext, _parts: PublishingParts): Promise<string> {
  throw new HttpError(404);
}
