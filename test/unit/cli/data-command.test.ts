// plotctl data: what it prints and writes.
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COMMANDS } from "../../../src/cli/commands.js";
import { completions } from "../../../src/cli/commands/completion.js";
import { DATA_ACTIONS } from "../../../src/cli/commands/data.js";
import { describeParquet, runSql } from "../../support/parquet.js";
import { plotctl } from "./command-line.js";

it("is refused with the actions, the options and the files that it takes", async () => {
  for (const [args, words] of [
    [[], "expected index, prepare, info, types."],
    [["indx", "a.parquet"], 'Did you mean "index"?'],
    [["index"], "plotctl data index <files..>: data files must be named."],
    [["index", "a.parquet", "--sorted", "t"], "--sorted is an option of plotctl data prepare."],
    [["prepare", "a.parquet"], "--output names the folder"],
  ] as const) {
    const { code, stderr } = await plotctl(["data", ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  }
  const { code, stderr } = await plotctl(["data", "info", "/no/such/*.parquet"]);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/No file matches "\*\.parquet" .*\[NO_DATA_FILES\]/)]);
});

it("has its actions in help and completion", async () => {
  const { stdout } = await plotctl(["data", "--help"]);
  for (const action of DATA_ACTIONS) expect(stdout).toContain(`${action}: `);
  expect(await completions(["data", ""], COMMANDS)).toEqual([...DATA_ACTIONS]);
  expect(await completions(["data", "p"], COMMANDS)).toEqual(["prepare"]);
  expect(await completions(["data", "prepare", "--"], COMMANDS)).toEqual(["--output", "--sorted", "--help"]);
});

describeParquet("plotctl data", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "plotctl-data-"));
    process.env["XDG_CACHE_HOME"] = join(folder, "cache");
    const t = "TIMESTAMP '2026-01-01' + i * INTERVAL 1 SECOND";
    const sql = `SELECT ${t} AS t, i % 7 AS v, 'a' AS "the name" FROM range(0, 5000) r(i)`;
    await runSql(`COPY (${sql}) TO '${join(folder, "part-1.parquet")}' (FORMAT parquet)`);
  });
  afterEach(async () => {
    delete process.env["XDG_CACHE_HOME"];
    await rm(folder, { recursive: true });
  });

  it("index builds the indexes, with a bar on a terminal and a line per file elsewhere", async () => {
    const pattern = join(folder, "*.parquet");
    const bar = await plotctl(["data", "index", pattern]);
    expect(bar).toMatchObject({ code: 0, stdout: `Indexed: 5,000 rows of ${pattern}\n` });
    expect(bar.stderr).toMatch(/Indexing █+ 100 % {2}.*part-1\.parquet/);
    expect(await readdir(join(folder, ".plotctl"))).toEqual([expect.stringMatching(/^part-1\.parquet\..*\.pidx$/)]);
    await rm(join(folder, ".plotctl"), { recursive: true });
    const lines = await plotctl(["data", "index", pattern], { isTerminal: false });
    expect(lines.stderr).toMatch(/^Indexing \S*part-1\.parquet\n$/);
  });

  it("index lists the files that are left out, and exits with 1", async () => {
    await writeFile(join(folder, "part-2.parquet"), "no Parquet");
    const { code, stdout, stderr } = await plotctl(["data", "index", join(folder, "*.parquet")]);
    expect(code).toBe(1);
    expect(stdout).toContain("5,000 rows");
    expect(stderr).toMatch(/WARNING: .*part-2\.parquet/);
  });

  it("info shows rows, kinds, extents and order", async () => {
    const { code, stdout } = await plotctl(["data", "info", join(folder, "*.parquet")]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^5,000 rows of .*\n\ncolumn .*sorted\n/);
    expect(stdout).toMatch(/\nt +time +2026-01-01T00:00:00\.000Z +2026-01-01T01:23:19\.000Z +0 +yes\n/);
    expect(stdout).toMatch(/\nv +number +0 +6 +0\n/);
    expect(stdout).toMatch(/\nthe name +text\n/);
  });

  it("types prints an interface for open<…>()", async () => {
    const { stdout } = await plotctl(["data", "types", join(folder, "part-1.parquet")]);
    expect(stdout).toContain('export interface Part1 {\n  t: Date;\n  v: number;\n  "the name": string;\n}\n');
  });

  it("prepare writes sorted parts of CSV into a new folder, and indexes them", async () => {
    const csv = join(folder, "trips.csv");
    await writeFile(
      csv,
      `x,y\n${Array.from({ length: 1000 }, (_, row) => `${(row * 7919) % 1000},${row}`).join("\n")}\n`,
    );
    const parts = join(folder, "trips");
    const unnamed = await plotctl(["data", "prepare", csv, "-o", parts]);
    expect(unnamed).toMatchObject({ code: 0, stdout: expect.stringContaining('sorted by "y"') as string });
    await rm(parts, { recursive: true });
    const { code, stdout } = await plotctl(["data", "prepare", csv, "--sorted", "x", "-o", parts]);
    expect([code, stdout]).toEqual([0, `Prepared: 1,000 rows in "${parts}", sorted by "x"\n`]);
    expect((await readdir(parts)).sort()).toEqual([".plotctl", "part-000.parquet"]);
    expect((await plotctl(["data", "info", join(parts, "*.parquet")])).stdout).toMatch(/\nx +number +0 +999 +0 +yes\n/);
    expect(await plotctl(["data", "prepare", csv, "-o", parts])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("is not empty") as string,
    });
  });
});
