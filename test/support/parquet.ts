// Parquet files for tests, written by DuckDB, an optional package.
import { writeFile } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { ExamColumns } from "../contracts/engine-exam.js";
import type { GridColumns } from "../contracts/grid-exam.js";
import type { GroupsExamColumns } from "../contracts/groups-exam.js";
import type { TablesColumns } from "../contracts/tables-exam.js";

const found = await import("@duckdb/node-api").catch(() => undefined);

/** Runs where DuckDB is installed; elsewhere the tests are skipped by name. */
export const describeParquet = found === undefined ? describe.skip : describe;

let connected: Promise<DuckDBConnection> | undefined;

/** Runs SQL, for example `COPY (…) TO '…' (FORMAT parquet)`. All tests of a file share one DuckDB. */
export async function runSql(...statements: string[]): Promise<void> {
  if (found === undefined) throw new Error("@duckdb/node-api is not installed");
  connected ??= found.DuckDBInstance.create(":memory:", { threads: "1" }).then((instance) => instance.connect());
  const connection = await connected;
  for (const statement of statements) await connection.run(statement);
}

const TYPES = {
  Float64Array: "DOUBLE",
  Float32Array: "FLOAT",
  Int32Array: "INTEGER",
  BigInt64Array: "BIGINT",
  Array: "VARCHAR",
} as const;

/** Writes columns as one file, in the order of their values. */
export async function writeParquet(
  file: string,
  columns: ExamColumns | TablesColumns | GroupsExamColumns | GridColumns,
): Promise<void> {
  const entries = Object.entries<ArrayLike<number | bigint | string | null> & object>({ ...columns });
  const count = entries[0]?.[1].length ?? 0;
  const csv = `${file}.csv`;
  const line = (row: number): string => entries.map(([, values]) => textOf(values[row])).join(",");
  const lines = [entries.map(([name]) => name).join(","), ...Array.from({ length: count }, (_, row) => line(row))];
  await writeFile(csv, lines.join("\n") + "\n");
  const types = entries.map(
    ([name, { constructor }]) => `'${name}': '${TYPES[constructor.name as keyof typeof TYPES]}'`,
  );
  const rows = `SELECT * FROM read_csv('${csv}', header = true, allow_quoted_nulls = false, columns = {${types.join(", ")}})`;
  await runSql(`COPY (${rows}) TO '${file}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
}

function textOf(value: number | bigint | string | null | undefined): string {
  if (value === null) return "";
  if (typeof value === "string") return `"${value}"`;
  return Object.is(value, -0) ? "-0" : String(value);
}
