// What every engine of large data answers: columns in memory today, files and databases in time. An engine knows nothing
// of models, sessions or screens; `test/contracts/engine-exam` is the exam that each one passes.
import type { Scale } from "./buckets.js";
import type { DataKind } from "./data-kind.js";
import type { DataChanges } from "./data-changes.js";
import type { Predicate } from "./predicate/predicate.js";
import type { Batch, RowsQuery } from "./rows-query.js";
import type { Tables, TablesQuery } from "./tables-query.js";
import type { Group, GroupValues } from "./group-query.js";
import type { Grid, GridQuery } from "./grid-query.js";

/** Columns of texts with more distinct ones are no categories. */
export const MAX_CATEGORIES = 255;

/** One column, as found when the data was opened. Without a value, `min` is Infinity and `max` is -Infinity. */
export interface ColumnInfo {
  /** The name that glyph calls use. */
  readonly name: string;
  /** Numbers and times can be drawn. */
  readonly kind: DataKind;
  /** Rows without a value: null, undefined and NaN. */
  readonly nulls: number;
  /** Rows with Infinity or -Infinity, which are not drawn. */
  readonly infinite: number;
  /** The smallest finite value. */
  readonly min: number;
  /** The largest finite value. */
  readonly max: number;
  /** The smallest value above zero, for log axes; Infinity if there is none. */
  readonly minPositive: number;
  /** The first row that is smaller than the row before it, or has no finite value; -1 if the column is sorted. */
  readonly firstUnsorted: number;
  /** The distinct texts, if there are at most 255: of columns in memory in the order of their rows, of files sorted. */
  readonly categories?: readonly string[];
}

export type FloatArray = Float32Array | Float64Array;

/**
 * A question for the rows whose x is in the buckets `from` to `to`, without `to`. A bucket is `2^exponent` wide in the
 * space of the axis (see `buckets`), so that all sessions ask the same questions, also while they pan.
 */
export interface EnvelopeQuery {
  readonly x: string;
  /** The columns to draw: one for points, one or more for bands. */
  readonly ys: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly exponent: number;
  readonly scale: Scale;
  /** Points for a line, or the lowest and highest values per bucket for areas and bars. */
  readonly form: "points" | "bands";
  /** `quick` may answer with less detail, from what is at hand; `exact` may take longer. */
  readonly effort: "quick" | "exact";
  /** Only these rows. Default: all. */
  readonly group?: Group;
}

interface Answer {
  /** The rows in the buckets, with and without values. */
  readonly rows: number;
  /** Whether lowest, highest, first and last value of every bucket are those of the rows. */
  readonly exact: boolean;
  /** The part of the engine that answered: `memory`. */
  readonly tier: string;
}

/** All rows in the buckets, and one row outside each edge. A row without a value is NaN. */
export interface Rows extends Answer {
  readonly form: "rows";
  readonly x: Float64Array;
  readonly ys: readonly FloatArray[];
}

/**
 * The first, lowest, highest and last row of each bucket in the order of x, and one row outside each edge. Buckets that
 * have rows but no value are NaN, so that a line breaks there.
 */
export interface Points extends Answer {
  readonly form: "points";
  readonly x: Float64Array;
  readonly y: FloatArray;
}

/** The lowest and highest values of each bucket that has rows, between its first and its last x. */
export interface Bands extends Answer {
  readonly form: "bands";
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly lows: readonly FloatArray[];
  readonly highs: readonly FloatArray[];
}

export type Envelope = Rows | Points | Bands;

export interface Engine {
  readonly columns: readonly ColumnInfo[];
  readonly rowCount: number;
  /** Changes with every change of the data. */
  readonly version: string;
  /** Left out where the data is ready and stays as it is. */
  readonly changes?: DataChanges;
  /** Throws PlotctlError for unknown columns and texts. Rejects with the signal's reason when aborted. */
  envelope(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope>;
  /**
   * Throws PlotctlError for unknown columns, and for conditions that do not fit their column. Rejects with the signal's reason
   * when aborted.
   */
  rows(query: RowsQuery, signal: AbortSignal): Promise<Batch>;
  /** Counts rows for a cross-filter. Throws and rejects as `envelope` does. */
  tables(query: TablesQuery, signal: AbortSignal): Promise<Tables>;
  /** The values by which a column groups the rows. Throws PlotctlError for unknown columns. */
  groups(column: string, signal: AbortSignal): Promise<GroupValues>;
  /** Looks whether the data has changed; if so, `changes` says it soon. Called at each `open`. */
  look?(): Promise<void>;
  /** Throws PlotctlError for unknown columns, and for texts other than categories. Rejects as `envelope` does. */
  grid(query: GridQuery, signal: AbortSignal): Promise<Grid>;
  /** An engine for the rows that match. Left out where rows cannot be copied. */
  matching?(where: Predicate): Promise<Engine>;
  /** Frees memory and threads. Later questions are rejected. */
  close(): void;
}
