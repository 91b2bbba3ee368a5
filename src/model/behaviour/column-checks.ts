// Validates rows that are streamed into the columns of a data source, and patches of cells. Nothing is changed here, so that
// a patch with several events can be validated as a whole before it is applied. Changes that browsers could not apply to
// their copy are rejected, too.
import { PlotctlError } from "../../base/errors.js";
import { firstUnfit, numbersOf } from "../../base/fits.js";
import { NDArray, isTypedArray } from "../../base/ndarray.js";
import { didYouMean } from "../../base/nearest.js";
import { entriesInOrder, isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { ColumnWindow, columnDType } from "../../property/column-window.js";
import { acceptColumn, COLUMNS_BEHIND, type Column, type ColumnMap } from "../../property/columns.js";
import { heldColumn, type HeldColumn } from "../../property/windowed-columns.js";
import type { WrongPart } from "../../property/kind.js";
import { gapAmongOthers, Unsendable } from "../../property/sendable.js";
import { Slice } from "../../serialize/slice.js";
import type { CellPatches, PatchIndex } from "../change.js";
import { columnsText } from "../rows-hint.js";

/** Returns the number of rows of columns of equal length. */
export function rowCount(columns: ColumnMap): number {
  const [first] = columns.keys();
  return first === undefined ? 0 : (heldColumn(columns, first)?.length ?? 0);
}

/** Returns the entries of an object, a Map, or the live view of a source's columns. */
export function entriesOf(value: unknown, what: string): [string, unknown][] {
  const behind = (value as { [COLUMNS_BEHIND]?: ColumnMap } | null | undefined)?.[COLUMNS_BEHIND];
  const map = behind ?? (value instanceof Map ? (value as Map<unknown, unknown>) : undefined);
  const entries = map !== undefined ? [...map] : isPlainObject(value) ? entriesInOrder(value) : undefined;
  if (entries?.every((entry): entry is [string, unknown] => typeof entry[0] === "string") !== true) {
    throw new PlotctlError("INVALID_COLUMN", `${what}: expected an object of columns, got ${show(value)}.`, {
      hint: Array.isArray(value) ? `Write ${columnsText(value)}.` : undefined,
    });
  }
  return entries;
}

/** The target of a change: its name for messages, such as `ColumnDataSource.stream`, and its present columns. */
interface ColumnTarget {
  readonly what: string;
  readonly columns: ColumnMap;
}

/** Returns the column to store. Throws a PlotctlError that names the column and the row. */
export function checkColumn(what: string, name: string, value: unknown): Column {
  const column = acceptColumn(value);
  if (column instanceof Unsendable) throw columnError(what, name, column);
  return column;
}

function columnError(what: string, name: string, fault: WrongPart): PlotctlError {
  const { row, why } = byRow(fault);
  return new PlotctlError(
    "INVALID_COLUMN",
    `${what}: column ${show(name)}${row === undefined ? "" : `, row ${row}`}: ${why}.`,
  );
}

/** Splits the path of an error into its row and the rest: `[3][0]` is row 3, at `[0]`. */
function byRow({ why, at }: WrongPart): { row: number | undefined; why: string } {
  const [, row, rest = ""] = /^\[(\d+)\](.*)$/s.exec(at) ?? [];
  return { row: row === undefined ? undefined : Number(row), why: rest === "" ? why : `${why} at ${rest}` };
}

/**
 * Returns the new rows of all columns, all of equal length. A source without columns accepts any columns.
 * Throws PlotctlError for missing, extra and unequal columns, for rows that a column cannot store, and for a rollover that is
 * not a positive integer.
 */
export function checkStream(
  { what, columns }: ColumnTarget,
  data: unknown,
  rollover: unknown,
): { rows: ColumnMap; rollover: number | null } {
  const given = entriesOf(data, what);
  if (columns.size > 0) {
    const names = new Set(given.map(([name]) => name));
    const missing = [...columns.keys()].filter((name) => !names.has(name));
    const extra = given.find(([name]) => !columns.has(name));
    if (extra !== undefined) throw unknownColumn(what, extra[0], columns);
    if (missing.length > 0)
      throw new PlotctlError(
        "UNEQUAL_COLUMNS",
        `${what}: rows for the columns ${missing.map(show).join(", ")} are missing.`,
      );
  }
  const rows = new Map<string, Column>();
  for (const [name, value] of given)
    rows.set(name, checkRows(what, name, { column: heldColumn(columns, name) ?? [], value }));
  checkOneLength(what, rows);
  const isWhole = Number.isSafeInteger(rollover) && (rollover as number) > 0 && (rollover as number) < 2 ** 32;
  if (rollover !== null && rollover !== undefined && !isWhole) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `${what}: rollover must be a positive whole number of rows or null, got ${show(rollover)}.`,
    );
  }
  return { rows, rollover: (rollover as number | null | undefined) ?? null };
}

/** If the column or the rows are a typed array, the result is typed, so its numbers must fit the type. */
function checkRows(what: string, name: string, { column, value }: { column: HeldColumn; value: unknown }): Column {
  const added = checkColumn(what, name, value);
  for (const side of [column, added]) checkFlat(what, name, side);
  const fault =
    faultIn(added, { value, column }) ?? (columnDType(column) === undefined ? unfit(added, column) : undefined);
  if (fault !== undefined) throw columnError(what, name, fault);
  return added;
}

/** Returns what is wrong with rows or values for a column, which were passed as `value`. */
function faultIn(rows: Column, { value, column }: { value: unknown; column: HeldColumn }): WrongPart | undefined {
  return columnDType(column) === undefined ? gapIn(value, column) : unfit(column, rows);
}

/** Returns what is wrong with items for a typed column; undefined if the column is not typed. */
function unfit(column: HeldColumn, items: HeldColumn): WrongPart | undefined {
  const dtype = columnDType(column);
  if (dtype === undefined) return undefined;
  const given = itemsOf(items);
  const wrong = firstUnfit(given, dtype, columnDType(items));
  if (wrong === -1) return undefined;
  return {
    at: `[${wrong}]`,
    why: `an array of ${dtype} holds ${numbersOf(dtype)}, it cannot take ${show(given[wrong])}`,
  };
}

/** Returns what is wrong with an `undefined` for a column that does not contain numbers. */
function gapIn(value: unknown, column: HeldColumn): WrongPart | undefined {
  const gap = Array.isArray(value) ? value.indexOf(undefined) : -1;
  return gap === -1 || isNumeric(column) ? undefined : gapAmongOthers(`[${gap}]`);
}

/** Whether a column contains numbers, by its first value. An empty column may. */
function isNumeric(column: HeldColumn): boolean {
  for (let row = 0; row < column.length; row++) {
    const value = column instanceof ColumnWindow ? column.at(row) : itemsOf(column)[row];
    if (value !== null && !Number.isNaN(value)) return typeof value === "number" || typeof value === "boolean";
  }
  return true;
}

function checkFlat(what: string, name: string, column: HeldColumn): void {
  if (column instanceof NDArray && column.shape.length > 1) {
    throw new PlotctlError(
      "INVALID_COLUMN",
      `${what}: column "${name}" is an array of shape [${column.shape.join(", ")}], of which browsers take no parts.`,
      { hint: "Assign the whole column, or use a list of arrays." },
    );
  }
}

function itemsOf(column: HeldColumn): readonly unknown[] {
  const read = column instanceof ColumnWindow ? column.read() : column;
  return (read instanceof NDArray ? read.data : read) as readonly unknown[];
}

/** Throws PlotctlError if columns have different lengths. The message names two of them. */
export function checkOneLength(what: string, columns: ColumnMap): void {
  const [first] = columns;
  for (const [name, column] of columns) {
    if (first !== undefined && column.length !== first[1].length) {
      throw new PlotctlError(
        "UNEQUAL_COLUMNS",
        `${what}: columns must be of one length, but "${first[0]}" has ${first[1].length} rows and "${name}" has ${column.length}.`,
      );
    }
  }
}

/**
 * Returns the patches by column, each `[index, value]`. Throws PlotctlError for unknown columns, indices out of range, and
 * values that a column cannot store.
 */
export function checkPatches({ what, columns }: ColumnTarget, patches: unknown): CellPatches {
  const checked = new Map<string, [PatchIndex, unknown][]>();
  for (const [name, list] of entriesOf(patches, what)) {
    const column = columns.get(name);
    if (column === undefined) throw unknownColumn(what, name, columns);
    if (!Array.isArray(list))
      throw new PlotctlError(
        "INVALID_CELL_PATCH",
        `${what}: column "${name}" needs a list of [index, value], got ${show(list)}.`,
      );
    checkFlat(what, name, column);
    const check = new PatchCheck(column);
    checked.set(
      name,
      list.map((patch: unknown) => {
        if (!Array.isArray(patch) || patch.length !== 2) {
          throw new PlotctlError(
            "INVALID_CELL_PATCH",
            `${what}: column "${name}" needs [index, value], got ${show(patch)}.`,
          );
        }
        return about(`${what}: column "${name}"`, () => check.patch(patch[0], patch[1]));
      }),
    );
  }
  return checked;
}

/** Adds the name of the column to an error. */
function about<T>(column: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof PlotctlError)) throw error;
    throw new PlotctlError(error.code, `${column}: ${error.message}`, { cause: error });
  }
}

/** Validates the patches of one column in order, each as if the previous ones were applied. */
class PatchCheck {
  readonly #column: Column;
  /** Cells that earlier patches replace. Needed only if a cell may be an array that later patches change partly. */
  readonly #replaced: Map<number, unknown> | undefined;

  constructor(column: Column) {
    this.#column = column;
    this.#replaced = columnDType(column) === undefined ? new Map() : undefined;
  }

  patch(index: unknown, value: unknown): [PatchIndex, unknown] {
    if (Array.isArray(index)) return this.#within(index, value);
    const { length } = this.#column;
    if (index instanceof Slice) {
      const rows = rowsOf(index, length);
      const rowOf = (at: number): number => rows.start + at * rows.step;
      const values = checkValues(this.#column, value, { count: rows.count, nameOf: (at) => `row ${rowOf(at)}` });
      if (this.#replaced !== undefined) itemsOf(values).forEach((item, at) => this.#replaced?.set(rowOf(at), item));
      return [index, values];
    }
    const row = checkRow(index, length);
    const [cell] = itemsOf(checkValues(this.#column, [value], { count: 1, nameOf: () => `row ${row}` }));
    this.#replaced?.set(row, cell);
    return [row, cell];
  }

  #within(index: readonly unknown[], value: unknown): [PatchIndex, unknown] {
    const row = checkRow(index[0], this.#column.length);
    const cell = this.#replaced?.has(row) === true ? this.#replaced.get(row) : itemsOf(this.#column)[row];
    if (!isTypedArray(cell) && !(cell instanceof NDArray)) {
      throw new PlotctlError(
        "INVALID_CELL_PATCH",
        `row ${row} holds ${show(cell)}, and only parts of typed arrays and NDArrays can be patched.`,
      );
    }
    const shape = cellShape(cell);
    const within = index.slice(1);
    if (shape.length > 2 || within.length !== shape.length || !within.every(isPart)) {
      throw new PlotctlError(
        "INVALID_CELL_PATCH",
        `${show(index)} is no index into an array of shape [${shape.join(", ")}].`,
      );
    }
    const count = within.reduce<number>((product, part, axis) => product * rowsOf(part, shape[axis] ?? 0).count, 1);
    const isOne = typeof value !== "object" || value === null;
    const values: unknown = isOne ? new Array<unknown>(count).fill(value) : value;
    const nameOf = (at: number): string => `row ${row}, value ${at}`;
    return [[row, ...within], checkValues(cell, values, { count, nameOf })];
  }
}

function isPart(part: unknown): part is number | Slice {
  return part instanceof Slice || Number.isSafeInteger(part);
}

/** Returns the shape of the array that is stored in a row. */
export function cellShape(cell: Column): readonly number[] {
  return cell instanceof NDArray ? cell.shape : [cell.length];
}

function checkRow(row: unknown, length: number): number {
  if (Number.isSafeInteger(row) && (row as number) >= 0 && (row as number) < length) return row as number;
  const isIndex = typeof row === "number";
  throw new PlotctlError(
    "INVALID_CELL_PATCH",
    isIndex
      ? `row ${row} is out of range, there are ${length} rows.`
      : `${show(row)} is no row, Slice or [row, Slice, …].`,
  );
}

/** The cells of a patch: their number, and a name for the cell of each value. */
interface Cells {
  readonly count: number;
  readonly nameOf: (at: number) => string;
}

/** Checks that there is one value per cell, and that the column can store each. */
function checkValues(column: Column, value: unknown, { count, nameOf }: Cells): Column {
  const valuesError = (fault: WrongPart): PlotctlError => {
    const { row = 0, why } = byRow(fault);
    return new PlotctlError("INVALID_CELL_PATCH", `${nameOf(row)}: ${why}.`);
  };
  const values = acceptColumn(value);
  if (values instanceof Unsendable && values.at !== "") throw valuesError(values);
  const given = values instanceof Unsendable ? undefined : itemsOf(values).length;
  if (values instanceof Unsendable || given !== count) {
    throw new PlotctlError(
      "INVALID_CELL_PATCH",
      `the index covers ${count} cells, but ${given ?? "no list of"} values were given.`,
    );
  }
  const fault = faultIn(values, { value, column });
  if (fault !== undefined) throw valuesError(fault);
  return values;
}

/** Returns the rows of an index or slice in a column of a given length. Throws PlotctlError if they do not exist. */
export function rowsOf(part: number | Slice, length: number): { start: number; step: number; count: number } {
  if (typeof part === "number") return { start: checkRow(part, length), step: 1, count: 1 };
  const start = part.start ?? 0;
  const stop = part.stop ?? length;
  const step = part.step ?? 1;
  if (![start, stop, step].every(Number.isSafeInteger) || start < 0 || stop > length || step < 1) {
    throw new PlotctlError(
      "ROW_OUT_OF_RANGE",
      `slice ${start}:${stop}:${step} is out of range; there are ${length} rows, and the step is at least 1.`,
    );
  }
  return { start, step, count: Math.max(0, Math.ceil((stop - start) / step)) };
}

export function unknownColumn(what: string, name: string, columns: ColumnMap): PlotctlError {
  const known = [...columns.keys()].map((column) => `"${column}"`).join(", ");
  return new PlotctlError(
    "UNKNOWN_COLUMN",
    `${what}: there is no column ${show(name)}; there are ${known === "" ? "none" : known}.`,
    {
      hint: didYouMean(name, columns.keys()),
    },
  );
}
