// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { OrientedControl, type OrientedControlProps } from "./widgets.js";
import type { Color, DateLike, TupleLike, WithRequired } from "../types.js";
import type * as formatters from "./formatters.js";

interface AbstractSliderOwn {
  /** The text above the slider. Default: `""`. */
  title: string | null;
  /** Whether the value is written above the slider. Default: `true`. */
  show_value: boolean;
  /** The direction in which it goes. Default: `"ltr"`. */
  direction: "ltr" | "rtl";
  /** Texts for what is under the pointer: pairs of a label and a value such as `@column`, an object of these, or HTML. Default: `true`. */
  tooltips: boolean;
  /** Default: `"#e6e6e6"`. */
  bar_color: Color;
}
/** The properties of `AbstractSlider`. */
export interface AbstractSliderProps extends OrientedControlProps, AbstractSliderOwn {}
/** A slider. A base of other models. Needs the bundle bokeh-widgets. */
export interface AbstractSlider extends AbstractSliderOwn {}
export abstract class AbstractSlider extends OrientedControl {
  constructor(attributes?: Partial<AbstractSliderProps>) {
    super(attributes);
  }
}
define(AbstractSlider, "AbstractSlider");

interface CategoricalSliderOwn {
  /** What can be chosen, in order. Required. */
  categories: readonly string[];
  /** The category that is chosen. Required. */
  value: string;
  /** The value when the handle was let go. Read-only. Default: `null`. */
  readonly value_throttled: string | null;
}
/** The properties of `CategoricalSlider`. */
export interface CategoricalSliderProps extends AbstractSliderProps, CategoricalSliderOwn {}
/** A slider over words. Required: `categories`, `value`. Needs the bundle bokeh-widgets. */
export interface CategoricalSlider extends CategoricalSliderOwn {}
export class CategoricalSlider extends AbstractSlider {
  constructor(attributes: WithRequired<CategoricalSliderProps, "categories" | "value">) {
    super(attributes);
  }
}
define(CategoricalSlider, "CategoricalSlider");

interface BaseNumericalSliderOwn {
  /** The step from one value to the next. Default: `1`. */
  step: number;
  /** The pattern by which it is written. Required. */
  format: string | formatters.TickFormatter;
}
/** The properties of `BaseNumericalSlider`. */
export interface BaseNumericalSliderProps extends AbstractSliderProps, BaseNumericalSliderOwn {}
/** A slider over numbers. A base of other models. Needs the bundle bokeh-widgets. */
export interface BaseNumericalSlider extends BaseNumericalSliderOwn {}
export abstract class BaseNumericalSlider extends AbstractSlider {
  constructor(attributes?: Partial<BaseNumericalSliderProps>) {
    super(attributes);
  }
}
define(BaseNumericalSlider, "BaseNumericalSlider");

/** The properties of `NumericalRangeSlider`. */
export interface NumericalRangeSliderProps extends BaseNumericalSliderProps {}
/** A slider for two numbers. A base of other models. Needs the bundle bokeh-widgets. */
export interface NumericalRangeSlider {}
export abstract class NumericalRangeSlider extends BaseNumericalSlider {
  constructor(attributes?: Partial<NumericalRangeSliderProps>) {
    super(attributes);
  }
}
define(NumericalRangeSlider, "NumericalRangeSlider");

interface DateRangeSliderOwn {
  /** The value when the handle was let go. Read-only. Default: `null`. */
  readonly value_throttled: readonly [number, number] | null;
}
/** The properties of `DateRangeSlider`. */
export interface DateRangeSliderProps extends NumericalRangeSliderProps, DateRangeSliderOwn {
  /** Where it starts. Required. */
  start: DateLike;
  /** Where it ends. Required. */
  end: DateLike;
  /** The first and the last day that are chosen, in milliseconds since 1970 UTC when read. Required. */
  value: TupleLike<readonly [DateLike, DateLike]>;
}
/** A slider for two dates; values are milliseconds since 1970. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface DateRangeSlider extends DateRangeSliderOwn {
  /** Where it starts. Required. */
  get start(): number;
  set start(value: DateLike);
  /** Where it ends. Required. */
  get end(): number;
  set end(value: DateLike);
  /** The first and the last day that are chosen, in milliseconds since 1970 UTC when read. Required. */
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
/** A slider for one number. A base of other models. Needs the bundle bokeh-widgets. */
export interface NumericalSlider {}
export abstract class NumericalSlider extends BaseNumericalSlider {
  constructor(attributes?: Partial<NumericalSliderProps>) {
    super(attributes);
  }
}
define(NumericalSlider, "NumericalSlider");

interface DateSliderOwn {
  /** The value when the handle was let go. Read-only. Default: `null`. */
  readonly value_throttled: number | null;
}
/** The properties of `DateSlider`. */
export interface DateSliderProps extends NumericalSliderProps, DateSliderOwn {
  /** Where it starts. Required. */
  start: DateLike;
  /** Where it ends. Required. */
  end: DateLike;
  /** The day that is chosen, in milliseconds since 1970 UTC when read. Required. */
  value: DateLike;
}
/** A slider for one date; its value is milliseconds since 1970. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface DateSlider extends DateSliderOwn {
  /** Where it starts. Required. */
  get start(): number;
  set start(value: DateLike);
  /** Where it ends. Required. */
  get end(): number;
  set end(value: DateLike);
  /** The day that is chosen, in milliseconds since 1970 UTC when read. Required. */
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
  /** The value when the handle was let go. Read-only. Default: `null`. */
  readonly value_throttled: readonly [number, number] | null;
}
/** The properties of `DatetimeRangeSlider`. */
export interface DatetimeRangeSliderProps extends NumericalRangeSliderProps, DatetimeRangeSliderOwn {
  /** Where it starts. Required. */
  start: DateLike;
  /** Where it ends. Required. */
  end: DateLike;
  /** The two times that are chosen, in milliseconds since 1970 UTC when read. Required. */
  value: TupleLike<readonly [DateLike, DateLike]>;
}
/** A slider for two dates with times; values are milliseconds since 1970. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface DatetimeRangeSlider extends DatetimeRangeSliderOwn {
  /** Where it starts. Required. */
  get start(): number;
  set start(value: DateLike);
  /** Where it ends. Required. */
  get end(): number;
  set end(value: DateLike);
  /** The two times that are chosen, in milliseconds since 1970 UTC when read. Required. */
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
  /** Where it starts. Required. */
  start: number;
  /** Where it ends. Required. */
  end: number;
  /** The value when the handle was let go. Read-only. Default: `null`. */
  readonly value_throttled: readonly [number, number] | null;
}
/** The properties of `RangeSlider`. */
export interface RangeSliderProps extends NumericalRangeSliderProps, RangeSliderOwn {
  /** The two numbers that are chosen, the smaller one first. Required. */
  value: TupleLike<readonly [number, number]>;
}
/** A slider for two numbers. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface RangeSlider extends RangeSliderOwn {
  /** The two numbers that are chosen, the smaller one first. Required. */
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
  /** Where it starts. Required. */
  start: number;
  /** Where it ends. Required. */
  end: number;
  /** The number that is chosen. Required. */
  value: number;
  /** The value when the handle was let go. Read-only. Default: `null`. */
  readonly value_throttled: number | null;
}
/** The properties of `Slider`. */
export interface SliderProps extends NumericalSliderProps, SliderOwn {}
/** A slider for one number. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface Slider extends SliderOwn {}
export class Slider extends NumericalSlider {
  constructor(attributes: WithRequired<SliderProps, "end" | "start" | "value">) {
    super(attributes);
  }
}
define(Slider, "Slider");
