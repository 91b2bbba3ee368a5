// Data that changes while sessions show it, with an engine that changes when the test says so.
import { figure } from "../../../src/exports/plotting.js";
import type { Document } from "../../../src/index.js";
import { open_app, type AppSession } from "../../../src/exports/testing.js";
import { Data, view_of, type DataStatus } from "../../../src/exports/data.js";
import { GlyphRenderer, type ColumnDataSource, type Range1d } from "../../../src/exports/models.js";
import { SlowEngine } from "./support.js";

const ROWS = 1e6;

async function opened(engine: SlowEngine, data = new Data<{ t: number; v: number }>(engine)): Promise<AppSession> {
  return open_app((doc: Document) => {
    const plot = figure({ name: "plot", width: 1063 });
    plot.line("t", "v", { source: data });
    doc.add_root(plot);
  });
}

function shown(session: AppSession): { range: Range1d; last: number | undefined } {
  const renderer = session.find(GlyphRenderer);
  const last = session.column(renderer.data_source as ColumnDataSource, "t").at(-1);
  return { range: view_of(renderer).ranges.x as Range1d, last };
}

async function atRest(session: AppSession): Promise<void> {
  await session.view(session.find(GlyphRenderer)).at_rest();
}

it("is shown by every open view: one that shows all rows follows, another keeps its range", async () => {
  const engine = new SlowEngine(ROWS);
  await using whole = await opened(engine);
  await using zoomed = await opened(engine);
  await zoomed.view(zoomed.find(GlyphRenderer)).zoom(1000, 2000);
  await Promise.all([atRest(whole), atRest(zoomed)]);
  engine.change(2 * ROWS);
  await Promise.all([atRest(whole), atRest(zoomed)]);
  expect(shown(whole).last).toBeGreaterThan(1.9e6);
  const end = 2 * ROWS - 1;
  expect(shown(whole).range).toMatchObject({ start: 0, end, reset_end: end });
  expect(shown(zoomed).range).toMatchObject({ start: 1000, end: 2000, reset_end: end });
});

it("never shows an answer for the version before: its question is aborted", async () => {
  const engine = new SlowEngine(ROWS);
  await using session = await opened(engine);
  const view = session.view(session.find(GlyphRenderer));
  await view.zoom(1000, 2000);
  await view.at_rest();
  engine.isSlow = true;
  await session.set(shown(session).range, { start: 500_000, end: 500_100 });
  const [old] = engine.open;
  engine.isSlow = false;
  engine.change(10);
  expect(old?.signal.aborted).toBe(true);
  await view.at_rest();
  expect(shown(session).last).toBeLessThan(20);
});

it("says in every status how far it is indexed, and when it is ready", async () => {
  const engine = new SlowEngine(ROWS);
  const data = new Data<{ t: number; v: number }>(engine);
  engine.changes.announce({ state: "indexing", done: 0.1, problems: [] });
  await using session = await opened(engine, data);
  const seen: DataStatus[] = [];
  data.on_change((status) => seen.push(status));
  const view = view_of(session.find(GlyphRenderer));
  expect(view.status).toMatchObject({ state: "indexing", done: 0.1 });
  const ready = data.ready();
  engine.changes.announce({ state: "indexing", done: 0.5, problems: [] });
  await session.advance(0);
  expect(view.status).toMatchObject({ state: "indexing", done: 0.5 });
  engine.change(ROWS);
  await expect(ready).resolves.toBe(data);
  await atRest(session);
  expect(view.status).toMatchObject({ state: "ready", done: 1 });
  expect(seen.map(({ done }) => done)).toEqual([0.5, 1]);
});

it("is not called back for sessions that have ended", async () => {
  const engine = new SlowEngine(ROWS);
  const session = await opened(engine);
  await session.close();
  engine.asked.length = 0;
  engine.change(5);
  await new Promise((resolve) => setImmediate(resolve));
  expect(engine.asked).toEqual([]);
});
