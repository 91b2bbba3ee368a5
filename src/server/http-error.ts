// The errors that clients see: a status, and the reason in words that are safe to show to everybody.
import { STATUS_CODES } from "node:http";
import { explain } from "../application/loader/explain-error.js";
import type { ErrorCode } from "../base/error-codes.js";
import type { Shortage } from "../hosting/session-directory.js";
import type { ShortageCode } from "../hosting/session-errors.js";
import { CLOSE_CODES, type CloseCode } from "../protocol/close-codes.js";

export interface ErrorLink {
  readonly text: string;
  readonly url: string;
}

interface HttpErrorOptions {
  /** The code for the log. Default: that of the status. */
  readonly code?: ErrorCode;
  /** Headers that go with the status, such as Allow. Default of 429 and 503: Retry-After, 10 seconds. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A log line beside the access line, for errors that the operator can fix. */
  readonly log?: string;
  /** More fields of that line, for machines. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The level of that line. Default: error. */
  readonly level?: "warn" | "error";
  /** What to do about it, for programs. */
  readonly hint?: string | undefined;
  /** More fields of an error in JSON, such as what a quota allows. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** What the reader of the page can do instead. */
  readonly link?: ErrorLink;
  /**
   * With which code a websocket is closed after its handshake. Without one, the handshake itself is answered with the
   * status, which scripts of a page cannot read.
   */
  readonly closeCode?: CloseCode;
}

/** The error for a session that another user has opened. */
export function ofOtherUser(): HttpError {
  return new HttpError(403, "This session belongs to another user. Open the app again.", {
    code: "SESSION_OF_OTHER_USER",
    closeCode: CLOSE_CODES.NOT_ALLOWED,
  });
}

const CODES_BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  405: "METHOD_NOT_ALLOWED",
  429: "RATE_LIMITED",
  500: "INTERNAL_ERROR",
};

/** For errors that do not know it better. */
const RETRY_AFTER_S: Readonly<Record<number, string>> = { 429: "10", 503: "10" };

/** Thrown to answer a request, or an upgrade, with a status and with the message as text. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers: Readonly<Record<string, string>>;
  readonly log: string | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly level: "warn" | "error";
  readonly hint: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
  readonly link: ErrorLink | undefined;
  readonly closeCode: CloseCode | undefined;

  constructor(
    status: number,
    message = "",
    {
      code,
      headers = {},
      log,
      fields = {},
      level = "error",
      hint,
      details = {},
      link,
      closeCode,
    }: HttpErrorOptions = {},
  ) {
    super(message);
    this.status = status;
    this.code = code ?? CODES_BY_STATUS[status] ?? "BAD_REQUEST";
    this.headers = RETRY_AFTER_S[status] === undefined ? headers : { "Retry-After": RETRY_AFTER_S[status], ...headers };
    this.log = log;
    this.fields = fields;
    this.level = level;
    this.hint = hint;
    this.details = details;
    this.link = link;
    this.closeCode = closeCode;
  }

  /** `404: Not Found` */
  get title(): string {
    return `${this.status}: ${STATUS_CODES[this.status] ?? "Error"}`;
  }
}

/** Thrown for a client without a sign-in. Pages are redirected to the sign-in. */
export class SignInRequired extends HttpError {
  /** A path or a URL; undefined where only a proxy signs users in. */
  readonly url: string | undefined;

  constructor(url: string | undefined) {
    const cure = url === undefined ? "Open it through the proxy that signs users in." : "Sign in first.";
    super(401, `This is for users who are signed in. ${cure}`, { code: "SIGN_IN_REQUIRED" });
    this.url = url;
  }
}

/** The error for a method that a route does not have, with the methods that it has. */
export function methodNotAllowed(allowed: readonly string[]): HttpError {
  const list = allowed.join(", ");
  return new HttpError(405, `This address answers ${list} only.`, { headers: { Allow: list } });
}

export const MEMORY_FULL = "The memory of the server is nearly full. Try again later.";

const SHORTAGES: Readonly<Record<ShortageCode, string>> = {
  TOO_MANY_SESSIONS: "The server has as many sessions as it can hold. Try again later.",
  TOO_MANY_STARTS: "The server is starting many sessions at this moment. Try again in a few seconds.",
  MEMORY_FULL,
};

/** The error for a session beyond the capacity of the app. */
export function atCapacity({ code, retryAfterS }: Shortage): HttpError {
  return new HttpError(503, SHORTAGES[code], {
    code,
    headers: { "Retry-After": String(retryAfterS) },
  });
}

/** The error for an app that failed; it shows `cause` in dev mode only. */
export function appError({ message, cause }: { message: string; cause?: unknown }, devMode: boolean): HttpError {
  if (!devMode) return new HttpError(500, message, { code: "APP_FAILED" });
  const { stack, frame } = explain(cause);
  return new HttpError(500, [message, ...(frame === undefined ? [] : [frame]), stack].join("\n"), {
    code: "APP_FAILED",
  });
}
