// Rows of data for authors: as objects, with dates for times.
import { checkOptionNames } from "../base/option-names.js";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import type { ColumnInfo } from "../engine/contract.js";
import { parsePredicate, valueFor, type PredicateArgs } from "../engine/predicate/parse.js";
import { allOf, between, invalid, knownColumn, type Predicate } from "../engine/predicate/predicate.js";
import type { Batch, Cell, RowOrder, RowsQuery } from "../engine/rows-query.js";
import type { TableSource } from "./table-source.js";

/**
 * A row: the value of each column, null where it has none. Times are dates. A number that float64 does not hold exactly, such
 * as an integer beyond 2^53, is its text.
 */
export type RowOf<C extends object> = { [K in keyof C]: C[K] | null };

/** The name of a column to sort by, from the largest value down if it begins with `-`. */
export type OrderName<Name extends string = string> = Name | `-${Name}`;

/** Options of `Data.rows`. */
export interface DataRowsOptions<Name extends string = string> {
  /** The first and last value of the column along which the data is sorted: numbers, dates, or texts of times. */
  readonly x?: readonly [from: number | Date | string, to: number | Date | string];
  /** A condition, such as `"speed > $min and kind in $kinds"`. Default: all rows. */
  readonly where?: string;
  /** The values for `$name` in the condition. */
  readonly args?: PredicateArgs;
  /** The columns to sort by, such as `"-total"` or `["kind", "-total"]`. Default: the order of the data. */
  readonly order?: OrderName<Name> | readonly OrderName<Name>[];
  /** Rows to skip. Default: 0. */
  readonly offset?: number;
  /** The most rows, at most 100,000. Default: 1,000. */
  readonly limit?: number;
  /** The columns to take. Default: all. */
  readonly columns?: readonly Name[];
}

const OPTION_NAMES = ["x", "where", "args", "order", "offset", "limit", "columns"] as const;

const DEFAULT_LIMIT = 1000;

/** The question for the rows that an author wants. Throws PlotctlError. */
export function rowsQuery(schema: readonly ColumnInfo[], options: DataRowsOptions): RowsQuery {
  checkOptionNames("rows()", options, OPTION_NAMES);
  const { x, where, args = {}, order = [], offset = 0, limit = DEFAULT_LIMIT } = options;
  const { columns = schema.map(({ name }) => name) } = options;
  if (!Array.isArray(columns))
    throw new PlotctlError("INVALID_ARGUMENT", `rows(): columns: expected a list of names, got ${show(columns)}.`);
  if (columns.length === 0) {
    throw new PlotctlError("INVALID_ARGUMENT", "rows(): columns: expected at least one name, got none.", {
      hint: "Leave columns out for all of them.",
    });
  }
  const condition = where === undefined ? undefined : parsePredicate(where, args, schema);
  return {
    where: allOf([x && rangeOf(schema, x), condition]),
    order: [order].flat().map((name) => orderOf(schema, name)),
    offset,
    limit,
    columns,
  };
}

function rangeOf(schema: readonly ColumnInfo[], range: NonNullable<DataRowsOptions["x"]>): Predicate {
  const sorted = schema.filter(({ kind, firstUnsorted }) => kind !== "text" && firstUnsorted < 0);
  const column = sorted.find(({ kind }) => kind === "time") ?? sorted[0];
  if (column === undefined) {
    throw invalid("rows(): x: no column is sorted.", 'Write a condition, such as where: "x between 1 and 2".');
  }
  if (!Array.isArray(range) || range.length !== 2)
    throw invalid(`rows(): x: expected two ${column.kind}s, got ${show(range)}.`);
  const [from, to] = range.map((value) => valueFor(value, column.kind) ?? valueFor(value, "time"));
  if (from === undefined || to === undefined)
    throw invalid(`rows(): x: expected two ${column.kind}s, got ${show(range)}.`);
  return between(column.name, from, to);
}

/** `-total` is from the largest value down. */
export function orderOf(schema: readonly ColumnInfo[], name: string): RowOrder {
  if (typeof name !== "string")
    throw new PlotctlError("INVALID_ARGUMENT", `order: expected a column, got ${show(name)}.`);
  const isDescending = name.startsWith("-") && !schema.some((column) => column.name === name);
  return { column: knownColumn(schema, isDescending ? name.slice(1) : name).name, isDescending };
}

/** Each row as an object. */
export function rowObjects(
  { columns }: Batch,
  names: readonly string[],
  schema: readonly ColumnInfo[],
): Record<string, Cell | Date>[] {
  const times = names.map((name) => knownColumn(schema, name).kind === "time");
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
    Object.fromEntries(
      names.map((name, index) => {
        const cell = columns[index]?.[row] ?? null;
        return [name, times[index] === true && typeof cell === "number" ? new Date(cell) : cell];
      }),
    ),
  );
}

/** Rows of a source as an author asks for them. */
export async function readRows(
  source: TableSource,
  options: DataRowsOptions,
  signal: AbortSignal,
): Promise<Record<string, Cell | Date>[]> {
  const query = rowsQuery(source.schema, options);
  return rowObjects(await source.query(query, signal), query.columns, source.schema);
}
