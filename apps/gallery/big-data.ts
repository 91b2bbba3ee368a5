// Millions of readings stay on the server: each of the four linked plots gets the lowest and highest readings of every
// pixel column, also of a single row among millions, and follows zoom and pan. READINGS=100000000 shows a hundred million.
import { Div, column, curdoc, figure } from "plotctl";
import { view_of } from "plotctl/data";
import { readings } from "./data/measured.js";

const common = { sizing_mode: "stretch_width", tools: "xpan,xwheel_zoom,xbox_zoom,reset" } as const;

const vibration = figure({
  ...common,
  title: "Vibration of a machine, µm",
  height: 240,
  active_scroll: "xwheel_zoom",
});
const line = vibration.line("second", "vibration", { source: readings, line_color: "#1f3b57", name: "vibration" });

const linked = { ...common, height: 120, x_range: vibration.x_range, active_scroll: "xwheel_zoom" } as const;
const load = figure({ ...linked, title: "Load, kW" });
load.step("second", "load", { source: readings, mode: "after", line_color: "#c05621" });

const temperature = figure({ ...linked, title: "Temperature, °C" });
temperature.varea("second", 60, "temperature", { source: readings, fill_color: "#e2a04a", fill_alpha: 0.7 });

const wear = figure({ ...linked, title: "Knocks, µm", x_axis_label: "seconds" });
wear.vbar({ x: "second", top: "wear", width: 0.002, source: readings, color: "#9b2c2c" });

const said = new Div({ sizing_mode: "stretch_width", styles: { font_size: "14px" } });
const view = view_of(line);
view.on_change(({ rows, points, ms }) => {
  said.text = `<b>${rows.toLocaleString("en")}</b> of ${readings.length.toLocaleString("en")} readings in <b>${points.toLocaleString("en")}</b> points, found in ${ms.toFixed(0)} ms`;
});

curdoc().add_root(column(said, vibration, load, temperature, wear, { sizing_mode: "stretch_width" }));
curdoc().title = "Millions of readings";
