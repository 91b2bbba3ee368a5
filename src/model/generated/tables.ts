// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { Widget, type WidgetProps } from "./widgets.js";
import type { Color, Vector, WithRequired } from "../types.js";
import type * as comparisons from "./comparisons.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as sources from "./sources.js";

/** The properties of `CellEditor`. */
export interface CellEditorProps extends ModelProps {}
/** Edits the cells of a table. A base class of other models. Needs the bundle bokeh-tables. */
export interface CellEditor {}
export abstract class CellEditor extends Model {
  constructor(attributes?: Partial<CellEditorProps>) {
    super(attributes);
  }
}
define(CellEditor, "CellEditor");

interface StringEditorOwn {
  /** Default: `[]`. */
  completions: readonly string[];
}
/** The properties of `StringEditor`. */
export interface StringEditorProps extends CellEditorProps, StringEditorOwn {}
/** Edits cells as text, with suggestions. Needs the bundle bokeh-tables. */
export interface StringEditor extends StringEditorOwn {}
export class StringEditor extends CellEditor {
  constructor(attributes?: Partial<StringEditorProps>) {
    super(attributes);
  }
}
define(StringEditor, "StringEditor");

/** The properties of `TextEditor`. */
export interface TextEditorProps extends CellEditorProps {}
/** Edits cells as long text. Needs the bundle bokeh-tables. */
export interface TextEditor {}
export class TextEditor extends CellEditor {
  constructor(attributes?: Partial<TextEditorProps>) {
    super(attributes);
  }
}
define(TextEditor, "TextEditor");

interface SelectEditorOwn {
  /** The options. Default: `[]`. */
  options: readonly string[];
}
/** The properties of `SelectEditor`. */
export interface SelectEditorProps extends CellEditorProps, SelectEditorOwn {}
/** Edits cells with a list of options. Needs the bundle bokeh-tables. */
export interface SelectEditor extends SelectEditorOwn {}
export class SelectEditor extends CellEditor {
  constructor(attributes?: Partial<SelectEditorProps>) {
    super(attributes);
  }
}
define(SelectEditor, "SelectEditor");

/** The properties of `PercentEditor`. */
export interface PercentEditorProps extends CellEditorProps {}
/** Edits cells as percentages. Needs the bundle bokeh-tables. */
export interface PercentEditor {}
export class PercentEditor extends CellEditor {
  constructor(attributes?: Partial<PercentEditorProps>) {
    super(attributes);
  }
}
define(PercentEditor, "PercentEditor");

/** The properties of `CheckboxEditor`. */
export interface CheckboxEditorProps extends CellEditorProps {}
/** Edits cells with a check box. Needs the bundle bokeh-tables. */
export interface CheckboxEditor {}
export class CheckboxEditor extends CellEditor {
  constructor(attributes?: Partial<CheckboxEditorProps>) {
    super(attributes);
  }
}
define(CheckboxEditor, "CheckboxEditor");

interface IntEditorOwn {
  /** The step between two values. Default: `1`. */
  step: number;
}
/** The properties of `IntEditor`. */
export interface IntEditorProps extends CellEditorProps, IntEditorOwn {}
/** Edits cells as integers. Needs the bundle bokeh-tables. */
export interface IntEditor extends IntEditorOwn {}
export class IntEditor extends CellEditor {
  constructor(attributes?: Partial<IntEditorProps>) {
    super(attributes);
  }
}
define(IntEditor, "IntEditor");

interface NumberEditorOwn {
  /** The step between two values. Default: `0.01`. */
  step: number;
}
/** The properties of `NumberEditor`. */
export interface NumberEditorProps extends CellEditorProps, NumberEditorOwn {}
/** Edits cells as numbers. Needs the bundle bokeh-tables. */
export interface NumberEditor extends NumberEditorOwn {}
export class NumberEditor extends CellEditor {
  constructor(attributes?: Partial<NumberEditorProps>) {
    super(attributes);
  }
}
define(NumberEditor, "NumberEditor");

/** The properties of `TimeEditor`. */
export interface TimeEditorProps extends CellEditorProps {}
/** Edits cells as times. Needs the bundle bokeh-tables. */
export interface TimeEditor {}
export class TimeEditor extends CellEditor {
  constructor(attributes?: Partial<TimeEditorProps>) {
    super(attributes);
  }
}
define(TimeEditor, "TimeEditor");

/** The properties of `DateEditor`. */
export interface DateEditorProps extends CellEditorProps {}
/** Edits cells with a calendar. Needs the bundle bokeh-tables. */
export interface DateEditor {}
export class DateEditor extends CellEditor {
  constructor(attributes?: Partial<DateEditorProps>) {
    super(attributes);
  }
}
define(DateEditor, "DateEditor");

/** The properties of `CellFormatter`. */
export interface CellFormatterProps extends ModelProps {}
/** Formats the cells of a table. A base class of other models. Needs the bundle bokeh-tables. */
export interface CellFormatter {}
export abstract class CellFormatter extends Model {
  constructor(attributes?: Partial<CellFormatterProps>) {
    super(attributes);
  }
}
define(CellFormatter, "CellFormatter");

interface StringFormatterOwn {
  /** One value for all rows, or one per row from a column. Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  font_style: Vector<enums.FontStyle>;
  /** The horizontal alignment of the text. One value for all rows, or one per row from a column. Default: `"left"`. One of "left", "right", "center". */
  text_align: Vector<enums.TextAlign>;
  /** The colour of the text. One value for all rows, or one per row from a column. Default: `null`. */
  text_color: Vector<Color | null>;
  /** One value for all rows, or one per row from a column. Default: `null`. */
  background_color: Vector<Color | null>;
  /** Default: `"NaN"`. */
  nan_format: string;
  /** Default: `"(null)"`. */
  null_format: string;
}
/** The properties of `StringFormatter`. */
export interface StringFormatterProps extends CellFormatterProps, StringFormatterOwn {}
/** Formats texts. Needs the bundle bokeh-tables. */
export interface StringFormatter extends StringFormatterOwn {}
export class StringFormatter extends CellFormatter {
  constructor(attributes?: Partial<StringFormatterProps>) {
    super(attributes);
  }
}
define(StringFormatter, "StringFormatter");

interface ScientificFormatterOwn {
  /** The number of digits. Default: `10`. */
  precision: number;
  /** Default: `5`. */
  power_limit_high: number;
  /** Default: `-3`. */
  power_limit_low: number;
}
/** The properties of `ScientificFormatter`. */
export interface ScientificFormatterProps extends StringFormatterProps, ScientificFormatterOwn {}
/** Formats numbers in scientific notation. Needs the bundle bokeh-tables. */
export interface ScientificFormatter extends ScientificFormatterOwn {}
export class ScientificFormatter extends StringFormatter {
  constructor(attributes?: Partial<ScientificFormatterProps>) {
    super(attributes);
  }
}
define(ScientificFormatter, "ScientificFormatter");

interface NumberFormatterOwn {
  /** The format pattern. Default: `"0,0"`. */
  format: string;
  /** Default: `"en"`. */
  language: string;
  /** Default: `"round"`. One of "round", "nearest", "floor", "rounddown", "ceil", "roundup". */
  rounding: enums.RoundingFunction;
}
/** The properties of `NumberFormatter`. */
export interface NumberFormatterProps extends StringFormatterProps, NumberFormatterOwn {}
/** Formats numbers with a pattern such as `0.00`. Needs the bundle bokeh-tables. */
export interface NumberFormatter extends NumberFormatterOwn {}
export class NumberFormatter extends StringFormatter {
  constructor(attributes?: Partial<NumberFormatterProps>) {
    super(attributes);
  }
}
define(NumberFormatter, "NumberFormatter");

interface BooleanFormatterOwn {
  /** The icon. Default: `"check"`. */
  icon: string;
}
/** The properties of `BooleanFormatter`. */
export interface BooleanFormatterProps extends CellFormatterProps, BooleanFormatterOwn {}
/** Shows a check mark for true. Needs the bundle bokeh-tables. */
export interface BooleanFormatter extends BooleanFormatterOwn {}
export class BooleanFormatter extends CellFormatter {
  constructor(attributes?: Partial<BooleanFormatterProps>) {
    super(attributes);
  }
}
define(BooleanFormatter, "BooleanFormatter");

interface DateFormatterOwn {
  /** The format pattern. Default: `"ISO-8601"`. */
  format: string;
}
/** The properties of `DateFormatter`. */
export interface DateFormatterProps extends StringFormatterProps, DateFormatterOwn {}
/** Formats dates. Needs the bundle bokeh-tables. */
export interface DateFormatter extends DateFormatterOwn {}
export class DateFormatter extends StringFormatter {
  constructor(attributes?: Partial<DateFormatterProps>) {
    super(attributes);
  }
}
define(DateFormatter, "DateFormatter");

interface HTMLTemplateFormatterOwn {
  /** Default: `"<%= value %>"`. */
  template: string;
}
/** The properties of `HTMLTemplateFormatter`. */
export interface HTMLTemplateFormatterProps extends CellFormatterProps, HTMLTemplateFormatterOwn {}
/** Formats cells with an HTML template. Needs the bundle bokeh-tables. */
export interface HTMLTemplateFormatter extends HTMLTemplateFormatterOwn {}
export class HTMLTemplateFormatter extends CellFormatter {
  constructor(attributes?: Partial<HTMLTemplateFormatterProps>) {
    super(attributes);
  }
}
define(HTMLTemplateFormatter, "HTMLTemplateFormatter");

interface TableWidgetOwn {
  /** The data source. Default: `new ColumnDataSource()`. */
  source: sources.ColumnDataSource;
  /** The view that selects rows. Default: `new CDSView()`. */
  view: sources.CDSView;
}
/** The properties of `TableWidget`. */
export interface TableWidgetProps extends WidgetProps, TableWidgetOwn {}
/** A table. Needs the bundle bokeh-tables. */
export interface TableWidget extends TableWidgetOwn {}
export class TableWidget extends Widget {
  constructor(attributes?: Partial<TableWidgetProps>) {
    super(attributes);
  }
}
define(TableWidget, "TableWidget");

interface DataTableOwn {
  /** Default: `"force_fit"`. */
  autosize_mode: "fit_columns" | "fit_viewport" | "none" | "force_fit" | "ignore_viewport";
  /** Default: `false`. */
  auto_edit: boolean;
  /** The columns, in order. Default: `[]`. */
  columns: readonly TableColumn[];
  /** Default: `null`. */
  fit_columns: boolean | null;
  /** Default: `null`. */
  frozen_columns: number | null;
  /** Default: `null`. */
  frozen_rows: number | null;
  /** Default: `true`. */
  sortable: boolean;
  /** Default: `true`. */
  reorderable: boolean;
  /** Whether the user can edit it. Default: `false`. */
  editable: boolean;
  /** Default: `true`. */
  selectable: boolean | "checkbox";
  /** Default: `0`. */
  index_position: number | null;
  /** Default: `"#"`. */
  index_header: string;
  /** Default: `40`. */
  index_width: number;
  /** Default: `true`. */
  scroll_to_selection: boolean;
  /** Default: `true`. */
  header_row: boolean;
  /** Default: `25`. */
  row_height: number;
  /** Default: `true`. */
  multi_selectable: boolean;
}
/** The properties of `DataTable`. */
export interface DataTableProps extends TableWidgetProps, DataTableOwn {}
/** A table of the columns of a data source. Needs the bundle bokeh-tables. */
export interface DataTable extends DataTableOwn {}
export class DataTable extends TableWidget {
  constructor(attributes?: Partial<DataTableProps>) {
    super(attributes);
  }
}
define(DataTable, "DataTable");

interface TableColumnOwn {
  /** The name of the column. Required. */
  field: string;
  /** The text in the header. Null: the name of the column. Default: `null`. */
  title: string | dom.HTML | null;
  /** Default: `300`. */
  width: number;
  /** The formatter of values. Default: `new StringFormatter()`. */
  formatter: CellFormatter;
  /** The editor of the cells. Default: `new StringEditor()`. */
  editor: CellEditor;
  /** Default: `true`. */
  sortable: boolean;
  /** Default: `"ascending"`. One of "ascending", "descending". */
  default_sort: enums.Sort;
  /** Whether it is visible. Default: `true`. */
  visible: boolean;
  /** Default: `null`. */
  sorter: comparisons.Comparison | null;
}
/** The properties of `TableColumn`. */
export interface TableColumnProps extends ModelProps, TableColumnOwn {}
/** A column of a table. Required: `field`. Needs the bundle bokeh-tables. */
export interface TableColumn extends TableColumnOwn {}
export class TableColumn extends Model {
  constructor(attributes: WithRequired<TableColumnProps, "field">) {
    super(attributes);
  }
}
define(TableColumn, "TableColumn");

interface RowAggregatorOwn {
  /** Default: `""`. */
  field_: string;
}
/** The properties of `RowAggregator`. */
export interface RowAggregatorProps extends ModelProps, RowAggregatorOwn {}
/** Computes a value for a group of rows. A base class of other models. Needs the bundle bokeh-tables. */
export interface RowAggregator extends RowAggregatorOwn {}
export abstract class RowAggregator extends Model {
  constructor(attributes?: Partial<RowAggregatorProps>) {
    super(attributes);
  }
}
define(RowAggregator, "RowAggregator");

/** The properties of `AvgAggregator`. */
export interface AvgAggregatorProps extends RowAggregatorProps {}
/** Computes the mean of a group of rows. Needs the bundle bokeh-tables. */
export interface AvgAggregator {}
export class AvgAggregator extends RowAggregator {
  constructor(attributes?: Partial<AvgAggregatorProps>) {
    super(attributes);
  }
}
define(AvgAggregator, "AvgAggregator");

/** The properties of `MinAggregator`. */
export interface MinAggregatorProps extends RowAggregatorProps {}
/** Computes the minimum of a group of rows. Needs the bundle bokeh-tables. */
export interface MinAggregator {}
export class MinAggregator extends RowAggregator {
  constructor(attributes?: Partial<MinAggregatorProps>) {
    super(attributes);
  }
}
define(MinAggregator, "MinAggregator");

/** The properties of `MaxAggregator`. */
export interface MaxAggregatorProps extends RowAggregatorProps {}
/** Computes the maximum of a group of rows. Needs the bundle bokeh-tables. */
export interface MaxAggregator {}
export class MaxAggregator extends RowAggregator {
  constructor(attributes?: Partial<MaxAggregatorProps>) {
    super(attributes);
  }
}
define(MaxAggregator, "MaxAggregator");

/** The properties of `SumAggregator`. */
export interface SumAggregatorProps extends RowAggregatorProps {}
/** Computes the sum of a group of rows. Needs the bundle bokeh-tables. */
export interface SumAggregator {}
export class SumAggregator extends RowAggregator {
  constructor(attributes?: Partial<SumAggregatorProps>) {
    super(attributes);
  }
}
define(SumAggregator, "SumAggregator");

interface GroupingInfoOwn {
  /** Default: `""`. */
  getter: string;
  /** Default: `[]`. */
  aggregators: readonly RowAggregator[];
  /** Default: `false`. */
  collapsed: boolean;
}
/** The properties of `GroupingInfo`. */
export interface GroupingInfoProps extends ModelProps, GroupingInfoOwn {}
/** A grouping of rows in a DataCube. Needs the bundle bokeh-tables. */
export interface GroupingInfo extends GroupingInfoOwn {}
export class GroupingInfo extends Model {
  constructor(attributes?: Partial<GroupingInfoProps>) {
    super(attributes);
  }
}
define(GroupingInfo, "GroupingInfo");

interface DataCubeOwn {
  /** Default: `[]`. */
  grouping: readonly GroupingInfo[];
  /** The model that it belongs to. Required. */
  target: sources.ColumnDataSource;
}
/** The properties of `DataCube`. */
export interface DataCubeProps extends DataTableProps, DataCubeOwn {}
/** A table of grouped rows with aggregates. Required: `target`. Needs the bundle bokeh-tables. */
export interface DataCube extends DataCubeOwn {}
export class DataCube extends DataTable {
  constructor(attributes: WithRequired<DataCubeProps, "target">) {
    super(attributes);
  }
}
define(DataCube, "DataCube");
