// Draw and edit in a plot: points with PointDrawTool (tap to add, drag to move, Backspace to delete), boxes with
// BoxEditTool (Shift and drag), outlines with PolyDraw (hold to begin and to end, tap between) and PolyEdit, and lines
// with FreehandDraw. The server measures the result.
import { BoxEditTool, ColumnDataSource, DataTable, Div, FreehandDrawTool, NumberFormatter } from "plotctl";
import { PointDrawTool, PolyDrawTool, PolyEditTool, TableColumn, column, curdoc, figure, row } from "plotctl";

const wide = { sizing_mode: "stretch_width" } as const;
const places = { x: [4, 7.5, 21, 25.5, 23.2], y: [14.5, 12.6, 13.8, 4.2, 11] };
const trees = new ColumnDataSource({ data: { ...places, kind: ["apple", "pear", "plum", "quince", "cherry"] } });
const beds = new ColumnDataSource({ data: { x: [6, 6, 20], y: [4.5, 8.5, 7.5], w: [7, 7, 5], h: [2.4, 2.4, 3] } });
const shore = { xs: [[12, 14.5, 16.5, 16, 13, 11.6]], ys: [[9.4, 8.8, 10.2, 12.8, 13.2, 11.6]] };
const ponds = new ColumnDataSource({ data: shore });
const paths = new ColumnDataSource({ data: { xs: [[0, 5, 11, 13, 18, 28]], ys: [[1, 1.6, 2.2, 5.4, 5.2, 1.2]] } });

const plot = figure({
  ...wide,
  title: "A garden: choose a tool at the right, and change it",
  height: 560,
  x_range: [0, 28],
  y_range: [0, 17],
  x_axis_label: "metres",
  y_axis_label: "metres",
  background_fill_color: "#e9f0dd",
  tools: "reset",
});
plot.grid.grid_line_color = "#d6e2c3";
const round = { line_cap: "round", line_join: "round" } as const;
const path = plot.multi_line("xs", "ys", { source: paths, line_color: "#c8b08f", line_width: 10, ...round });
const pond = plot.patches("xs", "ys", { source: ponds, fill_color: "#7fb7d6", line_color: "#3f7fa6" });
const bed = plot.rect("x", "y", "w", "h", {
  source: beds,
  fill_color: "#a5673f",
  fill_alpha: 0.6,
  line_color: "#6f4527",
});
const tree = plot.scatter("x", "y", { source: trees, size: 28, fill_color: "#588157", line_color: "#344e41" });
const corner = plot.scatter([], [], { size: 10, fill_color: "white", line_color: "#b23a48" });

const pointDraw = new PointDrawTool({ renderers: [tree], default_overrides: { kind: "new" } });
plot.add_tools(
  pointDraw,
  new BoxEditTool({ renderers: [bed] }),
  new PolyDrawTool({ renderers: [pond] }),
  new PolyEditTool({ renderers: [pond], vertex_renderer: corner }),
  new FreehandDrawTool({ renderers: [path], num_objects: 4 }),
);
plot.toolbar.active_drag = pointDraw;

const formatter = new NumberFormatter({ format: "0.0" });
const columns = [
  new TableColumn({ field: "kind", title: "Tree" }),
  new TableColumn({ field: "x", title: "x, m", formatter }),
  new TableColumn({ field: "y", title: "y, m", formatter }),
];
const small = { width: 240, width_policy: "fixed" } as const;
const table = new DataTable({ ...small, source: trees, editable: true, height: 240, index_position: null, columns });

/** The area of an outline, with the shoelace formula. */
function areaOf(xs: readonly number[], ys: readonly number[]): number {
  const parts = xs.map(
    (x, at) => x * (ys[(at + 1) % ys.length] ?? 0) - (xs[(at + 1) % xs.length] ?? 0) * (ys[at] ?? 0),
  );
  return Math.abs(parts.reduce((sum, part) => sum + part, 0)) / 2;
}
const report = new Div({ ...small, styles: { font_size: "14px" } });
function measure(): void {
  const earth = beds.data.w.reduce((sum, width, at) => sum + width * (beds.data.h[at] ?? 0), 0);
  const water = ponds.data.xs.reduce((sum, xs, at) => sum + areaOf(xs, ponds.data.ys[at] ?? []), 0);
  report.text = `<p>trees: <b>${trees.length}</b></p><p>beds: <b>${beds.length}</b> of <b>${earth.toFixed(1)} m²</b></p>
    <p>water: <b>${ponds.length}</b> of <b>${water.toFixed(1)} m²</b></p><p>paths: <b>${paths.length}</b></p>`;
}
measure();
for (const source of [trees, beds, ponds, paths]) source.on_change("data", measure);

curdoc().add_root(row(plot, column(table, report, { ...small, width: 260 }), { ...wide, spacing: 16 }));
curdoc().title = "Drawing tools";
