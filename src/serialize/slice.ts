// Slices, as patches of columns use them: `start` inclusive, `stop` exclusive, null for the natural end.
import { ENCODE, type Encodable, type EncoderLike, type Json } from "./wire-values.js";

/** A range of rows, as Python's `slice(start, stop, step)`. Null: start 0, end of the column, step 1. */
export class Slice implements Encodable {
  /** The first row; null for the beginning. Counted from 0. */
  readonly start: number | null;
  /** The row after the last; null for the end of the column. */
  readonly stop: number | null;
  /** How many rows further the next one is; null for 1. */
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
