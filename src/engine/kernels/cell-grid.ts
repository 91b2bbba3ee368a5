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
    add(counts, other.counts);
    if (values !== undefined && other.values !== undefined) combine(values, other.values, combination);
  }
  return target;
}

function add(target: Uint32Array, other: Uint32Array): void {
  for (let index = 0; index < target.length; index++) {
    target[index] = (target[index] as number) + (other[index] as number);
  }
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
  const [columns, lines] = [alignment(fine.x, x), alignment(fine.y, y)];
  const [width, fineWidth] = [spanLength(x), spanLength(fine.x)];
  for (let line = lines.first; line < lines.after; line++) {
    const to = ((line + lines.offset) >> lines.shift) * width;
    const from = line * fineWidth;
    const source = fine.counts.subarray(from * planes, (from + fineWidth) * planes);
    const target = coarse.counts.subarray(to * planes, (to + width) * planes);
    if (planes === 1) addCells(target, source, columns);
    else addPlanes(target, source, { columns, planes });
    if (coarse.values === undefined || fine.values === undefined) continue;
    const values = fine.values.subarray(from, from + fineWidth);
    combineCells(coarse.values.subarray(to, to + width), values, { columns, combination });
  }
  return coarse;
}

/** Which cells of a finer span are in a window, and how their places become places in it: `(cell + offset) >> shift`. */
interface Alignment {
  readonly first: number;
  readonly after: number;
  readonly offset: number;
  readonly shift: number;
}

function alignment(fine: CellSpan, window: CellSpan): Alignment {
  const shift = window.exponent - fine.exponent;
  const offset = fine.from - window.from * 2 ** shift;
  return {
    first: Math.max(0, -offset),
    after: Math.min(spanLength(fine), spanLength(window) * 2 ** shift - offset),
    offset,
    shift,
  };
}

/** Cells are mostly as wide as the finer ones, or twice as wide: these have loops of their own. */
function addCells(target: Uint32Array, source: Uint32Array, { first, after, offset, shift }: Alignment): void {
  if (first >= after) return;
  if (shift === 0) {
    add(target.subarray(first + offset, after + offset), source.subarray(first, after));
    return;
  }
  // A cell at each end may be there in part only.
  const [start, end] = shift === 1 ? [first + ((first + offset) & 1), after - ((after + offset) & 1)] : [after, after];
  for (let cell = first; cell < start; cell++) addCell(target, (cell + offset) >> shift, source[cell] as number);
  addPairs(target.subarray((start + offset) >> 1), source.subarray(start, Math.max(start, end)));
  for (let cell = Math.max(start, end); cell < after; cell++) {
    addCell(target, (cell + offset) >> shift, source[cell] as number);
  }
}

function addCell(target: Uint32Array, to: number, count: number): void {
  target[to] = (target[to] as number) + count;
}

function addPairs(target: Uint32Array, source: Uint32Array): void {
  const pairs = source.length >> 1;
  for (let pair = 0; pair < pairs; pair++) {
    target[pair] = (target[pair] as number) + (source[2 * pair] as number) + (source[2 * pair + 1] as number);
  }
}

function addPlanes(
  target: Uint32Array,
  source: Uint32Array,
  { columns, planes }: { readonly columns: Alignment; readonly planes: number },
): void {
  const { first, after, offset, shift } = columns;
  for (let cell = first; cell < after; cell++) {
    const to = ((cell + offset) >> shift) * planes;
    for (let plane = 0; plane < planes; plane++) {
      target[to + plane] = (target[to + plane] as number) + (source[cell * planes + plane] as number);
    }
  }
}

function combineCells(
  target: Float64Array,
  source: Float64Array,
  { columns, combination }: { readonly columns: Alignment; readonly combination: Combination },
): void {
  const { first, after, offset, shift } = columns;
  for (let cell = first; cell < after; cell++) {
    const to = (cell + offset) >> shift;
    const [one, two] = [target[to] as number, source[cell] as number];
    if (combination === "sum") target[to] = one + two;
    else if (combination === "min" ? two < one : two > one) target[to] = two;
  }
}

/** A grid as engines answer it. `isMean`: its values are sums to divide by the counts. */
export function finished(grid: CellGrid, { isMean, tier }: { readonly isMean: boolean; readonly tier: string }): Grid {
  const { counts, values, planes } = grid;
  const rows = sumOf(counts);
  if (values !== undefined) {
    for (let cell = 0; cell < values.length; cell++) {
      const count = counts[cell] as number;
      if (count === 0) values[cell] = NaN;
      else if (isMean) values[cell] = (values[cell] as number) / count;
    }
  }
  return { width: spanLength(grid.x), height: spanLength(grid.y), planes, counts, values, rows, exact: true, tier };
}

function sumOf(counts: Uint32Array): number {
  let sum = 0;
  for (let index = 0; index < counts.length; index++) sum += counts[index] as number;
  return sum;
}
