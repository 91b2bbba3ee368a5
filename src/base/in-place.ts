// Which held values an author can change without a word to us.
import { types } from "node:util";
import { isTypedArray, NDArray } from "./ndarray.js";

/**
 * True for arrays of data and bytes, which properties hold as they are, and for lists, maps and objects with one in them.
 * Such a value may differ from what browsers were sent, so equality with it says nothing about them.
 */
export function mayChangeInPlace(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (isTypedArray(value) || value instanceof NDArray || types.isAnyArrayBuffer(value)) return true;
  if (Array.isArray(value)) return !Object.isFrozen(value) || value.some(mayChangeInPlace);
  if (value instanceof Map || value instanceof Set) return [...value.values()].some(mayChangeInPlace);
  // Objects and dataspecs are held frozen; models, which are not, say themselves when they change.
  return Object.isFrozen(value) && Object.values(value).some(mayChangeInPlace);
}
