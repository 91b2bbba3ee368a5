// What is chosen in the charts of a cross-filter, as values and as conditions.
import type { Predicate } from "../../engine/predicate/predicate.js";
import type { Dimension } from "../../engine/tables-query.js";
import type { CrossChart } from "./chart.js";

/** The values of a column from `from` to `to`, without that (times in milliseconds since 1970 UTC), or some of its texts. */
export type CrossFilter =
  | { readonly column: string; readonly from: number; readonly to: number }
  | { readonly column: string; readonly values: readonly string[] };

/** One for each dimension of a chart with a box. */
export function filtersOf({ dimensions, chosen }: CrossChart): CrossFilter[] {
  if (chosen === undefined) return [];
  return dimensions.map((dimension: Dimension, index) => {
    const { from, to } = chosen[index] ?? { from: 0, to: 0 };
    const { column } = dimension;
    if ("values" in dimension) return { column, values: dimension.values.slice(from, to) };
    return { column, from: dimension.edges[from] as number, to: dimension.edges[to] as number };
  });
}

export function predicateOf(filter: CrossFilter): Predicate {
  const { column } = filter;
  if ("values" in filter) return { is: "in", column, values: filter.values, isNegated: false };
  const parts = [
    { is: "compare", column, op: ">=", value: filter.from },
    { is: "compare", column, op: "<", value: filter.to },
  ] as const;
  return { is: "and", parts };
}
