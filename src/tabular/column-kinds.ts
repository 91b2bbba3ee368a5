// What an author can say about the columns of a table that is loaded, and the arrays that result, for the compiler.

/**
 * What a column holds, and the array that results:
 *
 * - `"number"`: a Float64Array; an empty cell is NaN, a gap;
 * - `"integer"`: an Int32Array, without gaps;
 * - `"date"`: a Float64Array of milliseconds since 1970 UTC, from ISO dates, also as `20260131` (UTC where they name no zone),
 *   milliseconds or Dates; an empty cell is NaN;
 * - `"text"`: a list of texts; an empty cell is `""`;
 * - `"boolean"`: a list of booleans, from `true` and `false`; an empty cell is null.
 */
export type ColumnKind = "number" | "integer" | "date" | "text" | "boolean";

/** Columns to take, by name: a kind, or a function that converts each cell. */
export interface ColumnKinds<Cell> {
  readonly [name: string]: ColumnKind | ((cell: Cell) => unknown);
}

/** An array of a column that was loaded without a declared kind. */
export type LoadedColumn = Float64Array | Int32Array | string[] | (boolean | null)[] | unknown[];

/** The array that results from a kind or a function. Numbers, Dates, null and undefined of a function become a Float64Array. */
export type ColumnOf<Kind> = Kind extends "number" | "date"
  ? Float64Array
  : Kind extends "integer"
    ? Int32Array
    : Kind extends "text"
      ? string[]
      : Kind extends "boolean"
        ? (boolean | null)[]
        : Kind extends (cell: never) => infer Value
          ? ColumnOfValues<Value>
          : never;

/** The array that holds values of a type: a Float64Array for numbers and Dates, otherwise a list. */
export type ColumnOfValues<Value> = [Value] extends [number | bigint | Date | null | undefined]
  ? Float64Array
  : Exclude<Value, undefined>[];

/** The columns that result from declared kinds. */
export type ColumnsOf<Kinds> = { -readonly [Name in keyof Kinds]: ColumnOf<Kinds[Name]> };

/** Columns of which the compiler knows only the names. */
export type NamedColumns<Name extends string> = { [N in Name]: LoadedColumn };
