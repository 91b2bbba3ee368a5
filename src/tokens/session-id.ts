// What a session is called: random text, in signed modes with a signature behind it, so that only holders of the secret
// can name a session. Ids are keys of a Map and parts of log lines, never paths or property names.
import { randomText } from "./random-text.js";
import type { Secrets } from "./secret.js";
import { isSigned, signed } from "./signature.js";
import { asciiJson } from "./token-payload.js";

const MAX_SESSION_ID_LENGTH = 512;
/** Of an id in a token, which is ASCII: letters beyond that take 6 bytes. It leaves room for what else is in a token. */
const MAX_ID_BYTES = 2560;

/** What `isSessionIdLegal` asks for, in words. */
export const LEGAL_SESSION_ID =
  "1 to 512 characters, none of them a control character; those beyond ASCII count six times, and 2,560 is the most";

const CONTROL_OR_LONE_SURROGATE = /[\p{Cc}\p{Cs}]/u;

/** A new session id of 44 letters and digits; with a secret it is followed by a dot and its signature. */
export function generateSessionId(secret?: string): string {
  const id = randomText();
  return secret === undefined ? id : signed(id, secret);
}

/** Whether `id` may name a session: well-formed text without control characters, of a length that fits into a token. */
export function isSessionIdLegal(id: unknown): id is string {
  return (
    typeof id === "string" &&
    id.length > 0 &&
    id.length <= MAX_SESSION_ID_LENGTH &&
    !CONTROL_OR_LONE_SURROGATE.test(id) &&
    asciiJson(id).length <= MAX_ID_BYTES
  );
}

/** Whether the id carries its own signature, made with one of the secrets. False for anything odd, never an exception. */
export function isSessionIdSigned(id: string, secrets: Secrets): boolean {
  return isSigned(id, secrets);
}
