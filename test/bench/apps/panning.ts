// A line of large data, for people who pan.
import { curdoc, figure } from "plotctl";
import { walk } from "./panning-data.ts";

const tools = { tools: "xpan,xwheel_zoom,reset", active_scroll: "xwheel_zoom" } as const;
const plot = figure({ width: 1063, height: 300, ...tools });
plot.line("x", "y", { source: walk });
curdoc().add_root(plot);
