// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";

export interface FilterProps extends ModelProps {}
/** A base of other models. */
export interface Filter extends FilterProps {}
export abstract class Filter extends Model {
  constructor(attributes?: Partial<FilterProps>) {
    super(attributes);
  }
}
define(Filter, "Filter");

export interface BooleanFilterProps extends FilterProps {
  /** Default: `null`. */
  booleans: Iterable<boolean> | null;
}
export interface BooleanFilter extends BooleanFilterProps {}
export class BooleanFilter extends Filter {
  constructor(attributes?: Partial<BooleanFilterProps>) {
    super(attributes);
  }
}
define(BooleanFilter, "BooleanFilter");

export interface CustomJSFilterProps extends FilterProps {
  /** Default: `{}`. */
  args: Dict<unknown>;
  /** Default: `""`. */
  code: string;
}
export interface CustomJSFilter extends CustomJSFilterProps {}
export class CustomJSFilter extends Filter {
  constructor(attributes?: Partial<CustomJSFilterProps>) {
    super(attributes);
  }
}
define(CustomJSFilter, "CustomJSFilter");

export interface GroupFilterProps extends FilterProps {
  /** Required. */
  column_name: string;
  /** Required. */
  group: unknown;
}
/** Required: `column_name`, `group`. */
export interface GroupFilter extends GroupFilterProps {}
export class GroupFilter extends Filter {
  constructor(attributes?: Partial<GroupFilterProps>) {
    super(attributes);
  }
}
define(GroupFilter, "GroupFilter");

export interface IndexFilterProps extends FilterProps {
  /** Default: `null`. */
  indices: Iterable<number> | null;
}
export interface IndexFilter extends IndexFilterProps {}
export class IndexFilter extends Filter {
  constructor(attributes?: Partial<IndexFilterProps>) {
    super(attributes);
  }
}
define(IndexFilter, "IndexFilter");

export interface AllIndicesProps extends FilterProps {}
export interface AllIndices extends AllIndicesProps {}
export class AllIndices extends Filter {
  constructor(attributes?: Partial<AllIndicesProps>) {
    super(attributes);
  }
}
define(AllIndices, "AllIndices");

export interface InversionFilterProps extends FilterProps {
  /** Required. */
  operand: Filter;
}
/** Required: `operand`. */
export interface InversionFilter extends InversionFilterProps {}
export class InversionFilter extends Filter {
  constructor(attributes?: Partial<InversionFilterProps>) {
    super(attributes);
  }
}
define(InversionFilter, "InversionFilter");

export interface CompositeFilterProps extends FilterProps {
  /** Required. */
  operands: readonly Filter[];
}
/** A base of other models. */
export interface CompositeFilter extends CompositeFilterProps {}
export abstract class CompositeFilter extends Filter {
  constructor(attributes?: Partial<CompositeFilterProps>) {
    super(attributes);
  }
}
define(CompositeFilter, "CompositeFilter");

export interface IntersectionFilterProps extends CompositeFilterProps {}
/** Required: `operands`. */
export interface IntersectionFilter extends IntersectionFilterProps {}
export class IntersectionFilter extends CompositeFilter {
  constructor(attributes?: Partial<IntersectionFilterProps>) {
    super(attributes);
  }
}
define(IntersectionFilter, "IntersectionFilter");

export interface UnionFilterProps extends CompositeFilterProps {}
/** Required: `operands`. */
export interface UnionFilter extends UnionFilterProps {}
export class UnionFilter extends CompositeFilter {
  constructor(attributes?: Partial<UnionFilterProps>) {
    super(attributes);
  }
}
define(UnionFilter, "UnionFilter");

export interface DifferenceFilterProps extends CompositeFilterProps {}
/** Required: `operands`. */
export interface DifferenceFilter extends DifferenceFilterProps {}
export class DifferenceFilter extends CompositeFilter {
  constructor(attributes?: Partial<DifferenceFilterProps>) {
    super(attributes);
  }
}
define(DifferenceFilter, "DifferenceFilter");

export interface SymmetricDifferenceFilterProps extends CompositeFilterProps {}
/** Required: `operands`. */
export interface SymmetricDifferenceFilter extends SymmetricDifferenceFilterProps {}
export class SymmetricDifferenceFilter extends CompositeFilter {
  constructor(attributes?: Partial<SymmetricDifferenceFilterProps>) {
    super(attributes);
  }
}
define(SymmetricDifferenceFilter, "SymmetricDifferenceFilter");
