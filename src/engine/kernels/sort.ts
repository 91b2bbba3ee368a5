// The order of a column as the x of plots, and columns in that order.
import type { FloatArray } from "../contract.js";
import { sharedLike } from "./pyramid.js";
import { rowOrder } from "./row-order.js";
import type { Numbers } from "./scan.js";

/** The rows with a finite value, sorted by it; rows with equal values keep their order. */
export function orderOf(values: Numbers, check: () => void): Uint32Array {
  const keys = [{ values, ranks: undefined, isDescending: false }];
  const order = rowOrder({ keys, rows: values.length }, check);
  let first = 0;
  let after = order.length;
  while (first < after && values[order[first] as number] === -Infinity) first++;
  while (first < after && !Number.isFinite(values[order[after - 1] as number])) after--;
  return order.subarray(first, after);
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
