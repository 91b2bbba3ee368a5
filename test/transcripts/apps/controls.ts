// The app of the transcripts: a plot, widgets that change it, and a table of the same data.
import {
  Button,
  ColumnDataSource,
  DataTable,
  Div,
  Select,
  Slider,
  TableColumn,
  TextInput,
  Title,
  column,
  curdoc,
  figure,
  row,
} from "plotctl";
import { behave, showArguments } from "./behaviour.js";

const source = new ColumnDataSource({ name: "source", data: { x: [1, 2, 3, 4], y: [2, 4, 6, 8] } });
source.selected.name = "selection";
const wave = new ColumnDataSource({
  name: "wave",
  data: { x: Float64Array.from({ length: 8 }, (_, index) => index), y: new Float64Array(8) },
});

const plot = figure({
  name: "plot",
  title: new Title({ name: "heading", text: "Controls" }),
  width: 400,
  height: 300,
  // Two tabs that each fit this range to new data would overwrite each other, in an order that recordings cannot fix.
  y_range: [0, 45],
  tools: "pan,wheel_zoom,box_select,tap,reset",
  active_scroll: "wheel_zoom",
});
plot.x_range.name = "across";
plot.scatter("x", "y", { source, size: 12 });
plot.line("x", "y", { source: wave });

const slider = new Slider({ name: "slider", title: "slope", start: 0, end: 10, step: 1, value: 2 });
const words = new TextInput({ name: "words", title: "heading" });
const color = new Select({ name: "color", title: "background", options: ["white", "ivory"], value: "white" });
const more = new Button({ name: "more", label: "more" });
const answer = new Div({ name: "answer", text: "" });
const shown = new Div({ name: "arguments", text: "" });
const columns = ["x", "y"].map((field) => new TableColumn({ field, title: field }));
const table = new DataTable({ name: "table", source, columns, width: 200, height: 200 });

const doc = curdoc();
doc.add_root(row(column(slider, words, color, more, answer, shown), plot, table));
doc.title = "Controls";
behave(doc);
showArguments(doc);
