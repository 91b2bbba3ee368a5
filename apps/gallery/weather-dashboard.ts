// A dashboard: a select and a date slider in the sidebar choose the data, KPIs show numbers, and tabs show plots that share
// a source and a time axis. The callback only replaces columns, ranges and values; the plots stay.
import { ColumnDataSource, DateRangeSlider, Range1d, Select, curdoc, figure, linear_cmap } from "plotctl";
import { card, columns, kpi, page, tabs } from "plotctl/layouts";
import { LinearAxis } from "plotctl/models";
import { interp_palette } from "plotctl/palettes";
import { times } from "./data/random.js";
import { WEATHER, summed } from "./data/weather.js";

const [first, last] = [Date.UTC(2024, 0, 1), Date.UTC(2024, 11, 31)];
const town = new Select({ title: "Town", value: "Port Aldine", options: [...WEATHER.keys()] });
const period = new DateRangeSlider({ title: "Days", start: first, end: last, value: [first, last] });

const start = summed(WEATHER.get(town.value) ?? []);
const days = new ColumnDataSource({ data: start.byDay });
const winds = new ColumnDataSource({ data: start.byDirection });
const time = new Range1d({ start: first, end: last });
const daily = new Range1d({ start: 0, end: 1 });
const total = new Range1d({ start: 0, end: 1 });

const fill = { sizing_mode: "stretch_both", min_height: 320 } as const;
const frame = { ...fill, tools: "xpan,reset", x_axis_type: "datetime", x_range: time } as const;
const day = { x: "at", width: 70_000_000, source: days, line_color: null };

const warmth = figure({ ...frame, title: "Temperatures by day, from low to high", y_axis_label: "°C" });
const warm = interp_palette(["#3a6ea5", "#8fb8d8", "#f2d492", "#e8985e", "#b23a48"], 40);
warmth.vbar({ ...day, bottom: "low", top: "high", fill_color: linear_cmap("high", warm, -8, 32) });
warmth.line("at", "usual", { source: days, color: "#8894a5", line_width: 2, legend_label: "usual mean" });
warmth.legend.location = "top_left";

const title = "Rain by day, and in total";
const rain = figure({ ...frame, title, y_range: daily, extra_y_ranges: { total }, y_axis_label: "mm a day" });
rain.vbar({ ...day, top: "rain", fill_color: "#5b8db8" });
rain.line("at", "sum", { source: days, y_range_name: "total", color: "#e0a03a", line_width: 2.5 });
rain.add_layout(new LinearAxis({ y_range_name: "total", axis_label: "mm in all" }), "right");

const wind = figure({ ...fill, title: "Wind, in % of days by direction", tools: "" });
wind.match_aspect = true;
wind.axis.visible = false;
wind.grid.visible = false;
const turns = times(8, (index) => Math.PI / 2 - (index * Math.PI) / 4);
const rings = times(4, (ring) => 10 * (ring + 1));
wind.circle(0, 0, rings, { fill_color: null, line_color: "#8894a5", line_dash: "dotted" });
const speeds = linear_cmap("speed", interp_palette(["#c9dcd3", "#123f37"], 20), 2, 10);
wind.wedge(0, 0, "percent", "from", "to", { source: winds, fill_color: speeds, line_color: null });
const [x, y] = [turns.map((turn) => 44 * Math.cos(turn)), turns.map((turn) => 44 * Math.sin(turn))];
const centred = { text_align: "center", text_baseline: "middle", text_color: "#8894a5" } as const;
wind.text(x, y, ["N", "NE", "E", "SE", "S", "SW", "W", "NW"], centred);

const numbers = Object.keys(start.numbers).map((label) => kpi({ label, value: "" }));

function show(): void {
  const [from, to] = period.value;
  const chosen = summed((WEATHER.get(town.value) ?? []).filter(({ at }) => at >= from && at <= to));
  days.data = chosen.byDay;
  winds.data = chosen.byDirection;
  time.setv({ start: from, end: to });
  daily.end = 1.1 * chosen.wettest;
  total.end = 1.1 * chosen.rain;
  for (const [index, value] of Object.values(chosen.numbers).entries()) numbers[index]?.update({ value });
}
show();
town.on_change("value", show);
period.on_change("value_throttled", show);

curdoc().add_root(
  page({
    title: "Weather of 2024",
    sidebar: [town, period],
    main: [columns(numbers, { min_width: 150 }), card(tabs({ Temperature: warmth, Rain: rain, Wind: wind }))],
    footer: "Invented weather of four invented towns.",
  }),
);
curdoc().title = "Weather dashboard";
