// The values of one column of one Parquet file, in the order of its rows: what reads rows without decoding Parquet. It is a
// sealed file with one part per chunk of rows, then a table. Each chunk has the smallest form in which every value is exact:
//
//   u8 or u16   codes of texts; 0 is a row without a text
//   f32         numbers that float32 holds
//   u32         whole steps from an origin, such as times in microseconds: value = (origin + u32) / divisor
//   f64         all other numbers
//
//   table       f64[], one line per chunk: offset, form, CRC, origin, divisor
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { FloatArray } from "../contract.js";
import type { DataKind } from "../data-kind.js";
import { GROUP_ROWS } from "./groups.js";
import type { FileIdentity } from "./file-identity.js";
import { bytesOf, DamagedFile, padded, SealedFile, SealedWriter } from "./sealed-file.js";

const MAGIC = "PCTLCOL1";
export const COLUMN_VERSION = 1;

/** As many as a group of the index, so that a group is a chunk. */
export const CHUNK_ROWS = GROUP_ROWS;

/** More different texts have no codes. */
export const MAX_TEXTS = 2 ** 16 - 1;

/** Texts as codes: 0 is a row without a text, and `n + 1` the text at the place `n`. 8 bits where they are enough. */
export type CodeArray = Uint8Array | Uint16Array;

/** The class of codes for a number of different texts. */
export function codesClass(texts: number): typeof Uint8Array | typeof Uint16Array {
  return texts < 2 ** 8 ? Uint8Array : Uint16Array;
}

export function tooManyTexts(name: string): PlotctlError {
  const limit = MAX_TEXTS.toLocaleString("en");
  return new PlotctlError("INVALID_COLUMN", `The column ${show(name)} has more than ${limit} different texts.`, {
    hint: "Only texts that repeat can be drawn.",
  });
}

/** The numbers of a chunk as they are in the file: values, or steps of which they are made. */
export type ChunkNumbers =
  | { readonly values: FloatArray; readonly steps?: undefined }
  | { readonly values?: undefined; readonly steps: Uint32Array; readonly origin: number; readonly divisor: number };

/** Writes numbers to an array, from `first` on, with as many as it has room for. */
export function writeNumbers(numbers: ChunkNumbers, first: number, into: FloatArray): void {
  if (numbers.steps === undefined) {
    into.set(numbers.values.subarray(first, first + into.length));
    return;
  }
  const { steps, origin, divisor } = numbers;
  for (let row = 0; row < into.length; row++) into[row] = (origin + (steps[first + row] as number)) / divisor;
}

export interface ColumnHeader {
  readonly version: number;
  readonly identity: FileIdentity;
  readonly name: string;
  readonly kind: DataKind;
  readonly rows: number;
  /** Whether float32 does not hold all values. */
  readonly isDouble: boolean;
  /** Whether no value is infinite. */
  readonly isFinite: boolean;
  /** The texts that the codes mean, sorted; undefined for numbers and times. */
  readonly texts: readonly string[] | undefined;
}

interface Footer extends ColumnHeader {
  readonly table: { readonly offset: number; readonly length: number; readonly crc: number };
}

/** The forms of chunks, as their numbers in the table. */
const FORMS = { u8: 1, u16: 2, f32: 3, u32: 4, f64: 5 } as const;
const CLASSES = [undefined, Uint8Array, Uint16Array, Float32Array, Uint32Array, Float64Array] as const;
const LINE_NUMBERS = 5;

/** Milliseconds, and microseconds as milliseconds. */
const DIVISORS = [1, 1000];
const MAX_STEPS = 0xffffffff;

/** Writes a column to a file descriptor. */
export class ColumnWriter {
  readonly #writer: SealedWriter;
  readonly #Codes: ReturnType<typeof codesClass> | undefined;
  readonly #lines: number[] = [];
  readonly #chunk = new Float64Array(CHUNK_ROWS);
  #filled = 0;
  #rows = 0;
  #isDouble = false;
  #isFinite = true;

  /** Codes of texts are written as such. */
  constructor(descriptor: number, texts: readonly string[] | undefined) {
    this.#writer = new SealedWriter(descriptor, MAGIC);
    this.#Codes = texts && codesClass(texts.length);
  }

  add(values: FloatArray): void {
    for (let done = 0; done < values.length;) {
      const taken = Math.min(values.length - done, CHUNK_ROWS - this.#filled);
      this.#chunk.set(values.subarray(done, done + taken), this.#filled);
      done += taken;
      this.#filled += taken;
      if (this.#filled === CHUNK_ROWS) this.#flush();
    }
  }

  finish(header: Omit<ColumnHeader, "version" | "rows" | "isDouble" | "isFinite">): void {
    if (this.#filled > 0) this.#flush();
    const table = bytesOf(Float64Array.from(this.#lines));
    const footer: Footer = {
      ...header,
      version: COLUMN_VERSION,
      rows: this.#rows,
      isDouble: this.#isDouble,
      isFinite: this.#isFinite,
      table: { ...this.#writer.part(table), length: table.length },
    };
    this.#writer.finish(footer);
  }

  #flush(): void {
    const values = this.#chunk.subarray(0, this.#filled);
    const { form, array, origin = 0, divisor = 1 } = this.#encoded(values);
    if (form === "u32" || form === "f64") this.#isDouble = true;
    const { offset, crc } = this.#writer.part(paddedBytes(array));
    this.#lines.push(offset, FORMS[form], crc, origin, divisor);
    this.#rows += this.#filled;
    this.#filled = 0;
  }

  #encoded(values: Float64Array): Encoded {
    if (this.#Codes !== undefined) {
      return { form: this.#Codes === Uint8Array ? "u8" : "u16", array: this.#Codes.from(values) };
    }
    const { min, max } = extentOf(values);
    this.#isFinite &&= min > -Infinity && max < Infinity;
    const single = new Float32Array(values);
    if (isSame(single, values)) return { form: "f32", array: single };
    for (const divisor of DIVISORS) {
      const steps = stepsOf(values, min, divisor);
      if (steps !== undefined) return { form: "u32", ...steps, divisor };
    }
    return { form: "f64", array: values };
  }
}

interface Encoded {
  readonly form: keyof typeof FORMS;
  readonly array: CodeArray | FloatArray | Uint32Array;
  readonly origin?: number;
  readonly divisor?: number;
}

/** Zeros without any value, so that no value is infinite. */
function extentOf(values: Float64Array): { min: number; max: number } {
  let [min, max] = [Infinity, -Infinity];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min > max ? { min: 0, max: 0 } : { min, max };
}

/** Whether a copy has the same values, and NaN where they have it. */
function isSame(copy: FloatArray, values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (copy[row] !== value && value === value) return false;
  }
  return true;
}

/** Undefined if a value would not be exact. */
function stepsOf(
  values: Float64Array,
  min: number,
  divisor: number,
): { origin: number; array: Uint32Array } | undefined {
  const origin = Math.round(min * divisor);
  const array = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    const steps = Math.round(value * divisor) - origin;
    if (!(steps >= 0 && steps <= MAX_STEPS) || (origin + steps) / divisor !== value || Object.is(value, -0)) {
      return undefined;
    }
    array[row] = steps;
  }
  return { origin, array };
}

function paddedBytes(array: NodeJS.TypedArray): Uint8Array {
  const bytes = bytesOf(array);
  if (bytes.length === padded(bytes.length)) return bytes;
  const longer = new Uint8Array(padded(bytes.length));
  longer.set(bytes);
  return longer;
}

/** Reads a column. Every method throws DamagedFile where checksums differ. */
export class ColumnFile {
  readonly header: ColumnHeader;
  readonly #file: SealedFile;
  readonly #table: Float64Array;

  /** Reads the end of the file only. Throws DamagedFile, or the error of the file system. */
  constructor(file: string) {
    this.#file = new SealedFile(file, MAGIC);
    try {
      const footer = this.#file.footer as Footer;
      if (footer.version !== COLUMN_VERSION) throw new DamagedFile(file);
      const table = this.#file.read(footer.table.offset, footer.table.length, footer.table.crc);
      this.header = footer;
      this.#table = new Float64Array(table.buffer, 0, table.length / 8);
    } catch (error) {
      this.#file.close();
      throw error;
    }
  }

  close(): void {
    this.#file.close();
  }

  /** The number of chunks; all have `CHUNK_ROWS` rows, and the last the rest. */
  get chunks(): number {
    return this.#table.length / LINE_NUMBERS;
  }

  /** The bytes that `numbers` needs. */
  bytesOf(chunk: number): number {
    return padded(this.#rows(chunk) * this.#form(chunk).BYTES_PER_ELEMENT);
  }

  /** Reads the numbers of a chunk into memory. Rows without a value are NaN. */
  numbers(chunk: number, memory: ArrayBuffer): ChunkNumbers {
    const read = this.#read(chunk, memory);
    if (!(read instanceof Uint32Array)) return { values: read as FloatArray };
    return { steps: read, origin: this.#at(chunk, 3), divisor: this.#at(chunk, 4) };
  }

  /** Reads the codes of a chunk into memory. */
  codes(chunk: number, memory: ArrayBuffer): CodeArray {
    return this.#read(chunk, memory) as CodeArray;
  }

  /** Reads a chunk in its form. */
  #read(chunk: number, memory: ArrayBuffer): CodeArray | FloatArray | Uint32Array {
    const bytes = new Uint8Array(memory, 0, this.bytesOf(chunk));
    this.#file.readInto(bytes, this.#at(chunk, 0), this.#at(chunk, 2));
    return new (this.#form(chunk))(memory, 0, this.#rows(chunk));
  }

  #rows(chunk: number): number {
    return Math.min(CHUNK_ROWS, this.header.rows - chunk * CHUNK_ROWS);
  }

  #form(chunk: number): NonNullable<(typeof CLASSES)[number]> {
    const Class = CLASSES[this.#at(chunk, 1)];
    if (Class === undefined) throw new DamagedFile(this.#file.file);
    return Class;
  }

  /** A number of a chunk's line of the table. */
  #at(chunk: number, place: number): number {
    return this.#table[chunk * LINE_NUMBERS + place] as number;
  }
}

/** The most bytes of a chunk. */
export const MAX_CHUNK_BYTES = CHUNK_ROWS * Float64Array.BYTES_PER_ELEMENT;
