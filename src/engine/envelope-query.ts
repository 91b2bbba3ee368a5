// Questions about rows along an axis, and their answers. An answer has a few points per bucket instead of its rows, and comes in
// one of these forms; a point is 12 bytes for a browser:
//
//   extremes   lowest and highest row of each bucket, for buckets of at most a pixel: 2 points each
//   points     also the first and last row of each bucket, for buckets that are wider: 4 points each
//   bands      lowest and highest values of each bucket, for areas and bars
//   rows       the rows themselves, where they are no more than the points would be
//
// Between two neighbouring buckets of at most a pixel, a line from extreme to extreme covers the same pixels as one through all
// rows: each bucket is painted from its lowest to its highest value in any case. Only at the edge of a gap the first and last
// rows decide where a line goes, so extremes have them there.
import type { Scale } from "./buckets.js";
import type { Group } from "./group-query.js";

export type FloatArray = Float32Array | Float64Array;

/**
 * A question for the rows whose x is in the buckets `from` to `to`, without `to`. A bucket is `2^exponent` wide in the
 * space of the axis (see `buckets`), so that all sessions ask the same questions, also while they pan.
 */
export interface EnvelopeQuery {
  readonly x: string;
  /** The columns to draw: one for points, one or more for bands. */
  readonly ys: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly exponent: number;
  readonly scale: Scale;
  /** Extremes or points for a line, bands for areas and bars. An answer of rows is possible with each. */
  readonly form: "extremes" | "points" | "bands";
  /** `quick` may answer with less detail, from what is at hand; `exact` may take longer. */
  readonly effort: "quick" | "exact";
  /** Only these rows. Default: all. */
  readonly group?: Group;
}

interface Answer {
  /** The rows in the buckets, with and without values. */
  readonly rows: number;
  /** Whether lowest, highest, first and last value of every bucket are those of the rows. */
  readonly exact: boolean;
  /** The part of the engine that answered: `memory`. */
  readonly tier: string;
}

/** All rows in the buckets, and one row outside each edge. A row without a value is NaN. */
export interface Rows extends Answer {
  readonly form: "rows";
  readonly x: Float64Array;
  readonly ys: readonly FloatArray[];
}

/**
 * The first, lowest, highest and last row of each bucket in the order of x, and one row outside each edge. Buckets that
 * have rows but no value are NaN, so that a line breaks there. Extremes have the first and last row only of a bucket beside
 * which there is no value.
 */
export interface Points extends Answer {
  readonly form: "points";
  readonly x: Float64Array;
  readonly y: FloatArray;
}

/** The lowest and highest values of each bucket that has rows, between its first and its last x. */
export interface Bands extends Answer {
  readonly form: "bands";
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly lows: readonly FloatArray[];
  readonly highs: readonly FloatArray[];
}

export type Envelope = Rows | Points | Bands;

/** The most points that a bucket has; so many rows per bucket are no more to send. */
export const POINTS_PER_BUCKET: Readonly<Record<EnvelopeQuery["form"], number>> = { extremes: 2, points: 4, bands: 4 };
