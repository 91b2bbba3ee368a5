// The rows of each value of a column, in the order of an axis.
import type { Numbers } from "./scan.js";

export interface GroupsTask {
  /** Numbers, or codes of texts. */
  readonly values: Numbers;
  /** The row for each place of the axis; undefined if that is the row itself. */
  readonly order: Uint32Array | undefined;
  /** The most groups. */
  readonly limit: number;
}

/** The rows of group `n` are `rows` from `starts[n]` to `starts[n + 1]`. With too many groups there are no rows. */
export interface GroupedRows {
  /** The value of each group, ascending. */
  readonly keys: readonly number[];
  /** All distinct values, also beyond the limit. */
  readonly count: number;
  readonly rows: Uint32Array;
  readonly starts: readonly number[];
}

/** Between two looks whether the task was aborted. */
const SLICE = 1 << 20;

export function groupRows({ values, order, limit }: GroupsTask, check: () => void): GroupedRows {
  const counts = new Map<number, number>();
  const length = order?.length ?? values.length;
  const valueAt = (place: number): number => values[order === undefined ? place : (order[place] as number)] as number;
  for (let place = 0; place < length; place++) {
    if (place % SLICE === 0) check();
    const value = valueAt(place);
    if (value === value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const keys = [...counts.keys()].sort((a, b) => a - b);
  if (keys.length > limit) return { keys: [], count: keys.length, rows: new Uint32Array(0), starts: [0] };
  const starts = [0];
  for (const key of keys) starts.push((starts.at(-1) as number) + (counts.get(key) as number));
  const next = new Map(keys.map((key, group) => [key, starts[group] as number]));
  const total = starts.at(-1) as number;
  const rows = new Uint32Array(new SharedArrayBuffer(total * Uint32Array.BYTES_PER_ELEMENT));
  for (let place = 0; place < length; place++) {
    if (place % SLICE === 0) check();
    const value = valueAt(place);
    const target = next.get(value);
    if (target === undefined) continue;
    rows[target] = order === undefined ? place : (order[place] as number);
    next.set(value, target + 1);
  }
  return { keys, count: keys.length, rows, starts };
}
