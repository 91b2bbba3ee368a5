// What open() keeps of Parquet files, and where.
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open, type FileOptions } from "../../../src/exports/data.js";
import { describeParquet, runSql } from "../../support/parquet.js";

describeParquet("open() of Parquet files", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "plotctl-kept-"));
    file = join(folder, "a.parquet");
    await runSql(`COPY (SELECT i AS t, i % 7 AS v FROM range(20000) r(i)) TO '${file}' (FORMAT parquet)`);
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** The endings of what is kept beside the file, and the state of the data. */
  const kept = async (options: FileOptions): Promise<{ beside: string[]; state: string }> => {
    const data = await open(file, { ...options, allow: [folder] });
    const { state } = data.status;
    data.close();
    const own = join(folder, ".plotctl");
    const names = existsSync(own) ? await readdir(own) : [];
    return { beside: names.map((name) => name.replace(/^.*\./, "")).sort(), state };
  };

  it("keeps an index beside them, and on request the rows", async () => {
    expect(await kept({})).toEqual({ beside: ["pidx"], state: "ready" });
    expect(await kept({ rows: true })).toEqual({ beside: ["pcol", "pcol", "pidx"], state: "ready" });
  });

  it("keeps the index in another folder", async () => {
    const directory = join(folder, "indexes");
    expect(await kept({ index: { directory } })).toEqual({ beside: [], state: "ready" });
    const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith(".pidx"));
    expect(names).toHaveLength(1);
  });

  it("keeps no index, and says so without a problem", async () => {
    expect(await kept({ index: false })).toEqual({ beside: [], state: "no index" });
    const data = await open(file, { index: false, allow: [folder] });
    expect(data.status.problems).toEqual([]);
    data.close();
  });

  it.each([
    ["rows", { rows: "yes" }],
    ["index", { index: true }],
    ["index", { index: { folder: "x" } }],
  ])("refuses a strange value of %s: %j", async (name, options) => {
    const opening = open(file, { ...(options as FileOptions), allow: [folder] });
    await expect(opening).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
    await expect(opening).rejects.toThrow(`open(): ${name}: expected`);
  });
});
