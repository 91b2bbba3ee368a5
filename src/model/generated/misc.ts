// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";

export interface GroupByProps extends ModelProps {}
/** A base of other models. */
export interface GroupBy extends GroupByProps {}
export abstract class GroupBy extends Model {
  constructor(attributes?: Partial<GroupByProps>) {
    super(attributes);
  }
}
define(GroupBy, "GroupBy");

export interface GroupByModelsProps extends GroupByProps {
  /** Required. */
  groups: readonly (readonly Model[])[];
}
/** Required: `groups`. */
export interface GroupByModels extends GroupByModelsProps {}
export class GroupByModels extends GroupBy {
  constructor(attributes?: Partial<GroupByModelsProps>) {
    super(attributes);
  }
}
define(GroupByModels, "GroupByModels");

export interface GroupByNameProps extends GroupByProps {}
export interface GroupByName extends GroupByNameProps {}
export class GroupByName extends GroupBy {
  constructor(attributes?: Partial<GroupByNameProps>) {
    super(attributes);
  }
}
define(GroupByName, "GroupByName");
