// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import type * as glyphs from "../../model/generated/glyphs.js";
import type { Color } from "../../model/types.js";
import type { GlyphOptions, GlyphRendererOf } from "../glyph-options.js";

export interface AnnularWedgeOptions extends GlyphOptions<
  glyphs.AnnularWedgeProps,
  "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "inner_radius" | "outer_radius" | "start_angle" | "end_angle"
> {
  /** Default: `data`. */
  inner_radius_units?: "screen" | "data";
  /** Default: `data`. */
  outer_radius_units?: "screen" | "data";
  /** Default: `rad`. */
  start_angle_units?: "deg" | "rad" | "grad" | "turn";
  /** Default: `rad`. */
  end_angle_units?: "deg" | "rad" | "grad" | "turn";
}

export interface AnnulusOptions extends GlyphOptions<
  glyphs.AnnulusProps,
  "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "inner_radius" | "outer_radius"
> {
  /** Default: `data`. */
  inner_radius_units?: "screen" | "data";
  /** Default: `data`. */
  outer_radius_units?: "screen" | "data";
}

export interface ArcOptions extends GlyphOptions<
  glyphs.ArcProps,
  "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "radius" | "start_angle" | "end_angle"
> {
  /** Default: `data`. */
  radius_units?: "screen" | "data";
  /** Default: `rad`. */
  start_angle_units?: "deg" | "rad" | "grad" | "turn";
  /** Default: `rad`. */
  end_angle_units?: "deg" | "rad" | "grad" | "turn";
}

export interface BezierOptions extends GlyphOptions<
  glyphs.BezierProps,
  "x0" | "y0" | "x1" | "y1" | "cx0" | "cy0" | "cx1" | "cy1" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset"
> {}

export interface BlockOptions extends GlyphOptions<
  glyphs.BlockProps,
  "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "x" | "y" | "width" | "height"
> {
  /** Default: `data`. */
  width_units?: "screen" | "data";
  /** Default: `data`. */
  height_units?: "screen" | "data";
}

export interface CircleOptions extends GlyphOptions<
  glyphs.CircleProps,
  "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "radius"
> {
  /** Default: `data`. */
  radius_units?: "screen" | "data";
}

export interface EllipseOptions extends GlyphOptions<
  glyphs.EllipseProps,
  "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "angle" | "width" | "height"
> {
  /** Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
  /** Default: `data`. */
  width_units?: "screen" | "data";
  /** Default: `data`. */
  height_units?: "screen" | "data";
}

export interface HAreaOptions extends GlyphOptions<
  glyphs.HAreaProps,
  "x1" | "x2" | "y"
> {}

export interface HAreaStepOptions extends GlyphOptions<
  glyphs.HAreaStepProps,
  "x1" | "x2" | "y"
> {}

export interface HBarOptions extends GlyphOptions<
  glyphs.HBarProps,
  "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "left" | "y" | "height" | "right"
> {
  /** Default: `data`. */
  height_units?: "screen" | "data";
}

export interface HSpanOptions extends GlyphOptions<
  glyphs.HSpanProps,
  "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "y"
> {}

export interface HStripOptions extends GlyphOptions<
  glyphs.HStripProps,
  "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "y0" | "y1"
> {}

export interface HexTileOptions extends GlyphOptions<
  glyphs.HexTileProps,
  "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "r" | "q" | "scale"
> {}

export interface ImageOptions extends GlyphOptions<
  glyphs.ImageProps,
  "x" | "y" | "global_alpha" | "image" | "dw" | "dh"
> {
  /** Default: `data`. */
  dw_units?: "screen" | "data";
  /** Default: `data`. */
  dh_units?: "screen" | "data";
  /** Colours, or the name of a palette, for a LinearColorMapper. */
  palette?: string | readonly Color[];
}

export interface ImageRGBAOptions extends GlyphOptions<
  glyphs.ImageRGBAProps,
  "x" | "y" | "global_alpha" | "image" | "dw" | "dh"
> {
  /** Default: `data`. */
  dw_units?: "screen" | "data";
  /** Default: `data`. */
  dh_units?: "screen" | "data";
}

export interface ImageStackOptions extends GlyphOptions<
  glyphs.ImageStackProps,
  "x" | "y" | "global_alpha" | "image" | "dw" | "dh"
> {
  /** Default: `data`. */
  dw_units?: "screen" | "data";
  /** Default: `data`. */
  dh_units?: "screen" | "data";
}

export interface ImageURLOptions extends GlyphOptions<
  glyphs.ImageURLProps,
  "x" | "y" | "url" | "global_alpha" | "angle" | "w" | "h"
> {
  /** Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
  /** Default: `data`. */
  w_units?: "screen" | "data";
  /** Default: `data`. */
  h_units?: "screen" | "data";
}

export interface LineOptions extends GlyphOptions<
  glyphs.LineProps,
  "x" | "y"
> {}

export interface MathMLGlyphOptions extends GlyphOptions<
  glyphs.MathMLGlyphProps,
  "x" | "y" | "text_color" | "text_outline_color" | "text_outline_width" | "text_alpha" | "text_font" | "text_font_size" | "text_font_style" | "text_align" | "text_baseline" | "text_line_height" | "border_line_color" | "border_line_alpha" | "border_line_width" | "border_line_join" | "border_line_cap" | "border_line_dash" | "border_line_dash_offset" | "background_fill_color" | "background_fill_alpha" | "background_hatch_color" | "background_hatch_alpha" | "background_hatch_scale" | "background_hatch_pattern" | "background_hatch_weight" | "text" | "angle" | "x_offset" | "y_offset" | "anchor" | "outline_shape"
> {
  /** Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
}

export interface MultiLineOptions extends GlyphOptions<
  glyphs.MultiLineProps,
  "xs" | "ys" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset"
> {}

export interface MultiPolygonsOptions extends GlyphOptions<
  glyphs.MultiPolygonsProps,
  "xs" | "ys" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight"
> {}

export interface NgonOptions extends GlyphOptions<
  glyphs.NgonProps,
  "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "radius" | "angle" | "n"
> {
  /** Default: `data`. */
  radius_units?: "screen" | "data";
  /** Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
}

export interface PatchOptions extends GlyphOptions<
  glyphs.PatchProps,
  "x" | "y"
> {}

export interface PatchesOptions extends GlyphOptions<
  glyphs.PatchesProps,
  "xs" | "ys" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight"
> {}

export interface QuadOptions extends GlyphOptions<
  glyphs.QuadProps,
  "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "right" | "bottom" | "left" | "top"
> {}

export interface QuadraticOptions extends GlyphOptions<
  glyphs.QuadraticProps,
  "x0" | "y0" | "x1" | "y1" | "cx" | "cy" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset"
> {}

export interface RayOptions extends GlyphOptions<
  glyphs.RayProps,
  "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "length" | "angle"
> {
  /** Default: `data`. */
  length_units?: "screen" | "data";
  /** Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
}

export interface RectOptions extends GlyphOptions<
  glyphs.RectProps,
  "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "angle" | "width" | "height"
> {
  /** Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
  /** Default: `data`. */
  width_units?: "screen" | "data";
  /** Default: `data`. */
  height_units?: "screen" | "data";
}

export interface ScatterOptions extends GlyphOptions<
  glyphs.ScatterProps,
  "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "size" | "angle" | "marker"
> {
  /** Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
}

export interface SegmentOptions extends GlyphOptions<
  glyphs.SegmentProps,
  "x0" | "y0" | "x1" | "y1" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset"
> {}

export interface SplineOptions extends GlyphOptions<
  glyphs.SplineProps,
  "x" | "y"
> {}

export interface StepOptions extends GlyphOptions<
  glyphs.StepProps,
  "x" | "y"
> {}

export interface TeXGlyphOptions extends GlyphOptions<
  glyphs.TeXGlyphProps,
  "x" | "y" | "text_color" | "text_outline_color" | "text_outline_width" | "text_alpha" | "text_font" | "text_font_size" | "text_font_style" | "text_align" | "text_baseline" | "text_line_height" | "border_line_color" | "border_line_alpha" | "border_line_width" | "border_line_join" | "border_line_cap" | "border_line_dash" | "border_line_dash_offset" | "background_fill_color" | "background_fill_alpha" | "background_hatch_color" | "background_hatch_alpha" | "background_hatch_scale" | "background_hatch_pattern" | "background_hatch_weight" | "text" | "angle" | "x_offset" | "y_offset" | "anchor" | "outline_shape"
> {
  /** Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
}

export interface TextOptions extends GlyphOptions<
  glyphs.TextProps,
  "x" | "y" | "text_color" | "text_outline_color" | "text_outline_width" | "text_alpha" | "text_font" | "text_font_size" | "text_font_style" | "text_align" | "text_baseline" | "text_line_height" | "border_line_color" | "border_line_alpha" | "border_line_width" | "border_line_join" | "border_line_cap" | "border_line_dash" | "border_line_dash_offset" | "background_fill_color" | "background_fill_alpha" | "background_hatch_color" | "background_hatch_alpha" | "background_hatch_scale" | "background_hatch_pattern" | "background_hatch_weight" | "text" | "angle" | "x_offset" | "y_offset" | "anchor" | "outline_shape"
> {
  /** Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
}

export interface VAreaOptions extends GlyphOptions<
  glyphs.VAreaProps,
  "x" | "y1" | "y2"
> {}

export interface VAreaStepOptions extends GlyphOptions<
  glyphs.VAreaStepProps,
  "x" | "y1" | "y2"
> {}

export interface VBarOptions extends GlyphOptions<
  glyphs.VBarProps,
  "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "x" | "bottom" | "width" | "top"
> {
  /** Default: `data`. */
  width_units?: "screen" | "data";
}

export interface VSpanOptions extends GlyphOptions<
  glyphs.VSpanProps,
  "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "x"
> {}

export interface VStripOptions extends GlyphOptions<
  glyphs.VStripProps,
  "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "x0" | "x1"
> {}

export interface WedgeOptions extends GlyphOptions<
  glyphs.WedgeProps,
  "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "radius" | "start_angle" | "end_angle"
> {
  /** Default: `data`. */
  radius_units?: "screen" | "data";
  /** Default: `rad`. */
  start_angle_units?: "deg" | "rad" | "grad" | "turn";
  /** Default: `rad`. */
  end_angle_units?: "deg" | "rad" | "grad" | "turn";
}

/** Adds a Scatter glyph with one marker. */
export interface MarkerMethod {
  (x: ScatterOptions["x"], y: ScatterOptions["y"], options?: ScatterOptions): GlyphRendererOf<glyphs.Scatter>;
  (x: ScatterOptions["x"], options?: ScatterOptions): GlyphRendererOf<glyphs.Scatter>;
  (options?: ScatterOptions): GlyphRendererOf<glyphs.Scatter>;
}

/** The glyph methods of figures: each adds a renderer to the figure and returns it. */
export interface GlyphMethods {
  /** Adds a AnnularWedge glyph. */
  annular_wedge(x: AnnularWedgeOptions["x"], y: AnnularWedgeOptions["y"], inner_radius: AnnularWedgeOptions["inner_radius"], outer_radius: AnnularWedgeOptions["outer_radius"], start_angle: AnnularWedgeOptions["start_angle"], end_angle: AnnularWedgeOptions["end_angle"], options?: AnnularWedgeOptions): GlyphRendererOf<glyphs.AnnularWedge>;
  annular_wedge(x: AnnularWedgeOptions["x"], y: AnnularWedgeOptions["y"], inner_radius: AnnularWedgeOptions["inner_radius"], outer_radius: AnnularWedgeOptions["outer_radius"], start_angle: AnnularWedgeOptions["start_angle"], options?: AnnularWedgeOptions): GlyphRendererOf<glyphs.AnnularWedge>;
  annular_wedge(x: AnnularWedgeOptions["x"], y: AnnularWedgeOptions["y"], inner_radius: AnnularWedgeOptions["inner_radius"], outer_radius: AnnularWedgeOptions["outer_radius"], options?: AnnularWedgeOptions): GlyphRendererOf<glyphs.AnnularWedge>;
  annular_wedge(x: AnnularWedgeOptions["x"], y: AnnularWedgeOptions["y"], inner_radius: AnnularWedgeOptions["inner_radius"], options?: AnnularWedgeOptions): GlyphRendererOf<glyphs.AnnularWedge>;
  annular_wedge(x: AnnularWedgeOptions["x"], y: AnnularWedgeOptions["y"], options?: AnnularWedgeOptions): GlyphRendererOf<glyphs.AnnularWedge>;
  annular_wedge(x: AnnularWedgeOptions["x"], options?: AnnularWedgeOptions): GlyphRendererOf<glyphs.AnnularWedge>;
  annular_wedge(options?: AnnularWedgeOptions): GlyphRendererOf<glyphs.AnnularWedge>;

  /** Adds a Annulus glyph. */
  annulus(x: AnnulusOptions["x"], y: AnnulusOptions["y"], inner_radius: AnnulusOptions["inner_radius"], outer_radius: AnnulusOptions["outer_radius"], options?: AnnulusOptions): GlyphRendererOf<glyphs.Annulus>;
  annulus(x: AnnulusOptions["x"], y: AnnulusOptions["y"], inner_radius: AnnulusOptions["inner_radius"], options?: AnnulusOptions): GlyphRendererOf<glyphs.Annulus>;
  annulus(x: AnnulusOptions["x"], y: AnnulusOptions["y"], options?: AnnulusOptions): GlyphRendererOf<glyphs.Annulus>;
  annulus(x: AnnulusOptions["x"], options?: AnnulusOptions): GlyphRendererOf<glyphs.Annulus>;
  annulus(options?: AnnulusOptions): GlyphRendererOf<glyphs.Annulus>;

  /** Adds a Arc glyph. */
  arc(x: ArcOptions["x"], y: ArcOptions["y"], radius: ArcOptions["radius"], start_angle: ArcOptions["start_angle"], end_angle: ArcOptions["end_angle"], options?: ArcOptions): GlyphRendererOf<glyphs.Arc>;
  arc(x: ArcOptions["x"], y: ArcOptions["y"], radius: ArcOptions["radius"], start_angle: ArcOptions["start_angle"], options?: ArcOptions): GlyphRendererOf<glyphs.Arc>;
  arc(x: ArcOptions["x"], y: ArcOptions["y"], radius: ArcOptions["radius"], options?: ArcOptions): GlyphRendererOf<glyphs.Arc>;
  arc(x: ArcOptions["x"], y: ArcOptions["y"], options?: ArcOptions): GlyphRendererOf<glyphs.Arc>;
  arc(x: ArcOptions["x"], options?: ArcOptions): GlyphRendererOf<glyphs.Arc>;
  arc(options?: ArcOptions): GlyphRendererOf<glyphs.Arc>;

  /** Adds a Bezier glyph. */
  bezier(x0: BezierOptions["x0"], y0: BezierOptions["y0"], x1: BezierOptions["x1"], y1: BezierOptions["y1"], cx0: BezierOptions["cx0"], cy0: BezierOptions["cy0"], cx1: BezierOptions["cx1"], cy1: BezierOptions["cy1"], options?: BezierOptions): GlyphRendererOf<glyphs.Bezier>;
  bezier(x0: BezierOptions["x0"], y0: BezierOptions["y0"], x1: BezierOptions["x1"], y1: BezierOptions["y1"], cx0: BezierOptions["cx0"], cy0: BezierOptions["cy0"], cx1: BezierOptions["cx1"], options?: BezierOptions): GlyphRendererOf<glyphs.Bezier>;
  bezier(x0: BezierOptions["x0"], y0: BezierOptions["y0"], x1: BezierOptions["x1"], y1: BezierOptions["y1"], cx0: BezierOptions["cx0"], cy0: BezierOptions["cy0"], options?: BezierOptions): GlyphRendererOf<glyphs.Bezier>;
  bezier(x0: BezierOptions["x0"], y0: BezierOptions["y0"], x1: BezierOptions["x1"], y1: BezierOptions["y1"], cx0: BezierOptions["cx0"], options?: BezierOptions): GlyphRendererOf<glyphs.Bezier>;
  bezier(x0: BezierOptions["x0"], y0: BezierOptions["y0"], x1: BezierOptions["x1"], y1: BezierOptions["y1"], options?: BezierOptions): GlyphRendererOf<glyphs.Bezier>;
  bezier(x0: BezierOptions["x0"], y0: BezierOptions["y0"], x1: BezierOptions["x1"], options?: BezierOptions): GlyphRendererOf<glyphs.Bezier>;
  bezier(x0: BezierOptions["x0"], y0: BezierOptions["y0"], options?: BezierOptions): GlyphRendererOf<glyphs.Bezier>;
  bezier(x0: BezierOptions["x0"], options?: BezierOptions): GlyphRendererOf<glyphs.Bezier>;
  bezier(options?: BezierOptions): GlyphRendererOf<glyphs.Bezier>;

  /** Adds a Block glyph. */
  block(x: BlockOptions["x"], y: BlockOptions["y"], width: BlockOptions["width"], height: BlockOptions["height"], options?: BlockOptions): GlyphRendererOf<glyphs.Block>;
  block(x: BlockOptions["x"], y: BlockOptions["y"], width: BlockOptions["width"], options?: BlockOptions): GlyphRendererOf<glyphs.Block>;
  block(x: BlockOptions["x"], y: BlockOptions["y"], options?: BlockOptions): GlyphRendererOf<glyphs.Block>;
  block(x: BlockOptions["x"], options?: BlockOptions): GlyphRendererOf<glyphs.Block>;
  block(options?: BlockOptions): GlyphRendererOf<glyphs.Block>;

  /** Adds a Circle glyph. Circles have a `radius` in data units; for markers of a fixed size use `scatter`. */
  circle(x: CircleOptions["x"], y: CircleOptions["y"], radius: CircleOptions["radius"], options?: CircleOptions): GlyphRendererOf<glyphs.Circle>;
  circle(x: CircleOptions["x"], y: CircleOptions["y"], options?: CircleOptions): GlyphRendererOf<glyphs.Circle>;
  circle(x: CircleOptions["x"], options?: CircleOptions): GlyphRendererOf<glyphs.Circle>;
  circle(options?: CircleOptions): GlyphRendererOf<glyphs.Circle>;

  /** Adds a Ellipse glyph. */
  ellipse(x: EllipseOptions["x"], y: EllipseOptions["y"], width: EllipseOptions["width"], height: EllipseOptions["height"], options?: EllipseOptions): GlyphRendererOf<glyphs.Ellipse>;
  ellipse(x: EllipseOptions["x"], y: EllipseOptions["y"], width: EllipseOptions["width"], options?: EllipseOptions): GlyphRendererOf<glyphs.Ellipse>;
  ellipse(x: EllipseOptions["x"], y: EllipseOptions["y"], options?: EllipseOptions): GlyphRendererOf<glyphs.Ellipse>;
  ellipse(x: EllipseOptions["x"], options?: EllipseOptions): GlyphRendererOf<glyphs.Ellipse>;
  ellipse(options?: EllipseOptions): GlyphRendererOf<glyphs.Ellipse>;

  /** Adds a HArea glyph. */
  harea(x1: HAreaOptions["x1"], x2: HAreaOptions["x2"], y: HAreaOptions["y"], options?: HAreaOptions): GlyphRendererOf<glyphs.HArea>;
  harea(x1: HAreaOptions["x1"], x2: HAreaOptions["x2"], options?: HAreaOptions): GlyphRendererOf<glyphs.HArea>;
  harea(x1: HAreaOptions["x1"], options?: HAreaOptions): GlyphRendererOf<glyphs.HArea>;
  harea(options?: HAreaOptions): GlyphRendererOf<glyphs.HArea>;

  /** Adds a HAreaStep glyph. */
  harea_step(x1: HAreaStepOptions["x1"], x2: HAreaStepOptions["x2"], y: HAreaStepOptions["y"], step_mode: HAreaStepOptions["step_mode"], options?: HAreaStepOptions): GlyphRendererOf<glyphs.HAreaStep>;
  harea_step(x1: HAreaStepOptions["x1"], x2: HAreaStepOptions["x2"], y: HAreaStepOptions["y"], options?: HAreaStepOptions): GlyphRendererOf<glyphs.HAreaStep>;
  harea_step(x1: HAreaStepOptions["x1"], x2: HAreaStepOptions["x2"], options?: HAreaStepOptions): GlyphRendererOf<glyphs.HAreaStep>;
  harea_step(x1: HAreaStepOptions["x1"], options?: HAreaStepOptions): GlyphRendererOf<glyphs.HAreaStep>;
  harea_step(options?: HAreaStepOptions): GlyphRendererOf<glyphs.HAreaStep>;

  /** Adds a HBar glyph. */
  hbar(y: HBarOptions["y"], height: HBarOptions["height"], right: HBarOptions["right"], left: HBarOptions["left"], options?: HBarOptions): GlyphRendererOf<glyphs.HBar>;
  hbar(y: HBarOptions["y"], height: HBarOptions["height"], right: HBarOptions["right"], options?: HBarOptions): GlyphRendererOf<glyphs.HBar>;
  hbar(y: HBarOptions["y"], height: HBarOptions["height"], options?: HBarOptions): GlyphRendererOf<glyphs.HBar>;
  hbar(y: HBarOptions["y"], options?: HBarOptions): GlyphRendererOf<glyphs.HBar>;
  hbar(options?: HBarOptions): GlyphRendererOf<glyphs.HBar>;

  /** Adds a HSpan glyph. */
  hspan(y: HSpanOptions["y"], options?: HSpanOptions): GlyphRendererOf<glyphs.HSpan>;
  hspan(options?: HSpanOptions): GlyphRendererOf<glyphs.HSpan>;

  /** Adds a HStrip glyph. */
  hstrip(y0: HStripOptions["y0"], y1: HStripOptions["y1"], options?: HStripOptions): GlyphRendererOf<glyphs.HStrip>;
  hstrip(y0: HStripOptions["y0"], options?: HStripOptions): GlyphRendererOf<glyphs.HStrip>;
  hstrip(options?: HStripOptions): GlyphRendererOf<glyphs.HStrip>;

  /** Adds a HexTile glyph. */
  hex_tile(q: HexTileOptions["q"], r: HexTileOptions["r"], options?: HexTileOptions): GlyphRendererOf<glyphs.HexTile>;
  hex_tile(q: HexTileOptions["q"], options?: HexTileOptions): GlyphRendererOf<glyphs.HexTile>;
  hex_tile(options?: HexTileOptions): GlyphRendererOf<glyphs.HexTile>;

  /** Adds a Image glyph. Mind the order: `color_mapper` comes first; the option `palette` is a short form of it. */
  image(color_mapper: ImageOptions["color_mapper"], image: ImageOptions["image"], x: ImageOptions["x"], y: ImageOptions["y"], dw: ImageOptions["dw"], dh: ImageOptions["dh"], options?: ImageOptions): GlyphRendererOf<glyphs.Image>;
  image(color_mapper: ImageOptions["color_mapper"], image: ImageOptions["image"], x: ImageOptions["x"], y: ImageOptions["y"], dw: ImageOptions["dw"], options?: ImageOptions): GlyphRendererOf<glyphs.Image>;
  image(color_mapper: ImageOptions["color_mapper"], image: ImageOptions["image"], x: ImageOptions["x"], y: ImageOptions["y"], options?: ImageOptions): GlyphRendererOf<glyphs.Image>;
  image(color_mapper: ImageOptions["color_mapper"], image: ImageOptions["image"], x: ImageOptions["x"], options?: ImageOptions): GlyphRendererOf<glyphs.Image>;
  image(color_mapper: ImageOptions["color_mapper"], image: ImageOptions["image"], options?: ImageOptions): GlyphRendererOf<glyphs.Image>;
  image(color_mapper: ImageOptions["color_mapper"], options?: ImageOptions): GlyphRendererOf<glyphs.Image>;
  image(options?: ImageOptions): GlyphRendererOf<glyphs.Image>;

  /** Adds a ImageStack glyph. Mind the order: `color_mapper` comes first. */
  image_stack(color_mapper: ImageStackOptions["color_mapper"], image: ImageStackOptions["image"], x: ImageStackOptions["x"], y: ImageStackOptions["y"], dw: ImageStackOptions["dw"], dh: ImageStackOptions["dh"], options?: ImageStackOptions): GlyphRendererOf<glyphs.ImageStack>;
  image_stack(color_mapper: ImageStackOptions["color_mapper"], image: ImageStackOptions["image"], x: ImageStackOptions["x"], y: ImageStackOptions["y"], dw: ImageStackOptions["dw"], options?: ImageStackOptions): GlyphRendererOf<glyphs.ImageStack>;
  image_stack(color_mapper: ImageStackOptions["color_mapper"], image: ImageStackOptions["image"], x: ImageStackOptions["x"], y: ImageStackOptions["y"], options?: ImageStackOptions): GlyphRendererOf<glyphs.ImageStack>;
  image_stack(color_mapper: ImageStackOptions["color_mapper"], image: ImageStackOptions["image"], x: ImageStackOptions["x"], options?: ImageStackOptions): GlyphRendererOf<glyphs.ImageStack>;
  image_stack(color_mapper: ImageStackOptions["color_mapper"], image: ImageStackOptions["image"], options?: ImageStackOptions): GlyphRendererOf<glyphs.ImageStack>;
  image_stack(color_mapper: ImageStackOptions["color_mapper"], options?: ImageStackOptions): GlyphRendererOf<glyphs.ImageStack>;
  image_stack(options?: ImageStackOptions): GlyphRendererOf<glyphs.ImageStack>;

  /** Adds a ImageRGBA glyph. */
  image_rgba(image: ImageRGBAOptions["image"], x: ImageRGBAOptions["x"], y: ImageRGBAOptions["y"], dw: ImageRGBAOptions["dw"], dh: ImageRGBAOptions["dh"], options?: ImageRGBAOptions): GlyphRendererOf<glyphs.ImageRGBA>;
  image_rgba(image: ImageRGBAOptions["image"], x: ImageRGBAOptions["x"], y: ImageRGBAOptions["y"], dw: ImageRGBAOptions["dw"], options?: ImageRGBAOptions): GlyphRendererOf<glyphs.ImageRGBA>;
  image_rgba(image: ImageRGBAOptions["image"], x: ImageRGBAOptions["x"], y: ImageRGBAOptions["y"], options?: ImageRGBAOptions): GlyphRendererOf<glyphs.ImageRGBA>;
  image_rgba(image: ImageRGBAOptions["image"], x: ImageRGBAOptions["x"], options?: ImageRGBAOptions): GlyphRendererOf<glyphs.ImageRGBA>;
  image_rgba(image: ImageRGBAOptions["image"], options?: ImageRGBAOptions): GlyphRendererOf<glyphs.ImageRGBA>;
  image_rgba(options?: ImageRGBAOptions): GlyphRendererOf<glyphs.ImageRGBA>;

  /** Adds a ImageURL glyph. */
  image_url(url: ImageURLOptions["url"], x: ImageURLOptions["x"], y: ImageURLOptions["y"], w: ImageURLOptions["w"], h: ImageURLOptions["h"], options?: ImageURLOptions): GlyphRendererOf<glyphs.ImageURL>;
  image_url(url: ImageURLOptions["url"], x: ImageURLOptions["x"], y: ImageURLOptions["y"], w: ImageURLOptions["w"], options?: ImageURLOptions): GlyphRendererOf<glyphs.ImageURL>;
  image_url(url: ImageURLOptions["url"], x: ImageURLOptions["x"], y: ImageURLOptions["y"], options?: ImageURLOptions): GlyphRendererOf<glyphs.ImageURL>;
  image_url(url: ImageURLOptions["url"], x: ImageURLOptions["x"], options?: ImageURLOptions): GlyphRendererOf<glyphs.ImageURL>;
  image_url(url: ImageURLOptions["url"], options?: ImageURLOptions): GlyphRendererOf<glyphs.ImageURL>;
  image_url(options?: ImageURLOptions): GlyphRendererOf<glyphs.ImageURL>;

  /** Adds a Line glyph. */
  line(x: LineOptions["x"], y: LineOptions["y"], options?: LineOptions): GlyphRendererOf<glyphs.Line>;
  line(x: LineOptions["x"], options?: LineOptions): GlyphRendererOf<glyphs.Line>;
  line(options?: LineOptions): GlyphRendererOf<glyphs.Line>;

  /** Adds a MathMLGlyph glyph. */
  mathml(x: MathMLGlyphOptions["x"], y: MathMLGlyphOptions["y"], text: MathMLGlyphOptions["text"], options?: MathMLGlyphOptions): GlyphRendererOf<glyphs.MathMLGlyph>;
  mathml(x: MathMLGlyphOptions["x"], y: MathMLGlyphOptions["y"], options?: MathMLGlyphOptions): GlyphRendererOf<glyphs.MathMLGlyph>;
  mathml(x: MathMLGlyphOptions["x"], options?: MathMLGlyphOptions): GlyphRendererOf<glyphs.MathMLGlyph>;
  mathml(options?: MathMLGlyphOptions): GlyphRendererOf<glyphs.MathMLGlyph>;

  /** Adds a MultiLine glyph. */
  multi_line(xs: MultiLineOptions["xs"], ys: MultiLineOptions["ys"], options?: MultiLineOptions): GlyphRendererOf<glyphs.MultiLine>;
  multi_line(xs: MultiLineOptions["xs"], options?: MultiLineOptions): GlyphRendererOf<glyphs.MultiLine>;
  multi_line(options?: MultiLineOptions): GlyphRendererOf<glyphs.MultiLine>;

  /** Adds a MultiPolygons glyph. */
  multi_polygons(xs: MultiPolygonsOptions["xs"], ys: MultiPolygonsOptions["ys"], options?: MultiPolygonsOptions): GlyphRendererOf<glyphs.MultiPolygons>;
  multi_polygons(xs: MultiPolygonsOptions["xs"], options?: MultiPolygonsOptions): GlyphRendererOf<glyphs.MultiPolygons>;
  multi_polygons(options?: MultiPolygonsOptions): GlyphRendererOf<glyphs.MultiPolygons>;

  /** Adds a Ngon glyph. */
  ngon(x: NgonOptions["x"], y: NgonOptions["y"], radius: NgonOptions["radius"], options?: NgonOptions): GlyphRendererOf<glyphs.Ngon>;
  ngon(x: NgonOptions["x"], y: NgonOptions["y"], options?: NgonOptions): GlyphRendererOf<glyphs.Ngon>;
  ngon(x: NgonOptions["x"], options?: NgonOptions): GlyphRendererOf<glyphs.Ngon>;
  ngon(options?: NgonOptions): GlyphRendererOf<glyphs.Ngon>;

  /** Adds a Patch glyph. */
  patch(x: PatchOptions["x"], y: PatchOptions["y"], options?: PatchOptions): GlyphRendererOf<glyphs.Patch>;
  patch(x: PatchOptions["x"], options?: PatchOptions): GlyphRendererOf<glyphs.Patch>;
  patch(options?: PatchOptions): GlyphRendererOf<glyphs.Patch>;

  /** Adds a Patches glyph. */
  patches(xs: PatchesOptions["xs"], ys: PatchesOptions["ys"], options?: PatchesOptions): GlyphRendererOf<glyphs.Patches>;
  patches(xs: PatchesOptions["xs"], options?: PatchesOptions): GlyphRendererOf<glyphs.Patches>;
  patches(options?: PatchesOptions): GlyphRendererOf<glyphs.Patches>;

  /** Adds a Quad glyph. Mind the order: `bottom` comes before `top`. */
  quad(left: QuadOptions["left"], right: QuadOptions["right"], bottom: QuadOptions["bottom"], top: QuadOptions["top"], options?: QuadOptions): GlyphRendererOf<glyphs.Quad>;
  quad(left: QuadOptions["left"], right: QuadOptions["right"], bottom: QuadOptions["bottom"], options?: QuadOptions): GlyphRendererOf<glyphs.Quad>;
  quad(left: QuadOptions["left"], right: QuadOptions["right"], options?: QuadOptions): GlyphRendererOf<glyphs.Quad>;
  quad(left: QuadOptions["left"], options?: QuadOptions): GlyphRendererOf<glyphs.Quad>;
  quad(options?: QuadOptions): GlyphRendererOf<glyphs.Quad>;

  /** Adds a Quadratic glyph. */
  quadratic(x0: QuadraticOptions["x0"], y0: QuadraticOptions["y0"], x1: QuadraticOptions["x1"], y1: QuadraticOptions["y1"], cx: QuadraticOptions["cx"], cy: QuadraticOptions["cy"], options?: QuadraticOptions): GlyphRendererOf<glyphs.Quadratic>;
  quadratic(x0: QuadraticOptions["x0"], y0: QuadraticOptions["y0"], x1: QuadraticOptions["x1"], y1: QuadraticOptions["y1"], cx: QuadraticOptions["cx"], options?: QuadraticOptions): GlyphRendererOf<glyphs.Quadratic>;
  quadratic(x0: QuadraticOptions["x0"], y0: QuadraticOptions["y0"], x1: QuadraticOptions["x1"], y1: QuadraticOptions["y1"], options?: QuadraticOptions): GlyphRendererOf<glyphs.Quadratic>;
  quadratic(x0: QuadraticOptions["x0"], y0: QuadraticOptions["y0"], x1: QuadraticOptions["x1"], options?: QuadraticOptions): GlyphRendererOf<glyphs.Quadratic>;
  quadratic(x0: QuadraticOptions["x0"], y0: QuadraticOptions["y0"], options?: QuadraticOptions): GlyphRendererOf<glyphs.Quadratic>;
  quadratic(x0: QuadraticOptions["x0"], options?: QuadraticOptions): GlyphRendererOf<glyphs.Quadratic>;
  quadratic(options?: QuadraticOptions): GlyphRendererOf<glyphs.Quadratic>;

  /** Adds a Ray glyph. */
  ray(x: RayOptions["x"], y: RayOptions["y"], length: RayOptions["length"], options?: RayOptions): GlyphRendererOf<glyphs.Ray>;
  ray(x: RayOptions["x"], y: RayOptions["y"], options?: RayOptions): GlyphRendererOf<glyphs.Ray>;
  ray(x: RayOptions["x"], options?: RayOptions): GlyphRendererOf<glyphs.Ray>;
  ray(options?: RayOptions): GlyphRendererOf<glyphs.Ray>;

  /** Adds a Rect glyph. */
  rect(x: RectOptions["x"], y: RectOptions["y"], width: RectOptions["width"], height: RectOptions["height"], options?: RectOptions): GlyphRendererOf<glyphs.Rect>;
  rect(x: RectOptions["x"], y: RectOptions["y"], width: RectOptions["width"], options?: RectOptions): GlyphRendererOf<glyphs.Rect>;
  rect(x: RectOptions["x"], y: RectOptions["y"], options?: RectOptions): GlyphRendererOf<glyphs.Rect>;
  rect(x: RectOptions["x"], options?: RectOptions): GlyphRendererOf<glyphs.Rect>;
  rect(options?: RectOptions): GlyphRendererOf<glyphs.Rect>;

  /** Adds a Segment glyph. */
  segment(x0: SegmentOptions["x0"], y0: SegmentOptions["y0"], x1: SegmentOptions["x1"], y1: SegmentOptions["y1"], options?: SegmentOptions): GlyphRendererOf<glyphs.Segment>;
  segment(x0: SegmentOptions["x0"], y0: SegmentOptions["y0"], x1: SegmentOptions["x1"], options?: SegmentOptions): GlyphRendererOf<glyphs.Segment>;
  segment(x0: SegmentOptions["x0"], y0: SegmentOptions["y0"], options?: SegmentOptions): GlyphRendererOf<glyphs.Segment>;
  segment(x0: SegmentOptions["x0"], options?: SegmentOptions): GlyphRendererOf<glyphs.Segment>;
  segment(options?: SegmentOptions): GlyphRendererOf<glyphs.Segment>;

  /** Adds a Spline glyph. */
  spline(x: SplineOptions["x"], y: SplineOptions["y"], options?: SplineOptions): GlyphRendererOf<glyphs.Spline>;
  spline(x: SplineOptions["x"], options?: SplineOptions): GlyphRendererOf<glyphs.Spline>;
  spline(options?: SplineOptions): GlyphRendererOf<glyphs.Spline>;

  /** Adds a Step glyph. */
  step(x: StepOptions["x"], y: StepOptions["y"], mode: StepOptions["mode"], options?: StepOptions): GlyphRendererOf<glyphs.Step>;
  step(x: StepOptions["x"], y: StepOptions["y"], options?: StepOptions): GlyphRendererOf<glyphs.Step>;
  step(x: StepOptions["x"], options?: StepOptions): GlyphRendererOf<glyphs.Step>;
  step(options?: StepOptions): GlyphRendererOf<glyphs.Step>;

  /** Adds a TeXGlyph glyph. */
  tex(x: TeXGlyphOptions["x"], y: TeXGlyphOptions["y"], text: TeXGlyphOptions["text"], options?: TeXGlyphOptions): GlyphRendererOf<glyphs.TeXGlyph>;
  tex(x: TeXGlyphOptions["x"], y: TeXGlyphOptions["y"], options?: TeXGlyphOptions): GlyphRendererOf<glyphs.TeXGlyph>;
  tex(x: TeXGlyphOptions["x"], options?: TeXGlyphOptions): GlyphRendererOf<glyphs.TeXGlyph>;
  tex(options?: TeXGlyphOptions): GlyphRendererOf<glyphs.TeXGlyph>;

  /** Adds a Text glyph. */
  text(x: TextOptions["x"], y: TextOptions["y"], text: TextOptions["text"], options?: TextOptions): GlyphRendererOf<glyphs.Text>;
  text(x: TextOptions["x"], y: TextOptions["y"], options?: TextOptions): GlyphRendererOf<glyphs.Text>;
  text(x: TextOptions["x"], options?: TextOptions): GlyphRendererOf<glyphs.Text>;
  text(options?: TextOptions): GlyphRendererOf<glyphs.Text>;

  /** Adds a VArea glyph. */
  varea(x: VAreaOptions["x"], y1: VAreaOptions["y1"], y2: VAreaOptions["y2"], options?: VAreaOptions): GlyphRendererOf<glyphs.VArea>;
  varea(x: VAreaOptions["x"], y1: VAreaOptions["y1"], options?: VAreaOptions): GlyphRendererOf<glyphs.VArea>;
  varea(x: VAreaOptions["x"], options?: VAreaOptions): GlyphRendererOf<glyphs.VArea>;
  varea(options?: VAreaOptions): GlyphRendererOf<glyphs.VArea>;

  /** Adds a VAreaStep glyph. */
  varea_step(x: VAreaStepOptions["x"], y1: VAreaStepOptions["y1"], y2: VAreaStepOptions["y2"], step_mode: VAreaStepOptions["step_mode"], options?: VAreaStepOptions): GlyphRendererOf<glyphs.VAreaStep>;
  varea_step(x: VAreaStepOptions["x"], y1: VAreaStepOptions["y1"], y2: VAreaStepOptions["y2"], options?: VAreaStepOptions): GlyphRendererOf<glyphs.VAreaStep>;
  varea_step(x: VAreaStepOptions["x"], y1: VAreaStepOptions["y1"], options?: VAreaStepOptions): GlyphRendererOf<glyphs.VAreaStep>;
  varea_step(x: VAreaStepOptions["x"], options?: VAreaStepOptions): GlyphRendererOf<glyphs.VAreaStep>;
  varea_step(options?: VAreaStepOptions): GlyphRendererOf<glyphs.VAreaStep>;

  /** Adds a VBar glyph. */
  vbar(x: VBarOptions["x"], width: VBarOptions["width"], top: VBarOptions["top"], bottom: VBarOptions["bottom"], options?: VBarOptions): GlyphRendererOf<glyphs.VBar>;
  vbar(x: VBarOptions["x"], width: VBarOptions["width"], top: VBarOptions["top"], options?: VBarOptions): GlyphRendererOf<glyphs.VBar>;
  vbar(x: VBarOptions["x"], width: VBarOptions["width"], options?: VBarOptions): GlyphRendererOf<glyphs.VBar>;
  vbar(x: VBarOptions["x"], options?: VBarOptions): GlyphRendererOf<glyphs.VBar>;
  vbar(options?: VBarOptions): GlyphRendererOf<glyphs.VBar>;

  /** Adds a VSpan glyph. */
  vspan(x: VSpanOptions["x"], options?: VSpanOptions): GlyphRendererOf<glyphs.VSpan>;
  vspan(options?: VSpanOptions): GlyphRendererOf<glyphs.VSpan>;

  /** Adds a VStrip glyph. */
  vstrip(x0: VStripOptions["x0"], x1: VStripOptions["x1"], options?: VStripOptions): GlyphRendererOf<glyphs.VStrip>;
  vstrip(x0: VStripOptions["x0"], options?: VStripOptions): GlyphRendererOf<glyphs.VStrip>;
  vstrip(options?: VStripOptions): GlyphRendererOf<glyphs.VStrip>;

  /** Adds a Wedge glyph. */
  wedge(x: WedgeOptions["x"], y: WedgeOptions["y"], radius: WedgeOptions["radius"], start_angle: WedgeOptions["start_angle"], end_angle: WedgeOptions["end_angle"], options?: WedgeOptions): GlyphRendererOf<glyphs.Wedge>;
  wedge(x: WedgeOptions["x"], y: WedgeOptions["y"], radius: WedgeOptions["radius"], start_angle: WedgeOptions["start_angle"], options?: WedgeOptions): GlyphRendererOf<glyphs.Wedge>;
  wedge(x: WedgeOptions["x"], y: WedgeOptions["y"], radius: WedgeOptions["radius"], options?: WedgeOptions): GlyphRendererOf<glyphs.Wedge>;
  wedge(x: WedgeOptions["x"], y: WedgeOptions["y"], options?: WedgeOptions): GlyphRendererOf<glyphs.Wedge>;
  wedge(x: WedgeOptions["x"], options?: WedgeOptions): GlyphRendererOf<glyphs.Wedge>;
  wedge(options?: WedgeOptions): GlyphRendererOf<glyphs.Wedge>;

  /** Adds a Scatter glyph. */
  scatter(x: ScatterOptions["x"], y: ScatterOptions["y"], options?: ScatterOptions): GlyphRendererOf<glyphs.Scatter>;
  scatter(x: ScatterOptions["x"], options?: ScatterOptions): GlyphRendererOf<glyphs.Scatter>;
  scatter(options?: ScatterOptions): GlyphRendererOf<glyphs.Scatter>;

  /** @deprecated Use `scatter` with `marker: "asterisk"`. */
  asterisk: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "circle_cross"`. */
  circle_cross: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "circle_dot"`. */
  circle_dot: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "circle_x"`. */
  circle_x: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "circle_y"`. */
  circle_y: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "cross"`. */
  cross: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "dash"`. */
  dash: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "diamond"`. */
  diamond: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "diamond_cross"`. */
  diamond_cross: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "diamond_dot"`. */
  diamond_dot: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "dot"`. */
  dot: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "hex"`. */
  hex: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "hex_dot"`. */
  hex_dot: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "inverted_triangle"`. */
  inverted_triangle: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "plus"`. */
  plus: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "square"`. */
  square: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "square_cross"`. */
  square_cross: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "square_dot"`. */
  square_dot: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "square_pin"`. */
  square_pin: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "square_x"`. */
  square_x: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "star"`. */
  star: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "star_dot"`. */
  star_dot: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "triangle"`. */
  triangle: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "triangle_dot"`. */
  triangle_dot: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "triangle_pin"`. */
  triangle_pin: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "x"`. */
  x: MarkerMethod;
  /** @deprecated Use `scatter` with `marker: "y"`. */
  y: MarkerMethod;
}
