// The types of the packed package: all entry points compile, and editors show documentation.
import { jest } from "@jest/globals";
import { readFileSync } from "node:fs";
import { Editor, errorsIn, projectWithPackage } from "./packed-package.js";

// The compiler is slow on a busy machine.
jest.setTimeout(120_000);

const project = projectWithPackage();
afterAll(() => project.remove());

it("compiles all entry points with skipLibCheck off, in a project without further types", () => {
  const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { exports: Record<string, unknown> };
  const modules = Object.keys(exports).filter((path) => path !== "./package.json");
  const files = [project.write("modules.ts", modules.map((path) => `import "plotctl${path.slice(1)}";\n`).join(""))];
  expect(errorsIn(project, files)).toEqual([]);
});

describe("an editor", () => {
  const editor = new Editor(
    project,
    `import { curdoc, figure, ColorBar, LinearColorMapper, Select, Slider, HoverTool, gridplot, linear_cmap } from "plotctl";
import { Server } from "plotctl/server";
import { defineConfig } from "plotctl/config";
new Server({}, { maxSessions: 10, csp: "" });
defineConfig({ logFile: "a.log", sessionIds: "" });
const p = figure({ x_axis_label: "time", height: 300, tooltips: null });
const line = p.line([1], [2], { line_dash: "", line_width: 2, hover_line_alpha: 1 });
p.scatter([1], [2], {
  marker: "",
  fill_color: "",
  size: 3,
  hover_fill_color: "red",
  nonselection_line_color: "red",
  color: "teal",
  muted_alpha: 0.5,
  angle_units: "deg",
});
p.vbar([1], [2], { width: 3, legend_label: "a" });
p.xaxis.axis_label = "x";
p.xgrid.grid_line_color = "";
gridplot([[p]], { spacing: 3, toolbar_location: null });
new Slider({ start: 0, end: 1, value: 0, title: "amplitude" });
const select = new Select({ value: "a", options: ["a"] });
select.value;
new HoverTool({ tooltips: [["a", "@a"]] });
new LinearColorMapper({ palette: "" });
linear_cmap("a", "", 0, 1);
p.title.text_color = "";
p.background_fill_color = "";
curdoc().
`,
  );

  it.each([
    ["x_axis_label", "The label of the x axis."],
    ["height: 300", "The height in pixels"],
    ["tooltips: null", "Content of the hover tool"],
    ["line_width: 2", "The width of the line, in pixels."],
    ["hover_line_alpha", "The opacity of the line, from 0 to 1. For rows under the pointer."],
    ["size: 3", "The size of the marker, in pixels."],
    ["hover_fill_color", "The fill colour; null fills nothing. For rows under the pointer."],
    ["nonselection_line_color", "For rows that are not selected while others are."],
    ['color: "teal"', "The colour of lines, fills, hatch patterns and texts."],
    ["muted_alpha", "While the renderer is muted."],
    ["angle_units", "The units of `angle`. Default: `rad`."],
    ["width: 3", "One value for all rows, or one per row from a column. Default: `1`."],
    ["legend_label", "The text of its legend item."],
    ["axis_label = ", "The label of the axis."],
    ["grid_line_color = ", "The colour of the line; null draws no line."],
    ["spacing: 3", "The space between"],
    ["start: 0", "The start."],
    ["value: 0", "The selected number."],
    ['title: "amplitude"', "The text above the slider."],
    ['value: "a"', "The value of the selected option."],
    ["value;", "The value of the selected option."],
    ["tooltips: [[", "The tooltip: pairs of a label"],
    ["maxSessions", "Maximum number of sessions of one app that have or had a websocket"],
    ["logFile", "File to which the log is appended. Default: stderr."],
  ])("shows the documentation of %s", (words, documentation) => {
    expect(editor.hover(words)).toContain(documentation);
  });

  it.each([
    ['marker: "', ["circle", "hex_dot", "triangle_pin"]],
    ['csp: "', ["auto", "strict", "off"]],
    ['sessionIds: "', ["unsigned", "signed", "external-signed"]],
    ['fill_color: "', ["red", "rebeccapurple", "aliceblue"]],
    ['line_dash: "', ["dashed", "dotdash"]],
    ['grid_line_color = "', ["tomato"]],
    ['text_color = "', ["tomato"]],
    ['background_fill_color = "', ["tomato"]],
    ['palette: "', ["Viridis256", "Category10_10"]],
    ['linear_cmap("a", "', ["Viridis256", "Turbo256"]],
  ])("offers words behind %s", (words, offered) => {
    expect(editor.completions(words)).toEqual(expect.arrayContaining(offered));
  });

  it("offers of a document what authors may call, and nothing else", () => {
    expect(editor.completions("curdoc().\n".trimEnd()).sort()).toEqual(
      [
        ...["add_next_tick_callback", "add_periodic_callback", "add_root", "add_timeout_callback", "apply_json_patch"],
        ...["busy_indicator", "clear", "client_writes", "color_scheme", "config", "create_json_patch", "flush"],
        ...[
          "get_model_by_id",
          "get_model_by_name",
          "get_one",
          "hold",
          "is_restoring",
          "js_on_event",
          "location",
          "log",
          "models",
          "on_change",
          "on_event",
        ],
        ...["on_message", "on_session_destroyed", "remove_next_tick_callback", "remove_on_change"],
        ...["remove_periodic_callback", "remove_root", "remove_timeout_callback", "replace_with_json", "roots"],
        ...["select", "select_one", "send_message", "session_context", "set_select", "state", "template"],
        ...["template_variables", "theme", "title", "to_json", "unhold"],
      ].sort(),
    );
  });
});
