// How a page or an embedding script comes to its session: by a token, by an id, or by being new. Everything about the
// request is judged before a session is made for it.
import type { IncomingMessage } from "node:http";
import type { Clock } from "../base/clock.js";
import { isA } from "../base/errors.js";
import { requestArguments } from "../application/request-info.js";
import { AppFailed, SessionLimit } from "../hosting/session-errors.js";
import type { ServedApp, SessionHandle } from "../hosting/session-directory.js";
import { signingSecret } from "../tokens/secret.js";
import { generateSessionId, isSessionIdLegal, isSessionIdSigned, LEGAL_SESSION_ID } from "../tokens/session-id.js";
import { TokenError, type SessionToken } from "../tokens/session-token.js";
import type { AllowLists } from "./admission/allow-lists.js";
import type { ServerSettings } from "./options.js";
import { pageToken, payloadFor, type Payload } from "./page-token.js";
import { appFailure, atCapacity, HttpError } from "./http-error.js";
import { appRequest } from "./app-request.js";
import type { SessionGate } from "./admission/session-gate.js";
import { audienceFor, readTokenFor, TokenExpired, type TokenPlace } from "./admission/token-check.js";
import { parameter, type ParsedRequest } from "./admission/parsed-request.js";

export interface Entry {
  readonly session: SessionHandle;
  /** A fresh token of the session, for the page's websocket. */
  readonly token: string;
}

/** What sessions are entered by. */
export interface EntryParts {
  readonly settings: ServerSettings;
  readonly lists: AllowLists;
  readonly gate: SessionGate;
  readonly clock: Clock;
  /** The server's name for the page's socket, such as `http://localhost:5006`. Default: the page's own. */
  readonly socketServer?: string | undefined;
}

/**
 * Finds or makes the session. Throws an HttpError: 400 or 403 for the request, 429 for too many of them, 500 for the app, 503
 * for want of room.
 */
export async function enterSession(request: ParsedRequest, app: ServedApp, parts: EntryParts): Promise<Entry> {
  const { settings, gate, clock, socketServer } = parts;
  const { id, ofToken } = await chooseSession({ request, app, ...parts });
  await gate.check({ request, app, id, visitor: "page" });
  const info = appRequest(request, requestArguments(request.query), settings.requests);
  const payload = ofToken ?? (await payloadFor(info, app, { settings, clock }));
  const expiresAt = Math.floor(clock.date() / 1000) + settings.tokens.sessionTokenExpirationS;
  const token = pageToken(id, {
    expiresAt,
    payload,
    settings,
    audience: audienceFor({ request, app, settings }, socketServer),
  });
  try {
    const tokenPayload = { ...payload, session_expiry: expiresAt };
    return { session: await app.open(id, { visitor: "page", origin: () => ({ request: info, tokenPayload }) }), token };
  } catch (error) {
    if (isA(error, SessionLimit)) throw atCapacity(error);
    throw isA(error, AppFailed) ? appFailure(error, settings.development.devMode) : error;
  }
}

interface Choice {
  readonly id: string;
  /** What the request's token carries, if it has one. */
  readonly ofToken?: Payload;
}

async function chooseSession(place: TokenPlace): Promise<Choice> {
  const {
    request,
    settings: {
      tokens: { sessionIds, secret },
    },
  } = place;
  const ofHeader = idOfHeader(request.req);
  const ofQuery = parameter(request, "bokeh-session-id");
  const token = parameter(request, "bokeh-token");
  if (ofHeader !== undefined && ofQuery !== undefined) {
    throw new HttpError(403, "The session id is given twice: send it in the query or in the header.");
  }
  const given = ofHeader ?? ofQuery;
  if (token !== undefined && given !== undefined) {
    throw new HttpError(403, "Send a session token or a session id, not both.");
  }
  if (token !== undefined) {
    const { sessionId, payload } = await readPageToken(token, place);
    return { id: sessionId, ofToken: payload };
  }
  if (given === undefined) {
    if (sessionIds === "external-signed") throw new HttpError(403, "This server needs a signed session id.");
    return { id: generateSessionId(signingSecret(secret)) };
  }
  if (!isSessionIdLegal(given)) {
    throw new HttpError(400, `A session id has ${LEGAL_SESSION_ID}.`);
  }
  if (secret !== undefined && !isSessionIdSigned(given, secret)) {
    throw new HttpError(403, "The session id is not signed by this server.");
  }
  return { id: given };
}

async function readPageToken(token: string, place: TokenPlace): Promise<SessionToken> {
  try {
    return await readTokenFor(token, place);
  } catch (error) {
    if (error instanceof TokenError || error instanceof TokenExpired) throw new HttpError(403, error.message);
    throw error;
  }
}

/** Of the header, unless it is sent twice: Node would join the two to one text. */
function idOfHeader({ headersDistinct }: IncomingMessage): string | undefined {
  const [id, second] = headersDistinct["bokeh-session-id"] ?? [];
  if (second !== undefined)
    throw new HttpError(403, "The session id is given twice: send one Bokeh-Session-Id header.");
  return id;
}
