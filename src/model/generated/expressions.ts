// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict, UnitsVector } from "../types.js";
import type * as enums from "./enums.js";

export interface ExpressionProps extends ModelProps {}
/** A base of other models. */
export interface Expression extends ExpressionProps {}
export abstract class Expression extends Model {
  constructor(attributes?: Partial<ExpressionProps>) {
    super(attributes);
  }
}
define(Expression, "Expression");

export interface CustomJSExprProps extends ExpressionProps {
  /** Default: `{}`. */
  args: Dict<unknown>;
  /** Default: `""`. */
  code: string;
}
export interface CustomJSExpr extends CustomJSExprProps {}
export class CustomJSExpr extends Expression {
  constructor(attributes?: Partial<CustomJSExprProps>) {
    super(attributes);
  }
}
define(CustomJSExpr, "CustomJSExpr");

export interface StackProps extends ExpressionProps {
  /** Default: `[]`. */
  fields: readonly string[];
}
export interface Stack extends StackProps {}
export class Stack extends Expression {
  constructor(attributes?: Partial<StackProps>) {
    super(attributes);
  }
}
define(Stack, "Stack");

export interface CumSumProps extends ExpressionProps {
  /** Required. */
  field: string;
  /** Default: `false`. */
  include_zero: boolean;
}
/** Required: `field`. */
export interface CumSum extends CumSumProps {}
export class CumSum extends Expression {
  constructor(attributes?: Partial<CumSumProps>) {
    super(attributes);
  }
}
define(CumSum, "CumSum");

export interface ScalarExpressionProps extends ModelProps {}
/** A base of other models. */
export interface ScalarExpression extends ScalarExpressionProps {}
export abstract class ScalarExpression extends Model {
  constructor(attributes?: Partial<ScalarExpressionProps>) {
    super(attributes);
  }
}
define(ScalarExpression, "ScalarExpression");

export interface MinimumProps extends ScalarExpressionProps {
  /** Required. */
  field: string;
  /** Default: `Infinity`. */
  initial: number | null;
}
/** Required: `field`. */
export interface Minimum extends MinimumProps {}
export class Minimum extends ScalarExpression {
  constructor(attributes?: Partial<MinimumProps>) {
    super(attributes);
  }
}
define(Minimum, "Minimum");

export interface MaximumProps extends ScalarExpressionProps {
  /** Required. */
  field: string;
  /** Default: `-Infinity`. */
  initial: number | null;
}
/** Required: `field`. */
export interface Maximum extends MaximumProps {}
export class Maximum extends ScalarExpression {
  constructor(attributes?: Partial<MaximumProps>) {
    super(attributes);
  }
}
define(Maximum, "Maximum");

export interface XYComponentProps extends ExpressionProps {
  /** Required. */
  transform: CoordinateTransform;
}
/** A base of other models. */
export interface XYComponent extends XYComponentProps {}
export abstract class XYComponent extends Expression {
  constructor(attributes?: Partial<XYComponentProps>) {
    super(attributes);
  }
}
define(XYComponent, "XYComponent");

export interface XComponentProps extends XYComponentProps {}
/** Required: `transform`. */
export interface XComponent extends XComponentProps {}
export class XComponent extends XYComponent {
  constructor(attributes?: Partial<XComponentProps>) {
    super(attributes);
  }
}
define(XComponent, "XComponent");

export interface YComponentProps extends XYComponentProps {}
/** Required: `transform`. */
export interface YComponent extends YComponentProps {}
export class YComponent extends XYComponent {
  constructor(attributes?: Partial<YComponentProps>) {
    super(attributes);
  }
}
define(YComponent, "YComponent");

export interface CoordinateTransformProps extends ExpressionProps {}
/** A base of other models. */
export interface CoordinateTransform extends CoordinateTransformProps {}
export abstract class CoordinateTransform extends Expression {
  constructor(attributes?: Partial<CoordinateTransformProps>) {
    super(attributes);
  }
}
define(CoordinateTransform, "CoordinateTransform");

export interface PolarTransformProps extends CoordinateTransformProps {
  /** Default: `{field: "radius"}`. Units: screen, data (default). */
  radius: UnitsVector<number, "screen" | "data">;
  /** Default: `{field: "angle"}`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** Default: `"anticlock"`. One of "clock", "anticlock". */
  direction: enums.Direction;
}
export interface PolarTransform extends PolarTransformProps {}
export class PolarTransform extends CoordinateTransform {
  constructor(attributes?: Partial<PolarTransformProps>) {
    super(attributes);
  }
}
define(PolarTransform, "PolarTransform");
