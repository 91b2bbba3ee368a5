// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Arrayable, Color, Dict, Scalar, UnitsVector, Vector } from "../types.js";
import type * as callbacks from "./callbacks.js";
import type * as enums from "./enums.js";
import type * as graphics from "./graphics.js";
import type * as kinds from "./kinds.js";
import type * as mappers from "./mappers.js";

export interface GlyphProps extends ModelProps {
  /** Default: `[]`. */
  decorations: readonly graphics.Decoration[];
}
/** A base of other models. */
export interface Glyph extends GlyphProps {}
export abstract class Glyph extends Model {
  constructor(attributes?: Partial<GlyphProps>) {
    super(attributes);
  }
}
define(Glyph, "Glyph");

export interface XYGlyphProps extends GlyphProps {
  /** Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
}
/** A base of other models. */
export interface XYGlyph extends XYGlyphProps {}
export abstract class XYGlyph extends Glyph {
  constructor(attributes?: Partial<XYGlyphProps>) {
    super(attributes);
  }
}
define(XYGlyph, "XYGlyph");

export interface AnnularWedgeProps extends XYGlyphProps {
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
  /** Default: `"gray"`. */
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
  /** Default: `"anticlock"`. One of "clock", "anticlock". */
  direction: enums.Direction;
  /** Default: `{field: "inner_radius"}`. Units: screen, data (default). */
  inner_radius: UnitsVector<number, "screen" | "data">;
  /** Default: `{field: "outer_radius"}`. Units: screen, data (default). */
  outer_radius: UnitsVector<number, "screen" | "data">;
  /** Default: `{field: "start_angle"}`. Units: deg, rad (default), grad, turn. */
  start_angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** Default: `{field: "end_angle"}`. Units: deg, rad (default), grad, turn. */
  end_angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
}
export interface AnnularWedge extends AnnularWedgeProps {}
export class AnnularWedge extends XYGlyph {
  constructor(attributes?: Partial<AnnularWedgeProps>) {
    super(attributes);
  }
}
define(AnnularWedge, "AnnularWedge");

export interface AnnulusProps extends XYGlyphProps {
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
  /** Default: `"gray"`. */
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
  /** Default: `{field: "inner_radius"}`. Units: screen, data (default). */
  inner_radius: UnitsVector<number, "screen" | "data">;
  /** Default: `{field: "outer_radius"}`. Units: screen, data (default). */
  outer_radius: UnitsVector<number, "screen" | "data">;
}
export interface Annulus extends AnnulusProps {}
export class Annulus extends XYGlyph {
  constructor(attributes?: Partial<AnnulusProps>) {
    super(attributes);
  }
}
define(Annulus, "Annulus");

export interface ArcProps extends XYGlyphProps {
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
  /** Default: `"anticlock"`. One of "clock", "anticlock". */
  direction: enums.Direction;
  /** Default: `{field: "radius"}`. Units: screen, data (default). */
  radius: UnitsVector<number, "screen" | "data">;
  /** Default: `{field: "start_angle"}`. Units: deg, rad (default), grad, turn. */
  start_angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** Default: `{field: "end_angle"}`. Units: deg, rad (default), grad, turn. */
  end_angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
}
export interface Arc extends ArcProps {}
export class Arc extends XYGlyph {
  constructor(attributes?: Partial<ArcProps>) {
    super(attributes);
  }
}
define(Arc, "Arc");

export interface BezierProps extends GlyphProps {
  /** Default: `{field: "x0"}`. */
  x0: Vector<kinds.FactorLike>;
  /** Default: `{field: "y0"}`. */
  y0: Vector<kinds.FactorLike>;
  /** Default: `{field: "x1"}`. */
  x1: Vector<kinds.FactorLike>;
  /** Default: `{field: "y1"}`. */
  y1: Vector<kinds.FactorLike>;
  /** Default: `{field: "cx0"}`. */
  cx0: Vector<kinds.FactorLike>;
  /** Default: `{field: "cy0"}`. */
  cy0: Vector<kinds.FactorLike>;
  /** Default: `{field: "cx1"}`. */
  cx1: Vector<kinds.FactorLike>;
  /** Default: `{field: "cy1"}`. */
  cy1: Vector<kinds.FactorLike>;
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
export interface Bezier extends BezierProps {}
export class Bezier extends Glyph {
  constructor(attributes?: Partial<BezierProps>) {
    super(attributes);
  }
}
define(Bezier, "Bezier");

export interface LRTBProps extends GlyphProps {
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
  /** Default: `"gray"`. */
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
  /** Default: `0`. */
  border_radius: kinds.BorderRadius;
}
/** A base of other models. */
export interface LRTB extends LRTBProps {}
export abstract class LRTB extends Glyph {
  constructor(attributes?: Partial<LRTBProps>) {
    super(attributes);
  }
}
define(LRTB, "LRTB");

export interface BlockProps extends LRTBProps {
  /** Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
  /** Default: `1`. Units: screen, data (default). */
  width: UnitsVector<number, "screen" | "data">;
  /** Default: `1`. Units: screen, data (default). */
  height: UnitsVector<number, "screen" | "data">;
}
export interface Block extends BlockProps {}
export class Block extends LRTB {
  constructor(attributes?: Partial<BlockProps>) {
    super(attributes);
  }
}
define(Block, "Block");

export interface RadialGlyphProps extends XYGlyphProps {
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
  /** Default: `"gray"`. */
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
  /** Required. Units: screen, data (default). */
  radius: UnitsVector<number, "screen" | "data">;
  /** Default: `"x"`. One of "x", "y", "max", "min". */
  radius_dimension: enums.RadiusDimension;
}
/** A base of other models. */
export interface RadialGlyph extends RadialGlyphProps {}
export abstract class RadialGlyph extends XYGlyph {
  constructor(attributes?: Partial<RadialGlyphProps>) {
    super(attributes);
  }
}
define(RadialGlyph, "RadialGlyph");

export interface CircleProps extends RadialGlyphProps {
  /** Default: `1`. */
  hit_dilation: number;
}
/** Required: `radius`. */
export interface Circle extends CircleProps {}
export class Circle extends RadialGlyph {
  constructor(attributes?: Partial<CircleProps>) {
    super(attributes);
  }
}
define(Circle, "Circle");

export interface CenterRotatableProps extends XYGlyphProps {
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
  /** Default: `"gray"`. */
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
  /** Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** Default: `{field: "width"}`. Units: screen, data (default). */
  width: UnitsVector<number, "screen" | "data">;
  /** Default: `{field: "height"}`. Units: screen, data (default). */
  height: UnitsVector<number, "screen" | "data">;
}
/** A base of other models. */
export interface CenterRotatable extends CenterRotatableProps {}
export abstract class CenterRotatable extends XYGlyph {
  constructor(attributes?: Partial<CenterRotatableProps>) {
    super(attributes);
  }
}
define(CenterRotatable, "CenterRotatable");

export interface EllipseProps extends CenterRotatableProps {}
export interface Ellipse extends EllipseProps {}
export class Ellipse extends CenterRotatable {
  constructor(attributes?: Partial<EllipseProps>) {
    super(attributes);
  }
}
define(Ellipse, "Ellipse");

export interface AreaProps extends GlyphProps {
  /** Default: `"gray"`. */
  fill_color: Scalar<Color | null>;
  /** Default: `1`. */
  fill_alpha: Scalar<number>;
  /** Default: `"black"`. */
  hatch_color: Scalar<Color | null>;
  /** Default: `1`. */
  hatch_alpha: Scalar<number>;
  /** Default: `12`. */
  hatch_scale: Scalar<number>;
  /** Default: `null`. */
  hatch_pattern: Scalar<string | null>;
  /** Default: `1`. */
  hatch_weight: Scalar<number>;
  /** Default: `{}`. */
  hatch_extra: Scalar<Dict<Model>>;
}
/** A base of other models. */
export interface Area extends AreaProps {}
export abstract class Area extends Glyph {
  constructor(attributes?: Partial<AreaProps>) {
    super(attributes);
  }
}
define(Area, "Area");

export interface HAreaProps extends AreaProps {
  /** Default: `{field: "x1"}`. */
  x1: Vector<kinds.FactorLike>;
  /** Default: `{field: "x2"}`. */
  x2: Vector<kinds.FactorLike>;
  /** Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
}
export interface HArea extends HAreaProps {}
export class HArea extends Area {
  constructor(attributes?: Partial<HAreaProps>) {
    super(attributes);
  }
}
define(HArea, "HArea");

export interface HAreaStepProps extends AreaProps {
  /** Default: `{field: "x1"}`. */
  x1: Vector<kinds.FactorLike>;
  /** Default: `{field: "x2"}`. */
  x2: Vector<kinds.FactorLike>;
  /** Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
  /** Default: `"before"`. One of "after", "before", "center". */
  step_mode: enums.StepMode;
}
export interface HAreaStep extends HAreaStepProps {}
export class HAreaStep extends Area {
  constructor(attributes?: Partial<HAreaStepProps>) {
    super(attributes);
  }
}
define(HAreaStep, "HAreaStep");

export interface HBarProps extends LRTBProps {
  /** Default: `0`. */
  left: Vector<kinds.FactorLike>;
  /** Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
  /** Default: `1`. Units: screen, data (default). */
  height: UnitsVector<number, "screen" | "data">;
  /** Default: `{field: "right"}`. */
  right: Vector<kinds.FactorLike>;
}
export interface HBar extends HBarProps {}
export class HBar extends LRTB {
  constructor(attributes?: Partial<HBarProps>) {
    super(attributes);
  }
}
define(HBar, "HBar");

export interface HexTileProps extends GlyphProps {
  /** Default: `null`. */
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
  /** Default: `"gray"`. */
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
  /** Default: `{field: "r"}`. */
  r: Vector<number>;
  /** Default: `{field: "q"}`. */
  q: Vector<number>;
  /** Default: `1`. */
  scale: Vector<number>;
  /** Default: `1`. */
  size: number;
  /** Default: `1`. */
  aspect_scale: number;
  /** Default: `"pointytop"`. One of "pointytop", "flattop". */
  orientation: enums.HexTileOrientation;
}
export interface HexTile extends HexTileProps {}
export class HexTile extends Glyph {
  constructor(attributes?: Partial<HexTileProps>) {
    super(attributes);
  }
}
define(HexTile, "HexTile");

export interface HSpanProps extends GlyphProps {
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
  /** Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
}
export interface HSpan extends HSpanProps {}
export class HSpan extends Glyph {
  constructor(attributes?: Partial<HSpanProps>) {
    super(attributes);
  }
}
define(HSpan, "HSpan");

export interface HStripProps extends GlyphProps {
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
  /** Default: `"gray"`. */
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
  /** Default: `{field: "y0"}`. */
  y0: Vector<kinds.FactorLike>;
  /** Default: `{field: "y1"}`. */
  y1: Vector<kinds.FactorLike>;
}
export interface HStrip extends HStripProps {}
export class HStrip extends Glyph {
  constructor(attributes?: Partial<HStripProps>) {
    super(attributes);
  }
}
define(HStrip, "HStrip");

export interface ImageBaseProps extends XYGlyphProps {
  /** Default: `1`. */
  global_alpha: Vector<number>;
  /** Default: `{field: "image"}`. */
  image: Vector<Arrayable<number>>;
  /** Default: `{field: "dw"}`. Units: screen, data (default). */
  dw: UnitsVector<number, "screen" | "data">;
  /** Default: `{field: "dh"}`. Units: screen, data (default). */
  dh: UnitsVector<number, "screen" | "data">;
  /** Default: `false`. */
  dilate: boolean;
  /** Default: `"bottom_left"`. One of "bottom_left", "top_left", "bottom_right", "top_right". */
  origin: enums.ImageOrigin;
  /** Default: `"bottom_left"`. */
  anchor: kinds.Anchor;
}
/** A base of other models. */
export interface ImageBase extends ImageBaseProps {}
export abstract class ImageBase extends XYGlyph {
  constructor(attributes?: Partial<ImageBaseProps>) {
    super(attributes);
  }
}
define(ImageBase, "ImageBase");

export interface ImageProps extends ImageBaseProps {
  /** Default: `new LinearColorMapper(…)`. */
  color_mapper: mappers.ColorMapper;
}
export interface Image extends ImageProps {}
export class Image extends ImageBase {
  constructor(attributes?: Partial<ImageProps>) {
    super(attributes);
  }
}
define(Image, "Image");

export interface ImageRGBAProps extends ImageBaseProps {}
export interface ImageRGBA extends ImageRGBAProps {}
export class ImageRGBA extends ImageBase {
  constructor(attributes?: Partial<ImageRGBAProps>) {
    super(attributes);
  }
}
define(ImageRGBA, "ImageRGBA");

export interface ImageStackProps extends ImageBaseProps {
  /** Required. */
  color_mapper: mappers.StackColorMapper;
}
/** Required: `color_mapper`. */
export interface ImageStack extends ImageStackProps {}
export class ImageStack extends ImageBase {
  constructor(attributes?: Partial<ImageStackProps>) {
    super(attributes);
  }
}
define(ImageStack, "ImageStack");

export interface ImageURLProps extends XYGlyphProps {
  /** Default: `{field: "url"}`. */
  url: Vector<string>;
  /** Default: `"top_left"`. */
  anchor: enums.Anchor;
  /** Default: `1`. */
  global_alpha: Vector<number>;
  /** Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** Default: `null`. Units: screen, data (default). */
  w: UnitsVector<number | null, "screen" | "data">;
  /** Default: `null`. Units: screen, data (default). */
  h: UnitsVector<number | null, "screen" | "data">;
  /** Default: `false`. */
  dilate: boolean;
  /** Default: `0`. */
  retry_attempts: number;
  /** Default: `0`. */
  retry_timeout: number;
}
export interface ImageURL extends ImageURLProps {}
export class ImageURL extends XYGlyph {
  constructor(attributes?: Partial<ImageURLProps>) {
    super(attributes);
  }
}
define(ImageURL, "ImageURL");

export interface LineProps extends XYGlyphProps {
  /** Default: `"black"`. */
  line_color: Scalar<Color | null>;
  /** Default: `1`. */
  line_alpha: Scalar<number>;
  /** Default: `1`. */
  line_width: Scalar<number>;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Scalar<enums.LineJoin>;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Scalar<enums.LineCap>;
  /** Default: `[]`. */
  line_dash: Scalar<enums.LineDash | readonly number[]>;
  /** Default: `0`. */
  line_dash_offset: Scalar<number>;
}
export interface Line extends LineProps {}
export class Line extends XYGlyph {
  constructor(attributes?: Partial<LineProps>) {
    super(attributes);
  }
}
define(Line, "Line");

export interface TextProps extends XYGlyphProps {
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
  /** Default: `null`. */
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
  /** Default: `{field: "text"}`. */
  text: Vector<string | null>;
  /** Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** Default: `0`. */
  x_offset: Vector<number>;
  /** Default: `0`. */
  y_offset: Vector<number>;
  /** Default: `"auto"`. */
  anchor: Vector<kinds.TextAnchor>;
  /** Default: `0`. */
  padding: kinds.Padding;
  /** Default: `0`. */
  border_radius: kinds.BorderRadius;
  /** Default: `"box"`. */
  outline_shape: Vector<enums.OutlineShapeName>;
}
export interface Text extends TextProps {}
export class Text extends XYGlyph {
  constructor(attributes?: Partial<TextProps>) {
    super(attributes);
  }
}
define(Text, "Text");

export interface MathTextGlyphProps extends TextProps {}
/** A base of other models. Needs the bundle bokeh-mathjax. */
export interface MathTextGlyph extends MathTextGlyphProps {}
export abstract class MathTextGlyph extends Text {
  constructor(attributes?: Partial<MathTextGlyphProps>) {
    super(attributes);
  }
}
define(MathTextGlyph, "MathTextGlyph");

export interface MathMLGlyphProps extends MathTextGlyphProps {}
/** Needs the bundle bokeh-mathjax. */
export interface MathMLGlyph extends MathMLGlyphProps {}
export class MathMLGlyph extends MathTextGlyph {
  constructor(attributes?: Partial<MathMLGlyphProps>) {
    super(attributes);
  }
}
define(MathMLGlyph, "MathMLGlyph");

export interface MultiLineProps extends GlyphProps {
  /** Default: `{field: "xs"}`. */
  xs: Vector<Arrayable<number> | Arrayable<kinds.Factor>>;
  /** Default: `{field: "ys"}`. */
  ys: Vector<Arrayable<number> | Arrayable<kinds.Factor>>;
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
export interface MultiLine extends MultiLineProps {}
export class MultiLine extends Glyph {
  constructor(attributes?: Partial<MultiLineProps>) {
    super(attributes);
  }
}
define(MultiLine, "MultiLine");

export interface MultiPolygonsProps extends GlyphProps {
  /** Default: `{field: "xs"}`. */
  xs: Vector<readonly (readonly (readonly (number | kinds.Factor)[])[])[]>;
  /** Default: `{field: "ys"}`. */
  ys: Vector<readonly (readonly (readonly (number | kinds.Factor)[])[])[]>;
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
  /** Default: `"gray"`. */
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
export interface MultiPolygons extends MultiPolygonsProps {}
export class MultiPolygons extends Glyph {
  constructor(attributes?: Partial<MultiPolygonsProps>) {
    super(attributes);
  }
}
define(MultiPolygons, "MultiPolygons");

export interface NgonProps extends RadialGlyphProps {
  /** Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** Default: `{field: "n"}`. */
  n: Vector<number>;
}
/** Required: `radius`. */
export interface Ngon extends NgonProps {}
export class Ngon extends RadialGlyph {
  constructor(attributes?: Partial<NgonProps>) {
    super(attributes);
  }
}
define(Ngon, "Ngon");

export interface PatchProps extends XYGlyphProps {
  /** Default: `"black"`. */
  line_color: Scalar<Color | null>;
  /** Default: `1`. */
  line_alpha: Scalar<number>;
  /** Default: `1`. */
  line_width: Scalar<number>;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Scalar<enums.LineJoin>;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Scalar<enums.LineCap>;
  /** Default: `[]`. */
  line_dash: Scalar<enums.LineDash | readonly number[]>;
  /** Default: `0`. */
  line_dash_offset: Scalar<number>;
  /** Default: `"gray"`. */
  fill_color: Scalar<Color | null>;
  /** Default: `1`. */
  fill_alpha: Scalar<number>;
  /** Default: `"black"`. */
  hatch_color: Scalar<Color | null>;
  /** Default: `1`. */
  hatch_alpha: Scalar<number>;
  /** Default: `12`. */
  hatch_scale: Scalar<number>;
  /** Default: `null`. */
  hatch_pattern: Scalar<string | null>;
  /** Default: `1`. */
  hatch_weight: Scalar<number>;
  /** Default: `{}`. */
  hatch_extra: Scalar<Dict<Model>>;
}
export interface Patch extends PatchProps {}
export class Patch extends XYGlyph {
  constructor(attributes?: Partial<PatchProps>) {
    super(attributes);
  }
}
define(Patch, "Patch");

export interface PatchesProps extends GlyphProps {
  /** Default: `{field: "xs"}`. */
  xs: Vector<Arrayable<number> | Arrayable<kinds.Factor>>;
  /** Default: `{field: "ys"}`. */
  ys: Vector<Arrayable<number> | Arrayable<kinds.Factor>>;
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
  /** Default: `"gray"`. */
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
export interface Patches extends PatchesProps {}
export class Patches extends Glyph {
  constructor(attributes?: Partial<PatchesProps>) {
    super(attributes);
  }
}
define(Patches, "Patches");

export interface QuadProps extends LRTBProps {
  /** Default: `{field: "right"}`. */
  right: Vector<kinds.FactorLike>;
  /** Default: `{field: "bottom"}`. */
  bottom: Vector<kinds.FactorLike>;
  /** Default: `{field: "left"}`. */
  left: Vector<kinds.FactorLike>;
  /** Default: `{field: "top"}`. */
  top: Vector<kinds.FactorLike>;
}
export interface Quad extends QuadProps {}
export class Quad extends LRTB {
  constructor(attributes?: Partial<QuadProps>) {
    super(attributes);
  }
}
define(Quad, "Quad");

export interface QuadraticProps extends GlyphProps {
  /** Default: `{field: "x0"}`. */
  x0: Vector<kinds.FactorLike>;
  /** Default: `{field: "y0"}`. */
  y0: Vector<kinds.FactorLike>;
  /** Default: `{field: "x1"}`. */
  x1: Vector<kinds.FactorLike>;
  /** Default: `{field: "y1"}`. */
  y1: Vector<kinds.FactorLike>;
  /** Default: `{field: "cx"}`. */
  cx: Vector<kinds.FactorLike>;
  /** Default: `{field: "cy"}`. */
  cy: Vector<kinds.FactorLike>;
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
export interface Quadratic extends QuadraticProps {}
export class Quadratic extends Glyph {
  constructor(attributes?: Partial<QuadraticProps>) {
    super(attributes);
  }
}
define(Quadratic, "Quadratic");

export interface RayProps extends XYGlyphProps {
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
  /** Default: `0`. Units: screen, data (default). */
  length: UnitsVector<number, "screen" | "data">;
  /** Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
}
export interface Ray extends RayProps {}
export class Ray extends XYGlyph {
  constructor(attributes?: Partial<RayProps>) {
    super(attributes);
  }
}
define(Ray, "Ray");

export interface RectProps extends CenterRotatableProps {
  /** Default: `0`. */
  border_radius: kinds.BorderRadius;
  /** Default: `false`. */
  dilate: boolean;
}
export interface Rect extends RectProps {}
export class Rect extends CenterRotatable {
  constructor(attributes?: Partial<RectProps>) {
    super(attributes);
  }
}
define(Rect, "Rect");

export interface MarkerProps extends XYGlyphProps {
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
  /** Default: `"gray"`. */
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
  /** Default: `4`. */
  size: Vector<number>;
  /** Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** Default: `1`. */
  hit_dilation: number;
}
/** A base of other models. */
export interface Marker extends MarkerProps {}
export abstract class Marker extends XYGlyph {
  constructor(attributes?: Partial<MarkerProps>) {
    super(attributes);
  }
}
define(Marker, "Marker");

export interface ScatterProps extends MarkerProps {
  /** Default: `"circle"`. */
  marker: Vector<enums.MarkerType | `@${string}` | null>;
  /** Default: `{}`. */
  defs: { readonly [key in `@${string}`]?: callbacks.CustomJS };
}
export interface Scatter extends ScatterProps {}
export class Scatter extends Marker {
  constructor(attributes?: Partial<ScatterProps>) {
    super(attributes);
  }
}
define(Scatter, "Scatter");

export interface SegmentProps extends GlyphProps {
  /** Default: `{field: "x0"}`. */
  x0: Vector<kinds.FactorLike>;
  /** Default: `{field: "y0"}`. */
  y0: Vector<kinds.FactorLike>;
  /** Default: `{field: "x1"}`. */
  x1: Vector<kinds.FactorLike>;
  /** Default: `{field: "y1"}`. */
  y1: Vector<kinds.FactorLike>;
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
export interface Segment extends SegmentProps {}
export class Segment extends Glyph {
  constructor(attributes?: Partial<SegmentProps>) {
    super(attributes);
  }
}
define(Segment, "Segment");

export interface SplineProps extends XYGlyphProps {
  /** Default: `"black"`. */
  line_color: Scalar<Color | null>;
  /** Default: `1`. */
  line_alpha: Scalar<number>;
  /** Default: `1`. */
  line_width: Scalar<number>;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Scalar<enums.LineJoin>;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Scalar<enums.LineCap>;
  /** Default: `[]`. */
  line_dash: Scalar<enums.LineDash | readonly number[]>;
  /** Default: `0`. */
  line_dash_offset: Scalar<number>;
  /** Default: `0.5`. */
  tension: number;
  /** Default: `false`. */
  closed: boolean;
}
export interface Spline extends SplineProps {}
export class Spline extends XYGlyph {
  constructor(attributes?: Partial<SplineProps>) {
    super(attributes);
  }
}
define(Spline, "Spline");

export interface StepProps extends XYGlyphProps {
  /** Default: `"black"`. */
  line_color: Scalar<Color | null>;
  /** Default: `1`. */
  line_alpha: Scalar<number>;
  /** Default: `1`. */
  line_width: Scalar<number>;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Scalar<enums.LineJoin>;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Scalar<enums.LineCap>;
  /** Default: `[]`. */
  line_dash: Scalar<enums.LineDash | readonly number[]>;
  /** Default: `0`. */
  line_dash_offset: Scalar<number>;
  /** Default: `"before"`. One of "after", "before", "center". */
  mode: enums.StepMode;
  /** Default: `0`. */
  pad_before: number;
  /** Default: `0`. */
  pad_after: number;
}
export interface Step extends StepProps {}
export class Step extends XYGlyph {
  constructor(attributes?: Partial<StepProps>) {
    super(attributes);
  }
}
define(Step, "Step");

export interface TeXGlyphProps extends MathTextGlyphProps {
  /** Default: `{}`. */
  macros: Dict<string | readonly [string, number]>;
  /** Default: `"auto"`. */
  display: kinds.DisplayMode;
}
/** Needs the bundle bokeh-mathjax. */
export interface TeXGlyph extends TeXGlyphProps {}
export class TeXGlyph extends MathTextGlyph {
  constructor(attributes?: Partial<TeXGlyphProps>) {
    super(attributes);
  }
}
define(TeXGlyph, "TeXGlyph");

export interface VAreaProps extends AreaProps {
  /** Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** Default: `{field: "y1"}`. */
  y1: Vector<kinds.FactorLike>;
  /** Default: `{field: "y2"}`. */
  y2: Vector<kinds.FactorLike>;
}
export interface VArea extends VAreaProps {}
export class VArea extends Area {
  constructor(attributes?: Partial<VAreaProps>) {
    super(attributes);
  }
}
define(VArea, "VArea");

export interface VAreaStepProps extends AreaProps {
  /** Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** Default: `{field: "y1"}`. */
  y1: Vector<kinds.FactorLike>;
  /** Default: `{field: "y2"}`. */
  y2: Vector<kinds.FactorLike>;
  /** Default: `"before"`. One of "after", "before", "center". */
  step_mode: enums.StepMode;
}
export interface VAreaStep extends VAreaStepProps {}
export class VAreaStep extends Area {
  constructor(attributes?: Partial<VAreaStepProps>) {
    super(attributes);
  }
}
define(VAreaStep, "VAreaStep");

export interface VBarProps extends LRTBProps {
  /** Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** Default: `0`. */
  bottom: Vector<kinds.FactorLike>;
  /** Default: `1`. Units: screen, data (default). */
  width: UnitsVector<number, "screen" | "data">;
  /** Default: `{field: "top"}`. */
  top: Vector<kinds.FactorLike>;
}
export interface VBar extends VBarProps {}
export class VBar extends LRTB {
  constructor(attributes?: Partial<VBarProps>) {
    super(attributes);
  }
}
define(VBar, "VBar");

export interface VSpanProps extends GlyphProps {
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
  /** Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
}
export interface VSpan extends VSpanProps {}
export class VSpan extends Glyph {
  constructor(attributes?: Partial<VSpanProps>) {
    super(attributes);
  }
}
define(VSpan, "VSpan");

export interface VStripProps extends GlyphProps {
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
  /** Default: `"gray"`. */
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
  /** Default: `{field: "x0"}`. */
  x0: Vector<kinds.FactorLike>;
  /** Default: `{field: "x1"}`. */
  x1: Vector<kinds.FactorLike>;
}
export interface VStrip extends VStripProps {}
export class VStrip extends Glyph {
  constructor(attributes?: Partial<VStripProps>) {
    super(attributes);
  }
}
define(VStrip, "VStrip");

export interface WedgeProps extends XYGlyphProps {
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
  /** Default: `"gray"`. */
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
  /** Default: `"anticlock"`. One of "clock", "anticlock". */
  direction: enums.Direction;
  /** Default: `{field: "radius"}`. Units: screen, data (default). */
  radius: UnitsVector<number, "screen" | "data">;
  /** Default: `{field: "start_angle"}`. Units: deg, rad (default), grad, turn. */
  start_angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** Default: `{field: "end_angle"}`. Units: deg, rad (default), grad, turn. */
  end_angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
}
export interface Wedge extends WedgeProps {}
export class Wedge extends XYGlyph {
  constructor(attributes?: Partial<WedgeProps>) {
    super(attributes);
  }
}
define(Wedge, "Wedge");
