// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Arrayable, Dict } from "../types.js";
import type * as enums from "./enums.js";
import type * as tickers from "./tickers.js";

/** The properties of `TickFormatter`. */
export interface TickFormatterProps extends ModelProps {}
/** How the values of ticks are written. A base of other models. */
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
/** Numbers, in scientific notation where that is shorter. */
export interface BasicTickFormatter extends BasicTickFormatterOwn {}
export class BasicTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<BasicTickFormatterProps>) {
    super(attributes);
  }
}
define(BasicTickFormatter, "BasicTickFormatter");

/** The properties of `CategoricalTickFormatter`. */
export interface CategoricalTickFormatterProps extends TickFormatterProps {}
/** The names of categories. */
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
/** Dates and times, with a format per scale. */
export interface DatetimeTickFormatter extends DatetimeTickFormatterOwn {}
export class DatetimeTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<DatetimeTickFormatterProps>) {
    super(attributes);
  }
}
define(DatetimeTickFormatter, "DatetimeTickFormatter");

interface CustomJSTickFormatterOwn {
  /** What the code sees by name; models are the ones in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript. Default: `""`. */
  code: string;
}
/** The properties of `CustomJSTickFormatter`. */
export interface CustomJSTickFormatterProps extends TickFormatterProps, CustomJSTickFormatterOwn {}
/** Texts made by JavaScript; the code sees `tick`, `index` and `ticks`. */
export interface CustomJSTickFormatter extends CustomJSTickFormatterOwn {}
export class CustomJSTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<CustomJSTickFormatterProps>) {
    super(attributes);
  }
}
define(CustomJSTickFormatter, "CustomJSTickFormatter");

interface LogTickFormatterOwn {
  /** Where the ticks are; numbers become a FixedTicker. Default: `null`. */
  ticker: tickers.LogTicker | null;
  /** Default: `0`. */
  min_exponent: number;
}
/** The properties of `LogTickFormatter`. */
export interface LogTickFormatterProps extends TickFormatterProps, LogTickFormatterOwn {}
/** Powers of the base. */
export interface LogTickFormatter extends LogTickFormatterOwn {}
export class LogTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<LogTickFormatterProps>) {
    super(attributes);
  }
}
define(LogTickFormatter, "LogTickFormatter");

interface MercatorTickFormatterOwn {
  /** The direction: 0 or 1 for x or y, or a word. Default: `null`. One of "lat", "lon". */
  dimension: enums.LatLon | null;
}
/** The properties of `MercatorTickFormatter`. */
export interface MercatorTickFormatterProps extends BasicTickFormatterProps, MercatorTickFormatterOwn {}
/** Longitudes or latitudes of Web Mercator coordinates. */
export interface MercatorTickFormatter extends MercatorTickFormatterOwn {}
export class MercatorTickFormatter extends BasicTickFormatter {
  constructor(attributes?: Partial<MercatorTickFormatterProps>) {
    super(attributes);
  }
}
define(MercatorTickFormatter, "MercatorTickFormatter");

interface NumeralTickFormatterOwn {
  /** The pattern by which it is written. Default: `"0,0"`. */
  format: string;
  /** Default: `"en"`. */
  language: string;
  /** Default: `"round"`. One of "round", "nearest", "floor", "rounddown", "ceil", "roundup". */
  rounding: enums.RoundingFunction;
}
/** The properties of `NumeralTickFormatter`. */
export interface NumeralTickFormatterProps extends TickFormatterProps, NumeralTickFormatterOwn {}
/** Numbers by a pattern such as `0,0.00` or `0%`. */
export interface NumeralTickFormatter extends NumeralTickFormatterOwn {}
export class NumeralTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<NumeralTickFormatterProps>) {
    super(attributes);
  }
}
define(NumeralTickFormatter, "NumeralTickFormatter");

interface PrintfTickFormatterOwn {
  /** The pattern by which it is written. Default: `"%s"`. */
  format: string;
}
/** The properties of `PrintfTickFormatter`. */
export interface PrintfTickFormatterProps extends TickFormatterProps, PrintfTickFormatterOwn {}
/** Numbers by a pattern such as `%5.2f`. */
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
/** Durations, with a format per scale. */
export interface TimedeltaTickFormatter extends TimedeltaTickFormatterOwn {}
export class TimedeltaTickFormatter extends TickFormatter {
  constructor(attributes?: Partial<TimedeltaTickFormatterProps>) {
    super(attributes);
  }
}
define(TimedeltaTickFormatter, "TimedeltaTickFormatter");
