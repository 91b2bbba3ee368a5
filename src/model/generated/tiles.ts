// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { Renderer, type RendererProps } from "./renderers.js";
import type { Dict, WithRequired } from "../types.js";

interface TileSourceOwn {
  /** Default: `""`. */
  url: string;
  /** Default: `256`. */
  tile_size: number;
  /** Default: `1`. */
  pixel_ratio: number;
  /** Default: `30`. */
  max_zoom: number;
  /** Default: `0`. */
  min_zoom: number;
  /** Default: `{}`. */
  extra_url_vars: Dict<string>;
  /** The attribution of the source, as HTML. Default: `""`. */
  attribution: string;
  /** Required. */
  x_origin_offset: number;
  /** Required. */
  y_origin_offset: number;
  /** Default: `null`. */
  initial_resolution: number | null;
}
/** The properties of `TileSource`. */
export interface TileSourceProps extends ModelProps, TileSourceOwn {}
/** A source of map tiles. Required: `x_origin_offset`, `y_origin_offset`. */
export interface TileSource extends TileSourceOwn {}
export class TileSource extends Model {
  constructor(attributes: WithRequired<TileSourceProps, "x_origin_offset" | "y_origin_offset">) {
    super(attributes);
  }
}
define(TileSource, "TileSource");

interface MercatorTileSourceOwn {
  /** Default: `false`. */
  snap_to_zoom: boolean;
  /** Default: `true`. */
  wrap_around: boolean;
}
/** The properties of `MercatorTileSource`. */
export interface MercatorTileSourceProps extends TileSourceProps, MercatorTileSourceOwn {}
/** A source of map tiles in Web Mercator. */
export interface MercatorTileSource extends MercatorTileSourceOwn {}
export class MercatorTileSource extends TileSource {
  constructor(attributes?: Partial<MercatorTileSourceProps>) {
    super(attributes as TileSourceProps);
  }
}
define(MercatorTileSource, "MercatorTileSource");

interface BBoxTileSourceOwn {
  /** Default: `false`. */
  use_latlon: boolean;
}
/** The properties of `BBoxTileSource`. */
export interface BBoxTileSourceProps extends MercatorTileSourceProps, BBoxTileSourceOwn {}
/** A source of map tiles, addressed by bounding box. */
export interface BBoxTileSource extends BBoxTileSourceOwn {}
export class BBoxTileSource extends MercatorTileSource {
  constructor(attributes?: Partial<BBoxTileSourceProps>) {
    super(attributes);
  }
}
define(BBoxTileSource, "BBoxTileSource");

/** The properties of `QUADKEYTileSource`. */
export interface QUADKEYTileSourceProps extends MercatorTileSourceProps {}
/** A source of map tiles, addressed by quadkey, as in Bing Maps. */
export interface QUADKEYTileSource {}
export class QUADKEYTileSource extends MercatorTileSource {
  constructor(attributes?: Partial<QUADKEYTileSourceProps>) {
    super(attributes);
  }
}
define(QUADKEYTileSource, "QUADKEYTileSource");

interface TileRendererOwn {
  /** Default: `1`. */
  alpha: number;
  /** Default: `true`. */
  smoothing: boolean;
  /** Default: `new WMTSTileSource()`. */
  tile_source: TileSource;
  /** Default: `true`. */
  render_parents: boolean;
}
/** The properties of `TileRenderer`. */
export interface TileRendererProps extends RendererProps, TileRendererOwn {}
/** A layer of map tiles. */
export interface TileRenderer extends TileRendererOwn {}
export class TileRenderer extends Renderer {
  constructor(attributes?: Partial<TileRendererProps>) {
    super(attributes);
  }
}
define(TileRenderer, "TileRenderer");

/** The properties of `TMSTileSource`. */
export interface TMSTileSourceProps extends MercatorTileSourceProps {}
/** A source of map tiles, with y counted from the bottom. */
export interface TMSTileSource {}
export class TMSTileSource extends MercatorTileSource {
  constructor(attributes?: Partial<TMSTileSourceProps>) {
    super(attributes);
  }
}
define(TMSTileSource, "TMSTileSource");

/** The properties of `WMTSTileSource`. */
export interface WMTSTileSourceProps extends MercatorTileSourceProps {}
/** A source of map tiles, with y counted from the top, as in OpenStreetMap. */
export interface WMTSTileSource {}
export class WMTSTileSource extends MercatorTileSource {
  constructor(attributes?: Partial<WMTSTileSourceProps>) {
    super(attributes);
  }
}
define(WMTSTileSource, "WMTSTileSource");
