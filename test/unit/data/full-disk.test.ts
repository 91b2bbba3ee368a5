// Large data where the disk has no room, and where nothing is to be kept: views go on, or an error says what to do.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { open, type Data } from "../../../src/exports/data.js";
import type { ColumnDataSource, GlyphRenderer } from "../../../src/exports/models.js";
import { figure } from "../../../src/exports/plotting.js";
import { open_app } from "../../../src/exports/testing.js";
import { describeParquet, runSql } from "../../support/parquet.js";

const ROWS = 100_000;

const folder = mkdtempSync(join(tmpdir(), "plotctl-full-"));
const small = join(folder, "small");
mkdirSync(small);
const mount = spawnSync("mount", ["-t", "tmpfs", "-o", "size=600k", "tmpfs", small]);
const onSmallDisk = mount.status === 0 ? it : it.skip;

/** Mounted read-only by the test, since permissions do not apply to an administrator. */
const locked = join(folder, "locked");
mkdirSync(locked);

describeParquet("large data", () => {
  const sorted = join(folder, "sorted.parquet");
  const unsorted = join(folder, "unsorted.parquet");
  beforeAll(async () => {
    const rows = `sin(i) AS v, 'n' || i % 5 AS name FROM range(${ROWS}) r(i)`;
    await runSql(`COPY (SELECT i::DOUBLE AS t, ${rows}) TO '${sorted}' (FORMAT parquet)`);
    await runSql(`COPY (SELECT ((i * 7919) % ${ROWS})::DOUBLE AS t, ${rows}) TO '${unsorted}' (FORMAT parquet)`);
  });
  afterEach(() => {
    for (const name of readdirSync(small)) rmSync(join(small, name), { recursive: true });
  });
  afterAll(() => {
    if (mount.status === 0) execFileSync("umount", [small]);
    rmSync(folder, { recursive: true });
  });

  const draws = {
    line: (data: Data) => {
      const plot = figure();
      plot.line("t", "v", { source: data });
      return plot;
    },
    scatter: (data: Data) => {
      const plot = figure();
      plot.scatter("t", "v", { source: data });
      return plot;
    },
    crossfilter: (data: Data) => {
      const plot = figure();
      data.crossfilter().histogram(plot, "v");
      return plot;
    },
  };
  const drawn = async (data: Data, draw: (data: Data) => ReturnType<typeof figure>): Promise<boolean> => {
    let plot: ReturnType<typeof figure> | undefined;
    await using _session = await open_app((doc) => doc.add_root((plot = draw(data))));
    const sources = (plot?.renderers ?? []).map((each) => (each as GlyphRenderer).data_source as ColumnDataSource);
    const columns = sources.flatMap((source) => Object.values(source.data));
    return columns.some((column) => (column as ArrayLike<unknown>).length > 0);
  };

  it.each(Object.entries(draws))("without an index is shown by %s, and nothing is written beside it", async (_, draw) => {
    for (const file of [sorted, unsorted]) {
      const data = await open(file, { index: false, allow: [folder] });
      expect(await drawn(data, draw)).toBe(true);
      data.close();
    }
    expect(readdirSync(folder)).not.toContain(".plotctl");
  });

  onSmallDisk("whose index does not fit on the disk is drawn without it, and its status says why", async () => {
    writeFileSync(join(small, "filler"), Buffer.alloc(590 * 1024));
    const data = await open(sorted, { index: { directory: small }, allow: [folder] });
    expect(data.status).toMatchObject({ state: "no index", problems: [{ file: sorted }] });
    expect(data.status.problems[0]?.message).toContain("the disk is full");
    expect(await drawn(data, draws.line)).toBe(true);
    data.close();
    expect(readdirSync(small, { recursive: true }).filter((name) => String(name).includes(".tmp-"))).toEqual([]);
  });

  onSmallDisk("in a read-only folder, without a folder for caches, is shown by lines, rasters and cross-filters", async () => {
    const cacheBefore = process.env["XDG_CACHE_HOME"];
    execFileSync("mount", ["-t", "tmpfs", "tmpfs", locked]);
    try {
      for (const file of [sorted, unsorted]) copyFileSync(file, join(locked, basename(file)));
      execFileSync("mount", ["-o", "remount,ro", locked]);
      process.env["XDG_CACHE_HOME"] = join(locked, "cache");
      for (const file of [sorted, unsorted]) {
        const data = await open(join(locked, basename(file)), { allow: [locked] });
        for (const draw of Object.values(draws)) expect(await drawn(data, draw)).toBe(true);
        expect(await data.rows({ order: "-t", limit: 1 })).toMatchObject([{ t: ROWS - 1 }]);
        data.close();
      }
    } finally {
      if (cacheBefore === undefined) delete process.env["XDG_CACHE_HOME"];
      else process.env["XDG_CACHE_HOME"] = cacheBefore;
      execFileSync("umount", [locked]);
    }
  }, 60_000);

  onSmallDisk("whose columns or sorted copy do not fit on the disk says how much to free, and is still listed", async () => {
    writeFileSync(join(small, "filler"), Buffer.alloc(350 * 1024));
    const data = await open(unsorted, { index: { directory: small }, allow: [folder] });
    const messages = await Promise.all(
      Object.values(draws).map((draw) => drawn(data, draw).catch((error: Error) => error.message)),
    );
    for (const message of messages) {
      expect(message).toContain(unsorted);
      expect(message).toMatch(/cannot be written in .*It takes about \d+ MB\. Free space there/s);
    }
    expect(await data.rows({ order: "-t", limit: 1 })).toMatchObject([{ t: ROWS - 1 }]);
    data.close();
    expect(readdirSync(small, { recursive: true }).filter((name) => String(name).includes(".tmp-"))).toEqual([]);
  });
});
