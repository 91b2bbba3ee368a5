// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { WithRequired } from "../types.js";

/** The properties of `Marking`. */
export interface MarkingProps extends ModelProps {}
/** A marking on a glyph. A base class of other models. */
export interface Marking {}
export abstract class Marking extends Model {
  constructor(attributes?: Partial<MarkingProps>) {
    super(attributes);
  }
}
define(Marking, "Marking");

interface DecorationOwn {
  /** Required. */
  marking: Marking;
  /** Required. */
  node: "start" | "middle" | "end";
}
/** The properties of `Decoration`. */
export interface DecorationProps extends ModelProps, DecorationOwn {}
/** A marking at a position of a glyph, such as an arrow head. Required: `marking`, `node`. */
export interface Decoration extends DecorationOwn {}
export class Decoration extends Model {
  constructor(attributes: WithRequired<DecorationProps, "marking" | "node">) {
    super(attributes);
  }
}
define(Decoration, "Decoration");
