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
import { FIRST_ROW_VALUED, LAST_ROW_VALUED, type BlockPlaces, type BlockValues } from "./index-layout.js";

export const GROUP_ROWS = 16_384;

/** Blocks have this many rows on average, up to twice that where rows are evenly spaced. */
const BLOCK_ROWS = 144;

/** The summaries of consecutive blocks of rows. */
export interface Blocks extends BlockPlaces {
  /** By column. */
  readonly ys: readonly (BlockValues & { readonly [Field in "low" | "high" | "first" | "last"]: Float64Array })[];
}

/** Where blocks begin. */
export interface BlockStarts {
  readonly exponent: number;
  /** The first row of each block, and the number of rows at the end. */
  readonly starts: Uint32Array;
}

/** Divides rows from `origin` to `end`, sorted by x, into blocks. */
export function blockStarts(
  x: Float64Array,
  { origin, end, scale }: { readonly origin: number; readonly end: number; readonly scale: Scale },
): BlockStarts {
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
  let exponent = Math.max(
    finest,
    // Divided first: the difference may be larger than any number.
    Math.ceil(Math.log2(Math.max(last / enough - start / enough, Number.MIN_VALUE))),
  );
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

/** Summarises the rows of blocks. */
export function blocksOf(x: Float64Array, ys: readonly FloatArray[], starts: Uint32Array): Blocks {
  const count = starts.length - 1;
  const places = { first: new Float64Array(count), last: new Float64Array(count), rows: new Uint32Array(count) };
  for (let block = 0; block < count; block++) {
    const [start, end] = [starts[block] as number, starts[block + 1] as number];
    places.first[block] = x[start] as number;
    places.last[block] = x[end - 1] as number;
    places.rows[block] = end - start;
  }
  return { ...places, ys: ys.map((y) => summariesOf(y, starts)) };
}

/** Infinite values are no values. */
function summariesOf(y: FloatArray, starts: Uint32Array): Blocks["ys"][number] {
  const summaries = newSummaries(starts.length - 1);
  for (let block = 0; block < starts.length - 1; block++) {
    const [start, end] = [starts[block] as number, starts[block + 1] as number];
    let [low, high, first, last] = [Infinity, -Infinity, NaN, NaN];
    for (let row = start; row < end; row++) {
      const value = y[row] as number;
      if (value - value !== 0) continue;
      if (value < low) low = value;
      if (value > high) high = value;
      if (first !== first) first = value;
      last = value;
    }
    summaries.low[block] = low;
    summaries.high[block] = high;
    summaries.first[block] = first;
    summaries.last[block] = last;
    summaries.flags[block] =
      (Number.isFinite(y[start]) ? FIRST_ROW_VALUED : 0) | (Number.isFinite(y[end - 1]) ? LAST_ROW_VALUED : 0);
  }
  return summaries;
}

function newSummaries(count: number): Blocks["ys"][number] {
  const field = (): Float64Array => new Float64Array(count);
  return { low: field(), high: field(), first: field(), last: field(), flags: new Uint8Array(count) };
}

/** The blocks of a group that are in the same bucket, as one block each. */
export function mergedByBucket(blocks: Blocks, exponent: number, scale: Scale): Blocks {
  const starts: number[] = [];
  eachBucket(blocks.first, { exponent, scale }, 0, blocks.first.length, (first) => starts.push(first));
  return merged(blocks, starts);
}

/** All blocks as one; none if there are none. */
export function mergedBlocks(blocks: Blocks): Blocks {
  return merged(blocks, blocks.first.length === 0 ? [] : [0]);
}

function merged(blocks: Blocks, starts: readonly number[]): Blocks {
  const end = (at: number): number => starts[at + 1] ?? blocks.first.length;
  return {
    first: Float64Array.from(starts, (start) => blocks.first[start] as number),
    last: Float64Array.from(starts, (_, at) => blocks.last[end(at) - 1] as number),
    rows: Uint32Array.from(starts, (start, at) => blocks.rows.subarray(start, end(at)).reduce((a, b) => a + b)),
    ys: blocks.ys.map((values) => mergedValues(values, starts, end)),
  };
}

function mergedValues(
  { low, high, first, last, flags }: Blocks["ys"][number],
  starts: readonly number[],
  endOf: (at: number) => number,
): Blocks["ys"][number] {
  const summaries = newSummaries(starts.length);
  for (const [at, start] of starts.entries()) {
    const end = endOf(at);
    let [lowest, highest, earliest, latest] = [Infinity, -Infinity, NaN, NaN];
    for (let block = start; block < end; block++) {
      lowest = Math.min(lowest, low[block] as number);
      highest = Math.max(highest, high[block] as number);
      if (earliest !== earliest) earliest = first[block] as number;
      if (last[block] === last[block]) latest = last[block] as number;
    }
    summaries.low[at] = lowest;
    summaries.high[at] = highest;
    summaries.first[at] = earliest;
    summaries.last[at] = latest;
    summaries.flags[at] =
      ((flags[start] as number) & FIRST_ROW_VALUED) | ((flags[end - 1] as number) & LAST_ROW_VALUED);
  }
  return summaries;
}
