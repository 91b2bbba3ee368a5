// Lines: `line` has a gap at NaN, `multi_line` draws several lines, `step` keeps each value until the next one, and
// `line_dash` takes a name or a pattern in pixels.
import { curdoc, figure, gridplot } from "plotctl";
import { linspace, seeded, times, walk } from "./data/random.js";

const random = seeded(11);
const size = { height: 300, tools: "pan,xwheel_zoom,reset" } as const;

const hours = linspace(0, 72, 289);
const level = walk(random, 2.1, { count: hours.length, step: 0.015 }).map((metres, index) => {
  const isOutage = (index > 90 && index < 112) || (index > 200 && index < 208);
  return isOutage ? NaN : metres + 0.35 * Math.sin(index / 24);
});
const gauge = figure({
  ...size,
  title: "River level, with two outages",
  x_axis_label: "hours",
  y_axis_label: "metres",
});
gauge.line(hours, level, { line_width: 2, color: "#1b6ca8" });

const weeks = linspace(0, 26, 27);
const winters = times(14, (winter) => {
  const peak = random.uniform(60, 150) + winter;
  const middle = random.uniform(11, 15);
  return weeks.map((week) => peak * Math.exp(-(((week - middle) / 6) ** 2)) + random.uniform(0, 4));
});
const snow = figure({ ...size, title: "Snow of 14 winters, the last in bold", x_axis_label: "weeks since October" });
snow.yaxis.axis_label = "centimetres";
snow.multi_line(
  winters.map(() => weeks),
  winters,
  {
    line_color: winters.map((_, index) => (index === winters.length - 1 ? "#c0392b" : "#9fb3c8")),
    line_width: winters.map((_, index) => (index === winters.length - 1 ? 3.5 : 1.5)),
  },
);

const days = linspace(0, 30, 31);
const pallets = days.map((day) => 40 + ((day * 17) % 23) - (day % 5) * 4);
const stock = figure({ ...size, title: "Pallets in a warehouse", x_axis_label: "day of the month", y_range: [0, 70] });
stock.step(days, pallets, { mode: "after", line_width: 2, color: "#2a9d8f" });
stock.scatter(days, pallets, { size: 5, color: "#2a9d8f" });

const patterns = {
  solid: [],
  dashed: "dashed",
  dotted: "dotted",
  dotdash: "dotdash",
  dashdot: "dashdot",
  "[14, 4, 2, 4]": [14, 4, 2, 4],
} as const;
const names = Object.keys(patterns);
const dashes = figure({ ...size, title: "Dashes by name, and as pixels", x_range: [0, 10], y_range: names });
dashes.xaxis.visible = false;
dashes.grid.visible = false;
for (const [name, line_dash] of Object.entries(patterns)) {
  dashes.line([0.5, 9.5], [name, name], { line_dash, line_width: 4, color: "#5e4b8b" });
}

curdoc().add_root(gridplot([gauge, snow, stock, dashes], { ncols: 2, sizing_mode: "stretch_width" }));
curdoc().title = "Lines, steps and dashes";
