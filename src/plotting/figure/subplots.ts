// Subplots: a part of a plot with its own ranges for the glyphs drawn there.
import { checkOptionNames } from "../../base/option-names.js";
import { PlotctlError } from "../../base/errors.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { schema } from "../../model/class-info.js";
import { CoordinateMapping } from "../../model/generated/coordinates.js";
import type { Plot } from "../../model/generated/plots.js";
import type { Range } from "../../model/generated/ranges.js";
import type { Scale } from "../../model/generated/scales.js";
import type { GlyphMethods } from "../generated/glyph-methods.js";
import { addGlyph } from "../glyphs/glyph-renderer.js";

/** The place of a subplot in the figure, and its own ranges and scales. */
export interface SubplotOptions {
  /** The range of the subplot's own x coordinates. Default: a range that follows the data. */
  x_source?: Range;
  /** The range of the subplot's own y coordinates. Default: a range that follows the data. */
  y_source?: Range;
  /** Default: linear. */
  x_scale?: Scale;
  /** Default: linear. */
  y_scale?: Scale;
  /** Where the subplot is, in the plot's x coordinates. */
  x_target: Range;
  /** Where the subplot is, in the plot's y coordinates. */
  y_target: Range;
}

const OPTIONS: readonly (keyof SubplotOptions)[] = [
  ...(["x_source", "y_source", "x_scale", "y_scale"] as const),
  ...(["x_target", "y_target"] as const),
];

/** A part of a plot with its own coordinates, and with the glyph methods of figures. */
export interface Subplot extends GlyphMethods {}
export class Subplot {
  /** The figure that the glyphs are added to. */
  readonly plot: Plot;
  /** Maps the subplot's coordinates to the figure's. */
  readonly coordinates: CoordinateMapping;

  constructor(plot: Plot, coordinates: CoordinateMapping) {
    this.plot = plot;
    this.coordinates = coordinates;
  }
}

for (const method of Object.keys(schema.glyph_methods)) {
  Object.defineProperty(Subplot.prototype, method, {
    configurable: true,
    writable: true,
    value(this: Subplot, ...args: unknown[]) {
      return addGlyph(this.plot, method, args, { coordinates: this.coordinates });
    },
  });
}

/** Throws PlotctlError for unknown options, and without the place of the subplot. */
export function makeSubplot(plot: Plot, options: SubplotOptions): Subplot {
  if (!isPlainObject(options))
    throw new PlotctlError("INVALID_ARGUMENT", `subplot(): expected an object of options, got ${show(options)}.`);
  checkOptionNames("subplot()", options, OPTIONS);
  for (const name of ["x_target", "y_target"] as const) {
    if (options[name] === undefined)
      throw new PlotctlError("MISSING_ARGUMENT", `subplot() needs ${name}: expected a range.`);
  }
  return new Subplot(plot, new CoordinateMapping(options));
}
