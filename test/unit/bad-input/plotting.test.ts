// Common wrong values for figure() and for glyph calls: each is an error that names the function and shows the value,
// and leaves the plot unchanged.
import { figure, HoverTool, PlotctlError, ColumnDataSource } from "plotctl";

function rejection(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    expect(error).toBeInstanceOf(PlotctlError);
    return (error as PlotctlError).message;
  }
  throw new Error("nothing was rejected");
}

it.each<[object, readonly string[]]>([
  [{ x_axis_type: "datetme" }, ["x_axis_type", '"datetime"', 'got "datetme"']],
  [{ tools: "pan,wheelzoom" }, ['"wheelzoom"', 'Did you mean "wheel_zoom"?']],
  [{ tools: ["pn"] }, ['"pn"', 'Did you mean "pan"?']],
  [{ tools: 5 }, ["tools: expected names", "got 5"]],
  [{ active_drag: "pann" }, ["active_drag", '"pann"', 'Did you mean "pan"?']],
  [
    { tools: "wheel_zoom", active_drag: "wheel_zoom" },
    ["active_drag", '"wheel_zoom"', "does not handle dragging", "It can be active_scroll or active_multi."],
  ],
  [{ tools: "save", active_tap: "save" }, ["active_tap", '"save"', "only works by its button"]],
  [{ active_scroll: new HoverTool() }, ["active_scroll", "HoverTool", "It can be active_inspect."]],
  [{ tools: "hover,pan", active_inspect: ["hover", "pan"] }, ["active_inspect", '"pan"', "pointer moves"]],
  [{ tools: "hover", active_inspect: ["crosshair"] }, ["active_inspect", '"crosshair"', "there are hover"]],
  [{ widht: 5 }, ['"widht"', 'Did you mean "width"?']],
  [{ width: "300px" }, ["Figure.width: expected a number", 'got "300px"']],
  [{ sizing_mode: "strech_width" }, ["Figure.sizing_mode", 'did you mean "stretch_width"?']],
  [{ x_range: [1, "a"] }, ["x_range", 'got [1, "a"]']],
  [{ x_range: "a" }, ["x_range", 'got "a"']],
  [{ toolbar_location: "up" }, ["toolbar_location", 'got "up"']],
  [{ tooltips: [["a"]] }, ["HoverTool.tooltips: expected [a text, a text]", 'got ["a"] at [0]']],
  [{ tooltips: 5 }, ["tooltips: expected", "got 5"]],
  [{ title: 5 }, ["Figure.title: expected a Title model or a text or null, got 5"]],
  [{ x_axis_label: 5 }, ["axis_label: expected a text", "got 5"]],
  [{ x_minor_ticks: "a" }, ["x_minor_ticks", 'got "a"']],
  [{ background_fill_color: "blu" }, ["Figure.background_fill_color: expected a colour", 'did you mean "blue"?']],
  [{ y_axis_location: "top" }, ["y_axis_location", 'got "top"']],
])("figure(%j) is rejected", (options, parts) => {
  const message = rejection(() => figure(options));
  for (const part of parts) expect(message).toContain(part);
});

it.each<[string, object, readonly string[]]>([
  ["scatter", { marker: "squar" }, ["Scatter.marker", '"squar"', '"asterisk"']],
  ["scatter", { marker: 5 }, ["Scatter.marker", "got 5"]],
  ["scatter", { color: "blu" }, ["_color", '"blu"', "a colour"]],
  ["scatter", { size: "big" }, ["Scatter.size", '"big"', "a number of 0 or more"]],
  ["scatter", { size: -1 }, ["Scatter.size: expected a number of 0 or more", "got -1"]],
  ["scatter", { color: ["red"] }, ["_color", "the same length"]],
  ["line", { line_dash: "dashd" }, ["Line.line_dash", '"dashd"', '"dashed"']],
  ["line", { line_color: "blu" }, ["Line.line_color", '"blu"', "a colour"]],
  ["line", { line_width: "a" }, ["Line.line_width", '"a"', "a number"]],
  ["line", { line_widht: 2 }, ['"line_widht"', 'Did you mean "line_width"?']],
  ["line", { line_cap: "rond" }, ["Line.line_cap", '"rond"', '"round"']],
  ["line", { level: "over" }, ["GlyphRenderer.level", 'got "over"']],
  ["line", { visible: "no" }, ["GlyphRenderer.visible", 'got "no"']],
  ["line", { y_range_name: "foo" }, ["y_range_name", '"foo"']],
  ["line", { view: 5 }, ["view: expected a CDSView model, got 5"]],
])("%s([1, 2], [3, 4], %j) is rejected, and the plot is unchanged", (method, options, parts) => {
  const p = figure();
  const before = p.references().size;
  const call = (p as unknown as Record<string, (...args: unknown[]) => unknown>)[method];
  const message = rejection(() => call?.call(p, [1, 2], [3, 4], options));
  for (const part of parts) expect(message).toContain(part);
  expect([p.renderers.length, p.references().size]).toEqual([0, before]);
});

it("rejects columns of different length and missing columns", () => {
  expect(rejection(() => figure().line([1, 2], [3]))).toContain("x has 2 values and y has 1");
  const source = new ColumnDataSource({ data: { city: ["a"], size: [1] } });
  const message = rejection(() => figure().scatter("cty" as "city", "size", { source }));
  expect(message).toContain('there is no column "cty"');
  expect(message).toContain('Did you mean "city"?');
});

it("rejects a call without a coordinate, for which browsers would draw nothing", () => {
  expect(rejection(() => figure().line([1, 2]))).toBe(
    'line() needs y: it is missing, and there is no column "y" (there are "x").',
  );
  const source = new ColumnDataSource({ data: { x: [1], top: [2] } });
  expect(rejection(() => figure().line({ source }))).toContain("line() needs y");
  expect(figure().line({ source: new ColumnDataSource() }).glyph.line_width).toBe(1);
  expect(figure().vbar({ source, width: 1 }).data_source).toBe(source);
});

it.each<[string, readonly unknown[], readonly string[]]>([
  ["scatter", [[1, 2], [3, 4], { marker: ["circle", "squar"] }], ["Scatter.marker", '"squar"', '"square"', "at [1]"]],
  ["scatter", [[1, 2], [3, 4], { size: ["a", "b"] }], ["Scatter.size: expected numbers", '"size" holds "a"']],
  ["scatter", [[1, 2], [3, 4], { hover_color: ["red", "blu"] }], ["_color", '"blu"', '"blue"', "at [1]"]],
  [
    "multi_line",
    [
      [1, 2],
      [3, 4],
    ],
    ["MultiLine.xs: expected a list of coordinates per row, got 1", "[[x0, x1, …]]"],
  ],
  [
    "patches",
    [
      [1, 2],
      [3, 4],
    ],
    ["Patches.xs: expected a list of coordinates per row, got 1"],
  ],
  ["line", [[1, 2], [3, 4], { legend: "a" }], ['"legend"', "legend_label"]],
  ["add_tools", [["hover"]], ["add_tools(): expected a name or a tool", 'the list ["hover"]']],
])("%s(...%j) is rejected, and adds nothing", (method, args, parts) => {
  const p = figure();
  const call = (p as unknown as Record<string, (...args: unknown[]) => unknown>)[method];
  const message = rejection(() => call?.call(p, ...args));
  for (const part of parts) expect(message).toContain(part);
  expect([p.renderers.length, p.toolbar.tools.length]).toEqual([0, figure().toolbar.tools.length]);
});

it("names the axis or legend when a property is set through the figure", () => {
  const p = figure();
  p.line([1], [2], { legend_label: "a" });
  expect(rejection(() => (p.legend.location = "topleft" as "top_left"))).toContain('(did you mean "top_left"?)');
  expect(rejection(() => (p.xaxis.major_label_orientation = "vertcal" as "vertical"))).toContain('"vertical"?)');
  expect(rejection(() => ((p.xaxis as unknown as Record<string, unknown>).axis_lable = "x"))).toContain(
    '"axis_label"?',
  );
});
