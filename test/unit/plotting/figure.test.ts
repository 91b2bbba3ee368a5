import {
  CategoricalAxis,
  figure,
  FactorRange,
  HoverTool,
  Legend,
  LegendItem,
  Range1d,
  Span,
  type FigureOptions,
} from "plotctl";
import { Figure, toolbarOf } from "./figures.js";
import { LinearAxis, LogScale, PanTool, Title, Toolbar } from "plotctl/models";

describe("the options of figure()", () => {
  it("suggest the nearest name if one is unknown", () => {
    expect(() => figure({ tittle: "A" } as FigureOptions)).toThrow(
      'figure() has no option "tittle". Did you mean "title"?',
    );
    expect(() => figure({ x_axis_lable: "A" } as FigureOptions)).toThrow('Did you mean "x_axis_label"?');
  });

  it("report the property that rejects a value", () => {
    expect(() => figure({ width: "wide" as unknown as number })).toThrow(/^Figure\.width: expected a number.*"wide"/);
  });

  it("accept a range with one default end", () => {
    const { x_range } = figure({ x_range: [null, 10] });
    expect(x_range).toBeInstanceOf(Range1d);
    expect([(x_range as Range1d).start, (x_range as Range1d).end]).toEqual([0, 10]);
  });

  it("accept a list of nested categories as a range", () => {
    const factors = [
      ["a", "x"],
      ["a", "y"],
    ];
    const p = figure({ x_range: factors, y_range: [["a", "b", "c"]] });
    expect((p.x_range as FactorRange).factors).toEqual(factors);
    expect((p.y_range as FactorRange).factors).toEqual([["a", "b", "c"]]);
    expect(p.xaxis[0]).toBeInstanceOf(CategoricalAxis);
  });

  it.each([[[1, 2, 3]], ["0-10"], [[new Date("x"), 1]], [{}]])("reject the range %p in one sentence", (x_range) => {
    expect(() => figure({ x_range: x_range as never })).toThrow(
      /^figure\(\): x_range: expected a Range, \[start, end\]/,
    );
  });

  it("convert a list of texts to a categorical range", () => {
    const p = figure({ y_range: ["a", "b"] });
    expect((p.y_range as FactorRange).factors).toEqual(["a", "b"]);
    expect(p.yaxis[0]?.constructor.name).toBe("CategoricalAxis");
  });

  it("accept a scale model", () => {
    const x_scale = new LogScale();
    expect(figure({ x_scale }).x_scale).toBe(x_scale);
  });

  it("reject fewer than 2 minor ticks, and unknown types and positions of axes", () => {
    expect(() => figure({ x_minor_ticks: 1 })).toThrow(/x_minor_ticks: expected a whole number above 1/);
    expect(() => figure({ x_axis_type: "lin" as "linear" })).toThrow(/x_axis_type: expected one of "auto", "linear"/);
    expect(() => figure({ x_axis_location: "left" })).toThrow(/x_axis_location: expected "below", "above" or null/);
  });

  it("convert a text to a Title, also when set later", () => {
    const p = figure({ title: "one" });
    expect(p.title).toBeInstanceOf(Title);
    p.title = "two";
    expect(p.title.text).toBe("two");
  });
});

describe("the tools of a figure", () => {
  it("are in the given order, names and models mixed", () => {
    const pan = new PanTool();
    expect(toolbarOf(figure({ tools: ["save", pan, " xpan , ,reset"] }))).toEqual([
      "SaveTool",
      "PanTool",
      "PanTool",
      "ResetTool",
    ]);
  });

  it("are rejected by unknown names, with all known ones", () => {
    expect(() => figure({ tools: "pann" })).toThrow(
      /^figure\(\): tools: there is no tool "pann"\. Did you mean "pan"\? Tools are auto_box_zoom, /,
    );
    expect(() => figure({ tools: [1] as never })).toThrow(/tools: expected names separated by commas.*got 1/);
  });

  it("include the five editing tools, for which BokehJS has no names", () => {
    expect(toolbarOf(figure({ tools: "box_edit,line_edit,point_draw,poly_draw,poly_edit" }))).toEqual([
      "BoxEditTool",
      "LineEditTool",
      "PointDrawTool",
      "PolyDrawTool",
      "PolyEditTool",
    ]);
  });

  it("are active by name only if they are among the named", () => {
    const p = figure({ tools: "pan,box_zoom", active_drag: "box_zoom" });
    expect(p.toolbar.active_drag).toBe(p.toolbar.tools[1]);
    expect(() => figure({ tools: "pan", active_drag: "box_zoom" })).toThrow(
      'active_drag: "box_zoom" is not a name in tools (there are pan).',
    );
  });

  it("are inspectors by name, one or several", () => {
    const p = figure({ tools: "hover,crosshair", active_inspect: ["crosshair", "hover"] });
    const [hover, crosshair] = p.toolbar.tools;
    expect(p.toolbar.active_inspect).toEqual([crosshair, hover]);
    expect(figure({ tools: "hover,crosshair", active_inspect: "hover" }).toolbar.active_inspect).toBeInstanceOf(
      HoverTool,
    );
  });

  it("come from a toolbar alone, not from both", () => {
    const toolbar = new Toolbar({ tools: [new PanTool()] });
    expect(figure({ toolbar }).toolbar.tools).toHaveLength(1);
    expect(() => figure({ toolbar, tools: "pan" })).toThrow("figure() takes tools or toolbar, not both.");
  });

  it("can be added and removed by name and as models", () => {
    const p = figure({ tools: "pan,xpan,save" });
    const hover = new HoverTool();
    p.add_tools("tap", hover);
    p.remove_tools("xpan", hover);
    expect(toolbarOf(p)).toEqual(["PanTool", "SaveTool", "TapTool"]);
    expect(() => p.remove_tools("nope")).toThrow('remove_tools(): there is no tool "nope".');
  });
});

describe("the parts of a figure", () => {
  it("are set together and read one by one", () => {
    const p = figure();
    p.axis.axis_label = "both";
    expect(p.xaxis.axis_label).toBe("both");
    expect(p.yaxis.axis_label).toBe("both");
    expect(() => p.axis.axis_label).toThrow(
      "figure.axis.axis_label can be read when there is exactly one, and there are 2. Choose one: figure.axis[0].axis_label.",
    );
    expect([...p.axis]).toHaveLength(2);
    p.grid.each((grid) => {
      grid.visible = false;
    });
    expect(p.xgrid.visible || p.ygrid.visible).toBe(false);
  });

  it("suggest the nearest property if one is unknown", () => {
    const xaxis = figure().xaxis as unknown as Record<string, unknown>;
    expect(() => (xaxis.axis_lable = "x")).toThrow('Did you mean "axis_label"?');
    expect(() => xaxis.axis_lable).toThrow("figure.xaxis (LinearAxis) has no property");
  });

  it("say where a method is to be called", () => {
    const legend = figure().legend as unknown as { on_click(callback: () => void): void };
    expect(() => legend.on_click(() => undefined)).toThrow(
      "It is a method: call it on one of the models, figure.legend[0].on_click(…).",
    );
  });

  it("ignore assignments for missing axes and grids, and reject them for hover tools", () => {
    const p = figure({ tools: "", x_axis_type: null });
    p.xaxis.axis_label = "x";
    p.xgrid.visible = false;
    expect([p.xaxes, p.xgrids]).toEqual([[], []]);
    expect(() => (p.hover.tooltips = "@x")).toThrow("figure.hover.tooltips cannot be set: figure.hover is empty.");
  });

  it("include a legend once it is requested", () => {
    const p = figure();
    p.legend.location = "bottom_left";
    expect(p.center.filter((part: unknown) => part instanceof Legend)).toHaveLength(1);
    expect(p.legend.location).toBe("bottom_left");
  });

  it("move from side to side and are never on two", () => {
    const p = figure();
    const axis = new LinearAxis();
    p.add_layout(axis, "right");
    p.add_layout(axis, "right");
    expect(p.right).toEqual([axis]);
    p.add_layout(axis, "above");
    expect([p.right, p.above]).toEqual([[], [axis]]);
    p.add_layout(new Span());
    expect(p.center).toHaveLength(3);
    expect(() => p.add_layout(axis, "top" as "above")).toThrow(/add_layout: expected one of above, below/);
  });

  it("are the same for the models' own Figure class", () => {
    expect(Figure).toBe(figure().constructor);
  });
});

describe("legends", () => {
  it("accept one way of naming an item per call", () => {
    const both = { legend_label: "a", legend_field: "b" };
    expect(() => figure().line([1], [2], both)).toThrow("Only one of legend_label, legend_field can be used.");
  });

  it("group by the distinct values of an existing column", () => {
    const p = figure();
    p.scatter("x", "y", { source: { x: [1, 2, 3], y: [1, 2, 3], kind: ["b", "a", "b"] }, legend_group: "kind" });
    expect(p.legend.items.map((item: LegendItem) => [item.label, item.index])).toEqual([
      ["a", 1],
      ["b", 0],
    ]);
    expect(() => p.scatter([1], [2], { legend_group: "kind" })).toThrow(/there is no column "kind"/);
  });

  it("are selected by name", () => {
    const p = figure();
    p.add_layout(new Legend({ name: "second" }));
    p.line([1], [2], { legend_label: "a", legend_name: "second" });
    p.line([1], [2], { legend_label: "b" });
    expect(p.legend).toHaveLength(2);
    expect(p.legend[0]?.items).toHaveLength(1);
    expect(() => p.line([1], [2], { legend_label: "a", legend_name: "secnd" })).toThrow('Did you mean "second"?');
  });
});

describe("the axes and grids of a figure", () => {
  it("are lists, by dimension and all together", () => {
    const p = figure();
    const right = new LinearAxis();
    p.add_layout(right, "right");
    const [left, bottom] = [p.left[0], p.below[0]];
    expect(p.xaxes).toEqual([bottom]);
    expect(p.yaxes).toEqual([left, right]);
    expect(new Set(p.axes)).toEqual(new Set([bottom, left, right]));
    expect([p.xgrids, p.ygrids, p.grids]).toEqual([[p.center[0]], [p.center[1]], p.center]);
  });
});
