// Which session a client asks for: by a token, by an id, or a new one.
import type { IncomingMessage } from "node:http";
import { requestArguments, tokenArguments, type RequestArguments } from "../../application/request-info.js";
import { CLOSE_CODES } from "../../protocol/close-codes.js";
import { isTicket } from "../../tokens/session-slot.js";
import { isSessionIdLegal, isSessionIdSigned, LEGAL_SESSION_ID } from "../../tokens/session-id.js";
import { TokenError, readSessionToken, type SessionToken } from "../../tokens/session-token.js";
import { HttpError } from "../http-error.js";
import { checkAudience, type TokenPlace } from "./audience.js";
import { parameter, type ParsedRequest } from "./parsed-request.js";

export interface SessionClaim {
  readonly id: string;
  /** What the client's token carries; undefined without a token. */
  readonly payload: SessionToken["payload"] | undefined;
}

/** Where a client claims a session. */
export interface ClaimPlace extends TokenPlace {
  /** Draws the id of a new session. */
  readonly newSessionId: () => string;
}

/** What the app sees as the arguments of a websocket: those of the page, which its token carries. */
export function socketArguments(
  { query }: Pick<ParsedRequest, "query">,
  { payload }: Pick<SessionClaim, "payload">,
): RequestArguments {
  const isOfPage = payload !== undefined && "arguments" in payload;
  return isOfPage ? tokenArguments(payload["arguments"]) : requestArguments(query);
}

/** The claim of a page or a script: a token or an id in the query, or an id in a header. Rejects with an HttpError. */
export async function claimOfPage(place: ClaimPlace): Promise<SessionClaim> {
  const {
    newSessionId,
    request,
    settings: {
      tokens: { sessionIds, secret },
    },
  } = place;
  const ofHeader = idOfHeader(request.req);
  const ofQuery = parameter(request, "bokeh-session-id");
  const token = parameter(request, "bokeh-token");
  if (ofHeader !== undefined && ofQuery !== undefined) {
    throw new HttpError(403, "The session id is given twice: send it in the query or in the header.", {
      code: "INVALID_SESSION_ID",
    });
  }
  const given = ofHeader ?? ofQuery;
  if (token !== undefined && given !== undefined) {
    throw new HttpError(403, "Send a session token or a session id, not both.", { code: "INVALID_SESSION_ID" });
  }
  if (token !== undefined) return claimOfToken(token, place);
  if (given === undefined) {
    if (sessionIds === "external-signed")
      throw new HttpError(403, "This server needs a signed session id.", { code: "INVALID_SESSION_ID" });
    return { id: newSessionId(), payload: undefined };
  }
  if (!isSessionIdLegal(given))
    throw new HttpError(400, `A session id has ${LEGAL_SESSION_ID}.`, { code: "INVALID_SESSION_ID" });
  if (secret !== undefined && !isSessionIdSigned(given, secret)) {
    throw new HttpError(403, "The session id is not signed by this server.", { code: "INVALID_SESSION_ID" });
  }
  return { id: given, payload: undefined };
}

/** The claim of a websocket: the token among its subprotocols. Rejects with an HttpError. */
export async function claimOfSocket(place: TokenPlace): Promise<SessionClaim> {
  const claim = await claimOfToken(sentToken(place.request), place);
  if (!isTicket(claim.id)) return claim;
  throw new HttpError(403, "A ticket is for a published document.", {
    code: "SESSION_TOKEN_INVALID",
    closeCode: CLOSE_CODES.BAD_TOKEN,
  });
}

/** The token among the subprotocols of a websocket. Throws an HttpError. */
export function sentToken({ req: { headers } }: Pick<ParsedRequest, "req">): string {
  // Exactly two subprotocols: "bokeh" and the token.
  const [name, token, ...more] = (headers["sec-websocket-protocol"] ?? "").split(",").map((word) => word.trim());
  if (name !== "bokeh" || token === undefined || more.length > 0 || !/^[\w!#$%&'*+.^`|~-]+$/.test(token)) {
    throw new HttpError(400, 'The subprotocols must be "bokeh" and a session token.', {
      code: "SESSION_TOKEN_INVALID",
    });
  }
  return token;
}

/** The header with which a page names its token where it sends a file. A page of another site cannot know the token. */
const TOKEN_HEADER = "bokeh-session-token";

/** The claim of a request with a file: the token in a header. Rejects with an HttpError. */
export async function claimOfUpload(place: TokenPlace): Promise<SessionClaim> {
  const [token, second] = place.request.req.headersDistinct[TOKEN_HEADER] ?? [];
  if (token !== undefined && second === undefined) return claimOfToken(token, place);
  throw new HttpError(403, "An upload needs one Bokeh-Session-Token header, with the token of its page.", {
    code: "SESSION_TOKEN_INVALID",
  });
}

/** The claim of a request for a file: the session that has made the address. Rejects with an HttpError. */
export async function claimOfDownload({ request, app }: TokenPlace): Promise<SessionClaim> {
  const offer = await app.findDownload(request.path.slice(request.path.lastIndexOf("/") + 1));
  if (offer === undefined)
    throw new HttpError(410, "This address works once, for a minute. Ask the app for the file again.", {
      code: "DOWNLOAD_GONE",
    });
  return { id: offer.sessionId, payload: { arguments: offer.arguments } };
}

async function claimOfToken(text: string, place: TokenPlace): Promise<SessionClaim> {
  const { app, settings, clock } = place;
  const { sessionId: id, payload, expiresAt, audience } = readToken(text, place);
  if (settings.tokens.secret !== undefined) checkAudience(audience, place);
  if (clock.date() / 1000 >= expiresAt && !(await app.check(id, "socket")).isKnown) {
    throw new HttpError(403, "The session token has expired and its session has ended. Open the app again.", {
      code: "SESSION_TOKEN_EXPIRED",
      closeCode: CLOSE_CODES.TOKEN_EXPIRED,
    });
  }
  return { id, payload };
}

function readToken(text: string, { settings }: TokenPlace): SessionToken {
  try {
    return readSessionToken(text, { secret: settings.tokens.secret });
  } catch (error) {
    if (error instanceof TokenError)
      throw new HttpError(403, error.message, { code: error.code, closeCode: CLOSE_CODES.BAD_TOKEN });
    throw error;
  }
}

/** The id of the header. Throws an HttpError for two headers, which Node would join. */
function idOfHeader({ headersDistinct }: IncomingMessage): string | undefined {
  const [id, second] = headersDistinct["bokeh-session-id"] ?? [];
  if (second !== undefined)
    throw new HttpError(403, "The session id is given twice: send one Bokeh-Session-Id header.", {
      code: "INVALID_SESSION_ID",
    });
  return id;
}
