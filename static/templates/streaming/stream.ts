// Live data: a new row is appended ten times a second, and only this row is sent. A button pauses the stream.
import { ColumnDataSource, DataRange1d, Toggle, column, curdoc, figure } from "plotctl";
import { makeSensor } from "./sensor.ts";

const PERIOD_MS = 100;
const ROWS_KEPT = 300;

const read = makeSensor();
const source = new ColumnDataSource({ data: { time: [0], value: [read()] } });

const plot = figure({
  title: "A sensor",
  height: 350,
  tools: "xpan,xwheel_zoom,reset,save",
  x_range: new DataRange1d({ follow: "end", follow_interval: 20, range_padding: 0 }),
  x_axis_label: "seconds",
});
plot.line("time", "value", { source, line_width: 2 });

let ticks = 0;
function append(): void {
  ticks += 1;
  source.stream({ time: [(ticks * PERIOD_MS) / 1000], value: [read()] }, ROWS_KEPT);
}

const doc = curdoc();
let timer = doc.add_periodic_callback(append, PERIOD_MS);

const pause = new Toggle({ label: "Pause", width: 100, width_policy: "fixed" });
pause.on_change("active", (_attr, _old, isPaused) => {
  pause.label = isPaused ? "Resume" : "Pause";
  if (isPaused) doc.remove_periodic_callback(timer);
  else timer = doc.add_periodic_callback(append, PERIOD_MS);
});

doc.title = "A sensor";
doc.add_root(column(pause, plot, { sizing_mode: "stretch_width" }));
