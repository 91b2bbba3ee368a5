// Grouped bars in two ways. Nested categories: each bar has a factor with two parts, and the axis shows both. Dodge:
// one category per group, and each series is shifted by a fixed part of a category.
import { ColumnDataSource, FactorRange, curdoc, dodge, factor_cmap, figure, row } from "plotctl";

const cities = ["Porto", "Ghent", "Turin", "Malmö"];
const modes = ["on foot", "bicycle", "bus", "car"];
const colors = ["#e9c46a", "#2a9d8f", "#457b9d", "#8d99ae"];
const shares: Record<string, number[]> = {
  "on foot": [31, 22, 29, 18],
  bicycle: [4, 33, 11, 27],
  bus: [24, 12, 23, 22],
  car: [41, 33, 37, 33],
};

const factors = cities.flatMap((city) => modes.map((mode) => [city, mode] as const));
const nested = figure({
  title: "Ways to work: nested categories",
  x_range: new FactorRange({ factors, range_padding: 0.04, group_padding: 0.8 }),
  y_range: [0, 45],
  height: 430,
  sizing_mode: "stretch_width",
  toolbar_location: null,
  y_axis_label: "per cent",
  tooltips: "@way: <b>@share %</b>",
});
nested.vbar("way", 0.9, "share", {
  source: { way: factors, share: cities.flatMap((_, index) => modes.map((mode) => shares[mode]?.[index])) },
  fill_color: factor_cmap("way", colors, modes, { start: 1, end: 2 }),
  line_color: "white",
});
nested.xaxis.major_label_orientation = 1.1;
nested.xgrid.visible = false;

const range = new FactorRange({ factors: cities });
const dodged = figure({
  title: "The same, dodged",
  x_range: range,
  y_range: [0, 52],
  height: 430,
  sizing_mode: "stretch_width",
  toolbar_location: null,
  y_axis_label: "per cent",
});
const source = new ColumnDataSource({ data: { city: cities, ...shares } });
for (const [index, mode] of modes.entries()) {
  dodged.vbar({
    x: dodge("city", (index - 1.5) * 0.2, { range }),
    top: mode,
    width: 0.18,
    source,
    color: colors[index],
    legend_label: mode,
  });
}
dodged.legend.orientation = "horizontal";
dodged.legend.location = "top_center";
dodged.xgrid.visible = false;

curdoc().add_root(row(nested, dodged, { sizing_mode: "stretch_width", spacing: 20 }));
curdoc().title = "Bars in groups";
