// What a model reports when it changed. Data sources report how: their columns may be large.
import type { ColumnMap } from "../property/columns.js";
import type { Slice } from "../serialize/slice.js";
import type { HasProps } from "./has-props.js";

/** A property was set. */
export interface PropertySet {
  readonly kind: "set";
  readonly model: HasProps;
  readonly attr: string;
  readonly old: unknown;
  readonly new: unknown;
}

/** Columns were replaced, all of them (`cols` null) or only those named. `data` has the new ones. */
export interface ColumnsReplaced {
  readonly kind: "columns";
  readonly model: HasProps;
  readonly attr: "data";
  readonly old: ColumnMap;
  readonly new: ColumnMap;
  readonly data: ColumnMap;
  readonly cols: readonly string[] | null;
}

/** Rows were appended. `data` has the new rows only. */
export interface RowsStreamed {
  readonly kind: "stream";
  readonly model: HasProps;
  readonly attr: "data";
  readonly old: ColumnMap;
  readonly new: ColumnMap;
  readonly data: ColumnMap;
  readonly rollover: number | null;
}

/** What a patch may point at: a row, a slice of rows, or a part of the array that is stored in a row. */
export type PatchIndex = number | Slice | readonly [number, ...(number | Slice)[]];
export type CellPatches = ReadonlyMap<string, readonly (readonly [PatchIndex, unknown])[]>;

/** Cells were changed in place. */
export interface CellsPatched {
  readonly kind: "patch";
  readonly model: HasProps;
  readonly attr: "data";
  readonly old: ColumnMap;
  readonly new: ColumnMap;
  readonly patches: CellPatches;
}

export type ColumnsChange = ColumnsReplaced | RowsStreamed | CellsPatched;
export type ModelChange = PropertySet | ColumnsChange;
