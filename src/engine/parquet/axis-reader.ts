// Answers for the files of one axis: from the coarsest blocks of their indexes that end where buckets end, and from rows where a
// bucket is narrower than the finest blocks.
import { bucketOf, edgeOf } from "../buckets.js";
import type { FloatArray } from "../contract.js";
import { POINTS_PER_BUCKET, type Envelope, type EnvelopeQuery } from "../envelope-query.js";
import { lowerBound } from "../kernels/envelope.js";
import type { MemoryBudget } from "../memory-budget.js";
import { AxisGroups } from "./axis-groups.js";
import { AxisRows, type GroupPlace } from "./axis-rows.js";
import type { Abortion, DuckDB } from "./duckdb.js";
import { Fold, type BlockPieces, type OutsideRow, type RowPieces } from "./fold.js";
import { IndexBlocks, type BlockLevel } from "./index-blocks.js";
import { IndexFile } from "./index-file.js";
import { COARSER } from "./index-layout.js";
import type { OpenAxis } from "./messages.js";
import { Places } from "./places.js";

/** Where rows are from: `rows` are column files, `parquet` is DuckDB. */
type Tier = "index" | "rows" | "parquet";

/** Groups in a row, from `inside` to `outside`, without that one. */
interface GroupSpan {
  readonly inside: number;
  readonly outside: number;
}

/** The rows of some groups. The pieces of one group are valid until those of the next one are read. */
interface GroupRows {
  readonly tier: Tier;
  has(group: number): boolean;
  /** Undefined for groups whose rows are not there. */
  pieces(group: number): RowPieces | undefined;
}

export class AxisReader {
  readonly #x: string;
  readonly #indexes: readonly IndexFile[];
  readonly #rows: AxisRows;
  readonly #groups: AxisGroups;
  readonly #blocks: IndexBlocks;

  /** Blocks and rows that it reads are kept in the budget. */
  constructor(duckdb: () => Promise<DuckDB>, { axis, files, usesColumnFiles }: OpenAxis, budget: MemoryBudget) {
    this.#x = axis.x;
    this.#indexes = files.map(({ index }) => new IndexFile(index));
    this.#rows = new AxisRows(duckdb, files, { usesColumnFiles, budget });
    this.#groups = new AxisGroups(axis.x, this.#indexes);
    this.#blocks = new IndexBlocks(axis.x, this.#indexes, budget);
  }

  close(): void {
    for (const index of this.#indexes) index.close();
    this.#rows.close();
    this.#blocks.clear();
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
    const rows = await this.#rowsOf(wanted, query, { isAtHandOnly, abortion });
    if (isSmall) return this.#smallAnswer(query, { fold, inside, outside, rows });
    this.#foldGroups(fold, query, { inside, outside, rows, abortion });
    const common = { exact: wanted.every((group) => rows.has(group)), tier: rows.tier } as const;
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
    { inside, outside, rows, abortion }: GroupSpan & { readonly rows: GroupRows; readonly abortion: Abortion },
  ): void {
    const whole = this.#groups.pieces(query.ys);
    const [first, after] = [Math.max(0, inside - 1), Math.min(this.#groups.length, outside + 1)];
    const memory = new SectionPieces(this.#blocks, query.ys);
    for (let at = first; at < after;) {
      abortion.check();
      const end = this.#wholeGroups(fold, query, { at, after, rows });
      if (end > at) {
        fold.addBlocks(whole, at, end);
        at = end;
        continue;
      }
      const ofRows = rows.pieces(at);
      if (ofRows !== undefined) fold.addRows(ofRows);
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
    fold.addBlocks(memory.pieces(level, inFile, section), from, to);
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
    { at, after, rows }: { readonly at: number; readonly after: number; readonly rows: GroupRows },
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

  /** The rows of groups, and where they are from; `index` without any. */
  async #rowsOf(
    groups: readonly number[],
    { ys }: EnvelopeQuery,
    { isAtHandOnly, abortion }: { readonly isAtHandOnly: boolean; readonly abortion: Abortion },
  ): Promise<GroupRows> {
    const { file, group, rows } = this.#groups;
    const places = groups.map((at): GroupPlace => ({ file: file[at] as number, group: group[at] as number }));
    this.#rows.check(places);
    const loaded = await this.#rows.load(places, [this.#x, ...ys], { isAtHandOnly, abortion });
    const atHand = new Map<number, GroupPlace>();
    for (const [index, at] of groups.entries()) {
      if (loaded.isAtHand[index] === true) atHand.set(at, places[index] as GroupPlace);
    }
    return {
      tier: atHand.size === 0 ? "index" : loaded.isDecoded ? "parquet" : "rows",
      has: (at) => atHand.has(at),
      pieces: (at) => {
        const place = atHand.get(at);
        if (place === undefined) return undefined;
        // The first rows of the group may have no place on a log axis.
        const length = rows[at] as number;
        const last = (values: FloatArray): FloatArray => values.subarray(values.length - length);
        return {
          places: new Places(loaded.places(place, this.#x), length),
          ys: ys.map((name) => last(loaded.values(place, name))),
        };
      },
    };
  }

  /** All rows in the window. */
  #smallAnswer(
    { ys: names }: EnvelopeQuery,
    { fold, inside, outside, rows }: GroupSpan & { fold: Fold; rows: GroupRows },
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
      const pieces = rows.pieces(at);
      if (pieces === undefined) fold.addBlocks(whole, at, at + 1);
      else {
        fold.addRows(pieces);
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
      tier: rows.tier,
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

function rowsInside({ places, ys }: RowPieces, { start, end }: Fold): OutsideRow[] {
  const from = places.lowerBound(0, places.length, start);
  const to = places.lowerBound(from, places.length, end);
  return Array.from({ length: to - from }, (_, index) => ({
    x: places.at(from + index),
    ys: ys.map((y) => y[from + index] as number),
  }));
}
