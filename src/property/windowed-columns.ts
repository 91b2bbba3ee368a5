// Columns of which some are windows. They become arrays when they are read; whoever needs no array asks for what is held.
import { ColumnWindow, extendRows } from "./column-window.js";
import type { Column, ColumnMap } from "./columns.js";

export type HeldColumn = Column | ColumnWindow;

export class WindowedColumns extends Map<string, Column> {
  #isShared = false;

  constructor(entries: Iterable<readonly [string, HeldColumn]>) {
    super();
    for (const [name, column] of entries) super.set(name, column as Column);
  }

  /** The column, without reading it. */
  held(name: string): HeldColumn | undefined {
    return super.get(name);
  }

  /** Notes that others keep these columns, or some of their windows, and that they must stay as they are. */
  share(): void {
    this.#isShared = true;
  }

  /** Appends rows to every column in place. Returns false, with nothing changed, where others keep the columns. */
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

/** A column as it is held, without reading it. */
export function heldColumn(columns: ColumnMap, name: string): HeldColumn | undefined {
  return columns instanceof WindowedColumns ? columns.held(name) : columns.get(name);
}

/** A copy of columns that reads none of them. */
export function copyColumns(columns: ColumnMap): Map<string, Column> {
  if (!(columns instanceof WindowedColumns)) return new Map(columns);
  const copy = new WindowedColumns([...columns.keys()].map((name) => [name, columns.held(name) as HeldColumn]));
  for (const each of [columns, copy]) each.share();
  return copy;
}

/**
 * Columns as an author sees them: an object that cannot be changed, whose columns are read when they are looked at.
 * `shown` makes what the author gets of a column.
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
