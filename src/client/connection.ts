// One websocket to a server, from the greeting on: requests that await their replies, patches that come unasked, and the
// end. Replies are read at once, in the order of the wire, so that a patch behind a reply never overtakes it.
//
//   connecting ──ACK──▶ open ──close, from either side──▶ closed
//
// A connection that is lost stays lost. Small messages leave without delay (TCP_NODELAY, which the websocket layer sets).
import type { Duplex } from "node:stream";
import { WebSocket, type ClientOptions } from "ws";
import { newId } from "../base/ids.js";
import { isA, PlotctlError } from "../base/errors.js";
import { ContentError, errorText, type RequestType } from "../protocol/catalogue.js";
import { CLOSE_CODES, closeReason } from "../protocol/close-codes.js";
import { frameMessage, type Frames } from "../protocol/framing.js";
import type { Message, OutgoingBuffer } from "../protocol/message.js";
import { ProtocolError, Receiver } from "../protocol/receiver.js";
import { orAborted } from "./abort.js";
import { socketUrl } from "./address.js";
import { closedBeforeAck, lost, refused, tooBig, unreachable, type Closing } from "./failures.js";

export interface ConnectionOptions {
  /** The app's, ending in a slash. */
  readonly url: string;
  readonly token: string;
  readonly args: Readonly<Record<string, string>>;
  readonly maxMessageBytes: number;
  readonly signal: AbortSignal | undefined;
  /** Takes each PATCH-DOC as it comes. Never throws. */
  readonly onPatch: (message: Message) => void;
}

interface Request {
  readonly what: string;
  readonly answer: (reply: Message) => void;
  readonly fail: (error: Error) => void;
}

export interface Question<T> {
  /** In words, for errors: "Pulling the document". */
  readonly what: string;
  readonly content: string;
  readonly buffers?: readonly OutgoingBuffer[];
  /** Reads the reply as it comes, before any later message is read. */
  readonly read: (reply: Message) => T;
}

const NORMAL_CLOSE = 1000;
/** For the server to answer our goodbye; then the socket is just dropped. */
const GOODBYE_MS = 5000;
const MAX_BUFFERS = 1_000_000;
const MAX_ANSWER_LENGTH = 10_000;

export class Connection {
  /** Resolves when the connection has ended. */
  readonly closed: Promise<Closing>;

  readonly #ws: WebSocket;
  readonly #receiver: Receiver;
  readonly #maxMessageBytes: number;
  readonly #onPatch: (message: Message) => void;
  readonly #requests = new Map<string, Request>();
  #socket: Duplex | undefined;
  #onAck: (() => void) | undefined;
  #onSent: (() => void)[] = [];
  /** What broke the connection, where that was found here. */
  #fault: PlotctlError | undefined;

  /** Connects and awaits the greeting. Rejects with a PlotctlError that says why there is no connection. */
  static async open(options: ConnectionOptions): Promise<Connection> {
    const connection = new Connection(options);
    try {
      await orAborted(connection.#greeted(options.url), `Connecting to ${options.url}`, options.signal);
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
    // The second is newer than the types of the package.
    const options: ClientOptions & { closeTimeout: number } = { maxPayload: maxMessageBytes, closeTimeout: GOODBYE_MS };
    const ws = new WebSocket(socketUrl(url, args), ["bokeh", token], options);
    this.#ws = ws;
    ws.on("upgrade", ({ socket }) => (this.#socket = socket));
    ws.on("message", (data: Buffer, isBinary: boolean) => this.#take(isBinary ? data : data.toString("utf8")));
    ws.on("error", (error) => this.#noteError(error));
    this.closed = new Promise((resolve) => {
      ws.once("close", (code, reason) => {
        const closing = { code, reason: reason.toString("utf8") };
        resolve(closing);
        this.#end(closing);
      });
    });
  }

  get isOpen(): boolean {
    return this.#ws.readyState === WebSocket.OPEN && this.#onAck === undefined;
  }

  /** Bytes that the system has not taken yet. */
  get waitingBytes(): number {
    return this.#ws.bufferedAmount;
  }

  /** Sends a request; the promise settles with what `read` makes of the reply. Rejects for an ERROR and a lost connection. */
  ask<T>(msgtype: RequestType, { what, content, buffers, read }: Question<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (!this.isOpen) throw new PlotctlError("NOT_CONNECTED", `${what}: the session is not connected.`);
      const msgid = newId();
      const answer = (reply: Message): void => resolve(read(reply));
      this.#requests.set(msgid, { what, answer, fail: reject });
      this.#send(frameMessage(msgtype, content, { msgid, buffers }));
    });
  }

  /** Resolves when at most so many bytes wait, or the connection has ended. */
  async drained(mostBytes: number): Promise<void> {
    while (this.isOpen && this.waitingBytes > mostBytes) {
      await new Promise<void>((resolve) => void this.#onSent.push(resolve));
    }
  }

  /** Says goodbye; `closed` resolves when the server has answered, or has not for 5 s. */
  close(why: string): void {
    this.#ws.close(NORMAL_CLOSE, closeReason(why));
  }

  /** Why what was asked has no answer: the connection ended like this. */
  endedBy(what: string, closing: Closing): PlotctlError {
    return this.#fault ?? lost(what, closing);
  }

  #send(frames: Frames): void {
    this.#socket?.cork();
    for (const frame of frames) this.#ws.send(frame, () => this.#noteSent());
    this.#socket?.uncork();
  }

  #noteSent(): void {
    const waiting = this.#onSent;
    this.#onSent = [];
    for (const resolve of waiting) resolve();
  }

  #greeted(url: string): Promise<void> {
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
        response.once("close", () => reject(refused(url, response, body.trim())));
        response.on("error", () => undefined);
      });
      void this.closed.then((closing) => reject(this.#fault ?? closedBeforeAck(url, closing)));
    });
  }

  #take(part: string | Uint8Array): void {
    try {
      const message = this.#receiver.push(part);
      if (message !== null) this.#handle(message);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.#noteFault(
        new PlotctlError("PROTOCOL_ERROR", `The server breaks the protocol. ${error.message}`),
        error.closeCode,
      );
    }
  }

  #handle(message: Message): void {
    const { msgtype, reqid } = message.header;
    if (this.#onAck !== undefined) {
      if (msgtype !== "ACK") throw new ProtocolError(`Its first message is ${msgtype}, not ACK.`);
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
      fail(new PlotctlError("REQUEST_REJECTED", `${what}: the server refused it. ${errorText(reply.content)}`));
      return;
    }
    try {
      answer(reply);
    } catch (error) {
      const isTheirs = isA(error, ContentError) || isA(error, PlotctlError);
      fail(isTheirs ? new PlotctlError(error.code, `${what}: ${error.message}`, { cause: error }) : (error as Error));
    }
  }

  #noteError(error: Error & { readonly code?: unknown }): void {
    if (error.code === "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH") this.#fault ??= tooBig(this.#maxMessageBytes);
    else
      this.#fault ??= new PlotctlError("CONNECTION_LOST", `The connection failed: ${error.message}.`, { cause: error });
  }

  #noteFault(fault: PlotctlError, closeCode: number): void {
    this.#fault ??= closeCode === CLOSE_CODES.MESSAGE_TOO_BIG ? tooBig(this.#maxMessageBytes) : fault;
    this.#ws.close(closeCode, closeReason(fault.message));
  }

  #end(closing: Closing): void {
    const requests = [...this.#requests.values()];
    this.#requests.clear();
    for (const { what, fail } of requests) fail(this.endedBy(what, closing));
    this.#noteSent();
  }
}
