// The x range of live data: it moves with the end of the data as long as its right edge is there.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { Range1d } from "../model/generated/ranges.js";
import type { NumberRange } from "./number-range.js";
import type { Span } from "./window.js";

/** How near to the end the right edge is when a view follows it, as a part of its width. */
const AT_END = 1 / 50;

/** The ends of the range after the data has grown; undefined for a view that does not follow, or that shows everything. */
export function followed(
  { start, end }: NumberRange,
  { from, to }: { readonly from: Span; readonly to: Span },
): Span | undefined {
  const width = end - start;
  const isWhole = start <= from.start && end >= from.end;
  if (isWhole || !(width > 0) || end < from.end - width * AT_END) return undefined;
  const shift = to.end - from.end;
  return { start: start + shift, end: end + shift };
}

/** Throws PlotctlError for other values of the option. */
export function checkFollow(method: string, follow: unknown): asserts follow is "end" | undefined {
  if (follow === undefined || follow === "end") return;
  throw new PlotctlError("INVALID_ARGUMENT", `${method}(): follow: expected "end", got ${show(follow)}.`);
}

/** Throws PlotctlError for a range that cannot grow with the data: a DataRange1d is fixed when it is first drawn. */
export function checkCanGrow(range: NumberRange, method: string): void {
  if (range instanceof Range1d) return;
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `${method}(): live data needs ranges that can grow, and a DataRange1d is shared or given.`,
    { hint: "Give the figures one Range1d." },
  );
}
