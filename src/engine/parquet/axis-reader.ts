// Answers for the files of one axis: from their indexes, and from rows where a bucket is narrower than the blocks there.
// Tables of groups are in memory; blocks are read when a bucket ends within their group, and kept up to a limit.
import { bucketOf, edgeOf } from "../buckets.js";
import { POINTS_PER_BUCKET, type Envelope, type EnvelopeQuery, type FloatArray } from "../envelope-query.js";
import { lowerBound } from "../kernels/envelope.js";
import { AxisRows, type GroupPlace } from "./axis-rows.js";
import type { Abortion, DuckDB } from "./duckdb.js";
import { Fold, type OutsideRow, type Pieces } from "./fold.js";
import { IndexFile, type BlockPlaces, type BlockValues } from "./index-file.js";
import { Lru } from "./lru.js";
import type { OpenAxis } from "./messages.js";

/** Where rows are from: `rows` are column files, `parquet` is DuckDB. */
type Tier = "index" | "rows" | "parquet";

const MAX_BLOCK_BYTES = 64 * 2 ** 20;

/** All groups in the order of x: what the tables of the indexes say of them, as arrays. */
interface Groups {
  readonly places: readonly GroupPlace[];
  readonly firstX: Float64Array;
  readonly lastX: Float64Array;
  readonly rows: Uint32Array;
  readonly exponents: Float64Array;
}

export class AxisReader {
  readonly #x: string;
  readonly #indexes: readonly IndexFile[];
  readonly #rows: AxisRows;
  /** The most parts that a group has: x and columns. */
  readonly #parts: number;
  readonly #groups: Groups;
  readonly #groupValues = new Map<string, Pieces["ys"][number]>();
  readonly #blocks = new Lru<number, BlockPlaces | BlockValues>(MAX_BLOCK_BYTES);

  constructor(duckdb: () => Promise<DuckDB>, { axis, files, usesColumnFiles }: OpenAxis) {
    this.#x = axis.x;
    this.#indexes = files.map(({ index }) => new IndexFile(index));
    this.#parts = 1 + Math.max(0, ...this.#indexes.map(({ header }) => header.ys.length));
    this.#rows = new AxisRows(duckdb, files, { usesColumnFiles });
    const places = this.#indexes.flatMap(({ table }, file) =>
      Array.from({ length: table.length }, (_, group) => ({ file, group })).filter(
        ({ group }) => table.rows(group) > 0,
      ),
    );
    this.#groups = {
      places,
      firstX: Float64Array.from(places, ({ file, group }) => this.#table(file).firstX(group)),
      lastX: Float64Array.from(places, ({ file, group }) => this.#table(file).lastX(group)),
      rows: Uint32Array.from(places, ({ file, group }) => this.#table(file).rows(group)),
      exponents: Float64Array.from(places, ({ file, group }) => this.#table(file).exponent(group)),
    };
  }

  close(): void {
    for (const index of this.#indexes) index.close();
    this.#rows.close();
  }

  async ask(query: EnvelopeQuery, abortion: Abortion): Promise<Envelope> {
    const { exponent, from, to, effort, form } = query;
    const fold = new Fold(query);
    const { places, firstX, lastX } = this.#groups;
    const count = places.length;
    // The groups that may have rows in the window.
    const inside = lowerBound(lastX, 0, count, fold.start);
    const outside = lowerBound(firstX, inside, count, fold.end);
    const limit = POINTS_PER_BUCKET[form] * (to - from);
    const isSmall = this.#rowsWithin(fold, { inside, outside }, limit) <= limit;
    const wanted: number[] = [];
    for (let at = inside; at < outside; at++) {
      if (isSmall || (this.#groups.exponents[at] as number) > exponent) wanted.push(at);
    }
    const isAtHandOnly = effort === "quick" && !isSmall;
    const { pieces, tier } = await this.#rowsOf(wanted, query, { isAtHandOnly, abortion });
    // From the group that has the row before the window to the one that has the row after it.
    const [first, after] = [Math.max(0, inside - 1), Math.min(count, outside + 1)];
    if (isSmall) return this.#smallAnswer(query, { fold, first, after, rows: pieces, tier });
    for (let at = first; at < after;) {
      abortion.check();
      const end = this.#wholeGroups(fold, query, { at, after, rows: pieces });
      if (end > at) {
        fold.add(this.#piecesOfGroups(at, end, query.ys));
        at = end;
      } else {
        fold.add(pieces.get(at) ?? this.#piecesOfBlocks(at, query.ys));
        at++;
      }
    }
    const common = { exact: wanted.every((group) => pieces.has(group)), tier } as const;
    if (form === "bands") return { ...common, form, ...fold.bands(), rows: fold.rows };
    return { ...common, form: "points", ...fold.points(), rows: fold.rows };
  }

  #table(file: number): IndexFile["table"] {
    return (this.#indexes[file] as IndexFile).table;
  }

  /** The rows in the window, or a few more, since a block counts whole. Stops beyond `limit`. */
  #rowsWithin(
    { start, end }: Fold,
    { inside, outside }: { readonly inside: number; readonly outside: number },
    limit: number,
  ): number {
    const { firstX, lastX, rows } = this.#groups;
    let sum = 0;
    for (let at = inside; at < outside && sum <= limit; at++) {
      if ((firstX[at] as number) >= start && (lastX[at] as number) < end) {
        sum += rows[at] as number;
        continue;
      }
      const blocks = this.#places(at);
      const from = lowerBound(blocks.last, 0, blocks.last.length, start);
      const to = lowerBound(blocks.first, from, blocks.first.length, end);
      for (let block = from; block < to; block++) sum += blocks.rows[block] as number;
    }
    return sum;
  }

  /** The rows of groups as pieces, and where they are from; `index` without any. */
  async #rowsOf(
    groups: readonly number[],
    { ys }: EnvelopeQuery,
    { isAtHandOnly, abortion }: { readonly isAtHandOnly: boolean; readonly abortion: Abortion },
  ): Promise<{ readonly pieces: ReadonlyMap<number, Pieces>; readonly tier: Tier }> {
    const names = [this.#x, ...ys];
    const places = groups.map((at) => this.#groups.places[at] as GroupPlace);
    this.#rows.check(places);
    const { values, isDecoded } = isAtHandOnly
      ? { values: places.map((place) => this.#rows.allAtHand(place, names)), isDecoded: false }
      : await this.#rows.load(places, names, abortion);
    const pieces = new Map<number, Pieces>();
    for (const [index, at] of groups.entries()) {
      const arrays = values[index];
      if (arrays !== undefined) pieces.set(at, this.#piecesOfRows(at, arrays));
    }
    return { pieces, tier: pieces.size === 0 ? "index" : isDecoded ? "parquet" : "rows" };
  }

  #piecesOfRows(at: number, arrays: readonly FloatArray[]): Pieces {
    // The first rows of the group may have no place on a log axis.
    const [x, ...ys] = arrays.map((array) => array.subarray(array.length - (this.#groups.rows[at] as number)));
    const places = x instanceof Float64Array ? x : new Float64Array(x as Float32Array);
    return {
      firstX: places,
      lastX: places,
      rows: undefined,
      ys: ys.map((y) => ({ low: y, high: y, first: y, last: y, flags: undefined })),
    };
  }

  /** The end of the groups from `at` that are each inside of one bucket, so that their summaries are enough. */
  #wholeGroups(
    { start, end }: Fold,
    { exponent, scale }: EnvelopeQuery,
    { at, after, rows }: { readonly at: number; readonly after: number; readonly rows: ReadonlyMap<number, Pieces> },
  ): number {
    const { firstX, lastX } = this.#groups;
    let bucketEnd = -Infinity;
    let group = at;
    for (; group < after && !rows.has(group); group++) {
      const [first, last] = [firstX[group] as number, lastX[group] as number];
      if (first < start || last >= end) break;
      if (first >= bucketEnd) bucketEnd = edgeOf(bucketOf(first, exponent, scale) + 1, exponent, scale);
      if (last >= bucketEnd) break;
    }
    return group;
  }

  #piecesOfGroups(from: number, to: number, ys: readonly string[]): Pieces {
    const { firstX, lastX, rows } = this.#groups;
    return {
      firstX: firstX.subarray(from, to),
      lastX: lastX.subarray(from, to),
      rows: rows.subarray(from, to),
      ys: ys.map((name) => {
        const { low, high, first, last } = this.#valuesOfGroups(name);
        return {
          low: low.subarray(from, to),
          high: high.subarray(from, to),
          first: first.subarray(from, to),
          last: last.subarray(from, to),
          flags: undefined,
        };
      }),
    };
  }

  #valuesOfGroups(name: string): Pieces["ys"][number] {
    const known = this.#groupValues.get(name);
    if (known !== undefined) return known;
    const { places, firstX, lastX } = this.#groups;
    const field = (of: "low" | "high" | "first" | "last", ofX: Float64Array): Float64Array =>
      Float64Array.from(places, ({ file, group }, at) => {
        const y = this.#placeOf(file, name);
        return y < 0 ? (ofX[at] as number) : this.#table(file)[of](group, y);
      });
    const values = {
      low: field("low", firstX),
      high: field("high", lastX),
      first: field("first", firstX),
      last: field("last", lastX),
      flags: undefined,
    };
    this.#groupValues.set(name, values);
    return values;
  }

  #piecesOfBlocks(at: number, ys: readonly string[]): Pieces {
    const { first, last, rows } = this.#places(at);
    return { firstX: first, lastX: last, rows, ys: ys.map((name) => this.#values(at, name)) };
  }

  #places(at: number): BlockPlaces {
    const { file, group } = this.#groups.places[at] as GroupPlace;
    const index = this.#indexes[file] as IndexFile;
    return this.#part(this.#keyOf(at, -1), () => index.places(group));
  }

  #values(at: number, name: string): Pieces["ys"][number] {
    const { file, group } = this.#groups.places[at] as GroupPlace;
    const index = this.#indexes[file] as IndexFile;
    const y = this.#placeOf(file, name);
    if (y >= 0) return this.#part(this.#keyOf(at, y), () => index.values(group, y));
    const { first, last } = this.#places(at);
    return { low: first, high: last, first, last, flags: undefined };
  }

  /** The place of a column among those of the index; -1 for x itself. */
  #placeOf(file: number, name: string): number {
    return (this.#indexes[file] as IndexFile).header.ys.indexOf(name);
  }

  #keyOf(at: number, y: number): number {
    return at * this.#parts + y + 1;
  }

  #part<T extends BlockPlaces | BlockValues>(key: number, read: () => T): T {
    const known = this.#blocks.get(key);
    // The key has the kind of the part in it.
    if (known !== undefined) return known as T;
    const part = read();
    this.#blocks.set(key, part, part.first.buffer.byteLength);
    return part;
  }

  /** All rows in the window, or their points where a block counted more rows than there are. */
  #smallAnswer(
    query: EnvelopeQuery,
    {
      fold,
      first,
      after,
      rows,
      tier,
    }: { fold: Fold; first: number; after: number; rows: ReadonlyMap<number, Pieces>; tier: Tier },
  ): Envelope {
    const x: number[] = [];
    const ys = query.ys.map((): number[] => []);
    const add = (row: OutsideRow): void => {
      x.push(row.x);
      for (const [index, value] of row.ys.entries()) ys[index]?.push(value);
    };
    const inside: OutsideRow[] = [];
    for (let group = first; group < after; group++) {
      const pieces = rows.get(group);
      fold.add(pieces ?? this.#piecesOfBlocks(group, query.ys));
      if (pieces !== undefined) inside.push(...rowsInside(pieces, fold));
    }
    if (fold.before !== undefined) add(fold.before);
    inside.forEach(add);
    if (fold.after !== undefined) add(fold.after);
    return {
      form: "rows",
      rows: inside.length,
      exact: true,
      tier,
      x: Float64Array.from(x),
      ys: ys.map((values) => Float64Array.from(values)),
    };
  }
}

function rowsInside({ firstX, ys }: Pieces, { start, end }: Fold): OutsideRow[] {
  const from = lowerBound(firstX, 0, firstX.length, start);
  const to = lowerBound(firstX, from, firstX.length, end);
  return Array.from({ length: to - from }, (_, index) => ({
    x: firstX[from + index] as number,
    ys: ys.map(({ first }) => first[from + index] as number),
  }));
}
