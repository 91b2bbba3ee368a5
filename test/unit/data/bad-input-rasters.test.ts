// What planes of large data answer to columns without values, and to values that are all in one place or far apart.
import { curdoc, figure } from "../../../src/exports/plotting.js";
import type { ColumnDataSource, GlyphRenderer } from "../../../src/exports/models.js";
import type { NDArray } from "../../../src/base/ndarray.js";
import { max, open, view_of } from "../../../src/exports/data.js";
import { open_app } from "../../../src/exports/testing.js";

const ROWS = 30_000;
const all = (value: number): Float64Array => new Float64Array(ROWS).fill(value);
const even = (start: number, end: number): Float64Array =>
  Float64Array.from({ length: ROWS }, (_, row) => start + ((end - start) * row) / (ROWS - 1));

/** Of each case, the rows with finite x and y. */
const CASES: readonly (readonly [string, { x: Float64Array; y: Float64Array }, number])[] = [
  ["no rows", { x: new Float64Array(0), y: new Float64Array(0) }, 0],
  ["one row", { x: Float64Array.of(3), y: Float64Array.of(-2) }, 1],
  ["NaN only", { x: all(NaN), y: all(NaN) }, 0],
  ["NaN in y only", { x: even(0, 1), y: all(NaN) }, 0],
  ["infinite values only", { x: all(Infinity), y: all(-Infinity) }, 0],
  ["some infinite values", { x: even(0, 1).fill(Infinity, 0, 10), y: even(0, 1).fill(-Infinity, 5, 20) }, ROWS - 20],
  ["all rows in one place", { x: all(7), y: all(-7) }, ROWS],
  ["all rows at zero", { x: all(0), y: all(-0) }, ROWS],
  ["an x range that is 1e-300 wide", { x: even(0, 1e-300), y: even(0, 1) }, ROWS],
  ["neighbouring numbers", { x: all(1).fill(1 + Number.EPSILON, 9), y: even(0, 1) }, ROWS],
  ["very large numbers", { x: even(-1e300, 1e300), y: even(1e299, 1e300) }, ROWS],
];

describe.each(CASES)("a plane of %s", (_, columns, finite) => {
  it.each(["scatter", "image"] as const)("is drawn by %s, and follows its ranges", async (method) => {
    const data = await open({ columns: { ...columns, v: columns.x.map(() => 1) } });
    let renderer: GlyphRenderer | undefined;
    await using session = await open_app(() => {
      const plot = figure({ name: "plot", width: 400, height: 300 });
      renderer =
        method === "scatter"
          ? plot.scatter("x", "y", { source: data })
          : plot.image({ source: data.grid("x", "y", max("v")) });
      curdoc().add_root(plot);
    });
    const shown = renderer as GlyphRenderer;
    const plot = session.find<ReturnType<typeof figure>>("plot");
    const view = session.view(shown);
    await view.at_rest();
    expect(view_of(shown).status).toMatchObject({ rows: finite, ...(finite === 0 && { problem: "no values" }) });
    for (const range of [plot.x_range, plot.y_range]) {
      expect(Number.isFinite(range.start) && range.start < range.end).toBe(true);
    }
    for (const { data_source } of plot.renderers as GlyphRenderer[]) {
      const { x = [], y = [], dw = [], dh = [], image = [] } = (data_source as ColumnDataSource).data;
      for (const values of [x, y, dw, dh]) expect(Array.from(values as ArrayLike<number>).every(Number.isFinite)).toBe(true);
      for (const picture of Array.from(image as ArrayLike<NDArray>)) expect(picture.shape.every((side) => side > 0)).toBe(true);
    }
    const { start, end } = plot.x_range;
    await view.zoom(start + 0.3 * (end - start), start + 0.4 * (end - start));
    await view.at_rest();
    expect(view_of(shown).status.exact).toBe(true);
    data.close();
  });
});
