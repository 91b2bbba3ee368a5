// A request or an upgrade, parsed once. Nothing is judged here: that is for the gate.
import type { IncomingMessage } from "node:http";
import type { ProxyTrust, RequestSettings } from "../request-settings.js";
import { HttpError } from "../http-error.js";
import { forwardedHost, isFromProxy, remoteAddress, removeHeaders, requestedScheme } from "./forwarded.js";
import { requestedHost } from "./host.js";
import type { Authority, Scheme } from "./host-pattern.js";
import { peerOf } from "./peer.js";

export interface ParsedRequest extends RequestTarget {
  readonly req: IncomingMessage;
  /** The client's address: of the connection, or as a trusted proxy names it. */
  readonly remoteAddress: string;
  /** The port of this server; 0 for a Unix socket. */
  readonly localPort: number;
  /** The target as it was sent: path and query. */
  readonly uri: string;
  /** The path as it was sent, without the query, which may contain a token. For the log. */
  readonly rawPath: string;
  /** The origin of the page that sends the request, as its browser names it. */
  readonly origin: string | undefined;
  /** Headers for trusted proxies only that another peer sent, and that were removed. */
  readonly removedHeaders: readonly string[];
  /** Why the request cannot be parsed. The gate rejects it with this error; the target has placeholder values. */
  readonly fault: HttpError | undefined;
}

interface RequestTarget {
  readonly scheme: Scheme;
  /** The host that the request names. */
  readonly host: Authority;
  /** Decoded once. */
  readonly path: string;
  /** Without its question mark; empty without a query. */
  readonly query: string;
  readonly parameters: URLSearchParams;
}

const NO_TARGET: RequestTarget = {
  scheme: "http",
  host: { host: "", port: undefined },
  path: "",
  query: "",
  parameters: new URLSearchParams(),
};

/** Does not throw: an error in the request becomes its `fault`. */
export function parseRequest(
  req: IncomingMessage,
  { proxies, proxyHeaders }: Pick<RequestSettings, "proxies" | "proxyHeaders">,
): ParsedRequest {
  const removedHeaders = isFromProxy(req, proxies) ? [] : removeHeaders(req, proxyHeaders);
  const address = remoteAddress(req, proxies);
  const uri = sentTarget(req);
  const peer = peerOf(req);
  const received = {
    req,
    uri,
    removedHeaders,
    remoteAddress: address ?? peer.address,
    localPort: peer.localPort,
    origin: req.headers.origin ?? req.headers["sec-websocket-origin"]?.toString(),
    rawPath: uri.split("?", 1)[0] ?? "",
  };
  try {
    if (address === undefined) throw new HttpError(400, "The proxy in front of this server must name one IP address.");
    return { ...received, ...parseTarget(received, proxies), fault: undefined };
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    return { ...received, ...NO_TARGET, fault: error };
  }
}

/** Express removes the path at which it mounts a handler from `url`, and keeps the whole target in `originalUrl`. */
function sentTarget({ url = "", originalUrl = url }: IncomingMessage & { readonly originalUrl?: string }): string {
  return originalUrl;
}

/** Throws the request's fault. */
export function checkFault({ fault }: ParsedRequest): void {
  if (fault !== undefined) throw fault;
}

function parseTarget({ req, uri }: Pick<ParsedRequest, "req" | "uri">, proxies: ProxyTrust): RequestTarget {
  const scheme = requestedScheme(req, proxies);
  const ownHost = requestedHost(req);
  const host = forwardedHost(req, proxies) ?? ownHost;
  const target = uri.replace(/^https?:\/\/[^/?#]*/i, "");
  const mark = target.indexOf("?");
  const query = mark === -1 ? "" : target.slice(mark + 1);
  const path = decodePath(mark === -1 ? target : target.slice(0, mark));
  return { scheme, host, path, query, parameters: new URLSearchParams(query) };
}

function decodePath(path: string): string {
  try {
    const decoded = decodeURIComponent(path === "" ? "/" : path);
    if (decoded.startsWith("/") && !decoded.includes("\0")) return decoded;
  } catch {
    // Not percent-encoded UTF-8: rejected below.
  }
  throw new HttpError(400, "The path of the request is malformed.");
}

/** The last value of a parameter of the query. */
export function parameter({ parameters }: ParsedRequest, name: string): string | undefined {
  return parameters.getAll(name).at(-1);
}
