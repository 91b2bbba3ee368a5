// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict, UnitsVector } from "../types.js";
import type * as enums from "./enums.js";

/** The properties of `Expression`. */
export interface ExpressionProps extends ModelProps {}
/** Values computed in the browser from the columns of a data source. A base of other models. */
export interface Expression extends ExpressionProps {}
export abstract class Expression extends Model {
  constructor(attributes?: Partial<ExpressionProps>) {
    super(attributes);
  }
}
define(Expression, "Expression");

/** The properties of `CustomJSExpr`. */
export interface CustomJSExprProps extends ExpressionProps {
  /** What the code sees by name; models are the ones in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript. Default: `""`. */
  code: string;
}
/** Values computed by JavaScript. */
export interface CustomJSExpr extends CustomJSExprProps {}
export class CustomJSExpr extends Expression {
  constructor(attributes?: Partial<CustomJSExprProps>) {
    super(attributes);
  }
}
define(CustomJSExpr, "CustomJSExpr");

/** The properties of `Stack`. */
export interface StackProps extends ExpressionProps {
  /** The names of columns. Default: `[]`. */
  fields: readonly string[];
}
/** The sum of several columns. */
export interface Stack extends StackProps {}
export class Stack extends Expression {
  constructor(attributes?: Partial<StackProps>) {
    super(attributes);
  }
}
define(Stack, "Stack");

/** The properties of `CumSum`. */
export interface CumSumProps extends ExpressionProps {
  /** The name of a column. Required. */
  field: string;
  /** Default: `false`. */
  include_zero: boolean;
}
/** The running sum of a column. Required: `field`. */
export interface CumSum extends CumSumProps {}
export class CumSum extends Expression {
  constructor(attributes?: Partial<CumSumProps>) {
    super(attributes);
  }
}
define(CumSum, "CumSum");

/** The properties of `ScalarExpression`. */
export interface ScalarExpressionProps extends ModelProps {}
/** One value computed from a column. A base of other models. */
export interface ScalarExpression extends ScalarExpressionProps {}
export abstract class ScalarExpression extends Model {
  constructor(attributes?: Partial<ScalarExpressionProps>) {
    super(attributes);
  }
}
define(ScalarExpression, "ScalarExpression");

/** The properties of `Minimum`. */
export interface MinimumProps extends ScalarExpressionProps {
  /** The name of a column. Required. */
  field: string;
  /** Default: `Infinity`. */
  initial: number | null;
}
/** The smallest value of a column. Required: `field`. */
export interface Minimum extends MinimumProps {}
export class Minimum extends ScalarExpression {
  constructor(attributes?: Partial<MinimumProps>) {
    super(attributes);
  }
}
define(Minimum, "Minimum");

/** The properties of `Maximum`. */
export interface MaximumProps extends ScalarExpressionProps {
  /** The name of a column. Required. */
  field: string;
  /** Default: `-Infinity`. */
  initial: number | null;
}
/** The largest value of a column. Required: `field`. */
export interface Maximum extends MaximumProps {}
export class Maximum extends ScalarExpression {
  constructor(attributes?: Partial<MaximumProps>) {
    super(attributes);
  }
}
define(Maximum, "Maximum");

/** The properties of `XYComponent`. */
export interface XYComponentProps extends ExpressionProps {
  /** What values are put through. Required. */
  transform: CoordinateTransform;
}
/** A part of coordinates that are computed together. A base of other models. */
export interface XYComponent extends XYComponentProps {}
export abstract class XYComponent extends Expression {
  constructor(attributes?: Partial<XYComponentProps>) {
    super(attributes);
  }
}
define(XYComponent, "XYComponent");

/** The properties of `XComponent`. */
export interface XComponentProps extends XYComponentProps {}
/** The x of coordinates that are computed together. Required: `transform`. */
export interface XComponent extends XComponentProps {}
export class XComponent extends XYComponent {
  constructor(attributes?: Partial<XComponentProps>) {
    super(attributes);
  }
}
define(XComponent, "XComponent");

/** The properties of `YComponent`. */
export interface YComponentProps extends XYComponentProps {}
/** The y of coordinates that are computed together. Required: `transform`. */
export interface YComponent extends YComponentProps {}
export class YComponent extends XYComponent {
  constructor(attributes?: Partial<YComponentProps>) {
    super(attributes);
  }
}
define(YComponent, "YComponent");

/** The properties of `CoordinateTransform`. */
export interface CoordinateTransformProps extends ExpressionProps {}
/** Coordinates computed from others. A base of other models. */
export interface CoordinateTransform extends CoordinateTransformProps {}
export abstract class CoordinateTransform extends Expression {
  constructor(attributes?: Partial<CoordinateTransformProps>) {
    super(attributes);
  }
}
define(CoordinateTransform, "CoordinateTransform");

/** The properties of `PolarTransform`. */
export interface PolarTransformProps extends CoordinateTransformProps {
  /** One for all, or one per row out of a column. Default: `{field: "radius"}`. Units: screen, data (default). */
  radius: UnitsVector<number, "screen" | "data">;
  /** How far it is turned. One for all, or one per row out of a column. Default: `{field: "angle"}`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** The direction in which it goes. Default: `"anticlock"`. One of "clock", "anticlock". */
  direction: enums.Direction;
}
/** Polar coordinates as x and y. */
export interface PolarTransform extends PolarTransformProps {}
export class PolarTransform extends CoordinateTransform {
  constructor(attributes?: Partial<PolarTransformProps>) {
    super(attributes);
  }
}
define(PolarTransform, "PolarTransform");
