// The token that a page sends when it opens its websocket: the session id, an expiry, and facts of the page's request.
// It is not secret (any script in the page can read it); only its signature proves anything. Byte-compatible with Bokeh:
//
//   base64url( {"session_id": …, "session_expiry": …, "__bk__zlib_": base64url(zlib(payload JSON))} ) [ "." signature ]
//
// Unlike Bokeh's, our signed tokens also have "aud", "app" and, after a sign-in, "usr": the server, the app and the user that
// they are valid for. A token within these limits fits into the header line of a websocket handshake.
import { createHash } from "node:crypto";
import type { ErrorCode } from "../base/error-codes.js";
import { PlotctlError } from "../base/errors.js";
import type { Secrets } from "./secret.js";
import { isSessionIdLegal, isSessionIdSigned } from "./session-id.js";
import { isSigned, signed } from "./signature.js";
import {
  asciiJson,
  asFields,
  compressPayload,
  fromBase64url,
  MAX_PAYLOAD_BYTES,
  noFields,
  parseUtf8Json,
  payloadJson,
  readPayload,
} from "./token-payload.js";

/** The maximum length of a token, in characters. */
export const MAX_TOKEN_LENGTH = 4096;
const PAYLOAD_KEY = "__bk__zlib_";
/** 132 bits. */
const HASH_LENGTH = 22;

/** The contents of a token. `payload` has no prototype; like Bokeh's, it includes `session_expiry`. */
export interface SessionToken {
  readonly sessionId: string;
  /** Unix seconds. From this second on the token is expired, which the caller checks. */
  readonly expiresAt: number;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Where the token is valid; undefined in tokens of Bokeh's tools and in unsigned ones. */
  readonly audience: Audience | undefined;
}

/** One app on one server, for one user. */
export interface Audience {
  /** The server's origin, as the maker of the token knows it, such as `http://localhost:5006`. */
  readonly server: string;
  /** A hash of the app's path, so that a long path does not make the token too large. */
  readonly appHash: string;
  /** A hash of the user's id, which scripts of the page could read; undefined without a sign-in. */
  readonly userHash: string | undefined;
}

/** The audience of a token for the app at a decoded path, such as `/prefix/sliders` or `/`. */
export function audienceOf(server: string, appPath: string, userId: string | null = null): Audience {
  const path = appPath.replace(/\/+$/, "") || "/";
  return { server, appHash: shortHash(path), userHash: userId === null ? undefined : shortHash(userId) };
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, HASH_LENGTH);
}

/** The token is malformed, forged or too large. The message never quotes the token. */
export class TokenError extends Error {
  override readonly name = "TokenError";
  readonly code = "SESSION_TOKEN_INVALID" satisfies ErrorCode;
}

/** The payload does not fit into a token. */
export class TokenTooLarge extends PlotctlError {
  override readonly name = "TokenTooLarge";
}

/**
 * Makes a token for the session, signed if a secret is given. The payload may contain byte strings (Uint8Array); every
 * holder of the token can read it. Throws TokenTooLarge when the token would exceed a limit.
 */
export function makeSessionToken(
  sessionId: string,
  options: {
    expiresAt: number;
    payload?: Record<string, unknown>;
    secret?: string | undefined;
    /** Written only if a secret is given: without a signature it would prove nothing. */
    audience?: Audience | undefined;
  },
): string {
  const { expiresAt, payload = {}, secret, audience } = options;
  if ("session_id" in payload) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      'The payload of a session token must not contain "session_id": the token has its own.',
    );
  }
  // The expiry of the token itself takes precedence over one in the payload.
  const { session_expiry: _ignored, ...extra } = payload;
  const fields: Record<string, unknown> = { session_id: sessionId, session_expiry: expiresAt };
  if (secret !== undefined && audience !== undefined)
    Object.assign(fields, { aud: audience.server, app: audience.appHash, usr: audience.userHash });
  if (Object.keys(extra).length > 0) {
    const json = payloadJson(extra);
    if (json.length > MAX_PAYLOAD_BYTES) throw tooLarge(json.length, MAX_PAYLOAD_BYTES, "bytes of payload");
    fields[PAYLOAD_KEY] = compressPayload(json);
  }
  const text = Buffer.from(asciiJson(fields), "latin1").toString("base64url");
  const token = secret === undefined ? text : signed(text, secret);
  if (token.length > MAX_TOKEN_LENGTH) throw tooLarge(token.length, MAX_TOKEN_LENGTH, "characters");
  return token;
}

/**
 * Reads a token. With secrets, checks its signature before its contents, and requires a signed session id; without them,
 * ignores a signature. Throws TokenError. The caller checks the expiry and the audience.
 */
export function readSessionToken(token: string, options: { secret?: Secrets | undefined } = {}): SessionToken {
  const { secret } = options;
  if (token.length > MAX_TOKEN_LENGTH) throw new TokenError("The session token is too long.");
  if (secret !== undefined && !isSigned(token, secret)) {
    throw new TokenError("The session token is not signed with this server's secret.");
  }
  const { session_id, session_expiry, aud, app, usr, [PAYLOAD_KEY]: compressed } = outerFields(token);
  if (!isSessionIdLegal(session_id)) throw new TokenError("The session token has no valid session id.");
  if (secret !== undefined && !isSessionIdSigned(session_id, secret)) {
    throw new TokenError("The session id is not signed with this server's secret.");
  }
  if (typeof session_expiry !== "number" || !Number.isSafeInteger(session_expiry) || session_expiry <= 0) {
    throw new TokenError("The session token has no valid expiry.");
  }
  const payload = compressed === undefined ? noFields() : innerFields(compressed);
  delete payload["session_id"];
  payload["session_expiry"] = session_expiry;
  const audience = secret === undefined ? undefined : readAudience(aud, app, usr);
  return { sessionId: session_id, expiresAt: session_expiry, payload, audience };
}

function outerFields(token: string): Record<string, unknown> {
  const dot = token.indexOf(".");
  try {
    return asFields(parseUtf8Json(fromBase64url(dot === -1 ? token : token.slice(0, dot))));
  } catch {
    // The decoders' reasons do not help the holder of the token, who can only get another one.
    throw new TokenError("The session token cannot be read.");
  }
}

function readAudience(server: unknown, appHash: unknown, userHash: unknown): Audience | undefined {
  if (server === undefined && appHash === undefined) return undefined;
  const isUser = userHash === undefined || typeof userHash === "string";
  if (typeof server === "string" && typeof appHash === "string" && isUser) return { server, appHash, userHash };
  throw new TokenError("The session token has no valid audience.");
}

function innerFields(compressed: unknown): Record<string, unknown> {
  try {
    return readPayload(compressed);
  } catch {
    // As above: too large, nested too deeply, truncated and not zlib are all the same to the holder.
    throw new TokenError("The payload of the session token cannot be read.");
  }
}

function tooLarge(size: number, largest: number, unit: string): TokenTooLarge {
  return new TokenTooLarge(
    "TOKEN_TOO_LARGE",
    `A session token of ${size} ${unit} is too large; at most ${largest} are allowed.`,
  );
}
