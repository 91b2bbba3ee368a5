// The y axis of a histogram, from zero to the highest bar. Where it follows the bars of the chosen rows, those of all rows have
// a range of their own.
import { scaleOf, isReplacement, ownRange } from "../x-range.js";
import type { NumberRange } from "../number-range.js";
import type { Plot } from "../../model/generated/plots.js";
import { Range1d } from "../../model/generated/ranges.js";
import { LogScale } from "../../model/generated/scales.js";

/** Above the highest bar, as a part of it. */
const ABOVE = 1 / 20;

/** Where the bars of a log axis begin, which has no zero. */
const LOG_BOTTOM = 0.5;

const ALL = "all rows";

export class CountAxis {
  /** Where bars begin. */
  readonly bottom: number;
  /** The name of the y range for the bars of all rows. */
  readonly nameForAll: string;
  readonly #isLog: boolean;
  readonly #ofAll: NumberRange | undefined;
  readonly #ofChosen: NumberRange | undefined;

  /** A y range of the author stays as it is, unless he wants a fit. */
  constructor(plot: Plot, fit: "chosen" | "all" | undefined) {
    this.#isLog = scaleOf(plot, "y", {}) === "log";
    this.bottom = this.#isLog ? LOG_BOTTOM : 0;
    const range = ownRange(plot, "y", { method: "histogram", options: {} });
    const isLeft = range instanceof Range1d && !isReplacement(range) && fit === undefined;
    const isApart = !isLeft && fit !== "all";
    this.nameForAll = isApart ? ALL : "default";
    this.#ofChosen = isApart ? range : undefined;
    this.#ofAll = isApart ? new Range1d() : isLeft ? undefined : range;
    if (!isApart || this.#ofAll === undefined) return;
    plot.extra_y_ranges = { ...plot.extra_y_ranges, [ALL]: this.#ofAll };
    if (this.#isLog) plot.extra_y_scales = { ...plot.extra_y_scales, [ALL]: new LogScale() };
  }

  fitAll(counts: Uint32Array): void {
    this.#fit(this.#ofAll, counts);
  }

  fitChosen(counts: Uint32Array): void {
    this.#fit(this.#ofChosen, counts);
  }

  /** Without any rows, the range stays. */
  #fit(range: NumberRange | undefined, counts: Uint32Array): void {
    const highest = counts.reduce((one, other) => Math.max(one, other), 0);
    if (range === undefined || highest === 0) return;
    const start = this.bottom;
    const end = this.#isLog ? highest * (highest / start) ** ABOVE : highest * (1 + ABOVE);
    range.setv({ start, end, ...(range instanceof Range1d && { reset_start: start, reset_end: end }) });
  }
}
