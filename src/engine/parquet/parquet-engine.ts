// The engine for Parquet files. Files are indexed when they are first opened; then questions are answered from the indexes,
// and from rows where a view is closer than they reach. Nothing of the data is in memory but caches with limits.
import { setMaxListeners } from "node:events";
import { resolve } from "node:path";
import { codeOf, PlotctlError } from "../../base/errors.js";
import { newId } from "../../base/ids.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { AnswerCache } from "../answer-cache.js";
import type { ColumnInfo, Engine, Envelope, EnvelopeQuery } from "../contract.js";
import type { Grid } from "../grid-query.js";
import { envelopeBytes } from "../memory-engine.js";
import { closedError } from "../pool.js";
import type { AxisName, FileProblem, OpenAxis, Prepared, PrepareTask, Progress } from "./messages.js";
import { parquetWorkers } from "./workers.js";

export interface ParquetOptions {
  /** The folder from which relative paths start. Default: the working directory. */
  readonly folder?: string;
  /** The columns to take. Default: all. */
  readonly columns?: readonly string[];
  /** A column that must be sorted. Default: the first sorted column, times before numbers. */
  readonly sorted?: string;
  /** Called while files are indexed. */
  readonly report?: (progress: Progress) => void;
  /** Stops the indexing. Files that are done stay indexed. */
  readonly signal?: AbortSignal;
}

export class ParquetEngine implements Engine {
  readonly #task: PrepareTask;
  readonly #report: ((progress: Progress) => void) | undefined;
  readonly #release: () => void;
  readonly #closing = new AbortController();
  readonly #axes = new Map<string, Promise<OpenAxis>>();
  readonly #answers = new AnswerCache<Envelope>(envelopeBytes);
  readonly #asking = new Map<string, { readonly controller: AbortController; waiting: number }>();
  /** The axes that the process for views has open, and its generation. */
  readonly #known = new Map<string, number>();
  #prepared: Prepared;
  #refreshing: Promise<boolean> | undefined;

  private constructor(
    task: PrepareTask,
    prepared: Prepared,
    { report, release }: { report: ((progress: Progress) => void) | undefined; release: () => void },
  ) {
    this.#task = task;
    this.#prepared = prepared;
    this.#report = report;
    this.#release = release;
    // One per question.
    setMaxListeners(0, this.#closing.signal);
    this.#setPreparedAxis();
  }

  /**
   * Opens files by path or pattern (`*`, `?`, `**`) and indexes those that have no valid index. Rejects with PlotctlError:
   * MISSING_PACKAGE, NO_DATA_FILES, INVALID_PARQUET, UNKNOWN_COLUMN, and DATA_NOT_SORTED.
   */
  static async open(what: string | readonly string[], options: ParquetOptions = {}): Promise<ParquetEngine> {
    const { folder = process.cwd(), columns, sorted, report, signal = new AbortController().signal } = options;
    const patterns = [what].flat().map((pattern) => resolve(folder, pattern));
    const task: PrepareTask = { patterns, columns, sorted };
    const release = parquetWorkers.use();
    try {
      const prepared = await parquetWorkers.builder.run("prepare", task, { signal, report });
      checkSorted(prepared, sorted);
      return new ParquetEngine(task, prepared, { report, release });
    } catch (error) {
      release();
      throw error;
    }
  }

  get columns(): readonly ColumnInfo[] {
    return this.#prepared.columns;
  }

  get rowCount(): number {
    return this.#prepared.rows;
  }

  get version(): string {
    return this.#prepared.version;
  }

  /** The files of a pattern that cannot be read, and are left out. */
  get problems(): readonly FileProblem[] {
    return this.#prepared.problems;
  }

  /**
   * Looks for files that came, changed or went, and indexes only those. Returns whether the data changed; then `version`,
   * `rowCount` and `columns` are new.
   */
  refresh(): Promise<boolean> {
    this.#refreshing ??= this.#prepareAgain().finally(() => (this.#refreshing = undefined));
    return this.#refreshing;
  }

  async envelope(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    signal.throwIfAborted();
    if (this.#closing.signal.aborted) throw closedError();
    this.#checkColumns([query.x, ...query.ys]);
    try {
      return await this.#shared(query, signal);
    } catch (error) {
      if (codeOf(error) !== "DATA_CHANGED") throw error;
      await this.refresh();
      return this.#shared(query, signal);
    }
  }

  grid(): Promise<Grid> {
    return Promise.reject(new PlotctlError("DATA_FAILED", "Parquet files have no grids yet."));
  }

  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort(closedError());
    for (const { controller } of this.#asking.values()) controller.abort(closedError());
    this.#forgetAxes();
    this.#release();
  }

  async #prepareAgain(): Promise<boolean> {
    const { signal } = this.#closing;
    const before = this.version;
    const prepared = await parquetWorkers.builder.run("prepare", this.#task, { signal, report: this.#report });
    checkSorted(prepared, this.#task.sorted);
    this.#forgetAxes();
    this.#prepared = prepared;
    this.#setPreparedAxis();
    return prepared.version !== before;
  }

  #setPreparedAxis(): void {
    const { axis } = this.#prepared;
    if (axis !== undefined) this.#axes.set(keyOf(axis.axis), Promise.resolve({ ...axis, id: newId() }));
  }

  #forgetAxes(): void {
    const never = new AbortController().signal;
    for (const id of this.#known.keys()) void parquetWorkers.views.run("forget", id, { signal: never }).catch(ignore);
    this.#known.clear();
    this.#axes.clear();
    this.#answers.clear();
  }

  #checkColumns(names: readonly string[]): void {
    for (const name of names) {
      const found = this.columns.find((column) => column.name === name);
      if (found === undefined) {
        throw new PlotctlError("UNKNOWN_COLUMN", `There is no column ${show(name)} in the data.`, {
          hint: didYouMean(
            name,
            this.columns.map((column) => column.name),
          ),
        });
      }
      if (found.kind === "text") throw new PlotctlError("INVALID_COLUMN", `The column ${show(name)} holds texts.`);
    }
  }

  /** Sessions with the same question share its answer. It is stopped when none of them needs it any more. */
  async #shared(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    const key = JSON.stringify([this.version, query]);
    const answer = this.#answers.get(key, async () => {
      const controller = new AbortController();
      this.#asking.set(key, { controller, waiting: 0 });
      try {
        return await this.#ask(query, controller.signal);
      } finally {
        this.#asking.delete(key);
      }
    });
    const asking = this.#asking.get(key);
    if (asking === undefined) return answer;
    asking.waiting++;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        if (--asking.waiting === 0) asking.controller.abort(signal.reason);
        reject(signal.reason as Error);
      };
      signal.addEventListener("abort", leave, { once: true });
      const done = (): void => signal.removeEventListener("abort", leave);
      answer.then(
        (envelope) => {
          done();
          resolve(envelope);
        },
        (error: unknown) => {
          done();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }

  async #ask(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    const axis = await this.#axis({ x: query.x, scale: query.scale });
    const { views } = parquetWorkers;
    signal.throwIfAborted();
    const isKnown = this.#known.get(axis.id) === views.generation;
    this.#known.set(axis.id, views.generation);
    return views.run("ask", { id: axis.id, files: isKnown ? undefined : axis, query }, { signal });
  }

  /** The files in the order of an axis. It is made once for all questions, so no single one stops it. */
  #axis(axis: AxisName): Promise<OpenAxis> {
    const key = keyOf(axis);
    const known = this.#axes.get(key);
    if (known !== undefined) return known;
    const options = { signal: this.#closing.signal, report: this.#report };
    const args = { task: this.#task, axis };
    const making = parquetWorkers.builder.run("axis", args, options).then((files) => ({ ...files, id: newId() }));
    this.#axes.set(key, making);
    making.catch(() => this.#axes.delete(key));
    return making;
  }
}

function keyOf({ x, scale }: AxisName): string {
  return JSON.stringify([x, scale]);
}

function checkSorted({ columns }: Prepared, sorted: string | undefined): void {
  const declared = columns.find(({ name }) => name === sorted);
  if (declared === undefined || declared.firstUnsorted < 0) return;
  const row = declared.firstUnsorted;
  throw new PlotctlError(
    "DATA_NOT_SORTED",
    `${show(sorted)} is not sorted: row ${row} is before row ${row - 1}, or has no value.`,
    { hint: 'Leave "sorted" out to have a sorted copy made.' },
  );
}

function ignore(): void {
  // The process ended, and its files are closed.
}
