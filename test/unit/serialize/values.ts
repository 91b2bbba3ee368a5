// Random values of every form that has a wire form, the form in which each of them arrives, and a comparison that
// distinguishes types (jest's own equality treats a frozen record as an object, and fails across realms).
import fc from "fast-check";
import { NDArray, isTypedArray, wireArray, type TypedArray } from "../../../src/base/ndarray.js";
import { Slice } from "../../../src/serialize/slice.js";
import { Expr, Field, Value } from "../../../src/serialize/specs.js";

/** Keys with a meaning in the wire form or in JavaScript. */
const TRICKY_KEYS = ["type", "id", "__proto__", "constructor", "prototype", "toString", "entries", "value", "0", ""];

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("\ud800", "\u2028", "\u0000", "</script>", ...TRICKY_KEYS),
);

const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 2 ** 53, Number.MIN_VALUE),
);

/** A typed array of any class, possibly empty. */
export const typedArray: fc.Arbitrary<TypedArray> = fc.oneof(
  fc.int8Array(),
  fc.uint8Array(),
  fc.uint8ClampedArray(),
  fc.int16Array(),
  fc.uint16Array(),
  fc.int32Array(),
  fc.uint32Array(),
  fc.float32Array(),
  fc.float64Array(),
  fc.bigInt64Array(),
  fc.bigUint64Array(),
  fc.bigInt64Array({ min: -(2n ** 31n), max: 2n ** 31n - 1n }),
  // A view into the middle of a buffer, whose other bytes must not be sent.
  fc.float64Array({ minLength: 3 }).map((array) => array.subarray(1, 2)),
);

/** A shape for the items of an array of up to 12 items. */
const shape = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 });
const sizeOf = (dimensions: readonly number[]): number => dimensions.reduce((product, size) => product * size, 1);

const numberArray: fc.Arbitrary<NDArray> = shape.chain((dimensions) => {
  const length = { minLength: sizeOf(dimensions), maxLength: sizeOf(dimensions) };
  return fc
    .oneof(
      fc.float64Array(length),
      fc.float32Array(length),
      fc.int8Array(length),
      fc.uint16Array(length),
      fc.bigInt64Array(length),
      fc.uint8ClampedArray(length),
    )
    .map((data) => new NDArray(data as TypedArray, dimensions));
});

const boolArray: fc.Arbitrary<NDArray> = shape.chain((dimensions) =>
  fc
    .array(fc.integer({ min: 0, max: 1 }), { minLength: sizeOf(dimensions), maxLength: sizeOf(dimensions) })
    .map((bits) => new NDArray(Uint8Array.from(bits), dimensions, "bool")),
);

const rows = fc.option(fc.integer({ min: -5, max: 1000 }));

/** Values of every form except models. */
export const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => {
  const inner = tie("value");
  const items = fc.array(inner, { maxLength: 4 });
  const extras = fc.record(
    { transform: fc.constant("a transform"), units: fc.constantFrom("deg", "data") },
    { requiredKeys: [] },
  );
  return {
    value: fc.oneof(
      { maxDepth: 4, depthIdentifier: "value", withCrossShrink: true },
      fc.oneof(
        fc.constant(null),
        fc.boolean(),
        number,
        text,
        fc.bigInt(),
        fc.date({ noInvalidDate: false }),
        typedArray,
        numberArray,
        boolArray,
        fc.uint8Array().map((bytes) => bytes.slice().buffer),
        fc.tuple(rows, rows, rows).map(([start, stop, step]) => new Slice(start, stop, step)),
      ),
      items,
      items.map((list) => new Set(list)),
      fc.array(fc.tuple(inner, inner), { maxLength: 4 }).map((entries) => new Map(entries)),
      fc.array(fc.tuple(text, inner), { maxLength: 4 }).map((entries) => new Map(entries)),
      fc.array(fc.tuple(text, inner), { maxLength: 4 }).map(recordOf),
      fc.array(inner, { maxLength: 6 }).map((list) => new NDArray(list, [list.length])),
      fc.tuple(inner, inner).map((pair) => new NDArray(pair, [2, 1])),
      fc.tuple(inner, extras).map(([value, beside]) => new Value(value, beside)),
      fc.tuple(text, extras).map(([field, beside]) => new Field(field, beside)),
      fc.tuple(inner, extras).map(([expr, beside]) => new Expr(expr, beside)),
    ),
  };
}).value;

function recordOf(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const record = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of entries) record[key] = value;
  return record;
}

/** The form in which a value arrives at the peer. */
export function normalForm(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number") return value === 0 ? 0 : value;
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return value.getTime();
  if (Array.isArray(value)) return value.map(normalForm);
  if (isTypedArray(value)) return normalNumbers(value);
  if (value instanceof NDArray) return normalArray(value);
  if (value instanceof Set) return new Set([...value].map(normalForm));
  if (value instanceof Map) return normalEntries([...value]);
  if (value instanceof Value) return new Value(normalForm(value.value), value);
  if (value instanceof Expr) return new Expr(normalForm(value.expr), value);
  if (value instanceof Field || value instanceof Slice || isBuffer(value)) return value;
  return normalEntries(Object.entries(value));
}

function normalArray({ data, shape: dimensions, dtype }: NDArray): unknown {
  if (!isTypedArray(data)) return new NDArray(data.map(normalForm), dimensions);
  if (dtype === "bool") return new NDArray(data, dimensions, "bool");
  const numbers = normalNumbers(data);
  return dimensions.length === 1 ? numbers : new NDArray(numbers, dimensions);
}

function normalNumbers(array: TypedArray): TypedArray {
  return array instanceof Uint8ClampedArray ? Uint8Array.from(array) : wireArray(array).data;
}

function normalEntries(entries: readonly (readonly [unknown, unknown])[]): unknown {
  const normal = entries.map(([key, item]) => [normalForm(key), normalForm(item)] as const);
  return normal.every((entry): entry is [string, unknown] => typeof entry[0] === "string")
    ? recordOf(normal)
    : new Map(normal);
}

function isBuffer(value: object): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === "[object ArrayBuffer]";
}

/** A value as text: equal texts mean equal types and content. */
export function inWords(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return String(value);
  const list = (items: Iterable<unknown>): string => [...items].map(inWords).join(", ");
  const pairs = (entries: Iterable<readonly [unknown, unknown]>): string =>
    [...entries]
      .map(([key, item]) => `${inWords(key)}: ${inWords(item)}`)
      .sort()
      .join(", ");
  if (Array.isArray(value)) return `[${list(value)}]`;
  if (isTypedArray(value)) return `${value.constructor.name}[${list(value as Iterable<unknown>)}]`;
  if (value instanceof NDArray) return `NDArray ${value.dtype} [${list(value.shape)}] of ${inWords(value.data)}`;
  if (value instanceof Set) return `Set{${[...value].map(inWords).sort().join(", ")}}`;
  if (value instanceof Map) return `Map{${pairs(value as Map<unknown, unknown>)}}`;
  if (isBuffer(value)) return `Buffer[${list(new Uint8Array(value))}]`;
  const name =
    value instanceof Date ? "Date" : ((Object.getPrototypeOf(value) as object | null)?.constructor.name ?? "");
  return `${name}{${pairs(Object.entries(value))}}`;
}
