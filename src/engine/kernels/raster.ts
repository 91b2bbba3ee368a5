// Puts rows into the cells of a grid. Rows are taken in blocks; a block whose smallest and largest x or y is outside of the
// grid is never read.
import { edgeOf } from "../buckets.js";
import type { CellSpan } from "../grid-query.js";
import { spanLength, type CellGrid } from "./cell-grid.js";
import type { Numbers } from "./scan.js";

/** The rows of a block: their places fit into the fastest cache of a core. */
export const BLOCK_ROWS = 1 << 14;

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

/** Adds the rows of the blocks to the grid. */
export function raster({ x, y, measured, codes, blocks, grid }: RasterTask, check: () => void): undefined {
  const columns = locatorOf(grid.x);
  const rows = locatorOf(grid.y);
  const width = spanLength(grid.x);
  const values = new Float64Array(BLOCK_ROWS);
  const cells = new Int32Array(BLOCK_ROWS);
  const other = new Int32Array(BLOCK_ROWS);
  for (const block of blocks) {
    check();
    const length = fill(values, x, block);
    columns(values, cells, length);
    fill(values, y, block);
    rows(values, other, length);
    for (let index = 0; index < length; index++) {
      const [column, row] = [cells[index] as number, other[index] as number];
      cells[index] = (column | row) < 0 ? -1 : row * width + column;
    }
    if (codes !== undefined) {
      fill(values, codes, block);
      countPlanes(grid, cells, values, length);
    } else if (measured !== undefined) {
      fill(values, measured, block);
      measure(grid, cells, values, length);
    } else count(grid, cells, length);
  }
  return undefined;
}

/** Copies a block as float64, so that the loops over it see one type of array only. */
function fill(buffer: Float64Array, values: Numbers, block: number): number {
  const part = values.subarray(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS);
  buffer.set(part);
  return part.length;
}

/** Writes the place of each value in a span, or -1. */
type Locator = (values: Float64Array, places: Int32Array, length: number) => void;

function locatorOf(span: CellSpan): Locator {
  return span.scale === "linear" ? linearLocator(span) : logLocator(span);
}

function linearLocator({ from, to, exponent }: CellSpan): Locator {
  const perUnit = 2 ** -exponent;
  return (values, places, length) => {
    for (let index = 0; index < length; index++) {
      const bucket = Math.floor((values[index] as number) * perUnit);
      places[index] = bucket >= from && bucket < to ? bucket - from : -1;
    }
  };
}

function logLocator(span: CellSpan): Locator {
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
