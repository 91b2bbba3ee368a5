// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict, WithRequired } from "../types.js";

/** The properties of `Filter`. */
export interface FilterProps extends ModelProps {}
/** Selects rows of a data source. A base class of other models. */
export interface Filter {}
export abstract class Filter extends Model {
  constructor(attributes?: Partial<FilterProps>) {
    super(attributes);
  }
}
define(Filter, "Filter");

interface BooleanFilterOwn {
  /** Default: `null`. */
  booleans: Iterable<boolean> | null;
}
/** The properties of `BooleanFilter`. */
export interface BooleanFilterProps extends FilterProps, BooleanFilterOwn {}
/** Selects rows by a list of booleans. */
export interface BooleanFilter extends BooleanFilterOwn {}
export class BooleanFilter extends Filter {
  constructor(attributes?: Partial<BooleanFilterProps>) {
    super(attributes);
  }
}
define(BooleanFilter, "BooleanFilter");

interface CustomJSFilterOwn {
  /** Variables for the code, by name; models are those in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript code. Default: `""`. */
  code: string;
}
/** The properties of `CustomJSFilter`. */
export interface CustomJSFilterProps extends FilterProps, CustomJSFilterOwn {}
/** Selects rows with JavaScript. */
export interface CustomJSFilter extends CustomJSFilterOwn {}
export class CustomJSFilter extends Filter {
  constructor(attributes?: Partial<CustomJSFilterProps>) {
    super(attributes);
  }
}
define(CustomJSFilter, "CustomJSFilter");

interface GroupFilterOwn {
  /** The name of the column. Required. */
  column_name: string;
  /** Required. */
  group: unknown;
}
/** The properties of `GroupFilter`. */
export interface GroupFilterProps extends FilterProps, GroupFilterOwn {}
/** Selects the rows with a given value in a column. Required: `column_name`, `group`. */
export interface GroupFilter extends GroupFilterOwn {}
export class GroupFilter extends Filter {
  constructor(attributes: WithRequired<GroupFilterProps, "column_name" | "group">) {
    super(attributes);
  }
}
define(GroupFilter, "GroupFilter");

interface IndexFilterOwn {
  /** The indices of rows. Default: `null`. */
  indices: Iterable<number> | null;
}
/** The properties of `IndexFilter`. */
export interface IndexFilterProps extends FilterProps, IndexFilterOwn {}
/** Selects rows by index. */
export interface IndexFilter extends IndexFilterOwn {}
export class IndexFilter extends Filter {
  constructor(attributes?: Partial<IndexFilterProps>) {
    super(attributes);
  }
}
define(IndexFilter, "IndexFilter");

/** The properties of `AllIndices`. */
export interface AllIndicesProps extends FilterProps {}
/** Selects all rows. */
export interface AllIndices {}
export class AllIndices extends Filter {
  constructor(attributes?: Partial<AllIndicesProps>) {
    super(attributes);
  }
}
define(AllIndices, "AllIndices");

interface InversionFilterOwn {
  /** Required. */
  operand: Filter;
}
/** The properties of `InversionFilter`. */
export interface InversionFilterProps extends FilterProps, InversionFilterOwn {}
/** Selects the rows that a filter does not select. Required: `operand`. */
export interface InversionFilter extends InversionFilterOwn {}
export class InversionFilter extends Filter {
  constructor(attributes: WithRequired<InversionFilterProps, "operand">) {
    super(attributes);
  }
}
define(InversionFilter, "InversionFilter");

interface CompositeFilterOwn {
  /** Required. */
  operands: readonly Filter[];
}
/** The properties of `CompositeFilter`. */
export interface CompositeFilterProps extends FilterProps, CompositeFilterOwn {}
/** Combines several filters. A base class of other models. */
export interface CompositeFilter extends CompositeFilterOwn {}
export abstract class CompositeFilter extends Filter {
  constructor(attributes?: Partial<CompositeFilterProps>) {
    super(attributes);
  }
}
define(CompositeFilter, "CompositeFilter");

/** The properties of `IntersectionFilter`. */
export interface IntersectionFilterProps extends CompositeFilterProps {}
/** Selects the rows that all filters select. Required: `operands`. */
export interface IntersectionFilter {}
export class IntersectionFilter extends CompositeFilter {
  constructor(attributes: WithRequired<IntersectionFilterProps, "operands">) {
    super(attributes);
  }
}
define(IntersectionFilter, "IntersectionFilter");

/** The properties of `UnionFilter`. */
export interface UnionFilterProps extends CompositeFilterProps {}
/** Selects the rows that at least one filter selects. Required: `operands`. */
export interface UnionFilter {}
export class UnionFilter extends CompositeFilter {
  constructor(attributes: WithRequired<UnionFilterProps, "operands">) {
    super(attributes);
  }
}
define(UnionFilter, "UnionFilter");

/** The properties of `DifferenceFilter`. */
export interface DifferenceFilterProps extends CompositeFilterProps {}
/** Selects the rows of the first filter that no other filter selects. Required: `operands`. */
export interface DifferenceFilter {}
export class DifferenceFilter extends CompositeFilter {
  constructor(attributes: WithRequired<DifferenceFilterProps, "operands">) {
    super(attributes);
  }
}
define(DifferenceFilter, "DifferenceFilter");

/** The properties of `SymmetricDifferenceFilter`. */
export interface SymmetricDifferenceFilterProps extends CompositeFilterProps {}
/** Selects the rows that an odd number of filters select. Required: `operands`. */
export interface SymmetricDifferenceFilter {}
export class SymmetricDifferenceFilter extends CompositeFilter {
  constructor(attributes: WithRequired<SymmetricDifferenceFilterProps, "operands">) {
    super(attributes);
  }
}
define(SymmetricDifferenceFilter, "SymmetricDifferenceFilter");
