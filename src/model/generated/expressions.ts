// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict, UnitsVector, WithRequired } from "../types.js";
import type * as enums from "./enums.js";

/** The properties of `Expression`. */
export interface ExpressionProps extends ModelProps {}
/** Computes values in the browser from columns of a data source. A base class of other models. */
export interface Expression {}
export abstract class Expression extends Model {
  constructor(attributes?: Partial<ExpressionProps>) {
    super(attributes);
  }
}
define(Expression, "Expression");

interface CustomJSExprOwn {
  /** Variables for the code, by name; models are those in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript code. Default: `""`. */
  code: string;
}
/** The properties of `CustomJSExpr`. */
export interface CustomJSExprProps extends ExpressionProps, CustomJSExprOwn {}
/** Computes values with JavaScript. */
export interface CustomJSExpr extends CustomJSExprOwn {}
export class CustomJSExpr extends Expression {
  constructor(attributes?: Partial<CustomJSExprProps>) {
    super(attributes);
  }
}
define(CustomJSExpr, "CustomJSExpr");

interface StackOwn {
  /** The names of the columns. Default: `[]`. */
  fields: readonly string[];
}
/** The properties of `Stack`. */
export interface StackProps extends ExpressionProps, StackOwn {}
/** Computes the sum of several columns. */
export interface Stack extends StackOwn {}
export class Stack extends Expression {
  constructor(attributes?: Partial<StackProps>) {
    super(attributes);
  }
}
define(Stack, "Stack");

interface CumSumOwn {
  /** The name of the column. Required. */
  field: string;
  /** Default: `false`. */
  include_zero: boolean;
}
/** The properties of `CumSum`. */
export interface CumSumProps extends ExpressionProps, CumSumOwn {}
/** Computes the cumulative sum of a column. Required: `field`. */
export interface CumSum extends CumSumOwn {}
export class CumSum extends Expression {
  constructor(attributes: WithRequired<CumSumProps, "field">) {
    super(attributes);
  }
}
define(CumSum, "CumSum");

/** The properties of `ScalarExpression`. */
export interface ScalarExpressionProps extends ModelProps {}
/** Computes one value from a column. A base class of other models. */
export interface ScalarExpression {}
export abstract class ScalarExpression extends Model {
  constructor(attributes?: Partial<ScalarExpressionProps>) {
    super(attributes);
  }
}
define(ScalarExpression, "ScalarExpression");

interface MinimumOwn {
  /** The name of the column. Required. */
  field: string;
  /** Default: `Infinity`. */
  initial: number | null;
}
/** The properties of `Minimum`. */
export interface MinimumProps extends ScalarExpressionProps, MinimumOwn {}
/** Computes the smallest value of a column. Required: `field`. */
export interface Minimum extends MinimumOwn {}
export class Minimum extends ScalarExpression {
  constructor(attributes: WithRequired<MinimumProps, "field">) {
    super(attributes);
  }
}
define(Minimum, "Minimum");

interface MaximumOwn {
  /** The name of the column. Required. */
  field: string;
  /** Default: `-Infinity`. */
  initial: number | null;
}
/** The properties of `Maximum`. */
export interface MaximumProps extends ScalarExpressionProps, MaximumOwn {}
/** Computes the largest value of a column. Required: `field`. */
export interface Maximum extends MaximumOwn {}
export class Maximum extends ScalarExpression {
  constructor(attributes: WithRequired<MaximumProps, "field">) {
    super(attributes);
  }
}
define(Maximum, "Maximum");

interface XYComponentOwn {
  /** The transform of the values. Required. */
  transform: CoordinateTransform;
}
/** The properties of `XYComponent`. */
export interface XYComponentProps extends ExpressionProps, XYComponentOwn {}
/** The x or y values of a coordinate transform. A base class of other models. */
export interface XYComponent extends XYComponentOwn {}
export abstract class XYComponent extends Expression {
  constructor(attributes?: Partial<XYComponentProps>) {
    super(attributes);
  }
}
define(XYComponent, "XYComponent");

/** The properties of `XComponent`. */
export interface XComponentProps extends XYComponentProps {}
/** The x values of a coordinate transform. Required: `transform`. */
export interface XComponent {}
export class XComponent extends XYComponent {
  constructor(attributes: WithRequired<XComponentProps, "transform">) {
    super(attributes);
  }
}
define(XComponent, "XComponent");

/** The properties of `YComponent`. */
export interface YComponentProps extends XYComponentProps {}
/** The y values of a coordinate transform. Required: `transform`. */
export interface YComponent {}
export class YComponent extends XYComponent {
  constructor(attributes: WithRequired<YComponentProps, "transform">) {
    super(attributes);
  }
}
define(YComponent, "YComponent");

/** The properties of `CoordinateTransform`. */
export interface CoordinateTransformProps extends ExpressionProps {}
/** Converts coordinates to other ones. A base class of other models. */
export interface CoordinateTransform {}
export abstract class CoordinateTransform extends Expression {
  constructor(attributes?: Partial<CoordinateTransformProps>) {
    super(attributes);
  }
}
define(CoordinateTransform, "CoordinateTransform");

interface PolarTransformOwn {
  /** One value for all rows, or one per row from a column. Default: `{field: "radius"}`. Units: screen, data (default). */
  radius: UnitsVector<number, "screen" | "data">;
  /** The angle of rotation. One value for all rows, or one per row from a column. Default: `{field: "angle"}`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** The direction. Default: `"anticlock"`. One of "clock", "anticlock". */
  direction: enums.Direction;
}
/** The properties of `PolarTransform`. */
export interface PolarTransformProps extends CoordinateTransformProps, PolarTransformOwn {}
/** Converts polar coordinates to x and y. */
export interface PolarTransform extends PolarTransformOwn {}
export class PolarTransform extends CoordinateTransform {
  constructor(attributes?: Partial<PolarTransformProps>) {
    super(attributes);
  }
}
define(PolarTransform, "PolarTransform");
