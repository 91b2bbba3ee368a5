// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Arrayable, Color, Dict, Scalar, TupleLike, UnitsVector, Vector, WithRequired } from "../types.js";
import type * as callbacks from "./callbacks.js";
import type * as enums from "./enums.js";
import type * as graphics from "./graphics.js";
import type * as kinds from "./kinds.js";
import type * as mappers from "./mappers.js";

interface GlyphOwn {
  /** Default: `[]`. */
  decorations: readonly graphics.Decoration[];
}
/** The properties of `Glyph`. */
export interface GlyphProps extends ModelProps, GlyphOwn {}
/** A shape that is drawn for the rows of a data source. A base class of other models. */
export interface Glyph extends GlyphOwn {}
export abstract class Glyph extends Model {
  constructor(attributes?: Partial<GlyphProps>) {
    super(attributes);
  }
}
define(Glyph, "Glyph");

interface XYGlyphOwn {
  /** The x coordinate. One value for all rows, or one per row from a column. Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** The y coordinate. One value for all rows, or one per row from a column. Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
}
/** The properties of `XYGlyph`. */
export interface XYGlyphProps extends GlyphProps, XYGlyphOwn {}
/** A glyph with x and y coordinates. A base class of other models. */
export interface XYGlyph extends XYGlyphOwn {}
export abstract class XYGlyph extends Glyph {
  constructor(attributes?: Partial<XYGlyphProps>) {
    super(attributes);
  }
}
define(XYGlyph, "XYGlyph");

interface AnnularWedgeOwn {
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
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"gray"`. */
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
  /** The direction. Default: `"anticlock"`. One of "clock", "anticlock". */
  direction: enums.Direction;
  /** The inner radius. One value for all rows, or one per row from a column. Default: `{field: "inner_radius"}`. Units: screen, data (default). */
  inner_radius: UnitsVector<number, "screen" | "data">;
  /** The outer radius. One value for all rows, or one per row from a column. Default: `{field: "outer_radius"}`. Units: screen, data (default). */
  outer_radius: UnitsVector<number, "screen" | "data">;
  /** The angle at which the shape starts. One value for all rows, or one per row from a column. Default: `{field: "start_angle"}`. Units: deg, rad (default), grad, turn. */
  start_angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** The angle at which the shape ends. One value for all rows, or one per row from a column. Default: `{field: "end_angle"}`. Units: deg, rad (default), grad, turn. */
  end_angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
}
/** The properties of `AnnularWedge`. */
export interface AnnularWedgeProps extends XYGlyphProps, AnnularWedgeOwn {}
/** Sectors of rings. */
export interface AnnularWedge extends AnnularWedgeOwn {}
export class AnnularWedge extends XYGlyph {
  constructor(attributes?: Partial<AnnularWedgeProps>) {
    super(attributes);
  }
}
define(AnnularWedge, "AnnularWedge");

interface AnnulusOwn {
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
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"gray"`. */
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
  /** The inner radius. One value for all rows, or one per row from a column. Default: `{field: "inner_radius"}`. Units: screen, data (default). */
  inner_radius: UnitsVector<number, "screen" | "data">;
  /** The outer radius. One value for all rows, or one per row from a column. Default: `{field: "outer_radius"}`. Units: screen, data (default). */
  outer_radius: UnitsVector<number, "screen" | "data">;
}
/** The properties of `Annulus`. */
export interface AnnulusProps extends XYGlyphProps, AnnulusOwn {}
/** Rings. */
export interface Annulus extends AnnulusOwn {}
export class Annulus extends XYGlyph {
  constructor(attributes?: Partial<AnnulusProps>) {
    super(attributes);
  }
}
define(Annulus, "Annulus");

interface ArcOwn {
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
  /** The direction. Default: `"anticlock"`. One of "clock", "anticlock". */
  direction: enums.Direction;
  /** One value for all rows, or one per row from a column. Default: `{field: "radius"}`. Units: screen, data (default). */
  radius: UnitsVector<number, "screen" | "data">;
  /** The angle at which the shape starts. One value for all rows, or one per row from a column. Default: `{field: "start_angle"}`. Units: deg, rad (default), grad, turn. */
  start_angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** The angle at which the shape ends. One value for all rows, or one per row from a column. Default: `{field: "end_angle"}`. Units: deg, rad (default), grad, turn. */
  end_angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
}
/** The properties of `Arc`. */
export interface ArcProps extends XYGlyphProps, ArcOwn {}
/** Arcs of circles. */
export interface Arc extends ArcOwn {}
export class Arc extends XYGlyph {
  constructor(attributes?: Partial<ArcProps>) {
    super(attributes);
  }
}
define(Arc, "Arc");

interface BezierOwn {
  /** The x coordinate of the start. One value for all rows, or one per row from a column. Default: `{field: "x0"}`. */
  x0: Vector<kinds.FactorLike>;
  /** The y coordinate of the start. One value for all rows, or one per row from a column. Default: `{field: "y0"}`. */
  y0: Vector<kinds.FactorLike>;
  /** The x coordinate of the end, or of the first side. One value for all rows, or one per row from a column. Default: `{field: "x1"}`. */
  x1: Vector<kinds.FactorLike>;
  /** The y coordinate of the end, or of the first side. One value for all rows, or one per row from a column. Default: `{field: "y1"}`. */
  y1: Vector<kinds.FactorLike>;
  /** One value for all rows, or one per row from a column. Default: `{field: "cx0"}`. */
  cx0: Vector<kinds.FactorLike>;
  /** One value for all rows, or one per row from a column. Default: `{field: "cy0"}`. */
  cy0: Vector<kinds.FactorLike>;
  /** One value for all rows, or one per row from a column. Default: `{field: "cx1"}`. */
  cx1: Vector<kinds.FactorLike>;
  /** One value for all rows, or one per row from a column. Default: `{field: "cy1"}`. */
  cy1: Vector<kinds.FactorLike>;
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
/** The properties of `Bezier`. */
export interface BezierProps extends GlyphProps, BezierOwn {}
/** Bézier curves. */
export interface Bezier extends BezierOwn {}
export class Bezier extends Glyph {
  constructor(attributes?: Partial<BezierProps>) {
    super(attributes);
  }
}
define(Bezier, "Bezier");

interface LRTBOwn {
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
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"gray"`. */
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
/** The properties of `LRTB`. */
export interface LRTBProps extends GlyphProps, LRTBOwn {
  /** The radius of the corners, in pixels. Default: `0`. */
  border_radius: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number };
}
/** Rectangles with the positions of their sides. A base class of other models. */
export interface LRTB extends LRTBOwn {
  /** The radius of the corners, in pixels. Default: `0`. */
  get border_radius(): kinds.BorderRadius;
  set border_radius(value: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number });
}
export abstract class LRTB extends Glyph {
  constructor(attributes?: Partial<LRTBProps>) {
    super(attributes);
  }
}
define(LRTB, "LRTB");

interface BlockOwn {
  /** The x coordinate. One value for all rows, or one per row from a column. Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** The y coordinate. One value for all rows, or one per row from a column. Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
  /** One value for all rows, or one per row from a column. Default: `1`. Units: screen, data (default). */
  width: UnitsVector<number, "screen" | "data">;
  /** One value for all rows, or one per row from a column. Default: `1`. Units: screen, data (default). */
  height: UnitsVector<number, "screen" | "data">;
}
/** The properties of `Block`. */
export interface BlockProps extends LRTBProps, BlockOwn {}
/** Rectangles with a lower left corner, a width and a height. */
export interface Block extends BlockOwn {}
export class Block extends LRTB {
  constructor(attributes?: Partial<BlockProps>) {
    super(attributes);
  }
}
define(Block, "Block");

interface RadialGlyphOwn {
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
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"gray"`. */
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
  /** Required. One value for all rows, or one per row from a column. Units: screen, data (default). */
  radius: UnitsVector<number, "screen" | "data">;
  /** Default: `"x"`. One of "x", "y", "max", "min". */
  radius_dimension: enums.RadiusDimension;
}
/** The properties of `RadialGlyph`. */
export interface RadialGlyphProps extends XYGlyphProps, RadialGlyphOwn {}
/** A glyph with a radius. A base class of other models. */
export interface RadialGlyph extends RadialGlyphOwn {}
export abstract class RadialGlyph extends XYGlyph {
  constructor(attributes?: Partial<RadialGlyphProps>) {
    super(attributes);
  }
}
define(RadialGlyph, "RadialGlyph");

interface CircleOwn {
  /** Default: `1`. */
  hit_dilation: number;
}
/** The properties of `Circle`. */
export interface CircleProps extends RadialGlyphProps, CircleOwn {}
/** Circles with a radius in data units. Required: `radius`. */
export interface Circle extends CircleOwn {}
export class Circle extends RadialGlyph {
  constructor(attributes: WithRequired<CircleProps, "radius">) {
    super(attributes);
  }
}
define(Circle, "Circle");

interface CenterRotatableOwn {
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
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"gray"`. */
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
  /** The angle of rotation. One value for all rows, or one per row from a column. Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** One value for all rows, or one per row from a column. Default: `{field: "width"}`. Units: screen, data (default). */
  width: UnitsVector<number, "screen" | "data">;
  /** One value for all rows, or one per row from a column. Default: `{field: "height"}`. Units: screen, data (default). */
  height: UnitsVector<number, "screen" | "data">;
}
/** The properties of `CenterRotatable`. */
export interface CenterRotatableProps extends XYGlyphProps, CenterRotatableOwn {}
/** Shapes that can be rotated around their centre. A base class of other models. */
export interface CenterRotatable extends CenterRotatableOwn {}
export abstract class CenterRotatable extends XYGlyph {
  constructor(attributes?: Partial<CenterRotatableProps>) {
    super(attributes);
  }
}
define(CenterRotatable, "CenterRotatable");

/** The properties of `Ellipse`. */
export interface EllipseProps extends CenterRotatableProps {}
/** Ellipses. */
export interface Ellipse {}
export class Ellipse extends CenterRotatable {
  constructor(attributes?: Partial<EllipseProps>) {
    super(attributes);
  }
}
define(Ellipse, "Ellipse");

interface AreaOwn {
  /** The fill colour; null fills nothing. Default: `"gray"`. */
  fill_color: Scalar<Color | null>;
  /** The opacity of the fill, from 0 to 1. Default: `1`. */
  fill_alpha: Scalar<number>;
  /** The colour of the hatch pattern. Default: `"black"`. */
  hatch_color: Scalar<Color | null>;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  hatch_alpha: Scalar<number>;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  hatch_scale: Scalar<number>;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  hatch_pattern: Scalar<string | null>;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  hatch_weight: Scalar<number>;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Scalar<Dict<Model>>;
}
/** The properties of `Area`. */
export interface AreaProps extends GlyphProps, AreaOwn {}
/** Areas. A base class of other models. */
export interface Area extends AreaOwn {}
export abstract class Area extends Glyph {
  constructor(attributes?: Partial<AreaProps>) {
    super(attributes);
  }
}
define(Area, "Area");

interface HAreaOwn {
  /** The x coordinate of the end, or of the first side. One value for all rows, or one per row from a column. Default: `{field: "x1"}`. */
  x1: Vector<kinds.FactorLike>;
  /** The x coordinate of the second side. One value for all rows, or one per row from a column. Default: `{field: "x2"}`. */
  x2: Vector<kinds.FactorLike>;
  /** The y coordinate. One value for all rows, or one per row from a column. Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
}
/** The properties of `HArea`. */
export interface HAreaProps extends AreaProps, HAreaOwn {}
/** An area between two curves of x values along y. */
export interface HArea extends HAreaOwn {}
export class HArea extends Area {
  constructor(attributes?: Partial<HAreaProps>) {
    super(attributes);
  }
}
define(HArea, "HArea");

interface HAreaStepOwn {
  /** The x coordinate of the end, or of the first side. One value for all rows, or one per row from a column. Default: `{field: "x1"}`. */
  x1: Vector<kinds.FactorLike>;
  /** The x coordinate of the second side. One value for all rows, or one per row from a column. Default: `{field: "x2"}`. */
  x2: Vector<kinds.FactorLike>;
  /** The y coordinate. One value for all rows, or one per row from a column. Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
  /** Default: `"before"`. One of "after", "before", "center". */
  step_mode: enums.StepMode;
}
/** The properties of `HAreaStep`. */
export interface HAreaStepProps extends AreaProps, HAreaStepOwn {}
/** A stepped area between two curves of x values along y. */
export interface HAreaStep extends HAreaStepOwn {}
export class HAreaStep extends Area {
  constructor(attributes?: Partial<HAreaStepProps>) {
    super(attributes);
  }
}
define(HAreaStep, "HAreaStep");

interface HBarOwn {
  /** The position of the left side. One value for all rows, or one per row from a column. Default: `0`. */
  left: Vector<kinds.FactorLike>;
  /** The y coordinate. One value for all rows, or one per row from a column. Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
  /** One value for all rows, or one per row from a column. Default: `1`. Units: screen, data (default). */
  height: UnitsVector<number, "screen" | "data">;
  /** The position of the right side. One value for all rows, or one per row from a column. Default: `{field: "right"}`. */
  right: Vector<kinds.FactorLike>;
}
/** The properties of `HBar`. */
export interface HBarProps extends LRTBProps, HBarOwn {}
/** Horizontal bars. */
export interface HBar extends HBarOwn {}
export class HBar extends LRTB {
  constructor(attributes?: Partial<HBarProps>) {
    super(attributes);
  }
}
define(HBar, "HBar");

interface HexTileOwn {
  /** The colour of the line; null draws no line. One value for all rows, or one per row from a column. Default: `null`. */
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
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"gray"`. */
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
  /** One value for all rows, or one per row from a column. Default: `{field: "r"}`. */
  r: Vector<number>;
  /** One value for all rows, or one per row from a column. Default: `{field: "q"}`. */
  q: Vector<number>;
  /** One value for all rows, or one per row from a column. Default: `1`. */
  scale: Vector<number>;
  /** The distance from the centre of a tile to its corners, in data units. Default: `1`. */
  size: number;
  /** Default: `1`. */
  aspect_scale: number;
  /** The orientation. Default: `"pointytop"`. One of "pointytop", "flattop". */
  orientation: enums.HexTileOrientation;
}
/** The properties of `HexTile`. */
export interface HexTileProps extends GlyphProps, HexTileOwn {}
/** Hexagonal tiles with axial coordinates. */
export interface HexTile extends HexTileOwn {}
export class HexTile extends Glyph {
  constructor(attributes?: Partial<HexTileProps>) {
    super(attributes);
  }
}
define(HexTile, "HexTile");

interface HSpanOwn {
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
  /** The y coordinate. One value for all rows, or one per row from a column. Default: `{field: "y"}`. */
  y: Vector<kinds.FactorLike>;
}
/** The properties of `HSpan`. */
export interface HSpanProps extends GlyphProps, HSpanOwn {}
/** Horizontal lines across the frame. */
export interface HSpan extends HSpanOwn {}
export class HSpan extends Glyph {
  constructor(attributes?: Partial<HSpanProps>) {
    super(attributes);
  }
}
define(HSpan, "HSpan");

interface HStripOwn {
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
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"gray"`. */
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
  /** The y coordinate of the start. One value for all rows, or one per row from a column. Default: `{field: "y0"}`. */
  y0: Vector<kinds.FactorLike>;
  /** The y coordinate of the end, or of the first side. One value for all rows, or one per row from a column. Default: `{field: "y1"}`. */
  y1: Vector<kinds.FactorLike>;
}
/** The properties of `HStrip`. */
export interface HStripProps extends GlyphProps, HStripOwn {}
/** Horizontal strips across the frame. */
export interface HStrip extends HStripOwn {}
export class HStrip extends Glyph {
  constructor(attributes?: Partial<HStripProps>) {
    super(attributes);
  }
}
define(HStrip, "HStrip");

interface ImageBaseOwn {
  /** The opacity of the whole shape, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  global_alpha: Vector<number>;
  /** One value for all rows, or one per row from a column. Default: `{field: "image"}`. */
  image: Vector<Arrayable<number>>;
  /** The width, in data units. One value for all rows, or one per row from a column. Default: `{field: "dw"}`. Units: screen, data (default). */
  dw: UnitsVector<number, "screen" | "data">;
  /** The height, in data units. One value for all rows, or one per row from a column. Default: `{field: "dh"}`. Units: screen, data (default). */
  dh: UnitsVector<number, "screen" | "data">;
  /** Whether the shape is drawn one pixel larger, to avoid gaps. Default: `false`. */
  dilate: boolean;
  /** The corner of the first value. Default: `"bottom_left"`. One of "bottom_left", "top_left", "bottom_right", "top_right". */
  origin: enums.ImageOrigin;
}
/** The properties of `ImageBase`. */
export interface ImageBaseProps extends XYGlyphProps, ImageBaseOwn {
  /** The point of the shape that is placed at the given position. Default: `"bottom_left"`. */
  anchor: enums.Anchor | TupleLike<readonly [kinds.HAnchor, kinds.VAnchor]>;
}
/** Images. A base class of other models. */
export interface ImageBase extends ImageBaseOwn {
  /** The point of the shape that is placed at the given position. Default: `"bottom_left"`. */
  get anchor(): kinds.Anchor;
  set anchor(value: enums.Anchor | TupleLike<readonly [kinds.HAnchor, kinds.VAnchor]>);
}
export abstract class ImageBase extends XYGlyph {
  constructor(attributes?: Partial<ImageBaseProps>) {
    super(attributes);
  }
}
define(ImageBase, "ImageBase");

interface ImageOwn {
  /** Maps values to colours. Default: `new LinearColorMapper(…)`. */
  color_mapper: mappers.ColorMapper;
}
/** The properties of `Image`. */
export interface ImageProps extends ImageBaseProps, ImageOwn {}
/** Images of numbers that a mapper colours. */
export interface Image extends ImageOwn {}
export class Image extends ImageBase {
  constructor(attributes?: Partial<ImageProps>) {
    super(attributes);
  }
}
define(Image, "Image");

/** The properties of `ImageRGBA`. */
export interface ImageRGBAProps extends ImageBaseProps {}
/** Images of RGBA colours. */
export interface ImageRGBA {}
export class ImageRGBA extends ImageBase {
  constructor(attributes?: Partial<ImageRGBAProps>) {
    super(attributes);
  }
}
define(ImageRGBA, "ImageRGBA");

interface ImageStackOwn {
  /** Maps values to colours. Required. */
  color_mapper: mappers.StackColorMapper;
}
/** The properties of `ImageStack`. */
export interface ImageStackProps extends ImageBaseProps, ImageStackOwn {}
/** Images of stacked numbers that a mapper colours. Required: `color_mapper`. */
export interface ImageStack extends ImageStackOwn {}
export class ImageStack extends ImageBase {
  constructor(attributes: WithRequired<ImageStackProps, "color_mapper">) {
    super(attributes);
  }
}
define(ImageStack, "ImageStack");

interface ImageURLOwn {
  /** One value for all rows, or one per row from a column. Default: `{field: "url"}`. */
  url: Vector<string>;
  /** The point of the shape that is placed at the given position. Default: `"top_left"`. */
  anchor: enums.Anchor;
  /** The opacity of the whole shape, from 0 to 1. One value for all rows, or one per row from a column. Default: `1`. */
  global_alpha: Vector<number>;
  /** The angle of rotation. One value for all rows, or one per row from a column. Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** One value for all rows, or one per row from a column. Default: `null`. Units: screen, data (default). */
  w: UnitsVector<number | null, "screen" | "data">;
  /** One value for all rows, or one per row from a column. Default: `null`. Units: screen, data (default). */
  h: UnitsVector<number | null, "screen" | "data">;
  /** Whether the shape is drawn one pixel larger, to avoid gaps. Default: `false`. */
  dilate: boolean;
  /** Default: `0`. */
  retry_attempts: number;
  /** Default: `0`. */
  retry_timeout: number;
}
/** The properties of `ImageURL`. */
export interface ImageURLProps extends XYGlyphProps, ImageURLOwn {}
/** Images loaded from URLs. */
export interface ImageURL extends ImageURLOwn {}
export class ImageURL extends XYGlyph {
  constructor(attributes?: Partial<ImageURLProps>) {
    super(attributes);
  }
}
define(ImageURL, "ImageURL");

interface LineOwn {
  /** The colour of the line; null draws no line. Default: `"black"`. */
  line_color: Scalar<Color | null>;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  line_alpha: Scalar<number>;
  /** The width of the line, in pixels. Default: `1`. */
  line_width: Scalar<number>;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Scalar<enums.LineJoin>;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Scalar<enums.LineCap>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: Scalar<enums.LineDash | readonly number[]>;
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  line_dash_offset: Scalar<number>;
}
/** The properties of `Line`. */
export interface LineProps extends XYGlyphProps, LineOwn {}
/** One line through points. */
export interface Line extends LineOwn {}
export class Line extends XYGlyph {
  constructor(attributes?: Partial<LineProps>) {
    super(attributes);
  }
}
define(Line, "Line");

interface TextOwn {
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
  /** The colour of the hatch pattern. One value for all rows, or one per row from a column. Default: `null`. */
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
  /** One value for all rows, or one per row from a column. Default: `{field: "text"}`. */
  text: Vector<string | null>;
  /** The angle of rotation. One value for all rows, or one per row from a column. Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** The offset to the right, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  x_offset: Vector<number>;
  /** The vertical offset, in pixels. One value for all rows, or one per row from a column. Default: `0`. */
  y_offset: Vector<number>;
  /** The point of the shape that is placed at the given position. One value for all rows, or one per row from a column. Default: `"auto"`. */
  anchor: Vector<kinds.TextAnchor>;
  /** One value for all rows, or one per row from a column. Default: `"box"`. */
  outline_shape: Vector<enums.OutlineShapeName>;
}
/** The properties of `Text`. */
export interface TextProps extends XYGlyphProps, TextOwn {
  /** The padding, in pixels. Default: `0`. */
  padding: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number };
  /** The radius of the corners, in pixels. Default: `0`. */
  border_radius: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number };
}
/** Texts. */
export interface Text extends TextOwn {
  /** The padding, in pixels. Default: `0`. */
  get padding(): kinds.Padding;
  set padding(value: number | TupleLike<readonly [number, number]> | { readonly x?: number; readonly y?: number } | TupleLike<readonly [number, number, number, number]> | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number });
  /** The radius of the corners, in pixels. Default: `0`. */
  get border_radius(): kinds.BorderRadius;
  set border_radius(value: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number });
}
export class Text extends XYGlyph {
  constructor(attributes?: Partial<TextProps>) {
    super(attributes);
  }
}
define(Text, "Text");

/** The properties of `MathTextGlyph`. */
export interface MathTextGlyphProps extends TextProps {}
/** Mathematical texts. A base class of other models. Needs the bundle bokeh-mathjax. */
export interface MathTextGlyph {}
export abstract class MathTextGlyph extends Text {
  constructor(attributes?: Partial<MathTextGlyphProps>) {
    super(attributes);
  }
}
define(MathTextGlyph, "MathTextGlyph");

/** The properties of `MathMLGlyph`. */
export interface MathMLGlyphProps extends MathTextGlyphProps {}
/** Mathematical texts in MathML. Needs the bundle bokeh-mathjax. */
export interface MathMLGlyph {}
export class MathMLGlyph extends MathTextGlyph {
  constructor(attributes?: Partial<MathMLGlyphProps>) {
    super(attributes);
  }
}
define(MathMLGlyph, "MathMLGlyph");

interface MultiLineOwn {
  /** The x coordinates, a list for each row. One value for all rows, or one per row from a column. Default: `{field: "xs"}`. */
  xs: Vector<Arrayable<number> | Arrayable<kinds.Factor>>;
  /** The y coordinates, a list for each row. One value for all rows, or one per row from a column. Default: `{field: "ys"}`. */
  ys: Vector<Arrayable<number> | Arrayable<kinds.Factor>>;
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
/** The properties of `MultiLine`. */
export interface MultiLineProps extends GlyphProps, MultiLineOwn {}
/** Several lines, one per row. */
export interface MultiLine extends MultiLineOwn {}
export class MultiLine extends Glyph {
  constructor(attributes?: Partial<MultiLineProps>) {
    super(attributes);
  }
}
define(MultiLine, "MultiLine");

interface MultiPolygonsOwn {
  /** The x coordinates, a list for each row. One value for all rows, or one per row from a column. Default: `{field: "xs"}`. */
  xs: Vector<readonly (readonly (readonly (number | kinds.Factor)[])[])[]>;
  /** The y coordinates, a list for each row. One value for all rows, or one per row from a column. Default: `{field: "ys"}`. */
  ys: Vector<readonly (readonly (readonly (number | kinds.Factor)[])[])[]>;
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
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"gray"`. */
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
/** The properties of `MultiPolygons`. */
export interface MultiPolygonsProps extends GlyphProps, MultiPolygonsOwn {}
/** Several polygons, which may have holes and several parts, one per row. */
export interface MultiPolygons extends MultiPolygonsOwn {}
export class MultiPolygons extends Glyph {
  constructor(attributes?: Partial<MultiPolygonsProps>) {
    super(attributes);
  }
}
define(MultiPolygons, "MultiPolygons");

interface NgonOwn {
  /** The angle of rotation. One value for all rows, or one per row from a column. Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** One value for all rows, or one per row from a column. Default: `{field: "n"}`. */
  n: Vector<number>;
}
/** The properties of `Ngon`. */
export interface NgonProps extends RadialGlyphProps, NgonOwn {}
/** Regular polygons. Required: `radius`. */
export interface Ngon extends NgonOwn {}
export class Ngon extends RadialGlyph {
  constructor(attributes: WithRequired<NgonProps, "radius">) {
    super(attributes);
  }
}
define(Ngon, "Ngon");

interface PatchOwn {
  /** The colour of the line; null draws no line. Default: `"black"`. */
  line_color: Scalar<Color | null>;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  line_alpha: Scalar<number>;
  /** The width of the line, in pixels. Default: `1`. */
  line_width: Scalar<number>;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Scalar<enums.LineJoin>;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Scalar<enums.LineCap>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: Scalar<enums.LineDash | readonly number[]>;
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  line_dash_offset: Scalar<number>;
  /** The fill colour; null fills nothing. Default: `"gray"`. */
  fill_color: Scalar<Color | null>;
  /** The opacity of the fill, from 0 to 1. Default: `1`. */
  fill_alpha: Scalar<number>;
  /** The colour of the hatch pattern. Default: `"black"`. */
  hatch_color: Scalar<Color | null>;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  hatch_alpha: Scalar<number>;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  hatch_scale: Scalar<number>;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  hatch_pattern: Scalar<string | null>;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  hatch_weight: Scalar<number>;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  hatch_extra: Scalar<Dict<Model>>;
}
/** The properties of `Patch`. */
export interface PatchProps extends XYGlyphProps, PatchOwn {}
/** One polygon. */
export interface Patch extends PatchOwn {}
export class Patch extends XYGlyph {
  constructor(attributes?: Partial<PatchProps>) {
    super(attributes);
  }
}
define(Patch, "Patch");

interface PatchesOwn {
  /** The x coordinates, a list for each row. One value for all rows, or one per row from a column. Default: `{field: "xs"}`. */
  xs: Vector<Arrayable<number> | Arrayable<kinds.Factor>>;
  /** The y coordinates, a list for each row. One value for all rows, or one per row from a column. Default: `{field: "ys"}`. */
  ys: Vector<Arrayable<number> | Arrayable<kinds.Factor>>;
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
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"gray"`. */
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
/** The properties of `Patches`. */
export interface PatchesProps extends GlyphProps, PatchesOwn {}
/** Several polygons, one per row. */
export interface Patches extends PatchesOwn {}
export class Patches extends Glyph {
  constructor(attributes?: Partial<PatchesProps>) {
    super(attributes);
  }
}
define(Patches, "Patches");

interface QuadOwn {
  /** The position of the right side. One value for all rows, or one per row from a column. Default: `{field: "right"}`. */
  right: Vector<kinds.FactorLike>;
  /** The position of the bottom side. One value for all rows, or one per row from a column. Default: `{field: "bottom"}`. */
  bottom: Vector<kinds.FactorLike>;
  /** The position of the left side. One value for all rows, or one per row from a column. Default: `{field: "left"}`. */
  left: Vector<kinds.FactorLike>;
  /** The position of the top side. One value for all rows, or one per row from a column. Default: `{field: "top"}`. */
  top: Vector<kinds.FactorLike>;
}
/** The properties of `Quad`. */
export interface QuadProps extends LRTBProps, QuadOwn {}
/** Rectangles with the positions of their sides. */
export interface Quad extends QuadOwn {}
export class Quad extends LRTB {
  constructor(attributes?: Partial<QuadProps>) {
    super(attributes);
  }
}
define(Quad, "Quad");

interface QuadraticOwn {
  /** The x coordinate of the start. One value for all rows, or one per row from a column. Default: `{field: "x0"}`. */
  x0: Vector<kinds.FactorLike>;
  /** The y coordinate of the start. One value for all rows, or one per row from a column. Default: `{field: "y0"}`. */
  y0: Vector<kinds.FactorLike>;
  /** The x coordinate of the end, or of the first side. One value for all rows, or one per row from a column. Default: `{field: "x1"}`. */
  x1: Vector<kinds.FactorLike>;
  /** The y coordinate of the end, or of the first side. One value for all rows, or one per row from a column. Default: `{field: "y1"}`. */
  y1: Vector<kinds.FactorLike>;
  /** One value for all rows, or one per row from a column. Default: `{field: "cx"}`. */
  cx: Vector<kinds.FactorLike>;
  /** One value for all rows, or one per row from a column. Default: `{field: "cy"}`. */
  cy: Vector<kinds.FactorLike>;
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
/** The properties of `Quadratic`. */
export interface QuadraticProps extends GlyphProps, QuadraticOwn {}
/** Quadratic Bézier curves. */
export interface Quadratic extends QuadraticOwn {}
export class Quadratic extends Glyph {
  constructor(attributes?: Partial<QuadraticProps>) {
    super(attributes);
  }
}
define(Quadratic, "Quadratic");

interface RayOwn {
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
  /** One value for all rows, or one per row from a column. Default: `0`. Units: screen, data (default). */
  length: UnitsVector<number, "screen" | "data">;
  /** The angle of rotation. One value for all rows, or one per row from a column. Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
}
/** The properties of `Ray`. */
export interface RayProps extends XYGlyphProps, RayOwn {}
/** Lines from a point in a direction. */
export interface Ray extends RayOwn {}
export class Ray extends XYGlyph {
  constructor(attributes?: Partial<RayProps>) {
    super(attributes);
  }
}
define(Ray, "Ray");

interface RectOwn {
  /** Whether the shape is drawn one pixel larger, to avoid gaps. Default: `false`. */
  dilate: boolean;
}
/** The properties of `Rect`. */
export interface RectProps extends CenterRotatableProps, RectOwn {
  /** The radius of the corners, in pixels. Default: `0`. */
  border_radius: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number };
}
/** Rectangles with a centre, a width and a height. */
export interface Rect extends RectOwn {
  /** The radius of the corners, in pixels. Default: `0`. */
  get border_radius(): kinds.BorderRadius;
  set border_radius(value: number | TupleLike<readonly [number, number, number, number]> | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number });
}
export class Rect extends CenterRotatable {
  constructor(attributes?: Partial<RectProps>) {
    super(attributes);
  }
}
define(Rect, "Rect");

interface MarkerOwn {
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
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"gray"`. */
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
  /** The size of the marker, in pixels. One value for all rows, or one per row from a column. Default: `4`. */
  size: Vector<number>;
  /** The angle of rotation. One value for all rows, or one per row from a column. Default: `0`. Units: deg, rad (default), grad, turn. */
  angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** Default: `1`. */
  hit_dilation: number;
}
/** The properties of `Marker`. */
export interface MarkerProps extends XYGlyphProps, MarkerOwn {}
/** Markers. A base class of other models. */
export interface Marker extends MarkerOwn {}
export abstract class Marker extends XYGlyph {
  constructor(attributes?: Partial<MarkerProps>) {
    super(attributes);
  }
}
define(Marker, "Marker");

interface ScatterOwn {
  /** The type of the marker. One value for all rows, or one per row from a column. Default: `"circle"`. */
  marker: Vector<enums.MarkerType | `@${string}` | null>;
  /** Default: `{}`. */
  defs: { readonly [key in `@${string}`]?: callbacks.CustomJS };
}
/** The properties of `Scatter`. */
export interface ScatterProps extends MarkerProps, ScatterOwn {}
/** Markers with a size in pixels. */
export interface Scatter extends ScatterOwn {}
export class Scatter extends Marker {
  constructor(attributes?: Partial<ScatterProps>) {
    super(attributes);
  }
}
define(Scatter, "Scatter");

interface SegmentOwn {
  /** The x coordinate of the start. One value for all rows, or one per row from a column. Default: `{field: "x0"}`. */
  x0: Vector<kinds.FactorLike>;
  /** The y coordinate of the start. One value for all rows, or one per row from a column. Default: `{field: "y0"}`. */
  y0: Vector<kinds.FactorLike>;
  /** The x coordinate of the end, or of the first side. One value for all rows, or one per row from a column. Default: `{field: "x1"}`. */
  x1: Vector<kinds.FactorLike>;
  /** The y coordinate of the end, or of the first side. One value for all rows, or one per row from a column. Default: `{field: "y1"}`. */
  y1: Vector<kinds.FactorLike>;
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
/** The properties of `Segment`. */
export interface SegmentProps extends GlyphProps, SegmentOwn {}
/** Straight lines between pairs of points. */
export interface Segment extends SegmentOwn {}
export class Segment extends Glyph {
  constructor(attributes?: Partial<SegmentProps>) {
    super(attributes);
  }
}
define(Segment, "Segment");

interface SplineOwn {
  /** The colour of the line; null draws no line. Default: `"black"`. */
  line_color: Scalar<Color | null>;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  line_alpha: Scalar<number>;
  /** The width of the line, in pixels. Default: `1`. */
  line_width: Scalar<number>;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Scalar<enums.LineJoin>;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Scalar<enums.LineCap>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: Scalar<enums.LineDash | readonly number[]>;
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  line_dash_offset: Scalar<number>;
  /** Default: `0.5`. */
  tension: number;
  /** Default: `false`. */
  closed: boolean;
}
/** The properties of `Spline`. */
export interface SplineProps extends XYGlyphProps, SplineOwn {}
/** A smooth curve through points. */
export interface Spline extends SplineOwn {}
export class Spline extends XYGlyph {
  constructor(attributes?: Partial<SplineProps>) {
    super(attributes);
  }
}
define(Spline, "Spline");

interface StepOwn {
  /** The colour of the line; null draws no line. Default: `"black"`. */
  line_color: Scalar<Color | null>;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  line_alpha: Scalar<number>;
  /** The width of the line, in pixels. Default: `1`. */
  line_width: Scalar<number>;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  line_join: Scalar<enums.LineJoin>;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  line_cap: Scalar<enums.LineCap>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  line_dash: Scalar<enums.LineDash | readonly number[]>;
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  line_dash_offset: Scalar<number>;
  /** Default: `"before"`. One of "after", "before", "center". */
  mode: enums.StepMode;
  /** Default: `0`. */
  pad_before: number;
  /** Default: `0`. */
  pad_after: number;
}
/** The properties of `Step`. */
export interface StepProps extends XYGlyphProps, StepOwn {}
/** A stepped line through points. */
export interface Step extends StepOwn {}
export class Step extends XYGlyph {
  constructor(attributes?: Partial<StepProps>) {
    super(attributes);
  }
}
define(Step, "Step");

interface TeXGlyphOwn {
  /** Default: `"auto"`. */
  display: kinds.DisplayMode;
}
/** The properties of `TeXGlyph`. */
export interface TeXGlyphProps extends MathTextGlyphProps, TeXGlyphOwn {
  /** Default: `{}`. */
  macros: Dict<string | TupleLike<readonly [string, number]>>;
}
/** Mathematical texts in TeX. Needs the bundle bokeh-mathjax. */
export interface TeXGlyph extends TeXGlyphOwn {
  /** Default: `{}`. */
  get macros(): Dict<string | readonly [string, number]>;
  set macros(value: Dict<string | TupleLike<readonly [string, number]>>);
}
export class TeXGlyph extends MathTextGlyph {
  constructor(attributes?: Partial<TeXGlyphProps>) {
    super(attributes);
  }
}
define(TeXGlyph, "TeXGlyph");

interface VAreaOwn {
  /** The x coordinate. One value for all rows, or one per row from a column. Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** The y coordinate of the end, or of the first side. One value for all rows, or one per row from a column. Default: `{field: "y1"}`. */
  y1: Vector<kinds.FactorLike>;
  /** The y coordinate of the second side. One value for all rows, or one per row from a column. Default: `{field: "y2"}`. */
  y2: Vector<kinds.FactorLike>;
}
/** The properties of `VArea`. */
export interface VAreaProps extends AreaProps, VAreaOwn {}
/** An area between two curves of y values along x. */
export interface VArea extends VAreaOwn {}
export class VArea extends Area {
  constructor(attributes?: Partial<VAreaProps>) {
    super(attributes);
  }
}
define(VArea, "VArea");

interface VAreaStepOwn {
  /** The x coordinate. One value for all rows, or one per row from a column. Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** The y coordinate of the end, or of the first side. One value for all rows, or one per row from a column. Default: `{field: "y1"}`. */
  y1: Vector<kinds.FactorLike>;
  /** The y coordinate of the second side. One value for all rows, or one per row from a column. Default: `{field: "y2"}`. */
  y2: Vector<kinds.FactorLike>;
  /** Default: `"before"`. One of "after", "before", "center". */
  step_mode: enums.StepMode;
}
/** The properties of `VAreaStep`. */
export interface VAreaStepProps extends AreaProps, VAreaStepOwn {}
/** A stepped area between two curves of y values along x. */
export interface VAreaStep extends VAreaStepOwn {}
export class VAreaStep extends Area {
  constructor(attributes?: Partial<VAreaStepProps>) {
    super(attributes);
  }
}
define(VAreaStep, "VAreaStep");

interface VBarOwn {
  /** The x coordinate. One value for all rows, or one per row from a column. Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
  /** The position of the bottom side. One value for all rows, or one per row from a column. Default: `0`. */
  bottom: Vector<kinds.FactorLike>;
  /** One value for all rows, or one per row from a column. Default: `1`. Units: screen, data (default). */
  width: UnitsVector<number, "screen" | "data">;
  /** The position of the top side. One value for all rows, or one per row from a column. Default: `{field: "top"}`. */
  top: Vector<kinds.FactorLike>;
}
/** The properties of `VBar`. */
export interface VBarProps extends LRTBProps, VBarOwn {}
/** Vertical bars. */
export interface VBar extends VBarOwn {}
export class VBar extends LRTB {
  constructor(attributes?: Partial<VBarProps>) {
    super(attributes);
  }
}
define(VBar, "VBar");

interface VSpanOwn {
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
  /** The x coordinate. One value for all rows, or one per row from a column. Default: `{field: "x"}`. */
  x: Vector<kinds.FactorLike>;
}
/** The properties of `VSpan`. */
export interface VSpanProps extends GlyphProps, VSpanOwn {}
/** Vertical lines across the frame. */
export interface VSpan extends VSpanOwn {}
export class VSpan extends Glyph {
  constructor(attributes?: Partial<VSpanProps>) {
    super(attributes);
  }
}
define(VSpan, "VSpan");

interface VStripOwn {
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
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"gray"`. */
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
  /** The x coordinate of the start. One value for all rows, or one per row from a column. Default: `{field: "x0"}`. */
  x0: Vector<kinds.FactorLike>;
  /** The x coordinate of the end, or of the first side. One value for all rows, or one per row from a column. Default: `{field: "x1"}`. */
  x1: Vector<kinds.FactorLike>;
}
/** The properties of `VStrip`. */
export interface VStripProps extends GlyphProps, VStripOwn {}
/** Vertical strips across the frame. */
export interface VStrip extends VStripOwn {}
export class VStrip extends Glyph {
  constructor(attributes?: Partial<VStripProps>) {
    super(attributes);
  }
}
define(VStrip, "VStrip");

interface WedgeOwn {
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
  /** The fill colour; null fills nothing. One value for all rows, or one per row from a column. Default: `"gray"`. */
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
  /** The direction. Default: `"anticlock"`. One of "clock", "anticlock". */
  direction: enums.Direction;
  /** One value for all rows, or one per row from a column. Default: `{field: "radius"}`. Units: screen, data (default). */
  radius: UnitsVector<number, "screen" | "data">;
  /** The angle at which the shape starts. One value for all rows, or one per row from a column. Default: `{field: "start_angle"}`. Units: deg, rad (default), grad, turn. */
  start_angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
  /** The angle at which the shape ends. One value for all rows, or one per row from a column. Default: `{field: "end_angle"}`. Units: deg, rad (default), grad, turn. */
  end_angle: UnitsVector<number, "deg" | "rad" | "grad" | "turn">;
}
/** The properties of `Wedge`. */
export interface WedgeProps extends XYGlyphProps, WedgeOwn {}
/** Sectors of circles. */
export interface Wedge extends WedgeOwn {}
export class Wedge extends XYGlyph {
  constructor(attributes?: Partial<WedgeProps>) {
    super(attributes);
  }
}
define(Wedge, "Wedge");
