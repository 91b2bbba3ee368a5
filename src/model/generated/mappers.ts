// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Transform, type TransformProps } from "./transforms.js";
import type { Color, PaletteName, TupleLike, WithRequired } from "../types.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";
import type * as renderers from "./renderers.js";

/** The properties of `Mapper`. */
export interface MapperProps extends TransformProps {}
/** Maps values to colours, markers or patterns. A base class of other models. */
export interface Mapper {}
export abstract class Mapper extends Transform {
  constructor(attributes?: Partial<MapperProps>) {
    super(attributes);
  }
}
define(Mapper, "Mapper");

interface ColorMapperOwn {
  /** The colour of NaN. Default: `"gray"`. */
  nan_color: Color;
}
/** The properties of `ColorMapper`. */
export interface ColorMapperProps extends MapperProps, ColorMapperOwn {
  /** The colours, in order. Required. */
  palette: readonly Color[] | PaletteName;
}
/** Maps values to colours. A base class of other models. */
export interface ColorMapper extends ColorMapperOwn {
  /** The colours, in order. Required. */
  get palette(): readonly Color[];
  set palette(value: readonly Color[] | PaletteName);
}
export abstract class ColorMapper extends Mapper {
  constructor(attributes?: Partial<ColorMapperProps>) {
    super(attributes);
  }
}
define(ColorMapper, "ColorMapper");

interface CategoricalColorMapperOwn {
  /** The start. Default: `0`. */
  start: number;
  /** The end. Default: `null`. */
  end: number | null;
}
/** The properties of `CategoricalColorMapper`. */
export interface CategoricalColorMapperProps extends ColorMapperProps, CategoricalColorMapperOwn {
  /** The categories, in order. Required. */
  factors: kinds.L1FactorSeq | readonly TupleLike<readonly [string, string]>[] | readonly TupleLike<readonly [string, string, string]>[];
}
/** Maps categories to colours. Required: `factors`, `palette`. */
export interface CategoricalColorMapper extends CategoricalColorMapperOwn {
  /** The categories, in order. Required. */
  get factors(): kinds.FactorSeq;
  set factors(value: kinds.L1FactorSeq | readonly TupleLike<readonly [string, string]>[] | readonly TupleLike<readonly [string, string, string]>[]);
}
export class CategoricalColorMapper extends ColorMapper {
  constructor(attributes: WithRequired<CategoricalColorMapperProps, "factors" | "palette">) {
    super(attributes);
  }
}
define(CategoricalColorMapper, "CategoricalColorMapper");

interface CategoricalMarkerMapperOwn {
  /** Required. */
  markers: readonly enums.MarkerType[];
  /** The start. Default: `0`. */
  start: number;
  /** The end. Default: `null`. */
  end: number | null;
  /** Default: `"circle"`. */
  default_value: enums.MarkerType;
}
/** The properties of `CategoricalMarkerMapper`. */
export interface CategoricalMarkerMapperProps extends MapperProps, CategoricalMarkerMapperOwn {
  /** The categories, in order. Required. */
  factors: kinds.L1FactorSeq | readonly TupleLike<readonly [string, string]>[] | readonly TupleLike<readonly [string, string, string]>[];
}
/** Maps categories to markers. Required: `factors`, `markers`. */
export interface CategoricalMarkerMapper extends CategoricalMarkerMapperOwn {
  /** The categories, in order. Required. */
  get factors(): kinds.FactorSeq;
  set factors(value: kinds.L1FactorSeq | readonly TupleLike<readonly [string, string]>[] | readonly TupleLike<readonly [string, string, string]>[]);
}
export class CategoricalMarkerMapper extends Mapper {
  constructor(attributes: WithRequired<CategoricalMarkerMapperProps, "factors" | "markers">) {
    super(attributes);
  }
}
define(CategoricalMarkerMapper, "CategoricalMarkerMapper");

interface CategoricalPatternMapperOwn {
  /** Required. */
  patterns: readonly enums.HatchPatternType[];
  /** The start. Default: `0`. */
  start: number;
  /** The end. Default: `null`. */
  end: number | null;
  /** Default: `" "`. */
  default_value: enums.HatchPatternType;
}
/** The properties of `CategoricalPatternMapper`. */
export interface CategoricalPatternMapperProps extends MapperProps, CategoricalPatternMapperOwn {
  /** The categories, in order. Required. */
  factors: kinds.L1FactorSeq | readonly TupleLike<readonly [string, string]>[] | readonly TupleLike<readonly [string, string, string]>[];
}
/** Maps categories to hatch patterns. Required: `factors`, `patterns`. */
export interface CategoricalPatternMapper extends CategoricalPatternMapperOwn {
  /** The categories, in order. Required. */
  get factors(): kinds.FactorSeq;
  set factors(value: kinds.L1FactorSeq | readonly TupleLike<readonly [string, string]>[] | readonly TupleLike<readonly [string, string, string]>[]);
}
export class CategoricalPatternMapper extends Mapper {
  constructor(attributes: WithRequired<CategoricalPatternMapperProps, "factors" | "patterns">) {
    super(attributes);
  }
}
define(CategoricalPatternMapper, "CategoricalPatternMapper");

interface ContinuousColorMapperOwn {
  /** The largest value that is mapped to the palette. Default: `null`. */
  high: number | null;
  /** The smallest value that is mapped to the palette. Default: `null`. */
  low: number | null;
  /** The colour of values above `high`. Null: the last colour of the palette. Default: `null`. */
  high_color: Color | null;
  /** The colour of values below `low`. Null: the first colour of the palette. Default: `null`. */
  low_color: Color | null;
}
/** The properties of `ContinuousColorMapper`. */
export interface ContinuousColorMapperProps extends ColorMapperProps, ContinuousColorMapperOwn {
  /** Default: `[]`. */
  domain: readonly (TupleLike<readonly [renderers.GlyphRenderer, string | readonly string[]]>)[];
}
/** Maps numbers to colours. A base class of other models. */
export interface ContinuousColorMapper extends ContinuousColorMapperOwn {
  /** Default: `[]`. */
  get domain(): readonly (readonly [renderers.GlyphRenderer, string | readonly string[]])[];
  set domain(value: readonly (TupleLike<readonly [renderers.GlyphRenderer, string | readonly string[]]>)[]);
}
export abstract class ContinuousColorMapper extends ColorMapper {
  constructor(attributes?: Partial<ContinuousColorMapperProps>) {
    super(attributes);
  }
}
define(ContinuousColorMapper, "ContinuousColorMapper");

/** The properties of `LinearColorMapper`. */
export interface LinearColorMapperProps extends ContinuousColorMapperProps {}
/** Maps numbers to colours, linearly. Required: `palette`. */
export interface LinearColorMapper {}
export class LinearColorMapper extends ContinuousColorMapper {
  constructor(attributes: WithRequired<LinearColorMapperProps, "palette">) {
    super(attributes);
  }
}
define(LinearColorMapper, "LinearColorMapper");

/** The properties of `LogColorMapper`. */
export interface LogColorMapperProps extends ContinuousColorMapperProps {}
/** Maps numbers to colours, on a logarithmic scale. Required: `palette`. */
export interface LogColorMapper {}
export class LogColorMapper extends ContinuousColorMapper {
  constructor(attributes: WithRequired<LogColorMapperProps, "palette">) {
    super(attributes);
  }
}
define(LogColorMapper, "LogColorMapper");

/** The properties of `ScanningColorMapper`. */
export interface ScanningColorMapperProps extends ContinuousColorMapperProps {}
/** Maps numbers to colours by bins. A base class of other models. */
export interface ScanningColorMapper {}
export abstract class ScanningColorMapper extends ContinuousColorMapper {
  constructor(attributes?: Partial<ScanningColorMapperProps>) {
    super(attributes);
  }
}
define(ScanningColorMapper, "ScanningColorMapper");

interface EqHistColorMapperOwn {
  /** Default: `65536`. */
  bins: number;
  /** Default: `false`. */
  rescale_discrete_levels: boolean;
}
/** The properties of `EqHistColorMapper`. */
export interface EqHistColorMapperProps extends ScanningColorMapperProps, EqHistColorMapperOwn {}
/** Maps numbers to colours, so that all colours are used about equally often. Required: `palette`. */
export interface EqHistColorMapper extends EqHistColorMapperOwn {}
export class EqHistColorMapper extends ScanningColorMapper {
  constructor(attributes: WithRequired<EqHistColorMapperProps, "palette">) {
    super(attributes);
  }
}
define(EqHistColorMapper, "EqHistColorMapper");

/** The properties of `StackColorMapper`. */
export interface StackColorMapperProps extends ColorMapperProps {}
/** Maps stacks of numbers to colours. A base class of other models. */
export interface StackColorMapper {}
export abstract class StackColorMapper extends ColorMapper {
  constructor(attributes?: Partial<StackColorMapperProps>) {
    super(attributes);
  }
}
define(StackColorMapper, "StackColorMapper");

interface WeightedStackColorMapperOwn {
  /** Required. */
  alpha_mapper: ContinuousColorMapper;
  /** Default: `null`. */
  color_baseline: number | null;
  /** Default: `null`. */
  stack_labels: readonly string[] | null;
}
/** The properties of `WeightedStackColorMapper`. */
export interface WeightedStackColorMapperProps extends StackColorMapperProps, WeightedStackColorMapperOwn {}
/** Maps stacks of numbers to mixtures of colours. Required: `alpha_mapper`, `palette`. */
export interface WeightedStackColorMapper extends WeightedStackColorMapperOwn {}
export class WeightedStackColorMapper extends StackColorMapper {
  constructor(attributes: WithRequired<WeightedStackColorMapperProps, "alpha_mapper" | "palette">) {
    super(attributes);
  }
}
define(WeightedStackColorMapper, "WeightedStackColorMapper");
