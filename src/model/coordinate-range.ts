// Which of a plot's ranges a coordinate is on.
import { CoordinateMapping } from "./generated/coordinates.js";
import type { Plot } from "./generated/plots.js";
import type { Range } from "./generated/ranges.js";

/** What a renderer says of its ranges, or the options say of a renderer that is to be made. */
export interface RangeChoice {
  readonly coordinates?: unknown;
  readonly x_range_name?: unknown;
  readonly y_range_name?: unknown;
}

/** The range that a coordinate of a renderer is on; undefined where the plot has none of that name. */
export function coordinateRange(plot: Plot, dimension: "x" | "y", renderer: RangeChoice): Range | undefined {
  const { coordinates } = renderer;
  if (coordinates instanceof CoordinateMapping) return coordinates[`${dimension}_source`];
  const name = renderer[`${dimension}_range_name`] ?? "default";
  if (name === "default") return plot[`${dimension}_range`];
  return plot[`extra_${dimension}_ranges`][name as string];
}
