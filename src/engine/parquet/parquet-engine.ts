// The engine for Parquet files. Files are indexed when they are first opened; then questions are answered from the indexes,
// and from rows where a view is closer than they reach. Nothing of the data is in memory but caches with limits.
import { setMaxListeners } from "node:events";
import { resolve } from "node:path";
import { systemClock, type Clock } from "../../base/clock.js";
import { codeOf, messageOf, PlotctlError } from "../../base/errors.js";
import { newId } from "../../base/ids.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { AnswerCache } from "../answer-cache.js";
import type { ColumnInfo, Engine, Envelope, EnvelopeQuery } from "../contract.js";
import type { DataSource, SqlArgs } from "../copies/source.js";
import type { GroupValues } from "../group-query.js";
import { DataChanges, type DataProblem } from "../data-changes.js";
import type { Grid, GridQuery } from "../grid-query.js";
import { Rasters } from "../rasters.js";
import { envelopeBytes } from "../memory-engine.js";
import { defaultMemory } from "../memory-limit.js";
import { closedError, pool } from "../pool.js";
import { CrossTables } from "../cross-tables.js";
import type { RowRange, SharedColumn } from "../shared-columns.js";
import { checkPredicate, type Predicate } from "../predicate/predicate.js";
import { DUCKDB, namedValues } from "../predicate/duckdb-sql.js";
import { identifier } from "../copies/sql-text.js";
import { predicateSql } from "../predicate/sql.js";
import type { Batch, RowsQuery } from "../rows-query.js";
import type { Tables, TablesQuery } from "../tables-query.js";
import { GroupedFiles } from "./grouped-files.js";
import { watchFiles } from "./file-watch.js";
import { LoadedColumns } from "./loaded-columns.js";
import type {
  AskTask,
  AxisFiles,
  AxisName,
  ColumnSources,
  IndexPlace,
  OpenAxis,
  Prepared,
  PrepareTask,
  Progress,
} from "./messages.js";
import { ParquetRows } from "./parquet-rows.js";
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

/** The most bytes of a row mirror that is written without being asked for. */
const MAX_MIRROR_BYTES = 2 * 2 ** 30;

/** Progress is announced in steps of this part. */
const PROGRESS_STEP = 0.02;

const NOTHING: Prepared = {
  columns: [],
  rows: 0,
  version: "",
  problems: [],
  files: [],
  axis: undefined,
  unwritten: undefined,
  seen: "",
};

/** How columns are read. */
export interface ColumnOptions {
  readonly signal: AbortSignal;
  /** Called while column files are written, at the first use of a column. */
  readonly report?: (progress: Progress) => void;
}

export class ParquetEngine implements Engine {
  readonly #task: PrepareTask;
  readonly #report: ((progress: Progress) => void) | undefined;
  readonly #release: () => void;
  readonly #rows: "auto" | boolean;
  /** The columns whose files were asked for. */
  readonly #mirrored = new Set<string>();
  readonly #loaded: LoadedColumns;
  readonly #grouped = new GroupedFiles((names) => this.columnValues(names, { signal: this.#closing.signal }));
  readonly #sources = new Map<string, Promise<ColumnSources>>();
  readonly #closing = new AbortController();
  readonly #axes = new Map<string, Promise<OpenAxis>>();
  readonly #answers = new AnswerCache<Envelope>(envelopeBytes);
  readonly #asking = new Map<string, { readonly controller: AbortController; waiting: number }>();
  /** The axes that the process for views has open, and its generation. */
  readonly #known = new Map<string, number>();
  readonly changes = new DataChanges();
  readonly #clock: Clock;
  readonly #patienceMs: number;
  #prepared = NOTHING;
  #tables: CrossTables;
  #pages: ParquetRows;
  #preparing: Promise<boolean> | undefined;
  #stopWatching: (() => void) | undefined;
  #rasters: Rasters;

  private constructor(task: PrepareTask, options: EngineParts) {
    const { report, rows, release, clock, patienceMs } = options;
    this.#task = task;
    this.#rows = rows;
    this.#report = report;
    this.#release = release;
    this.#clock = clock;
    this.#patienceMs = patienceMs;
    this.#loaded = new LoadedColumns(task.memory);
    // One per question.
    setMaxListeners(0, this.#closing.signal);
    this.#tables = this.#crossTables();
    this.#pages = this.#pagesOf(NOTHING);
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
      await engine.#start();
    } catch (error) {
      engine.close();
      throw error;
    }
    if (watch) engine.#watch();
    return engine;
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

  /** Looks for files that came, changed or went. If there are any, waits a moment until they are taken in. */
  async look(): Promise<void> {
    if (this.#preparing !== undefined || (await this.#seen()) === this.#prepared.seen) return;
    await this.#patiently(this.refresh().catch(ignore));
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
    this.#preparing ??= this.#prepare().finally(() => (this.#preparing = undefined));
    return this.#preparing;
  }

  async envelope(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    signal.throwIfAborted();
    if (this.#closing.signal.aborted) throw closedError();
    this.#checkNumbers([query.x, ...query.ys]);
    if (query.group !== undefined) return this.#grouped.envelope(query, signal);
    try {
      return await this.#shared(query, signal);
    } catch (error) {
      if (codeOf(error) !== "DATA_CHANGED") throw error;
      await this.refresh();
      return this.#shared(query, signal);
    }
  }

  async groups(column: string, signal: AbortSignal): Promise<GroupValues> {
    signal.throwIfAborted();
    return this.#grouped.values(column, signal);
  }

  /**
   * The values of columns of all rows, in shared memory, in the order of the files' names and their rows. Numbers and times
   * are float32 where that holds all of them, else float64, with NaN for null; texts are codes of the sorted texts. At the first use of a column, the processes write it to a file
   * beside the index. Rejects with PlotctlError: UNKNOWN_COLUMN, INVALID_COLUMN for more than 65,535 different texts, and
   * DATA_TOO_LARGE beyond the option `memory`.
   */
  columnValues(names: readonly string[], options: ColumnOptions): Promise<SharedColumn[]> {
    return this.#read(names, options, (sources) =>
      this.#loaded.whole(names.map(this.#column), sources, this.#closing.signal),
    );
  }

  /** As `columnValues`, for some rows only, which are not kept in memory. */
  columnRange(names: readonly string[], rows: RowRange, options: ColumnOptions): Promise<SharedColumn[]> {
    return this.#read(names, options, (sources) =>
      this.#loaded.range(names.map(this.#column), sources, rows, this.#closing.signal),
    );
  }

  async #read<T>(
    names: readonly string[],
    { signal, report }: ColumnOptions,
    read: (sources: ColumnSources) => Promise<T>,
  ): Promise<T> {
    const attempt = async (): Promise<T> => {
      signal.throwIfAborted();
      if (this.#closing.signal.aborted) throw closedError();
      names.forEach(this.#column);
      const sources = await unlessAborted(this.#sourcesOf(names, report), signal);
      // The files may have changed since the engine looked at them.
      if (sources.version !== this.version) throw changed();
      return unlessAborted(read(sources), signal);
    };
    try {
      return await attempt();
    } catch (error) {
      if (codeOf(error) !== "DATA_CHANGED") throw error;
      await this.refresh();
      return attempt();
    }
  }

  /** The column files are written once for all who ask, so no single one stops it. */
  #sourcesOf(names: readonly string[], report = this.#report): Promise<ColumnSources> {
    const key = JSON.stringify(names);
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    const options = { signal: this.#closing.signal, report };
    const finding = parquetWorkers.builder.run("columns", { task: this.#task, names }, options);
    this.#sources.set(key, finding);
    finding.catch(() => this.#sources.delete(key));
    return finding;
  }

  async rows(query: RowsQuery, signal: AbortSignal): Promise<Batch> {
    signal.throwIfAborted();
    if (this.#closing.signal.aborted) throw closedError();
    try {
      return await this.#pages.ask(query, signal);
    } catch (error) {
      if (codeOf(error) !== "DATA_CHANGED" || signal.aborted) throw error;
      await this.refresh();
      return this.#pages.ask(query, signal);
    }
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

  #pagesOf({ columns, files }: Prepared): ParquetRows {
    return new ParquetRows(columns, files, (names, signal) => this.columnValues(names, { signal }));
  }

  async tables(query: TablesQuery, signal: AbortSignal): Promise<Tables> {
    try {
      return await this.#tables.ask(query, signal);
    } catch (error) {
      if (codeOf(error) !== "DATA_CHANGED" || signal.aborted) throw error;
      await this.refresh();
      return this.#tables.ask(query, signal);
    }
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

  async grid(query: GridQuery, signal: AbortSignal): Promise<Grid> {
    signal.throwIfAborted();
    if (this.#closing.signal.aborted) throw closedError();
    this.#checkNumbers([query.x.column, query.y.column]);
    try {
      return await this.#rasters.grid(query, signal);
    } catch (error) {
      if (codeOf(error) !== "DATA_CHANGED" || signal.aborted) throw error;
      await this.refresh();
      return this.#rasters.grid(query, signal);
    }
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

  close(reason: Error = closedError()): void {
    if (this.#closing.signal.aborted) return;
    this.#stopWatching?.();
    this.#closing.abort(reason);
    this.#tables.close(reason);
    this.#pages.close(reason);
    this.#rasters.close(reason);
    for (const { controller } of this.#asking.values()) controller.abort(reason);
    this.#forgetAxes();
    this.#release();
  }

  /** Resolves when the index is there, or takes so long that what is known earlier is good enough. */
  async #start(): Promise<void> {
    let surveyed = (): void => undefined;
    const survey = new Promise<void>((resolve) => (surveyed = resolve));
    const preparing = this.#prepare((prepared) => {
      this.#take(prepared);
      const { status } = this.changes;
      if (status.state !== "indexing") this.changes.announce({ ...status, state: "indexing", done: 0 });
      surveyed();
    });
    this.#preparing = preparing.finally(() => (this.#preparing = undefined));
    this.#preparing.catch(ignore);
    // Whether a declared column is sorted is not known before the end.
    if (this.#task.sorted !== undefined) await preparing;
    else await Promise.race([preparing, survey.then(() => this.#patiently(preparing))]);
  }

  async #patiently(work: Promise<unknown>): Promise<void> {
    if (this.#patienceMs === Infinity) return void (await work);
    let stop = (): void => undefined;
    const patience = new Promise<void>((resolve) => {
      const timer = this.#clock.setTimeout(resolve, this.#patienceMs);
      stop = () => timer.cancel();
    });
    await Promise.race([work, patience]).finally(() => stop());
  }

  /** Finds and indexes the files. `partial` is called with what is known before the end. Returns whether the data changed. */
  async #prepare(partial?: (prepared: Prepared) => void): Promise<boolean> {
    const before = this.version;
    try {
      const options = { signal: this.#closing.signal, report: this.#progress, partial };
      const prepared = await parquetWorkers.builder.run("prepare", this.#task, options);
      checkSorted(prepared, this.#task.sorted);
      this.#take(prepared);
      this.#announceEnd();
    } catch (error) {
      if (this.#prepared !== NOTHING && !this.#closing.signal.aborted) this.#announceFailure(error as Error);
      throw error;
    }
    return this.version !== before;
  }

  #take(prepared: Prepared): void {
    // Also of the same version: an index may have been replaced because it was damaged.
    this.#forgetAxes();
    const isChanged = prepared.version !== this.version;
    this.#prepared = prepared;
    this.#pages.close(changed());
    this.#pages = this.#pagesOf(prepared);
    this.#setPreparedAxis();
    if (isChanged) {
      this.#tables.close(changed());
      this.#tables = this.#crossTables();
      this.#rasters.close(changed());
      this.#rasters = this.#newRasters();
    }
    this.changes.announce({ ...this.changes.status, problems: problemsOf(prepared) });
  }

  readonly #progress = (progress: Progress): void => {
    this.#report?.(progress);
    const { status } = this.changes;
    const done = progress.of === 0 ? 1 : progress.done / progress.of;
    const isStep = done < status.done || done >= status.done + PROGRESS_STEP;
    if (status.state === "indexing" ? isStep : done < 1) this.changes.announce({ ...status, state: "indexing", done });
  };

  #announceEnd(): void {
    const state = this.#prepared.unwritten === undefined ? "ready" : "no index";
    this.changes.announce({ state, done: 1, problems: problemsOf(this.#prepared) });
  }

  /** The files are gone or damaged: what is known of them stays. */
  #announceFailure(error: Error): void {
    const problem = { file: nameOf(this.#task.source), message: messageOf(error) };
    this.changes.announce({ state: "stale", done: 1, problems: [problem] }, error);
  }

  #seen(): Promise<string> {
    return parquetWorkers.views.run("look", this.#task, { signal: this.#closing.signal });
  }

  #watch(): void {
    this.#stopWatching = watchFiles({
      clock: this.#clock,
      look: () => this.#seen(),
      known: () => this.#prepared.seen,
      changed: () => this.refresh(),
    });
  }

  #setPreparedAxis(): void {
    const { axis } = this.#prepared;
    if (axis !== undefined) this.#axes.set(keyOf(axis.axis), Promise.resolve(this.#openAxis(axis)));
  }

  #openAxis(axis: AxisFiles): OpenAxis {
    return { ...axis, id: newId(), usesColumnFiles: this.#rows !== false };
  }

  #forgetAxes(): void {
    const never = new AbortController().signal;
    for (const id of this.#known.keys()) void parquetWorkers.views.run("forget", id, { signal: never }).catch(ignore);
    this.#known.clear();
    this.#axes.clear();
    this.#grouped.clear();
    this.#answers.clear();
    this.#sources.clear();
    this.#loaded.clear();
    this.#mirrored.clear();
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
    const argsOf = (): AskTask => {
      const isKnown = this.#known.get(axis.id) === views.generation;
      this.#known.set(axis.id, views.generation);
      return { id: axis.id, files: isKnown ? undefined : axis, query };
    };
    const answer = await views.run("ask", argsOf, { signal });
    if (answer.tier === "parquet") void this.#mirror(axis, [query.x, ...query.ys]);
    return answer;
  }

  /** Writes column files while views go on without them. */
  async #mirror(axis: OpenAxis, names: readonly string[]): Promise<void> {
    if (this.#rows !== "auto" || names.every((name) => this.#mirrored.has(name))) return;
    for (const name of names) this.#mirrored.add(name);
    const args = { axis, names: [...this.#mirrored], maxBytes: MAX_MIRROR_BYTES };
    try {
      await parquetWorkers.builder.run("mirror", args, { signal: this.#closing.signal });
    } catch {
      // Views read Parquet as before.
    }
  }

  /** An axis of its own needed an index or a sorted copy, with progress. */
  #axisMade(): void {
    if (this.changes.status.state === "indexing" && this.#preparing === undefined) this.#announceEnd();
  }

  /** The files in the order of an axis. It is made once for all questions, so no single one stops it. */
  #axis(axis: AxisName): Promise<OpenAxis> {
    const key = keyOf(axis);
    const known = this.#axes.get(key);
    if (known !== undefined) return known;
    const options = { signal: this.#closing.signal, report: this.#progress };
    const args = { task: this.#task, axis };
    const making = parquetWorkers.builder.run("axis", args, options).then((files) => this.#openAxis(files));
    this.#axes.set(key, making);
    making.then(
      () => this.#axisMade(),
      () => {
        this.#axes.delete(key);
        this.#axisMade();
      },
    );
    return making;
  }
}

interface EngineParts {
  readonly report: ((progress: Progress) => void) | undefined;
  readonly rows: "auto" | boolean;
  readonly release: () => void;
  readonly clock: Clock;
  readonly patienceMs: number;
}

/** The files that are left out, and why others have no index. */
function problemsOf({ problems, unwritten, axis }: Prepared): readonly DataProblem[] {
  const [first] = axis?.unindexed ?? [];
  if ((unwritten ?? "") === "" || first === undefined) return problems;
  return [...problems, { file: first.path, message: `Its index cannot be written: ${unwritten}.` }];
}

function nameOf(source: DataSource): string {
  if (source.kind === "filter") return nameOf(source.of);
  return source.kind === "sql" ? source.sql : source.patterns.join(", ");
}

/** The data that was asked for is not that of the present version. */
function changed(): PlotctlError {
  return new PlotctlError("DATA_CHANGED", "The files changed while they were read.");
}

/** Rejects with the signal's reason when it is aborted; what was asked goes on for others. */
function unlessAborted<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    signal.addEventListener("abort", leave, { once: true });
    asked.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
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
