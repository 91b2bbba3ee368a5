// Data sources: a live map of columns, and methods that change them and send only the changes.
import { PlotctlError } from "../../base/errors.js";
import { NDArray } from "../../base/ndarray.js";
import { show } from "../../base/show.js";
import { appendRows, columnDType } from "../../property/column-window.js";
import {
  type Column,
  type ColumnMap,
  COLUMNS_BEHIND,
  type LiveColumns,
  patchedCopies,
} from "../../property/columns.js";
import { copyColumns, heldColumn, WindowedColumns, type HeldColumn } from "../../property/windowed-columns.js";
import type { CellPatches, PatchIndex } from "../change.js";
import { announce, internals, INFO, notify, type HasProps, type ColumnsChange } from "../has-props.js";
import { Field, type SpecExtras } from "../../serialize/specs.js";
import type { ColumnNames, Columns, DataOf, RowsOf } from "../types.js";
import type { ModelConstructor } from "./mixin.js";
import {
  checkColumn,
  checkOneLength,
  checkPatches,
  checkStream,
  entriesOf,
  rowCount,
  unknownColumn,
} from "./column-checks.js";
import { patchColumn, type Copies } from "./patch-cells.js";

/** A data source, for other files of the server. */
export type ColumnSource = HasProps;

type PatchList = readonly (readonly [PatchIndex, unknown])[];
type Patches = Readonly<Record<string, PatchList>> | CellPatches;

/** The members of all data sources with columns. */
export interface ColumnHolder {
  /** The names of the columns, in their order. */
  readonly column_names: readonly string[];

  /** The number of rows. */
  readonly length: number;

  /** Returns the names of the columns, like `column_names`. */
  columns(): readonly string[];

  /** Returns the number of rows; null if there are no columns. */
  get_length(): number | null;

  /** Returns the column of this name, or null. */
  get_column(name: string): Column | null;

  /** Returns the cells of a row, counted from 0, by column. Throws PlotctlError if the row does not exist. */
  get_row(index: number): Record<string, unknown>;

  /** Sets or adds a column, like an assignment to `data[name]`. */
  set(name: string, column: Column): void;

  /** Removes all rows, and keeps the columns. */
  clear(): void;

  /** Adds a column and returns its name, by default `Series 0`, `Series 1` and so on. */
  add(column: Column, name?: string): string;
}

/** The members whose types depend on the columns. With `Columns`, all names are accepted, and checked at run time. */
export interface TypedColumns<C extends Columns> {
  /**
   * The columns by name: arrays, typed arrays or NDArrays of equal length. The map is live: assigning or deleting a column is
   * synced, and every assignment is sent, even of the same array. Changing an array in place sends nothing; only pages that
   * are loaded later show the change. Assign the array again, or use `stream` or `patch`.
   *
   * Dates are stored as milliseconds since 1970 UTC, big integers as numbers, and `undefined` among numbers as NaN, which is
   * drawn as a gap. Throws PlotctlError, and changes nothing, for values that cannot be sent: `undefined` among other values,
   * functions, instances of classes, integers beyond 2^53.
   */
  get data(): DataOf<C>;
  set data(columns: RowsOf<C>);

  /** Returns the column of this name. Throws PlotctlError if there is none, unlike `get_column`. */
  get<N extends ColumnNames<C>>(name: N): DataOf<C>[N];

  /** Removes a column. Throws PlotctlError if there is none of this name. */
  remove(name: ColumnNames<C>): void;

  /**
   * Appends rows to all columns and sends only these. With `rollover`, only that number of last rows is kept.
   * Throws PlotctlError, and changes nothing, if columns are missing, unknown or of unequal length, or if a column cannot store
   * the rows, such as 300 or NaN in a Uint8Array. If the compiler does not know the columns of the rows, as with
   * `Object.fromEntries`, they are checked only at run time.
   */
  stream<R extends Columns>(rows: string extends keyof R ? R : RowsOf<C>, rollover?: number | null): void;

  /**
   * Changes cells and sends only these: for each column a list of `[index, value]`, where an index is a row, a Slice, or
   * `[row, slice, …]` for the typed array or NDArray that is stored in a row. Throws PlotctlError, and changes nothing, for
   * unknown columns, indices out of range, and values that a column cannot store.
   */
  patch(patches: { readonly [K in keyof C]?: PatchList } | CellPatches): void;

  /** Refers to a column in a property of a glyph or annotation, like `field(name)`, but a misspelt name does not compile. */
  field<N extends ColumnNames<C>>(name: N, extras?: SpecExtras): Field<N>;
}

/** Adds columns to a class of data sources. The class itself adds `TypedColumns` for its type parameter. */
export function withColumns<B extends ModelConstructor>(Base: B): B & ModelConstructor<ColumnHolder> {
  abstract class ColumnModel extends Base implements ColumnHolder, TypedColumns<Columns> {
    get data(): LiveColumns {
      return liveView(this);
    }

    set data(columns: Columns | LiveColumns) {
      internals.link(this)?.checkWritable();
      const what = `${this[INFO].typeName}.data`;
      commit(replacedColumns(this, columnsOf(this), checkColumns(what, entriesOf(columns, what)), null));
    }

    get column_names(): readonly string[] {
      return Object.freeze([...columnsOf(this).keys()]);
    }

    get length(): number {
      return rowCount(columnsOf(this));
    }

    columns(): readonly string[] {
      return this.column_names;
    }

    get_length(): number | null {
      return columnsOf(this).size === 0 ? null : this.length;
    }

    get(name: string): Column {
      const column = this.get_column(name);
      if (column === null) throw unknownColumn("get", name, columnsOf(this));
      return column;
    }

    get_column(name: string): Column | null {
      return columnAt(this, name) ?? null;
    }

    get_row(index: number): Record<string, unknown> {
      if (!Number.isInteger(index) || index < 0 || index >= this.length) {
        throw new PlotctlError(
          "ROW_OUT_OF_RANGE",
          `get_row: expected a row from 0 to ${this.length - 1}, got ${show(index)}.`,
        );
      }
      return Object.fromEntries(this.column_names.map((name) => [name, this.get(name)[index]]));
    }

    set(name: string, column: Column): void {
      this.data[name] = column;
    }

    clear(): void {
      this.data = Object.fromEntries([...columnsOf(this)].map(([name, column]) => [name, withoutRows(column)]));
    }

    add(column: Column, name?: string): string {
      const taken = columnsOf(this);
      let free = name;
      for (let count = taken.size; free === undefined; count++) {
        if (!taken.has(`Series ${count}`)) free = `Series ${count}`;
      }
      this.data[free] = column;
      return free;
    }

    remove(name: string): void {
      if (!columnsOf(this).has(name)) throw unknownColumn("remove", name, columnsOf(this));
      delete this.data[name];
    }

    stream(rows: Columns, rollover: number | null = null): void {
      internals.link(this)?.checkWritable();
      const columns = columnsOf(this);
      const checked = checkStream({ what: `${this[INFO].typeName}.stream`, columns }, rows, rollover);
      if (!extendUnheard(this, columns, checked)) {
        commit(streamedRows(this, columns, checked.rows, checked.rollover));
      }
    }

    patch(patches: Patches): void {
      internals.link(this)?.checkWritable();
      const columns = columnsOf(this);
      const checked = checkPatches({ what: `${this[INFO].typeName}.patch`, columns }, patches);
      commit(patchedCells(this, columns, checked, patchedCopies));
    }

    field<N extends string>(name: N, extras?: SpecExtras): Field<N> {
      return new Field(name, extras);
    }
  }
  return ColumnModel;
}

/** Appends rows in place if no listener needs the old columns. Returns false if one may. */
function extendUnheard(
  source: ColumnSource,
  columns: ColumnMap,
  { rows, rollover }: { readonly rows: ColumnMap; readonly rollover: number | null },
): boolean {
  const hasListener = internals.listeners(source)?.hasChangeListener("data") === true;
  if (hasListener || isCut(columns, rollover)) return false;
  if (!(columns instanceof WindowedColumns) || !columns.extend(rows, rollover)) return false;
  announce(
    { kind: "stream", model: source, attr: "data", old: columns, new: columns, data: rows, rollover },
    undefined,
  );
  return true;
}

function commit(change: ColumnsChange): void {
  storeColumns(change);
  announce(change, undefined);
  notify(change);
}

/** Returns the columns of a data source. */
export function columnsOf(source: ColumnSource): ColumnMap {
  const def = source[INFO].properties.get("data");
  if (def === undefined) throw new PlotctlError("UNKNOWN_COLUMN", `${source[INFO].typeName} has no columns.`);
  return internals.read(source, def) as ColumnMap;
}

/** Stores columns that the functions below computed. */
export function storeColumns({ model, new: columns }: ColumnsChange): void {
  const def = model[INFO].properties.get("data");
  if (def !== undefined) internals.store(model, def, columns);
}

/** Converts a value to columns of equal length. Throws a PlotctlError that names the invalid column and row. */
export function checkColumns(what: string, entries: readonly (readonly [string, unknown])[]): ColumnMap {
  const columns = new Map(entries.map(([name, value]) => [name, checkColumn(what, name, value)]));
  checkOneLength(what, columns);
  return columns;
}

/** Returns the change that replaces all columns, or only those in `cols`. */
export function replacedColumns(
  source: ColumnSource,
  old: ColumnMap,
  columns: ColumnMap,
  cols: readonly string[] | null,
): ColumnsChange {
  const replaced = cols === null ? columns : new Map([...old, ...columns]);
  return { kind: "columns", model: source, attr: "data", old, new: replaced, data: columns, cols };
}

/** Returns the change that appends validated rows. Its cost depends only on the rows: no column is read. */
export function streamedRows(
  source: ColumnSource,
  old: ColumnMap,
  rows: ColumnMap,
  rollover: number | null,
): ColumnsChange {
  const entries: [string, HeldColumn][] = [];
  for (const [name, added] of rows) entries.push([name, appendRows(heldColumn(old, name) ?? [], added, rollover)]);
  const columns = new WindowedColumns(entries);
  // BokehJS does not shorten a typed column that already exceeds the rollover.
  const isTyped = entries.some(([, column]) => columnDType(column) !== undefined);
  if (isTyped && isCut(old, rollover)) return replacedColumns(source, old, columns, null);
  return { kind: "stream", model: source, attr: "data", old, new: columns, data: rows, rollover };
}

/** Whether columns exceed a rollover before any row is added. */
function isCut(columns: ColumnMap, rollover: number | null): boolean {
  return rollover !== null && rowCount(columns) > rollover;
}

/** Returns the change that applies validated patches. It changes old columns only if they are among the copies. */
export function patchedCells(
  source: ColumnSource,
  old: ColumnMap,
  patches: CellPatches,
  copies: Copies,
): ColumnsChange {
  const columns = copyColumns(old);
  for (const [name, list] of patches) {
    columns.set(name, patchColumn(columns.get(name) ?? [], list, copies));
  }
  return { kind: "patch", model: source, attr: "data", old, new: columns, patches };
}

/** Returns an empty column of the same type. */
function withoutRows(column: Column): Column {
  if (column instanceof NDArray)
    return new NDArray(column.data.slice(0, 0), [0, ...column.shape.slice(1)], column.dtype);
  return column.slice(0, 0);
}

/** Returns a column for the author. */
function columnAt(source: ColumnSource, name: string): Column | undefined {
  const column = columnsOf(source).get(name);
  return column === undefined ? undefined : internals.views(source).ofColumn(name, column);
}

/** Methods of `source.data` in Python, and their replacements. */
const OF_PYTHON: Readonly<Record<string, string>> = {
  update: "Write Object.assign(source.data, { … }), or source.data = { ...source.data, … } for one change.",
  pop: "Write source.remove(name).",
};

function notPython(method: string): () => never {
  return () => {
    throw new PlotctlError("UNKNOWN_PROPERTY", `source.data has no method ${method}(): it is an object of columns.`, {
      hint: OF_PYTHON[method],
    });
  };
}

const views = new WeakMap<ColumnSource, LiveColumns>();

/** Returns the live view `source.data`, always the same object for a source. */
function liveView(source: ColumnSource): LiveColumns {
  let view = views.get(source);
  if (view === undefined) {
    view = makeView(source);
    views.set(source, view);
  }
  return view;
}

/** Forwards reads and writes of the view to the columns. */
function makeView(source: ColumnSource): LiveColumns {
  const assign = (name: string, value: unknown): void => {
    internals.link(source)?.checkWritable();
    const what = `${source[INFO].typeName}.data`;
    const column = checkColumn(what, name, value);
    checkOneLength(what, new Map(columnsOf(source)).set(name, column));
    commit(replacedColumns(source, columnsOf(source), new Map([[name, column]]), [name]));
  };
  return new Proxy(Object.create(null) as LiveColumns, {
    get(_target, key) {
      if (key === COLUMNS_BEHIND) return columnsOf(source);
      if (typeof key !== "string") return undefined;
      return columnAt(source, key) ?? (Object.hasOwn(OF_PYTHON, key) ? notPython(key) : undefined);
    },
    set(_target, key, value) {
      if (typeof key === "string") assign(key, value);
      return typeof key === "string";
    },
    deleteProperty(_target, key) {
      const columns = new Map(columnsOf(source));
      if (typeof key === "string" && columns.delete(key)) {
        internals.link(source)?.checkWritable();
        commit(replacedColumns(source, columnsOf(source), columns, null));
      }
      return true;
    },
    has: (_target, key) => typeof key === "string" && columnsOf(source).has(key),
    ownKeys: () => [...columnsOf(source).keys()],
    getOwnPropertyDescriptor(_target, key) {
      const value = typeof key === "string" ? columnAt(source, key) : undefined;
      return value === undefined ? undefined : { value, writable: true, enumerable: true, configurable: true };
    },
  });
}
