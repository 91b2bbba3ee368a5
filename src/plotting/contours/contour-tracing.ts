// Traces the contours of a grid, in grid coordinates [column, row], at least one of which is an integer.
//
// For one level, d3-contour finds the rings around all values up to it, as chains of cells; this file computes where exactly
// a ring crosses the edge between two neighbours. Rings also follow the border of the grid and of its gaps: lines omit those
// parts, and a band between two levels is the area inside the rings of one level but not of the other. If a level crosses a
// cell twice (a saddle), the library always separates it the same way; here the mean of its corners decides.
import { contours } from "d3-contour";
import type { ContourGrid } from "./contour-grid.js";
import { polygonsOf, Segments, type GridPoint, type Polygon } from "./rings.js";

/** A crossing as the library returns it: point [i, j] is at (i + ½, j + ½), and crossings are halfway between two points. */
type Spot = readonly [x: number, y: number];

interface Step {
  readonly from: GridPoint;
  readonly to: GridPoint;
  /** Whether the step is on the border of the grid or of a gap, so that it is not part of a contour. */
  readonly isBorder: boolean;
}

/** The steps of each ring around the values up to a level, which are on its right. */
export type LevelRings = readonly (readonly Step[])[];

/** Traces the rings around all values up to each level. */
export function traceLevels(grid: ContourGrid, levels: readonly number[]): LevelRings[] {
  const tracer = contours().size([grid.columns, grid.rows]).smooth(false);
  // The library looks for values from a threshold upwards, and treats NaN as below every threshold.
  const values = Array.from(grid.z, (value) => -value);
  return levels.map((level) => {
    const rings = tracer.contour(values, -level).coordinates.flat() as [number, number][][];
    return separateSaddles(grid, level, rings).map((ring) => stepsOf(grid, level, ring));
  });
}

/** The lines of one level. The last point of a closed line is its first. */
export function linesOf(rings: LevelRings): GridPoint[][] {
  const lines: GridPoint[][] = [];
  for (const ring of rings) {
    // A ring that touches a border starts after it, so that no line is split.
    const border = ring.findIndex(({ isBorder }) => isBorder);
    const steps = border === -1 ? ring : [...ring.slice(border), ...ring.slice(0, border)];
    let line: GridPoint[] = [];
    for (const { from, to, isBorder } of steps) {
      if (isBorder) line = [];
      else if (line.length > 0) line.push(to);
      else lines.push((line = [from, to]));
    }
  }
  return lines;
}

/** The polygons that cover the values above the lower level and up to the upper level. */
export function bandBetween(lower: LevelRings, upper: LevelRings): Polygon[] {
  const segments = new Segments();
  for (const ring of upper) for (const { from, to } of ring) segments.add(to, from);
  for (const ring of lower) for (const { from, to } of ring) segments.add(from, to);
  return polygonsOf(segments);
}

/** Reconnects the rings in saddles that the mean of the corners separates the other way. */
function separateSaddles(
  grid: ContourGrid,
  level: number,
  rings: readonly (readonly Spot[])[],
): readonly (readonly Spot[])[] {
  const starts = new Map<string, string[]>();
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [from, to] = [ring[index - 1] as Spot, ring[index] as Spot];
      if (!isWrongSaddle(grid, level, from, to)) continue;
      const cell = String(cellOf(from, to));
      starts.set(cell, [...(starts.get(cell) ?? []), String(from)]);
    }
  }
  if (starts.size === 0) return rings;
  const next = new Map<string, Spot>();
  for (const ring of rings) ring.forEach((spot, index) => index > 0 && next.set(String(ring[index - 1]), spot));
  for (const [one, other] of starts.values() as Iterable<[string, string]>) {
    const [toOne, toOther] = [next.get(one) as Spot, next.get(other) as Spot];
    next.set(one, toOther).set(other, toOne);
  }
  const joined: Spot[][] = [];
  for (const start of [...next.values()]) {
    const ring = [start];
    for (let key = String(start), to = next.get(key); to !== undefined; key = String(to), to = next.get(key)) {
      next.delete(key);
      ring.push(to);
    }
    if (ring.length > 1) joined.push(ring);
  }
  return joined;
}

/** Whether a step cuts a corner off a saddle although the mean of the cell is on the same side as that corner. */
function isWrongSaddle(grid: ContourGrid, level: number, from: Spot, to: Spot): boolean {
  const [column, row] = cellOf(from, to);
  if (!isWhole(grid, column, row)) return false;
  const corners = [
    grid.at(column, row),
    grid.at(column + 1, row + 1),
    grid.at(column + 1, row),
    grid.at(column, row + 1),
  ];
  const [a, c, b, d] = corners.map((value) => value > level);
  if (a !== c || b !== d || a === b) return false;
  const [upright, across] = Number.isInteger(from[0]) ? [to, from] : [from, to];
  const corner = grid.at(upright[0] - 0.5, across[1] - 0.5);
  const mean = corners.reduce((sum, value) => sum + value, 0) / 4;
  return mean > level === corner > level;
}

/** The cell that a step crosses: its corner with the smallest column and row. */
function cellOf(from: Spot, to: Spot): readonly [column: number, row: number] {
  return [Math.floor((from[0] + to[0] - 1) / 2), Math.floor((from[1] + to[1] - 1) / 2)];
}

function isWhole(grid: ContourGrid, column: number, row: number): boolean {
  return (
    grid.hasValue(column, row) &&
    grid.hasValue(column + 1, row) &&
    grid.hasValue(column, row + 1) &&
    grid.hasValue(column + 1, row + 1)
  );
}

function stepsOf(grid: ContourGrid, level: number, ring: readonly Spot[]): Step[] {
  const places = ring.map(([x, y]) => crossing(grid, level, x, y));
  const steps: Step[] = [];
  for (let index = 1; index < ring.length; index++) {
    const [from, to] = [places[index - 1] as GridPoint, places[index] as GridPoint];
    if (from[0] === to[0] && from[1] === to[1]) continue;
    const [column, row] = cellOf(ring[index - 1] as Spot, ring[index] as Spot);
    steps.push({ from, to, isBorder: !isWhole(grid, column, row) });
  }
  return steps;
}

/** The exact point where the level crosses the edge between two neighbours. */
function crossing(grid: ContourGrid, level: number, x: number, y: number): GridPoint {
  const isAcross = Number.isInteger(x);
  const column = isAcross ? x - 1 : x - 0.5;
  const row = isAcross ? y - 0.5 : y - 1;
  const [nextColumn, nextRow] = isAcross ? [column + 1, row] : [column, row + 1];
  if (!grid.hasValue(column, row)) return [nextColumn, nextRow];
  if (!grid.hasValue(nextColumn, nextRow)) return [column, row];
  const start = grid.at(column, row);
  const part = (level - start) / (grid.at(nextColumn, nextRow) - start);
  return isAcross ? [column + part, row] : [column, row + part];
}
