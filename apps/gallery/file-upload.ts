// Files from the browser: a FileInput sends a selected or dropped file in base64. The server parses it as comma-
// separated values, shows the rows, and plots any two numeric columns.
import { ColumnDataSource, DataTable, Div, FileInput, Select, TableColumn, column, curdoc, figure, row } from "plotctl";

const SAMPLE = `hour,bees out,bees in,warmth
6,12,3,11.2
8,140,66,13.9
10,410,288,17.5
12,530,472,20.3
14,488,501,22.1
16,375,452,21.4
18,160,338,18.8
20,21,118,15.6`;
const ROWS_AT_MOST = 20_000;

/** Columns by the names in the first line. A column is numeric if all of its cells are numbers. */
function parse(text: string): Record<string, (string | number)[]> {
  const [head = "", ...lines] = text
    .trim()
    .split(/\r?\n/)
    .slice(0, ROWS_AT_MOST + 1);
  const cells = lines.map((line) => line.split(","));
  return Object.fromEntries(
    head.split(",").map((name, index) => {
      const texts = cells.map((row) => row[index]?.trim() ?? "");
      const numbers = texts.map(Number);
      return [name.trim(), numbers.some(Number.isNaN) ? texts : numbers];
    }),
  );
}

const wide = { sizing_mode: "stretch_width" } as const;
const input = new FileInput({ title: "A CSV file, with names in the first line", accept: ".csv,.txt", ...wide });
const said = new Div({ ...wide, styles: { font_size: "14px" } });
const x = new Select({ title: "x" });
const y = new Select({ title: "y" });
const source = new ColumnDataSource({ data: {} });
const table = new DataTable({ source, height: 330, ...wide });
const drawn = new ColumnDataSource({ data: { x: [], y: [] } });
const plot = figure({ ...wide, height: 520, tools: "pan,wheel_zoom,box_zoom,reset" });
plot.line("x", "y", { source: drawn, color: "#c9c9d4", line_width: 2 });
plot.scatter("x", "y", { source: drawn, size: 9, color: "#386fa4" });

let columns: Record<string, (string | number)[]> = {};
function draw(): void {
  if (!(x.value in columns && y.value in columns)) return;
  drawn.data = { x: columns[x.value] ?? [], y: columns[y.value] ?? [] };
  plot.xaxis.axis_label = x.value;
  plot.yaxis.axis_label = y.value;
}
function show(name: string, text: string): void {
  columns = parse(text);
  const numbers = Object.keys(columns).filter((name) => typeof columns[name]?.[0] === "number");
  source.data = columns;
  table.columns = Object.keys(columns).map((field) => new TableColumn({ field, title: field }));
  x.setv({ options: numbers, value: numbers[0] ?? "" });
  y.setv({ options: numbers, value: numbers[1] ?? numbers[0] ?? "" });
  plot.title.text = name;
  said.text = `<b>${source.length}</b> rows, <b>${numbers.length}</b> columns of numbers`;
  draw();
}
show("Bees at a hive, as an example", SAMPLE);
for (const select of [x, y]) select.on_change("value", draw);
input.on_change("value", (_attr, _old, value) => {
  if (typeof value === "string") show(String(input.filename), Buffer.from(value, "base64").toString("utf8"));
});

const left = column(input, said, row(x, y, wide), table, wide);
curdoc().add_root(row(left, plot, { ...wide, spacing: 20 }));
curdoc().title = "File upload";
