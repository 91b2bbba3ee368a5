// Millions of flights stay on the server: a box in any of the four histograms, or in the map, filters all other charts while
// it moves. Each step of a box is answered from tables that are counted when the pointer enters a chart, so it takes less
// than a millisecond for a hundred million flights too: FLIGHTS=100000000 shows them.
import { Button, Div, column, curdoc, figure } from "plotctl";
import { data_table } from "plotctl/data";
import { card, columns, kpi, page } from "plotctl/layouts";
import { DateFormatter, TableColumn } from "plotctl/models";
import { flights } from "./data/flights.js";

const cross = flights.crossfilter();

const bars = { height: 104, sizing_mode: "stretch_width", tools: "", toolbar_location: null } as const;
const charts = [
  { name: "hour", title: "Departure, hour of the day", options: { step: 1 } },
  { name: "delay", title: "Delay, minutes", options: { step: 2 }, x_range: [-16, 120] },
  { name: "distance", title: "Distance, km", options: { bins: 60 }, x_range: [0, 1800] },
  { name: "day", title: "Day of 2025", options: { bins: 60 }, x_axis_type: "datetime" },
] as const;
const histograms = charts.map(({ name, title, options, ...axis }) => {
  const plot = figure({ ...bars, ...axis });
  plot.yaxis.visible = false;
  plot.grid.visible = false;
  cross.histogram(plot, name, options);
  return card(plot, { title });
});

const map = figure({
  height: 610,
  sizing_mode: "stretch_width",
  match_aspect: true,
  tools: "box_select,pan,wheel_zoom,reset",
  active_drag: "box_select",
  x_axis_type: "mercator",
  y_axis_type: "mercator",
  background_fill_color: "#05060a",
});
map.grid.visible = false;
map.toolbar.logo = null;
cross.map(map, "x", "y", { palette: "Inferno256", color: "#9fd3ff" });

const chosen = kpi({ label: "Flights chosen", value: flights.length });
const share = kpi({ label: "Of all flights", value: 1, format: (part) => `${(100 * part).toPrecision(3)} %` });
const said = new Div({ sizing_mode: "stretch_width", margin: 0 });
const clear = new Button({ label: "Remove all boxes", sizing_mode: "fixed", width: 160, height: 32 });
clear.on_click(() => cross.clear());

const date = (time: number): string => new Date(time).toISOString().slice(5, 10);
const written = (name: string, value: number): string => (name === "day" ? date(value) : value.toLocaleString("en"));

function say(): void {
  const parts = cross.filters.flatMap((filter) =>
    "from" in filter && filter.column !== "x" && filter.column !== "y"
      ? [`${filter.column} ${written(filter.column, filter.from)} to ${written(filter.column, filter.to)}`]
      : [],
  );
  if (cross.filters.some((filter) => filter.column === "x")) parts.push("a part of the map");
  said.text = parts.length === 0 ? "Drag across a chart or the map, and move the box." : parts.join("<br>");
}
say();

cross.on_change((counts) => {
  chosen.update({ value: counts.chosen });
  share.update({ value: counts.of === 0 ? 0 : counts.chosen / counts.of });
  say();
});

const day = new TableColumn({ field: "day", title: "day", formatter: new DateFormatter({ format: "%F" }) });
const table = data_table(cross.rows, { columns: [day, "hour", "delay", "distance"], sort: "-delay", height: 300 });

curdoc().add_root(
  page({
    title: "Flights of a year",
    header: clear,
    main: [
      columns([chosen, share, card(said, { title: "Filters" })], { min_width: 200 }),
      columns(
        [column(histograms, { sizing_mode: "stretch_width", spacing: 14 }), card(map, { title: "Where they were" })],
        {
          widths: [2, 3],
        },
      ),
      card(table, { title: "The chosen flights" }),
    ],
    footer: "Invented flights between invented airports.",
  }),
);
curdoc().title = "Millions of flights";
