// How rows are summarised: groups of a fixed number of rows, and in each group blocks that end where a bucket ends. So the
// rows of a bucket are whole blocks, wherever its group has blocks as fine as that, and its answer needs no row.
//
//   rows    |. . . . . . . . . . . . . . . .|. . . . . . . .   16,384 a group
//   blocks  |. . .|. . . .|.|. . . . .|. . .|. . .|. . . . .   at edges of buckets of 2^exponent, about 200 rows
//
// Each group has its own exponent, the finest with enough rows per block, so dense and sparse parts of the data cost the same.
import { exponentFor, place, type Scale } from "../buckets.js";
import type { FloatArray } from "../contract.js";
import { eachBucket } from "../kernels/envelope.js";

export const GROUP_ROWS = 16_384;

/** Blocks have this many rows on average, up to twice that where rows are evenly spaced. */
const BLOCK_ROWS = 144;

/** What is known of the values of a column in a block or group: NaN, Infinity and -Infinity where there are none. */
export interface Summary {
  low: number;
  high: number;
  /** The first and last values, not those of rows without one. */
  first: number;
  last: number;
}

export interface Blocks {
  readonly exponent: number;
  /** The first row of each block, and the number of rows at the end. */
  readonly starts: Uint32Array;
}

/** Divides rows from `origin` to `end`, sorted by x, into blocks. */
export function blocksOf(
  x: Float64Array,
  { origin, end, scale }: { readonly origin: number; readonly end: number; readonly scale: Scale },
): Blocks {
  if (end <= origin) return { exponent: 0, starts: Uint32Array.of(end) };
  const [start, last] = [place(x[origin] as number, scale), place(x[end - 1] as number, scale)];
  const finest = exponentFor(Number.MIN_VALUE, Math.max(Math.abs(start), Math.abs(last)), scale);
  // Two blocks are left at zero, where buckets of any size have an edge.
  const enough = Math.max(2, Math.floor((end - origin) / BLOCK_ROWS));
  const startsFor = (exponent: number): number[] => {
    const starts: number[] = [];
    eachBucket(x, { exponent, scale }, origin, end, (first) => starts.push(first));
    return starts;
  };
  let exponent = Math.max(finest, Math.ceil(Math.log2(Math.max((last - start) / enough, Number.MIN_VALUE))));
  let starts = startsFor(exponent);
  while (starts.length > enough) starts = startsFor(++exponent);
  while (exponent > finest) {
    const finer = startsFor(exponent - 1);
    if (finer.length > enough) break;
    starts = finer;
    exponent--;
  }
  return { exponent, starts: Uint32Array.from([...starts, end]) };
}

/** Summarises the values from `start` to `end`. Infinite values are no values. */
export function summarise(y: FloatArray, start: number, end: number): Summary {
  const summary = { low: Infinity, high: -Infinity, first: NaN, last: NaN };
  for (let row = start; row < end; row++) {
    const value = y[row] as number;
    if (value - value !== 0) continue;
    if (value < summary.low) summary.low = value;
    if (value > summary.high) summary.high = value;
    if (Number.isNaN(summary.first)) summary.first = value;
    summary.last = value;
  }
  return summary;
}
