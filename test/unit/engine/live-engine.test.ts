// A stream at the end of a history: every row is in the answers once, and memory stays the same.
import { bucketOf, exponentFor } from "../../../src/engine/buckets.js";
import type { Envelope, EnvelopeQuery } from "../../../src/engine/contract.js";
import { LiveEngine } from "../../../src/engine/live/live-engine.js";
import { MemoryEngine } from "../../../src/engine/memory-engine.js";
import { sharedColumns } from "../../../src/engine/shared-columns.js";
import { ManualClock } from "../../support/manual-clock.js";

const COLUMNS = [
  { name: "t", kind: "number" },
  { name: "v", kind: "number" },
] as const;

const valueAt = (t: number): number => (t % 13 === 0 ? NaN : ((t * 7919) % 1000) / 8);

function rows(from: number, to: number): { t: number[]; v: number[] } {
  const t = Array.from({ length: to - from }, (_, index) => from + index);
  return { t, v: t.map(valueAt) };
}

async function historyOf(count: number): Promise<MemoryEngine> {
  return MemoryEngine.open(await sharedColumns(rows(0, count)), count);
}

async function check(live: LiveEngine, [low, high]: readonly [number, number], first = 0): Promise<void> {
  const all = live.columns[0]?.max ?? 0;
  const exponent = exponentFor((high - low) / 64, all, "linear");
  const [from, to] = [low, high].map((place) => bucketOf(place, exponent, "linear")) as [number, number];
  const window = { x: "t", ys: ["v"], from, to, exponent, scale: "linear", effort: "exact" } as const;
  for (const form of ["points", "bands"] as const) {
    const answer = await live.envelope({ ...window, form }, new AbortController().signal);
    const [start, end] = [Math.max(first, from * 2 ** exponent), Math.min(all + 1, to * 2 ** exponent)];
    expect(answer.rows).toBe(Math.max(0, end - start));
    expect(answer.exact).toBe(true);
    expect(extremesOf(answer, window)).toEqual(bruteForce(start, end, exponent));
  }
}

function bruteForce(start: number, end: number, exponent: number): Map<number, readonly [number, number]> {
  const found = new Map<number, readonly [number, number]>();
  for (let t = start; t < end; t++) extend(found, bucketOf(t, exponent, "linear"), [valueAt(t), valueAt(t)]);
  return found;
}

function extend(
  found: Map<number, readonly [number, number]>,
  bucket: number,
  [low, high]: readonly [number, number],
): void {
  if (Number.isNaN(low)) return;
  const [least, most] = found.get(bucket) ?? [Infinity, -Infinity];
  found.set(bucket, [Math.min(least, low), Math.max(most, high)]);
}

function extremesOf(
  answer: Envelope,
  { from, to, exponent }: Pick<EnvelopeQuery, "from" | "to" | "exponent">,
): Map<number, readonly [number, number]> {
  const found = new Map<number, readonly [number, number]>();
  const [x, low, high] =
    answer.form === "bands"
      ? [answer.first, answer.lows[0], answer.highs[0]]
      : answer.form === "rows"
        ? [answer.x, answer.ys[0], answer.ys[0]]
        : [answer.x, answer.y, answer.y];
  for (const [index, place] of x.entries()) {
    const bucket = bucketOf(place, exponent, "linear");
    if (bucket >= from && bucket < to) extend(found, bucket, [low?.[index] as number, high?.[index] as number]);
  }
  return found;
}

it.each([0, 5000])("has every row once, in the history of %i rows, at the seam and in the stream", async (count) => {
  const clock = new ManualClock();
  const history = count === 0 ? undefined : await historyOf(count);
  const live = new LiveEngine({ history, columns: COLUMNS, x: "t", keep: 1e6, clock });
  let end = count;
  // Five seconds with 10,000 rows each, in messages of 500.
  for (let message = 0; message < 100; message++) {
    expect(live.append(rows(end, end + 500))).toBe(500);
    end += 500;
    if (message % 33 !== 0) continue;
    clock.advance(1000);
    expect(live.rowCount).toBe(end);
    await check(live, [0, end]);
    await check(live, [Math.max(0, count - 100), count + 100]);
    await check(live, [end - 3000, end + 10]);
    await check(live, [end / 3, end / 2]);
  }
  live.close();
  history?.close();
});

it("keeps the newest rows, and no more than a quarter and some chunks besides", () => {
  const live = new LiveEngine({
    history: undefined,
    columns: COLUMNS,
    x: "t",
    keep: 100_000,
    clock: new ManualClock(),
  });
  for (let end = 0; end < 1_000_000; end += 10_000) live.append(rows(end, end + 10_000));
  expect(live.rowCount).toBeGreaterThanOrEqual(100_000);
  expect(live.rowCount).toBeLessThan(100_000 + 5 * (1 << 16));
  expect(live.columns[0]).toMatchObject({ min: 1_000_000 - live.rowCount, max: 999_999 });
  live.close();
});

it("skips rows that the history has, so that a stream may begin before its end", async () => {
  const history = await historyOf(100);
  const live = new LiveEngine({ history, columns: COLUMNS, x: "t", keep: 1000, clock: new ManualClock() });
  expect(live.append(rows(90, 110))).toBe(10);
  expect(live.append(rows(95, 99))).toBe(0);
  expect(live.rowCount).toBe(110);
  live.close();
  expect(
    (
      await history.envelope(
        { x: "t", ys: ["v"], from: 0, to: 9, exponent: 4, scale: "linear", form: "points", effort: "exact" },
        new AbortController().signal,
      )
    ).rows,
  ).toBe(100);
  history.close();
});

it("counts rows once that a growing history takes in later", async () => {
  const clock = new ManualClock();
  const options = { columns: COLUMNS, x: "t", keep: 1e6, clock };
  const history = new LiveEngine({ ...options, history: undefined });
  history.append(rows(0, 1000));
  const live = new LiveEngine({ ...options, history });
  live.append(rows(1000, 3000));
  history.append(rows(1000, 2500));
  clock.advance(1000);
  expect(live.rowCount).toBe(3000);
  await check(live, [0, 3000]);
  const query = { where: undefined, order: [], offset: 2490, limit: 20, columns: ["t"] };
  expect(await live.rows(query, new AbortController().signal)).toEqual({ total: 3000, columns: [rows(2490, 2510).t] });
  live.close();
  history.close();
});

it("announces a new version at most ten times a second", () => {
  const clock = new ManualClock();
  const live = new LiveEngine({ history: undefined, columns: COLUMNS, x: "t", keep: 1000, clock });
  let announced = 0;
  live.changes.onChange(() => announced++);
  for (let row = 0; row < 200; row++) {
    live.append(rows(row, row + 1));
    clock.advance(5);
  }
  expect(announced).toBeGreaterThan(5);
  expect(announced).toBeLessThanOrEqual(10);
  live.close();
});

const rejected: readonly [string, Record<string, unknown>, string][] = [
  ["rows before the last one", { t: [4], v: [1] }, "DATA_NOT_SORTED"],
  ["rows that are not in order", { t: [8, 7], v: [1, 1] }, "DATA_NOT_SORTED"],
  ["rows without x", { t: [null], v: [1] }, "DATA_NOT_SORTED"],
  ["a missing column", { t: [8] }, "INVALID_COLUMN"],
  ["an unknown column", { t: [8], v: [1], w: [1] }, "UNKNOWN_COLUMN"],
  ["columns of different lengths", { t: [8, 9], v: [1] }, "UNEQUAL_COLUMNS"],
  ["texts", { t: [8], v: ["1"] }, "INVALID_COLUMN"],
];

it.each(rejected)("refuses %s, and takes none of them", (_, given, code) => {
  const live = new LiveEngine({ history: undefined, columns: COLUMNS, x: "t", keep: 1000, clock: new ManualClock() });
  live.append({ t: [5], v: [1] });
  let error: unknown;
  try {
    live.append(given as never);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({ code });
  expect(live.rowCount).toBe(1);
  live.close();
  expect(() => live.append({ t: [9], v: [1] })).toThrow("closed");
});
