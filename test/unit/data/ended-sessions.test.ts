// What sessions leave in memory when they have ended, while the data stays open, what open ones keep, and what closed data leaves.
import { runInNewContext } from "node:vm";
import { setFlagsFromString } from "node:v8";
import { figure } from "../../../src/exports/plotting.js";
import type { Document } from "../../../src/index.js";
import { data_table, open, view_of, type Data } from "../../../src/exports/data.js";
import { GlyphRenderer, type ColumnDataSource } from "../../../src/exports/models.js";
import { open_app } from "../../../src/exports/testing.js";
import { walk } from "./support.js";

const SESSIONS = 30;
const columns = walk(50_000);
const [first] = columns.t as unknown as [number];

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

interface Left {
  readonly models: readonly WeakRef<object>[];
  readonly picture: WeakRef<object>;
}

/** Opens a session, zooms to a place of its own, and ends it. */
async function visit(data: Data<{ t: number; v: number }>, index: number): Promise<Left> {
  const session = await open_app((doc: Document) => {
    const plot = figure({ width: 1000 });
    plot.line("t", "v", { source: data });
    doc.add_root(plot);
  });
  const renderer = session.find(GlyphRenderer);
  const view = session.view(renderer);
  await view.zoom(first + index * 1e6, first + (index + 3) * 1e6);
  await view.at_rest();
  const source = renderer.data_source as ColumnDataSource;
  const models = [session.document, renderer, source, view_of(renderer)].map((each) => new WeakRef<object>(each));
  const picture = new WeakRef<object>(source.data.v as object);
  await session.close();
  return { models, picture };
}

async function kept(references: readonly WeakRef<object>[]): Promise<number> {
  const count = (): number => references.filter((each) => each.deref() !== undefined).length;
  for (let round = 0; round < 10 && count() > 0; round++) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  return count();
}

it("nothing of 30 sessions at places of their own stays in memory, and no picture of closed data", async () => {
  const data = await open({ columns });
  const left: Left[] = [];
  for (let index = 0; index < SESSIONS; index++) left.push(await visit(data, index));
  // The last session may still be referenced by what has just run.
  await visit(data, SESSIONS);
  expect(await kept(left.flatMap(({ models }) => models))).toBe(0);
  data.close();
  expect(await kept(left.map(({ picture }) => picture))).toBe(0);
});

it("a session that stays open keeps only the pictures that the data keeps, and its last ones", async () => {
  const data = await open({ columns });
  const session = await open_app((doc: Document) => {
    const plot = figure({ width: 1000 });
    plot.line("t", "v", { source: data });
    doc.add_root(plot);
  });
  const renderer = session.find(GlyphRenderer);
  const view = session.view(renderer);
  const pictures: WeakRef<object>[] = [];
  for (let index = 0; index < SESSIONS; index++) {
    await view.zoom(first + index * 1e6, first + (index + 3) * 1e6);
    await view.at_rest();
    pictures.push(new WeakRef<object>((renderer.data_source as ColumnDataSource).data.v as object));
  }
  data.close();
  expect(await kept(pictures)).toBeLessThanOrEqual(2);
  await session.close();
});

it("nothing of sessions that follow changing data by a plot, a table and a cross-filter stays in memory", async () => {
  const live = (await open({ columns })).live();
  const visitLive = async (): Promise<WeakRef<object>[]> => {
    const session = await open_app((doc: Document) => {
      const plot = figure({ width: 1000 });
      plot.line("t", "v", { source: live, name: "line" });
      const bars = figure({ width: 300 });
      live.crossfilter().histogram(bars, "v", { bins: 16 });
      doc.add_root(plot);
      doc.add_root(bars);
      doc.add_root(data_table(live, { columns: ["t", "v"] }));
    });
    const renderer = session.find(GlyphRenderer, { name: "line" });
    await session.view(renderer).at_rest();
    const left = [session.document, view_of(renderer)].map((each) => new WeakRef<object>(each));
    await session.close();
    return left;
  };
  const left: WeakRef<object>[] = [];
  for (let index = 0; index < 5; index++) left.push(...(await visitLive()));
  await visitLive();
  expect(await kept(left)).toBe(0);
  live.close();
});
