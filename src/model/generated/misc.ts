// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";

/** The properties of `GroupBy`. */
export interface GroupByProps extends ModelProps {}
/** Which renderers belong together. A base of other models. */
export interface GroupBy extends GroupByProps {}
export abstract class GroupBy extends Model {
  constructor(attributes?: Partial<GroupByProps>) {
    super(attributes);
  }
}
define(GroupBy, "GroupBy");

/** The properties of `GroupByModels`. */
export interface GroupByModelsProps extends GroupByProps {
  /** Required. */
  groups: readonly (readonly Model[])[];
}
/** Renderers that belong together, by list. Required: `groups`. */
export interface GroupByModels extends GroupByModelsProps {}
export class GroupByModels extends GroupBy {
  constructor(attributes?: Partial<GroupByModelsProps>) {
    super(attributes);
  }
}
define(GroupByModels, "GroupByModels");

/** The properties of `GroupByName`. */
export interface GroupByNameProps extends GroupByProps {}
/** Renderers that belong together, by name. */
export interface GroupByName extends GroupByNameProps {}
export class GroupByName extends GroupBy {
  constructor(attributes?: Partial<GroupByNameProps>) {
    super(attributes);
  }
}
define(GroupByName, "GroupByName");
