// Answers that pages of other origins may read (CORS). Origins that may open websockets may read them; requests of others
// are rejected before a session is created.
import { HttpError } from "../http-error.js";
import { showAuthority } from "./host.js";
import type { HostPattern } from "./host-pattern.js";
import { isOriginAllowed } from "./origin.js";
import type { ParsedRequest } from "./parsed-request.js";

/** Rejects a request from a page of another origin that is not allowed. */
export function checkReader(request: ParsedRequest, allowed: readonly HostPattern[]): void {
  const origin = foreignOrigin(request);
  if (origin === undefined || isOriginAllowed(origin, allowed)) return;
  throw new HttpError(403, "This origin may not read this. The option --allow-websocket-origin can allow it.", {
    code: "ORIGIN_NOT_ALLOWED",
  });
}

/** The headers that let the page of an allowed origin read the answer, errors included. */
export function crossOriginHeaders(
  request: ParsedRequest,
  allowed: readonly HostPattern[],
): Readonly<Record<string, string>> {
  const origin = foreignOrigin(request);
  if (origin === undefined || !isOriginAllowed(origin, allowed)) return { Vary: "Origin" };
  const headers = {
    Vary: "Origin",
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Credentials": "true",
  };
  return request.req.method === "OPTIONS" ? { ...headers, ...preflightHeaders(request) } : headers;
}

function preflightHeaders({ req }: ParsedRequest): Readonly<Record<string, string>> {
  const methods = { "Access-Control-Allow-Methods": "PUT, GET, OPTIONS" };
  const wanted = req.headers["access-control-request-headers"] ?? "";
  const isList = /^[\w!#$%&'*+.^`|~, -]+$/.test(wanted);
  return isList ? { ...methods, "Access-Control-Allow-Headers": wanted } : methods;
}

/** The origin of the page that sends the request; undefined if that is this server under the name that the client uses. */
function foreignOrigin({ origin, scheme, host }: ParsedRequest): string | undefined {
  return origin === `${scheme}://${showAuthority(host)}` ? undefined : origin;
}
