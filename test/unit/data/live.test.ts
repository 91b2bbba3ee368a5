// Live data in plots: new rows are drawn, and a view follows the end of the data while its right edge is there.
import { Range1d } from "../../../src/exports/models.js";
import { DataRange1d } from "../../../src/exports/models.js";
import { figure } from "../../../src/exports/plotting.js";
import { open_app } from "../../../src/exports/testing.js";
import { open, type LiveData } from "../../../src/exports/data.js";
import { ColumnDataSource } from "../../../src/exports/models.js";
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
