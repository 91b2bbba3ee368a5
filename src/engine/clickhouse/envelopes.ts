// Envelopes out of what ClickHouse found in each bucket of a window.
import type { Envelope, EnvelopeQuery } from "../contract.js";
import { POINTS_PER_BUCKET } from "../envelope-query.js";
import { extremePoints } from "../kernels/extreme-points.js";
import type { Statement } from "./database.js";
import {
  bandsStatement,
  insideStatement,
  outsideStatement,
  pointsStatement,
  rollupStatement,
  type Along,
  type Rollup,
} from "./envelope-statements.js";
import type { Ask, Table } from "./table.js";

/** A question for the rows along an axis. */
export interface Asked {
  readonly ask: Ask;
  readonly table: Table;
  readonly along: Along;
  readonly query: EnvelopeQuery;
  readonly signal: AbortSignal;
}

/** One row before the window and one after it, if there are any. */
interface Outside {
  readonly before: NumberRows;
  readonly after: NumberRows;
}

export type RollupQuestion = Pick<Asked, "query" | "signal">;

type NumberRows = readonly (readonly number[])[];

/** What the rows in a window hold. */
export function envelope(asked: Asked): Promise<Envelope> {
  return asked.query.form === "bands" ? bands(asked) : points(asked);
}

async function points(asked: Asked): Promise<Envelope> {
  const { ask, table, along, query, signal } = asked;
  const [buckets, outside] = await Promise.all([
    numbers(ask, pointsStatement(table, along, query), signal),
    outsideOf(asked),
  ]);
  const rows = sumOfRows(buckets);
  if (rows <= maxRows(query)) return allRows(asked, outside);
  const found: [number, number][] = [...pairs(outside.before)];
  let endsInGap = false;
  for (const [, valued = 0, start = NaN, ...values] of buckets) {
    if (valued > 0) found.push(...pointsOf(values));
    // One row without a value breaks the line, however long the gap is.
    else if (!endsInGap) found.push([start, NaN]);
    endsInGap = valued === 0;
  }
  found.push(...pairs(outside.after));
  const line = columnsOfPairs(found);
  const { x, y } = query.form === "extremes" ? extremePoints(line, query) : line;
  return { ...POINTS, rows, exact: true, tier: "clickhouse", x, y };
}

async function bands(asked: Asked): Promise<Envelope> {
  const { ask, table, along, query, signal } = asked;
  const buckets = await numbers(ask, bandsStatement(table, along, query), signal);
  const rows = sumOfRows(buckets);
  if (rows > maxRows(query)) return bandsOf(buckets, query, { rows, exact: true });
  return allRows(asked, await outsideOf(asked));
}

async function allRows({ ask, table, along, query, signal }: Asked, { before, after }: Outside): Promise<Envelope> {
  // Rows that came meanwhile are left to the next question.
  const inside = await numbers(ask, insideStatement(table, along, query, maxRows(query)), signal);
  const all = [...before, ...inside, ...after];
  const columnAt = (index: number): Float64Array => Float64Array.from(all, (row) => row[index] as number);
  const ys = along.ys.map((_, index) => columnAt(index + 1));
  return { form: "rows", rows: inside.length, exact: true, tier: "clickhouse", x: columnAt(0), ys };
}

async function outsideOf({ ask, table, along, query, signal }: Asked): Promise<Outside> {
  const [before, after] = await Promise.all([
    numbers(ask, outsideStatement(table, along, query, "before"), signal),
    numbers(ask, outsideStatement(table, along, query, "after"), signal),
  ]);
  return { before, after };
}

/** From a table of blocks, whose extremes are true, and whose places are those of their blocks. */
export async function rollupEnvelope(ask: Ask, rollup: Rollup, { query, signal }: RollupQuestion): Promise<Envelope> {
  const buckets = await numbers(ask, rollupStatement(rollup, query.ys, query), signal);
  const rows = sumOfRows(buckets);
  if (query.form === "bands") return bandsOf(buckets, query, { rows, exact: false });
  const points = buckets.flatMap(([, first = NaN, last = NaN, low = NaN, high = NaN]): [number, number][] => [
    [first, low],
    [last, high],
  ]);
  return { ...POINTS, rows, exact: false, tier: "rollup", ...columnsOfPairs(points) };
}

async function numbers(ask: Ask, statement: Statement, signal: AbortSignal): Promise<NumberRows> {
  return (await ask(statement, signal)).map((row) => row.map(finite));
}

function pairs(rows: NumberRows): [number, number][] {
  return rows.map(([x = NaN, y = NaN]) => [x, y]);
}

type Eight = [number, number, number, number, number, number, number, number];

/** First, lowest, highest and last value in the order of x. */
function pointsOf(found: readonly number[]): [number, number][] {
  const [firstX, first, lowX, low, highX, high, lastX, last] = found as Eight;
  const extremes: [number, number][] =
    lowX <= highX
      ? [
          [lowX, low],
          [highX, high],
        ]
      : [
          [highX, high],
          [lowX, low],
        ];
  return [[firstX, first], ...extremes, [lastX, last]];
}

function bandsOf(
  buckets: NumberRows,
  { ys }: EnvelopeQuery,
  { rows, exact }: { readonly rows: number; readonly exact: boolean },
): Envelope {
  const columnAt = (place: number): Float64Array => Float64Array.from(buckets, (bucket) => bucket[place] as number);
  return {
    form: "bands",
    rows,
    exact,
    tier: exact ? "clickhouse" : "rollup",
    first: columnAt(1),
    last: columnAt(2),
    lows: ys.map((_, index) => columnAt(3 + 2 * index)),
    highs: ys.map((_, index) => columnAt(4 + 2 * index)),
  };
}

const POINTS = { form: "points" } as const;

function columnsOfPairs(points: readonly (readonly [number, number])[]): { x: Float64Array; y: Float64Array } {
  return { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) };
}

function sumOfRows(buckets: NumberRows): number {
  return buckets.reduce((sum, [count = 0]) => sum + count, 0);
}

function maxRows({ from, to, form }: EnvelopeQuery): number {
  return POINTS_PER_BUCKET[form] * (to - from);
}

/** NaN for null, and for what is no finite number. */
function finite(value: unknown): number {
  return typeof value === "number" ? value : NaN;
}
