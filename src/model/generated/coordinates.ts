// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type * as kinds from "./kinds.js";
import type * as ranges from "./ranges.js";
import type * as scales from "./scales.js";

export interface CoordinateMappingProps extends ModelProps {
  /** Default: `new DataRange1d()`. */
  x_source: ranges.Range;
  /** Default: `new DataRange1d()`. */
  y_source: ranges.Range;
  /** Default: `new LinearScale()`. */
  x_scale: scales.Scale;
  /** Default: `new LinearScale()`. */
  y_scale: scales.Scale;
  /** Required. */
  x_target: ranges.Range;
  /** Required. */
  y_target: ranges.Range;
}
/** Required: `x_target`, `y_target`. */
export interface CoordinateMapping extends CoordinateMappingProps {}
export class CoordinateMapping extends Model {
  constructor(attributes?: Partial<CoordinateMappingProps>) {
    super(attributes);
  }
}
define(CoordinateMapping, "CoordinateMapping");

export interface CoordinateProps extends ModelProps {}
/** A base of other models. */
export interface Coordinate extends CoordinateProps {}
export abstract class Coordinate extends Model {
  constructor(attributes?: Partial<CoordinateProps>) {
    super(attributes);
  }
}
define(Coordinate, "Coordinate");

export interface NodeProps extends CoordinateProps {
  /** Required. */
  target: kinds.NodeTarget;
  /** Required. */
  symbol: string;
  /** Default: `0`. */
  offset: number;
}
/** Required: `symbol`, `target`. */
export interface Node extends NodeProps {}
export class Node extends Coordinate {
  constructor(attributes?: Partial<NodeProps>) {
    super(attributes);
  }
}
define(Node, "Node");

export interface XYProps extends CoordinateProps {
  /** Required. */
  x: number;
  /** Required. */
  y: number;
}
/** Required: `x`, `y`. */
export interface XY extends XYProps {}
export class XY extends Coordinate {
  constructor(attributes?: Partial<XYProps>) {
    super(attributes);
  }
}
define(XY, "XY");

export interface IndexedProps extends CoordinateProps {
  /** Required. */
  index: number;
  /** Required. */
  renderer: Model;
}
/** Required: `index`, `renderer`. */
export interface Indexed extends IndexedProps {}
export class Indexed extends Coordinate {
  constructor(attributes?: Partial<IndexedProps>) {
    super(attributes);
  }
}
define(Indexed, "Indexed");
