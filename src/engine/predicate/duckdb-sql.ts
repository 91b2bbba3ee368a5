// How DuckDB writes conditions.
import type { PredicateValue } from "./predicate.js";
import type { BoundSql, SqlDialect } from "./sql.js";

/** All but the columns, which depend on where they are read. */
export const DUCKDB: Omit<SqlDialect, "column"> = {
  parameter: (place, value) => `$p${place}::${typeof value === "number" ? "DOUBLE" : "VARCHAR"}`,
  isNaN: (sql) => `isnan(${sql})`,
  contains: (text, part) => `contains(lower(${text}), lower(${part}))`,
  likePattern: (pattern) => pattern,
};

/** The values by the names of their parameters. Infinite numbers are texts, which the parameters cast, and JSON holds. */
export function namedValues({ values }: Pick<BoundSql, "values">): Readonly<Record<string, PredicateValue>> {
  const named = (value: PredicateValue): PredicateValue =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
  return Object.fromEntries(values.map((value, index) => [`p${index + 1}`, named(value)]));
}
