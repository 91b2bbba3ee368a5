// What pages and the log say about files of data that cannot be read.
import { figure } from "../../../src/exports/plotting.js";
import { silentLog } from "../../../src/base/log.js";
import { Data, open, type DataStatus } from "../../../src/exports/data.js";
import { host, nextTurn } from "../hosting/listener.js";
import { SlowEngine } from "./support.js";

const file = "/data/readings/part-7.parquet";
const problems = [{ file, message: `"${file}" cannot be read as Parquet: it is cut off` }];

async function shown(status: DataStatus) {
  const engine = new SlowEngine(1000);
  engine.changes.announce(status);
  const data = new Data<{ t: number; v: number }>(engine);
  const hosted = await host((doc) => {
    const plots = [figure(), figure()];
    for (const plot of plots) {
      plot.line("t", "v", { source: data });
      doc.add_root(plot);
    }
  });
  return { engine, page: await hosted.reader() };
}

type Page = Awaited<ReturnType<typeof shown>>["page"];

async function noticesOf(page: Page): Promise<unknown[]> {
  for (let turn = 0; turn < 5; turn++) await nextTurn();
  const events = page.take().flatMap(({ content }) => content.events as unknown as Record<string, unknown>[]);
  return events.filter(({ msg_type }) => msg_type === "plotctl:notice").map((event) => JSON.stringify(event["msg_data"]));
}

it("a page has one notice with the names of files, without their folders, and closes it when they are back", async () => {
  const { engine, page } = await shown({ state: "ready", done: 1, problems: [] });
  engine.changes.announce({ state: "ready", done: 1, problems });
  const notices = await noticesOf(page);
  expect(notices).toEqual([expect.stringContaining("files that cannot be read: part-7.parquet.")]);
  expect(notices[0]).not.toContain("/data/");
  engine.changes.announce({ state: "ready", done: 1, problems });
  expect(await noticesOf(page)).toEqual([]);
  engine.changes.announce({ state: "ready", done: 1, problems: [] });
  expect(await noticesOf(page)).toEqual([expect.stringContaining("null")]);
});

it("a page says that its data is stale, but not that views are slower", async () => {
  const { engine, page } = await shown({ state: "ready", done: 1, problems: [] });
  engine.changes.announce({ state: "no index", done: 1, problems });
  expect(await noticesOf(page)).toEqual([]);
  engine.changes.announce({ state: "stale", done: 1, problems });
  expect(await noticesOf(page)).toEqual([expect.stringContaining("The page shows what was last read.")]);
});

it("the log has one warning for a column of numbers that an axis rounds, whatever draws it", async () => {
  const data = await open({ columns: { id: [null, 2n ** 60n + 1n], small: [1n, 2n], v: [1, 2] } });
  const warnings: string[] = [];
  const log = { ...silentLog, warn: (message: string) => warnings.push(message) };
  for (let session = 0; session < 2; session++) {
    await host(
      (doc) => {
        const plots = [figure(), figure(), figure()];
        plots[0]?.line("id", "v", { source: data });
        plots[1]?.line("small", "v", { source: data });
        plots[2]?.scatter("v", "id", { source: data });
        for (const plot of plots) doc.add_root(plot);
      },
      { log },
    );
  }
  expect(warnings).toEqual([expect.stringContaining('"id" has numbers beyond 2^53')]);
  data.close();
});
