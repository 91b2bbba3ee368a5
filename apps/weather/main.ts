// A year of weather in one town: an app in a folder, with its own page, theme, styles and hooks. The town and the
// smoothing are in the page's URL, so a view can be shared as a link.
import { curdoc } from "plotctl";
import { column, row } from "plotctl/layouts";
import { ColumnDataSource, RangeSlider, Select, Slider } from "plotctl/models";
import { figure } from "plotctl/plotting";
import { climate, TOWNS, type Town } from "./climate.js";

const doc = curdoc();
doc.title = "A year of weather";

const town = new Select({ name: "town", title: "Town", value: "Bergen", options: [...TOWNS] });
const smoothing = new Slider({ name: "smoothing", title: "Smoothing in days", start: 1, end: 60, value: 14 });
const months = new RangeSlider({ name: "months", title: "Months", start: 1, end: 12, value: [1, 12], step: 1 });
doc.location.sync(town, { value: "town" });
doc.location.sync(smoothing, { value: "days" });
doc.location.sync(months, { value: "months" });

const source = new ColumnDataSource({ data: chosen() });

const temperature = figure({ name: "temperature", x_axis_type: "datetime", height: 280, sizing_mode: "stretch_width" });
temperature.varea("day", "low", "high", { source, fill_color: "#e4572e", fill_alpha: 0.25 });
temperature.line("day", "mean", { source, line_color: "#e4572e", line_width: 2 });
temperature.yaxis.axis_label = "Temperature in °C";

const rain = figure({
  name: "rain",
  x_axis_type: "datetime",
  x_range: temperature.x_range,
  height: 200,
  sizing_mode: "stretch_width",
});
rain.vbar("day", 86_400_000, "rain", 0, { source, color: "#2f7ed8" });
rain.yaxis.axis_label = "Rain in mm";

doc.add_root(row([town, smoothing, months], { name: "controls" }));
doc.add_root(column([temperature, rain], { name: "charts", sizing_mode: "stretch_width" }));
doc.template_variables = { heading: doc.title, towns: TOWNS };

town.on_change("value", redraw);
smoothing.on_change("value", redraw);
months.on_change("value", redraw);

function redraw(): void {
  source.data = chosen();
}

function chosen(): ReturnType<typeof climate> {
  const [first, last] = months.value as [number, number];
  return climate(town.value as Town, { smoothing: smoothing.value, first, last });
}
