// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Transform, type TransformProps } from "./transforms.js";

export interface ScaleProps extends TransformProps {}
/** A base of other models. */
export interface Scale extends ScaleProps {}
export abstract class Scale extends Transform {
  constructor(attributes?: Partial<ScaleProps>) {
    super(attributes);
  }
}
define(Scale, "Scale");

export interface CategoricalScaleProps extends ScaleProps {}
export interface CategoricalScale extends CategoricalScaleProps {}
export class CategoricalScale extends Scale {
  constructor(attributes?: Partial<CategoricalScaleProps>) {
    super(attributes);
  }
}
define(CategoricalScale, "CategoricalScale");

export interface CompositeScaleProps extends ScaleProps {
  /** Required. */
  source_scale: Scale;
  /** Required. */
  target_scale: Scale;
}
/** Required: `source_scale`, `target_scale`. */
export interface CompositeScale extends CompositeScaleProps {}
export class CompositeScale extends Scale {
  constructor(attributes?: Partial<CompositeScaleProps>) {
    super(attributes);
  }
}
define(CompositeScale, "CompositeScale");

export interface ContinuousScaleProps extends ScaleProps {}
/** A base of other models. */
export interface ContinuousScale extends ContinuousScaleProps {}
export abstract class ContinuousScale extends Scale {
  constructor(attributes?: Partial<ContinuousScaleProps>) {
    super(attributes);
  }
}
define(ContinuousScale, "ContinuousScale");

export interface LinearInterpolationScaleProps extends ScaleProps {}
export interface LinearInterpolationScale extends LinearInterpolationScaleProps {}
export class LinearInterpolationScale extends Scale {
  constructor(attributes?: Partial<LinearInterpolationScaleProps>) {
    super(attributes);
  }
}
define(LinearInterpolationScale, "LinearInterpolationScale");

export interface LinearScaleProps extends ContinuousScaleProps {}
export interface LinearScale extends LinearScaleProps {}
export class LinearScale extends ContinuousScale {
  constructor(attributes?: Partial<LinearScaleProps>) {
    super(attributes);
  }
}
define(LinearScale, "LinearScale");

export interface LogScaleProps extends ContinuousScaleProps {}
export interface LogScale extends LogScaleProps {}
export class LogScale extends ContinuousScale {
  constructor(attributes?: Partial<LogScaleProps>) {
    super(attributes);
  }
}
define(LogScale, "LogScale");
