// A dark dashboard: a theme for the plots, a style sheet for the page and one for the cards, and live numbers. Twice a
// second the server streams a reading to the frequency plot, and updates the dial and the cards.
import { BoxAnnotation, ColumnDataSource, DataRange1d, Div, column, curdoc, figure, row } from "plotctl";
import { GlobalInlineStyleSheet, InlineStyleSheet } from "plotctl/models";
import { linspace, seeded, times } from "./data/random.js";

const random = seeded(50);
const doc = curdoc();
doc.theme = "carbon";

const wide = { sizing_mode: "stretch_width" } as const;
const frame = { ...wide, tools: "", toolbar_location: null } as const;
const sources = ["water", "wind", "sun", "gas"];
const colors = ["#3d9bd9", "#4fc3a1", "#f2c14e", "#c86b85"];

const hour = linspace(0, 24, 97);
const peak = (at: number, middle: number, width: number): number => Math.exp(-(((at - middle) / width) ** 2));
const sun = hour.map((at) => 19 * Math.max(0, Math.sin(((at - 6) / 13) * Math.PI)) ** 1.3);
const wind = hour.map((at) => 13 + 5 * Math.sin(at / 4.4 + 2) + random.normal(0, 0.5));
const water = hour.map((at) => 9 + 1.5 * peak(at, 19, 2));
const demand = hour.map((at) => 38 + 9 * peak(at, 8.5, 2.4) + 13 * peak(at, 19, 3));
const gas = demand.map((needed, at) => Math.max(2, needed - (sun[at] ?? 0) - (wind[at] ?? 0) - (water[at] ?? 0)));
const day = new ColumnDataSource({ data: { hour, water, wind, sun, gas } });
const supply = figure({ ...frame, title: "Supply of a day, in GW", height: 320, x_range: [0, 24], y_range: [0, 72] });
supply.varea_stack(sources, { x: "hour", source: day, color: colors, fill_alpha: 0.8, legend_label: sources });
supply.line(hour, demand, { color: "white", line_width: 2, line_dash: "dashed", legend_label: "demand" });
supply.legend.location = "top_left";
supply.legend.orientation = "horizontal";

const small = { sizing_mode: "fixed", width: 440, height: 320 } as const;
const dial = figure({ ...frame, ...small, title: "Load of the lines", x_range: [-1.1, 1.1], y_range: [-0.35, 1.1] });
dial.axis.visible = false;
dial.grid.visible = false;
const needle = new ColumnDataSource({ data: { end: [0], color: ["#4fc3a1"], text: [""] } });
const ring = { x: 0, y: 0, inner_radius: 0.72, outer_radius: 1, start_angle: Math.PI, direction: "clock" } as const;
dial.annular_wedge({ ...ring, end_angle: 0, fill_color: "#2b3038", line_color: null });
dial.annular_wedge({ ...ring, end_angle: "end", fill_color: "color", line_color: null, source: needle });
dial.text(0, 0.05, "text", { source: needle, text_align: "center", text_font_size: "40px", text_color: "white" });

const live = new ColumnDataSource({ data: { second: [], hertz: [] } });
const x_range = new DataRange1d({ follow: "end", follow_interval: 90, range_padding: 0 });
const frequency = figure({
  ...frame,
  title: "Frequency in Hz, by seconds",
  height: 240,
  x_range,
  y_range: [49.85, 50.15],
});
frequency.add_layout(new BoxAnnotation({ bottom: 49.95, top: 50.05, fill_color: "#4fc3a1", fill_alpha: 0.1 }));
frequency.line("second", "hertz", { source: live, color: "#f2c14e", line_width: 2 });

const page = new GlobalInlineStyleSheet({ css: "body { background: #14161a }" });
const card = new InlineStyleSheet({
  css: `:host { background: #1b1e23; border-left: 4px solid #4fc3a1; padding: 6px 14px; color: #9aa4b2 }
        b { display: block; font-size: 22px; color: white }`,
});
const cards = times(4, () => new Div({ height: 56, stylesheets: [page, card] }));

let [second, hertz, load] = [0, 50, 0.62];
function read(): void {
  second += 0.5;
  hertz += (50 - hertz) * 0.08 + random.normal(0, 0.008);
  load = Math.min(0.98, Math.max(0.3, load + (0.66 - load) * 0.05 + random.normal(0, 0.012)));
  live.stream({ second: [second], hertz: [hertz] }, 240);
  const color = load < 0.7 ? "#4fc3a1" : load < 0.85 ? "#f2c14e" : "#e4572e";
  needle.data = { end: [Math.PI * (1 - load)], color: [color], text: [`${Math.round(100 * load)} %`] };
  const said = [
    ["frequency", `${hertz.toFixed(3)} Hz`],
    ["transported", `${(82 * load).toFixed(1)} GW`],
    ["to the neighbours", `${(9 * (load - 0.5)).toFixed(1)} GW`],
    ["price", `${(34 + 90 * Math.max(0, load - 0.5)).toFixed(2)} € per MWh`],
  ];
  for (const [index, [name, number]] of said.entries()) cards[index]?.setv({ text: `${name}<b>${number}</b>` });
}
for (let past = 0; past < 180; past++) read();
doc.add_periodic_callback(read, 500);

const top = row(supply, dial, { ...wide, spacing: 14 });
doc.add_root(column(row(cards, { ...wide, spacing: 14 }), top, frequency, { ...wide, spacing: 14 }));
doc.title = "Dark dashboard";
