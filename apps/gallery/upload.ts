// Files up and down: a CSV file goes to the server by HTTP, with its progress, and becomes a plot. A slider filters the
// rows, and the button downloads those that are left.
import { ColumnDataSource, Div, RangeSlider, Select, column, curdoc, figure, row } from "plotctl";
import { download_button, from_csv, upload_input, type UploadedFile } from "plotctl/data";
import { seeded, times } from "./data/random.js";

type Table = Record<string, number[]>;

const chance = seeded(11);
const days = times(120, (index) => index + 1);
const temperature = days.map((day) => Number((12 + 9 * Math.sin(day / 19) + chance.normal(0, 1)).toFixed(1)));
let table: Table = { day: days, temperature, rain: days.map(() => Math.round(14 * chance.uniform(0, 1) ** 3)) };

const wide = { sizing_mode: "stretch_width" } as const;
const files = upload_input({ title: "A CSV file with columns of numbers", accept: ".csv", max_size: "50 MB", ...wide });
const said = new Div({ ...wide, styles: { font_size: "14px" } });
const x = new Select({ title: "x", ...wide });
const y = new Select({ title: "y", ...wide });
const range = new RangeSlider({ title: "Rows by y", start: 0, end: 1, value: [0, 1], ...wide });

const source = new ColumnDataSource({ data: { x: [0], y: [0] } });
const plot = figure({ ...wide, height: 460, tools: "pan,wheel_zoom,box_zoom,reset" });
plot.line("x", "y", { source, color: "#b9c6d2", line_width: 1.5 });
plot.scatter("x", "y", { source, size: 7, color: "#d1495b" });

/** The rows that the slider leaves. */
function chosen(): Table {
  const [low, high] = range.value as [number, number];
  const kept = (table[y.value] ?? []).map((value) => value >= low && value <= high);
  return Object.fromEntries(Object.entries(table).map(([name, cells]) => [name, cells.filter((_, at) => kept[at])]));
}

function draw(): void {
  const rows = chosen();
  source.data = { x: rows[x.value] ?? [], y: rows[y.value] ?? [] };
  plot.xaxis.axis_label = x.value;
  plot.yaxis.axis_label = y.value;
  said.text = `<b>${source.length}</b> of ${table[y.value]?.length ?? 0} rows`;
}

/** Sets the slider to all values of the column. */
function choose(): void {
  const values = table[y.value];
  if (values === undefined) return;
  const [start, end] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  range.setv({ start, end: Math.max(end, start + 1e-9), value: [start, end], step: (end - start) / 100 || 1 });
  draw();
}

function show(name: string): void {
  const names = Object.keys(table);
  plot.title.text = name;
  x.setv({ options: names, value: names[0] ?? "" });
  y.setv({ options: names, value: names[1] ?? names[0] ?? "" });
  choose();
}

files.on_upload(async (file: UploadedFile) => {
  const { data } = await from_csv(file.path);
  const numbers = Object.entries(data).flatMap(([name, cells]) => {
    const list = Array.from(cells as ArrayLike<unknown>);
    return list.every((cell) => typeof cell === "number") ? [[name, list] as const] : [];
  });
  if (numbers.length === 0) {
    said.text = "This file has no columns of numbers.";
    return;
  }
  table = Object.fromEntries<Table[string]>(numbers);
  show(file.name);
});

const save = download_button(() => chosen(), { filename: "rows.csv", label: "Download these rows" });
for (const select of [x, y]) select.on_change("value", choose);
range.on_change("value", draw);
show("Spring and summer, as an example");

const left = column(files, said, row(x, y, wide), range, save, { width: 320, spacing: 10 });
curdoc().add_root(row(left, plot, { ...wide, spacing: 24 }));
curdoc().title = "Uploads and downloads";
