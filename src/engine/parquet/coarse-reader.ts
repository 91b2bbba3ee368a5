// Answers for files without an index, in the order of an axis: from the extents of their row groups, and from the rows
// themselves where few are visible. No extreme is lost; where a bucket is narrower than a row group, its x is coarse.
import { bucketOf, edgeOf } from "../buckets.js";
import type { Envelope, EnvelopeQuery, FloatArray } from "../contract.js";
import { envelopeOf } from "../kernels/envelope.js";
import { buildLevels } from "../kernels/pyramid.js";
import type { Abortion, DuckDB, FileColumn } from "./duckdb.js";
import { envelopeFrom, type Bucket } from "./joined-envelopes.js";
import { rowsOf, type UnindexedFile } from "./row-groups.js";

/** Rows that are read for an exact answer. */
const MAX_ROWS = 2_000_000;

interface Group {
  readonly file: UnindexedFile;
  readonly group: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly firstX: number;
  readonly lastX: number;
}

export class CoarseReader {
  readonly #duckdb: () => Promise<DuckDB>;
  /** In the order of x. */
  readonly #groups: readonly Group[];

  /** The files are in the order of x, and do not overlap. */
  constructor(duckdb: () => Promise<DuckDB>, x: string, files: readonly UnindexedFile[]) {
    this.#duckdb = duckdb;
    this.#groups = files.flatMap((file) => groupsOf(file, x));
  }

  async ask(query: EnvelopeQuery, abortion: Abortion): Promise<Envelope> {
    const start = edgeOf(query.from, query.exponent, query.scale);
    const end = edgeOf(query.to, query.exponent, query.scale);
    // From the group that has the row before the window to the one that has the row after it.
    const inside = this.#groups.filter(({ firstX, lastX }) => lastX >= start && firstX < end);
    const first = Math.max(0, this.#groups.indexOf(inside[0] as Group) - 1);
    const near = inside.length === 0 ? this.#beside(start) : this.#groups.slice(first, first + inside.length + 2);
    const rows = near.reduce((sum, group) => sum + group.rows, 0);
    const exact =
      query.effort === "exact" && rows <= MAX_ROWS ? await this.#fromRows(query, near, abortion) : undefined;
    return exact ?? envelopeFrom(query, bucketsOf(query, near), { exact: false, tier: "footer" });
  }

  /** The groups on both sides of a window that has none. */
  #beside(start: number): Group[] {
    const after = this.#groups.findIndex(({ firstX }) => firstX >= start);
    return after < 0 ? this.#groups.slice(-1) : this.#groups.slice(Math.max(0, after - 1), after + 1);
  }

  /** Undefined if the rows turn out not to be sorted. */
  async #fromRows(query: EnvelopeQuery, groups: readonly Group[], abortion: Abortion): Promise<Envelope | undefined> {
    const total = groups.reduce((sum, { rows }) => sum + rows, 0);
    const names = [query.x, ...query.ys];
    const [x, ...ys] = names.map(() => new Float64Array(total)) as [Float64Array, ...Float64Array[]];
    const duckdb = await this.#duckdb();
    let filled = 0;
    for (const { file, firstRow, rows } of groups) {
      const columns = await this.#columns(duckdb, file, names);
      const wanted = { columns, rows: { first: firstRow, after: firstRow + rows }, abortion };
      await duckdb.stream(file.path, wanted, ([places, ...values], row) => {
        x.set(places as FloatArray, filled + row - firstRow);
        for (const [index, y] of ys.entries()) copyFinite(values[index] as FloatArray, y, filled + row - firstRow);
      });
      filled += rows;
    }
    if (!isSorted(x)) return undefined;
    const { from, to, exponent, scale, form } = query;
    const series = ys.map((y) => ({ y, levels: buildLevels(y, () => abortion.check()) }));
    return { ...envelopeOf({ x, series, from, to, exponent, scale, form }), tier: "parquet" };
  }

  async #columns(duckdb: DuckDB, file: UnindexedFile, names: readonly string[]): Promise<FileColumn[]> {
    const found = await duckdb.columnsOf(file.path);
    return names.flatMap((name) => found.find((column) => column.name === name) ?? []);
  }
}

function copyFinite(values: FloatArray, into: Float64Array, start: number): void {
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    into[start + row] = value - value === 0 ? value : NaN;
  }
}

/** Whether all values are finite, and none is before the one before it. */
function isSorted(x: Float64Array): boolean {
  let last = -Infinity;
  for (const value of x) {
    if (!(value >= last && value < Infinity)) return false;
    last = value;
  }
  return last > -Infinity || x.length === 0;
}

function groupsOf(file: UnindexedFile, x: string): Group[] {
  const extents = file.extents[x];
  if (extents === undefined || rowsOf(file) === 0) return [];
  let firstRow = 0;
  return [...file.rows].map((rows, group) => {
    const [firstX, lastX] = [extents.low[group] as number, extents.high[group] as number];
    const found = { file, group, firstRow, rows, firstX, lastX };
    firstRow += rows;
    return found;
  });
}

/** Row groups, joined where they are in one bucket. */
function bucketsOf({ ys, exponent, scale }: EnvelopeQuery, groups: readonly Group[]): Bucket[] {
  const buckets: Bucket[] = [];
  const isPlaced = (x: number): boolean => scale === "linear" || x > 0;
  for (const { file, group, rows, firstX, lastX } of groups) {
    if (!isPlaced(lastX)) continue;
    const first = isPlaced(firstX) ? firstX : lastX;
    const extents = ys.map((y) => file.extents[y]);
    const lows = extents.map((extent) => extent?.low[group] ?? NaN);
    const highs = extents.map((extent) => extent?.high[group] ?? NaN);
    const before = buckets.at(-1);
    if (before !== undefined && bucketOf(before.first, exponent, scale) === bucketOf(lastX, exponent, scale)) {
      buckets[buckets.length - 1] = {
        first: before.first,
        last: lastX,
        rows: before.rows + rows,
        lows: lows.map((low, index) => smaller(low, before.lows[index] as number)),
        highs: highs.map((high, index) => larger(high, before.highs[index] as number)),
      };
    } else buckets.push({ first, last: lastX, rows, lows, highs });
  }
  return buckets;
}

/** NaN is no value. */
function smaller(one: number, other: number): number {
  return Number.isNaN(one) || other < one ? other : one;
}

function larger(one: number, other: number): number {
  return Number.isNaN(one) || other > one ? other : one;
}
