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
  /** The colour of the line; null draws none. Default: `"black"`. */
  line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `"gray"`. */
  fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `1`. */
  fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Dict<Model>;
  /** The colour of the line; null draws none. Default: `"black"`. */
  hover_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  hover_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  hover_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  hover_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  hover_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  hover_line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `"gray"`. */
  hover_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `1`. */
  hover_fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  hover_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  hover_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  hover_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  hover_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  hover_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hover_hatch_extra: Dict<Model>;
}
/** The properties of `AreaVisuals`. */
export interface AreaVisualsProps extends ModelProps, AreaVisualsOwn {}
/** The look of one handle of a box. */
export interface AreaVisuals extends AreaVisualsOwn {}
export class AreaVisuals extends Model {
  constructor(attributes?: Partial<AreaVisualsProps>) {
    super(attributes);
  }
}
define(AreaVisuals, "AreaVisuals");

/** The properties of `Annotation`. */
export interface AnnotationProps extends CompositeRendererProps {}
/** Something drawn on a plot besides its data. A base of other models. */
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
/** An annotation for the rows of a data source. A base of other models. */
export interface DataAnnotation extends DataAnnotationOwn {}
export abstract class DataAnnotation extends Annotation {
  constructor(attributes?: Partial<DataAnnotationProps>) {
    super(attributes);
  }
}
define(DataAnnotation, "DataAnnotation");

interface ArrowOwn {
  /** The colour of the line; null draws none. One for all, or one per row out of a column. Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  line_alpha: Vector<number>;
  /** The width of the line in pixels. One for all, or one per row out of a column. Default: `1`. */
  line_width: Vector<number>;
  /** How the segments of the line meet. One for all, or one per row out of a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** How the line ends. One for all, or one per row out of a column. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** A word, or the lengths of dashes and gaps in pixels. One for all, or one per row out of a column. Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where in its dashes the line begins, in pixels. One for all, or one per row out of a column. Default: `0`. */
  line_dash_offset: Vector<number>;
  /** One for all, or one per row out of a column. Default: `{field: "x_start"}`. */
  x_start: Vector<kinds.FactorLike>;
  /** One for all, or one per row out of a column. Default: `{field: "y_start"}`. */
  y_start: Vector<kinds.FactorLike>;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  start_units: enums.CoordinateUnits;
  /** Where it starts. Default: `null`. */
  start: ArrowHead | null;
  /** One for all, or one per row out of a column. Default: `{field: "x_end"}`. */
  x_end: Vector<kinds.FactorLike>;
  /** One for all, or one per row out of a column. Default: `{field: "y_end"}`. */
  y_end: Vector<kinds.FactorLike>;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  end_units: enums.CoordinateUnits;
  /** Where it ends. Default: `new OpenHead()`. */
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
  /** The size; of markers in pixels. One for all, or one per row out of a column. Default: `25`. */
  size: Vector<number>;
}
/** The properties of `ArrowHead`. */
export interface ArrowHeadProps extends MarkingProps, ArrowHeadOwn {}
/** A head of an arrow. A base of other models. */
export interface ArrowHead extends ArrowHeadOwn {}
export abstract class ArrowHead extends Marking {
  constructor(attributes?: Partial<ArrowHeadProps>) {
    super(attributes);
  }
}
define(ArrowHead, "ArrowHead");

interface OpenHeadOwn {
  /** The colour of the line; null draws none. One for all, or one per row out of a column. Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  line_alpha: Vector<number>;
  /** The width of the line in pixels. One for all, or one per row out of a column. Default: `1`. */
  line_width: Vector<number>;
  /** How the segments of the line meet. One for all, or one per row out of a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** How the line ends. One for all, or one per row out of a column. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** A word, or the lengths of dashes and gaps in pixels. One for all, or one per row out of a column. Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where in its dashes the line begins, in pixels. One for all, or one per row out of a column. Default: `0`. */
  line_dash_offset: Vector<number>;
}
/** The properties of `OpenHead`. */
export interface OpenHeadProps extends ArrowHeadProps, OpenHeadOwn {}
/** A head of two strokes. */
export interface OpenHead extends OpenHeadOwn {}
export class OpenHead extends ArrowHead {
  constructor(attributes?: Partial<OpenHeadProps>) {
    super(attributes);
  }
}
define(OpenHead, "OpenHead");

interface NormalHeadOwn {
  /** The colour of the line; null draws none. One for all, or one per row out of a column. Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  line_alpha: Vector<number>;
  /** The width of the line in pixels. One for all, or one per row out of a column. Default: `1`. */
  line_width: Vector<number>;
  /** How the segments of the line meet. One for all, or one per row out of a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** How the line ends. One for all, or one per row out of a column. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** A word, or the lengths of dashes and gaps in pixels. One for all, or one per row out of a column. Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where in its dashes the line begins, in pixels. One for all, or one per row out of a column. Default: `0`. */
  line_dash_offset: Vector<number>;
  /** The colour of the area; null fills none. One for all, or one per row out of a column. Default: `"black"`. */
  fill_color: Vector<Color | null>;
  /** The opacity of the area, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  fill_alpha: Vector<number>;
  /** The colour of the pattern. One for all, or one per row out of a column. Default: `"black"`. */
  hatch_color: Vector<Color | null>;
  /** The opacity of the pattern, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  hatch_alpha: Vector<number>;
  /** The size of the pattern in pixels. One for all, or one per row out of a column. Default: `12`. */
  hatch_scale: Vector<number>;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. One for all, or one per row out of a column. Default: `null`. */
  hatch_pattern: Vector<string | null>;
  /** The width of the lines of the pattern in pixels. One for all, or one per row out of a column. Default: `1`. */
  hatch_weight: Vector<number>;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Scalar<Dict<Model>>;
}
/** The properties of `NormalHead`. */
export interface NormalHeadProps extends ArrowHeadProps, NormalHeadOwn {}
/** A filled triangle as a head. */
export interface NormalHead extends NormalHeadOwn {}
export class NormalHead extends ArrowHead {
  constructor(attributes?: Partial<NormalHeadProps>) {
    super(attributes);
  }
}
define(NormalHead, "NormalHead");

interface TeeHeadOwn {
  /** The colour of the line; null draws none. One for all, or one per row out of a column. Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  line_alpha: Vector<number>;
  /** The width of the line in pixels. One for all, or one per row out of a column. Default: `1`. */
  line_width: Vector<number>;
  /** How the segments of the line meet. One for all, or one per row out of a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** How the line ends. One for all, or one per row out of a column. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** A word, or the lengths of dashes and gaps in pixels. One for all, or one per row out of a column. Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where in its dashes the line begins, in pixels. One for all, or one per row out of a column. Default: `0`. */
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
  /** The colour of the line; null draws none. One for all, or one per row out of a column. Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  line_alpha: Vector<number>;
  /** The width of the line in pixels. One for all, or one per row out of a column. Default: `1`. */
  line_width: Vector<number>;
  /** How the segments of the line meet. One for all, or one per row out of a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** How the line ends. One for all, or one per row out of a column. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** A word, or the lengths of dashes and gaps in pixels. One for all, or one per row out of a column. Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where in its dashes the line begins, in pixels. One for all, or one per row out of a column. Default: `0`. */
  line_dash_offset: Vector<number>;
  /** The colour of the area; null fills none. One for all, or one per row out of a column. Default: `"black"`. */
  fill_color: Vector<Color | null>;
  /** The opacity of the area, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  fill_alpha: Vector<number>;
  /** The colour of the pattern. One for all, or one per row out of a column. Default: `"black"`. */
  hatch_color: Vector<Color | null>;
  /** The opacity of the pattern, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  hatch_alpha: Vector<number>;
  /** The size of the pattern in pixels. One for all, or one per row out of a column. Default: `12`. */
  hatch_scale: Vector<number>;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. One for all, or one per row out of a column. Default: `null`. */
  hatch_pattern: Vector<string | null>;
  /** The width of the lines of the pattern in pixels. One for all, or one per row out of a column. Default: `1`. */
  hatch_weight: Vector<number>;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Scalar<Dict<Model>>;
}
/** The properties of `VeeHead`. */
export interface VeeHeadProps extends ArrowHeadProps, VeeHeadOwn {}
/** A filled V as a head. */
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
  /** The colour around the letters; null draws none. Default: `null`. */
  major_label_text_outline_color: Color | null;
  /** The width of the line around the letters in pixels. Default: `1`. */
  major_label_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  major_label_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  major_label_text_font: string;
  /** The size of the font, as in CSS. Default: `"11px"`. */
  major_label_text_font_size: string;
  /** Whether the text is bold or italic. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  major_label_text_font_style: enums.FontStyle;
  /** How the text lies to its place from left to right. Default: `"left"`. One of "left", "right", "center". */
  major_label_text_align: enums.TextAlign;
  /** How the text lies to its place from top to bottom. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  major_label_text_baseline: enums.TextBaseline;
  /** The height of a line, in heights of the font. Default: `1.2`. */
  major_label_text_line_height: number;
  /** The colour of the text. Default: `"#444444"`. */
  title_text_color: Color | null;
  /** The colour around the letters; null draws none. Default: `null`. */
  title_text_outline_color: Color | null;
  /** The width of the line around the letters in pixels. Default: `1`. */
  title_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  title_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  title_text_font: string;
  /** The size of the font, as in CSS. Default: `"13px"`. */
  title_text_font_size: string;
  /** Whether the text is bold or italic. Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  title_text_font_style: enums.FontStyle;
  /** How the text lies to its place from left to right. Default: `"left"`. One of "left", "right", "center". */
  title_text_align: enums.TextAlign;
  /** How the text lies to its place from top to bottom. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  title_text_baseline: enums.TextBaseline;
  /** The height of a line, in heights of the font. Default: `1.2`. */
  title_text_line_height: number;
  /** The colour of the line; null draws none. Default: `"#ffffff"`. */
  major_tick_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  major_tick_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  major_tick_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  major_tick_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  major_tick_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  major_tick_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  major_tick_line_dash_offset: number;
  /** The colour of the line; null draws none. Default: `null`. */
  minor_tick_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  minor_tick_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  minor_tick_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  minor_tick_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  minor_tick_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  minor_tick_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  minor_tick_line_dash_offset: number;
  /** The colour of the line; null draws none. Default: `null`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  border_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  border_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
  /** The colour of the line; null draws none. Default: `null`. */
  bar_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  bar_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  bar_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  bar_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  bar_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  bar_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  bar_line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `"#ffffff"`. */
  background_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0.95`. */
  background_fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  background_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  background_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  background_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  background_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  background_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  background_hatch_extra: Dict<Model>;
  /** The direction in which it lies. Default: `"auto"`. */
  orientation: enums.Orientation | "auto";
  /** The text above the colours. Default: `null`. */
  title: string | text.BaseText | null;
  /** Pixels between the title and the rest. Default: `2`. */
  title_standoff: number;
  /** Default: `"auto"`. */
  width: number | "auto";
  /** Default: `"auto"`. */
  height: number | "auto";
  /** Where the ticks are; numbers become a FixedTicker. Default: `"auto"`. */
  ticker: tickers.Ticker | "auto";
  /** How values are written. Default: `"auto"`. */
  formatter: formatters.TickFormatter | "auto";
  /** Other texts for labels, by value. Default: `{}`. */
  major_label_overrides: kinds.LabelOverrides;
  /** Which labels are drawn. Default: `new NoOverlap()`. */
  major_label_policy: policies.LabelingPolicy;
  /** Default: `5`. */
  label_standoff: number;
  /** The space around it in pixels. Default: `30`. */
  margin: number;
  /** The space within its border. Default: `10`. */
  padding: number;
  /** The length of major ticks within the frame, in pixels. Default: `5`. */
  major_tick_in: number;
  /** The length of major ticks outside the frame, in pixels. Default: `0`. */
  major_tick_out: number;
  /** The length of minor ticks within the frame, in pixels. Default: `0`. */
  minor_tick_in: number;
  /** The length of minor ticks outside the frame, in pixels. Default: `0`. */
  minor_tick_out: number;
}
/** The properties of `BaseColorBar`. */
export interface BaseColorBarProps extends AnnotationProps, BaseColorBarOwn {
  /** The place. Default: `"top_right"`. */
  location: enums.Anchor | TupleLike<readonly [number, number]>;
}
/** A bar of colours. A base of other models. */
export interface BaseColorBar extends BaseColorBarOwn {
  /** The place. Default: `"top_right"`. */
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
  /** The direction: 0 or 1 for x or y, or a word. Default: `"height"`. One of "width", "height". */
  dimension: enums.Dimension;
  /** One for all, or one per row out of a column. Default: `{field: "lower"}`. Units: canvas, screen, data (default). */
  lower: UnitsVector<kinds.FactorLike, "canvas" | "screen" | "data">;
  /** One for all, or one per row out of a column. Default: `{field: "upper"}`. Units: canvas, screen, data (default). */
  upper: UnitsVector<kinds.FactorLike, "canvas" | "screen" | "data">;
  /** One for all, or one per row out of a column. Default: `{field: "base"}`. Units: canvas, screen, data (default). */
  base: UnitsVector<kinds.FactorLike, "canvas" | "screen" | "data">;
}
/** The properties of `UpperLower`. */
export interface UpperLowerProps extends DataAnnotationProps, UpperLowerOwn {}
/** An annotation between lower and upper values. A base of other models. */
export interface UpperLower extends UpperLowerOwn {}
export abstract class UpperLower extends DataAnnotation {
  constructor(attributes?: Partial<UpperLowerProps>) {
    super(attributes);
  }
}
define(UpperLower, "UpperLower");

interface BandOwn {
  /** The colour of the line; null draws none. Default: `"#cccccc"`. */
  line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.3`. */
  line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `"#fff9ba"`. */
  fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0.4`. */
  fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Dict<Model>;
}
/** The properties of `Band`. */
export interface BandProps extends UpperLowerProps, BandOwn {}
/** An area between two curves, such as of errors. */
export interface Band extends BandOwn {}
export class Band extends UpperLower {
  constructor(attributes?: Partial<BandProps>) {
    super(attributes);
  }
}
define(Band, "Band");

interface BoxAnnotationOwn {
  /** The colour of the line; null draws none. Default: `"#cccccc"`. */
  line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.3`. */
  line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `"#fff9ba"`. */
  fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0.4`. */
  fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Dict<Model>;
  /** The colour of the line; null draws none. Default: `null`. */
  hover_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.3`. */
  hover_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  hover_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  hover_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  hover_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  hover_line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `null`. */
  hover_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0.4`. */
  hover_fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  hover_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  hover_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  hover_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  hover_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
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
  /** The smallest width in pixels. Default: `0`. */
  min_width: number;
  /** The smallest height in pixels. Default: `0`. */
  min_height: number;
  /** The largest width in pixels. Default: `Infinity`. */
  max_width: number;
  /** The largest height in pixels. Default: `Infinity`. */
  max_height: number;
  /** Whether it can be changed by hand. Default: `false`. */
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
  /** The top. Default: `new Node(…)`. */
  top: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate;
  /** The bottom. Default: `new Node(…)`. */
  bottom: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate;
  /** The left side. Default: `new Node(…)`. */
  left: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate;
  /** The right side. Default: `new Node(…)`. */
  right: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate;
  /** The radius of the corners in pixels. Default: `0`. */
  border_radius: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number };
}
/** A rectangle, which may reach over the whole frame and may be moved by hand. */
export interface BoxAnnotation extends BoxAnnotationOwn {
  /** The top. Default: `new Node(…)`. */
  get top(): number | kinds.FactorLike | coordinates.Coordinate;
  set top(value: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate);
  /** The bottom. Default: `new Node(…)`. */
  get bottom(): number | kinds.FactorLike | coordinates.Coordinate;
  set bottom(value: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate);
  /** The left side. Default: `new Node(…)`. */
  get left(): number | kinds.FactorLike | coordinates.Coordinate;
  set left(value: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate);
  /** The right side. Default: `new Node(…)`. */
  get right(): number | kinds.FactorLike | coordinates.Coordinate;
  set right(value: number | Moment | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | TupleLike<readonly [string, number]> | TupleLike<readonly [string, string, number]> | TupleLike<readonly [string, string, string, number]> | coordinates.Coordinate);
  /** The radius of the corners in pixels. Default: `0`. */
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
  /** The left side. Default: `null`. */
  left: AreaVisuals | null;
  /** The right side. Default: `null`. */
  right: AreaVisuals | null;
  /** The top. Default: `null`. */
  top: AreaVisuals | null;
  /** The bottom. Default: `null`. */
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
/** The handles by which a box is moved and resized. Required: `all`. */
export interface BoxInteractionHandles extends BoxInteractionHandlesOwn {}
export class BoxInteractionHandles extends Model {
  constructor(attributes: WithRequired<BoxInteractionHandlesProps, "all">) {
    super(attributes);
  }
}
define(BoxInteractionHandles, "BoxInteractionHandles");

interface ColorBarOwn {
  /** Which colours stand for which values. Required. */
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
/** The colours of a colour mapper with their values. Required: `color_mapper`. */
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
/** The colours of contours with their levels. Required: `fill_renderer`, `line_renderer`. */
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
  /** The colour around the letters; null draws none. Default: `null`. */
  text_outline_color: Color | null;
  /** The width of the line around the letters in pixels. Default: `1`. */
  text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  text_font: string;
  /** The size of the font, as in CSS. Default: `"16px"`. */
  text_font_size: string;
  /** Whether the text is bold or italic. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: enums.FontStyle;
  /** How the text lies to its place from left to right. Default: `"left"`. One of "left", "right", "center". */
  text_align: enums.TextAlign;
  /** How the text lies to its place from top to bottom. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  text_baseline: enums.TextBaseline;
  /** The height of a line, in heights of the font. Default: `1.2`. */
  text_line_height: number;
  /** The colour of the line; null draws none. Default: `null`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  border_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  border_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `null`. */
  background_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `1`. */
  background_fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  background_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  background_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  background_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  background_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  background_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  background_hatch_extra: Dict<Model>;
  /** Default: `""`. */
  text: string | text.BaseText;
}
/** The properties of `TextAnnotation`. */
export interface TextAnnotationProps extends AnnotationProps, TextAnnotationOwn {
  /** The space within its border. Default: `0`. */
  padding: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number };
  /** The radius of the corners in pixels. Default: `0`. */
  border_radius: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number };
}
/** A text on a plot. A base of other models. */
export interface TextAnnotation extends TextAnnotationOwn {
  /** The space within its border. Default: `0`. */
  get padding(): kinds.Padding;
  set padding(value: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number });
  /** The radius of the corners in pixels. Default: `0`. */
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
  /** How far it is moved to the right, in pixels. Default: `0`. */
  x_offset: number;
  /** How far it is moved down or up, in pixels. Default: `0`. */
  y_offset: number;
  /** How far it is turned. Default: `0`. */
  angle: number;
  /** Default: `"rad"`. One of "deg", "rad", "grad", "turn". */
  angle_units: enums.AngleUnits;
  /** The direction in which it goes. Default: `"anticlock"`. One of "clock", "anticlock". */
  direction: enums.Direction;
  /** Whether it can be changed by hand. Default: `false`. */
  editable: boolean;
}
/** The properties of `Label`. */
export interface LabelProps extends TextAnnotationProps, LabelOwn {
  /** Which of its own points is put at the place. Default: `"auto"`. */
  anchor: enums.Anchor | TupleLike<readonly [kinds.HAnchor, kinds.VAnchor]> | "auto";
  /** The place in x. Required. */
  x: Moment | coordinates.Coordinate;
  /** The place in y. Required. */
  y: Moment | coordinates.Coordinate;
}
/** One text at a place. Required: `x`, `y`. */
export interface Label extends LabelOwn {
  /** Which of its own points is put at the place. Default: `"auto"`. */
  get anchor(): kinds.TextAnchor;
  set anchor(value: enums.Anchor | TupleLike<readonly [kinds.HAnchor, kinds.VAnchor]> | "auto");
  /** The place in x. Required. */
  get x(): number | coordinates.Coordinate;
  set x(value: Moment | coordinates.Coordinate);
  /** The place in y. Required. */
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
  /** The colour of the text. One for all, or one per row out of a column. Default: `"#444444"`. */
  text_color: Vector<Color | null>;
  /** The colour around the letters; null draws none. One for all, or one per row out of a column. Default: `null`. */
  text_outline_color: Vector<Color | null>;
  /** The width of the line around the letters in pixels. One for all, or one per row out of a column. Default: `1`. */
  text_outline_width: Vector<number>;
  /** The opacity of the text, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  text_alpha: Vector<number>;
  /** The font family, as in CSS. One for all, or one per row out of a column. Default: `"helvetica"`. */
  text_font: Vector<string>;
  /** The size of the font, as in CSS. One for all, or one per row out of a column. Default: `"16px"`. */
  text_font_size: Vector<string>;
  /** Whether the text is bold or italic. One for all, or one per row out of a column. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: Vector<enums.FontStyle>;
  /** How the text lies to its place from left to right. One for all, or one per row out of a column. Default: `"left"`. One of "left", "right", "center". */
  text_align: Vector<enums.TextAlign>;
  /** How the text lies to its place from top to bottom. One for all, or one per row out of a column. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  text_baseline: Vector<enums.TextBaseline>;
  /** The height of a line, in heights of the font. One for all, or one per row out of a column. Default: `1.2`. */
  text_line_height: Vector<number>;
  /** The colour of the line; null draws none. One for all, or one per row out of a column. Default: `null`. */
  border_line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  border_line_alpha: Vector<number>;
  /** The width of the line in pixels. One for all, or one per row out of a column. Default: `1`. */
  border_line_width: Vector<number>;
  /** How the segments of the line meet. One for all, or one per row out of a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: Vector<enums.LineJoin>;
  /** How the line ends. One for all, or one per row out of a column. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: Vector<enums.LineCap>;
  /** A word, or the lengths of dashes and gaps in pixels. One for all, or one per row out of a column. Default: `[]`. */
  border_line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where in its dashes the line begins, in pixels. One for all, or one per row out of a column. Default: `0`. */
  border_line_dash_offset: Vector<number>;
  /** The colour of the area; null fills none. One for all, or one per row out of a column. Default: `null`. */
  background_fill_color: Vector<Color | null>;
  /** The opacity of the area, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  background_fill_alpha: Vector<number>;
  /** The colour of the pattern. One for all, or one per row out of a column. Default: `"black"`. */
  background_hatch_color: Vector<Color | null>;
  /** The opacity of the pattern, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  background_hatch_alpha: Vector<number>;
  /** The size of the pattern in pixels. One for all, or one per row out of a column. Default: `12`. */
  background_hatch_scale: Vector<number>;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. One for all, or one per row out of a column. Default: `null`. */
  background_hatch_pattern: Vector<string | null>;
  /** The width of the lines of the pattern in pixels. One for all, or one per row out of a column. Default: `1`. */
  background_hatch_weight: Vector<number>;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  background_hatch_extra: Scalar<Dict<Model>>;
  /** The place in x. One for all, or one per row out of a column. Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** The place in y. One for all, or one per row out of a column. Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
  /** Whether x is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  x_units: enums.CoordinateUnits;
  /** Whether y is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  y_units: enums.CoordinateUnits;
  /** One for all, or one per row out of a column. Default: `{field: "text"}`. */
  text: Vector<string | null>;
  /** How far it is turned. One for all, or one per row out of a column. Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** How far it is moved to the right, in pixels. One for all, or one per row out of a column. Default: `0`. */
  x_offset: Vector<number>;
  /** How far it is moved down or up, in pixels. One for all, or one per row out of a column. Default: `0`. */
  y_offset: Vector<number>;
}
/** The properties of `LabelSet`. */
export interface LabelSetProps extends DataAnnotationProps, LabelSetOwn {}
/** A text for each row of a data source: `text` names a column, or is one text for all. */
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
  /** The colour around the letters; null draws none. Default: `null`. */
  label_text_outline_color: Color | null;
  /** The width of the line around the letters in pixels. Default: `1`. */
  label_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  label_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  label_text_font: string;
  /** The size of the font, as in CSS. Default: `"13px"`. */
  label_text_font_size: string;
  /** Whether the text is bold or italic. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  label_text_font_style: enums.FontStyle;
  /** How the text lies to its place from left to right. Default: `"left"`. One of "left", "right", "center". */
  label_text_align: enums.TextAlign;
  /** How the text lies to its place from top to bottom. Default: `"middle"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  label_text_baseline: enums.TextBaseline;
  /** The height of a line, in heights of the font. Default: `1.2`. */
  label_text_line_height: number;
  /** The colour of the text. Default: `"#444444"`. */
  title_text_color: Color | null;
  /** The colour around the letters; null draws none. Default: `null`. */
  title_text_outline_color: Color | null;
  /** The width of the line around the letters in pixels. Default: `1`. */
  title_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  title_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  title_text_font: string;
  /** The size of the font, as in CSS. Default: `"13px"`. */
  title_text_font_size: string;
  /** Whether the text is bold or italic. Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  title_text_font_style: enums.FontStyle;
  /** How the text lies to its place from left to right. Default: `"left"`. One of "left", "right", "center". */
  title_text_align: enums.TextAlign;
  /** How the text lies to its place from top to bottom. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  title_text_baseline: enums.TextBaseline;
  /** The height of a line, in heights of the font. Default: `1.2`. */
  title_text_line_height: number;
  /** The colour of the area; null fills none. Default: `"white"`. */
  inactive_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0.7`. */
  inactive_fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  inactive_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  inactive_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  inactive_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  inactive_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  inactive_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  inactive_hatch_extra: Dict<Model>;
  /** The colour of the line; null draws none. Default: `"#e5e5e5"`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.5`. */
  border_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  border_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `"#ffffff"`. */
  background_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0.95`. */
  background_fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  background_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  background_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  background_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  background_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  background_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  background_hatch_extra: Dict<Model>;
  /** The colour of the area; null fills none. Default: `"#f1f1f1"`. */
  item_background_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0.8`. */
  item_background_fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  item_background_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  item_background_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  item_background_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  item_background_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  item_background_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  item_background_hatch_extra: Dict<Model>;
  /** The direction in which it lies. Default: `"vertical"`. One of "vertical", "horizontal". */
  orientation: enums.Orientation;
  /** The number of columns. Default: `"auto"`. */
  ncols: number | "auto";
  /** The number of rows. Default: `"auto"`. */
  nrows: number | "auto";
  /** The text above the items. Default: `null`. */
  title: string | null;
  /** Default: `"above"`. One of "above", "below", "left", "right". */
  title_location: enums.Location;
  /** Pixels between the title and the rest. Default: `5`. */
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
  /** The space around it in pixels. Default: `10`. */
  margin: number;
  /** The space between children in pixels. Default: `3`. */
  spacing: number;
  /** What a click on an item does to its renderers. Default: `"none"`. One of "none", "hide", "mute". */
  click_policy: enums.LegendClickPolicy;
  /** Default: `"none"`. One of "none", "even", "odd", "every". */
  item_background_policy: enums.AlternationPolicy;
}
/** The properties of `Legend`. */
export interface LegendProps extends AnnotationProps, LegendOwn {
  /** The place. Default: `"top_right"`. */
  location: enums.Anchor | TupleLike<readonly [number, number]>;
  /** The space within its border. Default: `10`. */
  padding: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number };
  /** The radius of the corners in pixels. Default: `0`. */
  border_radius: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number };
  /** What is in it, in order. Default: `[]`. */
  items: readonly (LegendItem | TupleLike<readonly [label: string, renderers: readonly renderers.GlyphRenderer[]]>)[];
}
/** The legend of a plot. */
export interface Legend extends LegendOwn {
  /** The place. Default: `"top_right"`. */
  get location(): enums.Anchor | readonly [number, number];
  set location(value: enums.Anchor | TupleLike<readonly [number, number]>);
  /** The space within its border. Default: `10`. */
  get padding(): kinds.Padding;
  set padding(value: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number });
  /** The radius of the corners in pixels. Default: `0`. */
  get border_radius(): kinds.BorderRadius;
  set border_radius(value: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number });
  /** What is in it, in order. Default: `[]`. */
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
  /** The text of it. One for all, or one per row out of a column. Default: `null`. */
  label: Vector<string | null>;
  /** The renderers that it is about. Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
  /** Default: `null`. */
  index: number | null;
  /** Whether it is drawn. Default: `true`. */
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
  /** The colour of the line; null draws none. Default: `"#cccccc"`. */
  line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.3`. */
  line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `"#fff9ba"`. */
  fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0.4`. */
  fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Dict<Model>;
  /** The colour of the line; null draws none. Default: `null`. */
  hover_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.3`. */
  hover_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  hover_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  hover_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  hover_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  hover_line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `null`. */
  hover_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0.4`. */
  hover_fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  hover_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  hover_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  hover_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  hover_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  hover_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hover_hatch_extra: Dict<Model>;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  xs_units: enums.CoordinateUnits;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  ys_units: enums.CoordinateUnits;
  /** Whether it can be changed by hand. Default: `false`. */
  editable: boolean;
}
/** The properties of `PolyAnnotation`. */
export interface PolyAnnotationProps extends AnnotationProps, PolyAnnotationOwn {
  /** The places in x, a list per row. Default: `[]`. */
  xs: Arrayable<Moment>;
  /** The places in y, a list per row. Default: `[]`. */
  ys: Arrayable<Moment>;
}
/** A polygon. */
export interface PolyAnnotation extends PolyAnnotationOwn {
  /** The places in x, a list per row. Default: `[]`. */
  get xs(): Arrayable<number>;
  set xs(value: Arrayable<Moment>);
  /** The places in y, a list per row. Default: `[]`. */
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
  /** The colour of the area; null fills none. Default: `"#ffffff"`. */
  background_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0.95`. */
  background_fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  background_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  background_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  background_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  background_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  background_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  background_hatch_extra: Dict<Model>;
  /** The colour of the line; null draws none. Default: `"black"`. */
  bar_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  bar_line_alpha: number;
  /** The width of the line in pixels. Default: `2`. */
  bar_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  bar_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  bar_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  bar_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  bar_line_dash_offset: number;
  /** The colour of the line; null draws none. Default: `"#e5e5e5"`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.5`. */
  border_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  border_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
  /** The colour of the text. Default: `"#444444"`. */
  label_text_color: Color | null;
  /** The colour around the letters; null draws none. Default: `null`. */
  label_text_outline_color: Color | null;
  /** The width of the line around the letters in pixels. Default: `1`. */
  label_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  label_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  label_text_font: string;
  /** The size of the font, as in CSS. Default: `"13px"`. */
  label_text_font_size: string;
  /** Whether the text is bold or italic. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  label_text_font_style: enums.FontStyle;
  /** How the text lies to its place from left to right. Default: `"left"`. One of "left", "right", "center". */
  label_text_align: enums.TextAlign;
  /** How the text lies to its place from top to bottom. Default: `"middle"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  label_text_baseline: enums.TextBaseline;
  /** The height of a line, in heights of the font. Default: `1.2`. */
  label_text_line_height: number;
  /** The colour of the text. Default: `"#444444"`. */
  title_text_color: Color | null;
  /** The colour around the letters; null draws none. Default: `null`. */
  title_text_outline_color: Color | null;
  /** The width of the line around the letters in pixels. Default: `1`. */
  title_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  title_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  title_text_font: string;
  /** The size of the font, as in CSS. Default: `"13px"`. */
  title_text_font_size: string;
  /** Whether the text is bold or italic. Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  title_text_font_style: enums.FontStyle;
  /** How the text lies to its place from left to right. Default: `"left"`. One of "left", "right", "center". */
  title_text_align: enums.TextAlign;
  /** How the text lies to its place from top to bottom. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  title_text_baseline: enums.TextBaseline;
  /** The height of a line, in heights of the font. Default: `1.2`. */
  title_text_line_height: number;
  /** Default: `0.2`. */
  bar_length: number;
  /** Default: `"screen"`. */
  bar_length_units: "screen" | "data" | "percent";
  /** Default: `new MetricLength()`. */
  dimensional: Dimensional;
  /** The text of it. Default: `"@{value} @{unit}"`. */
  label: string;
  /** Default: `"center"`. One of "start", "center", "end". */
  label_align: enums.Align;
  /** Default: `"below"`. One of "above", "below", "left", "right". */
  label_location: enums.Location;
  /** Default: `5`. */
  label_standoff: number;
  /** Default: `"adaptive"`. */
  length_sizing: "adaptive" | "exact";
  /** The space around it in pixels. Default: `10`. */
  margin: number;
  /** The direction in which it lies. Default: `"horizontal"`. One of "vertical", "horizontal". */
  orientation: enums.Orientation;
  /** The space within its border. Default: `10`. */
  padding: number;
  /** The extent. Default: `"auto"`. */
  range: ranges.Range | "auto";
  /** Where the ticks are; numbers become a FixedTicker. Default: `new FixedTicker(…)`. */
  ticker: tickers.Ticker;
  /** Default: `""`. */
  title: string;
  /** Default: `"center"`. One of "start", "center", "end". */
  title_align: enums.Align;
  /** Default: `"above"`. One of "above", "below", "left", "right". */
  title_location: enums.Location;
  /** Pixels between the title and the rest. Default: `5`. */
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
  /** Which of its own points is put at the place. Default: `"auto"`. */
  anchor: "auto" | enums.Anchor | TupleLike<readonly [kinds.HAnchor | "auto", kinds.VAnchor | "auto"]>;
  /** The place. Default: `"top_right"`. */
  location: enums.Anchor | TupleLike<readonly [number | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | enums.HAlign, number | string | TupleLike<readonly [string, string]> | TupleLike<readonly [string, string, string]> | enums.VAlign]>;
}
/** A bar that shows a length. */
export interface ScaleBar extends ScaleBarOwn {
  /** Which of its own points is put at the place. Default: `"auto"`. */
  get anchor(): kinds.AutoAnchor;
  set anchor(value: "auto" | enums.Anchor | TupleLike<readonly [kinds.HAnchor | "auto", kinds.VAnchor | "auto"]>);
  /** The place. Default: `"top_right"`. */
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
  /** The places of ticks. Required. */
  ticks: readonly number[];
  /** Default: `null`. */
  include: readonly string[] | null;
  /** Default: `[]`. */
  exclude: readonly string[];
}
/** The properties of `Dimensional`. */
export interface DimensionalProps extends ModelProps, DimensionalOwn {}
/** Units of a measure. A base of other models. */
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
/** Units of a measure and how they are written. Required: `base_unit`. */
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
/** Lengths in metres and their multiples. */
export interface MetricLength {}
export class MetricLength extends Metric {
  constructor(attributes?: Partial<MetricLengthProps>) {
    super(attributes as MetricProps);
  }
}
define(MetricLength, "MetricLength");

/** The properties of `ReciprocalMetricLength`. */
export interface ReciprocalMetricLengthProps extends ReciprocalMetricProps {}
/** Reciprocals of lengths in metres. */
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
/** Units of a measure of your own. A base of other models. */
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
/** Angles and how they are written. */
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
  /** The colour around the letters; null draws none. Default: `null`. */
  title_text_outline_color: Color | null;
  /** The width of the line around the letters in pixels. Default: `1`. */
  title_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  title_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  title_text_font: string;
  /** The size of the font, as in CSS. Default: `"13px"`. */
  title_text_font_size: string;
  /** Whether the text is bold or italic. Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  title_text_font_style: enums.FontStyle;
  /** How the text lies to its place from left to right. Default: `"left"`. One of "left", "right", "center". */
  title_text_align: enums.TextAlign;
  /** How the text lies to its place from top to bottom. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  title_text_baseline: enums.TextBaseline;
  /** The height of a line, in heights of the font. Default: `1.2`. */
  title_text_line_height: number;
  /** The colour of the text. Default: `"#444444"`. */
  major_label_text_color: Color | null;
  /** The colour around the letters; null draws none. Default: `null`. */
  major_label_text_outline_color: Color | null;
  /** The width of the line around the letters in pixels. Default: `1`. */
  major_label_text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  major_label_text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  major_label_text_font: string;
  /** The size of the font, as in CSS. Default: `"11px"`. */
  major_label_text_font_size: string;
  /** Whether the text is bold or italic. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  major_label_text_font_style: enums.FontStyle;
  /** How the text lies to its place from left to right. Default: `"left"`. One of "left", "right", "center". */
  major_label_text_align: enums.TextAlign;
  /** How the text lies to its place from top to bottom. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  major_label_text_baseline: enums.TextBaseline;
  /** The height of a line, in heights of the font. Default: `1.2`. */
  major_label_text_line_height: number;
  /** The colour of the line; null draws none. Default: `"black"`. */
  major_tick_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  major_tick_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  major_tick_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  major_tick_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  major_tick_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  major_tick_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  major_tick_line_dash_offset: number;
  /** The colour of the line; null draws none. Default: `null`. */
  minor_tick_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  minor_tick_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  minor_tick_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  minor_tick_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  minor_tick_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  minor_tick_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  minor_tick_line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `"#ffffff"`. */
  background_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0.95`. */
  background_fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  background_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  background_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  background_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  background_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  background_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  background_hatch_extra: Dict<Model>;
  /** The colour of the line; null draws none. Default: `null`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  border_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  border_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
  /** The colour of the line; null draws none. Default: `null`. */
  bar_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  bar_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  bar_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  bar_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  bar_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  bar_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  bar_line_dash_offset: number;
  /** The direction in which it lies. Default: `"auto"`. */
  orientation: enums.Orientation | "auto";
  /** Default: `200`. */
  width: number | "max";
  /** Default: `50`. */
  height: number | "max";
  /** The space around it in pixels. Default: `30`. */
  margin: number;
  /** The space within its border. Default: `10`. */
  padding: number;
  /** Default: `null`. */
  title: string | text.BaseText | null;
  /** Pixels between the title and the rest. Default: `2`. */
  title_standoff: number;
  /** Where the ticks are; numbers become a FixedTicker. Default: `"auto"`. */
  ticker: tickers.FixedTicker | "auto";
  /** How values are written. Default: `"auto"`. */
  formatter: formatters.TickFormatter | "auto";
  /** Other texts for labels, by value. Default: `{}`. */
  major_label_overrides: kinds.LabelOverrides;
  /** Which labels are drawn. Default: `new NoOverlap()`. */
  major_label_policy: policies.LabelingPolicy;
  /** Default: `5`. */
  label_standoff: number;
  /** The length of major ticks within the frame, in pixels. Default: `5`. */
  major_tick_in: number;
  /** The length of major ticks outside the frame, in pixels. Default: `0`. */
  major_tick_out: number;
  /** The length of minor ticks within the frame, in pixels. Default: `0`. */
  minor_tick_in: number;
  /** The length of minor ticks outside the frame, in pixels. Default: `0`. */
  minor_tick_out: number;
}
/** The properties of `BaseBar`. */
export interface BaseBarProps extends AnnotationProps, BaseBarOwn {
  /** The place. Default: `"top_right"`. */
  location: enums.Anchor | TupleLike<readonly [number, number]>;
}
/** A bar that explains lengths or sizes. A base of other models. */
export interface BaseBar extends BaseBarOwn {
  /** The place. Default: `"top_right"`. */
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
  /** The colour of the line; null draws none. One for all, or one per row out of a column. Default: `null`. */
  glyph_line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  glyph_line_alpha: Vector<number>;
  /** The width of the line in pixels. One for all, or one per row out of a column. Default: `1`. */
  glyph_line_width: Vector<number>;
  /** How the segments of the line meet. One for all, or one per row out of a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  glyph_line_join: Vector<enums.LineJoin>;
  /** How the line ends. One for all, or one per row out of a column. Default: `"butt"`. One of "butt", "round", "square". */
  glyph_line_cap: Vector<enums.LineCap>;
  /** A word, or the lengths of dashes and gaps in pixels. One for all, or one per row out of a column. Default: `[]`. */
  glyph_line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where in its dashes the line begins, in pixels. One for all, or one per row out of a column. Default: `0`. */
  glyph_line_dash_offset: Vector<number>;
  /** The colour of the area; null fills none. One for all, or one per row out of a column. Default: `"gray"`. */
  glyph_fill_color: Vector<Color | null>;
  /** The opacity of the area, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  glyph_fill_alpha: Vector<number>;
  /** The colour of the pattern. One for all, or one per row out of a column. Default: `"black"`. */
  glyph_hatch_color: Vector<Color | null>;
  /** The opacity of the pattern, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  glyph_hatch_alpha: Vector<number>;
  /** The size of the pattern in pixels. One for all, or one per row out of a column. Default: `12`. */
  glyph_hatch_scale: Vector<number>;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. One for all, or one per row out of a column. Default: `null`. */
  glyph_hatch_pattern: Vector<string | null>;
  /** The width of the lines of the pattern in pixels. One for all, or one per row out of a column. Default: `1`. */
  glyph_hatch_weight: Vector<number>;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  glyph_hatch_extra: Scalar<Dict<Model>>;
  /** Default: `"auto"`. */
  renderer: renderers.GlyphRenderer | "auto";
}
/** The properties of `SizeBar`. */
export interface SizeBarProps extends BaseBarProps, SizeBarOwn {
  /** The first and last place that is drawn or that may be reached. Default: `"auto"`. */
  bounds: TupleLike<readonly [number, number]> | "auto";
}
/** Circles that show what sizes stand for. */
export interface SizeBar extends SizeBarOwn {
  /** The first and last place that is drawn or that may be reached. Default: `"auto"`. */
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
  /** The colour of the line; null draws none. Default: `"black"`. */
  line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `null`. */
  above_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0.4`. */
  above_fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  above_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  above_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  above_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  above_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  above_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  above_hatch_extra: Dict<Model>;
  /** The colour of the area; null fills none. Default: `null`. */
  below_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `0.4`. */
  below_fill_alpha: number;
  /** The colour of the pattern. Default: `"black"`. */
  below_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  below_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  below_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  below_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
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
/** A straight line over the whole frame, by gradient and intercept. */
export interface Slope extends SlopeOwn {}
export class Slope extends Annotation {
  constructor(attributes?: Partial<SlopeProps>) {
    super(attributes);
  }
}
define(Slope, "Slope");

interface SpanOwn {
  /** The colour of the line; null draws none. Default: `"black"`. */
  line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  line_dash_offset: number;
  /** The colour of the line; null draws none. Default: `null`. */
  hover_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `0.3`. */
  hover_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  hover_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  hover_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  hover_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  hover_line_dash_offset: number;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  location_units: enums.CoordinateUnits;
  /** The direction: 0 or 1 for x or y, or a word. Default: `"width"`. One of "width", "height". */
  dimension: enums.Dimension;
  /** Whether it can be changed by hand. Default: `false`. */
  editable: boolean;
}
/** The properties of `Span`. */
export interface SpanProps extends AnnotationProps, SpanOwn {
  /** The place. Default: `null`. */
  location: Moment | null;
}
/** A line across the whole frame. */
export interface Span extends SpanOwn {
  /** The place. Default: `null`. */
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
  /** How it lies within its place. Default: `"left"`. One of "left", "right", "center". */
  align: enums.TextAlign;
  /** How far it is moved. Default: `0`. */
  offset: number;
  /** Default: `10`. */
  standoff: number;
}
/** The properties of `Title`. */
export interface TitleProps extends TextAnnotationProps, TitleOwn {}
/** The title of a plot, or of a side of it. */
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
/** The place of a toolbar beside a plot. Required: `toolbar`. */
export interface ToolbarPanel extends ToolbarPanelOwn {}
export class ToolbarPanel extends Annotation {
  constructor(attributes: WithRequired<ToolbarPanelProps, "toolbar">) {
    super(attributes);
  }
}
define(ToolbarPanel, "ToolbarPanel");

interface WhiskerOwn {
  /** The colour of the line; null draws none. One for all, or one per row out of a column. Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  line_alpha: Vector<number>;
  /** The width of the line in pixels. One for all, or one per row out of a column. Default: `1`. */
  line_width: Vector<number>;
  /** How the segments of the line meet. One for all, or one per row out of a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** How the line ends. One for all, or one per row out of a column. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** A word, or the lengths of dashes and gaps in pixels. One for all, or one per row out of a column. Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where in its dashes the line begins, in pixels. One for all, or one per row out of a column. Default: `0`. */
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
  /** The space within its border. Default: `0`. */
  padding: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number };
  /** The radius of the corners in pixels. Default: `0`. */
  border_radius: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number };
}
/** A text on a plot, drawn as HTML. A base of other models. */
export interface HTMLTextAnnotation {
  /** The space within its border. Default: `0`. */
  get padding(): kinds.Padding;
  set padding(value: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number });
  /** The radius of the corners in pixels. Default: `0`. */
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
  /** The colour around the letters; null draws none. Default: `null`. */
  text_outline_color: Color | null;
  /** The width of the line around the letters in pixels. Default: `1`. */
  text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  text_font: string;
  /** The size of the font, as in CSS. Default: `"16px"`. */
  text_font_size: string;
  /** Whether the text is bold or italic. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: enums.FontStyle;
  /** How the text lies to its place from left to right. Default: `"left"`. One of "left", "right", "center". */
  text_align: enums.TextAlign;
  /** How the text lies to its place from top to bottom. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  text_baseline: enums.TextBaseline;
  /** The height of a line, in heights of the font. Default: `1.2`. */
  text_line_height: number;
  /** The colour of the line; null draws none. Default: `null`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  border_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  border_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `null`. */
  background_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `1`. */
  background_fill_alpha: number;
  /** The colour of the pattern. Default: `null`. */
  background_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  background_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  background_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  background_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  background_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  background_hatch_extra: Dict<Model>;
  /** Whether x is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  x_units: enums.CoordinateUnits;
  /** Whether y is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  y_units: enums.CoordinateUnits;
  /** Default: `""`. */
  text: string;
  /** How far it is turned. Default: `0`. */
  angle: number;
  /** Default: `"rad"`. One of "deg", "rad", "grad", "turn". */
  angle_units: enums.AngleUnits;
  /** How far it is moved to the right, in pixels. Default: `0`. */
  x_offset: number;
  /** How far it is moved down or up, in pixels. Default: `0`. */
  y_offset: number;
}
/** The properties of `HTMLLabel`. */
export interface HTMLLabelProps extends HTMLTextAnnotationProps, HTMLLabelOwn {
  /** The place in x. Required. */
  x: Moment;
  /** The place in y. Required. */
  y: Moment;
}
/** One text at a place, drawn as HTML. Required: `x`, `y`. */
export interface HTMLLabel extends HTMLLabelOwn {
  /** The place in x. Required. */
  get x(): number;
  set x(value: Moment);
  /** The place in y. Required. */
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
  /** The colour of the text. One for all, or one per row out of a column. Default: `"#444444"`. */
  text_color: Vector<Color | null>;
  /** The colour around the letters; null draws none. One for all, or one per row out of a column. Default: `null`. */
  text_outline_color: Vector<Color | null>;
  /** The width of the line around the letters in pixels. One for all, or one per row out of a column. Default: `1`. */
  text_outline_width: Vector<number>;
  /** The opacity of the text, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  text_alpha: Vector<number>;
  /** The font family, as in CSS. One for all, or one per row out of a column. Default: `"helvetica"`. */
  text_font: Vector<string>;
  /** The size of the font, as in CSS. One for all, or one per row out of a column. Default: `"16px"`. */
  text_font_size: Vector<string>;
  /** Whether the text is bold or italic. One for all, or one per row out of a column. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: Vector<enums.FontStyle>;
  /** How the text lies to its place from left to right. One for all, or one per row out of a column. Default: `"left"`. One of "left", "right", "center". */
  text_align: Vector<enums.TextAlign>;
  /** How the text lies to its place from top to bottom. One for all, or one per row out of a column. Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  text_baseline: Vector<enums.TextBaseline>;
  /** The height of a line, in heights of the font. One for all, or one per row out of a column. Default: `1.2`. */
  text_line_height: Vector<number>;
  /** The colour of the line; null draws none. One for all, or one per row out of a column. Default: `null`. */
  border_line_color: Vector<Color | null>;
  /** The opacity of the line, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  border_line_alpha: Vector<number>;
  /** The width of the line in pixels. One for all, or one per row out of a column. Default: `1`. */
  border_line_width: Vector<number>;
  /** How the segments of the line meet. One for all, or one per row out of a column. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: Vector<enums.LineJoin>;
  /** How the line ends. One for all, or one per row out of a column. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: Vector<enums.LineCap>;
  /** A word, or the lengths of dashes and gaps in pixels. One for all, or one per row out of a column. Default: `[]`. */
  border_line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Where in its dashes the line begins, in pixels. One for all, or one per row out of a column. Default: `0`. */
  border_line_dash_offset: Vector<number>;
  /** The colour of the area; null fills none. One for all, or one per row out of a column. Default: `null`. */
  background_fill_color: Vector<Color | null>;
  /** The opacity of the area, from 0 to 1. One for all, or one per row out of a column. Default: `1`. */
  background_fill_alpha: Vector<number>;
  /** The place in x. One for all, or one per row out of a column. Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** The place in y. One for all, or one per row out of a column. Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
  /** Whether x is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  x_units: enums.CoordinateUnits;
  /** Whether y is in data units, screen pixels or canvas pixels. Default: `"data"`. One of "canvas", "screen", "data". */
  y_units: enums.CoordinateUnits;
  /** One for all, or one per row out of a column. Default: `{field: "text"}`. */
  text: Vector<string | null>;
  /** How far it is turned. One for all, or one per row out of a column. Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** How far it is moved to the right, in pixels. One for all, or one per row out of a column. Default: `0`. */
  x_offset: Vector<number>;
  /** How far it is moved down or up, in pixels. One for all, or one per row out of a column. Default: `0`. */
  y_offset: Vector<number>;
}
/** The properties of `HTMLLabelSet`. */
export interface HTMLLabelSetProps extends DataAnnotationProps, HTMLLabelSetOwn {}
/** A text for each row of a data source, drawn as HTML: `text` names a column, or is one text for all. */
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
  /** The colour around the letters; null draws none. Default: `null`. */
  text_outline_color: Color | null;
  /** The width of the line around the letters in pixels. Default: `1`. */
  text_outline_width: number;
  /** The opacity of the text, from 0 to 1. Default: `1`. */
  text_alpha: number;
  /** The font family, as in CSS. Default: `"helvetica"`. */
  text_font: string;
  /** The size of the font, as in CSS. Default: `"13px"`. */
  text_font_size: string;
  /** Whether the text is bold or italic. Default: `"bold"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: enums.FontStyle;
  /** The height of a line, in heights of the font. Default: `1`. */
  text_line_height: number;
  /** The colour of the line; null draws none. Default: `null`. */
  border_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  border_line_alpha: number;
  /** The width of the line in pixels. Default: `1`. */
  border_line_width: number;
  /** How the segments of the line meet. Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** How the line ends. Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** A word, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Where in its dashes the line begins, in pixels. Default: `0`. */
  border_line_dash_offset: number;
  /** The colour of the area; null fills none. Default: `null`. */
  background_fill_color: Color | null;
  /** The opacity of the area, from 0 to 1. Default: `1`. */
  background_fill_alpha: number;
  /** The colour of the pattern. Default: `null`. */
  background_hatch_color: Color | null;
  /** The opacity of the pattern, from 0 to 1. Default: `1`. */
  background_hatch_alpha: number;
  /** The size of the pattern in pixels. Default: `12`. */
  background_hatch_scale: number;
  /** A pattern by word or sign, or a texture of `hatch_extra` by name. Default: `null`. */
  background_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the pattern in pixels. Default: `1`. */
  background_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  background_hatch_extra: Dict<Model>;
  /** Default: `""`. */
  text: string;
  /** Default: `"bottom"`. One of "top", "middle", "bottom". */
  vertical_align: enums.VerticalAlign;
  /** How it lies within its place. Default: `"left"`. One of "left", "right", "center". */
  align: enums.TextAlign;
  /** How far it is moved. Default: `0`. */
  offset: number;
  /** Default: `10`. */
  standoff: number;
}
/** The properties of `HTMLTitle`. */
export interface HTMLTitleProps extends HTMLTextAnnotationProps, HTMLTitleOwn {}
/** The title of a plot, drawn as HTML. */
export interface HTMLTitle extends HTMLTitleOwn {}
export class HTMLTitle extends HTMLTextAnnotation {
  constructor(attributes?: Partial<HTMLTitleProps>) {
    super(attributes);
  }
}
define(HTMLTitle, "HTMLTitle");
