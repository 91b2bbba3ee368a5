// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";

/** The properties of `LabelingPolicy`. */
export interface LabelingPolicyProps extends ModelProps {}
/** Which labels of an axis are drawn. A base of other models. */
export interface LabelingPolicy {}
export abstract class LabelingPolicy extends Model {
  constructor(attributes?: Partial<LabelingPolicyProps>) {
    super(attributes);
  }
}
define(LabelingPolicy, "LabelingPolicy");

/** The properties of `AllLabels`. */
export interface AllLabelsProps extends LabelingPolicyProps {}
/** All labels are drawn. */
export interface AllLabels {}
export class AllLabels extends LabelingPolicy {
  constructor(attributes?: Partial<AllLabelsProps>) {
    super(attributes);
  }
}
define(AllLabels, "AllLabels");

interface NoOverlapOwn {
  /** Default: `5`. */
  min_distance: number;
}
/** The properties of `NoOverlap`. */
export interface NoOverlapProps extends LabelingPolicyProps, NoOverlapOwn {}
/** Labels that would overlap are left out. */
export interface NoOverlap extends NoOverlapOwn {}
export class NoOverlap extends LabelingPolicy {
  constructor(attributes?: Partial<NoOverlapProps>) {
    super(attributes);
  }
}
define(NoOverlap, "NoOverlap");

interface CustomLabelingPolicyOwn {
  /** What the code sees by name; models are the ones in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript. Default: `""`. */
  code: string;
}
/** The properties of `CustomLabelingPolicy`. */
export interface CustomLabelingPolicyProps extends LabelingPolicyProps, CustomLabelingPolicyOwn {}
/** JavaScript chooses the labels to draw. */
export interface CustomLabelingPolicy extends CustomLabelingPolicyOwn {}
export class CustomLabelingPolicy extends LabelingPolicy {
  constructor(attributes?: Partial<CustomLabelingPolicyProps>) {
    super(attributes);
  }
}
define(CustomLabelingPolicy, "CustomLabelingPolicy");
