// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict, WithRequired } from "../types.js";

/** The properties of `Filter`. */
export interface FilterProps extends ModelProps {}
/** A choice of rows of a data source. A base of other models. */
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
/** The rows for which a list says true. */
export interface BooleanFilter extends BooleanFilterOwn {}
export class BooleanFilter extends Filter {
  constructor(attributes?: Partial<BooleanFilterProps>) {
    super(attributes);
  }
}
define(BooleanFilter, "BooleanFilter");

interface CustomJSFilterOwn {
  /** What the code sees by name; models are the ones in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript. Default: `""`. */
  code: string;
}
/** The properties of `CustomJSFilter`. */
export interface CustomJSFilterProps extends FilterProps, CustomJSFilterOwn {}
/** The rows that JavaScript chooses. */
export interface CustomJSFilter extends CustomJSFilterOwn {}
export class CustomJSFilter extends Filter {
  constructor(attributes?: Partial<CustomJSFilterProps>) {
    super(attributes);
  }
}
define(CustomJSFilter, "CustomJSFilter");

interface GroupFilterOwn {
  /** The name of a column. Required. */
  column_name: string;
  /** Required. */
  group: unknown;
}
/** The properties of `GroupFilter`. */
export interface GroupFilterProps extends FilterProps, GroupFilterOwn {}
/** The rows whose column has a value. Required: `column_name`, `group`. */
export interface GroupFilter extends GroupFilterOwn {}
export class GroupFilter extends Filter {
  constructor(attributes: WithRequired<GroupFilterProps, "column_name" | "group">) {
    super(attributes);
  }
}
define(GroupFilter, "GroupFilter");

interface IndexFilterOwn {
  /** The rows by index. Default: `null`. */
  indices: Iterable<number> | null;
}
/** The properties of `IndexFilter`. */
export interface IndexFilterProps extends FilterProps, IndexFilterOwn {}
/** The rows with given indices. */
export interface IndexFilter extends IndexFilterOwn {}
export class IndexFilter extends Filter {
  constructor(attributes?: Partial<IndexFilterProps>) {
    super(attributes);
  }
}
define(IndexFilter, "IndexFilter");

/** The properties of `AllIndices`. */
export interface AllIndicesProps extends FilterProps {}
/** All rows. */
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
/** The rows that a filter does not choose. Required: `operand`. */
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
/** Rows by several filters together. A base of other models. */
export interface CompositeFilter extends CompositeFilterOwn {}
export abstract class CompositeFilter extends Filter {
  constructor(attributes?: Partial<CompositeFilterProps>) {
    super(attributes);
  }
}
define(CompositeFilter, "CompositeFilter");

/** The properties of `IntersectionFilter`. */
export interface IntersectionFilterProps extends CompositeFilterProps {}
/** The rows that all filters choose. Required: `operands`. */
export interface IntersectionFilter {}
export class IntersectionFilter extends CompositeFilter {
  constructor(attributes: WithRequired<IntersectionFilterProps, "operands">) {
    super(attributes);
  }
}
define(IntersectionFilter, "IntersectionFilter");

/** The properties of `UnionFilter`. */
export interface UnionFilterProps extends CompositeFilterProps {}
/** The rows that any filter chooses. Required: `operands`. */
export interface UnionFilter {}
export class UnionFilter extends CompositeFilter {
  constructor(attributes: WithRequired<UnionFilterProps, "operands">) {
    super(attributes);
  }
}
define(UnionFilter, "UnionFilter");

/** The properties of `DifferenceFilter`. */
export interface DifferenceFilterProps extends CompositeFilterProps {}
/** The rows of the first filter that no other has. Required: `operands`. */
export interface DifferenceFilter {}
export class DifferenceFilter extends CompositeFilter {
  constructor(attributes: WithRequired<DifferenceFilterProps, "operands">) {
    super(attributes);
  }
}
define(DifferenceFilter, "DifferenceFilter");

/** The properties of `SymmetricDifferenceFilter`. */
export interface SymmetricDifferenceFilterProps extends CompositeFilterProps {}
/** The rows that an odd number of filters choose. Required: `operands`. */
export interface SymmetricDifferenceFilter {}
export class SymmetricDifferenceFilter extends CompositeFilter {
  constructor(attributes: WithRequired<SymmetricDifferenceFilterProps, "operands">) {
    super(attributes);
  }
}
define(SymmetricDifferenceFilter, "SymmetricDifferenceFilter");
