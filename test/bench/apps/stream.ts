// A line that gets ten rows twenty times a second and shows the last 200.
import { curdoc, figure } from "plotctl";
import { ColumnDataSource } from "plotctl/models";

const ROWS = 10;
const source = new ColumnDataSource({ data: { x: [], y: [] } });
const plot = figure({ width: 400, height: 300 });
plot.line("x", "y", { source });
curdoc().add_root(plot);

let count = 0;
curdoc().add_periodic_callback(() => {
  const x = Array.from({ length: ROWS }, (_, index) => count + index);
  count += ROWS;
  source.stream({ x, y: x.map((value) => Math.sin(value / 50)) }, 200);
}, 50);
