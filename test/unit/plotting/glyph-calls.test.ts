import { ColumnDataSource, FactorRange, NDArray, Range1d, cumsum, field, figure, linear_cmap } from "plotctl";
import { value, type Figure } from "plotctl";
import { AjaxDataSource, CDSView, type Glyph, type GlyphRenderer } from "plotctl/models";
import * as models from "plotctl/models";
import { ClassInfo, schema } from "../../../src/model/class-info.js";
import { Field, Value } from "../../../src/serialize/specs.js";
import { planOf } from "../../../src/plotting/glyphs/glyph-plan.js";

type AnyMethod = (...args: unknown[]) => GlyphRenderer & { glyph: Record<string, unknown> };

/** A glyph method by name, for calls that the types reject. */
function method(p: Figure, name: string): AnyMethod {
  const methods = p as unknown as Readonly<Record<string, AnyMethod>>;
  return (...args) => methods[name]!.apply(p, args);
}

describe("every glyph method", () => {
  it.each(Object.keys(schema.glyph_methods))("%s accepts positional arguments, options, and both", (name) => {
    const { args, info } = planOf(name);
    const given = args.map((arg) => sample(info, arg));
    const asOptions = Object.fromEntries(args.map((arg, index) => [arg, given[index]]));
    const p = figure();
    const required = Object.fromEntries(info.required.map((arg) => [arg, sample(info, arg)]));
    const renderers = [
      method(p, name)(...given),
      method(p, name)({ ...required, ...asOptions }),
      method(p, name)(...given.slice(0, 1), { ...required, ...asOptions, [args[0]!]: undefined }),
    ];
    expect(p.renderers).toEqual(renderers);
    for (const { glyph } of renderers) {
      // Each image has its own default mapper.
      for (const arg of args.filter((arg) => arg !== "color_mapper"))
        expect(glyph[arg]).toEqual(renderers[0]!.glyph[arg]);
    }
  });

  it("is not a property of a figure", () => {
    const { properties } = ClassInfo.of("Figure");
    expect(Object.keys(schema.glyph_methods).filter((name) => properties.has(name))).toEqual([]);
  });
});

function sample(info: ClassInfo, name: string): unknown {
  const kind = info.properties.get(name)!.schema.kind;
  if (name === "color_mapper") {
    return info.typeName === "Image" ? undefined : stackMapper();
  }
  if (kind.kind === "Enum") return info.properties.get(name)!.schema.default ?? "after";
  return { field: name };
}

function stackMapper(): unknown {
  const { WeightedStackColorMapper, LinearColorMapper } = models;
  return new WeightedStackColorMapper({ palette: ["red"], alpha_mapper: new LinearColorMapper({ palette: ["red"] }) });
}

describe("the arguments of a glyph call", () => {
  it("are rejected if there are too many, with the known ones", () => {
    expect(() => method(figure(), "line")([1], [2], [3])).toThrow(
      "line() takes at most 2 positional arguments (x, y) and then one object of options; the next one is [3].",
    );
  });

  it("are rejected if one is given twice", () => {
    expect(() => figure().line([1], [2], { x: [1] })).toThrow("line() got x twice: by position and as an option.");
  });

  it("are rejected with the nearest name if an option is unknown", () => {
    const options = { line_wdith: 2 } as object;
    expect(() => figure().line([1], [2], options)).toThrow(
      'line() has no option "line_wdith". Did you mean "line_width"?',
    );
  });

  it("suggest an alternative for circle with a size", () => {
    expect(() => figure().circle([1], [2], { size: 3 } as object)).toThrow(/no option "size".*use scatter/);
    expect(() => figure().circle([1], [2])).toThrow("circle() needs radius: expected a number");
  });

  it("are columns if they are arrays, of any kind", () => {
    const { data } = figure().line(Float64Array.of(1, 2), [new Date(5), new Date(6)]).data_source;
    expect(data.x).toEqual(Float64Array.of(1, 2));
    expect(data.y).toEqual([5, 6]);
  });

  it("must have the same length", () => {
    expect(() => figure().line([1, 2, 3], [1, 2])).toThrow(
      "line(): columns must have the same length, but x has 3 values and y has 2.",
    );
  });

  it("cannot be arrays beside a source", () => {
    const source = new ColumnDataSource({ data: { x: [1] } });
    expect(() => figure().line("x", [1], { source })).toThrow("line(): y is an array, but a source is given too.");
    expect(source.column_names).toEqual(["x"]);
  });

  it("accept a source of columns, or an object of columns", () => {
    const source = new ColumnDataSource({ data: { a: [1], b: [2] } });
    expect(figure().line("a", "b", { source }).data_source).toBe(source);
    expect(figure().line("a", "b", { source: { a: [1], b: [2] } }).data_source.column_names).toEqual(["a", "b"]);
    expect(() => figure().line([1], [2], { source: 5 as never })).toThrow(/source: expected a data source.*got 5/);
  });

  it("are set on the renderer if it has them", () => {
    const view = new CDSView();
    const r = figure().scatter([1], [2], { name: "n", level: "image", view, visible: false });
    expect([r.name, r.level, r.view, r.visible, r.glyph.name]).toEqual(["n", "image", view, false, null]);
  });

  it("report the glyph and the property when a value is rejected", () => {
    expect(() => figure().line([1], [2], { line_width: true as never })).toThrow(
      /^Line\.line_width: expected a number/,
    );
  });

  it("leave the figure unchanged when they are rejected", () => {
    const p = figure();
    expect(() => p.line([1], [2], { line_width: true as never })).toThrow();
    expect(p.renderers).toEqual([]);
  });

  it("accept lists of images, not a single image", () => {
    const image = new NDArray(Float64Array.of(1, 2, 3, 4), [2, 2]);
    expect(() => figure().image({ image, x: 0, y: 0, dw: 1, dh: 1 })).toThrow(/For one image, use \[image\]/);
    expect(figure().image({ image: [image], x: 0, y: 0, dw: 1, dh: 1 }).glyph.image).toEqual(new Field("image"));
  });

  it("accept images as rows of numbers too", () => {
    const place = { x: 0, y: 0, dw: 1, dh: 1 };
    const imageOf = ({ data_source }: GlyphRenderer): unknown =>
      (data_source as ColumnDataSource<{ image: NDArray[] }>).data.image[0];
    const rows = [
      [1, 2, null],
      [4, 5, 6],
    ];
    expect(imageOf(figure().image({ image: [rows], ...place }))).toEqual(
      new NDArray(Float64Array.of(1, 2, NaN, 4, 5, 6), [2, 3]),
    );
    expect(imageOf(figure().image_rgba({ image: [[Uint32Array.of(0xff0000ff)]], ...place }))).toEqual(
      new NDArray(Uint32Array.of(0xff0000ff), [1, 1]),
    );
    expect(imageOf(figure().image_stack({ image: [[[[1, 2]]]], palette: ["red", "blue"], ...place }))).toEqual(
      new NDArray(Float64Array.of(1, 2), [1, 1, 2]),
    );
  });

  it("reject values that browsers cannot draw as an image", () => {
    const place = { x: 0, y: 0, dw: 1, dh: 1 };
    expect(() => figure().image({ image: [[[1, 2], [3]]], ...place })).toThrow(
      "image(): Image.image[0]: expected an image: rows of numbers of equal length, or an NDArray with 2 dimensions, got",
    );
    expect(() => figure().image({ image: [[1, 2]], ...place })).toThrow("for one image, use [image]");
    const source = new ColumnDataSource({ data: { pixels: [[[1, 2]]] } });
    expect(() => figure().image({ image: "pixels", ...place, source })).toThrow(
      'image(): Image.image: the column "pixels" holds [[1, 2]], but images are NDArrays.',
    );
  });

  it("accept a palette for an image, also by name, but not beside a mapper", () => {
    const image = { image: { field: "i" }, x: 0, y: 0, dw: 1, dh: 1 };
    const { color_mapper } = figure().image({ ...image, palette: "Greys3" }).glyph;
    expect(color_mapper.palette).toEqual(["#636363", "#bdbdbd", "#f0f0f0"]);
    expect(() => figure().image({ ...image, palette: "Gray3" })).toThrow('There is no palette "Gray3".');
    expect(() => figure().image({ ...image, palette: "Greys3", color_mapper })).toThrow("not both");
  });
});

describe("a text in a glyph call", () => {
  const source = () => new ColumnDataSource({ data: { x: [1, 2], y: [3, 4], red: [5, 6], label: ["a", "b"] } });
  const glyphOf = (options: object): Record<string, unknown> =>
    figure().scatter("x", "y", { source: source(), ...options }).glyph as unknown as Record<string, unknown>;

  it("is a column for coordinates, sizes and angles", () => {
    const glyph = glyphOf({ size: "red", angle: "y" });
    expect([glyph.x, glyph.size, glyph.angle]).toEqual([new Field("x"), new Field("red"), new Field("y")]);
  });

  it("is a colour, marker or dash if it is a known one, else a column", () => {
    expect(glyphOf({ fill_color: "red" }).fill_color).toBe("red");
    expect(glyphOf({ fill_color: "label" }).fill_color).toEqual(new Field("label"));
    expect(glyphOf({ marker: "square" }).marker).toBe("square");
    expect(glyphOf({ marker: "label" }).marker).toEqual(new Field("label"));
    expect(glyphOf({ marker: "ox" }).marker).toBe("circle_x");
  });

  it("is a column for texts if it exists, else a value", () => {
    const p = figure();
    const text = (text: string) => p.text("x", "y", text, { source: source() }).glyph.text;
    expect(text("label")).toEqual(new Field("label"));
    expect(text("hello")).toBe("hello");
  });

  it("is a category on a categorical range", () => {
    const p = figure({ x_range: ["a", "b"] });
    const vspan = (x: string) => p.vspan(x).glyph.x;
    expect(vspan("a")).toEqual(new Value("a"));
    expect(() => vspan("c")).toThrow(/VSpan\.x: there is no column "c"/);
    p.extra_y_ranges = { other: new FactorRange({ factors: [["q", "r"]] }), plain: new Range1d() };
    expect(p.hspan("q", { y_range_name: "other" }).glyph.y).toEqual(new Value("q"));
    expect(() => p.hspan("q", { y_range_name: "plain" })).toThrow(/there is no column "q"/);
  });

  it("is rejected with the nearest column if it is neither", () => {
    expect(() => glyphOf({ size: "lable" })).toThrow(
      /^scatter\(\): Scatter\.size: there is no column "lable" \(there are "x", "y", "red", "label"\).*Did you mean "label"\?$/,
    );
    expect(() => figure().line("x", "y")).toThrow(/there is no column "x" \(there are none\)/);
  });

  it("is rejected as a column for a value that is shared by the whole glyph", () => {
    expect(() => figure().line("x", "y", { source: source(), line_color: "rad" })).toThrow(
      /^line\(\): Line\.line_color: expected a colour.*got "rad" \(did you mean "red"\?\)\.$/,
    );
  });

  it("is a column that may be added later while a source has none", () => {
    const empty = figure().line("later", "y", { source: new ColumnDataSource() });
    expect(empty.glyph.x).toEqual(new Field("later"));
    const ajax = new AjaxDataSource({ data_url: "http://localhost/data" });
    expect(figure().line("later", "y", { source: ajax }).glyph.x).toEqual(new Field("later"));
  });

  it("is a field or a value in the explicit forms", () => {
    expect(glyphOf({ fill_color: field("red") }).fill_color).toEqual(new Field("red"));
    expect(glyphOf({ size: { field: "y" } }).size).toEqual(new Field("y"));
    expect(figure({ x_range: ["x"] }).vspan(value("x")).glyph.x).toEqual(new Value("x"));
  });
});

describe("an unknown column", () => {
  const source = () => new ColumnDataSource({ data: { x: [1, 2], y: [3, 4], city: ["a", "b"] } });

  it.each([
    ["a field", () => figure().scatter("x", { field: "yy" } as never, { source: source() }), "scatter(): Scatter.y"],
    [
      "a mapped colour",
      () => figure().scatter("x", "y", { source: source(), fill_color: linear_cmap("yy", "Greys9", 0, 1) as never }),
      "scatter(): Scatter.fill_color",
    ],
    [
      "a colour on hovering",
      () => figure().scatter("x", "y", { source: source(), hover_fill_color: { field: "yy" } as never }),
      "scatter(): Scatter.fill_color",
    ],
    ["a stack", () => figure().vbar_stack(["x", "yy"], { x: "x", source: source() }), "vbar(): VBar.top"],
    [
      "a running sum",
      () => figure().wedge(0, 0, 1, cumsum("yy"), 1, { source: source() }),
      "wedge(): Wedge.start_angle",
    ],
  ])("is rejected, with the nearest one: %s", (_what, call, place) => {
    expect(call).toThrow(`${place}: there is no column "yy" (there are "x", "y", "city"). Did you mean "y"?`);
  });

  it("is rejected in legends, and adds no legend", () => {
    const p = figure();
    expect(() => p.scatter("x", "y", { source: source(), legend_field: "cty" })).toThrow(
      'legend_field: there is no column "cty" in the glyph\'s data source. Did you mean "city"?',
    );
    expect([p.center.length, p.renderers.length]).toEqual([2, 0]);
  });
});

describe("something that the plot lacks", () => {
  it("is reported, for categories", () => {
    expect(() => figure({ x_range: ["apple", "pear"] }).scatter("pears", 1)).toThrow(
      'expected one of "apple", "pear", got "pears". Did you mean "pear"?',
    );
  });

  it("is reported, for opacities", () => {
    expect(() => figure().scatter([1], [2], { alpha: 50 })).toThrow("expected an opacity from 0 to 1, got 50.");
    expect(() => figure().line([1], [2], { hover_alpha: -1 })).toThrow("expected an opacity from 0 to 1, got -1.");
  });

  it("is reported with its replacement, for old and short names", () => {
    expect(() => figure({ plot_width: 3 } as object)).toThrow("It is called width now.");
    expect(() => figure({ x_range: [["a"]] as never })).toThrow("FactorRange.factors: expected a list of categories");
  });
});

describe("colours and glyphs of other states", () => {
  it("accept three numbers as one colour unless there are as many rows", () => {
    const p = figure();
    expect(p.scatter([1, 2], [3, 4], { fill_color: [255, 0, 0] }).glyph.fill_color).toEqual([255, 0, 0]);
    expect(p.scatter([1, 2, 3], [3, 4, 5], { fill_color: [255, 0, 0] }).glyph.fill_color).toEqual(
      new Field("fill_color"),
    );
  });

  it("accept a list of whole numbers as one dash", () => {
    expect(figure().multi_line([[1]], [[2]], { line_dash: [4, 2] }).glyph.line_dash).toEqual([4, 2]);
    const dashes = figure().multi_line([[1]], [[2]], { line_dash: ["solid"] }).glyph.line_dash;
    expect(dashes).toEqual(new Field("line_dash"));
  });

  it("exist for unselected and muted points, and for others on request", () => {
    const plain = figure().scatter([1], [2]);
    expect([plain.selection_glyph, plain.hover_glyph]).toEqual(["auto", null]);
    expect((plain.nonselection_glyph as unknown as Glyph & { fill_alpha: number }).fill_alpha).toBe(0.1);
    const hovering = figure().scatter([1], [2], { hover_color: "red", size: 9 });
    const hover = hovering.hover_glyph as unknown as Record<string, unknown>;
    expect([hover.fill_color, hover.line_color, hover.hatch_color, hover.size]).toEqual(["red", "red", "red", 9]);
  });

  it("do not confuse a rect's width with its line's width", () => {
    const { glyph } = figure().rect([1], [2], 3, 4, { line_width: 5 });
    expect([glyph.width, glyph.line_width]).toEqual([3, 5]);
    expect(figure().line([1], [2], { width: 5 }).glyph.line_width).toBe(5);
  });

  it("store units beside values, columns and defaults", () => {
    const p = figure();
    const { glyph } = p.wedge([1], [2], 3, 0, [90], { radius_units: "screen", end_angle_units: "deg" });
    expect(glyph.radius).toEqual(new Value(3, { units: "screen" }));
    expect(glyph.end_angle).toEqual(new Field("end_angle", { units: "deg" }));
    expect(() => p.wedge([1], [2], 3, 0, 1, { radius_units: "miles" as "data" })).toThrow(/^Wedge\.radius:/);
  });
});

describe("glyphs created directly", () => {
  it("are added to a figure with a source, or an empty one", () => {
    const p = figure();
    const glyph = new models.Scatter({ x: { field: "a" } });
    const source = new ColumnDataSource({ data: { a: [1] } });
    expect(p.add_glyph(glyph, source, { name: "r" })).toBe(p.renderers[0]);
    expect(p.add_glyph(glyph).data_source.column_names).toEqual([]);
    expect(p.renderers.map(({ name }) => name)).toEqual(["r", null]);
  });
});

describe("stacks", () => {
  it("reject lists of another length, stacked properties, and calls without a source", () => {
    const source = { a: [1], b: [2], x: [0] };
    const p = figure();
    expect(() => p.vbar_stack(["a", "b"], { x: "x", color: ["red"], source })).toThrow(
      "vbar_stack(): color has 1 items, but there are 2 columns to stack.",
    );
    expect(() => p.vbar_stack(["a"], { top: "a", source } as object)).toThrow("vbar_stack() computes top itself.");
    expect(() => p.vbar_stack(["a"], { x: "x" })).toThrow("vbar_stack() needs a source with the columns a.");
    expect(p.renderers).toEqual([]);
  });
});
