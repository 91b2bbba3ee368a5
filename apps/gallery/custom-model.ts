// Your own models: a `custom_model` is a class with declared properties, and a file that draws it in the browser. This
// knob turns with the mouse or the arrow keys; the server receives each value and its own event "rested". A
// `data_model` only has properties: here the settings of a wave, which code in the browser reads too.
import { Button, ColumnDataSource, CustomJS, Div, column, curdoc, figure, row } from "plotctl";
import { Color, Float, String, custom_model, data_model } from "plotctl/extension";
import { Widget } from "plotctl/models";
import { linspace } from "./data/random.js";

class Knob extends custom_model(
  "Knob",
  Widget,
  { title: String("knob"), start: Float(0), end: Float(10), value: Float(0), color: Color("#3a86ff") },
  { implementation: new URL("./browser/knob.browser.ts", import.meta.url) },
) {}

class Wave extends data_model("Wave", { pitch: Float(3), depth: Float(2), ratio: Float(2), label: String("a wave") }) {}

const wave = new Wave();
const at = linspace(0, 2, 800);
const source = new ColumnDataSource({ data: { at, height: at } });
function shape(): void {
  const { pitch, depth, ratio } = wave;
  const phase = (t: number): number => 2 * Math.PI * pitch * t;
  source.data.height = at.map((t) => Math.sin(phase(t) + depth * Math.sin(ratio * phase(t))));
}

const plot = figure({
  title: "One wave shakes another",
  height: 380,
  sizing_mode: "stretch_width",
  y_range: [-1.3, 1.3],
  x_axis_label: "seconds",
  tools: "xpan,xwheel_zoom,reset",
});
plot.line("at", "height", { source, line_color: "#33415c", line_width: 2.5 });

const said = new Div({ text: "Turn a knob: drag it up and down.", styles: { font_size: "14px" } });
const knobs = [
  new Knob({ title: "pitch", start: 1, end: 12, value: wave.pitch, color: "#ff6b35" }),
  new Knob({ title: "depth", start: 0, end: 6, value: wave.depth, color: "#00a6a6" }),
  new Knob({ title: "ratio", start: 0.5, end: 6, value: wave.ratio, color: "#7b5ea7" }),
];
for (const [index, name] of (["pitch", "depth", "ratio"] as const).entries()) {
  const knob = knobs[index];
  knob?.on_change("value", (_attr, _old, value) => {
    wave[name] = value;
    shape();
  });
  knob?.on_event(
    "rested",
    ({ value }) => void (said.text = `The ${name} rests at <b>${Number(value).toFixed(2)}</b>.`),
  );
}
shape();

const tell = new Button({ label: "What does the browser know?", width: 240 });
const code = "said.text = `${wave.label}: pitch ${wave.pitch.toFixed(2)}, depth ${wave.depth.toFixed(2)}`;";
tell.js_on_click(new CustomJS({ args: { wave, said }, code }));

const board = row(...knobs, column(tell, said), { spacing: 24 });
curdoc().add_root(column(plot, board, { sizing_mode: "stretch_width", spacing: 12 }));
curdoc().title = "Models of your own";
