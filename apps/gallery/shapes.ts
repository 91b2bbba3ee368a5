// Shapes with a position, a size in data units and usually an angle: rect, block, quad, ellipse, circle, ngon and
// hex_tile, and the hatch patterns that can fill them.
import { curdoc, figure, gridplot, type Figure } from "plotctl";
import { interp_palette } from "plotctl/palettes";
import { linspace, times } from "./data/random.js";

function panel(title: string): Figure {
  const frame = { x_range: [-5, 5], y_range: [-5, 5], x_axis_type: null, y_axis_type: null } as const;
  return figure({ title, ...frame, height: 290, tools: "" });
}

const warm = interp_palette(["#ffba49", "#ef5b5b", "#8d3b72"], 12);
const cool = interp_palette(["#20a39e", "#3d5a98", "#23395b"], 12);
const steps = times(12, (index) => index);
const turns = steps.map((step) => (step * Math.PI) / 6);
const onCircle = { x: turns.map((turn) => 3.4 * Math.cos(turn)), y: turns.map((turn) => 3.4 * Math.sin(turn)) };

const rect = panel("rect: centre, size, angle");
rect.rect({ ...onCircle, width: 2.2, height: 0.9, angle: turns, fill_color: warm, line_color: "white" });

const block = panel("block: corner and size");
const height = steps.map((step) => 1 + step * 0.7);
block.block({ x: linspace(-4.5, 3.85, 12), y: -4.5, width: 0.65, height, fill_color: cool, line_color: null });

const quad = panel("quad: left, right, bottom, top");
const low = linspace(-4.5, -0.4, 12);
const high = low.map((edge) => -edge);
quad.quad({ left: low, right: high, bottom: low, top: high, fill_color: warm, line_color: "white" });

const ellipse = panel("ellipse: centre, size, angle");
ellipse.ellipse({ x: 0, y: 0, width: 9, height: 2.2, angle: turns, fill_alpha: 0.16, color: cool });

const circle = panel("circle: radius in data units");
const radius = steps.map((step) => 0.35 + step * 0.05);
circle.circle({ ...onCircle, radius, fill_color: warm, fill_alpha: 0.85, line_color: "white" });

const threeByThree = { x: times(9, (index) => ((index % 3) - 1) * 3.1), y: [3.1, 3.1, 3.1, 0, 0, 0, -3.1, -3.1, -3.1] };
const ngon = panel("ngon: any number of corners");
const corners = times(9, (index) => index + 3);
ngon.ngon({ ...threeByThree, radius: 1.3, n: corners, fill_color: cool.slice(0, 9), line_color: null });

const cells = times(81, (index) => ({ q: Math.floor(index / 9) - 4, r: (index % 9) - 4 }))
  .map(({ q, r }) => ({ q, r, ring: Math.max(Math.abs(q), Math.abs(r), Math.abs(q + r)) }))
  .filter(({ ring }) => ring <= 4);
const hexes = panel("hex_tile: axial q and r");
hexes.hex_tile({
  q: cells.map(({ q }) => q),
  r: cells.map(({ r }) => r),
  size: 0.6,
  fill_color: cells.map(({ ring }) => warm[ring * 2 + 2] ?? null),
  line_color: "white",
});

const patterns = ["diagonal_cross", "dot", "horizontal_wave", "criss_cross", "ring", "spiral", "cross"] as const;
const hatch = panel("hatch patterns");
hatch.rect({
  ...threeByThree,
  width: 2.7,
  height: 2.7,
  hatch_pattern: [...patterns, "right_diagonal_line", "vertical_dash"],
  hatch_color: cool.slice(0, 9),
  fill_color: "#f3f6f8",
  line_color: cool.slice(0, 9),
});

const panels = [rect, block, quad, ellipse, circle, ngon, hexes, hatch];
curdoc().add_root(gridplot(panels, { ncols: 4, sizing_mode: "stretch_width", toolbar_location: null }));
curdoc().title = "Shapes";
