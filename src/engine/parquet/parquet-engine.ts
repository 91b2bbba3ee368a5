// The engine for Parquet files. Files are indexed when they are first opened; then questions are answered from the indexes,
// and from rows where a view is closer than they reach. Nothing of the data is in memory but caches with limits.
import { setMaxListeners } from "node:events";
import { resolve } from "node:path";
import { systemClock, type Clock } from "../../base/clock.js";
import { codeOf, PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import type { ColumnInfo, Engine, Envelope, EnvelopeQuery } from "../contract.js";
import type { DataSource, SqlArgs } from "../copies/source.js";
import { identifier } from "../copies/sql-text.js";
import { CrossTables } from "../cross-tables.js";
import type { DataChanges } from "../data-changes.js";
import type { Grid, GridQuery } from "../grid-query.js";
import type { GroupValues } from "../group-query.js";
import { defaultMemory } from "../memory-limit.js";
import { closedError, pool } from "../pool.js";
import { DUCKDB, namedValues } from "../predicate/duckdb-sql.js";
import { checkPredicate, type Predicate } from "../predicate/predicate.js";
import { predicateSql } from "../predicate/sql.js";
import { Rasters } from "../rasters.js";
import type { Batch, RowsQuery } from "../rows-query.js";
import type { RowRange, SharedColumn } from "../shared-columns.js";
import type { Tables, TablesQuery } from "../tables-query.js";
import { AxisQuestions } from "./axis-questions.js";
import { GroupedFiles } from "./grouped-files.js";
import type { IndexPlace, PrepareTask, Progress } from "./messages.js";
import { ParquetRows } from "./parquet-rows.js";
import { PreparedFiles } from "./prepared-files.js";
import { StoredColumns, type ColumnOptions } from "./stored-columns.js";
import { parquetWorkers } from "./workers.js";

export interface ParquetOptions {
  /** The folder from which relative paths start. Default: the working directory. */
  readonly folder?: string;
  /** The columns to take. Default: all. */
  readonly columns?: readonly string[];
  /** A column that must be sorted. Default: the first sorted column, times before numbers. */
  readonly sorted?: string;
  /** The bytes that columns in memory may take. Default: a quarter of the machine's memory. */
  readonly memory?: number;
  /**
   * Whether the rows that views draw are also kept as files beside the index, 4 or 8 bytes per value, from which a view of
   * few rows is read in milliseconds. `auto` writes them when a view first needs such rows, if they take at most 2 GiB and
   * the disk has three times that free; true writes those of all number columns before the engine is open. Default: `auto`.
   */
  readonly rows?: "auto" | boolean;
  /**
   * Where indexes are kept. `auto` is in a folder `.plotctl` beside the data, else in the cache of the user, else in memory;
   * false is nowhere, so that views are coarse. Default: `auto`.
   */
  readonly index?: IndexPlace;
  /** Called while files are indexed. */
  readonly report?: (progress: Progress) => void;
  /** Stops the indexing. Files that are done stay indexed. */
  readonly signal?: AbortSignal;
  /** Whether files are looked at all the time, for those that come, change or go. Default: only by `look` and `refresh`. */
  readonly watch?: boolean;
  /** How long to wait for the index before coarse answers are good enough. Default: until it is there. */
  readonly patienceMs?: number;
  readonly clock?: Clock;
}

export class ParquetEngine implements Engine {
  readonly #task: PrepareTask;
  readonly #release: () => void;
  readonly #closing = new AbortController();
  readonly #files: PreparedFiles;
  readonly #axes: AxisQuestions;
  readonly #stored: StoredColumns;
  readonly #grouped = new GroupedFiles((names) => this.columnValues(names, { signal: this.#closing.signal }));
  #tables: CrossTables;
  #pages: ParquetRows;
  #rasters: Rasters;

  private constructor(task: PrepareTask, { report, rows, release, clock, patienceMs }: EngineParts) {
    this.#task = task;
    this.#release = release;
    const closing = this.#closing.signal;
    // One per question.
    setMaxListeners(0, closing);
    const taken = (isChanged: boolean): void => this.#taken(isChanged);
    this.#files = new PreparedFiles({ task, report, clock, patienceMs, closing, taken });
    this.#axes = new AxisQuestions({ task, files: this.#files, rows, closing });
    this.#stored = new StoredColumns({
      task,
      report,
      closing,
      info: this.#column,
      version: () => this.version,
      changed,
    });
    this.#tables = this.#crossTables();
    this.#pages = this.#newPages();
    this.#rasters = this.#newRasters();
  }

  /**
   * Opens files by path or pattern (`*`, `?`, `**`) and indexes those that have no valid index. Rejects with PlotctlError:
   * MISSING_PACKAGE, NO_DATA_FILES, INVALID_PARQUET, UNKNOWN_COLUMN, and DATA_NOT_SORTED.
   */
  static open(what: string | readonly string[], options: ParquetOptions = {}): Promise<ParquetEngine> {
    const { folder = process.cwd() } = options;
    const patterns = [what].flat().map((pattern) => resolve(folder, pattern));
    return ParquetEngine.openSource({ kind: "parquet", patterns }, options);
  }

  /**
   * Opens Parquet files, or what is copied to Parquet files first. Where indexing takes long, it goes on after the engine is
   * open: see `changes`. Rejects with PlotctlError.
   */
  static async openSource(source: DataSource, options: Omit<ParquetOptions, "folder"> = {}): Promise<ParquetEngine> {
    const { columns, sorted, report, signal, watch = false, clock = systemClock } = options;
    const { rows = "auto", index = "auto", memory = defaultMemory(), patienceMs = Infinity } = options;
    const task: PrepareTask = { source, columns, sorted, mirrorsRows: rows === true, index, memory };
    const stops = [parquetWorkers.use(), pool.use()];
    const release = (): void => stops.forEach((stop) => stop());
    const engine = new ParquetEngine(task, { report, rows, release, clock, patienceMs });
    signal?.addEventListener("abort", () => engine.close(signal.reason as Error), { once: true });
    try {
      signal?.throwIfAborted();
      await engine.#files.start();
    } catch (error) {
      engine.close();
      throw error;
    }
    if (watch) engine.#files.watch();
    return engine;
  }

  get columns(): readonly ColumnInfo[] {
    return this.#files.now.columns;
  }

  get rowCount(): number {
    return this.#files.now.rows;
  }

  get version(): string {
    return this.#files.now.version;
  }

  get changes(): DataChanges {
    return this.#files.changes;
  }

  /** Looks for files that came, changed or went. If there are any, waits a moment until they are taken in. */
  look(): Promise<void> {
    return this.#files.look();
  }

  /**
   * The rows for which a condition over the columns is true, as data of its own: they are copied to the cache once. The
   * condition is SQL that the engine made; values are bound by `args`.
   */
  filtered(where: string, args: SqlArgs, options: Omit<ParquetOptions, "folder"> = {}): Promise<ParquetEngine> {
    const { source, columns, memory } = this.#task;
    return ParquetEngine.openSource(
      { kind: "filter", of: source, where, args },
      { ...(columns && { columns }), memory, ...options },
    );
  }

  /**
   * Looks for files that came, changed or went, and indexes only those. Returns whether the data changed; then `version`,
   * `rowCount` and `columns` are new.
   */
  refresh(): Promise<boolean> {
    return this.#files.refresh();
  }

  async envelope(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    this.#check(signal);
    this.#checkNumbers([query.x, ...query.ys]);
    if (query.group !== undefined) return this.#grouped.envelope(query, signal);
    return this.#ofNow(signal, () => this.#axes.ask(query, signal));
  }

  async groups(column: string, signal: AbortSignal): Promise<GroupValues> {
    signal.throwIfAborted();
    return this.#grouped.values(column, signal);
  }

  /**
   * The values of columns of all rows, in shared memory, in the order of the files' names and their rows. Numbers and times
   * are float32 where that holds all of them, else float64, with NaN for null; texts are codes of the sorted texts. At the
   * first use of a column, the processes write it to a file beside the index. Rejects with PlotctlError: UNKNOWN_COLUMN,
   * INVALID_COLUMN for more than 65,535 different texts, and DATA_TOO_LARGE beyond the option `memory`.
   */
  columnValues(names: readonly string[], options: ColumnOptions): Promise<SharedColumn[]> {
    return this.#ofNow(options.signal, () => this.#stored.whole(names, options));
  }

  /** As `columnValues`, for some rows only, which are not kept in memory. */
  columnRange(names: readonly string[], rows: RowRange, options: ColumnOptions): Promise<SharedColumn[]> {
    return this.#ofNow(options.signal, () => this.#stored.range(names, rows, options));
  }

  async rows(query: RowsQuery, signal: AbortSignal): Promise<Batch> {
    return this.#ofNow(signal, () => this.#pages.ask(query, signal));
  }

  matching(where: Predicate): Promise<ParquetEngine> {
    checkPredicate(where, this.columns);
    const bound = predicateSql(where, { ...DUCKDB, column: this.#sqlOf });
    return this.filtered(bound.sql, namedValues(bound), { memory: this.#task.memory });
  }

  readonly #sqlOf = (name: string): { isText: boolean; sql: string } => {
    const { kind } = this.#column(name);
    const column = identifier(name);
    if (kind === "text") return { isText: true, sql: `${column}::VARCHAR` };
    const value = kind === "time" ? `epoch_us(${column})::DOUBLE / 1000` : `${column}::DOUBLE`;
    return { isText: false, sql: `COALESCE(${value}, 'nan'::DOUBLE)` };
  };

  async tables(query: TablesQuery, signal: AbortSignal): Promise<Tables> {
    return this.#ofNow(signal, () => this.#tables.ask(query, signal));
  }

  async grid(query: GridQuery, signal: AbortSignal): Promise<Grid> {
    this.#check(signal);
    this.#checkNumbers([query.x.column, query.y.column]);
    return this.#ofNow(signal, () => this.#rasters.grid(query, signal));
  }

  close(reason: Error = closedError()): void {
    if (this.#closing.signal.aborted) return;
    this.#files.stopWatching();
    this.#closing.abort(reason);
    this.#tables.close(reason);
    this.#pages.close(reason);
    this.#rasters.close(reason);
    this.#axes.close(reason);
    this.#grouped.clear();
    this.#stored.clear();
    this.#release();
  }

  #check(signal: AbortSignal): void {
    signal.throwIfAborted();
    if (this.#closing.signal.aborted) throw closedError();
  }

  /** Asks once more where the files have changed meanwhile. */
  async #ofNow<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
    this.#check(signal);
    try {
      return await ask();
    } catch (error) {
      if (codeOf(error) !== "DATA_CHANGED" || signal.aborted) throw error;
      await this.refresh();
      this.#check(signal);
      return ask();
    }
  }

  #taken(isChanged: boolean): void {
    // Also of the same version: an index may have been replaced because it was damaged.
    this.#axes.forget();
    this.#grouped.clear();
    this.#stored.clear();
    this.#pages.close(changed());
    this.#pages = this.#newPages();
    if (!isChanged) return;
    this.#tables.close(changed());
    this.#tables = this.#crossTables();
    this.#rasters.close(changed());
    this.#rasters = this.#newRasters();
  }

  #newPages(): ParquetRows {
    const { columns, files } = this.#files.now;
    return new ParquetRows(columns, files, (names, signal) => this.columnValues(names, { signal }));
  }

  /** The tables of the present version. */
  #crossTables(): CrossTables {
    const { version, rowCount } = this;
    return new CrossTables({
      rows: rowCount,
      tier: "columns",
      read: async (name, rows, signal) => {
        const [column] = await this.columnRange([name], rows, { signal });
        if (this.version !== version) throw changed();
        return column as SharedColumn;
      },
    });
  }

  /** Grids of the present version. */
  #newRasters(): Rasters {
    const { rowCount, version } = this;
    const { signal } = this.#closing;
    const read = async (name: string): Promise<SharedColumn> => {
      const [column] = await this.columnValues([name], { signal });
      if (this.version !== version) throw changed();
      return column as SharedColumn;
    };
    return new Rasters({
      isLasting: true,
      rowCount,
      info: this.#column,
      async numbers(name) {
        const { values } = await read(name);
        if (values !== undefined) return values;
        throw new PlotctlError("INVALID_COLUMN", `The column ${show(name)} holds texts.`);
      },
      async texts(name) {
        const { coded } = await read(name);
        if (coded !== undefined) return coded;
        throw new PlotctlError("INVALID_COLUMN", `The column ${show(name)} holds no texts.`);
      },
    });
  }

  #checkNumbers(names: readonly string[]): void {
    for (const name of names) {
      const { kind } = this.#column(name);
      if (kind === "text") throw new PlotctlError("INVALID_COLUMN", `The column ${show(name)} holds texts.`);
    }
  }

  readonly #column = (name: string): ColumnInfo => {
    const found = this.columns.find((column) => column.name === name);
    if (found !== undefined) return found;
    const names = this.columns.map((column) => column.name);
    throw new PlotctlError("UNKNOWN_COLUMN", `There is no column ${show(name)} in the data.`, {
      hint: didYouMean(name, names),
    });
  };
}

interface EngineParts {
  readonly report: ((progress: Progress) => void) | undefined;
  readonly rows: "auto" | boolean;
  readonly release: () => void;
  readonly clock: Clock;
  readonly patienceMs: number;
}

/** The data that was asked for is not that of the present version. */
function changed(): PlotctlError {
  return new PlotctlError("DATA_CHANGED", "The files changed while they were read.");
}
