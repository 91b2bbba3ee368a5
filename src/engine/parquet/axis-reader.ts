// Answers for the files of one axis: from their indexes, and from rows where a bucket is narrower than the blocks there.
// Tables of groups are in memory; blocks are read when a bucket ends within their group, and kept up to a limit.
import { bucketOf } from "../buckets.js";
import type { Envelope, EnvelopeQuery, FloatArray } from "../contract.js";
import { lowerBound } from "../kernels/envelope.js";
import { AxisRows, type GroupPlace } from "./axis-rows.js";
import type { Abortion, DuckDB } from "./duckdb.js";
import { Fold, type OutsideRow, type Pieces } from "./fold.js";
import { IndexFile, type BlockPlaces, type BlockValues } from "./index-file.js";
import { Lru } from "./lru.js";
import type { AxisFiles } from "./messages.js";

/** A bucket has up to four points, so that many rows per bucket are no more to send than the points. */
const ROWS_PER_BUCKET = 4;

const MAX_BLOCK_BYTES = 64 * 2 ** 20;

/** Between two looks whether the question was aborted. */
const GROUPS_PER_CHECK = 1024;

export class AxisReader {
  readonly #x: string;
  readonly #indexes: readonly IndexFile[];
  readonly #rows: AxisRows;
  /** The most parts that a group has: x and columns. */
  readonly #parts: number;
  /** All groups in the order of x. */
  readonly #groups: readonly GroupPlace[];
  readonly #firstX: Float64Array;
  readonly #lastX: Float64Array;
  readonly #blocks = new Lru<number, BlockPlaces | BlockValues>(MAX_BLOCK_BYTES);

  constructor(duckdb: () => Promise<DuckDB>, { axis, files }: AxisFiles) {
    this.#x = axis.x;
    this.#indexes = files.map(({ index }) => new IndexFile(index));
    this.#parts = 1 + Math.max(0, ...this.#indexes.map(({ header }) => header.ys.length));
    this.#rows = new AxisRows(duckdb, files);
    this.#groups = this.#indexes.flatMap(({ table }, file) =>
      Array.from({ length: table.length }, (_, group) => ({ file, group })).filter(
        ({ group }) => table.rows(group) > 0,
      ),
    );
    this.#firstX = Float64Array.from(this.#groups, ({ file, group }) => this.#table(file).firstX(group));
    this.#lastX = Float64Array.from(this.#groups, ({ file, group }) => this.#table(file).lastX(group));
  }

  close(): void {
    for (const index of this.#indexes) index.close();
  }

  async ask(query: EnvelopeQuery, abortion: Abortion): Promise<Envelope> {
    const { exponent, from, to, effort } = query;
    const fold = new Fold(query);
    const count = this.#groups.length;
    // From the group that has the row before the window to the one that has the row after it.
    const first = Math.max(0, lowerBound(this.#firstX, 0, count, fold.start) - 1);
    const after = Math.min(count, lowerBound(this.#lastX, 0, count, fold.end) + 1);
    const inside = this.#inside(fold, first, after);
    const isSmall = this.#rowsWithin(fold, inside, ROWS_PER_BUCKET * (to - from)) <= ROWS_PER_BUCKET * (to - from);
    const isCoarse = (group: number): boolean => this.#exponent(group) > exponent;
    const wanted = isSmall ? inside : inside.filter(isCoarse);
    const rows = await this.#rowsOf(wanted, query, { isCachedOnly: effort === "quick" && !isSmall, abortion });
    if (isSmall) return this.#smallAnswer(query, { fold, first, after, rows });
    for (let group = first; group < after; group++) {
      if (group % GROUPS_PER_CHECK === 0) abortion.check();
      this.#addGroup(fold, group, query, rows.get(group));
    }
    const common = {
      exact: wanted.every((group) => rows.has(group)),
      tier: rows.size > 0 ? "parquet" : "index",
    } as const;
    const { form } = query;
    if (form === "points") return { ...common, form, ...fold.points(), rows: fold.rows };
    return { ...common, form, ...fold.bands(), rows: fold.rows };
  }

  #table(file: number): IndexFile["table"] {
    return (this.#indexes[file] as IndexFile).table;
  }

  #exponent(at: number): number {
    const { file, group } = this.#groups[at] as GroupPlace;
    return this.#table(file).exponent(group);
  }

  /** The groups that may have rows in the window. */
  #inside({ start, end }: Fold, first: number, after: number): number[] {
    const inside: number[] = [];
    for (let group = first; group < after; group++) {
      if ((this.#lastX[group] as number) >= start && (this.#firstX[group] as number) < end) inside.push(group);
    }
    return inside;
  }

  /** The rows in the window, or a few more, since a block counts whole. Stops beyond `limit`. */
  #rowsWithin({ start, end }: Fold, inside: readonly number[], limit: number): number {
    let sum = 0;
    for (const at of inside) {
      if (sum > limit) break;
      const { file, group } = this.#groups[at] as GroupPlace;
      if ((this.#firstX[at] as number) >= start && (this.#lastX[at] as number) < end) {
        sum += this.#table(file).rows(group);
        continue;
      }
      const { first, last, rows } = this.#places(at);
      const from = lowerBound(last, 0, last.length, start);
      const to = lowerBound(first, from, first.length, end);
      for (let block = from; block < to; block++) sum += rows[block] as number;
    }
    return sum;
  }

  /** The rows of groups as pieces. */
  async #rowsOf(
    groups: readonly number[],
    { ys }: EnvelopeQuery,
    { isCachedOnly, abortion }: { readonly isCachedOnly: boolean; readonly abortion: Abortion },
  ): Promise<Map<number, Pieces>> {
    const names = [this.#x, ...ys];
    const places = groups.map((at) => this.#groups[at] as GroupPlace);
    const found = isCachedOnly
      ? places.map((place) => names.map((name) => this.#rows.cached(place, name)))
      : await this.#rows.load(places, names, abortion);
    const pieces = new Map<number, Pieces>();
    for (const [index, at] of groups.entries()) {
      const arrays = found[index] as readonly (FloatArray | undefined)[];
      if (!arrays.includes(undefined)) pieces.set(at, this.#piecesOfRows(at, arrays as readonly FloatArray[]));
    }
    return pieces;
  }

  #piecesOfRows(at: number, arrays: readonly FloatArray[]): Pieces {
    const { file, group } = this.#groups[at] as GroupPlace;
    // The first rows of the group may have no place on a log axis.
    const [x, ...ys] = arrays.map((array) => array.subarray(array.length - this.#table(file).rows(group)));
    const places = x as Float64Array;
    return {
      firstX: places,
      lastX: places,
      rows: undefined,
      ys: ys.map((y) => ({ low: y, high: y, first: y, last: y, flags: undefined })),
    };
  }

  #addGroup(fold: Fold, at: number, { ys, exponent, scale }: EnvelopeQuery, rows: Pieces | undefined): void {
    const [firstX, lastX] = [this.#firstX[at] as number, this.#lastX[at] as number];
    if (rows === undefined && firstX >= fold.start && lastX < fold.end) {
      const isWhole = bucketOf(firstX, exponent, scale) === bucketOf(lastX, exponent, scale);
      if (isWhole) {
        const { file, group } = this.#groups[at] as GroupPlace;
        const table = this.#table(file);
        fold.addWhole(firstX, lastX, table.rows(group), (column) => {
          const y = this.#placeOf(file, ys[column] as string);
          if (y < 0) return { low: firstX, high: lastX, first: firstX, last: lastX };
          return {
            low: table.low(group, y),
            high: table.high(group, y),
            first: table.first(group, y),
            last: table.last(group, y),
          };
        });
        return;
      }
    }
    fold.add(rows ?? this.#piecesOfBlocks(at, ys));
  }

  #piecesOfBlocks(at: number, ys: readonly string[]): Pieces {
    const { first, last, rows } = this.#places(at);
    return { firstX: first, lastX: last, rows, ys: ys.map((name) => this.#values(at, name)) };
  }

  #places(at: number): BlockPlaces {
    const { file, group } = this.#groups[at] as GroupPlace;
    const index = this.#indexes[file] as IndexFile;
    return this.#part(this.#keyOf(at, -1), () => index.places(group));
  }

  #values(at: number, name: string): Pieces["ys"][number] {
    const { file, group } = this.#groups[at] as GroupPlace;
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
    { fold, first, after, rows }: { fold: Fold; first: number; after: number; rows: ReadonlyMap<number, Pieces> },
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
      tier: "parquet",
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
