// Cells of a matrix of any size. Where cells are large, they are added up from a pyramid in memory, which one pass over all
// values makes for each aggregate; small cells are read from the matrix itself.
import { setMaxListeners } from "node:events";
import { AnswerCache } from "./answer-cache.js";
import type { Engine } from "./contract.js";
import type { CellSpan, Grid, GridQuery } from "./grid-query.js";
import { allocatedGrid, spanLength, type CellGrid } from "./kernels/cell-grid.js";
import type { MatrixValues } from "./matrix-rows.js";
import { budgets } from "./memory-budget.js";
import { closedError, pool, type Work } from "./pool.js";
import { SharedQuestions } from "./shared-questions.js";

/** What a view of cells needs of an engine. */
export type CellEngine = Pick<Engine, "grid" | "version" | "changes">;

/** With fewer values, reading them is as fast as anything made ahead. */
const MIN_PYRAMID_VALUES = 2 ** 20;

/** The finest cells of a pyramid take at most so many bytes, and so many per value of the matrix. */
const PYRAMID_BYTES = 128 * 2 ** 20;
const BYTES_PER_VALUE = 2;
const BYTES_PER_CELL = Float64Array.BYTES_PER_ELEMENT + Uint32Array.BYTES_PER_ELEMENT;

/** A pass over everything is divided into so many parts, between which threads answer views. */
const PASS_PARTS = 64;

/** The finest grid of everything, and coarser ones of it. */
type Pyramid = readonly [CellGrid, ...CellGrid[]];

type Plane = Pick<GridQuery, "x" | "y">;

export class MatrixEngine implements CellEngine {
  readonly version = "1";
  readonly #matrix: MatrixValues;
  readonly #release = pool.use();
  readonly #closing = new AbortController();
  readonly #answers = new SharedQuestions<Grid>(gridBytes);
  readonly #pyramids = new AnswerCache<Pyramid>(pyramidBytes, budgets.arrays);
  /** The finest cells of pyramids; undefined if there are none. */
  readonly #base: { readonly x: CellSpan; readonly y: CellSpan } | undefined;

  constructor(matrix: MatrixValues) {
    this.#matrix = matrix;
    this.#base = baseOf(matrix);
    // One per thread at work.
    setMaxListeners(0, this.#closing.signal);
  }

  /** The columns of the question are not looked at. Rejects with the signal's reason when aborted. */
  async grid(query: GridQuery, signal: AbortSignal): Promise<Grid> {
    signal.throwIfAborted();
    this.#closing.signal.throwIfAborted();
    return this.#answers.ask(JSON.stringify(query), signal, (stopped) => this.#answer(query, stopped));
  }

  /** One value; NaN outside of the matrix. */
  async valueAt(column: number, row: number, signal: AbortSignal): Promise<number> {
    const one = (place: number) => ({ column: "", from: place, to: place + 1, exponent: 0, scale: "linear" }) as const;
    const aggregate = { kind: "max", column: "" } as const;
    const { values } = await this.grid({ x: one(column), y: one(row), aggregate }, signal);
    return values?.[0] ?? NaN;
  }

  close(): void {
    if (this.#closing.signal.aborted) return;
    const reason = closedError();
    this.#closing.abort(reason);
    this.#answers.close(reason);
    this.#pyramids.clear();
    this.#release();
  }

  async #answer({ x, y, aggregate }: GridQuery, signal: AbortSignal): Promise<Grid> {
    const isMean = aggregate.kind === "mean";
    const combination = combinationOf(aggregate.kind);
    const work: Work = { priority: "view", signal };
    const [across, up] = [x, y].map(spanOf) as [CellSpan, CellSpan];
    const base = this.#base;
    if (base !== undefined && x.exponent >= base.x.exponent && y.exponent >= base.y.exponent) {
      const levels = await this.#pyramid(combination, base);
      const level = Math.min(x.exponent - base.x.exponent, y.exponent - base.y.exponent, levels.length - 1);
      return pool.run("coarsen", { fine: levels[level] as CellGrid, x: across, y: up, isMean }, work);
    }
    const grid = await this.#reduce({ x: across, y: up }, { combination, parts: pool.size, work });
    return pool.run("merge", { parts: [grid], isMean }, work);
  }

  async #reduce(
    { x, y }: { readonly x: CellSpan; readonly y: CellSpan },
    { combination, parts, work }: { combination: CellGrid["combination"]; parts: number; work: Work },
  ): Promise<CellGrid> {
    const grid = allocatedGrid({ x, y, planes: 1, combination, hasValues: true });
    const rows = spanLength(y);
    const share = Math.ceil(rows / parts);
    const firsts = Array.from({ length: Math.ceil(rows / share) }, (_, part) => part * share);
    const fill = (first: number): Promise<undefined> =>
      pool.run("matrix", { matrix: this.#matrix, grid, first, after: Math.min(rows, first + share) }, work);
    await Promise.all(firsts.map(fill));
    return grid;
  }

  #pyramid(combination: CellGrid["combination"], base: { x: CellSpan; y: CellSpan }): Promise<Pyramid> {
    const work: Work = { priority: "preparation", signal: this.#closing.signal };
    return this.#pyramids.get(combination, async () =>
      pool.run("pyramid", await this.#reduce(base, { combination, parts: PASS_PARTS, work }), work),
    );
  }
}

function combinationOf(kind: GridQuery["aggregate"]["kind"]): CellGrid["combination"] {
  return kind === "min" || kind === "max" ? kind : "sum";
}

function spanOf({ from, to, exponent, scale }: Plane["x"]): CellSpan {
  return { from, to, exponent, scale };
}

/** The longer side is halved until the cells are few enough. */
function baseOf({ width, height }: MatrixValues): { x: CellSpan; y: CellSpan } | undefined {
  if (width * height < MIN_PYRAMID_VALUES) return undefined;
  const limit = Math.min(PYRAMID_BYTES, width * height * BYTES_PER_VALUE);
  const exponents = { x: 0, y: 0 };
  const across = (): number => Math.ceil(width / 2 ** exponents.x);
  const up = (): number => Math.ceil(height / 2 ** exponents.y);
  while (across() * up() * BYTES_PER_CELL > limit) exponents[across() >= up() ? "x" : "y"]++;
  return {
    x: { from: 0, to: across(), exponent: exponents.x, scale: "linear" },
    y: { from: 0, to: up(), exponent: exponents.y, scale: "linear" },
  };
}

function pyramidBytes(levels: Pyramid): number {
  return levels.reduce((sum, level) => sum + gridBytes(level), 0);
}

function gridBytes({ counts, values }: Pick<Grid, "counts" | "values">): number {
  return counts.byteLength + (values?.byteLength ?? 0);
}
