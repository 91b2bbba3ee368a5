// open(): large data from arrays. The same arrays with the same options are opened once per process.
import { checkOptionNames } from "../base/option-names.js";
import { PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import type { TypedArray } from "../base/ndarray.js";
import { didYouMean } from "../base/nearest.js";
import { MemoryEngine } from "../engine/memory-engine.js";
import { sharedColumns, type GivenColumn } from "../engine/shared-columns.js";
import { Data } from "./data.js";

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
  /** The bytes that the columns may take. Default: a quarter of the machine's memory. */
  readonly memory?: number;
}

const OPTION_NAMES: readonly (keyof OpenOptions)[] = ["sorted", "columns", "memory"];

/** By the object of columns, then by options. */
const opened = new WeakMap<object, Map<string, Promise<Data<never>>>>();

/**
 * Opens columns in memory as large data: `await open({ columns: { t: Float64Array, v: Float32Array } })`. They are copied
 * once to memory that threads share; arrays over a SharedArrayBuffer are used as they are, and must not change. NaN, null
 * and infinite values are gaps. The same object of columns with the same options is opened once per process.
 *
 * Rejects with PlotctlError: INVALID_COLUMN, UNEQUAL_COLUMNS, UNKNOWN_COLUMN, DATA_TOO_LARGE, and DATA_NOT_SORTED.
 */
export function open<const C extends DataColumns>(
  what: { readonly columns: C },
  options: OpenOptions<keyof C & string> = {},
): Promise<Data<ValuesOf<C>>> {
  const { columns } = what;
  if (!isPlainObject(columns)) {
    const text = `open(): expected { columns: { name: array } }, got ${show(what)}.`;
    return Promise.reject(new PlotctlError("INVALID_ARGUMENT", text));
  }
  const known = opened.get(columns) ?? new Map<string, Promise<Data<never>>>();
  opened.set(columns, known);
  const key = JSON.stringify(options);
  const found = known.get(key) ?? openColumns(columns, options, () => known.delete(key));
  known.set(key, found);
  found.catch(() => known.delete(key));
  return found;
}

async function openColumns(columns: DataColumns, options: OpenOptions, forget: () => void): Promise<Data<never>> {
  checkOptionNames("open", options, OPTION_NAMES);
  const { columns: taken = Object.keys(columns), sorted, memory } = options;
  for (const name of [...taken, ...(sorted === undefined ? [] : [sorted])]) {
    if (!Object.hasOwn(columns, name)) throw unknownColumn(name, Object.keys(columns));
  }
  const given = Object.fromEntries(taken.map((name) => [name, columns[name] as GivenColumn]));
  const rows = Object.values(given)[0]?.length ?? 0;
  const engine = await MemoryEngine.open(await sharedColumns(given, memory), rows);
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
