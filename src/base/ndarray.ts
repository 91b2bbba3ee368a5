// Arrays of numbers on the wire: typed arrays of eight dtypes, and n-dimensional arrays over them. Subclasses, such as
// Buffer, and arrays of another realm count as the class of their items.

/** Any typed array over numbers or, for 64-bit integers, over bigints. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

const dtypeClasses = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

type TypedArrayClass = { readonly prototype: TypedArray } & (new (
  buffer: ArrayBufferLike,
  byteOffset: number,
  length: number,
) => TypedArray);

const classes = new Map<string, TypedArrayClass>(
  [...Object.values(dtypeClasses), Uint8ClampedArray, BigInt64Array, BigUint64Array].map((each) => [
    each.name,
    each as TypedArrayClass,
  ]),
);

/** Element types that are sent as bytes. */
export type NumberDType = keyof typeof dtypeClasses;
/** `bool` is one byte each; `object` is a list of any values. */
export type DType = NumberDType | "bool" | "object";

const typedArrayPrototype = Object.getPrototypeOf(Uint8Array.prototype) as object;

/** `Uint8Array` for a Buffer, `Float64Array` for an instance of a subclass of that; undefined for other values. */
export function typedArrayName(value: unknown): string | undefined {
  // The getter returns the class of the array, not the name of a subclass.
  return ArrayBuffer.isView(value)
    ? (Reflect.get(typedArrayPrototype, Symbol.toStringTag, value) as string | undefined)
    : undefined;
}

export function isTypedArray(value: unknown): value is TypedArray {
  return typedArrayName(value) !== undefined;
}

/** Returns an array of the base class over the same memory; the array itself if it is one already. */
function plainTypedArray(array: TypedArray): TypedArray {
  const Class = classes.get(typedArrayName(array) ?? "");
  // A class of a newer JavaScript, such as Float16Array: its numbers are copied.
  if (Class === undefined) return Float64Array.from(array as ArrayLike<number>);
  if (Object.getPrototypeOf(array) === Class.prototype) return array;
  return new Class(array.buffer, array.byteOffset, array.length);
}

/** The bytes that one element of a dtype takes. */
export function itemSize(dtype: NumberDType | "bool"): number {
  return dtype === "bool" ? 1 : dtypeClasses[dtype].BYTES_PER_ELEMENT;
}

/** A typed array over a copy of little-endian bytes. The length must be a multiple of the item size. */
export function typedArrayOf(dtype: NumberDType, bytes: Uint8Array): TypedArray {
  const aligned = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return new dtypeClasses[dtype](aligned);
}

/** A typed array with the given items. */
export function typedArrayFrom(dtype: NumberDType, items: readonly number[]): TypedArray {
  return new dtypeClasses[dtype](items);
}

export function isNumberDType(name: unknown): name is NumberDType {
  return typeof name === "string" && Object.hasOwn(dtypeClasses, name);
}

/**
 * Returns the dtype and the array that represent a typed array on the wire. The wire has no 64-bit integers: they become
 * `int32` (`uint32`) if all of them fit, else `float64`, as in Python Bokeh.
 */
export function wireArray(array: TypedArray): {
  dtype: NumberDType;
  data: Exclude<TypedArray, BigInt64Array | BigUint64Array>;
} {
  const data = plainTypedArray(array);
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) return wireArrayOfBigInts(data);
  if (data instanceof Uint8ClampedArray) {
    return { dtype: "uint8", data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
  }
  return { dtype: data.constructor.name.replace("Array", "").toLowerCase() as NumberDType, data };
}

function wireArrayOfBigInts(array: BigInt64Array | BigUint64Array): ReturnType<typeof wireArray> {
  const numbers = Float64Array.from(array, Number);
  const [dtype, Small] =
    array instanceof BigInt64Array ? (["int32", Int32Array] as const) : (["uint32", Uint32Array] as const);
  const small = Small.from(numbers);
  return small.every((item, index) => item === numbers[index])
    ? { dtype, data: small }
    : { dtype: "float64", data: numbers };
}

/** The index of the first 64-bit integer that a number cannot hold exactly, or -1. */
export function firstUnsafe(array: TypedArray): number {
  if (!(array instanceof BigInt64Array || array instanceof BigUint64Array)) return -1;
  return array.findIndex((item: bigint) => !isSafeInteger(item));
}

/** Whether a number holds the integer exactly. */
export function isSafeInteger(integer: bigint): boolean {
  return integer <= Number.MAX_SAFE_INTEGER && integer >= Number.MIN_SAFE_INTEGER;
}

/**
 * An n-dimensional array in row-major order: images, and columns of equal-sized arrays. Its length is `shape[0]`. As in
 * NumPy, its items are numbers (booleans for `bool`, any value for `object`) or, with several dimensions, NDArrays with one
 * dimension less over the same memory.
 */
export class NDArray {
  /** The items, row by row. 64-bit integers are stored as 32-bit ones, or else as floats, rounded beyond 2^53. */
  readonly data: TypedArray | readonly unknown[];
  /** The length along each dimension: `[rows, columns]` for a matrix. */
  readonly shape: readonly number[];
  /** The type of the items: `float64`, `uint8`, `bool`, …, or `object` for a list of any values. */
  readonly dtype: DType;
  /** The item at that index along the first dimension; undefined beyond the end. It cannot be assigned. */
  readonly [index: number]: unknown;

  /**
   * The dtype defaults to that of a typed array, or `object` for a list; `bool` may be given for a Uint8Array.
   * Throws RangeError when data, shape and dtype do not match.
   */
  constructor(data: TypedArray | readonly unknown[], shape: readonly number[], dtype?: DType) {
    const size = shape.reduce((product, dimension) => product * dimension, 1);
    if (size !== data.length)
      throw new RangeError(`an array of shape [${shape.join(", ")}] has ${size} items, not ${data.length}`);
    const wire = isTypedArray(data) ? wireArray(data) : { data, dtype: "object" as const };
    if (dtype !== undefined && dtype !== wire.dtype && !(dtype === "bool" && wire.dtype === "uint8")) {
      throw new RangeError(`an array of ${wire.dtype} items cannot have the dtype ${dtype}`);
    }
    this.data = wire.data;
    this.dtype = dtype ?? wire.dtype;
    this.shape = Object.freeze([...shape]);
  }

  /** The length along the first dimension; 0 for an array without dimensions. */
  get length(): number {
    return this.shape[0] ?? 0;
  }

  /** The item at an index along the first dimension; a negative one counts from the end. Undefined beyond the ends. */
  at(index: number): unknown {
    const whole = Math.trunc(index) || 0;
    const row = whole < 0 ? whole + this.length : whole;
    if (row < 0 || row >= this.length) return undefined;
    if (this.shape.length === 1) return this.dtype === "bool" ? Boolean(this.data[row]) : this.data[row];
    const shape = this.shape.slice(1);
    const size = this.data.length / this.length;
    const [start, end] = [row * size, (row + 1) * size];
    const part = isTypedArray(this.data) ? this.data.subarray(start, end) : this.data.slice(start, end);
    return new NDArray(part, shape, this.dtype);
  }

  /** The items along the first dimension. */
  *[Symbol.iterator](): Generator<unknown, void> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }

  /** The items as a list; of an array of several dimensions, as lists in a list. */
  tolist(): unknown[] {
    return Array.from(this, (item) => (item instanceof NDArray && this.shape.length > 1 ? item.tolist() : item));
  }
}

// Indices are resolved by a proxy at the end of the prototype chain, so that arrays need no property for each item. It also
// rejects assignments, which would create a property that nothing reads.
Object.setPrototypeOf(
  NDArray.prototype,
  new Proxy(Object.create(Object.prototype) as object, {
    get: (end, key, array: NDArray) =>
      typeof key === "string" && isIndex(key) ? array.at(Number(key)) : (Reflect.get(end, key, array) as unknown),
    set(_end, key, value, array: NDArray) {
      if (typeof key === "string" && isIndex(key)) {
        throw new TypeError(`NDArray: [${key}] cannot be assigned. Change its data, or make a new NDArray.`);
      }
      return Reflect.defineProperty(array, key, { value, configurable: true, enumerable: true, writable: true });
    },
  }),
);

function isIndex(key: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(key);
}
