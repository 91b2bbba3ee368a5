// One plot and one slider. This file runs once for every visitor. The callback runs on the server whenever the slider moves,
// and its changes are sent to the browser.
import { ColumnDataSource, Slider, column, curdoc, figure } from "plotctl";

const x = Float64Array.from({ length: 200 }, (_, index) => (index / 200) * 4 * Math.PI);
const source = new ColumnDataSource({ data: { x, y: x.map(Math.sin) } });

const plot = figure({ title: "A wave", height: 350, y_range: [-5, 5] });
plot.line("x", "y", { source, line_width: 3 });

const amplitude = new Slider({ title: "Amplitude", start: 0, end: 5, value: 1, step: 0.1 });
amplitude.on_change("value", (_attr, _old, value) => {
  source.data.y = x.map((at) => value * Math.sin(at));
});

curdoc().title = "A wave";
curdoc().add_root(column(amplitude, plot, { sizing_mode: "stretch_width" }));
