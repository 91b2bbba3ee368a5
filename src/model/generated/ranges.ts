// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";

export interface RangeProps extends ModelProps {
  /** Default: `null`. */
  bounds: readonly [number | null, number | null] | "auto" | null;
  /** Default: `null`. */
  min_interval: number | null;
  /** Default: `null`. */
  max_interval: number | null;
}
/** A base of other models. */
export interface Range extends RangeProps {}
export abstract class Range extends Model {
  constructor(attributes?: Partial<RangeProps>) {
    super(attributes);
  }
}
define(Range, "Range");

export interface NumericalRangeProps extends RangeProps {
  /** Required. */
  start: number;
  /** Required. */
  end: number;
}
/** A base of other models. */
export interface NumericalRange extends NumericalRangeProps {}
export abstract class NumericalRange extends Range {
  constructor(attributes?: Partial<NumericalRangeProps>) {
    super(attributes);
  }
}
define(NumericalRange, "NumericalRange");

export interface DataRangeProps extends NumericalRangeProps {
  /** Default: `[]`. */
  renderers: readonly Model[] | "auto";
}
/** A base of other models. */
export interface DataRange extends DataRangeProps {}
export abstract class DataRange extends NumericalRange {
  constructor(attributes?: Partial<DataRangeProps>) {
    super(attributes);
  }
}
define(DataRange, "DataRange");

export interface DataRange1dProps extends DataRangeProps {
  /** Default: `0.1`. */
  range_padding: number;
  /** Default: `"percent"`. One of "percent", "absolute". */
  range_padding_units: enums.PaddingUnits;
  /** Default: `false`. */
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
export interface DataRange1d extends DataRange1dProps {}
export class DataRange1d extends DataRange {
  constructor(attributes?: Partial<DataRange1dProps>) {
    super(attributes);
  }
}
define(DataRange1d, "DataRange1d");

export interface FactorRangeProps extends RangeProps {
  /** Default: `[]`. */
  factors: kinds.FactorSeq;
  /** Default: `0`. */
  factor_padding: number;
  /** Default: `0.8`. */
  subgroup_padding: number;
  /** Default: `1.4`. */
  group_padding: number;
  /** Default: `0`. */
  range_padding: number;
  /** Default: `"percent"`. One of "percent", "absolute". */
  range_padding_units: enums.PaddingUnits;
  /** Read-only. Default: `0`. */
  readonly start: number;
  /** Read-only. Default: `0`. */
  readonly end: number;
}
export interface FactorRange extends FactorRangeProps {}
export class FactorRange extends Range {
  constructor(attributes?: Partial<FactorRangeProps>) {
    super(attributes);
  }
}
define(FactorRange, "FactorRange");

export interface Range1dProps extends NumericalRangeProps {
  /** Default: `null`. */
  reset_start: number | null;
  /** Default: `null`. */
  reset_end: number | null;
}
export interface Range1d extends Range1dProps {}
export class Range1d extends NumericalRange {
  constructor(attributes?: Partial<Range1dProps>) {
    super(attributes);
  }
}
define(Range1d, "Range1d");
