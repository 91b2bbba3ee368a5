// What a server and its successor say to each other over the control socket: see control-socket for the socket, predecessor
// and successor for the two sides. Each message is
//
//   4 bytes: length of the text │ 4 bytes: length of the content │ text: the message as JSON │ content: a snapshot, or nothing
//
// with lengths in big-endian order. The first message of each side has the version of the protocol; all else may change with
// that version.
//
//   successor                      predecessor
//   hello            →
//                                  ← welcome, or refused
//   (starts its apps)
//   release          →             (stops listening, closes its snapshot folder)
//                                  ← released, with the names of all sessions, and the sign-ins
//   (listens)
//   listening        →
//                                  ← session, for each session; it stays unchanged until the answer. Or absent
//   taken            →             (closes its sockets, ends it)
//   give             →             a session that a page asks for: it is the next one
//                                  ← done; exits
//
// A side that loses the connection before `done` goes on by itself.
import type { SignInState } from "../server/auth/sign-ins.js";
import type { SessionKey } from "../snapshots/snapshot-folder.js";

export const PROTOCOL_VERSION = 1;

export interface Hello {
  readonly type: "hello";
  readonly protocol: number;
  /** Of plotctl. */
  readonly version: string;
  readonly pid: number;
}

export interface Welcome {
  readonly type: "welcome";
  readonly protocol: number;
  readonly version: string;
  readonly pid: number;
  /** 0 for a Unix socket. */
  readonly port: number;
  /** How often systemd expects a sign of life, as its variable WATCHDOG_USEC has it. */
  readonly watchdogUsec?: string;
}

export interface Refused {
  readonly type: "refused";
  readonly protocol: number;
  readonly why: string;
}

export interface Released {
  readonly type: "released";
  readonly sessions: readonly SessionKey[];
  /** Absent where a store has them. */
  readonly signIns?: SignInState | undefined;
}

export interface Taken extends SessionKey {
  readonly type: "taken";
  /** Whether the session goes on, is one of another version of the app, or starts again. */
  readonly outcome: string;
}

export interface SessionMessage extends SessionKey {
  readonly type: "session";
}

export type FromSuccessor =
  | Hello
  | { readonly type: "release" }
  | { readonly type: "listening" }
  | ({ readonly type: "give" } & SessionKey)
  | Taken;

/** A session that does not come: it has ended, or its callback does not end. */
interface Absent extends SessionKey {
  readonly type: "absent";
}

export type FromPredecessor = Welcome | Refused | Released | SessionMessage | Absent | { readonly type: "done" };

type AnyMessage = FromSuccessor | FromPredecessor;

const LENGTHS_BYTES = 8;
const MAX_TEXT_BYTES = 64 * 1024 ** 2;
const MAX_CONTENT_BYTES = 1024 ** 3;
const NOTHING = new Uint8Array();

/** The bytes of a message. */
export function encodeMessage(message: AnyMessage, content: Uint8Array = NOTHING): Uint8Array[] {
  const text = Buffer.from(JSON.stringify(message));
  const lengths = Buffer.alloc(LENGTHS_BYTES);
  lengths.writeUInt32BE(text.length, 0);
  lengths.writeUInt32BE(content.length, 4);
  return content.length === 0 ? [lengths, text] : [lengths, text, content];
}

/** Reads messages from the bytes of a socket. */
export class MessageReader<M extends AnyMessage> {
  readonly #onMessage: (message: M, content: Uint8Array) => void;
  #parts: Uint8Array[] = [];
  #bytes = 0;

  constructor(onMessage: (message: M, content: Uint8Array) => void) {
    this.#onMessage = onMessage;
  }

  /** Throws an Error for bytes that are no messages. */
  push(part: Uint8Array): void {
    this.#parts.push(part);
    this.#bytes += part.length;
    while (this.#bytes >= LENGTHS_BYTES) {
      const head = this.#join(LENGTHS_BYTES);
      const [textBytes, contentBytes] = [head.readUInt32BE(0), head.readUInt32BE(4)];
      if (textBytes > MAX_TEXT_BYTES || contentBytes > MAX_CONTENT_BYTES) throw new Error("A message is too large.");
      const total = LENGTHS_BYTES + textBytes + contentBytes;
      if (this.#bytes < total) return;
      const bytes = this.#join(total);
      this.#parts[0] = bytes.subarray(total);
      this.#bytes -= total;
      const textEnd = LENGTHS_BYTES + textBytes;
      const message = JSON.parse(bytes.toString("utf8", LENGTHS_BYTES, textEnd)) as unknown;
      if (!isMessage(message)) throw new Error("A message has no type.");
      this.#onMessage(message as M, bytes.subarray(textEnd, total));
    }
  }

  /** The first piece, with at least so many bytes of those that have arrived. */
  #join(count: number): Buffer {
    const [first = NOTHING] = this.#parts;
    if (first.length < count) this.#parts = [Buffer.concat(this.#parts)];
    const piece = this.#parts[0] ?? NOTHING;
    return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
  }
}

function isMessage(message: unknown): boolean {
  return typeof message === "object" && message !== null && "type" in message && typeof message.type === "string";
}
