// What decides which part of a plane a plot shows, and in how many pixels: its followers watch these properties.
import type { HasProps } from "../model/has-props.js";
import type { Plot } from "../model/generated/plots.js";
import type { NumberRange } from "./number-range.js";

export function visiblePlane(
  plot: Plot,
  x: NumberRange,
  y: NumberRange,
): readonly (readonly [model: HasProps, property: string])[] {
  return [
    [x, "start"],
    [x, "end"],
    [y, "start"],
    [y, "end"],
    [plot, "inner_width"],
    [plot, "inner_height"],
  ];
}
