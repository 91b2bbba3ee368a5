// A dashboard of a CSV table with 200,000 rows, which stay on the server. The widgets filter all of them; a browser receives
// only what it shows: trips per day, a histogram, and 2,000 of the chosen trips. The button saves all that are chosen.
import { ColumnDataSource, DateRangeSlider, MultiChoice, RangeSlider, curdoc, figure } from "plotctl";
import { download_button } from "plotctl/data";
import { card, columns, kpi, page } from "plotctl/layouts";
import { NoOverlap } from "plotctl/models";
import { TRIPS } from "./data/trips.js";

const DAY = 86_400_000;
const SHOWN = 2_000;
const BINS = 40;
const [first, last] = [Date.UTC(2025, 0, 1), Date.UTC(2026, 0, 1)];
const longest = Math.ceil(TRIPS.km.reduce((most, each) => Math.max(most, each)));

const days = new DateRangeSlider({ title: "Days", start: first, end: last, value: [first, last] });
const km = new RangeSlider({ title: "Distance, km", start: 0, end: longest, value: [0, longest], step: 0.1 });
const districts = new MultiChoice({ title: "Districts (all if empty)", options: [...new Set(TRIPS.district)].sort() });
const matches = kpi({ label: `Of ${TRIPS.start.length.toLocaleString("en")} trips`, value: "" });
const drawn = kpi({ label: "Drawn as points", value: "" });
const distance = kpi({ label: "Distance of all chosen trips", value: "", unit: "km" });

/** The indices of the rows that the widgets choose. */
function chosen(): number[] {
  const [[from, to], [low, high], names] = [days.value, km.value, new Set(districts.value)];
  const rows: number[] = [];
  for (let at = 0; at < TRIPS.start.length; at++) {
    const [start = 0, distance = 0] = [TRIPS.start[at], TRIPS.km[at]];
    const isIn = start >= Number(from) && start < Number(to) + DAY && distance >= low && distance <= high;
    if (isIn && (names.size === 0 || names.has(TRIPS.district[at] ?? ""))) rows.push(at);
  }
  return rows;
}

const take = (column: Float64Array, rows: readonly number[]) => Float64Array.from(rows, (at) => column[at] ?? NaN);
const trips = (rows: readonly number[]) => ({
  start: take(TRIPS.start, rows),
  district: rows.map((at) => TRIPS.district[at] ?? ""),
  km: take(TRIPS.km, rows),
  minutes: take(TRIPS.minutes, rows),
});

function perDay(rows: readonly number[]) {
  const count = new Float64Array((last - first) / DAY);
  for (const at of rows) {
    const day = Math.floor(((TRIPS.start[at] ?? 0) - first) / DAY);
    count[day] = (count[day] ?? 0) + 1;
  }
  return { day: count.map((_, day) => first + (day + 0.5) * DAY), count };
}

function histogram(rows: readonly number[]) {
  const count = new Float64Array(BINS);
  const step = longest / BINS;
  for (const at of rows) {
    const bin = Math.min(BINS - 1, Math.floor((TRIPS.km[at] ?? 0) / step));
    count[bin] = (count[bin] ?? 0) + 1;
  }
  return { left: count.map((_, bin) => bin * step), right: count.map((_, bin) => (bin + 1) * step), count };
}

let rows = chosen();
const daily = new ColumnDataSource({ data: perDay(rows) });
const bins = new ColumnDataSource({ data: histogram(rows) });
const sample = new ColumnDataSource({ data: trips([]) });

function update(): void {
  rows = chosen();
  daily.data = perDay(rows);
  bins.data = histogram(rows);
  const step = Math.max(1, Math.ceil(rows.length / SHOWN));
  sample.data = trips(rows.filter((_, index) => index % step === 0));
  matches.value = rows.length.toLocaleString("en");
  drawn.value = sample.length.toLocaleString("en");
  const sum = rows.reduce((total, at) => total + (TRIPS.km[at] ?? 0), 0);
  distance.value = Math.round(sum).toLocaleString("en");
}
update();
for (const slider of [days, km]) slider.on_change("value_throttled", update);
districts.on_change("value", update);

const size = { sizing_mode: "stretch_width", height: 260 } as const;
const lines = figure({ ...size, x_axis_type: "datetime", tools: "xpan,xwheel_zoom,reset" });
lines.xaxis.major_label_policy = new NoOverlap();
lines.varea("day", 0, "count", { source: daily, fill_alpha: 0.4 });
const bars = figure({ ...size, x_axis_label: "km", tools: "" });
bars.quad("left", "right", 0, "count", { source: bins, fill_color: "#e8a05c", line_color: null });
const points = figure({ ...size, x_axis_label: "km", y_axis_label: "minutes" });
points.scatter("km", "minutes", { source: sample, size: 4, fill_alpha: 0.4, line_color: null });

const save = download_button(() => trips(rows), {
  filename: "trips.csv",
  dates: ["start"],
  label: "Download the chosen trips",
});
save.button_type = "primary";
const main = [
  columns([matches, drawn, distance], { min_width: 160 }),
  card(lines, { title: "Trips per day" }),
  columns([card(bars, { title: "Distances" }), card(points, { title: "Distance and time" })]),
];
curdoc().add_root(page({ title: "Trips of 2025", sidebar: [days, km, districts, save], main }));
curdoc().title = "Dashboard of a CSV table";
