// Reads a whole column once: its smallest and largest values, its gaps, and whether it is sorted.
import type { TypedArray } from "../../base/ndarray.js";
import type { ColumnInfo } from "../contract.js";

/** Arrays of numbers; integers of 64 bits are bigints. */
export type Numbers = Exclude<TypedArray, BigInt64Array | BigUint64Array>;

export type ScanResult = Omit<ColumnInfo, "name" | "kind">;

const SLICE = 1 << 20;

/** `check` is called between slices and throws to stop the work. */
export function scan(values: Numbers, check: () => void): ScanResult {
  let nulls = 0;
  let infinite = 0;
  let min = Infinity;
  let max = -Infinity;
  let minPositive = Infinity;
  let firstUnsorted = -1;
  let previous = -Infinity;
  for (let start = 0; start < values.length; start += SLICE) {
    check();
    const end = Math.min(values.length, start + SLICE);
    for (let row = start; row < end; row++) {
      const value = values[row] as number;
      if (value - value !== 0) {
        if (Number.isNaN(value)) nulls++;
        else infinite++;
        if (firstUnsorted < 0) firstUnsorted = row;
        continue;
      }
      if (value < min) min = value;
      if (value > max) max = value;
      if (value > 0 && value < minPositive) minPositive = value;
      if (value < previous && firstUnsorted < 0) firstUnsorted = row;
      previous = value;
    }
  }
  return { nulls, infinite, min, max, minPositive, firstUnsorted };
}
