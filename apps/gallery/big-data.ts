// Readings that stay on the server: each of the four linked plots gets the lowest and highest readings of every pixel column,
// also of a single row among millions, and follows zoom and pan. BIG_ROWS=100000000 shows a hundred million; while they are
// made, the page shows how far that is, and while they are indexed, the plots are coarse.
import { Div, column, curdoc, figure } from "plotctl";
import { view_of, type Data } from "plotctl/data";
import { Progress, type UIElement } from "plotctl/models";
import { isQuick, readings, rows, written, type Reading } from "./data/made-readings.js";

const page = column({ sizing_mode: "stretch_width" });
curdoc().add_root(page);
curdoc().title = "Millions of readings";
curdoc().color_scheme = "auto";

if (isQuick) page.children = plots(await readings);
else void showProgress();

/** Fills the page with a bar until the readings are there. */
async function showProgress(): Promise<void> {
  const document = curdoc();
  const said = new Div();
  const bar = new Progress({ max: 100, label_location: "none", sizing_mode: "stretch_width" });
  const show = (): void => {
    bar.value = Math.floor((100 * written) / rows);
    said.text = `Making ${rows.toLocaleString("en")} readings, once: ${bar.value} %`;
  };
  show();
  const timer = document.add_periodic_callback(show, 250);
  page.children = [said, bar];
  const data = await readings;
  document.remove_periodic_callback(timer);
  document.add_next_tick_callback(() => (page.children = plots(data)));
}

function plots(data: Data<Reading>): UIElement[] {
  const common = { sizing_mode: "stretch_width", tools: "xpan,xwheel_zoom,xbox_zoom,reset" } as const;
  const vibration = figure({
    ...common,
    title: "Vibration of a machine, µm",
    height: 240,
    active_scroll: "xwheel_zoom",
  });
  const line = vibration.line("second", "vibration", { source: data, line_color: "#3b82b8", name: "vibration" });

  const linked = { ...common, height: 120, x_range: vibration.x_range, active_scroll: "xwheel_zoom" } as const;
  const load = figure({ ...linked, title: "Load, kW" });
  load.step("second", "load", { source: data, mode: "after", line_color: "#c05621" });

  const temperature = figure({ ...linked, title: "Temperature, °C" });
  temperature.varea("second", 60, "temperature", { source: data, fill_color: "#e2a04a", fill_alpha: 0.7 });

  const wear = figure({ ...linked, height: 160, title: "Knocks, µm", x_axis_label: "seconds" });
  wear.vbar({ x: "second", top: "wear", width: 0.002, source: data, color: "#c53030" });

  const said = new Div({ sizing_mode: "stretch_width", styles: { font_size: "14px" } });
  view_of(line).on_change(({ rows: shown, points, ms, state, done }) => {
    const index = state === "indexing" ? ` The index is ready to ${Math.floor(100 * done)} %.` : "";
    said.text = `<b>${shown.toLocaleString("en")}</b> of ${data.length.toLocaleString("en")} readings in <b>${points.toLocaleString("en")}</b> points, found in ${ms.toFixed(0)} ms.${index}`;
  });
  return [said, vibration, load, temperature, wear];
}
