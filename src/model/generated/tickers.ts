// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Arrayable, Dict } from "../types.js";
import type * as enums from "./enums.js";
import type * as mappers from "./mappers.js";

export interface TickerProps extends ModelProps {}
/** A base of other models. */
export interface Ticker extends TickerProps {}
export abstract class Ticker extends Model {
  constructor(attributes?: Partial<TickerProps>) {
    super(attributes);
  }
}
define(Ticker, "Ticker");

export interface ContinuousTickerProps extends TickerProps {
  /** Default: `5`. */
  num_minor_ticks: number;
  /** Default: `6`. */
  desired_num_ticks: number;
}
/** A base of other models. */
export interface ContinuousTicker extends ContinuousTickerProps {}
export abstract class ContinuousTicker extends Ticker {
  constructor(attributes?: Partial<ContinuousTickerProps>) {
    super(attributes);
  }
}
define(ContinuousTicker, "ContinuousTicker");

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
export interface AdaptiveTicker extends AdaptiveTickerProps {}
export class AdaptiveTicker extends ContinuousTicker {
  constructor(attributes?: Partial<AdaptiveTickerProps>) {
    super(attributes);
  }
}
define(AdaptiveTicker, "AdaptiveTicker");

export interface BasicTickerProps extends AdaptiveTickerProps {}
export interface BasicTicker extends BasicTickerProps {}
export class BasicTicker extends AdaptiveTicker {
  constructor(attributes?: Partial<BasicTickerProps>) {
    super(attributes);
  }
}
define(BasicTicker, "BasicTicker");

export interface CategoricalTickerProps extends TickerProps {}
export interface CategoricalTicker extends CategoricalTickerProps {}
export class CategoricalTicker extends Ticker {
  constructor(attributes?: Partial<CategoricalTickerProps>) {
    super(attributes);
  }
}
define(CategoricalTicker, "CategoricalTicker");

export interface CompositeTickerProps extends ContinuousTickerProps {
  /** Required. */
  tickers: readonly ContinuousTicker[];
}
/** Required: `tickers`. */
export interface CompositeTicker extends CompositeTickerProps {}
export class CompositeTicker extends ContinuousTicker {
  constructor(attributes?: Partial<CompositeTickerProps>) {
    super(attributes);
  }
}
define(CompositeTicker, "CompositeTicker");

export interface CustomJSTickerProps extends TickerProps {
  /** Default: `{}`. */
  args: Dict<unknown>;
  /** Default: `""`. */
  major_code: string;
  /** Default: `""`. */
  minor_code: string;
}
export interface CustomJSTicker extends CustomJSTickerProps {}
export class CustomJSTicker extends Ticker {
  constructor(attributes?: Partial<CustomJSTickerProps>) {
    super(attributes);
  }
}
define(CustomJSTicker, "CustomJSTicker");

export interface DatetimeTickerProps extends CompositeTickerProps {}
export interface DatetimeTicker extends DatetimeTickerProps {}
export class DatetimeTicker extends CompositeTicker {
  constructor(attributes?: Partial<DatetimeTickerProps>) {
    super(attributes);
  }
}
define(DatetimeTicker, "DatetimeTicker");

export interface BaseSingleIntervalTickerProps extends ContinuousTickerProps {}
/** A base of other models. */
export interface BaseSingleIntervalTicker extends BaseSingleIntervalTickerProps {}
export abstract class BaseSingleIntervalTicker extends ContinuousTicker {
  constructor(attributes?: Partial<BaseSingleIntervalTickerProps>) {
    super(attributes);
  }
}
define(BaseSingleIntervalTicker, "BaseSingleIntervalTicker");

export interface DaysTickerProps extends BaseSingleIntervalTickerProps {
  /** Default: `[]`. */
  days: readonly number[];
}
export interface DaysTicker extends DaysTickerProps {}
export class DaysTicker extends BaseSingleIntervalTicker {
  constructor(attributes?: Partial<DaysTickerProps>) {
    super(attributes);
  }
}
define(DaysTicker, "DaysTicker");

export interface FixedTickerProps extends ContinuousTickerProps {
  /** Default: `[]`. */
  ticks: Arrayable<number>;
  /** Default: `[]`. */
  minor_ticks: Arrayable<number>;
}
export interface FixedTicker extends FixedTickerProps {}
export class FixedTicker extends ContinuousTicker {
  constructor(attributes?: Partial<FixedTickerProps>) {
    super(attributes);
  }
}
define(FixedTicker, "FixedTicker");

export interface LogTickerProps extends AdaptiveTickerProps {}
export interface LogTicker extends LogTickerProps {}
export class LogTicker extends AdaptiveTicker {
  constructor(attributes?: Partial<LogTickerProps>) {
    super(attributes);
  }
}
define(LogTicker, "LogTicker");

export interface MercatorTickerProps extends BasicTickerProps {
  /** Default: `null`. One of "lat", "lon". */
  dimension: enums.LatLon | null;
}
export interface MercatorTicker extends MercatorTickerProps {}
export class MercatorTicker extends BasicTicker {
  constructor(attributes?: Partial<MercatorTickerProps>) {
    super(attributes);
  }
}
define(MercatorTicker, "MercatorTicker");

export interface MonthsTickerProps extends BaseSingleIntervalTickerProps {
  /** Default: `[]`. */
  months: readonly number[];
}
export interface MonthsTicker extends MonthsTickerProps {}
export class MonthsTicker extends BaseSingleIntervalTicker {
  constructor(attributes?: Partial<MonthsTickerProps>) {
    super(attributes);
  }
}
define(MonthsTicker, "MonthsTicker");

export interface SingleIntervalTickerProps extends BaseSingleIntervalTickerProps {
  /** Required. */
  interval: number;
}
/** Required: `interval`. */
export interface SingleIntervalTicker extends SingleIntervalTickerProps {}
export class SingleIntervalTicker extends BaseSingleIntervalTicker {
  constructor(attributes?: Partial<SingleIntervalTickerProps>) {
    super(attributes);
  }
}
define(SingleIntervalTicker, "SingleIntervalTicker");

export interface TimedeltaTickerProps extends CompositeTickerProps {}
export interface TimedeltaTicker extends TimedeltaTickerProps {}
export class TimedeltaTicker extends CompositeTicker {
  constructor(attributes?: Partial<TimedeltaTickerProps>) {
    super(attributes);
  }
}
define(TimedeltaTicker, "TimedeltaTicker");

export interface YearsTickerProps extends BaseSingleIntervalTickerProps {}
export interface YearsTicker extends YearsTickerProps {}
export class YearsTicker extends BaseSingleIntervalTicker {
  constructor(attributes?: Partial<YearsTickerProps>) {
    super(attributes);
  }
}
define(YearsTicker, "YearsTicker");

export interface BinnedTickerProps extends TickerProps {
  /** Required. */
  mapper: mappers.ScanningColorMapper;
  /** Default: `8`. */
  num_major_ticks: number | "auto";
}
/** Required: `mapper`. */
export interface BinnedTicker extends BinnedTickerProps {}
export class BinnedTicker extends Ticker {
  constructor(attributes?: Partial<BinnedTickerProps>) {
    super(attributes);
  }
}
define(BinnedTicker, "BinnedTicker");
