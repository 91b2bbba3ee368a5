// Parquet files that come, grow, change and go while sessions show them.
import { mkdtemp, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { figure } from "../../../src/exports/plotting.js";
import type { Document } from "../../../src/index.js";
import { GlyphRenderer, type ColumnDataSource } from "../../../src/exports/models.js";
import { open_app, type AppSession } from "../../../src/exports/testing.js";
import { open, view_of, type Data, type DataStatus } from "../../../src/exports/data.js";
import { describeParquet, runSql } from "../../support/parquet.js";

type Rows = { x: number; y: number };

describeParquet("watched files", () => {
  let folder: string;
  let data: Data<Rows>;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "plotctl-watched-"));
    await write("a", 0, 1000);
    await write("b", 1000, 2000);
    data = await open<Rows>(join(folder, "*.parquet"), { watch: true });
  });
  afterEach(async () => {
    data.close();
    // Work that was under way may still write.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Writes rows aside and moves them in place, as careful programs do. */
  const write = async (name: string, first: number, after: number, add = 0): Promise<void> => {
    const aside = join(folder, `${name}.new`);
    await runSql(`COPY (SELECT i AS x, i + ${add} AS y FROM range(${first}, ${after}) r(i)) TO '${aside}' (FORMAT parquet)`);
    await rename(aside, join(folder, `${name}.parquet`));
  };
  const app = (doc: Document): void => {
    const plot = figure();
    plot.line("x", "y", { source: data });
    doc.add_root(plot);
  };
  /** Resolves with the next status for which a claim is true. */
  const until = (claim: (status: DataStatus) => boolean): Promise<DataStatus> =>
    new Promise((resolve) => data.on_change((status) => void (claim(status) && resolve(status))));
  const lastY = async (session: AppSession): Promise<number | undefined> => {
    const renderer = session.find(GlyphRenderer);
    await session.view(renderer).at_rest();
    return session.column(renderer.data_source as ColumnDataSource, "y").at(-1);
  };
  const indexTimes = async (): Promise<Record<string, number>> => {
    const names = (await readdir(join(folder, ".plotctl"))).filter((name) => name.endsWith(".pidx"));
    const times = await Promise.all(names.map(async (name) => (await stat(join(folder, ".plotctl", name))).mtimeMs));
    return Object.fromEntries(names.map((name, index) => [name.slice(0, 1), times[index] as number]));
  };

  it("that come, grow, are replaced or go are shown by all sessions, and only they are indexed", async () => {
    await using one = await open_app(app);
    await using other = await open_app(app);
    const lasts = async (): Promise<unknown> => [await lastY(one), await lastY(other)];
    const before = await indexTimes();

    let changed = until(() => data.length === 3000);
    await write("c", 2000, 3000);
    await changed;
    expect(await lasts()).toEqual([2999, 2999]);

    changed = until(() => data.length === 3500);
    await write("c", 2000, 3500);
    await changed;
    expect(await lasts()).toEqual([3499, 3499]);

    changed = until(({ state }) => state === "ready");
    await write("c", 2000, 3500, 7);
    await changed;
    expect(await lasts()).toEqual([3506, 3506]);

    changed = until(() => data.length === 2000);
    await rm(join(folder, "c.parquet"));
    await changed;
    expect(await lasts()).toEqual([1999, 1999]);
    const { a, b } = await indexTimes();
    expect({ a, b }).toEqual(before);
  });

  it("that are damaged are listed as problems, and the others are shown", async () => {
    await using session = await open_app(app);
    const changed = until(({ problems }) => problems.length > 0);
    await writeFile(join(folder, "b.parquet"), "no Parquet");
    expect(await changed).toMatchObject({
      state: "ready",
      problems: [{ file: join(folder, "b.parquet"), message: expect.stringContaining("cannot be read") as string }],
    });
    expect(await lastY(session)).toBe(999);
  });

  it("that are all gone leave the last picture, and come back", async () => {
    await using session = await open_app(app);
    let changed = until(({ state }) => state === "stale");
    for (const name of ["a", "b"]) await rm(join(folder, `${name}.parquet`));
    expect((await changed).problems).toHaveLength(1);
    await session.advance(0);
    expect(await lastY(session)).toBe(1999);
    expect(view_of(session.find(GlyphRenderer)).status.state).toBe("stale");
    await expect(data.ready()).rejects.toMatchObject({ code: "NO_DATA_FILES" });
    changed = until(({ state }) => state === "ready");
    await write("a", 0, 500);
    await changed;
    expect(await lastY(session)).toBe(499);
  });
});

describeParquet("files that are not watched", () => {
  it("are looked at by each open, and keep the last picture when they are gone", async () => {
    const folder = await mkdtemp(join(tmpdir(), "plotctl-unwatched-"));
    const file = join(folder, "a.parquet");
    const write = (rows: number): Promise<void> =>
      runSql(`COPY (SELECT i AS x, i AS y FROM range(${rows}) r(i)) TO '${file}' (FORMAT parquet)`);
    await write(300_000);
    const data = await open<Rows>(file);
    await using session = await open_app((doc: Document) => {
      const plot = figure();
      plot.line("x", "y", { source: data });
      doc.add_root(plot);
    });
    const renderer = session.find(GlyphRenderer);
    const view = session.view(renderer);
    await write(400_000);
    // Another time than that of the first file, on file systems that count in seconds.
    await utimes(file, new Date(), new Date(Date.now() + 5000));
    expect(await open(file)).toBe(data);
    await data.ready();
    expect(data.length).toBe(400_000);
    await view.at_rest();
    expect(session.column(renderer.data_source as ColumnDataSource, "x").at(-1)).toBe(399_999);

    const count = (renderer.data_source as ColumnDataSource).length;
    await rm(file);
    await view.zoom(1000, 2000);
    await view.at_rest();
    expect(view.status.problem).toContain("a.parquet");
    expect((renderer.data_source as ColumnDataSource).length).toBe(count);
    data.close();
    await rm(folder, { recursive: true, maxRetries: 5 });
  });
});
