// Five million readings stay on the server. It sends only what is visible: the minimum, maximum and mean for each of
// 1,500 steps of the visible range, recomputed when the range changes; at a high zoom, the readings themselves.
import { ColumnDataSource, Div, Range1d, column, curdoc, figure } from "plotctl";
import { RangesUpdate } from "plotctl/events";
import { PER_SECOND, READINGS, summary } from "./data/measured.js";

const STEPS = 1_500;
const last = READINGS / PER_SECOND;

const x_range = new Range1d({ start: 0, end: last, bounds: [0, last], min_interval: 1 });
const plot = figure({
  title: "Vibration of a machine",
  height: 560,
  sizing_mode: "stretch_width",
  x_range,
  y_range: [-10, 10],
  x_axis_label: "seconds",
  y_axis_label: "µm",
  tools: "xpan,xwheel_zoom,xbox_zoom,reset",
  active_scroll: "xwheel_zoom",
});
const source = new ColumnDataSource({ data: summary(0, last, STEPS) });
plot.varea("second", "low", "high", { source, fill_color: "#9cc3dd", fill_alpha: 0.8 });
plot.line("second", "mean", { source, line_color: "#1f3b57", line_width: 1.3 });

const said = new Div({ sizing_mode: "stretch_width", styles: { font_size: "14px" } });
function show(from: number, to: number): void {
  const began = performance.now();
  source.data = summary(from, to, STEPS);
  const took = performance.now() - began;
  const seen = Math.round((to - from) * PER_SECOND).toLocaleString("en");
  said.text = `<b>${seen}</b> readings in <b>${source.length}</b> steps, summed up in ${took.toFixed(0)} ms`;
}
show(0, last);

// A pan changes the ranges many times: the next update uses the newest range, when the previous update is done.
let isWaiting = false;
plot.on_event(RangesUpdate, () => {
  if (isWaiting) return;
  isWaiting = true;
  curdoc().add_next_tick_callback(() => {
    isWaiting = false;
    show(Math.max(0, x_range.start), Math.min(last, x_range.end));
  });
});

curdoc().add_root(column(said, plot, { sizing_mode: "stretch_width" }));
curdoc().title = "Five million readings";
