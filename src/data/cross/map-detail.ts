// The detail of a map at rest: cells as large as pixels, of the rows that the other charts choose, around what is visible. It is
// asked for when neither the range nor the boxes have changed for a moment, and is shown until the boxes change or the view
// leaves it.
import { messageOf, codeOf } from "../../base/errors.js";
import { NDArray } from "../../base/ndarray.js";
import type { Engine } from "../../engine/contract.js";
import type { Shade } from "../../engine/kernels/shade-counts.js";
import { pool } from "../../engine/pool.js";
import type { Predicate } from "../../engine/predicate/predicate.js";
import type { Plot } from "../../model/generated/plots.js";
import type { GlyphRenderer } from "../../model/generated/renderers.js";
import { Follower } from "../follower.js";
import type { NumberRange } from "../number-range.js";
import { holds, spanFor, type RasterWindow } from "../raster-window.js";
import { visiblePlane } from "../visible-plane.js";
import type { Span } from "../window.js";

export interface DetailAxis {
  readonly column: string;
  readonly range: NumberRange;
  /** What the map shows at most. */
  readonly extent: Span;
}

interface MapDetailParts {
  readonly engine: Engine;
  readonly plot: Plot;
  readonly renderer: GlyphRenderer;
  readonly x: DetailAxis;
  readonly y: DetailAxis;
  readonly shade: Shade;
  readonly colors: number;
  /** The rows that the other charts choose. Undefined: all. */
  readonly where: () => Predicate | undefined;
  /** Called between two callbacks of the app when there is another picture. */
  readonly changed: () => void;
}

/** A picture of a part of the plane, in values. */
export interface DetailPicture {
  readonly x: Span;
  readonly y: Span;
  readonly image: NDArray;
}

interface Visible {
  readonly x: Span;
  readonly y: Span;
}

interface Wish {
  readonly view: Visible;
  readonly where: Predicate | undefined;
}

interface Loaded extends Wish {
  readonly window: RasterWindow;
  readonly picture: DetailPicture;
}

/** The frame of a plot is smaller than the plot by about this. */
const AROUND_FRAME_PX = 63;
const DEFAULT_SIZE_PX = 600;
const MIN_PIXELS = 50;

/** A byte each. */
const MAX_CELLS = 3e6;

export class MapDetail {
  readonly #parts: MapDetailParts;
  readonly #follower: Follower<Wish>;
  #loaded: Loaded | undefined;
  #isStarted = false;

  constructor(parts: MapDetailParts) {
    this.#parts = parts;
    const { x, y, plot, renderer } = parts;
    this.#follower = new Follower<Wish>({
      renderer,
      watched: visiblePlane(plot, x.range, y.range),
      isStarted: () => this.#isStarted,
      need: (effort) => (effort === "exact" ? this.#need() : undefined),
      isUseless: (wish) => keyOf(wish) !== keyOf(this.#wish()),
      ask: (wish, signal) => this.#ask(wish, signal),
      rested: () => undefined,
      failed: (error) => this.#fail(error),
    });
  }

  /** The picture for what is chosen now, if there is one. */
  get picture(): DetailPicture | undefined {
    const loaded = this.#loaded;
    return loaded !== undefined && isSame(loaded.where, this.#parts.where()) ? loaded.picture : undefined;
  }

  /** Another picture is needed at rest: other rows are chosen, or with `isNew`, the data is another one. */
  update({ isNew }: { readonly isNew: boolean }): void {
    if (isNew) this.#loaded = undefined;
    this.#isStarted = true;
    this.#follower.moved();
  }

  #wish(): Wish | undefined {
    const [x, y] = [visibleOf(this.#parts.x), visibleOf(this.#parts.y)];
    return x === undefined || y === undefined ? undefined : { view: { x, y }, where: this.#parts.where() };
  }

  #need(): Wish | undefined {
    const wish = this.#wish();
    return wish === undefined || this.#isShown(wish) ? undefined : wish;
  }

  /** Whether the picture has all that is visible, in cells of the right size. */
  #isShown({ view, where }: Wish): boolean {
    const loaded = this.#loaded;
    if (loaded === undefined || !isSame(loaded.where, where)) return false;
    const { x, y } = this.#windowFor(view);
    const { window } = loaded;
    const isSharp = window.x.exponent === x.exponent && window.y.exponent === y.exponent;
    const { x: axisX, y: axisY } = this.#parts;
    return isSharp && holds(window.x, view.x, axisX.extent) && holds(window.y, view.y, axisY.extent);
  }

  #windowFor({ x, y }: Visible): RasterWindow {
    const { plot, x: axisX, y: axisY } = this.#parts;
    const across = Math.max(MIN_PIXELS, plot.inner_width ?? (plot.width ?? DEFAULT_SIZE_PX) - AROUND_FRAME_PX);
    const up = Math.max(MIN_PIXELS, plot.inner_height ?? (plot.height ?? DEFAULT_SIZE_PX) - AROUND_FRAME_PX);
    for (let size = 1; ; size *= 2) {
      const window = {
        x: spanFor(x, across / size, { extent: axisX.extent, scale: "linear", finest: -Infinity }),
        y: spanFor(y, up / size, { extent: axisY.extent, scale: "linear", finest: -Infinity }),
      };
      if ((window.x.to - window.x.from) * (window.y.to - window.y.from) <= MAX_CELLS) return window;
    }
  }

  async #ask(wish: Wish, signal: AbortSignal): Promise<() => void> {
    const { engine, x, y, shade, colors } = this.#parts;
    const window = this.#windowFor(wish.view);
    const query = {
      x: { ...window.x, column: x.column },
      y: { ...window.y, column: y.column },
      aggregate: { kind: "count" },
      where: wish.where,
    } as const;
    const image = await this.#follower.asked(async () => {
      const { counts, width, height } = await engine.grid(query, signal);
      const pixels = await pool.run("shadeCounts", { counts, shade, colors }, { priority: "view", signal });
      return new NDArray(pixels, [height, width]);
    }, signal);
    return () => {
      this.#loaded = { ...wish, window, picture: { x: valuesOf(window.x), y: valuesOf(window.y), image } };
      this.#parts.changed();
    };
  }

  #fail(error: unknown): void {
    const code = codeOf(error);
    // Closed data has no answers any more, and its app knows.
    if (code !== "DATA_CLOSED") this.#follower.document?.log.error(`A map has no detail: ${messageOf(error)}`);
    // Columns that do not fit into memory will not do so later: the large cells stay.
    if (code === "DATA_CLOSED" || code === "DATA_TOO_LARGE") this.#follower.close();
  }
}

function keyOf(wish: Wish | undefined): string {
  return JSON.stringify(wish ?? null);
}

function isSame(one: Predicate | undefined, other: Predicate | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function valuesOf({ from, to, exponent }: RasterWindow["x"]): Span {
  return { start: from * 2 ** exponent, end: to * 2 ** exponent };
}

/** What is visible of the extent; undefined for ranges that are no part of it. */
function visibleOf({ range, extent }: DetailAxis): Span | undefined {
  const start = Math.max(extent.start, Math.min(range.start, range.end));
  const end = Math.min(extent.end, Math.max(range.start, range.end));
  return Number.isFinite(end - start) && start < end ? { start, end } : undefined;
}
