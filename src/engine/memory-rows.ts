// Rows of columns in memory. The order of all rows by a column, and the rows that match a predicate, are made in threads when
// they are first asked for, shared by all sessions, and kept within a limit of bytes. A page is then a look at a few rows.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ColumnInfo } from "./contract.js";
import type { OrderKey } from "./kernels/row-order.js";
import { pool } from "./pool.js";
import type { TestedColumn } from "./predicate/evaluate.js";
import { checkPredicate, columnsOf, knownColumn, type Predicate } from "./predicate/predicate.js";
import { checkRowsQuery, type Batch, type Cell, type RowOrder, type RowsQuery } from "./rows-query.js";
import type { SharedColumn } from "./shared-columns.js";
import { SharedQuestions } from "./shared-questions.js";
import { dictionaryOf, type Dictionary } from "./texts.js";

/** A column in memory, and what is known of it. */
export type HeldColumn = SharedColumn & { readonly info: ColumnInfo };

/** For the orders and matches of one data set: two of 50 million rows. */
const MAX_BYTES = 2 ** 29;

/** Cells that are read before the event loop may run: about a millisecond. */
const SLICE_CELLS = 20_000;

export class MemoryRows {
  readonly #columns: ReadonlyMap<string, HeldColumn>;
  readonly #rows: number;
  readonly #infos: readonly ColumnInfo[];
  /** Of columns of texts that were sorted or filtered. */
  readonly #dictionaries = new Map<string, Promise<Dictionary>>();
  readonly #lists = new SharedQuestions<Uint32Array>((list) => list.byteLength, MAX_BYTES);

  constructor(columns: ReadonlyMap<string, HeldColumn>, rows: number) {
    this.#columns = columns;
    this.#rows = rows;
    this.#infos = [...columns.values()].map(({ info }) => info);
  }

  async ask(query: RowsQuery, signal: AbortSignal): Promise<Batch> {
    checkRowsQuery(query, this.#infos);
    const { where, order, offset, limit, columns } = query;
    const list = await this.list(where, order, signal);
    const total = list?.length ?? this.#rows;
    const end = Math.min(total, offset + limit);
    const cells = columns.map((): Cell[] => []);
    let read = 0;
    for (let place = offset; place < end; place++) {
      const row = list === undefined ? place : (list[place] as number);
      for (const [index, name] of columns.entries()) cells[index]?.push(cellOf(this.#column(name), row));
      read += columns.length;
      if (read < SLICE_CELLS) continue;
      read = 0;
      await nextTurn();
      signal.throwIfAborted();
    }
    return { total, columns: cells };
  }

  /** The matching rows in an order; undefined for all rows in the order of the data. */
  async list(
    where: Predicate | undefined,
    order: readonly RowOrder[],
    signal: AbortSignal,
  ): Promise<Uint32Array | undefined> {
    const ordered = order.length === 0 ? undefined : await this.#ordered(order, signal);
    if (where === undefined) return ordered;
    checkPredicate(where, this.#infos);
    const names = [...columnsOf(where)];
    const tested = await Promise.all(names.map((name) => this.#tested(name)));
    const columns = Object.fromEntries(names.map((name, index) => [name, tested[index] as TestedColumn]));
    return this.#lists.ask(JSON.stringify([where, order]), signal, (stop) =>
      pool.run("select", { where, columns, rows: this.#rows, order: ordered }, { priority: "view", signal: stop }),
    );
  }

  close(reason: Error): void {
    this.#lists.close(reason);
  }

  async #ordered(order: readonly RowOrder[], signal: AbortSignal): Promise<Uint32Array> {
    const keys: OrderKey[] = [];
    for (const { column, isDescending } of order) {
      const { values, coded } = this.#column(column);
      if (coded === undefined) keys.push({ values, ranks: undefined, isDescending });
      else keys.push({ values: coded.codes, ranks: await this.#ranks(column, signal), isDescending });
    }
    // A sort takes seconds: views of all sessions come first.
    return this.#lists.ask(JSON.stringify(order), signal, (stop) =>
      pool.run("order", { keys, rows: this.#rows }, { priority: "preparation", signal: stop }),
    );
  }

  async #ranks(name: string, signal: AbortSignal): Promise<Uint32Array> {
    const dictionary = await this.#dictionary(name);
    return this.#lists.ask(JSON.stringify(["ranks", name]), signal, (stop) =>
      pool.run("ranks", dictionary, { priority: "preparation", signal: stop }),
    );
  }

  async #tested(name: string): Promise<TestedColumn> {
    const { values, coded } = this.#column(name);
    return coded === undefined ? { values } : { codes: coded.codes, dictionary: await this.#dictionary(name) };
  }

  #dictionary(name: string): Promise<Dictionary> {
    const made = this.#dictionaries.get(name) ?? dictionaryOf(this.#column(name).coded?.texts ?? []);
    this.#dictionaries.set(name, made);
    return made;
  }

  #column(name: string): HeldColumn {
    return this.#columns.get(knownColumn(this.#infos, name).name) as HeldColumn;
  }
}

function cellOf({ values, coded, exact }: HeldColumn, row: number): Cell {
  if (coded !== undefined) return coded.texts[(coded.codes[row] as number) - 1] ?? null;
  const value = values[row] as number;
  if (exact !== undefined && !Number.isSafeInteger(value)) return String(exact[row]);
  return Number.isNaN(value) ? null : value;
}
