// A matrix of two categories: a `rect` of size 1 for each cell, coloured by a number, with a stepped colour bar. The
// second plot shows the same cells as circles whose area is the number.
import { ColorBar, ColumnDataSource, curdoc, figure, row, transform } from "plotctl";
import { BasicTicker, LinearColorMapper } from "plotctl/models";
import { interp_palette } from "plotctl/palettes";
import { seeded, times } from "./data/random.js";

const random = seeded(55);
const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const hours = times(15, (index) => `${index + 7}`);
const cells = days.flatMap((day, index) =>
  hours.map((hour) => {
    const middle = index < 5 ? 17.5 : 13;
    const calm = index < 5 ? 0.5 : 0.85;
    const visits = 90 * calm * Math.exp(-(((Number(hour) - middle) / 3.4) ** 2)) + (index < 5 && hour === "8" ? 38 : 4);
    return { day, hour, visits: Math.round(visits * random.uniform(0.75, 1.25)) };
  }),
);
const source = new ColumnDataSource({
  data: {
    day: cells.map(({ day }) => day),
    hour: cells.map(({ hour }) => hour),
    visits: cells.map(({ visits }) => visits),
    size: cells.map(({ visits }) => 2.8 * Math.sqrt(visits)),
  },
});
const color_mapper = new LinearColorMapper({
  palette: interp_palette(["#f2efe9", "#a8c5c2", "#3b7f8c", "#12355b"], 8),
  low: 0,
  high: 120,
});
const frame = {
  height: 420,
  sizing_mode: "stretch_width",
  x_range: hours,
  y_range: days.toReversed(),
  x_axis_label: "o'clock",
  tools: "",
  toolbar_location: null,
  tooltips: "@day, @hour o'clock: <b>@visits</b> visits",
} as const;

const squares = figure({ ...frame, title: "Visits to a swimming pool" });
const fill_color = transform("visits", color_mapper);
squares.rect("hour", "day", 1, 1, { source, fill_color, line_color: "white", line_width: 2 });
squares.add_layout(
  new ColorBar({ color_mapper, ticker: new BasicTicker({ desired_num_ticks: 8 }), width: 14, padding: 8 }),
  "right",
);

const circles = figure({ ...frame, title: "The same as areas" });
circles.scatter("hour", "day", { source, size: "size", fill_color: "#3b7f8c", line_color: null, fill_alpha: 0.85 });

for (const plot of [squares, circles]) {
  plot.axis.axis_line_color = null;
  plot.axis.major_tick_line_color = null;
  plot.grid.visible = false;
  plot.outline_line_color = null;
}
curdoc().add_root(row(squares, circles, { sizing_mode: "stretch_width", spacing: 10 }));
curdoc().title = "Heat map";
