// A million measurements stay on the server. The browser gets the highest and the lowest of as many stretches as it has
// room for; whenever it shows another part, the server looks at that part more closely.
import { ColumnDataSource, Div, NumeralTickFormatter, Range1d, column, curdoc, figure } from "plotctl";
import { COUNT, outline } from "./measurements.ts";

const STRETCHES = 1000;

const source = new ColumnDataSource({ data: outline({ from: 0, to: COUNT, stretches: STRETCHES }) });
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
  source.data = outline({ from, to, stretches: STRETCHES });
  shown.text = `From ${Math.round(from).toLocaleString("en")} to ${Math.round(to).toLocaleString("en")}`;
}

plot.on_event("rangesupdate", ({ x0, x1 }) => show(x0, x1));

show(0, COUNT);
curdoc().title = "A million measurements";
curdoc().add_root(column(shown, plot, { sizing_mode: "stretch_width" }));
