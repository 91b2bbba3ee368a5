// A slider whose callback replaces the columns of a source.
import { curdoc, figure } from "plotctl";
import { ColumnDataSource, Slider } from "plotctl/models";

const x = Array.from({ length: 100 }, (_, index) => index / 10);
const wave = (amplitude: number) => x.map((value) => amplitude * Math.sin(value));

const source = new ColumnDataSource({ data: { x, y: wave(1) } });
const plot = figure({ width: 400, height: 300 });
plot.line("x", "y", { source });
const slider = new Slider({ start: 0, end: 1_000_000, value: 1, step: 1 });
slider.on_change("value", (_attr, _old, amplitude) => {
  source.data = { x, y: wave(amplitude) };
});
curdoc().add_root(slider);
curdoc().add_root(plot);
