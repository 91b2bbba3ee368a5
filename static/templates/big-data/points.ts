// A million measurements stay on the server. The browser gets only the lowest and highest measurement of each of 1,000
// intervals. When it shows another range, the server computes the intervals of that range.
import { ColumnDataSource, Div, NumeralTickFormatter, Range1d, column, curdoc, figure } from "plotctl";
import { COUNT, outline } from "./measurements.ts";

const INTERVALS = 1000;

const source = new ColumnDataSource({ data: outline({ from: 0, to: COUNT, intervals: INTERVALS }) });
const shown = new Div();

const plot = figure({
  title: `${COUNT.toLocaleString("en")} measurements`,
  height: 400,
  sizing_mode: "stretch_width",
  tools: "xpan,xwheel_zoom,xbox_zoom,reset",
  active_scroll: "xwheel_zoom",
  x_range: new Range1d({ start: 0, end: COUNT, bounds: [0, COUNT] }),
});
plot.line("at", "value", { source });
plot.xaxis.formatter = new NumeralTickFormatter({ format: "0,0" });

function show(from: number, to: number): void {
  source.data = outline({ from, to, intervals: INTERVALS });
  shown.text = `From ${Math.round(from).toLocaleString("en")} to ${Math.round(to).toLocaleString("en")}`;
}

plot.on_event("rangesupdate", ({ x0, x1 }) => show(x0, x1));

show(0, COUNT);
curdoc().title = "A million measurements";
curdoc().add_root(column(shown, plot, { sizing_mode: "stretch_width" }));
