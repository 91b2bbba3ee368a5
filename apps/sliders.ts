// Widgets that change a plot: four sliders shape a sine wave, and a text input sets the plot's title. All sliders share
// one callback, which reads their values and replaces the columns of the source.
import { ColumnDataSource, Slider, TextInput, column, curdoc, figure, row } from "plotctl";

const points = 200;
const x = Float64Array.from({ length: points }, (_, index) => (4 * Math.PI * index) / (points - 1));
const source = new ColumnDataSource({ data: { x, y: x.map(Math.sin) } });

const plot = figure({
  title: "my sine wave",
  width: 500,
  height: 400,
  tools: "crosshair,pan,reset,save,wheel_zoom",
  x_range: [0, 4 * Math.PI],
  y_range: [-2.5, 2.5],
});
plot.line("x", "y", { source, line_width: 3, line_alpha: 0.6 });

const text = new TextInput({ title: "title", value: "my sine wave" });
const offset = new Slider({ title: "offset", start: -5, end: 5, value: 0, step: 0.1 });
const amplitude = new Slider({ title: "amplitude", start: -5, end: 5, value: 1, step: 0.1 });
const phase = new Slider({ title: "phase", start: 0, end: 2 * Math.PI, value: 0 });
const frequency = new Slider({ title: "frequency", start: 0.1, end: 5.1, value: 1, step: 0.1 });

text.on_change("value", (_attr, _old, title) => {
  plot.title.text = title;
});

function redraw(): void {
  const wave = (at: number) => amplitude.value * Math.sin(frequency.value * at + phase.value) + offset.value;
  source.data = { x, y: x.map(wave) };
}
for (const slider of [offset, amplitude, phase, frequency]) slider.on_change("value", redraw);

curdoc().add_root(row(column(text, offset, amplitude, phase, frequency), plot));
curdoc().title = "Sliders";
