// The engine for columns in memory. What a pair of columns needs (sorted x, values in its order, the pyramid) is made when it
// is first drawn, in threads, and kept as long as the data.
import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import { AnswerCache } from "./answer-cache.js";
import { MAX_CATEGORIES, type ColumnInfo, type Engine, type Envelope, type EnvelopeQuery } from "./contract.js";
import { CrossTables } from "./cross-tables.js";
import type { Group, GroupValues } from "./group-query.js";
import { KeptArguments } from "./kept-arguments.js";
import { MemoryGroups } from "./memory-groups.js";
import type { EnvelopeTask } from "./kernels/envelope.js";
import type { Series } from "./kernels/pyramid.js";
import type { Numbers } from "./kernels/scan.js";
import type { Grid, GridQuery } from "./grid-query.js";
import { budgets, ownBudgets, type Budgets } from "./memory-budget.js";
import { closedError, pool } from "./pool.js";
import type { Predicate } from "./predicate/predicate.js";
import { MemoryRows, type HeldColumn } from "./memory-rows.js";
import type { Batch, RowsQuery } from "./rows-query.js";
import type { Tables, TablesQuery } from "./tables-query.js";
import { Rasters } from "./rasters.js";
import type { CodedTexts, RowRange, SharedColumn } from "./shared-columns.js";
import type { Axis } from "./tasks.js";

type Line = Pick<EnvelopeTask, "x" | "series">;

const NO_TEXT_STATISTICS = {
  nulls: 0,
  infinite: 0,
  min: Infinity,
  max: -Infinity,
  minPositive: Infinity,
  firstUnsorted: 0,
};

/** What is kept of the questions about one moment of a stream, of which there are many in a second. */
const MOMENT_BYTES = 32 * 2 ** 20;

export class MemoryEngine implements Engine {
  readonly rowCount: number;
  readonly version = randomUUID();
  readonly #columns: ReadonlyMap<string, HeldColumn>;
  readonly #axes = new Map<string, Promise<Axis>>();
  readonly #series = new Map<string, Promise<Series>>();
  readonly #lines = new Map<string, Promise<KeptArguments<Line>>>();
  readonly #groups: MemoryGroups;
  readonly #answers: AnswerCache<Envelope>;
  readonly #rows: MemoryRows;
  readonly #tables: CrossTables;
  readonly #rasters: Rasters;
  readonly #release: () => void;
  readonly #closing: AbortController;

  private constructor(
    columns: ReadonlyMap<string, HeldColumn>,
    rows: number,
    { isLasting, release, kept }: { readonly isLasting: boolean; readonly release: () => void; readonly kept: Budgets },
  ) {
    this.#columns = columns;
    this.rowCount = rows;
    this.#release = release;
    this.#answers = new AnswerCache(envelopeBytes, kept.answers);
    this.#rows = new MemoryRows(columns, rows, kept.arrays);
    this.#closing = new AbortController();
    // One per question.
    setMaxListeners(0, this.#closing.signal);
    this.#tables = new CrossTables({ rows: this.rowCount, tier: "memory", budget: kept.arrays, read: this.#range });
    this.#groups = new MemoryGroups({
      column: (name) => this.#column(name),
      axis: (name) => this.#axis(name),
      signal: this.#closing.signal,
    });
    this.#rasters = new Rasters({
      rowCount: rows,
      isLasting,
      budgets: kept,
      info: (name) => this.#column(name).info,
      numbers: async (name) => this.#numbers(name).values,
      texts: async (name) => this.#texts(name),
    });
  }

  /** Scans all columns. Rejects with PlotctlError if the column `sorted` is not. */
  static async open(columns: ReadonlyMap<string, SharedColumn>, rows: number): Promise<MemoryEngine> {
    const release = pool.use();
    try {
      const held = new Map<string, HeldColumn>();
      const work = { priority: "preparation", signal: new AbortController().signal } as const;
      for (const [name, column] of columns) {
        const { kind, values, coded } = column;
        const found =
          coded === undefined
            ? await pool.run("scan", values, work)
            : { ...NO_TEXT_STATISTICS, nulls: await pool.run("countMissing", coded.codes, work) };
        const categories = coded !== undefined && coded.texts.length <= MAX_CATEGORIES ? coded.texts : undefined;
        const rounded = column.exact && { isRounded: true };
        held.set(name, { ...column, info: { name, kind, ...found, ...(categories && { categories }), ...rounded } });
      }
      return new MemoryEngine(held, rows, { isLasting: true, release, kept: budgets });
    } catch (error) {
      release();
      throw error;
    }
  }

  /** The rows of one moment of a stream. They are not scanned, and nothing of them is counted ahead. The stream keeps the threads. */
  static ofMoment(columns: ReadonlyMap<string, HeldColumn>, rows: number): MemoryEngine {
    const kept = ownBudgets(MOMENT_BYTES);
    return new MemoryEngine(columns, rows, { isLasting: false, release: () => undefined, kept });
  }

  get columns(): readonly ColumnInfo[] {
    return [...this.#columns.values()].map(({ info }) => info);
  }

  async envelope(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    const { x, ys, from, to, exponent, scale, form, group } = query;
    signal.throwIfAborted();
    if (this.#closing.signal.aborted) throw closedError();
    const kept = await this.#line(x, ys, group);
    signal.throwIfAborted();
    const task = { from, to, exponent, scale, form };
    const key = JSON.stringify([x, ys, from, to, exponent, scale, form, group]);
    // Shared with other sessions, and done in milliseconds: one that has no use for it any more does not stop it.
    const work = { priority: "view", signal: this.#closing.signal, kept } as const;
    const answer = await this.#answers.get(key, () => pool.run("envelope", task, work));
    signal.throwIfAborted();
    return answer;
  }

  async rows(query: RowsQuery, signal: AbortSignal): Promise<Batch> {
    signal.throwIfAborted();
    if (this.#closing.signal.aborted) throw closedError();
    return this.#rows.ask(query, signal);
  }

  tables(query: TablesQuery, signal: AbortSignal): Promise<Tables> {
    return this.#tables.ask(query, signal);
  }

  async grid(query: GridQuery, signal: AbortSignal): Promise<Grid> {
    signal.throwIfAborted();
    if (this.#closing.signal.aborted) throw closedError();
    return this.#rasters.grid(query, signal);
  }

  async matching(where: Predicate): Promise<MemoryEngine> {
    if (this.#closing.signal.aborted) throw closedError();
    const rows = await this.#rows.matching(where, this.#closing.signal);
    const taken = new Map<string, SharedColumn>();
    for (const [name, column] of this.#columns) taken.set(name, await takenColumn(column, rows, this.#preparation));
    return MemoryEngine.open(taken, rows.length);
  }

  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort(closedError());
    this.#rasters.close(closedError());
    this.#rows.close(closedError());
    this.#tables.close(closedError());
    this.#axes.clear();
    this.#series.clear();
    for (const line of this.#lines.values())
      void line.then(
        (kept) => kept.release(),
        () => undefined,
      );
    this.#lines.clear();
    this.#groups.clear();
    this.#answers.clear();
    this.#release();
  }

  async groups(column: string, signal: AbortSignal): Promise<GroupValues> {
    signal.throwIfAborted();
    if (this.#closing.signal.aborted) throw closedError();
    return this.#groups.values(column);
  }

  /** What all questions about a line need of its columns. */
  #line(x: string, ys: readonly string[], group?: Group): Promise<KeptArguments<Line>> {
    return once(this.#lines, JSON.stringify([x, ys, group]), async () => {
      const [axis, ...series] = await Promise.all([
        this.#axis(x, group),
        ...ys.map((y) => this.#seriesOf(x, y, group)),
      ]);
      return new KeptArguments({ x: axis.x, series });
    });
  }

  #axis(name: string, group?: Group): Promise<Axis> {
    const { values, isSorted } = this.#numbers(name);
    return once(this.#axes, JSON.stringify([name, group]), () =>
      group === undefined ? pool.run("axis", { values, isSorted }, this.#preparation) : this.#groups.axis(name, group),
    );
  }

  #seriesOf(x: string, y: string, group?: Group): Promise<Series> {
    const { values, info } = this.#numbers(y);
    return once(this.#series, JSON.stringify([x, y, group]), async () => {
      const { order } = await this.#axis(x, group);
      return pool.run("series", { values, order, hasInfinite: info.infinite > 0 }, this.#preparation);
    });
  }

  readonly #range = (name: string, { first, after }: RowRange): Promise<SharedColumn> => {
    const { kind, values, coded } = this.#column(name);
    if (kind !== "text") return Promise.resolve({ kind, values: values.subarray(first, after) });
    return Promise.resolve({ kind, coded: { ...coded, codes: coded.codes.subarray(first, after) } });
  };

  get #preparation(): { readonly priority: "preparation"; readonly signal: AbortSignal } {
    return { priority: "preparation", signal: this.#closing.signal };
  }

  #numbers(name: string): { values: Numbers; info: ColumnInfo; isSorted: boolean } {
    const { values, info } = this.#column(name);
    if (values === undefined) throw new PlotctlError("INVALID_COLUMN", `The column ${show(name)} holds texts.`);
    return { values, info, isSorted: info.firstUnsorted < 0 };
  }

  #texts(name: string): CodedTexts {
    const { coded } = this.#column(name);
    if (coded !== undefined) return coded;
    throw new PlotctlError("INVALID_COLUMN", `The column ${show(name)} holds no texts.`);
  }

  #column(name: string): HeldColumn {
    const found = this.#columns.get(name);
    if (found !== undefined) return found;
    throw new PlotctlError("UNKNOWN_COLUMN", `There is no column ${show(name)} in the data.`, {
      hint: didYouMean(name, this.#columns.keys()),
    });
  }
}

async function takenColumn(
  { kind, values, exact, coded }: SharedColumn,
  rows: Uint32Array,
  work: { readonly priority: "preparation"; readonly signal: AbortSignal },
): Promise<SharedColumn> {
  const task = { values, exact, codes: coded?.codes, texts: coded?.texts.length ?? 0, rows };
  const taken = await pool.run("take", task, work);
  if (coded === undefined) return { kind, values: taken.values as Numbers, exact: taken.exact };
  const texts = Array.from(taken.kept, (place) => coded.texts[place] as string);
  return { kind: "text", coded: { codes: taken.codes as CodedTexts["codes"], texts } };
}

/** What views make of an answer lives as long as it: together they take about this many times its bytes. */
const KEPT_TIMES = 2.5;

/** The bytes that an answer takes while it is kept. */
export function envelopeBytes(envelope: Envelope): number {
  const bytes = Object.values(envelope)
    .flat()
    .reduce((sum: number, part: unknown) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0), 0);
  return bytes * KEPT_TIMES;
}

/** Makes a value once per key; a failure is not kept. */
function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = made.get(key);
  if (found !== undefined) return found;
  const making = make();
  made.set(key, making);
  making.catch(() => made.delete(key));
  return making;
}
