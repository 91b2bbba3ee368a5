// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Moment, TupleLike } from "../types.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";

interface RangeOwn {
  /** Default: `null`. */
  min_interval: number | null;
  /** Default: `null`. */
  max_interval: number | null;
}
/** The properties of `Range`. */
export interface RangeProps extends ModelProps, RangeOwn {
  /** The limits of panning and zooming. Default: `null`. */
  bounds: TupleLike<readonly [Moment | null, Moment | null]> | "auto" | null;
}
/** The range of an axis. A base class of other models. */
export interface Range extends RangeOwn {
  /** The limits of panning and zooming. Default: `null`. */
  get bounds(): readonly [number | null, number | null] | "auto" | null;
  set bounds(value: TupleLike<readonly [Moment | null, Moment | null]> | "auto" | null);
}
export abstract class Range extends Model {
  constructor(attributes?: Partial<RangeProps>) {
    super(attributes);
  }
}
define(Range, "Range");

/** The properties of `NumericalRange`. */
export interface NumericalRangeProps extends RangeProps {
  /** The start. Required. */
  start: Moment;
  /** The end. Required. */
  end: Moment;
}
/** A range of numbers. A base class of other models. */
export interface NumericalRange {
  /** The start. Required. */
  get start(): number;
  set start(value: Moment);
  /** The end. Required. */
  get end(): number;
  set end(value: Moment);
}
export abstract class NumericalRange extends Range {
  constructor(attributes?: Partial<NumericalRangeProps>) {
    super(attributes);
  }
}
define(NumericalRange, "NumericalRange");

interface DataRangeOwn {
  /** The renderers. Default: `[]`. */
  renderers: readonly Model[] | "auto";
}
/** The properties of `DataRange`. */
export interface DataRangeProps extends NumericalRangeProps, DataRangeOwn {}
/** A range that follows the data. A base class of other models. */
export interface DataRange extends DataRangeOwn {}
export abstract class DataRange extends NumericalRange {
  constructor(attributes?: Partial<DataRangeProps>) {
    super(attributes);
  }
}
define(DataRange, "DataRange");

interface DataRange1dOwn {
  /** The space beyond the data, as `range_padding_units` defines it. Default: `0.1`. */
  range_padding: number;
  /** Default: `"percent"`. One of "percent", "absolute". */
  range_padding_units: enums.PaddingUnits;
  /** Whether the direction is reversed. Default: `false`. */
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
/** The properties of `DataRange1d`. */
export interface DataRange1dProps extends DataRangeProps, DataRange1dOwn {}
/** A range that follows the data of renderers. */
export interface DataRange1d extends DataRange1dOwn {}
export class DataRange1d extends DataRange {
  constructor(attributes?: Partial<DataRange1dProps>) {
    super(attributes);
  }
}
define(DataRange1d, "DataRange1d");

interface FactorRangeOwn {
  /** Default: `0`. */
  factor_padding: number;
  /** Default: `0.8`. */
  subgroup_padding: number;
  /** Default: `1.4`. */
  group_padding: number;
  /** The space beyond the data, as `range_padding_units` defines it. Default: `0`. */
  range_padding: number;
  /** Default: `"percent"`. One of "percent", "absolute". */
  range_padding_units: enums.PaddingUnits;
  /** The start. Read-only. Default: `0`. */
  readonly start: number;
  /** The end. Read-only. Default: `0`. */
  readonly end: number;
}
/** The properties of `FactorRange`. */
export interface FactorRangeProps extends RangeProps, FactorRangeOwn {
  /** The categories, in order. Default: `[]`. */
  factors: kinds.L1FactorSeq | readonly TupleLike<readonly [string, string]>[] | readonly TupleLike<readonly [string, string, string]>[];
}
/** A range of categories, which may be nested. */
export interface FactorRange extends FactorRangeOwn {
  /** The categories, in order. Default: `[]`. */
  get factors(): kinds.FactorSeq;
  set factors(value: kinds.L1FactorSeq | readonly TupleLike<readonly [string, string]>[] | readonly TupleLike<readonly [string, string, string]>[]);
}
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
/** A fixed range from `start` to `end`. */
export interface Range1d {
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
