// A client whose connection was cut, and what its session keeps for it.
import { ColumnDataSource, DataTable, Slider } from "../../../src/exports/models.js";
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
    await client.seen();
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

it("a client that comes back too late, or has missed more than 4 MiB, reads the whole document", async () => {
  const { clock, context, source, open } = await hosted();
  const [late, far, other] = [await open(), await open(), await open()];
  await late.cut();
  clock.advance(61_000);
  await late.connect();
  expect(late).toMatchObject({ resumed: 0, pulled: 1 });

  await far.cut();
  for (let index = 0; index < 5; index++) {
    source.stream({ x: new Float64Array(2 ** 17) });
    await nextTurn();
  }
  await far.connect();
  expect(far).toMatchObject({ resumed: 0, pulled: 1 });
  await other.cut();
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
