// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict, WithRequired } from "../types.js";
import type * as enums from "./enums.js";
import type * as ranges from "./ranges.js";
import type * as sources from "./sources.js";

/** The properties of `Transform`. */
export interface TransformProps extends ModelProps {}
/** Transforms values in the browser. A base class of other models. */
export interface Transform {}
export abstract class Transform extends Model {
  constructor(attributes?: Partial<TransformProps>) {
    super(attributes);
  }
}
define(Transform, "Transform");

interface CustomJSTransformOwn {
  /** Variables for the code, by name; models are those in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** Default: `""`. */
  func: string;
  /** Default: `""`. */
  v_func: string;
}
/** The properties of `CustomJSTransform`. */
export interface CustomJSTransformProps extends TransformProps, CustomJSTransformOwn {}
/** Transforms values with JavaScript. */
export interface CustomJSTransform extends CustomJSTransformOwn {}
export class CustomJSTransform extends Transform {
  constructor(attributes?: Partial<CustomJSTransformProps>) {
    super(attributes);
  }
}
define(CustomJSTransform, "CustomJSTransform");

interface RangeTransformOwn {
  /** The range. Default: `null`. */
  range: ranges.Range | null;
}
/** The properties of `RangeTransform`. */
export interface RangeTransformProps extends TransformProps, RangeTransformOwn {}
/** Transforms values, with the range of an axis for categories. A base class of other models. */
export interface RangeTransform extends RangeTransformOwn {}
export abstract class RangeTransform extends Transform {
  constructor(attributes?: Partial<RangeTransformProps>) {
    super(attributes);
  }
}
define(RangeTransform, "RangeTransform");

interface DodgeOwn {
  /** Default: `0`. */
  value: number;
}
/** The properties of `Dodge`. */
export interface DodgeProps extends RangeTransformProps, DodgeOwn {}
/** Shifts values by a constant. */
export interface Dodge extends DodgeOwn {}
export class Dodge extends RangeTransform {
  constructor(attributes?: Partial<DodgeProps>) {
    super(attributes);
  }
}
define(Dodge, "Dodge");

interface InterpolatorOwn {
  /** The x coordinate. Required. */
  x: string | readonly number[];
  /** The y coordinate. Required. */
  y: string | readonly number[];
  /** The data source with the given values. Default: `null`. */
  data: sources.ColumnarDataSource | null;
  /** Default: `true`. */
  clip: boolean;
}
/** The properties of `Interpolator`. */
export interface InterpolatorProps extends TransformProps, InterpolatorOwn {}
/** Interpolates between given values. A base class of other models. */
export interface Interpolator extends InterpolatorOwn {}
export abstract class Interpolator extends Transform {
  constructor(attributes?: Partial<InterpolatorProps>) {
    super(attributes);
  }
}
define(Interpolator, "Interpolator");

interface JitterOwn {
  /** Default: `0`. */
  mean: number;
  /** Default: `1`. */
  width: number;
  /** Default: `"uniform"`. One of "uniform", "normal". */
  distribution: enums.Distribution;
}
/** The properties of `Jitter`. */
export interface JitterProps extends RangeTransformProps, JitterOwn {}
/** Adds random noise to values. */
export interface Jitter extends JitterOwn {}
export class Jitter extends RangeTransform {
  constructor(attributes?: Partial<JitterProps>) {
    super(attributes);
  }
}
define(Jitter, "Jitter");

/** The properties of `LinearInterpolator`. */
export interface LinearInterpolatorProps extends InterpolatorProps {}
/** Interpolates linearly between given values. Required: `x`, `y`. */
export interface LinearInterpolator {}
export class LinearInterpolator extends Interpolator {
  constructor(attributes: WithRequired<LinearInterpolatorProps, "x" | "y">) {
    super(attributes);
  }
}
define(LinearInterpolator, "LinearInterpolator");

interface StepInterpolatorOwn {
  /** Default: `"after"`. One of "after", "before", "center". */
  mode: enums.StepMode;
}
/** The properties of `StepInterpolator`. */
export interface StepInterpolatorProps extends InterpolatorProps, StepInterpolatorOwn {}
/** Interpolates in steps between given values. Required: `x`, `y`. */
export interface StepInterpolator extends StepInterpolatorOwn {}
export class StepInterpolator extends Interpolator {
  constructor(attributes: WithRequired<StepInterpolatorProps, "x" | "y">) {
    super(attributes);
  }
}
define(StepInterpolator, "StepInterpolator");
