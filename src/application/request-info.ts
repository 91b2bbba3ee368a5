// The arguments and headers of a request as apps see them. Clients choose the names: objects without a prototype hold
// them, in which `__proto__` and `constructor` are ordinary names.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { NO_PARAMS, type PathParams, type PathPattern } from "./path-pattern.js";
import type { RequestInfo } from "../document/session-context.js";

export type RequestArguments = Readonly<Record<string, readonly Uint8Array[]>>;

/** The session id is not passed on to the app. */
const HIDDEN = "bokeh-session-id";

/** The arguments of a query, with or without its question mark: name → the bytes of each value, in order. */
export function requestArguments(query: string | URLSearchParams): RequestArguments {
  const text = String(query).replace(/^\?/, "");
  const pairs = text.split("&").filter((pair) => pair !== "");
  return gather(
    pairs.map((pair) => {
      const equals = pair.indexOf("=");
      const [name, value] = equals === -1 ? [pair, ""] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return [new TextDecoder().decode(unescapeBytes(name)), [unescapeBytes(value)]];
    }),
  );
}

/** Headers by names such as `User-Agent`, as apps for Bokeh read them. They can also be read in lower case. */
export function namedHeaders(entries: Iterable<readonly [name: string, value: string]>): Record<string, string> {
  // Not enumerable, so that each header is listed once.
  const lowerCased = Object.create(null) as Record<string, string>;
  const headers = Object.create(lowerCased) as Record<string, string>;
  for (const [name, value] of entries) {
    const lower = name.toLowerCase();
    Object.defineProperty(lowerCased, lower, { value });
    const written = lower.replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase());
    Object.defineProperty(headers, written, { value, enumerable: true, configurable: true, writable: true });
  }
  return headers;
}

type Brought = Partial<Pick<RequestInfo, "query" | "headers" | "cookies">>;

/** A request for the page of an app, without parameters of its path, for apps that run without a server. */
export function syntheticRequest(route: string, brought?: Brought): RequestInfo {
  return requestAt(route, NO_PARAMS, brought);
}

/**
 * A request for the page at a path behind an app, such as `2026/5`. Throws PlotctlError if the pattern of the app does not fit
 * the path, and for an app without one.
 */
export function syntheticRequestBelow(
  { route, pattern }: { readonly route: string; readonly pattern: PathPattern | undefined },
  path: string,
  brought?: Brought,
): RequestInfo {
  if (pattern === undefined) throw new PlotctlError("INVALID_ARGUMENT", `The app ${show(route)} has no parameters.`);
  const { matched, params } = pattern.read(path);
  return requestAt(`${route === "/" ? "" : route}${matched}`, params, brought);
}

function requestAt(path: string, params: PathParams, { query = "", ...brought }: Brought = {}): RequestInfo {
  return {
    arguments: requestArguments(query),
    cookies: { ...brought.cookies },
    headers: namedHeaders(Object.entries(brought.headers ?? {})),
    method: "GET",
    uri: query === "" ? path : `${path}?${query}`,
    path,
    params,
    query,
    host: "localhost",
    protocol: "http",
    remote_ip: "127.0.0.1",
    version: "HTTP/1.1",
  };
}

/** The arguments in a page's token. Leaves out invalid ones, since clients can create tokens themselves. */
export function tokenArguments(payload: unknown): RequestArguments {
  if (typeof payload !== "object" || payload === null) return gather([]);
  return gather(
    Object.entries(payload).flatMap(([name, values]: [string, unknown]) =>
      Array.isArray(values) ? [[name, values.filter(isBytes)]] : [],
    ),
  );
}

function gather(entries: readonly (readonly [string, readonly Uint8Array[]])[]): RequestArguments {
  const gathered = Object.create(null) as Record<string, Uint8Array[]>;
  for (const [name, values] of entries) {
    if (name !== HIDDEN) (gathered[name] ??= []).push(...values);
  }
  return gathered;
}

/** Decodes percent-encoding and `+`. A value may be invalid UTF-8; a percent sign without two digits is kept. */
function unescapeBytes(text: string): Uint8Array {
  const bytes = Buffer.from(text.replaceAll("+", " "), "utf8");
  const unescaped = new Uint8Array(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index++) {
    const code = bytes[index] === 0x25 ? bytes.toString("latin1", index + 1, index + 3) : "";
    const isCode = /^[0-9a-f]{2}$/i.test(code);
    unescaped[length++] = isCode ? Number.parseInt(code, 16) : (bytes[index] ?? 0);
    if (isCode) index += 2;
  }
  return unescaped.slice(0, length);
}

function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === "[object Uint8Array]";
}
