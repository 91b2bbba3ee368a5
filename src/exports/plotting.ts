// The door to plotting: figures and what is passed to them.
export { figure, Figure, type PlotPart } from "../plotting/figure.js";
export type { AxisType, FigureOptions, RangeLike, ToolName, TooltipsLike } from "../plotting/figure-options.js";
export type { GlyphOptions, GlyphRendererOf, RendererOptions } from "../plotting/glyph-options.js";
export type * from "../plotting/generated/glyph-methods.js";
export type { Broadcast } from "../plotting/broadcast.js";
export type { StackMethods } from "../plotting/stacks.js";
export { gridplot, type GridPlotOptions } from "../plotting/gridplot.js";
