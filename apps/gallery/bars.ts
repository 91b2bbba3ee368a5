// Bars over categories, sorted by value: vertical bars with their values on top, and horizontal bars in both directions
// from zero. The order of the categories is the order of the range.
import { ColumnDataSource, curdoc, figure, row } from "plotctl";

const visits = { library: 412, museum: 268, pool: 655, cinema: 331, theatre: 154, zoo: 540, castle: 207 };
const ranked = Object.entries(visits).sort(([, a], [, b]) => b - a);
const places = ranked.map(([place]) => place);
const counts = ranked.map(([, count]) => count);

const upright = figure({
  title: "Visits in a year, in thousands",
  x_range: places,
  y_range: [0, 720],
  height: 420,
  sizing_mode: "stretch_width",
  toolbar_location: null,
});
const placed = new ColumnDataSource({ data: { place: places, count: counts } });
upright.vbar("place", 0.75, "count", {
  source: placed,
  color: "#3d5a80",
  border_radius: { top_left: 4, top_right: 4 },
});
upright.text("place", "count", "count", {
  source: placed,
  text_align: "center",
  text_baseline: "bottom",
  y_offset: -4,
  text_font_size: "14px",
});
upright.xgrid.visible = false;

const change = { castle: 12.4, library: 3.1, cinema: -9.8, zoo: 5.6, museum: -2.2, pool: 8.3, theatre: -5.1 };
const grown = Object.entries(change).sort(([, a], [, b]) => a - b);
const percents = grown.map(([, percent]) => percent);
const compared = new ColumnDataSource({
  data: {
    place: grown.map(([place]) => place),
    percent: percents,
    label: percents.map((percent) => `${percent > 0 ? "+" : "−"}${Math.abs(percent).toFixed(1)} %`),
    color: percents.map((percent) => (percent > 0 ? "#2a9d8f" : "#e07a5f")),
    align: percents.map((percent) => (percent > 0 ? "left" : "right")),
    offset: percents.map((percent) => (percent > 0 ? 6 : -6)),
  },
});
const lying = figure({
  title: "Change since the year before",
  y_range: grown.map(([place]) => place),
  x_range: [-16, 18],
  height: 420,
  sizing_mode: "stretch_width",
  toolbar_location: null,
  x_axis_label: "per cent",
});
lying.hbar("place", 0.7, "percent", { source: compared, color: "color" });
lying.text("percent", "place", "label", {
  source: compared,
  text_align: "align",
  text_baseline: "middle",
  x_offset: "offset",
  text_font_size: "13px",
});
lying.ygrid.visible = false;

curdoc().add_root(row(upright, lying, { sizing_mode: "stretch_width", spacing: 20 }));
curdoc().title = "Bars, sorted and labelled";
