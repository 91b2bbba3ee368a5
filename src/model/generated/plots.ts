// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { withPlotParts } from "../behaviour/with-plot-parts.js";
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { LayoutDOM, type LayoutDOMProps } from "./layouts.js";
import type { Bytes, Color, Dict, TupleLike, WithRequired } from "../types.js";
import type * as annotations from "./annotations.js";
import type * as axes from "./axes.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as grids from "./grids.js";
import type * as kinds from "./kinds.js";
import type * as ranges from "./ranges.js";
import type * as renderers from "./renderers.js";
import type * as scales from "./scales.js";
import type * as tools from "./tools.js";
import type * as ui from "./ui.js";

interface MapOptionsOwn {
  /** Required. */
  lat: number;
  /** Required. */
  lng: number;
  /** Default: `12`. */
  zoom: number;
}
/** The properties of `MapOptions`. */
export interface MapOptionsProps extends ModelProps, MapOptionsOwn {}
/** The visible part of a map. Required: `lat`, `lng`. */
export interface MapOptions extends MapOptionsOwn {}
export class MapOptions extends Model {
  constructor(attributes: WithRequired<MapOptionsProps, "lat" | "lng">) {
    super(attributes);
  }
}
define(MapOptions, "MapOptions");

interface GMapOptionsOwn {
  /** Default: `"roadmap"`. One of "satellite", "roadmap", "terrain", "hybrid". */
  map_type: enums.MapType;
  /** Default: `false`. */
  scale_control: boolean;
  /** CSS styles of the element. Default: `null`. */
  styles: string | null;
  /** Default: `45`. */
  tilt: number;
}
/** The properties of `GMapOptions`. */
export interface GMapOptionsProps extends MapOptionsProps, GMapOptionsOwn {}
/** The visible part and the settings of Google Maps. Required: `lat`, `lng`. */
export interface GMapOptions extends GMapOptionsOwn {}
export class GMapOptions extends MapOptions {
  constructor(attributes: WithRequired<GMapOptionsProps, "lat" | "lng">) {
    super(attributes);
  }
}
define(GMapOptions, "GMapOptions");

interface PlotOwn {
  /** The colour of the line; null draws no line. Default: `"#e5e5e5"`. */
  outline_line_color: Color | null;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  outline_line_alpha: number;
  /** The width of the line, in pixels. Default: `1`. */
  outline_line_width: number;
  /** How segments of the line are joined. Default: `"bevel"`. One of "miter", "round", "bevel". */
  outline_line_join: enums.LineJoin;
  /** The shape of the ends of the line. Default: `"butt"`. One of "butt", "round", "square". */
  outline_line_cap: enums.LineCap;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. Default: `[]`. */
  outline_line_dash: enums.LineDash | readonly number[];
  /** Where the dash pattern begins, in pixels. Default: `0`. */
  outline_line_dash_offset: number;
  /** The fill colour; null fills nothing. Default: `"#ffffff"`. */
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
  /** The fill colour; null fills nothing. Default: `"#ffffff"`. */
  border_fill_color: Color | null;
  /** The opacity of the fill, from 0 to 1. Default: `1`. */
  border_fill_alpha: number;
  /** The colour of the hatch pattern. Default: `"black"`. */
  border_hatch_color: Color | null;
  /** The opacity of the hatch pattern, from 0 to 1. Default: `1`. */
  border_hatch_alpha: number;
  /** The size of the hatch pattern, in pixels. Default: `12`. */
  border_hatch_scale: number;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. Default: `null`. */
  border_hatch_pattern: enums.HatchPatternType | string | null;
  /** The width of the lines of the hatch pattern, in pixels. Default: `1`. */
  border_hatch_weight: number;
  /** Textures by name, for `hatch_pattern`. Default: `{}`. */
  border_hatch_extra: Dict<Model>;
  /** The tools of the plot and how they are shown. Default: `new Toolbar()`. */
  toolbar: tools.Toolbar;
  /** The side of the toolbar; null hides it. Default: `"right"`. One of "above", "below", "left", "right". */
  toolbar_location: enums.Location | null;
  /** Whether the toolbar stays next to the frame. Default: `true`. */
  toolbar_sticky: boolean;
  /** Whether the toolbar is inside of the frame. Default: `false`. */
  toolbar_inner: boolean;
  /** The width of the frame inside of the axes, in pixels. Default: `null`. */
  frame_width: number | null;
  /** The height of the frame inside of the axes, in pixels. Default: `null`. */
  frame_height: number | null;
  /** Default: `true`. */
  frame_align: boolean | { readonly left?: boolean; readonly right?: boolean; readonly top?: boolean; readonly bottom?: boolean };
  /** Default: `"above"`. One of "above", "below", "left", "right". */
  title_location: enums.Location | null;
  /** Default: `[]`. */
  above: readonly (annotations.Annotation | axes.Axis | ui.StyledElement)[];
  /** Default: `[]`. */
  below: readonly (annotations.Annotation | axes.Axis | ui.StyledElement)[];
  /** The position of the left side. Default: `[]`. */
  left: readonly (annotations.Annotation | axes.Axis | ui.StyledElement)[];
  /** The position of the right side. Default: `[]`. */
  right: readonly (annotations.Annotation | axes.Axis | ui.StyledElement)[];
  /** The renderers in the centre of the plot, such as grids. Default: `[]`. */
  center: readonly (annotations.Annotation | grids.Grid | ui.StyledElement)[];
  /** The renderers. Default: `[]`. */
  renderers: readonly renderers.Renderer[];
  /** The range of the x axes. Default: `new DataRange1d()`. */
  x_range: ranges.Range;
  /** The range of the y axes. Default: `new DataRange1d()`. */
  y_range: ranges.Range;
  /** Maps x values to positions. Default: `new LinearScale()`. */
  x_scale: scales.Scale;
  /** Maps y values to positions. Default: `new LinearScale()`. */
  y_scale: scales.Scale;
  /** Additional x ranges, by name. Default: `{}`. */
  extra_x_ranges: Dict<ranges.Range>;
  /** Additional y ranges, by name. Default: `{}`. */
  extra_y_ranges: Dict<ranges.Range>;
  /** The scales of the additional x ranges, by name. Default: `{}`. */
  extra_x_scales: Dict<scales.Scale>;
  /** The scales of the additional y ranges, by name. Default: `{}`. */
  extra_y_scales: Dict<scales.Scale>;
  /** Default: `"none"`. One of "none", "x", "y". */
  window_axis: enums.WindowAxis;
  /** Default: `10`. */
  lod_factor: number;
  /** Default: `300`. */
  lod_interval: number;
  /** Default: `2000`. */
  lod_threshold: number | null;
  /** Default: `500`. */
  lod_timeout: number;
  /** Whether the full resolution of high-density screens is used. Default: `true`. */
  hidpi: boolean;
  /** How the plot is rendered: canvas, SVG or WebGL. Default: `"canvas"`. One of "canvas", "svg", "webgl". */
  output_backend: enums.OutputBackend;
  /** The minimum space around the frame, in pixels. Default: `5`. */
  min_border: number | null;
  /** The minimum space above the frame, in pixels. Default: `null`. */
  min_border_top: number | null;
  /** The minimum space to the left of the frame, in pixels. Default: `null`. */
  min_border_left: number | null;
  /** The minimum space below the frame, in pixels. Default: `null`. */
  min_border_bottom: number | null;
  /** The minimum space to the right of the frame, in pixels. Default: `null`. */
  min_border_right: number | null;
  /** The width inside of the axes, in pixels. Set by the browser. Read-only. Default: `null`. */
  readonly inner_width: number | null;
  /** The height inside of the axes, in pixels. Set by the browser. Read-only. Default: `null`. */
  readonly inner_height: number | null;
  /** Read-only. Default: `null`. */
  readonly outer_width: number | null;
  /** Read-only. Default: `null`. */
  readonly outer_height: number | null;
  /** Whether a data unit has the same length in both dimensions. Default: `false`. */
  match_aspect: boolean;
  /** Default: `1`. */
  aspect_scale: number;
  /** What the reset tool does. Default: `"standard"`. One of "standard", "event_only". */
  reset_policy: enums.ResetPolicy;
  /** Default: `false`. */
  hold_render: boolean;
  /** The attribution of the source, as HTML. Default: `[]`. */
  attribution: readonly (string | dom.HTML)[];
}
/** The properties of `Plot`. */
export interface PlotProps extends LayoutDOMProps, PlotOwn {
  /** The title above the plot; a text becomes a Title, null shows none. Default: `new Title()`. */
  title: annotations.Title | string | null;
}
/** A plot without default axes and tools. */
export interface Plot extends PlotOwn {
  /** The title above the plot; a text becomes a Title, null shows none. Default: `new Title()`. */
  get title(): annotations.Title | null;
  set title(value: annotations.Title | string | null);
}
export class Plot extends withPlotParts(LayoutDOM) {
  constructor(attributes?: Partial<PlotProps>) {
    super(attributes);
  }
}
define(Plot, "Plot");

interface GMapPlotOwn {
  /** Required. */
  map_options: GMapOptions;
  /** Required. */
  api_key: Bytes;
  /** Default: `"weekly"`. */
  api_version: string;
}
/** The properties of `GMapPlot`. */
export interface GMapPlotProps extends PlotProps, GMapPlotOwn {}
/** A plot over Google Maps. Required: `api_key`, `map_options`. */
export interface GMapPlot extends GMapPlotOwn {}
export class GMapPlot extends Plot {
  constructor(attributes: WithRequired<GMapPlotProps, "api_key" | "map_options">) {
    super(attributes);
  }
}
define(GMapPlot, "GMapPlot");

/** The properties of `GMap`. */
export interface GMapProps extends GMapPlotProps {}
/** A plot over Google Maps, with glyph methods. Required: `api_key`, `map_options`. */
export interface GMap {}
export class GMap extends GMapPlot {
  constructor(attributes: WithRequired<GMapProps, "api_key" | "map_options">) {
    super(attributes);
  }
}
define(GMap, "GMap");

interface GridPlotOwn {
  /** The tools of the plot and how they are shown. Default: `new Toolbar()`. */
  toolbar: tools.Toolbar;
  /** The side of the toolbar; null hides it. Default: `"above"`. One of "above", "below", "left", "right". */
  toolbar_location: enums.Location | null;
  /** Default: `null`. */
  rows: kinds.TracksSizing | null;
  /** Default: `null`. */
  cols: kinds.TracksSizing | null;
}
/** The properties of `GridPlot`. */
export interface GridPlotProps extends LayoutDOMProps, GridPlotOwn {
  /** The child elements, in order. Default: `[]`. */
  children: readonly TupleLike<readonly [ui.UIElement, number, number, number?, number?]>[];
  /** The space between the children, in pixels. Default: `0`. */
  spacing: number | TupleLike<readonly [number, number]>;
}
/** Plots in a grid with one toolbar. */
export interface GridPlot extends GridPlotOwn {
  /** The child elements, in order. Default: `[]`. */
  get children(): readonly (readonly [ui.UIElement, number, number, number?, number?])[];
  set children(value: readonly TupleLike<readonly [ui.UIElement, number, number, number?, number?]>[]);
  /** The space between the children, in pixels. Default: `0`. */
  get spacing(): kinds.GridSpacing;
  set spacing(value: number | TupleLike<readonly [number, number]>);
}
export class GridPlot extends LayoutDOM {
  constructor(attributes?: Partial<GridPlotProps>) {
    super(attributes);
  }
}
define(GridPlot, "GridPlot");

/** The properties of `Figure`. */
export interface FigureProps extends PlotProps {}
/** A plot with default axes, tools and glyph methods. */
export interface Figure {}
export class Figure extends Plot {
  constructor(attributes?: Partial<FigureProps>) {
    super(attributes);
  }
}
define(Figure, "Figure");
