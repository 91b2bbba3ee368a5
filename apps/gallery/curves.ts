// Curves and lines without long lists of points: bezier and quadratic curves with control points, arcs, splines through
// points, segments, and rays, which can be infinite.
import { curdoc, figure, gridplot, type Figure } from "plotctl";
import { linspace, seeded, times } from "./data/random.js";

function panel(title: string): Figure {
  const frame = { x_range: [0, 10], y_range: [0, 10], x_axis_type: null, y_axis_type: null } as const;
  return figure({ title, ...frame, height: 310, tools: "" });
}
const [blue, orange, teal] = ["#1d4e89", "#f26a1b", "#0f8b8d"] as const;
const nine = linspace(1, 9, 9);

const bezier = panel("bezier: from one order to another");
const y1 = [5, 2, 9, 1, 7, 3, 8, 4, 6];
const line_width = nine.map((height) => height / 2 + 1.5);
bezier.bezier({ x0: 1, y0: nine, x1: 9, y1, cx0: 5, cy0: nine, cx1: 5, cy1: y1, line_width, color: blue, alpha: 0.55 });

const quadratic = panel("quadratic: one control point");
const from = [1, 1, 2, 2, 3, 4, 5, 6, 7];
const to = [9, 4, 3, 6, 8, 5, 9, 7, 9];
const middles = from.map((x0, index) => ({ x0, x1: to[index] ?? x0 }));
quadratic.quadratic({
  x0: from,
  y0: 2,
  x1: to,
  y1: 2,
  cx: middles.map(({ x0, x1 }) => (x0 + x1) / 2),
  cy: middles.map(({ x0, x1 }) => 2 + (x1 - x0) * 1.7),
  color: orange,
  alpha: 0.7,
  line_width: 3,
});
quadratic.scatter(nine, 2, { size: 14, color: blue });

const arc = panel("arc: from angle to angle");
const radius = linspace(0.5, 3.5, 12);
arc.arc({
  x: 5,
  y: 5,
  radius,
  start_angle: radius.map((_, index) => index * 27),
  end_angle: radius.map((_, index) => index * 27 + 250 - index * 11),
  start_angle_units: "deg",
  end_angle_units: "deg",
  line_color: radius.map((_, index) => [blue, teal, orange][index % 3] ?? null),
  line_width: 5,
  line_cap: "round",
});

const random = seeded(5);
const spline = panel("spline: smooth through points");
const heights = { [blue]: 7.6, [orange]: 5, [teal]: 2.4 };
for (const [color, middle] of Object.entries(heights)) {
  const y = nine.map(() => middle + random.uniform(-1.1, 1.1));
  spline.spline(nine, y, { line_width: 3, line_color: color });
  spline.scatter(nine, y, { size: 9, fill_color: "white", line_color: color, line_width: 2 });
}

const segment = panel("segment: a field of directions");
const field = times(144, (index) => ({ x: 0.9 + (index % 12) * 0.75, y: 0.9 + Math.floor(index / 12) * 0.75 }));
const winds = field.map(({ x, y }) => ({ x, y, angle: Math.sin(x / 1.7) + Math.cos(y / 2.1) * 1.6 }));
segment.segment({
  x0: winds.map(({ x, angle }) => x - 0.3 * Math.cos(angle)),
  y0: winds.map(({ y, angle }) => y - 0.3 * Math.sin(angle)),
  x1: winds.map(({ x, angle }) => x + 0.3 * Math.cos(angle)),
  y1: winds.map(({ y, angle }) => y + 0.3 * Math.sin(angle)),
  line_width: 2.5,
  line_color: winds.map(({ angle }) => (angle > 0.8 ? orange : angle < -0.6 ? blue : teal)),
});

const ray = panel("ray: an angle, and a length or none");
const angle = linspace(10, 170, 17);
const length = angle.map((degrees) => 3.5 + 2 * Math.sin((degrees * Math.PI) / 60));
ray.ray({ x: 5, y: 0, length: 0, angle, angle_units: "deg", line_color: "#b8c4d6", line_width: 1.5 });
ray.ray({ x: 5, y: 0, length, angle, angle_units: "deg", line_color: orange, line_width: 4 });

const panels = [bezier, quadratic, arc, spline, segment, ray];
curdoc().add_root(gridplot(panels, { ncols: 3, sizing_mode: "stretch_width", toolbar_location: null }));
curdoc().title = "Curves, segments and rays";
