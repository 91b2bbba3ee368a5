// Thousands of pages that load and never connect, and clients that connect meanwhile.
import { Application } from "../../../src/application/application.js";
import type { Document, SessionContext } from "../../../src/document/document.js";
import { Slider } from "../../../src/exports/models.js";
import type { ServerOptions } from "../../../src/server/options.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer, type StartedServer } from "../../support/server.js";
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
const start = async (options: ServerOptions) => (running = await startServer({ "/app": app }, options));
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

  it("creates one session for a hundred sockets with the token of an ended one", async () => {
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
});
