// Folds pieces of rows, in the order of x, into the buckets of an answer. A piece is a row, a block of rows, or a whole group
// of blocks that is in one bucket.
import { bucketOf, edgeOf } from "../buckets.js";
import type { Bands, EnvelopeQuery, FloatArray, Points } from "../contract.js";
import { lowerBound } from "../kernels/envelope.js";
import { FIRST_ROW_VALUED, LAST_ROW_VALUED, type BlockValues } from "./index-file.js";

/** Consecutive pieces. */
export interface Pieces {
  readonly firstX: Float64Array;
  readonly lastX: Float64Array;
  /** The rows of each piece; undefined where each is one row. */
  readonly rows: Uint32Array | undefined;
  /** For rows, the four arrays are one, and NaN is a row without a value. */
  readonly ys: readonly (Omit<BlockValues, "flags"> & { readonly flags: Uint8Array | undefined })[];
}

/** A row outside of the window. */
export interface OutsideRow {
  readonly x: number;
  readonly ys: readonly number[];
}

/** What is known of one column in the bucket that is being filled. */
interface Column {
  low: number;
  high: number;
  first: number;
  last: number;
  firstX: number;
  lowX: number;
  highX: number;
  lastX: number;
  lowPiece: number;
  highPiece: number;
}

const POINTS_PER_BUCKET = 4;

export class Fold {
  readonly #query: EnvelopeQuery;
  readonly start: number;
  readonly end: number;
  readonly #columns: readonly Column[];
  readonly #points: Collected;
  readonly #firsts: Float64Array;
  readonly #lasts: Float64Array;
  readonly #lows: readonly Float64Array[];
  readonly #highs: readonly Float64Array[];
  #buckets = 0;
  #bucket = NaN;
  #bucketEnd = -Infinity;
  #bucketFirstX = NaN;
  #bucketLastX = NaN;
  #piece = 0;
  #endsInGap = false;
  rows = 0;
  before: OutsideRow | undefined;
  after: OutsideRow | undefined;

  constructor(query: EnvelopeQuery) {
    const { from, to, exponent, scale, ys } = query;
    this.#query = query;
    this.start = edgeOf(from, exponent, scale);
    this.end = edgeOf(to, exponent, scale);
    this.#columns = ys.map(emptyColumn);
    const buckets = to - from;
    this.#points = new Collected(POINTS_PER_BUCKET * buckets);
    this.#firsts = new Float64Array(buckets);
    this.#lasts = new Float64Array(buckets);
    this.#lows = ys.map(() => new Float64Array(buckets));
    this.#highs = ys.map(() => new Float64Array(buckets));
  }

  /** Adds pieces. Those outside of the window are used for the row before and the row after it. */
  add({ firstX, lastX, rows, ys }: Pieces): void {
    const count = firstX.length;
    const first = lowerBound(lastX, 0, count, this.start);
    const after = lowerBound(firstX, first, count, this.end);
    if (first > 0) {
      const piece = first - 1;
      this.before = { x: lastX[piece] as number, ys: ys.map((y) => edgeValue(y, piece, "last", LAST_ROW_VALUED)) };
    }
    if (rows === undefined) this.#addRows(firstX, ys, { first, after });
    else this.#addBlocks({ firstX, lastX, rows, ys }, { first, after });
    if (after < count && this.after === undefined) {
      const valued = ys.map((y) => edgeValue(y, after, "first", FIRST_ROW_VALUED));
      this.after = { x: firstX[after] as number, ys: valued };
    }
  }

  points(): Pick<Points, "x" | "y"> {
    this.#leave();
    const points = new Collected(this.#points.length + 2);
    if (this.before !== undefined) points.add(this.before.x, this.before.ys[0] as number);
    points.append(this.#points);
    if (this.after !== undefined) points.add(this.after.x, this.after.ys[0] as number);
    return points.arrays();
  }

  bands(): Pick<Bands, "first" | "last" | "lows" | "highs"> {
    this.#leave();
    const cut = (array: Float64Array): Float64Array => array.slice(0, this.#buckets);
    return { first: cut(this.#firsts), last: cut(this.#lasts), lows: this.#lows.map(cut), highs: this.#highs.map(cut) };
  }

  /** Adds rows in the window, all those of a bucket at once. */
  #addRows(
    x: Float64Array,
    ys: Pieces["ys"],
    { first, after }: { readonly first: number; readonly after: number },
  ): void {
    for (let row = first; row < after;) {
      this.#enter(x[row] as number, 0);
      let end = row + 1;
      while (end < after && (x[end] as number) < this.#bucketEnd) end++;
      this.#bucketLastX = x[end - 1] as number;
      this.rows += end - row;
      for (let index = 0; index < this.#columns.length; index++) {
        const { low } = ys[index] as BlockValues;
        takeRows(this.#columns[index] as Column, x, low, { row, end, piece: this.#piece - row });
      }
      this.#piece += end - row;
      row = end;
    }
  }

  #addBlocks(
    { firstX, lastX, rows, ys }: Pieces & { readonly rows: Uint32Array },
    { first, after }: { readonly first: number; readonly after: number },
  ): void {
    for (let piece = first; piece < after; piece++) {
      const x = firstX[piece] as number;
      this.#enter(x, rows[piece] as number);
      this.#bucketLastX = lastX[piece] as number;
      for (let index = 0; index < this.#columns.length; index++) {
        const { low, high, first, last } = ys[index] as BlockValues;
        take(this.#columns[index] as Column, {
          low: low[piece] as number,
          high: high[piece] as number,
          first: first[piece] as number,
          last: last[piece] as number,
          firstX: Math.max(x, this.start),
          // Blocks reach over the edges of buckets in quick answers only.
          lastX: Math.min(lastX[piece] as number, this.end),
          piece: this.#piece,
        });
      }
      this.#piece++;
    }
  }

  /** Makes the bucket of a piece the one that is filled. A piece that begins before the window is in the first bucket. */
  #enter(firstX: number, rows: number): void {
    if (!(firstX < this.#bucketEnd)) {
      this.#leave();
      const { from, exponent, scale } = this.#query;
      this.#bucket = Math.max(from, bucketOf(firstX, exponent, scale));
      this.#bucketEnd = edgeOf(this.#bucket + 1, exponent, scale);
      this.#bucketFirstX = Math.max(firstX, this.start);
    }
    this.rows += rows;
  }

  /** Writes the bucket that was filled. */
  #leave(): void {
    if (Number.isNaN(this.#bucket)) return;
    this.#bucket = NaN;
    if (this.#query.form === "points") this.#writePoints(this.#columns[0] as Column);
    else this.#writeBand();
    for (const column of this.#columns) Object.assign(column, emptyColumn());
  }

  #writePoints(column: Column): void {
    if (column.low === Infinity) {
      // One point without a value breaks the line, however long the gap is.
      if (!this.#endsInGap) this.#points.add(this.#bucketFirstX, NaN);
      this.#endsInGap = true;
      return;
    }
    this.#endsInGap = false;
    const { low, high, first, last, firstX, lowX, highX, lastX, lowPiece, highPiece } = column;
    this.#points.add(firstX, first);
    if (lowPiece <= highPiece) {
      this.#points.add(lowX, low);
      this.#points.add(highX, high);
    } else {
      this.#points.add(highX, high);
      this.#points.add(lowX, low);
    }
    this.#points.add(lastX, last);
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

function emptyColumn(): Column {
  return {
    low: Infinity,
    high: -Infinity,
    first: NaN,
    last: NaN,
    firstX: NaN,
    lowX: NaN,
    highX: NaN,
    lastX: NaN,
    lowPiece: -1,
    highPiece: -1,
  };
}

interface Piece {
  readonly low: number;
  readonly high: number;
  readonly first: number;
  readonly last: number;
  readonly firstX: number;
  readonly lastX: number;
  readonly piece: number;
}

function take(column: Column, { low, high, first, last, firstX, lastX, piece }: Piece): void {
  // NaN is neither lower nor higher.
  if (low < column.low) {
    column.low = low;
    column.lowX = firstX;
    column.lowPiece = piece;
  }
  if (high > column.high) {
    column.high = high;
    column.highX = firstX;
    column.highPiece = piece;
  }
  if (Number.isNaN(last)) return;
  if (Number.isNaN(column.first)) {
    column.first = first;
    column.firstX = firstX;
  }
  column.last = last;
  column.lastX = lastX;
}

/** Takes the rows from `row` to `end`, which are one piece each. */
function takeRows(
  column: Column,
  x: Float64Array,
  y: FloatArray,
  { row, end, piece }: { readonly row: number; readonly end: number; readonly piece: number },
): void {
  let [low, high] = [column.low, column.high];
  let [lowRow, highRow, firstRow, lastRow] = [-1, -1, -1, -1];
  for (let at = row; at < end; at++) {
    const value = y[at] as number;
    if (Number.isNaN(value)) continue;
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
    column.low = low;
    column.lowX = x[lowRow] as number;
    column.lowPiece = piece + lowRow;
  }
  if (highRow >= 0) {
    column.high = high;
    column.highX = x[highRow] as number;
    column.highPiece = piece + highRow;
  }
  if (Number.isNaN(column.first)) {
    column.first = y[firstRow] as number;
    column.firstX = x[firstRow] as number;
  }
  column.last = y[lastRow] as number;
  column.lastX = x[lastRow] as number;
}

/** The value of the first or last row of a piece. */
function edgeValue(y: Pieces["ys"][number], piece: number, side: "first" | "last", flag: number): number {
  const isValued = y.flags === undefined || ((y.flags[piece] as number) & flag) !== 0;
  return isValued ? (y[side][piece] as number) : NaN;
}

/** Points, each of them once. */
class Collected {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  length = 0;

  constructor(capacity: number) {
    this.#x = new Float64Array(capacity);
    this.#y = new Float64Array(capacity);
  }

  add(x: number, y: number): void {
    const last = this.length - 1;
    if (this.#x[last] === x && this.#y[last] === y) return;
    this.#x[this.length] = x;
    this.#y[this.length++] = y;
  }

  append(other: Collected): void {
    for (let index = 0; index < other.length; index++) {
      this.#x[this.length] = other.#x[index] as number;
      this.#y[this.length++] = other.#y[index] as number;
    }
  }

  arrays(): { x: Float64Array; y: FloatArray } {
    return { x: this.#x.slice(0, this.length), y: this.#y.slice(0, this.length) };
  }
}
