// Builds polygons from directed segments that have an area on their left. Each segment lies within one square of a unit grid
// and ends on grid lines. Segments of opposite direction cancel out where they overlap, which is only possible on grid lines
// and from corner to corner.

/** A point in grid coordinates: column and row. */
export type GridPoint = readonly [column: number, row: number];

/** Closed rings: the outer ring, then its holes. The last point of a ring is its first. */
export type Polygon = readonly (readonly GridPoint[])[];

/** A part of an edge of a unit square, from one end of it (0) to the other (1). */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Edge {
  readonly isAcross: boolean;
  readonly column: number;
  readonly row: number;
  readonly stretches: Stretch[];
}

export class Segments {
  readonly #edges = new Map<string, Edge>();
  readonly #diagonal = new Map<string, readonly [GridPoint, GridPoint]>();
  readonly #inner: (readonly [GridPoint, GridPoint])[] = [];

  add(from: GridPoint, to: GridPoint): void {
    const isAcross = from[1] === to[1] && Number.isInteger(from[1]);
    if (isAcross || (from[0] === to[0] && Number.isInteger(from[0]))) {
      const along = isAcross ? 0 : 1;
      const column = Math.floor(Math.min(from[0], to[0]));
      const row = Math.floor(Math.min(from[1], to[1]));
      const key = `${isAcross ? "a" : "d"}${column},${row}`;
      let edge = this.#edges.get(key);
      if (edge === undefined) this.#edges.set(key, (edge = { isAcross, column, row, stretches: [] }));
      edge.stretches.push({ from: from[along], to: to[along] });
    } else if (!(isCorner(from) && isCorner(to))) {
      this.#inner.push([from, to]);
    } else if (!this.#diagonal.delete(`${keyOf(to)}|${keyOf(from)}`)) {
      this.#diagonal.set(`${keyOf(from)}|${keyOf(to)}`, [from, to]);
    }
  }

  /** The segments that remain after opposite ones have cancelled out. */
  *remaining(): Iterable<readonly [GridPoint, GridPoint]> {
    yield* this.#inner;
    yield* this.#diagonal.values();
    for (const { isAcross, column, row, stretches } of this.#edges.values()) {
      const place = (along: number): GridPoint => (isAcross ? [along, row] : [column, along]);
      const ends = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
      for (let index = 1; index < ends.length; index++) {
        const [low, high] = [ends[index - 1] as number, ends[index] as number];
        let net = 0;
        for (const { from, to } of stretches) {
          if (Math.min(from, to) <= low && Math.max(from, to) >= high) net += from < to ? 1 : -1;
        }
        if (net > 0) yield [place(low), place(high)];
        if (net < 0) yield [place(high), place(low)];
      }
    }
  }
}

/** Joins segments to rings, and assigns each hole to the polygon around it. */
export function polygonsOf(segments: Segments): Polygon[] {
  const rings = ringsOf(segments).map((places) => ({ places, area: areaOf(places), box: boxOf(places) }));
  const outers = rings
    .filter(({ area }) => area > 0)
    .map(({ places, area, box }) => ({ area, box, corners: new Set(places.map(keyOf)), polygon: [places] }));
  const bySize = [...outers].sort((a, b) => a.area - b.area);
  for (const { places, area, box } of rings) {
    if (area >= 0) continue;
    const around = bySize.find((outer) => {
      if (!isWithin(box, outer.box)) return false;
      const inner = places.find((place) => !outer.corners.has(keyOf(place)));
      return inner === undefined || surrounds(outer.polygon[0] as readonly GridPoint[], inner);
    });
    around?.polygon.push(places);
  }
  return outers.map(({ polygon }) => polygon);
}

/** The end of a segment, with its key. */
interface Next {
  readonly place: GridPoint;
  readonly key: string;
}

function ringsOf(segments: Segments): GridPoint[][] {
  const onward = new Map<string, { readonly place: GridPoint; readonly nexts: Next[] }>();
  for (const [from, to] of segments.remaining()) {
    const key = keyOf(from);
    let found = onward.get(key);
    if (found === undefined) onward.set(key, (found = { place: from, nexts: [] }));
    found.nexts.push({ place: to, key: keyOf(to) });
  }
  const rings: GridPoint[][] = [];
  for (const [start, { place: first, nexts }] of onward) {
    while (nexts.length > 0) {
      const ring = [first];
      let next = takeLeftmost(nexts, undefined, first);
      while (next !== undefined) {
        const { place, key } = next;
        const before = ring.at(-1);
        ring.push(place);
        next = key === start ? undefined : takeLeftmost(onward.get(key)?.nexts ?? [], before, place);
      }
      rings.push(ring);
    }
  }
  return rings;
}

/** Where rings touch, turning most to the left keeps a ring around its own area. */
function takeLeftmost(nexts: Next[], before: GridPoint | undefined, [column, row]: GridPoint): Next | undefined {
  if (nexts.length < 2 || before === undefined) return nexts.pop();
  const came = Math.atan2(row - before[1], column - before[0]);
  const turnTo = ({ place: [toColumn, toRow] }: Next): number => {
    const turn = Math.atan2(toRow - row, toColumn - column) - came;
    return turn > Math.PI ? turn - 2 * Math.PI : turn <= -Math.PI ? turn + 2 * Math.PI : turn;
  };
  let best = 0;
  nexts.forEach((next, index) => {
    if (turnTo(next) > turnTo(nexts[best] as Next)) best = index;
  });
  return nexts.splice(best, 1)[0];
}

function isCorner([column, row]: GridPoint): boolean {
  return Number.isInteger(column) && Number.isInteger(row);
}

function keyOf([column, row]: GridPoint): string {
  return `${column},${row}`;
}

function areaOf(ring: readonly GridPoint[]): number {
  let twice = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x0, y0] = ring[index - 1] as GridPoint;
    const [x1, y1] = ring[index] as GridPoint;
    twice += x0 * y1 - x1 * y0;
  }
  return twice / 2;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

function boxOf(ring: readonly GridPoint[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [column, row] of ring) {
    left = Math.min(left, column);
    top = Math.min(top, row);
    right = Math.max(right, column);
    bottom = Math.max(bottom, row);
  }
  return [left, top, right, bottom];
}

function isWithin(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** Whether a ring contains a point: counts how often a ray to the right crosses it. */
function surrounds(ring: readonly GridPoint[], [column, row]: GridPoint): boolean {
  let isInside = false;
  for (let index = 1; index < ring.length; index++) {
    const [x0, y0] = ring[index - 1] as GridPoint;
    const [x1, y1] = ring[index] as GridPoint;
    if (y0 > row !== y1 > row && column < ((x1 - x0) * (row - y0)) / (y1 - y0) + x0) isInside = !isInside;
  }
  return isInside;
}
