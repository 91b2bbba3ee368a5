// Models of the app's own: a widget that the browser draws, a transform that it computes, and data without a view.
import { Button, column, ColumnDataSource, curdoc, CustomJS, Div, figure, Range1d, transform } from "plotctl";
import { custom_model, data_model, Float, String } from "plotctl/extension";
import { Transform, Widget } from "plotctl/models";

class Gauge extends custom_model(
  "Gauge",
  Widget,
  { value: Float(0), max: Float(100) },
  { implementation: new URL("./gauge.browser.ts", import.meta.url) },
) {}

class Scaled extends custom_model(
  "Scaled",
  Transform,
  { factor: Float(1) },
  { implementation: new URL("./scaled.browser.ts", import.meta.url) },
) {}

class Wave extends data_model("Wave", { amp: Float(1), label: String("plain") }) {}
class SineWave extends data_model("SineWave", Wave, { freq: Float(2) }) {}

const said = new Div({ name: "said", text: "nothing" });
const gauge = new Gauge({ name: "gauge", value: 40 });
gauge.on_change("value", (_attr, _old, value) => void (said.text = `the gauge shows ${value}`));
gauge.on_event("peaked", ({ value }) => void (said.text = `peaked at ${Number(value)}`));

const source = new ColumnDataSource({ data: { x: [5], y: [5], size: [50] } });
const place = { start: 0, end: 10 };
const plot = figure({ width: 300, height: 300, x_range: new Range1d(place), y_range: new Range1d(place) });
plot.scatter("x", "y", { size: transform("size", new Scaled({ factor: 2 })), color: "blue", source });

const wave = new Wave({ amp: 3 });
const tell = new Button({ label: "Tell" });
tell.js_on_click(new CustomJS({ args: { wave, said }, code: "said.text = `${wave.amp} ${wave.label}`" }));

const add = new Button({ label: "Add" });
const all = column(add, tell, said, gauge, plot);
add.on_click(() => {
  const late = new SineWave({ amp: 5 });
  const tellLate = new Button({ label: "Tell late" });
  const code = "said.text = `${late.amp} ${late.freq} ${late.label}`";
  tellLate.js_on_click(new CustomJS({ args: { late, said }, code }));
  all.children = [...all.children, tellLate];
});
curdoc().add_root(all);
