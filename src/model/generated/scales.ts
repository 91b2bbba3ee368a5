// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Transform, type TransformProps } from "./transforms.js";
import type { WithRequired } from "../types.js";

/** The properties of `Scale`. */
export interface ScaleProps extends TransformProps {}
/** Maps values to positions. A base class of other models. */
export interface Scale {}
export abstract class Scale extends Transform {
  constructor(attributes?: Partial<ScaleProps>) {
    super(attributes);
  }
}
define(Scale, "Scale");

/** The properties of `CategoricalScale`. */
export interface CategoricalScaleProps extends ScaleProps {}
/** Maps categories to positions. */
export interface CategoricalScale {}
export class CategoricalScale extends Scale {
  constructor(attributes?: Partial<CategoricalScaleProps>) {
    super(attributes);
  }
}
define(CategoricalScale, "CategoricalScale");

interface CompositeScaleOwn {
  /** Required. */
  source_scale: Scale;
  /** Required. */
  target_scale: Scale;
}
/** The properties of `CompositeScale`. */
export interface CompositeScaleProps extends ScaleProps, CompositeScaleOwn {}
/** A scale within another scale. Required: `source_scale`, `target_scale`. */
export interface CompositeScale extends CompositeScaleOwn {}
export class CompositeScale extends Scale {
  constructor(attributes: WithRequired<CompositeScaleProps, "source_scale" | "target_scale">) {
    super(attributes);
  }
}
define(CompositeScale, "CompositeScale");

/** The properties of `ContinuousScale`. */
export interface ContinuousScaleProps extends ScaleProps {}
/** Maps numbers to positions. */
export interface ContinuousScale {}
export class ContinuousScale extends Scale {
  constructor(attributes?: Partial<ContinuousScaleProps>) {
    super(attributes);
  }
}
define(ContinuousScale, "ContinuousScale");

/** The properties of `LinearInterpolationScale`. */
export interface LinearInterpolationScaleProps extends ScaleProps {}
/** Maps values to positions by linear interpolation between given values. */
export interface LinearInterpolationScale {}
export class LinearInterpolationScale extends Scale {
  constructor(attributes?: Partial<LinearInterpolationScaleProps>) {
    super(attributes);
  }
}
define(LinearInterpolationScale, "LinearInterpolationScale");

/** The properties of `LinearScale`. */
export interface LinearScaleProps extends ContinuousScaleProps {}
/** Maps numbers to positions, linearly. */
export interface LinearScale {}
export class LinearScale extends ContinuousScale {
  constructor(attributes?: Partial<LinearScaleProps>) {
    super(attributes);
  }
}
define(LinearScale, "LinearScale");

/** The properties of `LogScale`. */
export interface LogScaleProps extends ContinuousScaleProps {}
/** Maps numbers to positions, logarithmically. */
export interface LogScale {}
export class LogScale extends ContinuousScale {
  constructor(attributes?: Partial<LogScaleProps>) {
    super(attributes);
  }
}
define(LogScale, "LogScale");
