// Pages whose connections are cut go on where they were: they get what they missed and nothing twice, what their readers
// did meanwhile reaches the app once, and nothing on the screen is made again.
import type { Browser, Page } from "playwright-core";
import { column, figure, type Document } from "plotctl";
import { Button, ColumnDataSource, Div, Slider, TextInput } from "plotctl/models";
import { Application } from "../../src/application/application.js";
import { columnOf, modelOf, setInPage, waitForProperty, waitUntilDrawn } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { cuttingProxy, type CuttingProxy } from "../support/cutting-proxy.js";
import { startServer, type StartedServer } from "../support/server.js";
import { until } from "../support/until.js";

const BALLAST = 200_000;

let browser: Browser;
let server: StartedServer;
let proxy: CuttingProxy;
let document: Document;
let values: number[] = [];
let clicks = 0;

function app(doc: Document): void {
  document = doc;
  values = [];
  clicks = 0;
  const source = new ColumnDataSource({ name: "rows", data: { x: new Float64Array(), y: new Float32Array() } });
  const ballast = new ColumnDataSource({ data: { z: new Float64Array(BALLAST), w: new Float64Array(BALLAST) } });
  const plot = figure({ name: "plot", x_range: [0, 100], y_range: [0, 1], tools: "pan" });
  plot.line("x", "y", { source });
  plot.scatter("z", "w", { source: ballast, visible: false });
  const slider = new Slider({ name: "slider", start: 0, end: 1000, value: 0 });
  slider.on_change("value", (_attr, _old, value) => values.push(value));
  const button = new Button({ name: "button", label: "Count" });
  button.on_click(() => clicks++);
  doc.add_root(column(plot, slider, button, new TextInput({ name: "text" }), new Div({ text: "end" })));
  let row = 0;
  doc.add_periodic_callback(() => {
    source.stream({ x: Float64Array.of(row), y: Float32Array.of(row % 2) });
    row++;
  }, 20);
}

beforeAll(async () => {
  browser = await connectBrowser();
  server = await startServer({ "/app": new Application(app) }, { allowOrigins: ["*"], allowHosts: ["*"] });
  proxy = await cuttingProxy(server.port);
});

afterAll(async () => {
  await proxy.stop();
  await server.stop();
});

const rowsOf = (page: Page): Promise<unknown[]> => columnOf(page, "rows", "x");

async function open(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${proxy.port}/app?bokeh-session-id=shared`);
  await waitUntilDrawn(page);
  return page;
}

it("ten cuts lose no row, no click and nothing that a reader entered", async () => {
  const pages = [await open(), await open()] as const;
  const [page] = pages;
  const pulled = proxy.bytes;
  const marked = await page.locator(".bk-Figure").first().elementHandle();
  await page.getByRole("textbox").last().pressSequentially("half a wo");
  const plot = await modelOf(page, "plot");
  await plot.evaluate((model) => (model["x_range"] as { setv(values: object): void }).setv({ start: 3, end: 7 }));
  let sent = 0;
  let clicked = 0;
  const before = proxy.bytes;
  for (let round = 0; round < 10; round++) {
    const [session] = server.server.contexts.get("/app")?.sessions.values() ?? [];
    await setInPage(page, "slider", "value", ++sent);
    proxy.cut();
    await setInPage(page, "slider", "value", ++sent);
    await page.getByRole("button", { name: "Count" }).click();
    clicked++;
    await until("the server has noticed the cut", () => session?.connectionCount === 0);
    if (round % 2 === 0) await setInPage(page, "slider", "value", ++sent);
    proxy.mend();
    for (const each of pages) await each.evaluate(() => window.dispatchEvent(new Event("online")));
    await until("both pages are back", () => session?.connectionCount === 2);
    await until("the app has the last value", () => values.at(-1) === sent);
  }
  const gone = proxy.bytes - before;
  await until("the app has every click", () => clicks === clicked);
  expect(new Set(values).size).toBe(values.length);

  for (const each of pages) {
    const rows = await rowsOf(each);
    expect(rows).toEqual(rows.map((_, row) => row));
    await waitForProperty(each, "slider", "value", sent);
  }
  expect(await plot.evaluate((model) => (model["x_range"] as { start: number }).start)).toBe(3);
  expect(await page.getByRole("textbox").last().inputValue()).toBe("half a wo");
  expect(await marked?.evaluate((element) => element.isConnected)).toBe(true);
  expect(await page.getByText("The app was started again").count()).toBe(0);
  expect(document.roots).toHaveLength(1);
  expect(gone).toBeLessThan(pulled / 4);
  for (const each of pages) await each.close();
}, 120_000);
