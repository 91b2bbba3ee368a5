// Contours of a grid, in places of the grid: [column, row], of which at least one is a whole number.
//
// d3-contour finds, for one level, the rings around all values up to it, as chains of cells; where exactly a ring crosses
// the edge between two neighbours is worked out here. A ring also runs along the border of the grid and of its gaps.
// Lines leave those parts out; a band between two levels is what one level's rings surround and the other's do not.
import { contours } from "d3-contour";
import type { ContourGrid } from "./contour-grid.js";
import { polygonsOf, Segments, type Place, type Polygon } from "./rings.js";

interface Step {
  readonly from: Place;
  readonly to: Place;
  /** True where the step is part of no contour: on the border of the grid, or of a gap in it. */
  readonly isBorder: boolean;
}

/** The steps of each ring around the values that are at most `level`, with these on the right. */
export type LevelRings = readonly (readonly Step[])[];

/** Follows the rings around all values that are at most each of the levels. */
export function traceLevels(grid: ContourGrid, levels: readonly number[]): LevelRings[] {
  const tracer = contours().size([grid.columns, grid.rows]).smooth(false);
  // The library looks for values that are at least a threshold, and takes NaN for less than any.
  const values = Array.from(grid.z, (value) => -value);
  return levels.map((level) =>
    tracer
      .contour(values, -level)
      .coordinates.flat()
      .map((ring) => stepsOf(grid, level, ring as [number, number][])),
  );
}

/** The lines of one level; the last place of a closed one is its first. */
export function linesOf(rings: LevelRings): Place[][] {
  const lines: Place[][] = [];
  for (const ring of rings) {
    // A ring that meets a border begins behind it, so that none of its lines is cut in two.
    const border = ring.findIndex(({ isBorder }) => isBorder);
    const steps = border === -1 ? ring : [...ring.slice(border), ...ring.slice(0, border)];
    let line: Place[] = [];
    for (const { from, to, isBorder } of steps) {
      if (isBorder) line = [];
      else if (line.length > 0) line.push(to);
      else lines.push((line = [from, to]));
    }
  }
  return lines;
}

/** The polygons that cover the values above the one level and up to the other. */
export function bandBetween(lower: LevelRings, upper: LevelRings): Polygon[] {
  const segments = new Segments();
  for (const ring of upper) for (const { from, to } of ring) segments.add(to, from);
  for (const ring of lower) for (const { from, to } of ring) segments.add(from, to);
  return polygonsOf(segments);
}

function stepsOf(grid: ContourGrid, level: number, ring: readonly (readonly [number, number])[]): Step[] {
  const places = ring.map(([x, y]) => crossing(grid, level, x, y));
  const steps: Step[] = [];
  for (let index = 1; index < ring.length; index++) {
    const [from, to] = [places[index - 1] as Place, places[index] as Place];
    if (from[0] === to[0] && from[1] === to[1]) continue;
    const [x0, y0] = ring[index - 1] as readonly [number, number];
    const [x1, y1] = ring[index] as readonly [number, number];
    const column = Math.floor((x0 + x1 - 1) / 2);
    const row = Math.floor((y0 + y1 - 1) / 2);
    const isWhole =
      grid.hasValue(column, row) &&
      grid.hasValue(column + 1, row) &&
      grid.hasValue(column, row + 1) &&
      grid.hasValue(column + 1, row + 1);
    steps.push({ from, to, isBorder: !isWhole });
  }
  return steps;
}

/** The library puts the place [i, j] of the grid at (i + ½, j + ½), and a crossing halfway between two neighbours. */
function crossing(grid: ContourGrid, level: number, x: number, y: number): Place {
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
