// The types that property values are made of, in the words of the generated classes and of app authors.
import type { NDArray, TypedArray } from "../base/ndarray.js";
import type { NamedColor } from "../base/colors.js";
import type { PaletteName } from "../base/palettes.js";
import type { Expr, Field, Value } from "../serialize/specs.js";
import type { Model } from "./model.js";

export type { NamedColor, NDArray, PaletteName, TypedArray };
export type { Factor, FactorLike, OffsetFactor } from "./generated/kinds.js";

/**
 * Any text, where editors offer some words first: in a union with `string` itself, the compiler drops the words. (As
 * `string & {}` it would become `string` in an intersection.)
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
 * A date: milliseconds since 1970 UTC, a Date, or an ISO text. Sliders hold and give back milliseconds, pickers ISO texts.
 *
 * Where only the day counts (DatePicker, DateRangePicker, MultipleDatePicker, DateSlider, DateRangeSlider, and the dates
 * that any picker enables or disables), a Date is its day in local time, as of `new Date(2026, 0, 31)`; one at midnight UTC,
 * as of `new Date("2026-01-31")`, is its day in UTC. Elsewhere a Date is an instant, and pages show it in UTC.
 */
export type DateLike = number | Date | string;

/** A number, or a Date, which is held and given back as milliseconds since 1970 UTC. */
export type Moment = number | Date;

/** Binary data. */
export type Bytes = ArrayBuffer | Uint8Array;

/** A list, a typed array, or an n-dimensional array. */
export type Arrayable<T> = readonly T[] | TypedArray | NDArray;

/** The columns of a data source by name, all of one length. What `source.data` gives is live: assigning is synced. */
export interface Columns {
  [name: string]: Arrayable<unknown>;
}

/** What a column holds: dates are held as milliseconds, gaps as NaN, and one that began empty may hold anything. */
type Held<A> = [A] extends [readonly never[]]
  ? Arrayable<unknown>
  : A extends readonly (infer T)[]
    ? Date extends T
      ? readonly (number | Exclude<T, Date | undefined>)[]
      : undefined extends T
        ? readonly (number | Exclude<T, undefined>)[]
        : A
    : A;

/** Arrays that a column may take in: a column of numbers takes any array of numbers, and dates for milliseconds. */
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

/** The names of columns; any text where they are not known. */
export type ColumnNames<C extends Columns> = keyof C & string;

/**
 * A tuple, or an array whose length the compiler does not know, since it was not written where it is used. The length of
 * that is checked at run time. (Tuples have a property `0`, arrays of unknown length do not.)
 */
export type TupleLike<T extends readonly unknown[]> = T | (readonly T[number][] & { readonly 0?: undefined });

/** What a constructor takes whose model has properties without defaults: these must be given. */
export type WithRequired<P, Required extends keyof P> = Pick<P, Required> & Partial<Omit<P, Required>>;

type SelectOption<V> = NoInfer<V & string> | TupleLike<readonly [value: V, label: string]>;

/** What a Select offers: texts, or values with the texts that stand for them; in groups by name, or not. */
export type SelectOptions<V> = readonly SelectOption<V>[] | Dict<readonly SelectOption<V>[]>;

/** An object with values of one type. */
export type Dict<T> = { readonly [key: string]: T };

/** A constant for every row. */
export interface ValueSpec<T> {
  readonly value: T;
  readonly transform?: Model;
}

/** A value per row, out of a column of the data source. */
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
 * A value, or where values come from. A bare text that is no valid value names a column, and so does every text for a
 * coordinate.
 */
export type Vector<T> = T | AnyText | AnySpec<T> | Value<T> | Field | Expr;

/** As `Vector`, with units beside the value. */
export type UnitsVector<T, U extends string> =
  T | AnyText | (AnySpec<T> & { readonly units?: U }) | Value<T> | Field | Expr;

/** One value for a whole glyph. */
export type Scalar<T> = T | AnySpec<T> | Value<T> | Field | Expr;
