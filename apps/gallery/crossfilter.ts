// Explore a table: selects choose the columns for x, y, colour and size. A callback on the server creates a new figure
// for the choice, with numbers or categories, and replaces the old figure.
import { ColorBar, ColumnDataSource, FactorRange, LinearColorMapper, Select } from "plotctl";
import { curdoc, factor_cmap, figure, jitter, transform } from "plotctl";
import { card, page } from "plotctl/layouts";
import type { Figure } from "plotctl/plotting";
import { CHEESES } from "./data/cheeses.js";

const NONE = "the same for all";
const numbers = { weeks: "age, weeks", fat: "fat, %", salt: "salt, %", price: "price, € per kg" } as const;
const words = { milk: "milk", rind: "rind" } as const;
type Numbers = keyof typeof numbers;
type Words = keyof typeof words;
const isNumbers = (name: string): name is Numbers => name in numbers;
const isWords = (name: string): name is Words => name in words;
const factorsOf = (name: Words): string[] => [...new Set(CHEESES[name])].sort();

const choices = [...Object.entries(numbers), ...Object.entries(words)];
const x = new Select({ title: "x", value: "weeks", options: choices });
const y = new Select({ title: "y", value: "price", options: choices });
const color = new Select({ title: "Colour", value: "milk", options: [NONE, ...choices] });
const size = new Select({ title: "Size", value: "fat", options: [NONE, ...Object.entries(numbers)] });

/** The data for one axis of the figure: a column of numbers, or categories with jittered points. */
function axis(name: string) {
  if (isNumbers(name)) return { label: numbers[name], place: name };
  if (!isWords(name)) throw new RangeError(`no column ${name}`);
  const range = new FactorRange({ factors: factorsOf(name) });
  return { label: words[name], range, place: jitter(name, 0.6, { range }) };
}

function draw(): Figure {
  const [across, up] = [axis(x.value), axis(y.value)];
  const plot = figure({
    title: `${CHEESES.name.length} cheeses: ${up.label} by ${across.label}`,
    sizing_mode: "stretch_both",
    min_height: 380,
    x_range: across.range,
    y_range: up.range,
    x_axis_label: across.label,
    y_axis_label: up.label,
    tools: "pan,wheel_zoom,box_zoom,reset,hover",
    tooltips: "<b>@name</b>, @milk, @rind<br>@weeks weeks, @fat % fat, @salt % salt, @price{0.00} € per kg",
  });
  const values = isNumbers(size.value) ? CHEESES[size.value] : undefined;
  const [least, most] = [Math.min(...(values ?? [0])), Math.max(...(values ?? [1]))];
  const sizes = CHEESES.name.map((_, at) =>
    values === undefined ? 11 : 5 + (22 * ((values[at] ?? 0) - least)) / (most - least),
  );
  const source = new ColumnDataSource({ data: { ...CHEESES, size: sizes } });
  const look = { source, size: "size", line_color: "white", fill_alpha: 0.75 };

  const by = color.value;
  if (isNumbers(by)) {
    const [low, high] = [Math.min(...CHEESES[by]), Math.max(...CHEESES[by])];
    const color_mapper = new LinearColorMapper({ palette: "Viridis256", low, high });
    plot.scatter(across.place, up.place, { ...look, fill_color: transform(by, color_mapper) });
    plot.add_layout(new ColorBar({ color_mapper, title: numbers[by], width: 14, padding: 8 }), "right");
  } else if (isWords(by)) {
    const fill_color = factor_cmap(by, ["#c17c2f", "#4f7cac", "#7a9e57"], factorsOf(by));
    plot.scatter(across.place, up.place, { ...look, fill_color, legend_group: by });
    plot.legend.title = by;
    plot.legend.each((legend) => plot.add_layout(legend, "right"));
  } else plot.scatter(across.place, up.place, { ...look, fill_color: "#4f7cac" });
  return plot;
}

const content = card(draw());
const selects = [x, y, color, size];
for (const select of selects) {
  select.on_change("value", () => {
    content.children = [draw()];
  });
}
curdoc().add_root(page({ title: "Crossfilter", sidebar: selects, main: content, sidebar_width: 220 }));
curdoc().title = "Crossfilter";
