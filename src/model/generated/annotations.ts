// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { Marking, type MarkingProps } from "./graphics.js";
import { CompositeRenderer, type CompositeRendererProps } from "./renderers.js";
import type { Arrayable, Color, Dict, Scalar, UnitsVector, Vector } from "../types.js";
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

export interface AreaVisualsProps extends ModelProps {
  /** Default: `"black"`. */
  line_color: Color | null;
  /** Default: `1`. */
  line_alpha: number;
  /** Default: `1`. */
  line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  line_dash_offset: number;
  /** Default: `"gray"`. */
  fill_color: Color | null;
  /** Default: `1`. */
  fill_alpha: number;
  /** Default: `"black"`. */
  hatch_color: Color | null;
  /** Default: `1`. */
  hatch_alpha: number;
  /** Default: `12`. */
  hatch_scale: number;
  /** Default: `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  hatch_weight: number;
  /** Default: `{}`. */
  hatch_extra: Dict<Model>;
  /** Default: `"black"`. */
  hover_line_color: Color | null;
  /** Default: `1`. */
  hover_line_alpha: number;
  /** Default: `1`. */
  hover_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  hover_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  hover_line_cap: enums.LineCap;
  /** Default: `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  hover_line_dash_offset: number;
  /** Default: `"gray"`. */
  hover_fill_color: Color | null;
  /** Default: `1`. */
  hover_fill_alpha: number;
  /** Default: `"black"`. */
  hover_hatch_color: Color | null;
  /** Default: `1`. */
  hover_hatch_alpha: number;
  /** Default: `12`. */
  hover_hatch_scale: number;
  /** Default: `null`. */
  hover_hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  hover_hatch_weight: number;
  /** Default: `{}`. */
  hover_hatch_extra: Dict<Model>;
}
export interface AreaVisuals extends AreaVisualsProps {}
export class AreaVisuals extends Model {
  constructor(attributes?: Partial<AreaVisualsProps>) {
    super(attributes);
  }
}
define(AreaVisuals, "AreaVisuals");

export interface AnnotationProps extends CompositeRendererProps {}
/** A base of other models. */
export interface Annotation extends AnnotationProps {}
export abstract class Annotation extends CompositeRenderer {
  constructor(attributes?: Partial<AnnotationProps>) {
    super(attributes);
  }
}
define(Annotation, "Annotation");

export interface DataAnnotationProps extends AnnotationProps {
  /** Default: `new ColumnDataSource()`. */
  source: sources.ColumnarDataSource;
}
/** A base of other models. */
export interface DataAnnotation extends DataAnnotationProps {}
export abstract class DataAnnotation extends Annotation {
  constructor(attributes?: Partial<DataAnnotationProps>) {
    super(attributes);
  }
}
define(DataAnnotation, "DataAnnotation");

export interface ArrowProps extends DataAnnotationProps {
  /** Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** Default: `1`. */
  line_alpha: Vector<number>;
  /** Default: `1`. */
  line_width: Vector<number>;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Default: `0`. */
  line_dash_offset: Vector<number>;
  /** Default: `{field: "x_start"}`. */
  x_start: Vector<kinds.FactorLike>;
  /** Default: `{field: "y_start"}`. */
  y_start: Vector<kinds.FactorLike>;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  start_units: enums.CoordinateUnits;
  /** Default: `null`. */
  start: ArrowHead | null;
  /** Default: `{field: "x_end"}`. */
  x_end: Vector<kinds.FactorLike>;
  /** Default: `{field: "y_end"}`. */
  y_end: Vector<kinds.FactorLike>;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  end_units: enums.CoordinateUnits;
  /** Default: `new OpenHead()`. */
  end: ArrowHead | null;
}
export interface Arrow extends ArrowProps {}
export class Arrow extends DataAnnotation {
  constructor(attributes?: Partial<ArrowProps>) {
    super(attributes);
  }
}
define(Arrow, "Arrow");

export interface ArrowHeadProps extends MarkingProps {
  /** Default: `25`. */
  size: Vector<number>;
}
/** A base of other models. */
export interface ArrowHead extends ArrowHeadProps {}
export abstract class ArrowHead extends Marking {
  constructor(attributes?: Partial<ArrowHeadProps>) {
    super(attributes);
  }
}
define(ArrowHead, "ArrowHead");

export interface OpenHeadProps extends ArrowHeadProps {
  /** Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** Default: `1`. */
  line_alpha: Vector<number>;
  /** Default: `1`. */
  line_width: Vector<number>;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Default: `0`. */
  line_dash_offset: Vector<number>;
}
export interface OpenHead extends OpenHeadProps {}
export class OpenHead extends ArrowHead {
  constructor(attributes?: Partial<OpenHeadProps>) {
    super(attributes);
  }
}
define(OpenHead, "OpenHead");

export interface NormalHeadProps extends ArrowHeadProps {
  /** Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** Default: `1`. */
  line_alpha: Vector<number>;
  /** Default: `1`. */
  line_width: Vector<number>;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Default: `0`. */
  line_dash_offset: Vector<number>;
  /** Default: `"black"`. */
  fill_color: Vector<Color | null>;
  /** Default: `1`. */
  fill_alpha: Vector<number>;
  /** Default: `"black"`. */
  hatch_color: Vector<Color | null>;
  /** Default: `1`. */
  hatch_alpha: Vector<number>;
  /** Default: `12`. */
  hatch_scale: Vector<number>;
  /** Default: `null`. */
  hatch_pattern: Vector<string | null>;
  /** Default: `1`. */
  hatch_weight: Vector<number>;
  /** Default: `{}`. */
  hatch_extra: Scalar<Dict<Model>>;
}
export interface NormalHead extends NormalHeadProps {}
export class NormalHead extends ArrowHead {
  constructor(attributes?: Partial<NormalHeadProps>) {
    super(attributes);
  }
}
define(NormalHead, "NormalHead");

export interface TeeHeadProps extends ArrowHeadProps {
  /** Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** Default: `1`. */
  line_alpha: Vector<number>;
  /** Default: `1`. */
  line_width: Vector<number>;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Default: `0`. */
  line_dash_offset: Vector<number>;
}
export interface TeeHead extends TeeHeadProps {}
export class TeeHead extends ArrowHead {
  constructor(attributes?: Partial<TeeHeadProps>) {
    super(attributes);
  }
}
define(TeeHead, "TeeHead");

export interface VeeHeadProps extends ArrowHeadProps {
  /** Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** Default: `1`. */
  line_alpha: Vector<number>;
  /** Default: `1`. */
  line_width: Vector<number>;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Default: `0`. */
  line_dash_offset: Vector<number>;
  /** Default: `"black"`. */
  fill_color: Vector<Color | null>;
  /** Default: `1`. */
  fill_alpha: Vector<number>;
  /** Default: `"black"`. */
  hatch_color: Vector<Color | null>;
  /** Default: `1`. */
  hatch_alpha: Vector<number>;
  /** Default: `12`. */
  hatch_scale: Vector<number>;
  /** Default: `null`. */
  hatch_pattern: Vector<string | null>;
  /** Default: `1`. */
  hatch_weight: Vector<number>;
  /** Default: `{}`. */
  hatch_extra: Scalar<Dict<Model>>;
}
export interface VeeHead extends VeeHeadProps {}
export class VeeHead extends ArrowHead {
  constructor(attributes?: Partial<VeeHeadProps>) {
    super(attributes);
  }
}
define(VeeHead, "VeeHead");

export interface BaseColorBarProps extends AnnotationProps {
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
  /** Default: `"left"`. One of "left", "right", "center". */
  major_label_text_align: enums.TextAlign;
  /** Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  major_label_text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  major_label_text_line_height: number;
  /** Default: `"#444444"`. */
  title_text_color: Color | null;
  /** Default: `null`. */
  title_text_outline_color: Color | null;
  /** Default: `1`. */
  title_text_outline_width: number;
  /** Default: `1`. */
  title_text_alpha: number;
  /** Default: `"helvetica"`. */
  title_text_font: string;
  /** Default: `"13px"`. */
  title_text_font_size: string;
  /** Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  title_text_font_style: enums.FontStyle;
  /** Default: `"left"`. One of "left", "right", "center". */
  title_text_align: enums.TextAlign;
  /** Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  title_text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  title_text_line_height: number;
  /** Default: `"#ffffff"`. */
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
  /** Default: `null`. */
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
  /** Default: `null`. */
  border_line_color: Color | null;
  /** Default: `1`. */
  border_line_alpha: number;
  /** Default: `1`. */
  border_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  border_line_dash_offset: number;
  /** Default: `null`. */
  bar_line_color: Color | null;
  /** Default: `1`. */
  bar_line_alpha: number;
  /** Default: `1`. */
  bar_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  bar_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  bar_line_cap: enums.LineCap;
  /** Default: `[]`. */
  bar_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  bar_line_dash_offset: number;
  /** Default: `"#ffffff"`. */
  background_fill_color: Color | null;
  /** Default: `0.95`. */
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
  /** Default: `"top_right"`. */
  location: enums.Anchor | readonly [number, number];
  /** Default: `"auto"`. */
  orientation: enums.Orientation | "auto";
  /** Default: `null`. */
  title: string | text.BaseText | null;
  /** Default: `2`. */
  title_standoff: number;
  /** Default: `"auto"`. */
  width: number | "auto";
  /** Default: `"auto"`. */
  height: number | "auto";
  /** Default: `"auto"`. */
  ticker: tickers.Ticker | "auto";
  /** Default: `"auto"`. */
  formatter: formatters.TickFormatter | "auto";
  /** Default: `{}`. */
  major_label_overrides: kinds.LabelOverrides;
  /** Default: `new NoOverlap()`. */
  major_label_policy: policies.LabelingPolicy;
  /** Default: `5`. */
  label_standoff: number;
  /** Default: `30`. */
  margin: number;
  /** Default: `10`. */
  padding: number;
  /** Default: `5`. */
  major_tick_in: number;
  /** Default: `0`. */
  major_tick_out: number;
  /** Default: `0`. */
  minor_tick_in: number;
  /** Default: `0`. */
  minor_tick_out: number;
}
/** A base of other models. */
export interface BaseColorBar extends BaseColorBarProps {}
export abstract class BaseColorBar extends Annotation {
  constructor(attributes?: Partial<BaseColorBarProps>) {
    super(attributes);
  }
}
define(BaseColorBar, "BaseColorBar");

export interface UpperLowerProps extends DataAnnotationProps {
  /** Default: `"height"`. One of "width", "height". */
  dimension: enums.Dimension;
  /** Default: `{field: "lower"}`. Units: canvas, screen, data (default). */
  lower: UnitsVector<kinds.FactorLike, "canvas" | "screen" | "data">;
  /** Default: `{field: "upper"}`. Units: canvas, screen, data (default). */
  upper: UnitsVector<kinds.FactorLike, "canvas" | "screen" | "data">;
  /** Default: `{field: "base"}`. Units: canvas, screen, data (default). */
  base: UnitsVector<kinds.FactorLike, "canvas" | "screen" | "data">;
}
/** A base of other models. */
export interface UpperLower extends UpperLowerProps {}
export abstract class UpperLower extends DataAnnotation {
  constructor(attributes?: Partial<UpperLowerProps>) {
    super(attributes);
  }
}
define(UpperLower, "UpperLower");

export interface BandProps extends UpperLowerProps {
  /** Default: `"#cccccc"`. */
  line_color: Color | null;
  /** Default: `0.3`. */
  line_alpha: number;
  /** Default: `1`. */
  line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  line_dash_offset: number;
  /** Default: `"#fff9ba"`. */
  fill_color: Color | null;
  /** Default: `0.4`. */
  fill_alpha: number;
  /** Default: `"black"`. */
  hatch_color: Color | null;
  /** Default: `1`. */
  hatch_alpha: number;
  /** Default: `12`. */
  hatch_scale: number;
  /** Default: `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  hatch_weight: number;
  /** Default: `{}`. */
  hatch_extra: Dict<Model>;
}
export interface Band extends BandProps {}
export class Band extends UpperLower {
  constructor(attributes?: Partial<BandProps>) {
    super(attributes);
  }
}
define(Band, "Band");

export interface BoxAnnotationProps extends AnnotationProps {
  /** Default: `"#cccccc"`. */
  line_color: Color | null;
  /** Default: `0.3`. */
  line_alpha: number;
  /** Default: `1`. */
  line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  line_dash_offset: number;
  /** Default: `"#fff9ba"`. */
  fill_color: Color | null;
  /** Default: `0.4`. */
  fill_alpha: number;
  /** Default: `"black"`. */
  hatch_color: Color | null;
  /** Default: `1`. */
  hatch_alpha: number;
  /** Default: `12`. */
  hatch_scale: number;
  /** Default: `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  hatch_weight: number;
  /** Default: `{}`. */
  hatch_extra: Dict<Model>;
  /** Default: `null`. */
  hover_line_color: Color | null;
  /** Default: `0.3`. */
  hover_line_alpha: number;
  /** Default: `1`. */
  hover_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  hover_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  hover_line_cap: enums.LineCap;
  /** Default: `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  hover_line_dash_offset: number;
  /** Default: `null`. */
  hover_fill_color: Color | null;
  /** Default: `0.4`. */
  hover_fill_alpha: number;
  /** Default: `"black"`. */
  hover_hatch_color: Color | null;
  /** Default: `1`. */
  hover_hatch_alpha: number;
  /** Default: `12`. */
  hover_hatch_scale: number;
  /** Default: `null`. */
  hover_hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  hover_hatch_weight: number;
  /** Default: `{}`. */
  hover_hatch_extra: Dict<Model>;
  /** Default: `new Node(…)`. */
  top: number | kinds.FactorLike | coordinates.Coordinate;
  /** Default: `new Node(…)`. */
  bottom: number | kinds.FactorLike | coordinates.Coordinate;
  /** Default: `new Node(…)`. */
  left: number | kinds.FactorLike | coordinates.Coordinate;
  /** Default: `new Node(…)`. */
  right: number | kinds.FactorLike | coordinates.Coordinate;
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
  /** Default: `0`. */
  min_width: number;
  /** Default: `0`. */
  min_height: number;
  /** Default: `Infinity`. */
  max_width: number;
  /** Default: `Infinity`. */
  max_height: number;
  /** Default: `0`. */
  border_radius: kinds.BorderRadius;
  /** Default: `false`. */
  editable: boolean;
  /** Default: `"all"`. */
  resizable: kinds.Resizable;
  /** Default: `"both"`. */
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
export interface BoxAnnotation extends BoxAnnotationProps {}
export class BoxAnnotation extends Annotation {
  constructor(attributes?: Partial<BoxAnnotationProps>) {
    super(attributes);
  }
}
define(BoxAnnotation, "BoxAnnotation");

export interface BoxInteractionHandlesProps extends ModelProps {
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
  /** Default: `null`. */
  left: AreaVisuals | null;
  /** Default: `null`. */
  right: AreaVisuals | null;
  /** Default: `null`. */
  top: AreaVisuals | null;
  /** Default: `null`. */
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
/** Required: `all`. */
export interface BoxInteractionHandles extends BoxInteractionHandlesProps {}
export class BoxInteractionHandles extends Model {
  constructor(attributes?: Partial<BoxInteractionHandlesProps>) {
    super(attributes);
  }
}
define(BoxInteractionHandles, "BoxInteractionHandles");

export interface ColorBarProps extends BaseColorBarProps {
  /** Required. */
  color_mapper: mappers.ColorMapper;
  /** Default: `null`. */
  display_low: number | null;
  /** Default: `null`. */
  display_high: number | null;
  /** Default: `1`. */
  scale_alpha: number;
}
/** Required: `color_mapper`. */
export interface ColorBar extends ColorBarProps {}
export class ColorBar extends BaseColorBar {
  constructor(attributes?: Partial<ColorBarProps>) {
    super(attributes);
  }
}
define(ColorBar, "ColorBar");

export interface ContourColorBarProps extends BaseColorBarProps {
  /** Required. */
  fill_renderer: renderers.GlyphRenderer;
  /** Required. */
  line_renderer: renderers.GlyphRenderer;
  /** Default: `[]`. */
  levels: readonly number[];
}
/** Required: `fill_renderer`, `line_renderer`. */
export interface ContourColorBar extends ContourColorBarProps {}
export class ContourColorBar extends BaseColorBar {
  constructor(attributes?: Partial<ContourColorBarProps>) {
    super(attributes);
  }
}
define(ContourColorBar, "ContourColorBar");

export interface TextAnnotationProps extends AnnotationProps {
  /** Default: `"#444444"`. */
  text_color: Color | null;
  /** Default: `null`. */
  text_outline_color: Color | null;
  /** Default: `1`. */
  text_outline_width: number;
  /** Default: `1`. */
  text_alpha: number;
  /** Default: `"helvetica"`. */
  text_font: string;
  /** Default: `"16px"`. */
  text_font_size: string;
  /** Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: enums.FontStyle;
  /** Default: `"left"`. One of "left", "right", "center". */
  text_align: enums.TextAlign;
  /** Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  text_line_height: number;
  /** Default: `null`. */
  border_line_color: Color | null;
  /** Default: `1`. */
  border_line_alpha: number;
  /** Default: `1`. */
  border_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  border_line_dash_offset: number;
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
  /** Default: `""`. */
  text: string | text.BaseText;
  /** Default: `0`. */
  padding: kinds.Padding;
  /** Default: `0`. */
  border_radius: kinds.BorderRadius;
}
/** A base of other models. */
export interface TextAnnotation extends TextAnnotationProps {}
export abstract class TextAnnotation extends Annotation {
  constructor(attributes?: Partial<TextAnnotationProps>) {
    super(attributes);
  }
}
define(TextAnnotation, "TextAnnotation");

export interface LabelProps extends TextAnnotationProps {
  /** Default: `"auto"`. */
  anchor: kinds.TextAnchor;
  /** Required. */
  x: number | coordinates.Coordinate;
  /** Required. */
  y: number | coordinates.Coordinate;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  x_units: enums.CoordinateUnits;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  y_units: enums.CoordinateUnits;
  /** Default: `0`. */
  x_offset: number;
  /** Default: `0`. */
  y_offset: number;
  /** Default: `0`. */
  angle: number;
  /** Default: `"rad"`. One of "deg", "rad", "grad", "turn". */
  angle_units: enums.AngleUnits;
  /** Default: `"anticlock"`. One of "clock", "anticlock". */
  direction: enums.Direction;
  /** Default: `false`. */
  editable: boolean;
}
/** Required: `x`, `y`. */
export interface Label extends LabelProps {}
export class Label extends TextAnnotation {
  constructor(attributes?: Partial<LabelProps>) {
    super(attributes);
  }
}
define(Label, "Label");

export interface LabelSetProps extends DataAnnotationProps {
  /** Default: `"#444444"`. */
  text_color: Vector<Color | null>;
  /** Default: `null`. */
  text_outline_color: Vector<Color | null>;
  /** Default: `1`. */
  text_outline_width: Vector<number>;
  /** Default: `1`. */
  text_alpha: Vector<number>;
  /** Default: `"helvetica"`. */
  text_font: Vector<string>;
  /** Default: `"16px"`. */
  text_font_size: Vector<string>;
  /** Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: Vector<enums.FontStyle>;
  /** Default: `"left"`. One of "left", "right", "center". */
  text_align: Vector<enums.TextAlign>;
  /** Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  text_baseline: Vector<enums.TextBaseline>;
  /** Default: `1.2`. */
  text_line_height: Vector<number>;
  /** Default: `null`. */
  border_line_color: Vector<Color | null>;
  /** Default: `1`. */
  border_line_alpha: Vector<number>;
  /** Default: `1`. */
  border_line_width: Vector<number>;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: Vector<enums.LineJoin>;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: Vector<enums.LineCap>;
  /** Default: `[]`. */
  border_line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Default: `0`. */
  border_line_dash_offset: Vector<number>;
  /** Default: `null`. */
  background_fill_color: Vector<Color | null>;
  /** Default: `1`. */
  background_fill_alpha: Vector<number>;
  /** Default: `"black"`. */
  background_hatch_color: Vector<Color | null>;
  /** Default: `1`. */
  background_hatch_alpha: Vector<number>;
  /** Default: `12`. */
  background_hatch_scale: Vector<number>;
  /** Default: `null`. */
  background_hatch_pattern: Vector<string | null>;
  /** Default: `1`. */
  background_hatch_weight: Vector<number>;
  /** Default: `{}`. */
  background_hatch_extra: Scalar<Dict<Model>>;
  /** Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  x_units: enums.CoordinateUnits;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  y_units: enums.CoordinateUnits;
  /** Default: `{field: "text"}`. */
  text: Vector<string | null>;
  /** Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** Default: `0`. */
  x_offset: Vector<number>;
  /** Default: `0`. */
  y_offset: Vector<number>;
}
export interface LabelSet extends LabelSetProps {}
export class LabelSet extends DataAnnotation {
  constructor(attributes?: Partial<LabelSetProps>) {
    super(attributes);
  }
}
define(LabelSet, "LabelSet");

export interface LegendProps extends AnnotationProps {
  /** Default: `"#444444"`. */
  label_text_color: Color | null;
  /** Default: `null`. */
  label_text_outline_color: Color | null;
  /** Default: `1`. */
  label_text_outline_width: number;
  /** Default: `1`. */
  label_text_alpha: number;
  /** Default: `"helvetica"`. */
  label_text_font: string;
  /** Default: `"13px"`. */
  label_text_font_size: string;
  /** Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  label_text_font_style: enums.FontStyle;
  /** Default: `"left"`. One of "left", "right", "center". */
  label_text_align: enums.TextAlign;
  /** Default: `"middle"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  label_text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  label_text_line_height: number;
  /** Default: `"#444444"`. */
  title_text_color: Color | null;
  /** Default: `null`. */
  title_text_outline_color: Color | null;
  /** Default: `1`. */
  title_text_outline_width: number;
  /** Default: `1`. */
  title_text_alpha: number;
  /** Default: `"helvetica"`. */
  title_text_font: string;
  /** Default: `"13px"`. */
  title_text_font_size: string;
  /** Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  title_text_font_style: enums.FontStyle;
  /** Default: `"left"`. One of "left", "right", "center". */
  title_text_align: enums.TextAlign;
  /** Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  title_text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  title_text_line_height: number;
  /** Default: `"white"`. */
  inactive_fill_color: Color | null;
  /** Default: `0.7`. */
  inactive_fill_alpha: number;
  /** Default: `"black"`. */
  inactive_hatch_color: Color | null;
  /** Default: `1`. */
  inactive_hatch_alpha: number;
  /** Default: `12`. */
  inactive_hatch_scale: number;
  /** Default: `null`. */
  inactive_hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  inactive_hatch_weight: number;
  /** Default: `{}`. */
  inactive_hatch_extra: Dict<Model>;
  /** Default: `"#e5e5e5"`. */
  border_line_color: Color | null;
  /** Default: `0.5`. */
  border_line_alpha: number;
  /** Default: `1`. */
  border_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  border_line_dash_offset: number;
  /** Default: `"#ffffff"`. */
  background_fill_color: Color | null;
  /** Default: `0.95`. */
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
  /** Default: `"#f1f1f1"`. */
  item_background_fill_color: Color | null;
  /** Default: `0.8`. */
  item_background_fill_alpha: number;
  /** Default: `"black"`. */
  item_background_hatch_color: Color | null;
  /** Default: `1`. */
  item_background_hatch_alpha: number;
  /** Default: `12`. */
  item_background_hatch_scale: number;
  /** Default: `null`. */
  item_background_hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  item_background_hatch_weight: number;
  /** Default: `{}`. */
  item_background_hatch_extra: Dict<Model>;
  /** Default: `"vertical"`. One of "vertical", "horizontal". */
  orientation: enums.Orientation;
  /** Default: `"auto"`. */
  ncols: number | "auto";
  /** Default: `"auto"`. */
  nrows: number | "auto";
  /** Default: `"top_right"`. */
  location: enums.Anchor | readonly [number, number];
  /** Default: `null`. */
  title: string | null;
  /** Default: `"above"`. One of "above", "below", "left", "right". */
  title_location: enums.Location;
  /** Default: `5`. */
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
  /** Default: `10`. */
  margin: number;
  /** Default: `10`. */
  padding: kinds.Padding;
  /** Default: `0`. */
  border_radius: kinds.BorderRadius;
  /** Default: `3`. */
  spacing: number;
  /** Default: `[]`. */
  items: readonly LegendItem[];
  /** Default: `"none"`. One of "none", "hide", "mute". */
  click_policy: enums.LegendClickPolicy;
  /** Default: `"none"`. One of "none", "even", "odd", "every". */
  item_background_policy: enums.AlternationPolicy;
}
export interface Legend extends LegendProps {}
export class Legend extends Annotation {
  constructor(attributes?: Partial<LegendProps>) {
    super(attributes);
  }
}
define(Legend, "Legend");

export interface LegendItemProps extends ModelProps {
  /** Default: `null`. */
  label: Vector<string | null>;
  /** Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
  /** Default: `null`. */
  index: number | null;
  /** Default: `true`. */
  visible: boolean;
}
export interface LegendItem extends LegendItemProps {}
export class LegendItem extends Model {
  constructor(attributes?: Partial<LegendItemProps>) {
    super(attributes);
  }
}
define(LegendItem, "LegendItem");

export interface PolyAnnotationProps extends AnnotationProps {
  /** Default: `"#cccccc"`. */
  line_color: Color | null;
  /** Default: `0.3`. */
  line_alpha: number;
  /** Default: `1`. */
  line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  line_dash_offset: number;
  /** Default: `"#fff9ba"`. */
  fill_color: Color | null;
  /** Default: `0.4`. */
  fill_alpha: number;
  /** Default: `"black"`. */
  hatch_color: Color | null;
  /** Default: `1`. */
  hatch_alpha: number;
  /** Default: `12`. */
  hatch_scale: number;
  /** Default: `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  hatch_weight: number;
  /** Default: `{}`. */
  hatch_extra: Dict<Model>;
  /** Default: `null`. */
  hover_line_color: Color | null;
  /** Default: `0.3`. */
  hover_line_alpha: number;
  /** Default: `1`. */
  hover_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  hover_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  hover_line_cap: enums.LineCap;
  /** Default: `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  hover_line_dash_offset: number;
  /** Default: `null`. */
  hover_fill_color: Color | null;
  /** Default: `0.4`. */
  hover_fill_alpha: number;
  /** Default: `"black"`. */
  hover_hatch_color: Color | null;
  /** Default: `1`. */
  hover_hatch_alpha: number;
  /** Default: `12`. */
  hover_hatch_scale: number;
  /** Default: `null`. */
  hover_hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  hover_hatch_weight: number;
  /** Default: `{}`. */
  hover_hatch_extra: Dict<Model>;
  /** Default: `[]`. */
  xs: Arrayable<number>;
  /** Default: `[]`. */
  ys: Arrayable<number>;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  xs_units: enums.CoordinateUnits;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  ys_units: enums.CoordinateUnits;
  /** Default: `false`. */
  editable: boolean;
}
export interface PolyAnnotation extends PolyAnnotationProps {}
export class PolyAnnotation extends Annotation {
  constructor(attributes?: Partial<PolyAnnotationProps>) {
    super(attributes);
  }
}
define(PolyAnnotation, "PolyAnnotation");

export interface ScaleBarProps extends AnnotationProps {
  /** Default: `"#ffffff"`. */
  background_fill_color: Color | null;
  /** Default: `0.95`. */
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
  /** Default: `"black"`. */
  bar_line_color: Color | null;
  /** Default: `1`. */
  bar_line_alpha: number;
  /** Default: `2`. */
  bar_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  bar_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  bar_line_cap: enums.LineCap;
  /** Default: `[]`. */
  bar_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  bar_line_dash_offset: number;
  /** Default: `"#e5e5e5"`. */
  border_line_color: Color | null;
  /** Default: `0.5`. */
  border_line_alpha: number;
  /** Default: `1`. */
  border_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  border_line_dash_offset: number;
  /** Default: `"#444444"`. */
  label_text_color: Color | null;
  /** Default: `null`. */
  label_text_outline_color: Color | null;
  /** Default: `1`. */
  label_text_outline_width: number;
  /** Default: `1`. */
  label_text_alpha: number;
  /** Default: `"helvetica"`. */
  label_text_font: string;
  /** Default: `"13px"`. */
  label_text_font_size: string;
  /** Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  label_text_font_style: enums.FontStyle;
  /** Default: `"left"`. One of "left", "right", "center". */
  label_text_align: enums.TextAlign;
  /** Default: `"middle"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  label_text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  label_text_line_height: number;
  /** Default: `"#444444"`. */
  title_text_color: Color | null;
  /** Default: `null`. */
  title_text_outline_color: Color | null;
  /** Default: `1`. */
  title_text_outline_width: number;
  /** Default: `1`. */
  title_text_alpha: number;
  /** Default: `"helvetica"`. */
  title_text_font: string;
  /** Default: `"13px"`. */
  title_text_font_size: string;
  /** Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  title_text_font_style: enums.FontStyle;
  /** Default: `"left"`. One of "left", "right", "center". */
  title_text_align: enums.TextAlign;
  /** Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  title_text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  title_text_line_height: number;
  /** Default: `"auto"`. */
  anchor: kinds.AutoAnchor;
  /** Default: `0.2`. */
  bar_length: number;
  /** Default: `"screen"`. */
  bar_length_units: "screen" | "data" | "percent";
  /** Default: `new MetricLength()`. */
  dimensional: Dimensional;
  /** Default: `"@{value} @{unit}"`. */
  label: string;
  /** Default: `"center"`. One of "start", "center", "end". */
  label_align: enums.Align;
  /** Default: `"below"`. One of "above", "below", "left", "right". */
  label_location: enums.Location;
  /** Default: `5`. */
  label_standoff: number;
  /** Default: `"adaptive"`. */
  length_sizing: "adaptive" | "exact";
  /** Default: `"top_right"`. */
  location: enums.Anchor | readonly [number | kinds.Factor | enums.HAlign, number | kinds.Factor | enums.VAlign];
  /** Default: `10`. */
  margin: number;
  /** Default: `"horizontal"`. One of "vertical", "horizontal". */
  orientation: enums.Orientation;
  /** Default: `10`. */
  padding: number;
  /** Default: `"auto"`. */
  range: ranges.Range | "auto";
  /** Default: `new FixedTicker(…)`. */
  ticker: tickers.Ticker;
  /** Default: `""`. */
  title: string;
  /** Default: `"center"`. One of "start", "center", "end". */
  title_align: enums.Align;
  /** Default: `"above"`. One of "above", "below", "left", "right". */
  title_location: enums.Location;
  /** Default: `5`. */
  title_standoff: number;
  /** Default: `"m"`. */
  unit: string;
  /** Default: `"data"`. */
  x_units: "data" | "screen" | "view" | "percent";
  /** Default: `"data"`. */
  y_units: "data" | "screen" | "view" | "percent";
}
export interface ScaleBar extends ScaleBarProps {}
export class ScaleBar extends Annotation {
  constructor(attributes?: Partial<ScaleBarProps>) {
    super(attributes);
  }
}
define(ScaleBar, "ScaleBar");

export interface DimensionalProps extends ModelProps {
  /** Required. */
  ticks: readonly number[];
  /** Default: `null`. */
  include: readonly string[] | null;
  /** Default: `[]`. */
  exclude: readonly string[];
}
/** A base of other models. */
export interface Dimensional extends DimensionalProps {}
export abstract class Dimensional extends Model {
  constructor(attributes?: Partial<DimensionalProps>) {
    super(attributes);
  }
}
define(Dimensional, "Dimensional");

export interface MetricProps extends DimensionalProps {
  /** Required. */
  base_unit: string;
  /** Default: `null`. */
  full_unit: string | null;
}
/** Required: `base_unit`. */
export interface Metric extends MetricProps {}
export class Metric extends Dimensional {
  constructor(attributes?: Partial<MetricProps>) {
    super(attributes);
  }
}
define(Metric, "Metric");

export interface ReciprocalMetricProps extends MetricProps {}
/** Required: `base_unit`. */
export interface ReciprocalMetric extends ReciprocalMetricProps {}
export class ReciprocalMetric extends Metric {
  constructor(attributes?: Partial<ReciprocalMetricProps>) {
    super(attributes);
  }
}
define(ReciprocalMetric, "ReciprocalMetric");

export interface MetricLengthProps extends MetricProps {}
export interface MetricLength extends MetricLengthProps {}
export class MetricLength extends Metric {
  constructor(attributes?: Partial<MetricLengthProps>) {
    super(attributes);
  }
}
define(MetricLength, "MetricLength");

export interface ReciprocalMetricLengthProps extends ReciprocalMetricProps {}
export interface ReciprocalMetricLength extends ReciprocalMetricLengthProps {}
export class ReciprocalMetricLength extends ReciprocalMetric {
  constructor(attributes?: Partial<ReciprocalMetricLengthProps>) {
    super(attributes);
  }
}
define(ReciprocalMetricLength, "ReciprocalMetricLength");

export interface CustomDimensionalProps extends DimensionalProps {
  /** Required. */
  basis: Dict<readonly [number, string] | readonly [number, string, string]>;
}
/** A base of other models. */
export interface CustomDimensional extends CustomDimensionalProps {}
export abstract class CustomDimensional extends Dimensional {
  constructor(attributes?: Partial<CustomDimensionalProps>) {
    super(attributes);
  }
}
define(CustomDimensional, "CustomDimensional");

export interface ImperialLengthProps extends CustomDimensionalProps {}
/** A base of other models. */
export interface ImperialLength extends ImperialLengthProps {}
export abstract class ImperialLength extends CustomDimensional {
  constructor(attributes?: Partial<ImperialLengthProps>) {
    super(attributes);
  }
}
define(ImperialLength, "ImperialLength");

export interface AngularProps extends CustomDimensionalProps {}
/** A base of other models. */
export interface Angular extends AngularProps {}
export abstract class Angular extends CustomDimensional {
  constructor(attributes?: Partial<AngularProps>) {
    super(attributes);
  }
}
define(Angular, "Angular");

export interface BaseBarProps extends AnnotationProps {
  /** Default: `"#444444"`. */
  title_text_color: Color | null;
  /** Default: `null`. */
  title_text_outline_color: Color | null;
  /** Default: `1`. */
  title_text_outline_width: number;
  /** Default: `1`. */
  title_text_alpha: number;
  /** Default: `"helvetica"`. */
  title_text_font: string;
  /** Default: `"13px"`. */
  title_text_font_size: string;
  /** Default: `"italic"`. One of "normal", "italic", "bold", "bold italic". */
  title_text_font_style: enums.FontStyle;
  /** Default: `"left"`. One of "left", "right", "center". */
  title_text_align: enums.TextAlign;
  /** Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  title_text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  title_text_line_height: number;
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
  /** Default: `"left"`. One of "left", "right", "center". */
  major_label_text_align: enums.TextAlign;
  /** Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  major_label_text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  major_label_text_line_height: number;
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
  /** Default: `null`. */
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
  /** Default: `"#ffffff"`. */
  background_fill_color: Color | null;
  /** Default: `0.95`. */
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
  /** Default: `null`. */
  border_line_color: Color | null;
  /** Default: `1`. */
  border_line_alpha: number;
  /** Default: `1`. */
  border_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  border_line_dash_offset: number;
  /** Default: `null`. */
  bar_line_color: Color | null;
  /** Default: `1`. */
  bar_line_alpha: number;
  /** Default: `1`. */
  bar_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  bar_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  bar_line_cap: enums.LineCap;
  /** Default: `[]`. */
  bar_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  bar_line_dash_offset: number;
  /** Default: `"top_right"`. */
  location: enums.Anchor | readonly [number, number];
  /** Default: `"auto"`. */
  orientation: enums.Orientation | "auto";
  /** Default: `200`. */
  width: number | "max";
  /** Default: `50`. */
  height: number | "max";
  /** Default: `30`. */
  margin: number;
  /** Default: `10`. */
  padding: number;
  /** Default: `null`. */
  title: string | text.BaseText | null;
  /** Default: `2`. */
  title_standoff: number;
  /** Default: `"auto"`. */
  ticker: tickers.FixedTicker | "auto";
  /** Default: `"auto"`. */
  formatter: formatters.TickFormatter | "auto";
  /** Default: `{}`. */
  major_label_overrides: kinds.LabelOverrides;
  /** Default: `new NoOverlap()`. */
  major_label_policy: policies.LabelingPolicy;
  /** Default: `5`. */
  label_standoff: number;
  /** Default: `5`. */
  major_tick_in: number;
  /** Default: `0`. */
  major_tick_out: number;
  /** Default: `0`. */
  minor_tick_in: number;
  /** Default: `0`. */
  minor_tick_out: number;
}
/** A base of other models. */
export interface BaseBar extends BaseBarProps {}
export abstract class BaseBar extends Annotation {
  constructor(attributes?: Partial<BaseBarProps>) {
    super(attributes);
  }
}
define(BaseBar, "BaseBar");

export interface SizeBarProps extends BaseBarProps {
  /** Default: `null`. */
  glyph_line_color: Vector<Color | null>;
  /** Default: `1`. */
  glyph_line_alpha: Vector<number>;
  /** Default: `1`. */
  glyph_line_width: Vector<number>;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  glyph_line_join: Vector<enums.LineJoin>;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  glyph_line_cap: Vector<enums.LineCap>;
  /** Default: `[]`. */
  glyph_line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Default: `0`. */
  glyph_line_dash_offset: Vector<number>;
  /** Default: `"gray"`. */
  glyph_fill_color: Vector<Color | null>;
  /** Default: `1`. */
  glyph_fill_alpha: Vector<number>;
  /** Default: `"black"`. */
  glyph_hatch_color: Vector<Color | null>;
  /** Default: `1`. */
  glyph_hatch_alpha: Vector<number>;
  /** Default: `12`. */
  glyph_hatch_scale: Vector<number>;
  /** Default: `null`. */
  glyph_hatch_pattern: Vector<string | null>;
  /** Default: `1`. */
  glyph_hatch_weight: Vector<number>;
  /** Default: `{}`. */
  glyph_hatch_extra: Scalar<Dict<Model>>;
  /** Default: `"auto"`. */
  renderer: renderers.GlyphRenderer | "auto";
  /** Default: `"auto"`. */
  bounds: readonly [number, number] | "auto";
}
export interface SizeBar extends SizeBarProps {}
export class SizeBar extends BaseBar {
  constructor(attributes?: Partial<SizeBarProps>) {
    super(attributes);
  }
}
define(SizeBar, "SizeBar");

export interface SlopeProps extends AnnotationProps {
  /** Default: `"black"`. */
  line_color: Color | null;
  /** Default: `1`. */
  line_alpha: number;
  /** Default: `1`. */
  line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  line_dash_offset: number;
  /** Default: `null`. */
  above_fill_color: Color | null;
  /** Default: `0.4`. */
  above_fill_alpha: number;
  /** Default: `"black"`. */
  above_hatch_color: Color | null;
  /** Default: `1`. */
  above_hatch_alpha: number;
  /** Default: `12`. */
  above_hatch_scale: number;
  /** Default: `null`. */
  above_hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  above_hatch_weight: number;
  /** Default: `{}`. */
  above_hatch_extra: Dict<Model>;
  /** Default: `null`. */
  below_fill_color: Color | null;
  /** Default: `0.4`. */
  below_fill_alpha: number;
  /** Default: `"black"`. */
  below_hatch_color: Color | null;
  /** Default: `1`. */
  below_hatch_alpha: number;
  /** Default: `12`. */
  below_hatch_scale: number;
  /** Default: `null`. */
  below_hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  below_hatch_weight: number;
  /** Default: `{}`. */
  below_hatch_extra: Dict<Model>;
  /** Default: `null`. */
  gradient: number | null;
  /** Default: `null`. */
  y_intercept: number | null;
}
export interface Slope extends SlopeProps {}
export class Slope extends Annotation {
  constructor(attributes?: Partial<SlopeProps>) {
    super(attributes);
  }
}
define(Slope, "Slope");

export interface SpanProps extends AnnotationProps {
  /** Default: `"black"`. */
  line_color: Color | null;
  /** Default: `1`. */
  line_alpha: number;
  /** Default: `1`. */
  line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: enums.LineCap;
  /** Default: `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  line_dash_offset: number;
  /** Default: `null`. */
  hover_line_color: Color | null;
  /** Default: `0.3`. */
  hover_line_alpha: number;
  /** Default: `1`. */
  hover_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  hover_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  hover_line_cap: enums.LineCap;
  /** Default: `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  hover_line_dash_offset: number;
  /** Default: `null`. */
  location: number | null;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  location_units: enums.CoordinateUnits;
  /** Default: `"width"`. One of "width", "height". */
  dimension: enums.Dimension;
  /** Default: `false`. */
  editable: boolean;
}
export interface Span extends SpanProps {}
export class Span extends Annotation {
  constructor(attributes?: Partial<SpanProps>) {
    super(attributes);
  }
}
define(Span, "Span");

export interface TitleProps extends TextAnnotationProps {
  /** Default: `"bottom"`. One of "top", "middle", "bottom". */
  vertical_align: enums.VerticalAlign;
  /** Default: `"left"`. One of "left", "right", "center". */
  align: enums.TextAlign;
  /** Default: `0`. */
  offset: number;
  /** Default: `10`. */
  standoff: number;
}
export interface Title extends TitleProps {}
export class Title extends TextAnnotation {
  constructor(attributes?: Partial<TitleProps>) {
    super(attributes);
  }
}
define(Title, "Title");

export interface ToolbarPanelProps extends AnnotationProps {
  /** Required. */
  toolbar: tools.Toolbar;
}
/** Required: `toolbar`. */
export interface ToolbarPanel extends ToolbarPanelProps {}
export class ToolbarPanel extends Annotation {
  constructor(attributes?: Partial<ToolbarPanelProps>) {
    super(attributes);
  }
}
define(ToolbarPanel, "ToolbarPanel");

export interface WhiskerProps extends UpperLowerProps {
  /** Default: `"black"`. */
  line_color: Vector<Color | null>;
  /** Default: `1`. */
  line_alpha: Vector<number>;
  /** Default: `1`. */
  line_width: Vector<number>;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Vector<enums.LineJoin>;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Vector<enums.LineCap>;
  /** Default: `[]`. */
  line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Default: `0`. */
  line_dash_offset: Vector<number>;
  /** Default: `new TeeHead(…)`. */
  lower_head: ArrowHead | null;
  /** Default: `new TeeHead(…)`. */
  upper_head: ArrowHead | null;
}
export interface Whisker extends WhiskerProps {}
export class Whisker extends UpperLower {
  constructor(attributes?: Partial<WhiskerProps>) {
    super(attributes);
  }
}
define(Whisker, "Whisker");

export interface HTMLTextAnnotationProps extends AnnotationProps {
  /** Default: `0`. */
  padding: kinds.Padding;
  /** Default: `0`. */
  border_radius: kinds.BorderRadius;
}
/** A base of other models. */
export interface HTMLTextAnnotation extends HTMLTextAnnotationProps {}
export abstract class HTMLTextAnnotation extends Annotation {
  constructor(attributes?: Partial<HTMLTextAnnotationProps>) {
    super(attributes);
  }
}
define(HTMLTextAnnotation, "HTMLTextAnnotation");

export interface HTMLLabelProps extends HTMLTextAnnotationProps {
  /** Default: `"#444444"`. */
  text_color: Color | null;
  /** Default: `null`. */
  text_outline_color: Color | null;
  /** Default: `1`. */
  text_outline_width: number;
  /** Default: `1`. */
  text_alpha: number;
  /** Default: `"helvetica"`. */
  text_font: string;
  /** Default: `"16px"`. */
  text_font_size: string;
  /** Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: enums.FontStyle;
  /** Default: `"left"`. One of "left", "right", "center". */
  text_align: enums.TextAlign;
  /** Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  text_baseline: enums.TextBaseline;
  /** Default: `1.2`. */
  text_line_height: number;
  /** Default: `null`. */
  border_line_color: Color | null;
  /** Default: `1`. */
  border_line_alpha: number;
  /** Default: `1`. */
  border_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  border_line_dash_offset: number;
  /** Default: `null`. */
  background_fill_color: Color | null;
  /** Default: `1`. */
  background_fill_alpha: number;
  /** Default: `null`. */
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
  /** Required. */
  x: number;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  x_units: enums.CoordinateUnits;
  /** Required. */
  y: number;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  y_units: enums.CoordinateUnits;
  /** Default: `""`. */
  text: string;
  /** Default: `0`. */
  angle: number;
  /** Default: `"rad"`. One of "deg", "rad", "grad", "turn". */
  angle_units: enums.AngleUnits;
  /** Default: `0`. */
  x_offset: number;
  /** Default: `0`. */
  y_offset: number;
}
/** Required: `x`, `y`. */
export interface HTMLLabel extends HTMLLabelProps {}
export class HTMLLabel extends HTMLTextAnnotation {
  constructor(attributes?: Partial<HTMLLabelProps>) {
    super(attributes);
  }
}
define(HTMLLabel, "HTMLLabel");

export interface HTMLLabelSetProps extends DataAnnotationProps {
  /** Default: `"#444444"`. */
  text_color: Vector<Color | null>;
  /** Default: `null`. */
  text_outline_color: Vector<Color | null>;
  /** Default: `1`. */
  text_outline_width: Vector<number>;
  /** Default: `1`. */
  text_alpha: Vector<number>;
  /** Default: `"helvetica"`. */
  text_font: Vector<string>;
  /** Default: `"16px"`. */
  text_font_size: Vector<string>;
  /** Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: Vector<enums.FontStyle>;
  /** Default: `"left"`. One of "left", "right", "center". */
  text_align: Vector<enums.TextAlign>;
  /** Default: `"bottom"`. One of "top", "middle", "bottom", "alphabetic", "hanging", "ideographic". */
  text_baseline: Vector<enums.TextBaseline>;
  /** Default: `1.2`. */
  text_line_height: Vector<number>;
  /** Default: `null`. */
  border_line_color: Vector<Color | null>;
  /** Default: `1`. */
  border_line_alpha: Vector<number>;
  /** Default: `1`. */
  border_line_width: Vector<number>;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: Vector<enums.LineJoin>;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: Vector<enums.LineCap>;
  /** Default: `[]`. */
  border_line_dash: Vector<enums.LineDash | readonly number[]>;
  /** Default: `0`. */
  border_line_dash_offset: Vector<number>;
  /** Default: `null`. */
  background_fill_color: Vector<Color | null>;
  /** Default: `1`. */
  background_fill_alpha: Vector<number>;
  /** Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  x_units: enums.CoordinateUnits;
  /** Default: `"data"`. One of "canvas", "screen", "data". */
  y_units: enums.CoordinateUnits;
  /** Default: `{field: "text"}`. */
  text: Vector<string | null>;
  /** Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** Default: `0`. */
  x_offset: Vector<number>;
  /** Default: `0`. */
  y_offset: Vector<number>;
}
export interface HTMLLabelSet extends HTMLLabelSetProps {}
export class HTMLLabelSet extends DataAnnotation {
  constructor(attributes?: Partial<HTMLLabelSetProps>) {
    super(attributes);
  }
}
define(HTMLLabelSet, "HTMLLabelSet");

export interface HTMLTitleProps extends HTMLTextAnnotationProps {
  /** Default: `"#444444"`. */
  text_color: Color | null;
  /** Default: `null`. */
  text_outline_color: Color | null;
  /** Default: `1`. */
  text_outline_width: number;
  /** Default: `1`. */
  text_alpha: number;
  /** Default: `"helvetica"`. */
  text_font: string;
  /** Default: `"13px"`. */
  text_font_size: string;
  /** Default: `"bold"`. One of "normal", "italic", "bold", "bold italic". */
  text_font_style: enums.FontStyle;
  /** Default: `1`. */
  text_line_height: number;
  /** Default: `null`. */
  border_line_color: Color | null;
  /** Default: `1`. */
  border_line_alpha: number;
  /** Default: `1`. */
  border_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  border_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  border_line_cap: enums.LineCap;
  /** Default: `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  border_line_dash_offset: number;
  /** Default: `null`. */
  background_fill_color: Color | null;
  /** Default: `1`. */
  background_fill_alpha: number;
  /** Default: `null`. */
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
  /** Default: `""`. */
  text: string;
  /** Default: `"bottom"`. One of "top", "middle", "bottom". */
  vertical_align: enums.VerticalAlign;
  /** Default: `"left"`. One of "left", "right", "center". */
  align: enums.TextAlign;
  /** Default: `0`. */
  offset: number;
  /** Default: `10`. */
  standoff: number;
}
export interface HTMLTitle extends HTMLTitleProps {}
export class HTMLTitle extends HTMLTextAnnotation {
  constructor(attributes?: Partial<HTMLTitleProps>) {
    super(attributes);
  }
}
define(HTMLTitle, "HTMLTitle");
