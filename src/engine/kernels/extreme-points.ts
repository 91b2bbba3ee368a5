// The points of a line without those that are not visible where buckets are at most a pixel wide: see `envelope-query`.
import { bucketOf } from "../buckets.js";
import type { EnvelopeQuery, Points } from "../envelope-query.js";

type Line = Pick<Points, "x" | "y">;

/**
 * Of the first, lowest, highest and last points of each bucket, the lowest and highest ones, and the first and last ones beside
 * a bucket without a value. Points outside of the window and those without a value stay. The arrays that are given are
 * overwritten: millions of points a second leave no garbage.
 */
export function extremePoints(
  { x, y }: Line,
  { from, to, exponent, scale }: Pick<EnvelopeQuery, "from" | "to" | "exponent" | "scale">,
): Line {
  const width = 2 ** exponent;
  const bucketAt = (point: number): number => {
    const place = x[point] as number;
    return scale === "linear" ? Math.floor(place / width) : bucketOf(place, exponent, scale);
  };
  const hasValue = (point: number, bucket: number): boolean => bucket >= from && bucket < to && !Number.isNaN(y[point]);
  let count = 0;
  const keep = (point: number): void => {
    // Never beyond the point that is read.
    x[count] = x[point] as number;
    y[count++] = y[point] as number;
  };
  let before = -Infinity;
  let bucket = x.length > 0 ? bucketAt(0) : NaN;
  for (let start = 0; start < x.length;) {
    let [end, next] = [start + 1, NaN];
    while (end < x.length && (next = bucketAt(end)) === bucket) end++;
    const isValued = hasValue(start, bucket);
    const hasNext = end < x.length && next === bucket + 1 && hasValue(end, next);
    let [lowest, highest] = [start, start];
    for (let point = start + 1; point < end; point++) {
      if ((y[point] as number) < (y[lowest] as number)) lowest = point;
      if ((y[point] as number) > (y[highest] as number)) highest = point;
    }
    for (let point = start; point < end; point++) {
      const isExtreme = point === lowest || point === highest;
      const isEdge = (point === start && before !== bucket - 1) || (point === end - 1 && !hasNext);
      if (!isValued || isExtreme || isEdge) keep(point);
    }
    before = isValued ? bucket : -Infinity;
    [start, bucket] = [end, next];
  }
  return { x: x.slice(0, count), y: y.slice(0, count) };
}
