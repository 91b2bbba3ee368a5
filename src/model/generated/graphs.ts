// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { CoordinateTransform, type CoordinateTransformProps } from "./expressions.js";
import type * as kinds from "./kinds.js";

export interface GraphHitTestPolicyProps extends ModelProps {}
/** A base of other models. */
export interface GraphHitTestPolicy extends GraphHitTestPolicyProps {}
export abstract class GraphHitTestPolicy extends Model {
  constructor(attributes?: Partial<GraphHitTestPolicyProps>) {
    super(attributes);
  }
}
define(GraphHitTestPolicy, "GraphHitTestPolicy");

export interface EdgesOnlyProps extends GraphHitTestPolicyProps {}
export interface EdgesOnly extends EdgesOnlyProps {}
export class EdgesOnly extends GraphHitTestPolicy {
  constructor(attributes?: Partial<EdgesOnlyProps>) {
    super(attributes);
  }
}
define(EdgesOnly, "EdgesOnly");

export interface NodesOnlyProps extends GraphHitTestPolicyProps {}
export interface NodesOnly extends NodesOnlyProps {}
export class NodesOnly extends GraphHitTestPolicy {
  constructor(attributes?: Partial<NodesOnlyProps>) {
    super(attributes);
  }
}
define(NodesOnly, "NodesOnly");

export interface NodesAndLinkedEdgesProps extends GraphHitTestPolicyProps {}
export interface NodesAndLinkedEdges extends NodesAndLinkedEdgesProps {}
export class NodesAndLinkedEdges extends GraphHitTestPolicy {
  constructor(attributes?: Partial<NodesAndLinkedEdgesProps>) {
    super(attributes);
  }
}
define(NodesAndLinkedEdges, "NodesAndLinkedEdges");

export interface EdgesAndLinkedNodesProps extends GraphHitTestPolicyProps {}
export interface EdgesAndLinkedNodes extends EdgesAndLinkedNodesProps {}
export class EdgesAndLinkedNodes extends GraphHitTestPolicy {
  constructor(attributes?: Partial<EdgesAndLinkedNodesProps>) {
    super(attributes);
  }
}
define(EdgesAndLinkedNodes, "EdgesAndLinkedNodes");

export interface NodesAndAdjacentNodesProps extends GraphHitTestPolicyProps {}
export interface NodesAndAdjacentNodes extends NodesAndAdjacentNodesProps {}
export class NodesAndAdjacentNodes extends GraphHitTestPolicy {
  constructor(attributes?: Partial<NodesAndAdjacentNodesProps>) {
    super(attributes);
  }
}
define(NodesAndAdjacentNodes, "NodesAndAdjacentNodes");

export interface LayoutProviderProps extends ModelProps {}
/** A base of other models. */
export interface LayoutProvider extends LayoutProviderProps {}
export abstract class LayoutProvider extends Model {
  constructor(attributes?: Partial<LayoutProviderProps>) {
    super(attributes);
  }
}
define(LayoutProvider, "LayoutProvider");

export interface GraphCoordinatesProps extends CoordinateTransformProps {
  /** Required. */
  layout: LayoutProvider;
}
/** A base of other models. */
export interface GraphCoordinates extends GraphCoordinatesProps {}
export abstract class GraphCoordinates extends CoordinateTransform {
  constructor(attributes?: Partial<GraphCoordinatesProps>) {
    super(attributes);
  }
}
define(GraphCoordinates, "GraphCoordinates");

export interface NodeCoordinatesProps extends GraphCoordinatesProps {}
/** Required: `layout`. */
export interface NodeCoordinates extends NodeCoordinatesProps {}
export class NodeCoordinates extends GraphCoordinates {
  constructor(attributes?: Partial<NodeCoordinatesProps>) {
    super(attributes);
  }
}
define(NodeCoordinates, "NodeCoordinates");

export interface EdgeCoordinatesProps extends GraphCoordinatesProps {}
/** Required: `layout`. */
export interface EdgeCoordinates extends EdgeCoordinatesProps {}
export class EdgeCoordinates extends GraphCoordinates {
  constructor(attributes?: Partial<EdgeCoordinatesProps>) {
    super(attributes);
  }
}
define(EdgeCoordinates, "EdgeCoordinates");

export interface StaticLayoutProviderProps extends LayoutProviderProps {
  /** Default: `{}`. */
  graph_layout: kinds.GraphLayout;
}
export interface StaticLayoutProvider extends StaticLayoutProviderProps {}
export class StaticLayoutProvider extends LayoutProvider {
  constructor(attributes?: Partial<StaticLayoutProviderProps>) {
    super(attributes);
  }
}
define(StaticLayoutProvider, "StaticLayoutProvider");
