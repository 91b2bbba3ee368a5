// What answers have in common: the headers that protect a page, and the types of bodies.
import type Koa from "koa";
import type { Timer } from "../base/clock.js";
import type { ErrorCode } from "../base/error-codes.js";
import type { Kind } from "./admission/kinds.js";
import type { HostPattern } from "./admission/host-pattern.js";
import type { Identity } from "./auth/identity.js";
import type { HttpError } from "./http-error.js";
import type { ParsedRequest } from "./admission/parsed-request.js";
import type { Location } from "./routes/app-table.js";

export interface State {
  request: ParsedRequest;
  /** The app that the path belongs to. */
  location?: Location | undefined;
  /** The kind of the route. */
  kind?: Kind;
  /** Whether the request is for the page of an app, and was admitted. */
  isPage?: boolean;
  /** The id of the page's session; undefined before it has one. */
  sessionId?: string;
  /** Who sends the request: anonymous until the gate has identified the client. */
  identity: Identity;
  /** Whether the route's clients show no pages, so that its errors are text. */
  errorsAreText?: boolean;
  /** Whether the route's clients are programs that read JSON, its errors too. */
  errorsAreJson?: boolean;
  /** Ends a connection whose request body does not arrive in time; undefined for a request without a body. */
  bodyLimit?: Timer | undefined;
  /** Of the error that is the answer, for the log. */
  errorCode?: ErrorCode;
}

export type Context = Koa.ParameterizedContext<State>;

export const HTML = "text/html; charset=UTF-8";
export const PLAIN_TEXT = "text/plain; charset=UTF-8";
export const JSON_TYPE = "application/json";
export const JAVASCRIPT = "application/javascript; charset=UTF-8";

/** Which pages may show ours in a frame: those of this server, and of the origins that may open websockets. */
export function framePolicy(origins: readonly HostPattern[]): string {
  const sources = origins.map(({ text, labels }) => (labels === "any" ? "http: https:" : text));
  // A policy cannot contain IPv6 addresses, and `*` only as the first label.
  const known = sources.filter((source) => !source.startsWith("[") && !source.includes("*", 1));
  return `frame-ancestors 'self' ${known.join(" ")}; object-src 'none'; base-uri 'self'`;
}

/** Answers that hold tokens or data of a user must not be cached. */
export function answer(ctx: Context, type: string, body: string): void {
  ctx.set("Cache-Control", "no-store");
  ctx.type = type;
  ctx.body = body;
}

/** Answers HEAD where GET would run code of an app: by the headers alone. */
export function answerHead(ctx: Context, type: string): void {
  ctx.status = 200;
  ctx.set("Cache-Control", "no-store");
  ctx.type = type;
}

export function errorText(error: HttpError): string {
  return error.message === "" ? error.title : `${error.title}\n${error.message}`;
}
