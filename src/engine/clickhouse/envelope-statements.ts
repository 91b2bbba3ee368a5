// Questions along an axis as SQL: what is drawn in each bucket of a window.
import { valueAt } from "../buckets.js";
import type { EnvelopeQuery } from "../contract.js";
import { identifier, type DatabaseColumn } from "./column-types.js";
import { Bound } from "./condition.js";
import type { Statement } from "./database.js";
import { bucketSql, edges, fromSql, limitSql, spaceSql, windowSql, X, Y, type Table } from "./table.js";

/** A table with the lowest and highest values of blocks of rows: columns `x`, `y_min`, `y_max` and `rows`. */
export interface Rollup {
  readonly database: string;
  readonly name: string;
  readonly x: DatabaseColumn;
}

/** The axis, and what is drawn along it. */
export interface Along {
  readonly x: DatabaseColumn;
  readonly ys: readonly DatabaseColumn[];
}

/** For each bucket: rows, rows with a value, first x, then x and y of the first, lowest, highest and last value. */
export function pointsStatement(table: Table, along: Along, query: EnvelopeQuery): Statement {
  const bound = new Bound();
  const rows = alongSql(table, { along, conditions: windowSql(along.x, query, bound), bound });
  const y = `${Y}0`;
  const has = `isFinite(${y})`;
  const found = [
    ...[`minIf(${X}, ${has})`, `argMinIf(${y}, ${X}, ${has})`, `argMinIf(${X}, ${y}, ${has})`, `minIf(${y}, ${has})`],
    ...[`argMaxIf(${X}, ${y}, ${has})`, `maxIf(${y}, ${has})`, `maxIf(${X}, ${has})`, `argMaxIf(${y}, ${X}, ${has})`],
  ];
  const columns = ["count()", `countIf(${has})`, `min(${X})`, ...found].join(", ");
  return { sql: bucketsSql(columns, rows, query, bound), bound, purpose: "envelope" };
}

/** For each bucket: rows, first and last x, then the lowest and highest value of each column. */
export function bandsStatement(table: Table, along: Along, query: EnvelopeQuery): Statement {
  const bound = new Bound();
  const rows = alongSql(table, { along, conditions: windowSql(along.x, query, bound), bound });
  const extremes = along.ys.flatMap((_, index) => [finiteOf("min", `${Y}${index}`), finiteOf("max", `${Y}${index}`)]);
  const columns = ["count()", `min(${X})`, `max(${X})`, ...extremes].join(", ");
  return { sql: bucketsSql(columns, rows, query, bound), bound, purpose: "envelope" };
}

/** The same as `bandsStatement`, from a table of blocks. */
export function rollupStatement({ database, name, x }: Rollup, ys: readonly string[], query: EnvelopeQuery): Statement {
  const bound = new Bound();
  const table: Table = { database, name, columns: [], where: undefined };
  const values = ys.flatMap((y, index) => [
    `toFloat64(${identifier(`${y}_min`)}) AS plotctl_low${index}`,
    `toFloat64(${identifier(`${y}_max`)}) AS plotctl_high${index}`,
  ]);
  const taken = [`${x.value} AS ${X}`, `${identifier("rows")} AS plotctl_rows`, ...values].join(", ");
  const blocks = `SELECT ${taken} ${fromSql(table, windowSql(x, query, bound), bound)}`;
  const extremes = ys.flatMap((_, index) => [
    finiteOf("min", `plotctl_low${index}`),
    finiteOf("max", `plotctl_high${index}`),
  ]);
  const columns = ["sum(plotctl_rows)", `min(${X})`, `max(${X})`, ...extremes].join(", ");
  return { sql: bucketsSql(columns, blocks, query, bound), bound, purpose: "envelope" };
}

/** The rows in the window in the order of x: x, then each column. */
export function insideStatement(table: Table, along: Along, query: EnvelopeQuery, limit: number): Statement {
  const bound = new Bound();
  const rows = alongSql(table, { along, conditions: windowSql(along.x, query, bound), bound });
  return { sql: `${rows} ORDER BY ${along.x.raw} LIMIT ${limit}`, bound, purpose: "envelope" };
}

/** The last row before the window, or the first one after it. */
export function outsideStatement(
  table: Table,
  along: Along,
  query: EnvelopeQuery,
  side: "before" | "after",
): Statement {
  const bound = new Bound();
  const { x } = along;
  const { start, end } = edges(query);
  const [op, limit, direction] = side === "before" ? (["<", start, "DESC"] as const) : ([">=", end, "ASC"] as const);
  const conditions = [...spaceSql(x, query.scale), ...limitSql(x, op, limit, bound)];
  const rows = alongSql(table, { along, conditions, bound });
  return { sql: `${rows} ORDER BY ${x.raw} ${direction} LIMIT 1`, bound, purpose: "envelope" };
}

function alongSql(
  table: Table,
  {
    along: { x, ys },
    conditions,
    bound,
  }: { readonly along: Along; readonly conditions: readonly string[]; readonly bound: Bound },
): string {
  const values = [`${x.value} AS ${X}`, ...ys.map(({ value }, index) => `${value} AS ${Y}${index}`)];
  return `SELECT ${values.join(", ")} ${fromSql(table, conditions, bound)}`;
}

function bucketsSql(columns: string, rows: string, query: EnvelopeQuery, bound: Bound): string {
  return `SELECT ${columns} FROM (${rows}) GROUP BY ${bucketSql(X, query, bound)} ORDER BY min(${X})`;
}

function finiteOf(extreme: "min" | "max", column: string): string {
  return `${extreme}OrNullIf(${column}, isFinite(${column}))`;
}

/** The width of a window as a part of the extent of its column. */
export function shareOf(query: EnvelopeQuery, min: number, max: number): number {
  const { start, end } = edges(query);
  const low = Math.max(start, query.scale === "log" ? valueAt(Math.log10(Number.MIN_VALUE), "log") : -Infinity);
  return max > min ? (Math.min(end, max) - Math.max(low, min)) / (max - min) : 1;
}
