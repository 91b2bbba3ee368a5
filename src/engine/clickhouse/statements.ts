// The questions of an engine as SQL of ClickHouse. Every value is bound; names of columns are quoted.
import { edgeOf, valueAt, type Scale } from "../buckets.js";
import type { EnvelopeQuery } from "../contract.js";
import type { CellSpan, GridQuery } from "../grid-query.js";
import type { Predicate } from "../predicate/predicate.js";
import type { RowOrder } from "../rows-query.js";
import { identifier, type DatabaseColumn } from "./column-types.js";
import { Bound, conditionSql, hasValueSql } from "./condition.js";
import type { Statement } from "./database.js";

/** A table, or a part of its rows. */
export interface Table {
  readonly database: string;
  readonly name: string;
  readonly columns: readonly DatabaseColumn[];
  readonly where: Predicate | undefined;
}

/** A table with the lowest and highest values of blocks of rows: columns `x`, `y_min`, `y_max` and `rows`. */
export interface Rollup {
  readonly database: string;
  readonly name: string;
  readonly x: DatabaseColumn;
}

export function columnsStatement(database: string, table: string): Statement {
  const bound = new Bound();
  const sql = `SELECT name, type FROM system.columns WHERE database = ${bound.text(database)} AND \`table\` = ${bound.text(table)} ORDER BY position`;
  return { sql, bound, purpose: "columns" };
}

/** Rows, then for each column: nulls, infinite, min, max, and the smallest value above zero. */
export function statisticsStatement(table: Table): Statement {
  const bound = new Bound();
  const parts = table.columns.flatMap(({ kind, value, raw }) =>
    kind === "text"
      ? [`countIf(${raw} IS NULL)`]
      : [
          `countIf(isNaN(${value}))`,
          `countIf(isInfinite(${value}))`,
          `minOrNullIf(${value}, isFinite(${value}))`,
          `maxOrNullIf(${value}, isFinite(${value}))`,
          `minOrNullIf(${value}, isFinite(${value}) AND ${value} > 0)`,
        ],
  );
  return { sql: `SELECT ${["count()", ...parts].join(", ")} ${fromSql(table, [], bound)}`, bound, purpose: "columns" };
}

/** The different values of a column, one more than `limit` at most. */
export function valuesStatement(table: Table, column: DatabaseColumn, limit: number): Statement {
  const bound = new Bound();
  const from = fromSql(table, [hasValueSql(column)], bound);
  const sql = `SELECT DISTINCT ${column.value} AS plotctl_value ${from} ORDER BY plotctl_value LIMIT ${limit + 1}`;
  return { sql, bound, purpose: "values" };
}

/** The number of different values of a column. */
export function valueCountStatement(table: Table, column: DatabaseColumn): Statement {
  const bound = new Bound();
  const from = fromSql(table, [hasValueSql(column)], bound);
  return { sql: `SELECT uniqExact(${column.value}) ${from}`, bound, purpose: "values" };
}

/** The axis, and what is drawn along it. */
export interface Along {
  readonly x: DatabaseColumn;
  readonly ys: readonly DatabaseColumn[];
}

/** Names that no column of a table has: an alias would hide it. */
const X = "plotctl_x";
const Y = "plotctl_y";

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

export interface CellColumns {
  readonly x: DatabaseColumn;
  readonly y: DatabaseColumn;
  /** What the aggregate reads. */
  readonly measured: DatabaseColumn | undefined;
}

/** For each cell with rows: its buckets, the number of rows, and the value, or the text for `by`. */
export function cellsStatement(table: Table, { x, y, measured }: CellColumns, query: GridQuery): Statement {
  const bound = new Bound();
  const { kind } = query.aggregate;
  const value = measured?.value ?? "0";
  const hasValue = measured === undefined ? [] : [kind === "by" ? hasValueSql(measured) : `isFinite(${value})`];
  const inWindow = [...windowSql(x, query.x, bound), ...windowSql(y, query.y, bound)];
  const conditions = [...inWindow, ...hasValue, ...matching(table, query.where, bound)];
  const rows = `SELECT ${x.value} AS ${X}, ${y.value} AS ${Y}, ${value} AS plotctl_value ${fromSql(table, conditions, bound)}`;
  const cell = [bucketSql(X, query.x, bound), bucketSql(Y, query.y, bound)];
  const groups = (kind === "by" ? [...cell, "plotctl_value"] : cell).join(", ");
  const found = kind === "by" ? "plotctl_value" : kind === "count" ? "0" : `${AGGREGATES[kind]}(plotctl_value)`;
  const sql = `SELECT ${cell.join(", ")}, count(), ${found} FROM (${rows}) GROUP BY ${groups}`;
  return { sql, bound, purpose: "grid" };
}

const AGGREGATES = { sum: "sum", mean: "avg", min: "min", max: "max" } as const;

export interface Page {
  readonly where: Predicate | undefined;
  readonly order: readonly RowOrder[];
  readonly offset: number;
  readonly limit: number;
  readonly columns: readonly DatabaseColumn[];
}

export function countStatement(table: Table, where: Predicate | undefined): Statement {
  const bound = new Bound();
  return { sql: `SELECT count() ${fromSql(table, matching(table, where, bound), bound)}`, bound, purpose: "rows" };
}

/** The cells of a page; an exact number is its text. */
export function pageStatement(table: Table, { where, order, offset, limit, columns }: Page): Statement {
  const bound = new Bound();
  const cells = columns.map(({ exact, value }, index) => `${exact ?? value} AS c${index}`);
  const keys = order.flatMap(({ column, isDescending }) => {
    const { kind, value, raw } = table.columns.find(({ name }) => name === column) as DatabaseColumn;
    const isMissing = kind === "text" ? `${raw} IS NULL` : `isNaN(${value})`;
    return [isMissing, `${value} ${isDescending ? "DESC" : "ASC"}`];
  });
  const sorted = keys.length === 0 ? "" : ` ORDER BY ${keys.join(", ")}`;
  const from = fromSql(table, matching(table, where, bound), bound);
  return { sql: `SELECT ${cells.join(", ")} ${from}${sorted} LIMIT ${limit} OFFSET ${offset}`, bound, purpose: "rows" };
}

function matching({ columns }: Table, where: Predicate | undefined, bound: Bound): string[] {
  return where === undefined ? [] : [conditionSql(where, columns, bound)];
}

function fromSql({ database, name, columns, where }: Table, conditions: readonly string[], bound: Bound): string {
  const all = where === undefined ? conditions : [...conditions, conditionSql(where, columns, bound)];
  const table = `FROM ${bound.name(database)}.${bound.name(name)}`;
  return all.length === 0 ? table : `${table} WHERE ${all.join(" AND ")}`;
}

/** The rows of a window that have a place on the axis. */
function windowSql(x: DatabaseColumn, query: CellSpan, bound: Bound): string[] {
  const { start, end } = edges(query);
  return [...spaceSql(x, query.scale), ...limitSql(x, ">=", start, bound), ...limitSql(x, "<", end, bound)];
}

function spaceSql({ value }: DatabaseColumn, scale: Scale): string[] {
  return [`isFinite(${value})`, ...(scale === "log" ? [`${value} > 0`] : [])];
}

/** The times that a DateTime64 of milliseconds holds. */
const FIRST_TIME = Date.UTC(1900, 0, 1);
const LAST_TIME = Date.UTC(2299, 11, 31);

/** A limit of x; for times a second one, which is compared with the column itself, so that the order of the table helps. */
function limitSql({ isInstant, value, raw }: DatabaseColumn, op: "<" | ">=", limit: number, bound: Bound): string[] {
  const exact = `${value} ${op} ${bound.number(limit)}`;
  if (!isInstant || !(limit > FIRST_TIME && limit < LAST_TIME)) return [exact];
  const whole = String(op === "<" ? Math.ceil(limit) : Math.floor(limit));
  return [exact, `${raw} ${op === "<" ? "<=" : ">="} fromUnixTimestamp64Milli(toInt64(${bound.text(whole)}))`];
}

function edges({ from, to, exponent, scale }: CellSpan): { readonly start: number; readonly end: number } {
  return { start: edgeOf(from, exponent, scale), end: edgeOf(to, exponent, scale) };
}

/** The bucket of x. On a log axis, an x within a rounding error of an edge may be on its other side. */
function bucketSql(value: string, { exponent, scale }: CellSpan, bound: Bound): string {
  return `floor(${scale === "log" ? `log10(${value})` : value} / ${bound.number(2 ** exponent)})`;
}

/** The width of a window as a part of the extent of its column. */
export function shareOf(query: EnvelopeQuery, min: number, max: number): number {
  const { start, end } = edges(query);
  const low = Math.max(start, query.scale === "log" ? valueAt(Math.log10(Number.MIN_VALUE), "log") : -Infinity);
  return max > min ? (Math.min(end, max) - Math.max(low, min)) / (max - min) : 1;
}
