// Regions of a map, coloured by a number: `multi_polygons` draws regions with several parts and holes, here a lake. The
// regions and the colour bar share one colour mapper; hover over a region for its values.
import { ColorBar, ColumnDataSource, curdoc, figure, transform } from "plotctl";
import { FixedTicker, LogColorMapper, ScaleBar } from "plotctl/models";
import { interp_palette } from "plotctl/palettes";
import { ISLAND } from "./data/island.js";

const source = new ColumnDataSource({
  data: {
    // A list of parts per region, and a list of rings per part: the outline, then the holes.
    xs: ISLAND.map(({ rings }) => [rings.map((ring) => ring.map(([x]) => x))]),
    ys: ISLAND.map(({ rings }) => [rings.map((ring) => ring.map(([, y]) => y))]),
    name: ISLAND.map(({ name }) => name),
    density: ISLAND.map(({ density }) => density),
  },
});
const color_mapper = new LogColorMapper({
  palette: interp_palette(["#f7f0df", "#e8b878", "#c8623f", "#6d1f3a"], 256),
  low: 5,
  high: 500,
});

const plot = figure({
  title: "People per square kilometre on an island",
  height: 600,
  sizing_mode: "stretch_width",
  match_aspect: true,
  x_axis_type: null,
  y_axis_type: null,
  tools: "pan,wheel_zoom,reset,hover",
  tooltips: "<b>@name</b><br>@density people per km²",
  background_fill_color: "#dcebf2",
});
plot.title.text_font_size = "18px";
plot.multi_polygons("xs", "ys", {
  source,
  fill_color: transform("density", color_mapper),
  line_color: "white",
  line_width: 1.2,
  hover_line_color: "black",
  hover_line_width: 2,
});
const ticker = new FixedTicker({ ticks: [5, 10, 20, 50, 100, 200, 500] });
plot.add_layout(new ColorBar({ color_mapper, ticker, width: 16, padding: 10 }), "right");
plot.add_layout(new ScaleBar({ unit: "km", location: "bottom_left", bar_length: 0.12, background_fill_alpha: 0.7 }));

curdoc().add_root(plot);
curdoc().title = "Regions";
