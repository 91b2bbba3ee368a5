// The request as the app may see it, through `session_context.request`.
import type { IncomingHttpHeaders } from "node:http";
import type { RequestInfo } from "../document/session-context.js";
import { namedHeaders, type RequestArguments } from "../application/request-info.js";
import { NO_PARAMS, type PathParams } from "../application/path-pattern.js";
import type { ServedApp } from "../hosting/session-directory.js";
import { showAuthority } from "./admission/host.js";
import type { RequestSettings } from "./request-settings.js";
import type { NameTest } from "./name-filter.js";
import type { ServerSettings } from "./options.js";
import { placeIn } from "./app-place.js";
import type { ParsedRequest } from "./admission/parsed-request.js";

type Filters = Pick<RequestSettings, "appHeaders" | "appCookies">;

/** The request to an app, as it may see it. `args` are the arguments of the query, or those in the token of the page. */
export function requestTo(
  app: ServedApp,
  {
    request,
    args,
    settings,
  }: { readonly request: ParsedRequest; readonly args: RequestArguments; readonly settings: ServerSettings },
): RequestInfo {
  const { params } = placeIn(app, request.path, settings.listening.prefix);
  return appRequest(request, args, { ...settings.requests, params });
}

/** The request as functions of the author may see it. */
export function appRequest(
  request: ParsedRequest,
  args: RequestArguments,
  { appHeaders, appCookies, params = NO_PARAMS }: Filters & { readonly params?: PathParams | undefined },
): RequestInfo {
  const { req, scheme, host, uri, query, rawPath, remoteAddress } = request;
  const { headers: received } = req;
  const cookies = parseCookies(received.cookie ?? "", appCookies);
  let headers: Record<string, string> | undefined;
  return {
    arguments: args,
    cookies,
    /** Made when it is first read: most apps never do. */
    get headers() {
      return (headers ??= shownHeaders(received, { cookies, isShown: appHeaders }));
    },
    method: req.method ?? "GET",
    uri,
    path: rawPath,
    params,
    query,
    host: showAuthority(host),
    protocol: scheme,
    remote_ip: remoteAddress,
    version: `HTTP/${req.httpVersion}`,
  };
}

function shownHeaders(
  received: IncomingHttpHeaders,
  { cookies, isShown }: { cookies: Readonly<Record<string, string>>; isShown: NameTest },
): Record<string, string> {
  const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
  // The raw header must not contain a cookie that the app may not see.
  const all = { ...received, cookie: pairs.length === 0 ? undefined : pairs.join("; ") };
  return namedHeaders(
    Object.entries(all).flatMap(([name, value]): [string, string][] =>
      value === undefined || !isShown(name) ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}

/** Cookies with which users are signed in: apps have no use for them, and might log them. */
const OWN_COOKIE = /^(__Host-)?plotctl_[0-9a-f]{8}/;

function parseCookies(header: string, isShown: NameTest): Record<string, string> {
  const cookies = Object.create(null) as Record<string, string>;
  for (const part of header.split(";")) {
    const equals = part.indexOf("=");
    const name = part.slice(0, Math.max(0, equals)).trim();
    if (name !== "" && isShown(name) && !OWN_COOKIE.test(name)) cookies[name] = part.slice(equals + 1).trim();
  }
  return cookies;
}
