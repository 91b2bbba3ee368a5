// Layouts of networks: nodes on a circle, or positions from springs along the edges. Both are deterministic.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { LayoutProvider } from "../../model/generated/graphs.js";
import type { TupleLike } from "../../model/types.js";

/** The id of a node: its value in the column `index`. */
export type NodeId = string | number;
/** The position of a node, in data units. */
export type Position = readonly [x: number, y: number];

/** Computes node positions from the node ids and from the pairs of ids that edges connect. */
export type LayoutFunction = (
  nodes: readonly NodeId[],
  edges: readonly (readonly [start: NodeId, end: NodeId])[],
) => Positions;

/** Positions by node. */
export type Positions = ReadonlyMap<NodeId, TupleLike<Position>> | Readonly<Record<string, TupleLike<Position>>>;

/** Positions of nodes, or a function or provider that computes them. */
export type GraphLayout = LayoutProvider | Positions | LayoutFunction;

/** The force on a node at distance 1 from the centre; all nodes together push a node at that distance with 1. */
const CENTRE_FORCE = 1;

/** Places nodes on a circle of radius 1 around the origin, counter-clockwise from the right. */
export function circular_layout(nodes: readonly NodeId[]): Map<NodeId, Position> {
  return new Map(
    nodes.map((node, index) => {
      const angle = (2 * Math.PI * index) / nodes.length;
      return [node, [Math.cos(angle), Math.sin(angle)]];
    }),
  );
}

/**
 * Places nodes that repel each other and are pulled together by edges, within -1 to 1 of the origin. `iterations` is the
 * number of steps (default 50); the time of a step grows with the square of the number of nodes.
 */
export function spring_layout(
  nodes: readonly NodeId[],
  edges: readonly (readonly [start: NodeId, end: NodeId])[],
  iterations = 50,
): Map<NodeId, Position> {
  if (!Number.isInteger(iterations) || iterations < 1) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `spring_layout: iterations: expected a whole number above 0, got ${show(iterations)}.`,
    );
  }
  const places = [...circular_layout(nodes).values()].map(([x, y]) => ({ x, y }));
  const indexOf = new Map(nodes.map((node, index) => [node, index]));
  const springs = edges.flatMap(([start, end]) => {
    const [a, b] = [places[indexOf.get(start) ?? -1], places[indexOf.get(end) ?? -1]];
    return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
  });
  const distance = Math.sqrt(1 / Math.max(1, nodes.length));
  for (let step = 0; step < iterations; step++) {
    const forces = new Map(places.map((place) => [place, { x: 0, y: 0 }]));
    const push = (a: Point, b: Point, strength: (length: number) => number): void => {
      const [dx, dy] = [a.x - b.x, a.y - b.y];
      const length = Math.max(0.01, Math.hypot(dx, dy));
      const by = strength(length) / length;
      for (const [place, sign] of [
        [a, 1],
        [b, -1],
      ] as const) {
        const force = forces.get(place) as Point;
        force.x += sign * dx * by;
        force.y += sign * dy * by;
      }
    };
    places.forEach((a, index) => {
      for (const b of places.slice(index + 1)) push(a, b, (length) => distance ** 2 / length);
    });
    for (const [a, b] of springs) push(a, b, (length) => -(length ** 2) / distance);
    // Without a force to the centre, nodes without edges drift away, and the rest of the network becomes tiny.
    for (const [place, force] of forces) {
      force.x -= CENTRE_FORCE * place.x;
      force.y -= CENTRE_FORCE * place.y;
    }
    // Steps get shorter, so that positions converge.
    const reach = 0.2 * (1 - step / iterations);
    for (const [place, { x, y }] of forces) {
      const length = Math.max(0.01, Math.hypot(x, y));
      place.x += (x / length) * Math.min(length, reach);
      place.y += (y / length) * Math.min(length, reach);
    }
  }
  const positions = fitted(places);
  return new Map(nodes.map((node, index) => [node, positions[index] as Position]));
}

interface Point {
  x: number;
  y: number;
}

/** Centres the points and scales them to -1 to 1. */
function fitted(places: readonly Point[]): Position[] {
  const middle = { x: 0, y: 0 };
  for (const { x, y } of places) {
    middle.x += x / places.length;
    middle.y += y / places.length;
  }
  let size = 0;
  for (const { x, y } of places) size = Math.max(size, Math.abs(x - middle.x), Math.abs(y - middle.y));
  return places.map(({ x, y }) => (size === 0 ? [0, 0] : [(x - middle.x) / size, (y - middle.y) / size]));
}
