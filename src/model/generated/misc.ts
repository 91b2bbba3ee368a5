// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { WithRequired } from "../types.js";

/** The properties of `GroupBy`. */
export interface GroupByProps extends ModelProps {}
/** Which renderers belong together. A base of other models. */
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
/** Renderers that belong together, by list. Required: `groups`. */
export interface GroupByModels extends GroupByModelsOwn {}
export class GroupByModels extends GroupBy {
  constructor(attributes: WithRequired<GroupByModelsProps, "groups">) {
    super(attributes);
  }
}
define(GroupByModels, "GroupByModels");

/** The properties of `GroupByName`. */
export interface GroupByNameProps extends GroupByProps {}
/** Renderers that belong together, by name. */
export interface GroupByName {}
export class GroupByName extends GroupBy {
  constructor(attributes?: Partial<GroupByNameProps>) {
    super(attributes);
  }
}
define(GroupByName, "GroupByName");
