// Grids of cells in shared memory: several threads fill one each, which are then added; coarser ones are made of finer ones.
import type { CellSpan, Grid } from "../grid-query.js";

/** How two numbers of one cell become one. Counts are added always. */
export type Combination = "sum" | "min" | "max";

export interface CellGrid {
  readonly x: CellSpan;
  readonly y: CellSpan;
  readonly planes: number;
  readonly combination: Combination;
  readonly counts: Uint32Array;
  /** Without a value: 0 in sums, Infinity or -Infinity in extremes. */
  readonly values: Float64Array | undefined;
}

export type GridShape = Omit<CellGrid, "counts" | "values"> & { readonly hasValues: boolean };

/** The value of a cell without rows. */
const EMPTY: Readonly<Record<Combination, number>> = { sum: 0, min: Infinity, max: -Infinity };

export function spanLength({ from, to }: CellSpan): number {
  return to - from;
}

/** An empty grid. Memory that is never written is never taken. */
export function emptyGrid(shape: GridShape): CellGrid {
  const grid = allocatedGrid(shape);
  const empty = EMPTY[shape.combination];
  if (empty !== 0) grid.values?.fill(empty);
  return grid;
}

/** The memory of a grid: `clearRows` makes its cells empty. */
export function allocatedGrid({ hasValues, ...shape }: GridShape): CellGrid {
  const cells = spanLength(shape.x) * spanLength(shape.y);
  const counts = new Uint32Array(new SharedArrayBuffer(cells * shape.planes * Uint32Array.BYTES_PER_ELEMENT));
  if (!hasValues) return { ...shape, counts, values: undefined };
  const values = new Float64Array(new SharedArrayBuffer(cells * Float64Array.BYTES_PER_ELEMENT));
  return { ...shape, counts, values };
}

/** Makes rows of cells empty. */
export function clearRows({ x, planes, counts, values, combination }: CellGrid, first: number, after: number): void {
  const width = spanLength(x);
  counts.fill(0, first * width * planes, after * width * planes);
  values?.fill(EMPTY[combination], first * width, after * width);
}

/** Adds the cells of all grids to the first one. */
export function mergeGrids([target, ...others]: readonly [CellGrid, ...CellGrid[]]): CellGrid {
  const { counts, values, combination } = target;
  for (const other of others) {
    for (let index = 0; index < counts.length; index++) {
      counts[index] = (counts[index] as number) + (other.counts[index] as number);
    }
    if (values !== undefined && other.values !== undefined) combine(values, other.values, combination);
  }
  return target;
}

function combine(target: Float64Array, other: Float64Array, combination: Combination): void {
  for (let index = 0; index < target.length; index++) {
    const [one, two] = [target[index] as number, other[index] as number];
    if (combination === "sum") target[index] = one + two;
    else if (combination === "min" ? two < one : two > one) target[index] = two;
  }
}

/** The cells of a window, each made of all cells of a finer grid in it. Cells outside of the finer grid are empty. */
export function coarsened(fine: CellGrid, x: CellSpan, y: CellSpan): CellGrid {
  const { planes, combination } = fine;
  const coarse = emptyGrid({ x, y, planes, combination, hasValues: fine.values !== undefined });
  const columns = alignment(fine.x, x);
  const rows = alignment(fine.y, y);
  const width = spanLength(x);
  const fineWidth = spanLength(fine.x);
  for (let row = rows.first; row < rows.after; row++) {
    const target = ((row + rows.offset) >> rows.shift) * width;
    const source = row * fineWidth;
    for (let column = columns.first; column < columns.after; column++) {
      const to = target + ((column + columns.offset) >> columns.shift);
      const from = source + column;
      for (let plane = 0; plane < planes; plane++) {
        const index = to * planes + plane;
        coarse.counts[index] = (coarse.counts[index] as number) + (fine.counts[from * planes + plane] as number);
      }
      if (fine.values === undefined || coarse.values === undefined) continue;
      const [one, two] = [coarse.values[to] as number, fine.values[from] as number];
      if (combination === "sum") coarse.values[to] = one + two;
      else if (combination === "min" ? two < one : two > one) coarse.values[to] = two;
    }
  }
  return coarse;
}

/** Which cells of a finer span are in a window, and how their places become places in it: `(cell + offset) >> shift`. */
function alignment(
  fine: CellSpan,
  window: CellSpan,
): { readonly first: number; readonly after: number; readonly offset: number; readonly shift: number } {
  const shift = window.exponent - fine.exponent;
  const offset = fine.from - window.from * 2 ** shift;
  return {
    first: Math.max(0, -offset),
    after: Math.min(spanLength(fine), spanLength(window) * 2 ** shift - offset),
    offset,
    shift,
  };
}

/** A grid as engines answer it. `isMean`: its values are sums to divide by the counts. */
export function finished(grid: CellGrid, { isMean, tier }: { readonly isMean: boolean; readonly tier: string }): Grid {
  const { counts, values, planes } = grid;
  let rows = 0;
  for (let index = 0; index < counts.length; index++) rows += counts[index] as number;
  if (values !== undefined) {
    for (let cell = 0; cell < values.length; cell++) {
      const count = counts[cell] as number;
      if (count === 0) values[cell] = NaN;
      else if (isMean) values[cell] = (values[cell] as number) / count;
    }
  }
  return { width: spanLength(grid.x), height: spanLength(grid.y), planes, counts, values, rows, exact: true, tier };
}
