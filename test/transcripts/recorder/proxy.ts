// A proxy between clients and a server that records the messages of websockets.
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import type { Frame } from "../../../src/protocol/framing.js";
import { until } from "../../support/until.js";
import { wholeMessage, type Entry, type Sender } from "../transcript.js";

const QUIET_MS = 500;
const LIMIT_MS = 20_000;
const NORMAL_CLOSURE = 1000;

export interface SocketAddress {
  readonly path: string;
  /** `bokeh` and the session's token. */
  readonly subprotocols: readonly string[];
}

interface Link {
  readonly who: string;
  readonly client: WebSocket;
  readonly server: WebSocket;
  /** Requests without a reply so far. */
  unanswered: number;
}

export class RecordingProxy {
  /** The events so far, in order. */
  readonly entries: Entry[] = [];
  readonly #upstreamPort: number;
  readonly #http: Server;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    handleProtocols: () => "bokeh",
  });
  readonly #links = new Map<string, Link>();
  #count = 0;
  #lastActivity = performance.now();
  #address: SocketAddress = { path: "", subprotocols: [] };

  private constructor(upstreamPort: number) {
    this.#upstreamPort = upstreamPort;
    this.#http = createServer((req, res) => this.#passRequest(req, res));
    this.#http.on("upgrade", (req, socket, head) => this.#passUpgrade(req, socket, head));
  }

  static async start(upstreamPort: number): Promise<RecordingProxy> {
    const proxy = new RecordingProxy(upstreamPort);
    await new Promise<void>((resolve) => proxy.#http.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  url(path: string): string {
    return `http://localhost:${this.port}${path}`;
  }

  /** The address of the session of the websocket that opened last. */
  get address(): SocketAddress {
    return this.#address;
  }

  /** The name of the connection that opened last. */
  get latest(): string {
    return nameOf(this.#count - 1);
  }

  note(who: string, values: (Entry & { is: "sees" })["values"]): void {
    this.entries.push({ is: "sees", who, values });
  }

  /** Breaks a connection, as a network failure does. */
  cut(who: string): void {
    const link = this.#links.get(who);
    if (link === undefined) throw new Error(`There is no connection ${who}.`);
    this.entries.push({ is: "cut", who });
    this.#links.delete(who);
    link.client.terminate();
    link.server.terminate();
  }

  /** Waits until every request has its reply and no message has passed for a while; at least for that while. */
  async settled(): Promise<void> {
    this.#lastActivity = performance.now();
    const isSettled = () =>
      performance.now() - this.#lastActivity > QUIET_MS &&
      [...this.#links.values()].every(({ unanswered }) => unanswered === 0);
    await until("the connections come to rest", isSettled, { timeoutMs: LIMIT_MS });
  }

  /** Waits until no client is connected. */
  async deserted(): Promise<void> {
    await until("all clients have left", () => this.#links.size === 0, { timeoutMs: LIMIT_MS });
  }

  async stop(): Promise<void> {
    for (const who of [...this.#links.keys()]) this.cut(who);
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  #passRequest(req: IncomingMessage, res: ServerResponse): void {
    const headers = { ...req.headers, host: `localhost:${this.#upstreamPort}` };
    const passed = request({ host: "localhost", port: this.#upstreamPort, path: req.url, method: req.method, headers });
    passed.on("response", (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    passed.on("error", () => res.destroy());
    req.pipe(passed);
  }

  #passUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void {
    const upstream = `localhost:${this.#upstreamPort}`;
    const subprotocols = (req.headers["sec-websocket-protocol"] ?? "").split(",").map((word) => word.trim());
    this.#address = { path: new URL(req.url ?? "", this.url("")).pathname, subprotocols };
    const { cookie } = req.headers;
    const server = new WebSocket(`ws://${upstream}${req.url}`, subprotocols, {
      perMessageDeflate: false,
      headers: { origin: `http://${upstream}`, ...(cookie === undefined ? {} : { cookie }) },
    });
    server.once("error", () => socket.destroy());
    server.once("open", () => {
      this.#sockets.handleUpgrade(req, socket, head, (client) => this.#link(client, server, req.url ?? ""));
    });
    // The server may greet before the client's side is open.
    server.pause();
  }

  #link(client: WebSocket, server: WebSocket, url: string): void {
    const who = nameOf(this.#count++);
    const link: Link = { who, client, server, unanswered: 0 };
    this.#links.set(who, link);
    this.entries.push({ is: "open", who, query: queryOf(url) });
    this.#passMessages(link, "client");
    this.#passMessages(link, "server");
    client.on("close", () => {
      if (this.#links.delete(who)) this.entries.push({ is: "close", who });
      server.close(NORMAL_CLOSURE);
    });
    server.on("close", (code, reason) => {
      if (this.#links.has(who)) throw new Error(`The server closed ${who}: ${code} ${reason.toString()}`);
    });
    server.resume();
  }

  #passMessages(link: Link, from: Sender): void {
    const [source, target] = from === "client" ? [link.client, link.server] : [link.server, link.client];
    let frames: Frame[] = [];
    source.on("message", (data: Buffer, isBinary) => {
      this.#lastActivity = performance.now();
      frames.push(isBinary ? new Uint8Array(data) : data.toString());
      if (this.#links.has(link.who)) {
        const message = wholeMessage(frames);
        if (message !== undefined) {
          this.entries.push({ is: "message", who: link.who, from, message });
          link.unanswered += from === "client" ? 1 : isReply(message.header) ? -1 : 0;
          frames = [];
        }
      }
      target.send(data, { binary: isBinary });
    });
    source.on("error", () => source.terminate());
  }
}

function nameOf(index: number): string {
  return String.fromCharCode("a".charCodeAt(0) + index);
}

function isReply(header: string): boolean {
  return "reqid" in (JSON.parse(header) as object);
}

/** The query of a websocket, without the session's id. */
function queryOf(url: string): string {
  const query = new URL(url, "http://localhost").searchParams;
  query.delete("bokeh-session-id");
  return query.size === 0 ? "" : `?${query}`;
}
