// A small live app for a page of another web site: see site/index.html.
import { ColumnDataSource, Slider, column, curdoc, figure } from "plotctl";

const YEARS = 30;
const source = new ColumnDataSource({ data: savings(3) });

function savings(percent: number) {
  const year = Array.from({ length: YEARS + 1 }, (_, index) => index);
  return { year, sum: year.map((index) => 1000 * (1 + percent / 100) ** index) };
}

const plot = figure({
  title: "Savings of 1,000",
  height: 300,
  sizing_mode: "stretch_width",
  tools: "",
  x_axis_label: "years",
});
plot.line("year", "sum", { source, line_width: 3 });

const interest = new Slider({ title: "Interest in percent", start: 0, end: 10, value: 3, step: 0.5 });
interest.on_change("value", (_attr, _old, percent) => {
  source.data = savings(percent);
});

curdoc().add_root(column(interest, plot, { sizing_mode: "stretch_width" }));
