// A websocket client that can break the rules: it builds and parses frames itself.
import { connect, type Socket } from "node:net";
import { makeSessionToken } from "../../src/tokens/session-token.js";

export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface FrameParts {
  /** Default text. */
  readonly opcode?: number;
  readonly payload?: string | Uint8Array;
  /** The last frame of its message. Default true. */
  readonly fin?: boolean;
  /** The three reserved bits, 0 to 7. Default 0. */
  readonly reserved?: number;
  /** As the standard requires of clients. Default true. */
  readonly masked?: boolean;
  /** The payload length in the header. Default: the true one. */
  readonly declares?: bigint;
}

/** The bytes of one frame. The mask is all zeros, so the payload stays readable. */
export function frame({
  opcode = OPCODE.text,
  payload = "",
  fin = true,
  reserved = 0,
  masked = true,
  declares,
}: FrameParts): Buffer {
  const bytes = Buffer.from(payload);
  const length = declares ?? BigInt(bytes.length);
  const head = [(fin ? 0x80 : 0) | (reserved << 4) | opcode];
  const mask = masked ? 0x80 : 0;
  const extended = Buffer.alloc(8);
  extended.writeBigUInt64BE(length);
  if (length < 126n) head.push(mask | Number(length));
  else if (length < 65_536n) head.push(mask | 126, ...extended.subarray(6));
  else head.push(mask | 127, ...extended);
  return Buffer.concat([Buffer.from(head), Buffer.alloc(masked ? 4 : 0), bytes]);
}

/** The frames of a protocol message of three parts. */
export function message(header: object, content: unknown = {}): Buffer {
  return Buffer.concat([header, {}, content].map((part) => frame({ payload: JSON.stringify(part) })));
}

/** The body of a close frame. */
export function closeBody(code: number, reason: string | Uint8Array = ""): Buffer {
  const body = Buffer.alloc(2);
  body.writeUInt16BE(code);
  return Buffer.concat([body, Buffer.from(reason)]);
}

export function handshake(port: number, { target, token }: { target: string; token: string }): string {
  return [
    `GET ${target} HTTP/1.1`,
    `Host: localhost:${port}`,
    "Upgrade: websocket",
    "Connection: Upgrade",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    "Sec-WebSocket-Version: 13",
    `Sec-WebSocket-Protocol: bokeh, ${token}`,
    "",
    "",
  ].join("\r\n");
}

export class RawSocket {
  readonly socket: Socket;
  /** The received texts, in order. */
  readonly texts: string[] = [];
  /** The code of the close frame, or null when the connection ended without one. */
  readonly closed: Promise<number | null>;
  /** Settles when the connection has ended. */
  readonly ended: Promise<void>;
  #code: number | null = null;
  #head = "";
  #unread: Buffer = Buffer.alloc(0);
  #awaited: (() => void)[] = [];

  private constructor(port: number, { target, token }: { target: string; token: string }) {
    this.socket = connect(port, "127.0.0.1", () => this.socket.write(handshake(port, { target, token })));
    this.socket.on("error", () => this.socket.destroy());
    this.socket.on("data", (chunk: Buffer) => this.#take(chunk));
    this.ended = new Promise((resolve) => this.socket.once("close", () => resolve()));
    this.closed = new Promise((resolve) => {
      const look = (): void => {
        if (this.#code !== null || this.socket.destroyed) resolve(this.#code);
        else this.#awaited.push(look);
      };
      look();
    });
    void this.ended.then(() => this.#wake());
  }

  /** Connects and waits for the first message. */
  static async open(
    port: number,
    { sessionId, target = "/simple/ws" }: { sessionId: string; target?: string },
  ): Promise<RawSocket> {
    const token = makeSessionToken(sessionId, { expiresAt: Math.floor(Date.now() / 1000) + 300 });
    const raw = new RawSocket(port, { target, token });
    await raw.until(() => raw.texts.length >= 3);
    return raw;
  }

  write(...frames: readonly Uint8Array[]): void {
    this.socket.write(Buffer.concat(frames));
  }

  /** Waits until a condition holds; it is checked on every receipt. Rejects when the connection ends first. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.socket.destroyed) throw new Error("the connection has ended");
      await new Promise<void>((resolve) => this.#awaited.push(resolve));
    }
  }

  #take(chunk: Buffer): void {
    if (!this.#head.endsWith("\r\n\r\n")) {
      const text = this.#head + chunk.toString("latin1");
      const end = text.indexOf("\r\n\r\n") + 4;
      if (end === 3) {
        this.#head = text;
        return;
      }
      chunk = chunk.subarray(end - this.#head.length);
      this.#head = text.slice(0, end);
    }
    this.#unread = Buffer.concat([this.#unread, chunk]);
    while (this.#takeFrame());
    this.#wake();
  }

  #takeFrame(): boolean {
    const bytes = this.#unread;
    if (bytes.length < 2) return false;
    const short = (bytes[1] as number) & 0x7f;
    const headLength = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (bytes.length < headLength) return false;
    const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
    if (bytes.length < headLength + length) return false;
    const payload = bytes.subarray(headLength, headLength + length);
    const opcode = (bytes[0] as number) & 0x0f;
    if (opcode === OPCODE.text) this.texts.push(payload.toString("utf8"));
    if (opcode === OPCODE.close) this.#code = payload.length < 2 ? 1005 : payload.readUInt16BE(0);
    this.#unread = bytes.subarray(headLength + length);
    return true;
  }

  #wake(): void {
    for (const wake of this.#awaited.splice(0)) wake();
  }
}
