// The order of all rows by columns, made by all threads together where there are many rows.
import { setMaxListeners } from "node:events";
import {
  bucketsOf,
  newKeys,
  newOrder,
  type Bucket,
  type OrderedRows,
  type OrderKey,
  type RowSlice,
} from "./kernels/row-order.js";
import { pool, type Work } from "./pool.js";

/** One task has about this many rows: fractions of a second. */
const TASK_ROWS = 1 << 22;

/** The first key counts most. Rows with equal values keep their order; those without a value are last. */
export async function orderRows(keys: readonly OrderKey[], rows: number, work: Work): Promise<Uint32Array> {
  if (rows <= TASK_ROWS) return pool.run("order", { keys, rows }, work);
  // One per task.
  setMaxListeners(0, work.signal);
  let order: Uint32Array | undefined;
  let spare: Uint32Array | undefined;
  for (const key of [...keys].reverse()) {
    const into = spare ?? newOrder(rows);
    await sortInto(into, { key, order, rows }, work);
    [order, spare] = [into, order];
  }
  return order ?? newOrder(0);
}

async function sortInto(into: Uint32Array, ordered: OrderedRows, work: Work): Promise<void> {
  const slices = slicesOf(ordered.rows);
  const found = await Promise.all(slices.map((slice) => pool.run("digits", { ...slice, ...ordered }, work)));
  const { starts, mixed } = bucketsOf(found);
  const keys = mixed.length === 0 ? undefined : newKeys(ordered.key, ordered.rows);
  await Promise.all(
    slices.map((slice, index) =>
      pool.run("distribute", { ...slice, ...ordered, starts: starts[index] as Uint32Array, into, keys }, work),
    ),
  );
  if (keys === undefined) return;
  await Promise.all(partsOf(mixed).map((buckets) => pool.run("sortBuckets", { order: into, keys, buckets }, work)));
}

function slicesOf(rows: number): RowSlice[] {
  return Array.from({ length: Math.ceil(rows / TASK_ROWS) }, (_, index) => ({
    first: index * TASK_ROWS,
    after: Math.min(rows, (index + 1) * TASK_ROWS),
  }));
}

/** Consecutive buckets, about as many rows in each part. */
function partsOf(buckets: readonly Bucket[]): Bucket[][] {
  const parts: Bucket[][] = [];
  let rows = Infinity;
  for (const bucket of buckets) {
    if (rows >= TASK_ROWS) {
      parts.push([]);
      rows = 0;
    }
    parts.at(-1)?.push(bucket);
    rows += bucket.end - bucket.start;
  }
  return parts;
}
