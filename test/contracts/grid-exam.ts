// What every Engine must answer to a question for a grid: the same as brute force over all rows, in every cell.
import fc from "fast-check";
import { bucketOf, exponentFor, place, type Scale } from "../../src/engine/buckets.js";
import type { Engine } from "../../src/engine/contract.js";
import type { Aggregate, CellSpan, Grid, GridQuery } from "../../src/engine/grid-query.js";
import type { Predicate } from "../../src/engine/predicate/predicate.js";

/** Rows with the columns x, y, v of numbers and k of texts. */
export interface GridColumns {
  readonly x: Float64Array | Float32Array;
  readonly y: Float64Array | Float32Array;
  readonly v: Float64Array | Float32Array;
  readonly k: readonly (string | null)[];
}

/** Opens an engine over these columns. */
export type OpenGridded = (columns: GridColumns) => Promise<Engine>;

const AGGREGATES: readonly Aggregate[] = [
  { kind: "count" },
  { kind: "sum", column: "v" },
  { kind: "mean", column: "v" },
  { kind: "min", column: "v" },
  { kind: "max", column: "v" },
  { kind: "by", column: "k" },
];

/** The sums differ by the order of their rows, relative to the sum of absolute values. */
const SUM_ERROR = 1e-9;

interface Cell {
  count: number;
  sum: number;
  sumOfAbsolutes: number;
  min: number;
  max: number;
  readonly byText: Map<string, number>;
}

function bruteForce({ x, y, v, k }: GridColumns, query: GridQuery): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  const { aggregate } = query;
  for (let row = 0; row < x.length; row++) {
    const column = placeIn(query.x, x[row] as number);
    const line = placeIn(query.y, y[row] as number);
    if (column < 0 || line < 0) continue;
    const value = v[row] as number;
    if ("column" in aggregate && aggregate.kind !== "by" && !Number.isFinite(value)) continue;
    const text = k[row] ?? undefined;
    if (aggregate.kind === "by" && text === undefined) continue;
    const key = line * (query.x.to - query.x.from) + column;
    const cell = cells.get(key) ?? {
      count: 0,
      sum: 0,
      sumOfAbsolutes: 0,
      min: Infinity,
      max: -Infinity,
      byText: new Map<string, number>(),
    };
    cells.set(key, cell);
    cell.count++;
    cell.sum += value;
    cell.sumOfAbsolutes += Math.abs(value);
    cell.min = Math.min(cell.min, value);
    cell.max = Math.max(cell.max, value);
    if (text !== undefined) cell.byText.set(text, (cell.byText.get(text) ?? 0) + 1);
  }
  return cells;
}

function placeIn({ from, to, exponent, scale }: CellSpan, value: number): number {
  if (!Number.isFinite(value) || (scale === "log" && value <= 0)) return -1;
  const bucket = bucketOf(value, exponent, scale);
  return bucket >= from && bucket < to ? bucket - from : -1;
}

function check(grid: Grid, columns: GridColumns, query: GridQuery): void {
  const { kind } = query.aggregate;
  const expected = bruteForce(columns, query);
  const { width, height, planes, counts, values, categories } = grid;
  expect([width, height]).toEqual([query.x.to - query.x.from, query.y.to - query.y.from]);
  expect(counts).toHaveLength(width * height * planes);
  expect(grid.exact).toBe(true);
  let wrong = 0;
  let rows = 0;
  for (let index = 0; index < width * height; index++) {
    const cell = expected.get(index);
    const found = counts.subarray(index * planes, (index + 1) * planes);
    rows += cell?.count ?? 0;
    if (kind === "by") {
      found.forEach((count, plane) => {
        if (count !== (cell?.byText.get(categories?.[plane] ?? "") ?? 0)) wrong++;
      });
      continue;
    }
    if (found[0] !== (cell?.count ?? 0)) wrong++;
    if (kind === "count") continue;
    const value = values?.[index] ?? NaN;
    if (cell === undefined ? !Number.isNaN(value) : !isEqual(kind, value, cell)) wrong++;
  }
  expect(wrong).toBe(0);
  expect(grid.rows).toBe(rows);
}

function isEqual(kind: "sum" | "mean" | "min" | "max", value: number, cell: Cell): boolean {
  if (kind === "min" || kind === "max") return value === cell[kind];
  const scale = kind === "mean" ? cell.count : 1;
  return Math.abs(value - cell.sum / scale) <= (SUM_ERROR * cell.sumOfAbsolutes) / scale;
}

const CELLS = 24;

/** A span of about 24 cells over a part of the values. */
function spanFor(values: Float64Array | Float32Array, scale: Scale, part: readonly [number, number]): CellSpan {
  const places = Array.from(values, Number)
    .filter((value) => Number.isFinite(value) && (scale === "linear" || value > 0))
    .map((value) => place(value, scale));
  const [low, high] = [
    places.reduce((a, b) => Math.min(a, b), Infinity),
    places.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  if (low > high) return { from: 0, to: 1, exponent: 0, scale };
  const [start, end] = part.map((share) => low + share * (high - low)).sort((a, b) => a - b);
  const [from, to] = [start ?? 0, end ?? 0];
  const exponent = exponentFor(
    (to - from) / CELLS || 1,
    Math.max(Math.abs(low), Math.abs(high), Math.abs(from), Math.abs(to)),
    scale,
  );
  const first = Math.floor(from / 2 ** exponent);
  return { from: first, to: Math.max(first + 1, Math.floor(to / 2 ** exponent) + 1), exponent, scale };
}

/** Below it, numbers have fewer digits, and the edges of logarithmic cells fall together. */
const isNormal = (value: number): boolean => value === 0 || Math.abs(value) > 1e-300;

const someNumber = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -1000, max: 1000 }).map((whole) => whole / 8) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, min: -1e9, max: 1e9 }).filter(isNormal) },
  { weight: 2, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 1, 10, 0.1, 1e-12) },
);
const someText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("a", "b", "c", "") },
  { weight: 1, arbitrary: fc.constant(null) },
);
const someRows = fc.array(fc.tuple(someNumber, someNumber, someNumber, someText), { maxLength: 300 });
const somePart = fc.tuple(fc.double({ min: -0.2, max: 1.2, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

type SomeRow = readonly [x: number, y: number, v: number, k: string | null];

function columnsFrom(rows: readonly SomeRow[], isSingle = false): GridColumns {
  const numbers = (index: 0 | 1 | 2) => {
    const values = rows.map((row) => row[index]);
    return isSingle ? Float32Array.from(values) : Float64Array.from(values);
  };
  return { x: numbers(0), y: numbers(1), v: numbers(2), k: rows.map(([, , , text]) => text) };
}

export function gridExam(name: string, open: OpenGridded, { runs }: { readonly runs: number }): void {
  const opened = async (columns: GridColumns, use: (engine: Engine) => Promise<void>): Promise<void> => {
    const engine = await open(columns);
    try {
      await use(engine);
    } finally {
      engine.close();
    }
  };
  const ask = (engine: Engine, query: GridQuery, signal = new AbortController().signal) => engine.grid(query, signal);

  describe(`grids of the engine of ${name}`, () => {
    // While one engine is open, its threads serve the next one too.
    let keeper: Engine | undefined;
    beforeAll(async () => {
      keeper = await open(columnsFrom([[0, 0, 0, "a"]]));
    });
    afterAll(() => keeper?.close());

    it.each(
      AGGREGATES.flatMap(
        ({ kind }) =>
          [
            [kind, "linear"],
            [kind, "log"],
          ] as const,
      ),
    )("has the %s of every cell on %s axes, whatever the rows", async (kind, scale) => {
      const aggregate = AGGREGATES.find((each) => each.kind === kind) as Aggregate;
      const property = fc.asyncProperty(
        someRows,
        somePart,
        somePart,
        fc.boolean(),
        async (rows, partX, partY, isSingle) => {
          const columns = columnsFrom(rows, isSingle);
          await opened(columns, async (engine) => {
            const x = { column: "x", ...spanFor(columns.x, scale, partX) };
            const y = { column: "y", ...spanFor(columns.y, "linear", partY) };
            if (kind === "by" && columns.k.every((text) => text === null)) return;
            const query = { x, y, aggregate };
            check(await ask(engine, query), columns, query);
          });
        },
      );
      await fc.assert(property, { numRuns: runs, endOnFailure: true });
    });

    it.each([0, 1, 2, 16_385])("answers exactly for %i rows", async (count) => {
      const rows = Array.from({ length: count }, (_, row): SomeRow => [
        Math.sin(row),
        Math.cos(row * 1.7),
        row % 7,
        "ab"[row % 2] as string,
      ]);
      const columns = columnsFrom(rows, true);
      await opened(columns, async (engine) => {
        for (const aggregate of AGGREGATES) {
          if (count === 0 && aggregate.kind === "by") continue;
          const query = {
            x: { column: "x", ...spanFor(columns.x, "linear", [0, 1]) },
            y: { column: "y", ...spanFor(columns.y, "linear", [0, 1]) },
            aggregate,
          };
          check(await ask(engine, query), columns, query);
        }
      });
    });

    it.each(AGGREGATES)("takes only the rows that match a condition: $kind", async (aggregate) => {
      const rows = Array.from({ length: 17_000 }, (_, row): SomeRow => [
        Math.sin(row),
        Math.cos(row * 1.7),
        row % 5 === 0 ? NaN : row % 7,
        ["a", "b", "c", null][row % 4] as string | null,
      ]);
      const isChosen = ([, , v, k]: SomeRow): boolean => v >= 2 && v < 5 && (k === "a" || k === "c");
      const columns = columnsFrom(rows, true);
      const left = columnsFrom(
        rows.map((row): SomeRow => [isChosen(row) ? row[0] : NaN, row[1], row[2], row[3]]),
        true,
      );
      const where: Predicate = {
        is: "and",
        parts: [
          { is: "compare", column: "v", op: ">=", value: 2 },
          { is: "compare", column: "v", op: "<", value: 5 },
          { is: "in", column: "k", values: ["a", "c"], isNegated: false },
        ],
      };
      await opened(columns, async (engine) => {
        const x = { column: "x", ...spanFor(columns.x, "linear", [0.1, 0.8]) };
        const y = { column: "y", ...spanFor(columns.y, "linear", [0, 1]) };
        check(await ask(engine, { x, y, aggregate, where }), left, { x, y, aggregate });
        check(await ask(engine, { x, y, aggregate }), columns, { x, y, aggregate });
      });
    });

    it("moves no row to another cell when the window moves", async () => {
      const columns = columnsFrom(
        Array.from({ length: 3000 }, (_, row): SomeRow => [Math.sin(row * 3), Math.cos(row), 1, "a"]),
      );
      await opened(columns, async (engine) => {
        const x = { column: "x", ...spanFor(columns.x, "linear", [0.2, 0.6]) };
        const y = { column: "y", ...spanFor(columns.y, "linear", [0.2, 0.6]) };
        const one = await ask(engine, { x, y, aggregate: { kind: "count" } });
        const [right, up] = [5, 3];
        const moved = {
          x: { ...x, from: x.from + right, to: x.to + right },
          y: { ...y, from: y.from + up, to: y.to + up },
        };
        const other = await ask(engine, { ...moved, aggregate: { kind: "count" } });
        for (let row = up; row < one.height; row++) {
          const before = one.counts.subarray(row * one.width + right, (row + 1) * one.width);
          const after = other.counts.subarray((row - up) * one.width, (row - up + 1) * one.width - right);
          expect(after).toEqual(before);
        }
      });
    });

    it("rejects with the reason of an aborted question, and answers the same question of others", async () => {
      const columns = columnsFrom([[1, 1, 1, "a"]]);
      await opened(columns, async (engine) => {
        const span = spanFor(columns.x, "linear", [0, 1]);
        const query: GridQuery = {
          x: { column: "x", ...span },
          y: { column: "y", ...span },
          aggregate: { kind: "count" },
        };
        const controller = new AbortController();
        const answer = ask(engine, query, controller.signal);
        const other = ask(engine, query);
        controller.abort(new Error("not needed any more"));
        await expect(answer).rejects.toThrow("not needed any more");
        expect((await other).rows).toBe(1);
      });
    });

    it("rejects unknown columns, texts as coordinates, numbers as categories, and all questions once it is closed", async () => {
      const columns = columnsFrom([[1, 1, 1, "a"]]);
      await opened(columns, async (engine) => {
        const span = spanFor(columns.x, "linear", [0, 1]);
        const query: GridQuery = {
          x: { column: "x", ...span },
          y: { column: "y", ...span },
          aggregate: { kind: "count" },
        };
        await expect(ask(engine, { ...query, x: { ...query.x, column: "xx" } })).rejects.toMatchObject({
          code: "UNKNOWN_COLUMN",
        });
        await expect(ask(engine, { ...query, y: { ...query.y, column: "k" } })).rejects.toMatchObject({
          code: "INVALID_COLUMN",
        });
        const byNumber = { ...query, aggregate: { kind: "by", column: "v" } } as const;
        await expect(ask(engine, byNumber)).rejects.toMatchObject({ code: "INVALID_COLUMN" });
        engine.close();
        await expect(ask(engine, query)).rejects.toMatchObject({ code: "DATA_CLOSED" });
      });
    });

    it("rejects more categories than can be distinguished", async () => {
      const columns = columnsFrom(Array.from({ length: 60 }, (_, row): SomeRow => [row, row, row, `kind ${row}`]));
      await opened(columns, async (engine) => {
        const span = spanFor(columns.x, "linear", [0, 1]);
        const query: GridQuery = {
          x: { column: "x", ...span },
          y: { column: "y", ...span },
          aggregate: { kind: "by", column: "k" },
        };
        await expect(ask(engine, query)).rejects.toMatchObject({ code: "TOO_MANY_CATEGORIES" });
      });
    });
  });
}
