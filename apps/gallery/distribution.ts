// Distributions: a histogram with a density curve, and box plots with whiskers over jittered points. Counts, densities
// and quartiles are computed in plain TypeScript, and drawn with quad, line, vbar and segment.
import { ColumnDataSource, FactorRange, curdoc, figure, jitter, row } from "plotctl";
import { linspace, seeded, times } from "./data/random.js";

const random = seeded(19);
const waits = times(1200, (index) => Math.max(0.4, index % 3 === 0 ? random.normal(14, 2.6) : random.normal(6.5, 1.9)));

const edges = linspace(0, 24, 49);
const binWidth = 0.5;
const shares = edges.slice(1).map((edge) => {
  const count = waits.filter((wait) => wait >= edge - binWidth && wait < edge).length;
  return count / waits.length / binWidth;
});
const at = linspace(0, 24, 241);
const BANDWIDTH = 0.7;
const density = at.map((minute) => {
  const nearness = waits.map((wait) => Math.exp(-0.5 * ((minute - wait) / BANDWIDTH) ** 2));
  return nearness.reduce((sum, part) => sum + part) / (waits.length * BANDWIDTH * Math.sqrt(2 * Math.PI));
});
const frame = { height: 430, sizing_mode: "stretch_width", toolbar_location: null } as const;
const histogram = figure({
  title: "Waiting for a bus: two kinds of days",
  ...frame,
  x_axis_label: "minutes",
  y_axis_label: "share per minute",
});
histogram.quad({
  left: edges.slice(0, -1),
  right: edges.slice(1),
  bottom: 0,
  top: shares,
  fill_color: "#9cc5a1",
  line_color: "white",
  legend_label: "counted",
});
histogram.line(at, density, { color: "#1f4d3a", line_width: 3, legend_label: "smoothed" });

const lines = ["tram", "bus 12", "bus 40", "metro"];
const spread = { tram: [7, 1.6], "bus 12": [9, 3], "bus 40": [12.5, 3.6], metro: [4, 1] } as const;
const samples = Object.entries(spread).map(([line, [mean, deviation]]) => ({
  line,
  waits: times(120, () => Math.max(0.3, random.normal(mean, deviation))).toSorted((a, b) => a - b),
}));
const quantile = (part: number): number[] => samples.map((sample) => sample.waits[Math.round(part * 119)] ?? 0);
const [low, q1, q2, q3, high] = [quantile(0.02), quantile(0.25), quantile(0.5), quantile(0.75), quantile(0.98)];
const boxes = new ColumnDataSource({ data: { line: lines, low, q1, q2, q3, high } });
const points = new ColumnDataSource({
  data: {
    line: samples.flatMap((sample) => sample.waits.map(() => sample.line)),
    wait: samples.flatMap((sample) => sample.waits),
  },
});
const x_range = new FactorRange({ factors: lines });
const strip = figure({
  title: "Waiting by line: quartiles, and every wait",
  ...frame,
  x_range,
  y_range: [0, 24],
  y_axis_label: "minutes",
});
strip.scatter(jitter("line", 0.5, { range: x_range }), "wait", {
  source: points,
  size: 5,
  color: "#e09f3e",
  alpha: 0.45,
});
strip.segment("line", "low", "line", "high", { source: boxes, color: "#335c67", line_width: 2 });
const box = { width: 0.36, source: boxes, fill_color: "white", fill_alpha: 0.8, line_color: "#335c67", line_width: 2 };
strip.vbar({ ...box, x: "line", bottom: "q1", top: "q2" });
strip.vbar({ ...box, x: "line", bottom: "q2", top: "q3" });
strip.xgrid.visible = false;

curdoc().add_root(row(histogram, strip, { sizing_mode: "stretch_width", spacing: 20 }));
curdoc().title = "Distributions";
