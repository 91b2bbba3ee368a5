// The order of all rows by columns, made by all threads together where there are many rows.
import { setMaxListeners } from "node:events";
import { bucketsOf, newOrder, type Bucket, type OrderKey, type RowSlice } from "./kernels/row-order.js";
import { pool, type Work } from "./pool.js";

/** One task has about this many rows: fractions of a second. */
const TASK_ROWS = 1 << 22;

/** The first key counts most. Rows with equal values keep their order; those without a value are last. */
export async function orderRows(keys: readonly OrderKey[], rows: number, work: Work): Promise<Uint32Array> {
  if (rows <= TASK_ROWS) return pool.run("order", { keys, rows }, work);
  // One per task.
  setMaxListeners(0, work.signal);
  const digits = new Uint16Array(new SharedArrayBuffer(rows * Uint16Array.BYTES_PER_ELEMENT));
  let order: Uint32Array | undefined;
  let spare: Uint32Array | undefined;
  for (const key of [...keys].reverse()) {
    const into = spare ?? newOrder(rows);
    await sortInto(into, { key, order, digits }, work);
    [order, spare] = [into, order];
  }
  return order ?? newOrder(0);
}

interface Sorting {
  readonly key: OrderKey;
  /** The order from before. */
  readonly order: Uint32Array | undefined;
  /** Memory for the digit of each row. */
  readonly digits: Uint16Array;
}

async function sortInto(into: Uint32Array, { key, order, digits }: Sorting, work: Work): Promise<void> {
  const slices = slicesOf(into.length);
  const found = await Promise.all(
    slices.map((slice) => pool.run("digits", { ...slice, key, order, rows: into.length, into: digits }, work)),
  );
  const { starts, mixed } = bucketsOf(found);
  await Promise.all(
    slices.map((slice, index) =>
      pool.run("distribute", { ...slice, order, digits, starts: starts[index] as Uint32Array, into }, work),
    ),
  );
  await Promise.all(partsOf(mixed).map((buckets) => pool.run("sortBuckets", { key, order: into, buckets }, work)));
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
