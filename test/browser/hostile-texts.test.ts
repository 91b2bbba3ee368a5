// Texts that try to become scripts, at every place of a page where texts of strangers come to stand.
import { TextInput, column, figure, type Document } from "plotctl";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { SessionContext } from "../../src/document/session-context.js";
import { openApp, waitForProperty } from "../support/bokeh-page.js";
import { launchBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";

const HOSTILE = `'"></title></script><script>ran("script")</script><img src="" onerror="ran('image')"><!--`;

/** Puts what its address says wherever an app may put a text. */
function echo(doc: Document): void {
  const { request } = doc.session_context as SessionContext;
  const text = new TextDecoder().decode(request?.arguments["text"]?.[0]);
  doc.title = text;
  const plot = figure({ title: text, x_axis_label: text });
  plot.line([1, 2], [1, 2], { legend_label: text, name: text });
  doc.add_root(column(plot, new TextInput({ title: "Echo", value: text, name: "echo" })));
}

function fail(): void {
  throw new Error(HOSTILE);
}

/** Routes have slashes only between names. */
const HOSTILE_ROUTE = `/${HOSTILE.replaceAll("/", "|")}`;

describe("hostile texts", () => {
  let server: StartedServer;
  let developing: StartedServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let ran: string[];

  beforeAll(async () => {
    const apps = { "/echo": echo, "/fail": fail, [HOSTILE_ROUTE]: echo };
    [server, developing, browser] = await Promise.all([
      startServer(apps),
      startServer(apps, { devMode: true }),
      launchBrowser(),
    ]);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await Promise.all([server?.stop(), developing?.stop()]);
  }, 30_000);

  beforeEach(async () => {
    ran = [];
    context = await browser.newContext({ userAgent: HOSTILE });
    await context.exposeFunction("ran", (what: string) => void ran.push(what));
    page = await context.newPage();
  });

  afterEach(async () => {
    // A picture without an address fails soon after it comes to stand in the page.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(ran).toEqual([]);
    await context.close();
  });

  it("[K11] are shown and do not run in a page: title, labels, values, session id, user agent", async () => {
    const query = new URLSearchParams({ text: HOSTILE, "bokeh-session-id": HOSTILE });
    await openApp(page, `${server.url("/echo")}?${query}`);
    await waitForProperty(page, "echo", "value", HOSTILE);
    expect(await page.title()).toBe(HOSTILE);
    expect(await page.getByLabel("Echo").inputValue()).toBe(HOSTILE);
    expect(server.server.contexts.get("/echo")?.sessions.has(HOSTILE)).toBe(true);
  }, 30_000);

  it("[K11] do not run in the page that refuses them", async () => {
    const response = await page.goto(`${server.url("/echo")}?${new URLSearchParams({ "bokeh-token": HOSTILE })}`);
    expect(response?.status()).toBe(403);
  }, 30_000);

  it("[K11] do not run in the page of an app that fails with them, in dev mode neither", async () => {
    const query = new URLSearchParams({ text: HOSTILE, "bokeh-session-id": HOSTILE });
    for (const each of [server, developing]) {
      const response = await page.goto(`${each.url("/fail")}?${query}`);
      expect(response?.status()).toBe(500);
    }
    expect(await page.locator("body").innerText()).toContain(HOSTILE);
  }, 30_000);

  it("[K11] do not run as the name of an app, in the list of apps and in its page", async () => {
    await page.goto(server.url("/"));
    const link = page.getByRole("link", { name: HOSTILE_ROUTE.slice(1) });
    await openApp(page, new URL((await link.getAttribute("href")) ?? "", page.url()).href);
  }, 30_000);
});
