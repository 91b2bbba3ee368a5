import { ColumnDataSource, figure } from "plotctl";
import { Circle, GraphRenderer, Scatter, StaticLayoutProvider } from "plotctl/models";
import { circular_layout, from_edges, spring_layout, type Position } from "plotctl/plotting";

const layout = new StaticLayoutProvider();
const positionsOf = (graph: GraphRenderer): unknown => {
  const { graph_layout } = graph.layout_provider as StaticLayoutProvider;
  return graph_layout instanceof Map ? [...(graph_layout as Map<unknown, unknown>)] : Object.entries(graph_layout);
};

describe("the graph method of figures", () => {
  const nodes = { index: [1, 2] };
  const edges = { start: [1], end: [2] };

  it("adds a renderer of nodes and edges", () => {
    const p = figure();
    const graph = p.graph(nodes, edges, layout, { node_size: 5, edge_color: "red" });
    expect(p.renderers).toEqual([graph]);
    expect((graph.node_renderer.glyph as Scatter).size).toBe(5);
    expect(graph.edge_renderer.data_source.selected).toBeDefined();
  });

  it("draws circles when nodes have a radius, unless they have another marker", () => {
    const { glyph } = figure().graph(nodes, edges, layout, { node_radius: 0.1 }).node_renderer;
    expect(glyph).toBeInstanceOf(Circle);
    expect(() => figure().graph(nodes, edges, layout, { node_radius: 0.1, node_marker: "square" })).toThrow(
      'graph() has no option "node_radius".',
    );
  });

  it("names the nearest option when one is unknown", () => {
    expect(() => figure().graph(nodes, edges, layout, { node_sise: 5 } as object)).toThrow(
      'graph() has no option "node_sise". Did you mean "node_size"?',
    );
    expect(() => figure().graph(nodes, edges, layout, { edge_source: 5 } as object)).toThrow(
      "graph() got edge_source twice: by position and as an option.",
    );
  });

  it("reports a missing column, and what a layout is", () => {
    expect(() => figure().graph({ id: [1] }, edges, layout)).toThrow(
      'graph(): the nodes have no column "index"; there are "id".',
    );
    expect(() => figure().graph(nodes, { start: [1] }, layout)).toThrow('the edges have no column "end"');
    expect(() => figure().graph(nodes, edges, {} as never)).toThrow(/layout_provider: expected a layout provider, got/);
    expect(figure().graph(new ColumnDataSource(), edges, layout)).toBeInstanceOf(GraphRenderer);
  });
});

describe("from_edges", () => {
  it("creates a network from lists, with positions by node", () => {
    const graph = from_edges([1, 2], [[1, 2]], { 1: [0, 0], 2: [1, 1] }, { node_size: 9 });
    expect(positionsOf(graph)).toEqual([
      [1, [0, 0]],
      [2, [1, 1]],
    ]);
    expect({ ...(graph.edge_renderer.data_source as ColumnDataSource).data }).toEqual({ start: [1], end: [2] });
    const p = figure();
    p.add_renderers(graph);
    expect(p.renderers).toEqual([graph]);
  });

  it("accepts columns, and layout functions", () => {
    const nodes = { index: ["a", "b"], kind: ["x", "y"] };
    const graph = from_edges(nodes, { start: ["a"], end: ["b"], weight: [3] }, circular_layout, {
      node_fill_color: { field: "kind" },
    });
    expect(graph.node_renderer.data_source).toBeInstanceOf(ColumnDataSource);
    expect(positionsOf(graph)).toEqual([
      ["a", [1, 0]],
      ["b", [-1, expect.closeTo(0)]],
    ]);
  });

  it("rejects edges to unknown nodes, and nodes without a position", () => {
    expect(() => from_edges(["a"], [["a", "b"]], circular_layout)).toThrow('an edge refers to the unknown node "b".');
    expect(() => from_edges(["a"], [], {})).toThrow('layout: expected [x, y] for the node "a", got undefined.');
  });
});

describe("graph() and hexbin() in one object", () => {
  it("have the same result as arguments by position", () => {
    const [node_source, edge_source] = [{ index: ["a", "b"] }, { start: ["a"], end: ["b"] }];
    const layout_provider = new StaticLayoutProvider({ graph_layout: new Map([["a", [0, 0] as const]]) });
    const r = figure().graph({ node_source, edge_source, layout_provider, node_size: 9, name: "net" });
    expect([r.name, r.layout_provider, r.node_renderer.glyph]).toEqual([
      "net",
      layout_provider,
      expect.objectContaining({ size: 9 }),
    ]);
    const [tiles, bins] = figure().hexbin({ x: [1, 1, 5], y: [2, 2, 5], size: 0.5, alpha: 0.5 });
    expect([[...bins.counts].sort(), tiles.glyph.fill_alpha]).toEqual([[1, 2], 0.5]);
  });

  it("reject other arguments", () => {
    expect(() => (figure().hexbin as (...args: unknown[]) => void)([1], [2], 1, {}, 5)).toThrow(
      "hexbin(): expected x, y, size and then one object of options, or all in one.",
    );
  });
});

describe("spring_layout", () => {
  const chain = [0, 1, 2, 3, 4, 5];
  const links = chain.slice(1).map((node) => [node - 1, node] as const);
  const distance = ([x0, y0]: Position, [x1, y1]: Position): number => Math.hypot(x1 - x0, y1 - y0);

  it("places neighbours near each other, within 1 of the origin, always at the same positions", () => {
    const places = spring_layout(chain, links);
    expect(spring_layout(chain, links)).toEqual(places);
    expect(distance(places.get(0)!, places.get(1)!)).toBeLessThan(distance(places.get(0)!, places.get(5)!));
    for (const [x, y] of places.values()) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
  });

  it("keeps nodes without edges near, so that the others have space", () => {
    const places = spring_layout([...chain, "alone", "also"], links);
    const connected = chain.map((node) => places.get(node)!);
    const farthest = Math.max(...connected.flatMap((a) => connected.map((b) => distance(a, b))));
    expect(farthest).toBeGreaterThan(1);
  });

  it("returns a position for a single node, and none for no nodes", () => {
    expect(spring_layout(["a"], [])).toEqual(new Map([["a", [0, 0]]]));
    expect(spring_layout([], [])).toEqual(new Map());
  });
});
