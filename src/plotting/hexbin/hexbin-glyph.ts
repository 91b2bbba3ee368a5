// The hexbin() method of figures: counts points in hexagons and draws the hexagons.
import type { HexTile } from "../../model/generated/glyphs.js";
import type { Plot } from "../../model/generated/plots.js";
import { ColumnDataSource } from "../../model/generated/sources.js";
import type { HexTileOptions } from "../generated/glyph-methods.js";
import type { GlyphRendererOf } from "../glyphs/glyph-options.js";
import { readNamed } from "../glyphs/glyph-call.js";
import { addGlyph } from "../glyphs/glyph-renderer.js";
import { hexbin, type HexBins, type HexOptions, type Numbers } from "./hexbin.js";
import { linear_cmap, type PaletteLike } from "../transforms.js";

/** Options of `hexbin`: those of `hex_tile` without the counted values. */
export interface HexbinOptions extends Omit<
  HexTileOptions,
  "q" | "r" | "size" | "orientation" | "aspect_scale" | "source"
> {
  /** Whether a corner or a side is at the top. Default: `pointytop`. */
  orientation?: NonNullable<HexOptions["orientation"]>;
  /** Ratio of width to height, for plots whose axes have different scales. Default: 1. */
  aspect_scale?: number;
  /** Colours by count, unless `fill_color` is set. Default: `Viridis256`. */
  palette?: PaletteLike;
}

/** All arguments of `hexbin` in one object. */
export interface HexbinCall extends HexbinOptions {
  /** The x coordinates of the points. */
  x: Numbers;
  /** The y coordinates of the points. */
  y: Numbers;
  /** The distance from the centre of a hexagon to its corners, in data units. */
  size: number;
}

/** The renderer, whose source has the columns `q`, `r` and `c` (counts), and the counts. */
export type HexbinResult = [renderer: GlyphRendererOf<HexTile>, bins: HexBins];

/** The method of figures that counts points in hexagons. */
export interface HexbinMethods {
  /**
   * Counts points in hexagons, and draws the hexagons with points. `size` is the distance from a centre to its corners.
   * Throws PlotctlError for arrays of different lengths, and for a size that is not above 0.
   */
  hexbin(x: Numbers, y: Numbers, size: number, options?: HexbinOptions): HexbinResult;
  hexbin(call: HexbinCall): HexbinResult;
}

/** Adds hexagons to a plot. */
export function addHexbin(plot: Plot, args: readonly unknown[]): HexbinResult {
  const given = readNamed<HexbinCall>("hexbin", args, ["x", "y", "size"]);
  const { x, y, size, palette = "Viridis256", line_color = null, fill_color, ...options } = given;
  const { orientation = "pointytop", aspect_scale = 1 } = options;
  const bins = hexbin(x, y, size, { orientation, aspect_scale });
  const most = bins.counts.reduce((highest, count) => Math.max(highest, count), 0);
  const renderer = addGlyph(plot, "hex_tile", [
    {
      ...options,
      q: { field: "q" },
      r: { field: "r" },
      size,
      orientation,
      aspect_scale,
      line_color,
      fill_color: fill_color ?? linear_cmap("c", palette, 0, most),
      source: new ColumnDataSource({ data: { q: bins.q, r: bins.r, c: bins.counts } }),
    },
  ]);
  return [renderer as GlyphRendererOf<HexTile>, bins];
}
