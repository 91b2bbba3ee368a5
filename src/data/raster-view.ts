// A view of a plane: an image of cells while many rows are visible, and the rows themselves where they are few. Around the
// window that is loaded, the picture continues in large cells, so that no pan or zoom reaches an empty part.
import { NDArray } from "../base/ndarray.js";
import { systemClock } from "../base/clock.js";
import { edgeOf, type Scale } from "../engine/buckets.js";
import type { Engine } from "../engine/contract.js";
import type { Aggregate, CellSpan, Grid } from "../engine/grid-query.js";
import { classOf, type ColorScale, type Shaded, type ShadeMode } from "../engine/kernels/shade.js";
import type { CellEngine } from "../engine/matrix-engine.js";
import { pool } from "../engine/pool.js";
import { allOf, between } from "../engine/predicate/predicate.js";
import { MAX_ROWS, type Batch } from "../engine/rows-query.js";
import { watchProperty } from "../model/access.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";
import type { Plot } from "../model/generated/plots.js";
import type { ColumnDataSource } from "../model/generated/sources.js";
import { Follower, type Effort } from "./follower.js";
import type { NumberRange } from "./number-range.js";
import type { DataRow, Direction, Near } from "./nearest-rows.js";
import { cellsIn, holds, isNear, overlaps, piecesOf, spanFor, type RasterWindow } from "./raster-window.js";
import { View } from "./view.js";
import { visiblePlane } from "./visible-plane.js";
import type { Span } from "./window.js";

/** One dimension of a raster. */
export interface RasterAxis {
  readonly column: string;
  readonly range: NumberRange;
  readonly scale: Scale;
  /** What the data has now, in the space of the axis. */
  readonly extent: () => Span;
  readonly toPlace: (value: number) => number;
  readonly toValue: (place: number) => number;
  /** The exponent of the smallest cells that make sense. */
  readonly finest: number;
}

export interface RasterViewParts {
  readonly engine: CellEngine;
  readonly plot: Plot;
  readonly renderer: GlyphRenderer;
  readonly x: RasterAxis;
  readonly y: RasterAxis;
  readonly aggregate: Aggregate;
  /** The columns x, y, dw, dh and image. */
  readonly picture: ColumnDataSource;
  /** The rows, where they are drawn; undefined for images. */
  readonly rows: { readonly engine: Engine; readonly source: ColumnDataSource; readonly limit: number } | undefined;
  /** Finds what is under the mouse. */
  readonly pick: (near: PlaneNear) => Promise<readonly DataRow[]>;
  readonly mode: ShadeMode;
  readonly spread: "auto" | number;
  /** The colours of categories. Undefined: the picture has classes of values. */
  readonly colors: readonly (readonly [number, number, number])[] | undefined;
  /** Makes the ranges reach over all data as it is now. */
  readonly showAll: () => void;
  /** Called with each new scale and the categories of the data. */
  readonly scaled: (scale: ColorScale, categories: readonly string[]) => void;
}

/** A place of the plot, and what is visible around it. */
export type PlaneNear = Pick<Near, "at" | "x"> & { readonly y: Direction };

/** The column of the drawn rows that has the class or the category of each. */
export const CLASS_COLUMN = "class of the color";

/** Cells per axis for everything outside of the window. */
const SKELETON_CELLS = 256;

const AROUND_FRAME_PX = 63;
const DEFAULT_SIZE_PX = 600;
const MIN_PIXELS = 50;

/** The most cells of a picture: one byte each, or four for mixed colours. */
const PICTURE_CELLS = 3e6;
const MIXED_CELLS = 1e6;

/** So many times more rows than are drawn at once are loaded, for a margin around the visible ones. */
const MARGIN_ROWS = 4;

interface VisiblePart {
  readonly x: Span;
  readonly y: Span;
}

interface Wish {
  readonly window: RasterWindow;
  readonly view: VisiblePart;
  readonly effort: Effort;
}

/** All data in large cells. */
interface Skeleton {
  readonly grid: Grid;
  readonly window: RasterWindow;
}

interface Loaded {
  readonly window: RasterWindow;
  readonly form: "image" | "rows";
  /** What was visible when it was drawn at rest; undefined while moving. */
  readonly view: VisiblePart | undefined;
}

export class RasterView extends View {
  readonly #parts: RasterViewParts;
  protected readonly engine: CellEngine;
  protected readonly plot: Plot;
  protected readonly follower: Follower<Wish>;
  #skeleton: Skeleton | undefined;
  #loaded: Loaded | undefined;
  #scale: ColorScale | undefined;

  constructor(parts: RasterViewParts) {
    super();
    this.#parts = parts;
    this.engine = parts.engine;
    this.plot = parts.plot;
    const { x, y, renderer, plot } = parts;
    this.follower = new Follower<Wish>({
      renderer,
      watched: visiblePlane(plot, x.range, y.range),
      isStarted: () => this.#skeleton !== undefined,
      need: (effort) => this.#need(effort),
      isUseless: ({ window }) => {
        const view = this.#visible();
        return view !== undefined && !(overlaps(window.x, view.x) && overlaps(window.y, view.y));
      },
      ask: (wish, signal) => this.#answer(wish, signal),
      rested: () => undefined,
      failed: (error) => this.fail(error),
    });
    const resized = (): void => {
      if (plot.match_aspect) queueMicrotask(() => void this.follower.locked(parts.showAll));
    };
    watchProperty(plot, "inner_width", resized);
    watchProperty(plot, "inner_height", resized);
  }

  get renderer(): GlyphRenderer {
    return this.#parts.renderer;
  }

  /** @internal */
  get ranges(): View["ranges"] {
    return { x: this.#parts.x.range, y: this.#parts.y.range };
  }

  get isDrawn(): boolean {
    return this.#loaded !== undefined;
  }

  protected forget(): void {
    if (this.#loaded !== undefined) this.#loaded = { ...this.#loaded, view: undefined };
  }

  protected adapt(): void {
    this.#parts.showAll();
  }

  protected async first(): Promise<() => void> {
    const never = new AbortController().signal;
    const { x, y } = this.#parts;
    const window = {
      x: spanFor(x.extent(), SKELETON_CELLS, { ...x, extent: x.extent() }),
      y: spanFor(y.extent(), SKELETON_CELLS, { ...y, extent: y.extent() }),
    };
    const grid = await this.follower.asked(() => this.#grid(window, never), never);
    this.#skeleton = { grid, window };
    const view = this.#visible() ?? { x: x.extent(), y: y.extent() };
    return this.#answer({ window: this.#windowFor(view, 0), view, effort: "exact" }, never);
  }

  /** What is visible of the extents, in the spaces of the axes; undefined for ranges that are no part of them. */
  #visible(): VisiblePart | undefined {
    const [x, y] = [visibleOf(this.#parts.x), visibleOf(this.#parts.y)];
    return x === undefined || y === undefined ? undefined : { x, y };
  }

  #pixels(dimension: "x" | "y"): number {
    const { plot } = this.#parts;
    const [inner, outer] = dimension === "x" ? [plot.inner_width, plot.width] : [plot.inner_height, plot.height];
    return Math.max(MIN_PIXELS, inner ?? (outer ?? DEFAULT_SIZE_PX) - AROUND_FRAME_PX);
  }

  /** The window for a view, with cells of `2^coarser` pixels, or larger ones if they would be too many. */
  #windowFor(view: VisiblePart, coarser: number): RasterWindow {
    const { x, y, colors } = this.#parts;
    const most = colors === undefined ? PICTURE_CELLS : MIXED_CELLS;
    for (let size = 2 ** coarser; ; size *= 2) {
      const window = {
        x: spanFor(view.x, this.#pixels("x") / size, { ...x, extent: x.extent() }),
        y: spanFor(view.y, this.#pixels("y") / size, { ...y, extent: y.extent() }),
      };
      if (cells(window.x) * cells(window.y) <= most) return window;
    }
  }

  #need(effort: Effort): Wish | undefined {
    const view = this.#visible();
    if (view === undefined) return undefined;
    const window = this.#windowFor(view, effort === "coarse" ? 1 : 0);
    return this.#isGood(view, window, effort) ? undefined : { window, view, effort };
  }

  #isGood(view: VisiblePart, window: RasterWindow, effort: Effort): boolean {
    if (this.#loaded === undefined) return false;
    const { x, y } = this.#parts;
    const { window: loaded, form, view: drawn } = this.#loaded;
    if (!holds(loaded.x, view.x, x.extent()) || !holds(loaded.y, view.y, y.extent())) return false;
    if (effort === "exact") return drawn !== undefined && isSame(drawn.x, view.x) && isSame(drawn.y, view.y);
    return form === "rows" || (isNear(loaded.x, window.x) && isNear(loaded.y, window.y));
  }

  #grid({ x, y }: RasterWindow, signal: AbortSignal): Promise<Grid> {
    const { engine, aggregate } = this.#parts;
    const [columnX, columnY] = [this.#parts.x.column, this.#parts.y.column];
    const query = { x: { ...x, column: columnX }, y: { ...y, column: columnY }, aggregate };
    return engine.grid(query, signal);
  }

  async #answer(wish: Wish, signal: AbortSignal): Promise<() => void> {
    const began = systemClock.now();
    const { window, view, effort } = wish;
    const { rows } = this.#parts;
    const answer = await this.follower.asked(async () => {
      const grid = await this.#grid(window, signal);
      const shaded = await this.#shaded(grid, wish, signal);
      const isFew = rows !== undefined && effort !== "coarse" && shaded.visibleRows <= rows.limit;
      const batch = isFew ? await this.#rows(rows, window, signal) : undefined;
      return { grid, shaded, batch };
    }, signal);
    return () => {
      const { grid, shaded, batch } = answer;
      this.#loaded = {
        window,
        form: batch === undefined ? "image" : "rows",
        view: effort === "exact" ? view : undefined,
      };
      // A view without rows has no values to make a scale of.
      const hasScale = shaded.visibleRows > 0;
      if (hasScale) this.#scale = shaded.scale;
      this.#drawPicture(window, shaded, batch === undefined);
      this.#drawRows(batch, grid);
      if (hasScale) this.#parts.scaled(shaded.scale, grid.categories ?? []);
      const { exact, tier } = grid;
      const points = batch === undefined ? shaded.pixels.length : batch.total;
      const ms = systemClock.now() - began;
      const problem = this.#skeleton?.grid.rows === 0 ? "no values" : undefined;
      this.report({ rows: grid.rows, points, exact: exact && effort === "exact", tier, ms, problem });
    };
  }

  /** A moving view keeps the colours of its last rest. */
  #shaded(grid: Grid, { window, view, effort }: Wish, signal: AbortSignal): Promise<Shaded> {
    const { mode, spread, colors, aggregate } = this.#parts;
    const [left, right] = cellsIn(window.x, view.x);
    const [bottom, top] = cellsIn(window.y, view.y);
    const { grid: coarse, window: whole } = this.#skeleton as Skeleton;
    const finer = whole.x.exponent - window.x.exponent + whole.y.exponent - window.y.exponent;
    const task = {
      grid,
      skeleton: { grid: coarse, cells: 2 ** finer },
      scale: effort === "exact" ? undefined : this.#scale,
      visible: { left, right, bottom, top },
      mode,
      spread,
      colors,
      isExtensive: ["count", "sum", "by"].includes(aggregate.kind),
    };
    return pool.run("shade", task, { priority: "view", signal });
  }

  rowsNear(at: { readonly x: number; readonly y: number }): Promise<readonly DataRow[]> {
    const direction = (dimension: "x" | "y"): Direction => {
      const { column, scale, range } = this.#parts[dimension];
      return { column, scale, start: range.start, end: range.end, pixels: this.#pixels(dimension) };
    };
    const near = { x: direction("x"), y: direction("y"), at };
    return this.follower.asked(() => this.#parts.pick(near), new AbortController().signal);
  }

  /** The rows in the window, all of them; undefined if they are too many. */
  async #rows(
    { engine, limit: drawn }: NonNullable<RasterViewParts["rows"]>,
    { x, y }: RasterWindow,
    signal: AbortSignal,
  ): Promise<Batch | undefined> {
    const where = allOf([within(this.#parts.x.column, x), within(this.#parts.y.column, y)]);
    const limit = Math.min(MAX_ROWS, drawn * MARGIN_ROWS);
    const columns = engine.columns.map(({ name }) => name);
    const batch = await engine.rows({ where, order: [], offset: 0, limit, columns }, signal);
    return batch.total > limit ? undefined : batch;
  }

  /** Replaces all images in one change: large cells around the window, and in it the small ones. */
  #drawPicture(window: RasterWindow, shaded: Shaded, hasWindow: boolean): void {
    const { picture, x, y } = this.#parts;
    const { window: whole } = this.#skeleton as Skeleton;
    const columns: Record<"x" | "y" | "dw" | "dh", number[]> & { image: NDArray[] } = {
      x: [],
      y: [],
      dw: [],
      dh: [],
      image: [],
    };
    for (const row of piecesOf(whole.y, window.y)) {
      for (const column of piecesOf(whole.x, window.x)) {
        const isWindow = row.isWindow && column.isWindow;
        if (isWindow && !hasWindow) continue;
        // Beside the window, its own span is shown in large cells too.
        const [rows, across] = [row, column].map((piece, index) =>
          piece.isWindow ? touched(index === 0 ? whole.y : whole.x, piece) : piece,
        ) as [typeof row, typeof column];
        const image = isWindow
          ? new NDArray(shaded.pixels, [cells(window.y), cells(window.x)])
          : cut(shaded.skeleton as Uint8Array, cells(whole.x), rows, across);
        const [left, right] = [column.start, column.end].map((edge) => x.toValue(edge)) as [number, number];
        const [bottom, top] = [row.start, row.end].map((edge) => y.toValue(edge)) as [number, number];
        columns.x.push(left);
        columns.y.push(bottom);
        columns.dw.push(right - left);
        columns.dh.push(top - bottom);
        columns.image.push(image);
      }
    }
    picture.data = columns;
  }

  #drawRows(batch: Batch | undefined, { categories }: Grid): void {
    const { rows } = this.#parts;
    if (rows === undefined) return;
    const { engine, source } = rows;
    if (batch === undefined && source.length === 0 && CLASS_COLUMN in source.data) return;
    const entries = engine.columns.map(({ name, kind }, index): [string, Float64Array | string[]] => {
      const values = batch?.columns[index] ?? [];
      if (kind === "text") return [name, values.map((cell) => (cell === null ? "" : String(cell)))];
      return [name, Float64Array.from(values, (cell) => (cell === null ? NaN : Number(cell)))];
    });
    const all = Object.fromEntries(entries);
    source.data = { ...all, [CLASS_COLUMN]: this.#classes(all, batch?.total ?? 0, categories) };
    if (source.selected.indices.length > 0) source.selected.indices = [];
  }

  /** The class or the category of each row. */
  #classes(
    columns: Readonly<Record<string, Float64Array | string[]>>,
    length: number,
    categories: readonly string[] | undefined,
  ): Float32Array {
    const { aggregate } = this.#parts;
    const classes = new Float32Array(length);
    if (aggregate.kind === "count" || this.#scale === undefined) return classes;
    const values = columns[aggregate.column] ?? [];
    const places = new Map(categories?.map((text, index) => [text, index]));
    for (let row = 0; row < length; row++) {
      const value = values[row];
      classes[row] =
        typeof value === "string"
          ? (places.get(value) ?? NaN)
          : Number.isNaN(value)
            ? NaN
            : classOf(value ?? NaN, this.#scale);
    }
    return classes;
  }
}

function cells({ from, to }: CellSpan): number {
  return to - from;
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

/** The coarse cells that a piece touches. */
function touched<P extends Span>(whole: CellSpan, piece: P): P {
  const step = 2 ** whole.exponent;
  const clamp = (cell: number): number => Math.min(cells(whole), Math.max(0, cell - whole.from));
  return { ...piece, first: clamp(Math.floor(piece.start / step)), after: clamp(Math.ceil(piece.end / step)) };
}

interface Cut {
  readonly first: number;
  readonly after: number;
}

function cut(pixels: Uint8Array | Uint32Array, width: number, rows: Cut, columns: Cut): NDArray {
  const shape = [rows.after - rows.first, columns.after - columns.first] as const;
  const part =
    pixels instanceof Uint8Array ? new Uint8Array(shape[0] * shape[1]) : new Uint32Array(shape[0] * shape[1]);
  for (let row = 0; row < shape[0]; row++) {
    const start = (rows.first + row) * width + columns.first;
    part.set(pixels.subarray(start, start + shape[1]), row * shape[1]);
  }
  return new NDArray(part, [...shape]);
}

function within(column: string, { from, to, exponent, scale }: CellSpan) {
  return between(column, edgeOf(from, exponent, scale), edgeOf(to, exponent, scale));
}

function visibleOf({ range, scale, extent, toPlace }: RasterAxis): Span | undefined {
  const [low, high] = [Math.min(range.start, range.end), Math.max(range.start, range.end)];
  const whole = extent();
  const start = Math.max(whole.start, toPlace(scale === "log" ? Math.max(low, Number.MIN_VALUE) : low));
  const end = Math.min(whole.end, toPlace(high));
  if (Number.isFinite(end - start) && end > start) return { start, end };
  return start === end && Number.isFinite(start) ? { start, end: start + (Math.abs(start) || 1) * 1e-9 } : undefined;
}
