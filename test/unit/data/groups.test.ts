// One line per value of a column, rows under a tap, and tooltips of rows: what an app and its readers get.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { curdoc, figure } from "../../../src/exports/plotting.js";
import type { Document } from "../../../src/index.js";
import { ColumnDataSource, GlyphRenderer, HoverTool, Legend } from "../../../src/exports/models.js";
import { open_app, type AppSession } from "../../../src/exports/testing.js";
import { open, view_of, type Data, type DataRow } from "../../../src/exports/data.js";
import { until } from "../../support/until.js";
import { describeParquet, writeParquet } from "../../support/parquet.js";

const ROWS = 6000;
const SENSORS = ["north", "east", "south"];
const columns = {
  t: Float64Array.from({ length: ROWS }, (_, row) => row),
  v: Float32Array.from({ length: ROWS }, (_, row) => (row % 3) * 100 + Math.sin(row / 500)),
  n: Int32Array.from({ length: ROWS }, (_, row) => row % 3),
  sensor: Array.from({ length: ROWS }, (_, row) => SENSORS[row % 3] as string),
};

let data: Data<{ t: number; v: number; n: number; sensor: string }>;
beforeAll(async () => {
  data = await open({ columns });
});
afterAll(() => data.close());

/** Threads answer meanwhile, and callbacks of the session show it. */
const soon = (session: AppSession, isSo: () => boolean): Promise<void> =>
  until("the session has the answer", async () => {
    await session.advance(1);
    return isSo();
  });

/** The distinct hundreds of the values of each line: every sensor has its own. */
function levels(session: AppSession): number[][] {
  const renderers = session.find<ReturnType<typeof figure>>("plot").renderers as readonly GlyphRenderer[];
  return renderers.map((renderer) => {
    const values = session.column(renderer.data_source as ColumnDataSource, "v");
    return [...new Set(values.map((value) => Math.round(value)))].filter((value) => value % 100 === 0);
  });
}

const labels = (plot: ReturnType<typeof figure>): unknown[] =>
  plot.select_one(Legend)?.items.map(({ label }) => label) ?? [];

const grouped =
  (source: typeof data, by: "sensor" | "n") =>
  (doc: Document): void => {
    const plot = figure({ name: "plot", width: 900 });
    const first = plot.line("t", "v", { source, by });
    if (first !== plot.renderers[0]) throw new Error("the call returns the first line");
    doc.add_root(plot);
  };

it("draws a line for each text of a column, with its own rows, colour and legend item", async () => {
  await using session = await open_app(grouped(data, "sensor"));
  expect(levels(session)).toEqual([[100], [0], [200]]);
  const plot = session.find<ReturnType<typeof figure>>("plot");
  expect(labels(plot)).toEqual(["east", "north", "south"]);
  const colors = (plot.renderers as readonly GlyphRenderer[]).map(({ glyph }) => (glyph as unknown as { line_color: unknown }).line_color);
  expect(new Set(colors.map((color) => JSON.stringify(color))).size).toBe(3);
});

it("draws a line for each number of a column, also in a plot that a callback adds", async () => {
  await using session = await open_app((doc: Document) => {
    const plot = figure({ name: "plot" });
    plot.on_event("tap", () => void plot.line("t", "v", { source: data, by: "n" }));
    doc.add_root(plot);
  });
  const plot = session.find<ReturnType<typeof figure>>("plot");
  await session.emit(plot, "tap");
  await soon(session, () => plot.renderers.length === 3);
  for (const renderer of plot.renderers as readonly GlyphRenderer[]) await session.view(renderer).at_rest();
  expect(levels(session)).toEqual([[0], [100], [200]]);
  expect(labels(plot)).toEqual(["0", "1", "2"]);
});

it("follows the reader with every line", async () => {
  await using session = await open_app(grouped(data, "sensor"));
  const plot = session.find<ReturnType<typeof figure>>("plot");
  const [first, ...others] = plot.renderers as readonly GlyphRenderer[];
  await session.view(first as GlyphRenderer).zoom(1000, 1100);
  for (const renderer of [first, ...others] as readonly GlyphRenderer[]) {
    await session.view(renderer).at_rest();
    const xs = session.column<number>(renderer.data_source as ColumnDataSource, "t");
    expect(xs.filter((x) => x >= 1000 && x <= 1100).length).toBeGreaterThanOrEqual(33);
  }
});

it("rejects a column with more than 50 values, an unknown one, and other glyphs", async () => {
  const many = await open({ columns: { t: [1, 2], v: [3, 4], k: Array.from({ length: 2 }, (_, row) => `k${row}`) } });
  const texts = await open({
    columns: { t: new Float64Array(60), v: new Float64Array(60), k: Array.from({ length: 60 }, (_, row) => `k${row}`) },
  });
  const plot = figure();
  expect(() => plot.line("t", "v", { source: texts, by: "k" })).toThrow('line(): by: "k" has 60 values; at most 50 lines.');
  // @ts-expect-error the data has no such column
  expect(() => plot.line("t", "v", { source: many, by: "sensr" })).toThrow(/there is no column "sensr"/);
  expect(() => plot.varea({ x: "t", y1: 0, y2: "v", source: many, by: "k" })).toThrow(/by is an option of line and step/);
  const numbers = open_app((doc: Document) => {
    doc.add_root(figure({ name: "plot" }));
    doc.get_model_by_name("plot");
    figure().line("t", "v", { source: data, by: "t" });
    const shown = figure();
    shown.line("t", "v", { source: data, by: "t" });
    doc.add_root(shown);
  });
  const failure: unknown = await numbers.catch((error: unknown) => error);
  expect(failure).toMatchObject({ message: 'line(): by: "t" has 6,000 values; at most 50 lines.' });
  // It fails after the call, and leads to the line of the call all the same.
  expect((failure as Error).stack).toContain("groups.test.ts");
  many.close();
  texts.close();
});

it("calls back with the rows under a tap, nearest first, with all their columns", async () => {
  const picked: (readonly DataRow[])[] = [];
  await using session = await open_app((doc: Document) => {
    const plot = figure({ name: "plot", width: 900, height: 300, x_range: [2990, 3010] });
    const line = plot.line("t", "v", { source: data, by: "sensor", name: "line" });
    view_of(line).on_pick((rows) => {
      picked.push(rows);
      curdoc().title = String(rows[0]?.sensor ?? "none");
    });
    doc.add_root(plot);
  });
  const plot = session.find<ReturnType<typeof figure>>("plot");
  await session.emit(plot, "tap", { sx: 1, sy: 1, x: 3001.05, y: 100 });
  await soon(session, () => picked.length === 1);
  expect(picked[0]?.[0]).toMatchObject({ t: 3001, sensor: "east", n: 1 });
  expect(session.document.title).toBe("east");
  await session.emit(plot, "tap", { sx: 1, sy: 1, x: 3000, y: 250 });
  await soon(session, () => picked.length === 2);
  expect(picked[1]).toEqual([]);
  const view = session.view(plot.renderers[0] as GlyphRenderer);
  expect((await view.rows_near(3001.05, 100))[0]).toMatchObject({ t: 3001 });
});

it("puts a marker with all columns at the row nearest to the mouse, and asks at most ten times a second", async () => {
  await using session = await open_app((doc: Document) => {
    const plot = figure({ name: "plot", width: 900, height: 300, x_range: [2990, 3010], tools: "hover" });
    plot.line("t", "v", { source: data, hover: "exact", name: "line" });
    doc.add_root(plot);
  });
  const plot = session.find<ReturnType<typeof figure>>("plot");
  const marker = plot.renderers[1] as GlyphRenderer;
  expect((plot.tools[0] as HoverTool).renderers).toEqual([marker]);
  const source = marker.data_source as ColumnDataSource;
  let changes = 0;
  source.on_change("data", () => changes++);
  for (let move = 0; move < 20; move++) await session.emit(plot, "mousemove", { sx: 1, sy: 1, x: 2999 + move / 100, y: 200 });
  await soon(session, () => source.length === 1);
  expect(session.column(source, "t")).toEqual([2999]);
  expect(session.column(source, "sensor")).toEqual(["south"]);
  await session.advance(100);
  await soon(session, () => changes === 2);
  expect(changes).toBe(2);
  await session.emit(plot, "mouseleave", { sx: 1, sy: 1, x: 0, y: 0 });
  expect(source.length).toBe(0);
});

it("draws vertical spans, one per pixel column at most", async () => {
  await using session = await open_app((doc: Document) => {
    const plot = figure({ width: 300 });
    plot.vspan("t", { source: data, name: "spans" });
    doc.add_root(plot);
  });
  const xs = session.column<number>(session.find<GlyphRenderer>("spans").data_source as ColumnDataSource, "t");
  expect(xs.length).toBeGreaterThan(200);
  expect(xs.length).toBeLessThan(1200);
  expect([Math.floor((xs[0] as number) / 100), Math.floor((xs.at(-1) as number) / 100)]).toEqual([0, 59]);
});

describeParquet("of Parquet files", () => {
  it("draws a line for each text of a column", async () => {
    const folder = await mkdtemp(join(tmpdir(), "plotctl-groups-"));
    const { sensor, ...numbers } = columns;
    await writeParquet(join(folder, "a.parquet"), { ...numbers, s: sensor });
    const files = await open<{ t: number; v: number; s: string }>(join(folder, "*.parquet"));
    await using session = await open_app((doc: Document) => {
      const plot = figure({ name: "plot", width: 900 });
      plot.line("t", "v", { source: files, by: "s" });
      doc.add_root(plot);
    });
    expect(levels(session)).toEqual([[100], [0], [200]]);
    files.close();
    await rm(folder, { recursive: true });
  });
});
