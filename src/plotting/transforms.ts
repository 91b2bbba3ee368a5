// Short forms for columns and constants, and for transforms and expressions that browsers apply to them.
import { CumSum, Stack, type Expression } from "../model/generated/expressions.js";
import type { Distribution, HatchPatternType, MarkerType } from "../model/generated/enums.js";
import {
  CategoricalColorMapper,
  CategoricalMarkerMapper,
  CategoricalPatternMapper,
  EqHistColorMapper,
  LinearColorMapper,
  LogColorMapper,
  type CategoricalColorMapperProps,
  type ContinuousColorMapperProps,
} from "../model/generated/mappers.js";
import type { FactorRange } from "../model/generated/ranges.js";
import { Dodge, Jitter, type Transform } from "../model/generated/transforms.js";
import type { Color } from "../model/types.js";
import { Expr, Field, Value } from "../serialize/specs.js";
import { paletteOf, type PaletteName } from "./palettes.js";

/** Colours, or the name of a palette. */
export type PaletteLike = readonly Color[] | PaletteName;

interface Extras {
  readonly transform?: Transform;
  readonly units?: string;
}

/** Categories, which may be nested. */
type FactorsLike = CategoricalColorMapperProps["factors"];

/** A constant, for a text that would otherwise be a column name. */
export function value<T>(constant: T, extras: Extras = {}): Value<T> {
  return new Value(constant, extras);
}

/** The values of a column. */
export function field<N extends string>(name: N, extras: Extras = {}): Field<N> {
  return new Field(name, extras);
}

/** The values of an expression. */
export function expr(expression: Expression, extras: Extras = {}): Expr {
  return new Expr(expression, extras);
}

/** The values of a column with a transform, which other models may share: a `ColorBar` has the mapper of a glyph's colours. */
export type Transformed<N extends string, T extends Transform> = Field<N> & { readonly transform: T };

/** The values of a column with a transform. */
export function transform<N extends string, T extends Transform>(name: N, by: T): Transformed<N, T> {
  return new Field(name, { transform: by }) as Transformed<N, T>;
}

/** The sum of columns, row by row. */
export function stack(...fields: string[]): Expr {
  return new Expr(new Stack({ fields }));
}

/** The running sum of a column; with `include_zero`, the sum before each row. */
export function cumsum(name: string, options: { readonly include_zero?: boolean } = {}): Expr {
  return new Expr(new CumSum({ field: name, ...options }));
}

/** Shifts values by a constant, for example to place bars beside each other. `range` is the range of categories. */
export function dodge<N extends string>(
  name: N,
  by: number,
  options: { readonly range?: FactorRange } = {},
): Transformed<N, Dodge> {
  return transform(name, new Dodge({ value: by, ...options }));
}

interface JitterOptions {
  /** The centre of the noise. Default: 0. */
  readonly mean?: number;
  /** Default: `uniform`. */
  readonly distribution?: Distribution;
  /** The range of categorical values. */
  readonly range?: FactorRange;
}

/** Adds noise to values. `width` is the width of a uniform or the standard deviation of a normal distribution. */
export function jitter<N extends string>(name: N, width: number, options: JitterOptions = {}): Transformed<N, Jitter> {
  return transform(name, new Jitter({ width, ...options }));
}

type ContinuousOptions = Omit<Partial<ContinuousColorMapperProps>, "palette" | "low" | "high">;
type CategoricalOptions = Omit<Partial<CategoricalColorMapperProps>, "palette" | "factors">;
/** The lowest or highest number of a colour scale; null for that of the data. */
type End = number | null;

type PaletteProps = ConstructorParameters<typeof LinearColorMapper>[0];

/** Maps the numbers of a column to colours. */
type ContinuousMap<Mapper extends Transform> = <N extends string>(
  name: N,
  palette: PaletteLike,
  low?: End,
  high?: End,
  options?: ContinuousOptions,
) => Transformed<N, Mapper>;

const continuousMap =
  <M extends Transform>(mapper: (props: PaletteProps) => M): ContinuousMap<M> =>
  (name, palette, low, high, options) =>
    transform(name, mapper({ palette: paletteOf(palette), low, high, ...options }));

/** Maps numbers to colours on a linear scale. */
export const linear_cmap = continuousMap((props) => new LinearColorMapper(props));
/** Maps numbers to colours on a logarithmic scale. */
export const log_cmap = continuousMap((props) => new LogColorMapper(props));
/** Maps numbers to colours such that all colours are used about equally often. */
export const eqhist_cmap = continuousMap((props) => new EqHistColorMapper(props));

/** Maps categories to colours, in the order of `factors`. */
export function factor_cmap<N extends string>(
  name: N,
  palette: PaletteLike,
  factors: FactorsLike,
  options?: CategoricalOptions,
): Transformed<N, CategoricalColorMapper> {
  return transform(name, new CategoricalColorMapper({ palette: paletteOf(palette), factors, ...options }));
}

interface CategorySlice {
  /** The first level of nested categories to use. Default: 0. */
  readonly start?: number;
  /** The level after the last one to use. Default: all. */
  readonly end?: number | null;
}

/** Maps categories to markers, in the order of `factors`. */
export function factor_mark<N extends string>(
  name: N,
  markers: readonly MarkerType[],
  factors: FactorsLike,
  options?: CategorySlice,
): Transformed<N, CategoricalMarkerMapper> {
  return transform(name, new CategoricalMarkerMapper({ markers, factors, ...options }));
}

/** Maps categories to hatch patterns, in the order of `factors`. */
export function factor_hatch<N extends string>(
  name: N,
  patterns: readonly HatchPatternType[],
  factors: FactorsLike,
  options?: CategorySlice,
): Transformed<N, CategoricalPatternMapper> {
  return transform(name, new CategoricalPatternMapper({ patterns, factors, ...options }));
}
