// What cross-filters answer to wrong options, to data without values, and to boxes that no reader could draw.
import { curdoc, figure } from "../../../src/exports/plotting.js";
import { BoxSelectTool, ColumnDataSource, type GlyphRenderer } from "../../../src/exports/models.js";
import { open, type Crossfilter } from "../../../src/exports/data.js";
import { open_app, type AppSession } from "../../../src/exports/testing.js";
import type { Figure } from "../../../src/exports/plotting.js";
import { coordinatorOf } from "../../../src/data/crossfilter.js";

const columns = {
  v: Float64Array.from({ length: 300 }, (_, row) => row / 10),
  nothing: new Float64Array(300).fill(NaN),
  name: Array.from({ length: 300 }, (_, row) => `user ${row}`),
  kind: Array.from({ length: 300 }, (_, row) => ["a", "b"][row % 2] as string),
};
const data = await open({ columns });
const empty = await open({ columns: { v: new Float64Array(0), w: new Float32Array(0) } });
afterAll(() => {
  data.close();
  empty.close();
});

const cross = (): Crossfilter => data.crossfilter() as Crossfilter;

describe("histogram() and map()", () => {
  it.each([
    ["an unknown column", () => cross().histogram(figure(), "w"), '"v"'],
    ["texts that are no categories", () => cross().histogram(figure(), "name"), "more than 255 different texts"],
    ["no bins", () => cross().histogram(figure(), "v", { bins: 0 }), "from 1 to 1000, got 0"],
    ["half a bin", () => cross().histogram(figure(), "v", { bins: 2.5 }), "got 2.5"],
    ["a step of zero", () => cross().histogram(figure(), "v", { step: 0 }), "above 0, got 0"],
    ["a step that makes too many bins", () => cross().histogram(figure(), "v", { step: 1e-6 }), "at most 1000"],
    ["an unknown option", () => cross().histogram(figure(), "v", { bin: 3 } as object), "bins"],
    ["a wrong fit", () => cross().histogram(figure(), "v", { y_fit: "some" as "all" }), '"chosen" or "all"'],
    ["texts on an axis of numbers", () => cross().histogram(figure({ x_range: [0, 1] }), "kind"), "range of categories"],
    ["a map of texts", () => cross().map(figure(), "v", "kind"), '"kind" holds texts'],
    ["a map on a log axis", () => cross().map(figure({ x_axis_type: "log" }), "v", "v"), "log axis"],
    ["an unknown shade", () => cross().map(figure(), "v", "v", { shade: "square" as "log" }), '"eq_hist"'],
    ["an unknown palette", () => cross().map(figure(), "v", "v", { palette: "Viridis257" }), "Viridis256"],
  ])("reject %s", (_, call, text) => {
    expect(call).toThrow(text);
  });

  it("reject a figure that shows a chart of another cross-filter", () => {
    const plot = figure();
    cross().histogram(plot, "v");
    expect(() => cross().histogram(plot, "v")).toThrow("shows a chart of a cross-filter already");
    expect(() => cross().map(plot, "v", "v")).toThrow("shows a chart of a cross-filter already");
  });
});

async function shown(source: Crossfilter, names: readonly string[], use: (session: AppSession) => Promise<void>) {
  await using session = await open_app(() => {
    for (const name of names) {
      const plot = figure({ name, tools: "" });
      source.histogram(plot, name);
      curdoc().add_root(plot);
    }
  });
  await use(session);
}

const boxOf = (session: AppSession, name: string) =>
  (session.find<Figure>(name).tools.find((tool) => tool instanceof BoxSelectTool) as BoxSelectTool).overlay;

async function atRest(session: AppSession, source: Crossfilter): Promise<void> {
  const coordinator = coordinatorOf(source);
  while (!coordinator.isAtRest) {
    await coordinator.answered;
    await session.advance(1);
  }
}

it("a column without values has empty bars, and no row of it is in a box", async () => {
  const source = cross();
  await shown(source, ["nothing", "v"], async (session) => {
    expect(source.counts).toEqual({ chosen: 300, of: 300 });
    const bars = (session.find<Figure>("nothing").renderers.at(-1) as GlyphRenderer).data_source;
    expect(Math.max(...session.column(bars as never, "all"))).toBe(0);
    await session.set(boxOf(session, "nothing"), { left: 0, right: 1, visible: true });
    await atRest(session, source);
    expect(source.counts).toEqual({ chosen: 0, of: 300 });
  });
});

it("texts that are no categories have bars for those of the figure's range", async () => {
  const source = cross();
  await using session = await open_app(() => {
    const plot = figure({ name: "name", x_range: ["user 7", "user 9", "nobody"], tools: "" });
    source.histogram(plot, "name");
    curdoc().add_root(plot);
  });
  const bars = (session.find<Figure>("name").renderers.at(-1) as GlyphRenderer).data_source;
  expect(session.column(bars as never, "all")).toEqual([1, 1, 0]);
});

it("data without rows has empty charts", async () => {
  const source = empty.crossfilter() as Crossfilter;
  await shown(source, ["v", "w"], async (session) => {
    expect(source.counts).toEqual({ chosen: 0, of: 0 });
    await session.set(boxOf(session, "v"), { left: 0, right: 1, visible: true });
    await atRest(session, source);
    expect(source.counts).toEqual({ chosen: 0, of: 0 });
  });
});

it.each([
  ["reversed sides", { left: 20, right: 10 }, 100],
  ["sides far outside", { left: -1e300, right: 1e300 }, 300],
  ["infinite sides", { left: -Infinity, right: Infinity }, 300],
  ["a box beside all values", { left: 1e6, right: 2e6 }, 0],
  ["a box without width", { left: 10.1, right: 10.1 }, 5],
])("a box with %s chooses what it covers", async (_, sides, chosen) => {
  const source = cross();
  await shown(source, ["v", "kind"], async (session) => {
    await session.set(boxOf(session, "v"), { ...sides, visible: true });
    await atRest(session, source);
    await session.advance(1000);
    expect(source.counts).toEqual({ chosen, of: 300 });
  });
});

it.each([
  ["NaN", { left: NaN, right: 3 }],
  ["texts", { left: "a", right: "b" }],
])("a box whose sides are %s changes nothing", async (_, sides) => {
  const source = cross();
  await shown(source, ["v", "kind"], async (session) => {
    await session.set(boxOf(session, "v"), { left: 10, right: 20, visible: true });
    await atRest(session, source);
    await session.set(boxOf(session, "v"), sides);
    await atRest(session, source);
    expect(source.counts).toEqual({ chosen: 100, of: 300 });
    expect(session.errors).toEqual([]);
  });
});

it("misspelt columns and options do not compile", () => {
  const source = data.crossfilter();
  // @ts-expect-error: there is no column of that name
  expect(() => source.histogram(figure(), "vv")).toThrow("no column \"vv\"");
  // @ts-expect-error: an option is misspelt
  expect(() => source.histogram(figure(), "v", { colour: "red" })).toThrow("colour");
});

it.each([
  ["the largest numbers", Float64Array.from([-1.7e308, 0, 1.7e308])],
  ["neighbouring numbers", Float64Array.from([1, 1 + Number.EPSILON])],
])("a map of %s has as many cells as they have places", async (_, x) => {
  const other = await open({ columns: { x, y: x } });
  await using session = await open_app(() => {
    const plot = figure({ name: "plot" });
    (other.crossfilter() as Crossfilter).map(plot, "x", "y");
    curdoc().add_root(plot);
  });
  const image = session.find(ColumnDataSource, { name: null }).data["image"] as unknown as readonly { shape: number[] }[];
  expect(image[0]?.shape.every((side) => side > 0)).toBe(true);
  other.close();
});
