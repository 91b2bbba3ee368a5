// What browsers get of a plane of large data: images of cells, rows where they are few, and both ranges.
import { figure } from "../../../src/exports/plotting.js";
import type { Document } from "../../../src/index.js";
import { ColorBar, ColumnDataSource, GlyphRenderer, type HoverTool, Legend } from "../../../src/exports/models.js";
import { open_app } from "../../../src/exports/testing.js";
import { by, max, mean, open, view_of, type Data, type DataRow } from "../../../src/exports/data.js";
import { until } from "../../support/until.js";
import { NDArray } from "../../../src/base/ndarray.js";
import type { PlotctlError } from "../../../src/base/errors.js";

const ROWS = 60_000;
let state = 9;
const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const x = Float64Array.from({ length: ROWS }, () => 100 * random());
const y = Float32Array.from({ length: ROWS }, () => 50 * random() ** 2);
const v = Float32Array.from({ length: ROWS }, (_, row) => (row % 50 === 0 ? NaN : 10 * random()));
const kind = Array.from({ length: ROWS }, (_, row) => (row % 100 === 7 ? null : "abc"[row % 3]!));

let data: Data<{ x: number; y: number; v: number; kind: string }>;
beforeAll(async () => {
  data = (await open({ columns: { x, y, v, kind } }));
});
afterAll(() => data.close());

type Draw = (plot: ReturnType<typeof figure>) => GlyphRenderer;

async function opened(draw: Draw, options: Parameters<typeof figure>[0] = {}) {
  let renderer: GlyphRenderer | undefined;
  const session = await open_app((doc: Document) => {
    const plot = figure({ name: "plot", width: 400, height: 300, ...options });
    renderer = draw(plot);
    doc.add_root(plot);
  });
  const plot = session.find<ReturnType<typeof figure>>("plot");
  const image = plot.renderers.find(
    (each) => each instanceof GlyphRenderer && /^Image/.test(each.glyph.constructor.name),
  ) as GlyphRenderer;
  const view = session.view(renderer!);
  const zoom = async (part: number): Promise<void> => {
    await view.zoom(50, 50 + 50 * part, { start: 5, end: 5 + 45 * part });
    await view.at_rest();
  };
  return { session, plot, image, renderer: renderer!, view, zoom, close: () => session.close() };
}

const columnOf = (renderer: GlyphRenderer, name: string): readonly unknown[] =>
  Array.from((renderer.data_source as ColumnDataSource).data[name] as ArrayLike<unknown>);

it("is one image over the whole extent while many rows are visible, with ranges that reset to it", async () => {
  const { plot, image, renderer, close } = await opened((plot) => plot.scatter("x", "y", { source: data }));
  const images = columnOf(image, "image") as NDArray[];
  expect(images).toHaveLength(1);
  expect(columnOf(image, "x")[0]).toBeLessThanOrEqual(plot.x_range.start);
  expect((columnOf(image, "x")[0] as number) + (columnOf(image, "dw")[0] as number)).toBeGreaterThan(plot.x_range.end);
  expect(columnOf(renderer, "x")).toEqual([]);
  const [low, high] = [Math.min(...x), Math.max(...x)];
  const { start, end, reset_start, reset_end } = plot.x_range;
  expect([start, end, reset_start, reset_end]).toEqual([low, high, low, high]);
  expect(view_of(renderer).status).toMatchObject({ rows: ROWS, exact: true });
  await close();
});

it("draws planes and lines that reach over all finite numbers", async () => {
  const far = Float64Array.from({ length: 50_000 }, (_, row) => (row / 25_000 - 1) * 1.7e308);
  const wide = await open({ columns: { x: far, y: far } });
  const draws: readonly Draw[] = [
    (plot) => plot.scatter("x", "y", { source: wide }),
    (plot) => plot.line("x", "y", { source: wide }),
  ];
  for (const draw of draws) {
    const { renderer, close } = await opened(draw);
    expect(view_of(renderer).status).toMatchObject({ rows: 50_000, problem: undefined });
    await close();
  }
  wide.close();
});

it("changes to the rows where they are few, with all their columns, and back", async () => {
  const { image, renderer, zoom, close } = await opened((plot) =>
    plot.scatter("x", "y", { source: data, color: by("kind"), points: 3000 }),
  );
  await zoom(0.1);
  const [start, end] = [50, 55];
  const visible = Array.from(x, (value, row) => [value, y[row]!, row] as const).filter(
    ([a, b]) => a >= start && a <= end && b >= 5 && b <= 9.5,
  );
  const xs = columnOf(renderer, "x") as number[];
  const ys = columnOf(renderer, "y") as number[];
  const kinds = columnOf(renderer, "kind");
  const shown = new Map(xs.map((value, index) => [value, [ys[index], kinds[index]]]));
  expect(visible.length).toBeGreaterThan(50);
  for (const [a, b, row] of visible) expect(shown.get(a)).toEqual([b, kind[row] ?? ""]);
  await zoom(1);
  expect(columnOf(renderer, "x")).toEqual([]);
  expect(columnOf(image, "image").length).toBeGreaterThan(0);
  await close();
});

it("replaces all columns of the image in one change", async () => {
  const { session, image, zoom, close } = await opened((plot) => plot.scatter("x", "y", { source: data, points: 0 }));
  session.take_sent();
  await zoom(0.3);
  const sent = session.take_sent().filter((change) => "model" in change && change.model === image.data_source);
  expect(sent.length).toBeGreaterThan(0);
  const lengths = ["x", "y", "dw", "dh", "image"].map((name) => columnOf(image, name).length);
  expect(new Set(lengths).size).toBe(1);
  await close();
});

it("has a colour bar with true values for a mean, and a legend of the categories", async () => {
  const ofMean = await opened((plot) => plot.scatter("x", "y", { source: data, color: mean("v"), shade: "linear" }));
  const labels = [...(ofMean.session.find(ColorBar).major_label_overrides as Map<number, string>).values()].map(Number);
  expect(labels).toHaveLength(6);
  expect(labels[0]).toBeCloseTo(0, 0);
  expect(labels[5]).toBeCloseTo(10, 0);
  await ofMean.close();
  const ofKind = await opened((plot) => plot.scatter("x", "y", { source: data, color: by("kind") }));
  const [item] = ofKind.session.find(Legend).items;
  expect(columnOf(item!.renderers[0]!, "category")).toEqual(["a", "b", "c"]);
  await ofKind.close();
});

it("tooltips are for the rows, not for the image", async () => {
  const { plot, renderer, close } = await opened((plot) => plot.scatter("x", "y", { source: data }), { tools: "hover" });
  expect((plot.tools[0] as HoverTool).renderers).toEqual([renderer]);
  await close();
});

it("hiding the rows hides the image, and then nothing is asked", async () => {
  const { session, image, renderer, zoom, close } = await opened((plot) => plot.scatter("x", "y", { source: data }));
  await session.set(renderer, { visible: false });
  expect(image.visible).toBe(false);
  const before = view_of(renderer).status;
  await zoom(0.2);
  expect(view_of(renderer).status).toBe(before);
  await session.set(renderer, { visible: true });
  await session.view(renderer).at_rest();
  expect(view_of(renderer).status).not.toBe(before);
  await close();
});

it("with match_aspect, a unit of x is as long as a unit of y", async () => {
  const { plot, close } = await opened((plot) => plot.scatter("x", "y", { source: data }), { match_aspect: true });
  const [across, up] = [plot.x_range.end - plot.x_range.start, plot.y_range.end - plot.y_range.start];
  expect(across / (400 - 63)).toBeCloseTo(up / (300 - 63), 6);
  await close();
});

it("a tap picks the rows under it, nearest first, with all columns", async () => {
  const picked: (readonly DataRow[])[] = [];
  const { session, plot, zoom, close } = await opened((plot) => {
    const renderer = plot.scatter("x", "y", { source: data });
    view_of(renderer).on_pick((rows) => picked.push(rows));
    return renderer;
  });
  await zoom(0.1);
  // Beside a row.
  const row = x.findIndex((value, place) => value > 51 && value < 54 && y[place]! > 6 && y[place]! < 9);
  const at = { x: x[row]! + 0.01, y: y[row]! };
  await session.emit(plot, "tap", { sx: 1, sy: 1, ...at });
  await until("rows are picked", async () => {
    await session.advance(1);
    return picked.length > 0;
  });
  const pixelsTo = (row: number): number =>
    Math.hypot((x[row]! - at.x) * (337 / 5), (y[row]! - at.y) * (237 / 4.5));
  const nearest = Array.from(x.keys()).reduce((one, other) => (pixelsTo(one) <= pixelsTo(other) ? one : other));
  expect(picked[0]?.[0]).toMatchObject({ x: x[nearest], y: y[nearest], kind: kind[nearest] });
  await close();
});

it("draws a grid of rows as an image that follows both ranges", async () => {
  const { image, zoom, close } = await opened((plot) => plot.image({ source: data.grid("x", "y", max("v")) }));
  const before = columnOf(image, "dw");
  await zoom(0.2);
  expect(columnOf(image, "dw")).not.toEqual(before);
  await close();
});

it.each([
  ["no rows", [], [], "no values"],
  ["one row", [3], [4], undefined],
  ["NaN only", [NaN, NaN], [NaN, 1], "no values"],
  ["infinite values", [Infinity, 1, 2], [1, -Infinity, 3], undefined],
])("draws %s without an error, and its status says where there are no values", async (_, xs, ys, problem) => {
  const odd = await open({ columns: { x: Float64Array.from(xs), y: Float64Array.from(ys) } });
  const { plot, renderer, view, session, close } = await opened((plot) => plot.scatter("x", "y", { source: odd }));
  for (const [start, end] of [
    [NaN, NaN],
    [1e300, -1e300],
    [5, 5],
    [-1e9, 1e9],
  ] as const) {
    await session.set(plot.y_range, { start, end });
    await view.zoom(start, end);
    await view.at_rest();
  }
  expect(view_of(renderer).status.problem).toBe(problem);
  await close();
  odd.close();
});

const rejected: readonly [name: string, draw: Draw, code: string, text: string][] = [
  ["a misspelt column", (plot) => plot.scatter("x", "yy" as "y", { source: data }), "UNKNOWN_COLUMN", '"y"'],
  ["texts as y", (plot) => plot.scatter("x", "kind" as "y", { source: data }), "INVALID_COLUMN", "holds texts"],
  ["the mean of texts", (plot) => plot.scatter("x", "y", { source: data, color: mean("kind" as "v") }), "INVALID_COLUMN", 'by("kind")'],
  ["numbers as categories", (plot) => plot.scatter("x", "y", { source: data, color: by("v" as "kind") }), "INVALID_COLUMN", 'mean("v")'],
  ["a shade that does not exist", (plot) => plot.scatter("x", "y", { source: data, shade: "dark" as "log" }), "INVALID_ARGUMENT", "eq_hist"],
  ["a spread out of range", (plot) => plot.scatter("x", "y", { source: data, spread: 9 as 4 }), "INVALID_ARGUMENT", "0 to 4"],
  ["too many points", (plot) => plot.scatter("x", "y", { source: data, points: 1e6 }), "INVALID_ARGUMENT", "50,000"],
  ["an unknown palette", (plot) => plot.scatter("x", "y", { source: data, palette: "Viridi" as "Viridis256" }), "UNKNOWN_PALETTE", "Viridi"],
  ["a grid that is no image", (plot) => plot.scatter({ source: data.grid("x", "y") as never }), "INVALID_ARGUMENT", "image()"],
];

it.each(rejected)("rejects %s", (_, draw, code, text) => {
  let error: unknown;
  try {
    draw(figure());
  } catch (thrown) {
    error = thrown;
  }
  expect((error as PlotctlError).code).toBe(code);
  expect((error as PlotctlError).message).toContain(text);
});

it("rejects more categories than have colours", async () => {
  const many = await open({ columns: { x: [1, 2], y: [1, 2], user: ["a", "b"] } });
  many.close();
  const rows = 60;
  const numbers = Float64Array.from({ length: rows }, (_, row) => row);
  const users = await open({ columns: { x: numbers, y: numbers, user: Array.from(numbers, (row) => `user ${row}`) } });
  await expect(opened((plot) => plot.scatter("x", "y", { source: users, color: by("user") }))).rejects.toThrow(
    '"user" has 60 values; at most 50',
  );
  users.close();
});

it("circles of a radius in units of the data are drawn where few rows are visible", async () => {
  const few = await open({ columns: { x: Float64Array.of(1, 2, 3), y: Float64Array.of(4, 5, 6) } });
  const { renderer, close } = await opened((plot) => plot.circle("x", "y", { source: few, radius: 0.2 }));
  expect([renderer.glyph.constructor.name, columnOf(renderer, "x")]).toEqual(["Circle", [1, 2, 3]]);
  await close();
  few.close();
});

it("a test zooms both ranges of a plane at once, and not y of a line", async () => {
  const { plot, view, close } = await opened((plot) => plot.scatter("x", "y", { source: data }));
  await view.zoom(10, 20, { start: 1, end: 2 });
  expect([plot.x_range.start, plot.x_range.end, plot.y_range.start, plot.y_range.end]).toEqual([10, 20, 1, 2]);
  await close();
  const line = await opened((plot) => plot.line("x", "v", { source: data }));
  await expect(line.view.zoom(10, 20, { start: 1, end: 2 })).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
  await line.close();
});
