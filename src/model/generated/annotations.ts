// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { withItemClick } from "../behaviour/with-click.js";
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { Marking, type MarkingProps } from "./graphics.js";
import { CompositeRenderer, type CompositeRendererProps } from "./renderers.js";
import type { Arrayable, Color, Dict, Moment, Scalar, TupleLike, UnitsVector, Vector, WithRequired } from "../types.js";
import type * as coordinates from "./coordinates.js";
import type * as enums from "./enums.js";
import type * as formatters from "./formatters.js";
import type * as kinds from "./kinds.js";
import type * as mappers from "./mappers.js";
import type * as policies from "./policies.js";
import type * as ranges from "./ranges.js";
import type * as renderers from "./renderers.js";
import type * as sources from "./sources.js";
import type * as text from "./text.js";
import type * as tickers from "./tickers.js";
import type * as tools from "./tools.js";

interface AreaVisualsOwn {
  /** The colour of the line; null draws no line. Default: `"black"`. */
  line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `"gray"`. */
  fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `1`. */
  fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Dict<Model>;
  /** The colour of the line; null draws no line. Default: `"black"`. */
  hover_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  hover_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  hover_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  hover_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  hover_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  hover_line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `"gray"`. */
  hover_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `1`. */
  hover_fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  hover_hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  hover_hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  hover_hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  hover_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  hover_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hover_hatch_extra: Dict<Model>;
}
/** The properties of `AreaVisuals`. */
export interface AreaVisualsProps extends ModelProps, AreaVisualsOwn {}
/** The visual properties of an area, such as a handle of a box. */
export interface AreaVisuals extends AreaVisualsOwn {}
export class AreaVisuals extends Model {
  constructor(attributes?: Partial<AreaVisualsProps>) {
    super(attributes);
  }
}
define(AreaVisuals, "AreaVisuals");

/** The properties of `Annotation`. */
export interface AnnotationProps extends CompositeRendererProps {}
/** Something drawn on a plot in addition to its data. A base class of other models. */
export interface Annotation {}
export abstract class Annotation extends CompositeRenderer {
  constructor(attributes?: Partial<AnnotationProps>) {
    super(attributes);
  }
}
define(Annotation, "Annotation");

interface DataAnnotationOwn {
  /** The data source. Default: `new ColumnDataSource()`. */
  source: sources.ColumnarDataSource;
}
/** The properties of `DataAnnotation`. */
export interface DataAnnotationProps extends AnnotationProps, DataAnnotationOwn {}
/** An annotation for the rows of a data source. A base class of other models. */
export interface DataAnnotation extends DataAnnotationOwn {}
export abstract class DataAnnotation extends Annotation {
  constructor(attributes?: Partial<DataAnnotationProps>) {
    super(attributes);
  }
}
define(DataAnnotation, "DataAnnotation");

interface ArrowOwn {
  /** The colour of the line; null draws no line. One value for all rows, or one per row from a column. Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  line_alpha: Vector<number>;
  /** The width of the line, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  line_width: Vector<number>;
  /** How segments of the line are joined. One value for all rows, or one per row from a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** The shape of the ends of the line. One value for all rows, or one per row from a column. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. One value for all rows, or one per row from a column. Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where the dash pattern begins, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  line_dash_offset: Vector<number>;
  /** One value for all rows, or one per row from a column. Default: `{field: "x_start"}`. */
  x_start: Vector<kinds.FactorLike>;
  /** One value for all rows, or one per row from a column. Default: `{field: "y_start"}`. */
  y_start: Vector<kinds.FactorLike>;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  start_units: enums.CoordinateUnits;
  /** The start. Default: `null`. */
  start: ArrowHead | null;
  /** One value for all rows, or one per row from a column. Default: `{field: "x_end"}`. */
  x_end: Vector<kinds.FactorLike>;
  /** One value for all rows, or one per row from a column. Default: `{field: "y_end"}`. */
  y_end: Vector<kinds.FactorLike>;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  end_units: enums.CoordinateUnits;
  /** The end. Default: `new OpenHead()`. */
  end: ArrowHead | null;
}
/** The properties of `Arrow`. */
export interface ArrowProps extends DataAnnotationProps, ArrowOwn {}
/** An arrow between two points. */
export interface Arrow extends ArrowOwn {}
export class Arrow extends DataAnnotation {
  constructor(attributes?: Partial<ArrowProps>) {
    super(attributes);
  }
}
define(Arrow, "Arrow");

interface ArrowHeadOwn {
  /** The size of the head, in pixels. One value for all rows, or one per row from a column. Default: `25`. */
  size: Vector<number>;
}
/** The properties of `ArrowHead`. */
export interface ArrowHeadProps extends MarkingProps, ArrowHeadOwn {}
/** The head of an arrow. A base class of other models. */
export interface ArrowHead extends ArrowHeadOwn {}
export abstract class ArrowHead extends Marking {
  constructor(attributes?: Partial<ArrowHeadProps>) {
    super(attributes);
  }
}
define(ArrowHead, "ArrowHead");

interface OpenHeadOwn {
  /** The colour of the line; null draws no line. One value for all rows, or one per row from a column. Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  line_alpha: Vector<number>;
  /** The width of the line, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  line_width: Vector<number>;
  /** How segments of the line are joined. One value for all rows, or one per row from a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** The shape of the ends of the line. One value for all rows, or one per row from a column. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. One value for all rows, or one per row from a column. Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where the dash pattern begins, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  line_dash_offset: Vector<number>;
}
/** The properties of `OpenHead`. */
export interface OpenHeadProps extends ArrowHeadProps, OpenHeadOwn {}
/** An arrow head of two strokes. */
export interface OpenHead extends OpenHeadOwn {}
export class OpenHead extends ArrowHead {
  constructor(attributes?: Partial<OpenHeadProps>) {
    super(attributes);
  }
}
define(OpenHead, "OpenHead");

interface NormalHeadOwn {
  /** The colour of the line; null draws no line. One value for all rows, or one per row from a column. Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  line_alpha: Vector<number>;
  /** The width of the line, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  line_width: Vector<number>;
  /** How segments of the line are joined. One value for all rows, or one per row from a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** The shape of the ends of the line. One value for all rows, or one per row from a column. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. One value for all rows, or one per row from a column. Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where the dash pattern begins, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  line_dash_offset: Vector<number>;
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"black"`. */
  fill_color: Vector<Color | null>;
  /** The opacity of the fill, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  fill_alpha: Vector<number>;
  /** The colour of the hatch pattern. One value for all rows, or one per row from a column. Default: `"black"`. */
  hatch_color: Vector<Color | null>;
  /** The opacity of the hatch pattern, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  hatch_alpha: Vector<number>;
  /** The size of the hatch pattern, in pixels. One value for all rows, or one per row from a column. Default: `12`. */
  hatch_scale: Vector<number>;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. One value for all rows, or one per row from a column. Default: `null`. */
  hatch_pattern: Vector<string | null>;
  /** The width of the lines of the hatch pattern, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  hatch_weight: Vector<number>;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Scalar<Dict<Model>>;
}
/** The properties of `NormalHead`. */
export interface NormalHeadProps extends ArrowHeadProps, NormalHeadOwn {}
/** A filled triangle as an arrow head. */
export interface NormalHead extends NormalHeadOwn {}
export class NormalHead extends ArrowHead {
  constructor(attributes?: Partial<NormalHeadProps>) {
    super(attributes);
  }
}
define(NormalHead, "NormalHead");

interface TeeHeadOwn {
  /** The colour of the line; null draws no line. One value for all rows, or one per row from a column. Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  line_alpha: Vector<number>;
  /** The width of the line, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  line_width: Vector<number>;
  /** How segments of the line are joined. One value for all rows, or one per row from a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** The shape of the ends of the line. One value for all rows, or one per row from a column. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. One value for all rows, or one per row from a column. Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where the dash pattern begins, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  line_dash_offset: Vector<number>;
}
/** The properties of `TeeHead`. */
export interface TeeHeadProps extends ArrowHeadProps, TeeHeadOwn {}
/** A bar across the end of an arrow. */
export interface TeeHead extends TeeHeadOwn {}
export class TeeHead extends ArrowHead {
  constructor(attributes?: Partial<TeeHeadProps>) {
    super(attributes);
  }
}
define(TeeHead, "TeeHead");

interface VeeHeadOwn {
  /** The colour of the line; null draws no line. One value for all rows, or one per row from a column. Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  line_alpha: Vector<number>;
  /** The width of the line, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  line_width: Vector<number>;
  /** How segments of the line are joined. One value for all rows, or one per row from a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** The shape of the ends of the line. One value for all rows, or one per row from a column. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. One value for all rows, or one per row from a column. Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where the dash pattern begins, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  line_dash_offset: Vector<number>;
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"black"`. */
  fill_color: Vector<Color | null>;
  /** The opacity of the fill, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  fill_alpha: Vector<number>;
  /** The colour of the hatch pattern. One value for all rows, or one per row from a column. Default: `"black"`. */
  hatch_color: Vector<Color | null>;
  /** The opacity of the hatch pattern, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  hatch_alpha: Vector<number>;
  /** The size of the hatch pattern, in pixels. One value for all rows, or one per row from a column. Default: `12`. */
  hatch_scale: Vector<number>;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. One value for all rows, or one per row from a column. Default: `null`. */
  hatch_pattern: Vector<string | null>;
  /** The width of the lines of the hatch pattern, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  hatch_weight: Vector<number>;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Scalar<Dict<Model>>;
}
/** The properties of `VeeHead`. */
export interface VeeHeadProps extends ArrowHeadProps, VeeHeadOwn {}
/** A filled V as an arrow head. */
export interface VeeHead extends VeeHeadOwn {}
export class VeeHead extends ArrowHead {
  constructor(attributes?: Partial<VeeHeadProps>) {
    super(attributes);
  }
}
define(VeeHead, "VeeHead");

interface BaseColorBarOwn {
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
  /** The horizontal alignment of the text. Default: `"left"`. One of "left", "right", "center". */
  major_label_text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  major_label_text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  major_label_text_line_height: number;
  /** The colour of the text. Default: `"#444444"`. */
  title_text_color: Color | null;
  /** The colour of the outline of the text; null draws no outline. Default: `null`. */
  title_text_outline_color: Color | null;
  /** The width of the outline of the text, in pixels. Default: `1`. */
  title_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  title_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  title_text_font: string;
  /** The font size, as in CSS. Default: `"13px"`. */
  title_text_font_size: string;
  /** Whether the text is bold, italic, both or neither. Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  title_text_font_style: enums.FontStyle;
  /** The horizontal alignment of the text. Default: `"left"`. One of "left", "right", "center". */
  title_text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  title_text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  title_text_line_height: number;
  /** The colour of the line; null draws no line. Default: `"#ffffff"`. */
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
  /** The colour of the line; null draws no line. Default: `null`. */
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
  /** The colour of the line; null draws no line. Default: `null`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  border_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  border_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
  /** The colour of the line; null draws no line. Default: `null`. */
  bar_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  bar_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  bar_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  bar_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  bar_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  bar_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  bar_line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `"#ffffff"`. */
  background_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0.95`. */
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
  /** The orientation. Default: `"auto"`. */
  orientation: enums.Orientation | "auto";
  /** The text above the colour bar. Default: `null`. */
  title: string | text.BaseText | null;
  /** The distance between the title and the rest, in pixels. Default: `2`. */
  title_standoff: number;
  /** Default: `"auto"`. */
  width: number | "auto";
  /** Default: `"auto"`. */
  height: number | "auto";
  /** Computes the positions of the ticks; numbers become a FixedTicker. Default: `"auto"`. */
  ticker: tickers.Ticker | "auto";
  /** The formatter of values. Default: `"auto"`. */
  formatter: formatters.TickFormatter | "auto";
  /** Texts that replace tick labels, by value. Default: `{}`. */
  major_label_overrides: kinds.LabelOverrides;
  /** Which tick labels are drawn. Default: `new NoOverlap()`. */
  major_label_policy: policies.LabelingPolicy;
  /** Default: `5`. */
  label_standoff: number;
  /** The margin around it, in pixels. Default: `30`. */
  margin: number;
  /** The padding, in pixels. Default: `10`. */
  padding: number;
  /** The length of major ticks inside of the frame, in pixels. Default: `5`. */
  major_tick_in: number;
  /** The length of major ticks outside of the frame, in pixels. Default: `0`. */
  major_tick_out: number;
  /** The length of minor ticks inside of the frame, in pixels. Default: `0`. */
  minor_tick_in: number;
  /** The length of minor ticks outside of the frame, in pixels. Default: `0`. */
  minor_tick_out: number;
}
/** The properties of `BaseColorBar`. */
export interface BaseColorBarProps extends AnnotationProps, BaseColorBarOwn {
  /** The position. Default: `"top_right"`. */
  location: enums.Anchor | TupleLike<readonly [number, number]>;
}
/** A colour bar. A base class of other models. */
export interface BaseColorBar extends BaseColorBarOwn {
  /** The position. Default: `"top_right"`. */
  get location(): enums.Anchor | readonly [number, number];
  set location(value: enums.Anchor | TupleLike<readonly [number, number]>);
}
export abstract class BaseColorBar extends Annotation {
  constructor(attributes?: Partial<BaseColorBarProps>) {
    super(attributes);
  }
}
define(BaseColorBar, "BaseColorBar");

interface UpperLowerOwn {
  /** The dimension or direction. Default: `"height"`. One of "width", "height". */
  dimension: enums.Dimension;
  /** One value for all rows, or one per row from a column. Default: `{field: "lower"}`. Units: canvas, screen, data (default). */
  lower: UnitsVector<kinds.FactorLike, "canvas" | "screen" | "data">;
  /** One value for all rows, or one per row from a column. Default: `{field: "upper"}`. Units: canvas, screen, data (default). */
  upper: UnitsVector<kinds.FactorLike, "canvas" | "screen" | "data">;
  /** One value for all rows, or one per row from a column. Default: `{field: "base"}`. Units: canvas, screen, data (default). */
  base: UnitsVector<kinds.FactorLike, "canvas" | "screen" | "data">;
}
/** The properties of `UpperLower`. */
export interface UpperLowerProps extends DataAnnotationProps, UpperLowerOwn {}
/** An annotation between lower and upper values. A base class of other models. */
export interface UpperLower extends UpperLowerOwn {}
export abstract class UpperLower extends DataAnnotation {
  constructor(attributes?: Partial<UpperLowerProps>) {
    super(attributes);
  }
}
define(UpperLower, "UpperLower");

interface BandOwn {
  /** The colour of the line; null draws no line. Default: `"#cccccc"`. */
  line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.3`. */
  line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `"#fff9ba"`. */
  fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0.4`. */
  fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Dict<Model>;
}
/** The properties of `Band`. */
export interface BandProps extends UpperLowerProps, BandOwn {}
/** An area between two curves, such as a range of errors. */
export interface Band extends BandOwn {}
export class Band extends UpperLower {
  constructor(attributes?: Partial<BandProps>) {
    super(attributes);
  }
}
define(Band, "Band");

interface BoxAnnotationOwn {
  /** The colour of the line; null draws no line. Default: `"#cccccc"`. */
  line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.3`. */
  line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `"#fff9ba"`. */
  fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0.4`. */
  fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Dict<Model>;
  /** The colour of the line; null draws no line. Default: `null`. */
  hover_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.3`. */
  hover_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  hover_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  hover_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  hover_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  hover_line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `null`. */
  hover_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0.4`. */
  hover_fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  hover_hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  hover_hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  hover_hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  hover_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  hover_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hover_hatch_extra: Dict<Model>;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  top_units: enums.CoordinateUnits;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  bottom_units: enums.CoordinateUnits;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  left_units: enums.CoordinateUnits;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  right_units: enums.CoordinateUnits;
  /** Default: `null`. */
  top_limit: kinds.Limit;
  /** Default: `null`. */
  bottom_limit: kinds.Limit;
  /** Default: `null`. */
  left_limit: kinds.Limit;
  /** Default: `null`. */
  right_limit: kinds.Limit;
  /** The minimum width, in pixels. Default: `0`. */
  min_width: number;
  /** The minimum height, in pixels. Default: `0`. */
  min_height: number;
  /** The maximum width, in pixels. Default: `Infinity`. */
  max_width: number;
  /** The maximum height, in pixels. Default: `Infinity`. */
  max_height: number;
  /** Whether the user can edit it. Default: `false`. */
  editable: boolean;
  /** In which directions it can be resized. Default: `"all"`. */
  resizable: kinds.Resizable;
  /** In which directions it can be moved. Default: `"both"`. */
  movable: kinds.Movable;
  /** Default: `false`. */
  symmetric: boolean;
  /** Default: `false`. */
  use_handles: boolean;
  /** Default: `new BoxInteractionHandles(…)`. */
  handles: BoxInteractionHandles;
  /** Default: `false`. */
  inverted: boolean;
}
/** The properties of `BoxAnnotation`. */
export interface BoxAnnotationProps extends AnnotationProps, BoxAnnotationOwn {
  /** The position of the top side. Default: `new Node(…)`. */
  top: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate;
  /** The position of the bottom side. Default: `new Node(…)`. */
  bottom: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate;
  /** The position of the left side. Default: `new Node(…)`. */
  left: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate;
  /** The position of the right side. Default: `new Node(…)`. */
  right: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate;
  /** The radius of the corners, in pixels. Default: `0`. */
  border_radius: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number };
}
/** A rectangle on a plot. Sides without a value are those of the frame; it can be made editable. */
export interface BoxAnnotation extends BoxAnnotationOwn {
  /** The position of the top side. Default: `new Node(…)`. */
  get top(): number | kinds.FactorLike | coordinates.Coordinate;
  set top(value: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate);
  /** The position of the bottom side. Default: `new Node(…)`. */
  get bottom(): number | kinds.FactorLike | coordinates.Coordinate;
  set bottom(value: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate);
  /** The position of the left side. Default: `new Node(…)`. */
  get left(): number | kinds.FactorLike | coordinates.Coordinate;
  set left(value: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate);
  /** The position of the right side. Default: `new Node(…)`. */
  get right(): number | kinds.FactorLike | coordinates.Coordinate;
  set right(value: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate);
  /** The radius of the corners, in pixels. Default: `0`. */
  get border_radius(): kinds.BorderRadius;
  set border_radius(value: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number });
}
export class BoxAnnotation extends Annotation {
  constructor(attributes?: Partial<BoxAnnotationProps>) {
    super(attributes);
  }
}
define(BoxAnnotation, "BoxAnnotation");

interface BoxInteractionHandlesOwn {
  /** Required. */
  all: AreaVisuals;
  /** Default: `null`. */
  move: AreaVisuals | null;
  /** Default: `null`. */
  resize: AreaVisuals | null;
  /** Default: `null`. */
  sides: AreaVisuals | null;
  /** Default: `null`. */
  corners: AreaVisuals | null;
  /** The position of the left side. Default: `null`. */
  left: AreaVisuals | null;
  /** The position of the right side. Default: `null`. */
  right: AreaVisuals | null;
  /** The position of the top side. Default: `null`. */
  top: AreaVisuals | null;
  /** The position of the bottom side. Default: `null`. */
  bottom: AreaVisuals | null;
  /** Default: `null`. */
  top_left: AreaVisuals | null;
  /** Default: `null`. */
  top_right: AreaVisuals | null;
  /** Default: `null`. */
  bottom_left: AreaVisuals | null;
  /** Default: `null`. */
  bottom_right: AreaVisuals | null;
}
/** The properties of `BoxInteractionHandles`. */
export interface BoxInteractionHandlesProps extends ModelProps, BoxInteractionHandlesOwn {}
/** The handles by which a user moves and resizes a box. Required: `all`. */
export interface BoxInteractionHandles extends BoxInteractionHandlesOwn {}
export class BoxInteractionHandles extends Model {
  constructor(attributes: WithRequired<BoxInteractionHandlesProps, "all">) {
    super(attributes);
  }
}
define(BoxInteractionHandles, "BoxInteractionHandles");

interface ColorBarOwn {
  /** Maps values to colours. Required. */
  color_mapper: mappers.ColorMapper;
  /** Default: `null`. */
  display_low: number | null;
  /** Default: `null`. */
  display_high: number | null;
  /** Default: `1`. */
  scale_alpha: number;
}
/** The properties of `ColorBar`. */
export interface ColorBarProps extends BaseColorBarProps, ColorBarOwn {}
/** A bar that shows the colours of a colour mapper and their values. Required: `color_mapper`. */
export interface ColorBar extends ColorBarOwn {}
export class ColorBar extends BaseColorBar {
  constructor(attributes: WithRequired<ColorBarProps, "color_mapper">) {
    super(attributes);
  }
}
define(ColorBar, "ColorBar");

interface ContourColorBarOwn {
  /** Required. */
  fill_renderer: renderers.GlyphRenderer;
  /** Required. */
  line_renderer: renderers.GlyphRenderer;
  /** Default: `[]`. */
  levels: readonly number[];
}
/** The properties of `ContourColorBar`. */
export interface ContourColorBarProps extends BaseColorBarProps, ContourColorBarOwn {}
/** A bar that shows the colours of contours and their levels. Required: `fill_renderer`, `line_renderer`. */
export interface ContourColorBar extends ContourColorBarOwn {}
export class ContourColorBar extends BaseColorBar {
  constructor(attributes: WithRequired<ContourColorBarProps, "fill_renderer" | "line_renderer">) {
    super(attributes);
  }
}
define(ContourColorBar, "ContourColorBar");

interface TextAnnotationOwn {
  /** The colour of the text. Default: `"#444444"`. */
  text_color: Color | null;
  /** The colour of the outline of the text; null draws no outline. Default: `null`. */
  text_outline_color: Color | null;
  /** The width of the outline of the text, in pixels. Default: `1`. */
  text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  text_font: string;
  /** The font size, as in CSS. Default: `"16px"`. */
  text_font_size: string;
  /** Whether the text is bold, italic, both or neither. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: enums.FontStyle;
  /** The horizontal alignment of the text. Default: `"left"`. One of "left", "right", "center". */
  text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  text_line_height: number;
  /** The colour of the line; null draws no line. Default: `null`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  border_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  border_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
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
  /** Default: `""`. */
  text: string | text.BaseText;
}
/** The properties of `TextAnnotation`. */
export interface TextAnnotationProps extends AnnotationProps, TextAnnotationOwn {
  /** The padding, in pixels. Default: `0`. */
  padding: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number };
  /** The radius of the corners, in pixels. Default: `0`. */
  border_radius: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number };
}
/** A text on a plot. A base class of other models. */
export interface TextAnnotation extends TextAnnotationOwn {
  /** The padding, in pixels. Default: `0`. */
  get padding(): kinds.Padding;
  set padding(value: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number });
  /** The radius of the corners, in pixels. Default: `0`. */
  get border_radius(): kinds.BorderRadius;
  set border_radius(value: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number });
}
export abstract class TextAnnotation extends Annotation {
  constructor(attributes?: Partial<TextAnnotationProps>) {
    super(attributes);
  }
}
define(TextAnnotation, "TextAnnotation");

interface LabelOwn {
  /** Whether x is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  x_units: enums.CoordinateUnits;
  /** Whether y is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  y_units: enums.CoordinateUnits;
  /** The offset to the right, in pixels. Default: `0`. */
  x_offset: number;
  /** The vertical offset, in pixels. Default: `0`. */
  y_offset: number;
  /** The angle of rotation. Default: `0`. */
  angle: number;
  /** Default: `"rad"`. One of "deg", "rad", "grad", "turn". */
  angle_units: enums.AngleUnits;
  /** The direction. Default: `"anticlock"`. One of "clock", "anticlock". */
  direction: enums.Direction;
  /** Whether the user can edit it. Default: `false`. */
  editable: boolean;
}
/** The properties of `Label`. */
export interface LabelProps extends TextAnnotationProps, LabelOwn {
  /** The point of the shape that is placed at the given position. Default: `"auto"`. */
  anchor: enums.Anchor | TupleLike<readonly [kinds.HAnchor, kinds.VAnchor]> | "auto";
  /** The x coordinate. Required. */
  x: Moment | coordinates.Coordinate;
  /** The y coordinate. Required. */
  y: Moment | coordinates.Coordinate;
}
/** One text at a position. Required: `x`, `y`. */
export interface Label extends LabelOwn {
  /** The point of the shape that is placed at the given position. Default: `"auto"`. */
  get anchor(): kinds.TextAnchor;
  set anchor(value: enums.Anchor | TupleLike<readonly [kinds.HAnchor, kinds.VAnchor]> | "auto");
  /** The x coordinate. Required. */
  get x(): number | coordinates.Coordinate;
  set x(value: Moment | coordinates.Coordinate);
  /** The y coordinate. Required. */
  get y(): number | coordinates.Coordinate;
  set y(value: Moment | coordinates.Coordinate);
}
export class Label extends TextAnnotation {
  constructor(attributes: WithRequired<LabelProps, "x" | "y">) {
    super(attributes);
  }
}
define(Label, "Label");

interface LabelSetOwn {
  /** The colour of the text. One value for all rows, or one per row from a column. Default: `"#444444"`. */
  text_color: Vector<Color | null>;
  /** The colour of the outline of the text; null draws no outline. One value for all rows, or one per row from a column. Default: `null`. */
  text_outline_color: Vector<Color | null>;
  /** The width of the outline of the text, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  text_outline_width: Vector<number>;
  /** The opacity of the text, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  text_alpha: Vector<number>;
  /** The font family, as in CSS. One value for all rows, or one per row from a column. Default: `"helvetica"`. */
  text_font: Vector<string>;
  /** The font size, as in CSS. One value for all rows, or one per row from a column. Default: `"16px"`. */
  text_font_size: Vector<string>;
  /** Whether the text is bold, italic, both or neither. One value for all rows, or one per row from a column. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: Vector<enums.FontStyle>;
  /** The horizontal alignment of the text. One value for all rows, or one per row from a column. Default: `"left"`. One of "left", "right", "center". */
  text_align: Vector<enums.TextAlign>;
  /** The vertical alignment of the text. One value for all rows, or one per row from a column. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  text_baseline: Vector<enums.TextBaseline>;
  /** The height of a line, as a multiple of the font size. One value for all rows, or one per row from a column. Default: `1.2`. */
  text_line_height: Vector<number>;
  /** The colour of the line; null draws no line. One value for all rows, or one per row from a column. Default: `null`. */
  border_line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  border_line_alpha: Vector<number>;
  /** The width of the line, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  border_line_width: Vector<number>;
  /** How segments of the line are joined. One value for all rows, or one per row from a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: Vector<enums.LineJoin>;
  /** The shape of the ends of the line. One value for all rows, or one per row from a column. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: Vector<enums.LineCap>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. One value for all rows, or one per row from a column. Default: `[]`. */
  border_line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where the dash pattern begins, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  border_line_dash_offset: Vector<number>;
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `null`. */
  background_fill_color: Vector<Color | null>;
  /** The opacity of the fill, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  background_fill_alpha: Vector<number>;
  /** The colour of the hatch pattern. One value for all rows, or one per row from a column. Default: `"black"`. */
  background_hatch_color: Vector<Color | null>;
  /** The opacity of the hatch pattern, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  background_hatch_alpha: Vector<number>;
  /** The size of the hatch pattern, in pixels. One value for all rows, or one per row from a column. Default: `12`. */
  background_hatch_scale: Vector<number>;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. One value for all rows, or one per row from a column. Default: `null`. */
  background_hatch_pattern: Vector<string | null>;
  /** The width of the lines of the hatch pattern, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  background_hatch_weight: Vector<number>;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  background_hatch_extra: Scalar<Dict<Model>>;
  /** The x coordinate. One value for all rows, or one per row from a column. Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** The y coordinate. One value for all rows, or one per row from a column. Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
  /** Whether x is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  x_units: enums.CoordinateUnits;
  /** Whether y is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  y_units: enums.CoordinateUnits;
  /** One value for all rows, or one per row from a column. Default: `{field: "text"}`. */
  text: Vector<string | null>;
  /** The angle of rotation. One value for all rows, or one per row from a column. Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** The offset to the right, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  x_offset: Vector<number>;
  /** The vertical offset, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  y_offset: Vector<number>;
}
/** The properties of `LabelSet`. */
export interface LabelSetProps extends DataAnnotationProps, LabelSetOwn {}
/** One text per row of a data source. `text` is the name of a column, or one text for all rows. */
export interface LabelSet extends LabelSetOwn {}
export class LabelSet extends DataAnnotation {
  constructor(attributes?: Partial<LabelSetProps>) {
    super(attributes);
  }
}
define(LabelSet, "LabelSet");

interface LegendOwn {
  /** The colour of the text. Default: `"#444444"`. */
  label_text_color: Color | null;
  /** The colour of the outline of the text; null draws no outline. Default: `null`. */
  label_text_outline_color: Color | null;
  /** The width of the outline of the text, in pixels. Default: `1`. */
  label_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  label_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  label_text_font: string;
  /** The font size, as in CSS. Default: `"13px"`. */
  label_text_font_size: string;
  /** Whether the text is bold, italic, both or neither. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  label_text_font_style: enums.FontStyle;
  /** The horizontal alignment of the text. Default: `"left"`. One of "left", "right", "center". */
  label_text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"middle"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  label_text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  label_text_line_height: number;
  /** The colour of the text. Default: `"#444444"`. */
  title_text_color: Color | null;
  /** The colour of the outline of the text; null draws no outline. Default: `null`. */
  title_text_outline_color: Color | null;
  /** The width of the outline of the text, in pixels. Default: `1`. */
  title_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  title_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  title_text_font: string;
  /** The font size, as in CSS. Default: `"13px"`. */
  title_text_font_size: string;
  /** Whether the text is bold, italic, both or neither. Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  title_text_font_style: enums.FontStyle;
  /** The horizontal alignment of the text. Default: `"left"`. One of "left", "right", "center". */
  title_text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  title_text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  title_text_line_height: number;
  /** The fill colour; null fills nothing. Default: `"white"`. */
  inactive_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0.7`. */
  inactive_fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  inactive_hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  inactive_hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  inactive_hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  inactive_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  inactive_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  inactive_hatch_extra: Dict<Model>;
  /** The colour of the line; null draws no line. Default: `"#e5e5e5"`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.5`. */
  border_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  border_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `"#ffffff"`. */
  background_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0.95`. */
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
  /** The fill colour; null fills nothing. Default: `"#f1f1f1"`. */
  item_background_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0.8`. */
  item_background_fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  item_background_hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  item_background_hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  item_background_hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  item_background_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  item_background_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  item_background_hatch_extra: Dict<Model>;
  /** The orientation. Default: `"vertical"`. One of "vertical", "horizontal". */
  orientation: enums.Orientation;
  /** The number of columns. Default: `"auto"`. */
  ncols: number | "auto";
  /** The number of rows. Default: `"auto"`. */
  nrows: number | "auto";
  /** The text above the items. Default: `null`. */
  title: string | null;
  /** Default: `"above"`. One of "above", "below", "left", "right". */
  title_location: enums.Location;
  /** The distance between the title and the rest, in pixels. Default: `5`. */
  title_standoff: number;
  /** Default: `5`. */
  label_standoff: number;
  /** Default: `20`. */
  glyph_width: number;
  /** Default: `20`. */
  glyph_height: number;
  /** Default: `20`. */
  label_width: number;
  /** Default: `"auto"`. */
  label_height: number | "auto";
  /** The margin around it, in pixels. Default: `10`. */
  margin: number;
  /** The space between the children, in pixels. Default: `3`. */
  spacing: number;
  /** What a click on an item does to its renderers. Default: `"none"`. One of "none", "hide", "mute". */
  click_policy: enums.LegendClickPolicy;
  /** Default: `"none"`. One of "none", "even", "odd", "every". */
  item_background_policy: enums.AlternationPolicy;
}
/** The properties of `Legend`. */
export interface LegendProps extends AnnotationProps, LegendOwn {
  /** The position. Default: `"top_right"`. */
  location: enums.Anchor | TupleLike<readonly [number, number]>;
  /** The padding, in pixels. Default: `10`. */
  padding: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number };
  /** The radius of the corners, in pixels. Default: `0`. */
  border_radius: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number };
  /** The items, in order. Default: `[]`. */
  items: readonly (LegendItem | TupleLike<readonly [label: string, renderers: readonly renderers.GlyphRenderer[]]>)[];
}
/** The legend of a plot. */
export interface Legend extends LegendOwn {
  /** The position. Default: `"top_right"`. */
  get location(): enums.Anchor | readonly [number, number];
  set location(value: enums.Anchor | TupleLike<readonly [number, number]>);
  /** The padding, in pixels. Default: `10`. */
  get padding(): kinds.Padding;
  set padding(value: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number });
  /** The radius of the corners, in pixels. Default: `0`. */
  get border_radius(): kinds.BorderRadius;
  set border_radius(value: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number });
  /** The items, in order. Default: `[]`. */
  get items(): readonly LegendItem[];
  set items(value: readonly (LegendItem | TupleLike<readonly [label: string, renderers: readonly renderers.GlyphRenderer[]]>)[]);
}
export class Legend extends withItemClick(Annotation) {
  constructor(attributes?: Partial<LegendProps>) {
    super(attributes);
  }
}
define(Legend, "Legend");

interface LegendItemOwn {
  /** The label. One value for all rows, or one per row from a column. Default: `null`. */
  label: Vector<string | null>;
  /** The renderers. Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
  /** Default: `null`. */
  index: number | null;
  /** Whether it is visible. Default: `true`. */
  visible: boolean;
}
/** The properties of `LegendItem`. */
export interface LegendItemProps extends ModelProps, LegendItemOwn {}
/** One entry of a legend. */
export interface LegendItem extends LegendItemOwn {}
export class LegendItem extends Model {
  constructor(attributes?: Partial<LegendItemProps>) {
    super(attributes);
  }
}
define(LegendItem, "LegendItem");

interface PolyAnnotationOwn {
  /** The colour of the line; null draws no line. Default: `"#cccccc"`. */
  line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.3`. */
  line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `"#fff9ba"`. */
  fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0.4`. */
  fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Dict<Model>;
  /** The colour of the line; null draws no line. Default: `null`. */
  hover_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.3`. */
  hover_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  hover_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  hover_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  hover_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  hover_line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `null`. */
  hover_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0.4`. */
  hover_fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  hover_hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  hover_hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  hover_hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  hover_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  hover_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hover_hatch_extra: Dict<Model>;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  xs_units: enums.CoordinateUnits;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  ys_units: enums.CoordinateUnits;
  /** Whether the user can edit it. Default: `false`. */
  editable: boolean;
}
/** The properties of `PolyAnnotation`. */
export interface PolyAnnotationProps extends AnnotationProps, PolyAnnotationOwn {
  /** The x coordinates, a list for each row. Default: `[]`. */
  xs: Arrayable<Moment>;
  /** The y coordinates, a list for each row. Default: `[]`. */
  ys: Arrayable<Moment>;
}
/** A polygon on a plot. */
export interface PolyAnnotation extends PolyAnnotationOwn {
  /** The x coordinates, a list for each row. Default: `[]`. */
  get xs(): Arrayable<number>;
  set xs(value: Arrayable<Moment>);
  /** The y coordinates, a list for each row. Default: `[]`. */
  get ys(): Arrayable<number>;
  set ys(value: Arrayable<Moment>);
}
export class PolyAnnotation extends Annotation {
  constructor(attributes?: Partial<PolyAnnotationProps>) {
    super(attributes);
  }
}
define(PolyAnnotation, "PolyAnnotation");

interface ScaleBarOwn {
  /** The fill colour; null fills nothing. Default: `"#ffffff"`. */
  background_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0.95`. */
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
  /** The colour of the line; null draws no line. Default: `"black"`. */
  bar_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  bar_line_alpha: number;
  /** The width of the line, in pixels. Default: `2`. */
  bar_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  bar_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  bar_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  bar_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  bar_line_dash_offset: number;
  /** The colour of the line; null draws no line. Default: `"#e5e5e5"`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.5`. */
  border_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  border_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
  /** The colour of the text. Default: `"#444444"`. */
  label_text_color: Color | null;
  /** The colour of the outline of the text; null draws no outline. Default: `null`. */
  label_text_outline_color: Color | null;
  /** The width of the outline of the text, in pixels. Default: `1`. */
  label_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  label_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  label_text_font: string;
  /** The font size, as in CSS. Default: `"13px"`. */
  label_text_font_size: string;
  /** Whether the text is bold, italic, both or neither. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  label_text_font_style: enums.FontStyle;
  /** The horizontal alignment of the text. Default: `"left"`. One of "left", "right", "center". */
  label_text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"middle"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  label_text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  label_text_line_height: number;
  /** The colour of the text. Default: `"#444444"`. */
  title_text_color: Color | null;
  /** The colour of the outline of the text; null draws no outline. Default: `null`. */
  title_text_outline_color: Color | null;
  /** The width of the outline of the text, in pixels. Default: `1`. */
  title_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  title_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  title_text_font: string;
  /** The font size, as in CSS. Default: `"13px"`. */
  title_text_font_size: string;
  /** Whether the text is bold, italic, both or neither. Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  title_text_font_style: enums.FontStyle;
  /** The horizontal alignment of the text. Default: `"left"`. One of "left", "right", "center". */
  title_text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  title_text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  title_text_line_height: number;
  /** Default: `0.2`. */
  bar_length: number;
  /** Default: `"screen"`. */
  bar_length_units: "screen" | "data" | "percent";
  /** Default: `new MetricLength()`. */
  dimensional: Dimensional;
  /** The label. Default: `"@{value} @{unit}"`. */
  label: string;
  /** Default: `"center"`. One of "start", "center", "end". */
  label_align: enums.Align;
  /** Default: `"below"`. One of "above", "below", "left", "right". */
  label_location: enums.Location;
  /** Default: `5`. */
  label_standoff: number;
  /** Default: `"adaptive"`. */
  length_sizing: "adaptive" | "exact";
  /** The margin around it, in pixels. Default: `10`. */
  margin: number;
  /** The orientation. Default: `"horizontal"`. One of "vertical", "horizontal". */
  orientation: enums.Orientation;
  /** The padding, in pixels. Default: `10`. */
  padding: number;
  /** The range. Default: `"auto"`. */
  range: ranges.Range | "auto";
  /** Computes the positions of the ticks; numbers become a FixedTicker. Default: `new FixedTicker(…)`. */
  ticker: tickers.Ticker;
  /** Default: `""`. */
  title: string;
  /** Default: `"center"`. One of "start", "center", "end". */
  title_align: enums.Align;
  /** Default: `"above"`. One of "above", "below", "left", "right". */
  title_location: enums.Location;
  /** The distance between the title and the rest, in pixels. Default: `5`. */
  title_standoff: number;
  /** Default: `"m"`. */
  unit: string;
  /** Whether x is in data units, screen pixels or canvas pixels. Default: `"data"`. */
  x_units: "data" | "screen" | "view" | "percent";
  /** Whether y is in data units, screen pixels or canvas pixels. Default: `"data"`. */
  y_units: "data" | "screen" | "view" | "percent";
}
/** The properties of `ScaleBar`. */
export interface ScaleBarProps extends AnnotationProps, ScaleBarOwn {
  /** The point of the shape that is placed at the given position. Default: `"auto"`. */
  anchor: "auto" | enums.Anchor | TupleLike<readonly [kinds.HAnchor | "auto", kinds.VAnchor | "auto"]>;
  /** The position. Default: `"top_right"`. */
  location: enums.Anchor | TupleLike<readonly [number | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | enums.HAlign, number | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | enums.VAlign]>;
}
/** A bar that shows the length of a distance. */
export interface ScaleBar extends ScaleBarOwn {
  /** The point of the shape that is placed at the given position. Default: `"auto"`. */
  get anchor(): kinds.AutoAnchor;
  set anchor(value: "auto" | enums.Anchor | TupleLike<readonly [kinds.HAnchor | "auto", kinds.VAnchor | "auto"]>);
  /** The position. Default: `"top_right"`. */
  get location(): enums.Anchor | readonly [number | kinds.Factor | enums.HAlign, number | kinds.Factor | enums.VAlign];
  set location(value: enums.Anchor | TupleLike<readonly [number | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | enums.HAlign, number | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | enums.VAlign]>);
}
export class ScaleBar extends Annotation {
  constructor(attributes?: Partial<ScaleBarProps>) {
    super(attributes);
  }
}
define(ScaleBar, "ScaleBar");

interface DimensionalOwn {
  /** The positions of the ticks. Required. */
  ticks: readonly number[];
  /** Default: `null`. */
  include: readonly string[] | null;
  /** Default: `[]`. */
  exclude: readonly string[];
}
/** The properties of `Dimensional`. */
export interface DimensionalProps extends ModelProps, DimensionalOwn {}
/** Units of measurement. A base class of other models. */
export interface Dimensional extends DimensionalOwn {}
export abstract class Dimensional extends Model {
  constructor(attributes?: Partial<DimensionalProps>) {
    super(attributes);
  }
}
define(Dimensional, "Dimensional");

interface MetricOwn {
  /** Required. */
  base_unit: string;
  /** Default: `null`. */
  full_unit: string | null;
}
/** The properties of `Metric`. */
export interface MetricProps extends DimensionalProps, MetricOwn {}
/** Units of measurement and how they are written. Required: `base_unit`. */
export interface Metric extends MetricOwn {}
export class Metric extends Dimensional {
  constructor(attributes: WithRequired<MetricProps, "base_unit">) {
    super(attributes);
  }
}
define(Metric, "Metric");

/** The properties of `ReciprocalMetric`. */
export interface ReciprocalMetricProps extends MetricProps {}
/** Reciprocals of metric units. Required: `base_unit`. */
export interface ReciprocalMetric {}
export class ReciprocalMetric extends Metric {
  constructor(attributes: WithRequired<ReciprocalMetricProps, "base_unit">) {
    super(attributes);
  }
}
define(ReciprocalMetric, "ReciprocalMetric");

/** The properties of `MetricLength`. */
export interface MetricLengthProps extends MetricProps {}
/** The metre and its multiples. */
export interface MetricLength {}
export class MetricLength extends Metric {
  constructor(attributes?: Partial<MetricLengthProps>) {
    super(attributes as MetricProps);
  }
}
define(MetricLength, "MetricLength");

/** The properties of `ReciprocalMetricLength`. */
export interface ReciprocalMetricLengthProps extends ReciprocalMetricProps {}
/** Reciprocals of the metre and its multiples. */
export interface ReciprocalMetricLength {}
export class ReciprocalMetricLength extends ReciprocalMetric {
  constructor(attributes?: Partial<ReciprocalMetricLengthProps>) {
    super(attributes as ReciprocalMetricProps);
  }
}
define(ReciprocalMetricLength, "ReciprocalMetricLength");

/** The properties of `CustomDimensional`. */
export interface CustomDimensionalProps extends DimensionalProps {
  /** Required. */
  basis: Dict<TupleLike<readonly [number, string]> | TupleLike<readonly [number, string, string]>>;
}
/** Custom units of measurement. A base class of other models. */
export interface CustomDimensional {
  /** Required. */
  get basis(): Dict<readonly [number, string] | readonly [number, string, string]>;
  set basis(value: Dict<TupleLike<readonly [number, string]> | TupleLike<readonly [number, string, string]>>);
}
export abstract class CustomDimensional extends Dimensional {
  constructor(attributes?: Partial<CustomDimensionalProps>) {
    super(attributes);
  }
}
define(CustomDimensional, "CustomDimensional");

/** The properties of `ImperialLength`. */
export interface ImperialLengthProps extends CustomDimensionalProps {}
/** Lengths in inches, feet and miles. */
export interface ImperialLength {}
export class ImperialLength extends CustomDimensional {
  constructor(attributes?: Partial<ImperialLengthProps>) {
    super(attributes);
  }
}
define(ImperialLength, "ImperialLength");

/** The properties of `Angular`. */
export interface AngularProps extends CustomDimensionalProps {}
/** Units of angles and how they are written. */
export interface Angular {}
export class Angular extends CustomDimensional {
  constructor(attributes?: Partial<AngularProps>) {
    super(attributes);
  }
}
define(Angular, "Angular");

interface BaseBarOwn {
  /** The colour of the text. Default: `"#444444"`. */
  title_text_color: Color | null;
  /** The colour of the outline of the text; null draws no outline. Default: `null`. */
  title_text_outline_color: Color | null;
  /** The width of the outline of the text, in pixels. Default: `1`. */
  title_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  title_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  title_text_font: string;
  /** The font size, as in CSS. Default: `"13px"`. */
  title_text_font_size: string;
  /** Whether the text is bold, italic, both or neither. Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  title_text_font_style: enums.FontStyle;
  /** The horizontal alignment of the text. Default: `"left"`. One of "left", "right", "center". */
  title_text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  title_text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  title_text_line_height: number;
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
  /** The horizontal alignment of the text. Default: `"left"`. One of "left", "right", "center". */
  major_label_text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  major_label_text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  major_label_text_line_height: number;
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
  /** The colour of the line; null draws no line. Default: `null`. */
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
  /** The fill colour; null fills nothing. Default: `"#ffffff"`. */
  background_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0.95`. */
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
  /** The colour of the line; null draws no line. Default: `null`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  border_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  border_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
  /** The colour of the line; null draws no line. Default: `null`. */
  bar_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  bar_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  bar_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  bar_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  bar_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  bar_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  bar_line_dash_offset: number;
  /** The orientation. Default: `"auto"`. */
  orientation: enums.Orientation | "auto";
  /** Default: `200`. */
  width: number | "max";
  /** Default: `50`. */
  height: number | "max";
  /** The margin around it, in pixels. Default: `30`. */
  margin: number;
  /** The padding, in pixels. Default: `10`. */
  padding: number;
  /** Default: `null`. */
  title: string | text.BaseText | null;
  /** The distance between the title and the rest, in pixels. Default: `2`. */
  title_standoff: number;
  /** Computes the positions of the ticks; numbers become a FixedTicker. Default: `"auto"`. */
  ticker: tickers.FixedTicker | "auto";
  /** The formatter of values. Default: `"auto"`. */
  formatter: formatters.TickFormatter | "auto";
  /** Texts that replace tick labels, by value. Default: `{}`. */
  major_label_overrides: kinds.LabelOverrides;
  /** Which tick labels are drawn. Default: `new NoOverlap()`. */
  major_label_policy: policies.LabelingPolicy;
  /** Default: `5`. */
  label_standoff: number;
  /** The length of major ticks inside of the frame, in pixels. Default: `5`. */
  major_tick_in: number;
  /** The length of major ticks outside of the frame, in pixels. Default: `0`. */
  major_tick_out: number;
  /** The length of minor ticks inside of the frame, in pixels. Default: `0`. */
  minor_tick_in: number;
  /** The length of minor ticks outside of the frame, in pixels. Default: `0`. */
  minor_tick_out: number;
}
/** The properties of `BaseBar`. */
export interface BaseBarProps extends AnnotationProps, BaseBarOwn {
  /** The position. Default: `"top_right"`. */
  location: enums.Anchor | TupleLike<readonly [number, number]>;
}
/** A bar that explains colours, lengths or sizes. A base class of other models. */
export interface BaseBar extends BaseBarOwn {
  /** The position. Default: `"top_right"`. */
  get location(): enums.Anchor | readonly [number, number];
  set location(value: enums.Anchor | TupleLike<readonly [number, number]>);
}
export abstract class BaseBar extends Annotation {
  constructor(attributes?: Partial<BaseBarProps>) {
    super(attributes);
  }
}
define(BaseBar, "BaseBar");

interface SizeBarOwn {
  /** The colour of the line; null draws no line. One value for all rows, or one per row from a column. Default: `null`. */
  glyph_line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  glyph_line_alpha: Vector<number>;
  /** The width of the line, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  glyph_line_width: Vector<number>;
  /** How segments of the line are joined. One value for all rows, or one per row from a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  glyph_line_join: Vector<enums.LineJoin>;
  /** The shape of the ends of the line. One value for all rows, or one per row from a column. Default: `"butt"`. One of "butt", "round", "square". */
  glyph_line_cap: Vector<enums.LineCap>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. One value for all rows, or one per row from a column. Default: `[]`. */
  glyph_line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where the dash pattern begins, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  glyph_line_dash_offset: Vector<number>;
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"gray"`. */
  glyph_fill_color: Vector<Color | null>;
  /** The opacity of the fill, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  glyph_fill_alpha: Vector<number>;
  /** The colour of the hatch pattern. One value for all rows, or one per row from a column. Default: `"black"`. */
  glyph_hatch_color: Vector<Color | null>;
  /** The opacity of the hatch pattern, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  glyph_hatch_alpha: Vector<number>;
  /** The size of the hatch pattern, in pixels. One value for all rows, or one per row from a column. Default: `12`. */
  glyph_hatch_scale: Vector<number>;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. One value for all rows, or one per row from a column. Default: `null`. */
  glyph_hatch_pattern: Vector<string | null>;
  /** The width of the lines of the hatch pattern, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  glyph_hatch_weight: Vector<number>;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  glyph_hatch_extra: Scalar<Dict<Model>>;
  /** Default: `"auto"`. */
  renderer: renderers.GlyphRenderer | "auto";
}
/** The properties of `SizeBar`. */
export interface SizeBarProps extends BaseBarProps, SizeBarOwn {
  /** The minimum and maximum. Default: `"auto"`. */
  bounds: TupleLike<readonly [number, number]> | "auto";
}
/** A bar that shows which sizes represent which values. */
export interface SizeBar extends SizeBarOwn {
  /** The minimum and maximum. Default: `"auto"`. */
  get bounds(): readonly [number, number] | "auto";
  set bounds(value: TupleLike<readonly [number, number]> | "auto");
}
export class SizeBar extends BaseBar {
  constructor(attributes?: Partial<SizeBarProps>) {
    super(attributes);
  }
}
define(SizeBar, "SizeBar");

interface SlopeOwn {
  /** The colour of the line; null draws no line. Default: `"black"`. */
  line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `null`. */
  above_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0.4`. */
  above_fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  above_hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  above_hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  above_hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  above_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  above_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  above_hatch_extra: Dict<Model>;
  /** The fill colour; null fills nothing. Default: `null`. */
  below_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `0.4`. */
  below_fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  below_hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  below_hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  below_hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  below_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  below_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  below_hatch_extra: Dict<Model>;
  /** Default: `null`. */
  gradient: number | null;
  /** Default: `null`. */
  y_intercept: number | null;
}
/** The properties of `Slope`. */
export interface SlopeProps extends AnnotationProps, SlopeOwn {}
/** A straight line across the whole frame, defined by gradient and intercept. */
export interface Slope extends SlopeOwn {}
export class Slope extends Annotation {
  constructor(attributes?: Partial<SlopeProps>) {
    super(attributes);
  }
}
define(Slope, "Slope");

interface SpanOwn {
  /** The colour of the line; null draws no line. Default: `"black"`. */
  line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  line_dash_offset: number;
  /** The colour of the line; null draws no line. Default: `null`. */
  hover_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.3`. */
  hover_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  hover_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  hover_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  hover_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  hover_line_dash_offset: number;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  location_units: enums.CoordinateUnits;
  /** The dimension or direction. Default: `"width"`. One of "width", "height". */
  dimension: enums.Dimension;
  /** Whether the user can edit it. Default: `false`. */
  editable: boolean;
}
/** The properties of `Span`. */
export interface SpanProps extends AnnotationProps, SpanOwn {
  /** The position. Default: `null`. */
  location: Moment | null;
}
/** A horizontal or vertical line across the whole frame. */
export interface Span extends SpanOwn {
  /** The position. Default: `null`. */
  get location(): number | null;
  set location(value: Moment | null);
}
export class Span extends Annotation {
  constructor(attributes?: Partial<SpanProps>) {
    super(attributes);
  }
}
define(Span, "Span");

interface TitleOwn {
  /** Default: `"bottom"`. One of "top", "middle", "bottom". */
  vertical_align: enums.VerticalAlign;
  /** The alignment in the space that the layout provides. Default: `"left"`. One of "left", "right", "center". */
  align: enums.TextAlign;
  /** The offset of the text, in pixels. Default: `0`. */
  offset: number;
  /** Default: `10`. */
  standoff: number;
}
/** The properties of `Title`. */
export interface TitleProps extends TextAnnotationProps, TitleOwn {}
/** The title of a plot, or of one of its sides. */
export interface Title extends TitleOwn {}
export class Title extends TextAnnotation {
  constructor(attributes?: Partial<TitleProps>) {
    super(attributes);
  }
}
define(Title, "Title");

interface ToolbarPanelOwn {
  /** The tools of the plot and how they are shown. Required. */
  toolbar: tools.Toolbar;
}
/** The properties of `ToolbarPanel`. */
export interface ToolbarPanelProps extends AnnotationProps, ToolbarPanelOwn {}
/** The panel of a toolbar beside a plot. Required: `toolbar`. */
export interface ToolbarPanel extends ToolbarPanelOwn {}
export class ToolbarPanel extends Annotation {
  constructor(attributes: WithRequired<ToolbarPanelProps, "toolbar">) {
    super(attributes);
  }
}
define(ToolbarPanel, "ToolbarPanel");

interface WhiskerOwn {
  /** The colour of the line; null draws no line. One value for all rows, or one per row from a column. Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  line_alpha: Vector<number>;
  /** The width of the line, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  line_width: Vector<number>;
  /** How segments of the line are joined. One value for all rows, or one per row from a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** The shape of the ends of the line. One value for all rows, or one per row from a column. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. One value for all rows, or one per row from a column. Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where the dash pattern begins, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  line_dash_offset: Vector<number>;
  /** Default: `new TeeHead(…)`. */
  lower_head: ArrowHead | null;
  /** Default: `new TeeHead(…)`. */
  upper_head: ArrowHead | null;
}
/** The properties of `Whisker`. */
export interface WhiskerProps extends UpperLowerProps, WhiskerOwn {}
/** Lines with heads between lower and upper values, such as error bars. */
export interface Whisker extends WhiskerOwn {}
export class Whisker extends UpperLower {
  constructor(attributes?: Partial<WhiskerProps>) {
    super(attributes);
  }
}
define(Whisker, "Whisker");

/** The properties of `HTMLTextAnnotation`. */
export interface HTMLTextAnnotationProps extends AnnotationProps {
  /** The padding, in pixels. Default: `0`. */
  padding: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number };
  /** The radius of the corners, in pixels. Default: `0`. */
  border_radius: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number };
}
/** A text on a plot, rendered as HTML. A base class of other models. */
export interface HTMLTextAnnotation {
  /** The padding, in pixels. Default: `0`. */
  get padding(): kinds.Padding;
  set padding(value: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number });
  /** The radius of the corners, in pixels. Default: `0`. */
  get border_radius(): kinds.BorderRadius;
  set border_radius(value: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number });
}
export abstract class HTMLTextAnnotation extends Annotation {
  constructor(attributes?: Partial<HTMLTextAnnotationProps>) {
    super(attributes);
  }
}
define(HTMLTextAnnotation, "HTMLTextAnnotation");

interface HTMLLabelOwn {
  /** The colour of the text. Default: `"#444444"`. */
  text_color: Color | null;
  /** The colour of the outline of the text; null draws no outline. Default: `null`. */
  text_outline_color: Color | null;
  /** The width of the outline of the text, in pixels. Default: `1`. */
  text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  text_font: string;
  /** The font size, as in CSS. Default: `"16px"`. */
  text_font_size: string;
  /** Whether the text is bold, italic, both or neither. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: enums.FontStyle;
  /** The horizontal alignment of the text. Default: `"left"`. One of "left", "right", "center". */
  text_align: enums.TextAlign;
  /** The vertical alignment of the text. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  text_baseline: enums.TextBaseline;
  /** The height of a line, as a multiple of the font size. Default: `1.2`. */
  text_line_height: number;
  /** The colour of the line; null draws no line. Default: `null`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  border_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  border_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `null`. */
  background_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `1`. */
  background_fill_alpha: number;
  /** The colour of the hatch pattern. Default: `null`. */
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
  /** Whether x is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  x_units: enums.CoordinateUnits;
  /** Whether y is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  y_units: enums.CoordinateUnits;
  /** Default: `""`. */
  text: string;
  /** The angle of rotation. Default: `0`. */
  angle: number;
  /** Default: `"rad"`. One of "deg", "rad", "grad", "turn". */
  angle_units: enums.AngleUnits;
  /** The offset to the right, in pixels. Default: `0`. */
  x_offset: number;
  /** The vertical offset, in pixels. Default: `0`. */
  y_offset: number;
}
/** The properties of `HTMLLabel`. */
export interface HTMLLabelProps extends HTMLTextAnnotationProps, HTMLLabelOwn {
  /** The x coordinate. Required. */
  x: Moment;
  /** The y coordinate. Required. */
  y: Moment;
}
/** One text at a position, rendered as HTML. Required: `x`, `y`. */
export interface HTMLLabel extends HTMLLabelOwn {
  /** The x coordinate. Required. */
  get x(): number;
  set x(value: Moment);
  /** The y coordinate. Required. */
  get y(): number;
  set y(value: Moment);
}
export class HTMLLabel extends HTMLTextAnnotation {
  constructor(attributes: WithRequired<HTMLLabelProps, "x" | "y">) {
    super(attributes);
  }
}
define(HTMLLabel, "HTMLLabel");

interface HTMLLabelSetOwn {
  /** The colour of the text. One value for all rows, or one per row from a column. Default: `"#444444"`. */
  text_color: Vector<Color | null>;
  /** The colour of the outline of the text; null draws no outline. One value for all rows, or one per row from a column. Default: `null`. */
  text_outline_color: Vector<Color | null>;
  /** The width of the outline of the text, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  text_outline_width: Vector<number>;
  /** The opacity of the text, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  text_alpha: Vector<number>;
  /** The font family, as in CSS. One value for all rows, or one per row from a column. Default: `"helvetica"`. */
  text_font: Vector<string>;
  /** The font size, as in CSS. One value for all rows, or one per row from a column. Default: `"16px"`. */
  text_font_size: Vector<string>;
  /** Whether the text is bold, italic, both or neither. One value for all rows, or one per row from a column. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: Vector<enums.FontStyle>;
  /** The horizontal alignment of the text. One value for all rows, or one per row from a column. Default: `"left"`. One of "left", "right", "center". */
  text_align: Vector<enums.TextAlign>;
  /** The vertical alignment of the text. One value for all rows, or one per row from a column. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  text_baseline: Vector<enums.TextBaseline>;
  /** The height of a line, as a multiple of the font size. One value for all rows, or one per row from a column. Default: `1.2`. */
  text_line_height: Vector<number>;
  /** The colour of the line; null draws no line. One value for all rows, or one per row from a column. Default: `null`. */
  border_line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  border_line_alpha: Vector<number>;
  /** The width of the line, in pixels. One value for all rows, or one per row from a column. Default: `1`. */
  border_line_width: Vector<number>;
  /** How segments of the line are joined. One value for all rows, or one per row from a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: Vector<enums.LineJoin>;
  /** The shape of the ends of the line. One value for all rows, or one per row from a column. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: Vector<enums.LineCap>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. One value for all rows, or one per row from a column. Default: `[]`. */
  border_line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where the dash pattern begins, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  border_line_dash_offset: Vector<number>;
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `null`. */
  background_fill_color: Vector<Color | null>;
  /** The opacity of the fill, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  background_fill_alpha: Vector<number>;
  /** The x coordinate. One value for all rows, or one per row from a column. Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** The y coordinate. One value for all rows, or one per row from a column. Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
  /** Whether x is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  x_units: enums.CoordinateUnits;
  /** Whether y is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  y_units: enums.CoordinateUnits;
  /** One value for all rows, or one per row from a column. Default: `{field: "text"}`. */
  text: Vector<string | null>;
  /** The angle of rotation. One value for all rows, or one per row from a column. Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** The offset to the right, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  x_offset: Vector<number>;
  /** The vertical offset, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  y_offset: Vector<number>;
}
/** The properties of `HTMLLabelSet`. */
export interface HTMLLabelSetProps extends DataAnnotationProps, HTMLLabelSetOwn {}
/** One text per row of a data source, rendered as HTML. `text` is the name of a column, or one text for all rows. */
export interface HTMLLabelSet extends HTMLLabelSetOwn {}
export class HTMLLabelSet extends DataAnnotation {
  constructor(attributes?: Partial<HTMLLabelSetProps>) {
    super(attributes);
  }
}
define(HTMLLabelSet, "HTMLLabelSet");

interface HTMLTitleOwn {
  /** The colour of the text. Default: `"#444444"`. */
  text_color: Color | null;
  /** The colour of the outline of the text; null draws no outline. Default: `null`. */
  text_outline_color: Color | null;
  /** The width of the outline of the text, in pixels. Default: `1`. */
  text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  text_font: string;
  /** The font size, as in CSS. Default: `"13px"`. */
  text_font_size: string;
  /** Whether the text is bold, italic, both or neither. Default: `"bold"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: enums.FontStyle;
  /** The height of a line, as a multiple of the font size. Default: `1`. */
  text_line_height: number;
  /** The colour of the line; null draws no line. Default: `null`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  border_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  border_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `null`. */
  background_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `1`. */
  background_fill_alpha: number;
  /** The colour of the hatch pattern. Default: `null`. */
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
  /** Default: `""`. */
  text: string;
  /** Default: `"bottom"`. One of "top", "middle", "bottom". */
  vertical_align: enums.VerticalAlign;
  /** The alignment in the space that the layout provides. Default: `"left"`. One of "left", "right", "center". */
  align: enums.TextAlign;
  /** The offset. Default: `0`. */
  offset: number;
  /** Default: `10`. */
  standoff: number;
}
/** The properties of `HTMLTitle`. */
export interface HTMLTitleProps extends HTMLTextAnnotationProps, HTMLTitleOwn {}
/** The title of a plot, rendered as HTML. */
export interface HTMLTitle extends HTMLTitleOwn {}
export class HTMLTitle extends HTMLTextAnnotation {
  constructor(attributes?: Partial<HTMLTitleProps>) {
    super(attributes);
  }
}
define(HTMLTitle, "HTMLTitle");
