// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Transform, type TransformProps } from "./transforms.js";
import type { Color } from "../types.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";
import type * as renderers from "./renderers.js";

export interface MapperProps extends TransformProps {}
/** A base of other models. */
export interface Mapper extends MapperProps {}
export abstract class Mapper extends Transform {
  constructor(attributes?: Partial<MapperProps>) {
    super(attributes);
  }
}
define(Mapper, "Mapper");

export interface ColorMapperProps extends MapperProps {
  /** Required. */
  palette: readonly Color[];
  /** Default: `"gray"`. */
  nan_color: Color;
}
/** A base of other models. */
export interface ColorMapper extends ColorMapperProps {}
export abstract class ColorMapper extends Mapper {
  constructor(attributes?: Partial<ColorMapperProps>) {
    super(attributes);
  }
}
define(ColorMapper, "ColorMapper");

export interface CategoricalColorMapperProps extends ColorMapperProps {
  /** Required. */
  factors: kinds.FactorSeq;
  /** Default: `0`. */
  start: number;
  /** Default: `null`. */
  end: number | null;
}
/** Required: `factors`, `palette`. */
export interface CategoricalColorMapper extends CategoricalColorMapperProps {}
export class CategoricalColorMapper extends ColorMapper {
  constructor(attributes?: Partial<CategoricalColorMapperProps>) {
    super(attributes);
  }
}
define(CategoricalColorMapper, "CategoricalColorMapper");

export interface CategoricalMarkerMapperProps extends MapperProps {
  /** Required. */
  factors: kinds.FactorSeq;
  /** Required. */
  markers: readonly enums.MarkerType[];
  /** Default: `0`. */
  start: number;
  /** Default: `null`. */
  end: number | null;
  /** Default: `"circle"`. */
  default_value: enums.MarkerType;
}
/** Required: `factors`, `markers`. */
export interface CategoricalMarkerMapper extends CategoricalMarkerMapperProps {}
export class CategoricalMarkerMapper extends Mapper {
  constructor(attributes?: Partial<CategoricalMarkerMapperProps>) {
    super(attributes);
  }
}
define(CategoricalMarkerMapper, "CategoricalMarkerMapper");

export interface CategoricalPatternMapperProps extends MapperProps {
  /** Required. */
  factors: kinds.FactorSeq;
  /** Required. */
  patterns: readonly enums.HatchPatternType[];
  /** Default: `0`. */
  start: number;
  /** Default: `null`. */
  end: number | null;
  /** Default: `" "`. */
  default_value: enums.HatchPatternType;
}
/** Required: `factors`, `patterns`. */
export interface CategoricalPatternMapper extends CategoricalPatternMapperProps {}
export class CategoricalPatternMapper extends Mapper {
  constructor(attributes?: Partial<CategoricalPatternMapperProps>) {
    super(attributes);
  }
}
define(CategoricalPatternMapper, "CategoricalPatternMapper");

export interface ContinuousColorMapperProps extends ColorMapperProps {
  /** Default: `null`. */
  high: number | null;
  /** Default: `null`. */
  low: number | null;
  /** Default: `null`. */
  high_color: Color | null;
  /** Default: `null`. */
  low_color: Color | null;
  /** Default: `[]`. */
  domain: readonly (readonly [renderers.GlyphRenderer, string | readonly string[]])[];
}
/** A base of other models. */
export interface ContinuousColorMapper extends ContinuousColorMapperProps {}
export abstract class ContinuousColorMapper extends ColorMapper {
  constructor(attributes?: Partial<ContinuousColorMapperProps>) {
    super(attributes);
  }
}
define(ContinuousColorMapper, "ContinuousColorMapper");

export interface LinearColorMapperProps extends ContinuousColorMapperProps {}
/** Required: `palette`. */
export interface LinearColorMapper extends LinearColorMapperProps {}
export class LinearColorMapper extends ContinuousColorMapper {
  constructor(attributes?: Partial<LinearColorMapperProps>) {
    super(attributes);
  }
}
define(LinearColorMapper, "LinearColorMapper");

export interface LogColorMapperProps extends ContinuousColorMapperProps {}
/** Required: `palette`. */
export interface LogColorMapper extends LogColorMapperProps {}
export class LogColorMapper extends ContinuousColorMapper {
  constructor(attributes?: Partial<LogColorMapperProps>) {
    super(attributes);
  }
}
define(LogColorMapper, "LogColorMapper");

export interface ScanningColorMapperProps extends ContinuousColorMapperProps {}
/** A base of other models. */
export interface ScanningColorMapper extends ScanningColorMapperProps {}
export abstract class ScanningColorMapper extends ContinuousColorMapper {
  constructor(attributes?: Partial<ScanningColorMapperProps>) {
    super(attributes);
  }
}
define(ScanningColorMapper, "ScanningColorMapper");

export interface EqHistColorMapperProps extends ScanningColorMapperProps {
  /** Default: `65536`. */
  bins: number;
  /** Default: `false`. */
  rescale_discrete_levels: boolean;
}
/** Required: `palette`. */
export interface EqHistColorMapper extends EqHistColorMapperProps {}
export class EqHistColorMapper extends ScanningColorMapper {
  constructor(attributes?: Partial<EqHistColorMapperProps>) {
    super(attributes);
  }
}
define(EqHistColorMapper, "EqHistColorMapper");

export interface StackColorMapperProps extends ColorMapperProps {}
/** A base of other models. */
export interface StackColorMapper extends StackColorMapperProps {}
export abstract class StackColorMapper extends ColorMapper {
  constructor(attributes?: Partial<StackColorMapperProps>) {
    super(attributes);
  }
}
define(StackColorMapper, "StackColorMapper");

export interface WeightedStackColorMapperProps extends StackColorMapperProps {
  /** Required. */
  alpha_mapper: ContinuousColorMapper;
  /** Default: `null`. */
  color_baseline: number | null;
  /** Default: `null`. */
  stack_labels: readonly string[] | null;
}
/** Required: `alpha_mapper`, `palette`. */
export interface WeightedStackColorMapper extends WeightedStackColorMapperProps {}
export class WeightedStackColorMapper extends StackColorMapper {
  constructor(attributes?: Partial<WeightedStackColorMapperProps>) {
    super(attributes);
  }
}
define(WeightedStackColorMapper, "WeightedStackColorMapper");
