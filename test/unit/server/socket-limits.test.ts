import { createServer, type Server } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import { silentLog } from "../../../src/base/log.js";
import { ServerSettings } from "../../../src/server/options.js";
import { socketLimits, type SocketLimits } from "../../../src/server/websocket/socket-limits.js";
import { WSHandler } from "../../../src/server/websocket/ws-handler.js";
import { ManualClock } from "../../support/manual-clock.js";
import { UPGRADE } from "./raw-request.js";

/** A server websocket without a session, and a function that advances its time. */
class Opened {
  handler!: WSHandler;
  readonly #clock = new ManualClock();
  readonly #http: Server = createServer();
  readonly #sockets: Duplex[] = [];
  readonly #ready: Promise<void>;

  constructor(limits: Partial<SocketLimits>) {
    const websockets = new WebSocketServer({ noServer: true });
    this.#ready = new Promise((resolve) => {
      this.#http.on("upgrade", (req, socket, head) => {
        this.#sockets.push(socket);
        websockets.handleUpgrade(req, socket, head, (ws) => {
          this.handler = new WSHandler(ws, socket, {
            log: silentLog,
            limits: { ...socketLimits(new ServerSettings().websocket), ...limits },
            clock: this.#clock,
          });
          resolve();
        });
      });
    });
  }

  async port(): Promise<number> {
    await new Promise<void>((resolve) => this.#http.listen(0, "127.0.0.1", () => resolve()));
    return (this.#http.address() as AddressInfo).port;
  }

  async connect(): Promise<WebSocket> {
    const client = new WebSocket(`ws://127.0.0.1:${await this.port()}`);
    await this.#ready;
    return client;
  }

  /** A client that sends raw bytes after the handshake. */
  async connectRaw(): Promise<Socket> {
    const port = await this.port();
    const socket = connect(port, "127.0.0.1");
    socket.write(["GET / HTTP/1.1", "Host: x", ...UPGRADE, "", ""].join("\r\n"));
    await this.#ready;
    return socket;
  }

  /** Advances the time, then runs the handler's periodic checks. */
  checkAfter(ms: number): void {
    this.#clock.jump(ms);
    this.handler.check(this.#clock.now());
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#http.close();
  }
}

const codeOf = (client: WebSocket) => new Promise<number>((resolve) => client.once("close", resolve));

describe("the limits of a socket", () => {
  let opened: Opened;
  afterEach(() => opened.close());

  it("close with 4408 a message that is not finished within 30 seconds", async () => {
    opened = new Opened({});
    const client = await opened.connect();
    await new Promise<void>((resolve) => client.once("open", resolve));
    await new Promise<void>((resolve) => {
      client.once("pong", () => resolve());
      client.send('{"msgid":"1","msgtype":"PULL-DOC-REQ"}');
      client.ping();
    });
    opened.checkAfter(29_000);
    expect(client.readyState).toBe(WebSocket.OPEN);
    opened.checkAfter(2_000);
    expect(await codeOf(client)).toBe(4408);
  });

  it("close with 4408 a frame that arrives byte by byte, even with pings between", async () => {
    opened = new Opened({});
    const socket = await opened.connectRaw();
    const maskedPing = Buffer.from([0x89, 0x80, 0, 0, 0, 0]);
    let answer = Buffer.alloc(0);
    const arrived = (count: number) =>
      new Promise<void>((resolve) => {
        socket.on("data", (chunk) => {
          answer = Buffer.concat([answer, chunk]);
          const pongs = answer.toString("latin1").split("\x8a\x00").length - 1;
          if (pongs >= count || answer.includes(Buffer.from([0x88]))) resolve();
        });
      });
    const begun = arrived(1);
    // A text fragment that is not the last, then a ping.
    socket.write(Buffer.concat([Buffer.from([0x01, 0x81, 0, 0, 0, 0, 0x7b]), maskedPing]));
    await begun;
    const again = arrived(2);
    socket.write(maskedPing);
    await again;
    opened.checkAfter(31_000);
    const closed = arrived(Infinity);
    await closed;
    const code = answer.readUInt16BE(answer.indexOf(0x88) + 2);
    expect(code).toBe(4408);
    socket.destroy();
  });

  it("keep a quiet client that only answers pings", async () => {
    opened = new Opened({});
    const client = await opened.connect();
    await new Promise<void>((resolve) => client.once("open", resolve));
    await new Promise<void>((resolve) => {
      client.once("pong", () => resolve());
      client.ping();
    });
    opened.checkAfter(1_000_000);
    expect(client.readyState).toBe(WebSocket.OPEN);
  });

  it("close with 1013 a client that does not read", async () => {
    opened = new Opened({ outbox: { softLimitBytes: 1000, maxBytes: 8 * 1024 * 1024, timeoutMs: 10_000 } });
    const client = await opened.connect();
    await new Promise<void>((resolve) => client.once("open", resolve));
    client.pause();
    for (let i = 0; i < 40; i++) opened.handler.send(["x".repeat(1024 * 1024)]);
    const code = codeOf(client);
    client.resume();
    expect(await code).toBe(1013);
  });

  it("close with 1013 a client that is behind for 10 seconds", async () => {
    opened = new Opened({ outbox: { softLimitBytes: 1000, maxBytes: 1024 ** 3, timeoutMs: 10_000 } });
    const client = await opened.connect();
    await new Promise<void>((resolve) => client.once("open", resolve));
    client.pause();
    for (let i = 0; i < 40; i++) opened.handler.send(["x".repeat(1024 * 1024)]);
    opened.checkAfter(9_000);
    opened.checkAfter(11_000);
    const code = codeOf(client);
    client.resume();
    expect(await code).toBe(1013);
  });

  it("send all fragments of a message without others between", async () => {
    opened = new Opened({});
    const client = await opened.connect();
    const parts: string[] = [];
    const done = new Promise<void>((resolve) => {
      client.on("message", (data: Buffer) => {
        parts.push(data.toString());
        if (parts.length === 300) resolve();
      });
    });
    for (let i = 0; i < 100; i++) opened.handler.send([`${i}a`, `${i}b`, Buffer.from(`${i}c`)]);
    await done;
    expect(parts).toEqual(Array.from({ length: 100 }, (_, i) => [`${i}a`, `${i}b`, `${i}c`]).flat());
  });
});
