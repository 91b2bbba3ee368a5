// The token of a page. Any script of the page can read it, so it contains nothing private: the arguments, two harmless
// headers, and what the app adds. Its length is limited; what does not fit is left out, and only the session has it.
import type { RequestInfo } from "../document/session-context.js";
import type { Clock } from "../base/clock.js";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { endsWithin } from "../base/timeout.js";
import type { ServedApp } from "../hosting/session-directory.js";
import { newErrorId } from "../hosting/session-errors.js";
import { signingSecret } from "../tokens/secret.js";
import { makeSessionToken, TokenTooLarge, type Audience } from "../tokens/session-token.js";
import { payloadJson } from "../tokens/token-payload.js";
import type { ServerSettings } from "./options.js";
import { appError } from "./http-error.js";

type Payload = Readonly<Record<string, unknown>>;

const HARMLESS_HEADERS = ["User-Agent", "Accept-Language"];

/** The payload for a request without a token. Rejects with an HttpError (500) when process_request of the app fails. */
export async function payloadFor(
  request: RequestInfo,
  app: ServedApp,
  parts: { readonly settings: ServerSettings; readonly clock: Clock },
): Promise<Payload> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => HARMLESS_HEADERS.includes(name)),
  );
  return { headers, arguments: request.arguments, ...(await ofApp(request, app, parts)) };
}

interface PageTokenParts {
  readonly expiresAt: number;
  readonly payload: Payload;
  readonly settings: ServerSettings;
  readonly audience: Audience;
}

/** A token with as much of the payload as fits: the arguments are left out first, what the app added last. */
export function pageToken(id: string, { expiresAt, payload, settings, audience }: PageTokenParts): string {
  const { log } = settings.logging;
  const secret = signingSecret(settings.tokens.secret);
  const { arguments: _arguments, ...withoutArguments } = payload;
  const { headers: _headers, ...ofAppOnly } = withoutArguments;
  for (const part of [payload, withoutArguments, ofAppOnly]) {
    try {
      return makeSessionToken(id, { expiresAt, payload: part, secret, audience });
    } catch (error) {
      if (!(error instanceof TokenTooLarge)) throw error;
    }
  }
  log.warn("The result of process_request is too long for a token; a session that a websocket creates will lack it");
  return makeSessionToken(id, { expiresAt, secret, audience });
}

async function ofApp(
  request: RequestInfo,
  app: ServedApp,
  { settings, clock }: { readonly settings: ServerSettings; readonly clock: Clock },
): Promise<Payload> {
  const { process_request } = app.application.hooks;
  if (process_request === undefined) return {};
  try {
    const timeoutMs = settings.sessions.appStartLimitMs;
    const work = Promise.resolve(process_request(request));
    if (!(await endsWithin(timeoutMs, { work, clock }))) throw new Error(`It took more than ${timeoutMs / 1000} s.`);
    return checkPayload(await work);
  } catch (error) {
    const errorId = newErrorId();
    app.appLog.failed("process_request", error, errorId);
    const message = `The app failed in process_request (error ${errorId}).`;
    throw appError({ message, cause: error }, settings.development.devMode);
  }
}

/** Removes session id and expiry, which belong to the token. */
function checkPayload(returned: unknown): Payload {
  if (typeof returned !== "object" || returned === null || Array.isArray(returned)) {
    throw new PlotctlError(
      "INVALID_HOOK",
      `process_request: expected an object to be returned, got ${show(returned)}.`,
    );
  }
  const { session_id: _id, session_expiry: _expiry, ...payload } = returned as Record<string, unknown>;
  // Throws for values that a token cannot contain.
  payloadJson(payload);
  return payload;
}
