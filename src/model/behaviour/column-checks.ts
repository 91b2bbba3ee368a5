// What may be streamed into or patched in the columns of a data source. Checks only; nothing is changed here, so that a
// patch with several events can be checked as a whole before any of it is applied. What browsers cannot do with their
// copy of the columns is refused here, too.
import { PlotctlError } from "../../base/errors.js";
import { NDArray, isTypedArray, wireArray } from "../../base/ndarray.js";
import { didYouMean } from "../../base/nearest.js";
import { isPlainObject } from "../../base/plain.js";
import { withoutView } from "../../base/read-only-view.js";
import { show } from "../../base/show.js";
import { ColumnWindow, isTypedColumn } from "../../property/column-window.js";
import { acceptColumn, COLUMNS_BEHIND, type Column, type ColumnMap } from "../../property/columns.js";
import { heldColumn, type HeldColumn } from "../../property/windowed-columns.js";
import { Slice } from "../../serialize/slice.js";
import type { CellPatches, PatchIndex } from "../change.js";

/** The number of rows of columns that are of one length. */
export function rowCount(columns: ColumnMap): number {
  const [first] = columns.keys();
  return first === undefined ? 0 : (heldColumn(columns, first)?.length ?? 0);
}

/** The entries of an object, a Map, or the live view of a source's columns. */
export function entriesOf(value: unknown, what: string): [string, unknown][] {
  const behind = (value as { [COLUMNS_BEHIND]?: ColumnMap } | null | undefined)?.[COLUMNS_BEHIND];
  const map = behind ?? (value instanceof Map ? (value as Map<unknown, unknown>) : undefined);
  const entries = map !== undefined ? [...map] : isPlainObject(value) ? Object.entries(value) : undefined;
  if (entries?.every((entry): entry is [string, unknown] => typeof entry[0] === "string") !== true) {
    throw new PlotctlError(`${what}: expected an object of columns, got ${show(value)}.`);
  }
  return entries;
}

/**
 * New rows for every column, all of one length. A source without columns takes any.
 * Throws PlotctlError for missing, extra and unequal columns, for rows that a column cannot hold, and for a rollover
 * that is no positive whole number.
 */
export function checkStream(
  columns: ColumnMap,
  data: unknown,
  rollover: unknown,
): { rows: ColumnMap; rollover: number | null } {
  const rows = new Map<string, Column>();
  for (const [name, value] of entriesOf(data, "stream")) {
    const column = acceptColumn(value);
    if (column === undefined) throw new PlotctlError(`stream: column "${name}" must be an array, got ${show(value)}.`);
    rows.set(name, column);
  }
  if (columns.size > 0) {
    const missing = [...columns.keys()].filter((name) => !rows.has(name));
    const extra = [...rows.keys()].find((name) => !columns.has(name));
    if (extra !== undefined) throw unknownColumn("stream", extra, columns);
    if (missing.length > 0)
      throw new PlotctlError(`stream: rows for the columns ${missing.map(show).join(", ")} are missing.`);
  }
  checkOneLength("stream", rows);
  for (const [name, added] of rows) checkJoinable(name, heldColumn(columns, name) ?? [], added);
  const isWhole = Number.isSafeInteger(rollover) && (rollover as number) > 0 && (rollover as number) < 2 ** 32;
  if (rollover !== null && rollover !== undefined && !isWhole) {
    throw new PlotctlError(`stream: rollover must be a positive whole number of rows or null, got ${show(rollover)}.`);
  }
  return { rows, rollover: (rollover as number | null | undefined) ?? null };
}

/** A typed array on either side makes the result typed, so both sides must hold numbers. */
function checkJoinable(name: string, column: HeldColumn, added: Column): void {
  for (const side of [column, added]) checkFlat("stream", name, side);
  if (!isTypedColumn(column) && !isTypedColumn(added)) return;
  for (const side of [column, added]) {
    const stranger = isTypedColumn(side) ? undefined : itemsOf(side).find((item) => !isNumber(item));
    if (stranger !== undefined) {
      throw new PlotctlError(
        `stream: column "${name}" holds numbers in a typed array, it cannot take ${show(stranger)}.`,
      );
    }
  }
}

function checkFlat(what: string, name: string, column: HeldColumn): void {
  if (column instanceof NDArray && column.shape.length > 1) {
    throw new PlotctlError(
      `${what}: column "${name}" is an array of shape [${column.shape.join(", ")}], of which browsers take no parts.`,
      { hint: "Assign the whole column, or use a list of arrays." },
    );
  }
}

function itemsOf(column: HeldColumn): readonly unknown[] {
  const read = column instanceof ColumnWindow ? column.read() : column;
  return (read instanceof NDArray ? read.data : read) as readonly unknown[];
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" || typeof value === "boolean";
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
export function checkPatches(columns: ColumnMap, patches: unknown): CellPatches {
  const checked = new Map<string, [PatchIndex, unknown][]>();
  for (const [name, list] of entriesOf(patches, "patch")) {
    const column = columns.get(name);
    if (column === undefined) throw unknownColumn("patch", name, columns);
    if (!Array.isArray(list))
      throw new PlotctlError(`patch: column "${name}" needs a list of [index, value], got ${show(list)}.`);
    checkFlat("patch", name, column);
    checked.set(
      name,
      list.map((patch: unknown) => {
        if (!Array.isArray(patch) || patch.length !== 2) {
          throw new PlotctlError(`patch: column "${name}" needs [index, value], got ${show(patch)}.`);
        }
        return about(name, () => checkPatch(column, patch[0], patch[1]));
      }),
    );
  }
  return checked;
}

/** Puts the name of the column before what was wrong. */
function about<T>(name: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof PlotctlError)) throw error;
    throw new PlotctlError(`patch: column "${name}": ${error.message}`, { cause: error });
  }
}

function checkPatch(column: Column, index: unknown, value: unknown): [PatchIndex, unknown] {
  if (Array.isArray(index)) return checkPatchWithin(column, index, value);
  if (index instanceof Slice) {
    return [index, checkValues(column, value, rowsOf(index, column.length).count)];
  }
  return [checkRow(index, column.length), checkCell(column, value)];
}

function checkPatchWithin(column: Column, index: readonly unknown[], value: unknown): [PatchIndex, unknown] {
  const row = checkRow(index[0], column.length);
  const cell = itemsOf(column)[row];
  if (!isTypedArray(cell) && !(cell instanceof NDArray)) {
    throw new PlotctlError(
      `row ${row} holds ${show(cell)}, and only parts of typed arrays and NDArrays can be patched.`,
    );
  }
  const shape = cellShape(cell);
  const within = index.slice(1);
  if (shape.length > 2 || within.length !== shape.length || !within.every(isPart)) {
    throw new PlotctlError(`${show(index)} is no index into an array of shape [${shape.join(", ")}].`);
  }
  const count = within.reduce<number>((product, part, axis) => product * rowsOf(part, shape[axis] ?? 0).count, 1);
  const values: unknown = isNumber(value) ? new Array<unknown>(count).fill(value) : value;
  return [[row, ...within], checkValues(cell, values, count)];
}

function isPart(part: unknown): part is number | Slice {
  return part instanceof Slice || Number.isSafeInteger(part);
}

/** The shape of the array that is stored in a row. */
export function cellShape(cell: Column): readonly number[] {
  return cell instanceof NDArray ? cell.shape : [cell.length];
}

function checkRow(row: unknown, length: number): number {
  if (Number.isSafeInteger(row) && (row as number) >= 0 && (row as number) < length) return row as number;
  const isIndex = typeof row === "number";
  throw new PlotctlError(
    isIndex
      ? `row ${row} is out of range, there are ${length} rows.`
      : `${show(row)} is no row, Slice or [row, Slice, …].`,
  );
}

/** As many values as cells, each fit for the column. */
function checkValues(column: Column, value: unknown, count: number): Column {
  const values = acceptColumn(value);
  const given = values === undefined ? undefined : itemsOf(values).length;
  if (values === undefined || given !== count) {
    throw new PlotctlError(`the index covers ${count} cells, but ${given ?? "no list of"} values were given.`);
  }
  if (isTypedArray(values)) return wireArray(values).data;
  if (isTypedColumn(column) && !isTypedColumn(values)) itemsOf(values).forEach((item) => checkCell(column, item));
  return values;
}

function checkCell(column: Column, value: unknown): unknown {
  const cell = value instanceof Date ? value.getTime() : withoutView(value);
  if (!isTypedColumn(column) || isNumber(cell)) return cell;
  throw new PlotctlError(`it holds numbers in a typed array, it cannot take ${show(cell)}.`);
}

/** The rows that a row or slice covers in a column of a given length. Throws PlotctlError when these are not there. */
export function rowsOf(part: number | Slice, length: number): { start: number; step: number; count: number } {
  if (typeof part === "number") return { start: checkRow(part, length), step: 1, count: 1 };
  const start = part.start ?? 0;
  const stop = part.stop ?? length;
  const step = part.step ?? 1;
  if (start < 0 || stop > length || step < 1) {
    throw new PlotctlError(
      `slice ${start}:${stop}:${step} is out of range; there are ${length} rows, and the step is at least 1.`,
    );
  }
  return { start, step, count: Math.max(0, Math.ceil((stop - start) / step)) };
}

export function unknownColumn(what: string, name: string, columns: ColumnMap): PlotctlError {
  const known = [...columns.keys()].map((column) => `"${column}"`).join(", ");
  return new PlotctlError(`${what}: there is no column ${show(name)}; there are ${known === "" ? "none" : known}.`, {
    hint: didYouMean(name, columns.keys()),
  });
}
