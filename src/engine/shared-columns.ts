// Copies an author's columns to shared memory, where all threads read them. The event loop is given a chance to run between
// slices, however large the arrays are.
import { setImmediate as nextTurn } from "node:timers/promises";
import { PlotctlError } from "../base/errors.js";
import { isTypedArray, type TypedArray } from "../base/ndarray.js";
import { show } from "../base/show.js";
import type { DataKind } from "./data-kind.js";
import { defaultMemory, tooLarge } from "./memory-limit.js";
import type { Numbers } from "./kernels/scan.js";

/** A column as authors give it. */
export type GivenColumn = TypedArray | readonly unknown[];

/** Texts as numbers: 0 is a row without a text, and `n + 1` the text `texts[n]`. The texts are in the order of their rows. */
export interface CodedTexts {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly texts: readonly string[];
}

/** A column in shared memory: numbers and times as `values`, texts as `coded`. */
export type SharedColumn =
  | {
      readonly kind: Exclude<DataKind, "text">;
      readonly values: Numbers;
      readonly coded?: undefined;
      /** Integers of which some are beyond 2^53, where `values` is not exact. */
      readonly exact?: Integers | undefined;
    }
  | { readonly kind: "text"; readonly values?: undefined; readonly coded: CodedTexts; readonly exact?: undefined };

export type Integers = BigInt64Array | BigUint64Array;

/** Rows of a data set, from `first` to `after`, without `after`. */
export interface RowRange {
  readonly first: number;
  readonly after: number;
}

/** Values per slice: about a millisecond. */
const SLICE = 1 << 17;

/** Throws PlotctlError for columns of different lengths, for values that are no column, and beyond `memory` bytes. */
export async function sharedColumns(
  given: Readonly<Record<string, GivenColumn>>,
  memory: number = defaultMemory(),
): Promise<Map<string, SharedColumn>> {
  const entries = Object.entries(given);
  checkLengths(entries);
  const bytes = entries.reduce((sum, [, column]) => sum + bytesOf(column), 0);
  if (bytes > memory) {
    const rows = entries[0]?.[1].length ?? 0;
    throw tooLarge({ names: entries.map(([name]) => name), rows, bytes, limit: memory });
  }
  const columns = new Map<string, SharedColumn>();
  for (const [name, column] of entries) columns.set(name, await sharedColumn(name, column));
  return columns;
}

function checkLengths(entries: readonly (readonly [string, unknown])[]): void {
  let first: { readonly name: string; readonly length: number } | undefined;
  for (const [name, column] of entries) {
    if (!Array.isArray(column) && !isTypedArray(column)) {
      throw new PlotctlError("INVALID_COLUMN", `open(): ${show(name)}: expected an array, got ${show(column)}.`);
    }
    first ??= { name, length: column.length };
    if (first.length === column.length) continue;
    throw new PlotctlError(
      "UNEQUAL_COLUMNS",
      `open(): columns must have the same length, but ${first.name} has ${first.length} values and ${name} has ${column.length}.`,
    );
  }
}

function bytesOf(column: GivenColumn): number {
  if (isTypedArray(column)) return isShared(column) ? 0 : column.byteLength;
  return column.length * Float64Array.BYTES_PER_ELEMENT;
}

async function sharedColumn(name: string, column: GivenColumn): Promise<SharedColumn> {
  if (!isTypedArray(column)) return listColumn(name, column);
  if (isOfIntegers(column)) {
    const values = new Float64Array(sharedBytes(column.length * Float64Array.BYTES_PER_ELEMENT));
    let isExact = true;
    await inSlices(column.length, (start, end) => {
      for (let row = start; row < end; row++) {
        const value = Number(column[row]);
        values[row] = value;
        if (!Number.isSafeInteger(value)) isExact = false;
      }
    });
    return { kind: "number", values, exact: isExact ? undefined : await sharedIntegers(column) };
  }
  if (isShared(column)) return { kind: "number", values: column };
  const Class = column.constructor as new (buffer: SharedArrayBuffer) => Numbers;
  const values = new Class(sharedBytes(column.byteLength));
  await inSlices(column.length, (start, end) => values.set(column.subarray(start, end), start));
  return { kind: "number", values };
}

/** By their tags: arrays that a thread has sent may be of classes of another realm. */
function isOfIntegers(column: TypedArray): column is Integers {
  return ["BigInt64Array", "BigUint64Array"].includes(column[Symbol.toStringTag]);
}

async function sharedIntegers(column: Integers): Promise<Integers> {
  if (isShared(column)) return column;
  const Class = column.constructor as new (memory: SharedArrayBuffer) => BigInt64Array;
  const integers = new Class(sharedBytes(column.byteLength));
  await inSlices(column.length, (start, end) => integers.set(column.subarray(start, end), start));
  return integers;
}

function isShared(column: TypedArray): boolean {
  return column.buffer instanceof SharedArrayBuffer;
}

function sharedBytes(length: number): SharedArrayBuffer {
  return new SharedArrayBuffer(length);
}

/** A list of numbers, dates or texts; null and undefined are rows without a value. Integers may be of 64 bits. */
async function listColumn(name: string, list: readonly unknown[]): Promise<SharedColumn> {
  const first = list.find((item) => item !== null && item !== undefined);
  if (typeof first === "string") return { kind: "text", coded: await codedTexts(name, list) };
  const isOfDates = first instanceof Date;
  const values = new Float64Array(sharedBytes(list.length * Float64Array.BYTES_PER_ELEMENT));
  let isExact = true;
  await inSlices(list.length, (start, end) => {
    for (let row = start; row < end; row++) {
      const item = list[row];
      const number = item === null || item === undefined ? NaN : numberOf(item, isOfDates);
      if (number === undefined) {
        throw new PlotctlError(
          "INVALID_COLUMN",
          `open(): ${show(name)}: expected ${isOfDates ? "dates" : "numbers, dates or texts"}, got ${show(item)} at [${row}].`,
        );
      }
      values[row] = number;
      if (typeof item === "bigint" && !Number.isSafeInteger(number)) isExact = false;
    }
  });
  if (isOfDates) return { kind: "time", values };
  return { kind: "number", values, exact: isExact ? undefined : await listedIntegers(name, list) };
}

/** The integers of a list as they are; zero for all other values. */
async function listedIntegers(name: string, list: readonly unknown[]): Promise<Integers> {
  const isSigned = list.some((item) => typeof item === "bigint" && item < 0n);
  const memory = sharedBytes(list.length * BigInt64Array.BYTES_PER_ELEMENT);
  const integers = isSigned ? new BigInt64Array(memory) : new BigUint64Array(memory);
  await inSlices(list.length, (start, end) => {
    for (let row = start; row < end; row++) {
      const item = list[row];
      const integer = typeof item === "number" && isLargeInteger(item) ? BigInt(item) : item;
      if (typeof integer !== "bigint") continue;
      integers[row] = integer;
      if (integers[row] === integer) continue;
      throw new PlotctlError(
        "INVALID_COLUMN",
        `open(): ${show(name)}: expected integers of 64 bits, got ${show(item)} at [${row}].`,
        { hint: "Give such numbers as texts." },
      );
    }
  });
  return integers;
}

/** Whether a value is an integer that float64 may have rounded. */
export function isLargeInteger(value: number): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}

async function codedTexts(name: string, list: readonly unknown[]): Promise<CodedTexts> {
  const codeOf = new Map<string, number>();
  const wide = new Uint32Array(list.length);
  await inSlices(list.length, (start, end) => {
    for (let row = start; row < end; row++) {
      const item = list[row] ?? undefined;
      if (item === undefined) continue;
      if (typeof item !== "string") {
        throw new PlotctlError(
          "INVALID_COLUMN",
          `open(): ${show(name)}: expected texts, got ${show(item)} at [${row}].`,
        );
      }
      let code = codeOf.get(item);
      if (code === undefined) codeOf.set(item, (code = codeOf.size + 1));
      wide[row] = code;
    }
  });
  const Class = codeOf.size < 2 ** 8 ? Uint8Array : codeOf.size < 2 ** 16 ? Uint16Array : Uint32Array;
  const memory = sharedBytes(list.length * Class.BYTES_PER_ELEMENT);
  const codes = new (Class as new (memory: SharedArrayBuffer) => CodedTexts["codes"])(memory);
  await inSlices(list.length, (start, end) => codes.set(wide.subarray(start, end), start));
  return { codes, texts: [...codeOf.keys()] };
}

function numberOf(item: unknown, isOfDates: boolean): number | undefined {
  if (isOfDates) return item instanceof Date ? item.getTime() : undefined;
  if (typeof item === "number") return item;
  return typeof item === "boolean" || typeof item === "bigint" ? Number(item) : undefined;
}

async function inSlices(length: number, use: (start: number, end: number) => void): Promise<void> {
  for (let start = 0; start < length; start += SLICE) {
    if (start > 0) await nextTurn();
    use(start, Math.min(length, start + SLICE));
  }
}
