// plotctl/data: tables into data sources, and out of them as files; files of users, up and down; very large data under the mouse.
export { from_csv, read_csv, type CsvOptions } from "../tabular/read-csv.js";
export type { CsvInput } from "../tabular/csv-input.js";
export { from_rows, read_rows, type ColumnsOfRows, type RowsOptions } from "../tabular/read-rows.js";
export { from_arrow, read_arrow, type ArrowInput, type ArrowKinds, type ArrowOptions } from "../tabular/read-arrow.js";
export type {
  ColumnKind,
  ColumnKinds,
  ColumnOf,
  ColumnOfValues,
  ColumnsOf,
  LoadedColumn,
  NamedColumns,
} from "../tabular/column-kinds.js";
export { to_csv, type CsvTextOptions } from "../tabular/to-csv.js";
export {
  upload_input,
  type UploadCallback,
  type UploadInput,
  type UploadInputOptions,
} from "../document/transfers/upload-input.js";
export type { UploadedFile } from "../document/transfers/uploaded-file.js";
export { download, type DownloadFile } from "../document/transfers/download.js";
export type { DownloadBody } from "../document/transfers/offered-file.js";
export { download_button, type DownloadContent, type DownloadOptions } from "../tabular/download-button.js";
export { Data, LiveData, type LiveDataOptions, type RowTypes } from "../data/data.js";
export type { DataProblem, DataStatus } from "../engine/data-changes.js";
export { open, type OpenOptions, type FileOptions, type ValuesOf } from "../data/open.js";
export type { DataColumns } from "../data/inputs/columns.js";
export type { ClickHouseTable } from "../data/inputs/clickhouse.js";
export type { DataQuery } from "../data/inputs/sql.js";
export type { SqlArgs, SqlValue } from "../engine/copies/source.js";
export type { DataFile } from "../data/inputs/files.js";
export type { Progress } from "../engine/parquet/messages.js";
export { data_table, type DataTableOptions } from "../data/table/data-table.js";
export type { LargeTable } from "../data/table/large-table.js";
export type { TableSource } from "../data/table-source.js";
export type { DataRowsOptions, OrderName, RowOf } from "../data/rows.js";
export type { Cell } from "../engine/rows-query.js";
export type { PredicateArgs } from "../engine/predicate/parse.js";
export { view_of } from "../data/draw.js";
export type { View, ViewStatus } from "../data/view.js";
export type { ColumnInfo } from "../engine/contract.js";
export type { DataKind } from "../engine/data-kind.js";
export type { DataRow } from "../data/nearest-rows.js";
export type { Crossfilter } from "../data/crossfilter.js";
export type { CrossCounts } from "../data/cross/coordinator.js";
export type { CrossRows } from "../data/cross/cross-rows.js";
export type { MapOptions } from "../data/cross/density-map.js";
export type { CrossFilter } from "../data/cross/filters.js";
export type { HistogramOptions } from "../data/cross/histogram.js";
export type { Shade } from "../engine/kernels/shade-counts.js";
export { by, count, max, mean, min, sum } from "../data/aggregates.js";
export { Matrix } from "../data/matrix.js";
export type { Edges } from "../data/matrix-place.js";
export type { DataMatrix, MatrixEdges, MatrixFileOptions } from "../data/inputs/matrix.js";
export { DataGrid, type AggregateOf } from "../data/grid.js";
export type {
  CategoryAggregate,
  CellAggregate,
  CountAggregate,
  PaletteFamily,
  ValueAggregate,
} from "../plotting/glyphs/aggregates.js";
