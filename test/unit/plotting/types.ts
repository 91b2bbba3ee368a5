// What the compiler accepts and refuses of plotting calls: `npm run types` is the test, and nothing here runs.
import { ColumnDataSource, Slider, figure, linear_cmap, row } from "plotctl";
import type { Scatter } from "plotctl/models";

export function accepted(): void {
  const p = figure({ title: "t", x_range: [0, 1], y_axis_type: "log", tools: ["pan", "hover"], width: 300 });
  const source = new ColumnDataSource({ data: { x: Float32Array.of(1), y: [new Date()] } });
  p.line([1, 2], Float64Array.of(3, 4), { line_width: 2, color: "red", legend_label: "l" });
  p.line("x", "y", { source });
  p.line({ x: "x", y: { field: "y" }, source });
  p.line();
  p.vbar([1], 0.5, [2]);
  p.vbar([1], 0.5, [2], 0, { hover_color: "red", selection_fill_alpha: 0.5, nonselection_alpha: 0.1 });
  p.scatter([1], [2], { size: [3], marker: ["circle"], fill_color: linear_cmap("x", "Viridis256") });
  p.wedge([1], [2], 3, 0, 90, { end_angle_units: "deg", muted: true });
  p.multi_line([[1]], [[2]], { color: ["red"] });
  p.image({ image: [[[1]]], x: 0, y: 0, dw: 1, dh: 1, palette: "Viridis256" });
  p.vbar_stack(["a", "b"], { x: "x", color: ["red", "blue"], width: 0.5, source });
  const glyph: Scatter = p.scatter([1], [2]).glyph;
  glyph.size = 5;
  p.line([1], [2]).data_source.stream({ x: [1], y: [2] });
  p.xaxis.axis_label = "x";
  p.legend.click_policy = "hide";
  p.hover.tooltips = [["a", "@a"]];
  p.title.text = p.xaxis.axis_label;
  p.title = "text";
  row(p, new Slider({ start: 0, end: 1, value: 0 }), { sizing_mode: "stretch_width" });
}

export function refused(): void {
  // @ts-expect-error unknown options of figures
  figure({ titel: "t" });
  // @ts-expect-error a type of axis that there is not
  figure({ x_axis_type: "square" });
  // @ts-expect-error a range of three numbers
  figure({ x_range: [1, 2, 3] });
  const p = figure();
  // @ts-expect-error unknown options of glyphs
  p.line([1], [2], { line_wdith: 2 });
  // @ts-expect-error a line has one colour
  p.line([1], [2], { line_color: ["red", "blue"] });
  // @ts-expect-error a line has no fill
  p.line([1], [2], { fill_color: "red" });
  // @ts-expect-error more arguments than a line has
  p.line([1], [2], [3]);
  // @ts-expect-error units of angles
  p.wedge([1], [2], 3, 0, 90, { end_angle_units: "screen" });
  // @ts-expect-error stacked properties are computed
  p.vbar_stack(["a"], { x: "x", top: "a" });
  // @ts-expect-error unknown properties of axes
  p.xaxis.axis_lable = "x";
  // @ts-expect-error properties of axes have types
  p.xaxis.visible = "yes";
  // @ts-expect-error palettes have names
  linear_cmap("x", "Viridis12");
  // @ts-expect-error a text cannot be laid out
  row("a");
}
