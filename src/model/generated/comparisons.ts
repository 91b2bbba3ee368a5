// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";

/** The properties of `Comparison`. */
export interface ComparisonProps extends ModelProps {}
/** Compares values, for the order of rows in a table. A base class of other models. */
export interface Comparison {}
export abstract class Comparison extends Model {
  constructor(attributes?: Partial<ComparisonProps>) {
    super(attributes);
  }
}
define(Comparison, "Comparison");

interface CustomJSCompareOwn {
  /** Variables for the code, by name; models are those in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript code. Default: `""`. */
  code: string;
}
/** The properties of `CustomJSCompare`. */
export interface CustomJSCompareProps extends ComparisonProps, CustomJSCompareOwn {}
/** Compares values with JavaScript. */
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
/** Compares values, with NaN first or last. */
export interface NanCompare extends NanCompareOwn {}
export class NanCompare extends Comparison {
  constructor(attributes?: Partial<NanCompareProps>) {
    super(attributes);
  }
}
define(NanCompare, "NanCompare");
