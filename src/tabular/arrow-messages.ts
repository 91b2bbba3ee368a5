// What is sent to the thread that decodes a table, and what it answers.
import type { TypedArray } from "../base/ndarray.js";

export interface ArrowTask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The columns to decode. Undefined: all. */
  readonly taken: readonly string[] | undefined;
  /** Whether columns may have integers beyond 2^53, as bigint; otherwise they are an error. */
  readonly hasLargeIntegers: boolean;
}

/** What the values of a column are. Times are milliseconds since 1970 UTC. */
export type ArrowFamily = "numbers" | "times" | "values" | "unsupported";

export interface DecodedColumn {
  readonly name: string;
  readonly family: ArrowFamily;
  /** A typed array, or a list in which null is null; empty for a column that is not taken. */
  readonly values: TypedArray | readonly unknown[];
}

export type ArrowAnswer = { readonly columns: readonly DecodedColumn[] } | { readonly error: string };
