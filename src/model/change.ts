// The changes that a model reports. Data sources report the changed rows or cells, since their columns may be large.
// `M` is HasProps, a parameter because HasProps is built on this file; has-props.ts names the types without it.
import type { ColumnMap } from "../property/columns.js";
import type { Slice } from "../serialize/slice.js";

/** A property was set. */
export interface PropertySetOf<M> {
  readonly kind: "set";
  readonly model: M;
  readonly attr: string;
  readonly old: unknown;
  readonly new: unknown;
}

/** Columns were replaced: all of them (`cols` is null) or only those in `cols`. `data` contains the new ones. */
interface ColumnsReplaced<M> {
  readonly kind: "columns";
  readonly model: M;
  readonly attr: "data";
  readonly old: ColumnMap;
  readonly new: ColumnMap;
  readonly data: ColumnMap;
  readonly cols: readonly string[] | null;
}

/** Rows were appended. `data` contains only the new rows. */
interface RowsStreamed<M> {
  readonly kind: "stream";
  readonly model: M;
  readonly attr: "data";
  readonly old: ColumnMap;
  readonly new: ColumnMap;
  readonly data: ColumnMap;
  readonly rollover: number | null;
}

/** The index of a patch: a row, a slice of rows, or a part of the array that is stored in a row. */
export type PatchIndex = number | Slice | readonly [number, ...(number | Slice)[]];
export type CellPatches = ReadonlyMap<string, readonly (readonly [PatchIndex, unknown])[]>;

/** Cells were changed in place. */
interface CellsPatched<M> {
  readonly kind: "patch";
  readonly model: M;
  readonly attr: "data";
  readonly old: ColumnMap;
  readonly new: ColumnMap;
  readonly patches: CellPatches;
}

export type ColumnsChangeOf<M> = ColumnsReplaced<M> | RowsStreamed<M> | CellsPatched<M>;
export type ChangeOf<M> = PropertySetOf<M> | ColumnsChangeOf<M>;
