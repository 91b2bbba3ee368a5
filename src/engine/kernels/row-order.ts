// The order of all rows by one or more columns: radix sorts from the column that counts least to the one that counts most.
// They are stable, so rows with equal values keep the order of the data; rows without a value are last in both directions.
//
// Each value has a word of 32 bits that sorts like it. The word of a float64 is its place between the smallest and the largest
// value, or its upper bits where most values are close together: different values with an equal word are few, and those runs of
// rows are then sorted by their values.
import type { Numbers } from "./scan.js";

export interface OrderKey {
  /** Numbers, or codes of texts. */
  readonly values: Numbers;
  /** For codes of texts: the place of each code; that of rows without a text is the last one. */
  readonly ranks: Uint32Array | undefined;
  readonly isDescending: boolean;
}

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const PASSES = 3;
const SLICE = 1 << 18;

/** The word of rows without a value: no other value has it in a column that has such rows. */
const LAST = 0xffffffff;

/** Rows with their words: row and word alternate, so that a pass writes to one place of memory per row. */
type Pairs = Uint32Array<ArrayBuffer>;

interface OrderTask {
  readonly keys: readonly OrderKey[];
  readonly rows: number;
}

/** `check` is called between slices and throws to stop the work. */
export function rowOrder(task: OrderTask, check: () => void): Uint32Array {
  return sorted(task, { isRun: false }, check);
}

/** `isRun`: the rows are a run of equal words, whose values are close together. */
function sorted({ keys, rows }: OrderTask, { isRun }: { readonly isRun: boolean }, check: () => void): Uint32Array {
  let pairs: Pairs = new Uint32Array(2 * rows);
  for (let row = 0; row < rows; row++) pairs[2 * row] = row;
  let spare: Pairs = new Uint32Array(2 * rows);
  for (const key of [...keys].reverse()) {
    fillWords(pairs, key, { isRun }, check);
    for (const [pass, starts] of startsOf(pairs, check).entries()) {
      if (starts === undefined) continue;
      move(pairs, spare, { starts, shift: pass * DIGIT_BITS }, check);
      [pairs, spare] = [spare, pairs];
    }
    if (key.values instanceof Float64Array) sortRuns(pairs, key.values, key.isDescending, check);
  }
  const order = new Uint32Array(new SharedArrayBuffer(rows * Uint32Array.BYTES_PER_ELEMENT));
  for (let place = 0; place < rows; place++) order[place] = pairs[2 * place] as number;
  return order;
}

function eachSlice(rows: number, check: () => void, use: (start: number, end: number) => void): void {
  for (let start = 0; start < rows; start += SLICE) {
    check();
    use(start, Math.min(rows, start + SLICE));
  }
}

function move(
  from: Pairs,
  to: Pairs,
  { starts, shift }: { readonly starts: Uint32Array; readonly shift: number },
  check: () => void,
): void {
  eachSlice(from.length / 2, check, (start, end) => {
    for (let index = 2 * start; index < 2 * end; index += 2) {
      const word = from[index + 1] as number;
      const digit = (word >>> shift) & (DIGITS - 1);
      const place = starts[digit] as number;
      starts[digit] = place + 1;
      to[2 * place] = from[index] as number;
      to[2 * place + 1] = word;
    }
  });
}

/** Where the rows of each digit start, for each pass; undefined where all rows have the same digit. */
function startsOf(pairs: Pairs, check: () => void): (Uint32Array | undefined)[] {
  const rows = pairs.length / 2;
  const [low, middle, high] = [new Uint32Array(DIGITS), new Uint32Array(DIGITS), new Uint32Array(DIGITS)];
  eachSlice(rows, check, (start, end) => {
    for (let index = 2 * start + 1; index < 2 * end; index += 2) {
      const word = pairs[index] as number;
      (low[word & (DIGITS - 1)] as number)++;
      (middle[(word >>> DIGIT_BITS) & (DIGITS - 1)] as number)++;
      (high[word >>> (2 * DIGIT_BITS)] as number)++;
    }
  });
  return [low, middle, high].slice(0, PASSES).map((counts) => {
    if (counts.includes(rows)) return undefined;
    let sum = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = counts[digit] as number;
      counts[digit] = sum;
      sum += count;
    }
    return counts;
  });
}

function fillWords(
  pairs: Pairs,
  { values, ranks, isDescending }: OrderKey,
  { isRun }: { readonly isRun: boolean },
  check: () => void,
): void {
  const flip = isDescending ? 0xffffffff : 0;
  const rows = pairs.length / 2;
  if (ranks !== undefined) {
    const none = ranks.length - 1;
    eachSlice(rows, check, (start, end) => {
      for (let index = 2 * start; index < 2 * end; index += 2) {
        const rank = ranks[values[pairs[index] as number] as number] as number;
        pairs[index + 1] = rank === none || !isDescending ? rank : none - 1 - rank;
      }
    });
  } else if (values instanceof Float64Array) fillPlaces(pairs, { values, isDescending, isRun }, check);
  else if (values instanceof Float32Array) {
    const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
    eachSlice(rows, check, (start, end) => {
      for (let index = 2 * start; index < 2 * end; index += 2) {
        const word = bits[pairs[index] as number] as number;
        const isNone = (word & 0x7fffffff) > 0x7f800000;
        // The negative zero is equal to zero.
        pairs[index + 1] = isNone ? LAST : (sortable(word === 0x80000000 ? 0 : word) ^ flip) >>> 0;
      }
    });
  } else {
    const isSigned = values instanceof Int8Array || values instanceof Int16Array || values instanceof Int32Array;
    const sign = isSigned ? 0x80000000 : 0;
    eachSlice(rows, check, (start, end) => {
      for (let index = 2 * start; index < 2 * end; index += 2) {
        pairs[index + 1] = ((values[pairs[index] as number] as number) ^ sign ^ flip) >>> 0;
      }
    });
  }
}

function sortable(word: number): number {
  return word >>> 31 === 1 ? ~word : word | 0x80000000;
}

/** The words of finite values are from 1 to this one; -Infinity is below, Infinity above. */
const MOST = 0xfffffffd;

/**
 * Words by the place of a value between the smallest and the largest one. Each step of the arithmetic keeps the order, so a
 * larger value never has a smaller word.
 */
function fillPlaces(
  pairs: Pairs,
  { values, isDescending, isRun }: { readonly values: Float64Array; readonly isDescending: boolean; isRun: boolean },
  check: () => void,
): void {
  const rows = pairs.length / 2;
  let [min, max] = [Infinity, -Infinity];
  eachSlice(rows, check, (start, end) => {
    for (let index = 2 * start; index < 2 * end; index += 2) {
      const value = values[pairs[index] as number] as number;
      if (value - value !== 0) continue;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  });
  const unit = unitFor(max - min);
  const least = min * unit;
  const range = max * unit - least;
  const scale = range > 0 ? (MOST - 1) / range : 0;
  const wordOf = (value: number): number => Math.min(MOST, 1 + Math.floor((value * unit - least) * scale));
  if (!isRun && isCrowded(pairs, (row) => wordOf(values[row] as number))) {
    fillUpperBits(pairs, values, isDescending, check);
    return;
  }
  eachSlice(rows, check, (start, end) => {
    for (let index = 2 * start; index < 2 * end; index += 2) {
      const value = values[pairs[index] as number] as number;
      let word = LAST;
      if (value - value === 0) word = wordOf(value);
      else if (value === Infinity) word = MOST + 1;
      else if (value === -Infinity) word = 0;
      pairs[index + 1] = word === LAST || !isDescending ? word : MOST + 1 - word;
    }
  });
}

const SAMPLED = 4096;
const CROWDED_PART = 0.25;

/** Whether many rows of a sample have the same highest digit. */
function isCrowded(pairs: Pairs, wordOf: (row: number) => number): boolean {
  const rows = pairs.length / 2;
  const step = Math.max(1, Math.floor(rows / SAMPLED));
  const counts = new Uint32Array(DIGITS);
  let [sampled, most] = [0, 0];
  for (let place = 0; place < rows; place += step, sampled++) {
    const digit = wordOf(pairs[2 * place] as number) >>> (2 * DIGIT_BITS);
    most = Math.max(most, (counts[digit] = (counts[digit] as number) + 1));
  }
  return rows > SAMPLED && most > CROWDED_PART * sampled;
}

/** Words by the upper half of the bits. */
function fillUpperBits(pairs: Pairs, values: Float64Array, isDescending: boolean, check: () => void): void {
  const bits = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  const flip = isDescending ? 0xffffffff : 0;
  eachSlice(pairs.length / 2, check, (start, end) => {
    for (let index = 2 * start; index < 2 * end; index += 2) {
      const row = pairs[index] as number;
      const value = values[row] as number;
      // The negative zero is equal to zero.
      const upper = value === 0 ? 0 : (bits[2 * row + 1] as number);
      pairs[index + 1] = Number.isNaN(value) ? LAST : (sortable(upper) ^ flip) >>> 0;
    }
  });
}

/** A power of two with which values are multiplied, so that neither their range nor the words per unit are infinite. */
function unitFor(range: number): number {
  if (range === Infinity) return 0.5;
  return range < 2 ** -900 ? 2 ** 600 : 1;
}

/** Short runs are sorted by insertion. */
const INSERTION_ROWS = 24;

/** Sorts rows with an equal word by their values. */
function sortRuns(pairs: Pairs, values: Float64Array, isDescending: boolean, check: () => void): void {
  const sign = isDescending ? -1 : 1;
  let checked = 0;
  for (let start = 0; start < pairs.length;) {
    if (start - checked > SLICE) {
      check();
      checked = start;
    }
    const word = pairs[start + 1] as number;
    let end = start + 2;
    while (end < pairs.length && pairs[end + 1] === word) end += 2;
    if (word !== LAST) {
      if (end - start <= 2 * INSERTION_ROWS) insertionSort(pairs, { start, end }, values, sign);
      else if (!isOrdered(pairs, { start, end }, values, sign))
        sortRun(pairs.subarray(start, end), values, sign, check);
    }
    start = end;
  }
}

function isOrdered(
  pairs: Pairs,
  { start, end }: { readonly start: number; readonly end: number },
  values: Float64Array,
  sign: 1 | -1,
): boolean {
  let before = -Infinity;
  for (let index = start; index < end; index += 2) {
    const key = sign * (values[pairs[index] as number] as number);
    if (key < before) return false;
    before = key;
  }
  return true;
}

function insertionSort(
  pairs: Pairs,
  { start, end }: { readonly start: number; readonly end: number },
  values: Float64Array,
  sign: 1 | -1,
): void {
  for (let index = start + 2; index < end; index += 2) {
    const row = pairs[index] as number;
    const key = sign * (values[row] as number);
    let place = index;
    for (; place > start && sign * (values[pairs[place - 2] as number] as number) > key; place -= 2) {
      pairs[place] = pairs[place - 2] as number;
    }
    pairs[place] = row;
  }
}

function sortRun(run: Pairs, values: Float64Array, sign: 1 | -1, check: () => void): void {
  const keys = new Float64Array(run.length / 2);
  for (let place = 0; place < keys.length; place++) keys[place] = sign * (values[run[2 * place] as number] as number);
  // The smallest and the largest value of the run have different words there, so this ends.
  const task = { keys: [{ values: keys, ranks: undefined, isDescending: false }], rows: keys.length };
  const order = sorted(task, { isRun: true }, check);
  const before = run.slice();
  for (let place = 0; place < order.length; place++) run[2 * place] = before[2 * (order[place] as number)] as number;
}
