// When a view asks, with an engine that answers only when the test says so.
import { curdoc, figure } from "../../../src/exports/plotting.js";
import type { Document } from "../../../src/index.js";
import { open_app, type AppSession } from "../../../src/exports/testing.js";
import { Data, view_of } from "../../../src/exports/data.js";
import { GlyphRenderer, type ColumnDataSource, type Range1d } from "../../../src/exports/models.js";
import { SlowEngine } from "./support.js";

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
  await session.advance(REST_MS);
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
