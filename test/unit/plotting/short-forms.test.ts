// Short forms known from Python: their meaning, and that the compiler accepts them.
import {
  ColorBar,
  ColorPicker,
  ColumnDataSource,
  HoverTool,
  LabelSet,
  LinearColorMapper,
  Select,
  figure,
  value,
} from "plotctl";
import { CategoricalAxis, HTMLLabelSet, ImageURLTexture, Legend, LegendItem, LinearAxis } from "plotctl/models";
import { Field } from "../../../src/serialize/specs.js";

describe("legends", () => {
  it("accept pairs of a label and its renderers for items", () => {
    const p = figure();
    const line = p.line([1], [2]);
    const legend = new Legend({ items: [["one", [line]], new LegendItem({ label: "two", renderers: [line] })] });
    const [one, two] = legend.items;
    expect(one).toBeInstanceOf(LegendItem);
    expect([one?.label, two?.label]).toEqual(["one", "two"]);
    p.legend.items = [["three", [line]]];
    expect(p.legend[0].items[0]?.renderers).toEqual([line]);
  });

  it("report the wrong part of a pair", () => {
    expect(() => new Legend({ items: [["one", "line"] as never] })).toThrow("LegendItem.renderers: expected a list");
    expect(() => new Legend({ items: ["one" as never] })).toThrow(
      'Legend.items: expected a LegendItem model, got "one"',
    );
  });
});

describe("tooltips", () => {
  it("may be an object of values by label", () => {
    const pairs = [
      ["x", "@x"],
      ["y", "@y{0.0}"],
    ];
    const tooltips = { x: "@x", y: "@y{0.0}" };
    expect(new HoverTool({ tooltips }).tooltips).toEqual(pairs);
    const p = figure({ tooltips });
    expect(p.hover.tooltips).toEqual(pairs);
    p.hover.tooltips = { z: "@z" };
    expect(p.hover.tooltips).toEqual([["z", "@z"]]);
  });
});

describe("texts of ticks", () => {
  it("are looked up by number if the keys of an object are numbers", () => {
    const axis = new LinearAxis({ major_label_overrides: { 1: "one", "-2.5": "less", "1.0": "text" } });
    expect([...(axis.major_label_overrides as Iterable<unknown>)]).toEqual([
      [1, "one"],
      [-2.5, "less"],
      ["1.0", "text"],
    ]);
    const color_mapper = new LinearColorMapper({ palette: "Greys9" });
    const bar = new ColorBar({ color_mapper, major_label_overrides: { 0: "no" } });
    expect([...(bar.major_label_overrides as Iterable<unknown>)]).toEqual([[0, "no"]]);
  });

  it("are unchanged in a Map, and on an axis of categories", () => {
    const given = new Map([["1", "one"]]);
    expect(new LinearAxis({ major_label_overrides: given }).major_label_overrides).toEqual({ 1: "one" });
    expect(new CategoricalAxis({ major_label_overrides: { 2020: "then" } }).major_label_overrides).toEqual({
      2020: "then",
    });
  });
});

describe("labels of a data source", () => {
  const source = new ColumnDataSource({ data: { x: [1], name: ["a"] } });

  it.each([LabelSet, HTMLLabelSet])("use a column's name for their text", (Labels) => {
    const text = new Field("name");
    expect(new Labels({ text: "name", x: { field: "x" }, y: 0, source }).text).toEqual(text);
    const labels = new Labels({ source });
    labels.text = "name";
    expect(labels.text).toEqual(text);
    labels.setv({ text: "other", source: new ColumnDataSource({ data: { other: ["b"] } }) });
    expect(labels.text).toEqual(new Field("other"));
  });

  it("use any other text as the text of every label", () => {
    expect(new LabelSet({ text: "here", source }).text).toBe("here");
    expect(new LabelSet({ text: value("name"), source }).text).toBe("name");
  });
});

describe("properties of a figure's parts", () => {
  it("are set as in Python", () => {
    const p = figure({ x_range: ["a", "b"], tools: "hover" });
    p.legend.location = "top_left";
    p.title.text_font_size = "12px";
    p.yaxis.ticker = [1, 2];
    p.grid.visible = false;
    p.toolbar.logo = null;
    p.x_range.factors = ["a", "c"];
    p.x_range.range_padding = 0.1;
    p.y_range.only_visible = true;
    p.add_layout(new Legend(), "right");
    p.legend[0].title = "first";
    expect(p.x_range.factors).toEqual(["a", "c"]);
    expect(p.right).toHaveLength(1);
  });

  it("are rejected on a range of another class, with the class that has them", () => {
    const p = figure({ x_range: [0, 1] });
    expect(() => (p.x_range.factors = ["a"])).toThrow('Range1d has no property "factors".');
    expect(() => p.x_range.only_visible).toThrow('Range1d has no property "only_visible".');
    expect(() => (p.y_range.factors = ["a"])).toThrow("It is a property of FactorRange");
    expect(JSON.stringify(Object.keys(p.x_range))).not.toContain("factors");
  });
});

describe("options of a Select", () => {
  it("are texts, pairs of value and label, or either in groups", () => {
    expect(new Select({ options: ["a", ["b", "B"]], value: "b" }).value).toBe("b");
    expect(new Select({ options: { first: ["a"], then: [["b", "B"]] }, value: "a" }).value).toBe("a");
  });
});

describe("streams of rows with columns unknown to the compiler", () => {
  it("are accepted by a source with known columns, and checked at run time", () => {
    const source = new ColumnDataSource({ data: { x: [1], y: [2] } });
    source.stream(Object.fromEntries(["x", "y"].map((name) => [name, [3]])));
    expect(source.data.x).toEqual([1, 3]);
    expect(() => source.stream(Object.fromEntries([["z", [3]]]))).toThrow("z");
  });
});

describe("words in glyph calls", () => {
  const p = figure();

  it("are rejected as patterns unless they are known, a column, or a texture of the call", () => {
    const bars = { x: [1], top: [2], width: 1 };
    expect(() => p.vbar({ ...bars, hatch_pattern: "dots" })).toThrow(/VBar.hatch_pattern: there is no column "dots"/);
    expect(() => p.vbar({ ...bars, hatch_pattern: "dots" })).toThrow('Did you mean "dot"?');
    expect(p.vbar({ ...bars, hatch_pattern: "dot" }).glyph.hatch_pattern).toBe("dot");
    const hatch_extra = { dots: new ImageURLTexture({ url: "https://example.com/dots.png" }) };
    expect(p.vbar({ ...bars, hatch_pattern: "dots", hatch_extra }).glyph.hatch_pattern).toBe("dots");
    const source = new ColumnDataSource({ data: { ...bars, width: [1], kind: ["x"] } });
    expect(p.vbar({ x: "x", top: "top", hatch_pattern: "kind", source }).glyph.hatch_pattern).toEqual(
      new Field("kind"),
    );
  });

  it("are rejected as colours in a list, with the position of the first wrong one", () => {
    const call = () => p.scatter([1, 2, 3], [1, 2, 3], { color: ["red", "#123", "blu"] });
    expect(call).toThrow("scatter(): Scatter.line_color: expected a colour");
    expect(call).toThrow('"blu" (did you mean "blue"?) at [2]');
  });
});

describe("the colour of a ColorPicker", () => {
  it("is written as browsers show it, in any given form", () => {
    expect(new ColorPicker({ color: "Red" }).color).toBe("#ff0000");
    expect(new ColorPicker({ color: "rgba(1, 2, 3, 0.5)" }).color).toBe("#010203");
    const picker = new ColorPicker({ color: "#abc" });
    picker.color = "hsl(120 100% 50%)";
    expect(picker.color).toBe("hsl(120 100% 50%)");
    expect(() => (picker.color = "redish")).toThrow("ColorPicker.color: expected a colour");
  });
});
