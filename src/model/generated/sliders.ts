// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { OrientedControl, type OrientedControlProps } from "./widgets.js";
import type { Color, DateLike, TupleLike, WithRequired } from "../types.js";
import type * as formatters from "./formatters.js";

interface AbstractSliderOwn {
  /** The text above the slider. Default: `""`. */
  title: string | null;
  /** Whether the value is shown above the slider. Default: `true`. */
  show_value: boolean;
  /** Whether values grow from left to right or from right to left. Default: `"ltr"`. */
  direction: "ltr" | "rtl";
  /** Whether tooltips at the handles show the values. Default: `true`. */
  tooltips: boolean;
  /** The colour of the selected part of the bar. Default: `"#e6e6e6"`. */
  bar_color: Color;
}
/** The properties of `AbstractSlider`. */
export interface AbstractSliderProps extends OrientedControlProps, AbstractSliderOwn {}
/** A slider. A base class of other models. Needs the bundle bokeh-widgets. */
export interface AbstractSlider extends AbstractSliderOwn {}
export abstract class AbstractSlider extends OrientedControl {
  constructor(attributes?: Partial<AbstractSliderProps>) {
    super(attributes);
  }
}
define(AbstractSlider, "AbstractSlider");

interface CategoricalSliderOwn {
  /** The categories, in order. Required. */
  categories: readonly string[];
  /** The selected category. Required. */
  value: string;
  /** The value, updated when the user releases the handle. Read-only. Default: `null`. */
  readonly value_throttled: string | null;
}
/** The properties of `CategoricalSlider`. */
export interface CategoricalSliderProps extends AbstractSliderProps, CategoricalSliderOwn {}
/** A slider for categories. Required: `categories`, `value`. Needs the bundle bokeh-widgets. */
export interface CategoricalSlider extends CategoricalSliderOwn {}
export class CategoricalSlider extends AbstractSlider {
  constructor(attributes: WithRequired<CategoricalSliderProps, "categories" | "value">) {
    super(attributes);
  }
}
define(CategoricalSlider, "CategoricalSlider");

interface BaseNumericalSliderOwn {
  /** The step between two values. Default: `1`. */
  step: number;
  /** The format pattern. Required. */
  format: string | formatters.TickFormatter;
}
/** The properties of `BaseNumericalSlider`. */
export interface BaseNumericalSliderProps extends AbstractSliderProps, BaseNumericalSliderOwn {}
/** A slider for numbers. A base class of other models. Needs the bundle bokeh-widgets. */
export interface BaseNumericalSlider extends BaseNumericalSliderOwn {}
export abstract class BaseNumericalSlider extends AbstractSlider {
  constructor(attributes?: Partial<BaseNumericalSliderProps>) {
    super(attributes);
  }
}
define(BaseNumericalSlider, "BaseNumericalSlider");

/** The properties of `NumericalRangeSlider`. */
export interface NumericalRangeSliderProps extends BaseNumericalSliderProps {}
/** A slider for a range of numbers. A base class of other models. Needs the bundle bokeh-widgets. */
export interface NumericalRangeSlider {}
export abstract class NumericalRangeSlider extends BaseNumericalSlider {
  constructor(attributes?: Partial<NumericalRangeSliderProps>) {
    super(attributes);
  }
}
define(NumericalRangeSlider, "NumericalRangeSlider");

interface DateRangeSliderOwn {
  /** The value, updated when the user releases the handle. Read-only. Default: `null`. */
  readonly value_throttled: readonly [number, number] | null;
}
/** The properties of `DateRangeSlider`. */
export interface DateRangeSliderProps extends NumericalRangeSliderProps, DateRangeSliderOwn {
  /** The start. Required. */
  start: DateLike;
  /** The end. Required. */
  end: DateLike;
  /** The first and last selected day. Reads as milliseconds since 1970 UTC. Required. */
  value: TupleLike<readonly [DateLike, DateLike]>;
}
/** A slider for a range of dates; its value is in milliseconds since 1970 UTC. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface DateRangeSlider extends DateRangeSliderOwn {
  /** The start. Required. */
  get start(): number;
  set start(value: DateLike);
  /** The end. Required. */
  get end(): number;
  set end(value: DateLike);
  /** The first and last selected day. Reads as milliseconds since 1970 UTC. Required. */
  get value(): readonly [number, number];
  set value(value: TupleLike<readonly [DateLike, DateLike]>);
}
export class DateRangeSlider extends NumericalRangeSlider {
  constructor(attributes: WithRequired<DateRangeSliderProps, "end" | "start" | "value">) {
    super(attributes);
  }
}
define(DateRangeSlider, "DateRangeSlider");

/** The properties of `NumericalSlider`. */
export interface NumericalSliderProps extends BaseNumericalSliderProps {}
/** A slider for a number. A base class of other models. Needs the bundle bokeh-widgets. */
export interface NumericalSlider {}
export abstract class NumericalSlider extends BaseNumericalSlider {
  constructor(attributes?: Partial<NumericalSliderProps>) {
    super(attributes);
  }
}
define(NumericalSlider, "NumericalSlider");

interface DateSliderOwn {
  /** The value, updated when the user releases the handle. Read-only. Default: `null`. */
  readonly value_throttled: number | null;
}
/** The properties of `DateSlider`. */
export interface DateSliderProps extends NumericalSliderProps, DateSliderOwn {
  /** The start. Required. */
  start: DateLike;
  /** The end. Required. */
  end: DateLike;
  /** The selected day. Reads as milliseconds since 1970 UTC. Required. */
  value: DateLike;
}
/** A slider for a date; its value is in milliseconds since 1970 UTC. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface DateSlider extends DateSliderOwn {
  /** The start. Required. */
  get start(): number;
  set start(value: DateLike);
  /** The end. Required. */
  get end(): number;
  set end(value: DateLike);
  /** The selected day. Reads as milliseconds since 1970 UTC. Required. */
  get value(): number;
  set value(value: DateLike);
}
export class DateSlider extends NumericalSlider {
  constructor(attributes: WithRequired<DateSliderProps, "end" | "start" | "value">) {
    super(attributes);
  }
}
define(DateSlider, "DateSlider");

interface DatetimeRangeSliderOwn {
  /** The value, updated when the user releases the handle. Read-only. Default: `null`. */
  readonly value_throttled: readonly [number, number] | null;
}
/** The properties of `DatetimeRangeSlider`. */
export interface DatetimeRangeSliderProps extends NumericalRangeSliderProps, DatetimeRangeSliderOwn {
  /** The start. Required. */
  start: DateLike;
  /** The end. Required. */
  end: DateLike;
  /** The two selected times. They read as milliseconds since 1970 UTC. Required. */
  value: TupleLike<readonly [DateLike, DateLike]>;
}
/** A slider for a range of dates and times; its value is in milliseconds since 1970 UTC. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface DatetimeRangeSlider extends DatetimeRangeSliderOwn {
  /** The start. Required. */
  get start(): number;
  set start(value: DateLike);
  /** The end. Required. */
  get end(): number;
  set end(value: DateLike);
  /** The two selected times. They read as milliseconds since 1970 UTC. Required. */
  get value(): readonly [number, number];
  set value(value: TupleLike<readonly [DateLike, DateLike]>);
}
export class DatetimeRangeSlider extends NumericalRangeSlider {
  constructor(attributes: WithRequired<DatetimeRangeSliderProps, "end" | "start" | "value">) {
    super(attributes);
  }
}
define(DatetimeRangeSlider, "DatetimeRangeSlider");

interface RangeSliderOwn {
  /** The start. Required. */
  start: number;
  /** The end. Required. */
  end: number;
  /** The value, updated when the user releases the handle. Read-only. Default: `null`. */
  readonly value_throttled: readonly [number, number] | null;
}
/** The properties of `RangeSlider`. */
export interface RangeSliderProps extends NumericalRangeSliderProps, RangeSliderOwn {
  /** The two selected numbers, the smaller one first. Required. */
  value: TupleLike<readonly [number, number]>;
}
/** A slider for a range of numbers. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface RangeSlider extends RangeSliderOwn {
  /** The two selected numbers, the smaller one first. Required. */
  get value(): readonly [number, number];
  set value(value: TupleLike<readonly [number, number]>);
}
export class RangeSlider extends NumericalRangeSlider {
  constructor(attributes: WithRequired<RangeSliderProps, "end" | "start" | "value">) {
    super(attributes);
  }
}
define(RangeSlider, "RangeSlider");

interface SliderOwn {
  /** The start. Required. */
  start: number;
  /** The end. Required. */
  end: number;
  /** The selected number. Required. */
  value: number;
  /** The value, updated when the user releases the handle. Read-only. Default: `null`. */
  readonly value_throttled: number | null;
}
/** The properties of `Slider`. */
export interface SliderProps extends NumericalSliderProps, SliderOwn {}
/** A slider for a number. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface Slider extends SliderOwn {}
export class Slider extends NumericalSlider {
  constructor(attributes: WithRequired<SliderProps, "end" | "start" | "value">) {
    super(attributes);
  }
}
define(Slider, "Slider");
