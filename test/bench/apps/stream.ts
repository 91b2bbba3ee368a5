// Three list columns that get ten rows twenty times a second, within a window of 1,000 rows. `t` is the time of a row,
// in milliseconds since 1970.
import { curdoc, figure } from "plotctl";
import { ColumnDataSource } from "plotctl/models";

const ROWS = 10;
const source = new ColumnDataSource({ data: { t: [], x: [], y: [] } });
const plot = figure({ width: 400, height: 300 });
plot.line("x", "y", { source });
curdoc().add_root(plot);

let count = 0;
curdoc().add_periodic_callback(() => {
  const madeAt = performance.timeOrigin + performance.now();
  const x = Array.from({ length: ROWS }, (_, index) => count + index);
  count += ROWS;
  source.stream({ t: x.map(() => madeAt), x, y: x.map((value) => Math.sin(value / 50)) }, 1000);
}, 50);
