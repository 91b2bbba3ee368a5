// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Arrayable, Dict, WithRequired } from "../types.js";
import type * as enums from "./enums.js";
import type * as mappers from "./mappers.js";

/** The properties of `Ticker`. */
export interface TickerProps extends ModelProps {}
/** Computes the positions of ticks. A base class of other models. */
export interface Ticker {}
export abstract class Ticker extends Model {
  constructor(attributes?: Partial<TickerProps>) {
    super(attributes);
  }
}
define(Ticker, "Ticker");

interface ContinuousTickerOwn {
  /** Into how many parts minor ticks divide the distance between major ticks. Default: `5`. */
  num_minor_ticks: number;
  /** The approximate number of ticks. Default: `6`. */
  desired_num_ticks: number;
}
/** The properties of `ContinuousTicker`. */
export interface ContinuousTickerProps extends TickerProps, ContinuousTickerOwn {}
/** Ticks on an axis of numbers. A base class of other models. */
export interface ContinuousTicker extends ContinuousTickerOwn {}
export abstract class ContinuousTicker extends Ticker {
  constructor(attributes?: Partial<ContinuousTickerProps>) {
    super(attributes);
  }
}
define(ContinuousTicker, "ContinuousTicker");

interface AdaptiveTickerOwn {
  /** Default: `10`. */
  base: number;
  /** Default: `[1, 2, 5]`. */
  mantissas: readonly number[];
  /** Default: `0`. */
  min_interval: number;
  /** Default: `null`. */
  max_interval: number | null;
}
/** The properties of `AdaptiveTicker`. */
export interface AdaptiveTickerProps extends ContinuousTickerProps, AdaptiveTickerOwn {}
/** Ticks at multiples that are chosen to fit the range. */
export interface AdaptiveTicker extends AdaptiveTickerOwn {}
export class AdaptiveTicker extends ContinuousTicker {
  constructor(attributes?: Partial<AdaptiveTickerProps>) {
    super(attributes);
  }
}
define(AdaptiveTicker, "AdaptiveTicker");

/** The properties of `BasicTicker`. */
export interface BasicTickerProps extends AdaptiveTickerProps {}
/** Ticks at multiples of 1, 2, 5 and powers of ten. */
export interface BasicTicker {}
export class BasicTicker extends AdaptiveTicker {
  constructor(attributes?: Partial<BasicTickerProps>) {
    super(attributes);
  }
}
define(BasicTicker, "BasicTicker");

/** The properties of `CategoricalTicker`. */
export interface CategoricalTickerProps extends TickerProps {}
/** Ticks at categories. */
export interface CategoricalTicker {}
export class CategoricalTicker extends Ticker {
  constructor(attributes?: Partial<CategoricalTickerProps>) {
    super(attributes);
  }
}
define(CategoricalTicker, "CategoricalTicker");

interface CompositeTickerOwn {
  /** Required. */
  tickers: readonly ContinuousTicker[];
}
/** The properties of `CompositeTicker`. */
export interface CompositeTickerProps extends ContinuousTickerProps, CompositeTickerOwn {}
/** Uses the ticker that fits the range best. Required: `tickers`. */
export interface CompositeTicker extends CompositeTickerOwn {}
export class CompositeTicker extends ContinuousTicker {
  constructor(attributes: WithRequired<CompositeTickerProps, "tickers">) {
    super(attributes);
  }
}
define(CompositeTicker, "CompositeTicker");

interface CustomJSTickerOwn {
  /** Variables for the code, by name; models are those in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** Default: `""`. */
  major_code: string;
  /** Default: `""`. */
  minor_code: string;
}
/** The properties of `CustomJSTicker`. */
export interface CustomJSTickerProps extends TickerProps, CustomJSTickerOwn {}
/** Computes ticks with JavaScript. */
export interface CustomJSTicker extends CustomJSTickerOwn {}
export class CustomJSTicker extends Ticker {
  constructor(attributes?: Partial<CustomJSTickerProps>) {
    super(attributes);
  }
}
define(CustomJSTicker, "CustomJSTicker");

/** The properties of `DatetimeTicker`. */
export interface DatetimeTickerProps extends CompositeTickerProps {}
/** Ticks at round dates and times. */
export interface DatetimeTicker {}
export class DatetimeTicker extends CompositeTicker {
  constructor(attributes?: Partial<DatetimeTickerProps>) {
    super(attributes as CompositeTickerProps);
  }
}
define(DatetimeTicker, "DatetimeTicker");

/** The properties of `BaseSingleIntervalTicker`. */
export interface BaseSingleIntervalTickerProps extends ContinuousTickerProps {}
/** Ticks at multiples of an interval. A base class of other models. */
export interface BaseSingleIntervalTicker {}
export abstract class BaseSingleIntervalTicker extends ContinuousTicker {
  constructor(attributes?: Partial<BaseSingleIntervalTickerProps>) {
    super(attributes);
  }
}
define(BaseSingleIntervalTicker, "BaseSingleIntervalTicker");

interface DaysTickerOwn {
  /** Default: `[]`. */
  days: readonly number[];
}
/** The properties of `DaysTicker`. */
export interface DaysTickerProps extends BaseSingleIntervalTickerProps, DaysTickerOwn {}
/** Ticks at days of the month. */
export interface DaysTicker extends DaysTickerOwn {}
export class DaysTicker extends BaseSingleIntervalTicker {
  constructor(attributes?: Partial<DaysTickerProps>) {
    super(attributes);
  }
}
define(DaysTicker, "DaysTicker");

interface FixedTickerOwn {
  /** The positions of the ticks. Default: `[]`. */
  ticks: Arrayable<number>;
  /** Default: `[]`. */
  minor_ticks: Arrayable<number>;
}
/** The properties of `FixedTicker`. */
export interface FixedTickerProps extends ContinuousTickerProps, FixedTickerOwn {}
/** Ticks at fixed positions. */
export interface FixedTicker extends FixedTickerOwn {}
export class FixedTicker extends ContinuousTicker {
  constructor(attributes?: Partial<FixedTickerProps>) {
    super(attributes);
  }
}
define(FixedTicker, "FixedTicker");

/** The properties of `LogTicker`. */
export interface LogTickerProps extends AdaptiveTickerProps {}
/** Ticks at powers of the base. */
export interface LogTicker {}
export class LogTicker extends AdaptiveTicker {
  constructor(attributes?: Partial<LogTickerProps>) {
    super(attributes);
  }
}
define(LogTicker, "LogTicker");

interface MercatorTickerOwn {
  /** The dimension or direction. Default: `null`. One of "lat", "lon". */
  dimension: enums.LatLon | null;
}
/** The properties of `MercatorTicker`. */
export interface MercatorTickerProps extends BasicTickerProps, MercatorTickerOwn {}
/** Ticks at round longitudes or latitudes. */
export interface MercatorTicker extends MercatorTickerOwn {}
export class MercatorTicker extends BasicTicker {
  constructor(attributes?: Partial<MercatorTickerProps>) {
    super(attributes);
  }
}
define(MercatorTicker, "MercatorTicker");

interface MonthsTickerOwn {
  /** Default: `[]`. */
  months: readonly number[];
}
/** The properties of `MonthsTicker`. */
export interface MonthsTickerProps extends BaseSingleIntervalTickerProps, MonthsTickerOwn {}
/** Ticks at months of the year. */
export interface MonthsTicker extends MonthsTickerOwn {}
export class MonthsTicker extends BaseSingleIntervalTicker {
  constructor(attributes?: Partial<MonthsTickerProps>) {
    super(attributes);
  }
}
define(MonthsTicker, "MonthsTicker");

interface SingleIntervalTickerOwn {
  /** Required. */
  interval: number;
}
/** The properties of `SingleIntervalTicker`. */
export interface SingleIntervalTickerProps extends BaseSingleIntervalTickerProps, SingleIntervalTickerOwn {}
/** Ticks at multiples of one interval. Required: `interval`. */
export interface SingleIntervalTicker extends SingleIntervalTickerOwn {}
export class SingleIntervalTicker extends BaseSingleIntervalTicker {
  constructor(attributes: WithRequired<SingleIntervalTickerProps, "interval">) {
    super(attributes);
  }
}
define(SingleIntervalTicker, "SingleIntervalTicker");

/** The properties of `TimedeltaTicker`. */
export interface TimedeltaTickerProps extends CompositeTickerProps {}
/** Ticks at round durations. */
export interface TimedeltaTicker {}
export class TimedeltaTicker extends CompositeTicker {
  constructor(attributes?: Partial<TimedeltaTickerProps>) {
    super(attributes as CompositeTickerProps);
  }
}
define(TimedeltaTicker, "TimedeltaTicker");

/** The properties of `YearsTicker`. */
export interface YearsTickerProps extends BaseSingleIntervalTickerProps {}
/** Ticks at years. */
export interface YearsTicker {}
export class YearsTicker extends BaseSingleIntervalTicker {
  constructor(attributes?: Partial<YearsTickerProps>) {
    super(attributes);
  }
}
define(YearsTicker, "YearsTicker");

interface BinnedTickerOwn {
  /** Required. */
  mapper: mappers.ScanningColorMapper;
  /** Default: `8`. */
  num_major_ticks: number | "auto";
}
/** The properties of `BinnedTicker`. */
export interface BinnedTickerProps extends TickerProps, BinnedTickerOwn {}
/** Ticks at the bins of a colour mapper. Required: `mapper`. */
export interface BinnedTicker extends BinnedTickerOwn {}
export class BinnedTicker extends Ticker {
  constructor(attributes: WithRequired<BinnedTickerProps, "mapper">) {
    super(attributes);
  }
}
define(BinnedTicker, "BinnedTicker");
