// The order of all rows by one or more columns: radix sorts of the bits of the values, from the column that counts least to
// the one that counts most. They are stable, so rows with equal values keep the order of the data; rows without a value are
// last in both directions. A value has one or two words of 32 bits: rows are sorted by the first one, and the second one is
// looked at only in runs of rows with an equal first word.
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

/** `check` is called between slices and throws to stop the work. */
export function rowOrder(
  { keys, rows }: { readonly keys: readonly OrderKey[]; readonly rows: number },
  check: () => void,
): Uint32Array {
  let order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  let spare = new Uint32Array(rows);
  let words = new Uint32Array(rows);
  let spareWords = new Uint32Array(rows);
  for (const key of [...keys].reverse()) {
    fillWords(words, order, key);
    check();
    for (const [pass, starts] of startsOf(words).entries()) {
      if (starts === undefined) continue;
      move({ order, words, starts, shift: pass * DIGIT_BITS }, { order: spare, words: spareWords }, check);
      [order, spare] = [spare, order];
      [words, spareWords] = [spareWords, words];
    }
    if (key.values instanceof Float64Array) sortRuns(order, words, key, check);
  }
  const shared = new Uint32Array(new SharedArrayBuffer(order.byteLength));
  shared.set(order);
  return shared;
}

interface Pass {
  readonly order: Uint32Array;
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
  readonly shift: number;
}

function move({ order, words, starts, shift }: Pass, target: Pick<Pass, "order" | "words">, check: () => void): void {
  const { order: toOrder, words: toWords } = target;
  for (let from = 0; from < order.length; from += SLICE) {
    check();
    const end = Math.min(order.length, from + SLICE);
    for (let index = from; index < end; index++) {
      const word = words[index] as number;
      const digit = (word >>> shift) & (DIGITS - 1);
      const place = starts[digit] as number;
      starts[digit] = place + 1;
      toOrder[place] = order[index] as number;
      toWords[place] = word;
    }
  }
}

/** Where the rows of each digit start, for each pass; undefined where all rows have the same digit. */
function startsOf(words: Uint32Array): (Uint32Array | undefined)[] {
  const [low, middle, high] = [new Uint32Array(DIGITS), new Uint32Array(DIGITS), new Uint32Array(DIGITS)];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as number;
    (low[word & (DIGITS - 1)] as number)++;
    (middle[(word >>> DIGIT_BITS) & (DIGITS - 1)] as number)++;
    (high[word >>> (2 * DIGIT_BITS)] as number)++;
  }
  return [low, middle, high].slice(0, PASSES).map((counts) => {
    if (counts.includes(words.length)) return undefined;
    let sum = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const rows = counts[digit] as number;
      counts[digit] = sum;
      sum += rows;
    }
    return counts;
  });
}

/** The first word of each row's value, changed so that the words sort like the values. */
function fillWords(words: Uint32Array, order: Uint32Array, { values, ranks, isDescending }: OrderKey): void {
  const flip = isDescending ? 0xffffffff : 0;
  if (ranks !== undefined) {
    const none = ranks.length - 1;
    for (let index = 0; index < words.length; index++) {
      const rank = ranks[values[order[index] as number] as number] as number;
      words[index] = rank === none || !isDescending ? rank : none - 1 - rank;
    }
  } else if (values instanceof Float64Array) {
    const bits = bitsOf(values);
    for (let index = 0; index < words.length; index++) {
      const row = order[index] as number;
      words[index] = wordOfFloat(bits[2 * row + 1] as number, bits[2 * row] as number, flip);
    }
  } else if (values instanceof Float32Array) {
    const bits = bitsOf(values);
    for (let index = 0; index < words.length; index++) {
      const word = bits[order[index] as number] as number;
      const isNone = (word & 0x7fffffff) > 0x7f800000;
      words[index] = isNone ? LAST : (sortable(word === 0x80000000 ? 0 : word) ^ flip) >>> 0;
    }
  } else {
    const isSigned = values instanceof Int8Array || values instanceof Int16Array || values instanceof Int32Array;
    const sign = isSigned ? 0x80000000 : 0;
    for (let index = 0; index < words.length; index++) {
      words[index] = ((values[order[index] as number] as number) ^ sign ^ flip) >>> 0;
    }
  }
}

function bitsOf({ buffer, byteOffset, byteLength }: Float32Array | Float64Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
}

function sortable(word: number): number {
  return word >>> 31 === 1 ? ~word : word | 0x80000000;
}

/** The first word of a float64, from its upper and lower bits. */
function wordOfFloat(upper: number, lower: number, flip: number): number {
  const exponent = upper & 0x7fffffff;
  if (exponent > 0x7ff00000 || (exponent === 0x7ff00000 && lower !== 0)) return LAST;
  // The negative zero is equal to zero.
  return (sortable(upper === 0x80000000 && lower === 0 ? 0 : upper) ^ flip) >>> 0;
}

/** Short runs are sorted by insertion; longer ones as numbers of a word and a place, which float64 holds up to this length. */
const INSERTION_ROWS = 24;
const MAX_RUN = 1 << 20;

/** Sorts rows with an equal first word by the second word of their float64. */
function sortRuns(order: Uint32Array, words: Uint32Array, { values, isDescending }: OrderKey, check: () => void): void {
  const bits = bitsOf(values as Float64Array);
  const flip = isDescending ? 0xffffffff : 0;
  const length = order.length;
  let lows = new Uint32Array(INSERTION_ROWS);
  let checked = 0;
  for (let start = 0; start < length;) {
    if (start - checked > SLICE) {
      check();
      checked = start;
    }
    const word = words[start] as number;
    let end = start + 1;
    while (end < length && words[end] === word) end++;
    const count = end - start;
    if (count > 1 && word !== LAST) {
      if (lows.length < count) lows = new Uint32Array(2 * count);
      // The lower word of a negative number sorts in the opposite direction.
      const isNegative = (word ^ flip) >>> 31 === 0;
      const change = (isNegative ? 0xffffffff : 0) ^ flip;
      let isSorted = true;
      for (let index = 0; index < count; index++) {
        lows[index] = (bits[2 * (order[start + index] as number)] as number) ^ change;
        if (index > 0 && (lows[index] as number) < (lows[index - 1] as number)) isSorted = false;
      }
      if (!isSorted) sortRun(order.subarray(start, end), lows, check);
    }
    start = end;
  }
}

function sortRun(rows: Uint32Array, lows: Uint32Array<ArrayBuffer>, check: () => void): void {
  if (rows.length <= INSERTION_ROWS) insertionSort(rows, lows);
  else if (rows.length <= MAX_RUN) placeSort(rows, lows);
  else radixSort(rows, lows.slice(0, rows.length), check);
}

function insertionSort(rows: Uint32Array, lows: Uint32Array): void {
  for (let index = 1; index < rows.length; index++) {
    const row = rows[index] as number;
    const low = lows[index] as number;
    let place = index;
    for (; place > 0 && (lows[place - 1] as number) > low; place--) {
      rows[place] = rows[place - 1] as number;
      lows[place] = lows[place - 1] as number;
    }
    rows[place] = row;
    lows[place] = low;
  }
}

function placeSort(rows: Uint32Array, lows: Uint32Array): void {
  const places = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index++) places[index] = (lows[index] as number) * MAX_RUN + index;
  places.sort();
  const before = rows.slice();
  for (let index = 0; index < rows.length; index++) rows[index] = before[(places[index] as number) % MAX_RUN] as number;
}

function radixSort(rows: Uint32Array, lows: Uint32Array<ArrayBuffer>, check: () => void): void {
  let from = { order: new Uint32Array(rows), words: lows };
  let to = { order: new Uint32Array(rows.length), words: new Uint32Array(rows.length) };
  for (const [pass, starts] of startsOf(lows).entries()) {
    if (starts === undefined) continue;
    move({ ...from, starts, shift: pass * DIGIT_BITS }, to, check);
    [from, to] = [to, from];
  }
  rows.set(from.order);
}
