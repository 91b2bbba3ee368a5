// Finds the range of a plot that a coordinate uses.
import { CoordinateMapping } from "./generated/coordinates.js";
import type { Plot } from "./generated/plots.js";
import type { Range } from "./generated/ranges.js";

/** The ranges of a renderer, or those in the options of a renderer that is being created. */
interface RangeChoice {
  readonly coordinates?: unknown;
  readonly x_range_name?: unknown;
  readonly y_range_name?: unknown;
}

/** Returns the range of a renderer's coordinate; undefined if the plot has none of that name. */
export function coordinateRange(plot: Plot, dimension: "x" | "y", renderer: RangeChoice): Range | undefined {
  const { coordinates } = renderer;
  if (coordinates instanceof CoordinateMapping) return coordinates[`${dimension}_source`];
  const name = renderer[`${dimension}_range_name`] ?? "default";
  if (name === "default") return plot[`${dimension}_range`];
  return plot[`extra_${dimension}_ranges`][name as string];
}
