// The token that a page hands to its websocket: which session, until when, and what the page was asked for. Not secret
// (any script in the page can read it), so it proves only what its signature proves. Byte-compatible with Bokeh's:
//
//   base64url( {"session_id": …, "session_expiry": …, "__bk__zlib_": base64url(zlib(payload JSON))} ) [ "." signature ]
//
// A token of ours that is signed also has "aud" and "app": the server and the app that it was made for. Bokeh's have not.
// A token of these limits passes unharmed through the header line of a websocket handshake.
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

/** The most characters that a token may have. */
export const MAX_TOKEN_LENGTH = 4096;
const PAYLOAD_KEY = "__bk__zlib_";
/** 132 bits. */
const APP_HASH_LENGTH = 22;

/** What a token says. `payload` has no prototype; it holds `session_expiry` too, as Bokeh's does. */
export interface SessionToken {
  readonly sessionId: string;
  /** Unix seconds; from this second on the token is expired, which the caller judges. */
  readonly expiresAt: number;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Where it is good; undefined in tokens of Bokeh's tools and in those that are not signed. */
  readonly audience: Audience | undefined;
}

/** One app of one server. */
export interface Audience {
  /** As the token's maker calls the server: `http://localhost:5006`. */
  readonly server: string;
  /** Hash of the app's path, so that a long path leaves room for the rest of the token. */
  readonly appHash: string;
}

/** The audience of a token for the app at a decoded path, such as `/prefix/sliders` or `/`. */
export function audienceOf(server: string, appPath: string): Audience {
  const path = appPath.replace(/\/+$/, "") || "/";
  return { server, appHash: createHash("sha256").update(path).digest("base64url").slice(0, APP_HASH_LENGTH) };
}

/** A token that is malformed, forged or beyond a limit. The message names the fault and quotes nothing of the token. */
export class TokenError extends Error {
  override readonly name = "TokenError";
  readonly code = "SESSION_TOKEN_INVALID" satisfies ErrorCode;
}

/** The payload does not fit into a token: something of it must stay on the server. */
export class TokenTooLarge extends PlotctlError {
  override readonly name = "TokenTooLarge";
}

/**
 * A token for the session, signed where a secret is given. The payload is readable by whoever holds the token; it may
 * hold byte strings (Uint8Array). Throws TokenTooLarge when the token would be refused for its size.
 */
export function makeSessionToken(
  sessionId: string,
  options: {
    expiresAt: number;
    payload?: Record<string, unknown>;
    secret?: string | undefined;
    /** Written where a secret is given: without a signature it would prove nothing. */
    audience?: Audience | undefined;
  },
): string {
  const { expiresAt, payload = {}, secret, audience } = options;
  if ("session_id" in payload) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      'The payload of a session token must not hold "session_id": the token has its own.',
    );
  }
  const { session_expiry: _outerOneCounts, ...extra } = payload;
  const fields: Record<string, unknown> = { session_id: sessionId, session_expiry: expiresAt };
  if (secret !== undefined && audience !== undefined)
    Object.assign(fields, { aud: audience.server, app: audience.appHash });
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
 * What the token says. With secrets, its signature is checked before anything in it is read, and the session id must
 * be signed as well; without them a signature is ignored. Throws TokenError. Whether it is expired, and whether it is for
 * this server and app, the caller judges.
 */
export function readSessionToken(token: string, options: { secret?: Secrets | undefined } = {}): SessionToken {
  const { secret } = options;
  if (token.length > MAX_TOKEN_LENGTH) throw new TokenError("The session token is too long.");
  if (secret !== undefined && !isSigned(token, secret)) {
    throw new TokenError("The session token is not signed with this server's secret.");
  }
  const { session_id, session_expiry, aud, app, [PAYLOAD_KEY]: compressed } = outerFields(token);
  if (!isSessionIdLegal(session_id)) throw new TokenError("The session token holds no legal session id.");
  if (secret !== undefined && !isSessionIdSigned(session_id, secret)) {
    throw new TokenError("The session id is not signed with this server's secret.");
  }
  if (typeof session_expiry !== "number" || !Number.isSafeInteger(session_expiry) || session_expiry <= 0) {
    throw new TokenError("The session token holds no legal expiry.");
  }
  const payload = compressed === undefined ? noFields() : innerFields(compressed);
  delete payload["session_id"];
  payload["session_expiry"] = session_expiry;
  const audience = secret === undefined ? undefined : readAudience(aud, app);
  return { sessionId: session_id, expiresAt: session_expiry, payload, audience };
}

function outerFields(token: string): Record<string, unknown> {
  const dot = token.indexOf(".");
  try {
    return asFields(parseUtf8Json(fromBase64url(dot === -1 ? token : token.slice(0, dot))));
  } catch {
    // Whatever the decoders say about the bytes, the holder of the token can only fetch another one.
    throw new TokenError("The session token cannot be read.");
  }
}

function readAudience(server: unknown, appHash: unknown): Audience | undefined {
  if (server === undefined && appHash === undefined) return undefined;
  if (typeof server === "string" && typeof appHash === "string") return { server, appHash };
  throw new TokenError("The session token names no legal app.");
}

function innerFields(compressed: unknown): Record<string, unknown> {
  try {
    return readPayload(compressed);
  } catch {
    // As above: too large, too deep, cut short or no zlib at all make no difference to the holder.
    throw new TokenError("The payload of the session token cannot be read.");
  }
}

function tooLarge(size: number, largest: number, unit: string): TokenTooLarge {
  return new TokenTooLarge(
    "TOKEN_TOO_LARGE",
    `A session token of ${size} ${unit} is too large; at most ${largest} are allowed.`,
  );
}
