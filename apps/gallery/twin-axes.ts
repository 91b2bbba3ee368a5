// Several scales in one plot: extra ranges by name, each with its own axis, and glyphs that select one with
// `y_range_name`. A second x axis shows the same range in another unit.
import { Range1d, curdoc, figure } from "plotctl";
import { FixedTicker, LinearAxis } from "plotctl/models";
import { times } from "./data/random.js";

const months = times(12, (index) => index + 1);
const rain = [62, 48, 55, 41, 58, 77, 84, 79, 52, 60, 71, 69];
const warmth = [1.4, 2.6, 6.3, 10.8, 15.2, 18.4, 20.5, 19.9, 15.6, 10.7, 5.4, 2.3];
const sun = [55, 82, 132, 176, 214, 226, 239, 221, 162, 108, 60, 44];
const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const [blue, red, gold] = ["#5b8db8", "#c8442c", "#c98a00"] as const;

const plot = figure({
  title: "The climate of a town, on three scales",
  height: 520,
  sizing_mode: "stretch_width",
  x_range: [0.4, 12.6],
  y_range: [-5, 25],
  y_axis_label: "temperature, °C",
  tools: "",
  toolbar_location: null,
  extra_y_ranges: { rain: new Range1d({ start: 0, end: 180 }), sun: new Range1d({ start: 0, end: 300 }) },
  extra_x_ranges: { weeks: new Range1d({ start: -1.6, end: 51.4 }) },
});
plot.vbar(months, 0.72, rain, {
  y_range_name: "rain",
  fill_color: blue,
  fill_alpha: 0.55,
  line_color: null,
  legend_label: "rain",
});
plot.line(months, sun, {
  y_range_name: "sun",
  line_color: gold,
  line_width: 3,
  line_dash: [8, 4],
  legend_label: "sunshine",
});
plot.line(months, warmth, { line_color: red, line_width: 3, legend_label: "temperature" });
plot.scatter(months, warmth, {
  size: 9,
  fill_color: "white",
  line_color: red,
  line_width: 2,
  legend_label: "temperature",
});
plot.legend.location = "top_left";
plot.legend.orientation = "horizontal";
plot.legend.spacing = 14;

plot.yaxis.axis_label_text_color = red;
plot.yaxis.major_label_text_color = red;
plot.xaxis.ticker = new FixedTicker({ ticks: months });
plot.xaxis.major_label_overrides = new Map(names.map((name, index) => [index + 1, name]));
plot.xgrid.visible = false;

function axisFor(name: string, label: string, color: string): LinearAxis {
  return new LinearAxis({
    y_range_name: name,
    axis_label: label,
    axis_label_text_color: color,
    major_label_text_color: color,
    axis_line_color: color,
    major_tick_line_color: color,
    minor_tick_line_color: color,
  });
}
plot.add_layout(axisFor("rain", "rain, mm", blue), "right");
plot.add_layout(axisFor("sun", "sunshine, hours", gold), "right");
plot.add_layout(new LinearAxis({ x_range_name: "weeks", axis_label: "week of the year" }), "above");

curdoc().add_root(plot);
curdoc().title = "Twin axes";
