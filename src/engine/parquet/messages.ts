// What the engine and its processes send each other. All values are plain data: a process keeps nothing that it could not
// load again, so one that ended is replaced and asked once more.
import type { Scale } from "../buckets.js";
import type { DataSource } from "../copies/source.js";
import type { ColumnInfo, Envelope, EnvelopeQuery } from "../contract.js";
import type { DataProblem } from "../data-changes.js";
import type { FileIdentity } from "./file-identity.js";
import type { UnindexedFile } from "./row-groups.js";
import type { Predicate } from "../predicate/predicate.js";
import type { Cell, RowOrder } from "../rows-query.js";
import type { TaskError } from "../task-errors.js";

/** The column along which rows are sorted, and the space of its buckets. */
export interface AxisName {
  readonly x: string;
  readonly scale: Scale;
}

/** A Parquet file with its index. */
export interface IndexedFile {
  readonly path: string;
  readonly identity: FileIdentity;
  readonly index: string;
}

/** A data file, and the number of its rows. */
export interface DataFile {
  readonly path: string;
  readonly identity: FileIdentity;
  readonly rows: number;
}

/** The files of a data set in the order of an axis. */
export interface AxisFiles {
  readonly axis: AxisName;
  readonly files: readonly IndexedFile[];
  /** The files that have no index yet, or no place for one, in the same order. */
  readonly unindexed: readonly UnindexedFile[];
}

/** An axis that the process for views has open, by an id of its data set. */
export interface OpenAxis extends AxisFiles {
  readonly id: string;
  /** Whether rows are read from column files, where there are some. */
  readonly usesColumnFiles: boolean;
}

/**
 * Where indexes are kept: `auto` is beside the data, else in the cache of the user, else in memory; false is nowhere. In a
 * folder of the author's, each folder of data has one of its own.
 */
export type IndexPlace = "auto" | "memory" | false | { readonly directory: string };

export interface PrepareTask {
  readonly source: DataSource;
  readonly columns: readonly string[] | undefined;
  readonly sorted: string | undefined;
  /** Whether column files of all number columns are written too. */
  readonly mirrorsRows: boolean;
  readonly index: IndexPlace;
  /** The bytes that an index may take in memory, where no folder can be written. */
  readonly memory: number;
}

/** A data set whose files are indexed, or will be. */
export interface Prepared {
  readonly columns: readonly ColumnInfo[];
  readonly rows: number;
  readonly version: string;
  readonly problems: readonly DataProblem[];
  /** In the order of their names. */
  readonly files: readonly DataFile[];
  /** The files in the order of the axis of their indexes; undefined if no column is sorted. */
  readonly axis: AxisFiles | undefined;
  /** Why files have no index, although the work is done; empty where none was wanted. */
  readonly unwritten: string | undefined;
  /** The state of the files before they were read: see `look`. */
  readonly seen: string;
}

export interface AxisTask {
  readonly task: PrepareTask;
  readonly axis: AxisName;
}

export interface AskTask {
  readonly id: string;
  /** Left out once the process knows the axis. */
  readonly files: OpenAxis | undefined;
  readonly query: EnvelopeQuery;
}

export interface CellsTask {
  /** Each with the numbers of its rows to read. */
  readonly files: readonly { readonly file: DataFile; readonly rows: readonly number[] }[];
  readonly columns: readonly string[];
}

export interface ListTask {
  readonly files: readonly DataFile[];
  readonly where: Predicate | undefined;
  readonly order: readonly RowOrder[];
}

export interface ColumnsTask {
  readonly task: PrepareTask;
  readonly names: readonly string[];
}

/** Column files to write for the rows of an axis. */
export interface MirrorTask {
  readonly axis: AxisFiles;
  readonly names: readonly string[];
  /** The most that all of them may take, a part of what the disk has free. Default: any number. */
  readonly maxBytes?: number;
}

/** The values of a column of a data file, in a file of their own. */
export interface ColumnSource {
  readonly path: string;
  /** Whether float32 does not hold all values. */
  readonly isDouble: boolean;
  /** The texts that its codes mean; undefined for numbers and times. */
  readonly texts: readonly string[] | undefined;
}

/** The column files of a data set. */
export interface ColumnSources {
  /** The version of the data that they have. */
  readonly version: string;
  /** In the order of the files' names, each with the columns in the order of the task. */
  readonly files: readonly { readonly rows: number; readonly columns: readonly ColumnSource[] }[];
}

/** The arguments and the result of each task. */
export interface ParquetTasks {
  readonly prepare: readonly [PrepareTask, Prepared];
  readonly axis: readonly [AxisTask, AxisFiles];
  readonly columns: readonly [ColumnsTask, ColumnSources];
  /** Whether they were written. */
  readonly mirror: readonly [MirrorTask, boolean];
  readonly ask: readonly [AskTask, Envelope];
  readonly cells: readonly [CellsTask, Cell[][]];
  readonly list: readonly [ListTask, Uint32Array];
  /** The state of the files of a data set, as a text. */
  readonly look: readonly [PrepareTask, string];
  /** Closes the files of an axis. */
  readonly forget: readonly [string, undefined];
}

export type ParquetTaskName = keyof ParquetTasks;

/** How far the indexing of files is. */
export interface Progress {
  /** The file that is being indexed. */
  readonly file: string;
  /** The rows that are indexed, of all files. */
  readonly done: number;
  /** The rows that will be indexed, of all files. */
  readonly of: number;
}

export type WorkerRequest<Name extends ParquetTaskName = ParquetTaskName> =
  | { readonly id: number; readonly name: Name; readonly args: ParquetTasks[Name][0] }
  | { readonly id: number; readonly abort: true };

/** What the thread of a process is sent: a request, or to end the process. */
export type ThreadRequest = WorkerRequest | "disconnect";

/** `partial` is what is known of a task's result before its end. */
export type WorkerAnswer =
  | { readonly id: number; readonly partial: Prepared }
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: TaskError };
