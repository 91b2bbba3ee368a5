// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { withColumns } from "../behaviour/with-columns.js";
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Columns, Dict } from "../types.js";
import type * as enums from "./enums.js";
import type * as filters from "./filters.js";
import type * as selections from "./selections.js";

export interface DataSourceProps extends ModelProps {
  /** Read-only. Default: `new Selection()`. */
  readonly selected: selections.Selection;
}
/** A base of other models. */
export interface DataSource extends DataSourceProps {}
export abstract class DataSource extends Model {
  constructor(attributes?: Partial<DataSourceProps>) {
    super(attributes);
  }
}
define(DataSource, "DataSource");

export interface ColumnarDataSourceProps extends DataSourceProps {
  /** Default: `{}`. */
  default_values: Dict<unknown>;
  /** Default: `new UnionRenderers()`. */
  selection_policy: selections.SelectionPolicy;
}
/** A base of other models. */
export interface ColumnarDataSource extends ColumnarDataSourceProps {}
export abstract class ColumnarDataSource extends DataSource {
  constructor(attributes?: Partial<ColumnarDataSourceProps>) {
    super(attributes);
  }
}
define(ColumnarDataSource, "ColumnarDataSource");

export interface ColumnDataSourceProps extends ColumnarDataSourceProps {
  /** Default: `{}`. */
  data: Columns;
}
export interface ColumnDataSource extends Omit<ColumnDataSourceProps, "data"> {}
export class ColumnDataSource extends withColumns(ColumnarDataSource) {
  constructor(attributes?: Partial<ColumnDataSourceProps>) {
    super(attributes);
  }
}
define(ColumnDataSource, "ColumnDataSource");

export interface WebDataSourceProps extends ColumnDataSourceProps {
  /** Default: `null`. */
  max_size: number | null;
  /** Default: `"replace"`. One of "replace", "append". */
  mode: enums.UpdateMode;
  /** Default: `null`. */
  adapter: unknown | null;
  /** Required. */
  data_url: string;
}
/** A base of other models. */
export interface WebDataSource extends Omit<WebDataSourceProps, "data"> {}
export abstract class WebDataSource extends ColumnDataSource {
  constructor(attributes?: Partial<WebDataSourceProps>) {
    super(attributes);
  }
}
define(WebDataSource, "WebDataSource");

export interface ServerSentDataSourceProps extends WebDataSourceProps {}
/** Required: `data_url`. */
export interface ServerSentDataSource extends Omit<ServerSentDataSourceProps, "data"> {}
export class ServerSentDataSource extends WebDataSource {
  constructor(attributes?: Partial<ServerSentDataSourceProps>) {
    super(attributes);
  }
}
define(ServerSentDataSource, "ServerSentDataSource");

export interface AjaxDataSourceProps extends WebDataSourceProps {
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
/** Required: `data_url`. */
export interface AjaxDataSource extends Omit<AjaxDataSourceProps, "data"> {}
export class AjaxDataSource extends WebDataSource {
  constructor(attributes?: Partial<AjaxDataSourceProps>) {
    super(attributes);
  }
}
define(AjaxDataSource, "AjaxDataSource");

export interface CDSViewProps extends ModelProps {
  /** Default: `new AllIndices()`. */
  filter: filters.Filter;
}
export interface CDSView extends CDSViewProps {}
export class CDSView extends Model {
  constructor(attributes?: Partial<CDSViewProps>) {
    super(attributes);
  }
}
define(CDSView, "CDSView");

export interface GeoJSONDataSourceProps extends ColumnarDataSourceProps {
  /** Required. */
  geojson: string;
}
/** Required: `geojson`. */
export interface GeoJSONDataSource extends GeoJSONDataSourceProps {}
export class GeoJSONDataSource extends ColumnarDataSource {
  constructor(attributes?: Partial<GeoJSONDataSourceProps>) {
    super(attributes);
  }
}
define(GeoJSONDataSource, "GeoJSONDataSource");
