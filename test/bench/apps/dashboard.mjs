// A dashboard of 20 figures with three glyphs and a legend each, and of 60 widgets. documents.mjs builds it too.
import { column, figure, row } from "plotctl";
import { Select, Slider, TextInput } from "plotctl/models";

const FIGURES = 20;
const COLUMNS = 4;
const x = Array.from({ length: 100 }, (_, index) => index / 10);

/** Adds the dashboard to a document. */
export default function fill(doc) {
  const panels = Array.from({ length: FIGURES }, (_, index) => panel(index));
  const rows = Array.from({ length: FIGURES / COLUMNS }, (_, index) =>
    row(...panels.slice(index * COLUMNS, (index + 1) * COLUMNS)),
  );
  doc.title = "Dashboard";
  doc.add_root(column(...rows));
}

function panel(index) {
  const plot = figure({ title: `Figure ${index}`, width: 400, height: 300, tools: "pan,wheel_zoom,reset,hover" });
  const sine = x.map((value) => Math.sin(value + index));
  plot.line(x, sine, { legend_label: "sine", line_width: 2 });
  plot.line(x, x.map((value) => Math.cos(value + index)), { legend_label: "cosine", color: "orange" }); // prettier-ignore
  plot.scatter(x, sine, { legend_label: "points", size: 5, color: "green" });
  const slider = new Slider({ title: `Phase ${index}`, start: 0, end: 10, value: 1, step: 0.1 });
  const select = new Select({ title: `Kind ${index}`, value: "a", options: ["a", "b", "c"] });
  const text = new TextInput({ title: `Name ${index}`, value: "plot" });
  return column(slider, select, text, plot);
}
