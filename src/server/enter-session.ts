// How a page or an embedding script comes to its session: by a token, by an id, or by being new. Everything about the
// request is judged before a session is made for it.
import { requestArguments } from "../application/request-info.js";
import type { ApplicationContext } from "../hosting/application-context.js";
import { AppFailed, SessionLimit } from "../hosting/problems.js";
import type { ServerSession } from "../hosting/server-session.js";
import { generateSessionId, isSessionIdLegal, isSessionIdSigned } from "../tokens/session-id.js";
import {
  BadToken,
  makeSessionToken,
  readSessionToken,
  TokenTooLarge,
  type SessionToken,
} from "../tokens/session-token.js";
import type { Settings } from "./options.js";
import { noRoom, Refusal } from "./refusal.js";
import { requestInfo } from "./request-info.js";
import { parameter, type Visit } from "./visit.js";

export interface Entry {
  readonly session: ServerSession;
  /** A fresh token of the session, for the page's websocket. */
  readonly token: string;
}

type Payload = Readonly<Record<string, unknown>>;

/** Finds or makes the session. Throws a Refusal: 400 or 403 for the request, 500 for the app, 503 for want of room. */
export async function enterSession(visit: Visit, app: ApplicationContext, settings: Settings): Promise<Entry> {
  const { id, payload } = chooseSession(visit, app, settings);
  const expiresAt = Math.floor(Date.now() / 1000) + settings.sessionTokenExpirationS;
  const make = () => ({
    request: requestInfo(visit, requestArguments(visit.query)),
    tokenPayload: { ...payload, session_expiry: expiresAt },
  });
  try {
    const session = await app.sessionFor(id, make);
    return { session, token: pageToken(id, { expiresAt, payload, secret: settings.secret }) };
  } catch (error) {
    throw asRefusal(error, settings);
  }
}

function chooseSession(
  visit: Visit,
  app: ApplicationContext,
  { sessionIds, secret }: Settings,
): { id: string; payload: Payload } {
  const ofHeader = visit.req.headers["bokeh-session-id"]?.toString();
  const ofQuery = parameter(visit, "bokeh-session-id");
  const token = parameter(visit, "bokeh-token");
  if (ofHeader !== undefined && ofQuery !== undefined) {
    throw new Refusal(403, "The session id is given twice: send it in the query or in the header.");
  }
  const given = ofHeader ?? ofQuery;
  if (token !== undefined && given !== undefined) {
    throw new Refusal(403, "Send a session token or a session id, not both.");
  }
  if (token !== undefined) {
    const { sessionId, payload } = readPageToken(token, { app, secret });
    return { id: sessionId, payload };
  }
  const payload = readablePayload(visit);
  if (given === undefined) {
    if (sessionIds === "external-signed") throw new Refusal(403, "This server needs a signed session id.");
    return { id: generateSessionId(secret), payload };
  }
  if (!isSessionIdLegal(given)) {
    throw new Refusal(400, "A session id has 1 to 512 characters, none of them a control character.");
  }
  if (secret !== undefined && !isSessionIdSigned(given, secret)) {
    throw new Refusal(403, "The session id is not signed by this server.");
  }
  return { id: given, payload };
}

function readPageToken(
  token: string,
  { app, secret }: { app: ApplicationContext; secret: string | undefined },
): SessionToken {
  try {
    const read = readSessionToken(token, { secret });
    if (isExpired(read) && !app.sessions.has(read.sessionId)) {
      throw new Refusal(403, "The session token is expired. Load the page again.");
    }
    return read;
  } catch (error) {
    if (error instanceof BadToken) throw new Refusal(403, error.message);
    throw error;
  }
}

/** From the second on that it names. */
export function isExpired({ expiresAt }: SessionToken): boolean {
  return Date.now() / 1000 >= expiresAt;
}

/** A token can be read by any script of the page, so it carries nothing private: no cookies, two harmless headers. */
function readablePayload({ req: { headers }, query }: Visit): Payload {
  const shown: Record<string, string> = {};
  if (headers["user-agent"] !== undefined) shown["User-Agent"] = headers["user-agent"];
  if (headers["accept-language"] !== undefined) shown["Accept-Language"] = headers["accept-language"];
  return { headers: shown, arguments: requestArguments(query) };
}

/** What does not fit into the token stays with the session. */
function pageToken(
  id: string,
  { expiresAt, payload, secret }: { expiresAt: number; payload: Payload; secret: string | undefined },
): string {
  for (const part of [payload, { headers: payload["headers"] }]) {
    try {
      return makeSessionToken(id, { expiresAt, payload: part, secret });
    } catch (error) {
      if (!(error instanceof TokenTooLarge)) throw error;
    }
  }
  return makeSessionToken(id, { expiresAt, secret });
}

/** What an app's failure or a full house is to whoever asked. */
function asRefusal(error: unknown, { devMode }: Settings): unknown {
  if (error instanceof SessionLimit) return noRoom();
  if (!(error instanceof AppFailed)) return error;
  return new Refusal(500, appFailedText(error, devMode));
}

export function appFailedText({ errorId, cause }: AppFailed, devMode: boolean): string {
  const text = `The app failed while its document was made (error ${errorId}).`;
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return devMode ? `${text}\n${detail}` : text;
}
