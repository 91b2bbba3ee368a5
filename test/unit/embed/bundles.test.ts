import { neededBundles } from "../../../src/embed/bundles/bundles.js";
import { Column, DataTable, Div, LinearAxis, Plot, Slider, TeX, Title } from "../../../src/exports/models.js";

describe("the bundles that a document needs", () => {
  it("are the core alone if nothing else is used", () => {
    expect(neededBundles([])).toEqual(["bokeh"]);
    expect(neededBundles([new Plot(), new Column()])).toEqual(["bokeh"]);
  });

  it("are those of its models, in loading order", () => {
    expect(neededBundles([new DataTable(), new Slider({ start: 0, end: 1, value: 0 }), new Plot()])).toEqual([
      "bokeh",
      "bokeh-widgets",
      "bokeh-tables",
    ]);
    expect(neededBundles([new TeX({ text: "x" })])).toEqual(["bokeh", "bokeh-mathjax"]);
  });

  it("include WebGL if a plot requests it", () => {
    expect(neededBundles([new Plot({ output_backend: "webgl" })])).toEqual(["bokeh", "bokeh-gl"]);
    expect(neededBundles([new Plot({ output_backend: "svg" })])).toEqual(["bokeh"]);
  });

  it("include MathJax if a text contains TeX", () => {
    for (const text of ["$$x^2$$", "a $$x$$ b", "\\[x\\]", "\\(x\\)"]) {
      expect(neededBundles([new Title({ text })])).toContain("bokeh-mathjax");
      expect(neededBundles([new LinearAxis({ axis_label: text })])).toContain("bokeh-mathjax");
      expect(neededBundles([new Div({ text })])).toContain("bokeh-mathjax");
    }
    expect(neededBundles([new LinearAxis({ major_label_overrides: new Map([[1, "$$a$$"]]) })])).toContain(
      "bokeh-mathjax",
    );
    expect(neededBundles([new Title({ text: "costs $5 or $$ more" })])).toEqual(["bokeh"]);
  });
});
