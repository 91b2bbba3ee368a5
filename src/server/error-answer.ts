// The answer to a request that failed: a page, or text where the client does not show pages.
import type { IncomingMessage } from "node:http";
import type { ErrorCode } from "../base/error-codes.js";
import { ERROR_POLICY, errorPage } from "../embed/server-pages/error-page.js";
import { isA } from "../base/errors.js";
import { signInScript } from "../embed/autoload/autoload-script.js";
import { parameter } from "./admission/parsed-request.js";
import { answer, errorText, HTML, JAVASCRIPT, JSON_TYPE, PLAIN_TEXT, type Context } from "./answers.js";
import { originOf } from "./auth/auth.js";
import { SignInRequired, type HttpError } from "./http-error.js";
import type { ServerSettings } from "./options.js";
import { pathUrl } from "./path-url.js";

/** For errors that have no message of their own. */
const REASONS: Readonly<Record<number, string>> = {
  403: "This address may not be read.",
  404: "There is no page at this address.",
};

const ADVICE: Readonly<Record<number, string>> = {
  404: "Check the spelling of the address.",
  500: "The log of the server has the details.",
};

/** Where the same request may succeed later. */
const TRANSIENT: ReadonlySet<number> = new Set([429, 500, 503]);

/** Where the address without its query may succeed: it names a session. */
const OF_OLD_SESSION: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "INVALID_SESSION_ID",
  "SESSION_TOKEN_INVALID",
  "SESSION_TOKEN_EXPIRED",
  "SESSION_OF_OTHER_USER",
]);

export function answerError(ctx: Context, error: HttpError, settings: ServerSettings): void {
  if (ctx.state.errorsAreJson === true) {
    answerJsonError(ctx, error);
    return;
  }
  if (isA(error, SignInRequired) && error.url !== undefined) {
    answerSignIn(ctx, error.url);
    return;
  }
  ctx.status = error.status;
  ctx.set({ ...error.headers, "Cache-Control": "no-store" });
  const isPlain = ctx.state.errorsAreText === true || ctx.accepts("html", "text") !== "html";
  ctx.type = isPlain ? PLAIN_TEXT : HTML;
  ctx.body = isPlain ? errorText(error) : pageOf(error, ctx, settings);
  // In dev mode the page gets a script.
  if (!isPlain && !settings.development.devMode) {
    ctx.set("Content-Security-Policy", `${ctx.response.get("Content-Security-Policy")}; ${ERROR_POLICY}`);
  }
  // The rest of a request body is not read.
  if (hasBody(ctx.req) && ctx.state.kind !== "upload") ctx.set("Connection", "close");
}

/** For programs: `{ error: { code, message, hint } }`. */
function answerJsonError(ctx: Context, error: HttpError): void {
  const { code, details, headers, hint, message, status } = error;
  answer(
    ctx,
    JSON_TYPE,
    JSON.stringify({ error: { code, message: message || REASONS[status] || error.title, hint, ...details } }),
  );
  ctx.status = status;
  ctx.set({ ...headers });
  if (hasBody(ctx.req) && !ctx.req.complete) ctx.set("Connection", "close");
}

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}

/** Leads the reader to the sign-in: by a redirect, or by a link in the place of an embedded app. */
function answerSignIn(ctx: Context, url: string): void {
  const { kind, request } = ctx.state;
  // A script would follow the redirect, and take the page of the sign-in for its answer.
  if (
    kind === "upload" ||
    (kind === "endpoint" && ((ctx.method !== "GET" && ctx.method !== "HEAD") || ctx.accepts("html", "json") !== "html"))
  ) {
    ctx.status = 401;
    answer(ctx, PLAIN_TEXT, "You are signed out. Load the page again.");
    return;
  }
  if (kind !== "script") {
    ctx.status = 302;
    ctx.set({ Location: url, "Cache-Control": "no-store" });
    ctx.body = "";
    return;
  }
  const signIn = new URL(url, originOf(request)).href;
  if (ctx.get("Accept") === JSON_TYPE) {
    ctx.status = 401;
    answer(ctx, JSON_TYPE, JSON.stringify({ sign_in: signIn }));
    return;
  }
  // Browsers do not run a script that has an error status.
  ctx.status = 200;
  answer(ctx, JAVASCRIPT, signInScript(parameter(request, "bokeh-autoload-element") ?? "", signIn));
}

function pageOf(
  { status, code, title, message, link }: HttpError,
  { state: { location } }: Context,
  { listening, pages }: ServerSettings,
): string {
  const [reason = "", ...details] = message.split("\n");
  const needsOtherSession = OF_OLD_SESSION.has(code) && location !== undefined;
  const appUrl = needsOtherSession ? pathUrl(listening.prefix + location.page) : undefined;
  return errorPage({
    title,
    reason: reason === "" ? (REASONS[status] ?? "") : reason,
    advice: ADVICE[status] ?? "",
    details: details.join("\n"),
    retryUrl: TRANSIENT.has(status) ? "" : appUrl,
    link,
    indexUrl: pages.index ? `${pathUrl(listening.prefix)}/` : undefined,
  });
}
