// What one glyph of one session shows of large data, and how it follows the axis: a wish is never queued, at most one
// question is under way, and what is drawn stays until something better is there. Order of a change: nothing while the view
// is inside of what is loaded; a quick answer for it; at rest the exact one, and the y range.
import { systemClock } from "../base/clock.js";
import { codeOf, messageOf } from "../base/errors.js";
import { withoutDocument } from "../document/current.js";
import { Document } from "../document/document.js";
import type { Engine, Envelope, EnvelopeQuery, FloatArray } from "../engine/contract.js";
import { valueAt, type Scale } from "../engine/buckets.js";
import { linkOf, watchProperty } from "../model/access.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";
import type { Plot } from "../model/generated/plots.js";
import type { ColumnDataSource } from "../model/generated/sources.js";
import type { NumberRange } from "./number-range.js";
import { extremesOf, joined, valuesOf, type Part } from "./parts.js";
import type { Shape } from "./shapes.js";
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

/** What a view shows. */
export interface ViewStatus {
  /** The rows of the data that the picture was made from: those in view, and half a view on both sides. */
  readonly rows: number;
  /** The points that were sent to browsers. */
  readonly points: number;
  /** Whether lowest, highest, first and last value are right in every pixel column. */
  readonly exact: boolean;
  /** The part of the engine that answered: `memory`. */
  readonly tier: string;
  /** How long the last answer took, in milliseconds. */
  readonly ms: number;
  /** Why the last question had no answer; then the picture is the one before. */
  readonly problem: string | undefined;
}

export interface ViewParts {
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

/** A view is at rest this long after the last change of its range. */
export const REST_MS = 150;

/** Buckets for everything outside of the window, so that no pan or zoom reaches an empty part. */
const COARSE_BUCKETS = 512;

/** The frame of a plot is smaller than the plot by about this much: axes, toolbar, borders. */
const AROUND_FRAME_PX = 63;
const DEFAULT_WIDTH_PX = 600;
const MIN_PIXELS = 50;
const MAX_PIXELS = 8000;

interface Wish {
  readonly window: Window;
  readonly effort: EnvelopeQuery["effort"];
}

interface Loaded {
  readonly window: Window;
  readonly exact: boolean;
}

/** What a glyph of this session shows of large data. `view_of` returns it. */
export class View {
  readonly #parts: ViewParts;
  readonly #callbacks: ((status: ViewStatus) => unknown)[] = [];
  #status: ViewStatus = { rows: 0, points: 0, exact: false, tier: "", ms: 0, problem: undefined };
  #document: Document | undefined;
  #coarse: Part | undefined;
  #drawn: Part | undefined;
  /** For each column of the source, whether float32 is enough. */
  #single: readonly boolean[] = [];
  /** Undefined before the first answer; `all` when all rows were sent. */
  #loaded: Loaded | "all" | undefined;
  #wish: Wish | undefined;
  #running: { readonly window: Window; readonly controller: AbortController } | undefined;
  /** Changes of the range so far, to see at the end of a timer whether there were new ones. */
  #changes = 0;
  #isMoving = false;
  #isChanging = false;
  #isClosed = false;
  #answered: Promise<unknown> = Promise.resolve();

  /** @internal */
  constructor(parts: ViewParts) {
    this.#parts = parts;
    const { range, renderer, plot } = parts;
    watchProperty(range, "start", this.#changed);
    watchProperty(range, "end", this.#changed);
    watchProperty(renderer, "visible", this.#changed);
    watchProperty(plot, "inner_width", this.#changed);
  }

  /** What the view shows now. */
  get status(): ViewStatus {
    return this.#status;
  }

  /** The x range that the view follows. @internal */
  get range(): NumberRange {
    return this.#parts.range;
  }

  /** Calls back with the new status after each new picture. */
  on_change(...callbacks: ((status: ViewStatus) => unknown)[]): void {
    this.#callbacks.push(...callbacks);
  }

  /** Asks for the picture again. */
  refresh(): void {
    if (this.#loaded !== "all") this.#loaded = undefined;
    this.#moved();
  }

  /** Whether nothing is under way: the picture is the final one for the present range. @internal */
  get isAtRest(): boolean {
    return this.#drawn !== undefined && !this.#isMoving && this.#running === undefined && this.#wish === undefined;
  }

  /** Resolves when the question that is under way has an answer, which a callback of the session then shows. @internal */
  get answered(): Promise<unknown> {
    return this.#answered;
  }

  /**
   * Loads the first picture. While the app creates its document, the page waits for it, and a failure is one of the app; a
   * plot that a callback adds is filled a moment later.
   * @internal
   */
  async start(): Promise<void> {
    try {
      const draw = await this.#first();
      await (this.#isLive ? this.#locked(draw) : draw());
    } catch (error) {
      if (!this.#isLive) throw error;
      await this.#locked(() => this.#fail(error));
    }
  }

  /** Asks for all data coarsely, then for what is visible, and returns what shows it. */
  async #first(): Promise<() => void> {
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

  /** Whether other callbacks may run in the session of the document: then changes need its lock. */
  get #isLive(): boolean {
    return (this.#attached()?.session_context?.session ?? null) !== null;
  }

  /** Stops all questions. @internal */
  close(): void {
    this.#isClosed = true;
    this.#wish = undefined;
    this.#running?.controller.abort();
  }

  /** Watchers are called in the middle of a change: both ends of a range are set when the microtask runs. */
  readonly #changed = (): void => {
    if (this.#isChanging) return;
    this.#isChanging = true;
    queueMicrotask(() => {
      this.#isChanging = false;
      this.#moved();
    });
  };

  #moved(): void {
    const document = this.#attached();
    if (document === undefined || this.#coarse === undefined) return;
    this.#changes++;
    this.#consider("quick");
    if (this.#isMoving) return;
    this.#isMoving = true;
    const wait = (seen: number): void => {
      document.add_timeout_callback(() => {
        if (this.#isClosed) return;
        if (this.#changes !== seen) wait(this.#changes);
        else this.#rest();
      }, REST_MS);
    };
    wait(this.#changes);
  }

  #rest(): void {
    this.#isMoving = false;
    this.#consider("exact");
    this.#fit();
  }

  /** The document of the renderer, while it has one. The view ends with its session. */
  #attached(): Document | undefined {
    const link: unknown = linkOf(this.#parts.renderer);
    if (!(link instanceof Document) || this.#isClosed) return undefined;
    if (this.#document !== link) {
      this.#document = link;
      link.on_session_destroyed(() => this.close());
    }
    return link;
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

  #consider(effort: EnvelopeQuery["effort"]): void {
    this.#review(effort);
    const view = this.#visible();
    if (this.#running === undefined) void this.#ask();
    else if (view !== undefined && !touches(this.#running.window, view)) this.#running.controller.abort();
  }

  /** Wishes for what the present range needs; for nothing, if what is loaded shows it well enough. */
  #review(effort: EnvelopeQuery["effort"]): void {
    const { renderer, extent, scale } = this.#parts;
    const view = this.#visible();
    if (view === undefined || this.#loaded === "all" || !renderer.visible || this.#isClosed) return;
    const pixels = this.#pixels;
    const isGood =
      this.#loaded !== undefined &&
      covers(this.#loaded.window, view, { extent, pixels }) &&
      (effort === "quick" || (this.#loaded.exact && isFine(this.#loaded.window, view, pixels)));
    this.#wish = isGood ? undefined : { window: windowFor(view, pixels, { extent, scale }), effort };
  }

  /** Asks for the newest wish, until there is none. Wishes that were replaced meanwhile are never asked. */
  async #ask(): Promise<void> {
    while (this.#wish !== undefined) {
      const wish = this.#wish;
      this.#wish = undefined;
      const controller = new AbortController();
      this.#running = { window: wish.window, controller };
      try {
        await this.#answer(wish, controller.signal);
      } catch (error) {
        if (!controller.signal.aborted) await this.#locked(() => this.#fail(error));
      }
      this.#running = undefined;
      // The answer may be good enough for what was wished for meanwhile.
      const { effort } = (this.#wish as Wish | undefined) ?? {};
      if (effort !== undefined) this.#review(effort);
    }
  }

  async #answer(wish: Wish, signal: AbortSignal): Promise<void> {
    const began = systemClock.now();
    const answer = await this.#envelope(wish, signal);
    await this.#locked(() => {
      this.#loaded = { window: wish.window, exact: answer.exact };
      this.#draw(answer, wish.window, systemClock.now() - began);
      if (!this.#isMoving || this.#parts.yFit?.isExceeded(this.#extremes) === true) this.#fit();
    });
  }

  /** Runs a change of the document between two callbacks of its app. */
  #locked(change: () => void): Promise<void> {
    const document = this.#attached();
    if (document === undefined) return Promise.resolve();
    return new Promise((resolve, reject) => {
      document.add_next_tick_callback(() => {
        try {
          change();
          resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }

  #envelope({ window: { from, to, exponent, scale }, effort }: Wish, signal: AbortSignal): Promise<Envelope> {
    const { engine, shape } = this.#parts;
    const { x, ys, form } = shape;
    const query: EnvelopeQuery = { x, ys, form, from, to, exponent, scale, effort };
    // What the engine keeps must not keep the document of the session that asked first.
    const asked = withoutDocument(() => engine.envelope(query, signal));
    this.#answered = asked.catch(() => undefined);
    return asked;
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
    this.#report({ rows, points: part.x.length, exact, tier, ms, problem: undefined });
  }

  /** Half of the bytes, where the difference is not visible. */
  #sent(values: FloatArray, index: number): FloatArray {
    return values instanceof Float64Array && this.#single[index] === true ? Float32Array.from(values) : values;
  }

  #fail(error: unknown): void {
    // Closed data has no answers any more, and its app knows.
    if (codeOf(error) === "DATA_CLOSED") this.close();
    else this.#document?.log.error(`A view of large data has no answer: ${messageOf(error)}`);
    this.#report({ ...this.#status, problem: messageOf(error) });
  }

  #report(status: ViewStatus): void {
    this.#status = Object.freeze(status);
    for (const callback of this.#callbacks) callback(this.#status);
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
