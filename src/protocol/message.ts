// The parts of a protocol message, after it was assembled from websocket messages.
import type { Json } from "../serialize/wire-values.js";

/** The first part of a message: its id, its type, and the id of the request that it answers. */
export interface MessageHeader {
  /** The message's id; a reply has it as `reqid`. */
  readonly msgid: string;
  readonly msgtype: string;
  readonly reqid?: string;
  /** How many buffers follow the content; absent means none. */
  readonly num_buffers?: number;
}

/** A complete incoming message: well-formed and of a known type, with content that is not validated yet. */
export interface Message {
  readonly header: MessageHeader;
  readonly metadata: Json;
  readonly content: Json;
  /** Bytes that the content refers to, by id. They are copies and may be kept. */
  readonly buffers: ReadonlyMap<string, Uint8Array>;
}

/** Bytes that are sent beside a message; its content refers to them by id. */
export interface OutgoingBuffer {
  readonly id: string;
  readonly data: Uint8Array;
}
