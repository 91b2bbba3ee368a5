// What DuckDB says when its memory is used up: not that a file is damaged, but what needs less.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCopy } from "../../../src/engine/copies/write-copy.js";
import { DuckDB, type Abortion } from "../../../src/engine/parquet/duckdb.js";
import { describeParquet, runSql } from "../../support/parquet.js";

const LIMIT = 20e6;

const never: Abortion = { check: () => undefined, onAbort: () => () => undefined };

describeParquet("DuckDB without memory", () => {
  const folder = mkdtempSync(join(tmpdir(), "plotctl-memory-"));
  const file = join(folder, "wide.parquet");
  beforeAll(async () => {
    const text = "repeat(i::VARCHAR || 'x', 20)";
    await runSql(`COPY (SELECT i::DOUBLE AS t, ${text} AS s FROM range(400000) r(i)) TO '${file}' (FORMAT parquet)`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("says so of a file, with a hint, and reads another query", async () => {
    const duckdb = await DuckDB.start(LIMIT);
    const sql = `SELECT list(s)::VARCHAR FROM '${file}'`;
    await expect(duckdb.query(file, { sql, values: {}, abortion: never })).rejects.toMatchObject({
      code: "DATA_TOO_LARGE",
      message: expect.stringMatching(/^Reading .*wide.parquet" needs more than 0.0 GB/) as unknown,
      hint: expect.stringContaining("fewer columns") as unknown,
    });
    expect(await duckdb.rowCount(file)).toBe(400_000);
    duckdb.close();
  });

  it("says so of SQL that is copied", async () => {
    const to = join(folder, "copy");
    mkdirSync(to);
    const task = {
      kind: "sql",
      args: {},
      database: undefined,
      folder,
      sql: `SELECT list(s) AS s FROM '${file}'`,
    } as const;
    await expect(writeCopy({ task, to }, LIMIT)).rejects.toMatchObject({
      code: "DATA_TOO_LARGE",
      message: expect.stringContaining("This query needs more than 0.0 GB") as unknown,
    });
  });

  it("is not what a damaged file is", async () => {
    const damaged = join(folder, "damaged.parquet");
    writeFileSync(damaged, "PAR1 and no more");
    const duckdb = await DuckDB.start();
    await expect(duckdb.columnsOf(damaged)).rejects.toMatchObject({
      code: "INVALID_PARQUET",
      hint: expect.stringContaining("write or copy it again") as unknown,
    });
    duckdb.close();
  });
});
