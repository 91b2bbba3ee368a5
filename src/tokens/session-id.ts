// Session ids: random text, followed by a signature in signed modes, so that only holders of the secret can name a
// session. Ids are used as keys of a Map and in log lines, never as paths or property names.
import { createHash } from "node:crypto";
import { randomText } from "./random-text.js";
import type { Secrets } from "./secret.js";
import { isSigned, signed } from "./signature.js";
import { asciiJson } from "./token-payload.js";

const MAX_SESSION_ID_LENGTH = 512;
/** The length of an id as ASCII JSON, where other characters take 6 bytes. Leaves space for the rest of a token. */
const MAX_ID_BYTES = 2560;

/** The rule of `isSessionIdLegal`, for error messages. */
export const LEGAL_SESSION_ID =
  "1 to 512 characters without control characters, at most 2,560 if non-ASCII characters count six times";

const CONTROL_OR_LONE_SURROGATE = /[\p{Cc}\p{Cs}]/u;

/** Returns a new session id of 44 letters and digits; with a secret, a dot and a signature follow. */
export function generateSessionId(secret?: string): string {
  const id = randomText();
  return secret === undefined ? id : signed(id, secret);
}

/** Whether `id` is well-formed text without control characters that fits into a token. */
export function isSessionIdLegal(id: unknown): id is string {
  return (
    typeof id === "string" &&
    id.length > 0 &&
    id.length <= MAX_SESSION_ID_LENGTH &&
    !CONTROL_OR_LONE_SURROGATE.test(id) &&
    asciiJson(id).length <= MAX_ID_BYTES
  );
}

/** Whether the id ends with its signature by one of the secrets. Never throws. */
export function isSessionIdSigned(id: string, secrets: Secrets): boolean {
  return isSigned(id, secrets);
}

/** Eight characters by which a session can be found in logs: who knows its id can join it. */
export function sessionHash(id: string): string {
  return createHash("sha256").update(id).digest("hex").slice(0, 8);
}
