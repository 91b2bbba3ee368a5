// Two years of prices with an overview: the box in the lower plot is a RangeTool, which moves the ranges of the upper
// plot. Drag the box or its edges; the server receives each new range and shows the changes in it.
import { ColumnDataSource, DataRange1d, Div, Range1d, RangeTool, column, curdoc, figure } from "plotctl";
import { HoverTool, Span } from "plotctl/models";
import { seeded, times } from "./data/random.js";

const DAY_MS = 86_400_000;
const random = seeded(318);
const days = times(520, (index) => Date.UTC(2023, 8, 4) + (Math.floor(index / 5) * 7 + (index % 5)) * DAY_MS);
const shares = [
  { name: "Harbour Freight Lines", key: "harbour", color: "#2a6f97", drift: 0.0012, swing: 0.013 },
  { name: "Meadow Foods", key: "meadow", color: "#6a994e", drift: 0.0004, swing: 0.008 },
  { name: "Quill Software", key: "quill", color: "#bc4749", drift: -0.0006, swing: 0.016 },
];

/** Prices that start at 100, so that shares can be compared. */
function prices({ drift, swing }: { drift: number; swing: number }): number[] {
  let price = 100;
  return days.map((_, day) => {
    const now = price;
    price *= 1 + drift * Math.cos(day / 70) + random.normal(0.0002, swing);
    return now;
  });
}
const columns = new Map(shares.map((share) => [share.key, prices(share)]));
const source = new ColumnDataSource({ data: { day: days, ...Object.fromEntries(columns) } });

const shown = new Range1d({ start: Date.UTC(2024, 10, 1), end: Date.UTC(2025, 4, 1) });
const frame = { sizing_mode: "stretch_width", x_axis_type: "datetime", min_border_left: 60 } as const;
const detail = figure({
  ...frame,
  title: "Three shares; 100 is the price of 4 September 2023",
  height: 380,
  x_range: shown,
  y_range: new DataRange1d({ only_visible: true }),
  y_axis_label: "index",
  tools: "xpan,xwheel_zoom,reset",
  active_scroll: "xwheel_zoom",
});
const overview = figure({
  ...frame,
  title: "Drag the box, or its edges",
  height: 150,
  x_range: [days.at(0) ?? 0, days.at(-1) ?? 1],
  y_axis_type: null,
  tools: "",
  toolbar_location: null,
});
for (const { name, key, color } of shares) {
  const line = detail.line("day", key, { source, color, line_width: 2.2, legend_label: name });
  overview.line("day", key, { source, color, line_width: 1 });
  const tooltips = `<b>${name}</b>, @day{%F}: @${key}{0.0}`;
  detail.add_tools(new HoverTool({ renderers: [line], tooltips, formatters: { "@day": "datetime" } }));
}
detail.add_layout(new Span({ location: 100, dimension: "width", line_color: "#888888", line_dash: "dotted" }));
detail.legend.location = "top_left";
detail.toolbar.autohide = true;

const tool = new RangeTool({ x_range: shown, start_gesture: "pan" });
tool.overlay.setv({ fill_color: "#f2cc8f", fill_alpha: 0.35 });
overview.add_tools(tool);

const summary = new Div({ sizing_mode: "stretch_width", styles: { font_size: "14px" } });
function sumUp(): void {
  const inside = days.flatMap((day, index) => (day >= shown.start && day <= shown.end ? [index] : []));
  const [from, to] = [inside.at(0) ?? 0, inside.at(-1) ?? 0];
  const date = (index: number): string => new Date(days[index] ?? 0).toLocaleDateString("en-GB", { dateStyle: "long" });
  const changes = shares.map(({ name, key, color }) => {
    const column = columns.get(key) ?? [];
    const percent = 100 * ((column[to] ?? 0) / (column[from] ?? 1) - 1);
    return `<b style="color: ${color}">${name} ${percent < 0 ? "" : "+"}${percent.toFixed(1)} %</b>`;
  });
  summary.text = `${date(from)} to ${date(to)}: ${changes.join(" · ")}`;
}
sumUp();
for (const end of ["start", "end"] as const) shown.on_change(end, sumUp);

curdoc().add_root(column(summary, detail, overview, { sizing_mode: "stretch_width" }));
curdoc().title = "Stocks with a range tool";
