// What every Engine must answer, wherever its rows are: the same as brute force over all rows, bucket by bucket. A new engine
// takes the exam unchanged.
import fc from "fast-check";
import { bucketOf, edgeOf, exponentFor, place, type Scale } from "../../src/engine/buckets.js";
import type { Engine, Envelope, EnvelopeQuery } from "../../src/engine/contract.js";

export type ExamColumns = Readonly<Record<string, Float64Array | Float32Array | Int32Array | BigInt64Array>>;

/** Opens an engine over these columns. */
export type OpenExamined = (columns: ExamColumns) => Promise<Engine>;

interface Bucket {
  readonly first: number;
  readonly low: number;
  readonly high: number;
  readonly last: number;
}

/** NaN for all four: a bucket that has rows, but no value. */
const GAP: Bucket = { first: NaN, low: NaN, high: NaN, last: NaN };

type Row = readonly [x: number, y: number];

/** The rows that can be drawn, in the order of x; rows with equal x keep their order. */
function rowsOf({ t, v }: ExamColumns, scale: Scale): Row[] {
  const values = v as Float64Array;
  return Array.from(t as Float64Array, (x, row): Row => {
    const y = values[row] as number;
    return [Number(x), Number.isFinite(y) ? y : NaN];
  })
    .filter(([x]) => Number.isFinite(x) && (scale === "linear" || x > 0))
    .sort(([one], [other]) => one - other);
}

function bruteForce(rows: readonly Row[], { from, to, exponent, scale }: EnvelopeQuery): Map<number, Bucket> {
  const inBucket = new Map<number, number[]>();
  for (const [x, y] of rows) {
    const bucket = bucketOf(x, exponent, scale);
    if (bucket < from || bucket >= to) continue;
    push(inBucket, bucket, y);
  }
  return new Map([...inBucket].map(([bucket, ys]) => [bucket, summary(ys)]));
}

function push(lists: Map<number, number[]>, key: number, item: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function summary(ys: readonly number[]): Bucket {
  const values = ys.filter((y) => !Number.isNaN(y));
  if (values.length === 0) return GAP;
  return {
    first: values[0] as number,
    low: Math.min(...values),
    high: Math.max(...values),
    last: values.at(-1) as number,
  };
}

/** The buckets of an answer of points or rows, and its rows outside of the window. */
function summariesOf(answer: Envelope, query: EnvelopeQuery): { buckets: Map<number, Bucket>; outside: Row[] } {
  const ys = answer.form === "rows" ? answer.ys[0] : answer.form === "points" ? answer.y : undefined;
  if (answer.form === "bands" || ys === undefined) throw new Error(`expected points, got ${answer.form}`);
  const inBucket = new Map<number, number[]>();
  const outside: Row[] = [];
  for (const [index, x] of answer.x.entries()) {
    const y = ys[index] as number;
    const bucket = bucketOf(x, query.exponent, query.scale);
    if (bucket < query.from || bucket >= query.to) outside.push([x, y]);
    else push(inBucket, bucket, y);
  }
  return { buckets: new Map([...inBucket].map(([bucket, values]) => [bucket, summary(values)])), outside };
}

const BUCKETS = 64;

/** A query of 64 buckets or fewer over a part of the extent. */
function queryFor(rows: readonly Row[], scale: Scale, part: readonly [number, number]): EnvelopeQuery {
  const places = rows.map(([x]) => place(x, scale));
  const [low, high] = [places[0] ?? 0, places.at(-1) ?? 0];
  const [start, end] = part.map((share) => low + share * (high - low)).sort((a, b) => a - b) as [number, number];
  const exponent = exponentFor((end - start) / BUCKETS || 1, Math.max(Math.abs(low), Math.abs(high)), scale);
  const from = bucketAt(start, exponent);
  return {
    x: "t",
    ys: ["v"],
    from,
    to: Math.max(from + 1, bucketAt(end, exponent) + 1),
    exponent,
    scale,
    form: "points",
    effort: "exact",
  };
}

function bucketAt(position: number, exponent: number): number {
  return Math.floor(position / 2 ** exponent);
}

const ask = (engine: Engine, query: EnvelopeQuery) => engine.envelope(query, new AbortController().signal);

async function checkPoints(
  engine: Engine,
  rows: readonly Row[],
  query: EnvelopeQuery,
  { isOrdered = true }: ExamOptions = {},
): Promise<void> {
  const answer = await ask(engine, query);
  expect(answer.exact).toBe(true);
  const { buckets, outside } = summariesOf(answer, query);
  const expected = bruteForce(rows, query);
  if (answer.form === "points") dropRepeatedGaps(expected, buckets);
  const isExact = isOrdered || rows.every(([x], index) => index === 0 || x !== rows[index - 1]?.[0]);
  expect(compared(buckets, isExact)).toEqual(compared(expected, isExact));
  const [start, end] = [query.from, query.to].map((edge) => edgeOf(edge, query.exponent, query.scale)) as [
    number,
    number,
  ];
  const before = rows.filter(([x]) => x < start).at(-1);
  const after = rows.find(([x]) => x >= end);
  const known = [before, after].filter((row) => row !== undefined);
  expect(isExact ? outside : outside.map(([x]) => x)).toEqual(isExact ? known : known.map(([x]) => x));
  expect(answer.rows).toBe(rows.filter(([x]) => x >= start && x < end).length);
}

const byBucket = ([one]: readonly [number, unknown], [other]: readonly [number, unknown]): number => one - other;

/** Which of several rows with equal x is the first one is not known of rows without an order. */
function compared(buckets: ReadonlyMap<number, Bucket>, isExact: boolean): unknown[] {
  const sorted = [...buckets].sort(byBucket);
  return isExact ? sorted : sorted.map(([bucket, { low, high }]) => [bucket, { low, high }]);
}

/** Points need one NaN for a gap of many buckets. */
function dropRepeatedGaps(expected: Map<number, Bucket>, found: ReadonlyMap<number, Bucket>): void {
  let wasGap = false;
  for (const [bucket, summarised] of [...expected].sort(byBucket)) {
    const isGap = Number.isNaN(summarised.low);
    if (isGap && wasGap && !found.has(bucket)) expected.delete(bucket);
    wasGap = isGap;
  }
}

async function checkBands(engine: Engine, rows: readonly Row[], query: EnvelopeQuery): Promise<void> {
  const asked: EnvelopeQuery = { ...query, form: "bands" };
  const answer = await ask(engine, asked);
  if (answer.form === "rows") return;
  if (answer.form !== "bands") throw new Error(`expected bands, got ${answer.form}`);
  const expected = [...bruteForce(rows, asked)].sort(byBucket);
  const found = Array.from(answer.first, (x, index): [number, unknown] => [
    bucketOf(x, query.exponent, query.scale),
    { low: answer.lows[0]?.[index], high: answer.highs[0]?.[index] },
  ]);
  expect(found).toEqual(expected.map(([bucket, { low, high }]) => [bucket, { low, high }]));
}

/** Extremes are lowest and highest of every bucket; first and last are right beside a bucket without values. */
async function checkExtremes(
  engine: Engine,
  rows: readonly Row[],
  query: EnvelopeQuery,
  { isOrdered = true }: ExamOptions = {},
): Promise<void> {
  const asked: EnvelopeQuery = { ...query, form: "extremes" };
  const answer = await ask(engine, asked);
  expect(answer.exact).toBe(true);
  const { buckets, outside } = summariesOf(answer, asked);
  expect(outside).toEqual(summariesOf(await ask(engine, query), query).outside);
  const expected = bruteForce(rows, asked);
  if (answer.form === "points") dropRepeatedGaps(expected, buckets);
  const isDense = (bucket: number): boolean => !Number.isNaN(expected.get(bucket)?.low ?? NaN);
  const seen = (all: ReadonlyMap<number, Bucket>): unknown[] =>
    [...all].sort(byBucket).map(([bucket, { first, low, high, last }]) => ({
      ...{ bucket, low, high },
      ...(isOrdered && !isDense(bucket - 1) && { first }),
      ...(isOrdered && !isDense(bucket + 1) && { last }),
    }));
  expect(seen(buckets)).toEqual(seen(expected));
  if (answer.form === "points") expect(answer.x.length).toBeLessThanOrEqual(4 * expected.size + 2);
}

/** Values as authors have them: most are ordinary; some repeat, some are missing or infinite. */
const someY = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -1000, max: 1000 }).map((whole) => whole / 8) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) },
);

/** Steps between neighbouring x: often none, sometimes very large. */
const someStep = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 100 }).map((whole) => whole / 16) },
  { weight: 1, arbitrary: fc.integer({ min: 1e4, max: 1e6 }) },
);

const someRows = fc.array(fc.tuple(someStep, someY), { maxLength: 700 });
const somePart = fc.tuple(fc.double({ min: -0.2, max: 1.2, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

function columnsFrom(rows: readonly (readonly [number, number])[], start: number): ExamColumns {
  let x = start;
  const t = Float64Array.from(rows, ([step]) => (x += step));
  return { t, v: Float64Array.from(rows, ([, y]) => y) };
}

export interface ExamOptions {
  /** Whether rows with equal x keep their order, as in files; the rows of a database have none. Default: true. */
  readonly isOrdered?: boolean;
  /** Data sets per property. Default: 60. */
  readonly runs?: number;
}

export function engineExam(name: string, open: OpenExamined, options: ExamOptions = {}): void {
  const { isOrdered = true, runs = 60 } = options;
  const opened = async (columns: ExamColumns, use: (engine: Engine) => Promise<void>): Promise<void> => {
    const engine = await open(columns);
    try {
      await use(engine);
    } finally {
      engine.close();
    }
  };
  const check = (columns: ExamColumns, part: readonly [number, number] = [0, 1], scale: Scale = "linear") =>
    opened(columns, async (engine) => {
      const rows = rowsOf(columns, scale);
      const query = queryFor(rows, scale, part);
      await checkPoints(engine, rows, query, options);
      await checkExtremes(engine, rows, query, options);
      await checkBands(engine, rows, query);
    });

  describe(`the engine of ${name}`, () => {
    // While one engine is open, its threads serve the next one too.
    let keeper: Engine | undefined;
    beforeAll(async () => {
      keeper = await open({ t: Float64Array.of(0), v: Float64Array.of(0) });
    });
    afterAll(() => keeper?.close());

    it.each(["linear", "log"] as const)(
      "has first, lowest, highest and last value of every bucket on a %s axis, whatever the rows",
      async (scale) => {
        const property = fc.asyncProperty(someRows, somePart, fc.constantFrom(-50, 0.001, 1e6), (rows, part, start) =>
          check(columnsFrom(rows, start), part, scale),
        );
        await fc.assert(property, { numRuns: runs });
      },
    );

    it("sorts rows whose x is not sorted, and keeps the order of rows with equal x", async () => {
      const property = fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(NaN, Infinity, -0, 0, -3.5, 1, 1e-300, 7, 1e12), someY), { maxLength: 400 }),
        (rows) => check({ t: Float64Array.from(rows, ([x]) => x), v: Float64Array.from(rows, ([, y]) => y) }),
      );
      await fc.assert(property, { numRuns: runs });
    });

    it.each([0, 1, 2, 63, 64, 65, 1024, 1025, 16_385])("answers exactly for %i rows", async (count) => {
      const t = Float64Array.from({ length: count }, (_, row) => row);
      const v = Float32Array.from({ length: count }, (_, row) => Math.sin(row * 0.37) * (row % 97));
      await check({ t, v });
    });

    it("answers exactly where a pyramid has several levels, in 12 windows", async () => {
      const count = 100_000;
      const random = seeded(7);
      let x = 1.7e12;
      const t = Float64Array.from({ length: count }, () => (x += random() < 0.001 ? 1e6 * random() : 10 * random()));
      const v = Float64Array.from({ length: count }, () => (random() < 0.05 ? NaN : (random() - 0.5) ** 5));
      v.fill(NaN, 30_000, 60_000);
      await opened({ t, v }, async (engine) => {
        const rows = rowsOf({ t, v }, "linear");
        for (let view = 0; view < 12; view++) {
          const start = random();
          await checkPoints(engine, rows, queryFor(rows, "linear", [start, start + random() ** 4]), options);
        }
      });
    });

    it("has two points per bucket as extremes, where every bucket has values", async () => {
      const columns = columnsFrom(
        Array.from({ length: 20_000 }, (_, row) => [1, (row * 7919) % 1000]),
        0,
      );
      await opened(columns, async (engine) => {
        const query = queryFor(rowsOf(columns, "linear"), "linear", [0.2, 0.6]);
        const answer = await ask(engine, { ...query, form: "extremes" });
        // Two more at each edge of the window: the first or last row there, and the one outside.
        expect(answer).toMatchObject({ form: "points", x: { length: 2 * (query.to - query.from) + 4 } });
      });
    });

    it("reads integers of 64 bits, such as milliseconds since 1970", async () => {
      const t = BigInt64Array.from({ length: 500 }, (_, row) => 1_764_500_000_000n + BigInt(row) * 250n);
      const v = Int32Array.from({ length: 500 }, (_, row) => (row * 7919) % 1000);
      await check({ t, v });
    });

    it("says what its columns hold", async () => {
      const t = Float64Array.of(-1, 2, 2, 5);
      const v = Float32Array.of(3, NaN, Infinity, -4);
      await opened({ t, v }, async ({ rowCount, columns }) => {
        expect(rowCount).toBe(4);
        expect(columns).toEqual([
          { name: "t", kind: "number", nulls: 0, infinite: 0, min: -1, max: 5, minPositive: 2, firstUnsorted: -1 },
          {
            name: "v",
            kind: "number",
            nulls: 1,
            infinite: 1,
            min: -4,
            max: 3,
            minPositive: 3,
            firstUnsorted: isOrdered ? 1 : -1,
          },
        ]);
      });
    });

    it("answers many questions at once, each with its own answer", async () => {
      const columns = columnsFrom(
        Array.from({ length: 5000 }, (_, row) => [1, row % 13]),
        0,
      );
      await opened(columns, async (engine) => {
        const rows = rowsOf(columns, "linear");
        const parts = Array.from({ length: 20 }, (_, index) => [index / 20, (index + 1) / 20] as const);
        await Promise.all(parts.map((part) => checkPoints(engine, rows, queryFor(rows, "linear", part), options)));
      });
    });

    it("rejects with the reason of an aborted question", async () => {
      await opened(columnsFrom([[1, 1]], 0), async (engine) => {
        const controller = new AbortController();
        const query = queryFor([[1, 1]], "linear", [0, 1]);
        const answer = engine.envelope(query, controller.signal);
        controller.abort(new Error("not needed any more"));
        await expect(answer).rejects.toThrow("not needed any more");
      });
    });

    it("rejects unknown columns with the nearest name, and all questions once it is closed", async () => {
      await opened(columnsFrom([[1, 1]], 0), async (engine) => {
        const query = queryFor([[1, 1]], "linear", [0, 1]);
        await expect(ask(engine, { ...query, ys: ["vv"] })).rejects.toMatchObject({ code: "UNKNOWN_COLUMN" });
        await expect(ask(engine, { ...query, ys: ["vv"] })).rejects.toThrow('"v"');
        engine.close();
        await expect(ask(engine, query)).rejects.toMatchObject({ code: "DATA_CLOSED" });
      });
    });
  });
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
