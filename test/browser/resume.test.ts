// Pages whose connections are cut go on where they were: they get what they missed and nothing twice, what their readers
// did meanwhile reaches the app once, and nothing on the screen is made again.
import type { Browser, Page, WebSocket } from "playwright-core";
import { column, figure, type Document } from "plotctl";
import { Button, ColumnDataSource, DataTable, Div, Slider, TextInput } from "plotctl/models";
import { Application } from "../../src/application/application.js";
import {
  columnOf,
  modelOf,
  setInPage,
  waitForProperty,
  waitUntilDrawn,
  type PageModel,
} from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { cuttingProxy, type CuttingProxy } from "../support/cutting-proxy.js";
import { ProtocolClient } from "../support/protocol-client.js";
import { startServer, type StartedServer } from "../support/server.js";
import { until } from "../support/until.js";

/** Rows of data that never change. */
const BALLAST = 500_000;
/** How long the connections are cut, in milliseconds. */
const CUTS = [100, 700, 250, 3000, 400, 150, 8000, 300, 1000, 200];

let browser: Browser;
let server: StartedServer;
let proxy: CuttingProxy;
let document: Document;
let values: number[] = [];
let clicks = 0;
let isStreaming = true;

function app(doc: Document): void {
  document = doc;
  values = [];
  clicks = 0;
  isStreaming = true;
  const source = new ColumnDataSource({ name: "rows", data: { x: new Float64Array(), y: new Float32Array() } });
  const last = new ColumnDataSource({ name: "last", data: { x: new Float64Array(), z: new Int32Array() } });
  const ballast = new ColumnDataSource({ data: { z: new Float64Array(BALLAST), w: new Float64Array(BALLAST) } });
  const plot = figure({ name: "plot", x_range: [0, 100], y_range: [0, 1], tools: "pan" });
  plot.line("x", "y", { source });
  plot.line("x", "z", { source: last });
  plot.scatter("z", "w", { source: ballast, visible: false });
  const slider = new Slider({ name: "slider", start: 0, end: 20_000, value: 0 });
  slider.on_change("value", (_attr, _old, value) => values.push(value));
  const button = new Button({ name: "button", label: "Count" });
  button.on_click(() => clicks++);
  doc.add_root(column(plot, slider, button, new TextInput({ name: "text" }), new Div({ text: "end" })));
  let row = 0;
  doc.add_periodic_callback(() => {
    if (!isStreaming) return;
    source.stream({ x: Float64Array.of(row), y: Float32Array.of(row % 2) });
    last.stream({ x: Float64Array.of(row), z: Int32Array.of(row) }, 20);
    if (row % 10 === 0) last.patch({ z: [[0, -row]] });
    plot.title = `row ${row}`;
    row++;
  }, 20);
}

function lateTable(doc: Document): void {
  document = doc;
  doc.add_root(new Div({ text: "no table yet" }));
}

function throwing(doc: Document): void {
  document = doc;
  doc.add_root(new Div({ name: "text", text: "first" }));
}

beforeAll(async () => {
  browser = await connectBrowser();
  const apps = { "/app": new Application(app), "/late": lateTable, "/throwing": throwing };
  server = await startServer(apps, { allowOrigins: ["*"], allowHosts: ["*"] });
  proxy = await cuttingProxy(server.port);
});

afterAll(async () => {
  await proxy.stop();
  await server.stop();
});

const rowsOf = (page: Page): Promise<unknown[]> => columnOf(page, "rows", "x");
const rowCount = (): number => (document.get_model_by_name("rows") as ColumnDataSource).length;
const sessionOf = (path: string) => [...(server.server.contexts.get(path)?.sessions.values() ?? [])][0];

interface Opened {
  readonly page: Page;
  /** How often the page has read the whole document. */
  readonly pulls: () => number;
}

async function open(path: string): Promise<Opened> {
  const page = await browser.newPage();
  let pulls = 0;
  const count = (socket: WebSocket): void => {
    socket.on("framesent", ({ payload }) => {
      if (String(payload).includes("PULL-DOC-REQ")) pulls++;
    });
  };
  page.on("websocket", count);
  await page.goto(`http://localhost:${proxy.port}${path}?bokeh-session-id=shared`);
  await waitUntilDrawn(page);
  return { page, pulls: () => pulls };
}

/** Connections that are not cut. */
let watchers = 0;

async function cut(path: string): Promise<void> {
  proxy.cut();
  await until("the server has noticed the cut", () => sessionOf(path)?.connectionCount === watchers);
}

/** The pages come back. */
async function mend(path: string, pages: readonly Page[]): Promise<void> {
  proxy.mend();
  for (const each of pages) await each.evaluate(() => window.dispatchEvent(new Event("online")));
  await until("the pages are back", () => sessionOf(path)?.connectionCount === watchers + pages.length);
}

interface SyncedModel extends PageModel {
  readonly syncable: boolean;
  syncable_properties(): Iterable<{ readonly attr: string }>;
}

declare const Bokeh: {
  readonly documents: readonly {
    readonly _all_models: ReadonlyMap<string, SyncedModel>;
    /** Forgets removed models, which BokehJS does after a while. */
    _recompute_all_models(): void;
  }[];
};

/** All values that are in sync with the server, of all models in the page, with the bytes of arrays. */
function contentOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const plain = (value: unknown): unknown => {
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        const hash = bytes.reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, bytes.length);
        return [value.constructor.name, bytes.length < 100_000 ? [...bytes] : hash];
      }
      if (value instanceof Map) return [...value].map(plain);
      if (value instanceof Set) return [...value].map(plain);
      if (Array.isArray(value)) return value.map(plain);
      if (typeof value !== "object" || value === null) return Number.isNaN(value) ? "NaN" : value;
      if ("id" in value && "attributes" in value) return { id: value.id };
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]));
    };
    Bokeh.documents[0]?._recompute_all_models();
    const models = [...(Bokeh.documents[0]?._all_models.values() ?? [])];
    return Object.fromEntries(
      models
        .filter(({ syncable }) => syncable)
        .map((model) => {
          const attributes = model["attributes"] as Record<string, unknown>;
          const values = [...model.syncable_properties()].map(({ attr }) => [attr, plain(attributes[attr])]);
          return [`${model.type} ${String(model["id"])}`, JSON.stringify(values)];
        }),
    );
  });
}

/** What differs between two pages, in short. */
function differences(one: Record<string, string>, other: Record<string, string>): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);
  return names.map((name) => `${name}: ${one[name]?.slice(0, 3000)} instead of ${other[name]?.slice(0, 3000)}`);
}

it("[S1] after ten cuts two pages have the document of the server, byte for byte, without reading it again", async () => {
  const opened = [await open("/app"), await open("/app")] as const;
  const pages = opened.map(({ page }) => page);
  // An app does not stream without readers.
  const watcher = await ProtocolClient.connect(server.url("/app"), { sessionId: "shared" });
  watchers = 1;
  const [{ page }] = opened;
  const pulledBytes = proxy.bytes / 2;
  const marked = await page.locator(".bk-Figure").first().elementHandle();
  await page.getByRole("textbox").last().pressSequentially("half a wo");
  const plot = await modelOf(page, "plot");
  await plot.evaluate((model) => (model["x_range"] as { setv(values: object): void }).setv({ start: 3, end: 7 }));
  let sent = 0;
  let clicked = 0;
  for (const [round, milliseconds] of CUTS.entries()) {
    await setInPage(page, "slider", "value", ++sent);
    const cutAt = Date.now();
    proxy.cut();
    await setInPage(page, "slider", "value", ++sent);
    await page.getByRole("button", { name: "Count" }).click();
    clicked++;
    await until("the server has noticed the cut", () => sessionOf("/app")?.connectionCount === watchers);
    if (round % 2 === 0) await setInPage(page, "slider", "value", ++sent);
    await new Promise((resolve) => setTimeout(resolve, milliseconds - (Date.now() - cutAt)));
    const before = proxy.bytes;
    await mend("/app", pages);
    await until("the app has the last value", () => values.at(-1) === sent);
    const rows = rowCount();
    for (const each of pages)
      await until("the page has what it missed", async () => (await rowsOf(each)).length >= rows);
    expect((proxy.bytes - before) / 2).toBeLessThan(pulledBytes / 100);
  }
  await until("the app has every click", () => clicks === clicked);
  expect(new Set(values).size).toBe(values.length);

  isStreaming = false;
  const length = rowCount();
  for (const each of pages) {
    await until("the page has all rows", async () => (await rowsOf(each)).length === length);
    expect(await rowsOf(each)).toEqual(Array.from({ length }, (_, row) => row));
    await waitForProperty(each, "slider", "value", sent);
  }
  expect(await page.getByRole("textbox").last().inputValue()).toBe("half a wo");
  await page.getByRole("textbox").last().press("Enter");
  const fresh = await open("/app");
  await waitForProperty(pages[1] as Page, "text", "value", "half a wo");
  const expected = await contentOf(fresh.page);
  for (const each of opened) {
    expect(differences(await contentOf(each.page), expected)).toEqual([]);
    expect(each.pulls()).toBe(1);
  }
  expect(await plot.evaluate((model) => (model["x_range"] as { start: number }).start)).toBe(3);
  expect(await marked?.evaluate((element) => element.isConnected)).toBe(true);
  expect(await page.getByText("The app was started again").count()).toBe(0);
  expect(document.roots).toHaveLength(1);

  const before = values.length;
  await cut("/app");
  await (
    await modelOf(page, "slider")
  ).evaluate((model) => {
    for (let value = 10_000; value < 20_000; value++) model.setv({ value });
  });
  await mend("/app", [...pages, fresh.page]);
  await until("[SA2] of 10,000 waiting changes, the app gets the last", () => values.at(-1) === 19_999);
  expect(values).toHaveLength(before + 1);
  await watcher.close();
  watchers = 0;
  for (const each of [...pages, fresh.page]) await each.close();
}, 120_000);

it("[SA3] a page that cannot load a script for what it missed reads the whole document, and tries again", async () => {
  const { page, pulls } = await open("/late");
  await cut("/late");
  let requests = 0;
  await page.route(/bokeh-tables/, (route) => (++requests === 1 ? route.abort() : route.continue()));
  document.add_root(new DataTable({ name: "table", source: new ColumnDataSource({ data: { x: [1] } }) }));
  await mend("/late", [page]);
  await page.locator(".bk-DataTable").waitFor();
  expect(requests).toBe(2);
  expect(pulls()).toBeGreaterThan(1);
  await page.close();
});

it("[SA4] a page that fails again and again offers to be loaded, instead of reading the document each time", async () => {
  const { page, pulls } = await open("/throwing");
  const text = document.get_model_by_name("text") as Div;
  const fail = async (): Promise<void> =>
    (await modelOf(page, "text")).evaluate((model) =>
      model.properties["text"]?.change.connect(() => {
        throw new Error("of a script");
      }),
    );
  for (let round = 0; round < 4; round++) {
    await fail();
    text.text = `text ${round}`;
    await waitForProperty(page, "text", "text", text.text);
    const former = await modelOf(page, "text");
    await cut("/throwing");
    await mend("/throwing", [page]);
    // A document that was read has other models.
    if (round < 3) await page.waitForFunction((model) => model["document"] === null, former);
  }
  const link = page.getByRole("link", { name: "Load the page again" });
  await link.waitFor();
  expect(pulls()).toBe(4);
  await link.click();
  await waitUntilDrawn(page);
  expect(pulls()).toBe(5);
  await page.close();
});
