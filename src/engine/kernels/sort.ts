// The order of a column that is not sorted: a radix sort of the bits of its numbers. It is stable, so rows with equal x
// keep their order, and it takes at most six passes however the rows are mixed.
import type { FloatArray } from "../contract.js";
import { sharedLike } from "./pyramid.js";
import type { Numbers } from "./scan.js";

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const SLICE = 1 << 20;

/** The rows with a finite value, sorted by it. `check` is called between slices and throws to stop the work. */
export function orderOf(values: Numbers, check: () => void): Uint32Array {
  let order = finiteRows(values);
  const { low, high } = sortableBits(values);
  let next = new Uint32Array(order.length);
  for (let shift = 0; shift < 64; shift += DIGIT_BITS) {
    const starts = new Uint32Array(DIGITS);
    eachSlice(order, check, (row) => {
      (starts[digitOf(low, high, row, shift)] as number)++;
    });
    // All rows have the same digit: nothing moves.
    if (starts.includes(order.length)) continue;
    let sum = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const rows = starts[digit] as number;
      starts[digit] = sum;
      sum += rows;
    }
    const target = next;
    eachSlice(order, check, (row) => {
      const digit = digitOf(low, high, row, shift);
      target[starts[digit] as number] = row;
      (starts[digit] as number)++;
    });
    [order, next] = [target, order];
  }
  const shared = new Uint32Array(new SharedArrayBuffer(order.byteLength));
  shared.set(order);
  return shared;
}

function eachSlice(order: Uint32Array, check: () => void, use: (row: number) => void): void {
  for (let index = 0; index < order.length; index++) {
    if (index % SLICE === 0) check();
    use(order[index] as number);
  }
}

function finiteRows(values: Numbers): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    if (Number.isFinite(values[row])) rows[count++] = row;
  }
  return rows.slice(0, count);
}

/** The bits of each value as float64, changed so that they sort like the numbers: negative ones inverted, others above. */
function sortableBits(values: Numbers): { low: Uint32Array; high: Uint32Array } {
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  const float = new Float64Array(1);
  const bits = new Uint32Array(float.buffer);
  for (let row = 0; row < values.length; row++) {
    // The sum makes zero of the negative zero, which is equal to it.
    float[0] = (values[row] as number) + 0;
    const [lower = 0, upper = 0] = bits;
    const isNegative = upper >>> 31 === 1;
    low[row] = isNegative ? ~lower : lower;
    high[row] = isNegative ? ~upper : upper | 0x80000000;
  }
  return { low, high };
}

function digitOf(low: Uint32Array, high: Uint32Array, row: number, shift: number): number {
  const bits =
    shift >= 32
      ? (high[row] as number) >>> (shift - 32)
      : shift === 0
        ? (low[row] as number)
        : ((low[row] as number) >>> shift) | ((high[row] as number) << (32 - shift));
  return bits & (DIGITS - 1);
}

/** The values in that order; NaN for infinite ones. Without an order, all of them as they are. */
export function arranged(values: Numbers, order: Uint32Array | undefined): FloatArray {
  const like = isSingle(values) ? new Float32Array(0) : new Float64Array(0);
  const target = sharedLike(like, order?.length ?? values.length);
  for (let index = 0; index < target.length; index++) {
    const value = values[order === undefined ? index : (order[index] as number)] as number;
    target[index] = value - value === 0 ? value : NaN;
  }
  return target;
}

/** Whether float32 holds all values of that type. */
function isSingle(values: Numbers): boolean {
  return !(values instanceof Float64Array || values instanceof Int32Array || values instanceof Uint32Array);
}
