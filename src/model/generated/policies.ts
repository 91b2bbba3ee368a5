// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";

/** The properties of `LabelingPolicy`. */
export interface LabelingPolicyProps extends ModelProps {}
/** Which tick labels are drawn. A base class of other models. */
export interface LabelingPolicy {}
export abstract class LabelingPolicy extends Model {
  constructor(attributes?: Partial<LabelingPolicyProps>) {
    super(attributes);
  }
}
define(LabelingPolicy, "LabelingPolicy");

/** The properties of `AllLabels`. */
export interface AllLabelsProps extends LabelingPolicyProps {}
/** All tick labels are drawn. */
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
/** Tick labels that would overlap are not drawn. */
export interface NoOverlap extends NoOverlapOwn {}
export class NoOverlap extends LabelingPolicy {
  constructor(attributes?: Partial<NoOverlapProps>) {
    super(attributes);
  }
}
define(NoOverlap, "NoOverlap");

interface CustomLabelingPolicyOwn {
  /** Variables for the code, by name; models are those in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript code. Default: `""`. */
  code: string;
}
/** The properties of `CustomLabelingPolicy`. */
export interface CustomLabelingPolicyProps extends LabelingPolicyProps, CustomLabelingPolicyOwn {}
/** JavaScript selects the tick labels that are drawn. */
export interface CustomLabelingPolicy extends CustomLabelingPolicyOwn {}
export class CustomLabelingPolicy extends LabelingPolicy {
  constructor(attributes?: Partial<CustomLabelingPolicyProps>) {
    super(attributes);
  }
}
define(CustomLabelingPolicy, "CustomLabelingPolicy");
