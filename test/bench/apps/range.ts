// A figure with numeric ranges, for panning.
import { curdoc, figure } from "plotctl";
import { Range1d } from "plotctl/models";

const ranges = { x_range: new Range1d({ start: 0, end: 10 }), y_range: new Range1d({ start: 0, end: 10 }) };
const plot = figure({ width: 400, height: 300, ...ranges });
plot.line([1, 2, 3, 4, 5], [6, 7, 2, 4, 5], { line_width: 2 });
curdoc().add_root(plot);
