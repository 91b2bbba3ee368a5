// The measurements, in one typed array that all visitors share, and how a part of them is made small enough to send.

export const COUNT = 1_000_000;

const values = makeValues();

export interface Part {
  /** The first measurement. */
  readonly from: number;
  /** The one behind the last. */
  readonly to: number;
  /** How many stretches it is cut into, of which each gives two points. */
  readonly stretches: number;
}

/** The lowest and the highest measurement of each stretch; all of them where there are few. */
export function outline({ from, to, stretches }: Part): { at: Float64Array; value: Float64Array } {
  const first = Math.max(0, Math.floor(from));
  const last = Math.min(COUNT, Math.max(first + 1, Math.ceil(to)));
  const indices: number[] = [];
  if (last - first <= 2 * stretches) {
    for (let index = first; index < last; index++) indices.push(index);
  } else {
    for (let stretch = 0; stretch < stretches; stretch++) {
      const begin = first + Math.floor(((last - first) * stretch) / stretches);
      const end = first + Math.floor(((last - first) * (stretch + 1)) / stretches);
      indices.push(...lowestAndHighest(begin, end));
    }
  }
  return { at: Float64Array.from(indices), value: Float64Array.from(indices, valueAt) };
}

function valueAt(index: number): number {
  return values[index] ?? NaN;
}

/** In the order in which they come. */
function lowestAndHighest(begin: number, end: number): number[] {
  let low = begin;
  let high = begin;
  for (let index = begin; index < end; index++) {
    if (valueAt(index) < valueAt(low)) low = index;
    if (valueAt(index) > valueAt(high)) high = index;
  }
  return low < high ? [low, high] : [high, low];
}

/** A random walk. Put a file of numbers in its place: `new Float32Array((await readFile("data.bin")).buffer)`. */
function makeValues(): Float32Array {
  const walk = new Float32Array(COUNT);
  let value = 0;
  for (let index = 0; index < COUNT; index++) walk[index] = value += Math.random() - 0.5;
  return walk;
}
