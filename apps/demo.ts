// The first live app: a wave that widgets shape. Their callback runs here, on the server, and replaces the data of the plot.
// Open the page in two tabs with the same session: both follow.
import { ColumnDataSource, Select, Slider, curdoc, figure } from "plotctl";
import { card, columns, kpi, page } from "plotctl/layouts";

const SHAPES = {
  sine: (turns: number) => Math.sin(2 * Math.PI * turns),
  triangle: (turns: number) => (2 / Math.PI) * Math.asin(Math.sin(2 * Math.PI * turns)),
  square: (turns: number) => Math.sign(Math.sin(2 * Math.PI * turns)),
};
const time = Array.from({ length: 801 }, (_, index) => index / 80);

const shape = new Select({ title: "Shape", value: "sine", options: Object.keys(SHAPES) });
const frequency = new Slider({ title: "Frequency, Hz", start: 0.2, end: 3, value: 0.8, step: 0.1 });
const damping = new Slider({ title: "Damping", start: 0, end: 1, value: 0.25, step: 0.05 });

function wave() {
  const turn = SHAPES[shape.value as keyof typeof SHAPES];
  const high = time.map((at) => Math.exp(-damping.value * at));
  const low = high.map((height) => -height);
  return { time, high, low, y: time.map((at, index) => (high[index] ?? 0) * turn(frequency.value * at)) };
}

const source = new ColumnDataSource({ data: wave() });
const tools = "xpan,xwheel_zoom,box_zoom,reset,save";
const plot = figure({ x_axis_label: "seconds", y_range: [-1.1, 1.1], sizing_mode: "stretch_both", tools });
plot.varea("time", "low", "high", { source, fill_alpha: 0.12, legend_label: "envelope" });
plot.line("time", "y", { source, line_width: 2.5, legend_label: "wave" });

const period = kpi({ label: "Period", value: "", unit: "s" });
const halfLife = kpi({ label: "Half of the height after", value: "", unit: "s" });
const rest = kpi({ label: "Height after 10 s", value: "", unit: "%" });

function update(): void {
  source.data = wave();
  period.value = 1 / frequency.value;
  halfLife.value = damping.value === 0 ? "∞" : Math.LN2 / damping.value;
  rest.value = 100 * Math.exp(-10 * damping.value);
}
update();
for (const widget of [shape, frequency, damping]) widget.on_change("value", update);

const main = [columns([period, halfLife, rest], { min_width: 160 }), card(plot, { title: "A damped wave" })];
curdoc().add_root(page({ title: "plotctl demo", sidebar: [shape, frequency, damping], main }));
curdoc().title = "plotctl demo";
