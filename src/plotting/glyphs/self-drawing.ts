// Sources that draw themselves: given as the `source` of a glyph call, they add the renderer and keep it filled. Large data
// implements this; `plotting` knows nothing of how it is drawn.
import type { GlyphRenderer } from "../../model/generated/renderers.js";
import type { Plot } from "../../model/generated/plots.js";
import type { RenderLevel } from "../../model/generated/enums.js";
import type { PaletteName } from "../palettes.js";
import type { CategoryAggregate, CellAggregate, CountAggregate, ValueAggregate } from "./aggregates.js";
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

/** A source that draws itself by `image`. */
export interface SelfDrawnImage {
  /** For the compiler only. */
  readonly drawsImages: true;
  [DRAWS](call: SelfDrawnCall): GlyphRenderer;
}

/** A matrix that draws itself by `image`. */
export interface SelfDrawnMatrix {
  /** For the compiler only. */
  readonly drawsMatrices: true;
  [DRAWS](call: SelfDrawnCall): GlyphRenderer;
}

export function isSelfDrawing(source: unknown): source is SelfDrawing<unknown> {
  return typeof source === "object" && source !== null && DRAWS in source;
}

/** The columns of `C` that can be drawn: those without texts. */
export type DrawnColumn<C> = { [K in keyof C]: C[K] extends string ? never : K }[keyof C] & string;

/** The columns of `C` that hold texts, or that may. */
export type TextColumn<C> = { [K in keyof C]: C[K] extends number | bigint | boolean | Date ? never : K }[keyof C] &
  string;

/** How cells of large data become colours. */
export interface RasterLook {
  /**
   * How values become colours, over what is visible at rest: so that each colour has as many cells (`eq_hist`), in equal
   * steps, or in equal ratios. Default: `eq_hist` for `scatter`, `linear` for `image`.
   */
  shade?: "eq_hist" | "linear" | "log";
  /**
   * How far a cell with rows covers empty ones around it, 0 to 4 cells. Default: `auto` for `scatter`, more where fewer cells
   * have rows; 0 for `image`.
   */
  spread?: "auto" | 0 | 1 | 2 | 3 | 4;
  /** Colours from low to high, or the name of a palette. Default: `Viridis256`, and that of `by`. */
  palette?: PaletteName | readonly string[];
  /** Whether a colour bar with the values is beside the plot. Default: true for sum, mean, min and max. */
  color_bar?: boolean;
}

/** The options of `scatter` and `circle` with large data. */
export type ScatteredOptions<Options, C> = Omit<
  Options,
  "x" | "y" | "color" | "source" | "view" | "legend_field" | "legend_group"
> &
  RasterLook & {
    x?: DrawnColumn<NoInfer<C>>;
    y?: DrawnColumn<NoInfer<C>>;
    /** Large data: see `open` of `plotctl/data`. */
    source: SelfDrawing<C>;
    /** What the colours show: a column stands for its mean. Default: `count()`. */
    color?:
      | DrawnColumn<NoInfer<C>>
      | CountAggregate
      | ValueAggregate<DrawnColumn<NoInfer<C>>>
      | CategoryAggregate<TextColumn<NoInfer<C>>>;
    /** Rows are drawn as markers where no more than this are visible. Default: 20,000; at most 50,000. */
    points?: number;
    /** `end`: the x range moves with live data while its right edge is at the end. Default: the range stays. */
    follow?: "end";
  };

/** The options of `image` with a grid of large data. */
export interface GridImageOptions extends RasterLook {
  /** `data.grid("x", "y", mean("z"))`. */
  source: SelfDrawnImage;
  /** `end`: the x range moves with live data while its right edge is at the end. Default: the range stays. */
  follow?: "end";
  name?: string;
  visible?: boolean;
  level?: RenderLevel;
  x_range_name?: string;
  y_range_name?: string;
}

/** The options of `image` with a matrix. */
export interface MatrixImageOptions extends Omit<GridImageOptions, "source" | "follow"> {
  /** A matrix: see `open` of `plotctl/data`. */
  source: SelfDrawnMatrix;
  /** What a cell of several values shows. Default: `mean()`. */
  reduce?: CellAggregate;
}

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
