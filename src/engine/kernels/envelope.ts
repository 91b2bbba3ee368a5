// Answers of an engine whose rows are in memory: the rows themselves where they are few, else points or bands per bucket.
import { bucketOf, edgeOf } from "../buckets.js";
import {
  POINTS_PER_BUCKET,
  type Bands,
  type EnvelopeQuery,
  type FloatArray,
  type Points,
  type Rows,
} from "../envelope-query.js";
import { extremePoints } from "./extreme-points.js";
import { Extremes, firstValued, lastValued, type Series } from "./pyramid.js";

export type BucketWindow = Pick<EnvelopeQuery, "from" | "to" | "exponent" | "scale">;

export interface EnvelopeTask extends BucketWindow {
  readonly form: EnvelopeQuery["form"];
  /** Sorted, finite. */
  readonly x: Float64Array;
  readonly series: readonly Series[];
}

export function envelopeOf(task: EnvelopeTask): Rows | Points | Bands {
  const { x, from, to, exponent, scale, form } = task;
  // Rows at zero or below have no place on a log axis.
  const origin = scale === "log" ? lowerBound(x, 0, x.length, Number.MIN_VALUE) : 0;
  const start = lowerBound(x, origin, x.length, edgeOf(from, exponent, scale));
  const end = lowerBound(x, start, x.length, edgeOf(to, exponent, scale));
  const rows = end - start;
  const common = { rows, exact: true, tier: "memory" } as const;
  if (rows <= POINTS_PER_BUCKET[form] * (to - from)) {
    const first = Math.max(origin, start - 1);
    const after = Math.min(x.length, end + 1);
    const ys = task.series.map(({ y }) => emptyLike(y, after - first));
    for (const [index, { y }] of task.series.entries()) ys[index]?.set(y.subarray(first, after));
    return { ...common, form: "rows", x: Float64Array.from(x.subarray(first, after)), ys };
  }
  if (form === "bands") return { ...common, form, ...bands(task, { start, end }) };
  const line = points(task, { origin, start, end });
  return { ...common, form: "points", ...(form === "extremes" ? extremePoints(line, task) : line) };
}

function emptyLike(like: FloatArray, length: number): FloatArray {
  return like instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
}

/** First, lowest, highest and last row per bucket: a line through them covers the same pixels as one through all rows. */
function points(
  { x, series, ...window }: EnvelopeTask,
  { origin, start, end }: { readonly origin: number; readonly start: number; readonly end: number },
): { x: Float64Array; y: FloatArray } {
  const [line] = series as readonly [Series];
  const extremes = new Extremes();
  const found = new Uint32Array(POINTS_PER_BUCKET.points * (window.to - window.from) + 2);
  let count = 0;
  let lastFound = -1;
  let endsInGap = false;
  const add = (row: number): void => {
    if (row === lastFound) return;
    found[count++] = row;
    lastFound = row;
    endsInGap = false;
  };
  if (start > origin) add(start - 1);
  eachBucket(x, window, start, end, (first, after) => {
    extremes.locate(line, first, after);
    if (extremes.lowRow < 0) {
      // One row without a value breaks the line, however long the gap is.
      if (!endsInGap) add(first);
      endsInGap = true;
      return;
    }
    const { lowRow, highRow } = extremes;
    add(firstValued(line, first, after));
    add(Math.min(lowRow, highRow));
    add(Math.max(lowRow, highRow));
    add(lastValued(line, first, after));
  });
  if (end < x.length) add(end);
  const places = new Float64Array(count);
  const values = emptyLike(line.y, count);
  for (let index = 0; index < count; index++) {
    const row = found[index] as number;
    places[index] = x[row] as number;
    values[index] = line.y[row] as number;
  }
  return { x: places, y: values };
}

function bands(
  { x, series, ...window }: EnvelopeTask,
  { start, end }: { readonly start: number; readonly end: number },
): { first: Float64Array; last: Float64Array; lows: FloatArray[]; highs: FloatArray[] } {
  const capacity = window.to - window.from;
  const firsts = new Float64Array(capacity);
  const lasts = new Float64Array(capacity);
  const floats = (): FloatArray[] => series.map(({ y }) => emptyLike(y, capacity));
  const lows = floats();
  const highs = floats();
  const extremes = new Extremes();
  let count = 0;
  eachBucket(x, window, start, end, (first, after) => {
    firsts[count] = x[first] as number;
    lasts[count] = x[after - 1] as number;
    for (let index = 0; index < series.length; index++) {
      extremes.find(series[index] as Series, first, after);
      const isEmpty = extremes.low === Infinity;
      (lows[index] as FloatArray)[count] = isEmpty ? NaN : extremes.low;
      (highs[index] as FloatArray)[count] = isEmpty ? NaN : extremes.high;
    }
    count++;
  });
  const cut = <A extends FloatArray>(array: A): A => array.slice(0, count) as A;
  return { first: cut(firsts), last: cut(lasts), lows: lows.map(cut), highs: highs.map(cut) };
}

/** Calls `use` for each bucket that has rows, with its first row and the row after its last. */
export function eachBucket(
  x: Float64Array,
  { exponent, scale }: Pick<BucketWindow, "exponent" | "scale">,
  start: number,
  end: number,
  use: (first: number, after: number) => void,
): void {
  const step = 2 ** exponent;
  let first = start;
  while (first < end) {
    const value = x[first] as number;
    const edge =
      scale === "linear"
        ? (Math.floor(value / step) + 1) * step
        : edgeOf(bucketOf(value, exponent, scale) + 1, exponent, scale);
    const after = gallop(x, first, end, edge);
    use(first, after);
    first = after;
  }
}

/** The first row of at least `value`, found near `start`. Steps double, so a bucket costs the logarithm of its rows. */
function gallop(x: Float64Array, start: number, end: number, value: number): number {
  let step = 1;
  let low = start;
  while (low + step < end && (x[low + step] as number) < value) {
    low += step;
    step *= 2;
  }
  return lowerBound(x, low + 1, Math.min(end, low + step), value);
}

/** The first row of at least `value`, from `start` to `end`; `end` if there is none. */
export function lowerBound(x: Float64Array, start: number, end: number, value: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((x[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
