// Whether pages of an origin may open websockets. A browser lets any page open a websocket to any host, sends the user's
// cookies with it, and names only the origin of the page.
import { show } from "../../base/show.js";
import { HttpError } from "../http-error.js";
import { listed, showAuthority } from "./host.js";
import { matchesHost, parseAuthority, type HostPattern, type Scheme } from "./host-pattern.js";

/** Whether an Origin header names an http or https origin in the list. `null` is never allowed. */
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
    if (isRequired)
      throw new HttpError(403, "A websocket needs an Origin header here (--require-origin).", {
        code: "ORIGIN_NOT_ALLOWED",
      });
    return;
  }
  if (isOriginAllowed(origin, allowed)) return;
  throw new HttpError(
    403,
    "This origin may not open a websocket here. The option --allow-websocket-origin can allow it.",
    {
      code: "ORIGIN_NOT_ALLOWED",
      log: `Rejected a websocket from ${show(origin)}; allowed origins are ${listed(allowed)}.${hint(origin)}`,
    },
  );
}

function hint(origin: string): string {
  const [, host = ""] = /^https?:\/\/(.*)$/i.exec(origin) ?? [];
  const authority = parseAuthority(host);
  return authority === null ? "" : ` Hint: start with --allow-websocket-origin=${showAuthority(authority)}`;
}
