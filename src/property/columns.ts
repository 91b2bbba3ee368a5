// The columns of a data source: arrays of one length, by name. Arrays are kept as they are, neither copied nor frozen;
// only dates are replaced, by milliseconds since 1970.
import { NDArray, isTypedArray, type TypedArray } from "../base/ndarray.js";
import { isPlainObject } from "../base/plain.js";
import { withoutView } from "../base/read-only-view.js";
import { show } from "../base/show.js";
import { REFUSED, type Rule } from "./kind.js";

export type Column = readonly unknown[] | TypedArray | NDArray;
/** The live view of its columns that a data source gives: assigning to it is synced. */
export interface LiveColumns {
  [name: string]: Column;
}
export type ColumnMap = ReadonlyMap<string, Column>;

/** Set on the live view that `source.data` is, to find the columns behind it. */
export const COLUMNS_BEHIND: unique symbol = Symbol("plotctl.columns");

export const columnsKind: Rule = {
  expects: "an object of columns, each an array, a typed array or an NDArray, all of one length",
  holdsModels: false,
  accept(value) {
    const entries = entriesOf(value);
    if (entries === undefined) return REFUSED;
    const columns = new Map<string, Column>();
    for (const [name, column] of entries) {
      const held = acceptColumn(column);
      if (typeof name !== "string" || held === undefined) return REFUSED;
      columns.set(name, held);
    }
    return hasOneLength(columns) ? columns : REFUSED;
  },
  inside(value) {
    const entries = [...(entriesOf(value) ?? [])];
    if (entries.length === 0 || !entries.every(([name]) => typeof name === "string")) return undefined;
    const wrong = entries.find(([, column]) => acceptColumn(column) === undefined);
    if (wrong !== undefined) {
      const why = `expected an array, a typed array or an NDArray, got ${show(wrong[1])}`;
      return { at: `[${show(wrong[0])}]`, why };
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
  if (value instanceof Map) return value as Map<unknown, unknown>;
  return isPlainObject(value) ? Object.entries(value) : undefined;
}

/** The column to hold, or undefined when the value is no array. */
export function acceptColumn(given: unknown): Column | undefined {
  const value = withoutView(given);
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    return items.some((item) => heldItem(item) !== item) ? items.map(heldItem) : items;
  }
  return isTypedArray(value) || (value instanceof NDArray && value.shape.length > 0) ? value : undefined;
}

function heldItem(item: unknown): unknown {
  if (typeof item !== "object" || item === null) return item;
  return item instanceof Date ? item.getTime() : withoutView(item);
}

function hasOneLength(columns: ColumnMap): boolean {
  const [first] = columns.values();
  for (const column of columns.values()) if (column.length !== first?.length) return false;
  return true;
}
