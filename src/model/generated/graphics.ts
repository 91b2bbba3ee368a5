// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";

/** The properties of `Marking`. */
export interface MarkingProps extends ModelProps {}
/** A marking that is drawn on a glyph. A base of other models. */
export interface Marking extends MarkingProps {}
export abstract class Marking extends Model {
  constructor(attributes?: Partial<MarkingProps>) {
    super(attributes);
  }
}
define(Marking, "Marking");

/** The properties of `Decoration`. */
export interface DecorationProps extends ModelProps {
  /** Required. */
  marking: Marking;
  /** Required. */
  node: "start" | "middle" | "end";
}
/** A marking at a place of a glyph, such as the head of an arrow. Required: `marking`, `node`. */
export interface Decoration extends DecorationProps {}
export class Decoration extends Model {
  constructor(attributes?: Partial<DecorationProps>) {
    super(attributes);
  }
}
define(Decoration, "Decoration");
