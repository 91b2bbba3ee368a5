// Puts rows into the cells of a grid. Rows are taken in blocks; a block whose smallest and largest x or y is outside of the
// grid is never read.
import { edgeOf } from "../buckets.js";
import { tester, type TestedColumns } from "../predicate/evaluate.js";
import type { Predicate } from "../predicate/predicate.js";
import type { CellSpan } from "../grid-query.js";
import { spanLength, type CellGrid } from "./cell-grid.js";
import { BLOCK_ROWS, cellKernels, MAX_COUNTED_CELLS, type CellKernels, type Steps } from "./cell-kernels.js";
import type { Numbers } from "./scan.js";

/** The smallest and largest finite value of each block of a column. Without one, the smallest is above the largest. */
export interface Zones {
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

export interface RasterTask {
  readonly x: Numbers;
  readonly y: Numbers;
  /** What the grid's values are made of. */
  readonly measured: Numbers | undefined;
  /** The plane of each row, from 1; 0 for none. */
  readonly codes: Numbers | undefined;
  /** Which rows are taken. Undefined: all. */
  readonly chosen: { readonly where: Predicate; readonly columns: TestedColumns } | undefined;
  /** The blocks to read. */
  readonly blocks: Uint32Array;
  readonly grid: CellGrid;
}

export function zonesOf(values: Numbers, check: () => void): Zones {
  const blocks = Math.ceil(values.length / BLOCK_ROWS);
  const shared = (): Float64Array => new Float64Array(new SharedArrayBuffer(blocks * Float64Array.BYTES_PER_ELEMENT));
  const [lows, highs] = [shared(), shared()];
  const buffer = new Float64Array(BLOCK_ROWS);
  for (let block = 0; block < blocks; block++) {
    check();
    const length = fill(buffer, values, block);
    let [low, high] = [Infinity, -Infinity];
    for (let index = 0; index < length; index++) {
      const value = buffer[index] as number;
      if (value - value !== 0) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    lows[block] = low;
    highs[block] = high;
  }
  return { lows, highs };
}

/** Adds the rows of the blocks to the grid, which is empty. */
export function raster({ x, y, measured, codes, chosen, blocks, grid }: RasterTask, check: () => void): undefined {
  const kernels = cellKernels();
  const locateX = locatorOf(x, grid.x, kernels, kernels.columns);
  const locateY = locatorOf(y, grid.y, kernels, kernels.lines);
  const width = spanLength(grid.x);
  const cells = kernels.columns;
  const isCounted = measured === undefined && codes === undefined && grid.counts.length <= MAX_COUNTED_CELLS;
  if (isCounted) kernels.clearCounts(0, grid.counts.length);
  const [singlesX, singlesY] = [singlesOf(x, grid.x), singlesOf(y, grid.y)];
  const test = chosen && tester(chosen.where, chosen.columns);
  for (const block of blocks) {
    check();
    if (isCounted && test === undefined && singlesX !== undefined && singlesY !== undefined) {
      const [xs, ys] = [blockOf(singlesX.values, block), blockOf(singlesY.values, block)];
      kernels.countSingles(xs, ys, singlesX.steps, singlesY.steps);
      continue;
    }
    const length = locateX(block);
    locateY(block);
    kernels.combine(length, width);
    if (test !== undefined) leaveOut(cells, test(block * BLOCK_ROWS, block * BLOCK_ROWS + length), length);
    if (isCounted) kernels.count(length);
    else if (codes !== undefined) {
      fill(kernels.doubles, codes, block);
      countPlanes(grid, cells, kernels.doubles, length);
    } else if (measured !== undefined) {
      fill(kernels.doubles, measured, block);
      measure(grid, cells, kernels.doubles, length);
    } else count(grid, cells, length);
  }
  if (isCounted) grid.counts.set(kernels.countsFrom(0, grid.counts.length));
  return undefined;
}

/** Copies a block, so that the loops over it see one type of array only. */
function fill(buffer: Float64Array | Float32Array, values: Numbers, block: number): number {
  const part = blockOf(values, block);
  buffer.set(part);
  return part.length;
}

function blockOf<N extends Numbers>(values: N, block: number): N {
  return values.subarray(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS) as N;
}

/** Writes the place of each value of a block in a span, or -1, and returns the number of values. */
type Locator = (block: number) => number;

/** Steps of float32 values are exact up to these limits. */
const MAX_SINGLE_EXPONENT = 126;
const MAX_SINGLE_BUCKET = 2 ** 23;

function locatorOf(values: Numbers, span: CellSpan, kernels: CellKernels, places: Int32Array): Locator {
  if (span.scale === "log") {
    const locate = logLocator(span);
    return (block) => {
      const length = fill(kernels.doubles, values, block);
      locate(kernels.doubles, places, length);
      return length;
    };
  }
  const singles = singlesOf(values, span);
  const steps = stepsOf(span);
  return (block) => {
    const length = fill(singles === undefined ? kernels.doubles : kernels.singles, values, block);
    if (singles === undefined) kernels.locateDoubles(places, length, steps);
    else kernels.locateSingles(places, length, steps);
    return length;
  };
}

function stepsOf({ from, to, exponent }: CellSpan): Steps {
  return { scale: 2 ** -exponent, from, length: to - from };
}

/** The values and the steps of a span that are exact in float32; undefined for others. */
function singlesOf(
  values: Numbers,
  span: CellSpan,
): { readonly values: Float32Array; readonly steps: Steps } | undefined {
  const { from, to, exponent, scale } = span;
  if (!(values instanceof Float32Array) || scale === "log" || Math.abs(exponent) > MAX_SINGLE_EXPONENT)
    return undefined;
  if (Math.max(Math.abs(from), Math.abs(to)) > MAX_SINGLE_BUCKET) return undefined;
  return { values, steps: stepsOf(span) };
}

/** Writes the places of values on a logarithmic axis. */
function logLocator(span: CellSpan): (values: Float64Array, places: Int32Array, length: number) => void {
  const { from, exponent, scale } = span;
  const edges = Float64Array.from({ length: spanLength(span) + 1 }, (_, place) =>
    edgeOf(from + place, exponent, scale),
  );
  const last = edges.length - 1;
  const [low, high] = [edges[0] as number, edges[last] as number];
  const perUnit = 2 ** -exponent;
  return (values, places, length) => {
    for (let index = 0; index < length; index++) {
      const value = values[index] as number;
      if (!(value >= low && value < high && value > 0)) {
        places[index] = -1;
        continue;
      }
      let place = Math.min(last - 1, Math.max(0, Math.floor(Math.log10(value) * perUnit) - from));
      // The logarithm is rounded; the edges decide.
      while (value < (edges[place] as number)) place--;
      while (value >= (edges[place + 1] as number)) place++;
      places[index] = place;
    }
  };
}

/** Rows without a mark are in no cell. */
function leaveOut(cells: Int32Array, marks: Uint8Array, length: number): void {
  for (let index = 0; index < length; index++) cells[index] = (cells[index] as number) | ((marks[index] as number) - 1);
}

function count({ counts }: CellGrid, cells: Int32Array, length: number): void {
  for (let index = 0; index < length; index++) {
    const cell = cells[index] as number;
    if (cell >= 0) counts[cell] = (counts[cell] as number) + 1;
  }
}

function countPlanes({ counts, planes }: CellGrid, cells: Int32Array, codes: Float64Array, length: number): void {
  for (let index = 0; index < length; index++) {
    const cell = cells[index] as number;
    const code = codes[index] as number;
    if (cell < 0 || code === 0) continue;
    const place = cell * planes + code - 1;
    counts[place] = (counts[place] as number) + 1;
  }
}

function measure({ counts, values, combination }: CellGrid, cells: Int32Array, of: Float64Array, length: number): void {
  if (values === undefined) return;
  for (let index = 0; index < length; index++) {
    const cell = cells[index] as number;
    const value = of[index] as number;
    if (cell < 0 || value - value !== 0) continue;
    counts[cell] = (counts[cell] as number) + 1;
    const before = values[cell] as number;
    if (combination === "sum") values[cell] = before + value;
    else if (combination === "min" ? value < before : value > before) values[cell] = value;
  }
}

/** The blocks that may have rows in a rectangle, given as edges. */
export function touchedBlocks(
  x: Zones,
  y: Zones,
  edges: { readonly x: readonly [number, number]; readonly y: readonly [number, number] },
): Uint32Array {
  const found = new Uint32Array(x.lows.length);
  let count = 0;
  for (let block = 0; block < x.lows.length; block++) {
    if (!overlaps(x, block, edges.x) || !overlaps(y, block, edges.y)) continue;
    found[count++] = block;
  }
  return found.subarray(0, count);
}

function overlaps({ lows, highs }: Zones, block: number, [start, end]: readonly [number, number]): boolean {
  return (highs[block] as number) >= start && (lows[block] as number) < end;
}
