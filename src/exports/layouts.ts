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
export { page, Page, type PageOptions } from "../plotting/pages/page.js";
export type { PageTheme } from "../plotting/pages/look.js";
export type { PageContent } from "../plotting/pages/content.js";
export {
  card,
  columns,
  expander,
  Expander,
  tabs,
  type CardOptions,
  type ColumnsOptions,
  type ExpanderOptions,
  type TabsOptions,
} from "../plotting/pages/containers.js";
export { kpi, Kpi, type KpiOptions, type KpiValues } from "../plotting/pages/kpi.js";
