// The same calls in TypeScript and in Python Bokeh create equal documents. ../plotting/python/make_cases.py wrote the
// Python ones.
import { readFileSync } from "node:fs";
import {
  BoxAnnotation,
  ColorBar,
  ColumnDataSource,
  NDArray,
  CDSView,
  Div,
  FactorRange,
  HoverTool,
  Label,
  LabelSet,
  Legend,
  Range1d,
  Spacer,
  Span,
  TabPanel,
  Tabs,
  Title,
  column,
  cumsum,
  dodge,
  factor_cmap,
  factor_hatch,
  factor_mark,
  field,
  figure,
  grid,
  gridplot,
  jitter,
  layout,
  linear_cmap,
  log_cmap,
  row,
  stack,
  transform,
  value,
  type Figure,
} from "plotctl";
import {
  Arrow,
  EdgesAndLinkedNodes,
  GroupBox,
  GroupFilter,
  IndexFilter,
  LinearAxis,
  LinearColorMapper,
  LinearInterpolator,
  NodesAndLinkedEdges,
  NormalHead,
  NumeralTickFormatter,
  PanTool,
  ScrollBox,
  StaticLayoutProvider,
  WeightedStackColorMapper,
  WMTSTileSource,
  type Model,
} from "plotctl/models";
import { Viridis, Viridis256 } from "plotctl/palettes";
import { eqhist_cmap } from "plotctl/transform";
import { Encoder } from "../../../src/serialize/encoder.js";
import { normalForm } from "./compare.js";

const python = JSON.parse(readFileSync("test/unit/plotting/data/python-cases.json", "utf8")) as Record<string, unknown>;

function table(): ColumnDataSource {
  return new ColumnDataSource({
    data: {
      a: [1, 2, 3],
      b: [4, 5, 6],
      c: ["red", "green", "red"],
      s: [10, 20, 30],
      n: ["k", "l", "k"],
    },
  });
}

/** One glyph method each, with its required arguments and a few properties. */
const GLYPHS: Readonly<Record<string, (p: Figure) => unknown>> = {
  annular_wedge: (p) => p.annular_wedge([1], [2], 0.5, 1, 0, 1, { fill_color: "red", line_width: 3 }),
  annulus: (p) => p.annulus([1, 2], [3, 4], 0.2, 0.4, { color: ["red", "blue"] }),
  arc: (p) => p.arc([1], [2], 1, 10, 80, { start_angle_units: "deg", end_angle_units: "deg", radius_units: "screen" }),
  bezier: (p) => p.bezier([0], [0], [1], [1], [0.2], [0.8], [0.3], [0.4], { line_color: "green" }),
  block: (p) => p.block([1, 2], [3, 4], [1, 2], 1, { fill_alpha: 0.2 }),
  circle: (p) => p.circle([1, 2], [3, 4], [0.1, 0.2], { radius_dimension: "max" }),
  ellipse: (p) => p.ellipse([1], [2], [3], [4], { angle: 45, angle_units: "deg" }),
  harea: (p) => p.harea([1, 2], [3, 4], [5, 6], { fill_color: "tan", hatch_pattern: "/", hatch_color: "red" }),
  harea_step: (p) => p.harea_step([1, 2], [3, 4], [5, 6], "before"),
  hbar: (p) => p.hbar(["a", "b"], 0.4, [3, 4], [0, 1]),
  hex_tile: (p) => p.hex_tile([0, 1], [1, 0], { orientation: "flattop", size: 2, aspect_scale: 2, scale: 0.5 }),
  hspan: (p) => p.hspan([1, 2], { line_dash: "dashed", line_width: [1, 2] }),
  hstrip: (p) => p.hstrip([1, 2], [2, 3], { fill_color: "#eeeeee" }),
  image: (p) => p.image({ image: [IMAGE], x: 0, y: 0, dw: 1, dh: 1, palette: "Reds256", alpha: 0.5 }),
  image_rgba: (p) => p.image_rgba([IMAGE], [0], [0], [1], [1], { origin: "top_left" }),
  image_stack: (p) => {
    const alpha_mapper = new LinearColorMapper({ palette: ["#00000000", "#000000"], low: 0, high: 1 });
    const palette = ["#ff0000", "#0000ff"];
    p.image_stack(
      new WeightedStackColorMapper({ palette, nan_color: "gray", alpha_mapper }),
      ...([[[IMAGE]], 0, 0, 1, 1] as const),
    );
  },
  image_url: (p) => p.image_url(["a.png", "b.png"], [0, 1], [0, 1], 1, 2, { anchor: "center", global_alpha: 0.5 }),
  line_nan: (p) =>
    p.line([1, 2, 3], [4, 5, 7.5], {
      line_cap: "round",
      line_join: "miter",
      line_dash: "dotdash",
      line_dash_offset: 2,
    }),
  mathml: (p) => p.mathml([0], [1], ["<math></math>"], { text_align: "center" }),
  multi_line: (p) =>
    p.multi_line(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
      { line_width: [1, 2], alpha: [0.1, 0.2] },
    ),
  multi_polygons: (p) =>
    p.multi_polygons(
      [
        [
          [
            [0, 4, 4],
            [1, 2, 2],
          ],
        ],
      ],
      [
        [
          [
            [0, 0, 4],
            [1, 1, 2],
          ],
        ],
      ],
      { hatch_pattern: "x" },
    ),
  ngon: (p) => p.ngon([1], [2], 3, { n: 5, angle: 0.2 }),
  patch: (p) => p.patch([1, 2, 3], [1, 3, 2], { fill_color: null, line_alpha: 0.3 }),
  patches: (p) =>
    p.patches(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [
        [1, 2, 1],
        [2, 3, 2],
      ],
      { fill_color: ["red", "blue"], line_color: "white" },
    ),
  quad: (p) => p.quad([0, 1], [1, 2], [0, 0], [1, 2], { border_radius: 3 }),
  quadratic: (p) => p.quadratic([0], [0], [1], [1], [0.5], [2]),
  ray: (p) => p.ray([1], [2], 0, { angle: 45, angle_units: "deg", line_width: 2 }),
  rect: (p) => p.rect([1], [2], [3], [4], { border_radius: 5, dilate: true, fill_color: "red" }),
  scatter: (p) => p.scatter([1, 2], [3, 4], { size: 20, marker: ["circle", "square"], angle: 0.3, line_color: null }),
  segment: (p) => p.segment([0], [0], [1], [1], { line_color: ["red"] }),
  step: (p) => p.step([1, 2], [3, 4], "after"),
  tex: (p) => p.tex([0], [1], ["x^2"], { display: "inline" }),
  text: (p) =>
    p.text([1, 2], [3, 4], ["one", "two"], {
      x_offset: 5,
      y_offset: -5,
      angle: 0.1,
      text_font_style: "bold",
      text_baseline: "middle",
      background_fill_color: "white",
    }),
  varea: (p) => p.varea([1, 2], [0, 0], [1, 2], { alpha: 0.4 }),
  varea_step: (p) => p.varea_step([1, 2], [0, 0], [1, 2], "center"),
  vbar: (p) => p.vbar([1, 2], [0.5, 0.6], [3, 4], [0, 1], { fill_color: "red", line_color: "black" }),
  vspan: (p) => p.vspan([1, 2], { color: "grey" }),
  vstrip: (p) => p.vstrip([1], [2], { hatch_pattern: "dot", hatch_alpha: 0.2 }),
  wedge: (p) =>
    p.wedge(0, 1, 0.4, cumsum("a", { include_zero: true }), cumsum("a"), {
      fill_color: "c",
      line_color: "white",
      source: table(),
    }),
};

function only(draw: (p: Figure) => unknown): Figure {
  const p = figure();
  draw(p);
  return p;
}

const IMAGE = [
  [1, 2],
  [3, 4],
];

const nodes = () => new ColumnDataSource({ data: { index: [0, 1, 2], kind: ["red", "green", "blue"] } });
const edges = () => new ColumnDataSource({ data: { start: [0, 0, 1], end: [1, 2, 2] } });
const places = () =>
  new StaticLayoutProvider({
    graph_layout: new Map([
      [0, [0, 0]],
      [1, [1, 0]],
      [2, [0, 1]],
    ]),
  });
const SLOPE = [0, 1, 2, 3];
const hills = [
  [0, 1, 2, 4],
  [0, 1, 3],
  [SLOPE, SLOPE, SLOPE],
] as const;

const cases: Readonly<Record<string, () => Model>> = {
  bare_figure: () => figure(),
  titled_figure: () =>
    figure({
      title: "A title",
      width: 300,
      height: 200,
      x_axis_label: "x",
      y_axis_label: "y",
      toolbar_location: "above",
    }),
  number_ranges: () => figure({ x_range: [0, 10], y_range: new Range1d({ start: 2, end: 3 }) }),
  category_range: () => {
    const p = figure({ x_range: ["a", "b", "c"] });
    p.vbar(["a", "b"], { top: [1, 2], width: 0.5 });
    return p;
  },
  nested_categories: () => {
    const factors = [
      ["a", "x"],
      ["a", "y"],
      ["b", "x"],
    ] as const;
    const p = figure({ x_range: new FactorRange({ factors }) });
    p.vbar([factors[0], factors[2]], 0.9, [1, 2]);
    return p;
  },
  date_range: () => figure({ x_range: [new Date("2026-01-01"), new Date("2026-01-03")] }),
  log_axes: () => figure({ x_axis_type: "log", y_axis_type: "log", y_minor_ticks: 4 }),
  datetime_axis: () => figure({ x_axis_type: "datetime", x_minor_ticks: 3 }),
  mercator_axes: () => figure({ x_axis_type: "mercator", y_axis_type: "mercator" }),
  timedelta_axis: () => figure({ x_axis_type: "timedelta" }),
  no_axes: () => figure({ x_axis_type: null, y_axis_location: null }),
  axes_on_other_sides: () => figure({ x_axis_location: "above", y_axis_location: "right" }),
  named_tools: () =>
    figure({
      tools: "pan, xpan,box_select,tap,hover,crosshair,undo,redo,zoom_in,ywheel_zoom",
      active_drag: "box_select",
      active_inspect: null,
    }),
  tools_and_tooltips: () => figure({ tools: [new PanTool({ dimensions: "width" }), "reset"], tooltips: [["x", "@x"]] }),
  tooltips_on_hover: () => figure({ tools: "hover,save", tooltips: "@y" }),
  every_tool: () =>
    figure({
      tools:
        "lasso_select,poly_select,freehand_draw,xbox_zoom,copy,fullscreen,examine,xwheel_pan,pan_left,doubletap,click,save",
    }),
  line: () => {
    const p = figure();
    p.line([1, 2, 3], [4, 5, 6]);
    return p;
  },
  line_with_options: () => {
    const p = figure();
    p.line([1, 2], [3, 4], {
      line_width: 2,
      color: "red",
      alpha: 0.5,
      line_dash: [4, 2],
      name: "mine",
      level: "underlay",
    });
    return p;
  },
  scatter_with_colors: () => {
    const p = figure();
    p.scatter([1, 2], [3, 4], { size: [5, 6], color: ["red", "blue"], marker: "square", fill_alpha: 0.3 });
    return p;
  },
  marker_shortcut: () => {
    const p = figure();
    p.scatter([1, 2], [3, 4], { marker: "+" });
    return p;
  },
  fields_of_a_source: () => {
    const p = figure();
    p.scatter("a", "b", { size: "s", color: "c", source: table() });
    return p;
  },
  derived_glyphs: () => {
    const p = figure();
    p.scatter([1], [2], {
      fill_color: "green",
      fill_alpha: 0.5,
      hover_fill_color: "red",
      selection_color: "yellow",
      nonselection_line_alpha: 0.7,
      muted_alpha: 0.05,
    });
    return p;
  },
  bars: () => {
    const p = figure();
    p.vbar([1, 2], 0.5, [3, 4], 1, { color: "navy" });
    p.hbar([1, 2], 0.5, [3, 4], 0);
    p.quad([0], [1], [2], [3]);
    p.rect([1], [2], 3, 4, { angle: 30, angle_units: "deg", width_units: "screen" });
    return p;
  },
  round_shapes: () => {
    const p = figure();
    p.circle([1, 2], [3, 4], 0.5);
    p.annulus([1], [2], 1, 2);
    p.wedge([1], [2], 3, 0, 90, { start_angle_units: "deg", end_angle_units: "deg" });
    p.arc([1], [2], 3, 0, 1);
    p.annular_wedge([1], [2], 1, 2, 0, 1, { direction: "clock" });
    p.ellipse([1], [2], 3, 4, { angle: 0.3 });
    p.ngon([1], [2], 3);
    return p;
  },
  many_lines: () => {
    const p = figure();
    const pairs = [
      [1, 2],
      [3, 4],
    ];
    p.multi_line(
      pairs,
      [
        [1, 2],
        [3, 4],
      ],
      { color: ["red", "blue"], line_width: 2, line_dash: [4, 2] },
    );
    p.patches([[1, 2, 3]], [[1, 2, 1]], { fill_color: "gold" });
    p.multi_polygons([[[[1, 2, 3]]]], [[[[1, 2, 1]]]]);
    p.segment([1], [2], [3], [4]);
    p.ray([1], [2], 3, { angle: 0.5 });
    p.bezier([1], [2], [3], [4], [5], [6], [7], [8]);
    p.quadratic([1], [2], [3], [4], [5], [6]);
    return p;
  },
  areas_and_steps: () => {
    const p = figure();
    p.varea([1, 2], [0, 0], [3, 4]);
    p.harea([1, 2], [3, 4], [0, 1]);
    p.varea_step([1, 2], [0, 0], [3, 4], "after");
    p.step([1, 2], [3, 4], "center");
    p.patch([1, 2, 3], [1, 2, 1]);
    p.hspan([1, 2]);
    p.vspan(3);
    p.hstrip([1], [2]);
    p.vstrip([1], [2]);
    p.block([1], [2], 3, 4);
    p.hex_tile([0, 1], [1, 2], { size: 0.5 });
    return p;
  },
  texts: () => {
    const p = figure();
    p.text([1, 2], [3, 4], ["a", "b"], { text_font_size: "20px", text_color: "red" });
    p.text([1], [2], { value: "fixed" }, { alpha: 0.5 });
    p.image_url(["http://localhost/a.png"], 0, 1, 2, 3);
    return p;
  },
  legends: () => {
    const p = figure();
    p.line([1, 2], [3, 4], { legend_label: "one" });
    p.scatter([1, 2], [3, 4], { legend_label: "one" });
    p.line([1, 2], [4, 5], { legend_label: "two" });
    p.scatter("a", "b", { source: table(), legend_field: "c" });
    p.scatter("a", "b", { source: table(), legend_group: "n" });
    return p;
  },
  accessors: () => {
    const p = figure();
    p.scatter([1], [2], { legend_label: "a" });
    p.xaxis.axis_label = "t";
    p.axis.minor_tick_line_color = null;
    p.ygrid.grid_line_color = "red";
    p.legend.location = "top_left";
    return p;
  },
  view_and_range_names: () => {
    const p = figure();
    p.extra_y_ranges = { other: new Range1d({ start: 0, end: 5 }) };
    p.line("a", "b", {
      source: table(),
      view: new CDSView({ filter: new IndexFilter({ indices: [0] }) }),
      y_range_name: "other",
      visible: false,
      muted: true,
    });
    return p;
  },
  transforms: () => {
    const p = figure({ x_range: ["k", "l"] });
    const source = table();
    p.scatter(dodge("n", 0.1, { range: p.x_range }), jitter("b", 0.2, { distribution: "normal" }), {
      color: linear_cmap("a", "Viridis256", 1, 3),
      marker: factor_mark("n", ["circle", "square"], ["k", "l"]),
      source,
    });
    const color = factor_cmap("n", ["red", "blue"], ["k", "l"]);
    p.vbar({ x: "n", top: stack("a", "b"), bottom: cumsum("a"), color, source });
    p.scatter("n", "b", { color: log_cmap("a", ["#111111", "#222222"], 1, 3, { nan_color: "red" }), source });
    return p;
  },
  stacked_bars: () => {
    const p = figure();
    p.vbar_stack(["a", "b"], {
      x: "s",
      width: 5,
      color: ["red", "blue"],
      legend_label: ["A", "B"],
      source: table(),
    });
    p.harea_stack(["a", "b"], { y: "s", source: table() });
    p.vline_stack(["a", "b"], { x: "s", source: table() });
    return p;
  },
  figures_in_a_gridplot: () => {
    const [p, q, r] = [figure(), figure({ tools: "pan,save,hover" }), figure({ tools: "xpan", active_drag: "xpan" })];
    return gridplot(
      [
        [p, q],
        [null, r],
      ],
      { sizing_mode: "stretch_width", height: 100 },
    );
  },
  flat_gridplot: () =>
    gridplot([figure({ tools: "" }), figure({ tools: "" }), figure({ tools: "" })], {
      ncols: 2,
      merge_tools: false,
      toolbar_location: null,
    }),
  nested_layout: () =>
    layout([[new Div({ text: "a" }), new Div({ text: "b" })], [new Div({ text: "c" })], new Div({ text: "d" })], {
      sizing_mode: "stretch_both",
    }),
  nested_grid: () =>
    grid([new Div({ text: "1" }), [[new Div({ text: "2" }), new Div({ text: "3" })], new Div({ text: "4" })]]),
  image_with_palette: () => {
    const p = figure();
    const i = [new NDArray(Float64Array.of(1, 2, 3, 4), [2, 2])];
    p.image({ image: "i", x: 0, y: 0, dw: 1, dh: 2, palette: "Viridis256", source: { i } });
    return p;
  },
  circle_by_names: () => only((p) => p.circle("a", "b", 0.3, { source: table(), color: "c" })),
  markers_by_column: () =>
    only((p) => p.scatter("a", "b", { marker: factor_mark("n", ["circle", "cross"], ["k", "l"]), source: table() })),
  marker_methods_as_scatter: () =>
    only((p) => {
      for (const name of ["triangle", "inverted_triangle", "x", "star", "hex_dot", "square_pin"] as const) {
        p[name]([1], [2], { size: 8 });
      }
    }),
  hatched_bars: () =>
    only((p) =>
      p.vbar([1, 2], 1, [3, 4], {
        hatch_pattern: ["/", "x"],
        hatch_color: "white",
        hatch_weight: 2,
        hatch_scale: 10,
      }),
    ),
  factor_hatches: () =>
    only((p) => p.vbar("a", 1, "b", { hatch_pattern: factor_hatch("n", ["/", "dot"], ["k", "l"]), source: table() })),
  equalised_colors: () =>
    only((p) => p.scatter("a", "b", { color: eqhist_cmap("s", "Plasma256", 0, 30), source: table() })),
  a_transform: () =>
    only((p) => p.scatter(transform("a", new LinearInterpolator({ x: [0, 5], y: [0, 50] })), "b", { source: table() })),
  tagged_values: () =>
    only((p) =>
      p.scatter(field("a"), "b", {
        fill_color: value("red"),
        size: { value: 5 },
        line_color: { field: "c" },
        source: table(),
      }),
    ),
  selection_and_muted_looks: () =>
    only((p) =>
      p.line([1, 2], [3, 4], {
        selection_line_color: "red",
        selection_alpha: 0.9,
        hover_line_width: 5,
        muted_color: "grey",
        nonselection_line_color: "pink",
      }),
    ),
  color_and_rgb: () => only((p) => p.rect([1], [2], 1, 1, { fill_color: [255, 0, 0], line_color: [0, 0, 255, 0.5] })),
  text_shorthands: () =>
    only((p) =>
      p.text([1], [2], ["a"], {
        color: "red",
        alpha: 0.2,
        background_fill_color: "white",
        border_line_color: "black",
      }),
    ),
  legend_field_and_location: () =>
    only((p) => {
      p.vbar("a", 0.5, "b", { color: "c", legend_field: "n", source: table() });
      p.legend.orientation = "horizontal";
      p.legend.title = "kinds";
      p.legend.click_policy = "mute";
    }),
  legend_groups_with_numbers: () => only((p) => p.scatter("a", "b", { legend_group: "s", source: table() })),
  named_legends: () =>
    only((p) => {
      p.add_layout(new Legend({ name: "left" }), "left");
      p.add_layout(new Legend({ name: "right" }), "right");
      p.line([1, 2], [3, 4], { legend_label: "a", legend_name: "left" });
      p.line([1, 2], [3, 4], { legend_label: "b", legend_name: "right" });
    }),
  legend_outside: () =>
    only((p) => {
      p.add_layout(new Legend(), "right");
      p.line([1, 2], [3, 4], { legend_label: "a" });
    }),
  annotations: () =>
    only((p) => {
      p.add_layout(new Span({ location: 3, dimension: "height", line_color: "red" }));
      p.add_layout(new BoxAnnotation({ left: 1, right: 2, fill_alpha: 0.1 }));
      p.add_layout(new Label({ x: 1, y: 2, text: "here" }));
      p.add_layout(new Arrow({ x_start: 0, y_start: 0, x_end: 1, y_end: 1, end: new NormalHead({ size: 10 }) }));
      p.add_layout(new Title({ text: "below" }), "below");
    }),
  color_bar: () =>
    only((p) => {
      const color_mapper = new LinearColorMapper({ palette: Viridis256, low: 0, high: 1 });
      p.add_layout(new ColorBar({ color_mapper, title: "scale" }), "right");
    }),
  color_bar_of_a_renderer: () =>
    only((p) => {
      const color = linear_cmap("s", "Magma256", 0, 30);
      const r = p.scatter("a", "b", { color, source: table() });
      p.add_layout(r.construct_color_bar(), "right");
    }),
  extra_ranges_and_axes: () => {
    const p = figure({ y_range: [0, 1] });
    p.extra_y_ranges = { second: new Range1d({ start: 0, end: 100 }) };
    p.add_layout(new LinearAxis({ y_range_name: "second", axis_label: "second" }), "right");
    p.scatter([1], [50], { y_range_name: "second", color: "red" });
    return p;
  },
  reversed_range: () => figure({ x_range: [10, 0], y_range: new Range1d({ start: 1, end: 0, bounds: [0, 1] }) }),
  categories_on_both: () => figure({ x_range: ["a", "b"], y_range: ["c", "d"], x_axis_location: "above" }),
  log_range: () => figure({ y_axis_type: "log", y_range: [0.1, 100], x_minor_ticks: 2 }),
  hidden_axes: () => {
    const p = figure({ x_axis_location: null, y_axis_type: null, toolbar_location: null, tools: "" });
    p.grid.visible = false;
    return p;
  },
  styled_figure: () => {
    const p = figure({
      title: new Title({ text: "T", align: "center" }),
      background_fill_color: "#fafafa",
      border_fill_color: null,
      outline_line_color: "black",
      min_border_left: 40,
      match_aspect: true,
      sizing_mode: "stretch_width",
      height: 250,
      output_backend: "webgl",
    });
    p.title.text_font_size = "20px";
    p.xaxis.major_label_orientation = 0.8;
    p.yaxis.formatter = new NumeralTickFormatter({ format: "0.0a" });
    p.xgrid.grid_line_dash = [6, 4];
    p.ygrid.band_fill_alpha = 0.1;
    return p;
  },
  edit_tools: () => figure({ tools: "box_edit,point_draw,poly_draw,poly_edit,freehand_draw" }),
  hover_with_formatters: () => {
    const p = figure({ tools: "pan" });
    const tooltips: [string, string][] = [
      ["date", "@a{%F}"],
      ["v", "$y{0.0}"],
    ];
    p.add_tools(new HoverTool({ tooltips, formatters: { "@a": "datetime" }, mode: "vline" }));
    p.line("a", "b", { source: table() });
    return p;
  },
  scroll_and_inspect: () =>
    figure({
      tools: "wheel_zoom,xwheel_zoom,crosshair,hover,tap,box_select,lasso_select",
      active_scroll: "xwheel_zoom",
      active_inspect: "crosshair",
      active_tap: "tap",
      active_multi: "box_select",
      active_drag: null,
    }),
  stacked_hbars: () => {
    const p = figure({ y_range: ["k", "l", "m"] });
    p.hbar_stack(["a", "b"], { y: "n", height: 0.5, color: ["red", "blue"], source: table() });
    return p;
  },
  stacked_areas: () =>
    only((p) =>
      p.varea_stack(["a", "b"], { x: "s", color: ["red", "blue"], legend_label: ["A", "B"], source: table() }),
    ),
  stacked_hlines: () => only((p) => p.hline_stack(["a", "b"], { y: "s", line_width: [1, 2], source: table() })),
  graph: () => only((p) => p.graph(nodes(), edges(), places())),
  graph_with_looks: () =>
    only((p) =>
      p.graph(nodes(), edges(), places(), {
        node_size: 12,
        node_fill_color: "kind",
        node_hover_fill_color: "yellow",
        node_selection_alpha: 0.7,
        node_muted_alpha: 0.3,
        edge_line_color: "grey",
        edge_alpha: 0.5,
        edge_line_width: 2,
        edge_hover_line_color: "black",
        level: "underlay",
        selection_policy: new NodesAndLinkedEdges(),
        inspection_policy: new EdgesAndLinkedNodes(),
      }),
    ),
  graph_of_circles: () =>
    only((p) =>
      p.graph(nodes(), edges(), places(), {
        node_radius: 0.1,
        node_marker: "circle",
        node_nonselection_fill_color: "white",
      }),
    ),
  graph_of_squares: () => only((p) => p.graph(nodes(), edges(), places(), { node_marker: "square", node_angle: 0.2 })),
  contour_bands_and_lines: () =>
    only((p) =>
      p.contour(...hills, [0.5, 1.5, 2.5], {
        fill_color: ["red", "blue"],
        line_color: "black",
        line_dash: ["solid", "dashed", "dotted"],
        hatch_pattern: ["x", " "],
        hatch_alpha: 0.5,
      }),
    ),
  contour_lines: () =>
    only((p) => p.contour({ z: hills[2], levels: [0.5, 1.5], line_color: ["red", "blue"], line_width: 3 })),
  contour_with_palettes: () =>
    only((p) =>
      p.contour(...hills, [0.5, 1, 1.5, 2.5], { fill_color: Viridis, line_color: "Viridis256", fill_alpha: 0.5 }),
    ),
  contour_with_color_bar: () =>
    only((p) => {
      const r = p.contour(...hills, [0.5, 1.5, 2.5], { fill_color: ["red", "blue"], line_color: "black" });
      p.add_layout(r.construct_color_bar({ title: "height" }), "right");
    }),
  hexbins: () => {
    const p = figure({ match_aspect: true });
    p.hexbin([0.1, 0.2, 3.1, 5.3], [0.1, 0, 2.2, 0.7], 1, { hover_color: "pink" });
    return p;
  },
  flat_hexbins: () =>
    only((p) =>
      p.hexbin([0.1, 0.2, 3.1, 5.3], [0.1, 0, 2.2, 0.7], 0.5, {
        orientation: "flattop",
        aspect_scale: 2,
        palette: "Greys9",
        line_color: "white",
      }),
    ),
  subplot: () => {
    const p = figure({ x_range: [0, 10], y_range: [0, 10] });
    const part = p.subplot({
      x_source: new Range1d({ start: 0, end: 1 }),
      y_source: new Range1d({ start: 5, end: 6 }),
      x_target: new Range1d({ start: 1, end: 3 }),
      y_target: new Range1d({ start: 4, end: 6 }),
    });
    part.line([0, 1], [5, 6], { color: "red" });
    part.scatter([0.5], [5.5]);
    p.line([0, 10], [0, 10]);
    return p;
  },
  map_tiles: () => {
    const p = figure({ x_range: [-2000000, 2000000], x_axis_type: "mercator", y_axis_type: "mercator" });
    p.add_tile("OSM", { alpha: 0.5 });
    return p;
  },
  own_tiles: () =>
    only((p) =>
      p.add_tile(new WMTSTileSource({ url: "http://localhost/{Z}/{X}/{Y}.png", attribution: "me" }), {
        render_parents: false,
      }),
    ),
  row_and_column: () =>
    column(row(new Div({ text: "a" }), new Div({ text: "b", width: 50 })), new Div({ text: "c" }), {
      sizing_mode: "stretch_width",
    }),
  row_of_figures: () =>
    row(figure(), figure({ sizing_mode: "fixed" }), new Spacer({ width: 5 }), {
      sizing_mode: "scale_both",
      spacing: 4,
    }),
  grid_of_rows: () => grid(column(row(new Div({ text: "1" }), new Div({ text: "2" })), new Div({ text: "3" }))),
  grid_by_columns: () =>
    grid([new Div({ text: "1" }), new Div({ text: "2" }), new Div({ text: "3" }), null], {
      ncols: 2,
      sizing_mode: "stretch_both",
    }),
  gridplot_with_toolbar_options: () =>
    gridplot([[figure({ tools: "pan,hover" }), figure({ tools: "pan,hover" })]], {
      toolbar_location: "right",
      toolbar_options: { logo: null, autohide: true },
      width: 200,
      height: 200,
    }),
  gridplot_in_rows: () =>
    gridplot(
      Array.from({ length: 4 }, () => figure({ tools: "pan,wheel_zoom" })),
      { ncols: 2, sizing_mode: "scale_width", merge_tools: true },
    ),
  gridplot_of_layouts: () =>
    gridplot([
      [row(figure({ tools: "tap" }), new Div({ text: "a" })), null],
      [figure({ tools: "tap" }), new Div({ text: "b" })],
    ]),
  tabs: () =>
    new Tabs({
      tabs: [
        new TabPanel({ child: figure(), title: "one" }),
        new TabPanel({ child: new Div({ text: "x" }), title: "two", closable: true }),
      ],
      active: 1,
    }),
  group_and_scroll: () =>
    column(
      new GroupBox({ title: "G", child: new Div({ text: "x" }) }),
      new ScrollBox({ child: new Div({ text: "y" }), height: 50 }),
    ),
  linked_figures: () => {
    const p = figure({ width: 200 });
    const q = figure({ x_range: p.x_range, y_range: p.y_range });
    const source = table();
    p.scatter("a", "b", { source });
    q.scatter("a", "s", { source });
    return row(p, q);
  },
  streaming_source_without_columns: () => only((p) => p.line("x", "y", { source: new ColumnDataSource() })),
  filtered_view: () =>
    only((p) =>
      p.scatter("a", "b", {
        view: new CDSView({ filter: new GroupFilter({ column_name: "n", group: "k" }) }),
        source: table(),
      }),
    ),
  named_source_of_columns: () => only((p) => p.line("x", "y", { source: { x: [1, 2], y: [3, 4] }, name: "n" })),
  short_forms_of_parts: () => {
    const p = figure();
    p.add_tools(new HoverTool({ tooltips: { x: "$x", n: "@n" } }));
    const source = table();
    const dots = p.scatter("a", "b", { source });
    p.xaxis.major_label_overrides = { 1: "one", 2.5: "more" };
    p.add_layout(new Legend({ items: [["dots", [dots]]] }), "right");
    p.add_layout(new LabelSet({ x: field("a"), y: field("b"), text: "n", source }));
    return p;
  },
  ...Object.fromEntries(Object.entries(GLYPHS).map(([name, draw]) => [`glyph_${name}`, () => only(draw)])),
};

it("has a case here for each case of the Python script", () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(python).sort());
});

for (const [name, make] of Object.entries(cases)) {
  it(`creates the same document as Python Bokeh: ${name}`, () => {
    expect(normalForm(new Encoder().encode(make()))).toEqual(normalForm(python[name]));
  });
}

it("arranges a tree of rows and columns like the equivalent lists", () => {
  const [a, b] = [new Div({ text: "1" }), new Div({ text: "2" })];
  const tree = grid(column(a, b));
  expect(tree.children).toEqual([
    [a, 0, 0, 1, 1],
    [b, 1, 0, 1, 1],
  ]);
});
