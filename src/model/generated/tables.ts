// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { Widget, type WidgetProps } from "./widgets.js";
import type { Color, Vector } from "../types.js";
import type * as comparisons from "./comparisons.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as sources from "./sources.js";

export interface CellEditorProps extends ModelProps {}
/** A base of other models. Needs the bundle bokeh-tables. */
export interface CellEditor extends CellEditorProps {}
export abstract class CellEditor extends Model {
  constructor(attributes?: Partial<CellEditorProps>) {
    super(attributes);
  }
}
define(CellEditor, "CellEditor");

export interface StringEditorProps extends CellEditorProps {
  /** Default: `[]`. */
  completions: readonly string[];
}
/** Needs the bundle bokeh-tables. */
export interface StringEditor extends StringEditorProps {}
export class StringEditor extends CellEditor {
  constructor(attributes?: Partial<StringEditorProps>) {
    super(attributes);
  }
}
define(StringEditor, "StringEditor");

export interface TextEditorProps extends CellEditorProps {}
/** Needs the bundle bokeh-tables. */
export interface TextEditor extends TextEditorProps {}
export class TextEditor extends CellEditor {
  constructor(attributes?: Partial<TextEditorProps>) {
    super(attributes);
  }
}
define(TextEditor, "TextEditor");

export interface SelectEditorProps extends CellEditorProps {
  /** Default: `[]`. */
  options: readonly string[];
}
/** Needs the bundle bokeh-tables. */
export interface SelectEditor extends SelectEditorProps {}
export class SelectEditor extends CellEditor {
  constructor(attributes?: Partial<SelectEditorProps>) {
    super(attributes);
  }
}
define(SelectEditor, "SelectEditor");

export interface PercentEditorProps extends CellEditorProps {}
/** Needs the bundle bokeh-tables. */
export interface PercentEditor extends PercentEditorProps {}
export class PercentEditor extends CellEditor {
  constructor(attributes?: Partial<PercentEditorProps>) {
    super(attributes);
  }
}
define(PercentEditor, "PercentEditor");

export interface CheckboxEditorProps extends CellEditorProps {}
/** Needs the bundle bokeh-tables. */
export interface CheckboxEditor extends CheckboxEditorProps {}
export class CheckboxEditor extends CellEditor {
  constructor(attributes?: Partial<CheckboxEditorProps>) {
    super(attributes);
  }
}
define(CheckboxEditor, "CheckboxEditor");

export interface IntEditorProps extends CellEditorProps {
  /** Default: `1`. */
  step: number;
}
/** Needs the bundle bokeh-tables. */
export interface IntEditor extends IntEditorProps {}
export class IntEditor extends CellEditor {
  constructor(attributes?: Partial<IntEditorProps>) {
    super(attributes);
  }
}
define(IntEditor, "IntEditor");

export interface NumberEditorProps extends CellEditorProps {
  /** Default: `0.01`. */
  step: number;
}
/** Needs the bundle bokeh-tables. */
export interface NumberEditor extends NumberEditorProps {}
export class NumberEditor extends CellEditor {
  constructor(attributes?: Partial<NumberEditorProps>) {
    super(attributes);
  }
}
define(NumberEditor, "NumberEditor");

export interface TimeEditorProps extends CellEditorProps {}
/** Needs the bundle bokeh-tables. */
export interface TimeEditor extends TimeEditorProps {}
export class TimeEditor extends CellEditor {
  constructor(attributes?: Partial<TimeEditorProps>) {
    super(attributes);
  }
}
define(TimeEditor, "TimeEditor");

export interface DateEditorProps extends CellEditorProps {}
/** Needs the bundle bokeh-tables. */
export interface DateEditor extends DateEditorProps {}
export class DateEditor extends CellEditor {
  constructor(attributes?: Partial<DateEditorProps>) {
    super(attributes);
  }
}
define(DateEditor, "DateEditor");

export interface CellFormatterProps extends ModelProps {}
/** A base of other models. Needs the bundle bokeh-tables. */
export interface CellFormatter extends CellFormatterProps {}
export abstract class CellFormatter extends Model {
  constructor(attributes?: Partial<CellFormatterProps>) {
    super(attributes);
  }
}
define(CellFormatter, "CellFormatter");

export interface StringFormatterProps extends CellFormatterProps {
  /** Default: `"normal"`. One of "normal", "italic", "bold", "bold italic". */
  font_style: Vector<enums.FontStyle>;
  /** Default: `"left"`. One of "left", "right", "center". */
  text_align: Vector<enums.TextAlign>;
  /** Default: `null`. */
  text_color: Vector<Color | null>;
  /** Default: `null`. */
  background_color: Vector<Color | null>;
  /** Default: `"NaN"`. */
  nan_format: string;
  /** Default: `"(null)"`. */
  null_format: string;
}
/** Needs the bundle bokeh-tables. */
export interface StringFormatter extends StringFormatterProps {}
export class StringFormatter extends CellFormatter {
  constructor(attributes?: Partial<StringFormatterProps>) {
    super(attributes);
  }
}
define(StringFormatter, "StringFormatter");

export interface ScientificFormatterProps extends StringFormatterProps {
  /** Default: `10`. */
  precision: number;
  /** Default: `5`. */
  power_limit_high: number;
  /** Default: `-3`. */
  power_limit_low: number;
}
/** Needs the bundle bokeh-tables. */
export interface ScientificFormatter extends ScientificFormatterProps {}
export class ScientificFormatter extends StringFormatter {
  constructor(attributes?: Partial<ScientificFormatterProps>) {
    super(attributes);
  }
}
define(ScientificFormatter, "ScientificFormatter");

export interface NumberFormatterProps extends StringFormatterProps {
  /** Default: `"0,0"`. */
  format: string;
  /** Default: `"en"`. */
  language: string;
  /** Default: `"round"`. One of "round", "nearest", "floor", "rounddown", "ceil", "roundup". */
  rounding: enums.RoundingFunction;
}
/** Needs the bundle bokeh-tables. */
export interface NumberFormatter extends NumberFormatterProps {}
export class NumberFormatter extends StringFormatter {
  constructor(attributes?: Partial<NumberFormatterProps>) {
    super(attributes);
  }
}
define(NumberFormatter, "NumberFormatter");

export interface BooleanFormatterProps extends CellFormatterProps {
  /** Default: `"check"`. */
  icon: string;
}
/** Needs the bundle bokeh-tables. */
export interface BooleanFormatter extends BooleanFormatterProps {}
export class BooleanFormatter extends CellFormatter {
  constructor(attributes?: Partial<BooleanFormatterProps>) {
    super(attributes);
  }
}
define(BooleanFormatter, "BooleanFormatter");

export interface DateFormatterProps extends StringFormatterProps {
  /** Default: `"ISO-8601"`. */
  format: string;
}
/** Needs the bundle bokeh-tables. */
export interface DateFormatter extends DateFormatterProps {}
export class DateFormatter extends StringFormatter {
  constructor(attributes?: Partial<DateFormatterProps>) {
    super(attributes);
  }
}
define(DateFormatter, "DateFormatter");

export interface HTMLTemplateFormatterProps extends CellFormatterProps {
  /** Default: `"<%= value %>"`. */
  template: string;
}
/** Needs the bundle bokeh-tables. */
export interface HTMLTemplateFormatter extends HTMLTemplateFormatterProps {}
export class HTMLTemplateFormatter extends CellFormatter {
  constructor(attributes?: Partial<HTMLTemplateFormatterProps>) {
    super(attributes);
  }
}
define(HTMLTemplateFormatter, "HTMLTemplateFormatter");

export interface TableWidgetProps extends WidgetProps {
  /** Default: `new ColumnDataSource()`. */
  source: sources.ColumnDataSource;
  /** Default: `new CDSView()`. */
  view: sources.CDSView;
}
/** Needs the bundle bokeh-tables. */
export interface TableWidget extends TableWidgetProps {}
export class TableWidget extends Widget {
  constructor(attributes?: Partial<TableWidgetProps>) {
    super(attributes);
  }
}
define(TableWidget, "TableWidget");

export interface DataTableProps extends TableWidgetProps {
  /** Default: `"force_fit"`. */
  autosize_mode: "fit_columns" | "fit_viewport" | "none" | "force_fit" | "ignore_viewport";
  /** Default: `false`. */
  auto_edit: boolean;
  /** Default: `[]`. */
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
  /** Default: `false`. */
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
/** Needs the bundle bokeh-tables. */
export interface DataTable extends DataTableProps {}
export class DataTable extends TableWidget {
  constructor(attributes?: Partial<DataTableProps>) {
    super(attributes);
  }
}
define(DataTable, "DataTable");

export interface TableColumnProps extends ModelProps {
  /** Required. */
  field: string;
  /** Default: `null`. */
  title: string | dom.HTML | null;
  /** Default: `300`. */
  width: number;
  /** Default: `new StringFormatter()`. */
  formatter: CellFormatter;
  /** Default: `new StringEditor()`. */
  editor: CellEditor;
  /** Default: `true`. */
  sortable: boolean;
  /** Default: `"ascending"`. One of "ascending", "descending". */
  default_sort: enums.Sort;
  /** Default: `true`. */
  visible: boolean;
  /** Default: `null`. */
  sorter: comparisons.Comparison | null;
}
/** Required: `field`. Needs the bundle bokeh-tables. */
export interface TableColumn extends TableColumnProps {}
export class TableColumn extends Model {
  constructor(attributes?: Partial<TableColumnProps>) {
    super(attributes);
  }
}
define(TableColumn, "TableColumn");

export interface RowAggregatorProps extends ModelProps {
  /** Default: `""`. */
  field_: string;
}
/** A base of other models. Needs the bundle bokeh-tables. */
export interface RowAggregator extends RowAggregatorProps {}
export abstract class RowAggregator extends Model {
  constructor(attributes?: Partial<RowAggregatorProps>) {
    super(attributes);
  }
}
define(RowAggregator, "RowAggregator");

export interface AvgAggregatorProps extends RowAggregatorProps {}
/** Needs the bundle bokeh-tables. */
export interface AvgAggregator extends AvgAggregatorProps {}
export class AvgAggregator extends RowAggregator {
  constructor(attributes?: Partial<AvgAggregatorProps>) {
    super(attributes);
  }
}
define(AvgAggregator, "AvgAggregator");

export interface MinAggregatorProps extends RowAggregatorProps {}
/** Needs the bundle bokeh-tables. */
export interface MinAggregator extends MinAggregatorProps {}
export class MinAggregator extends RowAggregator {
  constructor(attributes?: Partial<MinAggregatorProps>) {
    super(attributes);
  }
}
define(MinAggregator, "MinAggregator");

export interface MaxAggregatorProps extends RowAggregatorProps {}
/** Needs the bundle bokeh-tables. */
export interface MaxAggregator extends MaxAggregatorProps {}
export class MaxAggregator extends RowAggregator {
  constructor(attributes?: Partial<MaxAggregatorProps>) {
    super(attributes);
  }
}
define(MaxAggregator, "MaxAggregator");

export interface SumAggregatorProps extends RowAggregatorProps {}
/** Needs the bundle bokeh-tables. */
export interface SumAggregator extends SumAggregatorProps {}
export class SumAggregator extends RowAggregator {
  constructor(attributes?: Partial<SumAggregatorProps>) {
    super(attributes);
  }
}
define(SumAggregator, "SumAggregator");

export interface GroupingInfoProps extends ModelProps {
  /** Default: `""`. */
  getter: string;
  /** Default: `[]`. */
  aggregators: readonly RowAggregator[];
  /** Default: `false`. */
  collapsed: boolean;
}
/** Needs the bundle bokeh-tables. */
export interface GroupingInfo extends GroupingInfoProps {}
export class GroupingInfo extends Model {
  constructor(attributes?: Partial<GroupingInfoProps>) {
    super(attributes);
  }
}
define(GroupingInfo, "GroupingInfo");

export interface DataCubeProps extends DataTableProps {
  /** Default: `[]`. */
  grouping: readonly GroupingInfo[];
  /** Required. */
  target: sources.ColumnDataSource;
}
/** Required: `target`. Needs the bundle bokeh-tables. */
export interface DataCube extends DataCubeProps {}
export class DataCube extends DataTable {
  constructor(attributes?: Partial<DataCubeProps>) {
    super(attributes);
  }
}
define(DataCube, "DataCube");
