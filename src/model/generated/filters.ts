// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";

/** The properties of `Filter`. */
export interface FilterProps extends ModelProps {}
/** A choice of rows of a data source. A base of other models. */
export interface Filter extends FilterProps {}
export abstract class Filter extends Model {
  constructor(attributes?: Partial<FilterProps>) {
    super(attributes);
  }
}
define(Filter, "Filter");

/** The properties of `BooleanFilter`. */
export interface BooleanFilterProps extends FilterProps {
  /** Default: `null`. */
  booleans: Iterable<boolean> | null;
}
/** The rows for which a list says true. */
export interface BooleanFilter extends BooleanFilterProps {}
export class BooleanFilter extends Filter {
  constructor(attributes?: Partial<BooleanFilterProps>) {
    super(attributes);
  }
}
define(BooleanFilter, "BooleanFilter");

/** The properties of `CustomJSFilter`. */
export interface CustomJSFilterProps extends FilterProps {
  /** What the code sees by name; models are the ones in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript. Default: `""`. */
  code: string;
}
/** The rows that JavaScript chooses. */
export interface CustomJSFilter extends CustomJSFilterProps {}
export class CustomJSFilter extends Filter {
  constructor(attributes?: Partial<CustomJSFilterProps>) {
    super(attributes);
  }
}
define(CustomJSFilter, "CustomJSFilter");

/** The properties of `GroupFilter`. */
export interface GroupFilterProps extends FilterProps {
  /** The name of a column. Required. */
  column_name: string;
  /** Required. */
  group: unknown;
}
/** The rows whose column has a value. Required: `column_name`, `group`. */
export interface GroupFilter extends GroupFilterProps {}
export class GroupFilter extends Filter {
  constructor(attributes?: Partial<GroupFilterProps>) {
    super(attributes);
  }
}
define(GroupFilter, "GroupFilter");

/** The properties of `IndexFilter`. */
export interface IndexFilterProps extends FilterProps {
  /** The rows by index. Default: `null`. */
  indices: Iterable<number> | null;
}
/** The rows with given indices. */
export interface IndexFilter extends IndexFilterProps {}
export class IndexFilter extends Filter {
  constructor(attributes?: Partial<IndexFilterProps>) {
    super(attributes);
  }
}
define(IndexFilter, "IndexFilter");

/** The properties of `AllIndices`. */
export interface AllIndicesProps extends FilterProps {}
/** All rows. */
export interface AllIndices extends AllIndicesProps {}
export class AllIndices extends Filter {
  constructor(attributes?: Partial<AllIndicesProps>) {
    super(attributes);
  }
}
define(AllIndices, "AllIndices");

/** The properties of `InversionFilter`. */
export interface InversionFilterProps extends FilterProps {
  /** Required. */
  operand: Filter;
}
/** The rows that a filter does not choose. Required: `operand`. */
export interface InversionFilter extends InversionFilterProps {}
export class InversionFilter extends Filter {
  constructor(attributes?: Partial<InversionFilterProps>) {
    super(attributes);
  }
}
define(InversionFilter, "InversionFilter");

/** The properties of `CompositeFilter`. */
export interface CompositeFilterProps extends FilterProps {
  /** Required. */
  operands: readonly Filter[];
}
/** Rows by several filters together. A base of other models. */
export interface CompositeFilter extends CompositeFilterProps {}
export abstract class CompositeFilter extends Filter {
  constructor(attributes?: Partial<CompositeFilterProps>) {
    super(attributes);
  }
}
define(CompositeFilter, "CompositeFilter");

/** The properties of `IntersectionFilter`. */
export interface IntersectionFilterProps extends CompositeFilterProps {}
/** The rows that all filters choose. Required: `operands`. */
export interface IntersectionFilter extends IntersectionFilterProps {}
export class IntersectionFilter extends CompositeFilter {
  constructor(attributes?: Partial<IntersectionFilterProps>) {
    super(attributes);
  }
}
define(IntersectionFilter, "IntersectionFilter");

/** The properties of `UnionFilter`. */
export interface UnionFilterProps extends CompositeFilterProps {}
/** The rows that any filter chooses. Required: `operands`. */
export interface UnionFilter extends UnionFilterProps {}
export class UnionFilter extends CompositeFilter {
  constructor(attributes?: Partial<UnionFilterProps>) {
    super(attributes);
  }
}
define(UnionFilter, "UnionFilter");

/** The properties of `DifferenceFilter`. */
export interface DifferenceFilterProps extends CompositeFilterProps {}
/** The rows of the first filter that no other has. Required: `operands`. */
export interface DifferenceFilter extends DifferenceFilterProps {}
export class DifferenceFilter extends CompositeFilter {
  constructor(attributes?: Partial<DifferenceFilterProps>) {
    super(attributes);
  }
}
define(DifferenceFilter, "DifferenceFilter");

/** The properties of `SymmetricDifferenceFilter`. */
export interface SymmetricDifferenceFilterProps extends CompositeFilterProps {}
/** The rows that an odd number of filters choose. Required: `operands`. */
export interface SymmetricDifferenceFilter extends SymmetricDifferenceFilterProps {}
export class SymmetricDifferenceFilter extends CompositeFilter {
  constructor(attributes?: Partial<SymmetricDifferenceFilterProps>) {
    super(attributes);
  }
}
define(SymmetricDifferenceFilter, "SymmetricDifferenceFilter");
