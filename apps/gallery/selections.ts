// Selections on the server: `selected.on_change` receives the rows, the event SelectionGeometry receives the drawn
// shape. The server compares the selection with all rows, and buttons select rows from the server.
import { Button, ColumnDataSource, Div, column, curdoc, figure, row } from "plotctl";
import { SelectionGeometry } from "plotctl/events";
import { seeded, times } from "./data/random.js";

const wide = { sizing_mode: "stretch_width" } as const;
const random = seeded(61);
const runners = times(600, (index) => {
  const training = 14 * random.uniform(0.1, 1) + (index % 3);
  return { training, minutes: 62 - 1.6 * training + random.normal(0, 4.5) };
});
const training = runners.map(({ training }) => training);
const minutes = runners.map(({ minutes }) => minutes);
const source = new ColumnDataSource({ data: { training, minutes } });

const plot = figure({
  ...wide,
  title: "Runners: choose some with the box, the lasso, or a tap",
  height: 470,
  x_axis_label: "hours of training a week",
  y_axis_label: "minutes for 10 km",
  tools: "box_select,lasso_select,poly_select,tap,reset",
  active_drag: "lasso_select",
});
const look = { fill_color: "#577590", fill_alpha: 0.6, line_color: "white", nonselection_fill_alpha: 0.2 };
plot.scatter("training", "minutes", { source, size: 9, ...look, selection_fill_color: "#f3722c" });

const edges = times(20, (bin) => 25 + 2.2 * bin);
function share(rows: readonly number[]): number[] {
  const chosen = rows.map((row) => minutes[row] ?? 0);
  const count = (low: number): number => chosen.filter((time) => time >= low && time < low + 2.2).length;
  return edges.map((low) => (100 * count(low)) / Math.max(1, rows.length));
}
const all = share([...minutes.keys()]);
const columns = { low: edges, high: edges.map((low) => low + 2.2), all, chosen: all.map(() => 0) };
const parts = new ColumnDataSource({ data: columns });
const histogram = figure({
  ...wide,
  title: "Their minutes, in per cent",
  height: 300,
  tools: "",
  toolbar_location: null,
});
const bar = { left: "low", right: "high", bottom: 0, source: parts, line_color: "white" };
histogram.quad({ ...bar, top: "all", fill_color: "#577590", fill_alpha: 0.45, legend_label: "all" });
histogram.quad({ ...bar, top: "chosen", fill_color: "#f3722c", fill_alpha: 0.6, legend_label: "chosen" });

const numbers = new Div({ text: "Nobody is chosen.", styles: { font_size: "15px" }, ...wide });
const shape = new Div({ text: "", styles: { color: "#777777" }, ...wide });
source.selected.on_change("indices", (_attr, _old, rows) => {
  parts.data.chosen = share(rows);
  const mean = rows.reduce((sum, row) => sum + (minutes[row] ?? 0), 0) / Math.max(1, rows.length);
  numbers.text =
    rows.length === 0 ? "Nobody is chosen." : `<b>${rows.length}</b> chosen, ${mean.toFixed(1)} minutes in the mean`;
});
plot.on_event(SelectionGeometry, ({ geometry, final }) => {
  if (!final) return;
  if (geometry.type === "rect") {
    const { x0, x1, y0, y1 } = geometry;
    shape.text = `a box from ${x0.toFixed(1)} to ${x1.toFixed(1)} hours and ${y0.toFixed(0)} to ${y1.toFixed(0)} minutes`;
  } else shape.text = geometry.type === "poly" ? `an outline of ${geometry.x.length} corners` : `a ${geometry.type}`;
});

const fastest = new Button({ label: "The 30 fastest" });
fastest.on_click(() => {
  const ranked = [...minutes.keys()].sort((a, b) => (minutes[a] ?? 0) - (minutes[b] ?? 0));
  source.selected.indices = ranked.slice(0, 30);
});
const nobody = new Button({ label: "Nobody" });
nobody.on_click(() => void (source.selected.indices = []));

const side = column(row(fastest, nobody), numbers, shape, histogram, wide);
curdoc().add_root(row(plot, side, { ...wide, spacing: 16 }));
curdoc().title = "Selections";
