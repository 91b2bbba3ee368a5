// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { OrientedControl, type OrientedControlProps } from "./widgets.js";
import type { Color, DateLike } from "../types.js";
import type * as formatters from "./formatters.js";

/** The properties of `AbstractSlider`. */
export interface AbstractSliderProps extends OrientedControlProps {
  /** Default: `""`. */
  title: string | null;
  /** Default: `true`. */
  show_value: boolean;
  /** The direction in which it goes. Default: `"ltr"`. */
  direction: "ltr" | "rtl";
  /** Texts for what is under the pointer: pairs of a label and a value such as `@column`, an object of these, or HTML. Default: `true`. */
  tooltips: boolean;
  /** Default: `"#e6e6e6"`. */
  bar_color: Color;
}
/** A slider. A base of other models. Needs the bundle bokeh-widgets. */
export interface AbstractSlider extends AbstractSliderProps {}
export abstract class AbstractSlider extends OrientedControl {
  constructor(attributes?: Partial<AbstractSliderProps>) {
    super(attributes);
  }
}
define(AbstractSlider, "AbstractSlider");

/** The properties of `CategoricalSlider`. */
export interface CategoricalSliderProps extends AbstractSliderProps {
  /** Required. */
  categories: readonly string[];
  /** Required. */
  value: string;
  /** The value when the handle was let go. Read-only. Default: `null`. */
  readonly value_throttled: string | null;
}
/** A slider over words. Required: `categories`, `value`. Needs the bundle bokeh-widgets. */
export interface CategoricalSlider extends CategoricalSliderProps {}
export class CategoricalSlider extends AbstractSlider {
  constructor(attributes?: Partial<CategoricalSliderProps>) {
    super(attributes);
  }
}
define(CategoricalSlider, "CategoricalSlider");

/** The properties of `BaseNumericalSlider`. */
export interface BaseNumericalSliderProps extends AbstractSliderProps {
  /** The step from one value to the next. Default: `1`. */
  step: number;
  /** The pattern by which it is written. Required. */
  format: string | formatters.TickFormatter;
}
/** A slider over numbers. A base of other models. Needs the bundle bokeh-widgets. */
export interface BaseNumericalSlider extends BaseNumericalSliderProps {}
export abstract class BaseNumericalSlider extends AbstractSlider {
  constructor(attributes?: Partial<BaseNumericalSliderProps>) {
    super(attributes);
  }
}
define(BaseNumericalSlider, "BaseNumericalSlider");

/** The properties of `NumericalRangeSlider`. */
export interface NumericalRangeSliderProps extends BaseNumericalSliderProps {}
/** A slider for two numbers. A base of other models. Needs the bundle bokeh-widgets. */
export interface NumericalRangeSlider extends NumericalRangeSliderProps {}
export abstract class NumericalRangeSlider extends BaseNumericalSlider {
  constructor(attributes?: Partial<NumericalRangeSliderProps>) {
    super(attributes);
  }
}
define(NumericalRangeSlider, "NumericalRangeSlider");

/** The properties of `DateRangeSlider`. */
export interface DateRangeSliderProps extends NumericalRangeSliderProps {
  /** Where it starts. Required. */
  start: DateLike;
  /** Where it ends. Required. */
  end: DateLike;
  /** Required. */
  value: readonly [DateLike, DateLike];
  /** The value when the handle was let go. Read-only. Default: `null`. */
  readonly value_throttled: readonly [DateLike, DateLike] | null;
}
/** A slider for two dates; values are milliseconds since 1970. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface DateRangeSlider extends Omit<DateRangeSliderProps, "start" | "end" | "value" | "value_throttled"> {
  /** Where it starts. Required. */
  get start(): number;
  set start(value: DateLike);
  /** Where it ends. Required. */
  get end(): number;
  set end(value: DateLike);
  /** Required. */
  get value(): readonly [number, number];
  set value(value: readonly [DateLike, DateLike]);
  /** The value when the handle was let go. Read-only. Default: `null`. */
  get value_throttled(): readonly [number, number] | null;
}
export class DateRangeSlider extends NumericalRangeSlider {
  constructor(attributes?: Partial<DateRangeSliderProps>) {
    super(attributes);
  }
}
define(DateRangeSlider, "DateRangeSlider");

/** The properties of `NumericalSlider`. */
export interface NumericalSliderProps extends BaseNumericalSliderProps {}
/** A slider for one number. A base of other models. Needs the bundle bokeh-widgets. */
export interface NumericalSlider extends NumericalSliderProps {}
export abstract class NumericalSlider extends BaseNumericalSlider {
  constructor(attributes?: Partial<NumericalSliderProps>) {
    super(attributes);
  }
}
define(NumericalSlider, "NumericalSlider");

/** The properties of `DateSlider`. */
export interface DateSliderProps extends NumericalSliderProps {
  /** Where it starts. Required. */
  start: DateLike;
  /** Where it ends. Required. */
  end: DateLike;
  /** Required. */
  value: DateLike;
  /** The value when the handle was let go. Read-only. Default: `null`. */
  readonly value_throttled: DateLike | null;
}
/** A slider for one date; its value is milliseconds since 1970. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface DateSlider extends Omit<DateSliderProps, "start" | "end" | "value" | "value_throttled"> {
  /** Where it starts. Required. */
  get start(): number;
  set start(value: DateLike);
  /** Where it ends. Required. */
  get end(): number;
  set end(value: DateLike);
  /** Required. */
  get value(): number;
  set value(value: DateLike);
  /** The value when the handle was let go. Read-only. Default: `null`. */
  get value_throttled(): number | null;
}
export class DateSlider extends NumericalSlider {
  constructor(attributes?: Partial<DateSliderProps>) {
    super(attributes);
  }
}
define(DateSlider, "DateSlider");

/** The properties of `DatetimeRangeSlider`. */
export interface DatetimeRangeSliderProps extends NumericalRangeSliderProps {
  /** Where it starts. Required. */
  start: DateLike;
  /** Where it ends. Required. */
  end: DateLike;
  /** Required. */
  value: readonly [DateLike, DateLike];
  /** The value when the handle was let go. Read-only. Default: `null`. */
  readonly value_throttled: readonly [DateLike, DateLike] | null;
}
/** A slider for two dates with times; values are milliseconds since 1970. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface DatetimeRangeSlider extends Omit<DatetimeRangeSliderProps, "start" | "end" | "value" | "value_throttled"> {
  /** Where it starts. Required. */
  get start(): number;
  set start(value: DateLike);
  /** Where it ends. Required. */
  get end(): number;
  set end(value: DateLike);
  /** Required. */
  get value(): readonly [number, number];
  set value(value: readonly [DateLike, DateLike]);
  /** The value when the handle was let go. Read-only. Default: `null`. */
  get value_throttled(): readonly [number, number] | null;
}
export class DatetimeRangeSlider extends NumericalRangeSlider {
  constructor(attributes?: Partial<DatetimeRangeSliderProps>) {
    super(attributes);
  }
}
define(DatetimeRangeSlider, "DatetimeRangeSlider");

/** The properties of `RangeSlider`. */
export interface RangeSliderProps extends NumericalRangeSliderProps {
  /** Where it starts. Required. */
  start: number;
  /** Where it ends. Required. */
  end: number;
  /** Required. */
  value: readonly [number, number];
  /** The value when the handle was let go. Read-only. Default: `null`. */
  readonly value_throttled: readonly [number, number] | null;
}
/** A slider for two numbers. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface RangeSlider extends RangeSliderProps {}
export class RangeSlider extends NumericalRangeSlider {
  constructor(attributes?: Partial<RangeSliderProps>) {
    super(attributes);
  }
}
define(RangeSlider, "RangeSlider");

/** The properties of `Slider`. */
export interface SliderProps extends NumericalSliderProps {
  /** Where it starts. Required. */
  start: number;
  /** Where it ends. Required. */
  end: number;
  /** Required. */
  value: number;
  /** The value when the handle was let go. Read-only. Default: `null`. */
  readonly value_throttled: number | null;
}
/** A slider for one number. Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface Slider extends SliderProps {}
export class Slider extends NumericalSlider {
  constructor(attributes?: Partial<SliderProps>) {
    super(attributes);
  }
}
define(Slider, "Slider");
