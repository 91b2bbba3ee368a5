import type { Browser, BrowserContext, Page } from "playwright-core";
import { discoverApplications } from "../../src/application/discover.js";
import {
  columnOf,
  documentOf,
  openApp,
  propertyOf,
  recordPage,
  waitForColumn,
  waitForPicture,
  waitForProperty,
  waitForRows,
  type PageRecord,
} from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startCli, type RunningCli } from "../support/cli.js";
import { ManualClock } from "../support/manual-clock.js";
import { startServer } from "../support/server.js";

const BLUE = [31, 119, 180] as const;
const ORANGE = [255, 165, 0] as const;

const MOST_BYTES = 450_000;
const ROWS_KEPT = 200;
const PERIOD_MS = 50;

const PLOT = ".bk-Canvas";
const HANDLE = ".noUi-handle";
/** The second slider of the demo. */
const DAMPING = { type: "Slider", title: "Damping" };
const SOURCE = { type: "ColumnDataSource" };

describe("the demo apps in a browser", () => {
  let cli: RunningCli;
  let browser: Browser;
  /** Its pages share a cache as tabs of a browser do. */
  let tabsOfOne: BrowserContext;

  beforeAll(async () => {
    const apps = ["demo", "sliders", "streaming", "shuffle"].map((name) => `apps/${name}.ts`);
    [cli, browser] = await Promise.all([startCli(apps), connectBrowser()]);
    tabsOfOne = await browser.newContext();
  });

  afterAll(async () => {
    await browser?.close();
    await cli?.stop();
  });

  async function open(path: string, context = tabsOfOne): Promise<{ page: Page; record: PageRecord }> {
    const page = await context.newPage();
    const record = await recordPage(page);
    await openApp(page, cli.url(path));
    return { page, record };
  }

  /** Opens a page of a new session, and another of the same session. */
  async function openTwice(path: string, sessionId: string): Promise<readonly [Page, Page]> {
    const url = `${path}?bokeh-session-id=${sessionId}`;
    const [first, second] = [await open(url), await open(url)];
    return [first.page, second.page];
  }

  it.each([
    { app: "demo", colors: [BLUE] },
    { app: "sliders", colors: [BLUE] },
    { app: "streaming", colors: [BLUE, ORANGE] },
    { app: "shuffle", colors: [BLUE] },
  ])("draws $app, asks nobody but its server, and the console stays clean", async ({ app, colors }) => {
    const { page, record } = await open(`/${app}`);
    await waitForRows(page, SOURCE, 5);
    await waitForPicture(page, PLOT, (painted) => colors.every((color) => painted.countOf(color) > 100));
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    expect([...record.hosts]).toEqual([`localhost:${cli.port}`]);
    await page.close();
  });

  it(`transfers at most ${MOST_BYTES} bytes to draw the demo`, async () => {
    const context = await browser.newContext();
    const { record } = await open("/demo", context);
    expect(record.bytesTransferred).toBeGreaterThan(0.8 * MOST_BYTES);
    expect(record.bytesTransferred).toBeLessThanOrEqual(MOST_BYTES);
    await context.close();
  });

  it("runs TypeScript on the server when a slider moves, and changes the plot in every tab of the session", async () => {
    const tabs = await openTwice("/demo", "two-tabs");
    const [first, second] = tabs;
    const before = await Promise.all(tabs.map((page) => page.locator(PLOT).screenshot()));

    await first.locator(HANDLE).nth(1).focus();
    await first.keyboard.press("ArrowRight");
    for (const page of tabs) {
      await waitForProperty(page, DAMPING, "value", 0.3);
      await waitForColumn(page, SOURCE, "high", damped(0.3));
    }

    await dragHandle(second, 100);
    const value = (await propertyOf(second, DAMPING, "value")) as number;
    expect(value).toBeGreaterThan(0.5);
    for (const page of tabs) {
      await waitForProperty(page, DAMPING, "value", value);
      await waitForColumn(page, SOURCE, "high", damped(value));
      await waitForPicture(page, PLOT, ({ file }) => before.every((picture) => !picture.equals(file)));
    }
    expect(await documentOf(first)).toEqual(await documentOf(second));
    await Promise.all(tabs.map((page) => page.close()));
  });

  it("shows the typed text above the plot in every tab of the session", async () => {
    const tabs = await openTwice("/sliders", "titles");
    await tabs[0].locator("input[type=text]").fill("no sine of life");
    await tabs[0].keyboard.press("Enter");
    for (const page of tabs) await waitForProperty(page, { type: "Title" }, "text", "no sine of life");
    await Promise.all(tabs.map((page) => page.close()));
  });

  it("streams rows until the oldest roll over; the button pauses and continues", async () => {
    const clock = new ManualClock();
    const server = await startServer(await discoverApplications(["apps/streaming.ts"], { argv: [] }), { clock });
    const [page, other] = [await tabsOfOne.newPage(), await tabsOfOne.newPage()];
    const { troubles, warnings } = await recordPage(page);
    const toggle = async (label: string): Promise<void> => {
      await page.locator("button.bk-btn").click();
      await waitForProperty(page, { type: "Toggle" }, "label", label);
    };
    const addresses = ["paused", "other"].map((id) => server.url(`/streaming?bokeh-session-id=${id}`));
    await Promise.all(addresses.map((url) => fetch(url)));
    // BokehJS warns of a plot that is drawn without data.
    clock.advance(10 * PERIOD_MS);
    for (const [at, each] of [page, other].entries()) {
      await openApp(each, addresses[at] as string);
      await waitForColumn(each, SOURCE, "time", timesUpTo(10));
    }

    await toggle("Resume");
    clock.advance(10 * PERIOD_MS);
    await waitForColumn(other, SOURCE, "time", timesUpTo(20));
    expect(await columnOf(page, SOURCE, "time")).toEqual(timesUpTo(10));

    await toggle("Pause");
    clock.advance(ROWS_KEPT * PERIOD_MS);
    await waitForColumn(page, SOURCE, "time", timesUpTo(10 + ROWS_KEPT).slice(-ROWS_KEPT));
    expect([...troubles, ...warnings]).toEqual([]);
    await Promise.all([page.close(), other.close()]);
    await server.stop();
  });
});

/** The seconds of the first rows that the streaming app adds. */
function timesUpTo(rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => ((row + 1) * PERIOD_MS) / 1000);
}

/** The envelope of the demo's wave. */
function damped(damping: number): number[] {
  return Array.from({ length: 801 }, (_, index) => Math.exp(-damping * (index / 80)));
}

/** Drags the handle of the demo's second slider to the right. */
async function dragHandle(page: Page, pixels: number): Promise<void> {
  const box = await page.locator(HANDLE).nth(1).boundingBox();
  if (box === null) throw new Error("the slider is not drawn");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels, y, { steps: 8 });
  await page.mouse.up();
}
