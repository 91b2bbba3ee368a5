// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { LayoutDOM, type LayoutDOMProps } from "./layouts.js";
import type { Bytes, Color, Dict } from "../types.js";
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

export interface MapOptionsProps extends ModelProps {
  /** Required. */
  lat: number;
  /** Required. */
  lng: number;
  /** Default: `12`. */
  zoom: number;
}
/** Required: `lat`, `lng`. */
export interface MapOptions extends MapOptionsProps {}
export class MapOptions extends Model {
  constructor(attributes?: Partial<MapOptionsProps>) {
    super(attributes);
  }
}
define(MapOptions, "MapOptions");

export interface GMapOptionsProps extends MapOptionsProps {
  /** Default: `"roadmap"`. One of "satellite", "roadmap", "terrain", "hybrid". */
  map_type: enums.MapType;
  /** Default: `false`. */
  scale_control: boolean;
  /** Default: `null`. */
  styles: string | null;
  /** Default: `45`. */
  tilt: number;
}
/** Required: `lat`, `lng`. */
export interface GMapOptions extends GMapOptionsProps {}
export class GMapOptions extends MapOptions {
  constructor(attributes?: Partial<GMapOptionsProps>) {
    super(attributes);
  }
}
define(GMapOptions, "GMapOptions");

export interface PlotProps extends LayoutDOMProps {
  /** Default: `"#e5e5e5"`. */
  outline_line_color: Color | null;
  /** Default: `1`. */
  outline_line_alpha: number;
  /** Default: `1`. */
  outline_line_width: number;
  /** Default: `"bevel"`. One of "miter", "round", "bevel". */
  outline_line_join: enums.LineJoin;
  /** Default: `"butt"`. One of "butt", "round", "square". */
  outline_line_cap: enums.LineCap;
  /** Default: `[]`. */
  outline_line_dash: enums.LineDash | readonly number[];
  /** Default: `0`. */
  outline_line_dash_offset: number;
  /** Default: `"#ffffff"`. */
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
  /** Default: `"#ffffff"`. */
  border_fill_color: Color | null;
  /** Default: `1`. */
  border_fill_alpha: number;
  /** Default: `"black"`. */
  border_hatch_color: Color | null;
  /** Default: `1`. */
  border_hatch_alpha: number;
  /** Default: `12`. */
  border_hatch_scale: number;
  /** Default: `null`. */
  border_hatch_pattern: enums.HatchPatternType | string | null;
  /** Default: `1`. */
  border_hatch_weight: number;
  /** Default: `{}`. */
  border_hatch_extra: Dict<Model>;
  /** Default: `new Toolbar()`. */
  toolbar: tools.Toolbar;
  /** Default: `"right"`. One of "above", "below", "left", "right". */
  toolbar_location: enums.Location | null;
  /** Default: `true`. */
  toolbar_sticky: boolean;
  /** Default: `false`. */
  toolbar_inner: boolean;
  /** Default: `null`. */
  frame_width: number | null;
  /** Default: `null`. */
  frame_height: number | null;
  /** Default: `true`. */
  frame_align: boolean | { readonly left?: boolean; readonly right?: boolean; readonly top?: boolean; readonly bottom?: boolean };
  /** Default: `new Title()`. */
  title: annotations.Title | string | null;
  /** Default: `"above"`. One of "above", "below", "left", "right". */
  title_location: enums.Location | null;
  /** Default: `[]`. */
  above: readonly (annotations.Annotation | axes.Axis | ui.StyledElement)[];
  /** Default: `[]`. */
  below: readonly (annotations.Annotation | axes.Axis | ui.StyledElement)[];
  /** Default: `[]`. */
  left: readonly (annotations.Annotation | axes.Axis | ui.StyledElement)[];
  /** Default: `[]`. */
  right: readonly (annotations.Annotation | axes.Axis | ui.StyledElement)[];
  /** Default: `[]`. */
  center: readonly (annotations.Annotation | grids.Grid | ui.StyledElement)[];
  /** Default: `[]`. */
  renderers: readonly renderers.Renderer[];
  /** Default: `new DataRange1d()`. */
  x_range: ranges.Range;
  /** Default: `new DataRange1d()`. */
  y_range: ranges.Range;
  /** Default: `new LinearScale()`. */
  x_scale: scales.Scale;
  /** Default: `new LinearScale()`. */
  y_scale: scales.Scale;
  /** Default: `{}`. */
  extra_x_ranges: Dict<ranges.Range>;
  /** Default: `{}`. */
  extra_y_ranges: Dict<ranges.Range>;
  /** Default: `{}`. */
  extra_x_scales: Dict<scales.Scale>;
  /** Default: `{}`. */
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
  /** Default: `true`. */
  hidpi: boolean;
  /** Default: `"canvas"`. One of "canvas", "svg", "webgl". */
  output_backend: enums.OutputBackend;
  /** Default: `5`. */
  min_border: number | null;
  /** Default: `null`. */
  min_border_top: number | null;
  /** Default: `null`. */
  min_border_left: number | null;
  /** Default: `null`. */
  min_border_bottom: number | null;
  /** Default: `null`. */
  min_border_right: number | null;
  /** Read-only. Default: `null`. */
  readonly inner_width: number | null;
  /** Read-only. Default: `null`. */
  readonly inner_height: number | null;
  /** Read-only. Default: `null`. */
  readonly outer_width: number | null;
  /** Read-only. Default: `null`. */
  readonly outer_height: number | null;
  /** Default: `false`. */
  match_aspect: boolean;
  /** Default: `1`. */
  aspect_scale: number;
  /** Default: `"standard"`. One of "standard", "event_only". */
  reset_policy: enums.ResetPolicy;
  /** Default: `false`. */
  hold_render: boolean;
  /** Default: `[]`. */
  attribution: readonly (string | dom.HTML)[];
}
export interface Plot extends PlotProps {}
export class Plot extends LayoutDOM {
  constructor(attributes?: Partial<PlotProps>) {
    super(attributes);
  }
}
define(Plot, "Plot");

export interface GMapPlotProps extends PlotProps {
  /** Required. */
  map_options: GMapOptions;
  /** Required. */
  api_key: Bytes;
  /** Default: `"weekly"`. */
  api_version: string;
}
/** Required: `api_key`, `map_options`. */
export interface GMapPlot extends GMapPlotProps {}
export class GMapPlot extends Plot {
  constructor(attributes?: Partial<GMapPlotProps>) {
    super(attributes);
  }
}
define(GMapPlot, "GMapPlot");

export interface GMapProps extends GMapPlotProps {}
/** Required: `api_key`, `map_options`. */
export interface GMap extends GMapProps {}
export class GMap extends GMapPlot {
  constructor(attributes?: Partial<GMapProps>) {
    super(attributes);
  }
}
define(GMap, "GMap");

export interface GridPlotProps extends LayoutDOMProps {
  /** Default: `new Toolbar()`. */
  toolbar: tools.Toolbar;
  /** Default: `"above"`. One of "above", "below", "left", "right". */
  toolbar_location: enums.Location | null;
  /** Default: `[]`. */
  children: readonly (readonly [ui.UIElement, number, number, number?, number?])[];
  /** Default: `null`. */
  rows: kinds.TracksSizing | null;
  /** Default: `null`. */
  cols: kinds.TracksSizing | null;
  /** Default: `0`. */
  spacing: kinds.GridSpacing;
}
export interface GridPlot extends GridPlotProps {}
export class GridPlot extends LayoutDOM {
  constructor(attributes?: Partial<GridPlotProps>) {
    super(attributes);
  }
}
define(GridPlot, "GridPlot");

export interface FigureProps extends PlotProps {}
export interface Figure extends FigureProps {}
export class Figure extends Plot {
  constructor(attributes?: Partial<FigureProps>) {
    super(attributes);
  }
}
define(Figure, "Figure");
