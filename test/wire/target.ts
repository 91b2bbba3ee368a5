// A server under attack, and what must hold around every attack: other clients are served meanwhile and their documents are
// unchanged, the log has single lines without secrets, and no session, socket or timer stays. (Jest itself fails a test with
// an uncaught exception or an unhandled rejection.)
import { request } from "node:http";
import type { Document } from "../../src/document/document.js";
import { ColumnDataSource, Slider } from "../../src/exports/models.js";
import type { ServerSession } from "../../src/hosting/server-session.js";
import type { ServerOptions } from "../../src/server/options.js";
import { makeSessionToken } from "../../src/tokens/session-token.js";
import { ProtocolClient, type ClientOptions } from "../support/protocol-client.js";
import { startServer, type LogRecord, type StartedServer } from "../support/server.js";
import { until } from "../support/until.js";
import { RawSocket } from "./raw-socket.js";

const BETWEEN_TRIPS_MS = 10;
/** How long sessions, sockets and timers may take to end. */
const LEFTOVERS_LIMIT_MS = 20_000;
const WARNING = 40;

const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** Short, so that a test sees the end of unused sessions. */
const SHORT_LIVES = { unusedSessionLifetimeMs: 20, checkUnusedSessionsMs: 20 };

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Target {
  readonly running: StartedServer;
  readonly port: number;
  /** The number of documents of `/simple` since the start of the test. */
  readonly made: number;
  readonly sessions: ReadonlyMap<string, ServerSession>;
  /** The log lines since the start of the test. */
  readonly records: readonly LogRecord[];
  /** Those of the level warning and above. */
  readonly complaints: readonly string[];
  /** An unsigned token for a session; it must never be logged. */
  token(sessionId?: string, expiresAt?: number): string;
  /** A client that the server may reject. */
  knock(options?: ClientOptions, path?: string): ProtocolClient;
  /** A client that is accepted. */
  client(options?: ClientOptions, path?: string): Promise<ProtocolClient>;
  /** A client that has pulled the document, and so receives its changes. */
  reader(options?: ClientOptions, path?: string): Promise<ProtocolClient>;
  raw(options?: { sessionId?: string; target?: string }): Promise<RawSocket>;
  /** A request on a new connection. */
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
}

/** The app under attack: a slider and a source with the ids `slider` and `source`. */
export function simple(doc: Document): void {
  const slider = new Slider({ start: 0, end: 10, value: 1, title: "one" });
  const source = new ColumnDataSource({ data: { x: [1, 2, 3], y: Float64Array.of(1, 2, 3) } });
  source.tags = ["source"];
  doc.add_root(slider);
  doc.add_root(source);
}

/**
 * Starts a server for the tests of a `describe`, with the checks after each of them. The log is limited to about 200
 * rejections in ten seconds: tests with more need a server of their own.
 */
export function target(
  options: ServerOptions = {},
  apps: Readonly<Record<string, (doc: Document) => unknown>> = {},
): Target {
  const state = {
    running: undefined as unknown as StartedServer,
    made: 0,
    clients: [] as ProtocolClient[],
    raws: [] as RawSocket[],
    tokens: [] as string[],
    firstRecord: 0,
    /** Idle connections of earlier test files in this process; they may end at any time. */
    foreignSockets: 0,
  };
  let canary: Canary;
  let ids = 0;
  const counted = (doc: Document): void => {
    state.made++;
    simple(doc);
  };

  const target: Target = {
    get running() {
      return state.running;
    },
    get port() {
      return state.running.port;
    },
    get made() {
      return state.made;
    },
    get sessions() {
      return state.running.server.contexts.get("/simple")?.sessions ?? new Map<string, ServerSession>();
    },
    get records() {
      return state.running.records.slice(state.firstRecord);
    },
    get complaints() {
      return target.records.filter(({ level }) => level >= WARNING).map(({ msg }) => msg);
    },
    token(sessionId = `session-${++ids}`, expiresAt = Math.floor(Date.now() / 1000) + 300) {
      const token = makeSessionToken(sessionId, { expiresAt });
      state.tokens.push(token);
      return token;
    },
    knock(clientOptions = {}, path = "/simple") {
      const { sessionId = `session-${++ids}` } = clientOptions;
      const token = clientOptions.token ?? target.token(sessionId);
      if (!state.tokens.includes(token)) state.tokens.push(token);
      const client = new ProtocolClient(state.running.url(path), { ...clientOptions, sessionId, token });
      state.clients.push(client);
      return client;
    },
    async client(clientOptions, path) {
      const client = target.knock(clientOptions, path);
      await client.next(({ header }) => header.msgtype === "ACK");
      return client;
    },
    async reader(clientOptions, path) {
      const client = await target.client(clientOptions, path);
      await client.pull();
      return client;
    },
    async raw({ sessionId = `session-${++ids}`, ...options } = {}) {
      const raw = await RawSocket.open(target.port, { sessionId, ...options });
      state.raws.push(raw);
      return raw;
    },
    get(path, headers = {}, method = "GET") {
      return ask(target.port, { path, headers, method });
    },
  };

  beforeAll(async () => {
    state.foreignSockets = openSockets();
    state.running = await startServer({ "/simple": counted, ...apps }, { ...SHORT_LIVES, ...options });
  });

  beforeEach(async () => {
    canary = await Canary.open(state.running, options.sessionIds);
    state.made = 0;
    state.firstRecord = state.running.records.length;
    canary.begin();
  });

  afterEach(async () => {
    try {
      await canary.checkUnharmed();
      checkLog(target.records, state.tokens.splice(0));
    } finally {
      for (const { ws } of state.clients.splice(0)) ws.terminate();
      for (const { socket } of state.raws.splice(0)) socket.destroy();
      await eventually("only the canary is left", { sessions: 1, connections: 1, sockets: 2 });
      checkClosings(state.running.records);
      await canary.close();
      await eventually("nobody is left", { sessions: 0, connections: 0, sockets: 0 });
    }
  });

  afterAll(() => state.running.stop());
  return target;

  function present({ server }: StartedServer): Present {
    const sessions = [...server.contexts.values()].flatMap((context) => [...context.sessions.values()]);
    const connections = sessions.reduce((sum, { connectionCount }) => sum + connectionCount, 0);
    return { sessions: sessions.length, connections, sockets: openSockets() - state.foreignSockets };
  }

  async function eventually(what: string, wanted: Present): Promise<void> {
    await until(what, () => isDown(present(state.running), wanted), {
      timeoutMs: LEFTOVERS_LIMIT_MS,
      evidence: () => `There are ${JSON.stringify(present(state.running))}.`,
    });
  }
}

interface Present {
  readonly sessions: number;
  readonly connections: number;
  readonly sockets: number;
}

function isDown(now: Present, wanted: Present): boolean {
  return now.sessions === wanted.sessions && now.connections === wanted.connections && now.sockets <= wanted.sockets;
}

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;
}

/** A client that uses the app during the attack. The bench measures how long its answers take. */
class Canary {
  readonly #client: ProtocolClient;
  readonly #before: string;
  #trips = Promise.resolve();
  #isFlying = true;

  private constructor(client: ProtocolClient, before: string) {
    this.#client = client;
    this.#before = before;
  }

  static async open(running: StartedServer, sessionIds: ServerOptions["sessionIds"]): Promise<Canary> {
    const sessionId = "canary";
    const token =
      sessionIds === undefined ? {} : { token: tokenOf((await ask(running.port, { path: "/simple" })).text) };
    const client = await ProtocolClient.connect(running.url("/simple"), { sessionId, ...token });
    return new Canary(client, JSON.stringify(await client.pull()));
  }

  begin(): void {
    this.#trips = this.#fly();
  }

  async #fly(): Promise<void> {
    const slider = (JSON.parse(this.#before) as { roots: { id: string }[] }).roots[0]?.id;
    // Ends with the initial value.
    for (let value = 2; this.#isFlying || value === 1; value = 3 - value) {
      const events = [{ kind: "ModelChanged", model: { id: slider }, attr: "value", new: value }];
      const { header } = await this.#client.request("PATCH-DOC", { events });
      this.#client.received.length = 0;
      if (header.msgtype !== "OK") throw new Error(`the canary's patch was answered by ${header.msgtype}`);
      if (this.#isFlying) await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIPS_MS));
    }
  }

  async checkUnharmed(): Promise<void> {
    this.#isFlying = false;
    await this.#trips;
    expect(JSON.stringify(await this.#client.pull())).toBe(this.#before);
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}

/** Lines have no line breaks and no part of a token. */
function checkLog(records: readonly LogRecord[], tokens: readonly string[]): void {
  for (const { msg, line } of records) {
    expect(msg).not.toMatch(CONTROL_CHARACTER);
    for (const token of tokens) {
      if (token.length > 20 && line.includes(token)) throw new Error(`a token is in the log: ${msg.slice(0, 200)}`);
    }
  }
}

/** One line with its close code for each socket that was opened, except the canary's. */
function checkClosings(records: readonly LogRecord[]): void {
  const count = (start: string): number => records.filter(({ msg }) => msg.startsWith(start)).length;
  expect(count("WebSocket connection closed")).toBe(count("WebSocket connection opened") - 1);
}

function ask(
  port: number,
  { path, headers = {}, method = "GET" }: { path: string; headers?: Record<string, string>; method?: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: "localhost", family: 4, path, headers, method, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** The token in a page or an autoload.js. */
export function tokenOf(text: string): string {
  return /"token":"([^"]+)"/.exec(text)?.[1] ?? "no token";
}

/** A text for users: short, without a stack, a path, or a control character other than a line break. */
export function expectPlain(text: unknown): void {
  expect(typeof text).toBe("string");
  expect((text as string).length).toBeLessThanOrEqual(300);
  expect(text).not.toMatch(/\n\s+at |\/(work|home|root|tmp|usr)\/|node_modules|[\u0000-\u0009\u000b-\u001f\u007f]/);
}
