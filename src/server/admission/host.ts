// Whether a request names an allowed host. A page of another site can reach a server on this machine through a host name
// that it lets point here (DNS rebinding), so a request for a host that is not in the list is rejected.
import type { IncomingMessage } from "node:http";
import { show } from "../../base/show.js";
import { HttpError } from "../http-error.js";
import { matchesHost, parseAuthority, type Authority, type HostPattern, type Scheme } from "./host-pattern.js";

/** The host of the target if that is an absolute URL, else of the one Host header. Throws an HttpError. */
export function requestedHost({ rawHeaders, url = "" }: IncomingMessage): Authority {
  const hosts = rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === "host");
  const [named = "", second] = hosts;
  if (second !== undefined) throw new HttpError(400, "A request may have only one Host header.");
  const ofTarget = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1];
  const authority = parseAuthority(named);
  if (authority === null) throw new HttpError(400, "The Host header must be one host, such as localhost:5006.");
  if (ofTarget === undefined) return authority;
  const target = parseAuthority(ofTarget);
  if (target === null) throw new HttpError(400, "The host of the request's target is malformed.");
  return target;
}

/** Rejects a request for a host that is not in the list. */
export function checkHost(
  { host, scheme }: { readonly host: Authority; readonly scheme: Scheme },
  allowed: readonly HostPattern[],
): void {
  if (allowed.some((pattern) => matchesHost(host, scheme, pattern))) return;
  const name = showAuthority(host);
  throw new HttpError(403, `The host ${show(name)} is not allowed here. The server's --host option can allow it.`, {
    code: "HOST_NOT_ALLOWED",
    log: `Rejected the host ${show(name)}; allowed are ${listed(allowed)}. Hint: start with --host=${name}`,
  });
}

export function showAuthority({ host, port }: Authority): string {
  return port === undefined ? host : `${host}:${port}`;
}

export function listed(patterns: readonly HostPattern[]): string {
  return patterns.length === 0 ? "none" : patterns.map(({ text }) => text).join(", ");
}
