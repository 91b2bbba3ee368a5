// What is sent for an answer, made once for all sessions that have the same answer: the columns are constant arrays, whose
// bytes all messages share. Engines give one object per answer, so what was made for it lives as long as it does.
import { constantArray } from "../base/constant-arrays.js";
import type { Envelope, FloatArray } from "../engine/contract.js";
import { joined, valuesOf, type Part } from "./parts.js";
import type { Shape } from "./shapes.js";
import { edgesOf, type Window } from "./window.js";

/** The coarse picture of everything, which surrounds each window. */
export interface Skeleton {
  readonly part: Part;
  /** For each column of the source, whether float32 is enough. */
  readonly isSingle: readonly boolean[];
}

/** What is drawn, and the columns of the source for it. */
export interface Sent {
  readonly part: Part;
  readonly columns: Readonly<Record<string, FloatArray | Int32Array>>;
}

const skeletons = new WeakMap<Envelope, Map<string, Skeleton>>();
const sent = new WeakMap<Envelope, WeakMap<Skeleton, Map<string, Sent>>>();

export function skeletonOf(answer: Envelope, shape: Shape): Skeleton {
  const ofShapes = made(skeletons, answer, () => new Map<string, Skeleton>());
  return made(ofShapes, shape.key, () => {
    const part = shape.partOf(answer);
    return { part, isSingle: shape.columns.map((_, index) => isSingle(part, index)) };
  });
}

/** What shows a window; without a window, the answer has all rows. */
export function sentOf(
  answer: Envelope,
  { shape, skeleton, window }: { readonly shape: Shape; readonly skeleton: Skeleton; readonly window?: Window },
): Sent {
  const ofSkeletons = made(sent, answer, () => new WeakMap<Skeleton, Map<string, Sent>>());
  const ofShapes = made(ofSkeletons, skeleton, () => new Map<string, Sent>());
  return made(ofShapes, shape.key, () => {
    const fine = shape.partOf(answer);
    const part = window === undefined ? fine : joined(skeleton.part, fine, edgesOf(window));
    const columns = shape.columns.map((name, index): [string, FloatArray] => {
      const values = part.values[index] as FloatArray;
      // Half of the bytes, where the difference is not visible.
      const isHalved = values instanceof Float64Array && skeleton.isSingle[index] === true;
      return [name, constantArray(isHalved ? Float32Array.from(values) : values)];
    });
    return { part, columns: Object.fromEntries([[shape.x, constantArray(narrowed(part.x))], ...columns]) };
  });
}

/** The same values in half of the bytes, where that changes none of them: numbers of rows fit, times do not. */
function narrowed(values: Float64Array): FloatArray | Int32Array {
  if (values.every((value) => Math.fround(value) === value)) return Float32Array.from(values);
  if (values.every((value) => (value | 0) === value)) return Int32Array.from(values);
  return values;
}

function made<K, V>(all: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const found = all.get(key);
  if (found !== undefined) return found;
  const value = make();
  all.set(key, value);
  return value;
}

/** The largest error of float32, relative to a value, and the largest error that is drawn, relative to all values. */
const FLOAT32_ERROR = 2 ** -24;
const DRAWN_ERROR = 1e-6;

/** Whether float32 shows the values of a column as well as float64 does. */
function isSingle(part: Part, index: number): boolean {
  const found = valuesOf(part, index);
  if (found === undefined) return true;
  return (
    Math.max(Math.abs(found.start), Math.abs(found.end)) * FLOAT32_ERROR <= (found.end - found.start) * DRAWN_ERROR
  );
}
