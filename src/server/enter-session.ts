// How an admitted page or script gets its session and a token for the websocket to come.
import type { Clock } from "../base/clock.js";
import { isA } from "../base/errors.js";
import { requestArguments } from "../application/request-info.js";
import { AppFailed, OtherOwner, SessionLimit } from "../hosting/session-errors.js";
import type { SessionHandle } from "../hosting/session-directory.js";
import { ownerOf, type SessionOrigin } from "../hosting/session-origin.js";
import type { AllowLists } from "./admission/allow-lists.js";
import { audienceFor } from "./admission/audience.js";
import type { SessionAdmission } from "./admission/gate.js";
import { requestTo } from "./app-request.js";
import { appError, atCapacity, ofOtherUser } from "./http-error.js";
import type { ServerSettings } from "./options.js";
import { pageToken, payloadFor } from "./page-token.js";

export interface Entry {
  readonly session: SessionHandle;
  /** A new token of the session, for the page's websocket. */
  readonly token: string;
}

export interface EntryParts {
  readonly settings: ServerSettings;
  readonly lists: AllowLists;
  readonly clock: Clock;
  /** The server's name for the page's socket, such as `http://localhost:5006`. Default: the page's own. */
  readonly socketServer?: string | undefined;
}

/** Finds or creates the session. Rejects with an HttpError: 500 when the app fails, 503 without capacity. */
export async function enterSession(
  { request, app, identity, session: { id, payload: ofToken } }: SessionAdmission,
  { settings, clock, socketServer }: EntryParts,
): Promise<Entry> {
  const info = requestTo(app, { request, args: requestArguments(request.query), settings });
  const payload = ofToken ?? (await payloadFor(info, app, { settings, clock }));
  const expiresAt = Math.floor(clock.date() / 1000) + settings.tokens.sessionTokenExpirationS;
  const audience = audienceFor({ request, app, identity, settings }, socketServer);
  const token = pageToken(id, { expiresAt, payload, settings, audience });
  const tokenPayload = { ...payload, session_expiry: expiresAt };
  try {
    const { user, signOutUrl: logoutUrl } = identity;
    const origin = (): SessionOrigin => ({ request: info, tokenPayload, user, logoutUrl });
    return { session: await app.open(id, { visitor: "page", owner: ownerOf(user), origin }), token };
  } catch (error) {
    if (isA(error, OtherOwner)) throw ofOtherUser();
    if (isA(error, SessionLimit)) throw atCapacity(error);
    throw isA(error, AppFailed) ? appError(error, settings.development.devMode) : error;
  }
}
