// Which rows a question is for: the order of all rows by a column, and the rows that match a predicate. They are lists of row
// numbers, made in threads when they are first asked for, shared by all sessions, and kept within the budget of arrays.
import type { OrderKey } from "./kernels/row-order.js";
import { budgets, type MemoryBudget } from "./memory-budget.js";
import { orderRows } from "./order-rows.js";
import { pool } from "./pool.js";
import type { TestedColumn } from "./predicate/evaluate.js";
import { columnsOf, type Predicate } from "./predicate/predicate.js";
import { keyOf, type RowOrder } from "./rows-query.js";
import type { CodedTexts, SharedColumn } from "./shared-columns.js";
import { SharedQuestions } from "./shared-questions.js";
import { dictionaryOf, type Dictionary } from "./texts.js";

/** Columns of all rows in shared memory. */
export type LoadColumns = (names: readonly string[], signal: AbortSignal) => Promise<readonly SharedColumn[]>;

export class RowLists {
  readonly #rows: number;
  readonly #load: LoadColumns;
  readonly #lists: SharedQuestions<Uint32Array>;
  /** Of columns of texts that were sorted or filtered, while they are in memory. */
  readonly #dictionaries = new WeakMap<CodedTexts, Promise<Dictionary>>();

  /** The lists are kept in `budget`; default: that of the process. */
  constructor(rows: number, load: LoadColumns, budget: MemoryBudget = budgets.arrays) {
    this.#lists = new SharedQuestions((list) => list.byteLength, budget);
    this.#rows = rows;
    this.#load = load;
  }

  /** The matching rows in an order; undefined for all rows in the order of the data. */
  async list(
    where: Predicate | undefined,
    order: readonly RowOrder[],
    signal: AbortSignal,
  ): Promise<Uint32Array | undefined> {
    if (where === undefined) return order.length === 0 ? undefined : this.#ordered(order, signal);
    return this.#lists.ask(keyOf([where, order]), signal, async (stop) => {
      const ordered = order.length === 0 ? undefined : await this.#ordered(order, stop);
      const columns = await this.#tested([...columnsOf(where)], stop);
      return pool.run(
        "select",
        { where, columns, rows: this.#rows, order: ordered },
        { priority: "view", signal: stop },
      );
    });
  }

  close(reason: Error): void {
    this.#lists.close(reason);
  }

  #ordered(order: readonly RowOrder[], signal: AbortSignal): Promise<Uint32Array> {
    return this.#lists.ask(keyOf(order), signal, async (stop) => {
      // A sort takes seconds: views of all sessions come first.
      const work = { priority: "preparation", signal: stop } as const;
      const names = order.map(({ column }) => column);
      const keys: OrderKey[] = [];
      for (const [index, { values, coded }] of (await this.#load(names, stop)).entries()) {
        const isDescending = order[index]?.isDescending === true;
        if (coded === undefined) keys.push({ values, ranks: undefined, isDescending });
        else {
          const ranks = await pool.run("ranks", await this.#dictionary(coded), work);
          keys.push({ values: coded.codes, ranks, isDescending });
        }
      }
      return orderRows(keys, this.#rows, work);
    });
  }

  async #tested(names: readonly string[], signal: AbortSignal): Promise<Readonly<Record<string, TestedColumn>>> {
    const columns = await this.#load(names, signal);
    const tested = columns.map(async ({ values, coded }): Promise<TestedColumn> =>
      coded === undefined ? { values } : { codes: coded.codes, dictionary: await this.#dictionary(coded) },
    );
    const entries = (await Promise.all(tested)).map((column, index) => [names[index] as string, column] as const);
    return Object.fromEntries(entries);
  }

  #dictionary(coded: CodedTexts): Promise<Dictionary> {
    const made = this.#dictionaries.get(coded) ?? dictionaryOf(coded.texts);
    this.#dictionaries.set(coded, made);
    return made;
  }
}
