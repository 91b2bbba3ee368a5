// Writes the rows of a task as Parquet files. It runs in a process of its own: paths in SQL start at its working directory,
// and its DuckDB is locked before it reads anything, so that nothing but the named folders can be read, and nothing but
// the folder of the copy can be written, whatever a query says.
import {
  createReadStream,
  createWriteStream,
  readSync,
  openSync,
  closeSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { BIGINT, DuckDBInstance, DuckDBTimestampValue, StatementType } from "@duckdb/node-api";
import type { DuckDBConnection, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { codeOf, messageOf, PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { duckdbLimit, duckdbMemory, duckdbTooLarge, isOutOfMemory } from "../memory-limit.js";
import type { CopyRequest } from "./copy-messages.js";
import { bareQuery, firstWord, identifier, literal } from "./sql-text.js";
import type { CopyTask, SqlArgs, SqlSource, SqlValue } from "./source.js";

const THREADS = "2";

const GROUP_ROWS = 122_880;
/** A disk with less is full. */
const FULL_BYTES = 2 ** 20;

const PART_ROWS = 128 * GROUP_ROWS;

/** Parquet has no such types, or rounds their values. */
const AS_TEXT = /^(U?HUGEINT|BIT|UNION|VARINT|BIGNUM|TIME WITH TIME ZONE)/;

/** Writes `part-000.parquet` and so on, with at most `memory` bytes for DuckDB. Rejects with PlotctlError. */
export async function writeCopy(request: CopyRequest, memory = duckdbMemory()): Promise<void> {
  try {
    await writeParts(request, memory);
  } catch (error) {
    if (codeOf(error) === "FILE_UNWRITABLE" || !isOutOfMemory(error)) throw error;
    const { task } = request;
    throw duckdbTooLarge(task.kind === "csv" ? `Reading ${show(task.file)}` : "This query", {
      limit: memory,
      hint: "Take fewer columns or rows: long lists of values, and groups of many texts, need the most memory.",
      cause: error,
    });
  }
}

async function writeParts({ task, to }: CopyRequest, memory: number): Promise<void> {
  const unzipped = task.kind === "csv" ? await plainCsv(task.file, to) : undefined;
  const connection = await lockedConnection(task, [to, ...(unzipped === undefined ? [] : [dirname(unzipped)])], memory);
  const part = join(to, "part-000.parquet");
  if (unzipped !== undefined && task.kind === "csv") {
    await writeCsv(connection, unzipped, { ...task, part });
    if (unzipped !== task.file) rmSync(unzipped);
  } else if (task.kind === "sql") await writeSql(connection, task, part);
  else if (task.kind === "filter") {
    const files = task.files.map((file) => literal(file)).join(", ");
    const query = `SELECT * FROM read_parquet([${files}], hive_partitioning = false) WHERE ${task.where}`;
    await write(connection, query, { args: task.args, part });
  }
  await split(connection, part);
}

async function lockedConnection(task: CopyTask, written: readonly string[], memory: number): Promise<DuckDBConnection> {
  const options = { threads: THREADS, memory_limit: duckdbLimit(memory) };
  const instance = await DuckDBInstance.create(":memory:", options);
  const connection = await instance.connect();
  await connection.run("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
  // Zoneless times are UTC, also where they are compared with those that have a zone.
  await connection.run("SET TimeZone = 'UTC'");
  if (task.kind === "sql" && task.database !== undefined) await attach(connection, task.database);
  const read = task.kind === "sql" ? [task.folder] : task.kind === "filter" ? task.files.map(dirname) : [];
  const folders = [...new Set([...written, ...read])].map(literal).join(", ");
  await connection.run(`SET temp_directory = ${literal(join(written[0] as string, "spilled"))}`);
  await connection.run(`SET allowed_directories = [${folders}]`);
  await connection.run("SET enable_external_access = false; SET lock_configuration = true");
  return connection;
}

async function attach(connection: DuckDBConnection, database: string): Promise<void> {
  try {
    await connection.run(`ATTACH ${literal(database)} AS attached (READ_ONLY); USE attached`);
  } catch (error) {
    throw new PlotctlError("INVALID_SQL", `open(): cannot read the database ${show(database)}: ${firstLine(error)}`, {
      cause: error,
    });
  }
}

/** A CSV file that is not compressed. A compressed file that was cut off is an error here; DuckDB would read its beginning. */
async function plainCsv(file: string, to: string): Promise<string> {
  if (statSync(file).size === 0) throw new PlotctlError("INVALID_CSV", `${show(file)} is empty.`);
  if (!/\.gz$/i.test(file)) return file;
  const plain = join(to, "unzipped.csv");
  try {
    await pipeline(createReadStream(file), createGunzip(), createWriteStream(plain));
  } catch (error) {
    throw new PlotctlError("INVALID_CSV", `${show(file)} cannot be decompressed: ${messageOf(error)}.`, {
      hint: "It may be truncated: write or copy it again.",
      cause: error,
    });
  }
  return plain;
}

async function writeCsv(
  connection: DuckDBConnection,
  path: string,
  { file, timeZone, part }: { readonly file: string; readonly timeZone: string; readonly part: string },
): Promise<void> {
  const { delimiter, columnCount } = firstLineOf(path);
  const format = `header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"'`;
  const attempt = async (sampled: string): Promise<void> => {
    const source = `read_csv(${literal(path)}, ${format}, sample_size = ${sampled})`;
    const zoneless = (await columnsOf(connection, `SELECT * FROM ${source}`)).filter(
      ([, type]) => type === "TIMESTAMP",
    );
    const shifted = zoneless.map(
      ([name]) => `timezone(${literal(timeZone)}, ${identifier(name)}) AS ${identifier(name)}`,
    );
    const replaced = timeZone === "UTC" || shifted.length === 0 ? "" : ` REPLACE (${shifted.join(", ")})`;
    await write(connection, `SELECT *${replaced} FROM ${source}`, { args: {}, part });
  };
  try {
    await attempt("20480").catch(async (error: unknown) => {
      const reason = messageOf(error);
      // A value beyond the sample is of another type: all rows are looked at.
      if (/auto-detected/i.test(reason)) return attempt("-1");
      // Reading all cells as texts names the line that does not fit.
      const texts = Array.from({ length: columnCount }, (_, index) => `'${index}': 'VARCHAR'`).join(", ");
      const plain = `read_csv(${literal(path)}, ${format}, auto_detect = false, columns = {${texts}})`;
      await connection.run(`SELECT count(COLUMNS(*)) FROM ${plain}`);
      throw error;
    });
  } catch (error) {
    if (error instanceof PlotctlError) throw error;
    throw new PlotctlError("INVALID_CSV", `${show(file)} cannot be read as CSV: ${csvReason(error)}`, { cause: error });
  }
}

const FIRST_BYTES = 64 * 1024;

/** Cells are divided by the first of comma, semicolon, tab and bar that the first line has. */
function firstLineOf(path: string): { readonly delimiter: string; readonly columnCount: number } {
  const bytes = Buffer.alloc(FIRST_BYTES);
  const descriptor = openSync(path, "r");
  try {
    const length = readSync(descriptor, bytes, 0, FIRST_BYTES, 0);
    const text = bytes.toString("utf8", 0, length).replaceAll(/"[^"]*"/g, "");
    const line = text.split(/\r?\n/, 1)[0] ?? "";
    const delimiter = /[,;\t|]/.exec(line)?.[0] ?? ",";
    return { delimiter, columnCount: line.split(delimiter).length };
  } finally {
    closeSync(descriptor);
  }
}

async function writeSql(connection: DuckDBConnection, { sql, args, folder }: SqlSource, part: string): Promise<void> {
  await checkSelect(connection, sql);
  try {
    const query = bareQuery(sql);
    await checkArgs(connection, query, args);
    await write(connection, query, { args, part });
  } catch (error) {
    if (error instanceof PlotctlError) throw error;
    const reason = firstLine(error);
    throw new PlotctlError("INVALID_SQL", `open(): sql: ${reason}`, {
      hint: /Permission Error/.test(reason) ? `SQL reads files below ${folder} only.` : undefined,
      cause: error,
    });
  }
}

/** DuckDB's own parser says what the statements are, before anything is bound or run. */
async function checkSelect(connection: DuckDBConnection, sql: string): Promise<void> {
  if (bareQuery(sql) === "") throw noSelect("it is empty");
  const { count } = await connection.extractStatements(sql).catch((error: unknown) => {
    throw new PlotctlError("INVALID_SQL", `open(): sql: ${firstLine(error)}.`, { cause: error });
  });
  if (count !== 1) throw noSelect(`there are ${count}`);
  const parsing = await connection.runAndReadAll("SELECT json_serialize_sql($sql::VARCHAR)", { sql });
  const { error } = JSON.parse(String(parsing.getRows()[0]?.[0])) as { readonly error: boolean };
  if (error) throw noSelect(`this is ${firstWord(sql)}`);
}

function noSelect(found: string): PlotctlError {
  return new PlotctlError("INVALID_SQL", `open(): sql takes one SELECT; ${found}.`);
}

async function checkArgs(connection: DuckDBConnection, query: string, args: SqlArgs): Promise<void> {
  const statement = await connection.prepare(query);
  if (statement.statementType !== StatementType.SELECT) throw noSelect(`this is ${firstWord(query)}`);
  const names = Array.from({ length: statement.parameterCount }, (_, index) => statement.parameterName(index + 1));
  statement.destroySync();
  const given = Object.keys(args);
  const missing = names.find((name) => !given.includes(name));
  const unknown = given.find((name) => !names.includes(name));
  if (missing === undefined && unknown === undefined) return;
  const text =
    missing === undefined
      ? `args has ${show(unknown)}, which is no parameter of the query`
      : `the parameter $${missing} of the query has no value in args`;
  throw new PlotctlError("INVALID_SQL", `open(): sql: ${text}.`, {
    hint: missing === undefined ? didYouMean(unknown as string, names) : didYouMean(missing, given),
  });
}

/** Writes the rows of a query in their order. */
async function write(
  connection: DuckDBConnection,
  query: string,
  { args, part }: { readonly args: SqlArgs; readonly part: string },
): Promise<void> {
  const texts = (await columnsOf(connection, query, args)).filter(([, type]) => AS_TEXT.test(type));
  const casts = texts.map(([name]) => `${identifier(name)}::VARCHAR AS ${identifier(name)}`);
  const replaced = casts.length === 0 ? "" : ` REPLACE (${casts.join(", ")})`;
  const rows = `SELECT *${replaced} FROM (${query}\n)`;
  try {
    await connection.run(
      `COPY (${rows}) TO ${literal(part)} (FORMAT parquet, ROW_GROUP_SIZE ${GROUP_ROWS})`,
      ...boundArgs(args),
    );
  } catch (error) {
    checkFree(dirname(part), error);
    throw error;
  }
}

/** DuckDB leaves what it has written, and has no code for a full disk. Throws PlotctlError where the disk has no room. */
function checkFree(folder: string, cause: unknown): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize > FULL_BYTES) return;
  throw new PlotctlError(
    "FILE_UNWRITABLE",
    `The copy of the data cannot be written in ${show(folder)}: the disk is full.`,
    {
      hint: "Free space there, or name another folder for caches by the variable XDG_CACHE_HOME.",
      cause,
    },
  );
}

async function columnsOf(
  connection: DuckDBConnection,
  query: string,
  args: SqlArgs = {},
): Promise<(readonly [name: string, type: string])[]> {
  const found = await connection.runAndReadAll(`DESCRIBE SELECT * FROM (${query}\n)`, ...boundArgs(args));
  return found.getRows().map(([name, type]) => [String(name), String(type)]);
}

/** Values and their types, where DuckDB would take another one. */
function boundArgs(args: SqlArgs): [Record<string, DuckDBValue>, Record<string, DuckDBType>] {
  const entries = Object.entries(args);
  const large = entries.filter(([, value]) => typeof value === "bigint" && BigInt.asIntN(64, value) === value);
  return [
    Object.fromEntries(entries.map(([name, value]) => [name, boundValue(value)])),
    Object.fromEntries(large.map(([name]) => [name, BIGINT])),
  ];
}

function boundValue(value: SqlValue): DuckDBValue {
  return value instanceof Date ? new DuckDBTimestampValue(BigInt(value.getTime()) * 1000n) : value;
}

/** Divides a large file, so that its parts are indexed one by one. */
async function split(connection: DuckDBConnection, part: string): Promise<void> {
  const counted = await connection.runAndReadAll(
    `SELECT num_rows::DOUBLE FROM parquet_file_metadata(${literal(part)})`,
  );
  const rows = Number(counted.getRows()[0]?.[0]);
  if (rows <= PART_ROWS) return;
  const whole = `${part}.whole`;
  renameSync(part, whole);
  for (let first = 0; first < rows; first += PART_ROWS) {
    const name = part.replace("000", String(first / PART_ROWS).padStart(3, "0"));
    const range = `file_row_number >= ${first} AND file_row_number < ${first + PART_ROWS}`;
    const query = `SELECT * EXCLUDE (file_row_number) FROM read_parquet(${literal(whole)}, file_row_number = true) WHERE ${range}`;
    await connection.run(`COPY (${query}) TO ${literal(name)} (FORMAT parquet, ROW_GROUP_SIZE ${GROUP_ROWS})`);
  }
  rmSync(whole);
}

function firstLine(error: unknown): string {
  return messageOf(error).split("\n", 1)[0] ?? "";
}

/** The lines of DuckDB's message that say what is wrong, without its advice for users of SQL. */
function csvReason(error: unknown): string {
  const [lines = ""] = messageOf(error).split(/\n\s*\n|\nPossible/, 1);
  return lines
    .split("\n")
    .map((line) => line.trim().replace(/[.:]?$/, "."))
    .join(" ");
}
