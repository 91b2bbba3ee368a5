// The headers in which a trusted proxy names client address, host and scheme of a request (--use-xheaders). In a list, the
// proxy wrote the last entry; the others come from outside. Without the option, these headers are ignored.
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import type { TLSSocket } from "node:tls";
import { HttpError } from "../http-error.js";
import { parseAuthority, type Authority, type Scheme } from "./host-pattern.js";

/** The client's address; undefined when the proxy names something that is not an address. */
export function remoteAddress(req: IncomingMessage, useXheaders: boolean): string | undefined {
  const own = req.socket.remoteAddress ?? "";
  if (!useXheaders) return own;
  const named = [lastOf(req, "x-forwarded-for"), textOf(req, "x-real-ip")].filter((text) => text !== undefined);
  // The zone of an address is valid on one machine only.
  if (named.some((text) => isIP(text) === 0 || text.includes("%"))) return undefined;
  return named.at(-1) ?? own;
}

/** The scheme that the client used. Throws an HttpError when the proxy names an unknown scheme. */
export function requestedScheme(req: IncomingMessage, useXheaders: boolean): Scheme {
  const named = useXheaders ? (textOf(req, "x-scheme") ?? lastOf(req, "x-forwarded-proto")) : undefined;
  if (named === undefined) return (req.socket as Partial<TLSSocket>).encrypted === true ? "https" : "http";
  const scheme = named.toLowerCase();
  if (scheme === "http" || scheme === "https") return scheme;
  throw new HttpError(400, "The proxy in front of this server must name http or https as the scheme.");
}

/** The host that the client asked the proxy for; undefined when the proxy does not name it. */
export function forwardedHost(req: IncomingMessage, useXheaders: boolean): Authority | undefined {
  const named = useXheaders ? lastOf(req, "x-forwarded-host") : undefined;
  if (named === undefined) return undefined;
  const host = parseAuthority(named);
  if (host === null) throw new HttpError(400, "The X-Forwarded-Host header must end with one host.");
  return host;
}

function lastOf(req: IncomingMessage, name: string): string | undefined {
  const text = textOf(req, name);
  return text?.slice(text.lastIndexOf(",") + 1).trim();
}

function textOf({ headers }: IncomingMessage, name: string): string | undefined {
  return headers[name]?.toString();
}
