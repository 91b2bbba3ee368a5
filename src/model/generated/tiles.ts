// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { Renderer, type RendererProps } from "./renderers.js";
import type { Dict } from "../types.js";

export interface TileSourceProps extends ModelProps {
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
  /** Default: `""`. */
  attribution: string;
  /** Required. */
  x_origin_offset: number;
  /** Required. */
  y_origin_offset: number;
  /** Default: `null`. */
  initial_resolution: number | null;
}
/** A base of other models. */
export interface TileSource extends TileSourceProps {}
export abstract class TileSource extends Model {
  constructor(attributes?: Partial<TileSourceProps>) {
    super(attributes);
  }
}
define(TileSource, "TileSource");

export interface MercatorTileSourceProps extends TileSourceProps {
  /** Default: `false`. */
  snap_to_zoom: boolean;
  /** Default: `true`. */
  wrap_around: boolean;
}
export interface MercatorTileSource extends MercatorTileSourceProps {}
export class MercatorTileSource extends TileSource {
  constructor(attributes?: Partial<MercatorTileSourceProps>) {
    super(attributes);
  }
}
define(MercatorTileSource, "MercatorTileSource");

export interface BBoxTileSourceProps extends MercatorTileSourceProps {
  /** Default: `false`. */
  use_latlon: boolean;
}
export interface BBoxTileSource extends BBoxTileSourceProps {}
export class BBoxTileSource extends MercatorTileSource {
  constructor(attributes?: Partial<BBoxTileSourceProps>) {
    super(attributes);
  }
}
define(BBoxTileSource, "BBoxTileSource");

export interface QUADKEYTileSourceProps extends MercatorTileSourceProps {}
export interface QUADKEYTileSource extends QUADKEYTileSourceProps {}
export class QUADKEYTileSource extends MercatorTileSource {
  constructor(attributes?: Partial<QUADKEYTileSourceProps>) {
    super(attributes);
  }
}
define(QUADKEYTileSource, "QUADKEYTileSource");

export interface TileRendererProps extends RendererProps {
  /** Default: `1`. */
  alpha: number;
  /** Default: `true`. */
  smoothing: boolean;
  /** Default: `new WMTSTileSource()`. */
  tile_source: TileSource;
  /** Default: `true`. */
  render_parents: boolean;
}
export interface TileRenderer extends TileRendererProps {}
export class TileRenderer extends Renderer {
  constructor(attributes?: Partial<TileRendererProps>) {
    super(attributes);
  }
}
define(TileRenderer, "TileRenderer");

export interface TMSTileSourceProps extends MercatorTileSourceProps {}
export interface TMSTileSource extends TMSTileSourceProps {}
export class TMSTileSource extends MercatorTileSource {
  constructor(attributes?: Partial<TMSTileSourceProps>) {
    super(attributes);
  }
}
define(TMSTileSource, "TMSTileSource");

export interface WMTSTileSourceProps extends MercatorTileSourceProps {}
export interface WMTSTileSource extends WMTSTileSourceProps {}
export class WMTSTileSource extends MercatorTileSource {
  constructor(attributes?: Partial<WMTSTileSourceProps>) {
    super(attributes);
  }
}
define(WMTSTileSource, "WMTSTileSource");
