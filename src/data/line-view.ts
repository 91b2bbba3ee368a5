// A view along x (lines, steps, areas, bars): the fine rows of a window around what is visible, and coarse ones of everything
// else, so that no part of the plot is ever empty.
import { systemClock } from "../base/clock.js";
import type { Engine, Envelope, EnvelopeQuery } from "../engine/contract.js";
import { valueAt, type Scale } from "../engine/buckets.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";
import type { Plot } from "../model/generated/plots.js";
import type { ColumnDataSource } from "../model/generated/sources.js";
import { Follower, type Effort } from "./follower.js";
import type { Group } from "../engine/group-query.js";
import type { NumberRange } from "./number-range.js";
import { nearestRows, type DataRow } from "./nearest-rows.js";
import { extremesOf, hasValues, type Part } from "./parts.js";
import { sentOf, skeletonOf, type Skeleton } from "./sent-parts.js";
import type { Shape } from "./shapes.js";
import { View } from "./view.js";
import {
  coarser,
  covers,
  isFine,
  spanFrom,
  touches,
  viewAhead,
  wholeWindow,
  windowFor,
  type Coarseness,
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
  /** The smallest and largest x of the data as it is now. */
  readonly extent: () => Span;
  /** Makes the range reach over all data as it is now. */
  readonly showAll: () => void;
  readonly yFit: YFit | undefined;
  /** For `rowsNear`. */
  readonly yRange: NumberRange;
  readonly yScale: Scale;
  /** Only the rows of this group are drawn. */
  readonly group: Promise<Group> | undefined;
}

/** Buckets for everything outside of the window, at least, so that no pan or zoom reaches an empty part. At most twice as many. */
const COARSE_BUCKETS = 256;

/** So few rows are sent whole. */
const MAX_WHOLE_ROWS = 2000;

/** The frame of a plot is smaller than the plot by about this much: axes, toolbar, borders. */
const AROUND_FRAME_PX = 63;
const DEFAULT_WIDTH_PX = 600;
const DEFAULT_HEIGHT_PX = 600;
const MIN_PIXELS = 50;
const MAX_PIXELS = 8000;

/** Two views have the same width if they differ by less than this part of it. */
const SAME_WIDTH = 1e-6;

interface Wish {
  readonly window: Window;
  readonly effort: Effort;
}

/** All data, coarsely. */
interface Whole {
  readonly answer: Envelope;
  readonly window: Window;
}

interface Loaded {
  readonly window: Window;
  readonly exact: boolean;
}

export class LineView extends View {
  readonly #parts: LineViewParts;
  protected readonly follower: Follower<Wish>;
  protected readonly engine: Engine;
  protected readonly plot: Plot;
  #extent: Span;
  #skeleton: Skeleton | undefined;
  #drawn: Part | undefined;
  /** Undefined before the first answer; `all` when all rows were sent. */
  #loaded: Loaded | "all" | undefined;
  /** What was last visible, and whether it was a smaller part than before. */
  #seen: { readonly view: Span | undefined; readonly isZoomIn: boolean } = { view: undefined, isZoomIn: false };
  /** What was visible at the last rest, and before it. */
  #rested: readonly [Span | undefined, Span | undefined] = [undefined, undefined];

  constructor(parts: LineViewParts) {
    super();
    this.#parts = parts;
    this.engine = parts.engine;
    this.plot = parts.plot;
    this.#extent = parts.extent();
    const { range, renderer, plot } = parts;
    this.follower = new Follower<Wish>({
      renderer,
      watched: [
        [range, "start"],
        [range, "end"],
        [plot, "inner_width"],
      ],
      isStarted: () => this.#skeleton !== undefined,
      need: (effort) => this.#need(effort),
      isUseless: ({ window }) => {
        const view = this.#visible();
        return view !== undefined && !touches(window, view);
      },
      ask: (wish, signal) => this.#answer(wish, signal),
      ahead: () => this.#ahead(),
      rested: () => {
        this.#rested = [this.#visible(), this.#rested[0]];
        this.#fit();
      },
      failed: (error) => this.fail(error),
    });
  }

  /** @internal */
  get ranges(): View["ranges"] {
    return { x: this.#parts.range, y: undefined };
  }

  get isDrawn(): boolean {
    return this.#drawn !== undefined;
  }

  protected forget(): void {
    if (this.#loaded !== "all") this.#loaded = undefined;
  }

  protected adapt(): void {
    this.#parts.showAll();
    this.#extent = this.#parts.extent();
  }

  /** Asks for all data coarsely, then for what is visible, and returns what shows it. */
  protected async first(): Promise<() => void> {
    const { scale, renderer } = this.#parts;
    const extent = this.#extent;
    const never = new AbortController().signal;
    const began = systemClock.now();
    const whole = await this.#whole(never);
    // A small data set is sent whole. A hidden renderer is filled when it is shown.
    const isAll = whole.answer.form === "rows";
    const window = windowFor(this.#visible() ?? extent, this.#pixels, { extent, scale });
    const isFine = !isAll && renderer.visible;
    const answer = isFine ? await this.#envelope({ window, effort: "exact" }, never) : whole.answer;
    return () => {
      this.#surround(whole);
      this.#loaded = isAll ? "all" : isFine ? { window, exact: answer.exact } : undefined;
      this.#draw(answer, { window: isFine ? window : whole.window, ms: systemClock.now() - began });
      this.#rested = [this.#visible(), undefined];
      this.#fit();
    };
  }

  /** Asks for all data coarsely, as it is now. */
  async #whole(signal: AbortSignal): Promise<Whole> {
    const { rowCount } = this.engine;
    // Where rows are no more than buckets, answers have the rows.
    const buckets = rowCount <= MAX_WHOLE_ROWS ? Math.max(COARSE_BUCKETS, rowCount) : COARSE_BUCKETS;
    const window = wholeWindow(this.#extent, buckets, this.#parts.scale);
    return { window, answer: await this.#envelope({ window, effort: "quick" }, signal) };
  }

  #surround({ answer }: Whole): void {
    const { shape, yFit } = this.#parts;
    this.#skeleton = skeletonOf(answer, shape);
    yFit?.setWhole(this.#extremesOf(this.#skeleton.part, { start: -Infinity, end: Infinity }));
  }

  /** The visible part of the axis, within the data; undefined for ranges that are no part of it. */
  #visible(): Span | undefined {
    const { range, scale } = this.#parts;
    const extent = this.#extent;
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
    const { scale } = this.#parts;
    const extent = this.#extent;
    const view = this.#visible();
    if (view === undefined || this.#loaded === "all") return undefined;
    const pixels = this.#pixels;
    const coarseness = this.#coarseness(effort, view);
    const isGood =
      this.#loaded !== undefined &&
      covers(this.#loaded.window, view, { extent, pixels, coarseness }) &&
      (effort !== "exact" || (this.#loaded.exact && isFine(this.#loaded.window, view, pixels)));
    if (isGood) return undefined;
    return { window: coarser(windowFor(view, pixels, { extent, scale }), coarseness), effort };
  }

  #coarseness(effort: Effort, view: Span): Coarseness {
    const before = this.#seen.view;
    if (before === undefined || before.start !== view.start || before.end !== view.end) {
      const width = view.end - view.start;
      this.#seen = { view, isZoomIn: before !== undefined && width < (before.end - before.start) * (1 - SAME_WIDTH) };
    }
    if (effort !== "coarse") return "fine";
    return this.#seen.isZoomIn ? "zooming in" : "coarse";
  }

  /** After a pan: the window that is needed when it goes on. */
  #ahead(): Wish | undefined {
    const extent = this.#extent;
    const { scale } = this.#parts;
    const [view, before] = this.#rested;
    if (view === undefined || before === undefined || typeof this.#loaded !== "object") return undefined;
    const width = view.end - view.start;
    const moved = view.start - before.start;
    const isPan = Math.abs(width - (before.end - before.start)) < width * SAME_WIDTH && moved !== 0;
    if (!isPan) return undefined;
    const ahead = viewAhead(this.#loaded.window, view, Math.sign(moved));
    if (ahead.start > extent.end || ahead.end < extent.start) return undefined;
    return { window: windowFor(ahead, this.#pixels, { extent, scale }), effort: "quick" };
  }

  async #answer(wish: Wish, signal: AbortSignal): Promise<() => void> {
    const { engine } = this;
    const { version } = engine;
    const began = systemClock.now();
    const answer = await this.#envelope(wish, signal);
    return () => {
      // Data that has changed meanwhile is asked for again.
      if (engine.version !== version) return;
      this.#loaded = { window: wish.window, exact: answer.exact && wish.effort !== "coarse" };
      this.#draw(answer, { window: wish.window, ms: systemClock.now() - began });
      if (!this.follower.isMoving || this.#parts.yFit?.isExceeded(this.#extremes) === true) this.#fit();
    };
  }

  async #envelope({ window, effort }: Wish, signal: AbortSignal): Promise<Envelope> {
    const { engine, shape } = this.#parts;
    const { x, ys } = shape;
    // The buckets of a coarse picture are wider than pixels.
    const form = shape.form === "points" && effort !== "coarse" ? "extremes" : shape.form;
    const { from, to, exponent, scale } = window;
    const group = await this.#parts.group;
    const isExact = effort === "exact";
    const query: EnvelopeQuery = { x, ys, form, from, to, exponent, scale, effort: isExact ? "exact" : "quick" };
    return this.follower.asked(
      () => engine.envelope(group === undefined ? query : { ...query, group }, signal),
      signal,
    );
  }

  /** By the values of the first column that is drawn. @internal */
  async rowsNear(at: { readonly x: number; readonly y: number }): Promise<readonly DataRow[]> {
    const { shape, range, scale, yRange, yScale, plot } = this.#parts;
    const group = await this.#parts.group;
    const height = plot.inner_height ?? (plot.height ?? DEFAULT_HEIGHT_PX) - AROUND_FRAME_PX;
    const x = { column: shape.x, scale, start: range.start, end: range.end, pixels: this.#pixels };
    const y =
      shape.near === undefined
        ? undefined
        : { column: shape.near, scale: yScale, start: yRange.start, end: yRange.end, pixels: height };
    const { signal } = new AbortController();
    return this.follower.asked(() => nearestRows(this.engine, { x, y, group, at }, signal), signal);
  }

  /** Replaces the columns of the source, in one change. */
  #draw(answer: Envelope, { window, ms }: { readonly window: Window; readonly ms: number }): void {
    const { shape, source } = this.#parts;
    const skeleton = this.#skeleton as Skeleton;
    const { part, columns } = sentOf(answer, { shape, skeleton, ...(this.#loaded !== "all" && { window }) });
    this.#drawn = part;
    source.data = columns;
    // Indices of rows mean nothing after the next answer.
    if (source.selected.indices.length > 0) source.selected.indices = [];
    const { rows, tier } = answer;
    const exact = typeof this.#loaded === "object" ? this.#loaded.exact : answer.exact;
    const problem = hasValues(skeleton.part) ? undefined : "no values";
    this.report({ rows, points: part.x.length, exact, tier, ms, problem });
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
