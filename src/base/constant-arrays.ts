// Arrays that never change after they were made. Their bytes are sent without a copy, so that many messages share them.
import type { TypedArray } from "./ndarray.js";

const constant = new WeakSet<TypedArray>();

/** Marks an array as one that is never changed, and returns it. */
export function constantArray<A extends TypedArray>(array: A): A {
  constant.add(array);
  return array;
}

export function isConstantArray(array: TypedArray): boolean {
  return constant.has(array);
}
