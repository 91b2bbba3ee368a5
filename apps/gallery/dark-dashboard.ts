// A dark dashboard with live numbers. Twice a second the server streams a reading to the frequency plot, and updates the dial
// and the KPIs. The button in the header makes the page light.
import { BoxAnnotation, ColumnDataSource, DataRange1d, curdoc, figure } from "plotctl";
import { card, columns, kpi, page } from "plotctl/layouts";
import { linspace, seeded } from "./data/random.js";

const random = seeded(50);
const frame = { sizing_mode: "stretch_both", tools: "", toolbar_location: null } as const;
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
const supply = figure({ ...frame, x_range: [0, 24], y_range: [0, 72], x_axis_label: "hour" });
supply.varea_stack(sources, { x: "hour", source: day, color: colors, fill_alpha: 0.8, legend_label: sources });
supply.line(hour, demand, { color: "#9aa4b2", line_width: 2, line_dash: "dashed", legend_label: "demand" });
supply.legend.location = "top_left";
supply.legend.orientation = "horizontal";
supply.legend.spacing = 8;
supply.legend.glyph_width = 12;
supply.legend.label_text_font_size = "11px";

const dial = figure({ ...frame, x_range: [-1.1, 1.1], y_range: [-0.35, 1.1], match_aspect: true });
dial.axis.visible = false;
dial.outline_line_color = null;
dial.grid.visible = false;
const needle = new ColumnDataSource({ data: { end: [0], color: ["#4fc3a1"], text: [""] } });
const ring = { x: 0, y: 0, inner_radius: 0.72, outer_radius: 1, start_angle: Math.PI, direction: "clock" } as const;
dial.annular_wedge({ ...ring, end_angle: 0, fill_color: "#7f8a99", fill_alpha: 0.25, line_color: null });
dial.annular_wedge({ ...ring, end_angle: "end", fill_color: "color", line_color: null, source: needle });
dial.text(0, 0.05, "text", { source: needle, text_align: "center", text_font_size: "40px", text_color: "color" });

const live = new ColumnDataSource({ data: { second: [], hertz: [] } });
const x_range = new DataRange1d({ follow: "end", follow_interval: 90, range_padding: 0 });
const frequency = figure({ ...frame, x_axis_label: "seconds", x_range, y_range: [49.85, 50.15] });
frequency.add_layout(new BoxAnnotation({ bottom: 49.95, top: 50.05, fill_color: "#4fc3a1", fill_alpha: 0.1 }));
frequency.line("second", "hertz", { source: live, color: "#f2c14e", line_width: 2 });

const numbers = {
  frequency: kpi({ label: "Frequency", value: 50, unit: "Hz", format: (value) => value.toFixed(3) }),
  moved: kpi({ label: "Transported", value: 0, unit: "GW", format: (value) => value.toFixed(1) }),
  sold: kpi({ label: "To the neighbours", value: 0, unit: "GW", format: (value) => value.toFixed(1) }),
  price: kpi({
    label: "Price of a MWh",
    value: 0,
    unit: "€",
    format: (value) => value.toFixed(2),
    delta_color: "inverse",
  }),
};

// Kept when the server is restarted: variables would begin again.
const state = curdoc().state({ second: 0, hertz: 50, load: 0.62, prices: new Array<number>() });
function read(): void {
  state.second += 0.5;
  const noise = seeded(100 + 2 * state.second);
  state.hertz += (50 - state.hertz) * 0.08 + noise.normal(0, 0.008);
  state.load = Math.min(0.98, Math.max(0.3, state.load + (0.66 - state.load) * 0.05 + noise.normal(0, 0.012)));
  const { second, hertz, load, prices } = state;
  live.stream({ second: [second], hertz: [hertz] }, 240);
  const color = load < 0.7 ? "#4fc3a1" : load < 0.85 ? "#f2c14e" : "#e4572e";
  needle.data = { end: [Math.PI * (1 - load)], color: [color], text: [`${Math.round(100 * load)} %`] };
  const price = 34 + 90 * Math.max(0, load - 0.5);
  numbers.frequency.value = hertz;
  numbers.moved.value = 82 * load;
  numbers.sold.value = 9 * (load - 0.5);
  prices.push(price);
  state.prices = prices.slice(-60);
  numbers.price.update({ value: price, delta: price - (prices.at(-60) ?? price), trend: prices.slice(-60) });
}
for (let past = 0; past < 180; past++) read();
curdoc().add_periodic_callback(read, 500);

const kpis = columns(Object.values(numbers), { min_width: 160 });
const plots = columns([card(supply, { title: "Supply of a day, in GW" }), card(dial, { title: "Load of the lines" })], {
  widths: [2, 1],
});
const main = [kpis, plots, card(frequency, { title: "Frequency, in Hz" })];
curdoc().add_root(page({ title: "Power grid", theme: "dark", accent: "#4fc3a1", main }));
curdoc().title = "Dark dashboard";
