// The tables of cross-filters of one data set. Columns become codes once, a byte per row, which all charts with the same bins
// share; tables are counted from them by several threads, and are kept for all sessions with the same filters.
import { setMaxListeners } from "node:events";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { AnswerCache } from "./answer-cache.js";
import { newCodes, type Codes } from "./kernels/codes.js";
import type { CodedChart, CodedDimension } from "./kernels/count.js";
import { budgets, type MemoryBudget } from "./memory-budget.js";
import { pool } from "./pool.js";
import type { RowRange, SharedColumn } from "./shared-columns.js";
import {
  binCount,
  shapeOf,
  tablesBytes,
  tablesKey,
  type Chart,
  type Dimension,
  type Tables,
  type TablesQuery,
  type TablesShape,
} from "./tables-query.js";
import { SharedQuestions } from "./shared-questions.js";

/** A task between two looks at what others need of the threads. */
const ROWS_PER_TASK = 1 << 24;

/**
 * Rows are read and put in bins in parts, few of which are in memory at a time. The page waits for them, so all threads work,
 * but a question of a view never waits for more than a part of a few milliseconds.
 */
const ROWS_PER_READ = 1 << 21;

/** Where the values are. */
export interface ColumnReader {
  readonly rows: number;
  readonly tier: string;
  /** For the bins of rows, and for tables. Default: that of the process. */
  readonly budget?: MemoryBudget;
  /** Rejects with PlotctlError for unknown columns. */
  readonly read: (column: string, rows: RowRange, signal: AbortSignal) => Promise<SharedColumn>;
}

export class CrossTables {
  readonly #reader: ColumnReader;
  readonly #codes: AnswerCache<Codes>;
  readonly #tables: SharedQuestions<Tables>;
  readonly #closing = new AbortController();
  /** The columns that are being coded, one after the other. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(reader: ColumnReader) {
    const { budget = budgets.arrays } = reader;
    this.#reader = reader;
    this.#codes = new AnswerCache((codes) => codes.byteLength, budget);
    this.#tables = new SharedQuestions(tablesBytes, budget);
    setMaxListeners(0, this.#closing.signal);
  }

  async ask(query: TablesQuery, signal: AbortSignal): Promise<Tables> {
    if (this.#closing.signal.aborted) throw this.#closing.signal.reason;
    const shape = shapeOf(query);
    return this.#tables.ask(tablesKey(query), signal, (shared) => this.#count(query, shape, shared));
  }

  /** Rejects all questions, those under way and later ones, with this reason. */
  close(reason: Error): void {
    this.#closing.abort(reason);
    this.#tables.close(reason);
    this.#codes.clear();
  }

  async #count(
    { charts, active }: TablesQuery,
    { sizes, isCounted }: TablesShape,
    signal: AbortSignal,
  ): Promise<Tables> {
    const { rows, tier } = this.#reader;
    const dimensions = await Promise.all(charts.map((chart) => this.#coded(chart)));
    signal.throwIfAborted();
    setMaxListeners(0, signal);
    const coded = charts.map(({ chosen }, index): CodedChart => ({
      dimensions: dimensions[index] as readonly CodedDimension[],
      chosen,
      isCounted: isCounted[index] as boolean,
    }));
    const work = { priority: "view", signal } as const;
    const starts = Array.from(
      { length: Math.max(1, Math.ceil(rows / ROWS_PER_TASK)) },
      (_, task) => task * ROWS_PER_TASK,
    );
    const parts = await Promise.all(
      starts.map((start) => {
        const end = Math.min(rows, start + ROWS_PER_TASK);
        return pool.run("count", { charts: coded, active, start, end }, work);
      }),
    );
    const counts = await pool.run("sumCounts", { parts, sizes }, work);
    return {
      sizes,
      sums: isCounted.map((isThere, index) => (isThere ? counts[index] : undefined)),
      total: counts.at(-1) as Uint32Array,
      tier,
    };
  }

  #coded({ dimensions }: Chart): Promise<CodedDimension[]> {
    return Promise.all(
      dimensions.map(async (dimension) => {
        const bins = binCount(dimension);
        const codes = await this.#codes.get(JSON.stringify(dimension), async () => {
          const written = newCodes(this.#reader.rows, bins);
          // No single question stops it: others need the codes too.
          const writing = this.#writing.then(() => this.#write(dimension, written));
          this.#writing = writing.catch(() => undefined);
          await writing;
          return written;
        });
        return { codes, size: bins + 1 };
      }),
    );
  }

  async #write(dimension: Dimension, codes: Codes): Promise<void> {
    const { signal } = this.#closing;
    let next = 0;
    const writeParts = async (): Promise<void> => {
      // Also without rows, the column is looked for.
      do {
        const first = next;
        next += ROWS_PER_READ;
        const after = Math.min(this.#reader.rows, first + ROWS_PER_READ);
        const column = await this.#reader.read(dimension.column, { first, after }, signal);
        await writeCodes(column, { dimension, codes: codes.subarray(first, after), signal });
      } while (next < this.#reader.rows);
    };
    await Promise.all(Array.from({ length: pool.size }, writeParts));
  }
}

async function writeCodes(
  { values, coded }: SharedColumn,
  { dimension, codes, signal }: { readonly dimension: Dimension; readonly codes: Codes; readonly signal: AbortSignal },
): Promise<void> {
  const work = { priority: "view", signal } as const;
  const { column } = dimension;
  if ("edges" in dimension) {
    if (values === undefined) throw new PlotctlError("INVALID_COLUMN", `The column ${show(column)} holds texts.`);
    await pool.run("writeBins", { values, edges: Float64Array.from(dimension.edges), codes }, work);
    return;
  }
  if (coded === undefined) throw new PlotctlError("INVALID_COLUMN", `The column ${show(column)} holds no texts.`);
  const none = dimension.values.length;
  const binOf = new Map(dimension.values.map((text, bin) => [text, bin]));
  const codeOf = Uint16Array.from([none, ...coded.texts.map((text) => binOf.get(text) ?? none)]);
  await pool.run("recode", { given: coded.codes, codeOf, codes }, work);
}
