// open(): large data from files, arrays and tables. Each kind of input has a file of its own in `inputs`.
import { isA, PlotctlError } from "../base/errors.js";
import type { TypedArray } from "../base/ndarray.js";
import { checkOptionNames } from "../base/option-names.js";
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import type { Progress } from "../engine/parquet/messages.js";
import { errorFrom, taskErrorOf } from "../engine/task-errors.js";
import type { ArrowInput } from "../tabular/read-arrow.js";
import type { Data, RowTypes } from "./data.js";
import { arrowInput } from "./inputs/arrow.js";
import { clickhouseInput, type ClickHouseTable } from "./inputs/clickhouse.js";
import { columnsInput, type DataColumns } from "./inputs/columns.js";
import { filesInput, isNpy, type DataFile } from "./inputs/files.js";
import type { Input, InputOptions } from "./inputs/input.js";
import { sqlInput, type DataQuery } from "./inputs/sql.js";
import { callersPlace, type Place } from "./inputs/place.js";
import {
  gridInput,
  matrixFileInput,
  type DataMatrix,
  type MatrixFileOptions,
  type MatrixInput,
} from "./inputs/matrix.js";
import type { Matrix } from "./matrix.js";
import { openMatrixOnce, openOnce } from "./inputs/opened.js";

/** The type of the values of each column. */
export type ValuesOf<C extends DataColumns> = {
  [K in keyof C]: C[K] extends TypedArray
    ? number
    : C[K] extends readonly (infer T)[]
      ? Exclude<T, null | undefined>
      : never;
};

/** Options of `open`. */
export interface OpenOptions<Name extends string = string> {
  /** A column that must be sorted: if it is not, `open` rejects. Default: a sorted copy is made where one is needed. */
  readonly sorted?: Name;
  /** The columns to take. Default: all. */
  readonly columns?: readonly Name[];
  /** The bytes that columns in memory may take. Default: a quarter of the machine's memory. */
  readonly memory?: number;
}

/** Options of `open` for files and SQL. */
export interface FileOptions<Name extends string = string> extends OpenOptions<Name> {
  /** For CSV: the zone of times without one, such as `"Europe/Berlin"`. Default: UTC. */
  readonly time_zone?: string;
  /**
   * Whether the rows that views draw are also kept beside the index of Parquet files, 4 or 8 bytes per value, so that a view
   * of few rows takes milliseconds. `"auto"` writes them when a view first needs them, if they take at most 2 GiB and the disk
   * has three times that free; true writes those of all number columns at once. Default: `"auto"`.
   */
  readonly rows?: "auto" | boolean;
  /**
   * Where the indexes of Parquet files are kept: `"auto"` is in a folder `.plotctl` beside them, else in the cache of the
   * user, else in memory; a directory, from the folder of the file that calls `open`; false is nowhere, so that views are
   * coarse. Default: `"auto"`.
   */
  readonly index?: "auto" | "memory" | false | { readonly directory: string };
  /** Called while Parquet files are indexed, several times for each of them. */
  readonly on_progress?: (progress: Progress) => unknown;
  /**
   * Folders outside of the project of the app from which files may be read, with all below them, also by links. Default: none.
   */
  readonly allow?: readonly string[];
  /** For URLs of web servers: the most bytes of a file that is downloaded. Default: 4 GiB. */
  readonly max_download?: number;
  /**
   * Whether Parquet files are watched, for those that come, change or go: open views show them within two seconds, and only
   * such files are indexed. Default: false; then files are looked at by each `open`.
   */
  readonly watch?: boolean;
}

/**
 * Opens columns in memory as large data: `await open({ columns: { t: Float64Array, v: Float32Array } })`. They are copied
 * once to memory that threads share; arrays over a SharedArrayBuffer are used as they are, and must not change. NaN, null
 * and infinite values are gaps. The same object of columns with the same options is opened once per process.
 *
 * Rejects with PlotctlError: INVALID_COLUMN, UNEQUAL_COLUMNS, UNKNOWN_COLUMN, DATA_TOO_LARGE, and DATA_NOT_SORTED.
 */
export function open<const C extends DataColumns>(
  what: { readonly columns: C },
  options?: OpenOptions<keyof C & string>,
): Promise<Data<ValuesOf<C>>>;
/**
 * Opens a table in Arrow's IPC format, a file (also Feather 2) or a stream: the path of a file, as for `open(path)`, a
 * URL, or bytes. It needs the package `@uwdata/flechette`. Columns of lists, structures or bytes are left out. A type
 * argument says what the columns hold: `open<{ t: number; v: number }>({ arrow: "readings.arrow" })`. Data of a file stays
 * open, for all sessions, until it is closed.
 *
 * Rejects with PlotctlError, also MISSING_PACKAGE, INVALID_ARROW, and FILE_UNREADABLE.
 */
export function open<C extends object = RowTypes>(
  what: { readonly arrow: ArrowInput },
  options?: OpenOptions<keyof C & string>,
): Promise<Data<C>>;
/**
 * Opens a .npy file of two dimensions, in C order, of any size: `await open("scan.npy", { x: [0, 60], y: [0, 40] })`, for
 * `image`. Only the rows that a picture needs are read. A file that was replaced is another matrix for the next `open`.
 *
 * Rejects with PlotctlError: NO_DATA_FILES, FILE_NOT_ALLOWED, INVALID_NPY, INVALID_ARGUMENT, and MISSING_ARGUMENT.
 */
export function open(what: DataFile, options: MatrixFileOptions): Promise<Matrix>;
/**
 * Opens files by their extensions: Parquet, CSV (`.csv`, `.csv.gz`), Arrow (`.arrow`, `.feather`), or NumPy (`.npy` of one dimension, with the columns
 * `index` and `value`).
 *
 * Parquet files may have any size: a path from the folder of the file that calls, which may have wildcards (`*` and `?` within a name,
 * `**` for folders), or several: `await open("readings/*.parquet")`. They are one data set with the columns of the first
 * file, in the order of x, whatever their names. It needs the package `@duckdb/node-api`. When files are first opened, an
 * index is written beside them, in a folder `.plotctl`; after that, opening takes less than a second, and only files that
 * are new or have changed are indexed. Where x is not sorted, a sorted copy of the numbers is written there too. A type
 * argument says what the columns hold: `open<{ t: Date; v: number }>("readings/*.parquet")`.
 *
 * A URL of a web server, `open(new URL("https://example.org/a.parquet"))`, is downloaded once, into the cache of the user, and
 * again when an `open` finds that the server has another version. User and password of the URL are sent as basic
 * authentication.
 *
 * CSV is copied to Parquet files in the cache of the user once, and again where a file has changed.
 *
 * Files outside of the project of the app (the nearest folder with a package.json) are read only below the folders of the
 * option `allow`, so that no text of a request leads to them.
 *
 * Rejects with PlotctlError: MISSING_PACKAGE, NO_DATA_FILES, FILE_NOT_ALLOWED, INVALID_PARQUET, INVALID_CSV, INVALID_ARROW, INVALID_NPY, UNKNOWN_COLUMN,
 * DATA_NOT_SORTED, and for URLs FILE_UNREADABLE and DATA_TOO_LARGE.
 */
export function open<C extends object = RowTypes>(
  what: DataFile | readonly DataFile[],
  options?: FileOptions<keyof C & string>,
): Promise<Data<C>>;
/**
 * Opens the rows of one SELECT of DuckDB: `await open({ sql: "SELECT * FROM 'trips/*.parquet' WHERE day > $day", args: { day } })`.
 * `args` are bound, so that nothing in them is read as SQL. Paths in the SQL start at the folder of the file that calls, and only files
 * below it are read; `database` is the path of a DuckDB database, whose tables have their names. It needs the package
 * `@duckdb/node-api`. The rows are copied to Parquet files in the cache of the user once, and again where a file that the
 * query names has changed.
 *
 * Rejects with PlotctlError: MISSING_PACKAGE, INVALID_SQL, UNKNOWN_COLUMN, and DATA_NOT_SORTED.
 */
export function open<C extends object = RowTypes>(
  what: DataQuery,
  options?: Omit<FileOptions<keyof C & string>, "time_zone">,
): Promise<Data<C>>;
/**
 * Opens a table of ClickHouse: `await open({ clickhouse: "http://ch:8123", table: "readings" })`. The server groups the rows
 * of each view, with at most 10 seconds of work for each question. It needs the package `@clickhouse/client`. While the
 * server is away, views keep their pictures and `status` is `stale`; they continue when it is back.
 *
 * Rejects with PlotctlError: MISSING_PACKAGE, INVALID_URL, DATA_UNAVAILABLE, UNKNOWN_TABLE, UNKNOWN_COLUMN, and DATA_FAILED.
 */
export function open<C extends object = RowTypes>(
  what: ClickHouseTable,
  options?: Pick<OpenOptions<keyof C & string>, "columns">,
): Promise<Data<C>>;
/**
 * Opens a matrix in memory: `await open({ grid: Float32Array, shape: [400, 600], x: [0, 60], y: [0, 40] })`, for `image`. It
 * is copied once to memory that threads share; an array over a SharedArrayBuffer is used as it is, and must not change.
 *
 * Rejects with PlotctlError: INVALID_ARGUMENT, MISSING_ARGUMENT, and DATA_TOO_LARGE.
 */
export function open(what: DataMatrix, options?: Pick<OpenOptions, "memory">): Promise<Matrix>;
export async function open(what: unknown, options: InputOptions & Partial<MatrixFileOptions> = {}): Promise<object> {
  const { allow } = options;
  if (allow !== undefined && !isListOfNames(allow)) {
    throw new PlotctlError("INVALID_ARGUMENT", `open(): allow: expected a list of folders, got ${show(allow)}.`);
  }
  checkValues(options);
  const start = starterOf(what, callersPlace(allow), options);
  try {
    return await start();
  } catch (error) {
    // The stack of the error of a thread or process does not lead to the author's line; that of this one does.
    throw isA(error, PlotctlError) && error.place === undefined ? errorFrom(taskErrorOf(error), error) : error;
  }
}

/** Options of all inputs; those of one input are checked by it. */
function checkValues({ columns, memory }: InputOptions): void {
  if (columns !== undefined && !isListOfNames(columns))
    throw new PlotctlError("INVALID_ARGUMENT", `open(): columns: expected a list of names, got ${show(columns)}.`);
  if (memory !== undefined && !(typeof memory === "number" && memory > 0))
    throw new PlotctlError("INVALID_ARGUMENT", `open(): memory: expected a number of bytes, got ${show(memory)}.`);
}

function isListOfNames(value: unknown): boolean {
  return isList(value) && value.every((name) => typeof name === "string");
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Checks the arguments, and returns what opens them. */
function starterOf(
  what: unknown,
  place: Place,
  options: InputOptions & Partial<MatrixFileOptions>,
): () => Promise<object> {
  const matrix = matrixInputOf(what, place, options);
  if (matrix !== undefined) return () => openMatrixOnce(matrix);
  const input = inputOf(what, place);
  checkOptionNames("open", options, input.optionNames);
  return () => openOnce(input, options);
}

/** A matrix; undefined for data with rows. */
function matrixInputOf(
  what: unknown,
  place: Place,
  options: InputOptions & Partial<MatrixFileOptions>,
): MatrixInput | undefined {
  if (isPlainObject(what) && "grid" in what) {
    checkOptionNames("open", options, ["memory"]);
    return gridInput(what, options.memory);
  }
  const isFile = typeof what === "string" || what instanceof URL;
  if (!isFile || !("x" in options || "y" in options) || !isNpy(what)) return undefined;
  checkOptionNames("open", options, ["x", "y", "allow"]);
  return matrixFileInput(what, place, options);
}

function inputOf(what: unknown, place: Place): Input {
  if (typeof what === "string" || what instanceof URL) return filesInput(what, place);
  if (Array.isArray(what)) return filesInput(what as readonly DataFile[], place);
  if (isPlainObject(what)) {
    if ("columns" in what) return columnsInput(what["columns"]);
    if ("clickhouse" in what) return clickhouseInput(what);
    if ("sql" in what) return sqlInput(what, place);
    // The function that reads the bytes checks them.
    if ("arrow" in what) return arrowInput(what["arrow"] as ArrowInput, place);
  }
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `open(): expected paths of data files, { columns: { name: array } }, { grid: array }, { arrow: file or bytes }, { sql } or { clickhouse }, got ${show(what)}.`,
  );
}
