// What every engine of large data answers: columns in memory today, files and databases in time. An engine knows nothing
// of models, sessions or screens; `test/contracts/engine-exam` is the exam that each one passes.
import type { DataKind } from "./data-kind.js";
import type { DataChanges } from "./data-changes.js";
import type { Envelope, EnvelopeQuery } from "./envelope-query.js";
import type { Predicate } from "./predicate/predicate.js";
import type { Batch, RowsQuery } from "./rows-query.js";
import type { Tables, TablesQuery } from "./tables-query.js";
import type { GroupValues } from "./group-query.js";
import type { Grid, GridQuery } from "./grid-query.js";

export type { Bands, Envelope, EnvelopeQuery, FloatArray, Points, Rows } from "./envelope-query.js";

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
  /** Whether some integers or decimals are beyond 2^53: axes have them rounded to float64, and rows as texts. */
  readonly isRounded?: boolean;
}

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
