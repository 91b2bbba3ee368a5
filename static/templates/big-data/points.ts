// A million measurements stay on the server. The browser gets the lowest and highest ones of every pixel column of what it
// shows, and new ones when it shows another range. One line of code differs from a small plot: the source is large data.
import { Div, column, curdoc, figure } from "plotctl";
import { view_of } from "plotctl/data";
import { COUNT, measurements } from "./measurements.ts";

const plot = figure({
  title: `${COUNT.toLocaleString("en")} measurements`,
  x_axis_type: "datetime",
  height: 400,
  sizing_mode: "stretch_width",
  tools: "xpan,xwheel_zoom,xbox_zoom,reset",
  active_scroll: "xwheel_zoom",
});
const line = plot.line("t", "value", { source: measurements, name: "measurements" });

const shown = new Div();
view_of(line).on_change(({ rows, points }) => {
  shown.text = `${rows.toLocaleString("en")} measurements in ${points.toLocaleString("en")} points`;
});

curdoc().title = "A million measurements";
curdoc().add_root(column(shown, plot, { sizing_mode: "stretch_width" }));
