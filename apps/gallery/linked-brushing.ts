// Plots with one source share its selection: select points with the box or the lasso in one plot, and the other plots
// highlight the same rows. The third plot shows a subset of the rows through a CDSView, and its selection is linked
// too.
import { CDSView, ColumnDataSource, curdoc, factor_cmap, figure, row, type FigureOptions } from "plotctl";
import { BooleanFilter, GroupFilter, IntersectionFilter } from "plotctl/models";
import { seeded, times } from "./data/random.js";

const random = seeded(42);
const kinds = { robin: [14, 21, 18], sparrow: [15.5, 23, 30], thrush: [23, 34, 75] } as const;
const birds = Object.entries(kinds).flatMap(([kind, [length, wing, mass]]) =>
  times(90, () => {
    const size = random.normal(1, 0.07);
    return {
      kind,
      length: length * size + random.normal(0, 0.4),
      wing: wing * size + random.normal(0, 0.7),
      mass: mass * size ** 2 + random.normal(0, 1.6),
      is_adult: random.uniform(0, 1) < 0.7,
    };
  }),
);
const source = new ColumnDataSource({
  data: {
    kind: birds.map(({ kind }) => kind),
    length: birds.map(({ length }) => length),
    wing: birds.map(({ wing }) => wing),
    mass: birds.map(({ mass }) => mass),
  },
});

const frame: FigureOptions = {
  height: 420,
  sizing_mode: "stretch_width",
  tools: "box_select,lasso_select,tap,reset",
  active_drag: "box_select",
  toolbar_location: "above",
};
const look = {
  source,
  size: 9,
  color: factor_cmap("kind", ["#bc4b51", "#5b8e7d", "#3d6b99"], Object.keys(kinds)),
  alpha: 0.65,
  nonselection_alpha: 0.08,
  selection_line_color: "black",
};

const wings = figure({ ...frame, title: "All birds", x_axis_label: "length, cm", y_axis_label: "wingspan, cm" });
wings.scatter("length", "wing", { ...look, legend_group: "kind" });
wings.legend.location = "top_left";

const masses = figure({ ...frame, title: "All birds", x_axis_label: "wingspan, cm", y_axis_label: "mass, g" });
masses.scatter("wing", "mass", look);

const isAdult = new BooleanFilter({ booleans: birds.map(({ is_adult }) => is_adult) });
const isThrush = new GroupFilter({ column_name: "kind", group: "thrush" });
const view = new CDSView({ filter: new IntersectionFilter({ operands: [isAdult, isThrush] }) });
const some = figure({ ...frame, title: "Grown thrushes only", x_axis_label: "length, cm", y_axis_label: "mass, g" });
some.scatter("length", "mass", { ...look, view });

curdoc().add_root(row(wings, masses, some, { sizing_mode: "stretch_width", spacing: 10 }));
curdoc().title = "Linked brushing";
