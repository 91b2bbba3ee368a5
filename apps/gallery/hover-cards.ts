// Content of hover tools: dates and numbers with formatters, an HTML card with a swatch in the row's colour, and one
// card for all lines with `mode: "vline"`.
import { ColumnDataSource, HoverTool, column, curdoc, figure } from "plotctl";
import { seeded, times, walk } from "./data/random.js";

const random = seeded(64);
const start = Date.UTC(2025, 0, 6);
const day = times(180, (index) => new Date(start + index * 86_400_000));
const prices = new ColumnDataSource({
  data: {
    day,
    wheat: walk(random, 212, { count: day.length, step: 2.4 }),
    maize: walk(random, 178, { count: day.length, step: 1.9 }),
    sold: times(day.length, () => random.uniform(20_000, 95_000)),
  },
});

const frame = { height: 320, sizing_mode: "stretch_width" } as const;

const lines = figure({
  title: "Prices at an exchange: one card for both lines",
  ...frame,
  x_axis_type: "datetime",
  y_axis_label: "€ per tonne",
  tools: "xpan,xwheel_zoom,reset",
});
const wheat = lines.line("day", "wheat", { source: prices, color: "#c98a00", line_width: 2.5, legend_label: "wheat" });
lines.line("day", "maize", { source: prices, color: "#4f772d", line_width: 2.5, legend_label: "maize" });
lines.legend.location = "bottom_left";
lines.add_tools(
  new HoverTool({
    // The tool is attached to one line, and the card reads all columns of its row.
    renderers: [wheat],
    mode: "vline",
    tooltips: [
      ["day", "@day{%A, %d %B}"],
      ["wheat", "@wheat{%.2f €}"],
      ["maize", "@maize{%.2f €}"],
      ["sold", "@sold{0,0} t"],
    ],
    formatters: { "@day": "datetime", "@wheat": "printf", "@maize": "printf", "@sold": "numeral" },
  }),
);

const hues = ["#355070", "#b56576", "#6d597a", "#e56b6f", "#eaac8b"];
const names = ["Wren", "Osprey", "Heron", "Swift", "Plover", "Curlew", "Egret", "Dipper", "Siskin", "Merlin"];
const boats = new ColumnDataSource({
  data: {
    name: names,
    length: [7.4, 12.1, 10.2, 8.3, 9.1, 11.4, 13.5, 6.6, 8.8, 10.9],
    speed: [5.9, 8.4, 7.1, 7.9, 6.4, 7.6, 8.1, 5.2, 6.9, 8.0],
    crew: [2, 6, 4, 3, 3, 5, 8, 1, 3, 5],
    color: [...hues, ...hues],
  },
});
const fleet = figure({
  title: "Sailing boats: a card in HTML",
  ...frame,
  x_range: [6, 14.2],
  y_range: [4.6, 9],
  x_axis_label: "length, m",
  y_axis_label: "speed, knots",
  tools: "pan,wheel_zoom,reset",
  tooltips: `
    <div style="padding: 4px 4px 4px 12px; border-left: 12px solid @color">
      <div style="font-size: 16px; font-weight: bold">@name</div>
      <div style="color: #666">@length{0.0} m, crew of @crew, @speed{0.0} knots</div>
    </div>`,
});
fleet.scatter("length", "speed", { source: boats, size: 22, color: "color", alpha: 0.8, hover_line_color: "black" });

curdoc().add_root(column(lines, fleet, { sizing_mode: "stretch_width", spacing: 10 }));
curdoc().title = "Hover cards";
