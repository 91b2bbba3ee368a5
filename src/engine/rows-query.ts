// The question for rows as they are: those that match a predicate, in an order, from a place on. Pages of tables, picked
// rows and exports ask it.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import type { DataKind } from "./data-kind.js";
import { checkPredicate, knownColumn, type Predicate } from "./predicate/predicate.js";

/** A column that defines the order of rows. Rows without a value are last in both directions. */
export interface RowOrder {
  readonly column: string;
  readonly isDescending: boolean;
}

export interface RowsQuery {
  /** The rows to take; undefined for all. */
  readonly where: Predicate | undefined;
  /** The first column counts most. Rows that are equal in all of them keep the order of the data. */
  readonly order: readonly RowOrder[];
  /** The number of rows to skip. */
  readonly offset: number;
  /** The most rows of the answer, at most `MAX_ROWS`. */
  readonly limit: number;
  readonly columns: readonly string[];
}

/** The most rows of one answer. */
export const MAX_ROWS = 100_000;

/**
 * A value of a row; null where it has none (null and NaN). A time is milliseconds since 1970 UTC. A number that float64
 * cannot hold exactly, such as an integer beyond 2^53, is its text.
 */
export type Cell = number | string | null;

/** A part of the matching rows. */
export interface Batch {
  /** All rows that match, with those before and after this part. */
  readonly total: number;
  /** The cells of each column that was asked for, in the order of the query's `columns`. */
  readonly columns: readonly (readonly Cell[])[];
}

/** Throws PlotctlError for unknown columns, conditions that do not fit their column, and numbers that are no places. */
export function checkRowsQuery(
  { where, order, offset, limit, columns }: RowsQuery,
  known: readonly { readonly name: string; readonly kind: DataKind }[],
): void {
  for (const name of [...columns, ...order.map(({ column }) => column)]) knownColumn(known, name);
  if (where !== undefined) checkPredicate(where, known);
  checkCount("offset", offset, Number.MAX_SAFE_INTEGER);
  checkCount("limit", limit, MAX_ROWS);
}

function checkCount(name: string, value: number, largest: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= largest) return;
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `${name}: expected a whole number from 0 to ${largest.toLocaleString("en")}, got ${show(value)}.`,
  );
}

/** A text that is equal for equal questions. JSON has no infinite numbers. */
export function keyOf(question: unknown): string {
  return JSON.stringify(question, (_, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? [String(value)] : value,
  );
}
