// Two hundred thousand points drawn by the graphics card: `output_backend: "webgl"`, and columns as typed arrays, which
// are sent as bytes. Panning and zooming stay smooth.
import { ColumnDataSource, curdoc, figure, linear_cmap } from "plotctl";

const COUNT = 200_000;

// An attractor with four parameters: one point moves for ever and stays within a curved shape.
const [a, b, c, d] = [-1.7, 1.8, -1.9, -0.4] as const;
const x = new Float32Array(COUNT);
const y = new Float32Array(COUNT);
const hop = new Float32Array(COUNT);
let [px, py] = [0.1, 0.1];
for (let index = 0; index < COUNT; index++) {
  const nextX = Math.sin(a * py) + c * Math.cos(a * px);
  const nextY = Math.sin(b * px) + d * Math.cos(b * py);
  x[index] = nextX;
  y[index] = nextY;
  hop[index] = Math.hypot(nextX - px, nextY - py);
  [px, py] = [nextX, nextY];
}

const plot = figure({
  title: `${COUNT.toLocaleString("en")} points of a strange attractor, coloured by the length of their last hop`,
  height: 660,
  sizing_mode: "stretch_width",
  output_backend: "webgl",
  tools: "pan,wheel_zoom,box_zoom,reset",
  active_scroll: "wheel_zoom",
  background_fill_color: "#0b0f1a",
  lod_threshold: null,
});
plot.grid.visible = false;
plot.scatter("x", "y", {
  source: new ColumnDataSource({ data: { x, y, hop } }),
  size: 1.6,
  line_color: null,
  fill_color: linear_cmap("hop", "Plasma256", 0, 4.5),
  fill_alpha: 0.5,
});

curdoc().add_root(plot);
curdoc().title = "Big scatter with WebGL";
