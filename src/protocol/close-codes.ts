// The codes with which we close websockets, and the reason that goes with them. Pages act on these codes, so this is the
// only list; all are legal on the wire (1000–1003, 1007–1014, 3000–4999).
import { cut } from "../base/show.js";

export const CLOSE_CODES = {
  /** Set by the websocket layer itself: a broken frame, a kind of data we do not take, text that is not UTF-8. */
  PROTOCOL_ERROR: 1002,
  UNSUPPORTED_DATA: 1003,
  INVALID_TEXT: 1007,
  /** More fragments than one message may have. */
  TOO_MANY_FRAGMENTS: 1008,
  MESSAGE_TOO_BIG: 1009,
  /** Trouble of ours, or an app that failed; the reason holds the id under which the log has the whole story. */
  SERVER_ERROR: 1011,
  /** The server stops or starts again. */
  RESTART: 1012,
  OVERLOAD: 1013,
  BAD_MESSAGE: 4400,
  /** A bad token, or a user who signed out. */
  BAD_TOKEN: 4401,
  /** Another user's session. */
  NOT_ALLOWED: 4403,
  TOO_SLOW: 4408,
  /** The token is expired and its session gone: only a fresh page helps. */
  TOKEN_EXPIRED: 4410,
  TOO_MANY_MESSAGES: 4429,
} as const;

export type CloseCode = (typeof CLOSE_CODES)[keyof typeof CLOSE_CODES];

const MAX_REASON_BYTES = 123;

/** The text as a close frame can carry it: at most 123 bytes of whole characters, on one line. */
export function closeReason(text: string): string {
  const line = cut(text, MAX_REASON_BYTES);
  const bytes = Buffer.from(line);
  if (bytes.length <= MAX_REASON_BYTES) return line;
  let end = MAX_REASON_BYTES - Buffer.byteLength("…");
  while (isMiddleOfCharacter(bytes[end])) end--;
  return `${bytes.toString("utf8", 0, end)}…`;
}

function isMiddleOfCharacter(byte = 0): boolean {
  return (byte & 0b1100_0000) === 0b1000_0000;
}
