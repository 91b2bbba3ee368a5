// Columns of which some are windows. A window becomes an array when it is read; `held` returns it without reading.
import { ColumnWindow, extendRows } from "./column-window.js";
import type { Column, ColumnMap } from "./columns.js";

export type HeldColumn = Column | ColumnWindow;

export class WindowedColumns extends Map<string, Column> {
  #isShared = false;

  constructor(entries: Iterable<readonly [string, HeldColumn]>) {
    super();
    for (const [name, column] of entries) super.set(name, column as Column);
  }

  /** Returns the column without reading it. */
  held(name: string): HeldColumn | undefined {
    return super.get(name);
  }

  /** Marks the columns as shared with other code, so that they are not changed in place. */
  share(): void {
    this.#isShared = true;
  }

  /** Appends rows to all columns in place. Returns false, without changes, if the columns are shared. */
  extend(rows: ColumnMap, rollover: number | null): boolean {
    if (this.#isShared) return false;
    for (const [name, added] of rows) super.set(name, extendRows(this.held(name) ?? [], added, rollover) as never);
    return true;
  }

  override get(name: string): Column | undefined {
    const column = this.held(name);
    return column instanceof ColumnWindow ? column.read() : column;
  }

  override *entries(): MapIterator<[string, Column]> {
    for (const name of this.keys()) yield [name, this.get(name) as Column];
  }

  override *values(): MapIterator<Column> {
    for (const name of this.keys()) yield this.get(name) as Column;
  }

  override [Symbol.iterator](): MapIterator<[string, Column]> {
    return this.entries();
  }

  override forEach(visit: (column: Column, name: string, columns: Map<string, Column>) => void): void {
    for (const [name, column] of this) visit(column, name, this);
  }
}

/** Returns a column without reading it. */
export function heldColumn(columns: ColumnMap, name: string): HeldColumn | undefined {
  return columns instanceof WindowedColumns ? columns.held(name) : columns.get(name);
}

/** Copies columns without reading them. */
export function copyColumns(columns: ColumnMap): Map<string, Column> {
  if (!(columns instanceof WindowedColumns)) return new Map(columns);
  const copy = new WindowedColumns([...columns.keys()].map((name) => [name, columns.held(name) as HeldColumn]));
  for (const each of [columns, copy]) each.share();
  return copy;
}

/**
 * Returns columns for an author: a read-only object whose columns are read on access. `shown` converts each column for the
 * author.
 */
export function columnsRecord(
  columns: ColumnMap,
  shown: (name: string, column: Column) => Column,
): Readonly<Record<string, Column>> {
  if (columns instanceof WindowedColumns) columns.share();
  const record = Object.create(null) as Record<string, Column>;
  for (const name of columns.keys()) {
    Object.defineProperty(record, name, { enumerable: true, get: () => shown(name, columns.get(name) as Column) });
  }
  return Object.freeze(record);
}
