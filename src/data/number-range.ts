// The ranges that large data can be drawn on.
import type { DataRange1d, Range1d } from "../model/generated/ranges.js";

/** A range of numbers or dates: views have no place on an axis of categories. */
export type NumberRange = Range1d | DataRange1d;
