// An app whose document people share: rows that a script streams, rows of a callback, values that people set, and a sum that
// a callback computes. The text of the error tells planned failures from others in the log.
import { column, curdoc, figure } from "plotctl";
import { ColumnDataSource, Div, Slider } from "plotctl/models";

const WINDOW = 200;
const BEAT_MS = 2000;
const BULK_VALUES = 131_072;

const doc = curdoc();
const rows = new ColumnDataSource({ name: "rows", data: { seq: [], y: [] } });
const beats = new ColumnDataSource({ name: "beats", data: { seq: [], y: [] } });
const bulk = new ColumnDataSource({ name: "bulk", data: { y: new Float64Array(1) } });
const plot = figure({ width: 400, height: 300 });
plot.line("seq", "y", { source: rows });
plot.line("seq", "y", { source: beats });
plot.line({ field: "y" }, { field: "y" }, { source: bulk });

const values = ["a", "b", "c"].map((name) => new Slider({ name, start: 0, end: 1000, value: 0 }));
const switches = ["quiet", "fail", "fill"].map((name) => new Slider({ name, start: 0, end: 1_000_000, value: 0 }));
const sum = new Div({ name: "sum", text: "0" });
for (const slider of values) {
  slider.on_change("value", () => {
    sum.text = String(values.reduce((total, { value }) => total + Number(value), 0));
  });
}

const [quiet, fail, fill] = switches;
fail?.on_change("value", (_attr, _old, value) => {
  const error = new Error("planned failure");
  if (Number(value) % 2 === 0) throw error;
  return Promise.reject(error);
});
fill?.on_change("value", (_attr, _old, value) => {
  bulk.data = { y: new Float64Array(BULK_VALUES).fill(Number(value)) };
});

let next = 0;
doc.add_periodic_callback(() => {
  if (quiet?.value !== 0) return;
  beats.stream({ seq: [next], y: [Math.sin(next / 20)] }, WINDOW);
  next++;
}, BEAT_MS);

doc.add_root(column(plot, ...values, ...switches, sum));
