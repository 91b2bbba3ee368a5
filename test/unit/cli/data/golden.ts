// An app with each feature of a document: figures, arrays, widgets, callbacks of the page, a theme.
import { column, figure, type Document } from "plotctl";
import { ColumnDataSource, CustomJS, HoverTool, Select, Slider } from "plotctl/models";

export default (doc: Document) => {
  const source = new ColumnDataSource({
    name: "measured",
    data: { x: Float64Array.of(1, 2.5, NaN), y: Int32Array.of(3, -4, 5), name: ["a", "b </script>", "\u2028"] },
  });
  const plot = figure({ title: "Golden <plot>", width: 400, height: 300, tools: "pan,reset" });
  plot.add_tools(new HoverTool({ tooltips: [["name", "@name"]] }));
  plot.scatter("x", "y", { source, size: 12, fill_alpha: 0.5, legend_label: "all" });
  plot.line([0, 1], [1, 0], { line_color: "firebrick" });
  const slider = new Slider({ title: "Frequency", start: 0, end: 10, value: 3.25, step: 0.25, name: "frequency" });
  slider.js_on_change("value", new CustomJS({ args: { source }, code: "source.change.emit()" }));
  doc.title = 'A "golden" document';
  doc.theme = "dark_minimal";
  doc.add_root(column([plot, slider, new Select({ options: [["1", "one"], ["2", "two"]], value: "2" })]));
};
