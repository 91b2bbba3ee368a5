// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";

/** The properties of `Comparison`. */
export interface ComparisonProps extends ModelProps {}
/** An order of values, for the rows of a table. A base of other models. */
export interface Comparison {}
export abstract class Comparison extends Model {
  constructor(attributes?: Partial<ComparisonProps>) {
    super(attributes);
  }
}
define(Comparison, "Comparison");

interface CustomJSCompareOwn {
  /** What the code sees by name; models are the ones in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript. Default: `""`. */
  code: string;
}
/** The properties of `CustomJSCompare`. */
export interface CustomJSCompareProps extends ComparisonProps, CustomJSCompareOwn {}
/** An order of values by JavaScript. */
export interface CustomJSCompare extends CustomJSCompareOwn {}
export class CustomJSCompare extends Comparison {
  constructor(attributes?: Partial<CustomJSCompareProps>) {
    super(attributes);
  }
}
define(CustomJSCompare, "CustomJSCompare");

interface NanCompareOwn {
  /** Default: `false`. */
  ascending_first: boolean;
}
/** The properties of `NanCompare`. */
export interface NanCompareProps extends ComparisonProps, NanCompareOwn {}
/** An order that puts NaN first or last. */
export interface NanCompare extends NanCompareOwn {}
export class NanCompare extends Comparison {
  constructor(attributes?: Partial<NanCompareProps>) {
    super(attributes);
  }
}
define(NanCompare, "NanCompare");
