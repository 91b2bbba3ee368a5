// A view along x (lines, steps, areas, bars): the fine rows of a window around what is visible, and coarse ones of everything
// else, so that no part of the plot is ever empty.
import { systemClock } from "../base/clock.js";
import type { Engine, Envelope, EnvelopeQuery, FloatArray } from "../engine/contract.js";
import { valueAt, type Scale } from "../engine/buckets.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";
import type { Plot } from "../model/generated/plots.js";
import type { ColumnDataSource } from "../model/generated/sources.js";
import { Follower, type Effort } from "./follower.js";
import type { NumberRange } from "./number-range.js";
import { extremesOf, joined, valuesOf, type Part } from "./parts.js";
import type { Shape } from "./shapes.js";
import { View } from "./view.js";
import {
  covers,
  edgesOf,
  isFine,
  spanFrom,
  touches,
  wholeWindow,
  windowFor,
  type Span,
  type Window,
} from "./window.js";
import type { YFit } from "./y-fit.js";

export interface LineViewParts {
  readonly engine: Engine;
  readonly shape: Shape;
  readonly plot: Plot;
  readonly renderer: GlyphRenderer;
  readonly source: ColumnDataSource;
  readonly range: NumberRange;
  readonly scale: Scale;
  /** The smallest and largest x of the data. */
  readonly extent: Span;
  readonly yFit: YFit | undefined;
}

/** Buckets for everything outside of the window, so that no pan or zoom reaches an empty part. */
const COARSE_BUCKETS = 512;

/** The frame of a plot is smaller than the plot by about this much: axes, toolbar, borders. */
const AROUND_FRAME_PX = 63;
const DEFAULT_WIDTH_PX = 600;
const MIN_PIXELS = 50;
const MAX_PIXELS = 8000;

interface Wish {
  readonly window: Window;
  readonly effort: Effort;
}

interface Loaded {
  readonly window: Window;
  readonly exact: boolean;
}

export class LineView extends View {
  readonly #parts: LineViewParts;
  protected readonly follower: Follower<Wish>;
  #coarse: Part | undefined;
  #drawn: Part | undefined;
  /** For each column of the source, whether float32 is enough. */
  #single: readonly boolean[] = [];
  /** Undefined before the first answer; `all` when all rows were sent. */
  #loaded: Loaded | "all" | undefined;

  constructor(parts: LineViewParts) {
    super();
    this.#parts = parts;
    const { range, renderer, plot } = parts;
    this.follower = new Follower<Wish>({
      renderer,
      watched: [
        [range, "start"],
        [range, "end"],
        [plot, "inner_width"],
      ],
      isStarted: () => this.#coarse !== undefined,
      need: (effort) => this.#need(effort),
      isUseless: ({ window }) => {
        const view = this.#visible();
        return view !== undefined && !touches(window, view);
      },
      ask: (wish, signal) => this.#answer(wish, signal),
      rested: () => this.#fit(),
      failed: (error) => this.fail(error),
    });
  }

  get ranges(): View["ranges"] {
    return { x: this.#parts.range, y: undefined };
  }

  get isDrawn(): boolean {
    return this.#drawn !== undefined;
  }

  protected forget(): void {
    if (this.#loaded !== "all") this.#loaded = undefined;
  }

  /** Asks for all data coarsely, then for what is visible, and returns what shows it. */
  protected async first(): Promise<() => void> {
    const { shape, scale, extent, yFit, renderer } = this.#parts;
    const began = systemClock.now();
    const never = new AbortController().signal;
    const whole = wholeWindow(extent, COARSE_BUCKETS, scale);
    const coarse = await this.#envelope({ window: whole, effort: "quick" }, never);
    const part = shape.partOf(coarse);
    this.#coarse = part;
    this.#single = shape.columns.map((_, index) => isSingle(part, index));
    // A small data set is sent whole. A hidden renderer is filled when it is shown.
    const isAll = coarse.form === "rows";
    const window = windowFor(this.#visible() ?? extent, this.#pixels, { extent, scale });
    const isFine = !isAll && renderer.visible;
    const answer = isFine ? await this.#envelope({ window, effort: "exact" }, never) : coarse;
    return () => {
      yFit?.setWhole(this.#extremesOf(part, { start: -Infinity, end: Infinity }));
      this.#loaded = isAll ? "all" : isFine ? { window, exact: answer.exact } : undefined;
      this.#draw(answer, isFine ? window : whole, systemClock.now() - began);
      this.#fit();
    };
  }

  /** The visible part of the axis, within the data; undefined for ranges that are no part of it. */
  #visible(): Span | undefined {
    const { range, extent, scale } = this.#parts;
    const { start, end } = range;
    const [low, high] = start <= end ? [start, end] : [end, start];
    const span = spanFrom(scale === "log" ? Math.max(low, Number.MIN_VALUE) : low, high, scale);
    const clamped = { start: Math.max(span.start, extent.start), end: Math.min(span.end, extent.end) };
    return Number.isFinite(clamped.end - clamped.start) && clamped.end > clamped.start ? clamped : undefined;
  }

  /** The pixels of the visible part of the data. */
  get #pixels(): number {
    const { plot } = this.#parts;
    const width = plot.inner_width ?? (plot.width ?? DEFAULT_WIDTH_PX) - AROUND_FRAME_PX;
    return Math.min(MAX_PIXELS, Math.max(MIN_PIXELS, width));
  }

  /** The wish for the present range; undefined if what is loaded shows it well enough. */
  #need(effort: Effort): Wish | undefined {
    const { extent, scale } = this.#parts;
    const view = this.#visible();
    if (view === undefined || this.#loaded === "all") return undefined;
    const pixels = this.#pixels;
    const isGood =
      this.#loaded !== undefined &&
      covers(this.#loaded.window, view, { extent, pixels }) &&
      (effort === "quick" || (this.#loaded.exact && isFine(this.#loaded.window, view, pixels)));
    return isGood ? undefined : { window: windowFor(view, pixels, { extent, scale }), effort };
  }

  async #answer(wish: Wish, signal: AbortSignal): Promise<() => void> {
    const began = systemClock.now();
    const answer = await this.#envelope(wish, signal);
    return () => {
      this.#loaded = { window: wish.window, exact: answer.exact };
      this.#draw(answer, wish.window, systemClock.now() - began);
      if (!this.follower.isMoving || this.#parts.yFit?.isExceeded(this.#extremes) === true) this.#fit();
    };
  }

  #envelope({ window: { from, to, exponent, scale }, effort }: Wish, signal: AbortSignal): Promise<Envelope> {
    const { engine, shape } = this.#parts;
    const { x, ys, form } = shape;
    const query: EnvelopeQuery = { x, ys, form, from, to, exponent, scale, effort };
    return this.follower.asked(() => engine.envelope(query, signal));
  }

  /** Replaces the columns of the source, in one change. */
  #draw(answer: Envelope, window: Window, ms: number): void {
    const { shape, source } = this.#parts;
    const fine = shape.partOf(answer);
    const part = this.#loaded === "all" ? fine : joined(this.#coarse as Part, fine, edgesOf(window));
    this.#drawn = part;
    const columns = shape.columns.map((name, index) => [name, this.#sent(part.values[index] as FloatArray, index)]);
    source.data = { [shape.x]: part.x, ...(Object.fromEntries(columns) as Record<string, FloatArray>) };
    // Indices of rows mean nothing after the next answer.
    if (source.selected.indices.length > 0) source.selected.indices = [];
    const { rows, exact, tier } = answer;
    this.report({ rows, points: part.x.length, exact, tier, ms, problem: undefined });
  }

  /** Half of the bytes, where the difference is not visible. */
  #sent(values: FloatArray, index: number): FloatArray {
    return values instanceof Float64Array && this.#single[index] === true ? Float32Array.from(values) : values;
  }

  #fit(): void {
    this.#parts.yFit?.show(this, this.#extremes);
  }

  /** The lowest and highest values that are visible. */
  get #extremes(): Span | undefined {
    const { range, scale } = this.#parts;
    const { start, end } = spanFrom(Math.min(range.start, range.end), Math.max(range.start, range.end), scale);
    // A bucket at the edge has its extremes up to a pixel outside.
    const pixel = (end - start) / this.#pixels;
    const span = { start: valueAt(start - pixel, scale), end: valueAt(end + pixel, scale) };
    return this.#drawn && this.#extremesOf(this.#drawn, span);
  }

  #extremesOf(part: Part, span: Span): Span | undefined {
    const { fitted: columns, between } = this.#parts.shape;
    return extremesOf(part, { ...span, columns, between, isPositive: this.#parts.yFit?.isLog === true });
  }
}

/** The largest error of float32, relative to a value, and the largest error that is drawn, relative to all values. */
const FLOAT32_ERROR = 2 ** -24;
const DRAWN_ERROR = 1e-6;

/** Whether float32 shows the values of a column as well as float64 does. */
function isSingle(part: Part, index: number): boolean {
  const found = valuesOf(part, index);
  if (found === undefined) return true;
  return (
    Math.max(Math.abs(found.start), Math.abs(found.end)) * FLOAT32_ERROR <= (found.end - found.start) * DRAWN_ERROR
  );
}
