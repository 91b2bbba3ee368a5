// A table of ClickHouse, or a part of its rows, and the SQL that all questions about it share. Every value is bound; names of
// columns are quoted.
import { edgeOf, type Scale } from "../buckets.js";
import type { CellSpan } from "../grid-query.js";
import type { Predicate } from "../predicate/predicate.js";
import type { DatabaseColumn } from "./column-types.js";
import { conditionSql, type Bound } from "./condition.js";
import type { Statement } from "./database.js";

/** The rows of the answer to a statement. */
export type Ask = (statement: Statement, signal: AbortSignal) => Promise<unknown[][]>;

/** A table, or a part of its rows. */
export interface Table {
  readonly database: string;
  readonly name: string;
  readonly columns: readonly DatabaseColumn[];
  readonly where: Predicate | undefined;
}

/** Names that no column of a table has: an alias would hide it. */
export const X = "plotctl_x";
export const Y = "plotctl_y";

export function matching({ columns }: Table, where: Predicate | undefined, bound: Bound): string[] {
  return where === undefined ? [] : [conditionSql(where, columns, bound)];
}

export function fromSql(
  { database, name, columns, where }: Table,
  conditions: readonly string[],
  bound: Bound,
): string {
  const all = where === undefined ? conditions : [...conditions, conditionSql(where, columns, bound)];
  const table = `FROM ${bound.name(database)}.${bound.name(name)}`;
  return all.length === 0 ? table : `${table} WHERE ${all.join(" AND ")}`;
}

/** The rows of a window that have a place on the axis. */
export function windowSql(x: DatabaseColumn, query: CellSpan, bound: Bound): string[] {
  const { start, end } = edges(query);
  return [...spaceSql(x, query.scale), ...limitSql(x, ">=", start, bound), ...limitSql(x, "<", end, bound)];
}

export function spaceSql({ value }: DatabaseColumn, scale: Scale): string[] {
  return [`isFinite(${value})`, ...(scale === "log" ? [`${value} > 0`] : [])];
}

/** The times that a DateTime64 of milliseconds holds. */
const FIRST_TIME = Date.UTC(1900, 0, 1);
const LAST_TIME = Date.UTC(2299, 11, 31);

/** A limit of x; for times a second one, which is compared with the column itself, so that the order of the table helps. */
export function limitSql(
  { isInstant, value, raw }: DatabaseColumn,
  op: "<" | ">=",
  limit: number,
  bound: Bound,
): string[] {
  const exact = `${value} ${op} ${bound.number(limit)}`;
  if (!isInstant || !(limit > FIRST_TIME && limit < LAST_TIME)) return [exact];
  const whole = String(op === "<" ? Math.ceil(limit) : Math.floor(limit));
  return [exact, `${raw} ${op === "<" ? "<=" : ">="} fromUnixTimestamp64Milli(toInt64(${bound.text(whole)}))`];
}

export function edges({ from, to, exponent, scale }: CellSpan): { readonly start: number; readonly end: number } {
  return { start: edgeOf(from, exponent, scale), end: edgeOf(to, exponent, scale) };
}

/** The bucket of x. On a log axis, an x within a rounding error of an edge may be on its other side. */
export function bucketSql(value: string, { exponent, scale }: CellSpan, bound: Bound): string {
  return `floor(${scale === "log" ? `log10(${value})` : value} / ${bound.number(2 ** exponent)})`;
}
