// What every Engine answers for rows: the same as brute force over all rows, whatever the condition, the order and the page.
import fc from "fast-check";
import type { Engine } from "../../src/engine/contract.js";
import {
  isJoined,
  type Comparison,
  type Predicate,
  type PredicateValue,
} from "../../src/engine/predicate/predicate.js";
import type { Cell, RowOrder, RowsQuery } from "../../src/engine/rows-query.js";

/** Two columns of floats, one of integers, one of integers beyond 2^53 with gaps, and one of texts. */
export interface RowsExamColumns {
  readonly n: Float64Array;
  readonly f: Float32Array;
  readonly i: Int32Array;
  readonly big: readonly (bigint | null)[];
  readonly s: readonly (string | null)[];
}

/** Opens an engine over these columns. */
export type OpenForRows = (columns: RowsExamColumns) => Promise<Engine>;

const NAMES = ["n", "f", "i", "big", "s"] as const;

type Row = Readonly<Record<(typeof NAMES)[number], Cell>>;

function rowsOf(columns: RowsExamColumns): Row[] {
  return Array.from(columns.n, (_, row) => ({
    n: valueOf(columns.n[row] as number),
    f: valueOf(columns.f[row] as number),
    i: columns.i[row] as number,
    big: exactOf(columns.big[row] as bigint | null),
    s: columns.s[row] as string | null,
  }));
}

function valueOf(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function exactOf(value: bigint | null): Cell {
  if (value === null) return null;
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

function matches(row: Row, predicate: Predicate): boolean {
  if (isJoined(predicate)) {
    const { is, parts } = predicate;
    return is === "and" ? parts.every((part) => matches(row, part)) : parts.some((part) => matches(row, part));
  }
  const value = row[predicate.column as keyof Row];
  if (predicate.is === "null") return (value === null) !== predicate.isNegated;
  if (value === null) return false;
  switch (predicate.is) {
    case "compare": {
      const order = compare(value, predicate.value);
      const { op } = predicate;
      if (order === 0) return op === "=" || op === "<=" || op === ">=";
      return op === "!=" || op.startsWith(order < 0 ? "<" : ">");
    }
    case "in":
      return predicate.values.some((wanted) => compare(value, wanted) === 0) !== predicate.isNegated;
    case "contains":
      return String(value).toLowerCase().includes(predicate.text.toLowerCase()) !== predicate.isNegated;
    case "like":
      return isLike([...String(value)], [...predicate.pattern]) !== predicate.isNegated;
  }
}

function compare(one: PredicateValue, other: PredicateValue): number {
  if (typeof other === "string") return Buffer.compare(Buffer.from(String(one)), Buffer.from(other));
  return Number(one) - other === 0 || Number(one) === other ? 0 : Number(one) < other ? -1 : 1;
}

function isLike(text: readonly string[], [wanted, ...rest]: readonly string[]): boolean {
  if (wanted === undefined) return text.length === 0;
  if (wanted === "%") return text.some((_, index) => isLike(text.slice(index), rest)) || isLike([], rest);
  return text.length > 0 && (wanted === "_" || wanted === text[0]) && isLike(text.slice(1), rest);
}

function ordered(rows: readonly Row[], order: readonly RowOrder[]): Row[] {
  return [...rows].sort((one, other) => {
    for (const { column, isDescending } of order) {
      const [a, b] = [one[column as keyof Row], other[column as keyof Row]];
      if (a === null || b === null) {
        if (a === b) continue;
        return a === null ? 1 : -1;
      }
      // Texts of numbers are integers beyond 2^53.
      const found = column === "s" ? compare(a, b) : column === "big" ? compareBig(a, b) : compare(a, b);
      if (found !== 0) return isDescending ? -found : found;
    }
    return 0;
  });
}

function compareBig(one: Cell, other: Cell): number {
  const [a, b] = [Number(one), Number(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

const numbers = [-3.5, -1, 0, 0.25, 1, 7, 1e12, 1e-300] as const;
const texts = ["", "a", "B", "b%", "ab", "aB_c", "Ünï", "'; DROP TABLE x; --", 'z"q', "𝒳", "\uffee"] as const;
const bigs = [0n, 1n, -5n, 7n, 2n ** 53n + 1n, -(2n ** 60n) - 3n] as const;

const someRow = fc.record({
  n: fc.constantFrom(...numbers, -0, NaN, Infinity, -Infinity, Math.PI, 3.1415926535897927),
  f: fc.constantFrom(...numbers, NaN, Infinity, 0.1),
  i: fc.integer({ min: -3, max: 3 }),
  big: fc.constantFrom(...bigs, null),
  s: fc.constantFrom(...texts, null),
});

const comparisons: readonly Comparison[] = ["=", "!=", "<", "<=", ">", ">="];
const numberColumn = fc.constantFrom("n", "f", "i", "big");
const someNumber = fc.constantFrom<number>(...numbers, Infinity);
const someText = fc.constantFrom<string>(...texts);

const someTest: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({
    is: fc.constant("compare" as const),
    column: numberColumn,
    op: fc.constantFrom(...comparisons),
    value: someNumber,
  }),
  fc.record({
    is: fc.constant("compare" as const),
    column: fc.constant("s"),
    op: fc.constantFrom(...comparisons),
    value: someText,
  }),
  fc.record({
    is: fc.constant("in" as const),
    column: numberColumn,
    values: fc.array(someNumber, { maxLength: 3 }),
    isNegated: fc.boolean(),
  }),
  fc.record({
    is: fc.constant("in" as const),
    column: fc.constant("s"),
    values: fc.array(someText, { maxLength: 3 }),
    isNegated: fc.boolean(),
  }),
  fc.record({ is: fc.constant("null" as const), column: fc.constantFrom(...NAMES), isNegated: fc.boolean() }),
  fc.record({
    is: fc.constant("contains" as const),
    column: fc.constant("s"),
    text: fc.constantFrom("a", "B", "", "%", "'", "ü"),
    isNegated: fc.boolean(),
  }),
  fc.record({
    is: fc.constant("like" as const),
    column: fc.constant("s"),
    pattern: fc.constantFrom("a%", "%b%", "_", "%", "", "b\\%", "a__c", "%.%"),
    isNegated: fc.boolean(),
  }),
);

const somePredicate: fc.Arbitrary<Predicate> = fc.letrec<{ node: Predicate }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: "predicate" },
    someTest,
    fc.record({
      is: fc.constantFrom("and" as const, "or" as const),
      parts: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).node;

const someOrder = fc.uniqueArray(fc.record({ column: fc.constantFrom(...NAMES), isDescending: fc.boolean() }), {
  maxLength: 2,
  selector: ({ column }) => column,
});

const someQuery: fc.Arbitrary<RowsQuery> = fc.record({
  where: fc.option(somePredicate, { nil: undefined }),
  order: someOrder,
  offset: fc.nat(40),
  limit: fc.nat(30),
  columns: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
});

type SomeRow = typeof someRow extends fc.Arbitrary<infer T> ? T : never;

function columnsOf(rows: readonly SomeRow[]): RowsExamColumns {
  return {
    n: Float64Array.from(rows, ({ n }) => n),
    f: Float32Array.from(rows, ({ f }) => f),
    i: Int32Array.from(rows, ({ i }) => i),
    // The first value says what a list holds.
    big: rows.map(({ big }, row) => (row === 0 ? (big ?? 1n) : big)),
    s: rows.map(({ s }, row) => (row === 0 ? (s ?? "a") : s)),
  };
}

async function check(engine: Engine, rows: readonly Row[], query: RowsQuery, isOrdered: boolean): Promise<void> {
  const { where, order, offset, limit, columns } = query;
  const found = await engine.rows(query, new AbortController().signal);
  const matching = where === undefined ? rows : rows.filter((row) => matches(row, where));
  expect(found.total).toBe(matching.length);
  const ties = columns.filter((name) => order.every(({ column }) => column !== name));
  const byCells = ties.map((column) => ({ column, isDescending: false }));
  const page = ordered(matching, isOrdered ? order : [...order, ...byCells]).slice(offset, offset + limit);
  if (!isOrdered && where === undefined && order.length === 0) {
    expect(found.columns.map((cells) => cells.length)).toEqual(columns.map(() => page.length));
    return;
  }
  expect(found.columns.map((cells) => cells.map(positiveZero))).toEqual(
    columns.map((name) => page.map((row) => positiveZero(row[name as keyof Row]))),
  );
}

/** Which of two equal zeros a row has is not promised. */
function positiveZero(cell: Cell): Cell {
  return cell === 0 ? 0 : cell;
}

const EVERYTHING: RowsQuery = { where: undefined, order: [], offset: 0, limit: 100, columns: NAMES };

export interface RowsExamOptions {
  /** Data sets per property. Default: 60. */
  readonly runs?: number;
  /** Whether there are integers beyond 2^53, which streams refuse. Default: true. */
  readonly hasLargeIntegers?: boolean;
  /**
   * Whether rows have an order of their own. Otherwise, rows that are equal in an order are in that of their cells, and those
   * of a page without a condition and an order are any. Default: true.
   */
  readonly isOrdered?: boolean;
}

export function rowsExam(name: string, open: OpenForRows, options: RowsExamOptions = {}): void {
  const { runs = 60, hasLargeIntegers = true, isOrdered = true } = options;
  const examine = (engine: Engine, rows: readonly Row[], query: RowsQuery) => check(engine, rows, query, isOrdered);
  const columnsFrom = (rows: readonly SomeRow[]): RowsExamColumns => {
    const columns = columnsOf(rows);
    return hasLargeIntegers ? columns : { ...columns, big: columns.big.map((big) => big && BigInt.asIntN(53, big)) };
  };
  const opened = async (
    columns: RowsExamColumns,
    use: (engine: Engine, rows: Row[]) => Promise<void>,
  ): Promise<void> => {
    const engine = await open(columns);
    try {
      await use(engine, rowsOf(columns));
    } finally {
      engine.close();
    }
  };
  const seven = columnsFrom(fc.sample(someRow, { numRuns: 7, seed: 3 }));

  describe(`the rows of ${name}`, () => {
    let keeper: Engine | undefined;
    beforeAll(async () => {
      keeper = await open(seven);
    });
    afterAll(() => keeper?.close());

    it("are those that brute force finds, for any conditions, orders and pages", async () => {
      const property = fc.asyncProperty(
        fc.array(someRow, { minLength: 1, maxLength: 120 }),
        fc.array(someQuery, { minLength: 4, maxLength: 12 }),
        (rows, queries) =>
          opened(columnsFrom(rows), async (engine, expected) => {
            for (const query of queries) await examine(engine, expected, query);
          }),
      );
      await fc.assert(property, { numRuns: runs });
    });

    it("keep their order over many rows with few and with many different values", async () => {
      const sampled = fc.sample(someRow, { numRuns: 500, seed: 5 });
      const rows = Array.from({ length: 3000 }, (_, row) => ({
        ...(sampled[(row * 7919) % 500] as (typeof sampled)[number]),
        n: 1 + ((row * 7919) % 1009) / 2 ** 40,
        f: Math.fround(((row * 104_729) % 2999) / 7 - 600),
      }));
      await opened(columnsFrom(rows), async (engine, expected) => {
        for (const column of ["n", "f", "i", "s"] as const) {
          for (const isDescending of [false, true]) {
            const order = [{ column, isDescending }];
            await examine(engine, expected, { ...EVERYTHING, order, offset: 1321, limit: 200 });
            const where = { is: "compare", column: "i", op: ">", value: 0 } as const;
            await examine(engine, expected, { ...EVERYTHING, where, order, offset: 777, limit: 50 });
          }
        }
      });
    });

    it("are none beyond the last one", async () => {
      await opened(seven, async (engine) => {
        const found = await engine.rows({ ...EVERYTHING, offset: 7, columns: ["n"] }, new AbortController().signal);
        expect(found).toEqual({ total: 7, columns: [[]] });
      });
    });

    it("share one answer between questions at once, and one that is aborted does not stop another", async () => {
      await opened(seven, async (engine, rows) => {
        const controller = new AbortController();
        const query: RowsQuery = { ...EVERYTHING, order: [{ column: "f", isDescending: true }] };
        const aborted = engine.rows(query, controller.signal);
        const other = examine(engine, rows, query);
        controller.abort(new Error("not needed any more"));
        await expect(aborted).rejects.toThrow("not needed any more");
        await other;
        await examine(engine, rows, query);
      });
    });

    const rejected: readonly [string, Partial<RowsQuery>, string][] = [
      ["an unknown column", { columns: ["nn"] }, "UNKNOWN_COLUMN"],
      ["an unknown column of the order", { order: [{ column: "x", isDescending: false }] }, "UNKNOWN_COLUMN"],
      ["an unknown column of a condition", { where: { is: "null", column: "x", isNegated: false } }, "UNKNOWN_COLUMN"],
      ["a text for a number", { where: { is: "compare", column: "n", op: "=", value: "1" } }, "INVALID_FILTER"],
      ["a number for a text", { where: { is: "in", column: "s", values: [1], isNegated: false } }, "INVALID_FILTER"],
      [
        "a search in numbers",
        { where: { is: "contains", column: "n", text: "1", isNegated: false } },
        "INVALID_FILTER",
      ],
      ["a negative offset", { offset: -1 }, "INVALID_ARGUMENT"],
      ["a limit that is no whole number", { limit: 1.5 }, "INVALID_ARGUMENT"],
      ["more rows than one answer has", { limit: 1_000_000 }, "INVALID_ARGUMENT"],
    ];
    it.each(rejected)("reject %s", async (_, query, code) => {
      await opened(seven, async (engine) => {
        const asked = engine.rows({ ...EVERYTHING, ...query }, new AbortController().signal);
        await expect(asked).rejects.toMatchObject({ code });
      });
    });

    it("are not answered once the engine is closed", async () => {
      await opened(seven, async (engine) => {
        engine.close();
        const asked = engine.rows(EVERYTHING, new AbortController().signal);
        await expect(asked).rejects.toMatchObject({ code: "DATA_CLOSED" });
      });
    });
  });
}
