// Checks the types of plotting calls: `npm run types` is the test; no code here runs.
import { ColumnDataSource, Slider, figure, linear_cmap, row } from "plotctl";
import { card, columns, expander, kpi, page, tabs } from "plotctl/layouts";
import { StaticLayoutProvider, type Scatter } from "plotctl/models";
import { Viridis } from "plotctl/palettes";
import { circular_layout, contour_data, driving, from_edges } from "plotctl/plotting";

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
  const z = [Float64Array.of(1, 2), [3, null]];
  const contours = p.contour({ z, levels: [1, 2], fill_color: Viridis, line_color: "black", line_dash: ["solid"] });
  contours.set_data(contour_data(null, [0, 1], z, [1, 2], { want_line: false }));
  p.add_layout(contours.construct_color_bar({ title: "z" }), "right");
  const [tiles, bins] = p.hexbin([1], [2], 0.5, { palette: "Greys9", hover_color: "pink" });
  tiles.glyph.size = bins.counts.length;
  const policy = {
    node_hover_fill_color: "red",
    edge_line_width: 2,
    node_radius: 3,
    node_radius_units: "screen",
  } as const;
  p.graph({ index: [1] }, { start: [1], end: [1] }, new StaticLayoutProvider(), policy);
  p.add_renderers(from_edges(["a"], [["a", "a"]], circular_layout), from_edges([1], [], { 1: [0, 0] }));
  p.subplot({ x_target: p.x_range, y_target: p.y_range }).line([1], [2], { color: "red" });
  p.add_tile("CartoDB Positron", { alpha: 0.5 });
  driving.bounce(["a", "b"])((text) => text.toUpperCase())();
  const whole = page({
    title: "t",
    sidebar: ["text", new Slider({ start: 0, end: 1, value: 0 })],
    main: p,
    theme: "dark",
  });
  whole.main.children = [card([p, "text"], { title: "t", height: 300 }), tabs({ one: p }, { active: 0 })];
  const users = kpi({ label: "Users", value: 3, format: (value) => value.toFixed(1), trend: [1, 2] });
  users.update({ value: "none", delta: null });
  columns([users, expander("More", p, { open: true })], { widths: [2, 1] });
}

export function rejected(): void {
  // @ts-expect-error unknown options of figures
  figure({ titel: "t" });
  // @ts-expect-error unknown type of axis
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
  const z = [[1, 2]];
  // @ts-expect-error unknown looks of contours
  p.contour({ z, levels: [1], line_colour: "red" });
  // @ts-expect-error contours have levels
  p.contour({ z, line_color: "red" });
  // @ts-expect-error contours of texts
  contour_data(null, null, [["a"]], [1]);
  // @ts-expect-error unknown options of graphs
  p.graph({ index: [1] }, { start: [1], end: [1] }, new StaticLayoutProvider(), { node_sise: 3 });
  // @ts-expect-error edges have two ends
  from_edges([1], [[1]], circular_layout);
  // @ts-expect-error orientations of hexagons
  p.hexbin([1], [2], 3, { orientation: "round" });
  // @ts-expect-error a subplot has a place
  p.subplot({ x_target: p.x_range });
  // @ts-expect-error steps are numbers
  driving.count()((text: string) => text);
  // @ts-expect-error unknown options of pages
  page({ titel: "t" });
  // @ts-expect-error unknown theme
  page({ theme: "black" });
  // @ts-expect-error a page has models and texts
  page({ main: [5] });
  // @ts-expect-error a KPI has a label
  kpi({ value: 3 });
  // @ts-expect-error unknown values of KPIs
  kpi({ label: "l", value: 3 }).update({ valeu: 4 });
  // @ts-expect-error unknown options of cards
  card(p, { titel: "t" });
  // @ts-expect-error widths are numbers
  columns([p], { widths: ["2fr"] });
}
