// Texts of data: rows without one are counted, and the different ones are known where they are few.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { by, open } from "../../../src/exports/data.js";
import type { GlyphRenderer } from "../../../src/exports/models.js";
import { curdoc, figure, type Figure } from "../../../src/exports/plotting.js";
import { open_app } from "../../../src/exports/testing.js";
import { describeParquet, runSql } from "../../support/parquet.js";

it("texts in memory know their gaps and categories", async () => {
  const columns = { kind: ["b", null, "a", undefined, "b", null] as (string | null | undefined)[] };
  const data = await open({ columns });
  expect(data.schema[0]).toMatchObject({ nulls: 3, categories: ["b", "a"] });
  data.close();
});

describeParquet("texts of Parquet files", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "plotctl-categories-"));
    const write = (file: string, kinds: string): Promise<void> =>
      runSql(
        `COPY (SELECT i AS t, i * 2 AS v, ${kinds} AS kind, 'user ' || (i % 200 + ${file === "a" ? 0 : 200}) AS name, [i] AS list
         FROM range(1000) r(i)) TO '${join(folder, `${file}.parquet`)}' (FORMAT parquet)`,
      );
    await write("a", "CASE WHEN i % 10 = 0 THEN NULL WHEN i % 2 = 0 THEN 'it''s' ELSE 'bus' END");
    await write("b", "CASE WHEN i % 4 = 0 THEN 'tram' ELSE 'bus' END");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("have the categories of all files, sorted, if there are at most 255", async () => {
    const one = await open(join(folder, "a.parquet"));
    const both = await open(join(folder, "*.parquet"));
    const found = (name: string): unknown[] =>
      [one, both].map(({ schema }) => {
        const column = schema.find((each) => each.name === name);
        return [column?.nulls, column?.categories?.length, column?.categories?.slice(0, 3)];
      });
    expect(found("kind")).toEqual([
      [100, 2, ["bus", "it's"]],
      [100, 3, ["bus", "it's", "tram"]],
    ]);
    expect(found("name")).toEqual([
      [0, 200, ["user 0", "user 1", "user 10"]],
      [0, undefined, undefined],
    ]);
    expect(found("list")[0]).toEqual([0, undefined, undefined]);
    one.close();
    both.close();
  });

  it("need no x_range in histograms, and are colours of points", async () => {
    const data = await open(join(folder, "*.parquet"));
    const source = data.crossfilter();
    await using session = await open_app(() => {
      const plot = figure({ name: "kind", tools: "" });
      source.histogram(plot, "kind");
      curdoc().add_root(plot);
      const points = figure({ name: "points" });
      points.scatter("t", "v", { source: data, color: by("kind") });
      curdoc().add_root(points);
    });
    const { x_range, renderers } = session.find<Figure>("kind");
    expect(x_range).toMatchObject({ factors: ["bus", "it's", "tram"] });
    const bars = (renderers.at(-1) as GlyphRenderer).data_source;
    expect(session.column(bars as never, "all")).toEqual([1250, 400, 250]);
    data.close();
  });
});
