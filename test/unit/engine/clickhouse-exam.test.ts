// The engine for ClickHouse passes the exams of engines: over a server that runs its statements in DuckDB, and over a real one
// where PLOTCTL_CLICKHOUSE has its URL (test/interop/clickhouse.mjs is one out of an npm package).
import { ClickHouseEngine } from "../../../src/engine/clickhouse/clickhouse-engine.js";
import { engineExam, type ExamColumns } from "../../contracts/engine-exam.js";
import { gridExam, type GridColumns } from "../../contracts/grid-exam.js";
import { rowsExam, type RowsExamColumns } from "../../contracts/rows-exam.js";
import { tablesExam, type TablesColumns } from "../../contracts/tables-exam.js";
import { ClickHouseStub } from "../../support/clickhouse-stub.js";
import { describeParquet } from "../../support/parquet.js";

type Column = ExamColumns[string] | readonly (string | bigint | null)[];

const TYPES: Readonly<Record<string, readonly [duckdb: string, clickhouse: string]>> = {
  Float64Array: ["DOUBLE", "Float64"],
  Float32Array: ["FLOAT", "Float32"],
  Int32Array: ["INTEGER", "Int32"],
  BigInt64Array: ["BIGINT", "Int64"],
  Integers: ["BIGINT", "Nullable(Int64)"],
  Texts: ["VARCHAR", "Nullable(String)"],
};

function typesOf(values: Column): readonly [duckdb: string, clickhouse: string] {
  const list = values.some((value) => typeof value === "bigint") ? "Integers" : "Texts";
  return TYPES[Array.isArray(values) ? list : values.constructor.name] as readonly [string, string];
}

function literalOf(value: number | bigint | string | null): string {
  if (value === null) return "NULL";
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === "bigint") return String(value);
  if (!Number.isFinite(value)) return `'${value}'`;
  return Object.is(value, -0) ? "'-0.0'" : value.toExponential(17);
}

function address(url: string) {
  return { url, username: "default", password: "", database: "default" };
}

type Examined = ExamColumns | RowsExamColumns | GridColumns | TablesColumns;

let count = 0;

describeParquet("ClickHouse over a stub", () => {
  let stub: ClickHouseStub;
  beforeAll(async () => {
    stub = await ClickHouseStub.start();
    await stub.run('CREATE SCHEMA "default"');
  });
  afterAll(() => stub.close());

  const open = async (columns: Examined): Promise<ClickHouseEngine> => {
    const table = `exam${++count}`;
    const lists = Object.entries(columns as Readonly<Record<string, Column>>).map(([name, values]) => {
      const [type] = typesOf(values);
      const items = Array.from<number | bigint | string | null>(values as unknown as ArrayLike<never>).map(literalOf);
      return `unnest([${items.join(", ")}]::${type}[]) AS "${name}"`;
    });
    await stub.run(`CREATE TABLE "default".${table} AS SELECT ${lists.join(", ")}`);
    return ClickHouseEngine.open({ address: address(stub.url), table, rollup: undefined });
  };

  engineExam("ClickHouse", open, { isOrdered: false, runs: 15 });
  gridExam("ClickHouse", open, { runs: 10 });
  rowsExam("ClickHouse", open, { isOrdered: false, runs: 10 });
  tablesExam("ClickHouse", open, { runs: 15 });
});

const real = process.env["PLOTCTL_CLICKHOUSE"];
const describeReal = real === undefined ? describe.skip : describe;

describeReal("ClickHouse at PLOTCTL_CLICKHOUSE", () => {
  const tables: string[] = [];
  const run = async (sql: string): Promise<void> => {
    const response = await fetch(real as string, { method: "POST", body: sql });
    if (!response.ok) throw new Error(await response.text());
  };
  afterAll(async () => {
    for (const table of tables) await run(`DROP TABLE IF EXISTS ${table}`);
  });

  const open = async (columns: Examined): Promise<ClickHouseEngine> => {
    const table = `plotctl_exam_${process.pid}_${++count}`;
    tables.push(table);
    const entries = Object.entries(columns as Readonly<Record<string, Column>>);
    const types = entries.map(([name, values]) => `${name} ${typesOf(values)[1]}`);
    await run(`CREATE TABLE ${table} (${types.join(", ")}) ENGINE = MergeTree ORDER BY tuple()`);
    const rows = Array.from(
      entries[0]?.[1] as ArrayLike<unknown>,
      (_, row) => `(${entries.map(([, values]) => literalOf(values[row] as number)).join(", ")})`,
    );
    if (rows.length > 0) await run(`INSERT INTO ${table} VALUES ${rows.join(", ")}`);
    return ClickHouseEngine.open({ address: address(real as string), table, rollup: undefined });
  };

  engineExam("a real ClickHouse", open, { isOrdered: false });
  gridExam("a real ClickHouse", open, { runs: 20 });
  tablesExam("a real ClickHouse", open, { runs: 40 });
  rowsExam("a real ClickHouse", open, { isOrdered: false, runs: 20 });

  it("reads columns of all types, and windows of times", async () => {
    const table = `plotctl_exam_${process.pid}_${++count}`;
    tables.push(table);
    const types = [
      ...[
        "day Date",
        "day32 Date32",
        "s DateTime",
        "zoned DateTime('Asia/Tokyo')",
        "ms DateTime64(3)",
        "us DateTime64(6)",
      ],
      ...["ns DateTime64(9, 'UTC')", "d Decimal(18, 4)", "u UInt64", "b Bool", "n Nullable(Int32)"],
      ...["low LowCardinality(Nullable(String))", "e Enum8('it''s' = 1, 'b' = 2)", "l Array(UInt8)", "id UUID"],
    ];
    await run(`CREATE TABLE ${table} (${types.join(", ")}) ENGINE = MergeTree ORDER BY us`);
    const row = (second: number, n: string, low: string): string => {
      const time = `toDateTime('2026-02-03 04:05:0${second}', 'UTC')`;
      const fine = [3, 6, 9].map((digits) => `toDateTime64('2026-02-03 04:05:0${second}.123456789', ${digits}, 'UTC')`);
      const values = [
        `'2026-02-03'`,
        `'1950-02-03'`,
        time,
        time,
        ...fine,
        "1.25",
        "18446744073709551615",
        "true",
        n,
        low,
      ];
      return `(${[...values, "'it\\'s'", "[1, 2]", "'61f0c404-5cb3-11e7-907b-a6006ad3dba0'"].join(", ")})`;
    };
    await run(`INSERT INTO ${table} VALUES ${[row(6, "7", "'a'"), row(7, "NULL", "NULL")].join(", ")}`);
    const engine = await ClickHouseEngine.open({ address: address(real as string), table, rollup: undefined });
    const at = Date.UTC(2026, 1, 3, 4, 5, 6);
    const found = engine.columns.map(({ name, kind, nulls, min, categories }) => [
      ...[name, kind, nulls],
      kind === "text" ? categories : min,
    ]);
    expect(found).toEqual([
      ["day", "time", 0, Date.UTC(2026, 1, 3)],
      ["day32", "time", 0, Date.UTC(1950, 1, 3)],
      ["s", "time", 0, at],
      ["zoned", "time", 0, at],
      ["ms", "time", 0, at + 123],
      ["us", "time", 0, at + 123.456],
      ["ns", "time", 0, expect.closeTo(at + 123.456789, 3)],
      ["d", "number", 0, 1.25],
      ["u", "number", 0, 2 ** 64],
      ["b", "number", 0, 1],
      ["n", "number", 1, 7],
      ["low", "text", 1, ["a"]],
      ["e", "text", 0, ["it's", "b"]],
      ["l", "text", 0, ["[1,2]"]],
      ["id", "text", 0, ["61f0c404-5cb3-11e7-907b-a6006ad3dba0"]],
    ]);
    const never = new AbortController().signal;
    const page = await engine.rows(
      { where: undefined, order: [], offset: 0, limit: 1, columns: ["u", "d", "l"] },
      never,
    );
    expect(page.columns).toEqual([["18446744073709551615"], [1.25], ["[1,2]"]]);
    for (const x of ["s", "zoned", "ms", "us", "ns"]) {
      const from = Math.floor(at / 1024);
      const window = { from, to: from + 1, exponent: 10, scale: "linear" } as const;
      const query = { ...window, x, ys: ["n"], form: "points", effort: "exact" } as const;
      expect(await engine.envelope(query, never)).toMatchObject({ form: "rows", rows: 1 });
    }
    engine.close();
  });
});
