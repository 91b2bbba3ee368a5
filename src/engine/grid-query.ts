// Questions for a grid: what the rows in each cell of a plane hold together.
import type { Scale } from "./buckets.js";
import type { Predicate } from "./predicate/predicate.js";

/** What is computed of the rows of a cell. `by` counts the rows of each category of a column. */
export type Aggregate =
  | { readonly kind: "count" }
  | { readonly kind: "sum" | "mean" | "min" | "max"; readonly column: string }
  | { readonly kind: "by"; readonly column: string };

/** The buckets `from` to `to`, without `to`, of the space of an axis: see `buckets`. */
export interface CellSpan {
  readonly from: number;
  readonly to: number;
  readonly exponent: number;
  readonly scale: Scale;
}

/**
 * A question for all cells of a rectangle. Cells are buckets of both axes, so they are the same for all sessions, also while
 * they pan.
 */
export interface GridQuery {
  readonly x: CellSpan & { readonly column: string };
  readonly y: CellSpan & { readonly column: string };
  readonly aggregate: Aggregate;
  /** The rows that are taken. Undefined: all. */
  readonly where?: Predicate | undefined;
}

/** Rows are counted in a cell if x and y are finite, and so is the value that the aggregate reads. */
export interface Grid {
  /** Cells per row, and rows of cells. */
  readonly width: number;
  readonly height: number;
  /** The numbers per cell in `counts`: one per category for `by`, otherwise 1. */
  readonly planes: number;
  /** The texts that the planes count, for `by`. */
  readonly categories?: readonly string[] | undefined;
  /** The rows in each cell, from the lowest y and in it from the lowest x. For `by`, one number per category. */
  readonly counts: Uint32Array;
  /** The sum, mean, smallest or largest value in each cell, NaN where there is none. Undefined for `count` and `by`. */
  readonly values: Float64Array | undefined;
  /** The rows in all cells. */
  readonly rows: number;
  readonly exact: boolean;
  /** The part of the engine that answered: `memory`, or `pyramid` for cells that were counted ahead. */
  readonly tier: string;
}

/** More categories have no colours that could be distinguished. */
export const MAX_PLANES = 50;

/** The most cells of a grid, times its planes. */
export const MAX_CELLS = 2 ** 24;
