// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Arrayable, Dict } from "../types.js";
import type * as enums from "./enums.js";
import type * as tickers from "./tickers.js";

export interface TickFormatterProps extends ModelProps {}
/** A base of other models. */
export interface TickFormatter extends TickFormatterProps {}
export abstract class TickFormatter extends Model {
  constructor(attributes?: Partial<TickFormatterProps>) {
    super(attributes);
  }
}
define(TickFormatter, "TickFormatter");

export interface BasicTickFormatterProps extends TickFormatterProps {
  /** Default: `"auto"`. */
  precision: number | "auto";
  /** Default: `true`. */
  use_scientific: boolean;
  /** Default: `5`. */
  power_limit_high: number;
  /** Default: `-3`. */
  power_limit_low: number;
}
export interface BasicTickFormatter extends BasicTickFormatterProps {}
export class BasicTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<BasicTickFormatterProps>) {
    super(attributes);
  }
}
define(BasicTickFormatter, "BasicTickFormatter");

export interface CategoricalTickFormatterProps extends TickFormatterProps {}
export interface CategoricalTickFormatter extends CategoricalTickFormatterProps {}
export class CategoricalTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<CategoricalTickFormatterProps>) {
    super(attributes);
  }
}
define(CategoricalTickFormatter, "CategoricalTickFormatter");

export interface DatetimeTickFormatterProps extends TickFormatterProps {
  /** Default: `"%fus"`. */
  microseconds: string;
  /** Default: `"%3Nms"`. */
  milliseconds: string;
  /** Default: `"%Ss"`. */
  seconds: string;
  /** Default: `":%M:%S"`. */
  minsec: string;
  /** Default: `":%M"`. */
  minutes: string;
  /** Default: `"%H:%M"`. */
  hourmin: string;
  /** Default: `"%Hh"`. */
  hours: string;
  /** Default: `"%m/%d"`. */
  days: string;
  /** Default: `"%m/%Y"`. */
  months: string;
  /** Default: `"%Y"`. */
  years: string;
  /** Default: `false`. */
  strip_leading_zeros: boolean | Arrayable<enums.ResolutionType>;
  /** Default: `true`. */
  boundary_scaling: boolean;
  /** Default: `false`. */
  hide_repeats: boolean;
  /** Default: `null`. */
  context: string | DatetimeTickFormatter | null;
  /** Default: `"start"`. One of "start", "center", "end", "all". */
  context_which: enums.ContextWhich;
  /** Default: `"below"`. One of "above", "below", "left", "right". */
  context_location: enums.Location;
}
export interface DatetimeTickFormatter extends DatetimeTickFormatterProps {}
export class DatetimeTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<DatetimeTickFormatterProps>) {
    super(attributes);
  }
}
define(DatetimeTickFormatter, "DatetimeTickFormatter");

export interface CustomJSTickFormatterProps extends TickFormatterProps {
  /** Default: `{}`. */
  args: Dict<unknown>;
  /** Default: `""`. */
  code: string;
}
export interface CustomJSTickFormatter extends CustomJSTickFormatterProps {}
export class CustomJSTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<CustomJSTickFormatterProps>) {
    super(attributes);
  }
}
define(CustomJSTickFormatter, "CustomJSTickFormatter");

export interface LogTickFormatterProps extends TickFormatterProps {
  /** Default: `null`. */
  ticker: tickers.LogTicker | null;
  /** Default: `0`. */
  min_exponent: number;
}
export interface LogTickFormatter extends LogTickFormatterProps {}
export class LogTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<LogTickFormatterProps>) {
    super(attributes);
  }
}
define(LogTickFormatter, "LogTickFormatter");

export interface MercatorTickFormatterProps extends BasicTickFormatterProps {
  /** Default: `null`. One of "lat", "lon". */
  dimension: enums.LatLon | null;
}
export interface MercatorTickFormatter extends MercatorTickFormatterProps {}
export class MercatorTickFormatter extends BasicTickFormatter {
  constructor(attributes?: Partial<MercatorTickFormatterProps>) {
    super(attributes);
  }
}
define(MercatorTickFormatter, "MercatorTickFormatter");

export interface NumeralTickFormatterProps extends TickFormatterProps {
  /** Default: `"0,0"`. */
  format: string;
  /** Default: `"en"`. */
  language: string;
  /** Default: `"round"`. One of "round", "nearest", "floor", "rounddown", "ceil", "roundup". */
  rounding: enums.RoundingFunction;
}
export interface NumeralTickFormatter extends NumeralTickFormatterProps {}
export class NumeralTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<NumeralTickFormatterProps>) {
    super(attributes);
  }
}
define(NumeralTickFormatter, "NumeralTickFormatter");

export interface PrintfTickFormatterProps extends TickFormatterProps {
  /** Default: `"%s"`. */
  format: string;
}
export interface PrintfTickFormatter extends PrintfTickFormatterProps {}
export class PrintfTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<PrintfTickFormatterProps>) {
    super(attributes);
  }
}
define(PrintfTickFormatter, "PrintfTickFormatter");

export interface TimedeltaTickFormatterProps extends TickFormatterProps {
  /** Default: `"%NSns"`. */
  nanoseconds: string;
  /** Default: `"%USus"`. */
  microseconds: string;
  /** Default: `"%MSms"`. */
  milliseconds: string;
  /** Default: `"%H:%M:%S"`. */
  seconds: string;
  /** Default: `"%H:%M:%S"`. */
  minsec: string;
  /** Default: `"%H:%M"`. */
  minutes: string;
  /** Default: `"%H:%M"`. */
  hourmin: string;
  /** Default: `"%H:%M"`. */
  hours: string;
  /** Default: `"%d days"`. */
  days: string;
  /** Default: `false`. */
  strip_leading_zeros: boolean | Arrayable<enums.TimedeltaResolutionType>;
  /** Default: `false`. */
  hide_repeats: boolean;
  /** Default: `null`. */
  context: string | TimedeltaTickFormatter | null;
  /** Default: `"start"`. One of "start", "center", "end", "all". */
  context_which: enums.ContextWhich;
  /** Default: `"below"`. One of "above", "below", "left", "right". */
  context_location: enums.Location;
}
export interface TimedeltaTickFormatter extends TimedeltaTickFormatterProps {}
export class TimedeltaTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<TimedeltaTickFormatterProps>) {
    super(attributes);
  }
}
define(TimedeltaTickFormatter, "TimedeltaTickFormatter");
