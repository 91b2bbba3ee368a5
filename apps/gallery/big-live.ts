// Rows that come at the end of a long history. The plot follows them as long as its right edge is at the end: pan away, and it
// stays; pan back or reset, and it follows again.
import { Range1d, curdoc, figure } from "plotctl";
import { card, page } from "plotctl/layouts";
import { ticks } from "./data/ticks.js";

const end = ticks.schema.find(({ name }) => name === "time")?.max ?? 0;
const x_range = new Range1d({ start: end - 20_000, end });
const tools = { tools: "xpan,xwheel_zoom,reset", active_scroll: "xwheel_zoom" } as const;
const frame = { x_axis_type: "datetime", height: 300, sizing_mode: "stretch_width", ...tools } as const;

const near = figure({ ...frame, x_range, y_axis_label: "price" });
near.line("time", "price", { source: ticks, follow: "end", y_fit: "visible", line_width: 1.5 });

const all = figure({ ...frame, height: 200, y_axis_label: "price" });
all.line("time", "price", { source: ticks, line_color: "#7b8794" });

curdoc().title = "A live stream";
curdoc().add_root(
  page({ title: "A live stream", main: [card(near, { title: "The last seconds" }), card(all, { title: "All rows" })] }),
);
