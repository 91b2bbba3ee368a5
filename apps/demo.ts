// The smallest live app: a line, and a slider whose callback runs on the server. Open the page in two tabs with the
// same session: both follow.
import { ColumnDataSource, Slider, column, curdoc, figure } from "plotctl";

const x = [1, 2, 3, 4, 5];
const y = [6, 7, 2, 4, 5];

const source = new ColumnDataSource({ data: { x, y } });

const plot = figure({
  title: "A line with a slider",
  tools: "pan,wheel_zoom,box_zoom,save,reset,help",
  x_axis_label: "x",
  y_axis_label: "y",
  y_range: [0, 21],
  height: 400,
});
plot.line("x", "y", { source, line_width: 3, legend_label: "y × scale" });
plot.scatter("x", "y", { source, size: 10 });

const scale = new Slider({ title: "scale", start: 0, end: 3, value: 1, step: 0.1 });
scale.on_change("value", (_attr, _old, value) => {
  source.data.y = y.map((height) => height * value);
});

curdoc().add_root(column(plot, scale));
curdoc().title = "plotctl demo";
