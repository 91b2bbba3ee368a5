// A client whose connection was cut, and what its session keeps for it.
import type { Document } from "../../../src/document/document.js";
import { decodeContent } from "../../../src/document/json.js";
import { Button, ColumnDataSource, DataTable, Slider } from "../../../src/exports/models.js";
import type { ResumeState } from "../../../src/hosting/resume-state.js";
import type { ServerSession } from "../../../src/hosting/server-session.js";
import { Encoder } from "../../../src/serialize/encoder.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { ManualClock } from "../../support/manual-clock.js";
import { host, nextTurn } from "./listener.js";
import { ResumingClient } from "./resuming-client.js";

async function hosted() {
  const clock = new ManualClock();
  const slider = new Slider({ start: 0, end: 1000, value: 0 });
  const source = new ColumnDataSource({ data: { x: new Float64Array() } });
  const { session, context } = await host(
    (doc) => {
      doc.add_root(slider);
      doc.add_root(new DataTable({ source }));
    },
    { clock },
  );
  await context.start();
  const open = async () => {
    const client = new ResumingClient(session);
    await client.connect();
    return client;
  };
  return { clock, session, context, slider, source, open };
}

it("a session waits a minute for a client that was cut, and not for one that has left", async () => {
  const { clock, session, context, open } = await hosted();
  const client = await open();
  await client.cut();
  clock.advance(59_000);
  await nextTurn();
  expect(context.sessions.size).toBe(1);
  await client.connect();
  expect(client.resumed).toBe(1);
  await client.leave();
  clock.advance(40_000);
  await nextTurn();
  await nextTurn();
  expect(context.sessions.size).toBe(0);
  expect(session.isDestroyed).toBe(true);
  await context.stop();
});

it("a client that comes back too late reads the whole document", async () => {
  const { clock, context, open } = await hosted();
  const late = await open();
  await late.cut();
  clock.advance(61_000);
  await late.connect();
  expect(late).toMatchObject({ resumed: 0, pulled: 1 });
  await context.stop();
});

it("a connection is resumed once: the second client with its name reads the whole document", async () => {
  const { context, open } = await hosted();
  const one = await open();
  const stolen = one.copy();
  await one.cut();
  await one.connect();
  await stolen.connect();
  expect(one.resumed).toBe(1);
  expect(stolen).toMatchObject({ resumed: 0, pulled: 1 });
  await context.stop();
});

it("a connection of another session is not resumed, and stays with its own client", async () => {
  const [one, other] = [await hosted(), await hosted()];
  const client = await one.open();
  const stranger = client.copy(other.session);
  await client.cut();
  await stranger.connect();
  expect(stranger).toMatchObject({ resumed: 0, pulled: 1 });
  await client.connect();
  expect(client.resumed).toBe(1);
  await one.context.stop();
  await other.context.stop();
});

it("a client that comes back before its end was noticed replaces its former connection", async () => {
  const { context, slider, open } = await hosted();
  const client = await open();
  const former = client.abandon();
  slider.value = 5;
  await nextTurn();
  await client.connect();
  expect(client.resumed).toBe(1);
  expect(former.closed).toBe(1012);
  client.receive();
  expect(client.document.select_one({ type: Slider })?.value).toBe(5);
  await context.stop();
});

it.each([-1, 1.5, 1e9, "12", null, Number.NaN])("a SEEN of %p is ignored", async (seq) => {
  const { context, slider, open } = await hosted();
  const client = await open();
  await client.seen(seq);
  await client.cut();
  slider.value = 7;
  await client.connect();
  client.receive();
  expect(client.resumed).toBe(1);
  expect(client.document.select_one({ type: Slider })?.value).toBe(7);
  await context.stop();
});

it("[SA2] of 1,500 clicks that got no answer, those that the server does not remember are rejected, and none counts twice", async () => {
  let clicks = 0;
  const button = new Button();
  button.on_click(() => clicks++);
  const { session, context } = await host((doc) => doc.add_root(button));
  const client = new ResumingClient(session);
  await client.connect();
  for (let click = 0; click < 1500; click++) client.click(button.id);
  await client.settled();
  await client.cut();
  client.click(button.id);
  await client.connect();
  await client.settled();
  client.receive();
  expect(client).toMatchObject({ resumed: 1, tooOld: 500 });
  expect(clicks).toBe(1501);
  await context.stop();
});

it("[SA2] a repeated request with other content is answered, and not applied", async () => {
  const { session, context, slider, open } = await hosted();
  const client = await open();
  const change = (value: number) => ({
    header: { msgid: "same", msgtype: "PATCH-DOC" },
    metadata: { n: 1 },
    content: { events: [{ kind: "ModelChanged", model: { id: slider.id }, attr: "value", new: value }] },
    buffers: new Map<string, Uint8Array>(),
  });
  const socket = client.abandon();
  await session.handle(socket, change(3));
  await session.handle(socket, change(4));
  expect(slider.value).toBe(3);
  const answers = [socket.take(), socket.take()];
  expect(answers.map(({ header }) => header.msgtype)).toEqual(["OK", "OK"]);
  expect(answers[1]?.metadata).toEqual({ repeated: true });
  await context.stop();
});

describe("a session that continues in another process", () => {
  const roots = (document: Document) =>
    decodeContent(JSON.parse(JSON.stringify(document.snapshot(new Encoder()))) as Json, { buffers: new Map() });

  /** A second session with the document of the first, and what it knew of its clients. */
  async function continued(session: ServerSession) {
    const state = JSON.parse(JSON.stringify(session.resumeState())) as ResumeState;
    let clicks = 0;
    const next = await host((doc) => {
      doc.replaceContent(roots(session.document), undefined);
      doc.select_one({ type: Button })?.on_click(() => clicks++);
    });
    await next.context.start();
    next.session.continueFrom(state);
    return { ...next, clicks: () => clicks, slider: next.session.document.select_one({ type: Slider }) as Slider };
  }

  async function opened() {
    const slider = new Slider({ start: 0, end: 1000, value: 0 });
    const button = new Button();
    const { session, context } = await host((doc) => {
      doc.add_root(slider);
      doc.add_root(button);
    });
    const client = new ResumingClient(session);
    await client.connect();
    return { session, context, slider, button, client };
  }

  it("has its clients go on where they were, and handles no request twice", async () => {
    const first = await opened();
    first.slider.title = "from the first process";
    first.client.set(first.slider.id, "value", 5);
    first.session.document.send_message("note", "from the first process");
    first.client.click(first.button.id);
    await first.client.settled();
    const second = await continued(first.session);
    second.slider.step = 5;
    await first.client.moveTo(second.session);
    await first.client.settled();
    first.client.receive();
    expect(first.client).toMatchObject({ resumed: 1, pulled: 0 });
    expect(second.clicks()).toBe(0);
    expect(second.slider.value).toBe(5);
    expect(first.client.document.select_one({ type: Slider })).toMatchObject({
      title: "from the first process",
      step: 5,
    });
    expect(first.client.messages).toEqual(["from the first process"]);

    first.client.click(first.button.id);
    second.slider.value = 8;
    await nextTurn();
    first.client.receive();
    expect(second.clicks()).toBe(1);
    expect(first.client.document.select_one({ type: Slider })?.value).toBe(8);
    await first.context.stop();
    await second.context.stop();
  });

  it("has a client read the whole document that got more changes than the other process has", async () => {
    const first = await opened();
    const second = await continued(first.session);
    first.slider.value = 1;
    first.slider.value = 2;
    await nextTurn();
    first.client.receive();
    for (let value = 10; value < 20; value++) second.slider.value = value;
    await first.client.moveTo(second.session);
    expect(first.client).toMatchObject({ resumed: 0, pulled: 1 });
    expect(first.client.document.select_one({ type: Slider })?.value).toBe(19);
    await first.context.stop();
    await second.context.stop();
  });

  it("awaits its clients for a minute", async () => {
    const first = await opened();
    const clock = new ManualClock();
    const next = await host((doc) => doc.add_root(new Slider({ start: 0, end: 1, value: 0 })), { clock });
    await next.context.start();
    next.session.continueFrom(first.session.resumeState());
    clock.advance(59_000);
    await nextTurn();
    expect(next.context.sessions.size).toBe(1);
    clock.advance(40_000);
    await nextTurn();
    await nextTurn();
    expect(next.context.sessions.size).toBe(0);
    await first.context.stop();
    await next.context.stop();
  });
});
