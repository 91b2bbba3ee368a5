// Legends: click an item to hide or to mute its line; one item per value of a column with `legend_group`; a legend
// outside of the frame; and two legends in one plot, selected by name.
import { ColumnDataSource, Legend, curdoc, figure, gridplot } from "plotctl";
import { linspace, seeded, times, walk } from "./data/random.js";

const random = seeded(90);
const colors = ["#bc4749", "#386641", "#6a994e", "#457b9d"];
const trains = ["express", "regional", "night train", "freight"];
const x = linspace(0, 24, 97);
const frame = { height: 300, tools: "pan,wheel_zoom,reset" } as const;

const hide = figure({ ...frame, title: "Click an item to hide its line", x_axis_label: "hour", y_range: [80, 170] });
const mute = figure({ ...frame, title: "Click an item to mute its line", x_axis_label: "hour" });
for (const [index, train] of trains.entries()) {
  const y = walk(random, 85 + index * 12, { count: x.length, step: 1.4 });
  hide.line(x, y, { color: colors[index], line_width: 2.5, legend_label: train });
  mute.line(x, y, { color: colors[index], line_width: 2.5, muted_alpha: 0.15, legend_label: train });
}
hide.legend.click_policy = "hide";
hide.legend.orientation = "horizontal";
hide.legend.ncols = 2;
mute.legend.click_policy = "mute";
mute.legend.title = "trains";
mute.legend.each((legend) => mute.add_layout(legend, "right"));

const size = ["small", "middling", "large"];
const stones = times(150, (index) => ({ size: size[index % 3] ?? "", center: 2 + 2.5 * (index % 3) }));
const source = new ColumnDataSource({
  data: {
    width: stones.map(({ center }) => random.normal(center, 0.7)),
    height: stones.map(({ center }) => random.normal(center, 0.8)),
    size: stones.map((stone) => stone.size),
    color: times(150, (index) => colors[index % 3]),
  },
});
const group = figure({
  ...frame,
  title: "Items out of a column",
  x_axis_label: "width, cm",
  y_axis_label: "height, cm",
});
group.scatter("width", "height", { source, color: "color", size: 8, alpha: 0.7, legend_group: "size" });
group.legend.location = "bottom_right";
group.legend.background_fill_alpha = 0.8;

const two = figure({ ...frame, title: "Two legends", x_axis_label: "hour", x_range: [0, 24], y_range: [-1.4, 2.6] });
two.add_layout(new Legend({ name: "tides", title: "tides", location: "top_left", orientation: "horizontal" }));
two.add_layout(new Legend({ name: "winds", title: "winds", location: "top_right", orientation: "horizontal" }));
const wave = (hours: number, phase: number): number[] => x.map((at) => Math.cos((at / hours) * 2 * Math.PI + phase));
two.line(x, wave(12.4, 0), { color: "#1d3557", line_width: 3, legend_label: "spring", legend_name: "tides" });
two.line(
  x,
  wave(12.4, 1.6).map((level) => level / 2),
  {
    color: "#7fa8c9",
    line_width: 3,
    legend_label: "neap",
    legend_name: "tides",
  },
);
const gusts = { line_width: 2, line_dash: "dotted", legend_name: "winds" } as const;
two.line(x, wave(24, 2.2), { ...gusts, color: "#c1121f", legend_label: "land breeze" });
two.line(x, wave(24, 5.3), { ...gusts, color: "#f77f00", legend_label: "sea breeze" });

curdoc().add_root(gridplot([hide, mute, group, two], { ncols: 2, sizing_mode: "stretch_width" }));
curdoc().title = "Legends";
