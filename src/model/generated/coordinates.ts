// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Moment, WithRequired } from "../types.js";
import type * as kinds from "./kinds.js";
import type * as ranges from "./ranges.js";
import type * as scales from "./scales.js";

interface CoordinateMappingOwn {
  /** Default: `new DataRange1d()`. */
  x_source: ranges.Range;
  /** Default: `new DataRange1d()`. */
  y_source: ranges.Range;
  /** Maps x values to positions. Default: `new LinearScale()`. */
  x_scale: scales.Scale;
  /** Maps y values to positions. Default: `new LinearScale()`. */
  y_scale: scales.Scale;
  /** Required. */
  x_target: ranges.Range;
  /** Required. */
  y_target: ranges.Range;
}
/** The properties of `CoordinateMapping`. */
export interface CoordinateMappingProps extends ModelProps, CoordinateMappingOwn {}
/** Separate ranges and scales for some renderers. Required: `x_target`, `y_target`. */
export interface CoordinateMapping extends CoordinateMappingOwn {}
export class CoordinateMapping extends Model {
  constructor(attributes: WithRequired<CoordinateMappingProps, "x_target" | "y_target">) {
    super(attributes);
  }
}
define(CoordinateMapping, "CoordinateMapping");

/** The properties of `Coordinate`. */
export interface CoordinateProps extends ModelProps {}
/** A position. A base class of other models. */
export interface Coordinate {}
export abstract class Coordinate extends Model {
  constructor(attributes?: Partial<CoordinateProps>) {
    super(attributes);
  }
}
define(Coordinate, "Coordinate");

interface NodeOwn {
  /** The model that it belongs to. Required. */
  target: kinds.NodeTarget;
  /** Required. */
  symbol: string;
  /** The offset. Default: `0`. */
  offset: number;
}
/** The properties of `Node`. */
export interface NodeProps extends CoordinateProps, NodeOwn {}
/** A position relative to a model, such as a corner of the frame. Required: `symbol`, `target`. */
export interface Node extends NodeOwn {}
export class Node extends Coordinate {
  constructor(attributes: WithRequired<NodeProps, "symbol" | "target">) {
    super(attributes);
  }
}
define(Node, "Node");

/** The properties of `XY`. */
export interface XYProps extends CoordinateProps {
  /** The x coordinate. Required. */
  x: Moment;
  /** The y coordinate. Required. */
  y: Moment;
}
/** A position with x and y coordinates. Required: `x`, `y`. */
export interface XY {
  /** The x coordinate. Required. */
  get x(): number;
  set x(value: Moment);
  /** The y coordinate. Required. */
  get y(): number;
  set y(value: Moment);
}
export class XY extends Coordinate {
  constructor(attributes: WithRequired<XYProps, "x" | "y">) {
    super(attributes);
  }
}
define(XY, "XY");

interface IndexedOwn {
  /** Required. */
  index: number;
  /** Required. */
  renderer: Model;
}
/** The properties of `Indexed`. */
export interface IndexedProps extends CoordinateProps, IndexedOwn {}
/** The position of a row of a glyph, by index. Required: `index`, `renderer`. */
export interface Indexed extends IndexedOwn {}
export class Indexed extends Coordinate {
  constructor(attributes: WithRequired<IndexedProps, "index" | "renderer">) {
    super(attributes);
  }
}
define(Indexed, "Indexed");
