// Filled areas: `varea` between two y values, `harea` between two x values, `varea_step` for values that are constant
// between points, and `patch` for any outline.
import { curdoc, figure, gridplot } from "plotctl";
import { linspace, seeded, times } from "./data/random.js";

const random = seeded(23);
const size = { height: 300, tools: "pan,wheel_zoom,reset" } as const;

const days = linspace(0, 30, 61);
const expected = days.map((day) => 180 + 2.2 * day + 12 * Math.sin(day / 3));
const fan = figure({
  ...size,
  title: "A forecast and how sure it is",
  x_axis_label: "days ahead",
  y_axis_label: "orders",
});
for (const { percent, spread, fill_color } of [
  { percent: 90, spread: 9, fill_color: "#d3e2ee" },
  { percent: 70, spread: 6, fill_color: "#a3c1d9" },
  { percent: 40, spread: 3, fill_color: "#6f9dc0" },
]) {
  const low = expected.map((orders, at) => orders - spread * Math.sqrt(at));
  const high = expected.map((orders, at) => orders + spread * Math.sqrt(at));
  fan.varea(days, low, high, { fill_color, legend_label: `${percent} % sure` });
}
fan.line(days, expected, { color: "#1d3557", line_width: 2 });
fan.legend.location = "top_left";

const depths = linspace(0, 400, 81);
const coldest = depths.map((depth) => 4 + 5 * Math.exp(-depth / 120));
const warmest = depths.map((depth) => 4.6 + 17 * Math.exp(-depth / 70));
const sea = figure({ ...size, title: "The sea, from winter to summer", x_axis_label: "°C", y_range: [400, 0] });
sea.yaxis.axis_label = "depth in metres";
sea.harea(coldest, warmest, depths, { fill_color: "#2a9d8f", fill_alpha: 0.5 });
sea.line(coldest, depths, { color: "#264653", line_width: 2 });
sea.line(warmest, depths, { color: "#e76f51", line_width: 2 });

const hours = linspace(0, 24, 25);
const used = hours.map((hour) => 1.1 + Math.exp(-(((hour - 8) / 2) ** 2)) + 2 * Math.exp(-(((hour - 19) / 2.5) ** 2)));
const made = hours.map((hour) => 3.2 * Math.max(0, Math.sin(((hour - 6) * Math.PI) / 13)) * random.uniform(0.75, 1));
const nothing = hours.map(() => 0);
const power = figure({ ...size, title: "A house with panels on its roof", x_axis_label: "hour", y_axis_label: "kW" });
const steps = { step_mode: "after", fill_alpha: 0.45 } as const;
power.varea_step(hours, nothing, made, { ...steps, fill_color: "#f4b942", legend_label: "made" });
power.varea_step(hours, nothing, used, { ...steps, fill_color: "#6d597a", legend_label: "used" });
power.legend.location = "top_left";

const angles = linspace(0, 2 * Math.PI, 200);
const leaf = figure({ ...size, title: "Any outline", match_aspect: true, x_axis_type: null, y_axis_type: null });
for (const scale of times(4, (index) => 1 - index / 4.5)) {
  const radius = angles.map((angle) => scale * (1 + 0.28 * Math.cos(5 * angle) + 0.08 * Math.sin(3 * angle)));
  const x = radius.map((length, index) => length * Math.cos(angles[index] ?? 0));
  const y = radius.map((length, index) => length * Math.sin(angles[index] ?? 0));
  leaf.patch(x, y, { fill_color: "#588157", fill_alpha: 0.3, line_color: "#344e41", line_width: 1.5 });
}

curdoc().add_root(gridplot([fan, sea, power, leaf], { ncols: 2, sizing_mode: "stretch_width" }));
curdoc().title = "Areas and outlines";
