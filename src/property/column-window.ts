// A streamed column, as a window into an array with spare capacity:
//
//   storage   │ dropped rows │ rows of the window │ spare capacity │
//
// Appending writes after the window and returns the next window, so its cost depends only on the number of new rows. Rows of
// earlier windows are never overwritten, so an earlier window keeps its content. The storage is replaced when dropped rows
// occupy too much of it; if the storage has only one window, its rows are moved to the front instead.
import { NDArray, isTypedArray, wireArray, type NumberDType, type TypedArray } from "../base/ndarray.js";
import type { Column } from "./columns.js";

type Rows = readonly unknown[] | TypedArray;
type NumberArray = ReturnType<typeof wireArray>["data"];

/** The rows of one column. */
export abstract class ColumnWindow {
  #column: Column | undefined;

  /** Returns the rows as an array, always the same one. */
  read(): Column {
    return (this.#column ??= this.toColumn());
  }

  /** The number of rows. */
  get length(): number {
    return this.#column?.length ?? this.rowCount;
  }

  get isRead(): boolean {
    return this.#column !== undefined;
  }

  protected abstract readonly rowCount: number;
  protected abstract toColumn(): Column;

  /** Returns the value of a row. */
  abstract at(row: number): unknown;

  /** Returns the window without its first `dropped` rows and with `added` rows at its end. */
  abstract append(added: Rows, dropped: number): ColumnWindow;

  /** Like `append`, but changes this window. Returns false, without changes, if that is not possible. */
  abstract extend(added: Rows, dropped: number): boolean;
}

/**
 * Appends rows to a column. With `rollover`, only that number of last rows is kept. If the column or the rows are a typed
 * array, the result is typed.
 */
export function appendRows(column: Column | ColumnWindow, rows: Column, rollover: number | null): ColumnWindow {
  const { added, dropped } = changeOf(column, rows, rollover);
  const isTyped = columnDType(column) !== undefined || isTypedArray(added);
  return (isTyped ? typedWindow(column, rows) : listWindow(column)).append(added, dropped);
}

/**
 * Like `appendRows`, for a column that nothing else refers to: a window is changed in place. This creates no garbage, which
 * matters for thousands of streams.
 */
export function extendRows(column: Column | ColumnWindow, rows: Column, rollover: number | null): ColumnWindow {
  const isOfOneSort = (columnDType(rows) !== undefined) === (columnDType(column) !== undefined);
  if (column instanceof ColumnWindow && !column.isRead && isOfOneSort) {
    const { added, dropped } = changeOf(column, rows, rollover);
    if (column.extend(added, dropped)) return column;
  }
  return appendRows(column, rows, rollover);
}

function changeOf(
  column: Column | ColumnWindow,
  rows: Column,
  rollover: number | null,
): { added: Rows; dropped: number } {
  const added = itemsOf(rows);
  const surplus = rollover === null ? 0 : Math.max(0, column.length + added.length - rollover);
  const dropped = Math.min(surplus, column.length);
  return { added: surplus > dropped ? added.slice(surplus - dropped) : added, dropped };
}

/** Returns the dtype of a column that is sent as bytes; undefined for a list of values. */
export function columnDType(column: Column | ColumnWindow): NumberDType | "bool" | undefined {
  if (column instanceof TypedWindow) return column.dtype;
  const items = column instanceof ColumnWindow ? undefined : itemsOf(column);
  if (!isTypedArray(items)) return undefined;
  return isBool(column as Column) ? "bool" : wireArray(items).dtype;
}

function itemsOf(column: Column): Rows {
  return column instanceof NDArray ? column.data : column;
}

function listWindow(column: Column | ColumnWindow): ListWindow {
  // The caller of `read` has the array, too, and may have changed it.
  if (column instanceof ListWindow && !column.isRead) return column;
  return ListWindow.over(itemsOf(column instanceof ColumnWindow ? column.read() : column) as readonly unknown[]);
}

/** A list gets the type of the added rows. */
function typedWindow(column: Column | ColumnWindow, rows: Column): TypedWindow {
  if (column instanceof TypedWindow) return column;
  const given = column instanceof ColumnWindow ? column.read() : column;
  const items = itemsOf(given);
  if (isTypedArray(items)) return TypedWindow.over(wireArray(items).data, isBool(given));
  const Type = wireArray(itemsOf(rows) as TypedArray).data.constructor as new (items: Rows) => NumberArray;
  return TypedWindow.over(new Type(items), isBool(rows));
}

function isBool(column: Column): boolean {
  return column instanceof NDArray && column.dtype === "bool";
}

class ListWindow extends ColumnWindow {
  #storage: unknown[];
  #start: number;
  #rowCount: number;
  /** Whether rows may be written after the window: never into an array that other code has. */
  readonly #isOurs: boolean;
  /** Whether other windows use the same storage. */
  #isShared: boolean;

  private constructor(storage: unknown[], start: number, { isOurs, isShared }: { isOurs: boolean; isShared: boolean }) {
    super();
    this.#storage = storage;
    this.#start = start;
    this.#rowCount = storage.length - start;
    this.#isOurs = isOurs;
    this.#isShared = isShared;
  }

  static over(list: readonly unknown[]): ListWindow {
    return new ListWindow(list as unknown[], 0, { isOurs: false, isShared: true });
  }

  protected get rowCount(): number {
    return this.#rowCount;
  }

  get #end(): number {
    return this.#start + this.#rowCount;
  }

  at(row: number): unknown {
    return this.#storage[this.#start + row];
  }

  protected toColumn(): Column {
    const isWhole = !this.#isShared && this.#start === 0;
    return isWhole ? this.#storage : this.#storage.slice(this.#start, this.#end);
  }

  append(added: Rows, dropped: number): ListWindow {
    const start = this.#start + dropped;
    const hasRoom = this.#isOurs && this.#end === this.#storage.length && start <= this.#rowCount;
    if (!hasRoom) {
      const copy = this.#storage.slice(start, this.#end).concat(added as readonly unknown[]);
      return new ListWindow(copy, 0, { isOurs: true, isShared: false });
    }
    this.#push(added);
    this.#isShared = true;
    return new ListWindow(this.#storage, start, { isOurs: true, isShared: true });
  }

  extend(added: Rows, dropped: number): boolean {
    if (!this.#isOurs || this.#isShared || this.#end !== this.#storage.length) return false;
    this.#push(added);
    this.#start += dropped;
    this.#rowCount += added.length - dropped;
    if (this.#start > this.#rowCount / 2) this.#moveToFront();
    return true;
  }

  #push(added: Rows): void {
    for (let row = 0; row < added.length; row++) this.#storage.push(added[row]);
  }

  #moveToFront(): void {
    for (let row = 0; row < this.#rowCount; row++) this.#storage[row] = this.#storage[this.#start + row];
    this.#storage.length = this.#rowCount;
    this.#start = 0;
  }
}

interface TypedStorage {
  readonly numbers: NumberArray;
  /** The end of the written rows; the rest is free. */
  used: number;
  /** Whether other windows, or arrays that were read, use this storage. */
  isShared: boolean;
}

class TypedWindow extends ColumnWindow {
  readonly #storage: TypedStorage;
  #start: number;
  #rowCount: number;
  readonly #isBool: boolean;

  private constructor(storage: TypedStorage, start: number, isBool: boolean) {
    super();
    this.#storage = storage;
    this.#start = start;
    this.#rowCount = storage.used - start;
    this.#isBool = isBool;
  }

  static over(numbers: NumberArray, isBool: boolean): TypedWindow {
    return new TypedWindow({ numbers, used: numbers.length, isShared: true }, 0, isBool);
  }

  protected get rowCount(): number {
    return this.#rowCount;
  }

  get #end(): number {
    return this.#start + this.#rowCount;
  }

  get dtype(): NumberDType | "bool" {
    return this.#isBool ? "bool" : wireArray(this.#storage.numbers).dtype;
  }

  at(row: number): unknown {
    return this.#storage.numbers[this.#start + row];
  }

  protected toColumn(): Column {
    this.#storage.isShared = true;
    const view = this.#storage.numbers.subarray(this.#start, this.#end);
    return this.#isBool ? new NDArray(view, [view.length], "bool") : view;
  }

  append(added: Rows, dropped: number): TypedWindow {
    const start = this.#start + dropped;
    if (!this.#hasCapacityFor(added)) return this.#moved(dropped, added.length).append(added, 0);
    this.#write(added);
    this.#storage.isShared = true;
    return new TypedWindow(this.#storage, start, this.#isBool);
  }

  extend(added: Rows, dropped: number): boolean {
    if (!this.#hasCapacityFor(added)) {
      if (this.#storage.isShared || this.#start < this.#rowCount / 2) return false;
      this.#storage.numbers.copyWithin(0, this.#start, this.#end);
      this.#storage.used = this.#rowCount;
      this.#start = 0;
      if (!this.#hasCapacityFor(added)) return false;
    }
    this.#write(added);
    this.#start += dropped;
    this.#rowCount += added.length - dropped;
    return true;
  }

  /** An array of other code counts as full, so nothing is written into it. */
  #hasCapacityFor(added: Rows): boolean {
    return this.#end === this.#storage.used && this.#end + added.length < this.#storage.numbers.length;
  }

  #write(added: Rows): void {
    const numbers = isTypedArray(added) ? wireArray(added).data : added;
    this.#storage.numbers.set(numbers as ArrayLike<number>, this.#end);
    this.#storage.used += added.length;
  }

  /** Returns the window in new storage with spare capacity. */
  #moved(dropped: number, added: number): TypedWindow {
    const kept = this.#storage.numbers.subarray(this.#start + dropped, this.#end);
    const Type = kept.constructor as new (length: number) => NumberArray;
    const numbers = new Type(2 * (kept.length + added) + 64);
    numbers.set(kept);
    return new TypedWindow({ numbers, used: kept.length, isShared: false }, 0, this.#isBool);
  }
}
