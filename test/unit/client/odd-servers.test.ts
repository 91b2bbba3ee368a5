// A Node client with misbehaving servers: each of them a websocket with the replies that a test needs.
import { createServer, type Server } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";
import { ClientSession, pull_session, push_session } from "plotctl/client";
import { silentLog } from "../../../src/base/log.js";
import { Document } from "../../../src/document/document.js";
import type { ColumnDataSource } from "../../../src/model/generated/sources.js";
import type { Slider } from "../../../src/model/generated/sliders.js";
import { frameMessage, type Frames } from "../../../src/protocol/framing.js";
import { error, ok, patchDoc, pullDocReply, serverInfoReply } from "../../../src/protocol/messages.js";
import type { Message } from "../../../src/protocol/message.js";
import { Receiver } from "../../../src/protocol/receiver.js";

type Behaviour = (message: Message, say: (frames: Frames) => void, ws: WebSocket) => void;

/** For busy machines. */
const TIMEOUT_MS = 30_000;

const running: Server[] = [];

/** A server that greets with `greeting`, then calls `behave` for each message. Returns its address. */
async function serverThat(behave: Behaviour, greeting: (ws: WebSocket) => void = greet): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(500).end("out of order"));
  const sockets = new WebSocketServer({ server, handleProtocols: () => "bokeh" });
  sockets.on("connection", (ws) => {
    const receiver = new Receiver();
    ws.on("message", (data: Buffer, isBinary) => {
      const message = receiver.push(isBinary ? data : data.toString());
      if (message !== null) behave(message, (frames) => say(ws, frames), ws);
    });
    greeting(ws);
  });
  return listening(server);
}

async function listening(server: Server): Promise<string> {
  running.push(server);
  await new Promise<void>((resolve) => void server.listen(0, "localhost", resolve));
  return `http://localhost:${(server.address() as { port: number }).port}/`;
}

const say = (ws: WebSocket, frames: Frames): void => frames.forEach((frame) => ws.send(frame));
const greet = (ws: WebSocket): void => say(ws, frameMessage("ACK", "{}"));
const nothing: Behaviour = () => undefined;

afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const slider = { type: "object", name: "Slider", id: "s", attributes: { start: 0, end: 10, value: 1, title: "t" } };
const DOC = { version: "3.10.0", title: "Doc", roots: [slider] };
const doc = (changes: object = {}): string => JSON.stringify({ ...DOC, ...changes });

/** A server with that document, which answers OK to all other requests. */
const ordinary: Behaviour = ({ header: { msgtype, msgid } }, reply) => {
  if (msgtype === "PULL-DOC-REQ") reply(pullDocReply(msgid, doc()));
  else reply(msgtype === "SERVER-INFO-REQ" ? serverInfoReply(msgid) : ok(msgid));
};

describe("a client before the ACK", () => {
  it.each([
    [4401, "bad token", /rejects the session: bad token.*PLOTCTL_SECRET_KEY/],
    [4410, "expired", /considers the session token expired: expired.*clocks/],
    [1013, "too many", /is full: too many/],
    [1011, "error 17", /failed while the session was created: error 17/],
    [1011, "", /failed while the session was created: it gave no reason\./],
    [1012, "restart", /closed the connection before it sent ACK \(code 1012: restart\)/],
  ])("reports the reason when the server closes with %d", async (code, reason, words) => {
    const url = await serverThat(nothing, (ws) => ws.close(code, reason));
    await expect(pull_session({ url })).rejects.toThrow(words);
    await expect(pull_session({ url })).rejects.toMatchObject({ name: "PlotctlError" });
  });

  it("reports when the server closes without a code, and when the connection breaks", async () => {
    const url = await serverThat(nothing, (ws) => ws.close());
    await expect(pull_session({ url })).rejects.toThrow("closed the connection before it sent ACK.");
    const broken = await serverThat(nothing, (ws) => ws.terminate());
    await expect(pull_session({ url: broken })).rejects.toThrow("before it sent ACK (code 1006)");
  });

  it.each([
    ["another message", patchDoc([]), "Its first message was PATCH-DOC, not ACK."],
    ["no JSON", ["hello"], "Bad header: it is not JSON."],
    ["bytes", [Uint8Array.of(1)], "it was sent as binary"],
    ["a request", frameMessage("PUSH-DOC", "{}"), "only clients send PUSH-DOC"],
  ] as const)("gives up on a server that begins with %s", async (_what, frames, words) => {
    const url = await serverThat(nothing, (ws) => say(ws, frames));
    await expect(pull_session({ url })).rejects.toThrow("The server broke the protocol.");
    await expect(pull_session({ url })).rejects.toThrow(words);
  });

  it("shows the status and the text of a server without websockets", async () => {
    const url = await listening(createServer());
    running.at(-1)?.on("upgrade", (_request, socket) => {
      socket.end("HTTP/1.1 500 Oops\r\nContent-Length: 12\r\nConnection: close\r\n\r\nout of order");
    });
    await expect(pull_session({ url })).rejects.toThrow("rejected the connection with status 500: out of order");
  });

  it("can connect again after a failure", async () => {
    let count = 0;
    const url = await serverThat(ordinary, (ws) => (++count === 1 ? ws.close(1013, "full") : greet(ws)));
    const session = new ClientSession({ url });
    await expect(session.connect()).rejects.toThrow("is full");
    await session.pull();
    expect(session.document.title).toBe("Doc");
    await session.close();
  });
});

describe("a client and a server that rejects requests", () => {
  it("reports the text of an ERROR, for a pull and for a push", async () => {
    const url = await serverThat(({ header }, reply) =>
      reply(error(header.msgid, { text: "Not today.", traceback: null, code: "INTERNAL_ERROR" })),
    );
    await expect(pull_session({ url })).rejects.toThrow("Pulling the document: the server rejected it. Not today.");
    const pushed = new Document();
    await expect(push_session(pushed, { url })).rejects.toThrow(
      "Pushing the document: the server rejected it. Not today.",
    );
    // It can connect again.
    const other = await serverThat(ordinary);
    await (await push_session(pushed, { url: other })).close();
  });

  it.each([
    ["no document", "{}", "doc.roots must be a list"],
    ["a wrong value", doc({ roots: [{ ...slider, attributes: { start: "a" } }] }), "Slider.start"],
  ])("reports the error in a reply with %s", async (_what, json, words) => {
    const url = await serverThat(({ header }, reply) => reply(pullDocReply(header.msgid, json)));
    await expect(pull_session({ url })).rejects.toThrow(words);
  });

  it("keeps a model of a class that only the server has", async () => {
    const json = doc({ roots: [{ ...slider, name: "Dial" }] });
    const session = await pull_session({
      url: await serverThat(({ header }, reply) => reply(pullDocReply(header.msgid, json))),
    });
    expect(session.document.to_json().roots).toEqual([{ ...slider, name: "Dial" }]);
    await session.close();
  });

  it("reports a lost connection while it waits", async () => {
    const url = await serverThat((_message, _say, ws) => ws.close(4429, "too many"));
    await expect(pull_session({ url })).rejects.toThrow(
      "Pulling the document: the connection to the server was lost (code 4429: too many).",
    );
  });

  it("stops waiting when its caller aborts, and stays usable", async () => {
    const url = await serverThat((message, reply, ws) => {
      if (message.header.msgtype !== "SERVER-INFO-REQ") ordinary(message, reply, ws);
    });
    const session = await pull_session({ url });
    await expect(session.force_roundtrip({ signal: AbortSignal.timeout(20) })).rejects.toThrow("it took too long");
    expect(session.connected).toBe(true);
    await session.pull();
    await session.close();
  });
});

describe("a client and a server that does not read", () => {
  it(
    "rejects changes, before they are made, when more than 64 MiB wait, and drains when the server reads again",
    async () => {
      const source = {
        type: "object",
        name: "ColumnDataSource",
        id: "c",
        attributes: { data: { type: "map", entries: [["x", []]] } },
      };
      let socket: WebSocket | undefined;
      const url = await serverThat((message, reply, ws) => {
        if (message.header.msgtype !== "PULL-DOC-REQ") return ordinary(message, reply, ws);
        reply(pullDocReply(message.header.msgid, doc({ roots: [source] })));
        ws.pause();
        socket = ws;
      });
      const session = await pull_session({ url, log: silentLog });
      const columns = session.document.roots[0] as ColumnDataSource;
      const rows = new Float64Array(1_000_000);
      let count = 0;
      const writeOn = (): void => {
        for (; count < 100; count++) columns.stream({ x: rows }, 1);
      };
      expect(writeOn).toThrow("The server does not keep up: more than 67108864 bytes of changes wait for it.");
      expect(count).toBeLessThan(20);
      const drained = session.drain();
      socket?.resume();
      await drained;
      expect(() => columns.stream({ x: [1] }, 1)).not.toThrow();
      socket?.terminate();
      await session.loop_until_closed();
    },
    TIMEOUT_MS,
  );
});

describe("a client whose document differs from the server's", () => {
  it.each([
    ["for a model that was never there", { kind: "ModelChanged", model: { id: "x" }, attr: "value", new: 5 }],
    ["of an unknown kind", { kind: "Nonsense" }],
    ["with a value that the property rejects", { kind: "ModelChanged", model: { id: "s" }, attr: "start", new: "a" }],
  ])("is updated in place after a change %s", async (_what, event) => {
    let pulls = 0;
    const url = await serverThat(({ header: { msgid, msgtype } }, reply) => {
      if (msgtype !== "PULL-DOC-REQ") {
        reply(msgtype === "SERVER-INFO-REQ" ? serverInfoReply(msgid) : ok(msgid));
        return;
      }
      // The second document differs in everything: a value, a default, the roots, the title.
      const attributes = { start: 0, end: 10, value: 7 };
      const added = { type: "object", name: "Div", id: "d", attributes: { text: "new" } };
      const changed = doc({ title: "Other", roots: [added, { ...slider, attributes }] });
      reply(pullDocReply(msgid, ++pulls === 1 ? doc() : changed));
      if (pulls === 1) reply(patchDoc([JSON.stringify(event)]));
    });
    const warnings: string[] = [];
    const session = await pull_session({ url, log: { ...silentLog, warn: (line) => warnings.push(line) } });
    const { document } = session;
    const here = document.roots[0] as Slider;
    const seen: unknown[] = [];
    here.on_change("value", (_attr, _old, value) => seen.push(value));
    await session.force_roundtrip();
    expect(warnings).toEqual([expect.stringContaining("cannot be applied, so the document is read again")]);
    expect(seen).toEqual([7]);
    expect(document.title).toBe("Other");
    expect(document.roots.map(({ id }) => id)).toEqual(["d", "s"]);
    expect(document.roots[1]).toBe(here);
    expect(here.title).toBe("");
    await session.close();
  });
});
