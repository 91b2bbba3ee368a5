// Thousands of pages that load and never connect, and clients that connect meanwhile.
import { once } from "node:events";
import { connect as connectSocket } from "node:net";
import { Application } from "../../../src/application/application.js";
import type { Document, SessionContext } from "../../../src/document/document.js";
import { Slider } from "../../../src/exports/models.js";
import { ManualClock } from "../../support/manual-clock.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer, type StartedServer, type TestServerOptions } from "../../support/server.js";
import { until } from "../../support/until.js";
import { rawUpgrade } from "./raw-request.js";

const seen: SessionContext[] = [];
const ended: string[] = [];

function sliders(doc: Document): void {
  seen.push(doc.session_context as SessionContext);
  doc.add_root(new Slider({ start: 0, end: 10, value: 1 }));
}

const app = new Application(sliders, {
  hooks: {
    process_request: ({ arguments: args }) => ({ asked: Object.keys(args).join() }),
    on_session_destroyed: ({ id }) => void ended.push(id),
  },
});

let running: StartedServer;
const clients: ProtocolClient[] = [];
const start = async (options: TestServerOptions) => (running = await startServer({ "/app": app }, options));
const sessions = () => running.server.contexts.get("/app")?.sessions ?? new Map<string, unknown>();
const fetchText = async (path: string) => (await fetch(running.url(path))).text();
const tokenIn = (text: string) => /"token":"([^"]+)"/.exec(text)?.[1] ?? "no token";

async function connect(token: string): Promise<ProtocolClient> {
  const client = await ProtocolClient.connect(running.url("/app"), { token });
  clients.push(client);
  return client;
}

afterEach(async () => {
  for (const { ws } of clients.splice(0)) ws.terminate();
  seen.length = 0;
  ended.length = 0;
  await running.stop();
});

describe("a flood of pages", () => {
  it.each([
    ["autoload.js", "/app/autoload.js?bokeh-autoload-element=e"],
    ["pages", "/app"],
  ])("of %s leaves capacity for clients whose page and socket work and are never ended", async (_what, path) => {
    await start({ maxSessions: 6 });
    let most = 0;
    const statuses = new Set<number>();
    const flood = async () => {
      for (let i = 0; i < 30; i++) {
        const response = await fetch(running.url(path));
        statuses.add(response.status);
        await response.text();
        most = Math.max(most, sessions().size);
      }
    };
    const flooding = Promise.all([flood(), flood(), flood(), flood(), flood()]);
    const visitors: ProtocolClient[] = [];
    for (let i = 0; i < 5; i++) {
      const visitor = await connect(tokenIn(await fetchText("/app?visitor")));
      expect((await visitor.pull())["roots"]).toHaveLength(1);
      visitors.push(visitor);
    }
    await flooding;
    expect([...statuses]).toEqual([200]);
    expect(most).toBeLessThanOrEqual(12);
    for (const visitor of visitors) expect((await visitor.pull())["roots"]).toHaveLength(1);
    expect(ended.length).toBeGreaterThan(130);
    for (const { sessionId } of visitors) expect(ended).not.toContain(sessionId);
  });

  it("does not affect a page whose session ended before its socket connected", async () => {
    await start({ maxSessions: 1 });
    const token = tokenIn(await fetchText("/app?colour=blue"));
    await fetchText("/app");
    expect(sessions().size).toBe(1);
    const client = await connect(token);
    const [root] = (await client.pull())["roots"] as { id: string }[];
    const context = seen.at(-1);
    expect(Buffer.from(context?.request?.arguments["colour"]?.[0] ?? []).toString()).toBe("blue");
    expect(context?.token_payload["asked"]).toBe("colour");
    const events = [{ kind: "ModelChanged", model: { id: root?.id }, attr: "value", new: 7 }];
    expect((await client.request("PATCH-DOC", { events })).header.msgtype).toBe("OK");
  });

  it("[PB2] creates one session for a hundred sockets with the token of an ended one", async () => {
    await start({ maxSessions: 2 });
    const token = tokenIn(await fetchText("/app"));
    await fetchText("/app");
    await fetchText("/app");
    const made = seen.length;
    const sockets = await Promise.all(Array.from({ length: 100 }, () => connect(token)));
    expect(seen.length).toBe(made + 1);
    expect(new Set(await Promise.all(sockets.map(async (socket) => JSON.stringify(await socket.pull())))).size).toBe(1);
  });

  it("rejects the socket of an existing session when live sessions use the whole capacity", async () => {
    await start({ maxSessions: 1 });
    const [first, second] = [tokenIn(await fetchText("/app?bokeh-session-id=a")), tokenIn(await fetchText("/app"))];
    await connect(first);
    const rejected = await rawUpgrade(running.port, {
      target: "/app/ws",
      headers: [`Sec-WebSocket-Protocol: bokeh, ${second}`],
    });
    expect([rejected.status, rejected.text.includes("Retry-After: 10")]).toEqual([503, true]);
    expect((await fetch(running.url("/app?bokeh-session-id=a"))).status).toBe(200);
  });

  it("[PB1] closes a connection that sends many requests before it has answers, and serves others", async () => {
    await start({ maxSessions: 500, trustedProxies: ["loopback"] });
    const { port } = new URL(running.url("/app"));
    const socket = connectSocket(Number(port), "localhost");
    const closed = once(socket, "close");
    socket.on("error", () => {});
    socket.resume();
    const request = (i: number): string =>
      `GET /app HTTP/1.1\r\nHost: localhost:${port}\r\nX-Forwarded-For: 10.0.0.${i}\r\n\r\n`;
    socket.write(Array.from({ length: 200 }, (_, i) => request(i)).join(""));
    await closed;
    expect(sessions().size).toBeLessThanOrEqual(16);
    expect((await fetch(running.url("/app"))).status).toBe(200);
  });

  it("answers up to 16 requests that one connection sends at once", async () => {
    await start({});
    const { port } = new URL(running.url("/app"));
    const socket = connectSocket(Number(port), "localhost");
    let answers = "";
    socket.on("data", (part: Buffer) => (answers += part.toString("latin1")));
    socket.write(`HEAD /app HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`.repeat(16));
    await until("all are answered", () => answers.split("HTTP/1.1 200 OK").length === 17);
    socket.destroy();
  });

  it("[PB1] is 429 beyond the rate of an address, and from very many addresses only replaces pages without a socket", async () => {
    await start({ maxSessions: 5, trustedProxies: ["loopback"], clock: new ManualClock(Date.now()) });
    const ask = async (address: string) => {
      const answer = await fetch(running.url("/app"), { headers: { "X-Forwarded-For": address } });
      return { status: answer.status, wait: answer.headers.get("Retry-After"), text: await answer.text() };
    };
    const live = await connect(tokenIn((await ask("192.0.2.1")).text));
    const ofOne: number[] = [];
    for (let i = 0; i < 110; i++) ofOne.push((await ask("198.51.100.7")).status);
    expect([ofOne.filter((status) => status === 200).length, ofOne.at(-1)]).toEqual([100, 429]);
    expect((await ask("198.51.100.7")).wait).toBe("1");
    for (let i = 0; i < 300; i++) expect((await ask(`10.0.${i >> 8}.${i & 255}`)).status).toBe(200);
    expect(sessions().size).toBeLessThanOrEqual(10);
    expect(ended).not.toContain(live.sessionId);
    expect((await live.pull())["roots"]).toHaveLength(1);
  });

  it("[PB2] closes the sockets of an ended session with 4410 when its token has expired", async () => {
    const clock = new ManualClock(Date.now() - 60_000);
    await start({ maxSessions: 2, sessionTokenExpirationS: 1, clock });
    const token = tokenIn(await fetchText("/app"));
    for (let i = 0; i < 5; i++) await fetchText("/app");
    const made = seen.length;
    clock.advance(2000);
    const sockets = Array.from({ length: 100 }, () => new ProtocolClient(running.url("/app"), { token }));
    const codes = await Promise.all(sockets.map(async ({ closed }) => (await closed).code));
    expect([new Set(codes), seen.length]).toEqual([new Set([4410]), made]);
  });
});
