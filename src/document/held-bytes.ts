// How much memory values take, about. Estimates: exact sizes would cost more than they are worth. Models within a value count
// for themselves.
import { NDArray, isTypedArray } from "../base/ndarray.js";
import { explicitValues } from "../model/access.js";
import { HasProps } from "../model/has-props.js";
import { ColumnWindow } from "../property/column-window.js";
import { heldColumn } from "../property/windowed-columns.js";
import { isSpec } from "../serialize/specs.js";

const BYTES_PER_MODEL = 1000;
const BYTES_PER_OBJECT = 32;
const BYTES_PER_ITEM = 8;
const BYTES_PER_CHARACTER = 2;

/** The bytes of one value, which costs a look at each of its items, but at none of a typed array. */
export function heldBytes(value: unknown): number {
  if (typeof value === "string") return BYTES_PER_OBJECT + BYTES_PER_CHARACTER * value.length;
  if (typeof value !== "object" || value === null || value instanceof HasProps) return BYTES_PER_ITEM;
  if (isTypedArray(value) || value instanceof ArrayBuffer) return BYTES_PER_OBJECT + value.byteLength;
  if (value instanceof NDArray) return heldBytes(value.data);
  if (value instanceof ColumnWindow) return BYTES_PER_OBJECT + BYTES_PER_ITEM * value.length;
  if (Array.isArray(value) || value instanceof Set) return ofItems(value);
  if (value instanceof Map) return ofMap(value as ReadonlyMap<unknown, unknown>);
  if (isSpec(value)) return BYTES_PER_OBJECT + ofItems(Object.values(value));
  return ofItems(Object.keys(value)) + ofItems(Object.values(value));
}

function ofItems(items: Iterable<unknown>): number {
  let bytes = BYTES_PER_OBJECT;
  for (const item of items) bytes += typeof item === "number" ? BYTES_PER_ITEM : heldBytes(item);
  return bytes;
}

/** Columns that are streamed into are not read. */
function ofMap(map: ReadonlyMap<unknown, unknown>): number {
  let bytes = BYTES_PER_OBJECT;
  for (const key of map.keys()) {
    const item = typeof key === "string" ? heldColumn(map as ReadonlyMap<string, never>, key) : map.get(key);
    bytes += heldBytes(key) + heldBytes(item);
  }
  return bytes;
}

/** The bytes of models with all that was set on them. */
export function bytesOfModels(models: Iterable<HasProps>): number {
  let bytes = 0;
  for (const model of models) bytes += BYTES_PER_MODEL + ofItems(Object.values(explicitValues(model)));
  return bytes;
}
