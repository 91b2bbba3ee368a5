// Rows of Parquet files pass the exam of rows, over two files, and where a column has too many different texts for memory.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ParquetEngine } from "../../../src/engine/parquet/parquet-engine.js";
import { rowsExam, type RowsExamColumns } from "../../contracts/rows-exam.js";
import { describeParquet, runSql } from "../../support/parquet.js";

const TYPES = { n: "DOUBLE", f: "FLOAT", i: "INTEGER", big: "BIGINT", s: "VARCHAR" } as const;

async function writeRows(file: string, columns: RowsExamColumns, [first, after]: readonly [number, number]) {
  const literal = (value: number | bigint | string | null | undefined): string => {
    if (value === undefined) throw new Error("The columns have different lengths.");
    if (value === null) return "NULL";
    return `'${String(Object.is(value, -0) ? "-0" : value).replaceAll("'", "''")}'`;
  };
  const names = Object.keys(TYPES) as (keyof typeof TYPES)[];
  const line = (row: number): string => `(${[row, ...names.map((name) => literal(columns[name][row]))].join(", ")})`;
  const lines = Array.from({ length: after - first }, (_, row) => line(first + row));
  const selected = names.map((name) => `${name}::${TYPES[name]} AS ${name}`).join(", ");
  const rows = `SELECT ${selected} FROM (VALUES ${lines.join(", ")}) AS given(r, ${names.join(", ")}) ORDER BY r`;
  await runSql(`COPY (${rows}) TO '${file}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
}

describeParquet("Parquet files", () => {
  let folder: string;
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "plotctl-rows-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function written(columns: RowsExamColumns): Promise<string> {
    const name = join(folder, String(++count));
    const rows = columns.n.length;
    const middle = Math.ceil(rows / 3);
    await writeRows(`${name}-a.parquet`, columns, [0, middle]);
    if (middle < rows) await writeRows(`${name}-b.parquet`, columns, [middle, rows]);
    return `${name}-*.parquet`;
  }

  rowsExam("Parquet files", async (columns) => ParquetEngine.open(await written(columns)), { runs: 6 });

  // Columns that do not fit into memory are sorted and filtered by DuckDB.
  rowsExam(
    "Parquet files without memory",
    async (columns) => ParquetEngine.open(await written(columns), { memory: 0 }),
    {
      runs: 6,
    },
  );

  it("has exact texts of decimals and of integers beyond 2^53, and numbers where they are exact", async () => {
    const file = join(folder, "exact.parquet");
    await runSql(
      `COPY (SELECT 12.50::DECIMAL(10, 2) AS price, 12345678901234567.89::DECIMAL(30, 2) AS large, 7::BIGINT AS id, 9007199254740993::UBIGINT AS big, [1, 2] AS list, TIMESTAMP '2026-01-01 00:00:00.0005' AS t, true AS flag) TO '${file}' (FORMAT parquet)`,
    );
    const engine = await ParquetEngine.open(file);
    const columns = ["price", "large", "id", "big", "list", "t", "flag"];
    const query = { where: undefined, order: [], offset: 0, limit: 5, columns };
    const found = await engine.rows(query, new AbortController().signal);
    engine.close();
    const values = [12.5, "12345678901234567.89", 7, "9007199254740993", "[1, 2]", Date.UTC(2026, 0, 1) + 0.5, 1];
    expect(found).toEqual({ total: 1, columns: values.map((value) => [value]) });
  });
});
