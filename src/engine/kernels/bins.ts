// Puts the numbers of a column in the bins of a cross-filter: a code for each row.
import { BLOCK_ROWS, cellKernels, type CellKernels } from "./cell-kernels.js";
import { recode, type Codes } from "./codes.js";
import type { Numbers } from "./scan.js";

export interface BinTask {
  readonly values: Numbers;
  readonly edges: Float64Array;
  /** Where the codes of these values go. */
  readonly codes: Codes;
}

/** Writes the codes of numbers. `check` is called between slices and throws to stop the work. */
export function writeBins({ values, edges, codes }: BinTask, check: () => void): undefined {
  const kernels = cellKernels();
  kernels.takeEdges(edges, isEven(edges));
  if (isSmallInteger(values)) {
    const codeOf = codesOfIntegers(kernels, values);
    return recode({ given: unsigned(values), codeOf, codes }, check);
  }
  const block = new Float64Array(BLOCK_ROWS);
  for (let start = 0; start < values.length; start += BLOCK_ROWS) {
    check();
    const end = Math.min(values.length, start + BLOCK_ROWS);
    const part = values.subarray(start, end);
    if (!isFloats(part)) block.set(part);
    kernels.bin(isFloats(part) ? part : block.subarray(0, part.length), codes.subarray(start, end));
  }
  return undefined;
}

/** Whether each edge is within a bin of where it would be if all bins were equally wide. */
function isEven(edges: Float64Array): boolean {
  const bins = edges.length - 1;
  const first = edges[0] as number;
  const width = ((edges[bins] as number) - first) / bins;
  return edges.every((edge, index) => Math.abs(edge - first - index * width) < width);
}

function isFloats(values: Numbers): values is Float32Array | Float64Array {
  return values instanceof Float32Array || values instanceof Float64Array;
}

type SmallIntegers = Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array;

function isSmallInteger(values: Numbers): values is SmallIntegers {
  return values.BYTES_PER_ELEMENT <= Uint16Array.BYTES_PER_ELEMENT;
}

/** The same bits as numbers from zero. */
function unsigned({ buffer, byteOffset, length, BYTES_PER_ELEMENT }: SmallIntegers): Uint8Array | Uint16Array {
  return BYTES_PER_ELEMENT === 1
    ? new Uint8Array(buffer, byteOffset, length)
    : new Uint16Array(buffer, byteOffset, length);
}

/** The code of each number that an array of this type can hold, at the place of its bits. */
function codesOfIntegers(kernels: CellKernels, like: SmallIntegers): Uint16Array {
  const bits = Uint16Array.from({ length: 2 ** (8 * like.BYTES_PER_ELEMENT) }, (_, number) => number);
  const Class = like.constructor as Uint8ArrayConstructor;
  const numbers = like.BYTES_PER_ELEMENT === 1 ? new Class(Uint8Array.from(bits).buffer) : new Class(bits.buffer);
  const codes = new Uint16Array(new SharedArrayBuffer(bits.byteLength));
  for (let start = 0; start < numbers.length; start += BLOCK_ROWS) {
    const part = Float64Array.from(numbers.subarray(start, start + BLOCK_ROWS));
    kernels.bin(part, codes.subarray(start, start + part.length));
  }
  return codes;
}
