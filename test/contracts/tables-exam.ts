// What every Engine must answer to a cross-filter: the same counts as brute force over all rows, for every brush. A new engine
// takes the exam unchanged.
import fc from "fast-check";
import type { Engine } from "../../src/engine/contract.js";
import {
  binCount,
  countsIn,
  ownCounts,
  type Bins,
  type Chart,
  type Dimension,
  type TablesQuery,
} from "../../src/engine/tables-query.js";

export interface TablesColumns {
  readonly hour: Float32Array;
  readonly delay: Float64Array;
  readonly day: Float64Array;
  readonly kind: readonly (string | null)[];
  readonly [name: string]: Float32Array | Float64Array | readonly (string | null)[];
}

type OpenExamined = (columns: TablesColumns) => Promise<Engine>;

/** The bin of a row; the number of bins for none. */
function binOf(columns: TablesColumns, dimension: Dimension, row: number): number {
  const value = columns[dimension.column]?.[row];
  if ("values" in dimension) {
    const bin = dimension.values.indexOf(value as string);
    return bin < 0 ? dimension.values.length : bin;
  }
  const { edges } = dimension;
  const bin = edges.findIndex(
    (edge, index) => (value as number) >= edge && (value as number) < (edges[index + 1] as number),
  );
  return bin < 0 ? edges.length - 1 : bin;
}

function isChosen(columns: TablesColumns, { dimensions, chosen }: Chart, row: number): boolean {
  if (chosen === undefined) return true;
  return dimensions.every((dimension, index) => {
    const bin = binOf(columns, dimension, row);
    const { from, to } = chosen[index] as Bins;
    return bin >= from && bin < to;
  });
}

/** The counts of a chart under the filters of all others, one by one; without a chart, the number of rows under all. */
function bruteForce(columns: TablesColumns, charts: readonly Chart[], index?: number): number[] {
  const { dimensions } = charts[index ?? -1] ?? { dimensions: [] };
  const counts = new Array<number>(dimensions.reduce((size, each) => size * (binCount(each) + 1), 1)).fill(0);
  for (let row = 0; row < columns.hour.length; row++) {
    if (!charts.every((chart, other) => other === index || isChosen(columns, chart, row))) continue;
    let place = 0;
    for (const dimension of [...dimensions].reverse()) {
      place = place * (binCount(dimension) + 1) + binOf(columns, dimension, row);
    }
    counts[place] = (counts[place] as number) + 1;
  }
  return counts;
}

const HOUR: Dimension = { column: "hour", edges: Array.from({ length: 25 }, (_, hour) => hour) };
/** Edges in decimals, which float32 and float64 hold differently. */
const DELAY: Dimension = { column: "delay", edges: Array.from({ length: 41 }, (_, index) => (index - 10) / 10) };
/** Months, which differ in length. */
const DAY: Dimension = { column: "day", edges: Array.from({ length: 13 }, (_, month) => Date.UTC(2026, month)) };
const WIDE: Dimension = { column: "delay", edges: [-1e300, -1, 0, 1e-9, 1, 1e9] };
const KIND: Dimension = { column: "kind", values: ["cargo", "private", "train", "none of these"] };
const FINE: Dimension = { column: "hour", edges: Array.from({ length: 401 }, (_, index) => index / 16) };

const CHARTS: readonly (readonly Dimension[])[] = [[HOUR], [DELAY], [DAY], [KIND], [HOUR, DELAY], [FINE], [WIDE]];

const someNumber = (low: number, high: number, step: number) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: low / step, max: high / step }).map((whole) => whole * step) },
    { weight: 2, arbitrary: fc.double({ min: low, max: high, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, -0, low, high) },
  );

const someRow = fc.record({
  hour: someNumber(-1, 25, 0.25),
  delay: someNumber(-1.5, 3.5, 0.1),
  day: fc.oneof(someNumber(Date.UTC(2025, 11), Date.UTC(2027, 1), 86_400_000), fc.constantFrom(...DAY.edges)),
  kind: fc.constantFrom("cargo", "private", "train", "ship", "", null),
});

type Row = typeof someRow extends fc.Arbitrary<infer R> ? R : never;

function columnsOf(rows: readonly Row[]): TablesColumns {
  return {
    hour: Float32Array.from(rows, ({ hour }) => hour),
    delay: Float64Array.from(rows, ({ delay }) => delay),
    day: Float64Array.from(rows, ({ day }) => day),
    // Only a column that has a text is one of texts.
    kind: rows.map(({ kind }, row) => (row === 0 ? (kind ?? "ship") : kind)),
  };
}

const someBins = (dimension: Dimension): fc.Arbitrary<Bins> =>
  fc
    .tuple(fc.nat(binCount(dimension)), fc.nat(binCount(dimension)))
    .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));

const someChosen = (dimensions: readonly Dimension[]): fc.Arbitrary<readonly Bins[] | undefined> =>
  fc.option(fc.tuple(...dimensions.map(someBins)), { nil: undefined, freq: 3 });

const ask = (engine: Engine, query: TablesQuery) => engine.tables(query, new AbortController().signal);

/** Asks once, and looks at the counts of every chart for each brush. */
async function check(
  engine: Engine,
  columns: TablesColumns,
  { charts, active }: TablesQuery,
  brushes: readonly (readonly Bins[] | undefined)[],
): Promise<void> {
  const tables = await ask(engine, { charts, active });
  for (const chosen of active === undefined ? [undefined] : brushes) {
    const brushed = charts.map((chart, index) => (index === active ? { ...chart, chosen } : chart));
    for (const [index, sums] of tables.sums.entries()) {
      const counts = index === active ? ownCounts(tables) : countsIn(tables, sums as Uint32Array, chosen);
      expect([index, ...counts]).toEqual([index, ...bruteForce(columns, brushed, index)]);
    }
    expect([...countsIn(tables, tables.total, chosen)]).toEqual(bruteForce(columns, brushed));
  }
}

export function tablesExam(name: string, open: OpenExamined, { runs = 60 }: { readonly runs?: number } = {}): void {
  const opened = async (columns: TablesColumns, use: (engine: Engine) => Promise<void>): Promise<void> => {
    const engine = await open(columns);
    try {
      await use(engine);
    } finally {
      engine.close();
    }
  };

  describe(`the tables of ${name}`, () => {
    // While one engine is open, its threads serve the next one too.
    let keeper: Engine | undefined;
    beforeAll(async () => {
      keeper = await open(columnsOf([{ hour: 1, delay: 1, day: 0, kind: "ship" }]));
    });
    afterAll(() => keeper?.close());

    it("have the counts of brute force for every brush, whatever the rows, filters and charts", async () => {
      const someCase = fc
        .tuple(
          fc.shuffledSubarray([...CHARTS], { minLength: 1, maxLength: 5 }),
          fc.array(someRow, { minLength: 1, maxLength: 300 }),
        )
        .chain(([dimensions, rows]) =>
          fc.record({
            rows: fc.constant(rows),
            charts: fc.tuple(
              ...dimensions.map((each) => someChosen(each).map((chosen) => ({ dimensions: each, chosen }))),
            ),
            active: fc.option(fc.nat(dimensions.length - 1), { nil: undefined, freq: 5 }),
            brushes: fc.array(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 3 }),
          }),
        );
      await fc.assert(
        fc.asyncProperty(someCase, async ({ rows, charts, active, brushes }) => {
          const columns = columnsOf(rows);
          const { dimensions = [] } = charts[active ?? -1] ?? {};
          const chosen = brushes.map((stream) =>
            dimensions.map((dimension): Bins => {
              const [one, other] = [...stream.take(2)].map((part) => Math.round(part * binCount(dimension)));
              return { from: Math.min(one as number, other as number), to: Math.max(one as number, other as number) };
            }),
          );
          await opened(columns, (engine) => check(engine, columns, { charts, active }, [undefined, ...chosen]));
        }),
        { numRuns: runs },
      );
    });

    it("count the rows of several blocks and threads", async () => {
      let state = 3;
      const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
      const rows = Array.from({ length: 40_000 }, (): Row => {
        const kind = (["cargo", "private", "ship"] as const)[Math.floor(3 * random())] ?? "cargo";
        const day = Date.UTC(2026, 0) + 3.2e10 * random();
        return { hour: 25 * random(), delay: 5 * (random() - 0.4), day, kind };
      });
      const columns = columnsOf(rows);
      await opened(columns, async (engine) => {
        const charts: Chart[] = [
          { dimensions: [HOUR], chosen: [{ from: 6, to: 19 }] },
          { dimensions: [DELAY], chosen: undefined },
          { dimensions: [KIND], chosen: [{ from: 0, to: 2 }] },
          {
            dimensions: [HOUR, DELAY],
            chosen: [
              { from: 2, to: 20 },
              { from: 0, to: 30 },
            ],
          },
        ];
        await check(engine, columns, { charts, active: 0 }, [undefined, [{ from: 3, to: 9 }], [{ from: 0, to: 0 }]]);
        await check(engine, columns, { charts, active: 3 }, [
          undefined,
          [
            { from: 3, to: 9 },
            { from: 5, to: 17 },
          ],
        ]);
      });
    });

    it.each([0, 1])("answer for %i rows", async (count) => {
      const columns = columnsOf(Array.from({ length: count }, () => ({ hour: 3, delay: NaN, day: 0, kind: "cargo" })));
      await opened(columns, async (engine) => {
        const numbers = CHARTS.filter((dimensions) => !dimensions.includes(KIND));
        const charts = numbers.map((dimensions) => ({ dimensions, chosen: undefined }));
        await check(engine, columns, { charts, active: 0 }, [undefined, [{ from: 3, to: 4 }]]);
      });
    });

    const small = columnsOf([
      { hour: 3, delay: 1, day: 0, kind: "cargo" },
      { hour: 5, delay: 2, day: 0, kind: "train" },
    ]);
    const chart = (dimension: Dimension): Chart => ({ dimensions: [dimension], chosen: undefined });

    it("are shared by all who ask with the same filters, whatever is chosen in the active chart", async () => {
      await opened(small, async (engine) => {
        const charts = [chart(HOUR), chart(DELAY)];
        const brushed = [{ ...chart(HOUR), chosen: [{ from: 1, to: 3 }] }, chart(DELAY)];
        const [one, other] = await Promise.all([
          ask(engine, { charts, active: 0 }),
          ask(engine, { charts: brushed, active: 0 }),
        ]);
        expect(other).toBe(one);
        expect(await ask(engine, { charts: brushed, active: 1 })).not.toBe(one);
        expect(await ask(engine, { charts, active: 0 })).toBe(one);
      });
    });

    it("are counted for those who still need them when one does not any more", async () => {
      await opened(small, async (engine) => {
        const query = { charts: [chart(HOUR), chart(DELAY)], active: 0 };
        const controller = new AbortController();
        const left = engine.tables(query, controller.signal);
        const kept = ask(engine, query);
        controller.abort(new Error("not needed any more"));
        await expect(left).rejects.toThrow("not needed any more");
        expect([...ownCounts(await kept)]).toEqual(bruteForce(small, query.charts, 0));
      });
    });

    it("are asked for again after all have left", async () => {
      await opened(small, async (engine) => {
        const query = { charts: [chart(HOUR), chart(DELAY)], active: 0 };
        const controller = new AbortController();
        const left = engine.tables(query, controller.signal);
        controller.abort(new Error("not needed any more"));
        const again = ask(engine, query);
        await expect(left).rejects.toThrow("not needed any more");
        expect([...ownCounts(await again)]).toEqual(bruteForce(small, query.charts, 0));
      });
    });

    it("leave out a table that is too large, and count it when there is no active chart", async () => {
      const even = (column: string): Dimension => ({ column, edges: Array.from({ length: 101 }, (_, edge) => edge) });
      const charts = [
        { dimensions: [even("hour"), even("delay")], chosen: undefined },
        { dimensions: [even("day"), even("delay")], chosen: undefined },
      ];
      await opened(small, async (engine) => {
        const { sums, total } = await ask(engine, { charts, active: 0 });
        expect(sums).toEqual([undefined, undefined]);
        expect(total.at(-1)).toBe(2);
        await check(engine, small, { charts, active: undefined }, []);
      });
    });

    it("reject unknown columns, columns of another kind, too many charts, and all questions once it is closed", async () => {
      await opened(small, async (engine) => {
        const answer = (...dimensions: Dimension[]) =>
          ask(engine, { charts: dimensions.map(chart), active: undefined }).then(() => "answered");
        await expect(answer({ ...HOUR, column: "hours" })).rejects.toMatchObject({ code: "UNKNOWN_COLUMN" });
        await expect(answer({ ...HOUR, column: "hours" })).rejects.toThrow('"hour"');
        await expect(answer({ ...HOUR, column: "kind" })).rejects.toMatchObject({ code: "INVALID_COLUMN" });
        await expect(answer({ ...KIND, column: "hour" })).rejects.toMatchObject({ code: "INVALID_COLUMN" });
        await expect(answer(...Array<Dimension>(31).fill(HOUR))).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
        engine.close();
        await expect(answer(HOUR)).rejects.toMatchObject({ code: "DATA_CLOSED" });
      });
    });
  });
}
