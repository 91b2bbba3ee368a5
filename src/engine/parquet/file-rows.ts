// Rows of Parquet files as they are, by DuckDB, in the processes of the engine: the cells of numbered rows, and the numbers of
// the rows that match a condition, where a column is too large for memory or has too many different texts.
import { DUCKDB, namedValues } from "../predicate/duckdb-sql.js";
import { predicateSql, type SqlDialect } from "../predicate/sql.js";
import type { Cell } from "../rows-query.js";
import { identifier, scanOfFiles, type DuckDB, type FileColumn } from "./duckdb.js";
import { changed, type Work } from "./index-files.js";
import { isUnchanged } from "./index-place.js";
import type { CellsTask, DataFile, ListTask } from "./messages.js";

/** The cells of each column, in the order of the files and of their rows. */
export async function fileCells({ files, columns }: CellsTask, work: Work): Promise<Cell[][]> {
  const duckdb = await work.duckdb();
  const cells = columns.map((): Cell[] => []);
  for (const { file, rows } of files) {
    const found = await readRows(duckdb, { file, rows, columns }, work);
    for (const row of rows) {
      const values = found.get(row);
      if (values === undefined) throw changed(file.path);
      for (const [index, list] of cells.entries()) list.push(values[index] ?? null);
    }
  }
  return cells;
}

async function readRows(
  duckdb: DuckDB,
  { file, rows, columns }: { file: DataFile; rows: readonly number[]; columns: readonly string[] },
  { abortion }: Work,
): Promise<Map<number, Cell[]>> {
  checkUnchanged(file);
  const known = await duckdb.columnsOf(file.path);
  const taken = columns.map((name) => columnNamed(known, name, file));
  const [first = 0, last = 0] = [Math.min(...rows), Math.max(...rows)];
  const isRange = last - first === rows.length - 1;
  const condition = isRange
    ? `file_row_number >= ${first} AND file_row_number <= ${last}`
    : `file_row_number IN (${rows.join(", ")})`;
  const expressions = taken.map(({ exact, expression }) => exact ?? `(${expression})::DOUBLE`);
  const sql = `SELECT ${["file_row_number::DOUBLE", ...expressions].join(", ")} FROM ${scanOfFiles([file.path])} WHERE ${condition}`;
  const found = new Map<number, Cell[]>();
  for (const [row, ...values] of await duckdb.query(file.path, { sql, values: {}, abortion })) {
    found.set(
      Number(row),
      values.map((value, index) => cellOf(value, taken[index] as FileColumn)),
    );
  }
  return found;
}

/** Decimal digits that float64 always keeps. */
const EXACT_DIGITS = 15;

function cellOf(value: unknown, { kind }: FileColumn): Cell {
  if (value === null) return null;
  if (typeof value === "number") return Number.isNaN(value) ? null : value;
  // DuckDB has made texts of all others.
  const text = value as string;
  if (kind === "text") return text;
  const number = Number(text);
  const isExact = text.replace(/\D/g, "").length <= EXACT_DIGITS || Number.isSafeInteger(number);
  return isExact ? number : text;
}

/** The numbers of the matching rows, counted over all files. */
export async function listRows({ files, where, order }: ListTask, work: Work): Promise<Uint32Array> {
  const duckdb = await work.duckdb();
  files.forEach(checkUnchanged);
  const [first] = files;
  if (first === undefined) return new Uint32Array(0);
  const known = await duckdb.columnsOf(first.path);
  const starts: number[] = [];
  let rows = 0;
  for (const file of files) {
    starts.push(rows);
    rows += file.rows;
  }
  const sqlOf = (name: string): { isText: boolean; sql: string } => {
    const { kind, exact, expression } = columnNamed(known, name, first);
    const isText = kind === "text";
    return { isText, sql: isText ? (exact as string) : (expression as string) };
  };
  const dialect: SqlDialect = { ...DUCKDB, column: sqlOf };
  const condition = where && predicateSql(where, dialect);
  const keys = order.map(({ column, isDescending }) => {
    const { isText, sql } = sqlOf(column);
    // The sum makes zero of the negative zero, which is equal to it.
    return `${isText ? sql : `nullif(${sql}, 'nan') + 0`} ${isDescending ? "DESC" : "ASC"} NULLS LAST`;
  });
  const sql = [
    `SELECT (list_extract([${starts.join(", ")}]::DOUBLE[], (file_index + 1)::BIGINT) + file_row_number)::DOUBLE`,
    `FROM ${scanOfFiles(files.map(({ path }) => path))}`,
    ...(condition === undefined ? [] : [`WHERE ${condition.sql}`]),
    `ORDER BY ${[...keys, "file_index", "file_row_number"].join(", ")}`,
  ].join(" ");
  const list = new Uint32Array(rows);
  let count = 0;
  const query = { sql, values: namedValues(condition ?? { values: [] }), abortion: work.abortion };
  await duckdb.streamQuery(first.path, query, (values) => {
    for (const value of values) list[count++] = value;
  });
  return list.slice(0, count);
}

function columnNamed(known: readonly FileColumn[], name: string, { path }: DataFile): FileColumn {
  const found = known.find((column) => column.name === name);
  if (found === undefined) throw changed(path);
  return found.kind === "text" ? { ...found, exact: `${identifier(name)}::VARCHAR` } : found;
}

function checkUnchanged({ path, identity }: DataFile): void {
  if (!isUnchanged(path, identity)) throw changed(path);
}
