// The columns of a data source: arrays of equal length, by name. Arrays are neither copied nor frozen, unless items must be
// replaced, such as dates by milliseconds since 1970 (sendable.ts).
import { types } from "node:util";
import { NDArray, type TypedArray } from "../base/ndarray.js";
import { entriesInOrder, isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import { REJECTED, type Rule } from "./kind.js";
import { sendableArray, Unsendable } from "./sendable.js";

export type Column = readonly unknown[] | TypedArray | NDArray;
/** The live view of a data source's columns: assignments to it are synced. */
export interface LiveColumns {
  [name: string]: Column;
}
export type ColumnMap = ReadonlyMap<string, Column>;

/** The key under which the live view `source.data` has its columns. */
export const COLUMNS_BEHIND: unique symbol = Symbol("plotctl.columns");

/**
 * Copies of columns that a patch made, and that later patches of the same source may change in place. Arrays of the author
 * are never changed. A copy that is assigned to a source is removed from this set.
 */
export const patchedCopies = new WeakSet<object>();

export const columnsKind: Rule = {
  expects: "an object of columns, each an array, a typed array or an NDArray, all of one length",
  holdsModels: false,
  accept(value) {
    const entries = entriesOf(value);
    if (entries === undefined) return REJECTED;
    const columns = new Map<string, Column>();
    for (const [name, column] of entries) {
      const held = acceptColumn(column);
      if (typeof name !== "string" || held instanceof Unsendable) return REJECTED;
      columns.set(name, held);
    }
    return hasOneLength(columns) ? columns : REJECTED;
  },
  inside(value) {
    const entries = [...(entriesOf(value) ?? [])];
    if (entries.length === 0 || !entries.every(([name]) => typeof name === "string")) return undefined;
    for (const [name, column] of entries) {
      const held = acceptColumn(column);
      if (held instanceof Unsendable) return held.inside(`[${show(name)}]`);
    }
    const lengths = entries.map(([name, column]) => `${show(name)} has ${(column as Column).length}`);
    const shown = `${lengths.slice(0, 6).join(", ")}${lengths.length > 6 ? ", …" : ""}`;
    return { at: "", why: `expected columns of one length, got different ones: ${shown}` };
  },
};

function entriesOf(value: unknown): Iterable<readonly [unknown, unknown]> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const behind = (value as { [COLUMNS_BEHIND]?: ColumnMap })[COLUMNS_BEHIND];
  if (behind !== undefined) return behind;
  if (types.isMap(value)) return value;
  return isPlainObject(value) ? entriesInOrder(value) : undefined;
}

/** Returns the column to store, or why the value is not one. Reads each item of a list once, and no item of a typed array. */
export function acceptColumn(value: unknown): Column | Unsendable {
  const column = sendableArray(value);
  if (column === undefined || (column instanceof NDArray && column.shape.length === 0)) {
    return new Unsendable(`expected an array, a typed array or an NDArray, got ${show(value)}`);
  }
  if (!(column instanceof Unsendable)) patchedCopies.delete(column);
  return column;
}

function hasOneLength(columns: ColumnMap): boolean {
  const [first] = columns.values();
  for (const column of columns.values()) if (column.length !== first?.length) return false;
  return true;
}
