// The order of rows by a column, in two steps that threads can share. First, rows are distributed over buckets: each value has
// a digit that sorts like it, and the rows of a digit are one bucket. Then each bucket is sorted by its values, unless they are
// all the same, as they are where a column has few different values. The values go to the buckets with their rows: a look
// at the place of each row in the column would wait for memory each time. Most buckets fit in the cache of a processor.
//
// Both steps are stable: rows with equal values keep the order that they had, so rows are ordered by several columns from the
// one that counts least to the one that counts most. Rows without a value are last in both directions.
//
//   rows        7 3 9 1 4 8 …
//   buckets    | 3 1 | 9 | 7 4 8 | …      by digit, each in the order from before
//   order      | 1 3 | 9 | 4 7 8 | …
import type { FloatArray } from "../contract.js";
import { SortedBucket } from "./sorted-bucket.js";
import type { Numbers } from "./scan.js";

export interface OrderKey {
  /** Numbers, or codes of texts. */
  readonly values: Numbers;
  /** For codes of texts: the place of each code; that of rows without a text is the last one. */
  readonly ranks: Uint32Array | undefined;
  readonly isDescending: boolean;
}

/** The rows that a key orders. */
export interface OrderedRows {
  readonly key: OrderKey;
  /** In the order from before; undefined for that of the data. */
  readonly order: Uint32Array | undefined;
  readonly rows: number;
}

/** Some of these rows, by their places in the order from before. */
export interface RowSlice {
  readonly first: number;
  readonly after: number;
}

/** Of the rows of a slice, by digit. */
export interface Digits {
  readonly counts: Uint32Array;
  /** The value of the first row. */
  readonly values: Float64Array;
  /** Whether another row has another value. */
  readonly isMixed: Uint8Array;
}

/** A range of rows that have the same digit. */
export interface Bucket {
  readonly start: number;
  readonly end: number;
}

const DIGITS = 1 << 11;
/** Digits of finite values are from 1 to this one; -Infinity is below. Those of the sampled extent are between both. */
const MOST = DIGITS - 3;
const INFINITE = DIGITS - 2;
const NO_VALUE = DIGITS - 1;

const BLOCK = 4096;

/** Buckets of more rows are distributed once more, so that they fit in a cache. */
const LARGE = 1 << 17;
const MAX_DEPTH = 4;

/** `check` is called between blocks and throws to stop the work. */
export function rowOrder(
  { keys, rows }: { readonly keys: readonly OrderKey[]; readonly rows: number },
  check: () => void,
): Uint32Array {
  const order = newOrder(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  const bucket = new SortedBucket();
  for (const key of [...keys].reverse()) {
    const values = new Float64Array(rows);
    readValues(values, key, order);
    sortRange({ order, keys: values, bucket, depth: 0 }, check);
  }
  return order;
}

export function newOrder(rows: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(rows * Uint32Array.BYTES_PER_ELEMENT));
}

export type DigitsTask = OrderedRows & RowSlice;

/** Counts the digits of a slice. */
export function digitsOf(task: DigitsTask, check: () => void): Digits {
  const spread = spreadFor(task);
  const counts = new Uint32Array(DIGITS);
  const values = new Float64Array(DIGITS);
  const isMixed = new Uint8Array(DIGITS);
  const digits = new Uint16Array(BLOCK);
  eachBlock(task, check, (block, length) => {
    fillDigits(digits, block, { length, spread });
    for (let index = 0; index < length; index++) {
      const digit = digits[index] as number;
      const value = block[index] as number;
      const before = counts[digit] as number;
      if (before === 0) values[digit] = value;
      else if (values[digit] !== value) isMixed[digit] = 1;
      counts[digit] = before + 1;
    }
  });
  return { counts, values, isMixed };
}

export interface Distribution extends DigitsTask {
  /** The place of the first row of each digit. */
  readonly starts: Uint32Array;
  readonly into: Uint32Array;
  /** For the value of each row, if any bucket is to be sorted. */
  readonly keys: FloatArray | undefined;
}

/** Writes the rows of a slice to their buckets. */
export function distribute({ starts, into, keys, ...task }: Distribution, check: () => void): undefined {
  const { order } = task;
  const spread = spreadFor(task);
  const digits = new Uint16Array(BLOCK);
  eachBlock(task, check, (block, length, start) => {
    fillDigits(digits, block, { length, spread });
    for (let index = 0; index < length; index++) {
      const digit = digits[index] as number;
      const place = starts[digit] as number;
      starts[digit] = place + 1;
      into[place] = order === undefined ? start + index : (order[start + index] as number);
      if (keys !== undefined) keys[place] = block[index] as number;
    }
  });
}

/** Memory for the values of rows, in the smallest form in which they are exact. */
export function newKeys({ values, ranks }: OrderKey, rows: number): FloatArray {
  const isSingle = ranks === undefined && values instanceof Float32Array;
  const memory = new SharedArrayBuffer(rows * (isSingle ? 4 : 8));
  return isSingle ? new Float32Array(memory) : new Float64Array(memory);
}

/**
 * Where the rows of each slice go, by digit, and the buckets that are to be sorted: slices keep their order, so that equal
 * values do.
 */
export function bucketsOf(slices: readonly Digits[]): { readonly starts: Uint32Array[]; readonly mixed: Bucket[] } {
  const starts = slices.map(() => new Uint32Array(DIGITS));
  const mixed: Bucket[] = [];
  let place = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const start = place;
    let value: number | undefined;
    let isMixed = false;
    for (const [slice, digits] of slices.entries()) {
      (starts[slice] as Uint32Array)[digit] = place;
      const count = digits.counts[digit] as number;
      if (count === 0) continue;
      place += count;
      isMixed ||= digits.isMixed[digit] === 1 || (value !== undefined && value !== digits.values[digit]);
      value = digits.values[digit];
    }
    if (isMixed && digit !== NO_VALUE) mixed.push({ start, end: place });
  }
  return { starts, mixed };
}

export interface BucketsTask {
  readonly order: Uint32Array;
  /** The values of the rows. */
  readonly keys: FloatArray;
  readonly buckets: readonly Bucket[];
}

/**
 * Sorts buckets by their values. A thread that ends in between, which happens where memory is allocated, leaves all rows in
 * place and equal ones in their order, so that the task can be run again.
 */
export function sortBuckets({ order, keys, buckets }: BucketsTask, check: () => void): undefined {
  const bucket = new SortedBucket();
  for (const { start, end } of buckets) {
    sortRange({ order: order.subarray(start, end), keys: keys.subarray(start, end), bucket, depth: 1 }, check);
  }
}

interface Sorting {
  readonly order: Uint32Array;
  readonly keys: FloatArray;
  readonly bucket: SortedBucket;
  readonly depth: number;
}

function sortRange({ order, keys, bucket, depth }: Sorting, check: () => void): void {
  const rows = order.length;
  check();
  if (rows <= LARGE || depth === MAX_DEPTH) {
    bucket.sort(order, keys);
    return;
  }
  // The values have the signs that they are sorted by.
  const key: OrderKey = { values: keys, ranks: undefined, isDescending: false };
  const unordered = { key, order: undefined, rows, first: 0, after: rows };
  const { starts, mixed } = bucketsOf([digitsOf(unordered, check)]);
  const [places, values] = [new Uint32Array(rows), keys.slice()];
  distribute({ ...unordered, starts: starts[0] as Uint32Array, into: places, keys: values }, check);
  for (let index = 0; index < rows; index++) places[index] = order[places[index] as number] as number;
  order.set(places);
  keys.set(values);
  for (const { start, end } of mixed) {
    sortRange({ order: order.subarray(start, end), keys: keys.subarray(start, end), bucket, depth: depth + 1 }, check);
  }
}

/** Calls `use` with the values of the rows, block by block, and the place of the first one. */
function eachBlock(
  { key, order, first, after }: Pick<OrderedRows, "key" | "order"> & RowSlice,
  check: () => void,
  use: (block: Float64Array, length: number, start: number) => void,
): void {
  const block = new Float64Array(BLOCK);
  for (let start = first; start < after; start += BLOCK) {
    check();
    const length = Math.min(BLOCK, after - start);
    if (order !== undefined) readValues(block, key, order.subarray(start, start + length));
    else {
      block.set(key.values.subarray(start, start + length));
      makeSortable(block, length, key);
    }
    use(block, length, start);
  }
}

function readValues(block: Float64Array, key: OrderKey, rows: Uint32Array): void {
  const { values } = key;
  for (let index = 0; index < rows.length; index++) block[index] = values[rows[index] as number] as number;
  makeSortable(block, rows.length, key);
}

/** Numbers that sort like the rows, with NaN for none. The negative zero is equal to zero. */
function makeSortable(block: Float64Array, length: number, { ranks, isDescending }: OrderKey): void {
  if (ranks !== undefined) {
    const none = ranks.length - 1;
    for (let index = 0; index < length; index++) {
      const rank = ranks[block[index] as number] as number;
      block[index] = rank === none ? NaN : rank;
    }
  }
  const sign = isDescending ? -1 : 1;
  for (let index = 0; index < length; index++) block[index] = sign * (block[index] as number) + 0;
}

/** How values become digits. Each step of the arithmetic keeps the order, so a larger value never has a smaller digit. */
interface Spread {
  /** Whether by the upper half of their bits, which sort like values and spread those of all magnitudes. */
  readonly isByBits: boolean;
  readonly min: number;
  readonly max: number;
  /** A power of two with which values are multiplied, so that neither their range nor the digits per unit are infinite. */
  readonly unit: number;
  readonly least: number;
  readonly scale: number;
}

const SAMPLED = 4096;
const CROWDED_PART = 0.25;

/**
 * By the place between the smallest and the largest value of a sample, if few digits do not have most rows then. It is the same
 * for all slices. Values that the sample does not have are right too: those beyond it have digits of their own.
 */
function spreadFor(ordered: OrderedRows): Spread {
  const sample = sampleOf(ordered);
  let [min, max] = [Infinity, -Infinity];
  for (const value of sample) {
    if (value - value !== 0) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const range = max - min;
  const unit = range === Infinity ? 0.5 : range < 2 ** -900 ? 2 ** 600 : 1;
  const even = { isByBits: false, min, max, unit, least: min * unit, scale: scaleFor(min * unit, max * unit) };
  const crowd = crowdOf(sample, even);
  if (crowd <= CROWDED_PART) return even;
  const [least, most] = [upperBits(min), upperBits(max)];
  const byBits = { isByBits: true, min, max, unit, least, scale: scaleFor(least, most) };
  return crowdOf(sample, byBits) < crowd ? byBits : even;
}

function scaleFor(least: number, most: number): number {
  return most > least ? (MOST - 3) / (most - least) : 0;
}

function sampleOf({ key, order, rows }: OrderedRows): Float64Array {
  const sample = new Float64Array(Math.min(SAMPLED, rows));
  const places = Uint32Array.from(sample, (_, index) => Math.floor((index * rows) / sample.length));
  readValues(sample, key, order === undefined ? places : places.map((place) => order[place] as number));
  return sample;
}

/** The part of a sample that has the same digit. */
function crowdOf(sample: Float64Array, spread: Spread): number {
  const digits = new Uint16Array(sample.length);
  fillDigits(digits, sample, { length: sample.length, spread });
  const counts = new Uint32Array(DIGITS);
  for (const digit of digits) (counts[digit] as number)++;
  return Math.max(...counts) / sample.length;
}

function fillDigits(
  digits: Uint16Array,
  values: Float64Array,
  { length, spread: { isByBits, min, max, unit, least, scale } }: { readonly length: number; readonly spread: Spread },
): void {
  for (let index = 0; index < length; index++) {
    const value = values[index] as number;
    if (value >= min && value <= max) {
      const place = isByBits ? upperBits(value) : value * unit;
      digits[index] = 2 + (((place - least) * scale) | 0);
    } else digits[index] = digitOutside(value, min);
  }
}

function digitOutside(value: number, min: number): number {
  if (value === -Infinity) return 0;
  if (value === Infinity) return INFINITE;
  if (value !== value) return NO_VALUE;
  return value < min ? 1 : MOST;
}

const VALUE = new Float64Array(1);
const VALUE_BITS = new Uint32Array(VALUE.buffer);

/** A number of 32 bits that sorts like the values with these upper bits. */
function upperBits(value: number): number {
  VALUE[0] = value;
  const bits = VALUE_BITS[1] as number;
  return (bits >>> 31 === 1 ? ~bits : bits | 0x80000000) >>> 0;
}
