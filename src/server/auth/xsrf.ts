// The token that a form must carry, so that pages of other sites cannot sign users in or out. It belongs to the sign-in or,
// before one, to a cookie that the page of the form sets.
import { randomBytes } from "node:crypto";
import { HttpError } from "../http-error.js";
import type { ParsedRequest } from "../admission/parsed-request.js";
import { parseAuthority } from "../admission/host-pattern.js";
import { sentKey } from "./api-key.js";
import type { Identity } from "./identity.js";
import { isSameText, keyedHash } from "./cookies.js";

export function makeXsrfToken(binding: string, secret: string): string {
  const random = randomBytes(16).toString("base64url");
  return `${random}.${keyedHash(secret, "xsrf", binding, random)}`;
}

/** Rejects a form without the token of its sender. */
export function checkXsrfToken(
  token: string | undefined,
  { binding, secret }: { binding: string | undefined; secret: string },
): void {
  const [random = "", hash = ""] = (token ?? "").split(".");
  if (binding !== undefined && isSameText(hash, keyedHash(secret, "xsrf", binding, random))) return;
  throw new HttpError(403, "This form is no longer valid. Load its page again, with cookies enabled.");
}

const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Rejects a request that changes something, unless a page of this server sends it, or a program without cookies. Browsers
 * name the origin of each such request.
 */
export function checkOwnPage(request: ParsedRequest): void {
  const { method = "GET", headers } = request.req;
  if (SAFE_METHODS.has(method)) return;
  checkSameOrigin(request);
  // Pages of other sites cannot send one.
  if (sentKey(request) !== undefined) return;
  const isFromBrowser = request.origin !== undefined || headers["sec-fetch-site"] !== undefined;
  if (isFromBrowser || headers.cookie === undefined) return;
  throw new HttpError(403, "A request with cookies must name its origin, as browsers do.", {
    code: "ORIGIN_NOT_ALLOWED",
  });
}

/** The headers in which scripts of our pages send their token. */
const TOKEN_HEADERS = ["x-xsrftoken", "x-csrftoken"];

/** Rejects a request that changes something without the token of its page, unless a key or no cookie comes with it. */
export function checkForgery(
  request: ParsedRequest,
  {
    identity,
    auth,
  }: { identity: Identity; auth: { formBinding(request: ParsedRequest): string | undefined; secret: string } },
): void {
  const { method = "GET", headers } = request.req;
  if (SAFE_METHODS.has(method) || identity.key !== undefined || headers.cookie === undefined) return;
  const token = TOKEN_HEADERS.map((name) => headers[name]).find((value) => typeof value === "string");
  checkXsrfToken(token, { binding: auth.formBinding(request), secret: auth.secret });
}

/** Rejects a form that a page of another origin sends, as far as the browser says so. */
export function checkSameOrigin(request: ParsedRequest): void {
  const site = request.req.headers["sec-fetch-site"];
  if (site !== "cross-site" && site !== "same-site" && isOwnOrigin(request)) return;
  throw new HttpError(403, "A page of another origin may not send this form.", { code: "ORIGIN_NOT_ALLOWED" });
}

/** The scheme is not compared: a proxy that ends TLS may not be trusted to name it. */
function isOwnOrigin({ origin, host }: ParsedRequest): boolean {
  if (origin === undefined) return true;
  const [, scheme, text = ""] = /^(https?):\/\/(.*)$/.exec(origin) ?? [];
  const authority = parseAuthority(text);
  const defaultPort = scheme === "https" ? 443 : 80;
  return authority?.host === host.host && (authority.port ?? defaultPort) === (host.port ?? defaultPort);
}
