// The headers in which a trusted proxy names client address, host and scheme of a request (--trusted-proxies, --use-xheaders).
// In a list, the proxy wrote the last entry; the others come from outside, unless the proxy before it is trusted too. From
// other peers, these headers are ignored.
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { HttpError } from "../http-error.js";
import type { ProxyTrust } from "../request-settings.js";
import { parseAuthority, type Authority, type Scheme } from "./host-pattern.js";
import { peerOf } from "./peer.js";

/** Whether the peer of the connection is a proxy whose headers count. */
export function isFromProxy(req: IncomingMessage, { trusts }: ProxyTrust): boolean {
  return trusts(peerOf(req).address);
}

/** The client's address; undefined when the proxy names something that is not an address. */
export function remoteAddress(req: IncomingMessage, proxies: ProxyTrust): string | undefined {
  const own = peerOf(req).address;
  if (!isFromProxy(req, proxies)) return own;
  const [real, forwarded] = [textOf(req, "x-real-ip"), forwardedFor(req, proxies)];
  // Along a chain, each proxy names only the one before it as X-Real-IP.
  const named = proxies.isChained ? (forwarded ?? real) : (real ?? forwarded);
  return [real, forwarded].every((text) => text === undefined || isAddress(text)) ? (named ?? own) : undefined;
}

/** The last address of X-Forwarded-For that is not one of a trusted proxy; the first one where all are. */
function forwardedFor(req: IncomingMessage, { isChained, trusts }: ProxyTrust): string | undefined {
  const listed = textOf(req, "x-forwarded-for")
    ?.split(",")
    .map((text) => text.trim());
  if (listed === undefined || !isChained) return listed?.at(-1);
  return listed.findLast((text) => !isAddress(text) || !trusts(text)) ?? listed[0];
}

/** The zone of an address is valid on one machine only. */
function isAddress(text: string): boolean {
  return isIP(text) !== 0 && !text.includes("%");
}

/** The scheme that the client used. Throws an HttpError when the proxy names an unknown scheme. */
export function requestedScheme(req: IncomingMessage, proxies: ProxyTrust): Scheme {
  const named = isFromProxy(req, proxies) ? (textOf(req, "x-scheme") ?? lastOf(req, "x-forwarded-proto")) : undefined;
  if (named === undefined) return peerOf(req).isEncrypted ? "https" : "http";
  const scheme = named.toLowerCase();
  if (scheme === "http" || scheme === "https") return scheme;
  throw new HttpError(400, "The proxy in front of this server must name http or https as the scheme.");
}

/** The host that the client asked the proxy for; undefined when the proxy does not name it. */
export function forwardedHost(req: IncomingMessage, proxies: ProxyTrust): Authority | undefined {
  const named = isFromProxy(req, proxies) ? lastOf(req, "x-forwarded-host") : undefined;
  if (named === undefined) return undefined;
  const host = parseAuthority(named);
  if (host === null) throw new HttpError(400, "The X-Forwarded-Host header must end with one host.");
  return host;
}

/** Removes headers that only a trusted proxy may send; returns those that were there. */
export function removeHeaders(req: IncomingMessage, names: readonly string[]): readonly string[] {
  const removed = names.filter((name) => req.headers[name] !== undefined);
  for (const name of removed) {
    delete req.headers[name];
    delete req.headersDistinct[name];
  }
  if (removed.length === 0) return removed;
  const isKept = (_: string, at: number): boolean =>
    !removed.includes(req.rawHeaders[at - (at % 2)]?.toLowerCase() ?? "");
  req.rawHeaders = req.rawHeaders.filter(isKept);
  return removed;
}

function lastOf(req: IncomingMessage, name: string): string | undefined {
  const text = textOf(req, name);
  return text?.slice(text.lastIndexOf(",") + 1).trim();
}

function textOf({ headers }: IncomingMessage, name: string): string | undefined {
  return headers[name]?.toString();
}
