// Live data: a periodic callback appends rows 20 times a second, and only the new rows are sent. `rollover` keeps the
// last 200 rows, and the x range follows them. The button pauses by removing the callback.
import { ColumnDataSource, DataRange1d, Toggle, column, curdoc, figure } from "plotctl";

const PERIOD_MS = 50;
const ROWS_KEPT = 200;

const source = new ColumnDataSource({ data: { time: [], price: [], average: [] } });

const plot = figure({
  title: "A random walk and its average",
  width: 800,
  height: 350,
  tools: "xpan,xwheel_zoom,reset,save",
  x_range: new DataRange1d({ follow: "end", range_padding: 0 }),
  x_axis_label: "seconds",
});
plot.line("time", "price", { source, legend_label: "price", line_width: 2 });
plot.line("time", "average", { source, legend_label: "average", color: "orange" });
plot.legend.location = "top_left";

const doc = curdoc();
// Kept when the server is restarted: variables would begin again.
const state = doc.state({ tick: 0, price: 100, average: 100 });

function step(): void {
  state.tick += 1;
  state.price += Math.random() - 0.5;
  state.average += (state.price - state.average) / 20;
  const { tick, price, average } = state;
  source.stream({ time: [(tick * PERIOD_MS) / 1000], price: [price], average: [average] }, ROWS_KEPT);
}

let timer = doc.add_periodic_callback(step, PERIOD_MS);

const pause = new Toggle({ label: "Pause", button_type: "primary" });
pause.on_change("active", (_attr, _old, isPaused) => {
  pause.label = isPaused ? "Resume" : "Pause";
  if (isPaused) doc.remove_periodic_callback(timer);
  else timer = doc.add_periodic_callback(step, PERIOD_MS);
});

doc.add_root(column(plot, pause));
doc.title = "Streaming";
