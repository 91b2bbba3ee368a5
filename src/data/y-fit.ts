// The y range of views: the lowest and highest visible values and a twentieth on both sides, until the reader or the app
// changes the range; a reset of the plot resumes it. Views that share a y range are shown together.
import { watchProperty } from "../model/access.js";
import { Range1d } from "../model/generated/ranges.js";
import type { NumberRange } from "./number-range.js";
import type { Span } from "./window.js";

const PADDING = 1 / 20;

/** Around a single value. */
const HALF_SPAN = 1;

const fits = new WeakMap<NumberRange, YFit>();

export class YFit {
  readonly isLog: boolean;
  readonly #range: NumberRange;
  /** `all`: the range shows all values of the data, and does not follow. */
  readonly #mode: "visible" | "all";
  readonly #shown = new Map<object, Span>();
  #whole: Span | undefined;
  #isFollowing: boolean;
  #isSetting = false;

  private constructor(range: NumberRange, mode: "visible" | "all", isLog: boolean) {
    this.#range = range;
    this.#mode = mode;
    this.isLog = isLog;
    // A DataRange1d, which other figures share or the author has made, would follow the rows that are loaded: it is set once.
    this.#isFollowing = range instanceof Range1d;
    const changed = (): void => {
      if (!this.#isSetting) this.#isFollowing = this.#isReset;
    };
    watchProperty(range, "start", changed);
    watchProperty(range, "end", changed);
  }

  /** The fit of a range, which all its views share. */
  static of(range: NumberRange, { mode, isLog }: { readonly mode: "visible" | "all"; readonly isLog: boolean }): YFit {
    const fit = fits.get(range) ?? new YFit(range, mode, isLog);
    fits.set(range, fit);
    return fit;
  }

  /** Extends what a reset of the plot shows. */
  setWhole(values: Span | undefined): void {
    if (values === undefined) return;
    this.#whole = union(this.#whole, values);
    const { start, end } = this.#padded(this.#whole);
    if (this.#range instanceof Range1d) this.#range.setv({ reset_start: start, reset_end: end });
    else this.#set({ start, end });
  }

  /** Sets the range for what a view shows now. Views without values do not count. */
  show(view: object, values: Span | undefined): void {
    if (values === undefined) this.#shown.delete(view);
    else this.#shown.set(view, values);
    if (!this.#isFollowing) return;
    const all =
      this.#mode === "all" ? this.#whole : [...this.#shown.values()].reduce<Span | undefined>(union, undefined);
    if (all !== undefined) this.#set(this.#padded(all));
  }

  /** Whether values are outside of the range, and it should follow them. */
  isExceeded(values: Span | undefined): boolean {
    const { start, end } = this.#range;
    return this.#isFollowing && values !== undefined && (values.start < start || values.end > end);
  }

  /** Whether the range is where a reset of the plot puts it. */
  get #isReset(): boolean {
    const range = this.#range;
    return range instanceof Range1d && range.start === range.reset_start && range.end === range.reset_end;
  }

  #set({ start, end }: Span): void {
    if (this.#range.start === start && this.#range.end === end) return;
    this.#isSetting = true;
    try {
      this.#range.setv({ start, end });
    } finally {
      this.#isSetting = false;
    }
  }

  #padded({ start, end }: Span): Span {
    if (this.isLog) {
      const factor = start === end ? 10 : finite(end / start) ** PADDING;
      return { start: Math.max(start / factor, Number.MIN_VALUE), end: finite(end * factor) };
    }
    const padding = start === end ? HALF_SPAN : finite(end - start) * PADDING;
    return { start: finite(start - padding), end: finite(end + padding) };
  }
}

/** The nearest number: values may be the largest there are, so that nothing is beyond them. */
function finite(value: number): number {
  return Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE);
}

function union(one: Span | undefined, other: Span): Span {
  return one === undefined ? other : { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}
