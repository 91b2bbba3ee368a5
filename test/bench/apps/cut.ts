// A page of 20 MB, and two columns that get a row a hundred times a second.
import { curdoc, figure } from "plotctl";
import { ColumnDataSource } from "plotctl/models";

const MANY = 1_250_000;
const all = new ColumnDataSource({ data: { u: new Float64Array(MANY), v: new Float64Array(MANY) } });
const source = new ColumnDataSource({ data: { x: new Float64Array(), y: new Float64Array() } });
const plot = figure({ width: 400, height: 300 });
plot.scatter("u", "v", { source: all });
plot.line("x", "y", { source });
curdoc().add_root(plot);

let count = 0;
curdoc().add_periodic_callback(() => {
  source.stream({ x: Float64Array.of(count), y: Float64Array.of(Math.sin(count / 50)) });
  count++;
}, 10);
