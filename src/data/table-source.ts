// What tables read: the rows of data, or those that a cross-filter has chosen.
import type { ColumnInfo } from "../engine/contract.js";
import type { Batch, RowsQuery } from "../engine/rows-query.js";

/** A source of rows for `data_table`. `Data` is one. */
export interface TableSource {
  /** The columns. */
  readonly schema: readonly ColumnInfo[];
  /** Part of the rows, in an order. @internal */
  query(query: RowsQuery, signal: AbortSignal): Promise<Batch>;
  /** Calls back when other rows are there, until the returned function is called. @internal */
  follow(callback: () => void): () => void;
}
