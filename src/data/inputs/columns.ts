// Columns of an author's program, and columns that were decoded from a file that is read whole.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import type { TypedArray } from "../../base/ndarray.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import type { Engine } from "../../engine/contract.js";
import { MemoryEngine } from "../../engine/memory-engine.js";
import { sharedColumns, type GivenColumn } from "../../engine/shared-columns.js";
import type { Input, InputOptions } from "./input.js";

/** Columns by name, of equal length: typed arrays, or lists of numbers, dates, booleans or texts, with null for gaps. */
export type DataColumns = Readonly<Record<string, TypedArray | readonly unknown[]>>;

export const MEMORY_OPTIONS = ["sorted", "columns", "memory"] as const satisfies readonly (keyof InputOptions)[];

export function columnsInput(columns: unknown): Input {
  if (!isPlainObject(columns)) {
    throw new PlotctlError("INVALID_ARGUMENT", `open(): columns: expected { name: array }, got ${show(columns)}.`);
  }
  return {
    key: columns,
    optionNames: MEMORY_OPTIONS,
    open: (options) => memoryEngine(columns as DataColumns, options),
  };
}

/**
 * An engine over columns in memory. Numbers of the columns `times` are milliseconds since 1970 UTC. Rejects with PlotctlError
 * for unknown names, and for columns that are not sorted.
 */
export async function memoryEngine(
  all: DataColumns,
  options: InputOptions,
  times: ReadonlySet<string> = new Set(),
): Promise<Engine> {
  const columns = takenColumns(all, options);
  const rows = Object.values(columns)[0]?.length ?? 0;
  const shared = await sharedColumns(columns, options.memory);
  for (const [name, column] of shared) {
    if (times.has(name) && column.kind !== "text") shared.set(name, { ...column, kind: "time" });
  }
  const engine = await MemoryEngine.open(shared, rows);
  const declared = engine.columns.find(({ name }) => name === options.sorted);
  if (declared === undefined || declared.firstUnsorted < 0) return engine;
  engine.close();
  if (declared.kind === "text") {
    const text = `open(): sorted: ${show(options.sorted)} holds texts; expected numbers or dates.`;
    throw new PlotctlError("INVALID_COLUMN", text);
  }
  const row = declared.firstUnsorted;
  throw new PlotctlError(
    "DATA_NOT_SORTED",
    `open(): ${show(options.sorted)} is not sorted: row ${row} is before row ${row - 1}, or has no value.`,
    { hint: 'Leave "sorted" out to have a sorted copy made.' },
  );
}

function takenColumns(
  columns: DataColumns,
  { columns: taken = Object.keys(columns), sorted }: InputOptions,
): DataColumns {
  for (const name of [...taken, ...(sorted === undefined ? [] : [sorted])]) {
    if (!Object.hasOwn(columns, name)) throw unknownColumn(name, Object.keys(columns));
  }
  return Object.fromEntries(taken.map((name) => [name, columns[name] as GivenColumn]));
}

function unknownColumn(name: string, names: readonly string[]): PlotctlError {
  const text = `open(): there is no column ${show(name)} (there are ${names.map(show).join(", ")}).`;
  return new PlotctlError("UNKNOWN_COLUMN", text, { hint: didYouMean(name, names) });
}
