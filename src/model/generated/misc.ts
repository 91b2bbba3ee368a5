// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { WithRequired } from "../types.js";

/** The properties of `GroupBy`. */
export interface GroupByProps extends ModelProps {}
/** Groups renderers. A base class of other models. */
export interface GroupBy {}
export abstract class GroupBy extends Model {
  constructor(attributes?: Partial<GroupByProps>) {
    super(attributes);
  }
}
define(GroupBy, "GroupBy");

interface GroupByModelsOwn {
  /** Required. */
  groups: readonly (readonly Model[])[];
}
/** The properties of `GroupByModels`. */
export interface GroupByModelsProps extends GroupByProps, GroupByModelsOwn {}
/** Groups renderers by lists. Required: `groups`. */
export interface GroupByModels extends GroupByModelsOwn {}
export class GroupByModels extends GroupBy {
  constructor(attributes: WithRequired<GroupByModelsProps, "groups">) {
    super(attributes);
  }
}
define(GroupByModels, "GroupByModels");

/** The properties of `GroupByName`. */
export interface GroupByNameProps extends GroupByProps {}
/** Groups renderers by name. */
export interface GroupByName {}
export class GroupByName extends GroupBy {
  constructor(attributes?: Partial<GroupByNameProps>) {
    super(attributes);
  }
}
define(GroupByName, "GroupByName");
