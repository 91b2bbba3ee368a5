// plotctl/layouts: layouts of plots and widgets.
export {
  column,
  grid,
  layout,
  row,
  type ColumnOptions,
  type GridCells,
  type GridOptions,
  type Nested,
  type RowOptions,
} from "../plotting/layouts/layouts.js";
export { gridplot, type GridPlotOptions } from "../plotting/layouts/gridplot.js";
