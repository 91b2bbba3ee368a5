// The axis and the grid of one dimension of a figure.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import {
  CategoricalAxis,
  DatetimeAxis,
  LinearAxis,
  LogAxis,
  MercatorAxis,
  TimedeltaAxis,
  type Axis,
  type AxisProps,
} from "../../model/generated/axes.js";
import { MercatorTickFormatter } from "../../model/generated/formatters.js";
import { Grid } from "../../model/generated/grids.js";
import { FactorRange, type Range } from "../../model/generated/ranges.js";
import { ContinuousTicker, MercatorTicker } from "../../model/generated/tickers.js";
import { AXIS_TYPES, type AxisType, type FigureOptions } from "./figure-options.js";

interface AxisRequest {
  readonly dimension: "x" | "y";
  readonly type: AxisType | null;
  readonly label: FigureOptions["x_axis_label"] | undefined;
  readonly minorTicks: FigureOptions["x_minor_ticks"] | undefined;
}

const CLASSES = {
  linear: LinearAxis,
  log: LogAxis,
  datetime: DatetimeAxis,
  timedelta: TimedeltaAxis,
  mercator: MercatorAxis,
  category: CategoricalAxis,
} as const;

/** Replaces `auto` by the axis type for the range. */
function resolvedType(type: AxisType, range: Range, isOfDates: boolean): keyof typeof CLASSES {
  if (type !== "auto") return type;
  if (range instanceof FactorRange) return "category";
  return isOfDates ? "datetime" : "linear";
}

/** The axis and its grid; undefined for the axis type null. */
export function makeAxis(
  request: AxisRequest,
  { range, isOfDates }: { range: Range; isOfDates: boolean },
): { axis: Axis; grid: Grid } | undefined {
  const { dimension, type, label } = request;
  if (type === null) return undefined;
  if (!AXIS_TYPES.includes(type)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `figure(): ${dimension}_axis_type: expected one of ${AXIS_TYPES.map(show).join(", ")} or null, got ${show(type)}.`,
      { hint: didYouMean(String(type), AXIS_TYPES) },
    );
  }
  const attributes: Partial<AxisProps> = {};
  if (type === "mercator") {
    const direction = dimension === "x" ? "lon" : "lat";
    attributes.ticker = new MercatorTicker({ dimension: direction });
    attributes.formatter = new MercatorTickFormatter({ dimension: direction });
  }
  if (label !== undefined && label !== null && label !== "") attributes.axis_label = label;
  const axis = new CLASSES[resolvedType(type, range, isOfDates)](attributes);
  const minorTicks = minorTickCount(request, axis instanceof LogAxis ? 10 : 5);
  const { ticker } = axis;
  if (ticker instanceof ContinuousTicker && ticker.num_minor_ticks !== minorTicks) ticker.num_minor_ticks = minorTicks;
  return { axis, grid: new Grid(dimension === "x" ? { axis } : { axis, dimension: 1 }) };
}

function minorTickCount({ dimension, minorTicks }: AxisRequest, automatic: number): number {
  if (minorTicks === undefined || minorTicks === "auto") return automatic;
  if (minorTicks === null) return 0;
  if (Number.isInteger(minorTicks) && minorTicks > 1) return minorTicks;
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `figure(): ${dimension}_minor_ticks: expected a whole number above 1, "auto" or null, got ${show(minorTicks)}.`,
  );
}
