// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Transform, type TransformProps } from "./transforms.js";
import type { Color, PaletteName } from "../types.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";
import type * as renderers from "./renderers.js";

/** The properties of `Mapper`. */
export interface MapperProps extends TransformProps {}
/** What stands for values. A base of other models. */
export interface Mapper extends MapperProps {}
export abstract class Mapper extends Transform {
  constructor(attributes?: Partial<MapperProps>) {
    super(attributes);
  }
}
define(Mapper, "Mapper");

/** The properties of `ColorMapper`. */
export interface ColorMapperProps extends MapperProps {
  /** The colours, in order. Required. */
  palette: readonly Color[] | PaletteName;
  /** The colour of NaN. Default: `"gray"`. */
  nan_color: Color;
}
/** Colours for values. A base of other models. */
export interface ColorMapper extends Omit<ColorMapperProps, "palette"> {
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

/** The properties of `CategoricalColorMapper`. */
export interface CategoricalColorMapperProps extends ColorMapperProps {
  /** The categories, in order. Required. */
  factors: kinds.FactorSeq;
  /** Where it starts. Default: `0`. */
  start: number;
  /** Where it ends. Default: `null`. */
  end: number | null;
}
/** Colours for categories. Required: `factors`, `palette`. */
export interface CategoricalColorMapper extends Omit<CategoricalColorMapperProps, "palette"> {}
export class CategoricalColorMapper extends ColorMapper {
  constructor(attributes?: Partial<CategoricalColorMapperProps>) {
    super(attributes);
  }
}
define(CategoricalColorMapper, "CategoricalColorMapper");

/** The properties of `CategoricalMarkerMapper`. */
export interface CategoricalMarkerMapperProps extends MapperProps {
  /** The categories, in order. Required. */
  factors: kinds.FactorSeq;
  /** Required. */
  markers: readonly enums.MarkerType[];
  /** Where it starts. Default: `0`. */
  start: number;
  /** Where it ends. Default: `null`. */
  end: number | null;
  /** Default: `"circle"`. */
  default_value: enums.MarkerType;
}
/** Markers for categories. Required: `factors`, `markers`. */
export interface CategoricalMarkerMapper extends CategoricalMarkerMapperProps {}
export class CategoricalMarkerMapper extends Mapper {
  constructor(attributes?: Partial<CategoricalMarkerMapperProps>) {
    super(attributes);
  }
}
define(CategoricalMarkerMapper, "CategoricalMarkerMapper");

/** The properties of `CategoricalPatternMapper`. */
export interface CategoricalPatternMapperProps extends MapperProps {
  /** The categories, in order. Required. */
  factors: kinds.FactorSeq;
  /** Required. */
  patterns: readonly enums.HatchPatternType[];
  /** Where it starts. Default: `0`. */
  start: number;
  /** Where it ends. Default: `null`. */
  end: number | null;
  /** Default: `" "`. */
  default_value: enums.HatchPatternType;
}
/** Hatch patterns for categories. Required: `factors`, `patterns`. */
export interface CategoricalPatternMapper extends CategoricalPatternMapperProps {}
export class CategoricalPatternMapper extends Mapper {
  constructor(attributes?: Partial<CategoricalPatternMapperProps>) {
    super(attributes);
  }
}
define(CategoricalPatternMapper, "CategoricalPatternMapper");

/** The properties of `ContinuousColorMapper`. */
export interface ContinuousColorMapperProps extends ColorMapperProps {
  /** The largest value with a colour of its own. Default: `null`. */
  high: number | null;
  /** The smallest value with a colour of its own. Default: `null`. */
  low: number | null;
  /** The colour of larger values. Default: `null`. */
  high_color: Color | null;
  /** The colour of smaller values. Default: `null`. */
  low_color: Color | null;
  /** Default: `[]`. */
  domain: readonly (readonly [renderers.GlyphRenderer, string | readonly string[]])[];
}
/** Colours for numbers. A base of other models. */
export interface ContinuousColorMapper extends Omit<ContinuousColorMapperProps, "palette"> {}
export abstract class ContinuousColorMapper extends ColorMapper {
  constructor(attributes?: Partial<ContinuousColorMapperProps>) {
    super(attributes);
  }
}
define(ContinuousColorMapper, "ContinuousColorMapper");

/** The properties of `LinearColorMapper`. */
export interface LinearColorMapperProps extends ContinuousColorMapperProps {}
/** Colours for numbers, evenly. Required: `palette`. */
export interface LinearColorMapper extends Omit<LinearColorMapperProps, "palette"> {}
export class LinearColorMapper extends ContinuousColorMapper {
  constructor(attributes?: Partial<LinearColorMapperProps>) {
    super(attributes);
  }
}
define(LinearColorMapper, "LinearColorMapper");

/** The properties of `LogColorMapper`. */
export interface LogColorMapperProps extends ContinuousColorMapperProps {}
/** Colours for numbers on a logarithmic scale. Required: `palette`. */
export interface LogColorMapper extends Omit<LogColorMapperProps, "palette"> {}
export class LogColorMapper extends ContinuousColorMapper {
  constructor(attributes?: Partial<LogColorMapperProps>) {
    super(attributes);
  }
}
define(LogColorMapper, "LogColorMapper");

/** The properties of `ScanningColorMapper`. */
export interface ScanningColorMapperProps extends ContinuousColorMapperProps {}
/** Colours for numbers by the bins that they fall into. A base of other models. */
export interface ScanningColorMapper extends Omit<ScanningColorMapperProps, "palette"> {}
export abstract class ScanningColorMapper extends ContinuousColorMapper {
  constructor(attributes?: Partial<ScanningColorMapperProps>) {
    super(attributes);
  }
}
define(ScanningColorMapper, "ScanningColorMapper");

/** The properties of `EqHistColorMapper`. */
export interface EqHistColorMapperProps extends ScanningColorMapperProps {
  /** Default: `65536`. */
  bins: number;
  /** Default: `false`. */
  rescale_discrete_levels: boolean;
}
/** Colours for numbers, so that all are used about equally often. Required: `palette`. */
export interface EqHistColorMapper extends Omit<EqHistColorMapperProps, "palette"> {}
export class EqHistColorMapper extends ScanningColorMapper {
  constructor(attributes?: Partial<EqHistColorMapperProps>) {
    super(attributes);
  }
}
define(EqHistColorMapper, "EqHistColorMapper");

/** The properties of `StackColorMapper`. */
export interface StackColorMapperProps extends ColorMapperProps {}
/** Colours for stacks of numbers. A base of other models. */
export interface StackColorMapper extends Omit<StackColorMapperProps, "palette"> {}
export abstract class StackColorMapper extends ColorMapper {
  constructor(attributes?: Partial<StackColorMapperProps>) {
    super(attributes);
  }
}
define(StackColorMapper, "StackColorMapper");

/** The properties of `WeightedStackColorMapper`. */
export interface WeightedStackColorMapperProps extends StackColorMapperProps {
  /** Required. */
  alpha_mapper: ContinuousColorMapper;
  /** Default: `null`. */
  color_baseline: number | null;
  /** Default: `null`. */
  stack_labels: readonly string[] | null;
}
/** A mixture of colours for stacks of numbers. Required: `alpha_mapper`, `palette`. */
export interface WeightedStackColorMapper extends Omit<WeightedStackColorMapperProps, "palette"> {}
export class WeightedStackColorMapper extends StackColorMapper {
  constructor(attributes?: Partial<WeightedStackColorMapperProps>) {
    super(attributes);
  }
}
define(WeightedStackColorMapper, "WeightedStackColorMapper");
