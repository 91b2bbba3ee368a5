// Slices, which select the rows that a column patch changes.
import { ENCODE, type Encodable, type EncoderLike, type Json } from "./wire-values.js";

/** A range of rows, like Python's `slice(start, stop, step)`. */
export class Slice implements Encodable {
  /** The first row, counted from 0; null for the first row of the column. */
  readonly start: number | null;
  /** The row after the last one; null for the end of the column. */
  readonly stop: number | null;
  /** The distance between two selected rows; null for 1. */
  readonly step: number | null;

  constructor(start: number | null, stop: number | null, step: number | null = null) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    Object.freeze(this);
  }

  [ENCODE](_encoder: EncoderLike): Json {
    return { type: "slice", start: this.start, stop: this.stop, step: this.step };
  }
}
