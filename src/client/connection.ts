// One websocket connection to a server: sends requests and awaits their replies, receives patches, and reports the end.
// Replies are read synchronously, in the order of the wire, so that a patch never overtakes the reply before it.
//
//   connecting ──ACK──▶ open ──close, from either side──▶ closed
//
// A lost connection does not come back: see resuming-connection.ts. Small messages are sent without delay: the websocket library sets TCP_NODELAY.
import type { Duplex } from "node:stream";
import { WebSocket, type ClientOptions } from "ws";
import { newId } from "../base/ids.js";
import { isA, PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import { ContentError, errorText, type RequestType } from "../protocol/catalogue.js";
import { CLOSE_CODES, closeReason } from "../protocol/close-codes.js";
import { frameMessage, type Frames } from "../protocol/framing.js";
import type { Message, OutgoingBuffer } from "../protocol/message.js";
import { ProtocolError, Receiver } from "../protocol/receiver.js";
import type { Json } from "../serialize/wire-values.js";
import { orAborted } from "./abort.js";
import { socketUrl } from "./address.js";
import { closedBeforeAck, lost, LOST_HINT, rejected, tooBig, unreachable, type Closing } from "./failures.js";

export interface ConnectionOptions {
  /** The URL of the app, with a slash at the end. */
  readonly url: string;
  readonly token: string;
  readonly args: Readonly<Record<string, string>>;
  readonly maxMessageBytes: number;
  readonly signal: AbortSignal | undefined;
  /** Receives each PATCH-DOC when it arrives. Must not throw. */
  readonly onPatch: (message: Message) => void;
}

/** What the server says of a connection that may be resumed. Other servers than plotctl say nothing. */
export interface Greeting {
  readonly connection: string;
  /** Whether the client goes on with the document that it has. */
  readonly isResumed: boolean;
}

interface PendingRequest {
  readonly what: string;
  readonly answer: (reply: Message) => void;
  readonly fail: (error: Error) => void;
}

export interface RequestOptions<T> {
  /** What the request does, for errors: "Pulling the document". */
  readonly what: string;
  /** JSON text. */
  readonly content: string;
  readonly buffers?: readonly OutgoingBuffer[];
  /** Default: a new one. */
  readonly msgid?: string;
  /** The number of the request, for a server that may get it again after a cut. */
  readonly n?: number;
  /** Reads the reply when it arrives, before any later message is read. */
  readonly read: (reply: Message) => T;
}

const NORMAL_CLOSE = 1000;
/** How long the server may take to answer the close frame before the socket is destroyed. */
const CLOSE_TIMEOUT_MS = 5000;
const MAX_BUFFERS = 1_000_000;
const MAX_ANSWER_LENGTH = 10_000;

export class Connection {
  /** Resolves when the connection has ended. */
  readonly closed: Promise<Closing>;

  readonly #ws: WebSocket;
  readonly #receiver: Receiver;
  readonly #maxMessageBytes: number;
  readonly #onPatch: (message: Message) => void;
  readonly #requests = new Map<string, PendingRequest>();
  #socket: Duplex | undefined;
  #onAck: (() => void) | undefined;
  #sentWaiters: (() => void)[] = [];
  /** Why the connection broke, if this end found the reason. */
  #fault: PlotctlError | undefined;
  #greeting: Greeting | undefined;

  /** Connects and waits for the server's ACK. Rejects with a PlotctlError that contains the reason. */
  static async open(options: ConnectionOptions): Promise<Connection> {
    const connection = new Connection(options);
    try {
      await orAborted(connection.#acknowledged(options.url), `Connecting to ${options.url}`, options.signal);
      return connection;
    } catch (error) {
      connection.#ws.terminate();
      throw error;
    }
  }

  private constructor({ url, token, args, maxMessageBytes, onPatch }: ConnectionOptions) {
    this.#maxMessageBytes = maxMessageBytes;
    this.#onPatch = onPatch;
    this.#receiver = new Receiver({ maxMessageBytes, maxBuffers: MAX_BUFFERS, from: "server" });
    // The types of the package do not have closeTimeout yet.
    const options: ClientOptions & { closeTimeout: number } = {
      maxPayload: maxMessageBytes,
      closeTimeout: CLOSE_TIMEOUT_MS,
    };
    const ws = new WebSocket(socketUrl(url, args), ["bokeh", token], options);
    this.#ws = ws;
    ws.on("upgrade", ({ socket }) => (this.#socket = socket));
    ws.on("message", (data: Buffer, isBinary: boolean) => this.#onFrame(isBinary ? data : data.toString("utf8")));
    ws.on("error", (error) => this.#onError(error));
    this.closed = new Promise((resolve) => {
      ws.once("close", (code, reason) => {
        const closing = { code, reason: reason.toString("utf8") };
        resolve(closing);
        this.#onClose(closing);
      });
    });
  }

  get greeting(): Greeting | undefined {
    return this.#greeting;
  }

  get isOpen(): boolean {
    return this.#ws.readyState === WebSocket.OPEN && this.#onAck === undefined;
  }

  /** Bytes that are not handed to the operating system yet. */
  get waitingBytes(): number {
    return this.#ws.bufferedAmount;
  }

  /** Sends a request, and resolves with what `read` returns for the reply. Rejects for an ERROR and a lost connection. */
  request<T>(
    msgtype: RequestType,
    { what, content, buffers, msgid = newId(), n, read }: RequestOptions<T>,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (!this.isOpen) throw new PlotctlError("NOT_CONNECTED", `${what}: the session is not connected.`);
      const answer = (reply: Message): void => resolve(read(reply));
      this.#requests.set(msgid, { what, answer, fail: reject });
      this.#send(
        frameMessage(msgtype, content, { msgid, buffers, metadata: n === undefined ? undefined : `{"n":${n}}` }),
      );
    });
  }

  /** Reports to the server which changes this client has. */
  seen(seq: number): void {
    if (this.isOpen) this.#send(frameMessage("SEEN", "{}", { metadata: `{"seq":${seq}}` }));
  }

  /** Resolves when at most `maxBytes` wait to be sent, or when the connection has ended. */
  async drained(maxBytes: number): Promise<void> {
    while (this.isOpen && this.waitingBytes > maxBytes) {
      await new Promise<void>((resolve) => void this.#sentWaiters.push(resolve));
    }
  }

  /** Starts closing. `closed` resolves when the server has answered, after 5 s at the latest. */
  close(why: string): void {
    this.#ws.close(NORMAL_CLOSE, closeReason(why));
  }

  /** Returns the error of a request that got no reply because the connection ended. */
  endedBy(what: string, closing: Closing): PlotctlError {
    return this.#fault ?? lost(what, closing);
  }

  #send(frames: Frames): void {
    this.#socket?.cork();
    for (const frame of frames) this.#ws.send(frame, () => this.#onSent());
    this.#socket?.uncork();
  }

  #onSent(): void {
    const waiters = this.#sentWaiters;
    this.#sentWaiters = [];
    for (const resolve of waiters) resolve();
  }

  #acknowledged(url: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#onAck = () => {
        this.#onAck = undefined;
        resolve();
      };
      this.#ws.once("error", (error) => reject(unreachable(url, error)));
      this.#ws.once("unexpected-response", (_request, response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (text: string) => (body = (body + text).slice(0, MAX_ANSWER_LENGTH)));
        response.once("close", () => reject(rejected(url, response, body.trim())));
        response.on("error", () => undefined);
      });
      void this.closed.then((closing) => reject(this.#fault ?? closedBeforeAck(url, closing)));
    });
  }

  #onFrame(part: string | Uint8Array): void {
    try {
      const message = this.#receiver.push(part);
      if (message !== null) this.#handle(message);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.#closeWith(
        new PlotctlError("PROTOCOL_ERROR", `The server broke the protocol. ${error.message}`),
        error.closeCode,
      );
    }
  }

  #handle(message: Message): void {
    const { msgtype, reqid } = message.header;
    if (this.#onAck !== undefined) {
      if (msgtype !== "ACK") throw new ProtocolError(`Its first message was ${msgtype}, not ACK.`);
      this.#greeting = greetingOf(message.metadata);
      this.#onAck();
    } else if (reqid !== undefined) {
      this.#answer(reqid, message);
    } else if (msgtype === "PATCH-DOC") {
      this.#onPatch(message);
    }
  }

  #answer(reqid: string, reply: Message): void {
    const request = this.#requests.get(reqid);
    if (request === undefined) return;
    this.#requests.delete(reqid);
    const { what, answer, fail } = request;
    if (reply.header.msgtype === "ERROR") {
      const isTooOld = isPlainObject(reply.metadata) && reply.metadata.code === "REQUEST_TOO_OLD";
      const code = isTooOld ? "REQUEST_TOO_OLD" : "REQUEST_REJECTED";
      fail(new PlotctlError(code, `${what}: the server rejected it. ${errorText(reply.content)}`));
      return;
    }
    try {
      answer(reply);
    } catch (error) {
      const isBadReply = isA(error, ContentError) || isA(error, PlotctlError);
      fail(isBadReply ? new PlotctlError(error.code, `${what}: ${error.message}`, { cause: error }) : (error as Error));
    }
  }

  #onError(error: Error & { readonly code?: unknown }): void {
    if (error.code === "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH") this.#fault ??= tooBig(this.#maxMessageBytes);
    else
      this.#fault ??= new PlotctlError("CONNECTION_LOST", `The connection failed: ${error.message}.`, {
        hint: LOST_HINT,
        cause: error,
      });
  }

  #closeWith(fault: PlotctlError, closeCode: number): void {
    this.#fault ??= closeCode === CLOSE_CODES.MESSAGE_TOO_BIG ? tooBig(this.#maxMessageBytes) : fault;
    this.#ws.close(closeCode, closeReason(fault.message));
  }

  #onClose(closing: Closing): void {
    const requests = [...this.#requests.values()];
    this.#requests.clear();
    for (const { what, fail } of requests) fail(this.endedBy(what, closing));
    this.#onSent();
  }
}

function greetingOf(metadata: Json): Greeting | undefined {
  const { connection, resumed } = isPlainObject(metadata) ? metadata : {};
  return typeof connection === "string" ? { connection, isResumed: resumed === true } : undefined;
}
