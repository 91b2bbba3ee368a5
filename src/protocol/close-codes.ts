// The codes with which plotctl closes websockets. Pages react to them, so this is the only list. All are valid on the wire
// (1000–1003, 1007–1014, 3000–4999).
import { cut } from "../base/show.js";

export const CLOSE_CODES = {
  /** The websocket library sends these three: for an invalid frame, unsupported data, and text that is not UTF-8. */
  PROTOCOL_ERROR: 1002,
  UNSUPPORTED_DATA: 1003,
  INVALID_TEXT: 1007,
  /** One message has too many fragments. */
  TOO_MANY_FRAGMENTS: 1008,
  MESSAGE_TOO_BIG: 1009,
  /** The server or the app failed. The reason contains the id under which the log has the details. */
  SERVER_ERROR: 1011,
  /** The server stops or restarts. */
  RESTART: 1012,
  OVERLOAD: 1013,
  BAD_MESSAGE: 4400,
  /** The token is not valid, or the user signed out. */
  BAD_TOKEN: 4401,
  /** The session belongs to another user. */
  NOT_ALLOWED: 4403,
  TOO_SLOW: 4408,
  /** The token is expired and its session has ended: the page must be reloaded. */
  TOKEN_EXPIRED: 4410,
  TOO_MANY_MESSAGES: 4429,
} as const;

export type CloseCode = (typeof CLOSE_CODES)[keyof typeof CLOSE_CODES];

const MAX_REASON_BYTES = 123;

/** Cuts a text for a close frame: one line of at most 123 bytes, without splitting a character. */
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
