// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import type { Model } from "../model.js";
import { GuideRenderer, type GuideRendererProps } from "./renderers.js";
import type { Color, Dict, Moment, TupleLike } from "../types.js";
import type * as enums from "./enums.js";
import type * as formatters from "./formatters.js";
import type * as kinds from "./kinds.js";
import type * as policies from "./policies.js";
import type * as text from "./text.js";
import type * as tickers from "./tickers.js";

interface AxisOwn {
  /** The colour of the line; null draws no line. Default: `"black"`. */
  axis_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  axis_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  axis_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  axis_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  axis_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  axis_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  axis_line_dash_offset: number;
  /** The colour of the line; null draws no line. Default: `"black"`. */
  major_tick_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  major_tick_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  major_tick_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  major_tick_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  major_tick_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  major_tick_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  major_tick_line_dash_offset: number;
  /** The colour of the line; null draws no line. Default: `"black"`. */
  minor_tick_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  minor_tick_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  minor_tick_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  minor_tick_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  minor_tick_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  minor_tick_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  minor_tick_line_dash_offset: number;
  /** The colour of the text. Default: `"#444444"`. */
  major_label_text_color: Color | null;
  /** The colour of the outline of the text; null draws no outline. Default: `null`. */
  major_label_text_outline_color: Color | null;
  /** The width of the outline of the text, in pixels. Default: `1`. */
  major_label_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  major_label_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  major_label_text_font: string;
  /** The font size, as in CSS. Default: `"11px"`. */
  major_label_text_font_size: string;
  /** Whether the text is bold, italic, both or neither. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  major_label_text_font_style: enums.FontStyle;
  /** The horizontal alignment of the text. Default: `"center"`. One of "left", "right", "center". */
  major_label_text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"alphabetic"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  major_label_text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  major_label_text_line_height: number;
  /** The colour of the text. Default: `"#444444"`. */
  axis_label_text_color: Color | null;
  /** The colour of the outline of the text; null draws no outline. Default: `null`. */
  axis_label_text_outline_color: Color | null;
  /** The width of the outline of the text, in pixels. Default: `1`. */
  axis_label_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  axis_label_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  axis_label_text_font: string;
  /** The font size, as in CSS. Default: `"13px"`. */
  axis_label_text_font_size: string;
  /** Whether the text is bold, italic, both or neither. Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  axis_label_text_font_style: enums.FontStyle;
  /** The horizontal alignment of the text. Default: `"left"`. One of "left", "right", "center". */
  axis_label_text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  axis_label_text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  axis_label_text_line_height: number;
  /** The fill colour; null fills nothing. Default: `null`. */
  background_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `1`. */
  background_fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  background_hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  background_hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  background_hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  background_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  background_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  background_hatch_extra: Dict<Model>;
  /** The dimension or direction. Default: `"auto"`. */
  dimension: 0 | 1 | "auto";
  /** Default: `"auto"`. */
  face: enums.Face | "auto";
  /** The formatter of values. Required. */
  formatter: formatters.TickFormatter;
  /** The label of the axis. Default: `null`. */
  axis_label: string | text.BaseText | null;
  /** The distance between the axis label and the tick labels, in pixels. Default: `5`. */
  axis_label_standoff: number;
  /** Default: `"tick_labels"`. One of "tick_labels", "axis". */
  axis_label_standoff_mode: enums.AxisLabelStandoffMode;
  /** Default: `"parallel"`. */
  axis_label_orientation: enums.LabelOrientation | number;
  /** Default: `"center"`. One of "start", "center", "end". */
  axis_label_align: enums.Align;
  /** Default: `5`. */
  major_label_standoff: number;
  /** The rotation of the tick labels: an angle in radians, or a word. Default: `"horizontal"`. */
  major_label_orientation: enums.LabelOrientation | number;
  /** Texts that replace tick labels, by value. Default: `{}`. */
  major_label_overrides: kinds.LabelOverrides;
  /** Which tick labels are drawn. Default: `new AllLabels()`. */
  major_label_policy: policies.LabelingPolicy;
  /** The length of major ticks inside of the frame, in pixels. Default: `2`. */
  major_tick_in: number;
  /** The length of major ticks outside of the frame, in pixels. Default: `6`. */
  major_tick_out: number;
  /** The length of minor ticks inside of the frame, in pixels. Default: `0`. */
  minor_tick_in: number;
  /** The length of minor ticks outside of the frame, in pixels. Default: `4`. */
  minor_tick_out: number;
}
/** The properties of `Axis`. */
export interface AxisProps extends GuideRendererProps, AxisOwn {
  /** The first and last value that the axis covers. Default: `"auto"`. */
  bounds: TupleLike<readonly [Moment, Moment]> | "auto";
  /** Computes the positions of the ticks; numbers become a FixedTicker. Required. */
  ticker: tickers.Ticker | readonly number[];
  /** Default: `null`. */
  fixed_location: Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | null;
}
/** An axis of a plot. A base class of other models. */
export interface Axis extends AxisOwn {
  /** The first and last value that the axis covers. Default: `"auto"`. */
  get bounds(): readonly [number, number] | "auto";
  set bounds(value: TupleLike<readonly [Moment, Moment]> | "auto");
  /** Computes the positions of the ticks; numbers become a FixedTicker. Required. */
  get ticker(): tickers.Ticker;
  set ticker(value: tickers.Ticker | readonly number[]);
  /** Default: `null`. */
  get fixed_location(): number | string | readonly [string, string] | readonly [string, string, string] | null;
  set fixed_location(value: Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | null);
}
export abstract class Axis extends GuideRenderer {
  constructor(attributes?: Partial<AxisProps>) {
    super(attributes);
  }
}
define(Axis, "Axis");

interface CategoricalAxisOwn {
  /** The colour of the line; null draws no line. Default: `"lightgrey"`. */
  separator_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  separator_line_alpha: number;
  /** The width of the line, in pixels. Default: `2`. */
  separator_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  separator_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  separator_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  separator_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  separator_line_dash_offset: number;
  /** The colour of the text. Default: `"grey"`. */
  group_text_color: Color | null;
  /** The colour of the outline of the text; null draws no outline. Default: `null`. */
  group_text_outline_color: Color | null;
  /** The width of the outline of the text, in pixels. Default: `1`. */
  group_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  group_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  group_text_font: string;
  /** The font size, as in CSS. Default: `"11px"`. */
  group_text_font_size: string;
  /** Whether the text is bold, italic, both or neither. Default: `"bold"`. One of "normal", "italic", "bold", "bold italic". */
  group_text_font_style: enums.FontStyle;
  /** The horizontal alignment of the text. Default: `"left"`. One of "left", "right", "center". */
  group_text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  group_text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  group_text_line_height: number;
  /** The colour of the text. Default: `"#444444"`. */
  subgroup_text_color: Color | null;
  /** The colour of the outline of the text; null draws no outline. Default: `null`. */
  subgroup_text_outline_color: Color | null;
  /** The width of the outline of the text, in pixels. Default: `1`. */
  subgroup_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  subgroup_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  subgroup_text_font: string;
  /** The font size, as in CSS. Default: `"11px"`. */
  subgroup_text_font_size: string;
  /** Whether the text is bold, italic, both or neither. Default: `"bold"`. One of "normal", "italic", "bold", "bold italic". */
  subgroup_text_font_style: enums.FontStyle;
  /** The horizontal alignment of the text. Default: `"left"`. One of "left", "right", "center". */
  subgroup_text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  subgroup_text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  subgroup_text_line_height: number;
  /** Default: `"parallel"`. */
  group_label_orientation: enums.LabelOrientation | number;
  /** Default: `"parallel"`. */
  subgroup_label_orientation: enums.LabelOrientation | number;
}
/** The properties of `CategoricalAxis`. */
export interface CategoricalAxisProps extends AxisProps, CategoricalAxisOwn {}
/** An axis of categories. */
export interface CategoricalAxis extends CategoricalAxisOwn {}
export class CategoricalAxis extends Axis {
  constructor(attributes?: Partial<CategoricalAxisProps>) {
    super(attributes);
  }
}
define(CategoricalAxis, "CategoricalAxis");

/** The properties of `ContinuousAxis`. */
export interface ContinuousAxisProps extends AxisProps {}
/** An axis of numbers. A base class of other models. */
export interface ContinuousAxis {}
export abstract class ContinuousAxis extends Axis {
  constructor(attributes?: Partial<ContinuousAxisProps>) {
    super(attributes);
  }
}
define(ContinuousAxis, "ContinuousAxis");

/** The properties of `DatetimeAxis`. */
export interface DatetimeAxisProps extends ContinuousAxisProps {}
/** An axis of dates and times, with the day or year in a second line of labels. */
export interface DatetimeAxis {}
export class DatetimeAxis extends ContinuousAxis {
  constructor(attributes?: Partial<DatetimeAxisProps>) {
    super(attributes);
  }
}
define(DatetimeAxis, "DatetimeAxis");

/** The properties of `LinearAxis`. */
export interface LinearAxisProps extends ContinuousAxisProps {}
/** A linear axis of numbers. */
export interface LinearAxis {}
export class LinearAxis extends ContinuousAxis {
  constructor(attributes?: Partial<LinearAxisProps>) {
    super(attributes);
  }
}
define(LinearAxis, "LinearAxis");

/** The properties of `LogAxis`. */
export interface LogAxisProps extends ContinuousAxisProps {}
/** A logarithmic axis. */
export interface LogAxis {}
export class LogAxis extends ContinuousAxis {
  constructor(attributes?: Partial<LogAxisProps>) {
    super(attributes);
  }
}
define(LogAxis, "LogAxis");

/** The properties of `MercatorAxis`. */
export interface MercatorAxisProps extends LinearAxisProps {}
/** An axis of longitudes or latitudes in Web Mercator coordinates. */
export interface MercatorAxis {}
export class MercatorAxis extends LinearAxis {
  constructor(attributes?: Partial<MercatorAxisProps>) {
    super(attributes);
  }
}
define(MercatorAxis, "MercatorAxis");

/** The properties of `TimedeltaAxis`. */
export interface TimedeltaAxisProps extends ContinuousAxisProps {}
/** An axis of durations. */
export interface TimedeltaAxis {}
export class TimedeltaAxis extends ContinuousAxis {
  constructor(attributes?: Partial<TimedeltaAxisProps>) {
    super(attributes);
  }
}
define(TimedeltaAxis, "TimedeltaAxis");
