// A cross-filter in Chromium, with BokehJS as it is: boxes that are drawn, moved and removed with the mouse and the keyboard
// filter the other charts, in all browsers of a session.
import { column, figure, type Document, type Figure } from "plotctl";
import { open, type Crossfilter } from "plotctl/data";
import type { BrowserContext, Page } from "playwright-core";
import { openApp, recordPage, type PageRecord } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";
import { until } from "../support/until.js";

const ROWS = 100_000;
const hour = Float32Array.from({ length: ROWS }, (_, row) => (row * 7) % 24);
const kind = Array.from({ length: ROWS }, (_, row) => ["a", "b", "c", "d"][row % 4] as string);
const data = await open({ columns: { hour, kind, y: hour.map((value, row) => value + (row % 11)) } });

let cross: Crossfilter | undefined;
function app(doc: Document): void {
  const plots = ["hour", "kind"].map((name) =>
    figure({ name, width: 600, height: 200, tools: "reset", min_border: 0, toolbar_location: null }),
  ) as [Figure, Figure];
  const map = figure({ name: "map", width: 600, height: 250, tools: "box_select", toolbar_location: null });
  const filtered = data.crossfilter();
  filtered.histogram(plots[0], "hour", { step: 1 });
  filtered.histogram(plots[1], "kind");
  filtered.map(map, "hour", "y");
  cross = filtered;
  doc.add_root(column(...plots, map));
}

let server: StartedServer;
let context: BrowserContext;
let page: Page;
let record: PageRecord;

beforeAll(async () => {
  server = await startServer({ "/app": app }, { csp: "strict" });
  context = await (await connectBrowser()).newContext({ viewport: { width: 700, height: 700 } });
  page = await context.newPage();
  record = await recordPage(page);
  await openApp(page, server.url("/app?bokeh-session-id=shared"));
});

afterAll(async () => {
  await context.close();
  await server.stop();
  data.close();
});

/** The frame of a plot in the page. */
async function placeIn(plot: number, across: number): Promise<{ x: number; y: number }> {
  const box = await page.locator(".bk-Figure").nth(plot).boundingBox();
  if (box === null) throw new Error(`there is no plot ${plot}`);
  return { x: box.x + box.width * across, y: box.y + box.height / 2 };
}

async function drag(plot: number, from: number, to: number): Promise<void> {
  const [start, end] = [await placeIn(plot, from), await placeIn(plot, to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 });
  await page.mouse.move(end.x, end.y + (plot === 2 ? 40 : 0), { steps: 5 });
  await page.mouse.up();
}

const chosenNow = () => (cross?.filters ?? []) as readonly { from: number; to: number }[];
const countOf = (test: (row: number) => boolean): number =>
  Array.from({ length: ROWS }, (_, row) => row).filter(test).length;

it("a box chooses whole bins, and rests on their edges", async () => {
  await drag(0, 0.3, 0.6);
  await until("the box is answered", () => (cross?.counts.chosen ?? ROWS) < ROWS);
  await until("the box rests on edges", async () => {
    const [filter] = chosenNow();
    const left = await page.evaluate(() => {
      const models = (globalThis as unknown as { Bokeh: { documents: { _all_models: Map<string, never> }[] } }).Bokeh;
      const boxes = [...(models.documents[0]?._all_models.values() ?? [])] as {
        type: string;
        visible: boolean;
        left: number;
      }[];
      return boxes.find(({ type, visible }) => type === "BoxAnnotation" && visible)?.left;
    });
    return left === filter?.from;
  });
  const [filter] = chosenNow();
  const { from, to } = filter as { from: number; to: number };
  expect(Number.isInteger(from) && Number.isInteger(to) && to > from).toBe(true);
  const expected = countOf((row) => (hour[row] as number) >= from && (hour[row] as number) < to);
  await until("all moves are answered", () => cross?.counts.chosen === expected);
});

it("the box can be moved, and a second one in another chart filters too", async () => {
  const before = chosenNow()[0]?.from as number;
  await drag(0, 0.45, 0.6);
  await until("the box has moved", () => (chosenNow()[0]?.from ?? before) > before);
  await drag(1, 0.1, 0.5);
  await until("both filter", () => chosenNow().length === 2);
  await drag(2, 0.2, 0.9);
  await until("the map filters too", () => chosenNow().length === 4);
  expect(cross?.counts.chosen).toBeGreaterThan(0);
});

it("another browser of the session shows the boxes", async () => {
  const other = await context.newPage();
  await openApp(other, server.url("/app?bokeh-session-id=shared"));
  const visible = () =>
    other.evaluate(() => {
      const bokeh = (globalThis as unknown as { Bokeh: { documents: { _all_models: Map<string, never> }[] } }).Bokeh;
      const boxes = [...(bokeh.documents[0]?._all_models.values() ?? [])] as { type: string; visible: boolean }[];
      return boxes.filter((box) => box.type === "BoxAnnotation" && box.visible).length;
    });
  expect(await visible()).toBe(3);
  const { x, y } = await placeIn(2, 0.5);
  await page.mouse.click(x, y);
  await until("the click has removed the box of the map", async () => (await visible()) === 2);
  await other.close();
});

it("Escape and a click remove boxes", async () => {
  const { x, y } = await placeIn(1, 0.8);
  await page.mouse.click(x, y);
  await until("the click has removed a box", () => chosenNow().length === 1);
  await drag(0, 0.1, 0.3);
  await page.keyboard.press("Escape");
  await until("Escape has removed the other", () => chosenNow().length === 0);
  await until("all rows are chosen again", () => cross?.counts.chosen === ROWS);
  expect(record.troubles).toEqual([]);
});
