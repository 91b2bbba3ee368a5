// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";
import type * as enums from "./enums.js";
import type * as ranges from "./ranges.js";
import type * as sources from "./sources.js";

export interface TransformProps extends ModelProps {}
/** A base of other models. */
export interface Transform extends TransformProps {}
export abstract class Transform extends Model {
  constructor(attributes?: Partial<TransformProps>) {
    super(attributes);
  }
}
define(Transform, "Transform");

export interface CustomJSTransformProps extends TransformProps {
  /** Default: `{}`. */
  args: Dict<unknown>;
  /** Default: `""`. */
  func: string;
  /** Default: `""`. */
  v_func: string;
}
export interface CustomJSTransform extends CustomJSTransformProps {}
export class CustomJSTransform extends Transform {
  constructor(attributes?: Partial<CustomJSTransformProps>) {
    super(attributes);
  }
}
define(CustomJSTransform, "CustomJSTransform");

export interface RangeTransformProps extends TransformProps {
  /** Default: `null`. */
  range: ranges.Range | null;
}
/** A base of other models. */
export interface RangeTransform extends RangeTransformProps {}
export abstract class RangeTransform extends Transform {
  constructor(attributes?: Partial<RangeTransformProps>) {
    super(attributes);
  }
}
define(RangeTransform, "RangeTransform");

export interface DodgeProps extends RangeTransformProps {
  /** Default: `0`. */
  value: number;
}
export interface Dodge extends DodgeProps {}
export class Dodge extends RangeTransform {
  constructor(attributes?: Partial<DodgeProps>) {
    super(attributes);
  }
}
define(Dodge, "Dodge");

export interface InterpolatorProps extends TransformProps {
  /** Required. */
  x: string | readonly number[];
  /** Required. */
  y: string | readonly number[];
  /** Default: `null`. */
  data: sources.ColumnarDataSource | null;
  /** Default: `true`. */
  clip: boolean;
}
/** A base of other models. */
export interface Interpolator extends InterpolatorProps {}
export abstract class Interpolator extends Transform {
  constructor(attributes?: Partial<InterpolatorProps>) {
    super(attributes);
  }
}
define(Interpolator, "Interpolator");

export interface JitterProps extends RangeTransformProps {
  /** Default: `0`. */
  mean: number;
  /** Default: `1`. */
  width: number;
  /** Default: `"uniform"`. One of "uniform", "normal". */
  distribution: enums.Distribution;
}
export interface Jitter extends JitterProps {}
export class Jitter extends RangeTransform {
  constructor(attributes?: Partial<JitterProps>) {
    super(attributes);
  }
}
define(Jitter, "Jitter");

export interface LinearInterpolatorProps extends InterpolatorProps {}
/** Required: `x`, `y`. */
export interface LinearInterpolator extends LinearInterpolatorProps {}
export class LinearInterpolator extends Interpolator {
  constructor(attributes?: Partial<LinearInterpolatorProps>) {
    super(attributes);
  }
}
define(LinearInterpolator, "LinearInterpolator");

export interface StepInterpolatorProps extends InterpolatorProps {
  /** Default: `"after"`. One of "after", "before", "center". */
  mode: enums.StepMode;
}
/** Required: `x`, `y`. */
export interface StepInterpolator extends StepInterpolatorProps {}
export class StepInterpolator extends Interpolator {
  constructor(attributes?: Partial<StepInterpolatorProps>) {
    super(attributes);
  }
}
define(StepInterpolator, "StepInterpolator");
