// Plots within a plot: `subplot` returns a part of the frame with its own ranges and glyph methods. Here small charts
// are placed at their towns, and an inset enlarges a part of a curve.
import { BoxAnnotation, Range1d, curdoc, figure, row } from "plotctl";
import { linspace, seeded, times } from "./data/random.js";

const random = seeded(88);
const frame = { height: 520, sizing_mode: "stretch_width", tools: "pan,wheel_zoom,reset" } as const;
const map = figure({
  ...frame,
  title: "Rain by month, where it falls",
  x_range: [0, 100],
  y_range: [0, 90],
  x_axis_label: "km east",
  y_axis_label: "km north",
  background_fill_color: "#f3f1e7",
});
map.patch([0, 14, 30, 38, 52, 61, 80, 100, 100, 0], [38, 44, 40, 52, 50, 61, 58, 70, 90, 90], { color: "#cfe2ee" });
const towns = [
  { name: "Saltgate", x: 14, y: 20, mean: 70, swing: 34, peak: 0 },
  { name: "Thornbury", x: 42, y: 28, mean: 50, swing: 20, peak: 6 },
  { name: "Highmoor", x: 72, y: 16, mean: 86, swing: 44, peak: 10 },
  { name: "Isle of Wren", x: 30, y: 68, mean: 62, swing: 26, peak: 1 },
  { name: "Lastlight", x: 80, y: 46, mean: 38, swing: 22, peak: 7 },
];
for (const { name, x, y, mean, swing, peak } of towns) {
  const chart = map.subplot({
    x_source: new Range1d({ start: -0.5, end: 11.5 }),
    y_source: new Range1d({ start: 0, end: 140 }),
    x_target: new Range1d({ start: x - 10, end: x + 10 }),
    y_target: new Range1d({ start: y - 7, end: y + 7 }),
  });
  const rain = times(12, (month) => mean + swing * Math.cos(((month - peak) / 6) * Math.PI) + random.uniform(-8, 8));
  chart.quad(-0.5, 11.5, 0, 140, { fill_color: "white", fill_alpha: 0.85, line_color: "#8d99ae" });
  chart.vbar([...rain.keys()], 0.8, rain, { fill_color: "#33658a", line_color: null });
  map.text(x, y - 8, name, {
    text_align: "center",
    text_baseline: "top",
    text_font_size: "13px",
    text_font_style: "bold",
  });
}

const at = linspace(0, 10, 2_001);
const signal = at.map(
  (t) => 4 * Math.exp(-t / 5) * Math.cos(t * 2) + (t > 6 && t < 6.4 ? 0.12 * Math.sin(t * 150) : 0),
);
const curve = figure({
  ...frame,
  title: "A ripple, enlarged",
  x_range: [0, 10],
  y_range: [-4, 7],
  x_axis_label: "milliseconds",
});
curve.line(at, signal, { color: "#7b2d8b", line_width: 2 });
const [left, right, bottom, top] = [5.9, 6.5, 0.6, 1.6] as const;
curve.add_layout(
  new BoxAnnotation({ left, right, bottom, top, line_color: "#e28413", fill_alpha: 0.1, line_alpha: 1 }),
);
curve.segment([left, right], [top, top], [4, 9.6], [2.6, 2.6], { line_color: "#e28413", line_dash: "dashed" });
const inset = curve.subplot({
  x_source: new Range1d({ start: left, end: right }),
  y_source: new Range1d({ start: bottom, end: top }),
  x_target: new Range1d({ start: 4, end: 9.6 }),
  y_target: new Range1d({ start: 2.6, end: 6.6 }),
});
inset.quad(left, right, bottom, top, { fill_color: "#fdf6ec", line_color: "#e28413" });
const inside = at.flatMap((t, index) => (t >= left && t <= right ? [index] : []));
inset.line(
  inside.map((index) => at[index] ?? 0),
  inside.map((index) => signal[index] ?? 0),
  { color: "#7b2d8b", line_width: 2 },
);

curdoc().add_root(row(map, curve, { sizing_mode: "stretch_width", spacing: 16 }));
curdoc().title = "Insets";
