// Themes: new defaults for the looks of all models, set on the document and changed while the page is open. The select
// has the built-in themes and one made here. Values that a plot sets itself, such as the colours of its bars, stay.
import { ColorBar, LinearColorMapper, Select, Theme, column, curdoc, figure, gridplot, transform } from "plotctl";
import { built_in_themes, type ThemeLike } from "plotctl/themes";
import { linspace, seeded, times, walk } from "./data/random.js";

const random = seeded(7);
const colors = ["#e4572e", "#29a8ab", "#f3a712", "#8fb339"];
const height = 300;

const hours = linspace(0, 10, 120);
const lines = figure({ title: "Lines and a legend", x_axis_label: "hours", y_axis_label: "volts", height });
for (const [index, color] of colors.slice(0, 3).entries()) {
  const volts = hours.map((at) => Math.sin(at + index) * Math.exp(-at / (6 + index)));
  lines.line(hours, volts, { color, line_width: 3, legend_label: `circuit ${index + 1}` });
}

const crops = ["barley", "flax", "oats", "rye"];
const bars = figure({ title: "Bars over categories", x_range: crops, y_axis_label: "tonnes", height });
bars.vbar(crops, 0.7, [34, 21, 46, 29], { color: colors });

const x = times(260, () => random.normal(0, 2));
const y = x.map((at) => random.normal(at / 2, 1.4));
const far = x.map((at, index) => Math.hypot(at, y[index] ?? 0));
const color_mapper = new LinearColorMapper({ palette: "Plasma256", low: 0, high: 6 });
const points = figure({ title: "Points and a colour bar", x_axis_label: "metres", y_axis_label: "metres", height });
points.scatter("x", "y", { source: { x, y, far }, size: 9, color: transform("far", color_mapper) });
points.add_layout(new ColorBar({ color_mapper, title: "metres away" }), "right");

const days = times(200, (day) => Date.UTC(2025, 2, 1) + day * 86_400_000);
const levels = walk(random, 40, { count: days.length, step: 0.8 });
const well = figure({ title: "Depth of a well", x_axis_type: "datetime", y_axis_label: "metres", height });
well.varea(
  days,
  days.map(() => 0),
  levels,
  { fill_color: "#29a8ab", fill_alpha: 0.6 },
);

const paper = new Theme({
  attrs: {
    Plot: { background_fill_color: "#fbf3e0", border_fill_color: "#f3e6c8", outline_line_color: "#8a6d3b" },
    Title: { text_font: "Georgia", text_font_size: "17px", text_color: "#5b4423" },
    Axis: { axis_label_text_font: "Georgia", major_label_text_color: "#5b4423", axis_line_color: "#8a6d3b" },
    Grid: { grid_line_dash: "dotted", grid_line_color: "#c9b288" },
    Legend: { background_fill_color: "#f3e6c8", label_text_font: "Georgia", border_line_color: "#8a6d3b" },
    BaseColorBar: { background_fill_color: "#f3e6c8" },
  },
});
const themes = new Map<string, ThemeLike>([["none", null], ["old paper", paper], ...Object.entries(built_in_themes)]);
const choice = new Select({ title: "Theme", value: "old paper", options: [...themes.keys()], width: 220 });
curdoc().theme = paper;
choice.on_change("value", (_attr, _old, name) => {
  curdoc().theme = themes.get(name) ?? null;
});

choice.width_policy = "fixed";
const plots = gridplot([lines, bars, points, well], { ncols: 2, sizing_mode: "stretch_width", toolbar_location: null });
curdoc().add_root(column(choice, plots, { sizing_mode: "stretch_width" }));
curdoc().title = "Themes";
