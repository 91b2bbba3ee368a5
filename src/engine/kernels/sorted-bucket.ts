// Sorts the rows of a bucket by their values: rows are distributed over many small cells by the place of their value between
// the smallest and the largest one, and each cell is sorted by insertion. Cells of many different values, which a bucket with
// values of all magnitudes has, are sorted by the bits of the values, from the lowest digit to the highest one. All of it is
// stable.
import type { FloatArray } from "../contract.js";

/** About the rows per cell. */
const CELL_ROWS = 4;
const MAX_CELLS = 1 << 14;

/** Larger cells of different values are sorted by bits. */
const FEW = 48;

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
/** Of a word of 32 bits. */
const SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS] as const;

/** The place of a row, and the two halves of its value. */
const FIELDS = 3;

/** Its memory is used again for the next bucket. */
export class SortedBucket {
  #sortedValues = new Float64Array(0);
  #sortedRows = new Uint32Array(0);
  #cells = new Uint16Array(0);
  readonly #ends = new Uint32Array(MAX_CELLS);

  /** Sorts rows and their values. NaN is last, and no value is the negative zero. */
  sort(rows: Uint32Array, values: FloatArray): void {
    this.#reserve(rows.length);
    const [cells, ends] = [this.#cells, this.#ends];
    const [sortedValues, sortedRows] = [this.#sortedValues, this.#sortedRows];
    const count = this.#fillCells(values);
    for (let index = 0; index < rows.length; index++) {
      const cell = cells[index] as number;
      const place = ends[cell] as number;
      ends[cell] = place + 1;
      sortedValues[place] = values[index] as number;
      sortedRows[place] = rows[index] as number;
    }
    for (let cell = 0, start = 0; cell < count; cell++) {
      const end = ends[cell] as number;
      if (end - start > 1) sortCell(sortedRows, sortedValues, start, end);
      start = end;
    }
    // Nothing is allocated in between, so that a thread which ends leaves each value with its row.
    const [finalRows, finalValues] = [sortedRows.subarray(0, rows.length), sortedValues.subarray(0, rows.length)];
    rows.set(finalRows);
    values.set(finalValues);
  }

  #reserve(rows: number): void {
    if (this.#cells.length >= rows) return;
    this.#sortedValues = new Float64Array(rows);
    this.#sortedRows = new Uint32Array(rows);
    this.#cells = new Uint16Array(rows);
  }

  /** Writes the cell of each row, and the place of the first row of each cell. Returns the number of cells. */
  #fillCells(values: FloatArray): number {
    const rows = values.length;
    const [cells, starts] = [this.#cells, this.#ends];
    let [min, max] = [Infinity, -Infinity];
    for (let index = 0; index < rows; index++) {
      const value = values[index] as number;
      if (value - value !== 0) continue;
      if (value < min) min = value;
      if (value > max) max = value;
    }
    const count = Math.min(MAX_CELLS, Math.ceil(rows / CELL_ROWS) + 3);
    const range = max - min;
    const unit = range === Infinity ? 0.5 : range < 2 ** -900 ? 2 ** 600 : 1;
    const least = min * unit;
    const scale = range > 0 ? (count - 4) / (max * unit - least) : 0;
    starts.fill(0, 0, count);
    for (let index = 0; index < rows; index++) {
      const value = values[index] as number;
      let cell = count - 1;
      if (value - value === 0) cell = 1 + (((value * unit - least) * scale) | 0);
      else if (value === Infinity) cell = count - 2;
      else if (value === -Infinity) cell = 0;
      cells[index] = cell;
      (starts[cell] as number)++;
    }
    let start = 0;
    for (let cell = 0; cell < count; cell++) {
      const length = starts[cell] as number;
      starts[cell] = start;
      start += length;
    }
    return count;
  }
}

/** All rows without a value are in one cell. */
function sortCell(rows: Uint32Array, values: Float64Array, start: number, end: number): void {
  if (end - start <= FEW) insertionSort(rows, values, start, end);
  else if (!isSorted(values, start, end)) sortByBits(rows, values, start, end);
}

function isSorted(values: Float64Array, start: number, end: number): boolean {
  for (let index = start + 1; index < end; index++) {
    if ((values[index] as number) < (values[index - 1] as number)) return false;
  }
  return true;
}

function insertionSort(rows: Uint32Array, values: Float64Array, start: number, end: number): void {
  for (let index = start + 1; index < end; index++) {
    const value = values[index] as number;
    if (!((values[index - 1] as number) > value)) continue;
    const row = rows[index] as number;
    let place = index;
    for (; place > start && (values[place - 1] as number) > value; place--) {
      rows[place] = rows[place - 1] as number;
      values[place] = values[place - 1] as number;
    }
    rows[place] = row;
    values[place] = value;
  }
}

function sortByBits(rows: Uint32Array, values: Float64Array, start: number, end: number): void {
  const counts = new Uint32Array(DIGITS);
  let records = new Uint32Array(FIELDS * (end - start));
  let spare = new Uint32Array(records.length);
  const [rowsBefore, valuesBefore] = [rows.slice(start, end), values.slice(start, end)];
  const different = fillRecords(records, valuesBefore);
  for (const [half, bits] of different.entries()) {
    for (const shift of SHIFTS) {
      if (((bits >>> shift) & (DIGITS - 1)) === 0) continue;
      move(records, spare, counts, { half, shift });
      [records, spare] = [spare, records];
    }
  }
  for (let index = start; index < end; index++) {
    const place = records[FIELDS * (index - start)] as number;
    rows[index] = rowsBefore[place] as number;
    values[index] = valuesBefore[place] as number;
  }
}

/** Returns the bits in which the lower and the upper halves of the values differ. */
function fillRecords(records: Uint32Array, values: Float64Array): [number, number] {
  const bits = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  let [lower, upper] = [0, 0];
  let [allLower, allUpper] = [-1, -1];
  for (let index = 0; index < values.length; index++) {
    let low = bits[2 * index] as number;
    let high = bits[2 * index + 1] as number;
    if (high >>> 31 === 1) [low, high] = [~low, ~high];
    else high |= 0x80000000;
    records[FIELDS * index] = index;
    records[FIELDS * index + 1] = low;
    records[FIELDS * index + 2] = high;
    lower |= low;
    upper |= high;
    allLower &= low;
    allUpper &= high;
  }
  return [lower & ~allLower, upper & ~allUpper];
}

function move(
  from: Uint32Array,
  to: Uint32Array,
  counts: Uint32Array,
  { half, shift }: { readonly half: number; readonly shift: number },
): void {
  counts.fill(0);
  for (let index = 1 + half; index < from.length; index += FIELDS) {
    (counts[((from[index] as number) >>> shift) & (DIGITS - 1)] as number)++;
  }
  let start = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = counts[digit] as number;
    counts[digit] = start;
    start += FIELDS * count;
  }
  for (let index = 0; index < from.length; index += FIELDS) {
    const digit = ((from[index + 1 + half] as number) >>> shift) & (DIGITS - 1);
    const place = counts[digit] as number;
    counts[digit] = place + FIELDS;
    to[place] = from[index] as number;
    to[place + 1] = from[index + 1] as number;
    to[place + 2] = from[index + 2] as number;
  }
}
