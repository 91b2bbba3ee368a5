// Finds models by name: the line gets a name where it is created, and the periodic callback finds it in the document by
// that name. Assigning one column of its source sends only that column.
import { ColumnDataSource, curdoc, figure } from "plotctl";
import type { GlyphRenderer } from "plotctl/models";

const plot = figure({ title: "Shuffled every half second", height: 400, y_range: [0, 11] });
plot.line([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { name: "shuffled", line_width: 3 });

function shuffled<T>(values: readonly T[]): T[] {
  const items = [...values];
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
  return items;
}

const doc = curdoc();
doc.add_periodic_callback(() => {
  const source = doc.select_one<GlyphRenderer>("shuffled")?.data_source;
  if (source instanceof ColumnDataSource) source.data.y = shuffled(source.data.y as number[]);
}, 500);

doc.add_root(plot);
doc.title = "Shuffle";
