// What the functions and handlers of an auth module get: the request, cookies, and the answer. The names are those of
// Tornado's handlers, which modules for Bokeh use.
import { requestArguments } from "../../application/request-info.js";
import { escapeHtml } from "../../embed/escaping.js";
import type { RequestInfo } from "../../document/session-context.js";
import { pathUrl } from "../path-url.js";
import { cookieText, isSameText, keyedHash, type CookieScope } from "./cookies.js";
import { safeNext } from "./safe-next.js";

/** What a handler is created with. */
export interface HandlerParts {
  readonly request: RequestInfo;
  /** The fields of a form, as in a query; empty without a form. */
  readonly form: URLSearchParams;
  /** Of signed cookies. */
  readonly secret: string;
  /** The current time, in Unix milliseconds. */
  readonly nowMs: number;
  readonly scope: CookieScope;
  /** Returns the token that forms must carry. */
  readonly xsrfToken: () => string;
}

/** Read by the server when a handler has ended. */
export interface HandlerAnswer {
  status: number;
  readonly headers: Map<string, string>;
  readonly cookies: Map<string, string>;
  body: string;
}

const DAY_S = 86_400;
const DEFAULT_DAYS = 31;

/** A request to an auth module: the argument of `get_user` and `get_login_url`, and the base class of handlers. */
export class RequestHandler {
  /** The request as apps see it, without a body. */
  readonly request: RequestInfo;
  /** @internal */
  readonly answer: HandlerAnswer = { status: 200, headers: new Map(), cookies: new Map(), body: "" };
  readonly #parts: HandlerParts;

  /** @internal */
  constructor(parts: HandlerParts) {
    this.#parts = parts;
    this.request = parts.request;
  }

  /** The last value of a field of the form or, without one, of an argument of the query; `default_value` without both. */
  get_argument(name: string, default_value = ""): string {
    const field = this.#parts.form.getAll(name).at(-1);
    if (field !== undefined) return field;
    const bytes = requestArguments(this.request.query)[name]?.at(-1);
    return bytes === undefined ? default_value : new TextDecoder().decode(bytes);
  }

  /** The value of a cookie; null without it. */
  get_cookie(name: string): string | null {
    const value = this.request.cookies[name];
    if (value === undefined) return null;
    try {
      return decodeURIComponent(value);
    } catch {
      // Another program wrote it with another encoding.
      return value;
    }
  }

  /** The value of a cookie that `set_secure_cookie` wrote; null if it was changed, or is older than `max_age_days`. */
  get_secure_cookie(name: string, { max_age_days = DEFAULT_DAYS } = {}): string | null {
    const { secret, nowMs } = this.#parts;
    const [text = "", time = "", hash = ""] = (this.request.cookies[name] ?? "").split(".");
    if (!isSameText(hash, keyedHash(secret, "cookie", name, text, time))) return null;
    const ageS = nowMs / 1000 - Number.parseInt(time, 36);
    return ageS <= max_age_days * DAY_S ? Buffer.from(text, "base64url").toString("utf8") : null;
  }

  /** Sets a cookie. Scripts cannot read it. Days: 0 until the browser is closed. Default: 30. */
  set_cookie(name: string, value: string, { expires_days = 30 } = {}): void {
    this.#setCookie(name, encodeURIComponent(value), expires_days === 0 ? undefined : expires_days * DAY_S);
  }

  /** Sets a signed cookie, which clients cannot make or change; the secret is the setting `cookieSecret`. */
  set_secure_cookie(name: string, value: string, { expires_days = 30 } = {}): void {
    const text = Buffer.from(value, "utf8").toString("base64url");
    const time = Math.floor(this.#parts.nowMs / 1000).toString(36);
    const signed = `${text}.${time}.${keyedHash(this.#parts.secret, "cookie", name, text, time)}`;
    this.#setCookie(name, signed, expires_days === 0 ? undefined : expires_days * DAY_S);
  }

  /** Deletes a cookie. */
  clear_cookie(name: string): void {
    this.#setCookie(name, "", 0);
  }

  /** Answers with a redirect to a path or a URL. What the request names as `next` must be a path of this host, else `/` counts. */
  redirect(url: string): void {
    this.set_status(303);
    const { form, scope } = this.#parts;
    // Links of other sites can name any URL there.
    const named = [...form.getAll("next"), ...new URLSearchParams(this.request.query).getAll("next")];
    const target = named.includes(url) ? safeNext([url], { home: pathUrl(`${scope.prefix}/`) }) : url;
    this.set_header("Location", encodeURI(decodeUri(target)));
  }

  /** Adds HTML to the answer. */
  write(html: string): void {
    this.answer.body += html;
  }

  /** Sets the status of the answer. Default: 200. */
  set_status(status: number): void {
    this.answer.status = status;
  }

  /** Sets a header of the answer. */
  set_header(name: string, value: string): void {
    this.answer.headers.set(name, value);
  }

  /** The token that a form must send in the field `_xsrf`. */
  get xsrf_token(): string {
    return this.#parts.xsrfToken();
  }

  /** That field, as HTML. */
  xsrf_form_html(): string {
    return `<input type="hidden" name="_xsrf" value="${escapeHtml(this.xsrf_token)}">`;
  }

  #setCookie(name: string, value: string, maxAgeS: number | undefined): void {
    this.answer.cookies.set(name, cookieText(name, value, { ...this.#parts.scope, maxAgeS }));
  }
}

function decodeUri(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    // It is encoded once more then, and stays one line.
    return url;
  }
}
