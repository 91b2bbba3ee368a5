// Where the nodes of a network are: on a circle, or where springs along the edges pull them. Both always give the same
// places for the same network.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { LayoutProvider } from "../../model/generated/graphs.js";
import type { TupleLike } from "../../model/types.js";

/** What names a node of a network: its value in the column `index`. */
export type NodeId = string | number;
/** Where a node is, in data units. */
export type Position = readonly [x: number, y: number];

/** Computes positions of nodes, given the ids of the nodes and the pairs of ids that edges connect. */
export type LayoutFunction = (
  nodes: readonly NodeId[],
  edges: readonly (readonly [start: NodeId, end: NodeId])[],
) => Positions;

/** Positions by node. */
export type Positions = ReadonlyMap<NodeId, TupleLike<Position>> | Readonly<Record<string, TupleLike<Position>>>;

/** Positions of nodes, or what computes them. */
export type GraphLayout = LayoutProvider | Positions | LayoutFunction;

/** Of a node that is 1 away from it; all nodes together push one at that distance away with 1. */
const PULL_TO_MIDDLE = 1;

/** Nodes on a circle of radius 1 around the origin, the first one to the right, and then against the clock. */
export function circular_layout(nodes: readonly NodeId[]): Map<NodeId, Position> {
  return new Map(
    nodes.map((node, index) => {
      const angle = (2 * Math.PI * index) / nodes.length;
      return [node, [Math.cos(angle), Math.sin(angle)]];
    }),
  );
}

/**
 * Nodes pushed apart from each other, and pulled together by their edges, within -1 to 1 of the origin. `iterations`
 * (default 50) is the number of steps; each takes time with the square of the number of nodes.
 */
export function spring_layout(
  nodes: readonly NodeId[],
  edges: readonly (readonly [start: NodeId, end: NodeId])[],
  iterations = 50,
): Map<NodeId, Position> {
  if (!Number.isInteger(iterations) || iterations < 1) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `spring_layout: iterations: expected a whole number of 1 or more, got ${show(iterations)}.`,
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
    // Without a pull to the middle, nodes without edges fly off, and what is left of the picture is tiny.
    for (const [place, force] of forces) {
      force.x -= PULL_TO_MIDDLE * place.x;
      force.y -= PULL_TO_MIDDLE * place.y;
    }
    // Steps get shorter, so that the places come to rest.
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

/** The places, moved to the middle and made to fit within -1 to 1. */
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
