// Plots that share a range pan together: drag or zoom one of the three records, and all follow in time, while each
// keeps its own y range. One Span, shared by their crosshair tools, marks the same time in all of them.
import { CrosshairTool, Range1d, Span, column, curdoc, figure } from "plotctl";
import { linspace, seeded } from "./data/random.js";

const stations = [
  { name: "Harbour, 42 km away", delay: 7, strength: 9, color: "#b23a48" },
  { name: "Hillside, 96 km away", delay: 16, strength: 5, color: "#31708e" },
  { name: "Old mine, 151 km away", delay: 25, strength: 3, color: "#4f772d" },
];
const random = seeded(8);
const seconds = linspace(0, 120, 2401);

function ground({ delay, strength }: { delay: number; strength: number }): number[] {
  const waves = (at: number, from: number, size: number, pitch: number): number =>
    at < from ? 0 : size * (1 - Math.exp(-(at - from))) * Math.exp(-(at - from) / 11) * Math.sin(at * pitch);
  return seconds.map(
    (at) => waves(at, delay, strength / 3, 9) + waves(at, delay * 1.73, strength, 4.4) + random.normal(0, 0.15),
  );
}

const x_range = new Range1d({ start: 0, end: 120, bounds: [0, 120] });
const overlay = new Span({ dimension: "height", line_dash: "dashed", line_color: "#444444" });

const plots = stations.map((station, index) => {
  const isLast = index === stations.length - 1;
  const plot = figure({
    title: station.name,
    height: isLast ? 240 : 205,
    sizing_mode: "stretch_width",
    x_range,
    x_axis_label: isLast ? "seconds after the quake" : null,
    y_axis_label: "mm/s",
    tools: ["xpan", "xwheel_zoom", "reset", new CrosshairTool({ overlay })],
    active_scroll: "xwheel_zoom",
    min_border_left: 60,
  });
  plot.line(seconds, ground(station), { color: station.color, line_width: 1.2 });
  return plot;
});

curdoc().add_root(column(plots, { sizing_mode: "stretch_width" }));
curdoc().title = "Linked panning";
