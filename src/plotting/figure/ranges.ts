// The range and the scale of one dimension of a figure, from its options.
import { PlotctlError } from "../../base/errors.js";
import { isTypedArray } from "../../base/ndarray.js";
import { show } from "../../base/show.js";
import { DataRange1d, FactorRange, Range, Range1d, type FactorRangeProps } from "../../model/generated/ranges.js";
import { CategoricalScale, LinearScale, LogScale, Scale } from "../../model/generated/scales.js";
import type { AxisType, RangeLike } from "./figure-options.js";

interface FigureRange {
  readonly range: Range;
  /** True if it was given as dates: then the axis type `auto` is datetime. */
  readonly isOfDates: boolean;
}

type Factors = FactorRangeProps["factors"];

/** Ranges that `figure()` made, and that no other figure was created with. */
const unshared = new WeakSet<Range>();

/** Whether a range belongs to one figure alone, so that it can be replaced. */
export function isUnshared(range: Range): boolean {
  return unshared.has(range);
}

/** The range for an `x_range` or `y_range` option: absent or null, a Range, `[start, end]`, or a list of categories. */
export function rangeFor(
  option: "x_range" | "y_range",
  given: RangeLike | null | undefined,
  type: AxisType | null,
): FigureRange {
  if (given === undefined || given === null) {
    const range = new DataRange1d();
    unshared.add(range);
    return { range, isOfDates: false };
  }
  if (given instanceof Range) {
    unshared.delete(given);
    return { range: given, isOfDates: false };
  }
  const items = isTypedArray(given) ? [...(given as Iterable<number>)] : (given as unknown);
  if (!isList(items)) throw invalidRange(option, given);
  if (isFactors(items)) {
    if (type === "datetime") throw textsForDates(option, items);
    return { range: categoriesFor(option, items), isOfDates: false };
  }
  const [start, end] = items.map(boundOf);
  if (items.length !== 2 || start === undefined || end === undefined) throw invalidRange(option, given);
  const range = new Range1d({ ...(start !== null && { start }), ...(end !== null && { end }) });
  return { range, isOfDates: items[0] instanceof Date };
}

function categoriesFor(option: string, factors: Factors): FactorRange {
  try {
    return new FactorRange({ factors });
  } catch (cause) {
    if (!(cause instanceof PlotctlError)) throw cause;
    throw new PlotctlError("INVALID_ARGUMENT", `figure(): ${option}: ${cause.message}`, { cause });
  }
}

/** A number, milliseconds of a date, null for the default; undefined for anything else. */
function boundOf(item: unknown): number | null | undefined {
  if (item === null || item === undefined) return null;
  if (item instanceof Date) return Number.isNaN(item.getTime()) ? undefined : item.getTime();
  return typeof item === "number" ? item : undefined;
}

function invalidRange(option: string, given: unknown): PlotctlError {
  return new PlotctlError(
    "INVALID_ARGUMENT",
    `figure(): ${option}: expected a Range, [start, end] as numbers or dates, or a list of categories, got ${show(given)}.`,
  );
}

/** As categories, such texts would give a datetime axis without any date. */
function textsForDates(option: string, given: Factors): PlotctlError {
  const type = option.replace("range", "axis_type");
  return new PlotctlError(
    "INVALID_ARGUMENT",
    `figure(): ${option}: texts are categories, and ${type} is "datetime": expected two dates, got ${show(given)}.`,
    { hint: "Convert the texts to Dates: [new Date(start), new Date(end)]." },
  );
}

function isList(given: unknown): given is readonly unknown[] {
  return Array.isArray(given);
}

/** Texts, or lists of texts for nested categories. The range checks the depth. */
function isFactors(items: readonly unknown[]): items is Factors {
  const isText = (item: unknown): boolean => typeof item === "string";
  return items.every(isText) || items.every((item) => Array.isArray(item) && item.length > 0 && item.every(isText));
}

/** The given scale, else the one for the range and the axis type. */
export function scaleFor(range: Range, type: AxisType | null, given: Scale | undefined): Scale {
  if (given !== undefined) return given;
  if (range instanceof FactorRange) return new CategoricalScale();
  return type === "log" ? new LogScale() : new LinearScale();
}
