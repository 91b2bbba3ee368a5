// What is chosen in the charts of a cross-filter, as values and as conditions.
import type { ColumnInfo } from "../../engine/contract.js";
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
  if (isEmpty(filter)) {
    const parts = [true, false].map((isNegated) => ({ is: "null", column, isNegated }) as const);
    return { is: "and", parts };
  }
  if ("values" in filter) return { is: "in", column, values: filter.values, isNegated: false };
  const parts = [
    { is: "compare", column, op: ">=", value: filter.from },
    { is: "compare", column, op: "<", value: filter.to },
  ] as const;
  return { is: "and", parts };
}

/** The condition as authors write it. */
export function conditionOf(filters: readonly CrossFilter[], columns: readonly ColumnInfo[]): string | undefined {
  if (filters.length === 0) return undefined;
  return filters.map((filter) => textOf(filter, columns)).join(" and ");
}

function textOf(filter: CrossFilter, columns: readonly ColumnInfo[]): string {
  const name = `"${filter.column.replaceAll('"', '""')}"`;
  if (isEmpty(filter)) return `${name} is null and ${name} is not null`;
  if ("values" in filter) return `${name} in (${filter.values.map(quoted).join(", ")})`;
  const isTime = columns.some((column) => column.name === filter.column && column.kind === "time");
  const value = (number: number): string => (isTime ? quoted(new Date(number).toISOString()) : String(number));
  return `${name} >= ${value(filter.from)} and ${name} < ${value(filter.to)}`;
}

function isEmpty(filter: CrossFilter): boolean {
  return "values" in filter ? filter.values.length === 0 : filter.from === filter.to;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
