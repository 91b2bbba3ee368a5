// Animated images: a pond of 120 × 220 cells is computed on the server and sent as an NDArray 20 times a second. Tap
// the water to throw a stone; a float, moved by `driving`, makes waves too.
import { ColumnDataSource, LinearColorMapper, NDArray, Select, Toggle, column, curdoc, figure, row } from "plotctl";
import { Tap } from "plotctl/events";
import { driving } from "plotctl/plotting";
import { interp_palette } from "plotctl/palettes";

const [ROWS, COLUMNS] = [120, 220];
let now = new Float32Array(ROWS * COLUMNS);
let before = new Float32Array(ROWS * COLUMNS);

/** Pushes the water down around a point. */
function push(x: number, y: number, depth: number): void {
  for (let row = Math.max(1, y - 8); row < Math.min(ROWS - 1, y + 9); row++) {
    for (let cell = Math.max(1, x - 8); cell < Math.min(COLUMNS - 1, x + 9); cell++) {
      const at = row * COLUMNS + cell;
      now[at] = (now[at] ?? 0) - depth * Math.exp(-((cell - x) ** 2 + (row - y) ** 2) / 12);
    }
  }
}

/** One step of the wave equation: each cell moves towards the mean of its neighbours, with some friction. */
function step(): void {
  for (let row = 1; row < ROWS - 1; row++) {
    for (let at = row * COLUMNS + 1; at < (row + 1) * COLUMNS - 1; at++) {
      const here = now[at] ?? 0;
      const around = (now[at - 1] ?? 0) + (now[at + 1] ?? 0) + (now[at - COLUMNS] ?? 0) + (now[at + COLUMNS] ?? 0);
      before[at] = (2 * here - (before[at] ?? 0) + 0.24 * (around - 4 * here)) * 0.996;
    }
  }
  [now, before] = [before, now];
}

const palettes = {
  water: interp_palette(["#03263d", "#1b6a8c", "#7cc4cf", "#f4fbfb"], 256),
  copper: interp_palette(["#1d1009", "#7a3b16", "#e09b55", "#fff4dd"], 256),
  "highs and lows": interp_palette(["#2166ac", "#f7f7f7", "#b2182b"], 256),
};
const color_mapper = new LinearColorMapper({ palette: palettes.water, low: -1.5, high: 1.5 });
const source = new ColumnDataSource({ data: { water: [new NDArray(now, [ROWS, COLUMNS])] } });
const plot = figure({
  title: "A pond: tap it",
  height: 600,
  sizing_mode: "stretch_width",
  x_range: [0, COLUMNS],
  y_range: [0, ROWS],
  x_axis_label: "cm",
  y_axis_label: "cm",
  tools: "",
  toolbar_location: null,
});
plot.image({ image: { field: "water" }, x: 0, y: 0, dw: COLUMNS, dh: ROWS, color_mapper, source });
plot.on_event(Tap, ({ x, y }) => push(Math.round(x ?? 0), Math.round(y ?? 0), 5));

// Kept when the server is restarted: the source has the water as it is now, but not as it was before.
const state = curdoc().state({ swings: 0, before: "" });
const swingFrom = (swings: number) =>
  driving.sine(0.35, { A: 0.45, phi: 0.35 * swings })((depth) => push(60, 70, depth));
let swing = swingFrom(0);
function draw(): void {
  for (let steps = 0; steps < 3; steps++) {
    if (float.active) {
      swing();
      state.swings++;
    }
    step();
  }
  source.data.water = [new NDArray(now.slice(), [ROWS, COLUMNS])];
  state.before = Buffer.from(before.buffer).toString("base64");
}

export function restore(): void {
  const water = source.data.water?.[0] as NDArray;
  now = Float32Array.from(water.data as Float32Array);
  before = new Float32Array(new Uint8Array(Buffer.from(state.before, "base64")).buffer);
  swing = swingFrom(state.swings);
}

const float = new Toggle({ label: "The float swings", active: true, button_type: "primary", width: 160 });
const colors = new Select({ options: Object.keys(palettes), value: "water", width: 160 });
const isPalette = (name: string): name is keyof typeof palettes => name in palettes;
colors.on_change("value", (_attr, _old, name) => {
  if (isPalette(name)) color_mapper.palette = palettes[name];
});

push(160, 40, 5);
for (let steps = 0; steps < 90; steps++) draw();
curdoc().add_periodic_callback(draw, 50);
const controls = row(float, colors, { width_policy: "fit" });
curdoc().add_root(column(plot, controls, { sizing_mode: "stretch_width" }));
curdoc().title = "Waves on a pond";
