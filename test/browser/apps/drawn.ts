// A glyph and a tool of the app's own, out of one file for the browser.
import { column, ColumnDataSource, curdoc, Div, figure, Range1d } from "plotctl";
import { custom_model, Int, NumberSpec } from "plotctl/extension";
import { ActionTool, GlyphRenderer, XYGlyph } from "plotctl/models";

const implementation = new URL("./drawn.browser.ts", import.meta.url);

class Squares extends custom_model("Squares", XYGlyph, { side: NumberSpec(10) }, { implementation }) {}
class Counter extends custom_model("Counter", ActionTool, { count: Int }, { implementation }) {}

const said = new Div({ name: "said", text: "nothing" });
const counter = new Counter({ description: "Count" });
counter.on_change("count", (_attr, _old, count) => void (said.text = `clicked ${count}`));

const place = { start: 0, end: 10 };
const plot = figure({ width: 300, height: 300, x_range: new Range1d(place), y_range: new Range1d(place), tools: "" });
const source = new ColumnDataSource({ data: { x: [3, 7], y: [3, 7], side: [30, 60] } });
const glyph = new Squares({ x: "x", y: "y", side: "side" });
plot.renderers = [...plot.renderers, new GlyphRenderer({ data_source: source, glyph })];
plot.add_tools(counter);
curdoc().add_root(column(said, plot));
