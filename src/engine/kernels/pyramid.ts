// The lowest and highest values of blocks of rows: 64 rows, then 16 blocks of the level below. Any range of rows is answered
// from at most 2 · 64 rows and 2 · 16 blocks per level, exactly, with the rows that have the two values.
import type { FloatArray } from "../contract.js";

const BLOCK = 64;
const FAN = 16;

/** One level. A block without values has the minimum Infinity and the maximum -Infinity. */
export interface Level {
  readonly size: number;
  readonly min: FloatArray;
  readonly max: FloatArray;
}

/** The values of a column in the order of x, NaN where there is none, and never infinite. */
export interface Series {
  readonly y: FloatArray;
  readonly levels: readonly Level[];
}

/** `check` is called between slices and throws to stop the work. */
export function buildLevels(y: FloatArray, check: () => void): Level[] {
  if (y.length === 0) return [];
  const levels = [firstLevel(y, check)];
  for (let below = levels[0] as Level; below.min.length > FAN; below = levels.at(-1) as Level) {
    levels.push(nextLevel(below));
  }
  return levels;
}

const SLICE = 1 << 20;

function firstLevel(y: FloatArray, check: () => void): Level {
  const level = emptyLevel(y, BLOCK, Math.ceil(y.length / BLOCK));
  const { min, max } = level;
  for (let block = 0; block < min.length; block++) {
    const start = block * BLOCK;
    if (start % SLICE === 0) check();
    const end = Math.min(y.length, start + BLOCK);
    let low = Infinity;
    let high = -Infinity;
    for (let row = start; row < end; row++) {
      const value = y[row] as number;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    min[block] = low;
    max[block] = high;
  }
  return level;
}

function nextLevel({ size, min: below, max: belowMax }: Level): Level {
  const level = emptyLevel(below, size * FAN, Math.ceil(below.length / FAN));
  const { min, max } = level;
  for (let block = 0; block < min.length; block++) {
    const end = Math.min(below.length, (block + 1) * FAN);
    let low = Infinity;
    let high = -Infinity;
    for (let child = block * FAN; child < end; child++) {
      if ((below[child] as number) < low) low = below[child] as number;
      if ((belowMax[child] as number) > high) high = belowMax[child] as number;
    }
    min[block] = low;
    max[block] = high;
  }
  return level;
}

function emptyLevel(like: FloatArray, size: number, blocks: number): Level {
  return { size, min: sharedLike(like, blocks), max: sharedLike(like, blocks) };
}

/** A new array of the same class in shared memory. */
export function sharedLike(like: FloatArray, length: number): FloatArray {
  const memory = new SharedArrayBuffer(length * like.BYTES_PER_ELEMENT);
  return like instanceof Float32Array ? new Float32Array(memory) : new Float64Array(memory);
}

/** The lowest and highest values of a range of rows. Reused, since there are thousands of ranges per answer. */
export class Extremes {
  low = Infinity;
  high = -Infinity;
  /** The rows that have them; -1 without values. */
  lowRow = -1;
  highRow = -1;
  #lowLevel = -1;
  #highLevel = -1;

  /** Sets `low` and `high` for the rows from `start` to `end`, without `end`. */
  find({ y, levels }: Series, start: number, end: number): void {
    this.low = Infinity;
    this.high = -Infinity;
    this.lowRow = -1;
    this.highRow = -1;
    this.#climb(y, levels, start, end);
  }

  /** Sets `lowRow` and `highRow` too. */
  locate(series: Series, start: number, end: number): void {
    this.find(series, start, end);
    if (this.low === Infinity) return;
    this.lowRow = descend(series, this.#lowLevel, this.lowRow, this.low, "min");
    this.highRow = descend(series, this.#highLevel, this.highRow, this.high, "max");
  }

  /** Takes the blocks at both ends that the level above does not have whole, then goes up for the rest. */
  #climb(y: FloatArray, levels: readonly Level[], first: number, last: number): void {
    let start = first;
    let end = last;
    for (let level = -1; start < end; level++) {
      const min = level < 0 ? y : (levels[level] as Level).min;
      const max = level < 0 ? y : (levels[level] as Level).max;
      const fan = level < 0 ? BLOCK : FAN;
      const above = Math.ceil(start / fan);
      const aboveEnd = Math.floor(end / fan);
      if (level + 1 >= levels.length || above >= aboveEnd) {
        this.#take(min, max, level, start, end);
        return;
      }
      this.#take(min, max, level, start, above * fan);
      this.#take(min, max, level, aboveEnd * fan, end);
      start = above;
      end = aboveEnd;
    }
  }

  #take(min: FloatArray, max: FloatArray, level: number, start: number, end: number): void {
    let { low, high } = this;
    let lowRow = -1;
    let highRow = -1;
    for (let index = start; index < end; index++) {
      const lower = min[index] as number;
      const upper = max[index] as number;
      // NaN is neither lower nor higher.
      if (lower < low) {
        low = lower;
        lowRow = index;
      }
      if (upper > high) {
        high = upper;
        highRow = index;
      }
    }
    if (lowRow >= 0) {
      this.low = low;
      this.lowRow = lowRow;
      this.#lowLevel = level;
    }
    if (highRow >= 0) {
      this.high = high;
      this.highRow = highRow;
      this.#highLevel = level;
    }
  }
}

/** The row below a block that has the block's value. */
function descend({ y, levels }: Series, from: number, block: number, value: number, side: "min" | "max"): number {
  let index = block;
  for (let level = from; level >= 0; level--) {
    const below = level === 0 ? y : (levels[level - 1] as Level)[side];
    index *= level === 0 ? BLOCK : FAN;
    while (below[index] !== value) index++;
  }
  return index;
}

/** The first row with a value, from `start` to `end`, without `end`; -1 if there is none. */
export function firstValued({ y, levels }: Series, start: number, end: number): number {
  let row = start;
  while (row < end) {
    if (!Number.isNaN(y[row])) return row;
    let step = 1;
    for (const { size, min } of levels) {
      if (row % size !== 0 || row + size > end || min[row / size] !== Infinity) break;
      step = size;
    }
    row += step;
  }
  return -1;
}

/** The last row with a value, from `start` to `end`, without `end`; -1 if there is none. */
export function lastValued({ y, levels }: Series, start: number, end: number): number {
  let after = end;
  while (after > start) {
    if (!Number.isNaN(y[after - 1])) return after - 1;
    let step = 1;
    for (const { size, min } of levels) {
      if (after % size !== 0 || after - size < start || min[after / size - 1] !== Infinity) break;
      step = size;
    }
    after -= step;
  }
  return -1;
}
