// The options of figure(): all properties of a plot, and short forms for its ranges, axes and tools.
import type { Location } from "../../model/generated/enums.js";
import type { Scale } from "../../model/generated/scales.js";
import type { PlotProps } from "../../model/generated/plots.js";
import type { FactorRangeProps, Range } from "../../model/generated/ranges.js";
import type { BaseText } from "../../model/generated/text.js";
import type { HoverToolProps, Tool } from "../../model/generated/tools.js";
import type { ToolName } from "../../model/tool-names.js";
import type { TupleLike, TypedArray } from "../../model/types.js";

export type { ToolName };

export const AXIS_TYPES = ["auto", "linear", "log", "datetime", "timedelta", "mercator"] as const;

/** `auto` is categorical for categories, datetime for a range of dates, else linear. */
export type AxisType = (typeof AXIS_TYPES)[number];

type Bound = number | Date | null;

/** A Range; its start and end, null for the default; or a list of categories, which may be nested. */
export type RangeLike =
  Range | TupleLike<readonly [start: Bound, end: Bound]> | FactorRangeProps["factors"] | TypedArray;

/** A tool, or the name of a tool in `tools`. Null: none; `auto`: the first one for the gesture. */
type ActiveTool = Tool | ToolName | (string & {}) | null;

/** A template, pairs of label and value such as `["x", "$x"]`, or an object of values by label. */
export type TooltipsLike = HoverToolProps["tooltips"];

export interface FigureOwnOptions {
  /** The visible x values. Default: a range that follows the data. */
  x_range?: RangeLike | null;
  /** The visible y values. Default: a range that follows the data. */
  y_range?: RangeLike | null;
  /** Maps x values to positions. Default: the scale for the range and the axis type. */
  x_scale?: Scale;
  /** Maps y values to positions. Default: the scale for the range and the axis type. */
  y_scale?: Scale;
  /** The type of the x axis: numbers, dates, … Null: neither axis nor grid. Default: `auto`. */
  x_axis_type?: AxisType | null;
  /** The type of the y axis: numbers, dates, … Null: neither axis nor grid. Default: `auto`. */
  y_axis_type?: AxisType | null;
  /** The side of the x axis. Null: only its grid. Default: `below`. */
  x_axis_location?: Location | null;
  /** The side of the y axis. Null: only its grid. Default: `left`. */
  y_axis_location?: Location | null;
  /** The label of the x axis. Default: none. */
  x_axis_label?: string | BaseText | null;
  /** The label of the y axis. Default: none. */
  y_axis_label?: string | BaseText | null;
  /** Intervals between two major ticks, above 1; null for no minor ticks. Default: `auto`, which is 5, or 10 on log axes. */
  x_minor_ticks?: number | "auto" | null;
  /** Intervals between two major ticks, above 1; null for no minor ticks. Default: `auto`, which is 5, or 10 on log axes. */
  y_minor_ticks?: number | "auto" | null;
  /** Names separated by commas, or a list of names and tools. Default: `pan,wheel_zoom,auto_box_zoom,save,reset,help`. */
  tools?: string | readonly (ToolName | Tool | (string & {}))[];
  /** The initially active tool for dragging; null for none. Default: `auto`. */
  active_drag?: ActiveTool;
  /** The initially active inspection tools; null for none. Default: `auto`. */
  active_inspect?: ActiveTool | readonly (Tool | ToolName | (string & {}))[];
  /** The initially active tool for the wheel; null for none. Default: `auto`. */
  active_scroll?: ActiveTool;
  /** The initially active tool for taps; null for none. Default: `auto`. */
  active_tap?: ActiveTool;
  /** The initially active tool for several gestures; null for none. Default: `auto`. */
  active_multi?: ActiveTool;
  /** Content of the hover tool, which is added if the figure has none. Default: none. */
  tooltips?: TooltipsLike;
}

/** Options of figure(). */
export type FigureOptions = FigureOwnOptions & Omit<Partial<PlotProps>, keyof FigureOwnOptions>;

/** The options that are not properties of a plot. */
export const SHORT_FORMS = [
  ...["x_axis_type", "x_axis_location", "x_axis_label", "x_minor_ticks"],
  ...["y_axis_type", "y_axis_location", "y_axis_label", "y_minor_ticks"],
  ...["tools", "active_drag", "active_inspect", "active_scroll", "active_tap", "active_multi", "tooltips"],
] as const;
