// How a page or an embedding script comes to its session: by a token, by an id, or by being new. Everything about the
// request is judged before a session is made for it.
import { requestArguments } from "../application/request-info.js";
import type { ApplicationContext } from "../hosting/application-context.js";
import { AppFailed, SessionLimit } from "../hosting/problems.js";
import type { ServerSession } from "../hosting/server-session.js";
import { generateSessionId, isSessionIdLegal, isSessionIdSigned } from "../tokens/session-id.js";
import { BadToken, readSessionToken, type SessionToken } from "../tokens/session-token.js";
import type { Settings } from "./options.js";
import { pageToken, payloadFor, type Payload } from "./page-token.js";
import { appFailure, noRoom, Refusal } from "./refusal.js";
import { requestInfo } from "./request-info.js";
import type { SessionGate } from "./session-gate.js";
import { parameter, type Visit } from "./visit.js";

export interface Entry {
  readonly session: ServerSession;
  /** A fresh token of the session, for the page's websocket. */
  readonly token: string;
}

/** What sessions are entered by. */
export interface EntryParts {
  readonly settings: Settings;
  readonly gate: SessionGate;
}

/**
 * Finds or makes the session. Throws a Refusal: 400 or 403 for the request, 429 for too many of them, 500 for the app, 503
 * for want of room.
 */
export async function enterSession(
  visit: Visit,
  app: ApplicationContext,
  { settings, gate }: EntryParts,
): Promise<Entry> {
  const { id, ofToken } = chooseSession(visit, app, settings);
  gate.check({ visit, app, id, visitor: "page" });
  const request = requestInfo(visit, requestArguments(visit.query), settings);
  const payload = ofToken ?? (await payloadFor(request, app, settings));
  const expiresAt = Math.floor(Date.now() / 1000) + settings.sessionTokenExpirationS;
  const token = pageToken(id, { expiresAt, payload, settings });
  try {
    const tokenPayload = { ...payload, session_expiry: expiresAt };
    return { session: await app.sessionFor(id, { visitor: "page", origin: () => ({ request, tokenPayload }) }), token };
  } catch (error) {
    if (error instanceof SessionLimit) throw noRoom(error);
    throw error instanceof AppFailed ? appFailure(error, settings.devMode) : error;
  }
}

interface Choice {
  readonly id: string;
  /** What the request's token carries, if it has one. */
  readonly ofToken?: Payload;
}

function chooseSession(visit: Visit, app: ApplicationContext, { sessionIds, secret }: Settings): Choice {
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
    return { id: sessionId, ofToken: payload };
  }
  if (given === undefined) {
    if (sessionIds === "external-signed") throw new Refusal(403, "This server needs a signed session id.");
    return { id: generateSessionId(secret) };
  }
  if (!isSessionIdLegal(given)) {
    throw new Refusal(400, "A session id has 1 to 512 characters, none of them a control character.");
  }
  if (secret !== undefined && !isSessionIdSigned(given, secret)) {
    throw new Refusal(403, "The session id is not signed by this server.");
  }
  return { id: given };
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
