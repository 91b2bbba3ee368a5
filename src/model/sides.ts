// The five places of a plot that hold axes, grids and annotations.

export const SIDES = ["above", "below", "left", "right", "center"] as const;

/** A place of a plot: one of its four sides, or within its frame. */
export type Side = (typeof SIDES)[number];
