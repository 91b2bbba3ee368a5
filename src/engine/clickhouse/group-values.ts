// The different values of a column.
import { MAX_GROUPS, type GroupValues } from "../group-query.js";
import type { DatabaseColumn } from "./column-types.js";
import { Bound, hasValueSql } from "./condition.js";
import type { Statement } from "./database.js";
import { fromSql, type Ask, type Table } from "./table.js";

/** The values by which a column groups the rows. */
export async function groupValues(
  ask: Ask,
  { table, column, signal }: { readonly table: Table; readonly column: DatabaseColumn; readonly signal: AbortSignal },
): Promise<GroupValues> {
  const found = (await ask(valuesStatement(table, column, MAX_GROUPS), signal)).map(([value]) =>
    column.kind === "text" ? String(value) : Number(value),
  );
  if (found.length <= MAX_GROUPS) return { values: found, count: found.length };
  const [[count] = []] = await ask(valueCountStatement(table, column), signal);
  return { values: [], count: Number(count) };
}

/** The different values of a column, one more than `limit` at most. */
export function valuesStatement(table: Table, column: DatabaseColumn, limit: number): Statement {
  const bound = new Bound();
  const from = fromSql(table, [hasValueSql(column)], bound);
  const sql = `SELECT DISTINCT ${column.value} AS plotctl_value ${from} ORDER BY plotctl_value LIMIT ${limit + 1}`;
  return { sql, bound, purpose: "values" };
}

/** The number of different values of a column. */
function valueCountStatement(table: Table, column: DatabaseColumn): Statement {
  const bound = new Bound();
  const from = fromSql(table, [hasValueSql(column)], bound);
  return { sql: `SELECT uniqExact(${column.value}) ${from}`, bound, purpose: "values" };
}
