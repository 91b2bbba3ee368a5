// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { OrientedControl, type OrientedControlProps } from "./widgets.js";
import type { Color, DateLike } from "../types.js";
import type * as formatters from "./formatters.js";

export interface AbstractSliderProps extends OrientedControlProps {
  /** Default: `""`. */
  title: string | null;
  /** Default: `true`. */
  show_value: boolean;
  /** Default: `"ltr"`. */
  direction: "ltr" | "rtl";
  /** Default: `true`. */
  tooltips: boolean;
  /** Default: `"#e6e6e6"`. */
  bar_color: Color;
}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface AbstractSlider extends AbstractSliderProps {}
export abstract class AbstractSlider extends OrientedControl {
  constructor(attributes?: Partial<AbstractSliderProps>) {
    super(attributes);
  }
}
define(AbstractSlider, "AbstractSlider");

export interface CategoricalSliderProps extends AbstractSliderProps {
  /** Required. */
  categories: readonly string[];
  /** Required. */
  value: string;
  /** Read-only. Default: `null`. */
  readonly value_throttled: string | null;
}
/** Required: `categories`, `value`. Needs the bundle bokeh-widgets. */
export interface CategoricalSlider extends CategoricalSliderProps {}
export class CategoricalSlider extends AbstractSlider {
  constructor(attributes?: Partial<CategoricalSliderProps>) {
    super(attributes);
  }
}
define(CategoricalSlider, "CategoricalSlider");

export interface BaseNumericalSliderProps extends AbstractSliderProps {
  /** Default: `1`. */
  step: number;
  /** Required. */
  format: string | formatters.TickFormatter;
}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface BaseNumericalSlider extends BaseNumericalSliderProps {}
export abstract class BaseNumericalSlider extends AbstractSlider {
  constructor(attributes?: Partial<BaseNumericalSliderProps>) {
    super(attributes);
  }
}
define(BaseNumericalSlider, "BaseNumericalSlider");

export interface NumericalRangeSliderProps extends BaseNumericalSliderProps {}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface NumericalRangeSlider extends NumericalRangeSliderProps {}
export abstract class NumericalRangeSlider extends BaseNumericalSlider {
  constructor(attributes?: Partial<NumericalRangeSliderProps>) {
    super(attributes);
  }
}
define(NumericalRangeSlider, "NumericalRangeSlider");

export interface DateRangeSliderProps extends NumericalRangeSliderProps {
  /** Required. */
  start: DateLike;
  /** Required. */
  end: DateLike;
  /** Required. */
  value: readonly [DateLike, DateLike];
  /** Read-only. Default: `null`. */
  readonly value_throttled: readonly [DateLike, DateLike] | null;
}
/** Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface DateRangeSlider extends DateRangeSliderProps {}
export class DateRangeSlider extends NumericalRangeSlider {
  constructor(attributes?: Partial<DateRangeSliderProps>) {
    super(attributes);
  }
}
define(DateRangeSlider, "DateRangeSlider");

export interface NumericalSliderProps extends BaseNumericalSliderProps {}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface NumericalSlider extends NumericalSliderProps {}
export abstract class NumericalSlider extends BaseNumericalSlider {
  constructor(attributes?: Partial<NumericalSliderProps>) {
    super(attributes);
  }
}
define(NumericalSlider, "NumericalSlider");

export interface DateSliderProps extends NumericalSliderProps {
  /** Required. */
  start: DateLike;
  /** Required. */
  end: DateLike;
  /** Required. */
  value: DateLike;
  /** Read-only. Default: `null`. */
  readonly value_throttled: DateLike | null;
}
/** Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface DateSlider extends DateSliderProps {}
export class DateSlider extends NumericalSlider {
  constructor(attributes?: Partial<DateSliderProps>) {
    super(attributes);
  }
}
define(DateSlider, "DateSlider");

export interface DatetimeRangeSliderProps extends NumericalRangeSliderProps {
  /** Required. */
  start: DateLike;
  /** Required. */
  end: DateLike;
  /** Required. */
  value: readonly [DateLike, DateLike];
  /** Read-only. Default: `null`. */
  readonly value_throttled: readonly [DateLike, DateLike] | null;
}
/** Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface DatetimeRangeSlider extends DatetimeRangeSliderProps {}
export class DatetimeRangeSlider extends NumericalRangeSlider {
  constructor(attributes?: Partial<DatetimeRangeSliderProps>) {
    super(attributes);
  }
}
define(DatetimeRangeSlider, "DatetimeRangeSlider");

export interface RangeSliderProps extends NumericalRangeSliderProps {
  /** Required. */
  start: number;
  /** Required. */
  end: number;
  /** Required. */
  value: readonly [number, number];
  /** Read-only. Default: `null`. */
  readonly value_throttled: readonly [number, number] | null;
}
/** Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface RangeSlider extends RangeSliderProps {}
export class RangeSlider extends NumericalRangeSlider {
  constructor(attributes?: Partial<RangeSliderProps>) {
    super(attributes);
  }
}
define(RangeSlider, "RangeSlider");

export interface SliderProps extends NumericalSliderProps {
  /** Required. */
  start: number;
  /** Required. */
  end: number;
  /** Required. */
  value: number;
  /** Read-only. Default: `null`. */
  readonly value_throttled: number | null;
}
/** Required: `end`, `start`, `value`. Needs the bundle bokeh-widgets. */
export interface Slider extends SliderProps {}
export class Slider extends NumericalSlider {
  constructor(attributes?: Partial<SliderProps>) {
    super(attributes);
  }
}
define(Slider, "Slider");
