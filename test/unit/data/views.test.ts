// What browsers get of large data in memory: columns, ranges and status, as an app and its readers see them.
import { column, curdoc, figure } from "../../../src/exports/plotting.js";
import type { Document } from "../../../src/index.js";
import { ColumnDataSource, GlyphRenderer, LegendItem } from "../../../src/exports/models.js";
import { open_app } from "../../../src/exports/testing.js";
import { open, view_of, type Data } from "../../../src/exports/data.js";
import { walk } from "./support.js";

const ROWS = 120_000;
const columns = walk(ROWS);
const { t, v } = columns;
const [first, last] = [t[0] as number, t.at(-1) as number];

let data: Data<{ t: number; v: number }>;
beforeAll(async () => {
  data = await open({ columns });
});
afterAll(() => data.close());

const lineApp = (doc: Document): void => {
  const plot = figure({ name: "plot", x_axis_type: "datetime", width: 1000 });
  plot.line("t", "v", { source: data });
  doc.add_root(plot);
};

/** The smallest and largest value between two x, brute force. */
function extremes(start: number, end: number): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (let row = 0; row < ROWS; row++) {
    if ((t[row] as number) < start || (t[row] as number) > end) continue;
    low = Math.min(low, v[row] as number);
    high = Math.max(high, v[row] as number);
  }
  return [low, high];
}

const between = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high;

it("the first page has the whole extent, every extreme, and a fitted y range", async () => {
  await using session = await open_app(lineApp);
  const plot = session.find<ReturnType<typeof figure>>("plot");
  const source = session.find(ColumnDataSource);
  const [low, high] = extremes(first, last);
  const ys = session.column(source, "v");
  expect([Math.min(...ys), Math.max(...ys)]).toEqual([low, high]);
  expect(source.length).toBeLessThan(10_000);
  expect([plot.x_range.start, plot.x_range.end]).toEqual([first, last]);
  expect([plot.x_range.reset_start, plot.x_range.reset_end]).toEqual([first, last]);
  const padding = (high - low) / 20;
  expect([plot.y_range.start, plot.y_range.end]).toEqual([low - padding, high + padding]);
  expect([plot.y_range.reset_start, plot.y_range.reset_end]).toEqual([low - padding, high + padding]);
  expect(view_of(session.find(GlyphRenderer)).status).toMatchObject({ rows: ROWS, exact: true, tier: "memory" });
});

it("shows every extreme of 12 random views at rest, and fits y to it", async () => {
  await using session = await open_app(lineApp);
  const plot = session.find<ReturnType<typeof figure>>("plot");
  const source = session.find(ColumnDataSource);
  const view = session.view(session.find(GlyphRenderer));
  let state = 5;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let index = 0; index < 12; index++) {
    const width = (last - first) * 10 ** (-4 * random());
    const start = first + (last - first - width) * random();
    await view.zoom(start, start + width);
    await view.at_rest();
    const [low, high] = extremes(start, start + width);
    // Buckets are up to a pixel wide, so the outermost ones reach a pixel beyond the plot.
    const pixel = width / 937;
    const [beyondLow, beyondHigh] = extremes(start - pixel, start + width + pixel);
    const xs = session.column(source, "t");
    const ys = session
      .column(source, "v")
      .filter((_, row) => (xs[row] as number) >= start - pixel && (xs[row] as number) <= start + width + pixel);
    expect(between(Math.min(...ys), [beyondLow, low])).toBe(true);
    expect(between(Math.max(...ys), [high, beyondHigh])).toBe(true);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(plot.y_range.start).toBeLessThanOrEqual(low);
    expect(plot.y_range.end).toBeGreaterThanOrEqual(high);
    expect(plot.y_range.end - plot.y_range.start).toBeLessThanOrEqual(1.1 * (beyondHigh - beyondLow) + 4);
  }
});

it("sends data and y range of an answer in one message, and nothing back for the reader's own range", async () => {
  await using session = await open_app(lineApp);
  const view = session.view(session.find(GlyphRenderer));
  session.take_sent();
  await view.zoom(first, first + 1e6);
  await view.at_rest();
  const sent = session.take_sent();
  const plot = session.find<ReturnType<typeof figure>>("plot");
  const ofX = sent.filter((change) => "model" in change && change.model === plot.x_range);
  expect(ofX).toEqual([]);
  expect(sent.length).toBeGreaterThan(0);
});

it("stops fitting y when the reader changes it, and resumes with a reset", async () => {
  await using session = await open_app(lineApp);
  const plot = session.find<ReturnType<typeof figure>>("plot");
  const view = session.view(session.find(GlyphRenderer));
  await session.set(plot.y_range, { start: -1, end: 1 });
  await view.zoom(first, first + 1e6);
  await view.at_rest();
  expect([plot.y_range.start, plot.y_range.end]).toEqual([-1, 1]);
  const { reset_start, reset_end } = plot.y_range as Record<"reset_start" | "reset_end", number>;
  await session.set(plot.y_range, { start: reset_start, end: reset_end });
  await view.zoom(first, last);
  await view.at_rest();
  await view.zoom(first, first + 1e6);
  await view.at_rest();
  expect(plot.y_range.end).toBeLessThan(reset_end);
});

it("sends all rows of a small data set at once, and then nothing more", async () => {
  const small = await open({ columns: walk(1000) });
  await using session = await open_app((doc: Document) => {
    const plot = figure();
    plot.line("t", "v", { source: small });
    doc.add_root(plot);
  });
  expect(session.find(ColumnDataSource).length).toBe(1000);
  session.take_sent();
  const view = session.view(session.find(GlyphRenderer));
  await view.zoom(first + 1e4, first + 2e4);
  await view.at_rest();
  expect(session.take_sent().filter(({ kind }) => kind === "ColumnDataChanged")).toEqual([]);
  small.close();
});

it.each([
  ["no rows", [], [], [0, 1]],
  ["only gaps", [1, 2], [NaN, NaN], [1, 2]],
  ["one row", [5], [7], [4, 6]],
] as const)("%s make a plot without an error", async (_, xs, ys, [start, end]) => {
  const odd = await open({ columns: { x: [...xs], y: [...ys] } });
  await using session = await open_app((doc: Document) => {
    const plot = figure({ name: "plot" });
    plot.line("x", "y", { source: odd });
    doc.add_root(plot);
  });
  const plot = session.find<ReturnType<typeof figure>>("plot");
  expect([plot.x_range.start, plot.x_range.end]).toEqual([start, end]);
  expect(view_of(plot.renderers[0] as GlyphRenderer).status.problem).toBe(xs.length === 1 ? undefined : "no values");
  if (xs.length !== 1) expect([plot.y_range.start, plot.y_range.end]).toEqual([0, 1]);
  expect(session.find_all(GlyphRenderer).length).toBe(xs.length === 1 ? 2 : 1);
  odd.close();
});

it("areas and bars cover the lowest and the highest value of each step", async () => {
  await using session = await open_app((doc: Document) => {
    const plot = figure({ name: "plot" });
    plot.varea({ x: "t", y1: 0, y2: "v", source: data, name: "area" });
    plot.vbar({ x: "t", top: "v", width: 800, source: data, name: "bars" });
    doc.add_root(plot);
  });
  const [low, high] = extremes(first, last);
  const area = session.find<GlyphRenderer>("area").data_source as ColumnDataSource;
  expect(Math.min(...session.column(area, "y1"))).toBe(Math.min(0, low));
  expect(Math.max(...session.column(area, "y2"))).toBe(Math.max(0, high));
  const bars = session.find<GlyphRenderer>("bars").data_source as ColumnDataSource;
  expect(Math.max(...session.column(bars, "top"))).toBe(Math.max(0, high));
  const xs = session.column(bars, "t");
  const widths = session.column(bars, "width");
  expect((xs[0] as number) - (widths[0] as number) / 2).toBe(first - 400);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(800);
});

it("two views on one range show the data of both, and a shared range stays shared", async () => {
  const later = await open({ columns: { t: [last + 1e6, last + 2e6], v: [0, 1] } });
  await using session = await open_app((doc: Document) => {
    const one = figure({ name: "one" });
    const other = figure({ name: "other", x_range: one.x_range });
    one.line("t", "v", { source: data });
    other.line("t", "v", { source: later });
    doc.add_root(column(one, other));
  });
  const [one, other] = ["one", "other"].map((name) => session.find<ReturnType<typeof figure>>(name));
  expect(one?.x_range).toBe(other?.x_range);
  expect([one?.x_range.start, one?.x_range.end]).toEqual([first, last + 2e6]);
  later.close();
});

it("a y range that figures share shows all values of both, and stays", async () => {
  await using session = await open_app((doc: Document) => {
    const one = figure({ name: "one" });
    const other = figure({ name: "other", y_range: one.y_range });
    one.line("t", "v", { source: data, name: "line" });
    other.varea({ x: "t", y1: -2000, y2: "v", source: data });
    doc.add_root(column(one, other));
  });
  const { y_range } = session.find<ReturnType<typeof figure>>("one");
  const ends = [y_range.start, y_range.end];
  const [, high] = extremes(first, last);
  expect(ends).toEqual([-2000 - (high + 2000) / 20, high + (high + 2000) / 20]);
  const view = session.view(session.find("line"));
  await view.zoom(first, first + 1e6);
  await view.at_rest();
  expect([y_range.start, y_range.end]).toEqual(ends);
});

it("keeps ranges of the author, and adds what a reset needs", async () => {
  await using session = await open_app((doc: Document) => {
    const plot = figure({ name: "plot", x_range: [first, first + 1e6], y_range: [-9, 9] });
    plot.line("t", "v", { source: data });
    doc.add_root(plot);
  });
  const plot = session.find<ReturnType<typeof figure>>("plot");
  expect([plot.x_range.start, plot.x_range.end]).toEqual([first, first + 1e6]);
  expect([plot.x_range.reset_start, plot.x_range.reset_end]).toEqual([first, first + 1e6]);
  expect([plot.y_range.start, plot.y_range.end]).toEqual([-9, 9]);
});

it("a log axis shows positive x only", async () => {
  const mixed = await open({ columns: { x: Float64Array.from({ length: 50_000 }, (_, row) => row - 100), y: new Float32Array(50_000) } });
  await using session = await open_app((doc: Document) => {
    const plot = figure({ name: "plot", x_axis_type: "log" });
    plot.step("x", "y", { source: mixed });
    doc.add_root(plot);
  });
  const xs = session.column(session.find(ColumnDataSource), "x");
  expect([xs[0], xs.at(-1)]).toEqual([1, 49_899]);
  mixed.close();
});

it("a legend, a colour and a name work as for any renderer, and a callback of the app sees the status", async () => {
  const seen: number[] = [];
  await using session = await open_app((doc: Document) => {
    const plot = figure();
    const renderer = plot.line("t", "v", { source: data, legend_label: "walk", line_color: "red", name: "walk" });
    view_of(renderer).on_change(({ rows }) => {
      seen.push(rows);
      curdoc().title = `${rows} rows`;
    });
    doc.add_root(plot);
  });
  expect(session.find(LegendItem).renderers).toEqual([session.find("walk")]);
  const view = session.view(session.find("walk"));
  await view.zoom(first, first + 1e6);
  await view.at_rest();
  expect(session.document.title).toBe(`${seen.at(-1)} rows`);
  expect(view.status.rows).toBeLessThan(ROWS);
});

it("a plot that a callback adds is filled too", async () => {
  await using session = await open_app((doc: Document) => {
    const plot = figure({ name: "plot" });
    plot.on_event("tap", () => void plot.line("t", "v", { source: data, name: "late" }));
    doc.add_root(plot);
  });
  await session.emit(session.find("plot"), "tap");
  const late = session.find<GlyphRenderer>("late");
  await session.view(late).at_rest();
  expect((late.data_source as ColumnDataSource).length).toBeGreaterThan(1000);
});

it("rests with its last picture when the data is closed while the reader zooms", async () => {
  const closing = await open({ columns: { t: t.slice(), v: v.slice() } });
  await using session = await open_app((doc: Document) => {
    const plot = figure({ width: 1000 });
    plot.line("t", "v", { source: closing });
    doc.add_root(plot);
  });
  const view = session.view(session.find(GlyphRenderer));
  const before = session.find(ColumnDataSource).length;
  closing.close();
  await view.zoom(first, first + 1e6);
  await view.at_rest();
  expect(session.find(ColumnDataSource).length).toBe(before);
});

it.each([
  ["the only x is 0", { t: new Float64Array(ROWS), v: Float64Array.from(v) }, ROWS],
  ["x is smaller than all normal numbers", { t: t.map((_, row) => row * 5e-324), v }, ROWS],
])("shows all rows where %s", async (_, input, rows) => {
  const other = await open({ columns: input });
  await using session = await open_app(() => {
    const plot = figure();
    plot.line("t", "v", { source: other });
    curdoc().add_root(plot);
  });
  expect(view_of(session.find(GlyphRenderer)).status).toMatchObject({ rows, exact: true });
  expect(session.column(session.find(ColumnDataSource), "t").every(Number.isFinite)).toBe(true);
  other.close();
});

it.each(["linear", "log"] as const)("the y range of the largest numbers on a %s axis is finite", async (y_axis_type) => {
  const other = await open({ columns: { t: [1, 2, 3, 4], v: [1.7e308, -1.7e308, 1e-320, 1] } });
  await using session = await open_app(() => {
    const plot = figure({ name: "plot", y_axis_type });
    plot.line("t", "v", { source: other });
    curdoc().add_root(plot);
  });
  const { start, end } = session.find<ReturnType<typeof figure>>("plot").y_range;
  expect(start).toBeLessThanOrEqual(y_axis_type === "log" ? 1e-320 : -1.7e308);
  expect(end).toBeGreaterThanOrEqual(1.7e308);
  expect([start, end].every(Number.isFinite)).toBe(true);
  other.close();
});

it("a log y axis without values above zero shows a range that it has a place for", async () => {
  const other = await open({ columns: { t: [1, 2], v: [-1, 0] } });
  await using session = await open_app(() => {
    const plot = figure({ name: "plot", y_axis_type: "log" });
    plot.line("t", "v", { source: other });
    curdoc().add_root(plot);
  });
  expect(session.find<ReturnType<typeof figure>>("plot").y_range.start).toBe(1);
  other.close();
});
