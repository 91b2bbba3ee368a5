// What Prometheus reads of a server, and on which port.
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { silentLog } from "../../../src/base/log.js";
import { curdoc } from "../../../src/document/current.js";
import { Slider } from "../../../src/exports/models.js";
import { listenForMetrics } from "../../../src/server/metrics/metrics-listener.js";
import { Server } from "../../../src/server/server.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { until } from "../../support/until.js";
import { rawRequest } from "./raw-request.js";

/** The value of a line such as `plotctl_connections{app="/a"}`; undefined if there is none. */
function valueOf(text: string, line: string): number | undefined {
  const found = text.split("\n").find((each) => each.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length));
}

async function metricsOf(running: StartedServer): Promise<string> {
  return (await fetch(`http://127.0.0.1:${running.server.metricsPort}/metrics`)).text();
}

const slider = (): void => {
  const model = new Slider({ start: 0, end: 10, value: 0, name: "slider" });
  model.on_change("value", async () => {
    await Promise.resolve();
  });
  curdoc().add_root(model);
  curdoc().add_next_tick_callback(() => undefined);
};

/** Moves the slider of a session once. */
async function move(client: ProtocolClient, running: StartedServer): Promise<void> {
  const [session] = [...(running.server.contexts.get("/a")?.sessions.values() ?? [])];
  const id = session?.document.select_one({ name: "slider" })?.id;
  await client.request("PATCH-DOC", { events: [{ kind: "ModelChanged", model: { id }, attr: "value", new: 4 }] });
}

describe("the metrics of a server", () => {
  it("count sessions, connections, messages, callbacks, rejections and closes, by app", async () => {
    const running = await startServer({ "/a": slider, "/b": () => undefined }, { metricsPort: 0, maxSessions: 7 });
    const client = await ProtocolClient.connect(running.url("/a"));
    await client.pull();
    await move(client, running);
    await fetch(running.url("/nothing"));
    await fetch(running.url("/b"));
    const expired = new ProtocolClient(running.url("/b"), { token: "no-token" });
    expect((await expired.closed).code).toBe(4401);
    const text = await metricsOf(running);
    expect(valueOf(text, 'plotctl_sessions{app="/a",state="connected"}')).toBe(1);
    expect(valueOf(text, 'plotctl_sessions{app="/b",state="unconnected"}')).toBe(1);
    expect(valueOf(text, 'plotctl_connections{app="/a"}')).toBe(1);
    expect(valueOf(text, 'plotctl_max_sessions{app="/b"}')).toBe(7);
    expect(valueOf(text, 'plotctl_messages_total{app="/a",type="PATCH-DOC",way="in"}')).toBe(1);
    expect(valueOf(text, 'plotctl_messages_total{app="/a",type="ACK",way="out"}')).toBe(1);
    expect(valueOf(text, 'plotctl_messages_total{app="/a",type="OK",way="out"}')).toBe(1);
    expect(valueOf(text, 'plotctl_callback_seconds_count{app="/a",kind="change"}')).toBe(1);
    expect(valueOf(text, 'plotctl_callback_seconds_count{app="/a",kind="next_tick"}')).toBe(1);
    expect(valueOf(text, "plotctl_patch_seconds_count")).toBe(1);
    expect(valueOf(text, 'plotctl_app_start_seconds_count{app="/b"}')).toBe(1);
    expect(valueOf(text, 'plotctl_refusals_total{why="NOT_FOUND"}')).toBe(1);
    expect(valueOf(text, 'plotctl_refusals_total{why="SESSION_TOKEN_INVALID"}')).toBe(1);
    expect(valueOf(text, 'plotctl_closes_total{code="4401"}')).toBe(1);
    expect(valueOf(text, 'plotctl_bytes_total{way="in"}')).toBeGreaterThan(100);
    expect(valueOf(text, 'plotctl_bytes_total{way="out"}')).toBeGreaterThan(500);
    expect(text).toContain("nodejs_eventloop_lag_seconds");

    await client.close();
    for (const context of running.server.contexts.values()) {
      for (const session of [...context.sessions.values()]) await context.end(session, "unused");
    }
    const later = await metricsOf(running);
    expect(valueOf(later, 'plotctl_sessions_total{app="/a",end="unused"}')).toBe(1);
    expect(valueOf(later, 'plotctl_connections{app="/a"}')).toBe(0);
    await running.stop();
  });

  it("count pages that come back, and how", async () => {
    const running = await startServer({ "/a": slider }, { metricsPort: 0 });
    const client = await ProtocolClient.connect(running.url("/a?bokeh-resume=AAAAAAAAAAAAAAAAAAAAAA_1"));
    await client.pull();
    expect(valueOf(await metricsOf(running), 'plotctl_resumes_total{how="pull"}')).toBe(1);
    await client.close();
    await running.stop();
  });

  it("name no session, user or token, and no code that a client made up", async () => {
    const running = await startServer({ "/a": slider }, { metricsPort: 0, authHeader: "X-User", useXheaders: true });
    const headers = { "X-User": "ada-lovelace" };
    const page = await (await fetch(running.url("/a"), { headers })).text();
    const [token = ""] = /"token":"[^"]+"/.exec(page) ?? [];
    const client = await ProtocolClient.connect(running.url("/a"), { headers });
    await client.pull();
    client.ws.close(4321, "made up");
    await client.closed;
    const text = await metricsOf(running);
    await running.stop();
    expect(token.length).toBeGreaterThan(50);
    expect(valueOf(text, 'plotctl_closes_total{code="other"}')).toBe(1);
    for (const secret of [client.sessionId, "ada-lovelace", token.slice(9, -1), "127.0.0.1"]) {
      expect(text).not.toContain(secret);
    }
  });

  it("have one label for the apps beyond 200", async () => {
    const apps = Object.fromEntries(Array.from({ length: 203 }, (_, i) => [`/app${i}`, () => undefined]));
    const running = await startServer(apps, { metricsPort: 0 });
    await Promise.all(Object.keys(apps).map((route) => fetch(running.url(route))));
    const text = await metricsOf(running);
    await running.stop();
    expect(valueOf(text, 'plotctl_sessions{app="other",state="unconnected"}')).toBe(3);
    expect(new Set(text.match(/app="[^"]*"/g)).size).toBe(201);
  });

  it("are answered to GET /metrics of their own port only, never by the port of the apps", async () => {
    const running = await startServer({ "/a": slider }, { metricsPort: 0 });
    const port = running.server.metricsPort ?? 0;
    const statusOf = async (request: Parameters<typeof rawRequest>[1]): Promise<number> =>
      (await rawRequest(port, request)).status;
    expect(await statusOf({ target: "/metrics" })).toBe(200);
    expect(await statusOf({ target: "/metrics?format=text" })).toBe(200);
    expect(await statusOf({ target: "/metrics", method: "POST" })).toBe(405);
    expect(await statusOf({ target: "/a" })).toBe(404);
    expect(await statusOf({ target: "/metrics/" })).toBe(404);
    expect((await fetch(running.url("/metrics"))).status).toBe(404);
    await running.stop();
    await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow();
  });

  it.each([
    ["localhost:9100", 200],
    ["127.0.0.1:9100", 200],
    ["[::1]:9100", 200],
    ["10.1.2.3", 200],
    ["plotctl:9100", 200],
    ["plots.example.com:9100", 200],
    ["evil.example:9100", 403],
    ["plots.example.com.evil.example", 403],
    ["a b", 400],
    ["", 400],
  ])(
    "answer a request for the host %j with %i: names that point here from outside are not this server's",
    async (host, status) => {
      const running = await startServer({ "/a": slider }, { metricsPort: 0, allowHosts: ["plots.example.com"] });
      const request = { target: "/metrics", headers: [`Host: ${host}`] };
      const answer = await rawRequest(running.server.metricsPort ?? 0, request);
      await running.stop();
      expect([answer.status, answer.text.includes("evil")]).toEqual([status, false]);
    },
  );

  it("are a 500 and a line in the log where they cannot be read", async () => {
    const lines: string[] = [];
    const log = { ...silentLog, error: (text: string) => void lines.push(text) };
    const render = () => Promise.reject(new Error("no such gauge"));
    const where = { port: 0, address: "127.0.0.1", hosts: [], rejections: log };
    const listener = await listenForMetrics({ ...where, metrics: { render } });
    expect((await fetch(`http://127.0.0.1:${listener.port}/metrics`)).status).toBe(500);
    await listener.close();
    expect(lines).toEqual(["The metrics could not be read: no such gauge"]);
  });

  it("answer ten thousand requests in one write, or close", async () => {
    const running = await startServer({ "/a": slider }, { metricsPort: 0 });
    const socket = connect(running.server.metricsPort ?? 0, "127.0.0.1");
    const request = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let answers = 0;
    let isClosed = false;
    socket.on("data", (chunk) => (answers += chunk.toString("latin1").split("HTTP/1.1 200").length - 1));
    socket.on("error", () => undefined);
    socket.on("close", () => (isClosed = true));
    socket.write(request.repeat(10_000));
    await until("all are answered or closed", () => isClosed || answers >= 9_990, { timeoutMs: 30_000 });
    socket.destroy();
    expect((await fetch(running.url("/a"))).status).toBe(200);
    await running.stop();
  });

  it("are not collected without a port", async () => {
    const running = await startServer({ "/a": slider });
    expect(running.server.metricsPort).toBeUndefined();
    await running.stop();
  });

  it("keep a server from starting where their port is in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const server = new Server(slider, { port: 0, metricsPort: port });
    await expect(server.start()).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is in use. Choose another with --metrics-port`,
    );
    await server.stop();
    other.close();
  });

  it("cannot share the port of the apps, and need a port for their address", () => {
    expect(() => new Server(slider, { port: 5100, metricsPort: 5100 })).toThrow(
      "metricsPort must not be the port of the apps, which is 5100.",
    );
    expect(() => new Server(slider, { metricsAddress: "0.0.0.0" })).toThrow("metricsAddress needs metricsPort.");
  });
});
