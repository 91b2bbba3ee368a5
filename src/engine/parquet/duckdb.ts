// DuckDB, which decodes Parquet. It runs in the processes of the engine only. Every column arrives as float32 or float64 with
// NaN for null, so that vectors are typed arrays over DuckDB's own memory.
import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance, DuckDBResult } from "@duckdb/node-api";
import { PlotctlError, messageOf } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { ColumnInfo, FloatArray } from "../contract.js";
import { duckdbLimit, duckdbMemory, duckdbTooLarge, isOutOfMemory } from "../memory-limit.js";
import type { GroupExtents } from "./row-groups.js";
import { unwritableReason } from "./unwritable.js";

/** A column of a file that can be drawn, or a text. */
export interface FileColumn {
  readonly name: string;
  readonly kind: ColumnInfo["kind"];
  /** SQL for its values as float32 or float64; undefined for texts. */
  readonly expression: string | undefined;
  /** SQL for texts of its values, where float64 may not hold them exactly. */
  readonly exact?: string;
  /** Whether its values are expected to need float64. */
  readonly isDouble: boolean;
  /** The type in SQL. */
  readonly type: string;
}

/** A query with the values of its parameters. */
export interface Query {
  readonly sql: string;
  readonly values: Readonly<Record<string, number | string>>;
  readonly abortion: Abortion;
}

/** Throws when the work is not needed any more. `onAbort` returns the function that removes the callback. */
export interface Abortion {
  check(): void;
  onAbort(stop: () => void): () => void;
}

/** Whether values of a column are beyond what float64 holds exactly: integers and decimals. */
export function isRounded({ exact }: FileColumn, { min, max }: Pick<ColumnInfo, "min" | "max">): boolean {
  return exact !== undefined && Math.max(-min, max) > Number.MAX_SAFE_INTEGER;
}

const THREADS = "2";

const SINGLE = /^(FLOAT|U?TINYINT|U?SMALLINT)$/;
const DOUBLE = /^(DOUBLE|U?INTEGER|U?BIGINT|DECIMAL\(.*\))$/;
const EXACT = /^(U?BIGINT|DECIMAL\(.*\))$/;
const CATEGORIES = /^(VARCHAR|ENUM\(.*\))$/;
const MICROSECONDS = /^(DATE|TIMESTAMP(_S|_MS)?|TIMESTAMP WITH TIME ZONE)$/;

export class DuckDB {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #memory: number;
  /** One connection runs one query at a time. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, memory: number) {
    this.#instance = instance;
    this.#connection = connection;
    this.#memory = memory;
  }

  /** Takes at most `memory` bytes. Rejects with PlotctlError if the package is missing. */
  static async start(memory = duckdbMemory()): Promise<DuckDB> {
    const { DuckDBInstance } = await loadPackage();
    const options = { threads: THREADS, memory_limit: duckdbLimit(memory) };
    const instance = await DuckDBInstance.create(":memory:", options);
    const connection = await instance.connect();
    // No extension is fetched from the network, whatever a file contains.
    await connection.run("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
    await connection.run("SET parquet_metadata_cache = true");
    return new DuckDB(instance, connection, memory);
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  /** The columns of a file. Rejects with PlotctlError for files that are not Parquet. */
  async columnsOf(file: string): Promise<FileColumn[]> {
    const rows = await this.#reading(file, () => this.#rows(`DESCRIBE SELECT * FROM ${scanOf(file)}`));
    const columns = rows.map(([name, type]) => fileColumn(String(name), String(type)));
    checkReserved(file, columns);
    return columns;
  }

  /**
   * Calls `use` with the values of columns, in the order of the rows, and with the number of the first row. The arrays are
   * valid during the call only.
   */
  async stream(
    file: string,
    {
      columns,
      rows,
      abortion,
    }: {
      readonly columns: readonly FileColumn[];
      /** Only the rows from `first` to `after`, without `after`. */
      readonly rows?: { readonly first: number; readonly after: number };
      readonly abortion: Abortion;
    },
    use: (values: readonly FloatArray[], first: number) => void,
  ): Promise<void> {
    const values = columns.map(({ expression }) => expression).join(", ");
    const filter = rows && ` WHERE file_row_number >= ${rows.first} AND file_row_number < ${rows.after}`;
    // A file without columns to read still has rows.
    const sql = `SELECT ${values || "0::FLOAT"} FROM ${scanOf(file, { isNumbered: rows !== undefined })}${filter ?? ""}`;
    await this.#alone(abortion, () =>
      this.#reading(file, async () => {
        let row = rows?.first ?? 0;
        await eachChunk(await this.#connection.stream(sql), abortion, (chunk) => {
          const vectors = columns.map((_, index) => floatsOf(chunk.getColumnVector(index)));
          use(columns.length === 0 ? [new Float32Array(chunk.rowCount)] : vectors, row);
          row += chunk.rowCount;
        });
      }),
    );
  }

  /** The rows of a query, which runs beside others. Errors name the file. */
  query(file: string, { sql, values, abortion }: Query): Promise<unknown[][]> {
    return this.#beside(file, abortion, async (connection) => (await connection.runAndReadAll(sql, values)).getRows());
  }

  /** Calls `use` with the values of the only column of a query, a float64. The arrays are valid during the call only. */
  streamQuery(file: string, { sql, values, abortion }: Query, use: (values: FloatArray) => void): Promise<void> {
    return this.#beside(file, abortion, async (connection) => {
      const result = await connection.stream(sql, values);
      await eachChunk(result, abortion, (chunk) => use(floatsOf(chunk.getColumnVector(0))));
    });
  }

  /** Runs a query that may take seconds on a connection of its own, so that no view waits for it. */
  async #beside<T>(file: string, abortion: Abortion, run: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    abortion.check();
    const connection = await this.#instance.connect();
    const done = abortion.onAbort(() => connection.interrupt());
    try {
      return await this.#reading(file, () => run(connection));
    } catch (error) {
      // The error of an interrupted query says less.
      abortion.check();
      throw error;
    } finally {
      done();
      connection.closeSync();
    }
  }

  /** The number of rows, by the footer. */
  async rowCount(file: string): Promise<number> {
    const [row] = await this.#reading(file, () =>
      this.#rows(`SELECT num_rows::DOUBLE FROM parquet_file_metadata(${text(literal(file))})`),
    );
    return Number(row?.[0]);
  }

  /** The rows of each row group and the extents of columns in it, by the footer. */
  async rowGroups(
    file: string,
    columns: readonly FileColumn[],
  ): Promise<{ rows: Float64Array; extents: Record<string, GroupExtents> }> {
    const metadata = `parquet_metadata(${text(literal(file))})`;
    const groups = `SELECT row_group_num_rows::DOUBLE FROM ${metadata} WHERE column_id = 0 ORDER BY row_group_id`;
    const counts = await this.#reading(file, () => this.#rows(groups));
    const extents: Record<string, GroupExtents> = {};
    for (const { name, type, kind } of columns) {
      if (kind === "text") continue;
      const bound = (statistic: string): string =>
        numbersOf(type, `TRY_CAST(${statistic} AS ${type})`)?.expression ?? "";
      const sql =
        `SELECT ${bound("coalesce(stats_min_value, stats_min)")}::DOUBLE, ` +
        `${bound("coalesce(stats_max_value, stats_max)")}::DOUBLE, coalesce(stats_null_count, 0)::DOUBLE ` +
        `FROM ${metadata} WHERE path_in_schema = ${text(name)} ORDER BY row_group_id`;
      const rows = await this.#reading(file, () => this.#rows(sql));
      const column = (index: number): Float64Array => Float64Array.from(rows, (row) => Number(row[index]));
      extents[name] = { low: column(0), high: column(1), nulls: column(2) };
    }
    return { rows: Float64Array.from(counts, ([count]) => Number(count)), extents };
  }

  /** The different texts of a column, sorted; at most `limit` of them. */
  async distinctTexts(file: string, name: string, limit: number): Promise<string[]> {
    const column = `${identifier(name)}::VARCHAR`;
    const sql = `SELECT DISTINCT ${column} FROM ${scanOf(file)} WHERE ${column} IS NOT NULL LIMIT ${limit}`;
    const rows = await this.#reading(file, () => this.#rows(sql));
    return rows.map(([value]) => String(value)).sort();
  }

  /** The rows without a text, and the different texts, sorted, if there are at most `limit` of them. */
  async textsOf(
    file: string,
    { name, type }: FileColumn,
    { limit, abortion }: { readonly limit: number; readonly abortion: Abortion },
  ): Promise<{ nulls: number; categories?: readonly string[] }> {
    const column = identifier(name);
    // An estimate takes little memory, however many texts there are.
    const distinct = CATEGORIES.test(type) ? `approx_count_distinct(${column})::DOUBLE` : "'inf'::DOUBLE";
    const sql = `SELECT (count(*) - count(${column}))::DOUBLE, ${distinct} FROM ${scanOf(file)}`;
    const [[nulls, estimate] = []] = await this.query(file, { sql, values: {}, abortion });
    if (!(Number(estimate) <= 2 * limit)) return { nulls: Number(nulls) };
    const categories = await this.distinctTexts(file, name, limit + 1);
    return { nulls: Number(nulls), ...(categories.length <= limit && { categories }) };
  }

  /** SQL for the code of a text, one above its place in the list; 0 for null. */
  codeExpression(name: string, texts: readonly string[]): string {
    if (texts.length === 0) return "0::FLOAT";
    return `COALESCE(enum_code(${identifier(name)}::VARCHAR::ENUM(${texts.map(text).join(", ")})) + 1, 0)::FLOAT`;
  }

  /** Writes the rows with a finite x as one file, sorted by x; rows with equal x keep the order of files and rows. */
  async sortedCopy(
    files: readonly string[],
    to: string,
    { columns, x, abortion }: { columns: readonly FileColumn[]; x: FileColumn; abortion: Abortion },
  ): Promise<void> {
    const names = columns.map(({ name }) => identifier(name)).join(", ");
    const values = columns.map(({ name, expression }) => `${expression} AS ${identifier(name)}`).join(", ");
    const parts = files.map(
      (file, index) =>
        `SELECT ${values}, ${x.expression} AS "sort x", ${index} AS "sort file", file_row_number AS "sort row" FROM ${scanOf(file, { isNumbered: true })}`,
    );
    // The sum makes zero of the negative zero, which is equal to it.
    const sorted = `SELECT ${names} FROM (${parts.join(" UNION ALL ")}) WHERE isfinite("sort x") ORDER BY "sort x" + 0, "sort file", "sort row"`;
    const copy = `COPY (${sorted}) TO ${text(to)} (FORMAT parquet, ROW_GROUP_SIZE 122880)`;
    await this.#alone(abortion, async () => {
      try {
        await this.#connection.run(copy);
      } catch (error) {
        throw isOutOfMemory(error) ? this.#tooLarge(`Sorting ${show(files[0])}`, error) : error;
      }
    });
  }

  async #rows(sql: string): Promise<unknown[][]> {
    return this.#alone(undefined, async () => (await this.#connection.runAndReadAll(sql)).getRows());
  }

  /** Runs a query when all others have ended, and interrupts it when it is aborted. */
  #alone<T>(abortion: Abortion | undefined, run: () => Promise<T>): Promise<T> {
    const running = this.#last.then(async () => {
      abortion?.check();
      const done = abortion?.onAbort(() => this.#connection.interrupt());
      try {
        return await run();
      } catch (error) {
        // The error of an interrupted query says less.
        abortion?.check();
        throw error;
      } finally {
        done?.();
      }
    });
    this.#last = running.catch(() => undefined);
    return running;
  }

  async #reading<T>(file: string, read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (error instanceof Aborted) throw error;
      // Not of the file, but of what is written beside it.
      if (unwritableReason(error) !== undefined) throw error;
      if (isOutOfMemory(error)) throw this.#tooLarge(`Reading ${show(file)}`, error);
      throw new PlotctlError("INVALID_PARQUET", `${show(file)} cannot be read as Parquet: ${firstLine(error)}`, {
        hint: "It may be truncated, or not written to its end: write or copy it again.",
        cause: error,
      });
    }
  }

  #tooLarge(what: string, cause: unknown): PlotctlError {
    const hint = "Take fewer columns, or write the data as more files with smaller row groups.";
    return duckdbTooLarge(what, { limit: this.#memory, hint, cause });
  }
}

/** Each part is used while DuckDB reads the next one. */
async function eachChunk(
  result: DuckDBResult,
  abortion: Abortion,
  use: (chunk: DuckDBDataChunk) => void,
): Promise<void> {
  let next = result.fetchChunk();
  try {
    for (;;) {
      const chunk = await next;
      abortion.check();
      if (chunk === null || chunk.rowCount === 0) return;
      next = result.fetchChunk();
      use(chunk);
    }
  } finally {
    // The connection is free then.
    await next.catch(() => undefined);
  }
}

/** DuckDB numbers files and rows in columns of these names, in any case of their letters, and the new names to suggest. */
const RESERVED = new Map([
  ["file_row_number", "row_number"],
  ["file_index", "index_of_file"],
]);

function checkReserved(file: string, columns: readonly FileColumn[]): void {
  for (const { name } of columns) {
    const free = RESERVED.get(name.toLowerCase());
    if (free === undefined) continue;
    throw new PlotctlError("UNSUPPORTED_DATA", `${show(file)}: a column cannot be named ${show(name)}.`, {
      hint: `Rename it: open({ sql: "SELECT * RENAME (${name} AS ${free}) FROM ..." }).`,
    });
  }
}

/** Further lines show the SQL, which the author did not write. */
function firstLine(error: unknown): string {
  return messageOf(error).split("\n", 1)[0] as string;
}

/** Thrown by `Abortion.check`. */
export class Aborted extends Error {
  override readonly name: string = "Aborted";
}

async function loadPackage(): Promise<typeof import("@duckdb/node-api")> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    throw new PlotctlError("MISSING_PACKAGE", "Parquet needs the package @duckdb/node-api, which does not load.", {
      hint: "Run npm install @duckdb/node-api.",
      cause: error,
    });
  }
}

/** Times become milliseconds since 1970 UTC; a time without a zone is UTC. Nested values, bytes and 128-bit integers are texts. */
function fileColumn(name: string, type: string): FileColumn {
  const { kind, expression } = numbersOf(type, identifier(name)) ?? { kind: "text", expression: undefined };
  const exact = EXACT.test(type) ? { exact: `${identifier(name)}::VARCHAR` } : {};
  return { name, type, kind, expression, ...exact, isDouble: /^(DOUBLE|DECIMAL)/.test(type) };
}

/** SQL for a value of a type as float32 or float64; undefined for texts. */
function numbersOf(type: string, value: string): Pick<FileColumn, "kind" | "expression"> | undefined {
  const numbers = (expression: string, precision = "DOUBLE"): string =>
    `COALESCE((${expression})::${precision}, 'nan'::${precision})`;
  if (SINGLE.test(type)) return { kind: "number", expression: numbers(value, "FLOAT") };
  if (type === "BOOLEAN") return { kind: "number", expression: numbers(`${value}::TINYINT`, "FLOAT") };
  if (DOUBLE.test(type)) return { kind: "number", expression: numbers(value) };
  if (MICROSECONDS.test(type)) return { kind: "time", expression: numbers(`epoch_us(${value})::DOUBLE / 1000`) };
  if (type === "TIMESTAMP_NS") return { kind: "time", expression: numbers(`epoch_ns(${value})::DOUBLE / 1e6`) };
  return undefined;
}

function floatsOf(vector: unknown): FloatArray {
  return (vector as { readonly items: FloatArray }).items;
}

/** All rows of files, with `file_index` and `file_row_number`. */
export function scanOfFiles(files: readonly string[]): string {
  const paths = files.map((file) => text(literal(file))).join(", ");
  return `read_parquet([${paths}], hive_partitioning = false, file_row_number = true)`;
}

/** All rows of a file. With numbers, they have the column `file_row_number`. */
function scanOf(file: string, { isNumbered = false } = {}): string {
  const numbered = isNumbered ? ", file_row_number = true" : "";
  return `read_parquet(${text(literal(file))}, hive_partitioning = false${numbered})`;
}

/** A path in which no character is a wildcard. */
function literal(file: string): string {
  return file.replace(/[[*?]/g, (wildcard) => `[${wildcard}]`);
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
