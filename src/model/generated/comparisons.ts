// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";

/** The properties of `Comparison`. */
export interface ComparisonProps extends ModelProps {}
/** An order of values, for the rows of a table. A base of other models. */
export interface Comparison extends ComparisonProps {}
export abstract class Comparison extends Model {
  constructor(attributes?: Partial<ComparisonProps>) {
    super(attributes);
  }
}
define(Comparison, "Comparison");

/** The properties of `CustomJSCompare`. */
export interface CustomJSCompareProps extends ComparisonProps {
  /** What the code sees by name; models are the ones in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript. Default: `""`. */
  code: string;
}
/** An order of values by JavaScript. */
export interface CustomJSCompare extends CustomJSCompareProps {}
export class CustomJSCompare extends Comparison {
  constructor(attributes?: Partial<CustomJSCompareProps>) {
    super(attributes);
  }
}
define(CustomJSCompare, "CustomJSCompare");

/** The properties of `NanCompare`. */
export interface NanCompareProps extends ComparisonProps {
  /** Default: `false`. */
  ascending_first: boolean;
}
/** An order that puts NaN first or last. */
export interface NanCompare extends NanCompareProps {}
export class NanCompare extends Comparison {
  constructor(attributes?: Partial<NanCompareProps>) {
    super(attributes);
  }
}
define(NanCompare, "NanCompare");
