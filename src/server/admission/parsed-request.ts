// What is asked, of a request and of an upgrade alike: read once, with every check that comes before any route.
import type { IncomingMessage } from "node:http";
import { forwardedHost, remoteAddress, requestedScheme } from "./forwarded.js";
import { checkHost, requestedHost } from "./host.js";
import type { Authority, HostPattern, Scheme } from "./host-pattern.js";
import type { RequestSettings } from "../request-settings.js";
import { HttpError } from "../http-error.js";

export interface ParsedRequest {
  readonly req: IncomingMessage;
  /** Of whoever asked: the other end of the connection, or of the proxy's where one is trusted. */
  readonly remoteAddress: string;
  readonly scheme: Scheme;
  /** The host that was asked for; it is in the allow-list. */
  readonly host: Authority;
  /** Decoded once. */
  readonly path: string;
  /** Without its question mark; empty where there is none. */
  readonly query: string;
  readonly parameters: URLSearchParams;
}

export const MAX_HEADERS = 100;
const MAX_QUERY_PARAMETERS = 200;

export interface ParseRules {
  readonly settings: Pick<RequestSettings, "useXheaders">;
  /** Asked for the port that the connection came in on. */
  readonly allowedHosts: (port: number) => readonly HostPattern[];
}

/** Throws an HttpError: 431, 400 or 403. */
export function parseRequest(
  req: IncomingMessage,
  { settings: { useXheaders }, allowedHosts }: ParseRules,
): ParsedRequest {
  if (req.rawHeaders.length > 2 * MAX_HEADERS) {
    throw new HttpError(431, `A request may have at most ${MAX_HEADERS} headers.`);
  }
  const address = remoteAddress(req, useXheaders);
  if (address === undefined) throw new HttpError(400, "The proxy in front of this server must name one IP address.");
  const scheme = requestedScheme(req, useXheaders);
  const ownHost = requestedHost(req);
  const host = forwardedHost(req, useXheaders) ?? ownHost;
  checkHost(host, scheme, allowedHosts(req.socket.localPort ?? 0));
  const target = (req.url ?? "").replace(/^https?:\/\/[^/?#]*/i, "");
  const mark = target.indexOf("?");
  const query = mark === -1 ? "" : target.slice(mark + 1);
  return {
    req,
    remoteAddress: address,
    scheme,
    host,
    path: decodePath(mark === -1 ? target : target.slice(0, mark)),
    query,
    parameters: readParameters(query),
  };
}

/** The path of a target as it came in, for the log: without the query, which may hold a token. */
export function rawPath(url = ""): string {
  return url.split("?", 1)[0] ?? "";
}

function decodePath(path: string): string {
  try {
    const decoded = decodeURIComponent(path === "" ? "/" : path);
    if (decoded.startsWith("/") && !decoded.includes("\0")) return decoded;
  } catch {
    // Not percent-encoded UTF-8: refused below like the others.
  }
  throw new HttpError(400, "The path of the request is malformed.");
}

function readParameters(query: string): URLSearchParams {
  const count = query.split("&", MAX_QUERY_PARAMETERS + 1).length;
  if (count > MAX_QUERY_PARAMETERS) {
    throw new HttpError(400, `A request may have at most ${MAX_QUERY_PARAMETERS} query parameters.`);
  }
  return new URLSearchParams(query);
}

/** The last value of a parameter of the query. */
export function parameter({ parameters }: ParsedRequest, name: string): string | undefined {
  return parameters.getAll(name).at(-1);
}
