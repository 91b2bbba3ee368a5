// The measurements, in one typed array that all visitors share, and a function that reduces a part of them for a browser.

export const COUNT = 1_000_000;

const values = makeValues();

export interface Part {
  /** The index of the first measurement. */
  readonly from: number;
  /** The index after the last measurement. */
  readonly to: number;
  /** The number of intervals. Each interval is reduced to two points. */
  readonly intervals: number;
}

/** Returns the lowest and the highest measurement of each interval, or all measurements if there are few. */
export function outline({ from, to, intervals }: Part): { at: Float64Array; value: Float64Array } {
  const first = Math.max(0, Math.floor(from));
  const last = Math.min(COUNT, Math.max(first + 1, Math.ceil(to)));
  const indices: number[] = [];
  if (last - first <= 2 * intervals) {
    for (let index = first; index < last; index++) indices.push(index);
  } else {
    for (let interval = 0; interval < intervals; interval++) {
      const begin = first + Math.floor(((last - first) * interval) / intervals);
      const end = first + Math.floor(((last - first) * (interval + 1)) / intervals);
      indices.push(...lowestAndHighest(begin, end));
    }
  }
  return { at: Float64Array.from(indices), value: Float64Array.from(indices, valueAt) };
}

function valueAt(index: number): number {
  return values[index] ?? NaN;
}

/** Returns the indices of the lowest and the highest measurement, in ascending order. */
function lowestAndHighest(begin: number, end: number): number[] {
  let low = begin;
  let high = begin;
  for (let index = begin; index < end; index++) {
    if (valueAt(index) < valueAt(low)) low = index;
    if (valueAt(index) > valueAt(high)) high = index;
  }
  return low < high ? [low, high] : [high, low];
}

/** Generates a random walk. Replace it with a file of numbers: `new Float32Array((await readFile("data.bin")).buffer)`. */
function makeValues(): Float32Array {
  const walk = new Float32Array(COUNT);
  let value = 0;
  for (let index = 0; index < COUNT; index++) walk[index] = value += Math.random() - 0.5;
  return walk;
}
