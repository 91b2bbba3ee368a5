// open(): large data from Parquet files, arrays and Arrow tables. The same input with the same options is opened once per
// process.
import { checkOptionNames } from "../base/option-names.js";
import { PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import { isTypedArray, type TypedArray } from "../base/ndarray.js";
import { didYouMean } from "../base/nearest.js";
import { withoutDocument } from "../document/current.js";
import { MemoryEngine } from "../engine/memory-engine.js";
import type { Progress } from "../engine/parquet/messages.js";
import { ParquetEngine } from "../engine/parquet/parquet-engine.js";
import { sharedColumns, type GivenColumn } from "../engine/shared-columns.js";
import { decodeArrow } from "../tabular/decode-arrow.js";
import { bytesOf, nameOf, type ArrowInput } from "../tabular/read-arrow.js";
import { Data, type RowTypes } from "./data.js";

/** Columns by name, of equal length: typed arrays, or lists of numbers, dates, booleans or texts, with null for gaps. */
export type DataColumns = Readonly<Record<string, TypedArray | readonly unknown[]>>;

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

/** Options of `open` for Parquet files. */
export interface ParquetOptions<Name extends string = string> extends Omit<OpenOptions<Name>, "memory"> {
  /** Called while files are indexed, several times for each of them. */
  readonly on_progress?: (progress: Progress) => unknown;
}

const OPTION_NAMES: readonly (keyof OpenOptions)[] = ["sorted", "columns", "memory"];
const PARQUET_OPTION_NAMES: readonly (keyof ParquetOptions)[] = ["sorted", "columns", "on_progress"];

/** By what was opened, then by options. Arrays are not kept alive by it; data of files stays open until it is closed. */
const ofObjects = new WeakMap<object, Opened>();
const ofFiles = new Map<string, Opened>();
type Opened = Map<string, Promise<Data<never>>>;

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
 * Opens a table in Arrow's IPC format, a file (also Feather 2) or a stream: the path of a file, from the working directory,
 * a URL, or bytes. It needs the package `@uwdata/flechette`. Columns of lists, structures or bytes are left out. A type
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
 * Opens Parquet files, of any size: a path from the working directory, which may have wildcards (`*` and `?` within a name,
 * `**` for folders), or several: `await open("readings/*.parquet")`. They are one data set with the columns of the first
 * file, in the order of x, whatever their names. It needs the package `@duckdb/node-api`. When files are first opened, an
 * index is written beside them, in a folder `.plotctl`; after that, opening takes less than a second, and only files that
 * are new or have changed are indexed. Where x is not sorted, a sorted copy of the numbers is written there too. A type
 * argument says what the columns hold: `open<{ t: Date; v: number }>("readings/*.parquet")`.
 *
 * Rejects with PlotctlError: MISSING_PACKAGE, NO_DATA_FILES, INVALID_PARQUET, UNKNOWN_COLUMN, and DATA_NOT_SORTED.
 */
export function open<C extends object = RowTypes>(
  what: string | readonly string[],
  options?: ParquetOptions<keyof C & string>,
): Promise<Data<C>>;
export async function open(
  what: string | readonly string[] | { readonly columns: DataColumns } | { readonly arrow: ArrowInput },
  options: OpenOptions & ParquetOptions = {},
): Promise<Data<never>> {
  if (typeof what === "string" || isList(what)) {
    checkOptionNames("open", options, PARQUET_OPTION_NAMES);
    return once(entryOf(ofFiles, JSON.stringify(what)), options, (forget) => openParquet(what, options, forget));
  }
  checkOptionNames("open", options, OPTION_NAMES);
  if ("arrow" in what) {
    const { arrow } = what;
    const isBytes = arrow instanceof Uint8Array || arrow instanceof ArrayBuffer;
    const opened = isBytes ? entryOf(ofObjects, arrow) : entryOf(ofFiles, String(arrow));
    return once(opened, options, async (forget) =>
      openColumns(takenColumns(await arrowColumns(arrow, options.columns), options), options, forget),
    );
  }
  const { columns } = what;
  if (!isPlainObject(columns)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `open(): expected { columns: { name: array } }, { arrow: file or bytes } or paths of Parquet files, got ${show(what)}.`,
    );
  }
  return once(entryOf(ofObjects, columns), options, async (forget) =>
    openColumns(takenColumns(columns, options), options, forget),
  );
}

function entryOf<K>(all: { get(key: K): Opened | undefined; set(key: K, opened: Opened): unknown }, key: K): Opened {
  const found = all.get(key) ?? new Map<string, Promise<Data<never>>>();
  all.set(key, found);
  return found;
}

/** Opens data once per options, and again after it was closed or has failed. */
function once(
  opened: Opened,
  options: OpenOptions & ParquetOptions,
  start: (forget: () => void) => Promise<Data<never>>,
): Promise<Data<never>> {
  const key = JSON.stringify(options);
  const forget = (): void => void opened.delete(key);
  // What all sessions share must not keep the document of the session that opened it first.
  const opening = opened.get(key) ?? withoutDocument(() => start(forget));
  opened.set(key, opening);
  void withoutDocument(() => opening.catch(forget));
  return opening;
}

/** A list of paths, and not an object with columns. */
function isList(what: object): what is readonly string[] {
  return Array.isArray(what);
}

async function openParquet(
  what: string | readonly string[],
  { on_progress: report, ...options }: ParquetOptions,
  forget: () => void,
): Promise<Data<never>> {
  const paths = [what].flat();
  const strange: unknown = paths.find((path: unknown) => typeof path !== "string");
  if (strange !== undefined || paths.length === 0) {
    throw new PlotctlError("INVALID_ARGUMENT", `open(): expected paths of Parquet files, got ${show(what)}.`);
  }
  return new Data<never>(await ParquetEngine.open(paths, { ...options, ...(report && { report }) }), forget);
}

async function arrowColumns(input: ArrowInput, taken: readonly string[] | undefined): Promise<DataColumns> {
  const decoded = await decodeArrow(nameOf(input), await bytesOf(input), { taken });
  const drawable = decoded.filter(({ family, values }) => family !== "unsupported" && !holdsLists(values));
  return Object.fromEntries(drawable.map(({ name, values }) => [name, values]));
}

function holdsLists(values: TypedArray | readonly unknown[]): boolean {
  if (isTypedArray(values)) return false;
  const first = values.find((value) => value !== null);
  return typeof first === "object" && !(first instanceof Date);
}

function takenColumns(
  columns: DataColumns,
  { columns: taken = Object.keys(columns), sorted }: OpenOptions,
): DataColumns {
  for (const name of [...taken, ...(sorted === undefined ? [] : [sorted])]) {
    if (!Object.hasOwn(columns, name)) throw unknownColumn(name, Object.keys(columns));
  }
  return Object.fromEntries(taken.map((name) => [name, columns[name] as GivenColumn]));
}

async function openColumns(
  columns: DataColumns,
  { sorted, memory }: OpenOptions,
  forget: () => void,
): Promise<Data<never>> {
  const rows = Object.values(columns)[0]?.length ?? 0;
  const engine = await MemoryEngine.open(await sharedColumns(columns, memory), rows);
  const declared = engine.columns.find(({ name }) => name === sorted);
  if (declared === undefined || declared.firstUnsorted < 0) return new Data<never>(engine, forget);
  engine.close();
  const row = declared.firstUnsorted;
  throw new PlotctlError(
    "DATA_NOT_SORTED",
    `open(): ${show(sorted)} is not sorted: row ${row} is before row ${row - 1}, or has no value.`,
    { hint: 'Leave "sorted" out to have a sorted copy made.' },
  );
}

function unknownColumn(name: string, names: readonly string[]): PlotctlError {
  const text = `open(): there is no column ${show(name)} (there are ${names.map(show).join(", ")}).`;
  return new PlotctlError("UNKNOWN_COLUMN", text, { hint: didYouMean(name, names) });
}
