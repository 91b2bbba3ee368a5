// The axes of histograms: figure() makes axes of numbers, and a histogram of times or texts needs others.
import { PlotctlError } from "../../base/errors.js";
import { CategoricalAxis, DatetimeAxis, LinearAxis, type Axis } from "../../model/generated/axes.js";
import type { Plot } from "../../model/generated/plots.js";
import { FactorRange } from "../../model/generated/ranges.js";
import { CategoricalScale } from "../../model/generated/scales.js";
import { isUnshared } from "../../plotting/figure/ranges.js";

/** Shows dates on the x axes that `figure()` made for numbers. */
export function useTimes(plot: Plot): void {
  replaceAxes(plot, (axis_label) => new DatetimeAxis({ axis_label }));
}

/**
 * Gives the plot a range of these categories, unless it has one of the author. Returns the categories that it shows. Throws
 * PlotctlError for a range of numbers of the author.
 */
export function useCategories(plot: Plot, texts: readonly string[]): readonly string[] {
  const { x_range: range } = plot;
  if (range instanceof FactorRange) return textsOf(range);
  if (!isUnshared(range)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      "histogram(): texts need a range of categories; this figure has an x range of numbers that was given or is shared.",
      { hint: "Leave x_range out, or give the categories in their order." },
    );
  }
  const factors = [...texts].sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  plot.setv({ x_range: new FactorRange({ factors }), x_scale: new CategoricalScale() });
  replaceAxes(plot, (axis_label) => new CategoricalAxis({ axis_label }));
  return factors;
}

function textsOf({ factors }: FactorRange): readonly string[] {
  const texts: readonly unknown[] = factors;
  if (texts.every((text) => typeof text === "string")) return texts;
  throw new PlotctlError("INVALID_ARGUMENT", "histogram(): the categories of the x range are nested; expected texts.");
}

function replaceAxes(plot: Plot, axisWith: (label: Axis["axis_label"]) => Axis): void {
  for (const side of ["below", "above"] as const) {
    for (const old of plot[side].filter((part): part is LinearAxis => part?.constructor === LinearAxis)) {
      const axis = axisWith(old.axis_label);
      plot.add_layout(axis, side);
      plot.remove_layout(old);
      for (const grid of plot.xgrids) if (grid.axis === old) grid.axis = axis;
    }
  }
}
