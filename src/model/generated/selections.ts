// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Arrayable } from "../types.js";
import type * as kinds from "./kinds.js";

/** The properties of `SelectionPolicy`. */
export interface SelectionPolicyProps extends ModelProps {}
/** How the selections of several renderers are combined. A base class of other models. */
export interface SelectionPolicy {}
export abstract class SelectionPolicy extends Model {
  constructor(attributes?: Partial<SelectionPolicyProps>) {
    super(attributes);
  }
}
define(SelectionPolicy, "SelectionPolicy");

/** The properties of `IntersectRenderers`. */
export interface IntersectRenderersProps extends SelectionPolicyProps {}
/** A row is selected if it is selected in all renderers. */
export interface IntersectRenderers {}
export class IntersectRenderers extends SelectionPolicy {
  constructor(attributes?: Partial<IntersectRenderersProps>) {
    super(attributes);
  }
}
define(IntersectRenderers, "IntersectRenderers");

/** The properties of `UnionRenderers`. */
export interface UnionRenderersProps extends SelectionPolicyProps {}
/** A row is selected if it is selected in any renderer. */
export interface UnionRenderers {}
export class UnionRenderers extends SelectionPolicy {
  constructor(attributes?: Partial<UnionRenderersProps>) {
    super(attributes);
  }
}
define(UnionRenderers, "UnionRenderers");

interface SelectionOwn {
  /** Default: `{}`. */
  multiline_indices: ReadonlyMap<number, Arrayable<number>>;
  /** Default: `[]`. */
  image_indices: kinds.ImageIndices;
}
/** The properties of `Selection`. */
export interface SelectionProps extends ModelProps, SelectionOwn {
  /** The indices of rows. Default: `[]`. */
  indices: Arrayable<number>;
  /** Default: `[]`. */
  line_indices: Arrayable<number>;
}
/** The selected rows of a data source. */
export interface Selection extends SelectionOwn {
  /** The indices of rows. Default: `[]`. */
  get indices(): readonly number[];
  set indices(value: Arrayable<number>);
  /** Default: `[]`. */
  get line_indices(): readonly number[];
  set line_indices(value: Arrayable<number>);
}
export class Selection extends Model {
  constructor(attributes?: Partial<SelectionProps>) {
    super(attributes);
  }
}
define(Selection, "Selection");
