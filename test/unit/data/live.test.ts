// Live data in plots: new rows are drawn, and a view follows the end of the data while its right edge is there.
import { Range1d } from "../../../src/exports/models.js";
import { DataRange1d, DataTable, Div, GlyphRenderer } from "../../../src/exports/models.js";
import { figure } from "../../../src/exports/plotting.js";
import { open_app } from "../../../src/exports/testing.js";
import { by, data_table, open, view_of, type Crossfilter, type LargeTable, type LiveData } from "../../../src/exports/data.js";
import { BoxSelectTool, ColumnDataSource, ImageRGBA, type TextInput } from "../../../src/exports/models.js";
import type { Document } from "../../../src/index.js";
import { until } from "../../support/until.js";

type Columns = { t: number; v: number };

async function streaming(use: (live: LiveData<Columns>) => Promise<void>): Promise<void> {
  const t = Float64Array.from({ length: 1000 }, (_, row) => row);
  const history = await open({ columns: { t, v: t.map((x) => x % 10) } });
  const live = history.live({ keep: 10_000 });
  try {
    await use(live);
  } finally {
    live.close();
    history.close();
  }
}

const app = (live: LiveData<Columns>) => (doc: Document) => {
  const plot = figure({ name: "plot", width: 600 });
  plot.line("t", "v", { source: live, follow: "end" });
  doc.add_root(plot);
};

const next = (from: number, count: number): { t: number[]; v: number[] } => ({
  t: Array.from({ length: count }, (_, index) => from + index),
  v: Array.from({ length: count }, () => 5),
});

it("draws new rows, follows the end, stops when the reader pans away, and resumes at the right edge and by reset", () =>
  streaming(async (live) => {
    await using session = await open_app(app(live));
    const range = session.find<ReturnType<typeof figure>>("plot").x_range as Range1d;
    const source = session.find(ColumnDataSource);
    const shows = (what: string, isSo: () => boolean): Promise<void> =>
      until(what, async () => {
        await session.advance(10);
        return isSo();
      });
    const lastDrawn = (): number => Math.max(...session.column(source, "t"));

    live.append(next(1000, 100));
    await shows("all rows", () => range.end === 1099 && lastDrawn() === 1099);
    expect(range.start).toBe(0);

    await session.set(range, { start: 999, end: 1099 });
    live.append(next(1100, 50));
    await shows("the range at the end", () => range.end === 1149 && lastDrawn() === 1149);
    expect(range.start).toBe(1049);

    await session.set(range, { start: 500, end: 600 });
    live.append(next(1150, 50));
    await shows("a reset to the end", () => range.reset_end === 1199);
    expect([range.start, range.end]).toEqual([500, 600]);

    await session.set(range, { start: 1100, end: 1199 });
    live.append(next(1200, 50));
    await shows("the range at the end again", () => range.end === 1249);

    await session.set(range, { start: 500, end: 600 });
    await session.set(range, { start: range.reset_start as number, end: range.reset_end as number });
    live.append(next(1250, 50));
    await shows("all rows after a reset", () => range.end === 1299);
    expect(range.start).toBe(0);
  }));

it("shares one buffer between sessions", () =>
  streaming(async (live) => {
    await using one = await open_app(app(live));
    live.append(next(1000, 10));
    await using other = await open_app(app(live));
    for (const session of [one, other]) {
      await until("the new rows", async () => {
        await session.advance(10);
        return Math.max(...session.column(session.find(ColumnDataSource), "t")) === 1009;
      });
    }
    expect(live.length).toBe(1010);
  }));

it("asks for a Range1d where the range cannot grow", () =>
  streaming(async (live) => {
    const plot = figure({ x_range: new DataRange1d() });
    expect(() => plot.line("t", "v", { source: live })).toThrow(/Give the figures one Range1d/);
    expect(() => figure().line("t", "v", { source: live, follow: "start" as never })).toThrow('expected "end"');
    expect(figure({ x_range: new Range1d({ start: 0, end: 1 }) }).line("t", "v", { source: live })).toBeDefined();
    await Promise.resolve();
  }));

type Named = { t: number; v: number; name: string };

/** A history of 1,000 rows with a text, and a stream after it. */
async function named(use: (live: LiveData<Named>) => Promise<void>): Promise<void> {
  const t = Float64Array.from({ length: 1000 }, (_, row) => row);
  const history = await open({ columns: { t, v: t.map((x) => x % 10), name: [...t].map((x) => `old ${x % 3}`) } });
  const live = history.live();
  try {
    await use(live);
  } finally {
    live.close();
    history.close();
  }
}

const newRows = (from: number, count: number): { t: number[]; v: number[]; name: string[] } => ({
  ...next(from, count),
  name: Array.from({ length: count }, (_, index) => `new ${index % 2}`),
});

it("has rows of the history and of the stream, in any order and under any condition", () =>
  named(async (live) => {
    live.append(newRows(1000, 4));
    live.append({ t: [1004], v: [null] });
    expect(await live.rows({ x: [998, 1001], columns: ["t", "name"] })).toEqual([
      { t: 998, name: "old 2" },
      { t: 999, name: "old 0" },
      { t: 1000, name: "new 0" },
      { t: 1001, name: "new 1" },
    ]);
    const last = await live.rows({ order: ["-v", "t"], offset: 400, limit: 205, columns: ["t", "v"] });
    const seam = last.findIndex(({ t }) => t === 1000);
    expect(last.slice(seam - 1, seam + 5).map(({ t }) => t)).toEqual([995, 1000, 1001, 1002, 1003, 4]);
    expect(await live.rows({ where: "name like 'new%'", order: "-t", limit: 2, columns: ["t"] })).toEqual([
      { t: 1003 },
      { t: 1002 },
    ]);
    expect((await live.rows({ order: "v", offset: 1004 })).map(({ t }) => t)).toEqual([1004]);
    expect(live.schema.map(({ name }) => name)).toEqual(["t", "v", "name"]);
    await expect(live.where("v > 1")).rejects.toMatchObject({ code: "INVALID_ARGUMENT", message: /rows\(\{ where \}\)/ });
  }));

it("is a table that new rows appear in, and a selection stays while its page does", () =>
  named(async (live) => {
    let table: LargeTable | undefined;
    await using session = await open_app((doc: Document) => {
      table = data_table(live, { page: 10, filter: ["v"] });
      doc.add_root(table);
    });
    const source = session.find(DataTable).source;
    const says = (text: string): Promise<void> =>
      until(text, async () => {
        await session.advance(100);
        return session.find_all(Div).some((div) => div.text === text);
      });
    await session.set(source.selected, { indices: [3] });
    live.append(newRows(1000, 500));
    await says("rows 1–10 of 1,500");
    expect(source.selected.indices).toEqual([3]);
    live.append(newRows(1500, 1));
    await says("rows 1–10 of 1,501");
    await session.set(session.find<TextInput>("filter v"), { value: "= 5" });
    await says("rows 1–10 of 601");
    expect(source.selected.indices).toEqual([]);
  }));

it("is drawn as points, also of new rows, and a tap finds those", () =>
  named(async (live) => {
    const picked: unknown[] = [];
    await using session = await open_app((doc: Document) => {
      const plot = figure({ name: "plot", width: 663, height: 660, tools: "tap" });
      const renderer = plot.scatter("t", "v", { source: live, color: by("name"), follow: "end" });
      view_of(renderer).on_pick((rows) => picked.push(rows[0]?.t));
      const line = figure({ width: 663 }).line("t", "v", { source: live, hover: "exact" });
      expect(line).toBeInstanceOf(GlyphRenderer);
      doc.add_root(plot);
    });
    const plot = session.find<ReturnType<typeof figure>>("plot");
    const source = plot.renderers.find((each) => each instanceof GlyphRenderer && !(each.glyph instanceof ImageRGBA)) as GlyphRenderer;
    live.append({ t: [1200], v: [30], name: ["new"] });
    await until("the new row", async () => {
      await session.advance(100);
      return session.column(source.data_source as ColumnDataSource, "t").includes(1200);
    });
    expect(plot.x_range).toMatchObject({ end: 1200 });
    expect(plot.y_range).toMatchObject({ end: 30 });
    await session.emit(plot, "tap", { x: 1200, y: 30 });
    await until("the row", async () => {
      await session.advance(1);
      return picked.length > 0;
    });
    expect(picked).toEqual([1200]);
  }));

it("is counted by a cross-filter, whose boxes stay while rows come", () =>
  named(async (live) => {
    let cross: Crossfilter<keyof Named> | undefined;
    await using session = await open_app((doc: Document) => {
      cross = live.crossfilter();
      for (const name of ["v", "name"] as const) {
        const plot = figure({ name, tools: "" });
        cross.histogram(plot, name);
        doc.add_root(plot);
      }
    });
    const counted = (counts: { chosen: number; of: number }): Promise<void> =>
      until(JSON.stringify(counts), async () => {
        await session.advance(100);
        return JSON.stringify(cross?.counts) === JSON.stringify(counts);
      });
    await counted({ chosen: 1000, of: 1000 });
    live.append({ t: [1000, 1001], v: [0, 5], name: ["old 0", "old 1"] });
    await counted({ chosen: 1002, of: 1002 });
    const tools = session.find<ReturnType<typeof figure>>("v").tools;
    const box = (tools.find((tool) => tool instanceof BoxSelectTool) as BoxSelectTool).overlay;
    await session.set(box, { left: 4.6, right: 5.4, visible: true });
    await counted({ chosen: 101, of: 1002 });
    live.append({ t: [1002, 1003, 1004], v: [5, 5, 6], name: ["old 0", "old 0", "old 0"] });
    await counted({ chosen: 103, of: 1005 });
    await session.advance(1000);
    live.append({ t: [1005], v: [5], name: ["old 0"] });
    await counted({ chosen: 104, of: 1006 });
  }));
