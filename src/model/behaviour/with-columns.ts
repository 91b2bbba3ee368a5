// Data sources: a live map of columns, and the ways to change them that send only what changed.
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

/** A data source, as other files of the server see it. */
export type ColumnSource = HasProps;

type PatchList = readonly (readonly [PatchIndex, unknown])[];
type Patches = Readonly<Record<string, PatchList>> | CellPatches;

/** What every data source with columns can do. */
export interface ColumnHolder {
  /** The names of the columns, in their order. */
  readonly column_names: readonly string[];

  /** The number of rows. */
  readonly length: number;

  /** The names of the columns, as `column_names`. */
  columns(): readonly string[];

  /** The number of rows; null without columns. */
  get_length(): number | null;

  /** The column of that name; null when there is none. */
  get_column(name: string): Column | null;

  /** The cells of a row, counted from 0, by column. Throws PlotctlError when there is no such row. */
  get_row(index: number): Record<string, unknown>;

  /** Sets or adds a column, as an assignment to `data[name]`. */
  set(name: string, column: Column): void;

  /** Removes all rows; the columns stay. */
  clear(): void;

  /** Adds a column and gives its name; without a name, `Series 0`, `Series 1`… */
  add(column: Column, name?: string): string;
}

/** What depends on which columns there are. `Columns` stands for any; then every name is taken, and checked at run time. */
export interface TypedColumns<C extends Columns> {
  /**
   * The columns by name: arrays, typed arrays or NDArrays, all of one length. The map is live: assigning or deleting a
   * column is synced, and every assignment is sent, also of the array that is there already. Changing an array in place
   * sends nothing; pages that load later show the change. Assign the array again, or use `stream` or `patch`.
   *
   * Dates are held as milliseconds since 1970 UTC, big integers as numbers, and `undefined` among numbers as NaN, which is
   * a gap. Throws PlotctlError, with nothing changed, for what cannot be sent: `undefined` among other values, functions,
   * instances of classes, integers beyond 2^53.
   */
  get data(): DataOf<C>;
  set data(columns: RowsOf<C>);

  /** The column of that name. Throws PlotctlError when there is none; `get_column` gives null. */
  get<N extends ColumnNames<C>>(name: N): DataOf<C>[N];

  /** Removes a column. Throws PlotctlError when there is none of that name. */
  remove(name: ColumnNames<C>): void;

  /**
   * Appends rows to every column and sends only these. With `rollover`, only the last so many rows are kept.
   * Throws PlotctlError, with nothing changed, when columns are missing, unknown or of unequal length, or a column
   * cannot hold the rows, such as 300 or NaN in a Uint8Array. Rows whose columns the compiler does not know, as of `Object.fromEntries`, are checked only then.
   */
  stream<R extends Columns>(rows: string extends keyof R ? R : RowsOf<C>, rollover?: number | null): void;

  /**
   * Changes cells and sends only these: for each column a list of `[index, value]`, where an index is a row, a Slice,
   * or `[row, slice, …]` into the typed array or NDArray that is stored in a row.
   * Throws PlotctlError, with nothing changed, for unknown columns, indices out of range, and values that a column cannot
   * hold.
   */
  patch(patches: { readonly [K in keyof C]?: PatchList } | CellPatches): void;

  /** The values of a column, for a glyph or annotation, as `field(name)`: here a misspelt name does not compile. */
  field<N extends ColumnNames<C>>(name: N, extras?: SpecExtras): Field<N>;
}

/** Adds columns to a class of data sources; the class itself adds `TypedColumns`, of the columns that it is told of. */
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

/** Appends rows in place, where no listener asks for the columns as they were. Returns false where one may. */
function extendUnheard(
  source: ColumnSource,
  columns: ColumnMap,
  { rows, rollover }: { readonly rows: ColumnMap; readonly rollover: number | null },
): boolean {
  const isHeard = internals.listeners(source)?.hears("data") === true;
  if (isHeard || isCut(columns, rollover)) return false;
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

/** The columns of a data source. */
export function columnsOf(source: ColumnSource): ColumnMap {
  const def = source[INFO].properties.get("data");
  if (def === undefined) throw new PlotctlError("UNKNOWN_COLUMN", `${source[INFO].typeName} has no columns.`);
  return internals.read(source, def) as ColumnMap;
}

/** Stores what the functions below worked out. */
export function storeColumns({ model, new: columns }: ColumnsChange): void {
  const def = model[INFO].properties.get("data");
  if (def !== undefined) internals.store(model, def, columns);
}

/** Columns of one length out of anything given. Throws PlotctlError naming the column and the row that is wrong. */
export function checkColumns(what: string, entries: readonly (readonly [string, unknown])[]): ColumnMap {
  const columns = new Map(entries.map(([name, value]) => [name, checkColumn(what, name, value)]));
  checkOneLength(what, columns);
  return columns;
}

/** The change that replaces all columns, or with `cols` only those, keeping the others. */
export function replacedColumns(
  source: ColumnSource,
  old: ColumnMap,
  columns: ColumnMap,
  cols: readonly string[] | null,
): ColumnsChange {
  const replaced = cols === null ? columns : new Map([...old, ...columns]);
  return { kind: "columns", model: source, attr: "data", old, new: replaced, data: columns, cols };
}

/** The change that appends checked rows. Costs the rows only: no column is read. */
export function streamedRows(
  source: ColumnSource,
  old: ColumnMap,
  rows: ColumnMap,
  rollover: number | null,
): ColumnsChange {
  const entries: [string, HeldColumn][] = [];
  for (const [name, added] of rows) entries.push([name, appendRows(heldColumn(old, name) ?? [], added, rollover)]);
  const columns = new WindowedColumns(entries);
  // BokehJS does not shorten a typed column that is longer than the rollover already.
  const isTyped = entries.some(([, column]) => columnDType(column) !== undefined);
  if (isTyped && isCut(old, rollover)) return replacedColumns(source, old, columns, null);
  return { kind: "stream", model: source, attr: "data", old, new: columns, data: rows, rollover };
}

/** Whether columns are longer than a rollover before any row is added. */
function isCut(columns: ColumnMap, rollover: number | null): boolean {
  return rollover !== null && rowCount(columns) > rollover;
}

/** The change that applies checked patches. Old columns that are among the copies change, too; the others do not. */
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

/** An empty column of the same kind. */
function withoutRows(column: Column): Column {
  if (column instanceof NDArray)
    return new NDArray(column.data.slice(0, 0), [0, ...column.shape.slice(1)], column.dtype);
  return column.slice(0, 0);
}

/** A column as its author may have it. */
function columnAt(source: ColumnSource, name: string): Column | undefined {
  const column = columnsOf(source).get(name);
  return column === undefined ? undefined : internals.views(source).ofColumn(name, column);
}

/** Methods that `source.data` has in Python, and what to write instead. */
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

/** The object that `source.data` is, always the same one for a source. */
function liveView(source: ColumnSource): LiveColumns {
  let view = views.get(source);
  if (view === undefined) {
    view = makeView(source);
    views.set(source, view);
  }
  return view;
}

/** Reads and writes of the view go to the columns behind it. */
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
