// The graph() method of figures, and from_edges(): networks with a renderer of nodes, one of edges, and a layout.
import { unknownOption } from "../../base/option-names.js";
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import type { CoordinateMapping } from "../../model/generated/coordinates.js";
import type { RenderLevel } from "../../model/generated/enums.js";
import { LayoutProvider, StaticLayoutProvider, type GraphHitTestPolicy } from "../../model/generated/graphs.js";
import { Plot } from "../../model/generated/plots.js";
import { GraphRenderer, type GlyphRenderer, type GraphRendererProps } from "../../model/generated/renderers.js";
import { ColumnarDataSource, ColumnDataSource } from "../../model/generated/sources.js";
import { columnsOf } from "../../model/behaviour/with-columns.js";
import type { Arrayable, Columns, TupleLike } from "../../model/types.js";
import { Field, specOf, Value } from "../../serialize/specs.js";
import type { CircleOptions, MultiLineOptions, ScatterOptions } from "../generated/glyph-methods.js";
import { readNamed } from "../glyphs/glyph-call.js";
import { planOf, type GlyphPlan } from "../glyphs/glyph-plan.js";
import type { RendererOptions } from "../glyphs/glyph-options.js";
import { makeRenderer } from "../glyphs/glyph-renderer.js";
import type { GraphLayout, NodeId } from "./graph-layouts.js";

type Prefixed<Options, Prefix extends string, Left extends PropertyKey> = {
  [K in Exclude<keyof Options & string, keyof RendererOptions | "tags" | Left> as `${Prefix}${K}`]?: Options[K];
};

/** Visual properties of nodes (`node_`) and edges (`edge_`), also for states, as in `node_hover_fill_color`. */
export interface GraphOptions
  extends
    Prefixed<ScatterOptions, "node_", "x" | "y">,
    Prefixed<Pick<CircleOptions, "radius" | "radius_units" | "radius_dimension">, "node_", never>,
    Prefixed<MultiLineOptions, "edge_", "xs" | "ys"> {
  /** The name that `select` finds the renderer by. Default: none. */
  name?: string | null;
  /** The layer to draw in. Default: `glyph`. */
  level?: RenderLevel;
  /** Default: true. */
  visible?: boolean;
  /** A range of the figure's `extra_x_ranges`. Default: `default`, which is `x_range`. */
  x_range_name?: string;
  /** A range of the figure's `extra_y_ranges`. Default: `default`, which is `y_range`. */
  y_range_name?: string;
  /** Its own ranges and scales within the frame. Default: those of the figure. */
  coordinates?: CoordinateMapping | null;
  /** What a tap selects. Default: NodesOnly. */
  selection_policy?: GraphHitTestPolicy;
  /** What is hovered. Default: NodesOnly. */
  inspection_policy?: GraphHitTestPolicy;
}

/** Nodes: a list of ids, or columns with the ids in `index`. */
export type Nodes =
  readonly NodeId[] | { readonly index: readonly NodeId[]; readonly [column: string]: Arrayable<unknown> };

/** Edges: a list of pairs of node ids, or columns with the ids in `start` and `end`. */
export type Edges =
  | readonly TupleLike<readonly [start: NodeId, end: NodeId]>[]
  | {
      readonly start: readonly NodeId[];
      readonly end: readonly NodeId[];
      readonly [column: string]: Arrayable<unknown>;
    };

/** All arguments of `graph` in one object. */
export interface GraphCall extends GraphOptions {
  /** The nodes, with their ids in `index`. */
  node_source: ColumnarDataSource | Columns;
  /** The edges, with node ids in `start` and `end`. */
  edge_source: ColumnarDataSource | Columns;
  /** The positions of the nodes. */
  layout_provider: LayoutProvider;
}

/** The method of figures that draws networks. */
export interface GraphMethods {
  /**
   * Draws a network. The node source has a column `index`, and the columns `start` and `end` of the edge source contain
   * its values. Throws PlotctlError if one of these is missing, and for unknown options.
   */
  graph(
    node_source: ColumnarDataSource | Columns,
    edge_source: ColumnarDataSource | Columns,
    layout_provider: LayoutProvider,
    options?: GraphOptions,
  ): GraphRenderer;
  graph(call: GraphCall): GraphRenderer;
}

/** Nodes that are not selected keep their opacity; muted nodes are faint. */
const FAINT = { nonselection: undefined, muted: 0.2 } as const;
const PARTS = ["node", "edge"] as const;
const POLICIES = ["selection_policy", "inspection_policy"];
const RENDERER_OPTIONS = ["name", "level", "visible", "x_range_name", "y_range_name", "coordinates", ...POLICIES];

/** Adds a network to a plot. */
export function addGraph(plot: Plot, args: readonly unknown[]): GraphRenderer {
  const {
    node_source: nodes,
    edge_source: edges,
    layout_provider,
    ...options
  } = readNamed<GraphCall>("graph", args, ["node_source", "edge_source", "layout_provider"]);
  if (!(layout_provider instanceof LayoutProvider)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `graph(): layout_provider: expected a layout provider, got ${show(layout_provider)}.`,
      {
        hint: "Use new StaticLayoutProvider({graph_layout}), or from_edges(), which accepts positions and layout functions.",
      },
    );
  }
  const renderer = makeGraph("graph", plot, {
    nodes: sourceFor("graph", nodes, { part: "node", needed: ["index"] }),
    edges: sourceFor("graph", edges, { part: "edge", needed: ["start", "end"] }),
    layout_provider,
    options: options,
  });
  plot.renderers = [...plot.renderers, renderer];
  return renderer;
}

/**
 * Creates a network from lists, to be added with `add_renderers`. `layout` is a layout provider, an object or Map with
 * [x, y] by node, or a function such as `circular_layout`. Throws PlotctlError for edges with unknown nodes, and for nodes
 * without a position.
 */
export function from_edges(nodes: Nodes, edges: Edges, layout: GraphLayout, options: GraphOptions = {}): GraphRenderer {
  const nodeColumns = Array.isArray(nodes) ? { index: nodes as readonly NodeId[] } : (nodes as Columns);
  const edgeColumns = Array.isArray(edges)
    ? { start: edges.map(([start]: readonly NodeId[]) => start), end: edges.map(([, end]: readonly NodeId[]) => end) }
    : (edges as Columns);
  const nodeSource = sourceFor("from_edges", nodeColumns, { part: "node", needed: ["index"] });
  const edgeSource = sourceFor("from_edges", edgeColumns, { part: "edge", needed: ["start", "end"] });
  const ids = [...(nodeColumns.index as Iterable<NodeId>)];
  const starts = [...(edgeColumns.start as Iterable<NodeId>)];
  const ends = [...(edgeColumns.end as Iterable<NodeId>)];
  const known = new Set(ids);
  for (const id of [...starts, ...ends]) {
    if (known.has(id)) continue;
    throw new PlotctlError("INVALID_ARGUMENT", `from_edges(): an edge refers to the unknown node ${show(id)}.`, {
      hint: didYouMean(String(id), ids.map(String)),
    });
  }
  const pairs = starts.map((start, index) => [start, ends[index] as NodeId] as const);
  return makeGraph("from_edges", new Plot(), {
    nodes: nodeSource,
    edges: edgeSource,
    layout_provider: providerFor(layout, ids, pairs),
    options: options as Readonly<Record<string, unknown>>,
  });
}

function providerFor(
  layout: GraphLayout,
  ids: readonly NodeId[],
  pairs: readonly (readonly [NodeId, NodeId])[],
): LayoutProvider {
  if (layout instanceof LayoutProvider) return layout;
  const given = typeof layout === "function" ? layout(ids, pairs) : layout;
  const positionOf = (id: NodeId): unknown =>
    given instanceof Map ? given.get(id) : (given as Readonly<Record<string, unknown>>)[String(id)];
  const positions = ids.map((id): [NodeId, readonly [number, number]] => {
    const position = positionOf(id);
    if (Array.isArray(position) && position.length === 2 && position.every(Number.isFinite)) {
      return [id, position as unknown as readonly [number, number]];
    }
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `from_edges(): layout: expected [x, y] for the node ${show(id)}, got ${show(position)}.`,
    );
  });
  return new StaticLayoutProvider({ graph_layout: new Map(positions) });
}

function sourceFor(
  what: string,
  given: unknown,
  { part, needed }: { readonly part: (typeof PARTS)[number]; readonly needed: readonly string[] },
): ColumnarDataSource {
  if (!(given instanceof ColumnarDataSource) && !isPlainObject(given)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `${what}(): ${part}s: expected a data source or columns, got ${show(given)}.`,
    );
  }
  const source = given instanceof ColumnarDataSource ? given : new ColumnDataSource({ data: given as Columns });
  const names = source instanceof ColumnDataSource ? [...columnsOf(source).keys()] : [];
  const missing = needed.find((name) => !names.includes(name));
  // A source without columns can get them later.
  if (missing === undefined || names.length === 0) return source;
  throw new PlotctlError(
    "UNKNOWN_COLUMN",
    `${what}(): the ${part}s have no column ${show(missing)}; there are ${names.map(show).join(", ")}.`,
  );
}

interface GraphParts {
  readonly nodes: ColumnarDataSource;
  readonly edges: ColumnarDataSource;
  readonly layout_provider: LayoutProvider;
  readonly options: Readonly<Record<string, unknown>>;
}

function makeGraph(what: string, plot: Plot, { nodes, edges, layout_provider, options }: GraphParts): GraphRenderer {
  const given = { node: {}, edge: {} } as Record<(typeof PARTS)[number], Record<string, unknown>>;
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    const part = PARTS.find((prefix) => name.startsWith(`${prefix}_`));
    if (part !== undefined) given[part][name.slice(part.length + 1)] = value;
    else own[name] = value;
  }
  const isCircle = given.node.radius !== undefined && isCircleMarker(given.node.marker);
  if (isCircle) delete given.node.marker;
  const plans = { node: planOf(isCircle ? "circle" : "scatter"), edge: planOf("multi_line") };
  checkNames(what, { given, own, plans });
  const part = (plan: GlyphPlan, options: object, source: ColumnarDataSource): GlyphRenderer =>
    makeRenderer(plan, { ...options, source }, { plot, faint: FAINT }).renderer;
  return new GraphRenderer({
    ...(own as Partial<GraphRendererProps>),
    layout_provider,
    node_renderer: part(plans.node, given.node, nodes),
    edge_renderer: part(plans.edge, given.edge, edges),
  });
}

function isCircleMarker(marker: unknown): boolean {
  const spec = specOf(marker);
  if (spec instanceof Field) return false;
  return [undefined, null, "circle"].includes((spec instanceof Value ? spec.value : marker) as string | undefined);
}

function checkNames(
  what: string,
  {
    given,
    own,
    plans,
  }: {
    readonly given: Readonly<Record<(typeof PARTS)[number], object>>;
    readonly own: object;
    readonly plans: Readonly<Record<(typeof PARTS)[number], GlyphPlan>>;
  },
): void {
  const known = new Set(RENDERER_OPTIONS);
  for (const part of PARTS) {
    for (const [name, { to }] of plans[part].options) {
      if (to === "glyph" || to === "units" || to === "trait" || to === "look") known.add(`${part}_${name}`);
    }
  }
  const names = [
    ...Object.keys(own),
    ...PARTS.flatMap((part) => Object.keys(given[part]).map((name) => `${part}_${name}`)),
  ];
  const unknown = names.find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw unknownOption(`${what}()`, unknown, known);
}
