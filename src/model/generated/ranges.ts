// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Moment } from "../types.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";

/** The properties of `Range`. */
export interface RangeProps extends ModelProps {
  /** The first and last place that is drawn or that may be reached. Default: `null`. */
  bounds: readonly [Moment | null, Moment | null] | "auto" | null;
  /** Default: `null`. */
  min_interval: number | null;
  /** Default: `null`. */
  max_interval: number | null;
}
/** The extent of an axis. A base of other models. */
export interface Range extends Omit<RangeProps, "bounds"> {
  /** The first and last place that is drawn or that may be reached. Default: `null`. */
  get bounds(): readonly [number | null, number | null] | "auto" | null;
  set bounds(value: readonly [Moment | null, Moment | null] | "auto" | null);
}
export abstract class Range extends Model {
  constructor(attributes?: Partial<RangeProps>) {
    super(attributes);
  }
}
define(Range, "Range");

/** The properties of `NumericalRange`. */
export interface NumericalRangeProps extends RangeProps {
  /** Where it starts. Required. */
  start: Moment;
  /** Where it ends. Required. */
  end: Moment;
}
/** An extent of numbers. A base of other models. */
export interface NumericalRange extends Omit<NumericalRangeProps, "start" | "end" | "bounds"> {
  /** Where it starts. Required. */
  get start(): number;
  set start(value: Moment);
  /** Where it ends. Required. */
  get end(): number;
  set end(value: Moment);
}
export abstract class NumericalRange extends Range {
  constructor(attributes?: Partial<NumericalRangeProps>) {
    super(attributes);
  }
}
define(NumericalRange, "NumericalRange");

/** The properties of `DataRange`. */
export interface DataRangeProps extends NumericalRangeProps {
  /** The renderers that it is about. Default: `[]`. */
  renderers: readonly Model[] | "auto";
}
/** An extent that follows the data. A base of other models. */
export interface DataRange extends Omit<DataRangeProps, "start" | "end" | "bounds"> {}
export abstract class DataRange extends NumericalRange {
  constructor(attributes?: Partial<DataRangeProps>) {
    super(attributes);
  }
}
define(DataRange, "DataRange");

/** The properties of `DataRange1d`. */
export interface DataRange1dProps extends DataRangeProps {
  /** The space beyond the data. Default: `0.1`. */
  range_padding: number;
  /** Default: `"percent"`. One of "percent", "absolute". */
  range_padding_units: enums.PaddingUnits;
  /** Whether it goes the other way. Default: `false`. */
  flipped: boolean;
  /** Default: `null`. One of "start", "end". */
  follow: enums.StartEnd | null;
  /** Default: `null`. */
  follow_interval: number | null;
  /** Default: `2`. */
  default_span: number;
  /** Default: `false`. */
  only_visible: boolean;
}
/** An extent that follows the data of renderers. */
export interface DataRange1d extends Omit<DataRange1dProps, "start" | "end" | "bounds"> {}
export class DataRange1d extends DataRange {
  constructor(attributes?: Partial<DataRange1dProps>) {
    super(attributes);
  }
}
define(DataRange1d, "DataRange1d");

/** The properties of `FactorRange`. */
export interface FactorRangeProps extends RangeProps {
  /** The categories, in order. Default: `[]`. */
  factors: kinds.FactorSeq;
  /** Default: `0`. */
  factor_padding: number;
  /** Default: `0.8`. */
  subgroup_padding: number;
  /** Default: `1.4`. */
  group_padding: number;
  /** The space beyond the data. Default: `0`. */
  range_padding: number;
  /** Default: `"percent"`. One of "percent", "absolute". */
  range_padding_units: enums.PaddingUnits;
  /** Where it starts. Read-only. Default: `0`. */
  readonly start: number;
  /** Where it ends. Read-only. Default: `0`. */
  readonly end: number;
}
/** A list of categories, which may be nested. */
export interface FactorRange extends Omit<FactorRangeProps, "bounds"> {}
export class FactorRange extends Range {
  constructor(attributes?: Partial<FactorRangeProps>) {
    super(attributes);
  }
}
define(FactorRange, "FactorRange");

/** The properties of `Range1d`. */
export interface Range1dProps extends NumericalRangeProps {
  /** Default: `null`. */
  reset_start: Moment | null;
  /** Default: `null`. */
  reset_end: Moment | null;
}
/** A fixed extent from `start` to `end`. */
export interface Range1d extends Omit<Range1dProps, "reset_start" | "reset_end" | "start" | "end" | "bounds"> {
  /** Default: `null`. */
  get reset_start(): number | null;
  set reset_start(value: Moment | null);
  /** Default: `null`. */
  get reset_end(): number | null;
  set reset_end(value: Moment | null);
}
export class Range1d extends NumericalRange {
  constructor(attributes?: Partial<Range1dProps>) {
    super(attributes);
  }
}
define(Range1d, "Range1d");
