// Assembles protocol messages from websocket messages. Each part is validated when it arrives:
//
//   header ──▶ metadata ──▶ content ──▶ message                        (no buffers)
//                              │
//                              └──▶ buffer header ──▶ buffer ──▶ message
//                                        ▲               │
//                                        └── one more ───┘
//
// The size of a message, its buffers and its nesting are limited. The socket limits the time; it reads `isMidMessage`.
// After a ProtocolError the incomplete message is discarded.
import type { ErrorCode } from "../base/error-codes.js";
import { cut } from "../base/show.js";
import type { Json, JsonObject } from "../serialize/wire-values.js";
import { sendersOf, type Sender } from "./catalogue.js";
import { CLOSE_CODES } from "./close-codes.js";
import { isDeeperThan } from "./json-depth.js";
import type { Message, MessageHeader } from "./message.js";

export interface ReceiverLimits {
  /** The total size of all parts of one message, in bytes. Default: 20 MiB. */
  readonly maxMessageBytes?: number;
  /** The number of buffers of one message. Default: 1,024. */
  readonly maxBuffers?: number;
  /** How many levels lists and objects may be nested in each JSON part. Default: 256. */
  readonly maxNesting?: number;
}

interface ReceiverOptions extends ReceiverLimits {
  /** The other end of the connection. Messages that it may not send break the protocol. Default: "client". */
  readonly from?: Sender;
}

export const RECEIVER_DEFAULTS = {
  maxMessageBytes: 20 * 1024 * 1024,
  maxBuffers: 1024,
  maxNesting: 256,
} satisfies ReceiverLimits;

const MAX_ID_LENGTH = 256;

/** A part breaks the protocol. The connection must be closed with `closeCode` and this error's message as the reason. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
  readonly code = "PROTOCOL_ERROR" satisfies ErrorCode;
  readonly closeCode: number;

  constructor(message: string, closeCode: number = CLOSE_CODES.BAD_MESSAGE) {
    super(message);
    this.closeCode = closeCode;
  }
}

type State =
  | { readonly awaits: "header" }
  | { readonly awaits: "metadata"; readonly header: MessageHeader }
  | { readonly awaits: "content"; readonly header: MessageHeader; readonly metadata: JsonObject }
  | { readonly awaits: "buffer header"; readonly message: Message; readonly buffers: Map<string, Uint8Array> }
  | {
      readonly awaits: "buffer";
      readonly message: Message;
      readonly buffers: Map<string, Uint8Array>;
      readonly id: string;
    };

const AWAITS_HEADER: State = { awaits: "header" };
const EMPTY: JsonObject = Object.freeze({});

/** Receives the websocket messages of one connection, in order. */
export class Receiver {
  readonly #limits: Required<ReceiverLimits>;
  readonly #from: Sender;
  #state: State = AWAITS_HEADER;
  #messageBytes = 0;

  constructor({ maxMessageBytes, maxBuffers, maxNesting, from = "client" }: ReceiverOptions = {}) {
    this.#from = from;
    this.#limits = {
      maxMessageBytes: maxMessageBytes ?? RECEIVER_DEFAULTS.maxMessageBytes,
      maxBuffers: maxBuffers ?? RECEIVER_DEFAULTS.maxBuffers,
      maxNesting: maxNesting ?? RECEIVER_DEFAULTS.maxNesting,
    };
  }

  /** Whether a message has begun and is not complete. */
  get isMidMessage(): boolean {
    return this.#state.awaits !== "header";
  }

  /**
   * Takes the next websocket message: a string for text, bytes for binary. Returns the protocol message that it completes,
   * or null. Throws only ProtocolError.
   */
  push(fragment: string | Uint8Array): Message | null {
    const state = this.#state;
    // Reset first, so that an error below discards the whole message.
    this.#state = AWAITS_HEADER;
    this.#countBytes(fragment, state.awaits);
    const next = this.#advance(state, fragment);
    if ("awaits" in next) {
      this.#state = next;
      return null;
    }
    this.#messageBytes = 0;
    return next;
  }

  #countBytes(fragment: string | Uint8Array, part: State["awaits"]): void {
    if (part === "header") this.#messageBytes = 0;
    this.#messageBytes += typeof fragment === "string" ? Buffer.byteLength(fragment) : fragment.byteLength;
    const { maxMessageBytes } = this.#limits;
    if (this.#messageBytes > maxMessageBytes) {
      throw new ProtocolError(
        `Message too big: with its ${part} it exceeds ${maxMessageBytes} bytes.`,
        CLOSE_CODES.MESSAGE_TOO_BIG,
      );
    }
  }

  #advance(state: State, fragment: string | Uint8Array): State | Message {
    switch (state.awaits) {
      case "header":
        return { awaits: "metadata", header: this.#readHeader(fragment) };
      case "metadata":
        return { awaits: "content", header: state.header, metadata: this.#readObject(fragment, "metadata") };
      case "content": {
        const { header, metadata } = state;
        const buffers = new Map<string, Uint8Array>();
        const message = { header, metadata, content: this.#readJson(fragment, "content"), buffers };
        return (header.num_buffers ?? 0) === 0 ? message : { awaits: "buffer header", message, buffers };
      }
      case "buffer header": {
        const { message, buffers } = state;
        return { awaits: "buffer", message, buffers, id: this.#readBufferId(fragment, buffers) };
      }
      case "buffer": {
        const { message, buffers, id } = state;
        if (typeof fragment === "string") throw new ProtocolError("Bad buffer: it was sent as text, not binary.");
        // Copied, since otherwise a document that keeps a few bytes would keep the socket's much larger chunk.
        buffers.set(id, new Uint8Array(fragment));
        return buffers.size === message.header.num_buffers ? message : { awaits: "buffer header", message, buffers };
      }
    }
  }

  #readHeader(fragment: string | Uint8Array): MessageHeader {
    const { msgid, msgtype, reqid, num_buffers } = this.#readObject(fragment, "header");
    if (!isId(msgid)) throw new ProtocolError(`Bad header: msgid must be a text of 1 to ${MAX_ID_LENGTH} characters.`);
    if (typeof msgtype !== "string") throw new ProtocolError("Bad header: msgtype must be a text.");
    checkSender(msgtype, this.#from);
    if (reqid !== undefined && !isId(reqid)) {
      throw new ProtocolError(`Bad header: reqid must be a text of 1 to ${MAX_ID_LENGTH} characters.`);
    }
    if (num_buffers !== undefined && !this.#isBufferCount(num_buffers)) {
      throw new ProtocolError(`Bad header: num_buffers must be a whole number from 0 to ${this.#limits.maxBuffers}.`);
    }
    if (reqid === undefined && num_buffers === undefined) return { msgid, msgtype };
    return {
      msgid,
      msgtype,
      ...(reqid === undefined ? {} : { reqid }),
      ...(num_buffers === undefined ? {} : { num_buffers }),
    };
  }

  #isBufferCount(json: Json): json is number {
    return typeof json === "number" && Number.isInteger(json) && json >= 0 && json <= this.#limits.maxBuffers;
  }

  #readBufferId(fragment: string | Uint8Array, buffers: ReadonlyMap<string, Uint8Array>): string {
    const bufferHeader = this.#readObject(fragment, "buffer header");
    const { id } = bufferHeader;
    if (!isId(id) || Object.keys(bufferHeader).length !== 1) {
      throw new ProtocolError(
        `Bad buffer header: it must be {"id": …} with a text of 1 to ${MAX_ID_LENGTH} characters.`,
      );
    }
    if (buffers.has(id)) throw new ProtocolError("Bad buffer header: two buffers of one message have the same id.");
    return id;
  }

  #readObject(fragment: string | Uint8Array, part: string): JsonObject {
    const json = this.#readJson(fragment, part);
    if (typeof json !== "object" || json === null || Array.isArray(json)) {
      throw new ProtocolError(`Bad ${part}: it must be a JSON object.`);
    }
    return json as JsonObject;
  }

  #readJson(fragment: string | Uint8Array, part: string): Json {
    if (typeof fragment !== "string") throw new ProtocolError(`Bad ${part}: it was sent as binary, not text.`);
    if (fragment === "{}") return EMPTY;
    if (isDeeperThan(this.#limits.maxNesting, fragment)) {
      throw new ProtocolError(`Bad ${part}: it is nested more than ${this.#limits.maxNesting} levels deep.`);
    }
    try {
      return JSON.parse(fragment) as Json;
    } catch {
      // The parser's message quotes the text, which may be private data.
      throw new ProtocolError(`Bad ${part}: it is not JSON.`);
    }
  }
}

function isId(json: Json | undefined): json is string {
  return typeof json === "string" && json.length > 0 && json.length <= MAX_ID_LENGTH;
}

function checkSender(msgtype: string, from: Sender): void {
  const senders = sendersOf(msgtype);
  if (senders === undefined)
    throw new ProtocolError(`Bad header: unknown msgtype ${cut(JSON.stringify(msgtype), 40)}.`);
  if (!senders.includes(from)) throw new ProtocolError(`Bad header: only ${senders.join(" and ")}s send ${msgtype}.`);
}
