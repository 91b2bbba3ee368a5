// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Arrayable, Dict } from "../types.js";
import type * as enums from "./enums.js";
import type * as mappers from "./mappers.js";

/** The properties of `Ticker`. */
export interface TickerProps extends ModelProps {}
/** Where ticks are. A base of other models. */
export interface Ticker extends TickerProps {}
export abstract class Ticker extends Model {
  constructor(attributes?: Partial<TickerProps>) {
    super(attributes);
  }
}
define(Ticker, "Ticker");

/** The properties of `ContinuousTicker`. */
export interface ContinuousTickerProps extends TickerProps {
  /** The number of minor ticks between two major ones, and one more. Default: `5`. */
  num_minor_ticks: number;
  /** About how many ticks there are. Default: `6`. */
  desired_num_ticks: number;
}
/** Ticks on an axis of numbers. A base of other models. */
export interface ContinuousTicker extends ContinuousTickerProps {}
export abstract class ContinuousTicker extends Ticker {
  constructor(attributes?: Partial<ContinuousTickerProps>) {
    super(attributes);
  }
}
define(ContinuousTicker, "ContinuousTicker");

/** The properties of `AdaptiveTicker`. */
export interface AdaptiveTickerProps extends ContinuousTickerProps {
  /** Default: `10`. */
  base: number;
  /** Default: `[1, 2, 5]`. */
  mantissas: readonly number[];
  /** Default: `0`. */
  min_interval: number;
  /** Default: `null`. */
  max_interval: number | null;
}
/** Ticks at multiples that fit the extent. */
export interface AdaptiveTicker extends AdaptiveTickerProps {}
export class AdaptiveTicker extends ContinuousTicker {
  constructor(attributes?: Partial<AdaptiveTickerProps>) {
    super(attributes);
  }
}
define(AdaptiveTicker, "AdaptiveTicker");

/** The properties of `BasicTicker`. */
export interface BasicTickerProps extends AdaptiveTickerProps {}
/** Ticks at multiples of 1, 2, 5 and powers of ten. */
export interface BasicTicker extends BasicTickerProps {}
export class BasicTicker extends AdaptiveTicker {
  constructor(attributes?: Partial<BasicTickerProps>) {
    super(attributes);
  }
}
define(BasicTicker, "BasicTicker");

/** The properties of `CategoricalTicker`. */
export interface CategoricalTickerProps extends TickerProps {}
/** Ticks at categories. */
export interface CategoricalTicker extends CategoricalTickerProps {}
export class CategoricalTicker extends Ticker {
  constructor(attributes?: Partial<CategoricalTickerProps>) {
    super(attributes);
  }
}
define(CategoricalTicker, "CategoricalTicker");

/** The properties of `CompositeTicker`. */
export interface CompositeTickerProps extends ContinuousTickerProps {
  /** Required. */
  tickers: readonly ContinuousTicker[];
}
/** Ticks by the ticker that fits the extent best. Required: `tickers`. */
export interface CompositeTicker extends CompositeTickerProps {}
export class CompositeTicker extends ContinuousTicker {
  constructor(attributes?: Partial<CompositeTickerProps>) {
    super(attributes);
  }
}
define(CompositeTicker, "CompositeTicker");

/** The properties of `CustomJSTicker`. */
export interface CustomJSTickerProps extends TickerProps {
  /** What the code sees by name; models are the ones in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** Default: `""`. */
  major_code: string;
  /** Default: `""`. */
  minor_code: string;
}
/** Ticks made by JavaScript. */
export interface CustomJSTicker extends CustomJSTickerProps {}
export class CustomJSTicker extends Ticker {
  constructor(attributes?: Partial<CustomJSTickerProps>) {
    super(attributes);
  }
}
define(CustomJSTicker, "CustomJSTicker");

/** The properties of `DatetimeTicker`. */
export interface DatetimeTickerProps extends CompositeTickerProps {}
/** Ticks at round dates and times. */
export interface DatetimeTicker extends DatetimeTickerProps {}
export class DatetimeTicker extends CompositeTicker {
  constructor(attributes?: Partial<DatetimeTickerProps>) {
    super(attributes);
  }
}
define(DatetimeTicker, "DatetimeTicker");

/** The properties of `BaseSingleIntervalTicker`. */
export interface BaseSingleIntervalTickerProps extends ContinuousTickerProps {}
/** Ticks at multiples of an interval. A base of other models. */
export interface BaseSingleIntervalTicker extends BaseSingleIntervalTickerProps {}
export abstract class BaseSingleIntervalTicker extends ContinuousTicker {
  constructor(attributes?: Partial<BaseSingleIntervalTickerProps>) {
    super(attributes);
  }
}
define(BaseSingleIntervalTicker, "BaseSingleIntervalTicker");

/** The properties of `DaysTicker`. */
export interface DaysTickerProps extends BaseSingleIntervalTickerProps {
  /** Default: `[]`. */
  days: readonly number[];
}
/** Ticks at days of months. */
export interface DaysTicker extends DaysTickerProps {}
export class DaysTicker extends BaseSingleIntervalTicker {
  constructor(attributes?: Partial<DaysTickerProps>) {
    super(attributes);
  }
}
define(DaysTicker, "DaysTicker");

/** The properties of `FixedTicker`. */
export interface FixedTickerProps extends ContinuousTickerProps {
  /** The places of ticks. Default: `[]`. */
  ticks: Arrayable<number>;
  /** Default: `[]`. */
  minor_ticks: Arrayable<number>;
}
/** Ticks at given places. */
export interface FixedTicker extends FixedTickerProps {}
export class FixedTicker extends ContinuousTicker {
  constructor(attributes?: Partial<FixedTickerProps>) {
    super(attributes);
  }
}
define(FixedTicker, "FixedTicker");

/** The properties of `LogTicker`. */
export interface LogTickerProps extends AdaptiveTickerProps {}
/** Ticks at powers. */
export interface LogTicker extends LogTickerProps {}
export class LogTicker extends AdaptiveTicker {
  constructor(attributes?: Partial<LogTickerProps>) {
    super(attributes);
  }
}
define(LogTicker, "LogTicker");

/** The properties of `MercatorTicker`. */
export interface MercatorTickerProps extends BasicTickerProps {
  /** The direction: 0 or 1 for x or y, or a word. Default: `null`. One of "lat", "lon". */
  dimension: enums.LatLon | null;
}
/** Ticks at round longitudes or latitudes. */
export interface MercatorTicker extends MercatorTickerProps {}
export class MercatorTicker extends BasicTicker {
  constructor(attributes?: Partial<MercatorTickerProps>) {
    super(attributes);
  }
}
define(MercatorTicker, "MercatorTicker");

/** The properties of `MonthsTicker`. */
export interface MonthsTickerProps extends BaseSingleIntervalTickerProps {
  /** Default: `[]`. */
  months: readonly number[];
}
/** Ticks at months. */
export interface MonthsTicker extends MonthsTickerProps {}
export class MonthsTicker extends BaseSingleIntervalTicker {
  constructor(attributes?: Partial<MonthsTickerProps>) {
    super(attributes);
  }
}
define(MonthsTicker, "MonthsTicker");

/** The properties of `SingleIntervalTicker`. */
export interface SingleIntervalTickerProps extends BaseSingleIntervalTickerProps {
  /** Required. */
  interval: number;
}
/** Ticks at multiples of one interval. Required: `interval`. */
export interface SingleIntervalTicker extends SingleIntervalTickerProps {}
export class SingleIntervalTicker extends BaseSingleIntervalTicker {
  constructor(attributes?: Partial<SingleIntervalTickerProps>) {
    super(attributes);
  }
}
define(SingleIntervalTicker, "SingleIntervalTicker");

/** The properties of `TimedeltaTicker`. */
export interface TimedeltaTickerProps extends CompositeTickerProps {}
/** Ticks at round durations. */
export interface TimedeltaTicker extends TimedeltaTickerProps {}
export class TimedeltaTicker extends CompositeTicker {
  constructor(attributes?: Partial<TimedeltaTickerProps>) {
    super(attributes);
  }
}
define(TimedeltaTicker, "TimedeltaTicker");

/** The properties of `YearsTicker`. */
export interface YearsTickerProps extends BaseSingleIntervalTickerProps {}
/** Ticks at years. */
export interface YearsTicker extends YearsTickerProps {}
export class YearsTicker extends BaseSingleIntervalTicker {
  constructor(attributes?: Partial<YearsTickerProps>) {
    super(attributes);
  }
}
define(YearsTicker, "YearsTicker");

/** The properties of `BinnedTicker`. */
export interface BinnedTickerProps extends TickerProps {
  /** Required. */
  mapper: mappers.ScanningColorMapper;
  /** Default: `8`. */
  num_major_ticks: number | "auto";
}
/** Ticks at the bins of a colour mapper. Required: `mapper`. */
export interface BinnedTicker extends BinnedTickerProps {}
export class BinnedTicker extends Ticker {
  constructor(attributes?: Partial<BinnedTickerProps>) {
    super(attributes);
  }
}
define(BinnedTicker, "BinnedTicker");
