// open() of Parquet files: what an app draws of them, with the same words as for arrays.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { figure } from "../../../src/exports/plotting.js";
import type { Document } from "../../../src/index.js";
import { ColumnDataSource, GlyphRenderer } from "../../../src/exports/models.js";
import { open_app } from "../../../src/exports/testing.js";
import { open, view_of, type Data } from "../../../src/exports/data.js";
import { describeParquet, runSql } from "../../support/parquet.js";

const ROWS = 100_000;
const START = Date.UTC(2026, 0, 1);
const SPIKE = 65_432;

describeParquet("Parquet files in an app", () => {
  let folder: string;
  let data: Data<{ t: Date; v: number }>;
  const reported: number[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "plotctl-open-"));
    const t = "TIMESTAMP '2026-01-01' + i * INTERVAL 1 SECOND";
    const v = `CASE WHEN i = ${SPIKE} THEN 9999 ELSE (i * 7919) % 997 END`;
    for (const part of [0, 1]) {
      const range = `range(${(part * ROWS) / 2}, ${((part + 1) * ROWS) / 2})`;
      const sql = `SELECT ${t} AS t, ${v} AS v FROM ${range} r(i)`;
      await runSql(`COPY (${sql}) TO '${join(folder, `part-${part}.parquet`)}' (FORMAT parquet)`);
    }
    data = await open<{ t: Date; v: number }>(join(folder, "*.parquet"), {
      on_progress: ({ done, of }) => reported.push(done / of),
    });
    await data.ready();
  });
  afterAll(async () => {
    data.close();
    await rm(folder, { recursive: true });
  });

  const lineApp = (doc: Document): void => {
    const plot = figure({ name: "plot", x_axis_type: "datetime", width: 1000 });
    plot.line("t", "v", { source: data });
    doc.add_root(plot);
  };

  it("are indexed with progress up to the end, and opened once", async () => {
    expect(reported.at(-1)).toBe(1);
    expect(await open(join(folder, "*.parquet"))).toBe(data);
    expect(data.length).toBe(ROWS);
  });

  it("are drawn with every extreme, from all rows to a few, and exactly at rest", async () => {
    await using session = await open_app(lineApp);
    const plot = session.find<ReturnType<typeof figure>>("plot");
    const source = session.find(ColumnDataSource);
    const end = START + (ROWS - 1) * 1000;
    expect([plot.x_range.start, plot.x_range.end]).toEqual([START, end]);
    expect(Math.max(...session.column(source, "v"))).toBe(9999);
    expect(source.length).toBeLessThan(10_000);
    const view = session.view(session.find(GlyphRenderer));
    for (const seconds of [40_000, 2000, 20]) {
      const middle = START + SPIKE * 1000;
      await view.zoom(middle - seconds * 500, middle + seconds * 500);
      await view.at_rest();
      expect(Math.max(...session.column(source, "v"))).toBe(9999);
      expect(view_of(session.find(GlyphRenderer)).status).toMatchObject({ exact: true, problem: undefined });
    }
    expect(session.column(source, "t")).toContain(START + SPIKE * 1000);
  });

  it("are refused with a code where there is none, and where a name is not text", async () => {
    await expect(open(join(folder, "part-7.parquet"))).rejects.toMatchObject({ code: "NO_DATA_FILES" });
    await expect(open([3] as unknown as string[])).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
    await expect(open([])).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
  });
});
