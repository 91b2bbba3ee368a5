// What the engine and its processes send each other. All values are plain data: a process keeps nothing that it could not
// load again, so one that ended is replaced and asked once more.
import type { ErrorCode } from "../../base/error-codes.js";
import type { Scale } from "../buckets.js";
import type { ColumnInfo, Envelope, EnvelopeQuery } from "../contract.js";

/** What a file was when it was indexed. Any change of its content changes one of these. */
export interface FileIdentity {
  readonly size: number;
  readonly mtimeNs: string;
  /** SHA-256 of the first and last 64 KiB, which cover the footer of a Parquet file. */
  readonly hash: string;
}

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

/** The files of a data set in the order of an axis. */
export interface AxisFiles {
  readonly axis: AxisName;
  readonly files: readonly IndexedFile[];
}

/** An axis that the process for views has open, by an id of its data set. */
export interface OpenAxis extends AxisFiles {
  readonly id: string;
}

/** A file that is left out of a data set, and why. */
export interface FileProblem {
  readonly file: string;
  readonly message: string;
}

export interface PrepareTask {
  /** Absolute paths; they may have wildcards. */
  readonly patterns: readonly string[];
  readonly columns: readonly string[] | undefined;
  readonly sorted: string | undefined;
}

/** A data set whose files are indexed. */
export interface Prepared {
  readonly columns: readonly ColumnInfo[];
  readonly rows: number;
  readonly version: string;
  readonly problems: readonly FileProblem[];
  /** The files in the order of the axis of their indexes; undefined if no column is sorted. */
  readonly axis: AxisFiles | undefined;
}

export interface AxisTask {
  readonly task: PrepareTask;
  readonly axis: AxisName;
}

export interface AskTask {
  readonly id: string;
  /** Left out once the process knows the axis. */
  readonly files: AxisFiles | undefined;
  readonly query: EnvelopeQuery;
}

/** The arguments and the result of each task. */
export interface ParquetTasks {
  readonly prepare: readonly [PrepareTask, Prepared];
  readonly axis: readonly [AxisTask, AxisFiles];
  readonly ask: readonly [AskTask, Envelope];
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

export interface WorkerError {
  readonly code: ErrorCode | undefined;
  readonly message: string;
  readonly hint: string | undefined;
}

export type WorkerAnswer =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: WorkerError };
