// Folds pieces of rows, in the order of x, into the buckets of an answer. A piece is a row, a block of rows, or a whole group
// of blocks that is in one bucket.
import { bucketOf, edgeOf } from "../buckets.js";
import { POINTS_PER_BUCKET, type Bands, type EnvelopeQuery, type FloatArray, type Points } from "../envelope-query.js";
import { lowerBound } from "../kernels/envelope.js";
import { extremePoints } from "../kernels/extreme-points.js";
import type { Places } from "./places.js";
import { FIRST_ROW_VALUED, LAST_ROW_VALUED, type BlockValues } from "./index-layout.js";

/** Consecutive rows; NaN is one without a value. */
export interface RowPieces {
  readonly places: Places;
  readonly ys: readonly FloatArray[];
}

/** Consecutive blocks. */
export interface BlockPieces {
  readonly firstX: Float64Array;
  readonly lastX: Float64Array;
  /** The rows of each block. */
  readonly rows: Uint32Array;
  readonly ys: readonly (Omit<BlockValues, "flags"> & { readonly flags: Uint8Array | undefined })[];
}

/** A row outside of the window. */
export interface OutsideRow {
  readonly x: number;
  readonly ys: readonly number[];
}

export class Fold {
  readonly #query: EnvelopeQuery;
  /** Of a bucket. */
  readonly #width: number;
  readonly start: number;
  readonly end: number;
  readonly #columns: readonly BucketColumn[];
  #points: Collected | undefined;
  readonly #firsts: Float64Array;
  readonly #lasts: Float64Array;
  readonly #lows: readonly Float64Array[];
  readonly #highs: readonly Float64Array[];
  #buckets = 0;
  #isFilling = false;
  #bucketEnd = -Infinity;
  #bucketFirstX = NaN;
  #bucketLastX = NaN;
  #isFirst = true;
  /** The number of the next piece. */
  #piece = 0;
  #endsInGap = false;
  rows = 0;
  before: OutsideRow | undefined;
  after: OutsideRow | undefined;

  constructor(query: EnvelopeQuery) {
    const { from, to, exponent, scale, ys, form } = query;
    this.#query = query;
    this.#width = 2 ** exponent;
    this.start = edgeOf(from, exponent, scale);
    this.end = edgeOf(to, exponent, scale);
    this.#columns = ys.map(() => new BucketColumn());
    const bands = form === "bands" ? to - from : 0;
    this.#firsts = new Float64Array(bands);
    this.#lasts = new Float64Array(bands);
    this.#lows = ys.map(() => new Float64Array(bands));
    this.#highs = ys.map(() => new Float64Array(bands));
  }

  /** Adds rows. Those outside of the window are used for the row before and the row after it. */
  addRows({ places, ys }: RowPieces): void {
    const { length } = places;
    const first = places.lowerBound(0, length, this.start);
    const after = places.lowerBound(first, length, this.end);
    const rowAt = (row: number): OutsideRow => ({ x: places.at(row), ys: ys.map((y) => y[row] as number) });
    if (first > 0) this.before = rowAt(first - 1);
    this.#addRowsInside(places, ys, { first, after });
    if (after < length && this.after === undefined) this.after = rowAt(after);
  }

  /** Adds the blocks of a range. Those outside of the window are used for the row before and the row after it. */
  addBlocks(blocks: BlockPieces, from = 0, to = blocks.firstX.length): void {
    const { firstX, lastX, ys } = blocks;
    const first = lowerBound(lastX, from, to, this.start);
    const after = lowerBound(firstX, first, to, this.end);
    if (first > from) {
      const piece = first - 1;
      this.before = { x: lastX[piece] as number, ys: ys.map((y) => edgeValue(y, piece, "last", LAST_ROW_VALUED)) };
    }
    this.#addBlocksInside(blocks, { first, after });
    if (after < to && this.after === undefined) {
      const valued = ys.map((y) => edgeValue(y, after, "first", FIRST_ROW_VALUED));
      this.after = { x: firstX[after] as number, ys: valued };
    }
  }

  points(): Pick<Points, "x" | "y"> {
    this.#leave();
    if (this.#isFirst) this.#begin();
    const points = this.#points as Collected;
    if (this.after !== undefined) points.add(this.after.x, this.after.ys[0] as number);
    const all = points.arrays();
    const { x, y } = this.#query.form === "extremes" ? extremePoints(all, this.#query) : { x: all.x.slice(), y: all.y };
    return { x, y: narrowed(y) };
  }

  bands(): Pick<Bands, "first" | "last" | "lows" | "highs"> {
    this.#leave();
    const cut = (array: Float64Array): Float64Array => array.slice(0, this.#buckets);
    return { first: cut(this.#firsts), last: cut(this.#lasts), lows: this.#lows.map(cut), highs: this.#highs.map(cut) };
  }

  /** Adds rows in the window, all those of a bucket at once. */
  #addRowsInside(
    places: Places,
    ys: readonly FloatArray[],
    { first, after }: { readonly first: number; readonly after: number },
  ): void {
    // Most buckets have about as many rows as the one before.
    let count = 1;
    for (let row = first; row < after;) {
      this.#enter(places.at(row));
      const end = places.lowerBoundNear(row + count, { from: row + 1, to: after, value: this.#bucketEnd });
      count = end - row;
      this.#bucketLastX = places.at(end - 1);
      this.rows += count;
      for (let index = 0; index < this.#columns.length; index++) {
        const y = ys[index] as FloatArray;
        (this.#columns[index] as BucketColumn).takeRows(places, y, { row, end, piece: this.#piece });
      }
      this.#piece += end - row;
      row = end;
    }
  }

  /** Adds blocks in the window, all those of a bucket at once. */
  #addBlocksInside(
    { firstX, lastX, rows, ys }: BlockPieces,
    { first, after }: { readonly first: number; readonly after: number },
  ): void {
    for (let block = first; block < after;) {
      this.#enter(firstX[block] as number);
      const bucketEnd = this.#bucketEnd;
      let end = block;
      do this.rows += rows[end++] as number;
      while (end < after && (firstX[end] as number) < bucketEnd);
      this.#bucketLastX = lastX[end - 1] as number;
      for (let index = 0; index < this.#columns.length; index++) {
        (this.#columns[index] as BucketColumn).takeBlocks(
          ys[index] as BlockValues,
          { firstX, lastX, block, end },
          { start: this.start, end: this.end, piece: this.#piece },
        );
      }
      this.#piece += end - block;
      block = end;
    }
  }

  /** Makes the bucket of a piece the one that is filled. A piece that begins before the window is in the first bucket. */
  #enter(firstX: number): void {
    if (firstX < this.#bucketEnd) return;
    this.#leave();
    if (this.#isFirst) this.#begin();
    this.#bucketFirstX = Math.max(firstX, this.start);
    this.#bucketEnd = this.#endOfBucket(this.#bucketFirstX);
    this.#isFilling = true;
  }

  #endOfBucket(x: number): number {
    const { exponent, scale } = this.#query;
    // Dividing by the width of a bucket costs less than finding it.
    if (scale === "linear") return (Math.floor(x / this.#width) + 1) * this.#width;
    return edgeOf(bucketOf(x, exponent, scale) + 1, exponent, scale);
  }

  /** By now the row before the window is known. */
  #begin(): void {
    this.#isFirst = false;
    const { form, from, to } = this.#query;
    if (form === "bands") return;
    this.#points = new Collected(POINTS_PER_BUCKET.points * (to - from) + 2);
    if (this.before !== undefined) this.#points.add(this.before.x, this.before.ys[0] as number);
  }

  /** Writes the bucket that was filled. */
  #leave(): void {
    if (!this.#isFilling) return;
    this.#isFilling = false;
    if (this.#query.form === "bands") this.#writeBand();
    else this.#writePoints(this.#columns[0] as BucketColumn);
    for (const column of this.#columns) column.clear();
  }

  #writePoints(column: BucketColumn): void {
    const points = this.#points as Collected;
    if (column.low === Infinity) {
      // One point without a value breaks the line, however long the gap is.
      if (!this.#endsInGap) points.add(this.#bucketFirstX, NaN);
      this.#endsInGap = true;
      return;
    }
    this.#endsInGap = false;
    points.add(column.firstX, column.first);
    if (column.lowPiece <= column.highPiece) {
      points.add(column.lowX, column.low);
      points.add(column.highX, column.high);
    } else {
      points.add(column.highX, column.high);
      points.add(column.lowX, column.low);
    }
    points.add(column.lastX, column.last);
  }

  #writeBand(): void {
    const at = this.#buckets++;
    this.#firsts[at] = this.#bucketFirstX;
    this.#lasts[at] = this.#bucketLastX;
    for (const [index, { low, high }] of this.#columns.entries()) {
      (this.#lows[index] as Float64Array)[at] = low === Infinity ? NaN : low;
      (this.#highs[index] as Float64Array)[at] = low === Infinity ? NaN : high;
    }
  }
}

/** Consecutive blocks with their places. */
interface BlockSpan {
  readonly firstX: Float64Array;
  readonly lastX: Float64Array;
  readonly block: number;
  readonly end: number;
}

/** The window, and the number of a piece in it. */
interface WindowPlace {
  readonly start: number;
  readonly end: number;
  readonly piece: number;
}

/** What is known of one column in the bucket that is being filled. */
class BucketColumn {
  low = Infinity;
  high = -Infinity;
  first = NaN;
  last = NaN;
  firstX = NaN;
  lowX = NaN;
  highX = NaN;
  lastX = NaN;
  lowPiece = -1;
  highPiece = -1;

  clear(): void {
    this.low = Infinity;
    this.high = -Infinity;
    this.first = NaN;
    this.lowPiece = -1;
    this.highPiece = -1;
  }

  /**
   * Takes the blocks from `block` to `end`. Each is a piece, and `piece` the number of the first. Blocks reach over the edges
   * of buckets, and of the window, in quick answers only.
   */
  takeBlocks(
    { low, high, first, last }: Omit<BlockValues, "flags">,
    { firstX, lastX, block, end }: BlockSpan,
    { start: windowStart, end: windowEnd, piece }: WindowPlace,
  ): void {
    let lowest = this.low;
    let highest = this.high;
    let lowBlock = -1;
    let highBlock = -1;
    let firstBlock = -1;
    let lastBlock = -1;
    for (let at = block; at < end; at++) {
      // Without a value, these are Infinity and -Infinity, or NaN.
      const bottom = low[at] as number;
      const top = high[at] as number;
      if (!(bottom <= top)) continue;
      if (firstBlock < 0) firstBlock = at;
      lastBlock = at;
      if (bottom < lowest) {
        lowest = bottom;
        lowBlock = at;
      }
      if (top > highest) {
        highest = top;
        highBlock = at;
      }
    }
    if (firstBlock < 0) return;
    if (lowBlock >= 0) {
      this.low = lowest;
      this.lowX = Math.max(firstX[lowBlock] as number, windowStart);
      this.lowPiece = piece + lowBlock - block;
    }
    if (highBlock >= 0) {
      this.high = highest;
      this.highX = Math.max(firstX[highBlock] as number, windowStart);
      this.highPiece = piece + highBlock - block;
    }
    if (Number.isNaN(this.first)) {
      this.first = first[firstBlock] as number;
      this.firstX = Math.max(firstX[firstBlock] as number, windowStart);
    }
    this.last = last[lastBlock] as number;
    this.lastX = Math.min(lastX[lastBlock] as number, windowEnd);
  }

  /** Takes the rows from `row` to `end`. Each is a piece, and `piece` the number of the first. */
  takeRows(
    places: Places,
    y: FloatArray,
    { row, end, piece }: { readonly row: number; readonly end: number; readonly piece: number },
  ): void {
    let low = this.low;
    let high = this.high;
    let lowRow = -1;
    let highRow = -1;
    let firstRow = -1;
    let lastRow = -1;
    for (let at = row; at < end; at++) {
      const value = y[at] as number;
      if (value !== value) continue;
      if (firstRow < 0) firstRow = at;
      lastRow = at;
      if (value < low) {
        low = value;
        lowRow = at;
      }
      if (value > high) {
        high = value;
        highRow = at;
      }
    }
    if (firstRow < 0) return;
    if (lowRow >= 0) {
      this.low = low;
      this.lowX = places.at(lowRow);
      this.lowPiece = piece + lowRow - row;
    }
    if (highRow >= 0) {
      this.high = high;
      this.highX = places.at(highRow);
      this.highPiece = piece + highRow - row;
    }
    if (Number.isNaN(this.first)) {
      this.first = y[firstRow] as number;
      this.firstX = places.at(firstRow);
    }
    this.last = y[lastRow] as number;
    this.lastX = places.at(lastRow);
  }
}

/** The value of the first or last row of a piece. */
function edgeValue(y: BlockPieces["ys"][number], piece: number, side: "first" | "last", flag: number): number {
  const isValued = y.flags === undefined || ((y.flags[piece] as number) & flag) !== 0;
  return isValued ? (y[side][piece] as number) : NaN;
}

/** A copy of the values in half of the bytes, where they are exact in it. */
function narrowed(values: FloatArray): FloatArray {
  const single = new Float32Array(values);
  for (let index = 0; index < values.length; index++) {
    if (!Object.is(values[index], single[index])) return values.slice();
  }
  return single;
}

/** Memory for the points of one answer, which is made without a break: the same for all of them. */
const MEMORY = { x: new Float64Array(0), y: new Float64Array(0) };

/** Points, each of them once. */
class Collected {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  length = 0;

  constructor(capacity: number) {
    if (MEMORY.x.length < capacity) {
      MEMORY.x = new Float64Array(capacity);
      MEMORY.y = new Float64Array(capacity);
    }
    ({ x: this.#x, y: this.#y } = MEMORY);
  }

  add(x: number, y: number): void {
    const last = this.length - 1;
    if (last >= 0 && this.#x[last] === x && this.#y[last] === y) return;
    this.#x[this.length] = x;
    this.#y[this.length++] = y;
  }

  /** Valid until the next points are collected. */
  arrays(): { x: Float64Array; y: Float64Array } {
    return { x: this.#x.subarray(0, this.length), y: this.#y.subarray(0, this.length) };
  }
}
