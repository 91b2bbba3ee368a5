// A websocket client that only implements the protocol: it keeps every message in order of arrival. (The browser and interop
// tests use the real clients.)
import type { Agent } from "node:http";
import { WebSocket } from "ws";
import { frameMessage, type Frame, type FrameOptions } from "../../src/protocol/framing.js";
import { makeSessionToken } from "../../src/tokens/session-token.js";
import { generateSessionId } from "../../src/tokens/session-id.js";

/** Any message of the server, its JSON parsed. */
export interface Received {
  readonly header: {
    readonly msgid: string;
    readonly msgtype: string;
    readonly reqid?: string;
    readonly num_buffers?: number;
  };
  readonly metadata: unknown;
  readonly content: Readonly<Record<string, unknown>>;
  readonly buffers: ReadonlyMap<string, Uint8Array>;
}

export interface ClientOptions {
  /** Default: a token for `sessionId`, unsigned, that expires in five minutes. */
  readonly token?: string;
  /** Default: a new one. */
  readonly sessionId?: string;
  readonly headers?: Record<string, string>;
  /** Whose connections it uses. Default: a connection of its own. */
  readonly agent?: Agent;
}

const LIMIT_MS = 30_000;

export class ProtocolClient {
  /** Every message so far. */
  readonly received: Received[] = [];
  readonly sessionId: string;
  readonly ws: WebSocket;
  /** Settles when the socket is closed, for any reason. */
  readonly closed: Promise<{ code: number; reason: string }>;
  /** The HTTP status of a rejected upgrade; undefined for an accepted one. */
  readonly opened: Promise<number | undefined>;
  readonly #parts: (string | Uint8Array)[] = [];
  readonly #awaited = new Set<() => void>();

  /** `url` is the app's: `http://localhost:5006/demo`; its query goes to the socket. */
  constructor(url: string, { sessionId = generateSessionId(), token, headers, agent }: ClientOptions = {}) {
    this.sessionId = sessionId;
    const address = new URL(url.replace(/^http/, "ws"));
    address.pathname = `${address.pathname.replace(/\/$/, "")}/ws`;
    const expiresAt = Math.floor(Date.now() / 1000) + 300;
    const subprotocols = ["bokeh", token ?? makeSessionToken(sessionId, { expiresAt })];
    this.ws = new WebSocket(address, subprotocols, { headers, agent });
    this.ws.on("message", (data: Buffer, isBinary) => this.#take(isBinary ? new Uint8Array(data) : data.toString()));
    this.opened = new Promise((resolve, reject) => {
      this.ws.once("open", () => resolve(undefined));
      this.ws.once("unexpected-response", (_request, response) => {
        resolve(response.statusCode);
        this.ws.terminate();
      });
      this.ws.on("error", reject);
    });
    this.opened.catch(() => {});
    this.closed = new Promise((resolve) => {
      this.ws.once("close", (code, reason) => {
        resolve({ code, reason: reason.toString() });
        this.#wake();
      });
    });
  }

  /** Connects and waits for the ACK. */
  static async connect(url: string, options?: ClientOptions): Promise<ProtocolClient> {
    const client = new ProtocolClient(url, options);
    await client.next((message) => message.header.msgtype === "ACK");
    return client;
  }

  /** Sends a message and returns its msgid. */
  send(msgtype: string, content: unknown = {}, options: FrameOptions = {}): string {
    const frames = frameMessage(msgtype, JSON.stringify(content), options);
    this.sendFrames(frames);
    return (JSON.parse(frames[0] as string) as { msgid: string }).msgid;
  }

  sendFrames(frames: readonly Frame[]): void {
    for (const frame of frames) this.ws.send(frame);
  }

  /** Sends a request and waits for the message that answers it. */
  async request(msgtype: string, content: unknown = {}, options: FrameOptions = {}): Promise<Received> {
    const msgid = this.send(msgtype, content, options);
    return this.next((message) => message.header.reqid === msgid);
  }

  /** The document, as PULL-DOC-REPLY has it. */
  async pull(): Promise<Readonly<Record<string, unknown>>> {
    const { header, content } = await this.request("PULL-DOC-REQ");
    if (header.msgtype !== "PULL-DOC-REPLY") throw new Error(`Pull was answered by ${JSON.stringify(content)}`);
    return content["doc"] as Readonly<Record<string, unknown>>;
  }

  /** The first message, past ones included, that fits. Rejects when the socket closes, and after ten seconds. */
  async next(fits: (message: Received) => boolean): Promise<Received> {
    const deadline = Date.now() + LIMIT_MS;
    for (;;) {
      const found = this.received.find(fits);
      if (found !== undefined) return found;
      if (this.ws.readyState === WebSocket.CLOSED) throw new Error(`Closed: ${JSON.stringify(await this.closed)}`);
      if (Date.now() >= deadline) throw new Error(`No such message came; there were ${JSON.stringify(this.received)}`);
      await this.#news(deadline - Date.now());
    }
  }

  /** All events of all PATCH-DOCs so far, in order. */
  get events(): Readonly<Record<string, unknown>>[] {
    return this.received
      .filter(({ header }) => header.msgtype === "PATCH-DOC")
      .flatMap(({ content }) => content["events"] as Readonly<Record<string, unknown>>[]);
  }

  async close(): Promise<void> {
    this.ws.close();
    await this.closed;
  }

  #take(part: string | Uint8Array): void {
    this.#parts.push(part);
    const [first, ...rest] = this.#parts;
    const header = JSON.parse(first as string) as Received["header"];
    if (this.#parts.length < 3 + 2 * (header.num_buffers ?? 0)) return;
    const buffers = new Map<string, Uint8Array>();
    for (let at = 2; at < rest.length; at += 2) {
      buffers.set((JSON.parse(rest[at] as string) as { id: string }).id, rest[at + 1] as Uint8Array);
    }
    this.#parts.length = 0;
    this.received.push({
      header,
      metadata: JSON.parse(rest[0] as string) as unknown,
      content: JSON.parse(rest[1] as string) as Received["content"],
      buffers,
    });
    this.#wake();
  }

  #wake(): void {
    for (const wake of [...this.#awaited]) wake();
  }

  /** Waits for the next message or the end, but not longer than the limit. */
  async #news(limitMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#awaited.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, limitMs);
      this.#awaited.add(wake);
    });
  }
}
