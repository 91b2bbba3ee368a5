// The actions of a user of the app in a browser.
import type { Browser, Page } from "playwright-core";
import type { Json } from "../../../src/serialize/wire-values.js";
import { columnOf, propertyOf, recordPage, waitForProperty, waitUntilDrawn } from "../../support/bokeh-page.js";
import { until } from "../../support/until.js";
import { SIGHTS } from "./sights.js";
import type { RecordingProxy } from "./proxy.js";

export interface Stage {
  readonly browser: Browser;
  readonly proxy: RecordingProxy;
}

/** One page: every widget and tool is used once; then the tab closes. */
export async function everyControl({ browser, proxy }: Stage): Promise<void> {
  const tab = await openTab(browser, proxy, "/controls");
  const { page } = tab;
  await dragSlider(page, 3);
  await proxy.settled();
  await page.locator('input[type="text"]').fill("Waves");
  await page.keyboard.press("Enter");
  await proxy.settled();
  await page.locator("select").selectOption("ivory");
  await proxy.settled();
  await page.locator("button.bk-btn").click();
  await proxy.settled();
  await page.locator(".slick-row").nth(1).locator(".slick-cell").nth(1).click();
  await proxy.settled();
  const at = await middleOfPlot(page);
  await drag(page, at, { x: at.x + 40, y: at.y + 20 });
  await proxy.settled();
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, 100);
  await proxy.settled();
  await page.mouse.dblclick(at.x, at.y);
  await proxy.settled();
  await page.locator("[title^='Box Select']").first().click();
  await drag(page, { x: at.x - 130, y: at.y - 80 }, { x: at.x + 60, y: at.y + 80 });
  await proxy.settled();
  await page.locator("[title^='Reset']").first().click();
  await proxy.settled();
  await tab.look();
  await tab.close();
}

/** The network breaks and recovers; changes of the server's document meanwhile are pulled again. */
export async function reconnect({ browser, proxy }: Stage): Promise<void> {
  const tab = await openTab(browser, proxy, "/controls");
  await dragSlider(tab.page, 1);
  await proxy.settled();
  const broken = proxy.latest;
  proxy.cut(broken);
  await until("the page reconnects", () => proxy.latest !== broken);
  await proxy.settled();
  await dragSlider(tab.page, 1);
  await proxy.settled();
  await tab.look();
  await tab.close();
}

/** Two tabs of one session: the changes of one, and the server's reactions, reach the other. */
export async function twoTabs({ browser, proxy }: Stage): Promise<void> {
  const first = await openTab(browser, proxy, "/controls?bokeh-session-id=two-tabs-of-one-session");
  const second = await openTab(browser, proxy, "/controls?bokeh-session-id=two-tabs-of-one-session");
  await dragSlider(first.page, 2);
  await proxy.settled();
  const at = await middleOfPlot(second.page);
  await second.page.mouse.dblclick(at.x, at.y);
  await proxy.settled();
  await second.page.locator("select").selectOption("ivory");
  await proxy.settled();
  await waitForProperty(first.page, "color", "value", "ivory");
  await first.look();
  await second.look();
  await first.close();
  await second.close();
}

interface Tab {
  readonly page: Page;
  /** Records the content of the page's document. */
  look(): Promise<void>;
  close(): Promise<void>;
}

async function openTab(browser: Browser, proxy: RecordingProxy, path: string): Promise<Tab> {
  const page = await browser.newPage({ viewport: { width: 900, height: 500 } });
  const record = await recordPage(page);
  await page.goto(proxy.url(path));
  await waitUntilDrawn(page);
  await proxy.settled();
  const name = proxy.latest;
  return {
    page,
    async look() {
      proxy.note(nameNow(proxy, name), await sightsOf(page));
      // A broken connection leaves errors in the console.
      const troubles = record.troubles.filter((words) => !words.includes("WebSocket") && !words.includes("websocket"));
      if (troubles.length > 0) throw new Error(`The page had troubles:\n${troubles.join("\n")}`);
    },
    async close() {
      await page.close();
      await proxy.settled();
    },
  };
}

/** The name of a tab's connection, which it keeps unless it was broken: then BokehJS has opened the latest. */
function nameNow(proxy: RecordingProxy, name: string): string {
  return proxy.entries.some((entry) => entry.is === "cut" && entry.who === name) ? proxy.latest : name;
}

async function sightsOf(page: Page): Promise<Record<string, Json>> {
  const values: Record<string, Json> = {};
  for (const [name, property] of SIGHTS) {
    const value =
      property === "data"
        ? { x: await columnOf(page, name, "x"), y: await columnOf(page, name, "y") }
        : await propertyOf(page, name, property);
    values[`${name}.${property}`] = value as Json;
  }
  return values;
}

async function dragSlider(page: Page, steps: number): Promise<void> {
  const handle = await placeOf(page, ".noUi-handle");
  const track = await page.locator(".noUi-base").first().boundingBox();
  await drag(page, handle, { x: handle.x + (steps * (track?.width ?? 0)) / 10, y: handle.y }, steps);
}

async function drag(page: Page, from: Place, to: Place, steps = 2): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps);
    // Moves within one animation frame are sent as one.
    await page.waitForTimeout(60);
  }
  await page.mouse.up();
}

interface Place {
  readonly x: number;
  readonly y: number;
}

async function placeOf(page: Page, selector: string): Promise<Place> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`The page shows no ${selector}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function middleOfPlot(page: Page): Promise<Place> {
  return placeOf(page, ".bk-Canvas");
}
