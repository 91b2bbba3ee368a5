// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Arrayable, Dict } from "../types.js";
import type * as enums from "./enums.js";
import type * as tickers from "./tickers.js";

/** The properties of `TickFormatter`. */
export interface TickFormatterProps extends ModelProps {}
/** Formats tick labels. A base class of other models. */
export interface TickFormatter {}
export abstract class TickFormatter extends Model {
  constructor(attributes?: Partial<TickFormatterProps>) {
    super(attributes);
  }
}
define(TickFormatter, "TickFormatter");

interface BasicTickFormatterOwn {
  /** The number of digits. Default: `"auto"`. */
  precision: number | "auto";
  /** Default: `true`. */
  use_scientific: boolean;
  /** Default: `5`. */
  power_limit_high: number;
  /** Default: `-3`. */
  power_limit_low: number;
}
/** The properties of `BasicTickFormatter`. */
export interface BasicTickFormatterProps extends TickFormatterProps, BasicTickFormatterOwn {}
/** Formats numbers, in scientific notation if that is shorter. */
export interface BasicTickFormatter extends BasicTickFormatterOwn {}
export class BasicTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<BasicTickFormatterProps>) {
    super(attributes);
  }
}
define(BasicTickFormatter, "BasicTickFormatter");

/** The properties of `CategoricalTickFormatter`. */
export interface CategoricalTickFormatterProps extends TickFormatterProps {}
/** Writes the names of categories. */
export interface CategoricalTickFormatter {}
export class CategoricalTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<CategoricalTickFormatterProps>) {
    super(attributes);
  }
}
define(CategoricalTickFormatter, "CategoricalTickFormatter");

interface DatetimeTickFormatterOwn {
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
/** The properties of `DatetimeTickFormatter`. */
export interface DatetimeTickFormatterProps extends TickFormatterProps, DatetimeTickFormatterOwn {}
/** Formats dates and times, with one format per resolution. */
export interface DatetimeTickFormatter extends DatetimeTickFormatterOwn {}
export class DatetimeTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<DatetimeTickFormatterProps>) {
    super(attributes);
  }
}
define(DatetimeTickFormatter, "DatetimeTickFormatter");

interface CustomJSTickFormatterOwn {
  /** Variables for the code, by name; models are those in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript code. Default: `""`. */
  code: string;
}
/** The properties of `CustomJSTickFormatter`. */
export interface CustomJSTickFormatterProps extends TickFormatterProps, CustomJSTickFormatterOwn {}
/** Formats ticks with JavaScript. The code can use `tick`, `index` and `ticks`. */
export interface CustomJSTickFormatter extends CustomJSTickFormatterOwn {}
export class CustomJSTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<CustomJSTickFormatterProps>) {
    super(attributes);
  }
}
define(CustomJSTickFormatter, "CustomJSTickFormatter");

interface LogTickFormatterOwn {
  /** Computes the positions of the ticks; numbers become a FixedTicker. Default: `null`. */
  ticker: tickers.LogTicker | null;
  /** Default: `0`. */
  min_exponent: number;
}
/** The properties of `LogTickFormatter`. */
export interface LogTickFormatterProps extends TickFormatterProps, LogTickFormatterOwn {}
/** Writes ticks as powers of the base. */
export interface LogTickFormatter extends LogTickFormatterOwn {}
export class LogTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<LogTickFormatterProps>) {
    super(attributes);
  }
}
define(LogTickFormatter, "LogTickFormatter");

interface MercatorTickFormatterOwn {
  /** The dimension or direction. Default: `null`. One of "lat", "lon". */
  dimension: enums.LatLon | null;
}
/** The properties of `MercatorTickFormatter`. */
export interface MercatorTickFormatterProps extends BasicTickFormatterProps, MercatorTickFormatterOwn {}
/** Formats Web Mercator coordinates as longitudes or latitudes. */
export interface MercatorTickFormatter extends MercatorTickFormatterOwn {}
export class MercatorTickFormatter extends BasicTickFormatter {
  constructor(attributes?: Partial<MercatorTickFormatterProps>) {
    super(attributes);
  }
}
define(MercatorTickFormatter, "MercatorTickFormatter");

interface NumeralTickFormatterOwn {
  /** The format pattern. Default: `"0,0"`. */
  format: string;
  /** Default: `"en"`. */
  language: string;
  /** Default: `"round"`. One of "round", "nearest", "floor", "rounddown", "ceil", "roundup". */
  rounding: enums.RoundingFunction;
}
/** The properties of `NumeralTickFormatter`. */
export interface NumeralTickFormatterProps extends TickFormatterProps, NumeralTickFormatterOwn {}
/** Formats numbers with a pattern such as `0,0.00` or `0%`. */
export interface NumeralTickFormatter extends NumeralTickFormatterOwn {}
export class NumeralTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<NumeralTickFormatterProps>) {
    super(attributes);
  }
}
define(NumeralTickFormatter, "NumeralTickFormatter");

interface PrintfTickFormatterOwn {
  /** The format pattern. Default: `"%s"`. */
  format: string;
}
/** The properties of `PrintfTickFormatter`. */
export interface PrintfTickFormatterProps extends TickFormatterProps, PrintfTickFormatterOwn {}
/** Formats numbers with a pattern such as `%5.2f`. */
export interface PrintfTickFormatter extends PrintfTickFormatterOwn {}
export class PrintfTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<PrintfTickFormatterProps>) {
    super(attributes);
  }
}
define(PrintfTickFormatter, "PrintfTickFormatter");

interface TimedeltaTickFormatterOwn {
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
/** The properties of `TimedeltaTickFormatter`. */
export interface TimedeltaTickFormatterProps extends TickFormatterProps, TimedeltaTickFormatterOwn {}
/** Formats durations, with one format per resolution. */
export interface TimedeltaTickFormatter extends TimedeltaTickFormatterOwn {}
export class TimedeltaTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<TimedeltaTickFormatterProps>) {
    super(attributes);
  }
}
define(TimedeltaTickFormatter, "TimedeltaTickFormatter");
