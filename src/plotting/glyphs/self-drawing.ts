// Sources that draw themselves: given as the `source` of a glyph call, they add the renderer and keep it filled. Large data
// implements this; `plotting` knows nothing of how it is drawn.
import type { GlyphRenderer } from "../../model/generated/renderers.js";
import type { Plot } from "../../model/generated/plots.js";
import type { CallOptions } from "./glyph-call.js";

export const DRAWS: unique symbol = Symbol("plotctl.draws");

/** The columns of a self-drawing source, for the compiler only. */
export const COLUMN_TYPES: unique symbol = Symbol("plotctl.columnTypes");

/** A glyph call with a self-drawing source. */
export interface SelfDrawnCall {
  readonly plot: Plot;
  readonly method: string;
  /** All options but the source. */
  readonly options: CallOptions;
  /** Adds a renderer as the glyph call would with these options. */
  readonly add: (options: CallOptions) => GlyphRenderer;
}

/** A source that draws itself. `C` has the type of the values of each column. */
export interface SelfDrawing<C> {
  readonly [COLUMN_TYPES]?: C;
  [DRAWS](call: SelfDrawnCall): GlyphRenderer;
}

export function isSelfDrawing(source: unknown): source is SelfDrawing<unknown> {
  return typeof source === "object" && source !== null && DRAWS in source;
}

/** The columns of `C` that can be drawn: those without texts. */
export type DrawnColumn<C> = { [K in keyof C]: C[K] extends string ? never : K }[keyof C] & string;

/** The options of a glyph call with a self-drawing source: the properties `Names` are columns of it. */
export type SelfDrawn<Options, C, Names extends string> = Omit<
  Options,
  Names | "source" | "view" | "legend_field" | "legend_group"
> & {
  [N in Names]?: N extends "x" ? DrawnColumn<NoInfer<C>> : DrawnColumn<NoInfer<C>> | number;
} & {
  /** Large data: see `open` of `plotctl/data`. */
  source: SelfDrawing<C>;
  /**
   * What the y range shows: all values of the visible part of x, until the reader changes it, or all values of the data.
   * Default: `visible` if the figure made its y range itself; otherwise the range stays as it is.
   */
  y_fit?: "visible" | "all";
  /**
   * For `line` and `step`: a column, for each of whose values a line of its own is drawn, with a colour and a legend item.
   * There can be at most 50. The call returns the renderer of the first. Default: one line of all rows.
   */
  by?: keyof NoInfer<C> & string;
  /**
   * `end`: when rows come at the end, the x range moves with them, as long as its right edge is at the end of the data: until
   * the reader pans away, and again after panning back or a reset. Default: the range stays.
   */
  follow?: "end";
  /** `exact`: tooltips show the row of the data nearest to the mouse, not a drawn point. Default: `drawn`. */
  hover?: "drawn" | "exact";
};
