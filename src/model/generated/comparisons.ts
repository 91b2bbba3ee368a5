// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";

export interface ComparisonProps extends ModelProps {}
/** A base of other models. */
export interface Comparison extends ComparisonProps {}
export abstract class Comparison extends Model {
  constructor(attributes?: Partial<ComparisonProps>) {
    super(attributes);
  }
}
define(Comparison, "Comparison");

export interface CustomJSCompareProps extends ComparisonProps {
  /** Default: `{}`. */
  args: Dict<unknown>;
  /** Default: `""`. */
  code: string;
}
export interface CustomJSCompare extends CustomJSCompareProps {}
export class CustomJSCompare extends Comparison {
  constructor(attributes?: Partial<CustomJSCompareProps>) {
    super(attributes);
  }
}
define(CustomJSCompare, "CustomJSCompare");

export interface NanCompareProps extends ComparisonProps {
  /** Default: `false`. */
  ascending_first: boolean;
}
export interface NanCompare extends NanCompareProps {}
export class NanCompare extends Comparison {
  constructor(attributes?: Partial<NanCompareProps>) {
    super(attributes);
  }
}
define(NanCompare, "NanCompare");
