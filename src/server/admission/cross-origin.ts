// What pages of other origins may read of our answers: those of origins that may open websockets, everything; others,
// nothing, and they are refused before a session is made for them.
import type { Context } from "../answers.js";
import { HttpError } from "../http-error.js";
import { showAuthority } from "./host.js";
import type { HostPattern } from "./host-pattern.js";
import { isOriginAllowed } from "./origin.js";

/** Sets the headers for the request's origin; throws an HttpError for a GET from one that is not allowed. */
export function allowOrigin(ctx: Context, allowed: readonly HostPattern[]): void {
  ctx.vary("Origin");
  const origin = ctx.get("Origin");
  const { scheme, host } = ctx.state.request;
  if (origin === "" || origin === `${scheme}://${showAuthority(host)}`) return;
  if (!isOriginAllowed(origin, allowed)) {
    if (ctx.method === "OPTIONS") return;
    throw new HttpError(403, "This origin may not read this. The option --allow-websocket-origin can allow it.");
  }
  ctx.set("Access-Control-Allow-Origin", origin);
  ctx.set("Access-Control-Allow-Credentials", "true");
  if (ctx.method !== "OPTIONS") return;
  ctx.set("Access-Control-Allow-Methods", "PUT, GET, OPTIONS");
  const wanted = ctx.get("Access-Control-Request-Headers");
  if (/^[\w!#$%&'*+.^`|~, -]+$/.test(wanted)) ctx.set("Access-Control-Allow-Headers", wanted);
}
