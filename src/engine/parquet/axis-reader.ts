// Answers for the files of one axis: from the coarsest blocks of their indexes that end where buckets end, and from rows where a
// bucket is narrower than the finest blocks.
import { bucketOf, edgeOf } from "../buckets.js";
import type { FloatArray } from "../contract.js";
import { POINTS_PER_BUCKET, type Envelope, type EnvelopeQuery } from "../envelope-query.js";
import { lowerBound } from "../kernels/envelope.js";
import { AxisGroups } from "./axis-groups.js";
import { AxisRows } from "./axis-rows.js";
import type { Abortion, DuckDB } from "./duckdb.js";
import { Fold, type OutsideRow, type Pieces } from "./fold.js";
import { IndexBlocks, type BlockLevel, type BlockPieces } from "./index-blocks.js";
import { IndexFile } from "./index-file.js";
import { COARSER } from "./index-layout.js";
import type { OpenAxis } from "./messages.js";

/** Where rows are from: `rows` are column files, `parquet` is DuckDB. */
type Tier = "index" | "rows" | "parquet";

/** Groups in a row, from `inside` to `outside`, without that one. */
interface GroupSpan {
  readonly inside: number;
  readonly outside: number;
}

/** Of groups, their rows as pieces. */
type RowPieces = ReadonlyMap<number, Pieces>;

export class AxisReader {
  readonly #x: string;
  readonly #indexes: readonly IndexFile[];
  readonly #rows: AxisRows;
  readonly #groups: AxisGroups;
  readonly #blocks: IndexBlocks;

  constructor(duckdb: () => Promise<DuckDB>, { axis, files, usesColumnFiles }: OpenAxis) {
    this.#x = axis.x;
    this.#indexes = files.map(({ index }) => new IndexFile(index));
    this.#rows = new AxisRows(duckdb, files, { usesColumnFiles });
    this.#groups = new AxisGroups(axis.x, this.#indexes);
    this.#blocks = new IndexBlocks(axis.x, this.#indexes);
  }

  close(): void {
    for (const index of this.#indexes) index.close();
    this.#rows.close();
  }

  async ask(query: EnvelopeQuery, abortion: Abortion): Promise<Envelope> {
    const { exponent, from, to, effort, form } = query;
    const fold = new Fold(query);
    const { length, firstX, lastX, exponents } = this.#groups;
    // The groups that may have rows in the window.
    const inside = lowerBound(lastX, 0, length, fold.start);
    const outside = lowerBound(firstX, inside, length, fold.end);
    const limit = POINTS_PER_BUCKET[form] * (to - from);
    const isSmall = this.#rowsWithin(fold, { inside, outside }, limit) <= limit;
    const wanted: number[] = [];
    for (let at = inside; at < outside; at++) {
      if (isSmall || (exponents[at] as number) > exponent) wanted.push(at);
    }
    const isAtHandOnly = effort === "quick" && !isSmall;
    const { pieces, tier } = await this.#rowsOf(wanted, query, { isAtHandOnly, abortion });
    if (isSmall) return this.#smallAnswer(query, { fold, inside, outside, rows: pieces, tier });
    this.#foldGroups(fold, query, { inside, outside, rows: pieces, abortion });
    const common = { exact: wanted.every((group) => pieces.has(group)), tier } as const;
    if (form === "bands") return { ...common, form, ...fold.bands(), rows: fold.rows };
    return { ...common, form: "points", ...fold.points(), rows: fold.rows };
  }

  /** The rows in the window, or a few more, since a block counts whole. Stops beyond `limit`. */
  #rowsWithin(fold: Fold, { inside, outside }: GroupSpan, limit: number): number {
    const { firstX, lastX, rows } = this.#groups;
    let sum = 0;
    const edges: number[] = [];
    for (let at = inside; at < outside && sum <= limit; at++) {
      if ((firstX[at] as number) >= fold.start && (lastX[at] as number) < fold.end) sum += rows[at] as number;
      else edges.push(at);
    }
    if (sum > limit) return sum;
    for (const at of edges) {
      const { pieces, from, to } = this.#blocksOf("fine", at, []);
      const first = lowerBound(pieces.lastX, from, to, fold.start);
      const after = lowerBound(pieces.firstX, first, to, fold.end);
      for (let block = first; block < after; block++) sum += pieces.rows[block] as number;
    }
    return sum;
  }

  /** Folds all groups of the window and one beside each edge, which has the row before or after the window. */
  #foldGroups(
    fold: Fold,
    query: EnvelopeQuery,
    { inside, outside, rows, abortion }: GroupSpan & { readonly rows: RowPieces; readonly abortion: Abortion },
  ): void {
    const whole = this.#groups.pieces(query.ys);
    const [first, after] = [Math.max(0, inside - 1), Math.min(this.#groups.length, outside + 1)];
    const memory = new SectionPieces(this.#blocks, query.ys);
    for (let at = first; at < after;) {
      abortion.check();
      const end = this.#wholeGroups(fold, query, { at, after, rows });
      if (end > at) {
        fold.add(whole, at, end);
        at = end;
        continue;
      }
      const ofRows = rows.get(at);
      if (ofRows !== undefined) fold.add(ofRows);
      else this.#foldBlocks(fold, this.#levelOf(at, query), at, memory);
      at++;
    }
  }

  /** The coarsest blocks of a group that end where buckets end; the finest ones if none do. */
  #levelOf(at: number, { exponent }: EnvelopeQuery): BlockLevel {
    return (this.#groups.exponents[at] as number) + COARSER <= exponent ? "coarse" : "fine";
  }

  #foldBlocks(fold: Fold, level: BlockLevel, at: number, memory: SectionPieces): void {
    const { file, group } = this.#groups;
    const [inFile, number] = [file[at] as number, group[at] as number];
    const { section, from, to } = this.#blocks.range(level, inFile, number);
    fold.add(memory.pieces(level, inFile, section), from, to);
  }

  #blocksOf(
    level: BlockLevel,
    at: number,
    ys: readonly string[],
  ): { readonly pieces: BlockPieces; readonly from: number; readonly to: number } {
    const file = this.#groups.file[at] as number;
    const { section, from, to } = this.#blocks.range(level, file, this.#groups.group[at] as number);
    return { pieces: this.#blocks.pieces(level, file, section, ys), from, to };
  }

  /** The end of the groups from `at` that are each inside of one bucket, or outside of the window: they count whole. */
  #wholeGroups(
    { start, end }: Fold,
    { exponent, scale }: EnvelopeQuery,
    { at, after, rows }: { readonly at: number; readonly after: number; readonly rows: RowPieces },
  ): number {
    const { firstX, lastX } = this.#groups;
    let bucketEnd = -Infinity;
    let group = at;
    for (; group < after && !rows.has(group); group++) {
      const [first, last] = [firstX[group] as number, lastX[group] as number];
      if (last < start || first >= end) continue;
      if (first < start || last >= end) break;
      if (first >= bucketEnd) bucketEnd = edgeOf(bucketOf(first, exponent, scale) + 1, exponent, scale);
      if (last >= bucketEnd) break;
    }
    return group;
  }

  /** The rows of groups as pieces, and where they are from; `index` without any. */
  async #rowsOf(
    groups: readonly number[],
    { ys }: EnvelopeQuery,
    { isAtHandOnly, abortion }: { readonly isAtHandOnly: boolean; readonly abortion: Abortion },
  ): Promise<{ readonly pieces: RowPieces; readonly tier: Tier }> {
    const names = [this.#x, ...ys];
    const { file, group } = this.#groups;
    const places = groups.map((at) => ({ file: file[at] as number, group: group[at] as number }));
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

  /** All rows in the window. */
  #smallAnswer(
    { ys: names }: EnvelopeQuery,
    { fold, inside, outside, rows, tier }: GroupSpan & { fold: Fold; rows: RowPieces; tier: Tier },
  ): Envelope {
    const x: number[] = [];
    const ys = names.map((): number[] => []);
    const add = (row: OutsideRow): void => {
      x.push(row.x);
      for (const [index, value] of row.ys.entries()) ys[index]?.push(value);
    };
    const found: OutsideRow[] = [];
    const whole = this.#groups.pieces(names);
    for (let at = Math.max(0, inside - 1); at < Math.min(this.#groups.length, outside + 1); at++) {
      const pieces = rows.get(at);
      if (pieces === undefined) fold.add(whole, at, at + 1);
      else {
        fold.add(pieces);
        found.push(...rowsInside(pieces, fold));
      }
    }
    if (fold.before !== undefined) add(fold.before);
    found.forEach(add);
    if (fold.after !== undefined) add(fold.after);
    return {
      form: "rows",
      rows: found.length,
      exact: true,
      tier,
      x: Float64Array.from(x),
      ys: ys.map((values) => Float64Array.from(values)),
    };
  }
}

/** The sections that one question has seen last: neighbouring groups share them. */
class SectionPieces {
  readonly #blocks: IndexBlocks;
  readonly #ys: readonly string[];
  readonly #last: Partial<
    Record<BlockLevel, { readonly file: number; readonly section: number; readonly pieces: BlockPieces }>
  > = {};

  constructor(blocks: IndexBlocks, ys: readonly string[]) {
    this.#blocks = blocks;
    this.#ys = ys;
  }

  pieces(level: BlockLevel, file: number, section: number): BlockPieces {
    const last = this.#last[level];
    if (last?.file === file && last.section === section) return last.pieces;
    const pieces = this.#blocks.pieces(level, file, section, this.#ys);
    this.#last[level] = { file, section, pieces };
    return pieces;
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
