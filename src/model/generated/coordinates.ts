// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Moment } from "../types.js";
import type * as kinds from "./kinds.js";
import type * as ranges from "./ranges.js";
import type * as scales from "./scales.js";

/** The properties of `CoordinateMapping`. */
export interface CoordinateMappingProps extends ModelProps {
  /** Default: `new DataRange1d()`. */
  x_source: ranges.Range;
  /** Default: `new DataRange1d()`. */
  y_source: ranges.Range;
  /** How x values become places. Default: `new LinearScale()`. */
  x_scale: scales.Scale;
  /** How y values become places. Default: `new LinearScale()`. */
  y_scale: scales.Scale;
  /** Required. */
  x_target: ranges.Range;
  /** Required. */
  y_target: ranges.Range;
}
/** Ranges and scales of their own for some renderers. Required: `x_target`, `y_target`. */
export interface CoordinateMapping extends CoordinateMappingProps {}
export class CoordinateMapping extends Model {
  constructor(attributes?: Partial<CoordinateMappingProps>) {
    super(attributes);
  }
}
define(CoordinateMapping, "CoordinateMapping");

/** The properties of `Coordinate`. */
export interface CoordinateProps extends ModelProps {}
/** A place. A base of other models. */
export interface Coordinate extends CoordinateProps {}
export abstract class Coordinate extends Model {
  constructor(attributes?: Partial<CoordinateProps>) {
    super(attributes);
  }
}
define(Coordinate, "Coordinate");

/** The properties of `Node`. */
export interface NodeProps extends CoordinateProps {
  /** What it belongs to. Required. */
  target: kinds.NodeTarget;
  /** Required. */
  symbol: string;
  /** How far it is moved. Default: `0`. */
  offset: number;
}
/** A place relative to a model, such as a corner of the frame. Required: `symbol`, `target`. */
export interface Node extends NodeProps {}
export class Node extends Coordinate {
  constructor(attributes?: Partial<NodeProps>) {
    super(attributes);
  }
}
define(Node, "Node");

/** The properties of `XY`. */
export interface XYProps extends CoordinateProps {
  /** The place in x. Required. */
  x: Moment;
  /** The place in y. Required. */
  y: Moment;
}
/** A place by its x and y. Required: `x`, `y`. */
export interface XY extends Omit<XYProps, "x" | "y"> {
  /** The place in x. Required. */
  get x(): number;
  set x(value: Moment);
  /** The place in y. Required. */
  get y(): number;
  set y(value: Moment);
}
export class XY extends Coordinate {
  constructor(attributes?: Partial<XYProps>) {
    super(attributes);
  }
}
define(XY, "XY");

/** The properties of `Indexed`. */
export interface IndexedProps extends CoordinateProps {
  /** Required. */
  index: number;
  /** Required. */
  renderer: Model;
}
/** A place on a glyph, by the index of a row. Required: `index`, `renderer`. */
export interface Indexed extends IndexedProps {}
export class Indexed extends Coordinate {
  constructor(attributes?: Partial<IndexedProps>) {
    super(attributes);
  }
}
define(Indexed, "Indexed");
