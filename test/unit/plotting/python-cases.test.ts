// The same calls in TypeScript and in Python Bokeh make the same documents. ../plotting/python/make_cases.py wrote the
// Python ones.
import { readFileSync } from "node:fs";
import {
  ColumnDataSource,
  CDSView,
  Div,
  FactorRange,
  Range1d,
  column,
  cumsum,
  dodge,
  factor_cmap,
  factor_mark,
  figure,
  grid,
  gridplot,
  jitter,
  layout,
  linear_cmap,
  log_cmap,
  stack,
} from "plotctl";
import { IndexFilter, PanTool, type Model } from "plotctl/models";
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
    p.scatter(dodge("n", 0.1, { range: p.x_range as FactorRange }), jitter("b", 0.2, { distribution: "normal" }), {
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
    const i = [
      [
        [1, 2],
        [3, 4],
      ],
    ];
    p.image({ image: "i", x: 0, y: 0, dw: 1, dh: 2, palette: "Viridis256", source: { i } });
    return p;
  },
};

it("has a case here for each that Python wrote", () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(python).sort());
});

for (const [name, make] of Object.entries(cases)) {
  it(`makes the document that Python Bokeh makes: ${name}`, () => {
    expect(normalForm(new Encoder().encode(make()))).toEqual(normalForm(python[name]));
  });
}

it("lays out a tree of rows and columns as the lists of the same shape", () => {
  const [a, b] = [new Div({ text: "1" }), new Div({ text: "2" })];
  const tree = grid(column(a, b));
  expect(tree.children).toEqual([
    [a, 0, 0, 1, 1],
    [b, 1, 0, 1, 1],
  ]);
});
