// Numbers and categories as colours. The same rainfall, low in most places and very high in a few, with a linear, a
// logarithmic and an equal-count mapper, each with a ColorBar; and categories with `factor_cmap`.
import { ColorBar, ColumnDataSource, curdoc, factor_cmap, figure, gridplot, transform, type Figure } from "plotctl";
import { EqHistColorMapper, LinearColorMapper, LogColorMapper, NumeralTickFormatter } from "plotctl/models";
import { Viridis256 } from "plotctl/palettes";
import { seeded, times } from "./data/random.js";

const random = seeded(12);
const gauges = times(1500, () => {
  const x = random.uniform(0, 40);
  const y = random.uniform(0, 24);
  const storm = Math.hypot(x - 27, (y - 9) * 1.4);
  return { x, y, rain: 260 * Math.exp(-storm / 3.2) + random.uniform(0.4, 2), storm };
});
const zones = ["centre", "edge", "far away"];
const source = new ColumnDataSource({
  data: {
    x: gauges.map(({ x }) => x),
    y: gauges.map(({ y }) => y),
    rain: gauges.map(({ rain }) => rain),
    zone: gauges.map(({ storm }) => zones[storm < 5 ? 0 : storm < 11 ? 1 : 2]),
  },
});

function storm(title: string): Figure {
  const ends = { x_range: [0, 40], y_range: [0, 24] } as const;
  return figure({ ...ends, title, height: 320, x_axis_label: "km", y_axis_label: "km", tools: "pan,wheel_zoom,reset" });
}

const palette = Viridis256;
const formatter = new NumeralTickFormatter({ format: "0.[0]" });
const mapped = [
  {
    title: "Rain in mm, linear: the few high values take all colours",
    color_mapper: new LinearColorMapper({ palette }),
  },
  { title: "Rain in mm, logarithmic: a step is a factor", color_mapper: new LogColorMapper({ palette }) },
  { title: "Rain in mm, equal counts: each colour is used as often", color_mapper: new EqHistColorMapper({ palette }) },
].map(({ title, color_mapper }) => {
  const plot = storm(title);
  const rain = plot.scatter("x", "y", { source, size: 7, color: transform("rain", color_mapper) });
  color_mapper.domain = [[rain, "rain"]];
  plot.add_layout(new ColorBar({ color_mapper, width: 12, padding: 6, formatter }), "right");
  return plot;
});

const named = storm("How far the storm is: categories");
const color = factor_cmap("zone", ["#7b2d8b", "#e28413", "#9bb1a4"], zones);
named.scatter("x", "y", { source, size: 7, color, legend_group: "zone" });
named.legend.location = "top_left";

curdoc().add_root(gridplot([...mapped, named], { ncols: 2, sizing_mode: "stretch_width" }));
curdoc().title = "Colour mapping";
