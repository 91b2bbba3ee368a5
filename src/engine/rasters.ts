// Grids of cells over columns in shared memory. Threads share the blocks of rows and add up what they found. Where a pair of
// columns has many rows, its cells are also counted ahead once, over everything and finely: grids of larger cells are then
// added up from those, which is the same answer without the rows.
import { setMaxListeners } from "node:events";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { place, edgeOf, exponentFor } from "./buckets.js";
import type { ColumnInfo } from "./contract.js";
import { MAX_CELLS, MAX_PLANES, type CellSpan, type Grid, type GridQuery } from "./grid-query.js";
import { Lru } from "./lru.js";
import { spanLength, type CellGrid, type GridShape } from "./kernels/cell-grid.js";
import { touchedBlocks, type RasterTask, type Zones } from "./kernels/raster.js";
import type { Numbers } from "./kernels/scan.js";
import { budgets, type Budgets } from "./memory-budget.js";
import { pool, type Work } from "./pool.js";
import type { TestedColumn, TestedColumns } from "./predicate/evaluate.js";
import { checkPredicate, columnsOf, type Predicate } from "./predicate/predicate.js";
import type { CodedTexts } from "./shared-columns.js";
import { SharedQuestions } from "./shared-questions.js";
import { dictionaryOf } from "./texts.js";

/** The columns of a data set as arrays in shared memory, each loaded when it is first needed. */
export interface RasterColumns {
  readonly rowCount: number;
  /** Whether cells are counted ahead: not for rows that are replaced soon. */
  readonly isLasting: boolean;
  /** Default: those of the process. */
  readonly budgets?: Budgets;
  info(name: string): ColumnInfo;
  /** Throws PlotctlError for unknown columns, and for texts. */
  numbers(name: string): Promise<Numbers>;
  /** Throws PlotctlError for columns without texts. */
  texts(name: string): Promise<CodedTexts>;
}

/** With fewer rows, reading them is as fast as anything made ahead. */
const MIN_PYRAMID_ROWS = 500_000;

/** Cells per axis that are counted ahead: several times the pixels of a screen. */
const PYRAMID_SIDE = 4096;

/** Pyramids of sums or of many categories have fewer cells. */
const PYRAMID_BYTES = 128 * 2 ** 20;
const MIN_PYRAMID_SIDE = 512;

interface Measured {
  readonly shape: Omit<GridShape, "x" | "y">;
  readonly measured: Numbers | undefined;
  readonly codes: Numbers | undefined;
  readonly texts?: readonly string[];
}

/** The finest grid of everything, and coarser ones of it. */
type Pyramid = readonly [CellGrid, ...CellGrid[]];

export class Rasters {
  readonly #columns: RasterColumns;
  readonly #closing = new AbortController();
  readonly #answers: SharedQuestions<Grid>;
  readonly #zones = new Map<string, Promise<Zones>>();
  readonly #pyramids: Lru<string, Pyramid>;
  /** The pyramids that are being counted. */
  readonly #building = new Map<string, Promise<void>>();

  constructor(columns: RasterColumns) {
    const { answers, arrays } = columns.budgets ?? budgets;
    this.#columns = columns;
    this.#answers = new SharedQuestions<Grid>(gridBytes, answers);
    this.#pyramids = new Lru(arrays);
    // One per thread at work.
    setMaxListeners(0, this.#closing.signal);
  }

  /** Rejects all questions with this reason, also later ones. */
  close(reason: Error): void {
    this.#closing.abort(reason);
    this.#answers.close(reason);
    this.#zones.clear();
    this.#pyramids.clear();
  }

  /** The answer to a question. Rejects with the signal's reason when aborted. */
  async grid(query: GridQuery, signal: AbortSignal): Promise<Grid> {
    signal.throwIfAborted();
    this.#closing.signal.throwIfAborted();
    if (query.where !== undefined) this.#check(query.where);
    const measured = await this.#measured(query);
    const cells = spanLength(query.x) * spanLength(query.y) * measured.shape.planes;
    if (!(cells <= MAX_CELLS)) throw new RangeError(`a grid of ${cells} cells`);
    return this.#answers.ask(JSON.stringify(query), signal, async (stopped) => ({
      ...(await this.#answer(query, measured, stopped)),
      categories: measured.texts,
    }));
  }

  /** Resolves when the cells that answer a question quickly are counted. */
  async prepared(query: GridQuery): Promise<void> {
    const measured = await this.#measured(query);
    await this.#pyramid(query, measured)?.making;
  }

  async #answer(query: GridQuery, measured: Measured, signal: AbortSignal): Promise<Grid> {
    const isMean = query.aggregate.kind === "mean";
    const work: Work = { priority: "view", signal };
    // Nothing is counted ahead for some of the rows.
    const [base, ...coarser] = (query.where === undefined && this.#pyramid(query, measured)?.made) || [];
    const [dx, dy] = base === undefined ? [-1, -1] : [finer(base.x, query.x), finer(base.y, query.y)];
    if (base !== undefined && dx >= 0 && dy >= 0) {
      const level = [base, ...coarser][Math.min(dx, dy, coarser.length)] as CellGrid;
      return pool.run("coarsen", { fine: level, x: span(query.x), y: span(query.y), isMean }, work);
    }
    const parts = await this.#scan(query, measured, work);
    return pool.run("merge", { parts, isMean }, work);
  }

  /** Puts all rows into one grid per thread. */
  async #scan(
    query: Pick<GridQuery, "x" | "y" | "where">,
    { shape, measured, codes }: Measured,
    work: Work,
  ): Promise<CellGrid[]> {
    const axes = [query.x, query.y] as const;
    const [x, y] = (await Promise.all(axes.map(({ column }) => this.#columns.numbers(column)))) as [Numbers, Numbers];
    const { where } = query;
    const chosen = where && { where, columns: await this.#tested([...columnsOf(where)]) };
    const zones = (await Promise.all(axes.map(({ column }) => this.#zonesOf(column)))) as [Zones, Zones];
    const blocks = touchedBlocks(...zones, { x: edges(query.x), y: edges(query.y) });
    const threads = Math.max(1, Math.min(work.priority === "view" ? pool.size : 1, blocks.length));
    const share = Math.ceil(blocks.length / threads);
    return Promise.all(
      Array.from({ length: threads }, (_, thread) => {
        const task: Omit<RasterTask, "grid"> & { readonly shape: GridShape } = {
          x,
          y,
          measured,
          codes,
          chosen,
          blocks: blocks.slice(thread * share, (thread + 1) * share),
          shape: { ...shape, x: span(query.x), y: span(query.y) },
        };
        return pool.run("raster", task, work);
      }),
    );
  }

  /** Throws PlotctlError where the condition does not fit its columns. */
  #check(where: Predicate): void {
    checkPredicate(
      where,
      [...columnsOf(where)].map((name) => this.#columns.info(name)),
    );
  }

  async #measured({ aggregate }: GridQuery): Promise<Measured> {
    if (aggregate.kind === "count") {
      return { shape: { planes: 1, combination: "sum", hasValues: false }, measured: undefined, codes: undefined };
    }
    if (aggregate.kind === "by") {
      const { codes, texts } = await this.#columns.texts(aggregate.column);
      if (texts.length > MAX_PLANES) throw tooManyCategories(aggregate.column, texts.length);
      // Without any text, all counts are zero.
      const planes = Math.max(1, texts.length);
      return { shape: { planes, combination: "sum", hasValues: false }, measured: undefined, codes, texts };
    }
    const measured = await this.#columns.numbers(aggregate.column);
    const combination = aggregate.kind === "mean" ? "sum" : aggregate.kind;
    return { shape: { planes: 1, combination, hasValues: true }, measured, codes: undefined };
  }

  async #tested(names: readonly string[]): Promise<TestedColumns> {
    const tested = names.map(async (name): Promise<readonly [string, TestedColumn]> => {
      if (this.#columns.info(name).kind !== "text") return [name, { values: await this.#columns.numbers(name) }];
      const { codes, texts } = await this.#columns.texts(name);
      return [name, { codes, dictionary: await dictionaryOf(texts) }];
    });
    return Object.fromEntries(await Promise.all(tested));
  }

  #zonesOf(column: string): Promise<Zones> {
    const found = this.#zones.get(column);
    if (found !== undefined) return found;
    const making = this.#columns.numbers(column).then((values) => pool.run("zones", values, this.#preparation));
    this.#zones.set(column, making);
    making.catch(() => this.#zones.delete(column));
    return making;
  }

  /** The pyramid of the columns of a question, which the first question starts. Undefined where it would be of no use. */
  #pyramid(
    query: GridQuery,
    measured: Measured,
  ): { readonly making: Promise<void>; readonly made: Pyramid | undefined } | undefined {
    if (!this.#columns.isLasting || this.#columns.rowCount < MIN_PYRAMID_ROWS) return undefined;
    const { x, y, aggregate } = query;
    const key = JSON.stringify([x.column, x.scale, y.column, y.scale, aggregate]);
    const made = this.#pyramids.get(key);
    const building = this.#building.get(key);
    if (made !== undefined || building !== undefined) return { making: building ?? Promise.resolve(), made };
    const spans = [x, y].map(({ column, scale }) =>
      wholeSpan(this.#columns.info(column), scale, sideOf(measured.shape)),
    );
    const [wholeX, wholeY] = spans;
    if (wholeX === undefined || wholeY === undefined) return undefined;
    const whole = { x: { ...wholeX, column: x.column }, y: { ...wholeY, column: y.column } };
    const making = this.#build(whole, measured)
      .then((pyramid) => {
        if (this.#closing.signal.aborted) return;
        this.#pyramids.set(key, pyramid, { bytes: pyramid.reduce((sum, level) => sum + gridBytes(level), 0) });
      })
      .finally(() => this.#building.delete(key));
    // It is counted again for the next question.
    making.catch(() => undefined);
    this.#building.set(key, making);
    return { making, made: undefined };
  }

  async #build(whole: Pick<GridQuery, "x" | "y">, measured: Measured): Promise<Pyramid> {
    const parts = await this.#scan(whole, measured, this.#preparation);
    return pool.run("pyramid", parts[0] as CellGrid, this.#preparation);
  }

  get #preparation(): Work {
    return { priority: "preparation", signal: this.#closing.signal };
  }
}

/** How many times the cells of a question are halved into those of a grid; negative if they are smaller. */
function finer(grid: CellSpan, query: CellSpan): number {
  return query.exponent - grid.exponent;
}

function span({ from, to, exponent, scale }: CellSpan): CellSpan {
  return { from, to, exponent, scale };
}

function edges({ from, to, exponent, scale }: CellSpan): [number, number] {
  return [edgeOf(from, exponent, scale), edgeOf(to, exponent, scale)];
}

function sideOf({ planes, hasValues }: Measured["shape"]): number {
  const bytes = planes * Uint32Array.BYTES_PER_ELEMENT + (hasValues ? Float64Array.BYTES_PER_ELEMENT : 0);
  let side = PYRAMID_SIDE;
  while (side > MIN_PYRAMID_SIDE && side * side * bytes > PYRAMID_BYTES) side /= 2;
  return side;
}

/** All cells of a column, with at most `side` steps between the ends; undefined if it has no value. */
function wholeSpan(
  { min, max, minPositive }: ColumnInfo,
  scale: CellSpan["scale"],
  side: number,
): CellSpan | undefined {
  const least = scale === "log" ? minPositive : min;
  if (!(least <= max)) return undefined;
  const [start, end] = [place(least, scale), place(max, scale)];
  const exponent = exponentFor((2 * (end - start)) / side || 1, Math.max(Math.abs(start), Math.abs(end)), scale);
  const step = 2 ** exponent;
  // The logarithm is rounded: one more cell on both sides.
  const spare = scale === "log" ? 1 : 0;
  return { from: Math.floor(start / step) - spare, to: Math.floor(end / step) + 1 + spare, exponent, scale };
}

function tooManyCategories(column: string, count: number): PlotctlError {
  return new PlotctlError(
    "TOO_MANY_CATEGORIES",
    `The column ${show(column)} has ${count.toLocaleString("en")} values; at most ${MAX_PLANES} can be distinguished by colour.`,
  );
}

/** The bytes of a grid. */
export function gridBytes({ counts, values }: Pick<Grid, "counts" | "values">): number {
  return counts.byteLength + (values?.byteLength ?? 0);
}
