// The types of what a glyph method takes (types only). The options of one glyph are derived from its properties; the
// generated glyph-methods.ts names them, with the properties that may be given per row and those that have units.
import type { GlyphRendererOf } from "../../model/behaviour/with-plot-parts.js";
import type { CoordinateMapping } from "../../model/generated/coordinates.js";
import type { RenderLevel } from "../../model/generated/enums.js";

import type { CDSView, ColumnarDataSource, ColumnDataSource } from "../../model/generated/sources.js";
import type { ModelProps } from "../../model/model.js";
import type { Arrayable, ColumnNames, Columns } from "../../model/types.js";
import type { NamesColumn } from "../../serialize/specs.js";

/** A property's value; where it may differ from row to row also an array, which becomes a column. */
type Given<P, N extends keyof P, PerRow> = N extends PerRow ? P[N] | Arrayable<unknown> : P[N];

/** What goes to the renderer and the legend. */
export interface RendererOptions {
  /** A name by which `select` finds the renderer. Default: none. */
  name?: string | null;
  /**
   * Where columns are: a data source, or an object of columns that becomes one. Arrays are columns of a new source when
   * this is absent, and refused when it is given.
   */
  source?: ColumnarDataSource | Columns;
  /** The rows to show. Default: all. */
  view?: CDSView;
  /** The layer to draw in. Default: `glyph`. */
  level?: RenderLevel;
  /** Default: true. */
  visible?: boolean;
  /** Whether it is drawn with the `muted_` properties. Default: false. */
  muted?: boolean;
  /** A range of the figure's `extra_x_ranges`. Default: `default`, which is `x_range`. */
  x_range_name?: string;
  /** A range of the figure's `extra_y_ranges`. Default: `default`, which is `y_range`. */
  y_range_name?: string;
  /** Ranges and scales of its own within the frame. Default: those of the figure. */
  coordinates?: CoordinateMapping | null;
  /** The text of this renderer's item in the legend; renderers of the same text share one. */
  legend_label?: string;
  /** A column whose distinct values become items of the legend, found by the browser. */
  legend_field?: string;
  /** A column whose distinct values become items of the legend, found now: the column must be there. */
  legend_group?: string;
  /** The `name` of the legend to use. Default: the one without a name. */
  legend_name?: string;
}

/**
 * The options of a glyph with the properties `P`. Those in `PerRow` take arrays. A text names a column where one of that
 * name exists and the text is no value of the property.
 */
export type GlyphOptions<P extends ModelProps, PerRow extends keyof P> = {
  // The mapping over keyof Pick keeps the properties' documentation; one over Exclude would lose it.
  [N in keyof Pick<P, Exclude<keyof P, Exclude<keyof ModelProps, "tags">>>]?: Given<P, N, PerRow>;
} & RendererOptions;

/** The value of a look, which may differ from row to row. */
export type PerRowLook<T> = T | Arrayable<unknown>;

/**
 * What names a column of `C`, or names none at all. Inference goes by the source alone. (Texts are among it as they are, so
 * that editors offer the words of a property.)
 */
export type ColumnOf<C extends Columns> = NamesColumn<ColumnNames<NoInfer<C>>> | string | null;

/**
 * The source of a glyph call, and what it allows in the properties `PerRow`: where the columns are known, a `field(…)`
 * with another name does not compile. Plain texts may be values or made at run time, and are checked then.
 */
export type ColumnsFrom<C extends Columns, PerRow extends string> = {
  source?: ColumnDataSource<C> | ColumnarDataSource | C;
} & { [N in PerRow]?: ColumnOf<C> };

export type { GlyphRendererOf };
