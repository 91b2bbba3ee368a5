// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";

export interface LabelingPolicyProps extends ModelProps {}
/** A base of other models. */
export interface LabelingPolicy extends LabelingPolicyProps {}
export abstract class LabelingPolicy extends Model {
  constructor(attributes?: Partial<LabelingPolicyProps>) {
    super(attributes);
  }
}
define(LabelingPolicy, "LabelingPolicy");

export interface AllLabelsProps extends LabelingPolicyProps {}
export interface AllLabels extends AllLabelsProps {}
export class AllLabels extends LabelingPolicy {
  constructor(attributes?: Partial<AllLabelsProps>) {
    super(attributes);
  }
}
define(AllLabels, "AllLabels");

export interface NoOverlapProps extends LabelingPolicyProps {
  /** Default: `5`. */
  min_distance: number;
}
export interface NoOverlap extends NoOverlapProps {}
export class NoOverlap extends LabelingPolicy {
  constructor(attributes?: Partial<NoOverlapProps>) {
    super(attributes);
  }
}
define(NoOverlap, "NoOverlap");

export interface CustomLabelingPolicyProps extends LabelingPolicyProps {
  /** Default: `{}`. */
  args: Dict<unknown>;
  /** Default: `""`. */
  code: string;
}
export interface CustomLabelingPolicy extends CustomLabelingPolicyProps {}
export class CustomLabelingPolicy extends LabelingPolicy {
  constructor(attributes?: Partial<CustomLabelingPolicyProps>) {
    super(attributes);
  }
}
define(CustomLabelingPolicy, "CustomLabelingPolicy");
