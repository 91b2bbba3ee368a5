// What may be streamed into or patched in the columns of a data source. Checks only; nothing is changed here, so that a
// patch with several events can be checked as a whole before any of it is applied.
import { PlotctlError } from "../../base/errors.js";
import { NDArray } from "../../base/ndarray.js";
import { didYouMean } from "../../base/nearest.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { acceptColumn, COLUMNS_BEHIND, type Column, type ColumnMap } from "../../property/columns.js";
import { Slice } from "../../serialize/slice.js";
import type { CellPatches, PatchIndex } from "../change.js";

/** What the checks need to know of the columns: their names, in order, and their common length. */
export interface ColumnsShape {
  readonly names: readonly string[];
  readonly length: number;
}

export function shapeOf(columns: ColumnMap): ColumnsShape {
  const [first] = columns.values();
  return { names: [...columns.keys()], length: first?.length ?? 0 };
}

/** The entries of an object, a Map, or the live view of a source's columns. */
export function entriesOf(value: unknown, what: string): [string, unknown][] {
  const behind = (value as { [COLUMNS_BEHIND]?: ColumnMap } | null | undefined)?.[COLUMNS_BEHIND];
  const map = behind ?? (value instanceof Map ? (value as Map<unknown, unknown>) : undefined);
  if (map !== undefined) return [...map].map(([name, item]) => [String(name), item]);
  if (isPlainObject(value)) return Object.entries(value);
  throw new PlotctlError(`${what}: expected an object of columns, got ${show(value)}.`);
}

/**
 * New rows for every column, all of one length. A source without columns takes any.
 * Throws PlotctlError for missing, extra and unequal columns, and for a rollover that is no positive whole number.
 */
export function checkStream(
  shape: ColumnsShape,
  data: unknown,
  rollover: unknown,
): { rows: ColumnMap; rollover: number | null } {
  const rows = new Map<string, Column>();
  for (const [name, value] of entriesOf(data, "stream")) {
    const column = acceptColumn(value);
    if (column === undefined) throw new PlotctlError(`stream: column "${name}" must be an array, got ${show(value)}.`);
    rows.set(name, column);
  }
  if (shape.names.length > 0) {
    const missing = shape.names.filter((name) => !rows.has(name));
    const extra = [...rows.keys()].find((name) => !shape.names.includes(name));
    if (extra !== undefined) throw unknownColumn("stream", extra, shape.names);
    if (missing.length > 0)
      throw new PlotctlError(`stream: rows for the columns ${missing.map(show).join(", ")} are missing.`);
  }
  checkOneLength("stream", rows);
  const isWhole = Number.isSafeInteger(rollover) && (rollover as number) > 0 && (rollover as number) < 2 ** 32;
  if (rollover !== null && rollover !== undefined && !isWhole) {
    throw new PlotctlError(`stream: rollover must be a positive whole number of rows or null, got ${show(rollover)}.`);
  }
  return { rows, rollover: (rollover as number | null | undefined) ?? null };
}

/** Throws PlotctlError when columns are not of one length; the message names two that differ. */
export function checkOneLength(what: string, columns: ColumnMap): void {
  const [first] = columns;
  for (const [name, column] of columns) {
    if (first !== undefined && column.length !== first[1].length) {
      throw new PlotctlError(
        `${what}: columns must be of one length, but "${first[0]}" has ${first[1].length} rows and "${name}" has ${column.length}.`,
      );
    }
  }
}

/** Patches by column, each `[index, value]`. Throws PlotctlError for unknown columns and indices out of range. */
export function checkPatches(shape: ColumnsShape, patches: unknown): CellPatches {
  const checked = new Map<string, [PatchIndex, unknown][]>();
  for (const [name, list] of entriesOf(patches, "patch")) {
    if (!shape.names.includes(name)) throw unknownColumn("patch", name, shape.names);
    if (!Array.isArray(list))
      throw new PlotctlError(`patch: column "${name}" needs a list of [index, value], got ${show(list)}.`);
    checked.set(
      name,
      list.map((patch: unknown) => {
        if (!Array.isArray(patch) || patch.length !== 2) {
          throw new PlotctlError(`patch: column "${name}" needs [index, value], got ${show(patch)}.`);
        }
        return [
          checkIndex(name, patch[0], patch[1], shape.length),
          patch[1] instanceof Date ? patch[1].getTime() : patch[1],
        ];
      }),
    );
  }
  return checked;
}

function checkIndex(column: string, index: unknown, value: unknown, length: number): PatchIndex {
  if (typeof index === "number") return checkRow(column, index, length);
  if (index instanceof Slice) {
    const { count } = rowsOf(index, length, column);
    const given = isArrayLike(value) ? value.length : undefined;
    if (given !== count) {
      throw new PlotctlError(
        `patch: column "${column}": the slice has ${count} rows, but ${given ?? "no list of"} values were given.`,
      );
    }
    return index;
  }
  const isMulti = Array.isArray(index) && index.length >= 2 && index.length <= 3;
  if (isMulti && index.slice(1).every((part) => part instanceof Slice || Number.isSafeInteger(part))) {
    checkRow(column, index[0], length);
    return index as unknown as PatchIndex;
  }
  throw new PlotctlError(`patch: column "${column}": ${show(index)} is no row, slice or [row, slice, …].`);
}

function checkRow(column: string, row: unknown, length: number): number {
  if (Number.isSafeInteger(row) && (row as number) >= 0 && (row as number) < length) return row as number;
  throw new PlotctlError(`patch: column "${column}": row ${show(row)} is out of range, there are ${length} rows.`);
}

/** The rows that a slice covers in a column of a given length. */
export function rowsOf(slice: Slice, length: number, column: string): { start: number; step: number; count: number } {
  const start = slice.start ?? 0;
  const stop = slice.stop ?? length;
  const step = slice.step ?? 1;
  if (start < 0 || stop > length || step < 1) {
    throw new PlotctlError(
      `patch: column "${column}": slice ${start}:${stop}:${step} is out of range; there are ${length} rows, and the step is at least 1.`,
    );
  }
  return { start, step, count: Math.max(0, Math.ceil((stop - start) / step)) };
}

function isArrayLike(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value) || value instanceof NDArray;
}

export function unknownColumn(what: string, name: string, names: readonly string[]): PlotctlError {
  const known = names.map((known) => `"${known}"`).join(", ");
  return new PlotctlError(`${what}: there is no column ${show(name)}; there are ${known === "" ? "none" : known}.`, {
    hint: didYouMean(name, names),
  });
}
