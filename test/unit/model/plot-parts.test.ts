// A bare Plot has the methods that plots of BokehJS and of bokeh.models have, without figure().
import { ColumnDataSource, figure, PlotctlError } from "plotctl";
import {
  Circle,
  HoverTool,
  Label,
  Legend,
  Line,
  LinearAxis,
  Grid,
  PanTool,
  Plot,
  Scatter,
  Slider,
  Toolbar,
  type Model,
} from "plotctl/models";

const untyped = (value: unknown): Record<string, unknown> => value as Record<string, unknown>;

describe("a Plot without figure()", () => {
  it("adds, moves and removes axes, grids and annotations", () => {
    const plot = new Plot();
    const [axis, label, grid] = [new LinearAxis(), new Label({ x: 0, y: 0, text: "" }), new Grid({ dimension: 1 })];
    plot.add_layout(axis, "below");
    plot.add_layout(label);
    plot.add_layout(grid);
    plot.add_layout(axis, "above");
    expect([plot.below, plot.above, plot.center]).toEqual([[], [axis], [label, grid]]);
    expect([plot.xaxes, plot.yaxes, plot.ygrids, plot.grids.length]).toEqual([[axis], [], [grid], 1]);
    plot.remove_layout(axis);
    plot.remove_layout(axis);
    expect(plot.axes).toEqual([]);
    expect(() => plot.add_layout(axis, "beside" as never)).toThrow("add_layout: expected one of above, below");
  });

  it("accepts a glyph alone, with a source, and in Python's order", () => {
    const plot = new Plot();
    const source = new ColumnDataSource({ data: { x: [1], y: [2] } });
    const one = plot.add_glyph(new Circle({ x: { field: "x" }, radius: 1 }));
    const two = plot.add_glyph(new Line({ x: { field: "x" } }), source, { name: "two" });
    const three = plot.add_glyph(source, new Line({ x: { field: "x" } }));
    expect(plot.renderers).toEqual([one, two, three]);
    expect([one.data_source.length, two.data_source, two.name, three.data_source]).toEqual([0, source, "two", source]);
    expect(() => plot.add_glyph(source as never)).toThrow("add_glyph: expected a glyph, got undefined");
    expect(plot.renderers).toHaveLength(3);
  });

  it("accepts tools, by model or name, and returns them", () => {
    const plot = new Plot();
    const pan = new PanTool();
    plot.add_tools(pan, "hover,save");
    expect(plot.tools.map((tool) => tool.constructor.name)).toEqual(["PanTool", "HoverTool", "SaveTool"]);
    plot.remove_tools(pan, "save");
    expect(plot.tools).toEqual([plot.toolbar.get_one(HoverTool)]);
    plot.hover.tooltips = "@x";
    plot.tools = [];
    expect(plot.toolbar.tools).toEqual([]);
    expect(() => plot.add_tools("hovr")).toThrow(/there is no tool "hovr"/);
  });

  it("has its axes and legends as groups, and explains how to add the first legend", () => {
    const plot = new Plot({ below: [new LinearAxis(), new LinearAxis()] });
    plot.xaxis.axis_label = "x";
    plot.axis.visible = false;
    expect(plot.xaxes.map(({ axis_label, visible }) => [axis_label, visible])).toEqual([
      ["x", false],
      ["x", false],
    ]);
    expect(() => (plot.legend.location = "center")).toThrow(
      "plot.legend.location cannot be set: plot.legend is empty.",
    );
    expect(() => (plot.hover.tooltips = "@x")).toThrow('Add one with add_tools("hover").');
    plot.add_layout(new Legend());
    plot.legend.location = "center";
    expect(plot.legend.location).toBe("center");
  });
});

describe("the result of select", () => {
  const setUp = () => {
    const plot = figure();
    const [one, two] = [plot.line([1], [2]), plot.line([3], [4])];
    return { plot, one, two };
  };

  it("is a list whose models can be set at once", () => {
    const { plot, one, two } = setUp();
    plot.select({ type: Line }).line_width = 7;
    expect([one.glyph.line_width, two.glyph.line_width, one.nonselection_glyph]).toMatchObject([
      7,
      7,
      { line_width: 7 },
    ]);
    const found = plot.select(LinearAxis);
    expect([Array.isArray(found), found.length, found[0] instanceof LinearAxis]).toEqual([true, 2, true]);
    expect(new Set(found.map((axis) => axis.id))).toEqual(new Set(plot.axes.map((axis) => axis.id)));
    expect([...found, ...found]).toHaveLength(4);
    expect(found.filter((axis) => axis === plot.yaxes[0])).toEqual(plot.yaxes);
    found.push(new LinearAxis());
    expect(found).toHaveLength(3);
  });

  it("returns a property of a single match", () => {
    const { plot } = setUp();
    plot.toolbar.logo = null;
    expect(plot.select(Toolbar).logo).toBeNull();
    expect(() => plot.select(LinearAxis).axis_label).toThrow(/can be read when there is exactly one, and there are 2/);
  });

  it("rejects properties that one of the models lacks, and sets nothing", () => {
    const { plot, one } = setUp();
    const all = untyped(plot.select<Model>({ name: "mine" }));
    expect(() => (all.line_width = 3)).toThrow('select({name: "mine"}).line_width cannot be set');
    one.name = plot.name = "mine";
    expect(() => (untyped(plot.select("mine")).muted = true)).toThrow(
      /select\("mine"\) \(Figure\) has no property "muted"/,
    );
    expect(one.muted).toBe(false);
    expect(() => (plot.select(Line).line_width = "wide" as never)).toThrow(/Line\.line_width.*expected/);
  });

  it("rejects assignments when nothing matches", () => {
    const { plot } = setUp();
    expect(() => (plot.select(Scatter).fill_color = "red")).toThrow(PlotctlError);
    expect(() => (plot.select(Slider).value = 1)).toThrow("is empty. No model matches: check the selector.");
  });

  it("can be awaited, printed and written as JSON", async () => {
    const { plot } = setUp();
    const found = plot.select(LinearAxis);
    expect(await Promise.resolve(found)).toBe(found);
    expect(found).toEqual([...found]);
    expect(JSON.stringify(plot.select("nothing"))).toBe("[]");
  });
});
