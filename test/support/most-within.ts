/** How many of the times lie in the fullest window of so many milliseconds, wherever it begins. */
export function mostWithin(windowMs: number, times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.max(...sorted.map((start, at) => sorted.findLastIndex((time) => time < start + windowMs) - at + 1));
}
