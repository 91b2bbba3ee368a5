// The columns of a data source: arrays of one length, by name. Arrays are kept as they are, neither copied nor frozen,
// unless items are replaced, such as dates by milliseconds since 1970 (sendable.ts).
import { types } from "node:util";
import { NDArray, type TypedArray } from "../base/ndarray.js";
import { entriesInOrder, isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import { REFUSED, type Rule } from "./kind.js";
import { sendableArray, Unsendable } from "./sendable.js";

export type Column = readonly unknown[] | TypedArray | NDArray;
/** The live view of its columns that a data source gives: assigning to it is synced. */
export interface LiveColumns {
  [name: string]: Column;
}
export type ColumnMap = ReadonlyMap<string, Column>;

/** Set on the live view that `source.data` is, to find the columns behind it. */
export const COLUMNS_BEHIND: unique symbol = Symbol("plotctl.columns");

/**
 * Copies that were made for patches, which later patches of the same source may change in place: an author's own array is
 * never written to. One that is given to a source, which may be another one, is such no more.
 */
export const patchedCopies = new WeakSet<object>();

export const columnsKind: Rule = {
  expects: "an object of columns, each an array, a typed array or an NDArray, all of one length",
  holdsModels: false,
  accept(value) {
    const entries = entriesOf(value);
    if (entries === undefined) return REFUSED;
    const columns = new Map<string, Column>();
    for (const [name, column] of entries) {
      const held = acceptColumn(column);
      if (typeof name !== "string" || held instanceof Unsendable) return REFUSED;
      columns.set(name, held);
    }
    return hasOneLength(columns) ? columns : REFUSED;
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

/** The column to hold, or why the value cannot be one. Looks at each item of a list once, at none of a typed array. */
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
