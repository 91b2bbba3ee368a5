// Themed documents equal those of Python Bokeh: python/make_themes.py wrote the same document with the same themes.
import { readFileSync } from "node:fs";
import { ColorBar, ColumnDataSource, Document, figure, Label, Select, Slider } from "plotctl";
import { Column, LinearColorMapper } from "plotctl/models";
import { built_in_themes, Theme, type BuiltInThemeName, type ThemeJson } from "plotctl/themes";
import { ClassInfo } from "../../../src/model/class-info.js";
import { normalForm } from "../plotting/compare.js";

const python = JSON.parse(readFileSync("test/unit/document/data/python-themes.json", "utf8")) as Readonly<
  Record<string, { readonly json: ThemeJson; readonly doc: { readonly roots: readonly unknown[] } }>
>;

function fill(doc: Document): void {
  const p = figure({
    title: "A title",
    x_axis_type: "datetime",
    x_axis_label: "time",
    tools: "pan,hover",
    width: 400,
  });
  const source = new ColumnDataSource({ data: { a: [1, 2, 3], b: [4, 5, 6] } });
  const color_mapper = new LinearColorMapper({ palette: ["#112233", "#445566"], low: 0, high: 9 });
  p.line("a", "b", { source, legend_label: "line" });
  p.scatter("a", "b", { source, size: 8, fill_color: { field: "a", transform: color_mapper }, legend_label: "points" });
  p.vbar({ x: "a", top: "b", width: 0.5, source });
  p.text("a", "b", "a", { source });
  p.add_layout(new ColorBar({ color_mapper, title: "a bar" }), "right");
  p.add_layout(new Label({ x: 1, y: 2, text: "here" }));
  p.legend.background_fill_alpha = 0.75;
  p.xaxis.axis_label_text_font_size = "20px";
  const slider = new Slider({ start: 0, end: 10, value: 3, title: "n" });
  doc.add_root(new Column({ children: [p, slider, new Select({ options: ["x", "y"], value: "x" })] }));
}

const isBuiltIn = (name: string): name is BuiltInThemeName => name in built_in_themes;

for (const [name, { json, doc: expected }] of Object.entries(python)) {
  const theme = isBuiltIn(name) ? built_in_themes[name] : new Theme(json);

  it(`creates the same document as Python Bokeh, with the theme set before it is filled: ${name}`, () => {
    const doc = new Document();
    doc.theme = theme;
    fill(doc);
    expect(normalForm(doc.to_json().roots)).toEqual(normalForm(expected.roots));
  });

  it(`creates the same document with the theme set afterwards, also after another theme: ${name}`, () => {
    const doc = new Document();
    doc.theme = built_in_themes.carbon;
    fill(doc);
    doc.to_json();
    doc.theme = theme;
    expect(normalForm(doc.to_json().roots)).toEqual(normalForm(expected.roots));
  });
}

it("has all themes of Python Bokeh, with the same values", () => {
  expect(Object.keys(built_in_themes).sort()).toEqual(Object.keys(python).filter(isBuiltIn).sort());
  const lookOf = (theme: Theme, name: string): string =>
    JSON.stringify(Object.entries(theme.valuesFor(ClassInfo.of(name)) ?? {}).sort()).toLowerCase();
  for (const name of Object.keys(built_in_themes).filter(isBuiltIn)) {
    const theirs = new Theme({ json: python[name]?.json ?? {} });
    for (const model of ["Figure", "Plot", "Grid", "LinearAxis", "Legend", "ColorBar", "Title", "Slider"]) {
      expect([name, model, lookOf(built_in_themes[name], model)]).toEqual([name, model, lookOf(theirs, model)]);
    }
  }
});
