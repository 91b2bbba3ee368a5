// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import type { Model } from "../model.js";
import { GuideRenderer, type GuideRendererProps } from "./renderers.js";
import type { Color, Dict, TupleLike } from "../types.js";
import type * as axes from "./axes.js";
import type * as enums from "./enums.js";
import type * as tickers from "./tickers.js";

interface GridOwn {
  /** The colour of the line; null draws none. Default: `"#e5e5e5"`. */
  grid_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  grid_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  grid_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  grid_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  grid_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  grid_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  grid_line_dash_offset: number;
  /** The colour of the line; null draws none. Default: `null`. */
  minor_grid_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  minor_grid_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  minor_grid_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  minor_grid_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  minor_grid_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  minor_grid_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  minor_grid_line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `null`. */
  band_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0`. */
  band_fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  band_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  band_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  band_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  band_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  band_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  band_hatch_extra: Dict<Model>;
  /** The direction: 0 or 1 for x or y, or a word. Default: `0`. */
  dimension: 0 | 1;
  /** Default: `null`. */
  axis: axes.Axis | null;
}
/** The properties of `Grid`. */
export interface GridProps extends GuideRendererProps, GridOwn {
  /** The first and last place that is drawn or that may be reached. Default: `"auto"`. */
  bounds: TupleLike<readonly [number, number]> | "auto";
  /** Default: `"auto"`. */
  cross_bounds: TupleLike<readonly [number, number]> | "auto";
  /** Where the ticks are; numbers become a FixedTicker. Default: `null`. */
  ticker: tickers.Ticker | null | readonly number[];
}
/** The lines and bands of a grid. */
export interface Grid extends GridOwn {
  /** The first and last place that is drawn or that may be reached. Default: `"auto"`. */
  get bounds(): readonly [number, number] | "auto";
  set bounds(value: TupleLike<readonly [number, number]> | "auto");
  /** Default: `"auto"`. */
  get cross_bounds(): readonly [number, number] | "auto";
  set cross_bounds(value: TupleLike<readonly [number, number]> | "auto");
  /** Where the ticks are; numbers become a FixedTicker. Default: `null`. */
  get ticker(): tickers.Ticker | null;
  set ticker(value: tickers.Ticker | null | readonly number[]);
}
export class Grid extends GuideRenderer {
  constructor(attributes?: Partial<GridProps>) {
    super(attributes);
  }
}
define(Grid, "Grid");
