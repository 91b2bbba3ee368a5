// plotctl/plotting: figures, the types of their arguments, and the other names of Python's `bokeh.plotting`.
export { curdoc } from "../document/current.js";
export { show, type ShowOptions } from "../io/show.js";
export { ColumnDataSource } from "../model/generated/sources.js";
export { column, layout, row } from "../plotting/layouts/layouts.js";
export { figure, Figure } from "../plotting/figure/figure.js";
export type { PlotPart } from "../model/behaviour/with-plot-parts.js";
export type { AxisType, FigureOptions, RangeLike, ToolName, TooltipsLike } from "../plotting/figure/figure-options.js";
export type { GlyphOptions, GlyphRendererOf, RendererOptions } from "../plotting/glyphs/glyph-options.js";
export type * from "../plotting/generated/glyph-methods.js";
export type { Broadcast } from "../model/broadcast.js";
export type { StackMethods } from "../plotting/glyphs/stacks.js";
export { gridplot, type GridPlotOptions } from "../plotting/layouts/gridplot.js";
export { color } from "../plotting/colors.js";
export {
  ContourRenderer,
  type ContourColors,
  type ContourMethods,
  type ContourOptions,
  type PaletteGroup,
} from "../plotting/contours/contours.js";
export {
  contour_data,
  type ContourData,
  type ContourDataOptions,
  type ContourInput,
  type FillData,
  type Levels,
  type LineData,
} from "../plotting/contours/contour-data.js";
export type { Grid2d, GridCoordinates } from "../plotting/contours/contour-grid.js";
export {
  from_edges,
  type Edges,
  type GraphCall,
  type GraphMethods,
  type GraphOptions,
  type Nodes,
} from "../plotting/graphs/graphs.js";
export {
  circular_layout,
  spring_layout,
  type GraphLayout,
  type LayoutFunction,
  type NodeId,
  type Position,
  type Positions,
} from "../plotting/graphs/graph-layouts.js";
export {
  axial_to_cartesian,
  cartesian_to_axial,
  hexbin,
  type HexBins,
  type HexOptions,
  type Numbers,
} from "../plotting/hexbin/hexbin.js";
export type { HexbinCall, HexbinMethods, HexbinOptions, HexbinResult } from "../plotting/hexbin/hexbin-glyph.js";
export { Subplot, type SubplotOptions } from "../plotting/figure/subplots.js";
export type { TileOptions, TileProvider, TilesLike } from "../plotting/figure/tile-maps.js";
export * as driving from "../plotting/driving.js";
