// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { type TypedColumns, withColumns } from "../behaviour/with-columns.js";
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Columns, Dict, WithRequired } from "../types.js";
import type * as callbacks from "./callbacks.js";
import type * as enums from "./enums.js";
import type * as filters from "./filters.js";
import type * as selections from "./selections.js";

interface DataSourceOwn {
  /** The selected rows. Read-only. Default: `new Selection()`. */
  readonly selected: selections.Selection;
}
/** The properties of `DataSource`. */
export interface DataSourceProps extends ModelProps, DataSourceOwn {}
/** Data for glyphs. A base class of other models. */
export interface DataSource extends DataSourceOwn {}
export abstract class DataSource extends Model {
  constructor(attributes?: Partial<DataSourceProps>) {
    super(attributes);
  }
}
define(DataSource, "DataSource");

interface ColumnarDataSourceOwn {
  /** Default: `{}`. */
  default_values: Dict<unknown>;
  /** Default: `new UnionRenderers()`. */
  selection_policy: selections.SelectionPolicy;
}
/** The properties of `ColumnarDataSource`. */
export interface ColumnarDataSourceProps extends DataSourceProps, ColumnarDataSourceOwn {}
/** Data in columns. A base class of other models. */
export interface ColumnarDataSource extends ColumnarDataSourceOwn {}
export abstract class ColumnarDataSource extends DataSource {
  constructor(attributes?: Partial<ColumnarDataSourceProps>) {
    super(attributes);
  }
}
define(ColumnarDataSource, "ColumnarDataSource");

/** The properties of `ColumnDataSource`. */
export interface ColumnDataSourceProps<C extends Columns = Columns> extends ColumnarDataSourceProps {
  /** The columns, by name. Default: `{}`. */
  data: C;
}
/** A data source with named columns of equal length. `C` is inferred from `data`, so that misspelt names of columns do not compile; `ColumnDataSource<Columns>` accepts any names. */
export interface ColumnDataSource<C extends Columns = Columns> extends TypedColumns<C> {}
export class ColumnDataSource<C extends Columns = Columns> extends withColumns(ColumnarDataSource) {
  constructor(attributes?: Partial<ColumnDataSourceProps<C>>) {
    super(attributes);
  }
}
define(ColumnDataSource, "ColumnDataSource");

interface WebDataSourceOwn {
  /** Default: `null`. */
  max_size: number | null;
  /** Default: `"replace"`. One of "replace", "append". */
  mode: enums.UpdateMode;
  /** Default: `null`. */
  adapter: callbacks.CustomJS | null;
  /** Required. */
  data_url: string;
}
/** The properties of `WebDataSource`. */
export interface WebDataSourceProps extends ColumnDataSourceProps, WebDataSourceOwn {}
/** A data source that the browser loads. A base class of other models. */
export interface WebDataSource extends WebDataSourceOwn {}
export abstract class WebDataSource extends ColumnDataSource {
  constructor(attributes?: Partial<WebDataSourceProps>) {
    super(attributes);
  }
}
define(WebDataSource, "WebDataSource");

/** The properties of `ServerSentDataSource`. */
export interface ServerSentDataSourceProps extends WebDataSourceProps {}
/** A data source with server-sent events. Required: `data_url`. */
export interface ServerSentDataSource {}
export class ServerSentDataSource extends WebDataSource {
  constructor(attributes: WithRequired<ServerSentDataSourceProps, "data_url">) {
    super(attributes);
  }
}
define(ServerSentDataSource, "ServerSentDataSource");

interface AjaxDataSourceOwn {
  /** Default: `null`. */
  polling_interval: number | null;
  /** Default: `"application/json"`. */
  content_type: string;
  /** Default: `{}`. */
  http_headers: Dict<string>;
  /** Default: `"POST"`. One of "POST", "GET". */
  method: enums.HTTPMethod;
  /** Default: `false`. */
  if_modified: boolean;
}
/** The properties of `AjaxDataSource`. */
export interface AjaxDataSourceProps extends WebDataSourceProps, AjaxDataSourceOwn {}
/** A data source that the browser polls from a URL. Required: `data_url`. */
export interface AjaxDataSource extends AjaxDataSourceOwn {}
export class AjaxDataSource extends WebDataSource {
  constructor(attributes: WithRequired<AjaxDataSourceProps, "data_url">) {
    super(attributes);
  }
}
define(AjaxDataSource, "AjaxDataSource");

interface CDSViewOwn {
  /** The filter that selects rows. Default: `new AllIndices()`. */
  filter: filters.Filter;
}
/** The properties of `CDSView`. */
export interface CDSViewProps extends ModelProps, CDSViewOwn {}
/** A view of selected rows of a data source. */
export interface CDSView extends CDSViewOwn {}
export class CDSView extends Model {
  constructor(attributes?: Partial<CDSViewProps>) {
    super(attributes);
  }
}
define(CDSView, "CDSView");

interface GeoJSONDataSourceOwn {
  /** Required. */
  geojson: string;
}
/** The properties of `GeoJSONDataSource`. */
export interface GeoJSONDataSourceProps extends ColumnarDataSourceProps, GeoJSONDataSourceOwn {}
/** A data source from GeoJSON. Required: `geojson`. */
export interface GeoJSONDataSource extends GeoJSONDataSourceOwn {}
export class GeoJSONDataSource extends ColumnarDataSource {
  constructor(attributes: WithRequired<GeoJSONDataSourceProps, "geojson">) {
    super(attributes);
  }
}
define(GeoJSONDataSource, "GeoJSONDataSource");
