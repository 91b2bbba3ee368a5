// What a protocol message is, however it was cut into websocket messages on its way.
import type { Json } from "../serialize/wire-values.js";

/** The first part of a message: who it is, what it is, and what it answers. */
export interface MessageHeader {
  /** Names the message; a reply carries it as `reqid`. */
  readonly msgid: string;
  readonly msgtype: string;
  readonly reqid?: string;
  /** How many buffers follow the content; absent means none. */
  readonly num_buffers?: number;
}

/** A whole message as it came in: well-formed, of a type that we take, but with content that nobody has judged yet. */
export interface Message {
  readonly header: MessageHeader;
  readonly metadata: Json;
  readonly content: Json;
  /** Bytes that the content refers to, by id. Each owns its memory and may be kept. */
  readonly buffers: ReadonlyMap<string, Uint8Array>;
}

/** Bytes that leave beside a message; its content refers to them by id. */
export interface OutgoingBuffer {
  readonly id: string;
  readonly data: Uint8Array;
}
