// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { type TypedColumns, withColumns } from "../behaviour/with-columns.js";
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Columns, Dict } from "../types.js";
import type * as callbacks from "./callbacks.js";
import type * as enums from "./enums.js";
import type * as filters from "./filters.js";
import type * as selections from "./selections.js";

/** The properties of `DataSource`. */
export interface DataSourceProps extends ModelProps {
  /** The rows that are selected. Read-only. Default: `new Selection()`. */
  readonly selected: selections.Selection;
}
/** Data for glyphs. A base of other models. */
export interface DataSource extends DataSourceProps {}
export abstract class DataSource extends Model {
  constructor(attributes?: Partial<DataSourceProps>) {
    super(attributes);
  }
}
define(DataSource, "DataSource");

/** The properties of `ColumnarDataSource`. */
export interface ColumnarDataSourceProps extends DataSourceProps {
  /** Default: `{}`. */
  default_values: Dict<unknown>;
  /** Default: `new UnionRenderers()`. */
  selection_policy: selections.SelectionPolicy;
}
/** Data in columns. A base of other models. */
export interface ColumnarDataSource extends ColumnarDataSourceProps {}
export abstract class ColumnarDataSource extends DataSource {
  constructor(attributes?: Partial<ColumnarDataSourceProps>) {
    super(attributes);
  }
}
define(ColumnarDataSource, "ColumnarDataSource");

/** The properties of `ColumnDataSource`. */
export interface ColumnDataSourceProps<C extends Columns = Columns> extends ColumnarDataSourceProps {
  /** The columns by name. Default: `{}`. */
  data: C;
}
/** Columns of one length by name. `C` is inferred from `data`, and misspelt columns do not compile; `ColumnDataSource<Columns>` may have any. */
export interface ColumnDataSource<C extends Columns = Columns> extends Omit<ColumnDataSourceProps, "data">, TypedColumns<C> {}
export class ColumnDataSource<C extends Columns = Columns> extends withColumns(ColumnarDataSource) {
  constructor(attributes?: Partial<ColumnDataSourceProps<C>>) {
    super(attributes);
  }
}
define(ColumnDataSource, "ColumnDataSource");

/** The properties of `WebDataSource`. */
export interface WebDataSourceProps extends ColumnDataSourceProps {
  /** Default: `null`. */
  max_size: number | null;
  /** Default: `"replace"`. One of "replace", "append". */
  mode: enums.UpdateMode;
  /** Default: `null`. */
  adapter: callbacks.CustomJS | null;
  /** Required. */
  data_url: string;
}
/** Columns that the browser loads. A base of other models. */
export interface WebDataSource extends Omit<WebDataSourceProps, "data"> {}
export abstract class WebDataSource extends ColumnDataSource {
  constructor(attributes?: Partial<WebDataSourceProps>) {
    super(attributes);
  }
}
define(WebDataSource, "WebDataSource");

/** The properties of `ServerSentDataSource`. */
export interface ServerSentDataSourceProps extends WebDataSourceProps {}
/** Columns that a server pushes to the browser. Required: `data_url`. */
export interface ServerSentDataSource extends Omit<ServerSentDataSourceProps, "data"> {}
export class ServerSentDataSource extends WebDataSource {
  constructor(attributes?: Partial<ServerSentDataSourceProps>) {
    super(attributes);
  }
}
define(ServerSentDataSource, "ServerSentDataSource");

/** The properties of `AjaxDataSource`. */
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
/** Columns that the browser loads again and again. Required: `data_url`. */
export interface AjaxDataSource extends Omit<AjaxDataSourceProps, "data"> {}
export class AjaxDataSource extends WebDataSource {
  constructor(attributes?: Partial<AjaxDataSourceProps>) {
    super(attributes);
  }
}
define(AjaxDataSource, "AjaxDataSource");

/** The properties of `CDSView`. */
export interface CDSViewProps extends ModelProps {
  /** Which rows are seen. Default: `new AllIndices()`. */
  filter: filters.Filter;
}
/** A view of some rows of a data source. */
export interface CDSView extends CDSViewProps {}
export class CDSView extends Model {
  constructor(attributes?: Partial<CDSViewProps>) {
    super(attributes);
  }
}
define(CDSView, "CDSView");

/** The properties of `GeoJSONDataSource`. */
export interface GeoJSONDataSourceProps extends ColumnarDataSourceProps {
  /** Required. */
  geojson: string;
}
/** Columns out of GeoJSON. Required: `geojson`. */
export interface GeoJSONDataSource extends GeoJSONDataSourceProps {}
export class GeoJSONDataSource extends ColumnarDataSource {
  constructor(attributes?: Partial<GeoJSONDataSourceProps>) {
    super(attributes);
  }
}
define(GeoJSONDataSource, "GeoJSONDataSource");
