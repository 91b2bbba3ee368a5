// Deep equality of property values, and the values for which equality does not show what browsers have. Models are equal only to
// themselves; NaN equals NaN; 0 equals -0.
import { types } from "node:util";
import { NDArray, isTypedArray, typedArrayName } from "./ndarray.js";
import { isPlainObject } from "./plain.js";

/** True if two values look the same to a reader. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b || (a !== a && b !== b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && sameItems(a, b);
  if (isTypedArray(a)) return isTypedArray(b) && typedArrayName(a) === typedArrayName(b) && sameItems(a, b);
  if (a instanceof NDArray) {
    return b instanceof NDArray && a.dtype === b.dtype && sameItems(a.shape, b.shape) && sameItems(a.data, b.data);
  }
  if (types.isDate(a)) return types.isDate(b) && isEqual(a.getTime(), b.getTime());
  if (types.isAnyArrayBuffer(a)) {
    return types.isAnyArrayBuffer(b) && sameItems(new Uint8Array(a), new Uint8Array(b));
  }
  if (a instanceof Map) return b instanceof Map && sameEntries(a, b);
  if (a instanceof Set) return b instanceof Set && a.size === b.size && [...a].every((item) => b.has(item));
  if (isPlainObject(a) ? !isPlainObject(b) : Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (hasIdentity(a)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key as keyof typeof a], b[key as keyof typeof b]));
}

function sameItems(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!isEqual(a[index], b[index])) return false;
  return true;
}

function sameEntries(a: Map<unknown, unknown>, b: Map<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (!b.has(key) || !isEqual(value, b.get(key))) return false;
  return true;
}

/** Models carry an id and are compared by identity; plain objects and specs are compared by their content. */
function hasIdentity(value: object): boolean {
  return "id" in value && Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null;
}

/**
 * True for arrays of data and bytes, which properties hold without a copy, and for lists, maps and objects that contain one.
 * They may have changed since they were sent, so equality with them does not show what browsers have.
 */
export function mayChangeInPlace(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (isTypedArray(value) || value instanceof NDArray || types.isAnyArrayBuffer(value)) return true;
  if (Array.isArray(value)) return !Object.isFrozen(value) || value.some(mayChangeInPlace);
  if (value instanceof Map || value instanceof Set) return [...value.values()].some(mayChangeInPlace);
  // Objects and dataspecs are frozen; models are not, but announce their changes.
  return Object.isFrozen(value) && Object.values(value).some(mayChangeInPlace);
}
