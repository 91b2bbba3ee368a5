// All markers of `scatter`, by name: the column `marker` selects one per row.
import { ColumnDataSource, curdoc, figure } from "plotctl";
import type { enums } from "plotctl/models";

const markers: enums.MarkerType[] = [
  ...(["circle", "circle_dot", "circle_cross", "circle_x", "circle_y", "dot", "dash"] as const),
  ...(["square", "square_dot", "square_cross", "square_x", "square_pin", "cross", "x"] as const),
  ...(["triangle", "triangle_dot", "triangle_pin", "inverted_triangle", "diamond", "diamond_dot", "y"] as const),
  ...(["diamond_cross", "hex", "hex_dot", "star", "star_dot", "asterisk", "plus"] as const),
];
const colors = ["#e76f51", "#f4a261", "#2a9d8f", "#277da1"];
const perRow = 7;

const source = new ColumnDataSource({
  data: {
    x: markers.map((_, index) => index % perRow),
    y: markers.map((_, index) => -Math.floor(index / perRow)),
    marker: markers,
    color: markers.map((_, index) => colors[Math.floor(index / perRow)]),
  },
});

const plot = figure({
  title: `${markers.length} markers`,
  height: 560,
  sizing_mode: "stretch_width",
  x_range: [-0.6, perRow - 0.4],
  y_range: [-3.65, 0.45],
  x_axis_type: null,
  y_axis_type: null,
  tools: "hover",
  toolbar_location: null,
  tooltips: [["marker", "@marker"]],
});
plot.scatter("x", "y", { source, marker: "marker", size: 38, color: "color", fill_alpha: 0.35, line_width: 2.5 });
plot.text("x", "y", "marker", {
  source,
  text_align: "center",
  text_baseline: "top",
  y_offset: 30,
  text_font_size: "13px",
});

curdoc().add_root(plot);
curdoc().title = "Markers";
