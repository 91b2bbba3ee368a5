// The engine for Parquet files passes the exam of engines.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ParquetEngine } from "../../../src/engine/parquet/parquet-engine.js";
import { engineExam } from "../../contracts/engine-exam.js";
import { gridExam } from "../../contracts/grid-exam.js";
import { tablesExam } from "../../contracts/tables-exam.js";
import { groupsExam } from "../../contracts/groups-exam.js";
import { describeParquet, writeParquet } from "../../support/parquet.js";

describeParquet("Parquet files", () => {
  let folder: string;
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "plotctl-parquet-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const open = async (columns: Parameters<typeof writeParquet>[1], rows: boolean): Promise<ParquetEngine> => {
    const file = join(folder, `${++count}.parquet`);
    await writeParquet(file, columns);
    return ParquetEngine.open(file, { rows });
  };
  engineExam("Parquet files", (columns) => open(columns, false));
  engineExam("Parquet files with a row mirror", (columns) => open(columns, true));
  gridExam("Parquet files", (columns) => open({ ...columns }, false), { runs: 3 });
  groupsExam("Parquet files", (columns) => open(columns, false));
  tablesExam("Parquet files", (columns) => open(columns, false), { runs: 20 });
});
