// Buckets: steps of a power of two in the space of an axis. They depend on the data only, never on a window, so panning
// moves no value to another bucket, and sessions with different windows share answers.

/** The space of an axis: x itself, or its decimal logarithm. */
export type Scale = "linear" | "log";

/** A float64 has 52 bits after the first. Smaller steps would not separate neighbouring numbers. */
const MANTISSA_BITS = 52;

/** Smaller powers of two are 0. */
const MIN_EXPONENT = -1074;

/** The place of a value in the space of its axis. */
export function place(value: number, scale: Scale): number {
  return scale === "log" ? Math.log10(value) : value;
}

/** The value at a place. */
export function valueAt(position: number, scale: Scale): number {
  return scale === "log" ? 10 ** position : position;
}

/** The exponent of the largest step of at most `width`, where places go up to `farthest`. */
export function exponentFor(width: number, farthest: number, scale: Scale): number {
  // Values near 1 are as far apart as any others, but their logarithms are near 0.
  const least = scale === "log" ? 1 : Number.MIN_VALUE;
  const finest = Math.ceil(Math.log2(Math.max(Math.abs(farthest), least))) - MANTISSA_BITS;
  return Math.max(MIN_EXPONENT, finest, Math.floor(Math.log2(width)));
}

/** The lower edge of a bucket, as a value. A value belongs to a bucket from its edge up to the next edge, without that. */
export function edgeOf(bucket: number, exponent: number, scale: Scale): number {
  return valueAt(bucket * 2 ** exponent, scale);
}

/** The bucket of a value. */
export function bucketOf(value: number, exponent: number, scale: Scale): number {
  let bucket = Math.floor(place(value, scale) / 2 ** exponent);
  if (scale === "linear") return bucket;
  // The logarithm is rounded; the edges decide.
  while (value < edgeOf(bucket, exponent, scale)) bucket--;
  while (value >= edgeOf(bucket + 1, exponent, scale)) bucket++;
  return bucket;
}
