// Code that runs only in the browser, even without a server: a CustomJS that computes columns, `js_link` from a slider
// to a property, SetValue on a button, and JavaScript for a filter, a ticker, a formatter and a hover formatter.
import { Button, CDSView, ColumnDataSource, Slider, column, curdoc, figure, row } from "plotctl";
import { CustomJS, CustomJSFilter, CustomJSHover, CustomJSTickFormatter, HoverTool, SetValue } from "plotctl";
import { CustomJSTicker } from "plotctl/models";
import { linspace } from "./data/random.js";

const wide = { sizing_mode: "stretch_width" } as const;
const frame = { ...wide, height: 460, tools: "", toolbar_location: null } as const;

const turn = linspace(0, 24 * Math.PI, 1_500);
const [outer, inner, reach] = [12, 5, 6.5];
const curve = new ColumnDataSource({
  data: {
    turn,
    x: turn.map((t) => (outer - inner) * Math.cos(t) + reach * Math.cos(((outer - inner) / inner) * t)),
    y: turn.map((t) => (outer - inner) * Math.sin(t) - reach * Math.sin(((outer - inner) / inner) * t)),
  },
});
const rolling = figure({ ...frame, title: "A pen in a ring that rolls in a ring", match_aspect: true });
rolling.axis.visible = false;
rolling.grid.visible = false;
const line = rolling.line("x", "y", { source: curve, line_color: "#6a4c93", line_width: 1.5 });

const small = new Slider({ ...wide, title: "size of the rolling ring", start: 1, end: 11, value: inner, step: 0.5 });
const pen = new Slider({ ...wide, title: "pen from its middle", start: 0.5, end: 10, value: reach, step: 0.1 });
const thick = new Slider({ ...wide, title: "thickness of the line", start: 0.5, end: 6, value: 1.5, step: 0.5 });
const draw = new CustomJS({
  args: { curve, small, pen, R: outer },
  code: `
    const { turn } = curve.data;
    const [r, d] = [small.value, pen.value];
    const x = turn.map((t) => (R - r) * Math.cos(t) + d * Math.cos(((R - r) / r) * t));
    const y = turn.map((t) => (R - r) * Math.sin(t) - d * Math.sin(((R - r) / r) * t));
    curve.data = { turn, x, y };
  `,
});
for (const slider of [small, pen]) slider.js_on_change("value", draw);
thick.js_link("value", line.glyph, "line_width");
const back = new Button({ label: "The first curve again", button_type: "primary", width: 200, width_policy: "fixed" });
back.js_on_click(new SetValue({ obj: small, attr: "value", value: inner }));
back.js_on_click(new SetValue({ obj: pen, attr: "value", value: reach }));

const angle = linspace(-2 * Math.PI, 2 * Math.PI, 97);
const source = new ColumnDataSource({ data: { angle, height: angle.map((at) => Math.sin(at) * Math.cos(at / 4)) } });
const least = new Slider({ ...wide, title: "show points above", start: -1, end: 1, value: -0.2, step: 0.05 });
const filter = new CustomJSFilter({
  args: { least },
  code: "return Array.from(source.data.height, (height) => height >= least.value);",
});
least.js_on_change("value", new CustomJS({ args: { filter }, code: "filter.change.emit();" }));

const inPi = "const n = value / Math.PI; return n === 0 ? '0' : `${n.toFixed(1)} π`;";
const wave = figure({ ...frame, title: "Ticks at halves of π, points that a filter lets through" });
wave.line("angle", "height", { source, line_color: "#c9c9d4", line_width: 2 });
const points = wave.scatter("angle", "height", {
  source,
  view: new CDSView({ filter }),
  size: 9,
  fill_color: "#1982c4",
  line_color: "white",
});
wave.xaxis.ticker = new CustomJSTicker({
  major_code: `
    const first = Math.ceil(cb_data.range.start / (Math.PI / 2));
    const last = Math.floor(cb_data.range.end / (Math.PI / 2));
    return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * Math.PI / 2);
  `,
});
wave.xaxis.formatter = new CustomJSTickFormatter({ code: "const value = tick; " + inPi });
const formatters = { "@angle": new CustomJSHover({ code: inPi }) };
wave.add_tools(new HoverTool({ renderers: [points], tooltips: "at @angle{custom}: <b>@height{0.00}</b>", formatters }));

const left = column(rolling, small, pen, thick, back, wide);
curdoc().add_root(row(left, column(wave, least, wide), { ...wide, spacing: 20 }));
curdoc().title = "Custom JavaScript";
