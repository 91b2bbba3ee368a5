// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import type { Model } from "../model.js";
import { GuideRenderer, type GuideRendererProps } from "./renderers.js";
import type { Color, Dict } from "../types.js";
import type * as axes from "./axes.js";
import type * as enums from "./enums.js";
import type * as tickers from "./tickers.js";

export interface GridProps extends GuideRendererProps {
  /** Default: `"#e5e5e5"`. */
  grid_line_color: Color | null;
  /** Default: `1`. */
  grid_line_alpha: number;
  /** Default: `1`. */
  grid_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  grid_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  grid_line_cap: enums.LineCap;
  /** Default: `[]`. */
  grid_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  grid_line_dash_offset: number;
  /** Default: `null`. */
  minor_grid_line_color: Color | null;
  /** Default: `1`. */
  minor_grid_line_alpha: number;
  /** Default: `1`. */
  minor_grid_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  minor_grid_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  minor_grid_line_cap: enums.LineCap;
  /** Default: `[]`. */
  minor_grid_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  minor_grid_line_dash_offset: number;
  /** Default: `null`. */
  band_fill_color: Color | null;
  /** Default: `0`. */
  band_fill_alpha: number;
  /** Default: `"black"`. */
  band_hatch_color: Color | null;
  /** Default: `1`. */
  band_hatch_alpha: number;
  /** Default: `12`. */
  band_hatch_scale: number;
  /** Default: `null`. */
  band_hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  band_hatch_weight: number;
  /** Default: `{}`. */
  band_hatch_extra: Dict<Model>;
  /** Default: `"auto"`. */
  bounds: readonly [number, number] | "auto";
  /** Default: `"auto"`. */
  cross_bounds: readonly [number, number] | "auto";
  /** Default: `0`. */
  dimension: 0 | 1;
  /** Default: `null`. */
  axis: axes.Axis | null;
  /** Default: `null`. */
  ticker: tickers.Ticker | null;
}
export interface Grid extends GridProps {}
export class Grid extends GuideRenderer {
  constructor(attributes?: Partial<GridProps>) {
    super(attributes);
  }
}
define(Grid, "Grid");
