// Objects as columns: rows of a database, of JSON, or of the app's own.
import { PlotctlError } from "../base/errors.js";
import { checkOptionNames } from "../base/option-names.js";
import { show } from "../base/show.js";
import { ColumnDataSource } from "../model/generated/sources.js";
import type { Columns } from "../model/types.js";
import { columnBuilder, numbersOf } from "./column-builders.js";
import type { ColumnKinds, ColumnOfValues, ColumnsOf } from "./column-kinds.js";
import { MAX_SOURCE_BYTES, maxBytesOf, sourceOf } from "./source-of.js";
import { failedConversion, missingColumn, takenColumns, unfitCell, type Declared } from "./taken-columns.js";

/** How rows are read. */
export interface RowsOptions {
  /**
   * The columns to take: kinds or functions by name, or a list of names. Default: all properties of all rows. Dates of JSON
   * are texts: `{ time: "date" }` reads them.
   */
  readonly columns?: ColumnKinds<unknown> | readonly string[];
  /** The size at which `from_rows` fails, in bytes of the columns. Default: 24 MiB. `read_rows` has no limit. */
  readonly max_bytes?: number;
}

/** The columns of rows: a Float64Array for numbers and dates, a list for other values. */
export type ColumnsOfRows<Row> = { [Name in keyof Row & string]-?: ColumnOfValues<Row[Name]> };

type WithKinds<Kinds> = Omit<RowsOptions, "columns"> & { readonly columns: Kinds };
type WithNames<Row, Name> = Omit<RowsOptions, "columns"> & { readonly columns: readonly (Name & keyof Row)[] };

/**
 * Loads objects into a data source, whose columns have the names and types of their properties, so a misspelt name in
 * `source.field(…)` does not compile. Numbers and Dates become Float64Arrays (dates in milliseconds since 1970 UTC), in which
 * missing values are gaps (NaN); other values become lists, in which missing values are null.
 *
 * Throws PlotctlError: INVALID_CELL with the row, counted from 0; UNKNOWN_COLUMN; and TOO_MUCH_DATA for what is too large for
 * a browser.
 */
export function from_rows<const Kinds extends ColumnKinds<unknown>>(
  rows: readonly object[],
  options: WithKinds<Kinds>,
): ColumnDataSource<ColumnsOf<Kinds>>;
/** Loads the properties of these names. */
export function from_rows<Row extends object, const Name extends string>(
  rows: readonly Row[],
  options: WithNames<Row, Name>,
): ColumnDataSource<Pick<ColumnsOfRows<Row>, Name & keyof ColumnsOfRows<Row>>>;
/** Loads all properties. */
export function from_rows<Row extends object>(
  rows: readonly Row[],
  options?: Omit<RowsOptions, "columns">,
): ColumnDataSource<ColumnsOfRows<Row>>;
export function from_rows(rows: readonly object[], options: RowsOptions = {}): ColumnDataSource<Columns> {
  const maxBytes = maxBytesOf(options.max_bytes, MAX_SOURCE_BYTES);
  return sourceOf("from_rows: the table", load("from_rows", rows, options), maxBytes);
}

/**
 * Turns objects into columns that stay on the server. `new ColumnDataSource({ data: columns })` sends them. Otherwise like
 * `from_rows`.
 */
export function read_rows<const Kinds extends ColumnKinds<unknown>>(
  rows: readonly object[],
  options: WithKinds<Kinds>,
): ColumnsOf<Kinds>;
/** Takes the properties of these names. */
export function read_rows<Row extends object, const Name extends string>(
  rows: readonly Row[],
  options: WithNames<Row, Name>,
): Pick<ColumnsOfRows<Row>, Name & keyof ColumnsOfRows<Row>>;
/** Takes all properties. */
export function read_rows<Row extends object>(
  rows: readonly Row[],
  options?: Omit<RowsOptions, "columns">,
): ColumnsOfRows<Row>;
export function read_rows(rows: readonly object[], options: RowsOptions = {}): Columns {
  return load("read_rows", rows, options);
}

type Cells = Readonly<Record<string, unknown>>;

function load(caller: string, rows: readonly object[], options: RowsOptions): Columns {
  checkOptionNames(caller, options, ["columns", "max_bytes"]);
  if (!Array.isArray(rows)) {
    throw new PlotctlError("INVALID_ARGUMENT", `${caller}: expected a list of objects, got ${show(rows)}.`);
  }
  const names = namesOf(caller, rows);
  const declared =
    takenColumns(options.columns) ?? new Map<string, Declared>([...names].map((name) => [name, undefined]));
  for (const name of declared.keys()) {
    if (!names.has(name) && rows.length > 0) throw missingColumn(name, names, undefined);
  }
  const cells = rows as readonly Cells[];
  return Object.fromEntries([...declared].map(([name, kind]) => [name, columnOf(caller, cells, { name, kind })]));
}

function namesOf(caller: string, rows: readonly unknown[]): Set<string> {
  const names = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (typeof row !== "object" || row === null || Array.isArray(row)) {
      throw new PlotctlError("INVALID_ARGUMENT", `${caller}: expected an object in row ${index}, got ${show(row)}.`);
    }
    for (const name in row) names.add(name);
  }
  return names;
}

interface WantedColumn {
  readonly name: string;
  readonly kind: Declared;
}

function columnOf(caller: string, rows: readonly Cells[], { name, kind }: WantedColumn): Columns[string] {
  if (kind === undefined) {
    const values = rows.map((row) => row[name]);
    return numbersOf(values) ?? values.map((value) => value ?? null);
  }
  const builder = columnBuilder(kind);
  for (const [index, row] of rows.entries()) {
    const place = { file: `${caller}: row ${index}` };
    let fits: boolean;
    try {
      fits = builder.add(row[name]);
    } catch (error) {
      throw failedConversion(name, row[name], place, error);
    }
    if (!fits) throw unfitCell(name, kind, row[name], place);
  }
  return builder.finish();
}
