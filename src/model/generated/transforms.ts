// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict, WithRequired } from "../types.js";
import type * as enums from "./enums.js";
import type * as ranges from "./ranges.js";
import type * as sources from "./sources.js";

/** The properties of `Transform`. */
export interface TransformProps extends ModelProps {}
/** A change of values in the browser. A base of other models. */
export interface Transform {}
export abstract class Transform extends Model {
  constructor(attributes?: Partial<TransformProps>) {
    super(attributes);
  }
}
define(Transform, "Transform");

interface CustomJSTransformOwn {
  /** What the code sees by name; models are the ones in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** Default: `""`. */
  func: string;
  /** Default: `""`. */
  v_func: string;
}
/** The properties of `CustomJSTransform`. */
export interface CustomJSTransformProps extends TransformProps, CustomJSTransformOwn {}
/** A change of values by JavaScript. */
export interface CustomJSTransform extends CustomJSTransformOwn {}
export class CustomJSTransform extends Transform {
  constructor(attributes?: Partial<CustomJSTransformProps>) {
    super(attributes);
  }
}
define(CustomJSTransform, "CustomJSTransform");

interface RangeTransformOwn {
  /** The extent. Default: `null`. */
  range: ranges.Range | null;
}
/** The properties of `RangeTransform`. */
export interface RangeTransformProps extends TransformProps, RangeTransformOwn {}
/** A change of values along a range. A base of other models. */
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
/** Moves values by a constant. */
export interface Dodge extends DodgeOwn {}
export class Dodge extends RangeTransform {
  constructor(attributes?: Partial<DodgeProps>) {
    super(attributes);
  }
}
define(Dodge, "Dodge");

interface InterpolatorOwn {
  /** The place in x. Required. */
  x: string | readonly number[];
  /** The place in y. Required. */
  y: string | readonly number[];
  /** The columns by name. Default: `null`. */
  data: sources.ColumnarDataSource | null;
  /** Default: `true`. */
  clip: boolean;
}
/** The properties of `Interpolator`. */
export interface InterpolatorProps extends TransformProps, InterpolatorOwn {}
/** Values between given ones. A base of other models. */
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
/** Adds noise to values. */
export interface Jitter extends JitterOwn {}
export class Jitter extends RangeTransform {
  constructor(attributes?: Partial<JitterProps>) {
    super(attributes);
  }
}
define(Jitter, "Jitter");

/** The properties of `LinearInterpolator`. */
export interface LinearInterpolatorProps extends InterpolatorProps {}
/** Values on straight lines between given ones. Required: `x`, `y`. */
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
/** Values in steps between given ones. Required: `x`, `y`. */
export interface StepInterpolator extends StepInterpolatorOwn {}
export class StepInterpolator extends Interpolator {
  constructor(attributes: WithRequired<StepInterpolatorProps, "x" | "y">) {
    super(attributes);
  }
}
define(StepInterpolator, "StepInterpolator");
