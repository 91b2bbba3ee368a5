// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { CoordinateTransform, type CoordinateTransformProps } from "./expressions.js";
import type { WithRequired } from "../types.js";
import type * as kinds from "./kinds.js";

/** The properties of `GraphHitTestPolicy`. */
export interface GraphHitTestPolicyProps extends ModelProps {}
/** Which parts of a graph are selected together. A base class of other models. */
export interface GraphHitTestPolicy {}
export abstract class GraphHitTestPolicy extends Model {
  constructor(attributes?: Partial<GraphHitTestPolicyProps>) {
    super(attributes);
  }
}
define(GraphHitTestPolicy, "GraphHitTestPolicy");

/** The properties of `EdgesOnly`. */
export interface EdgesOnlyProps extends GraphHitTestPolicyProps {}
/** Only edges are selected. */
export interface EdgesOnly {}
export class EdgesOnly extends GraphHitTestPolicy {
  constructor(attributes?: Partial<EdgesOnlyProps>) {
    super(attributes);
  }
}
define(EdgesOnly, "EdgesOnly");

/** The properties of `NodesOnly`. */
export interface NodesOnlyProps extends GraphHitTestPolicyProps {}
/** Only nodes are selected. */
export interface NodesOnly {}
export class NodesOnly extends GraphHitTestPolicy {
  constructor(attributes?: Partial<NodesOnlyProps>) {
    super(attributes);
  }
}
define(NodesOnly, "NodesOnly");

/** The properties of `NodesAndLinkedEdges`. */
export interface NodesAndLinkedEdgesProps extends GraphHitTestPolicyProps {}
/** Nodes are selected with their edges. */
export interface NodesAndLinkedEdges {}
export class NodesAndLinkedEdges extends GraphHitTestPolicy {
  constructor(attributes?: Partial<NodesAndLinkedEdgesProps>) {
    super(attributes);
  }
}
define(NodesAndLinkedEdges, "NodesAndLinkedEdges");

/** The properties of `EdgesAndLinkedNodes`. */
export interface EdgesAndLinkedNodesProps extends GraphHitTestPolicyProps {}
/** Edges are selected with the nodes at their ends. */
export interface EdgesAndLinkedNodes {}
export class EdgesAndLinkedNodes extends GraphHitTestPolicy {
  constructor(attributes?: Partial<EdgesAndLinkedNodesProps>) {
    super(attributes);
  }
}
define(EdgesAndLinkedNodes, "EdgesAndLinkedNodes");

/** The properties of `NodesAndAdjacentNodes`. */
export interface NodesAndAdjacentNodesProps extends GraphHitTestPolicyProps {}
/** Nodes are selected with their neighbours. */
export interface NodesAndAdjacentNodes {}
export class NodesAndAdjacentNodes extends GraphHitTestPolicy {
  constructor(attributes?: Partial<NodesAndAdjacentNodesProps>) {
    super(attributes);
  }
}
define(NodesAndAdjacentNodes, "NodesAndAdjacentNodes");

/** The properties of `LayoutProvider`. */
export interface LayoutProviderProps extends ModelProps {}
/** Provides the positions of a graph's nodes. A base class of other models. */
export interface LayoutProvider {}
export abstract class LayoutProvider extends Model {
  constructor(attributes?: Partial<LayoutProviderProps>) {
    super(attributes);
  }
}
define(LayoutProvider, "LayoutProvider");

interface GraphCoordinatesOwn {
  /** Required. */
  layout: LayoutProvider;
}
/** The properties of `GraphCoordinates`. */
export interface GraphCoordinatesProps extends CoordinateTransformProps, GraphCoordinatesOwn {}
/** Positions in a graph as coordinates. A base class of other models. */
export interface GraphCoordinates extends GraphCoordinatesOwn {}
export abstract class GraphCoordinates extends CoordinateTransform {
  constructor(attributes?: Partial<GraphCoordinatesProps>) {
    super(attributes);
  }
}
define(GraphCoordinates, "GraphCoordinates");

/** The properties of `NodeCoordinates`. */
export interface NodeCoordinatesProps extends GraphCoordinatesProps {}
/** The positions of a graph's nodes as coordinates. Required: `layout`. */
export interface NodeCoordinates {}
export class NodeCoordinates extends GraphCoordinates {
  constructor(attributes: WithRequired<NodeCoordinatesProps, "layout">) {
    super(attributes);
  }
}
define(NodeCoordinates, "NodeCoordinates");

/** The properties of `EdgeCoordinates`. */
export interface EdgeCoordinatesProps extends GraphCoordinatesProps {}
/** The positions of a graph's edges as coordinates. Required: `layout`. */
export interface EdgeCoordinates {}
export class EdgeCoordinates extends GraphCoordinates {
  constructor(attributes: WithRequired<EdgeCoordinatesProps, "layout">) {
    super(attributes);
  }
}
define(EdgeCoordinates, "EdgeCoordinates");

interface StaticLayoutProviderOwn {
  /** Default: `{}`. */
  graph_layout: kinds.GraphLayout;
}
/** The properties of `StaticLayoutProvider`. */
export interface StaticLayoutProviderProps extends LayoutProviderProps, StaticLayoutProviderOwn {}
/** Provides the positions of nodes from a map of index to position. */
export interface StaticLayoutProvider extends StaticLayoutProviderOwn {}
export class StaticLayoutProvider extends LayoutProvider {
  constructor(attributes?: Partial<StaticLayoutProviderProps>) {
    super(attributes);
  }
}
define(StaticLayoutProvider, "StaticLayoutProvider");
