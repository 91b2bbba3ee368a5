// What a table holds when it is opened: its columns, their extents and their texts.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { MAX_CATEGORIES, type ColumnInfo } from "../contract.js";
import { databaseColumn, type DatabaseColumn } from "./column-types.js";
import { Bound } from "./condition.js";
import type { Statement } from "./database.js";
import type { Rollup } from "./envelope-statements.js";
import { valuesStatement } from "./group-values.js";
import { countStatement } from "./page.js";
import { fromSql, type Table } from "./table.js";

/** What a table holds when it is opened. */
export interface Described {
  readonly columns: readonly ColumnInfo[];
  readonly rows: number;
}

export async function columnsOf(
  ask: (statement: Statement) => Promise<unknown[][]>,
  database: string,
  table: string,
): Promise<DatabaseColumn[]> {
  const rows = await ask(columnsStatement(database, table));
  if (rows.length > 0) return rows.map(([name, type]) => databaseColumn(String(name), String(type)));
  throw new PlotctlError("UNKNOWN_TABLE", `ClickHouse has no table ${show(table)} in the database ${show(database)}.`, {
    hint: "The user may also lack the right to see it.",
  });
}

export async function describe(ask: (statement: Statement) => Promise<unknown[][]>, table: Table): Promise<Described> {
  const [row = []] = await ask(statisticsStatement(table));
  const [rows, ...found] = row;
  const columns: ColumnInfo[] = [];
  for (const column of table.columns) {
    const { name, kind, exact } = column;
    if (kind === "text") {
      const [nulls] = found.splice(0, 1);
      const categories = await categoriesOf(ask, table, column);
      columns.push({ ...NO_STATISTICS, name, kind, nulls: Number(nulls), ...(categories && { categories }) });
      continue;
    }
    const [nulls, infinite, min, max, minPositive] = found.splice(0, 5);
    const isRounded = exact !== undefined && Math.max(-Number(min), Number(max)) > Number.MAX_SAFE_INTEGER;
    columns.push({
      name,
      kind,
      nulls: Number(nulls),
      infinite: Number(infinite),
      min: Number(min ?? Infinity),
      max: Number(max ?? -Infinity),
      minPositive: Number(minPositive ?? Infinity),
      firstUnsorted: -1,
      ...(isRounded && { isRounded }),
    });
  }
  return { columns, rows: Number(rows) };
}

const NO_STATISTICS = { infinite: 0, min: Infinity, max: -Infinity, minPositive: Infinity, firstUnsorted: -1 };

/** The texts of a column, if there are few. */
async function categoriesOf(
  ask: (statement: Statement) => Promise<unknown[][]>,
  table: Table,
  column: DatabaseColumn,
): Promise<readonly string[] | undefined> {
  if (column.categories !== undefined) return column.categories;
  const texts = (await ask(valuesStatement(table, column, MAX_CATEGORIES))).map(([text]) => String(text));
  return texts.length <= MAX_CATEGORIES ? texts : undefined;
}

export async function rollupOf(
  ask: (statement: Statement) => Promise<unknown[][]>,
  database: string,
  { table: name, x }: { readonly table: string; readonly x: string },
): Promise<Rollup & { readonly rows: number }> {
  const columns = await columnsOf(ask, database, name);
  const found = columns.find((column) => column.name === x);
  if (found === undefined) {
    const names = columns.map((column) => column.name);
    throw new PlotctlError("UNKNOWN_COLUMN", `The roll-up table ${show(name)} has no column ${show(x)}.`, {
      hint: didYouMean(x, names),
    });
  }
  const [[rows] = [0]] = await ask(countStatement({ database, name, columns, where: undefined }, undefined));
  return { database, name, x: found, rows: Number(rows) };
}

function columnsStatement(database: string, table: string): Statement {
  const bound = new Bound();
  const sql = `SELECT name, type FROM system.columns WHERE database = ${bound.text(database)} AND \`table\` = ${bound.text(table)} ORDER BY position`;
  return { sql, bound, purpose: "columns" };
}

/** Rows, then for each column: nulls, infinite, min, max, and the smallest value above zero. */
function statisticsStatement(table: Table): Statement {
  const bound = new Bound();
  const parts = table.columns.flatMap(({ kind, value, raw }) =>
    kind === "text"
      ? [`countIf(${raw} IS NULL)`]
      : [
          `countIf(isNaN(${value}))`,
          `countIf(isInfinite(${value}))`,
          `minOrNullIf(${value}, isFinite(${value}))`,
          `maxOrNullIf(${value}, isFinite(${value}))`,
          `minOrNullIf(${value}, isFinite(${value}) AND ${value} > 0)`,
        ],
  );
  return { sql: `SELECT ${["count()", ...parts].join(", ")} ${fromSql(table, [], bound)}`, bound, purpose: "columns" };
}
