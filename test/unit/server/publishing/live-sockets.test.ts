import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PlotctlError } from "../../../../src/base/errors.js";
import type { ClientSession } from "../../../../src/client/session.js";
import { Document } from "../../../../src/document/document.js";
import { ColumnDataSource, Range1d, Slider } from "../../../../src/exports/models.js";
import { TICKET_MS } from "../../../../src/publishing/tickets.js";
import { makeSessionToken } from "../../../../src/tokens/session-token.js";
import { publishLive, smallDocument, startLiveServer, type LiveServer } from "../../../support/live-server.js";
import { ProtocolClient } from "../../../support/protocol-client.js";
import { until } from "../../../support/until.js";

const folder = mkdtempSync(join(tmpdir(), "live-sockets-"));
afterAll(() => rmSync(folder, { recursive: true }));

let live: LiveServer;
const sessions: ClientSession[] = [];
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
  await live.running.stop();
});

async function pulled(right?: "read" | "write"): Promise<ClientSession> {
  const session = await live.pull(right);
  sessions.push(session);
  return session;
}

const sourceOf = ({ document }: { document: Document }) =>
  document.get_model_by_name("source") as unknown as ColumnDataSource;
const sliderOf = ({ document }: { document: Document }) => document.get_model_by_name("slider") as Slider;
const jsonOf = (session: ClientSession) => session.document.to_json();

describe("a live document", () => {
  it("shows readers what a writer streams, and is the same in the store", async () => {
    live = await startLiveServer();
    const [writer, reader] = [await pulled(), await pulled("read")];
    for (let t = 3; t < 50; t++) sourceOf(writer).stream({ t: [t], y: [t] }, 20);
    sliderOf(writer).value = 7;
    await writer.force_roundtrip();
    await until("the reader has all", () => sliderOf(reader).value === 7);
    expect([...(sourceOf(reader).data.y ?? [])]).toEqual(Array.from({ length: 20 }, (_, at) => 30 + at));
    expect(jsonOf(reader)).toEqual(jsonOf(writer));
    expect(await live.running.server.published?.json(live.document)).toEqual(jsonOf(writer));
    expect((await live.store.documents.byId(live.document.id))?.rev).toBe(49);
  });

  it("is there after a restart of the server, and a page that comes back gets only what it has missed", async () => {
    const store = `file:${join(folder, "restart.db")}`;
    live = await startLiveServer({ store });
    const reader = await live.connect("read");
    const { metadata } = await reader.request("PULL-DOC-REQ");
    const { seq } = metadata as { seq: number };
    const ack = reader.received[0]?.metadata as { connection: string };
    reader.send("SEEN", {}, { metadata: JSON.stringify({ seq }) });
    const writer = await pulled();
    sliderOf(writer).value = 2;
    await writer.force_roundtrip();
    await until("the reader has it", () => reader.events.length === 1);
    sourceOf(writer).stream({ t: new Float64Array([3]), y: [9] });
    sliderOf(writer).value = 5;
    await writer.force_roundtrip();
    const before = jsonOf(writer);
    await live.running.stop();

    live = await startLiveServer({ store, port: live.running.port });
    const back = await live.connect("read", `?bokeh-resume=${ack.connection}_${seq + 1}`);
    expect(back.received[0]?.metadata).toMatchObject({ resumed: true, life: live.document.id });
    await back.request("SERVER-INFO-REQ");
    expect(back.events).toMatchObject([{ kind: "ColumnsStreamed" }, { kind: "ModelChanged", attr: "value", new: 5 }]);
    expect(jsonOf(await pulled("read"))).toEqual(before);
    await back.close();
  });

  it("handles a request once that a writer repeats after a restart", async () => {
    const store = `file:${join(folder, "repeated.db")}`;
    live = await startLiveServer({ store });
    const writer = await live.connect();
    const { metadata, content } = await writer.request("PULL-DOC-REQ");
    const { seq } = metadata as { seq: number };
    writer.send("SEEN", {}, { metadata: JSON.stringify({ seq }) });
    const doc = content.doc as { roots: { id: string; name: string; attributes: { name: string } }[] };
    const model = { id: doc.roots.find(({ attributes }) => attributes.name === "source")?.id };
    const data = { t: [3], y: [5] };
    const patch = { events: [{ kind: "ColumnsStreamed", model, attr: "data", data, rollover: null }] };
    const first = { msgid: "stream-1", metadata: '{"n":1}' };
    expect((await writer.request("PATCH-DOC", patch, first)).header.msgtype).toBe("OK");
    const ack = writer.received[0]?.metadata as { connection: string };
    await live.running.stop();

    live = await startLiveServer({ store, port: live.running.port });
    const back = await live.connect("write", `?bokeh-resume=${ack.connection}_${seq}`);
    expect(back.received[0]?.metadata).toMatchObject({ resumed: true });
    expect(await back.request("PATCH-DOC", patch, first)).toMatchObject({ metadata: { repeated: true } });
    expect(back.events).toEqual([]);
    const second = { msgid: "stream-2", metadata: '{"n":2}' };
    expect((await back.request("PATCH-DOC", patch, second)).header.msgtype).toBe("OK");
    expect([...(sourceOf(await pulled("read")).data.y ?? [])]).toEqual([3, 4, 5, 5]);
    await back.close();
  });

  it("keeps what a reader does with widgets and plots to the reader's own page", async () => {
    const content = smallDocument();
    const range = new Range1d({ start: 0, end: 1, name: "range" });
    content.add_root(range);
    live = await startLiveServer({ publication: { content } });
    const [reader, other] = [await live.connect("read"), await pulled("read")];
    await reader.pull();
    const slider = { id: sliderOf(other).id };
    const events = [
      { kind: "ModelChanged", model: slider, attr: "value", new: 9 },
      { kind: "ModelChanged", model: { id: range.id }, attr: "start", new: -5 },
      { kind: "MessageSent", msg_type: "hello", msg_data: null },
    ];
    expect((await reader.request("PATCH-DOC", { events })).header.msgtype).toBe("OK");
    expect(reader.events).toEqual([]);
    const wrong = { events: [{ kind: "ModelChanged", model: slider, attr: "end", new: 99 }] };
    const rejected = await reader.request("PATCH-DOC", wrong);
    expect(rejected).toMatchObject({ header: { msgtype: "ERROR" }, metadata: { code: "CLIENT_WRITE_REJECTED" } });
    expect((await live.store.documents.byId(live.document.id))?.rev).toBe(1);
    expect((await reader.request("PUSH-DOC", { doc: smallDocument().to_json() })).header.msgtype).toBe("ERROR");
    await other.force_roundtrip();
    expect(sliderOf(other)).toMatchObject({ value: 1, end: 10 });
    await reader.close();
  });

  it("is replaced by a document that a writer pushes, also after a restart", async () => {
    const store = `file:${join(folder, "pushed.db")}`;
    live = await startLiveServer({ store });
    const reader = await pulled("read");
    const pushed = smallDocument();
    pushed.title = "Pushed";
    pushed.config.notify_connection_status = false;
    const writer = await live.push(pushed);
    sessions.push(writer);
    sliderOf(writer).value = 4;
    await writer.force_roundtrip();
    await until("the reader has it", () => reader.document.title === "Pushed" && sliderOf(reader).value === 4);
    await Promise.all(sessions.splice(0).map((session) => session.close()));
    await live.running.stop();

    live = await startLiveServer({ store, port: live.running.port });
    expect(jsonOf(await pulled("read"))).toEqual(pushed.to_json());
  });

  it("rejects what would make it too large", async () => {
    live = await startLiveServer({ maxPublishedBytes: 2 ** 20 });
    const writer = await live.connect();
    const doc = (await writer.pull()) as { roots: { id: string }[] };
    const data = { t: Array.from({ length: 20_000 }, () => 1), y: Array.from({ length: 20_000 }, () => 1) };
    const event = { kind: "ColumnsStreamed", model: { id: doc.roots[1]?.id }, attr: "data", data, rollover: null };
    const answers = [];
    for (let at = 0; at < 8; at++) answers.push(await writer.request("PATCH-DOC", { events: [event] }));
    expect(answers[0]?.header.msgtype).toBe("OK");
    expect(answers.at(-1)?.content.text).toBe("document is full (1 MiB): give stream() a rollover.");
    await writer.close();
  });
});

describe("who may connect to a live document", () => {
  const closing = async (sessionId: string, url = live.url): Promise<number> =>
    (await new ProtocolClient(url, { sessionId }).closed).code;

  it("is decided by the ticket", async () => {
    live = await startLiveServer();
    const other = await publishLive(live.store, live.ada.id, { name: "others" });
    const right = await live.ticket("read");
    expect(await closing(await live.ticket("write", { documentId: other.id }))).toBe(4401);
    expect(await closing(right.replace("~r~", "~w~"))).toBe(4401);
    expect(await closing(await live.ticket("write", { now: Date.now() - TICKET_MS - 1000 }))).toBe(4410);
    expect(await closing("no-ticket")).toBe(4401);
    expect(await closing(right, live.running.url("/d/ada/nothing"))).toBe(4401);
    expect(await closing(right, live.running.url("/d/nobody/prices"))).toBe(4401);
  });

  it("is anybody for a public document, to read", async () => {
    live = await startLiveServer({ publication: { visibility: "public" } });
    const reader = await ProtocolClient.connect(live.url, { sessionId: "any-session" });
    expect((await reader.pull()).title).toBe("Prices");
    expect((await reader.request("PUSH-DOC", { doc: smallDocument().to_json() })).header.msgtype).toBe("ERROR");
    await reader.close();
  });

  it("is not who has a ticket, for an app", async () => {
    live = await startLiveServer();
    const { running } = live;
    const ticket = await live.ticket();
    await running.stop();
    const { startServer } = await import("../../../support/server.js");
    const server = await startServer({ "/app": () => undefined });
    const token = makeSessionToken(ticket, { expiresAt: (Date.now() / 1000 + 300) | 0 });
    expect((await new ProtocolClient(server.url("/app"), { token }).closed).code).toBe(4401);
    live = { ...live, running: server };
  });

  it("ends with the right of the user, and with the share link", async () => {
    live = await startLiveServer();
    const { store, document } = live;
    const bob = await store.users.add({ name: "bob" });
    await store.sharing.grant(document.id, { subject: { user: bob.id }, right: "write" });
    await store.sharing.share({ hash: "hash-of-the-link", documentId: document.id });
    const holder = { user: bob.id };
    const [writer, shared] = [
      await ProtocolClient.connect(live.url, { sessionId: await live.ticket("write", { holder }) }),
      await ProtocolClient.connect(live.url, {
        sessionId: await live.ticket("read", { holder: { share: "hash-of-the-link" } }),
      }),
    ];
    const doc = (await writer.pull()) as { roots: { id: string }[] };
    const events = (value: number) => ({
      events: [{ kind: "ModelChanged", model: { id: doc.roots[0]?.id }, attr: "value", new: value }],
    });
    expect((await writer.request("PATCH-DOC", events(2))).header.msgtype).toBe("OK");

    await store.sharing.grant(document.id, { subject: { user: bob.id }, right: "read" });
    await store.sharing.revokeShare("hash-of-the-link");
    expect((await shared.closed).code).toBe(4401);
    let value = 2;
    await until("changes are rejected", async () => {
      const { header } = await writer.request("PATCH-DOC", events(++value));
      return header.msgtype === "ERROR";
    });
    await store.sharing.withdraw(document.id, { user: bob.id });
    expect((await writer.closed).code).toBe(4401);
  });

  it("ends when the document is deleted", async () => {
    live = await startLiveServer();
    const reader = await live.connect("read");
    await live.store.documents.delete(live.document.id);
    expect((await reader.closed).code).toBe(4401);
    expect(await closing(await live.ticket("read"))).toBe(4401);
  });

  it("reads a still document, and changes nothing of it", async () => {
    live = await startLiveServer({ publication: { kind: "still" } });
    const client = await live.connect();
    expect((await client.pull()).title).toBe("Prices");
    for (const type of ["PATCH-DOC", "PUSH-DOC"]) {
      const { header, content } = await client.request(type, { events: [], doc: smallDocument().to_json() });
      expect([header.msgtype, content.text]).toEqual(["ERROR", "published as still"]);
    }
    await client.close();
  });
});

describe("a live document whose store fails", () => {
  const patchOf = (doc: unknown, value: number) => {
    const [slider] = (doc as { roots: { id: string }[] }).roots;
    return { events: [{ kind: "ModelChanged", model: { id: slider?.id }, attr: "value", new: value }] };
  };

  it("shows the last state, rejects changes, and goes on when the store answers again", async () => {
    live = await startLiveServer();
    const [first, second, reader] = [await live.connect(), await live.connect(), await live.connect("read")];
    const doc = await first.pull();
    await Promise.all([second.pull(), reader.pull()]);
    const { live: ofStore } = live.store;
    const append = ofStore.append.bind(ofStore);
    ofStore.append = async () => {
      throw new PlotctlError("STORE_UNAVAILABLE", "The store does not answer: it was stopped.");
    };
    const waiting = first.send("PATCH-DOC", patchOf(doc, 2));
    await until("the failure is logged", () => live.running.logged.some((line) => line.includes("wait for the store")));
    const rejected = await second.request("PATCH-DOC", patchOf(doc, 3));
    expect(rejected).toMatchObject({ header: { msgtype: "ERROR" }, content: { text: "The store does not answer." } });
    const late = new ProtocolClient(live.url, { sessionId: await live.ticket("read") });
    late.ws.on("open", () => late.send("PULL-DOC-REQ"));
    expect((await late.closed).code).toBe(1013);
    expect([reader.events, first.received.some(({ header }) => header.reqid === waiting)]).toEqual([[], false]);

    ofStore.append = append;
    expect((await first.next(({ header }) => header.reqid === waiting)).header.msgtype).toBe("OK");
    await until("the reader has it", () => reader.events.length === 1);
    await until("the writer is corrected", () => second.events.length === 2);
    expect(second.events.map((event) => event.new)).toEqual([2, 2]);
    expect((await second.request("PATCH-DOC", patchOf(doc, 4))).header.msgtype).toBe("OK");
    await until("the reader has that too", () => reader.events.length === 2);
    await Promise.all([first.close(), second.close(), reader.close()]);
  });

  it("is given up when another process has taken it, with what nobody has seen", async () => {
    live = await startLiveServer();
    const [writer, reader] = [await live.connect(), await live.connect("read")];
    const doc = await writer.pull();
    await reader.pull();
    await live.store.live.take(live.document.id);
    const msgid = writer.send("PATCH-DOC", patchOf(doc, 2));
    expect([(await writer.closed).code, (await reader.closed).code]).toEqual([1012, 1012]);
    expect(writer.received.some(({ header }) => header.reqid === msgid)).toBe(false);
    expect(reader.events).toEqual([]);
    expect(sliderOf(await pulled("read")).value).toBe(1);
  });

  it("answers at once where durability is relaxed", async () => {
    live = await startLiveServer({ liveDurability: "relaxed" });
    const [writer, reader] = [await live.connect(), await live.connect("read")];
    const doc = await writer.pull();
    await reader.pull();
    const { live: ofStore } = live.store;
    const append = ofStore.append.bind(ofStore);
    let isStored: () => void = () => undefined;
    const pause = new Promise<void>((resolve) => (isStored = resolve));
    ofStore.append = async (...args) => pause.then(() => append(...args));
    expect((await writer.request("PATCH-DOC", patchOf(doc, 2))).header.msgtype).toBe("OK");
    await until("the reader has it", () => reader.events.length === 1);
    isStored();
    await until("it is stored", async () => (await live.store.documents.byId(live.document.id))?.rev === 2);
    await Promise.all([writer.close(), reader.close()]);
  });
});
