// What a trusted proxy says about a request (--use-xheaders): who asked, for which host, and by which scheme. Of a list,
// the last entry is the one that this proxy wrote; the others came in from outside. Without the option nobody is asked.
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import type { TLSSocket } from "node:tls";
import { HttpError } from "../http-error.js";
import { parseAuthority, type Authority, type Scheme } from "./host-pattern.js";

/** The address of whoever asked; undefined where the proxy's word for it is no address. */
export function remoteAddress(req: IncomingMessage, useXheaders: boolean): string | undefined {
  const own = req.socket.remoteAddress ?? "";
  if (!useXheaders) return own;
  const named = [lastOf(req, "x-forwarded-for"), textOf(req, "x-real-ip")].filter((text) => text !== undefined);
  // The zone of an address means something on one machine only.
  if (named.some((text) => isIP(text) === 0 || text.includes("%"))) return undefined;
  return named.at(-1) ?? own;
}

/** The scheme that the client used. Throws an HttpError for a proxy's word that is none. */
export function requestedScheme(req: IncomingMessage, useXheaders: boolean): Scheme {
  const named = useXheaders ? (textOf(req, "x-scheme") ?? lastOf(req, "x-forwarded-proto")) : undefined;
  if (named === undefined) return (req.socket as Partial<TLSSocket>).encrypted === true ? "https" : "http";
  const scheme = named.toLowerCase();
  if (scheme === "http" || scheme === "https") return scheme;
  throw new HttpError(400, "The proxy in front of this server must name http or https as the scheme.");
}

/** The host that the client asked the proxy for; undefined where the proxy names none. */
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
