// May a page of this origin talk to us? Browsers let any page open a websocket to any host and say only whose page it
// is; what they send with it (cookies) would count as the reader's own wish.
import { show } from "../../base/show.js";
import { HttpError } from "../http-error.js";
import { listed, showAuthority } from "./host.js";
import { matchesHost, parseAuthority, type HostPattern, type Scheme } from "./host-pattern.js";

/** Whether the origin, as a browser writes it, is http or https and in the list. `null` never is. */
export function isOriginAllowed(origin: string, allowed: readonly HostPattern[]): boolean {
  const [, scheme, host = ""] = /^(https?):\/\/(.*)$/i.exec(origin) ?? [];
  const authority = scheme === undefined ? null : parseAuthority(host);
  if (scheme === undefined || authority === null) return false;
  return allowed.some((pattern) => matchesHost(authority, scheme.toLowerCase() as Scheme, pattern));
}

/** Rejects a websocket from an origin that is not allowed. Only browsers send an origin. */
export function checkSocketOrigin(
  origin: string | undefined,
  { allowed, isRequired }: { allowed: readonly HostPattern[]; isRequired: boolean },
): void {
  if (origin === undefined) {
    if (isRequired) throw new HttpError(403, "A websocket needs an Origin header here (--require-origin).");
    return;
  }
  if (isOriginAllowed(origin, allowed)) return;
  throw new HttpError(
    403,
    "This origin may not open a websocket here. The option --allow-websocket-origin can allow it.",
    {
      log: `Refused a websocket from ${show(origin)}; allowed origins are ${listed(allowed)}.${hint(origin)}`,
    },
  );
}

function hint(origin: string): string {
  const authority = parseAuthority(origin.replace(/^https?:\/\//i, ""));
  return authority === null ? "" : ` Hint: start with --allow-websocket-origin=${showAuthority(authority)}`;
}
