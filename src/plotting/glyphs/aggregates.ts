// What a raster of large data shows of the rows in each cell. `plotctl/data` has the functions that make these.
import type { PaletteName } from "../palettes.js";

/** The name of a palette without its size: its largest one, such as `Category10` for `Category10_10`. */
export type PaletteFamily = PaletteName extends infer Name
  ? Name extends `${infer Family}_${number}`
    ? Family
    : never
  : never;

/** The number of rows. */
export interface CountAggregate {
  /** What is computed. */
  readonly kind: "count";
}

/** The sum, mean, smallest or largest value of a column. */
export interface ValueAggregate<Name extends string = string> {
  /** What is computed. */
  readonly kind: "sum" | "mean" | "min" | "max";
  /** The column that is read. */
  readonly column: Name;
}

/** The sum, mean, smallest or largest value of a part of a matrix. */
export interface CellAggregate {
  /** What is computed. */
  readonly kind: "sum" | "mean" | "min" | "max";
  /** The values of a matrix have no column. */
  readonly column?: never;
}

/** The number of rows of each text of a column, each with a colour of its own. */
export interface CategoryAggregate<Name extends string = string> {
  /** What is computed. */
  readonly kind: "by";
  /** The column that is read. */
  readonly column: Name;
  /** A colour per text, repeated for more of them. */
  readonly palette: PaletteName | PaletteFamily | readonly string[];
}
