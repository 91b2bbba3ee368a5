// NumPy's file format: a header that is a Python literal, then the values.
//
//   "\x93NUMPY" | u8 major | u8 minor | u16 or u32 header length | header | values
import { PlotctlError } from "../base/errors.js";
import type { TypedArray } from "../base/ndarray.js";
import { show } from "../base/show.js";

export interface NpyArray {
  readonly shape: readonly number[];
  /** Whether the first index changes fastest, as in Fortran. */
  readonly isFortran: boolean;
  /** Numbers; dates of `datetime64` are a list, with null for `NaT`. */
  readonly values: TypedArray | readonly (Date | null)[];
}

const MAGIC = "\x93NUMPY";

const ARRAYS: Readonly<Record<string, new (buffer: ArrayBuffer) => TypedArray>> = {
  f4: Float32Array,
  f8: Float64Array,
  i1: Int8Array,
  i2: Int16Array,
  i4: Int32Array,
  i8: BigInt64Array,
  u1: Uint8Array,
  u2: Uint16Array,
  u4: Uint32Array,
  u8: BigUint64Array,
  b1: Uint8Array,
};

/** Milliseconds per unit of `datetime64`, as a fraction. */
const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  D: 86_400_000,
};

const NOT_A_TIME = -(2n ** 63n);

/** What the header says. */
export interface NpyHeader {
  readonly shape: readonly number[];
  readonly isFortran: boolean;
  /** The values, such as `<f4`. */
  readonly type: string;
  /** The byte of the file where they begin. */
  readonly start: number;
}

/** Enough bytes for the header of each file that NumPy writes for an array without records. */
export const HEADER_BYTES = 2 ** 16;

/** Reads an array. Throws PlotctlError for other files, truncated ones, and values that are no numbers or times. */
export function readNpy(name: string, bytes: Uint8Array): NpyArray {
  const { shape, isFortran, type, start } = readHeader(name, bytes);
  const count = shape.reduce((product, size) => product * size, 1);
  const values = readValues(name, { type, count, body: bytes.subarray(start) });
  return { shape, isFortran, values };
}

/** Reads the header at the beginning of a file. Throws PlotctlError. */
export function readHeader(name: string, bytes: Uint8Array): NpyHeader {
  const text = (start: number, end: number): string => Buffer.from(bytes.subarray(start, end)).toString("latin1");
  if (text(0, MAGIC.length) !== MAGIC || bytes.length < 12) throw invalid(name, "it does not begin as a .npy file");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isFirstVersion = bytes[6] === 1;
  const begin = isFirstVersion ? 10 : 12;
  const start = begin + (isFirstVersion ? view.getUint16(8, true) : view.getUint32(8, true));
  const header = text(begin, start);
  const type = /'descr':\s*'([^']*)'/.exec(header)?.[1];
  const shape = /'shape':\s*\(([^)]*)\)/
    .exec(header)?.[1]
    ?.split(",")
    .filter((part) => part.trim() !== "")
    .map(Number);
  if (type === undefined || shape?.every((size) => Number.isSafeInteger(size) && size >= 0) !== true) {
    throw invalid(name, "its header is damaged, or it holds records");
  }
  return { shape, isFortran: /'fortran_order':\s*True/.test(header), type, start };
}

/** The bytes of a value; undefined for values that are no numbers or booleans. */
export function bytesPerNumber(type: string): number | undefined {
  return type.slice(1) in ARRAYS ? Number(type.slice(2)) : undefined;
}

/** Decodes values. Throws PlotctlError. */
export function readValues(
  name: string,
  { type, count, body }: { readonly type: string; readonly count: number; readonly body: Uint8Array },
): NpyArray["values"] {
  const unit = /^[<>]M8\[(\w+)\]$/.exec(type)?.[1];
  const msPerUnit = unit === undefined ? undefined : UNITS[unit];
  const kind = msPerUnit === undefined ? type.slice(1) : "i8";
  const Class = ARRAYS[kind];
  if (Class === undefined) throw invalid(name, `its values are ${show(type)}; expected numbers, booleans or times`);
  const size = Number(kind.slice(1));
  const wanted = count * size;
  if (body.length < wanted) {
    throw invalid(name, `it ends at byte ${body.length} of ${wanted} of its values: it is truncated`);
  }
  // A copy: arrays begin at a multiple of their width.
  const own = new Uint8Array(body.subarray(0, wanted));
  if (type.startsWith(">")) swapBytes(own, size);
  const array = new Class(own.buffer);
  if (msPerUnit === undefined) return array;
  return Array.from(array as BigInt64Array, (stamp) =>
    stamp === NOT_A_TIME ? null : new Date(Number(stamp) * msPerUnit),
  );
}

function swapBytes(bytes: Uint8Array, size: number): void {
  for (let start = 0; start < bytes.length; start += size) bytes.subarray(start, start + size).reverse();
}

function invalid(name: string, reason: string): PlotctlError {
  return new PlotctlError("INVALID_NPY", `${show(name)} cannot be read: ${reason}.`);
}
