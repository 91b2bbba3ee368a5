// What a session is called: random text, in signed modes with a signature behind it, so that only holders of the secret
// can name a session. Ids are keys of a Map and parts of log lines, never paths or property names.
import { randomText } from "./random-text.js";
import { isSigned, signed } from "./signature.js";

const LONGEST_SESSION_ID = 512;
const CONTROL_OR_LONE_SURROGATE = /[\p{Cc}\p{Cs}]/u;

/** A new session id of 44 letters and digits; with a secret it is followed by a dot and its signature. */
export function generateSessionId(secret?: string): string {
  const id = randomText();
  return secret === undefined ? id : signed(id, secret);
}

/** Whether `id` may name a session: text of 1 to 512 characters, well-formed and without control characters. */
export function isSessionIdLegal(id: unknown): id is string {
  return (
    typeof id === "string" && id.length > 0 && id.length <= LONGEST_SESSION_ID && !CONTROL_OR_LONE_SURROGATE.test(id)
  );
}

/** Whether the id carries its own signature, made with this secret. False for anything odd, never an exception. */
export function isSessionIdSigned(id: string, secret: string): boolean {
  return isSigned(id, secret);
}
