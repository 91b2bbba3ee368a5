// The app that this folder embeds: a function of a document. `plotctl serve` serves it, and another server can mount it.
import { ColumnDataSource, column, figure, type Document, Slider } from "plotctl";

const YEARS = Array.from({ length: 31 }, (_, year) => year);

export default function savings(doc: Document): void {
  const source = new ColumnDataSource({ data: { year: YEARS, sum: sums(3) } });
  const plot = figure({ height: 300, sizing_mode: "stretch_width", x_axis_label: "years", y_axis_label: "savings" });
  plot.line("year", "sum", { source, line_width: 3 });

  const interest = new Slider({ title: "Interest in percent", start: 0, end: 10, value: 3, step: 0.5 });
  interest.on_change("value", (_attr, _old, percent) => {
    source.data.sum = sums(percent);
    doc.send_message("sum", Math.round(source.data.sum.at(-1) ?? 0));
  });
  doc.on_message("interest", (percent) => {
    if (typeof percent === "number") interest.value = percent;
  });
  doc.title = "Savings";
  doc.add_root(column(interest, plot, { sizing_mode: "stretch_width" }));
}

function sums(percent: number): number[] {
  return YEARS.map((year) => 1000 * (1 + percent / 100) ** year);
}
