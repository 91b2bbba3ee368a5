// What is copied to Parquet files first passes the exam of engines, and CSV becomes the columns that brute force finds.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { ParquetEngine } from "../../../src/engine/parquet/parquet-engine.js";
import { engineExam } from "../../contracts/engine-exam.js";
import { describeParquet, writeParquet } from "../../support/parquet.js";

describeParquet("copies", () => {
  const cacheBefore = process.env["XDG_CACHE_HOME"];
  let folder: string;
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "plotctl-copies-exam-"));
    process.env["XDG_CACHE_HOME"] = join(folder, "cache");
  });
  afterAll(async () => {
    process.env["XDG_CACHE_HOME"] = cacheBefore;
    await rm(folder, { recursive: true });
  });

  engineExam(
    "SQL",
    async (columns) => {
      const name = `${++count}.parquet`;
      await writeParquet(join(folder, name), columns);
      const sql = `SELECT * FROM '${name}'`;
      return ParquetEngine.openSource({ kind: "sql", sql, args: {}, database: undefined, folder });
    },
    { runs: 4 },
  );

  it("CSV has the gaps and extents of its numbers", async () => {
    const someCell = fc.oneof(
      { weight: 6, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
    const keeper = join(folder, "keeper.parquet");
    await writeParquet(keeper, { t: Float64Array.of(1), v: Float64Array.of(1) });
    const kept = await ParquetEngine.open(keeper);
    const property = fc.asyncProperty(fc.array(someCell, { minLength: 1, maxLength: 60 }), async (cells) => {
      const file = join(folder, `${++count}.csv`);
      // A column of gaps alone would have no type.
      const all = [0.5, ...cells];
      await writeFile(file, `n,v\n${all.map((cell, row) => `${row},${cell ?? ""}`).join("\n")}\n`);
      const engine = await ParquetEngine.openSource({ kind: "csv", patterns: [file], timeZone: "UTC" });
      const values = all.filter((cell) => cell !== null);
      expect(engine.rowCount).toBe(all.length);
      expect(engine.columns[1]).toMatchObject({
        nulls: all.length - values.length,
        min: Math.min(...values) + 0,
        max: Math.max(...values) + 0,
      });
      engine.close();
    });
    await fc.assert(property, { numRuns: 15 });
    kept.close();
  });
});
