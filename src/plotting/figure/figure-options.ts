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

/** `auto` is categorical for categories, of dates for a range of dates, else linear. */
export type AxisType = (typeof AXIS_TYPES)[number];

type Bound = number | Date | null;

/** A Range; its start and end, where null stands for the default; or a list of categories, which may be nested. */
export type RangeLike =
  Range | TupleLike<readonly [start: Bound, end: Bound]> | FactorRangeProps["factors"] | TypedArray;

/** A tool, or the name of one that is among `tools`. Null: none; `auto`: the first that fits. */
type ActiveTool = Tool | ToolName | (string & {}) | null;

/** A template, pairs of label and value such as `["x", "$x"]`, or an object of values by label. */
export type TooltipsLike = HoverToolProps["tooltips"];

export interface FigureOwnOptions {
  /** What is seen from left to right. Default: a range that follows the data. */
  x_range?: RangeLike | null;
  /** What is seen from bottom to top. Default: a range that follows the data. */
  y_range?: RangeLike | null;
  /** How x values become places. Default: what fits the range and the type of the axis. */
  x_scale?: Scale;
  /** How y values become places. Default: what fits the range and the type of the axis. */
  y_scale?: Scale;
  /** What the x axis shows: numbers, dates, … Null: neither axis nor grid. Default: `auto`. */
  x_axis_type?: AxisType | null;
  /** What the y axis shows: numbers, dates, … Null: neither axis nor grid. Default: `auto`. */
  y_axis_type?: AxisType | null;
  /** The side of the x axis. Null: no axis, but its grid. Default: `below`. */
  x_axis_location?: Location | null;
  /** The side of the y axis. Null: no axis, but its grid. Default: `left`. */
  y_axis_location?: Location | null;
  /** The text beside the x axis. Default: none. */
  x_axis_label?: string | BaseText | null;
  /** The text beside the y axis. Default: none. */
  y_axis_label?: string | BaseText | null;
  /** The number of parts between two major ticks, above 1; null for no minor ticks. Default: `auto`, 5 or, on log axes, 10. */
  x_minor_ticks?: number | "auto" | null;
  /** The number of parts between two major ticks, above 1; null for no minor ticks. Default: `auto`, 5 or, on log axes, 10. */
  y_minor_ticks?: number | "auto" | null;
  /** Names separated by commas, or a list of names and tools. Default: `pan,wheel_zoom,auto_box_zoom,save,reset,help`. */
  tools?: string | readonly (ToolName | Tool | (string & {}))[];
  /** The tool for dragging that is active at first; null for none. Default: `auto`. */
  active_drag?: ActiveTool;
  /** The inspecting tools that are active at first; null for none. Default: `auto`. */
  active_inspect?: ActiveTool | readonly (Tool | ToolName | (string & {}))[];
  /** The tool for the wheel that is active at first; null for none. Default: `auto`. */
  active_scroll?: ActiveTool;
  /** The tool for taps that is active at first; null for none. Default: `auto`. */
  active_tap?: ActiveTool;
  /** The tool for several gestures that is active at first; null for none. Default: `auto`. */
  active_multi?: ActiveTool;
  /** What the hover tool shows. A figure without a hover tool gets one. Default: none. */
  tooltips?: TooltipsLike;
}

/** Options of figure(). */
export type FigureOptions = FigureOwnOptions & Omit<Partial<PlotProps>, keyof FigureOwnOptions>;

/** The names of the options that are no properties of a plot. */
export const SHORT_FORMS = [
  ...["x_axis_type", "x_axis_location", "x_axis_label", "x_minor_ticks"],
  ...["y_axis_type", "y_axis_location", "y_axis_label", "y_minor_ticks"],
  ...["tools", "active_drag", "active_inspect", "active_scroll", "active_tap", "active_multi", "tooltips"],
] as const;
