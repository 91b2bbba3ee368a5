// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import type { Model } from "../model.js";
import { GuideRenderer, type GuideRendererProps } from "./renderers.js";
import type { Color, Dict, TupleLike } from "../types.js";
import type * as axes from "./axes.js";
import type * as enums from "./enums.js";
import type * as tickers from "./tickers.js";

interface GridOwn {
  /** The colour of the line; null draws no line. Default: `"#e5e5e5"`. */
  grid_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  grid_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  grid_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  grid_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  grid_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  grid_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  grid_line_dash_offset: number;
  /** The colour of the line; null draws no line. Default: `null`. */
  minor_grid_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  minor_grid_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  minor_grid_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  minor_grid_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  minor_grid_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  minor_grid_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  minor_grid_line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `null`. */
  band_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0`. */
  band_fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  band_hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  band_hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  band_hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  band_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  band_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  band_hatch_extra: Dict<Model>;
  /** The dimension or direction. Default: `0`. */
  dimension: 0 | 1;
  /** Default: `null`. */
  axis: axes.Axis | null;
}
/** The properties of `Grid`. */
export interface GridProps extends GuideRendererProps, GridOwn {
  /** The first and last value that the grid covers. Default: `"auto"`. */
  bounds: TupleLike<readonly [number, number]> | "auto";
  /** Default: `"auto"`. */
  cross_bounds: TupleLike<readonly [number, number]> | "auto";
  /** Computes the positions of the ticks; numbers become a FixedTicker. Default: `null`. */
  ticker: tickers.Ticker | null | readonly number[];
}
/** Grid lines and bands. */
export interface Grid extends GridOwn {
  /** The first and last value that the grid covers. Default: `"auto"`. */
  get bounds(): readonly [number, number] | "auto";
  set bounds(value: TupleLike<readonly [number, number]> | "auto");
  /** Default: `"auto"`. */
  get cross_bounds(): readonly [number, number] | "auto";
  set cross_bounds(value: TupleLike<readonly [number, number]> | "auto");
  /** Computes the positions of the ticks; numbers become a FixedTicker. Default: `null`. */
  get ticker(): tickers.Ticker | null;
  set ticker(value: tickers.Ticker | null | readonly number[]);
}
export class Grid extends GuideRenderer {
  constructor(attributes?: Partial<GridProps>) {
    super(attributes);
  }
}
define(Grid, "Grid");
