// Themes from files: their content, their location, and the reporting of errors in them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Div, PlotctlError } from "plotctl";
import { Theme, type ThemeJson } from "plotctl/themes";
import { ClassInfo } from "../../../src/model/class-info.js";
import { Field } from "../../../src/serialize/specs.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "themes-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function problem(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    expect(error).toBeInstanceOf(PlotctlError);
    return (error as PlotctlError).message;
  }
  throw new Error("nothing was rejected");
}

const values = (theme: Theme, name: string): unknown => ({ ...theme.valuesFor(ClassInfo.of(name)) });

describe("a theme file", () => {
  const YAML = `# dark
attrs:
  figure:
    background_fill_color: '#2F2F2F'
    outline_line_color: !!null
  Axis: &soft
    axis_line_alpha: .3
    visible: yes
  Grid:
    grid_line_dash: [6, 4]
`;

  it("in YAML is read as in Python", () => {
    const theme = Theme.from_file(file("dark.yaml", YAML));
    expect(values(theme, "Figure")).toEqual({ background_fill_color: "#2F2F2F", outline_line_color: null });
    expect(values(theme, "Plot")).toEqual({});
    expect(values(theme, "LogAxis")).toEqual({ axis_line_alpha: 0.3, visible: true });
    expect(values(theme, "Grid")).toEqual({ grid_line_dash: [6, 4] });
  });

  it("in JSON, by name or URL, or as an object creates the same theme", () => {
    const json = { attrs: { Slider: { bar_color: "red" } } };
    const path = file("red.json", JSON.stringify(json, null, "\t"));
    const themes = [
      new Theme({ filename: path }),
      Theme.from_file(pathToFileURL(path)),
      new Theme({ json }),
      new Theme(json),
    ];
    for (const theme of themes) expect(values(theme, "Slider")).toEqual({ bar_color: "red" });
  });

  it("that is empty changes nothing", () => {
    expect(values(Theme.from_file(file("empty.yaml", "")), "Figure")).toEqual({});
  });

  it.each([
    ["an unknown model", "attrs:\n  Plott:\n    width: 3", 'a.yaml:2: unknown model "Plott". Did you mean "Plot"?'],
    [
      "an unknown property",
      "attrs:\n  Axis:\n    visible: true\n    axis_lable: x",
      'a.yaml:4: unknown property "axis_lable" of Axis. Did you mean "axis_label"?',
    ],
    [
      "a value that is not accepted",
      "attrs:\n  Slider:\n    bar_color: blu",
      'a.yaml:3: Slider.bar_color: expected a colour such as "navy"',
    ],
    ["Python's None", "attrs:\n  Plot:\n    border_fill_color: None", 'Write null for "no value".'],
    ["properties that are a list", "attrs:\n  Plot: [1]", "a.yaml:2: Plot must be an object, got [1]."],
    ["a model at the top", "Plot:\n  width: 3", 'a.yaml:1: a theme has no part "Plot". Models are one level deeper'],
    ["a misspelt part", "atrs:\n  Plot: {}", 'a theme has no part "atrs". Did you mean "attrs"?'],
    ["a text", "dark", 'a.yaml: expected an object with the key "attrs", got "dark".'],
    ["bad indentation", "attrs:\n  Plot:\n   - a\n  b", "a.yaml:"],
    ["a key given twice", "attrs:\n  Plot: {}\n  Plot: {}", "a.yaml:3:"],
  ])("with %s is rejected with the line", (_, text, message) => {
    const path = file("a.yaml", text);
    expect(problem(() => Theme.from_file(path))).toContain(message);
  });

  it.each([
    [
      '{\n "attrs": {\n  "Axis": {"visibel": true}\n }\n}',
      'a.json:3: unknown property "visibel" of Axis. Did you mean',
    ],
    ['{\n "attrs": {,}\n}', "a.json:2:12: this is not valid JSON"],
    ['{\n "attrs": {', "a.json:2:12: this is not valid JSON"],
  ])("in JSON is rejected with the line: %j", (text, message) => {
    const path = file("a.json", text);
    expect(problem(() => Theme.from_file(path))).toContain(message);
  });

  it("that expands without end through aliases is rejected", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let at = 1; at < 9; at++)
      lines.push(
        `a${at}: &a${at} [${Array(9)
          .fill(`*a${at - 1}`)
          .join(", ")}]`,
      );
    const path = file("bomb.yaml", lines.join("\n"));
    expect(problem(() => Theme.from_file(path))).toContain("bomb.yaml: this is not valid YAML");
  });

  it("that is missing is reported by its name", () => {
    expect(problem(() => Theme.from_file("nowhere.yaml"))).toMatch(/^The theme file nowhere.yaml cannot be read: /);
  });
});

describe("a theme", () => {
  it.each([
    [{ attrs: { Figure: { inner_width: 5 } } }, "The theme's Figure.inner_width is read-only."],
    [{ attrs: { Plot: { title: "A" } } }, "The theme's Plot.title cannot be themed"],
    [{ attrs: { Plot: { x_scale: new Div() } } }, "The theme's Plot.x_scale cannot be themed"],
    [{ attrs: { Text: { text_color: "blu" } } }, "The theme's Text.text_color: expected a colour"],
    [{ attrs: { Glyph: { line_width: "thick" } } }, "line_width: expected a number"],
    [{ attrs: { Glyph: { no_such: 1 } } }, 'unknown property "no_such" of Glyph'],
    [{ attrs: { toString: {} } }, 'unknown model "toString"'],
    [{ line_defaults: { line_color: 5.5 } }, "line_color: expected a colour"],
    [{ attrs: 5 }, 'expected an object for "attrs", got 5.'],
    [5, 'expected an object with the key "attrs", got 5.'],
    [{ json: {}, filename: "a.yaml" }, "from a file or from JSON, not from both"],
    [{ filename: 5 }, "Theme.filename: expected the name of a YAML or JSON file, got 5."],
  ])("created from %j is rejected", (source, message) => {
    expect(problem(() => new Theme(source as unknown as ThemeJson))).toContain(message);
  });

  it("may set on a base class what only some derived classes have, and skips the others", () => {
    const theme = new Theme({ attrs: { Glyph: { text_align: "center" } } });
    expect([values(theme, "Text"), values(theme, "Scatter")]).toEqual([{ text_align: "center" }, {}]);
  });

  it("may name a column only as a field, except for coordinates", () => {
    const theme = new Theme({ attrs: { Scatter: { fill_color: { field: "c" }, x: "a" } } });
    expect(values(theme, "Scatter")).toEqual({ fill_color: new Field("c"), x: new Field("a") });
  });
});
