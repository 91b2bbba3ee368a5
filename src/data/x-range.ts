// The x range of views. A DataRange1d would follow the rows that are loaded, which are a part of the data, so it becomes a
// Range1d over the whole extent, or gets fixed ends where other figures share it.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { valueAt, type Scale } from "../engine/buckets.js";
import { coordinateRange } from "../model/coordinate-range.js";
import { CoordinateMapping } from "../model/generated/coordinates.js";
import type { Plot } from "../model/generated/plots.js";
import { DataRange1d, FactorRange, Range1d } from "../model/generated/ranges.js";
import { LogScale } from "../model/generated/scales.js";
import { isUnshared } from "../plotting/figure/ranges.js";
import type { NumberRange } from "./number-range.js";
import type { Span } from "./window.js";

type Dimension = "x" | "y";
type Options = Readonly<Record<string, unknown>>;

/** How far a reader can pan beyond the data, as a part of it. */
const BEYOND = 1 / 20;

/** The smallest visible part, relative to the largest value: float64 has about 16 digits. */
const FINEST = 1e-12;

/** What an axis shows without values; 0 has no place on a log axis. */
const EMPTY_LOG = { start: 1, end: 10 } as const;

/** The extents of ranges that views have set, by view, so that several views on one range show all their data. */
const extents = new WeakMap<NumberRange, Map<object, Span>>();

/** The scale of a dimension of a glyph call. */
export function scaleOf(plot: Plot, dimension: Dimension, options: Options): Scale {
  const { coordinates } = options;
  const name = options[`${dimension}_range_name`] ?? "default";
  const scale =
    coordinates instanceof CoordinateMapping
      ? coordinates[`${dimension}_scale`]
      : ((name === "default" ? undefined : plot[`extra_${dimension}_scales`][name as string]) ??
        plot[`${dimension}_scale`]);
  return scale instanceof LogScale ? "log" : "linear";
}

/**
 * The range of a dimension of a glyph call; one that `figure()` made for this figure alone is replaced by a Range1d.
 * Throws PlotctlError for categories.
 */
export function ownRange(
  plot: Plot,
  dimension: Dimension,
  { method, options }: { method: string; options: Options },
): NumberRange {
  const range = coordinateRange(plot, dimension, options);
  if (!(range instanceof Range1d || range instanceof DataRange1d)) {
    const why = range instanceof FactorRange ? "categories" : `${show(range)}`;
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `${method}(): large data needs a ${dimension} range of numbers, not of ${why}.`,
    );
  }
  const property = `${dimension}_range` as const;
  if (!(range instanceof DataRange1d) || plot[property] !== range || !isUnshared(range)) return range;
  const replacement = new Range1d(scaleOf(plot, dimension, options) === "log" ? EMPTY_LOG : {});
  replaced.add(replacement);
  plot[property] = replacement;
  return replacement;
}

/** Ranges that replace one of `figure()`: their ends are not set. */
const replaced = new WeakSet<NumberRange>();

export function isReplacement(range: NumberRange): boolean {
  return replaced.has(range);
}

/**
 * Shows the whole extent of a view, in values of x, and what other views of the range show; a Range1d of the author stays.
 * When the data of the view has another extent later, a range that shows all of it follows; another one keeps its place.
 */
export function showExtent(
  range: NumberRange,
  extent: Span,
  { view, scale }: { readonly view: object; readonly scale: Scale },
): void {
  const known = extents.get(range) ?? new Map<object, Span>();
  const before = unionOf([...known.values()]);
  extents.set(range, known.set(view, extent));
  const { start, end } = unionOf([...known.values()]) as Span;
  if (!isReplacement(range) && range instanceof Range1d) {
    range.setv({ reset_start: range.reset_start ?? range.start, reset_end: range.reset_end ?? range.end });
    return;
  }
  const isWhole = before === undefined || (range.start === before.start && range.end === before.end);
  if (range instanceof Range1d) range.setv({ reset_start: start, reset_end: end, ...limits({ start, end }, scale) });
  if (isWhole) range.setv({ start, end });
}

function unionOf(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function limits({ start, end }: Span, scale: Scale): { bounds: [number, number]; min_interval?: number } {
  if (scale === "log") {
    const [low, high] = [Math.log10(start), Math.log10(end)];
    const beyond = (high - low) * BEYOND;
    return { bounds: [valueAt(low - beyond, scale), valueAt(high + beyond, scale)] };
  }
  const beyond = (end - start) * BEYOND;
  const min_interval = Math.max(Math.abs(start), Math.abs(end)) * FINEST;
  return { bounds: [start - beyond, end + beyond], min_interval };
}
