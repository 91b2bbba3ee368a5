// A dashboard: a select and a date slider choose the data, Divs show numbers, and tabs show plots that share a source
// and a time axis. The callback only replaces columns, ranges and texts; the plots stay.
import { ColumnDataSource, DateRangeSlider, Div, Range1d, Select, TabPanel, Tabs } from "plotctl";
import { column, curdoc, figure, linear_cmap, row } from "plotctl";
import { InlineStyleSheet, LinearAxis } from "plotctl/models";
import { interp_palette } from "plotctl/palettes";
import { times } from "./data/random.js";
import { WEATHER, summed } from "./data/weather.js";

const wide = { sizing_mode: "stretch_width" } as const;
const [first, last] = [Date.UTC(2024, 0, 1), Date.UTC(2024, 11, 31)];
const town = new Select({ value: "Port Aldine", options: [...WEATHER.keys()], width: 200, width_policy: "fixed" });
const period = new DateRangeSlider({ start: first, end: last, value: [first, last], margin: [5, 20] });
const look = new InlineStyleSheet({
  css: `:host { background: #f1f5f8; border-radius: 8px; padding: 8px 16px; color: #44546a }
        b { display: block; font-size: 24px; color: #1d3557 }`,
});
const cards = times(4, () => new Div({ height: 62, stylesheets: [look] }));

const start = summed(WEATHER.get(town.value) ?? []);
const days = new ColumnDataSource({ data: start.byDay });
const winds = new ColumnDataSource({ data: start.byDirection });
const time = new Range1d({ start: first, end: last });
const daily = new Range1d({ start: 0, end: 1 });
const total = new Range1d({ start: 0, end: 1 });

const frame = { ...wide, height: 430, tools: "xpan,reset", x_axis_type: "datetime", x_range: time } as const;
const day = { x: "at", width: 70_000_000, source: days, line_color: null };

const warmth = figure({ ...frame, title: "From the lowest to the highest temperature of a day", y_axis_label: "°C" });
const warm = interp_palette(["#3a6ea5", "#8fb8d8", "#f2d492", "#e8985e", "#b23a48"], 40);
warmth.vbar({ ...day, bottom: "low", top: "high", fill_color: linear_cmap("high", warm, -8, 32) });
warmth.line("at", "usual", { source: days, color: "#333333", line_width: 2, legend_label: "usual mean" });
warmth.legend.location = "top_left";

const title = "Rain of each day, and of all days so far";
const rain = figure({ ...frame, title, y_range: daily, extra_y_ranges: { total }, y_axis_label: "mm a day" });
rain.vbar({ ...day, top: "rain", fill_color: "#5b8db8" });
rain.line("at", "sum", { source: days, y_range_name: "total", color: "#1d3557", line_width: 2.5 });
rain.add_layout(new LinearAxis({ y_range_name: "total", axis_label: "mm in all" }), "right");

const wind = figure({ ...wide, height: 430, title: "Directions of the wind, in per cent of the days", tools: "" });
wind.match_aspect = true;
wind.axis.visible = false;
wind.grid.visible = false;
const turns = times(8, (index) => Math.PI / 2 - (index * Math.PI) / 4);
const rings = times(4, (ring) => 10 * (ring + 1));
wind.circle(0, 0, rings, { fill_color: null, line_color: "#bbbbbb", line_dash: "dotted" });
const speeds = linear_cmap("speed", interp_palette(["#c9dcd3", "#123f37"], 20), 2, 10);
wind.wedge(0, 0, "percent", "from", "to", { source: winds, fill_color: speeds, line_color: null });
const [x, y] = [turns.map((turn) => 44 * Math.cos(turn)), turns.map((turn) => 44 * Math.sin(turn))];
const centred = { text_align: "center", text_baseline: "middle" } as const;
wind.text(x, y, ["N", "NE", "E", "SE", "S", "SW", "W", "NW"], centred);

function show(): void {
  const [from, to] = period.value;
  const chosen = summed((WEATHER.get(town.value) ?? []).filter(({ at }) => at >= from && at <= to));
  days.data = chosen.byDay;
  winds.data = chosen.byDirection;
  time.setv({ start: from, end: to });
  daily.end = 1.1 * chosen.wettest;
  total.end = 1.1 * chosen.rain;
  for (const [index, [name, said]] of Object.entries(chosen.numbers).entries()) {
    cards[index]?.setv({ text: `${name}<b>${said}</b>` });
  }
}
show();
town.on_change("value", show);
period.on_change("value_throttled", show);

const plots = Object.entries({ Temperature: warmth, Rain: rain, Wind: wind });
const tabs = plots.map(([title, child]) => new TabPanel({ title, child }));
const rows = [row(town, period, wide), row(cards, { ...wide, spacing: 12 }), new Tabs({ tabs, ...wide })];
curdoc().add_root(column(rows, { ...wide, spacing: 10 }));
curdoc().title = "Weather dashboard";
