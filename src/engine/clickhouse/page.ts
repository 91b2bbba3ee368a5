// Rows of a table as pages, in an order. The table has no order of its own.
import { knownColumn, type Predicate } from "../predicate/predicate.js";
import type { Batch, Cell, RowOrder, RowsQuery } from "../rows-query.js";
import type { DatabaseColumn } from "./column-types.js";
import { Bound } from "./condition.js";
import type { Statement } from "./database.js";
import { fromSql, matching, type Ask, type Table } from "./table.js";

/** Part of the rows, and how many match. */
export async function pageOf(
  ask: Ask,
  { table, query, signal }: { readonly table: Table; readonly query: RowsQuery; readonly signal: AbortSignal },
): Promise<Batch> {
  const columns = query.columns.map((name) => knownColumn(table.columns, name));
  const [[[total]], page] = (await Promise.all([
    ask(countStatement(table, query.where), signal),
    query.limit === 0 ? [] : ask(pageStatement(table, { ...query, columns }), signal),
  ])) as [[[unknown]], unknown[][]];
  const cells = columns.map((column, index) => page.map((row) => cellOf(row[index], column)));
  return { total: Number(total), columns: cells };
}

interface Page {
  readonly where: Predicate | undefined;
  readonly order: readonly RowOrder[];
  readonly offset: number;
  readonly limit: number;
  readonly columns: readonly DatabaseColumn[];
}

export function countStatement(table: Table, where: Predicate | undefined): Statement {
  const bound = new Bound();
  return { sql: `SELECT count() ${fromSql(table, matching(table, where, bound), bound)}`, bound, purpose: "rows" };
}

/** The cells of a page; an exact number is its text. */
function pageStatement(table: Table, { where, order, offset, limit, columns }: Page): Statement {
  const bound = new Bound();
  const cells = columns.map(({ exact, value }) => exact ?? value);
  const keys = order.flatMap(({ column, isDescending }) => {
    const { kind, value, raw } = table.columns.find(({ name }) => name === column) as DatabaseColumn;
    const isMissing = kind === "text" ? `${raw} IS NULL` : `isNaN(${value})`;
    return [isMissing, `${value} ${isDescending ? "DESC" : "ASC"}`];
  });
  const sql = `SELECT ${cells.join(", ")} ${fromSql(table, matching(table, where, bound), bound)}`;
  const page = `LIMIT ${limit} OFFSET ${offset}`;
  // One thread reads a table in the order of its parts, up to the end of the page, where several would race.
  if (where === undefined && order.length === 0) {
    return { sql: `${sql} ${page}`, bound, purpose: "rows", settings: { max_threads: 1 } };
  }
  // A row must not be on two pages, and none be left out: rows that are equal in the order are in that of their cells.
  const ties = columns.filter(({ name }) => order.every(({ column }) => column !== name));
  const all = [...keys, ...ties.map(({ kind, value, raw }) => (kind === "text" ? value : raw))];
  return { sql: `${sql} ORDER BY ${all.join(", ")} ${page}`, bound, purpose: "rows" };
}

const DENORMALS: Readonly<Record<string, number | null>> = {
  inf: Infinity,
  "-inf": -Infinity,
  nan: null,
  "-nan": null,
};

/** A number that float64 holds exactly is a number; another one stays its text. */
function cellOf(value: unknown, { kind, exact }: DatabaseColumn): Cell {
  if (value === null || value === undefined) return null;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (kind === "text") return text;
  if (exact === undefined) return text in DENORMALS ? (DENORMALS[text] as Cell) : Number(text);
  const number = Number(text);
  const digits = text.includes(".") ? text.replace(/\.?0*$/, "") : text;
  return String(number) === digits && (text.includes(".") || Number.isSafeInteger(number)) ? number : text;
}
