import type { Document, SessionContext } from "../../../src/document/document.js";
import { Slider } from "../../../src/exports/models.js";
import { makeSessionToken } from "../../../src/tokens/session-token.js";
import { ManualClock } from "../../support/manual-clock.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer, type StartedServer, type TestServerOptions } from "../../support/server.js";
import { until } from "../../support/until.js";
import { rawRequest, rawUpgrade } from "./raw-request.js";

const seen: SessionContext[] = [];

function simple(doc: Document): void {
  seen.push(doc.session_context as SessionContext);
  doc.add_root(new Slider({ start: 0, end: 10, value: 1 }));
}

const NOW = () => Math.floor(Date.now() / 1000);
const token = (id = "foo", expiresAt = NOW() + 300) => makeSessionToken(id, { expiresAt });

let running: StartedServer;
const clients: ProtocolClient[] = [];
const start = async (options: TestServerOptions = {}) => (running = await startServer({ "/simple": simple }, options));
const connect = (options: ConstructorParameters<typeof ProtocolClient>[1] = {}, path = "/simple") => {
  const client = new ProtocolClient(running.url(path), options);
  clients.push(client);
  return client;
};
const sessions = () => running.server.contexts.get("/simple")?.sessions ?? new Map<string, unknown>();

afterEach(async () => {
  for (const { ws } of clients.splice(0)) ws.terminate();
  seen.length = 0;
  await running.stop();
});

const OPTION = "--websocket-max-message-size";

describe("opening a websocket", () => {
  it("is answered with the subprotocol bokeh, then ACK", async () => {
    await start();
    const client = connect();
    const ack = await client.next(() => true);
    expect(client.ws.protocol).toBe("bokeh");
    expect(ack).toMatchObject({ header: { msgtype: "ACK" }, content: {} });
    expect(ack.header).not.toHaveProperty("reqid");
  });

  it("creates a missing session, which sees the query of the socket", async () => {
    await start();
    const client = connect({ sessionId: "made-here" }, "/simple?foo=10&foo=11&bokeh-session-id=x");
    await client.next(() => true);
    expect([...sessions().keys()]).toEqual(["made-here"]);
    const args = seen[0]?.request?.arguments ?? {};
    expect(Object.keys(args)).toEqual(["foo"]);
    expect(args["foo"]?.map((bytes) => Buffer.from(bytes).toString())).toEqual(["10", "11"]);
  });

  it("creates a missing session, which sees the arguments in the token", async () => {
    await start();
    const payload = { arguments: { a: [Buffer.from("1")] } };
    const client = connect({ token: makeSessionToken("x", { expiresAt: NOW() + 300, payload }) }, "/simple?b=2");
    await client.next(() => true);
    expect(Object.keys(seen[0]?.request?.arguments ?? {})).toEqual(["a"]);
  });

  it("joins the session that a page created", async () => {
    await start();
    await fetch(running.url("/simple?bokeh-session-id=foo"));
    await connect({ sessionId: "foo" }).next(() => true);
    expect([...sessions().keys()]).toEqual(["foo"]);
    expect(seen).toHaveLength(1);
  });

  it("creates one session for a hundred sockets with one token", async () => {
    await start();
    const many = Array.from({ length: 100 }, () => connect({ sessionId: "one" }));
    await Promise.all(many.map((client) => client.next(() => true)));
    expect([...sessions().keys()]).toEqual(["one"]);
    expect(seen).toHaveLength(1);
  });

  it.each([
    ["none", []],
    ["only bokeh", ["Sec-WebSocket-Protocol: bokeh"]],
    ["three", ["Sec-WebSocket-Protocol: bokeh, a, b"]],
    ["another first", ["Sec-WebSocket-Protocol: other, abc"]],
    ["a token with =", ["Sec-WebSocket-Protocol: bokeh, abc="]],
    ["a token with /", ["Sec-WebSocket-Protocol: bokeh, a/c"]],
  ])("is rejected with 400 for subprotocols: %s", async (_name, headers) => {
    await start();
    expect((await rawUpgrade(running.port, { target: "/simple/ws", headers })).status).toBe(400);
    expect(sessions().size).toBe(0);
  });

  it("is rejected on paths without a socket, and a plain request is rejected on socket paths", async () => {
    await start();
    expect(await rawRequest(running.port, { target: "/simple/ws" })).toMatchObject({ status: 400 });
    for (const target of ["/nope/ws", "/simple", "/simple/ws/", "/static/js/bokeh.min.js", "/ws"]) {
      const headers = [`Sec-WebSocket-Protocol: bokeh, ${token()}`];
      expect((await rawUpgrade(running.port, { target, headers })).status).toBe(404);
    }
  });

  it.each([
    [["Sec-WebSocket-Key: "], 400],
    [["Sec-WebSocket-Key: short"], 400],
    [["Sec-WebSocket-Version: 7"], 426],
    [["Sec-WebSocket-Version: "], 426],
  ])("is rejected for the handshake %j with %i", async (headers, status) => {
    await start();
    const answer = await rawUpgrade(running.port, {
      target: "/simple/ws",
      headers: [`Sec-WebSocket-Protocol: bokeh, ${token()}`, ...headers],
    });
    expect(answer.status).toBe(status);
    if (status === 426) expect(answer.text).toContain("Sec-WebSocket-Version: 13");
  });

  it("is allowed from local origins on this port only", async () => {
    await start();
    const { port } = running;
    const statusFor = async (origin: string) => {
      const headers = [`Sec-WebSocket-Protocol: bokeh, ${token()}`, `Origin: ${origin}`];
      return (await rawUpgrade(port, { target: "/simple/ws", headers })).status;
    };
    for (const origin of [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://LocalHost:${port}`]) {
      expect([origin, await statusFor(origin)]).toEqual([origin, 101]);
    }
    for (const origin of ["http://evil.com", `http://localhost:${port + 1}`, "null", `https://localhost`]) {
      expect([origin, await statusFor(origin)]).toEqual([origin, 403]);
    }
    expect(running.logged.join("\n")).toContain("--allow-websocket-origin=evil.com");
    // The option cannot allow it.
    expect(running.logged.join("\n")).not.toContain("--allow-websocket-origin=null");
  });

  it("needs no origin unless the server requires one", async () => {
    await start({ requireOrigin: true });
    const headers = [`Sec-WebSocket-Protocol: bokeh, ${token()}`];
    expect((await rawUpgrade(running.port, { target: "/simple/ws", headers })).status).toBe(403);
  });

  it("is allowed from listed origins only", async () => {
    await start({ allowOrigins: ["foo.com:1234", "*.bar.com"] });
    const statusFor = async (origin: string) => {
      const headers = [`Sec-WebSocket-Protocol: bokeh, ${token()}`, `Origin: ${origin}`];
      return (await rawUpgrade(running.port, { target: "/simple/ws", headers })).status;
    };
    for (const origin of ["http://foo.com:1234", "http://a.bar.com", "https://a.bar.com"]) {
      expect(await statusFor(origin)).toBe(101);
    }
    for (const origin of ["http://foo.com", "http://a.b.bar.com", `http://localhost:${running.port}`]) {
      expect(await statusFor(origin)).toBe(403);
    }
  });

  it("has its host checked as any request", async () => {
    await start();
    const headers = [`Sec-WebSocket-Protocol: bokeh, ${token()}`, "Host: evil.example"];
    expect((await rawUpgrade(running.port, { target: "/simple/ws", headers })).status).toBe(403);
  });

  it("is closed with a code for what is wrong with the token", async () => {
    await start();
    const past = NOW() - 1;
    const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const codes = {
      [token("gone", past)]: 4410,
      [json({ session_id: "x" })]: 4401,
      [json({ session_id: "", session_expiry: 4e9 })]: 4401,
      [json({ session_id: "x", session_expiry: "soon" })]: 4401,
      [json([1])]: 4401,
      abc: 4401,
      ["x".repeat(5000)]: 4401,
    };
    for (const [bad, code] of Object.entries(codes)) expect((await connect({ token: bad }).closed).code).toBe(code);
    expect(sessions().size).toBe(0);
  });

  it("accepts a token before the second of its expiry only", async () => {
    const clock = new ManualClock();
    await start({ clock });
    const [early, late] = ["early", "late"].map((id) => token(id, clock.date() / 1000 + 1));
    const open = async (text = ""): Promise<number> => (await fetch(running.url(`/simple?bokeh-token=${text}`))).status;
    clock.advance(999);
    expect(await open(early)).toBe(200);
    clock.advance(1);
    expect(await open(late)).toBe(403);
    expect([...sessions().keys()]).toEqual(["early"]);
  });

  it("finds a live session by an expired token, by socket and by page", async () => {
    await start();
    await connect({ sessionId: "foo" }).next(() => true);
    const expired = token("foo", NOW() - 1000);
    expect((await connect({ token: expired }).next(() => true)).header.msgtype).toBe("ACK");
    expect((await fetch(running.url(`/simple?bokeh-token=${expired}`))).status).toBe(200);
    const ended = await fetch(running.url(`/simple?bokeh-token=${token("other", 1)}`));
    expect([ended.status, await ended.text()]).toEqual([
      403,
      expect.stringContaining('<a href="/simple">Try again</a>'),
    ]);
  });

  it("is rejected with 503 when live sessions use the whole capacity", async () => {
    await start({ maxSessions: 1 });
    await connect({ sessionId: "first" }).next(() => true);
    const headers = [`Sec-WebSocket-Protocol: bokeh, ${token("second")}`];
    const answer = await rawUpgrade(running.port, { target: "/simple/ws", headers });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain("Retry-After");
    const page = await fetch(running.url("/simple"));
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "10"]);
    const lines = running.logged.filter((line) => line.startsWith("503 "));
    expect(lines).toEqual([
      expect.stringMatching(/ GET \/simple\/ws .*ms \[TOO_MANY_SESSIONS\]$/),
      expect.stringMatching(/ GET \/simple .*ms \[TOO_MANY_SESSIONS\]$/),
    ]);
    expect((await connect({ sessionId: "first" }).next(() => true)).header.msgtype).toBe("ACK");
  });

  it("is closed with 1013 when the session has its maximum of connections", async () => {
    await start({ maxConnections: 1 });
    await connect({ sessionId: "foo" }).next(() => true);
    expect((await connect({ sessionId: "foo" }).closed).code).toBe(1013);
  });

  it("is closed with 1011 and the error id if the app fails", async () => {
    running = await startServer({
      "/boom": () => {
        throw new Error("no");
      },
    });
    const { code, reason } = await connect({}, "/boom").closed;
    expect(code).toBe(1011);
    const errorId = /error ([^)]+)/.exec(reason)?.[1] ?? "none";
    expect(running.logged.some((line) => line.includes(errorId))).toBe(true);
    expect(running.server.contexts.get("/boom")?.sessions.size).toBe(0);
  });
});

describe("signed sessions", () => {
  const secretKey = "secret-key-of-at-least-32-bytes-long!!";

  it("work from page to socket, and unsigned ones are rejected", async () => {
    await start({ sessionIds: "signed", secretKey });
    const html = await (await fetch(running.url("/simple"))).text();
    const good = /"token":"([^"]+)"/.exec(html)?.[1] ?? "";
    expect((await connect({ token: good }).next(() => true)).header.msgtype).toBe("ACK");
    expect((await fetch(running.url("/simple?bokeh-session-id=foo"))).status).toBe(403);
    expect((await fetch(running.url(`/simple?bokeh-token=${token()}`))).status).toBe(403);
    const [body] = good.split(".");
    const overUnsignedId = makeSessionToken("foo", { expiresAt: NOW() + 300, secret: secretKey });
    for (const bad of [body ?? "", `${good.slice(0, -1)}_`, overUnsignedId]) {
      expect((await connect({ token: bad }).closed).code).toBe(4401);
    }
    expect(sessions().size).toBe(1);
  });

  it("are created for external ids only, where the server creates none", async () => {
    await start({ sessionIds: "external-signed", secretKey });
    expect((await fetch(running.url("/simple"))).status).toBe(403);
    const { generateSessionId } = await import("../../../src/tokens/session-id.js");
    const id = generateSessionId(secretKey);
    expect((await fetch(running.url(`/simple?bokeh-session-id=${id}`))).status).toBe(200);
  });
});

describe("an open websocket", () => {
  it("is closed with 4400 for an invalid message, and others stay open", async () => {
    await start();
    const good = await ProtocolClient.connect(running.url("/simple"), { sessionId: "s" });
    clients.push(good);
    for (const frames of [["no json"], [Buffer.from("{}")], ['{"msgid":"1"}'], ['{"msgid":"1","msgtype":"NOPE"}']]) {
      const bad = await ProtocolClient.connect(running.url("/simple"), { sessionId: "s" });
      bad.sendFrames(frames);
      expect((await bad.closed).code).toBe(4400);
    }
    expect((await good.pull())["roots"]).toHaveLength(1);
  });

  it("is answered in order, even what it sent before the server's first message", async () => {
    await start();
    const client = connect();
    await client.opened;
    const ids = [1, 2, 3].map(() => client.send("SERVER-INFO-REQ"));
    await client.next(({ header }) => header.reqid === ids[2]);
    expect(client.received.map(({ header }) => header.msgtype)).toEqual([
      "ACK",
      "SERVER-INFO-REPLY",
      "SERVER-INFO-REPLY",
      "SERVER-INFO-REPLY",
    ]);
    expect(client.received.slice(1).map(({ header }) => header.reqid)).toEqual(ids);
  });

  it("is answered at once when it only asks whether the link works, even while the session is busy", async () => {
    const clock = new ManualClock();
    let endCallback = (): void => {};
    const busy = (doc: Document): void => {
      const slider = new Slider({ name: "n", start: 0, end: 10, value: 1 });
      slider.on_change("value", () => new Promise<void>((resolve) => (endCallback = resolve)));
      doc.add_root(slider);
    };
    running = await startServer({ "/busy": busy }, { clock, keepAliveMs: 0 });
    const client = await ProtocolClient.connect(running.url("/busy"));
    clients.push(client);
    const [root] = (await client.pull())["roots"] as { id: string }[];
    const events = [{ kind: "ModelChanged", model: { id: root?.id }, attr: "value", new: 7 }];
    const patched = client.send("PATCH-DOC", { events });
    const inTurn = client.send("SERVER-INFO-REQ");
    const atOnce = await client.request("SERVER-INFO-REQ", {}, { metadata: '{"link_check":true}' });
    expect(atOnce.header.msgtype).toBe("SERVER-INFO-REPLY");
    const answered = (): unknown[] => client.received.map(({ header }) => header.reqid);
    expect(answered()).not.toContain(inTurn);

    // The server reads no more while so many messages wait, and says that it lives.
    for (let i = 0; i < 20; i++) client.send("SERVER-INFO-REQ");
    await until("the server has paused", () => {
      clock.advance(21_000);
      return answered().includes("");
    });
    endCallback();
    await client.next(({ header }) => header.reqid === inTurn);
    expect(answered().indexOf(patched)).toBeLessThan(answered().indexOf(inTurn));
  });

  it("is closed with 1009 for a message that is too big, in one part or in total, and the log names the option", async () => {
    await start({ websocketMaxMessageBytes: 10_000 });
    const one = await ProtocolClient.connect(running.url("/simple"));
    one.sendFrames(["x".repeat(10_001)]);
    expect((await one.closed).code).toBe(1009);
    const sum = await ProtocolClient.connect(running.url("/simple"));
    sum.sendFrames([JSON.stringify({ msgid: "1", msgtype: "PULL-DOC-REQ" }), `{"a":"${"x".repeat(6000)}"}`]);
    sum.sendFrames([`{"a":"${"x".repeat(6000)}"}`]);
    expect((await sum.closed).code).toBe(1009);
    const warnings = running.records.filter(({ level }) => level === 40).map(({ msg }) => msg);
    expect(warnings).toEqual([expect.stringContaining(OPTION), expect.stringContaining(OPTION)]);
  });

  it("is pinged with a payload that counts from 0", async () => {
    const clock = new ManualClock();
    await start({ keepAliveMs: 1000, clock });
    const client = connect();
    await client.next(() => true);
    const payloads: string[] = [];
    for (let i = 0; i < 3; i++) {
      const ping = new Promise<Buffer>((resolve) => client.ws.once("ping", resolve));
      clock.advance(1000);
      payloads.push((await ping).toString());
      // The server reads the pong before this request.
      await client.request("SERVER-INFO-REQ");
    }
    expect(payloads).toEqual(["0", "1", "2"]);
  });

  it("is terminated when it misses two pings in a row", async () => {
    const clock = new ManualClock();
    await start({ keepAliveMs: 1000, clock });
    const client = connect();
    await client.next(() => true);
    client.ws.pong = () => {};
    Object.defineProperty(client.ws, "_autoPong", { value: false });
    clock.advance(3000);
    expect((await client.closed).code).toBe(1006);
  });

  it("is closed with 1012 when the server stops", async () => {
    await start();
    const client = await ProtocolClient.connect(running.url("/simple"));
    await running.stop();
    expect((await client.closed).code).toBe(1012);
    expect(sessions().size).toBe(0);
  });

  it("is not compressed", async () => {
    await start();
    const client = connect();
    await client.opened;
    expect(client.ws.extensions).toBe("");
  });
});
