// Time axes: dates in columns and ranges, a formatter that shows the year only where it changes, tickers for months and
// for days of the month, and bands for weekends.
import { curdoc, column, figure } from "plotctl";
import { DatetimeTickFormatter, DaysTicker, MonthsTicker } from "plotctl/models";
import { seeded, times } from "./data/random.js";

const random = seeded(31);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const start = Date.UTC(2025, 4, 1);

const hours = times(28 * 24, (hour) => new Date(start + hour * HOUR_MS));
const isWeekend = (moment: Date): boolean => moment.getUTCDay() % 6 === 0;
const bell = (hour: number, middle: number, width: number): number => Math.exp(-(((hour - middle) / width) ** 2));
const riders = hours.map((moment) => {
  const hour = moment.getUTCHours();
  const usual = isWeekend(moment) ? 260 * bell(hour, 15, 4) : 420 * bell(hour, 8, 1.6) + 380 * bell(hour, 17.5, 2.2);
  return Math.max(0, usual * random.uniform(0.8, 1.1) + random.normal(20, 6));
});

const counter = figure({
  title: "Cyclists at a bridge, by the hour; weekends are shaded",
  height: 330,
  sizing_mode: "stretch_width",
  x_axis_type: "datetime",
  x_range: [new Date(start), new Date(start + 28 * DAY_MS)],
  y_range: [0, 520],
  y_axis_label: "per hour",
  tools: "xpan,xwheel_zoom,reset",
  active_scroll: "xwheel_zoom",
});
const saturdays = times(28, (day) => start + day * DAY_MS).filter((day) => new Date(day).getUTCDay() === 6);
counter.vstrip({
  x0: saturdays,
  x1: saturdays.map((day) => day + 2 * DAY_MS),
  fill_color: "#f6bd60",
  fill_alpha: 0.35,
  line_color: null,
  level: "underlay",
});
counter.line(hours, riders, { color: "#33658a", line_width: 1.5 });
counter.xaxis.ticker = new DaysTicker({ days: [1, 5, 9, 13, 17, 21, 25] });
counter.xaxis.formatter = new DatetimeTickFormatter({ days: "%a %d %b", strip_leading_zeros: ["days"] });
counter.xgrid.grid_line_color = null;

const days = times(3 * 365, (day) => new Date(Date.UTC(2023, 0, 1) + day * DAY_MS));
const warmth = days.map((_, day) => 11 - 9.5 * Math.cos(((day - 20) / 365.25) * 2 * Math.PI) + random.normal(0, 2.2));
const years = figure({
  title: "Mean temperature of each day",
  height: 330,
  sizing_mode: "stretch_width",
  x_axis_type: "datetime",
  y_axis_label: "°C",
  tools: "xpan,xwheel_zoom,reset",
});
years.line(days, warmth, { color: "#c8553d", line_width: 1.2, line_alpha: 0.8 });
years.xaxis.ticker = new MonthsTicker({ months: [0, 3, 6, 9] });
years.xaxis.formatter = new DatetimeTickFormatter({
  months: "%b",
  context: new DatetimeTickFormatter({ months: "%Y", hide_repeats: true }),
  context_which: "all",
});

curdoc().add_root(column(counter, years, { sizing_mode: "stretch_width", spacing: 12 }));
curdoc().title = "Time axes";
