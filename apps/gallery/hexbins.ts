// Too many points to draw: `hexbin` counts them in hexagons, coloured by count. On the right, the hexagons show their
// share of all points, and a slider sets their size: `hexbin` of "plotctl/plotting" only counts.
import { ColorBar, ColumnDataSource, Slider, column, curdoc, figure, row, transform } from "plotctl";
import { HoverTool, LinearColorMapper, LogColorMapper } from "plotctl/models";
import { hexbin } from "plotctl/plotting";
import { interp_palette } from "plotctl/palettes";
import { seeded } from "./data/random.js";

const COUNT = 40_000;
const random = seeded(71);
const x = new Float64Array(COUNT);
const y = new Float64Array(COUNT);
for (let strike = 0; strike < COUNT; strike++) {
  // Two storms, and some lightning everywhere.
  const storm = random.uniform(0, 1);
  const along = random.normal(0, 1);
  x[strike] = storm < 0.55 ? 32 + 13 * along : storm < 0.9 ? random.normal(78, 8) : random.uniform(0, 110);
  y[strike] = storm < 0.55 ? 42 + 9 * along + random.normal(0, 5) : random.normal(24, storm < 0.9 ? 6 : 18);
}
const frame = {
  height: 430,
  sizing_mode: "stretch_width",
  match_aspect: true,
  x_range: [0, 110],
  y_range: [0, 75],
  x_axis_label: "km east",
  y_axis_label: "km north",
  tools: "pan,wheel_zoom,reset",
} as const;

const counted = figure({ ...frame, title: `${COUNT.toLocaleString("en")} strokes of lightning, counted` });
counted.background_fill_color = "#10142b";
counted.grid.visible = false;
const color_mapper = new LogColorMapper({ palette: "Inferno256", low: 1, high: 300 });
const [tiles] = counted.hexbin(x, y, 1.3, {
  fill_color: { field: "c", transform: color_mapper },
  hover_line_color: "white",
});
counted.add_tools(new HoverTool({ renderers: [tiles], tooltips: "<b>@c</b> strokes" }));
counted.add_layout(new ColorBar({ color_mapper, width: 14, padding: 6 }), "right");

const source = new ColumnDataSource({ data: { q: [0], r: [0], percent: [0] } });
const shares = new LinearColorMapper({
  palette: interp_palette(["#f4f1ea", "#9fc4bb", "#2f7f86", "#123f5a"], 9),
  low: 0,
});
const coarse = figure({ ...frame, title: "The same in hexagons of your size, as parts of all" });
const cells = coarse.hex_tile("q", "r", {
  source,
  orientation: "flattop",
  fill_color: transform("percent", shares),
  line_color: "white",
});
coarse.add_tools(new HoverTool({ renderers: [cells], tooltips: "<b>@percent{0.00} %</b> of all strokes" }));
coarse.add_layout(new ColorBar({ color_mapper: shares, width: 14, padding: 6 }), "right");

function count(size: number): void {
  const { q, r, counts } = hexbin(x, y, size, { orientation: "flattop" });
  const percent = Array.from(counts, (strokes) => (100 * strokes) / COUNT);
  source.data = { q, r, percent };
  cells.glyph.size = size;
  shares.high = Math.max(...percent);
}
count(3.5);
const size = new Slider({ title: "size of a hexagon, km", start: 1.5, end: 8, value: 3.5, step: 0.5 });
size.sizing_mode = "stretch_width";
size.on_change("value", (_attr, _old, value) => count(value));

const right = column(coarse, size, { sizing_mode: "stretch_width" });
curdoc().add_root(row(counted, right, { sizing_mode: "stretch_width", spacing: 16 }));
curdoc().title = "Hexagonal bins";
