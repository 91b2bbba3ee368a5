// When a view asks, with an engine that answers only when the test says so.
import { jest } from "@jest/globals";
import { curdoc, figure } from "../../../src/exports/plotting.js";
import type { Document } from "../../../src/index.js";
import { open_app, type AppSession } from "../../../src/exports/testing.js";
import { Data, open, view_of } from "../../../src/exports/data.js";
import { GlyphRenderer, type ColumnDataSource, type Range1d } from "../../../src/exports/models.js";
import { loopLoad } from "../../../src/data/loop-load.js";
import { Turns } from "../../../src/data/turns.js";
import { pool } from "../../../src/engine/pool.js";
import { BufferList } from "../../../src/protocol/buffer-list.js";
import { Encoder } from "../../../src/serialize/encoder.js";
import { until } from "../../support/until.js";
import { SlowEngine, walk } from "./support.js";

const ROWS = 1e9;
/** A view is at rest this long after a range has stopped changing, or sooner. */
const REST_MS = 300;

async function opened(): Promise<{ session: AppSession; engine: SlowEngine; range: Range1d; renderer: GlyphRenderer }> {
  const engine = new SlowEngine(ROWS);
  const session = await open_app((doc: Document) => {
    const plot = figure({ name: "plot", width: 1063 });
    plot.line("t", "v", { source: new Data<{ t: number; v: number }>(engine) });
    doc.add_root(plot);
  });
  engine.isSlow = true;
  engine.asked.length = 0;
  const renderer = session.find(GlyphRenderer);
  return { session, engine, renderer, range: view_of(renderer).ranges.x as Range1d };
}

/** Lets answers arrive, and be shown. */
async function settled(session: AppSession): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await session.advance(0);
}

it("asks at most one question at a time, and then the newest: 100 ranges cost two", async () => {
  const { session, engine, range } = await opened();
  for (let step = 0; step < 100; step++) {
    await session.set(range, { start: step * 1e5, end: 1e8 + step * 1e5 });
    expect(engine.open.length).toBe(1);
  }
  engine.open[0]?.answer();
  await settled(session);
  engine.open[0]?.answer();
  await settled(session);
  expect(engine.asked.length).toBe(1);
  await session.advance(REST_MS);
  expect(engine.open.map(({ query }) => query.effort)).toEqual(["exact"]);
  await session.close();
});

it("aborts a question that has nothing to do with the view any more, and answers the last range", async () => {
  const { session, engine, range, renderer } = await opened();
  await session.set(range, { start: 1e8, end: 1.1e8 });
  const [first] = engine.open;
  await session.set(range, { start: 7e8, end: 7.1e8 });
  expect(first?.signal.aborted).toBe(true);
  await settled(session);
  engine.open[0]?.answer();
  await settled(session);
  await session.advance(REST_MS);
  engine.open[0]?.answer();
  await settled(session);
  const { from, to, exponent } = engine.asked.at(-1)?.query ?? { from: 0, to: 0, exponent: 0 };
  expect(from * 2 ** exponent).toBeLessThan(7e8);
  expect(to * 2 ** exponent).toBeGreaterThan(7.1e8);
  expect(view_of(renderer).isAtRest).toBe(true);
  await session.close();
});

it("answers the last range also when it was loaded before a late answer for another range", async () => {
  const { session, engine, range, renderer } = await opened();
  await session.set(range, { start: 4e8, end: 5e8 });
  engine.open[0]?.answer();
  await settled(session);
  await session.advance(REST_MS);
  engine.open[0]?.answer();
  await settled(session);
  await session.set(range, { start: 4.6e8, end: 5.6e8 });
  await session.set(range, { start: 4e8, end: 5e8 });
  await session.advance(REST_MS);
  while (engine.open.length > 0) {
    engine.open[0]?.answer();
    await settled(session);
  }
  expect(view_of(renderer).isAtRest).toBe(true);
  const { from, exponent } = engine.asked.at(-1)?.query ?? { from: Infinity, exponent: 0 };
  expect(from * 2 ** exponent).toBeLessThan(4e8);
  await session.close();
});

it("asks nothing for pans inside of what is loaded, and twice for a zoom: quickly, and exactly at rest", async () => {
  const { session, engine, range } = await opened();
  await session.set(range, { start: 4e8, end: 5e8 });
  engine.open[0]?.answer();
  await settled(session);
  await session.advance(REST_MS);
  engine.open[0]?.answer();
  await settled(session);
  expect(engine.asked.map(({ query }) => query.effort)).toEqual(["quick", "exact"]);
  for (let step = 0; step < 30; step++) await session.set(range, { start: 4e8 + step * 1e6, end: 5e8 + step * 1e6 });
  expect(engine.asked.length).toBe(2);
  await session.close();
});

it("asks nothing while its renderer is hidden, and for the present range when it is shown again", async () => {
  const { session, engine, range, renderer } = await opened();
  await session.set(renderer, { visible: false });
  await session.set(range, { start: 1e8, end: 1.1e8 });
  await session.advance(REST_MS);
  expect(engine.asked.length).toBe(0);
  await session.set(renderer, { visible: true });
  expect(engine.open.length).toBe(1);
  await session.close();
});

it("keeps its picture when a question fails, says why, and asks again with the next range", async () => {
  const { session, engine, range, renderer } = await opened();
  const before = (renderer.data_source as ColumnDataSource).length;
  await session.set(range, { start: 1e8, end: 1.1e8 });
  engine.open[0]?.fail(new Error("the disk is gone"));
  await settled(session);
  expect(view_of(renderer).status.problem).toBe("the disk is gone");
  expect((renderer.data_source as ColumnDataSource).length).toBe(before);
  await session.set(range, { start: 1.2e8, end: 1.21e8 });
  engine.open[0]?.answer();
  await settled(session);
  expect(view_of(renderer).status.problem).toBeUndefined();
  await session.close();
});

it("aborts its question at the end of the session", async () => {
  const { session, engine, range } = await opened();
  await session.set(range, { start: 1e8, end: 1.1e8 });
  const [question] = engine.open;
  await session.close();
  expect(question?.signal.aborted).toBe(true);
});

it.each([
  [NaN, 5e8],
  [5e8, 5e8],
  [-9e99, -8e99],
])("asks nothing for the range from %d to %d of a browser", async (start, end) => {
  const { session, engine, range } = await opened();
  await session.set(range, { start, end });
  await session.advance(REST_MS);
  expect(engine.asked.length).toBe(0);
  await session.close();
});

it("asks for no more buckets than pixels need, whatever the range", async () => {
  const { session, engine, range } = await opened();
  await session.set(range, { start: 6e8, end: -1e300 });
  const { from, to } = engine.asked[0]?.query ?? { from: 0, to: 1e9 };
  expect(to - from).toBeLessThan(8000);
  await session.close();
});

it("asks outside of its session, so that what an engine keeps for all does not keep the document", async () => {
  const { session, engine, range } = await opened();
  let hasDocument = true;
  const envelope = engine.envelope.bind(engine);
  engine.envelope = (query, signal) => {
    try {
      curdoc();
    } catch {
      // There is no current document.
      hasDocument = false;
    }
    return envelope(query, signal);
  };
  await session.set(range, { start: 1e8, end: 1.1e8 });
  expect(hasDocument).toBe(false);
  await session.close();
});

it("shows a coarse answer when the fine one takes more than 30 ms, and then the fine one", async () => {
  const { session, engine, range, renderer } = await opened();
  await session.set(range, { start: 1e8, end: 1.1e8 });
  await session.advance(29);
  expect(engine.open.length).toBe(1);
  await session.advance(1);
  const [fine, coarse] = engine.open;
  expect(engine.open.length).toBe(2);
  expect(coarse?.query.exponent ?? 0).toBeGreaterThan(fine?.query.exponent ?? Infinity);
  coarse?.answer();
  await settled(session);
  expect(view_of(renderer).status.exact).toBe(false);
  const { length } = engine.asked;
  fine?.answer();
  await settled(session);
  await session.advance(REST_MS);
  engine.open[0]?.answer();
  await settled(session);
  expect(engine.asked.slice(length).map(({ query }) => query.effort)).toEqual(["exact"]);
  expect(view_of(renderer)).toMatchObject({ isAtRest: true, status: { exact: true } });
  await session.close();
});

it("100 ranges in a second cost at most 12 questions of 100 ms, and the last range is answered", async () => {
  const { session, engine, range, renderer } = await opened();
  for (let step = 0; step < 100; step++) {
    await session.set(range, { start: step * 7e6, end: 1e8 + step * 7e6 });
    await session.advance(10);
    if (step % 10 === 9) engine.open.forEach((question) => question.answer());
    await settled(session);
    expect(engine.open.length).toBeLessThanOrEqual(2);
  }
  for (let rest = 0; rest < 3; rest++) {
    await session.advance(REST_MS);
    engine.open.forEach((question) => question.answer());
    await settled(session);
  }
  expect(engine.asked.length).toBeLessThanOrEqual(12);
  expect(view_of(renderer).isAtRest).toBe(true);
  const { from, to, exponent } = engine.asked.at(-1)?.query ?? { from: 0, to: 0, exponent: 0 };
  expect(to * 2 ** exponent).toBeGreaterThan(7.9e8);
  expect(from * 2 ** exponent).toBeLessThan(8e8);
  await session.close();
});

it("asks ahead in the direction of a pan when it has ended, and draws it only when it is needed", async () => {
  const { session, engine, range, renderer } = await opened();
  const move = async (start: number): Promise<void> => {
    await session.set(range, { start, end: start + 1e8 });
    engine.open.forEach((question) => question.answer());
    await settled(session);
    await session.advance(REST_MS);
    engine.open[0]?.answer(true);
    await settled(session);
  };
  await move(3e8);
  expect(engine.open.length).toBe(0);
  await session.set(range, { start: 3.2e8, end: 4.2e8 });
  const before = view_of(renderer).status;
  await session.advance(REST_MS);
  expect(engine.open.length).toBe(1);
  const { from, to, exponent } = engine.open[0]?.query ?? { from: 0, to: 0, exponent: 0 };
  expect(from * 2 ** exponent).toBeGreaterThan(2.5e8);
  expect(to * 2 ** exponent).toBeGreaterThan(4.9e8);
  engine.open[0]?.answer();
  await settled(session);
  expect(view_of(renderer).status).toBe(before);
  expect(view_of(renderer).isAtRest).toBe(true);
  await session.close();
});

it("asks coarsely while a busy server's view moves, and exactly when it rests", async () => {
  const { session, engine, range } = await opened();
  loopLoad.measure = () => 0.9;
  try {
    await until("the load is measured", () => loopLoad.isHigh);
    await session.set(range, { start: 1e8, end: 1.1e8 });
    const [coarse] = engine.open;
    expect((coarse?.query.to ?? 0) - (coarse?.query.from ?? 0)).toBeLessThan(2000);
    coarse?.answer();
    await settled(session);
    await session.advance(REST_MS);
    expect(engine.open.map(({ query }) => query.effort)).toEqual(["exact"]);
  } finally {
    loopLoad.measure = () => 0;
  }
  await session.close();
});

it("has 100 points in view of a busy server while a wheel turns four times per frame, and answers are 6 frames late", async () => {
  const { session, engine, range } = await opened();
  loopLoad.measure = () => 0.9;
  const fewest: number[] = [];
  try {
    await until("the load is measured", () => loopLoad.isHigh);
    /** The points per x that are shown: of a bucket two extremes, or nearly always three points. */
    let shown = 2 / 2 ** 19;
    for (let frame = 1, width = ROWS; width > 1e4; frame++) {
      width *= 0.95 ** 4;
      await session.set(range, { start: 3e8, end: 3e8 + width });
      fewest.push(width * shown);
      const [late] = engine.open;
      if (frame % 6 !== 0 || late === undefined) continue;
      const { form, exponent } = late.query;
      shown = (form === "points" ? 3 : 2) / 2 ** exponent;
      late.answer();
      await settled(session);
    }
  } finally {
    loopLoad.measure = () => 0;
  }
  expect(Math.min(...fewest)).toBeGreaterThan(100);
  await session.close();
});

it("never draws an answer of an earlier version of the data", async () => {
  const { session, engine, range, renderer } = await opened();
  await session.set(range, { start: 1e8, end: 1.1e8 });
  const before = view_of(renderer).status;
  engine.version = "2";
  engine.open[0]?.answer();
  await settled(session);
  expect(view_of(renderer).status).toBe(before);
  await session.close();
});

it("200 sessions on one view cost one computation, and share the bytes that are sent", async () => {
  const columns = walk(50_000);
  const data = await open({ columns });
  const app = (doc: Document): void => {
    const plot = figure({ width: 900 });
    plot.line("t", "v", { source: data });
    doc.add_root(plot);
  };
  const run = jest.spyOn(pool, "run");
  const sessions = await Promise.all(Array.from({ length: 200 }, () => open_app(app)));
  const answers = (): number => run.mock.calls.filter(([task]) => task === "envelope").length;
  // All data coarsely, and the window.
  expect(answers()).toBe(2);
  const start = columns.t[10_000] as number;
  await Promise.all(
    sessions.map(async (session) => {
      const view = session.view(session.find(GlyphRenderer));
      await view.zoom(start, start + 1e7);
      await view.at_rest();
    }),
  );
  expect(answers()).toBe(3);
  run.mockRestore();
  const sent = sessions.map((session) => {
    const buffers = new BufferList();
    new Encoder({ buffers }).encode((session.find(GlyphRenderer).data_source as ColumnDataSource).data);
    return buffers.list.map(({ data }) => data.buffer);
  });
  expect(new Set(sent.flat()).size).toBe(2);
  for (const session of sessions) await session.close();
  data.close();
});

it("sessions take turns: one with many views does not hold up another", async () => {
  const turns = new Turns(1);
  const order: string[] = [];
  const { signal } = new AbortController();
  const ask = (name: string, session: object): Promise<void> =>
    turns.run(
      async () => {
        order.push(name);
        await Promise.resolve();
      },
      { session, signal },
    );
  const [one, other] = [{}, {}];
  const aborted = new AbortController();
  const left = turns.run(() => Promise.resolve(), { session: one, signal: AbortSignal.abort() });
  await expect(left).rejects.toThrow(/aborted/);
  const running = ["a1", "a2", "a3"].map((name) => ask(name, one));
  const gone = turns.run(() => Promise.resolve(order.push("gone")), { session: other, signal: aborted.signal });
  const later = ask("b1", other);
  aborted.abort();
  await expect(gone).rejects.toThrow(/aborted/);
  await Promise.all([...running, later]);
  expect(order).toEqual(["a1", "a2", "b1", "a3"]);
});
