// What stops a request on its way: the status it is answered with, and why, in words that anybody may read.
import { STATUS_CODES } from "node:http";
import { explain } from "../application/loader/where.js";

export interface HttpErrorOptions {
  /** Headers that go with the status, such as Allow or Retry-After. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the log says beside the access line, where an operator can do something about it. */
  readonly log?: string;
}

/** Thrown by any check of a request or an upgrade; the answer is its status with its message as text. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly log: string | undefined;

  constructor(status: number, message = "", { headers = {}, log }: HttpErrorOptions = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
    this.log = log;
  }

  /** `404: Not Found` */
  get title(): string {
    return `${this.status}: ${STATUS_CODES[this.status] ?? "Error"}`;
  }
}

/** The refusal of a method, with the ones that the resource has. */
export function methodNotAllowed(allowed: readonly string[]): HttpError {
  const list = allowed.join(", ");
  return new HttpError(405, `Only ${list} can be asked here.`, { headers: { Allow: list } });
}

/** The refusal of one session more than there may be. */
export function atCapacity({ retryAfterS }: { readonly retryAfterS: number }): HttpError {
  return new HttpError(503, "The server has as many sessions as it can hold. Try again later.", {
    headers: { "Retry-After": String(retryAfterS) },
  });
}

/** The answer for an app that failed; `cause` is shown in dev mode only. */
export function appFailure({ message, cause }: { message: string; cause?: unknown }, devMode: boolean): HttpError {
  if (!devMode) return new HttpError(500, message);
  const { stack, frame } = explain(cause);
  return new HttpError(500, [message, ...(frame === undefined ? [] : [frame]), stack].join("\n"));
}
