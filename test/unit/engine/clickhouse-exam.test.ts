// The engine for ClickHouse passes the exams of engines: over a server that runs its statements in DuckDB, and over a real one
// where PLOTCTL_CLICKHOUSE has its URL.
import { ClickHouseEngine } from "../../../src/engine/clickhouse/clickhouse-engine.js";
import { engineExam, type ExamColumns } from "../../contracts/engine-exam.js";
import { gridExam, type GridColumns } from "../../contracts/grid-exam.js";
import { rowsExam, type RowsExamColumns } from "../../contracts/rows-exam.js";
import { ClickHouseStub } from "../../support/clickhouse-stub.js";
import { describeParquet } from "../../support/parquet.js";

type Column = ExamColumns[string] | readonly (string | null)[];

const TYPES: Readonly<Record<string, readonly [duckdb: string, clickhouse: string]>> = {
  Float64Array: ["DOUBLE", "Float64"],
  Float32Array: ["FLOAT", "Float32"],
  Int32Array: ["INTEGER", "Int32"],
  BigInt64Array: ["BIGINT", "Int64"],
  Array: ["VARCHAR", "Nullable(String)"],
};

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

let count = 0;

describeParquet("ClickHouse over a stub", () => {
  let stub: ClickHouseStub;
  beforeAll(async () => {
    stub = await ClickHouseStub.start();
    await stub.run('CREATE SCHEMA "default"');
  });
  afterAll(() => stub.close());

  const open = async (columns: ExamColumns | RowsExamColumns | GridColumns): Promise<ClickHouseEngine> => {
    const table = `exam${++count}`;
    const lists = Object.entries(columns as Readonly<Record<string, Column>>).map(([name, values]) => {
      const type = TYPES[values.constructor.name]?.[0] as string;
      const items = Array.from<number | bigint | string | null>(values as unknown as ArrayLike<never>).map(literalOf);
      return `unnest([${items.join(", ")}]::${type}[]) AS "${name}"`;
    });
    await stub.run(`CREATE TABLE "default".${table} AS SELECT ${lists.join(", ")}`);
    return ClickHouseEngine.open({ address: address(stub.url), table, rollup: undefined });
  };

  engineExam("ClickHouse", open, { isOrdered: false, runs: 15 });
  gridExam("ClickHouse", open, { runs: 10 });
  rowsExam("ClickHouse", open, { runs: 10 });
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

  const open = async (columns: ExamColumns | RowsExamColumns | GridColumns): Promise<ClickHouseEngine> => {
    const table = `plotctl_exam_${process.pid}_${++count}`;
    tables.push(table);
    const entries = Object.entries(columns as Readonly<Record<string, Column>>);
    const types = entries.map(([name, values]) => `${name} ${TYPES[values.constructor.name]?.[1]}`);
    await run(`CREATE TABLE ${table} (${types.join(", ")}) ENGINE = MergeTree ORDER BY tuple()`);
    const rows = Array.from(
      entries[0]?.[1] as ArrayLike<unknown>,
      (_, row) => `(${entries.map(([, values]) => literalOf(values[row] as number)).join(", ")})`,
    );
    if (rows.length > 0) await run(`INSERT INTO ${table} VALUES ${rows.join(", ")}`);
    return ClickHouseEngine.open({ address: address(real as string), table, rollup: undefined });
  };

  engineExam("a real ClickHouse", open, { isOrdered: false });
});
