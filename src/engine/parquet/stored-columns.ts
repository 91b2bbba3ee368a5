// Columns of Parquet files as arrays: the processes write each to a file beside the index when it is first used, and threads
// load it from there.
import type { ColumnInfo } from "../contract.js";
import type { RowRange, SharedColumn } from "../shared-columns.js";
import { LoadedColumns } from "./loaded-columns.js";
import type { ColumnSources, PrepareTask, Progress } from "./messages.js";
import { parquetWorkers } from "./workers.js";

/** How columns are read. */
export interface ColumnOptions {
  readonly signal: AbortSignal;
  /** Called while column files are written, at the first use of a column. */
  readonly report?: (progress: Progress) => void;
}

interface StoredColumnsParts {
  readonly task: PrepareTask;
  readonly report: ((progress: Progress) => void) | undefined;
  /** Aborted when the data is closed. */
  readonly closing: AbortSignal;
  /** Throws PlotctlError for unknown columns. */
  readonly info: (name: string) => ColumnInfo;
  readonly version: () => string;
  /** The error of data that is not that of the present version. */
  readonly changed: () => Error;
}

export class StoredColumns {
  readonly #parts: StoredColumnsParts;
  readonly #loaded: LoadedColumns;
  readonly #sources = new Map<string, Promise<ColumnSources>>();

  constructor(parts: StoredColumnsParts) {
    this.#parts = parts;
    this.#loaded = new LoadedColumns(parts.task.memory);
  }

  /** All rows of columns, which are kept in memory. */
  whole(names: readonly string[], options: ColumnOptions): Promise<SharedColumn[]> {
    const { info, closing } = this.#parts;
    return this.#read(names, options, (sources) => this.#loaded.whole(names.map(info), sources, closing));
  }

  /** Some rows of columns, which are not kept. */
  range(names: readonly string[], rows: RowRange, options: ColumnOptions): Promise<SharedColumn[]> {
    const { info, closing } = this.#parts;
    return this.#read(names, options, (sources) => this.#loaded.range(names.map(info), sources, rows, closing));
  }

  /** The files have changed. */
  clear(): void {
    this.#sources.clear();
    this.#loaded.clear();
  }

  async #read<T>(
    names: readonly string[],
    { signal, report }: ColumnOptions,
    read: (sources: ColumnSources) => Promise<T>,
  ): Promise<T> {
    const { info, version, changed } = this.#parts;
    names.forEach(info);
    const sources = await unlessAborted(this.#sourcesOf(names, report), signal);
    // The files may have changed since the engine looked at them.
    if (sources.version !== version()) throw changed();
    return unlessAborted(read(sources), signal);
  }

  /** The column files are written once for all who ask, so no single one stops it. */
  #sourcesOf(names: readonly string[], report = this.#parts.report): Promise<ColumnSources> {
    const key = JSON.stringify(names);
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    const { task, closing } = this.#parts;
    const finding = parquetWorkers.builder.run("columns", { task, names }, { signal: closing, report });
    this.#sources.set(key, finding);
    finding.catch(() => this.#sources.delete(key));
    return finding;
  }
}

/** Rejects with the signal's reason when it is aborted; what was asked goes on for others. */
function unlessAborted<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    signal.addEventListener("abort", leave, { once: true });
    asked.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}
