// The types of property values, for the generated classes and for app authors.
import type { NDArray, TypedArray } from "../base/ndarray.js";
import type { NamedColor } from "../base/colors.js";
import type { PaletteName } from "../base/palettes.js";
import type { Expr, Field, Value } from "../serialize/specs.js";
import type { Model } from "./model.js";

export type { NamedColor, NDArray, PaletteName, TypedArray };
export type { Factor, FactorLike, OffsetFactor } from "./generated/kinds.js";

/**
 * Any text, for unions in which editors suggest some words: in a union with `string`, the compiler would drop the words.
 * (`string & {}` would become `string` in an intersection.)
 */
export type AnyText = string & { toString(): string };

/** A CSS colour, `[r, g, b]` or `[r, g, b, alpha]` (0 to 255, alpha 0 to 1), or a 32-bit number 0xRRGGBBAA. */
export type Color =
  | NamedColor
  | AnyText
  | number
  | readonly [red: number, green: number, blue: number]
  | readonly [red: number, green: number, blue: number, alpha: number];

/**
 * A date: milliseconds since 1970 UTC, a Date, or an ISO text. Sliders store and return milliseconds, pickers ISO texts.
 *
 * Where only the day counts (DatePicker, DateRangePicker, MultipleDatePicker, DateSlider, DateRangeSlider, and the dates
 * that any picker enables or disables), a Date is its day in local time, as of `new Date(2026, 0, 31)`; one at midnight UTC,
 * as of `new Date("2026-01-31")`, is its day in UTC. Elsewhere a Date is an instant, and pages show it in UTC.
 */
export type DateLike = number | Date | string;

/** A number, or a Date, which is stored and returned as milliseconds since 1970 UTC. */
export type Moment = number | Date;

/** Binary data. */
export type Bytes = ArrayBuffer | Uint8Array;

/** A list, a typed array, or an n-dimensional array. */
export type Arrayable<T> = readonly T[] | TypedArray | NDArray;

/** The columns of a data source by name, of equal length. `source.data` is a live view: assignments to it are synced. */
export interface Columns {
  [name: string]: Arrayable<unknown>;
}

/** The stored form of a column: dates are milliseconds, gaps are NaN, and an initially empty column may contain anything. */
type Held<A> = [A] extends [readonly never[]]
  ? Arrayable<unknown>
  : A extends readonly (infer T)[]
    ? Date extends T
      ? readonly (number | Exclude<T, Date | undefined>)[]
      : undefined extends T
        ? readonly (number | Exclude<T, undefined>)[]
        : A
    : A;

/** The arrays that a column accepts: a column of numbers accepts any array of numbers, and dates as milliseconds. */
type TakenBy<A> = A extends readonly (infer T)[]
  ? [T] extends [never]
    ? Arrayable<unknown>
    : [T] extends [number | Date | null | undefined]
      ? Arrayable<number | Date | null | undefined>
      : readonly T[] | NDArray
  : Arrayable<number | Date | null>;

/** The live columns of a data source whose columns are known. */
export type DataOf<C extends Columns> = { [K in keyof C]: Held<C[K]> };

/** Rows for all columns of a data source. */
export type RowsOf<C extends Columns> = { readonly [K in keyof C]: TakenBy<C[K]> };

/** The names of columns; any text if they are unknown. */
export type ColumnNames<C extends Columns> = keyof C & string;

/**
 * A tuple, or an array whose length the compiler does not know, which is checked at run time. (Tuples have a property `0`,
 * arrays of unknown length do not.)
 */
export type TupleLike<T extends readonly unknown[]> = T | (readonly T[number][] & { readonly 0?: undefined });

/** The parameter of a constructor whose model has required properties. */
export type WithRequired<P, Required extends keyof P> = Pick<P, Required> & Partial<Omit<P, Required>>;

type SelectOption<V> = NoInfer<V & string> | TupleLike<readonly [value: V, label: string]>;

/** The options of a Select: texts, or pairs of a value and its label; optionally in named groups. */
export type SelectOptions<V> = readonly SelectOption<V>[] | Dict<readonly SelectOption<V>[]>;

/** An object with values of one type. */
export type Dict<T> = { readonly [key: string]: T };

/** A constant for every row. */
export interface ValueSpec<T> {
  readonly value: T;
  readonly transform?: Model;
}

/** A value per row, from a column of the data source. */
export interface FieldSpec {
  readonly field: string;
  readonly transform?: Model;
}

/** A value per row, computed in the browser. */
export interface ExprSpec {
  readonly expr: Model;
  readonly transform?: Model;
}

type AnySpec<T> = ValueSpec<T> | FieldSpec | ExprSpec;

/**
 * A value, or a source of values. A bare text that is not a valid value is the name of a column, and so is every text for a
 * coordinate.
 */
export type Vector<T> = T | AnyText | AnySpec<T> | Value<T> | Field | Expr;

/** Like `Vector`, with units. */
export type UnitsVector<T, U extends string> =
  T | AnyText | (AnySpec<T> & { readonly units?: U }) | Value<T> | Field | Expr;

/** One value for a whole glyph. */
export type Scalar<T> = T | AnySpec<T> | Value<T> | Field | Expr;
