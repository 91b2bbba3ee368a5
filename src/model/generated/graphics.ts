// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";

export interface MarkingProps extends ModelProps {}
/** A base of other models. */
export interface Marking extends MarkingProps {}
export abstract class Marking extends Model {
  constructor(attributes?: Partial<MarkingProps>) {
    super(attributes);
  }
}
define(Marking, "Marking");

export interface DecorationProps extends ModelProps {
  /** Required. */
  marking: Marking;
  /** Required. */
  node: "start" | "middle" | "end";
}
/** Required: `marking`, `node`. */
export interface Decoration extends DecorationProps {}
export class Decoration extends Model {
  constructor(attributes?: Partial<DecorationProps>) {
    super(attributes);
  }
}
define(Decoration, "Decoration");
