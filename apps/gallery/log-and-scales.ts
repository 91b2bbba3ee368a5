// Logarithmic axes and tick formats: a LogAxis with plain numbers, fixed ticks with text labels, printf and numeral
// formats, and formatters written in JavaScript for the browser.
import { ColumnDataSource, curdoc, field, figure, row } from "plotctl";
import {
  CustomJSTickFormatter,
  FixedTicker,
  LabelSet,
  NumeralTickFormatter,
  PrintfTickFormatter,
} from "plotctl/models";
import { linspace } from "./data/random.js";

const planets = new ColumnDataSource({
  data: {
    name: ["Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune"],
    distance: [0.387, 0.723, 1, 1.524, 5.203, 9.537, 19.19, 30.07],
    years: [0.2408, 0.6152, 1, 1.881, 11.86, 29.45, 84.02, 164.8],
    color: ["#8c8c8c", "#e0a458", "#3f7cac", "#c1440e", "#c99b6d", "#d9bf77", "#6fb3b8", "#3e54a3"],
  },
});
const kepler = figure({
  title: "A year of each planet: straight on two log axes",
  height: 480,
  sizing_mode: "stretch_width",
  x_axis_type: "log",
  y_axis_type: "log",
  x_range: [0.25, 130],
  y_range: [0.12, 400],
  x_axis_label: "distance from the sun, in astronomical units",
  y_axis_label: "years on Earth",
  tools: "pan,wheel_zoom,reset",
});
kepler.line([0.25, 100], [0.125, 1000], { line_color: "#bbbbbb", line_dash: "dashed" });
kepler.scatter("distance", "years", { source: planets, size: 14, color: "color", line_color: "white" });
kepler.add_layout(
  new LabelSet({ source: planets, x: "distance", y: "years", text: field("name"), x_offset: 10, y_offset: -16 }),
);
kepler.xaxis.formatter = new PrintfTickFormatter({ format: "%g au" });
kepler.yaxis.ticker = new FixedTicker({ ticks: [1 / 12, 1, 10, 100], minor_ticks: [0.25, 0.5, 2, 5, 20, 50, 200] });
kepler.yaxis.formatter = new NumeralTickFormatter({ format: "0,0.[0]" });
kepler.yaxis.major_label_overrides = new Map([
  [1, "a year"],
  [10, "a decade"],
  [100, "a century"],
]);

const years = linspace(0, 40, 41);
const money = figure({
  title: "10 000 € saved at 2, 5 and 8 per cent",
  height: 480,
  sizing_mode: "stretch_width",
  x_axis_label: "years",
  x_range: [0, 44],
  y_range: [0, 230_000],
  tools: "pan,wheel_zoom,reset",
});
for (const [percent, color] of Object.entries({ 2: "#577590", 5: "#43aa8b", 8: "#f3722c" })) {
  const sums = years.map((year) => 10_000 * (1 + Number(percent) / 100) ** year);
  money.line(years, sums, { line_width: 3, color });
  money.text(40.4, sums.at(-1) ?? 0, `${percent} %`, { text_baseline: "middle", text_color: color });
}
money.yaxis.formatter = new CustomJSTickFormatter({
  args: { unit: "€" },
  code: "return tick === 0 ? `0 ${unit}` : `${tick / 1000} k${unit}`",
});
money.xaxis.formatter = new CustomJSTickFormatter({ code: "return index === 0 ? 'now' : `+${tick}`" });

curdoc().add_root(row(kepler, money, { sizing_mode: "stretch_width", spacing: 20 }));
curdoc().title = "Log axes and tick formats";
