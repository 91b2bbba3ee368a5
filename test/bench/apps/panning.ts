// A line of large data, for people who pan.
import { curdoc, figure } from "plotctl";
import { walk } from "./panning-data.ts";

const plot = figure({ width: 1063, height: 300, tools: "xpan,xwheel_zoom,reset" });
plot.line("x", "y", { source: walk });
curdoc().add_root(plot);
