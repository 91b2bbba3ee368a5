// The functions for the aggregates of rasters.
import type {
  CategoryAggregate,
  CellAggregate,
  CountAggregate,
  ValueAggregate,
} from "../plotting/glyphs/aggregates.js";

/** The number of rows in each cell. */
export function count(): CountAggregate {
  return { kind: "count" };
}

/** The sum of a column over the rows of each cell. Rows without a finite value do not count. */
export function sum<Name extends string>(column: Name): ValueAggregate<Name>;
/** The sum of the part of a matrix in each cell. */
export function sum(): CellAggregate;
export function sum(column?: string): ValueAggregate | CellAggregate {
  return column === undefined ? { kind: "sum" } : { kind: "sum", column };
}

/** The mean of a column over the rows of each cell. Rows without a finite value do not count. */
export function mean<Name extends string>(column: Name): ValueAggregate<Name>;
/** The mean of the part of a matrix in each cell. */
export function mean(): CellAggregate;
export function mean(column?: string): ValueAggregate | CellAggregate {
  return column === undefined ? { kind: "mean" } : { kind: "mean", column };
}

/** The smallest value of a column in each cell. */
export function min<Name extends string>(column: Name): ValueAggregate<Name>;
/** The smallest value of the part of a matrix in each cell. */
export function min(): CellAggregate;
export function min(column?: string): ValueAggregate | CellAggregate {
  return column === undefined ? { kind: "min" } : { kind: "min", column };
}

/** The largest value of a column in each cell. */
export function max<Name extends string>(column: Name): ValueAggregate<Name>;
/** The largest value of the part of a matrix in each cell. */
export function max(): CellAggregate;
export function max(column?: string): ValueAggregate | CellAggregate {
  return column === undefined ? { kind: "max" } : { kind: "max", column };
}

/**
 * The rows of each text of a column: a cell mixes the colours of its rows, and is the more opaque the more there are.
 * `palette` has a colour per text, and is repeated for more of them. Default: `Category10`. At most 50 texts.
 */
export function by<Name extends string>(
  column: Name,
  palette: CategoryAggregate["palette"] = "Category10",
): CategoryAggregate<Name> {
  return { kind: "by", column, palette };
}
