// The types of glyph method options. The options of a glyph are derived from its properties; the generated glyph-methods.ts
// names them, and says which properties accept a value per row and which have units.
import type { GlyphRendererOf } from "../../model/behaviour/with-plot-parts.js";
import type { CoordinateMapping } from "../../model/generated/coordinates.js";
import type { RenderLevel } from "../../model/generated/enums.js";

import type { CDSView, ColumnarDataSource, ColumnDataSource } from "../../model/generated/sources.js";
import type { ModelProps } from "../../model/model.js";
import type { Arrayable, ColumnNames, Columns } from "../../model/types.js";
import type { NamesColumn } from "../../serialize/specs.js";

/** A property's value, or an array with a value per row, which becomes a column. */
type Given<P, N extends keyof P, PerRow> = N extends PerRow ? P[N] | Arrayable<unknown> : P[N];

/** Options of the renderer and the legend. */
export interface RendererOptions {
  /** The name that `select` finds the renderer by. Default: none. */
  name?: string | null;
  /**
   * A data source, or an object of columns. Without it, arrays become columns of a new source; with it, arrays are
   * rejected.
   */
  source?: ColumnarDataSource | Columns;
  /** The rows to show. Default: all. */
  view?: CDSView;
  /** The layer to draw in. Default: `glyph`. */
  level?: RenderLevel;
  /** Default: true. */
  visible?: boolean;
  /** Whether to draw it with the `muted_` properties. Default: false. */
  muted?: boolean;
  /** A range of the figure's `extra_x_ranges`. Default: `default`, which is `x_range`. */
  x_range_name?: string;
  /** A range of the figure's `extra_y_ranges`. Default: `default`, which is `y_range`. */
  y_range_name?: string;
  /** Its own ranges and scales within the frame. Default: those of the figure. */
  coordinates?: CoordinateMapping | null;
  /** The text of its legend item. Renderers with the same text share one item. */
  legend_label?: string;
  /** A column whose distinct values become legend items in the browser. */
  legend_field?: string;
  /** A column whose distinct values become legend items now: the column must exist already. */
  legend_group?: string;
  /** The `name` of the legend. Default: the legend without a name. */
  legend_name?: string;
}

/**
 * The options of a glyph with the properties `P`; those in `PerRow` accept arrays. A text is the name of a column if such
 * a column exists and the text is not a value of the property.
 */
export type GlyphOptions<P extends ModelProps, PerRow extends keyof P> = {
  // The mapping over keyof Pick keeps the properties' documentation; one over Exclude would lose it.
  [N in keyof Pick<P, Exclude<keyof P, Exclude<keyof ModelProps, "tags">>>]?: Given<P, N, PerRow>;
} & RendererOptions;

/** A visual property: one value, or a value per row. */
export type PerRowLook<T> = T | Arrayable<unknown>;

/**
 * A reference to a column of `C`, or any text. Only the source takes part in inference. (The type contains plain texts so
 * that editors suggest the words of a property.)
 */
export type ColumnOf<C extends Columns> = NamesColumn<ColumnNames<NoInfer<C>>> | string | null;

/**
 * The source of a glyph call and its effect on the properties `PerRow`: if the columns are known, a `field(…)` with another
 * name does not compile. Plain texts can be values or computed, so they are checked at run time.
 */
export type ColumnsFrom<C extends Columns, PerRow extends string> = {
  source?: ColumnDataSource<C> | ColumnarDataSource | C;
} & { [N in PerRow]?: ColumnOf<C> };

export type { GlyphRendererOf };
