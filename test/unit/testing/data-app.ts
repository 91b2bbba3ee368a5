// An app with a button for each way to change its columns; some of them are rejected.
import { Button, ColumnDataSource, column, curdoc, figure, type Columns } from "plotctl";

const x = Float64Array.of(0, 1, 2);
const y = Float64Array.of(0, 1, 2);
const waves = new ColumnDataSource({ name: "waves", data: { x, y } });
const feed = new ColumnDataSource<Columns>({ name: "feed", data: { x: [1, 2], y: [3, 4] } });
const plot = figure({ width: 300, height: 200 });
plot.line("x", "y", { source: waves });
plot.line("x", "y", { source: feed });

const button = (name: string, act: () => void): Button => {
  const made = new Button({ label: name, name });
  made.on_click(act);
  return made;
};
const fill = (): void => {
  for (let row = 0; row < y.length; row++) y[row] = (y[row] ?? 0) + 10;
};

curdoc().add_root(
  column(
    plot,
    button("next", () => {
      fill();
      waves.data = { x, y };
    }),
    button("item", () => {
      fill();
      waves.data.y = y;
    }),
    button("copy", () => {
      fill();
      waves.data = { x, y: y.slice() };
    }),
    button("gap", () => {
      feed.stream({ x: [3], y: [undefined] });
    }),
    button("bad", () => {
      feed.stream({ x: [3], y: [() => 1] });
    }),
    button("good", () => {
      feed.stream({ x: [4], y: [5] });
    }),
  ),
);
