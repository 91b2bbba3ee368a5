// The request as the app may see it, through `session_context.request`.
import type { IncomingMessage } from "node:http";
import type { RequestInfo } from "../application/contexts.js";
import type { RequestArguments } from "../application/request-info.js";
import { showAuthority } from "./checks/host.js";
import { rawPath, type Visit } from "./visit.js";

/** `args` are the query's, or those that a token carries from the page. */
export function requestInfo(visit: Visit, args: RequestArguments): RequestInfo {
  const { req, scheme, host, query } = visit;
  const cookies = parseCookies(req.headers.cookie ?? "");
  return {
    arguments: args,
    cookies,
    headers: appHeaders(req, cookies),
    method: req.method ?? "GET",
    uri: req.url ?? "/",
    path: rawPath(req.url),
    query,
    host: showAuthority(host),
    protocol: scheme,
    remote_ip: req.socket.remoteAddress ?? "",
    version: `HTTP/${req.httpVersion}`,
  };
}

/** Header names are written as `User-Agent`, the way apps for Bokeh ask for them. */
function appHeaders(req: IncomingMessage, cookies: Readonly<Record<string, string>>): Record<string, string> {
  const headers = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(req.headers)) {
    const written = name.replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase());
    headers[written] = Array.isArray(value) ? value.join(", ") : (value ?? "");
  }
  headers["Cookie"] = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
  return headers;
}

function parseCookies(header: string): Record<string, string> {
  const cookies = Object.create(null) as Record<string, string>;
  for (const part of header.split(";")) {
    const equals = part.indexOf("=");
    if (equals > 0) cookies[part.slice(0, equals).trim()] = part.slice(equals + 1).trim();
  }
  return cookies;
}
