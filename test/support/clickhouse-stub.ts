// A server that answers like ClickHouse over HTTP: it runs the statements of the engine in DuckDB, where ClickHouse's functions
// are macros. So statements are parsed and computed by a database, with their parameters, and a test needs no ClickHouse.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { DuckDBConnection } from "@duckdb/node-api";

const MACROS = [
  "toFloat64(x) AS x::DOUBLE",
  "toInt32(x) AS CASE typeof(x) WHEN 'DATE' THEN datediff('day', DATE '1970-01-01', x::DATE) ELSE 0 END",
  "toInt64(x) AS x::BIGINT",
  "toString(x) AS x::VARCHAR",
  "toUnixTimestamp(x) AS epoch(x)::BIGINT",
  "toUnixTimestamp64Milli(x) AS epoch_ms(x)",
  "toUnixTimestamp64Micro(x) AS epoch_us(x)",
  "toUnixTimestamp64Nano(x) AS epoch_ns(x)",
  "fromUnixTimestamp64Milli(x) AS make_timestamp(x * 1000)",
  "isInfinite(x) AS isinf(x)",
  "countIf(c) AS count(*) FILTER (WHERE c)",
  "minIf(x, c) AS min(x) FILTER (WHERE c)",
  "maxIf(x, c) AS max(x) FILTER (WHERE c)",
  "minOrNullIf(x, c) AS min(x) FILTER (WHERE c)",
  "maxOrNullIf(x, c) AS max(x) FILTER (WHERE c)",
  "argMinIf(y, x, c) AS arg_min(y, x) FILTER (WHERE c)",
  "argMaxIf(y, x, c) AS arg_max(y, x) FILTER (WHERE c)",
  "toUInt32(x) AS x::UINTEGER",
  "ifNull(x, other) AS coalesce(x, other)",
  "roundDown(x, edges) AS list_aggregate(list_filter(edges, lambda edge: edge <= x), 'last')",
  "transform(x, listed, places, other) AS coalesce(places[list_position(listed, x)], other)",
  "uniqExact(x) AS count(DISTINCT x)",
  "positionCaseInsensitiveUTF8(text, part) AS instr(lower(text), lower(part))",
];

/** What the types of DuckDB are in ClickHouse. */
const TYPES: Readonly<Record<string, string>> = {
  DOUBLE: "Float64",
  FLOAT: "Float32",
  INTEGER: "Int32",
  BIGINT: "Int64",
  UBIGINT: "UInt64",
  HUGEINT: "Int128",
  BOOLEAN: "Bool",
  VARCHAR: "Nullable(String)",
  DATE: "Date32",
  TIMESTAMP_S: "DateTime",
  TIMESTAMP_MS: "DateTime64(3)",
  TIMESTAMP: "DateTime64(6)",
  TIMESTAMP_NS: "DateTime64(9)",
  "INTEGER[]": "Array(Int32)",
};

export interface Asked {
  readonly sql: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
}

export class ClickHouseStub {
  readonly #server: Server;
  readonly #connection: DuckDBConnection;
  /** All statements so far, as they came. */
  readonly asked: Asked[] = [];
  /** Answers in the place of DuckDB until a test removes it. */
  instead: ((response: ServerResponse, asked: Asked) => void) | undefined;
  /** Statements run one after the other, in the order of the rows. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(server: Server, connection: DuckDBConnection) {
    this.#server = server;
    this.#connection = connection;
    server.on("request", (request, response) => void this.#answer(request, response));
  }

  /** Starts at a free port, or at one that was free before. */
  static async start(port = 0): Promise<ClickHouseStub> {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    for (const macro of MACROS) await connection.run(`CREATE MACRO ${macro.replace(" AS ", " AS (")})`);
    await connection.run("CREATE SCHEMA system");
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    return new ClickHouseStub(server, connection);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Runs SQL of DuckDB, for example to make a table. */
  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "", this.url);
    if (url.pathname === "/ping") return void response.end("Ok.\n");
    const { sql, format, parameters } = await statementOf(request, url);
    const asked = { sql, url, headers: request.headers };
    this.asked.push(asked);
    if (this.instead !== undefined) return this.instead(response, asked);
    try {
      const answer = this.#last.then(() => this.#ask(sql, parameters));
      this.#last = answer.catch(() => undefined);
      const data = await answer;
      if (format === "TabSeparated") return void response.end(data.map((row) => `${row.join("\t")}\n`).join(""));
      response.setHeader("content-type", "application/json");
      const rows = data.map((row) => `[${row.map(jsonText).join(",")}]`);
      response.end(`{"meta":[],"data":[${rows.join(",")}],"rows":${data.length}}`);
    } catch (error) {
      response.statusCode = 400;
      response.setHeader("x-clickhouse-exception-code", "62");
      response.end(`Code: 62. DB::Exception: ${String(error)} (SYNTAX_ERROR)`);
    }
  }

  async #ask(sql: string, parameters: ReadonlyMap<string, string>): Promise<unknown[][]> {
    if (sql.startsWith("KILL QUERY")) return [];
    const isOfColumns = sql.includes("FROM system.columns");
    const translated = translate(sql, parameters);
    const source = isOfColumns ? translated.replace("FROM system.columns", `FROM (${COLUMNS}) AS found`) : translated;
    const reader = await this.#connection.runAndReadAll(source);
    return reader.getRows();
  }
}

const COLUMNS = `SELECT schema_name AS database, table_name AS "table", column_name AS name, column_index AS position,
  map_extract_value(MAP {${Object.entries(TYPES)
    .map(([from, to]) => `'${from}': '${to}'`)
    .join(", ")}}, data_type) AS type
  FROM duckdb_columns() WHERE NOT internal`;

/** A statement is in the body, or among the fields of a form, and so are its parameters. */
async function statementOf(
  request: IncomingMessage,
  url: URL,
): Promise<{ readonly sql: string; readonly format: string; readonly parameters: ReadonlyMap<string, string> }> {
  const body = await text(request);
  const fields = new Map(url.searchParams);
  const boundary = /boundary=(\S+)/.exec(request.headers["content-type"] ?? "")?.[1];
  if (boundary !== undefined) {
    for (const part of body.split(`--${boundary}`)) {
      const [, name, value] = /name="([^"]*)"[^\r]*(?:\r\n[^\r]+)*\r\n\r\n([\s\S]*)\r\n$/.exec(part) ?? [];
      if (name !== undefined) fields.set(name, value ?? "");
    }
  }
  const [, sql = "", format = ""] = /^([\s\S]*?)\s*(?:FORMAT (\w+)\s*)?$/.exec(fields.get("query") ?? body) ?? [];
  const parameters = [...fields].filter(([name]) => name.startsWith("param_"));
  return { sql, format, parameters: new Map(parameters.map(([name, value]) => [name.slice("param_".length), value])) };
}

/** ClickHouse's SQL as that of DuckDB, with the parameters in their places. */
function translate(sql: string, parameters: ReadonlyMap<string, string>): string {
  const named = sql
    .replaceAll(
      /`((?:[^`\\]|\\.)*)`/g,
      (_, name: string) => `"${name.replaceAll(/\\(.)/g, "$1").replaceAll('"', '""')}"`,
    )
    .replaceAll("toFloat64('nan')", "'nan'::DOUBLE")
    .replaceAll("arrayJoin(", "unnest(");
  const listed = named
    .replaceAll(/arrayMap\(bits -> reinterpretAsFloat64\(bits\), \{(\w+):Array\(UInt64\)\}\)/g, (_, name: string) => {
      const numbers = unescaped(parameters.get(name) ?? "").match(/\d+/g) ?? [];
      return `[${numbers.map(floatOf).join(", ")}]::DOUBLE[]`;
    })
    .replaceAll(/\{(\w+):Array\(String\)\}/g, (_, name: string) => {
      const texts = unescaped(parameters.get(name) ?? "").match(/'(?:[^'\\]|\\.)*'/g) ?? [];
      const literals = texts.map((text) => `'${unescaped(text.slice(1, -1)).replaceAll("'", "''")}'`);
      return `[${literals.join(", ")}]::VARCHAR[]`;
    });
  return listed.replaceAll(
    /(LIKE )?(reinterpretAsFloat64\()?\{(\w+):(\w+)\}(\))?/g,
    (_, like: string | undefined, bits: string | undefined, name: string, type: string, end: string | undefined) => {
      const value = unescaped(parameters.get(name) ?? "");
      if (type === "Identifier") return `"${value}"${end ?? ""}`;
      if (bits !== undefined) return floatOf(value);
      const literal = `'${value.replaceAll("'", "''")}'`;
      return (like === undefined ? literal : `LIKE ${literal} ESCAPE '\\'`) + (end ?? "");
    },
  );
}

/** Parameters are written as in tab-separated files. */
function unescaped(value: string): string {
  return value.replaceAll(/\\(.)/g, (_, char: string) => ({ t: "\t", n: "\n", r: "\r", 0: "\0" })[char] ?? char);
}

function floatOf(bits: string): string {
  const [value] = new Float64Array(BigUint64Array.of(BigInt(bits)).buffer) as unknown as [number];
  if (Number.isFinite(value))
    return `${Object.is(value, -0) ? "-0.0" : value.toExponential(17)}::DOUBLE`.replace(/^-/, "-");
  return `'${value}'::DOUBLE`;
}

function jsonText(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (Object.is(value, -0)) return "-0";
  if (typeof value !== "number" || Number.isFinite(value)) return JSON.stringify(value);
  return Number.isNaN(value) ? '"nan"' : value > 0 ? '"inf"' : '"-inf"';
}
