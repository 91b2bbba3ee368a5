// The order of rows by a column: sorted in one thread, and in slices that threads share.
import {
  bucketsOf,
  digitsOf,
  distribute,
  newKeys,
  newOrder,
  rowOrder,
  sortBuckets,
  type OrderKey,
} from "../../../src/engine/kernels/row-order.js";

/** More than what is sorted at once. */
const ROWS = 150_000;

const KINDS: Readonly<Record<string, (random: () => number) => number>> = {
  even: (random) => random(),
  "many times the same": (random) => Math.round(20 * random()) / 4,
  "almost always the same": (random) => (random() < 0.999 ? 3 : random()),
  "of all magnitudes": (random) => Math.exp(1400 * (random() - 0.5)),
  "almost equal, with a few far ones": (random) => (random() < 1e-3 ? 1e9 : 1 + 1e-13 * random()),
  "the smallest there are": (random) => 5e-324 * Math.floor(random() * 2000) * (random() < 0.5 ? -1 : 1),
  "as far apart as possible": (random) => 1.79e308 * (random() < 0.5 ? -1 : 1) * random(),
  "partly missing or infinite": (random) => [NaN, Infinity, -Infinity, 0, -0, random()][Math.floor(6 * random())]!,
  "all missing": () => NaN,
};

const check = (): void => undefined;

describe.each(Object.keys(KINDS))("values that are %s", (kind) => {
  const values = valuesOf(kind, ROWS);

  it.each([false, true])("are sorted by one thread (descending: %s)", (isDescending) => {
    const key: OrderKey = { values, ranks: undefined, isDescending };
    expectSorted(rowOrder({ keys: [key], rows: ROWS }, check), key);
  });

  it.each([false, true])("are sorted by slices (descending: %s)", (isDescending) => {
    const key: OrderKey = { values, ranks: undefined, isDescending };
    expectSorted(orderBySlices(key, undefined), key);
  });

  it("are sorted when there are few", () => {
    for (const rows of [0, 1, 2, 40, 400]) {
      const key: OrderKey = { values: values.subarray(0, rows), ranks: undefined, isDescending: false };
      expectSorted(rowOrder({ keys: [key], rows }, check), key);
    }
  });
});

it("orders rows that are equal in one column by the next one", () => {
  const first: OrderKey = { values: valuesOf("many times the same", ROWS), ranks: undefined, isDescending: true };
  const second: OrderKey = { values: valuesOf("even", ROWS), ranks: undefined, isDescending: false };
  const isBefore = (one: number, other: number): boolean => {
    const difference = first.values[other]! - first.values[one]! || second.values[one]! - second.values[other]!;
    return difference < 0 || (difference === 0 && one < other);
  };
  expectInOrder(rowOrder({ keys: [first, second], rows: ROWS }, check), ROWS, isBefore);
  expectInOrder(orderBySlices(first, orderBySlices(second, undefined)), ROWS, isBefore);
});

it("orders texts by their ranks, and rows without a text last", () => {
  const values = Uint8Array.from({ length: ROWS }, (_, row) => (row * 7) % 5);
  const ranks = Uint32Array.of(4, 2, 0, 3, 1);
  for (const isDescending of [false, true]) {
    const order = orderBySlices({ values, ranks, isDescending }, undefined);
    const codes = [...order].map((row) => values[row]);
    const texts = isDescending ? [3, 1, 4, 2] : [2, 4, 1, 3];
    expect([...new Set(codes)]).toEqual([...texts, 0]);
  }
});

function valuesOf(kind: string, rows: number): Float64Array {
  let state = 7;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return Float64Array.from({ length: rows }, () => KINDS[kind]!(random));
}

/** As threads do it, with one slice after the other. */
function orderBySlices(key: OrderKey, order: Uint32Array | undefined): Uint32Array {
  const slices = [0, 1, 2].map((part) => ({ first: part * (ROWS / 3), after: (part + 1) * (ROWS / 3) }));
  const ordered = { key, order, rows: ROWS };
  const found = slices.map((slice) => digitsOf({ ...slice, ...ordered }, check));
  const { starts, mixed } = bucketsOf(found);
  const into = newOrder(ROWS);
  const keys = newKeys(key, ROWS);
  // Threads end in any order.
  for (const index of [2, 0, 1]) {
    distribute({ ...slices[index]!, ...ordered, starts: starts[index]!, into, keys }, check);
  }
  sortBuckets({ order: into, keys, buckets: mixed }, check);
  // A task whose thread has ended is run again.
  sortBuckets({ order: into, keys, buckets: mixed }, check);
  return into;
}

/** By the value, then by the row; rows without a value are last. */
function expectSorted(order: Uint32Array, { values, isDescending }: OrderKey): void {
  const isBefore = (one: number, other: number): boolean => {
    const [a, b] = [values[one]!, values[other]!];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) === Number.isNaN(b) ? one < other : Number.isNaN(b);
    return a === b ? one < other : a > b === isDescending;
  };
  expectInOrder(order, values.length, isBefore);
}

function expectInOrder(order: Uint32Array, rows: number, isBefore: (one: number, other: number) => boolean): void {
  expect(order).toHaveLength(rows);
  expect(order.findIndex((row, place) => place > 0 && !isBefore(order[place - 1]!, row))).toBe(-1);
  const seen = new Uint8Array(rows);
  for (const row of order) seen[row] = 1;
  expect(seen.includes(0)).toBe(false);
}
