// Rows of columns in memory: a page is a look at a few rows of a list.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ColumnInfo } from "./contract.js";
import type { MemoryBudget } from "./memory-budget.js";
import type { Predicate } from "./predicate/predicate.js";
import { RowLists } from "./row-lists.js";
import { checkRowsQuery, type Batch, type Cell, type RowsQuery } from "./rows-query.js";
import { isLargeInteger, type SharedColumn } from "./shared-columns.js";

/** A column in memory, and what is known of it. */
export type HeldColumn = SharedColumn & { readonly info: ColumnInfo };

/** Cells that are read before the event loop may run: about a millisecond. */
const SLICE_CELLS = 20_000;

export class MemoryRows {
  readonly #columns: ReadonlyMap<string, HeldColumn>;
  readonly #rows: number;
  readonly #infos: readonly ColumnInfo[];
  readonly #lists: RowLists;

  constructor(columns: ReadonlyMap<string, HeldColumn>, rows: number, budget: MemoryBudget) {
    this.#columns = columns;
    this.#rows = rows;
    this.#infos = [...columns.values()].map(({ info }) => info);
    this.#lists = new RowLists(rows, (names) => Promise.resolve(names.map(this.#column)), budget);
  }

  async ask(query: RowsQuery, signal: AbortSignal): Promise<Batch> {
    checkRowsQuery(query, this.#infos);
    const { where, order, offset, limit } = query;
    const list = await this.#lists.list(where, order, signal);
    const total = list?.length ?? this.#rows;
    const end = Math.min(total, offset + limit);
    const columns = query.columns.map(this.#column);
    const cells = columns.map((): Cell[] => []);
    let read = 0;
    for (let place = offset; place < end; place++) {
      const row = list === undefined ? place : (list[place] as number);
      for (const [index, column] of columns.entries()) cells[index]?.push(cellOf(column, row));
      read += columns.length;
      if (read < SLICE_CELLS) continue;
      read = 0;
      await nextTurn();
      signal.throwIfAborted();
    }
    return { total, columns: cells };
  }

  /** The numbers of the rows that match. */
  matching(where: Predicate, signal: AbortSignal): Promise<Uint32Array> {
    return this.#lists.list(where, [], signal) as Promise<Uint32Array>;
  }

  close(reason: Error): void {
    this.#lists.close(reason);
  }

  readonly #column = (name: string): HeldColumn => this.#columns.get(name) as HeldColumn;
}

function cellOf({ values, coded, exact }: HeldColumn, row: number): Cell {
  if (coded !== undefined) return coded.texts[(coded.codes[row] as number) - 1] ?? null;
  const value = values[row] as number;
  if (exact !== undefined && isLargeInteger(value)) return String(exact[row]);
  return Number.isNaN(value) ? null : value;
}
