// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import type { Model } from "../model.js";
import { GuideRenderer, type GuideRendererProps } from "./renderers.js";
import type { Color, Dict } from "../types.js";
import type * as enums from "./enums.js";
import type * as formatters from "./formatters.js";
import type * as kinds from "./kinds.js";
import type * as policies from "./policies.js";
import type * as text from "./text.js";
import type * as tickers from "./tickers.js";

export interface AxisProps extends GuideRendererProps {
  /** Default: `"black"`. */
  axis_line_color: Color | null;
  /** Default: `1`. */
  axis_line_alpha: number;
  /** Default: `1`. */
  axis_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  axis_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  axis_line_cap: enums.LineCap;
  /** Default: `[]`. */
  axis_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  axis_line_dash_offset: number;
  /** Default: `"black"`. */
  major_tick_line_color: Color | null;
  /** Default: `1`. */
  major_tick_line_alpha: number;
  /** Default: `1`. */
  major_tick_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  major_tick_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  major_tick_line_cap: enums.LineCap;
  /** Default: `[]`. */
  major_tick_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  major_tick_line_dash_offset: number;
  /** Default: `"black"`. */
  minor_tick_line_color: Color | null;
  /** Default: `1`. */
  minor_tick_line_alpha: number;
  /** Default: `1`. */
  minor_tick_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  minor_tick_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  minor_tick_line_cap: enums.LineCap;
  /** Default: `[]`. */
  minor_tick_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  minor_tick_line_dash_offset: number;
  /** Default: `"#444444"`. */
  major_label_text_color: Color | null;
  /** Default: `null`. */
  major_label_text_outline_color: Color | null;
  /** Default: `1`. */
  major_label_text_outline_width: number;
  /** Default: `1`. */
  major_label_text_alpha: number;
  /** Default: `"helvetica"`. */
  major_label_text_font: string;
  /** Default: `"11px"`. */
  major_label_text_font_size: string;
  /** Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  major_label_text_font_style: enums.FontStyle;
  /** Default: `"center"`. One of "left", "right", "center". */
  major_label_text_align: enums.TextAlign;
  /** Default: `"alphabetic"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  major_label_text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  major_label_text_line_height: number;
  /** Default: `"#444444"`. */
  axis_label_text_color: Color | null;
  /** Default: `null`. */
  axis_label_text_outline_color: Color | null;
  /** Default: `1`. */
  axis_label_text_outline_width: number;
  /** Default: `1`. */
  axis_label_text_alpha: number;
  /** Default: `"helvetica"`. */
  axis_label_text_font: string;
  /** Default: `"13px"`. */
  axis_label_text_font_size: string;
  /** Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  axis_label_text_font_style: enums.FontStyle;
  /** Default: `"left"`. One of "left", "right", "center". */
  axis_label_text_align: enums.TextAlign;
  /** Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  axis_label_text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  axis_label_text_line_height: number;
  /** Default: `null`. */
  background_fill_color: Color | null;
  /** Default: `1`. */
  background_fill_alpha: number;
  /** Default: `"black"`. */
  background_hatch_color: Color | null;
  /** Default: `1`. */
  background_hatch_alpha: number;
  /** Default: `12`. */
  background_hatch_scale: number;
  /** Default: `null`. */
  background_hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  background_hatch_weight: number;
  /** Default: `{}`. */
  background_hatch_extra: Dict<Model>;
  /** Default: `"auto"`. */
  dimension: 0 | 1 | "auto";
  /** Default: `"auto"`. */
  face: enums.Face | "auto";
  /** Default: `"auto"`. */
  bounds: readonly [number, number] | "auto";
  /** Required. */
  ticker: tickers.Ticker;
  /** Required. */
  formatter: formatters.TickFormatter;
  /** Default: `null`. */
  axis_label: string | text.BaseText | null;
  /** Default: `5`. */
  axis_label_standoff: number;
  /** Default: `"tick_labels"`. One of "tick_labels", "axis". */
  axis_label_standoff_mode: enums.AxisLabelStandoffMode;
  /** Default: `"parallel"`. */
  axis_label_orientation: enums.LabelOrientation | number;
  /** Default: `"center"`. One of "start", "center", "end". */
  axis_label_align: enums.Align;
  /** Default: `5`. */
  major_label_standoff: number;
  /** Default: `"horizontal"`. */
  major_label_orientation: enums.LabelOrientation | number;
  /** Default: `{}`. */
  major_label_overrides: kinds.LabelOverrides;
  /** Default: `new AllLabels()`. */
  major_label_policy: policies.LabelingPolicy;
  /** Default: `2`. */
  major_tick_in: number;
  /** Default: `6`. */
  major_tick_out: number;
  /** Default: `0`. */
  minor_tick_in: number;
  /** Default: `4`. */
  minor_tick_out: number;
  /** Default: `null`. */
  fixed_location: number | string | readonly [string, string] | readonly [string, string, string] | null;
}
/** A base of other models. */
export interface Axis extends AxisProps {}
export abstract class Axis extends GuideRenderer {
  constructor(attributes?: Partial<AxisProps>) {
    super(attributes);
  }
}
define(Axis, "Axis");

export interface CategoricalAxisProps extends AxisProps {
  /** Default: `"lightgrey"`. */
  separator_line_color: Color | null;
  /** Default: `1`. */
  separator_line_alpha: number;
  /** Default: `2`. */
  separator_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  separator_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  separator_line_cap: enums.LineCap;
  /** Default: `[]`. */
  separator_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  separator_line_dash_offset: number;
  /** Default: `"grey"`. */
  group_text_color: Color | null;
  /** Default: `null`. */
  group_text_outline_color: Color | null;
  /** Default: `1`. */
  group_text_outline_width: number;
  /** Default: `1`. */
  group_text_alpha: number;
  /** Default: `"helvetica"`. */
  group_text_font: string;
  /** Default: `"11px"`. */
  group_text_font_size: string;
  /** Default: `"bold"`. One of "normal", "italic", "bold", "bold italic". */
  group_text_font_style: enums.FontStyle;
  /** Default: `"left"`. One of "left", "right", "center". */
  group_text_align: enums.TextAlign;
  /** Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  group_text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  group_text_line_height: number;
  /** Default: `"#444444"`. */
  subgroup_text_color: Color | null;
  /** Default: `null`. */
  subgroup_text_outline_color: Color | null;
  /** Default: `1`. */
  subgroup_text_outline_width: number;
  /** Default: `1`. */
  subgroup_text_alpha: number;
  /** Default: `"helvetica"`. */
  subgroup_text_font: string;
  /** Default: `"11px"`. */
  subgroup_text_font_size: string;
  /** Default: `"bold"`. One of "normal", "italic", "bold", "bold italic". */
  subgroup_text_font_style: enums.FontStyle;
  /** Default: `"left"`. One of "left", "right", "center". */
  subgroup_text_align: enums.TextAlign;
  /** Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  subgroup_text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  subgroup_text_line_height: number;
  /** Default: `"parallel"`. */
  group_label_orientation: enums.LabelOrientation | number;
  /** Default: `"parallel"`. */
  subgroup_label_orientation: enums.LabelOrientation | number;
}
export interface CategoricalAxis extends CategoricalAxisProps {}
export class CategoricalAxis extends Axis {
  constructor(attributes?: Partial<CategoricalAxisProps>) {
    super(attributes);
  }
}
define(CategoricalAxis, "CategoricalAxis");

export interface ContinuousAxisProps extends AxisProps {}
/** A base of other models. */
export interface ContinuousAxis extends ContinuousAxisProps {}
export abstract class ContinuousAxis extends Axis {
  constructor(attributes?: Partial<ContinuousAxisProps>) {
    super(attributes);
  }
}
define(ContinuousAxis, "ContinuousAxis");

export interface DatetimeAxisProps extends ContinuousAxisProps {}
export interface DatetimeAxis extends DatetimeAxisProps {}
export class DatetimeAxis extends ContinuousAxis {
  constructor(attributes?: Partial<DatetimeAxisProps>) {
    super(attributes);
  }
}
define(DatetimeAxis, "DatetimeAxis");

export interface LinearAxisProps extends ContinuousAxisProps {}
export interface LinearAxis extends LinearAxisProps {}
export class LinearAxis extends ContinuousAxis {
  constructor(attributes?: Partial<LinearAxisProps>) {
    super(attributes);
  }
}
define(LinearAxis, "LinearAxis");

export interface LogAxisProps extends ContinuousAxisProps {}
export interface LogAxis extends LogAxisProps {}
export class LogAxis extends ContinuousAxis {
  constructor(attributes?: Partial<LogAxisProps>) {
    super(attributes);
  }
}
define(LogAxis, "LogAxis");

export interface MercatorAxisProps extends LinearAxisProps {}
export interface MercatorAxis extends MercatorAxisProps {}
export class MercatorAxis extends LinearAxis {
  constructor(attributes?: Partial<MercatorAxisProps>) {
    super(attributes);
  }
}
define(MercatorAxis, "MercatorAxis");

export interface TimedeltaAxisProps extends ContinuousAxisProps {}
export interface TimedeltaAxis extends TimedeltaAxisProps {}
export class TimedeltaAxis extends ContinuousAxis {
  constructor(attributes?: Partial<TimedeltaAxisProps>) {
    super(attributes);
  }
}
define(TimedeltaAxis, "TimedeltaAxis");
