// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Arrayable } from "../types.js";
import type * as kinds from "./kinds.js";

export interface SelectionPolicyProps extends ModelProps {}
/** A base of other models. */
export interface SelectionPolicy extends SelectionPolicyProps {}
export abstract class SelectionPolicy extends Model {
  constructor(attributes?: Partial<SelectionPolicyProps>) {
    super(attributes);
  }
}
define(SelectionPolicy, "SelectionPolicy");

export interface IntersectRenderersProps extends SelectionPolicyProps {}
export interface IntersectRenderers extends IntersectRenderersProps {}
export class IntersectRenderers extends SelectionPolicy {
  constructor(attributes?: Partial<IntersectRenderersProps>) {
    super(attributes);
  }
}
define(IntersectRenderers, "IntersectRenderers");

export interface UnionRenderersProps extends SelectionPolicyProps {}
export interface UnionRenderers extends UnionRenderersProps {}
export class UnionRenderers extends SelectionPolicy {
  constructor(attributes?: Partial<UnionRenderersProps>) {
    super(attributes);
  }
}
define(UnionRenderers, "UnionRenderers");

export interface SelectionProps extends ModelProps {
  /** Default: `[]`. */
  indices: Arrayable<number>;
  /** Default: `[]`. */
  line_indices: Arrayable<number>;
  /** Default: `{}`. */
  multiline_indices: ReadonlyMap<number, Arrayable<number>>;
  /** Default: `[]`. */
  image_indices: kinds.ImageIndices;
}
export interface Selection extends SelectionProps {}
export class Selection extends Model {
  constructor(attributes?: Partial<SelectionProps>) {
    super(attributes);
  }
}
define(Selection, "Selection");
