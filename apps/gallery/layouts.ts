// Layouts: rows and columns, nested lists, a grid with cells that span others, a gridplot with one toolbar for all
// plots, boxes with a title or scroll bars, tabs and spacers.
import { Div, Spacer, TabPanel, Tabs, column, curdoc, figure, gridplot, layout, row } from "plotctl";
import type { Figure } from "plotctl/plotting";
import { GridBox, GroupBox, ScrollBox, type UIElement } from "plotctl/models";
import { linspace, times } from "./data/random.js";

const wide = { sizing_mode: "stretch_width" } as const;
const colors = ["#264653", "#2a9d8f", "#8ab17d", "#d4a72c", "#f4a261", "#e76f51"];

/** A coloured tile with text. */
function tile(text: string, color = 0, height = 52): Div {
  const look = { color: "white", border_radius: "6px", padding: "8px 12px", box_sizing: "border-box" };
  return new Div({ text, height, styles: { ...look, background: colors[color] ?? "gray" }, ...wide });
}
function group(title: string, child: UIElement): GroupBox {
  return new GroupBox({ title, child, ...wide });
}

const rows = group(
  "row: side by side, with a Spacer",
  row(tile("one"), tile("two", 1), new Spacer(wide), tile("three", 2), wide),
);
const columns = group(
  "column: one below the other",
  column(tile("one", 3, 34), tile("two", 4, 34), tile("three", 5, 34), wide),
);
const nested = group(
  "layout: nested lists are rows, and columns in these",
  layout([[tile("one"), [tile("two", 1), tile("three", 2)], tile("four", 3)], tile("five", 5)], wide),
);
const spans = new GridBox({
  ...wide,
  spacing: 6,
  // A child, its row and column, and the number of rows and columns that it spans.
  children: [
    [tile("two rows", 0, 116), 0, 0, 2, 1],
    [tile("two columns", 1, 55), 0, 1, 1, 2],
    [tile("one", 3, 55), 1, 1],
    [tile("one", 5, 55), 1, 2],
  ],
});
const list = column(
  times(12, (index) => tile(`item ${index + 1} of 12`, index % 6, 40)),
  wide,
);
const scrolled = new ScrollBox({ child: list, height: 116, ...wide });

const x = linspace(0, 6.3, 80);
function curve(index: number): Figure {
  const plot = figure({ height: 190, title: `sin ${index + 1}x`, tools: "pan,wheel_zoom,box_zoom,reset" });
  plot.line(
    x,
    x.map((at) => Math.sin((index + 1) * at)),
    { color: colors[index], line_width: 3 },
  );
  return plot;
}
const plots = gridplot(times(3, curve), { ncols: 3, ...wide, toolbar_location: "right" });
const sparse = gridplot(
  [
    [curve(3), null, curve(4)],
    [null, curve(5), null],
  ],
  { ...wide, toolbar_location: "above" },
);
const one = new TabPanel({ title: "gridplot: one toolbar for all", child: plots });
const two = new TabPanel({ title: "gridplot with empty cells", child: sparse });
const tabs = new Tabs({ tabs: [one, two], ...wide });

const boxes = row(group("GridBox: cells that span", spans), group("ScrollBox", scrolled), { ...wide, spacing: 16 });
curdoc().add_root(column(row(rows, columns, { ...wide, spacing: 16 }), nested, boxes, tabs, wide));
curdoc().title = "Layouts";
