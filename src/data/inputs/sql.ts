// The rows of one SELECT.
import { resolve } from "node:path";
import { PlotctlError } from "../../base/errors.js";
import { checkOptionNames } from "../../base/option-names.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { keyText, type SqlArgs, type SqlValue } from "../../engine/copies/source.js";
import { PARQUET_OPTIONS, parquetEngine } from "./files.js";
import type { Input } from "./input.js";
import type { Place } from "./place.js";

/** A query of DuckDB. */
export interface DataQuery {
  /** One SELECT, with parameters such as `$day`. */
  readonly sql: string;
  /** The values of the parameters by name. A Date is a time in UTC. */
  readonly args?: SqlArgs;
  /** The path of a DuckDB database, from the folder of the file that calls `open`. It is read only. Default: none. */
  readonly database?: string;
}

export function sqlInput(query: Readonly<Record<string, unknown>>, { folder }: Place): Input {
  checkOptionNames("open(): { sql }", query, ["sql", "args", "database"]);
  const { sql, args = {}, database } = query;
  if (typeof sql !== "string") throw expected("sql", "a text", sql);
  if (database !== undefined && typeof database !== "string") throw expected("database", "a path", database);
  if (!isPlainObject(args)) throw expected("args", "{ name: value }", args);
  for (const [name, value] of Object.entries(args)) {
    if (!isValue(value)) throw expected(`args: ${name}`, "a text, a number, a boolean, a date or null", value);
  }
  const source = {
    kind: "sql",
    sql,
    args: args as SqlArgs,
    database: database === undefined ? undefined : resolve(folder, database),
    folder,
  } as const;
  return {
    key: keyText(source),
    optionNames: PARQUET_OPTIONS,
    open: (options) => parquetEngine(source, options, { folder }),
  };
}

function isValue(value: unknown): value is SqlValue {
  if (value === null || value instanceof Date) return true;
  return ["string", "number", "bigint", "boolean"].includes(typeof value);
}

function expected(name: string, what: string, value: unknown): PlotctlError {
  return new PlotctlError("INVALID_ARGUMENT", `open(): ${name}: expected ${what}, got ${show(value)}.`);
}
