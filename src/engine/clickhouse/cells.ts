// Grids of cells out of what ClickHouse counted: cells without rows are not in its answer.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { ColumnInfo } from "../contract.js";
import { knownColumn } from "../predicate/predicate.js";
import { numberColumn, type DatabaseColumn } from "./column-types.js";
import { Bound, hasValueSql } from "./condition.js";
import type { Statement } from "./database.js";
import { bucketSql, fromSql, matching, windowSql, X, Y, type Ask, type Table } from "./table.js";
import { MAX_CELLS, MAX_PLANES, type CellSpan, type Grid, type GridQuery } from "../grid-query.js";

/** A grid, and what was found of its columns when the table was opened. */
export interface GridQuestion {
  readonly table: Table;
  readonly columns: readonly ColumnInfo[];
  readonly query: GridQuery;
}

/** Throws PlotctlError for columns that the question does not fit; returns the question to ask. */
export function gridQuestion({
  table,
  columns,
  query,
}: GridQuestion): (ask: Ask, signal: AbortSignal) => Promise<Grid> {
  const { aggregate } = query;
  const info = "column" in aggregate ? knownColumn(columns, aggregate.column) : undefined;
  const categories = planesOf(query, info);
  const measured =
    info && (aggregate.kind === "by" ? knownColumn(table.columns, info.name) : numberColumn(table.columns, info.name));
  const [x, y] = [query.x, query.y].map(({ column }) => numberColumn(table.columns, column)) as [
    DatabaseColumn,
    DatabaseColumn,
  ];
  const statement = cellsStatement(table, { x, y, measured }, query);
  return async (ask, signal) => gridOf(await ask(statement, signal), query, categories);
}

/** The texts that the planes of a grid count; undefined for other aggregates than `by`. Throws PlotctlError. */
function planesOf({ aggregate }: GridQuery, info: ColumnInfo | undefined): readonly string[] | undefined {
  if (aggregate.kind !== "by" || info === undefined) return undefined;
  if (info.kind !== "text") {
    throw new PlotctlError("INVALID_COLUMN", `The column ${show(info.name)} holds ${info.kind}s; by() takes texts.`);
  }
  const { categories } = info;
  if (categories !== undefined && categories.length <= MAX_PLANES) return categories;
  const count = categories === undefined ? "more" : `${categories.length}`;
  throw new PlotctlError(
    "TOO_MANY_CATEGORIES",
    `by(): the column ${show(info.name)} has ${count} different texts; at most ${MAX_PLANES} have a colour.`,
  );
}

/** Rows of: bucket of x, bucket of y, number of rows, and the value or the text. */
function gridOf(
  cells: readonly (readonly unknown[])[],
  query: GridQuery,
  categories: readonly string[] | undefined,
): Grid {
  const [width, height] = [query.x, query.y].map(({ from, to }) => to - from) as [number, number];
  const planes = categories?.length ?? 1;
  if (!(width * height * planes <= MAX_CELLS)) throw new RangeError(`a grid of ${width * height * planes} cells`);
  const counts = new Uint32Array(width * height * planes);
  const { kind } = query.aggregate;
  const values = kind === "count" || kind === "by" ? undefined : new Float64Array(width * height).fill(NaN);
  const planeOf = new Map((categories ?? []).map((text, plane) => [text, plane]));
  let rows = 0;
  for (const [x, y, count, value] of cells) {
    const cell = placeIn(query.y, Number(y)) * width + placeIn(query.x, Number(x));
    // A text that came after the table was opened has no plane.
    const plane = categories === undefined ? 0 : planeOf.get(value as string);
    if (plane === undefined) continue;
    (counts[cell * planes + plane] as number) += Number(count);
    if (values !== undefined) values[cell] = Number(value);
    rows += Number(count);
  }
  return { width, height, planes, categories, counts, values, rows, exact: true, tier: "clickhouse" };
}

/** On a log axis, a row at the edge of the window may be counted beyond it, by a rounding error. */
function placeIn({ from, to }: CellSpan, bucket: number): number {
  return Math.min(Math.max(bucket, from), to - 1) - from;
}

interface CellColumns {
  readonly x: DatabaseColumn;
  readonly y: DatabaseColumn;
  /** What the aggregate reads. */
  readonly measured: DatabaseColumn | undefined;
}

/** For each cell with rows: its buckets, the number of rows, and the value, or the text for `by`. */
function cellsStatement(table: Table, { x, y, measured }: CellColumns, query: GridQuery): Statement {
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
