// Models of an app's own in a browser: drawn, computed with and talked to; loaded with the page, late, in a page of others,
// and in a file that stands alone.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { discoverApplications } from "../../src/application/discover.js";
import { Document } from "../../src/document/document.js";
import { neededBundles } from "../../src/embed/bundles.js";
import { implementationsFor } from "../../src/embed/extensions.js";
import { fileHtml } from "../../src/embed/file-html.js";
import {
  openApp,
  recordPage,
  waitForPicture,
  waitForProperty,
  waitUntilDrawn,
  type PageRecord,
} from "../support/bokeh-page.js";
import { launchBrowser } from "../support/chromium.js";
import { ProtocolClient } from "../support/protocol-client.js";
import { startServer, type StartedServer } from "../support/server.js";

const RED = [255, 0, 0] as const;
const BLUE = [0, 0, 255] as const;

const doors: Readonly<Record<string, () => Promise<Record<string, unknown>>>> = {
  plotctl: () => import("plotctl"),
  "plotctl/models": () => import("plotctl/models"),
  "plotctl/extension": () => import("plotctl/extension"),
};
const hostModules = (name: string) => doors[name]?.() ?? Promise.reject(new Error(`no ${name}`));

const appsOf = (...names: readonly string[]) =>
  discoverApplications(
    names.map((name) => `test/browser/apps/${name}.ts`),
    { argv: [], hostModules },
  );

const FULL = 24 * 200;

/** Waits until the gauge is filled to this part. */
const waitForGauge = (page: Page, part: number) =>
  waitForPicture(page, ".track", (painted) => Math.abs(painted.countOf(RED) - part * FULL) < 0.05 * FULL);

describe("models of an app's own", () => {
  let server: StartedServer;
  let browser: Browser;

  beforeAll(async () => {
    const apps = await appsOf("gauge", "late-gauge", "drawn");
    const options = { prefix: "/pre", allowOrigins: ["*"] };
    [server, browser] = await Promise.all([startServer(apps, options), launchBrowser()]);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  }, 30_000);

  async function open(path: string): Promise<{ page: Page; record: PageRecord; scripts: string[] }> {
    const page = await browser.newPage();
    const scripts: string[] = [];
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.includes("/extensions/")) scripts.push(pathname);
    });
    const record = await recordPage(page);
    await openApp(page, server.url(path));
    return { page, record, scripts };
  }

  it("are drawn and computed by their own code, which its page alone loads", async () => {
    const { page, record, scripts } = await open("/pre/gauge");
    await waitForGauge(page, 0.4);
    await waitForPicture(page, ".bk-Canvas", (painted) => painted.countOf(BLUE) > 7000);
    expect(scripts.sort()).toEqual([
      "/pre/static/extensions/Gauge/gauge.browser.js",
      "/pre/static/extensions/Scaled/scaled.browser.js",
    ]);
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  }, 30_000);

  it("tell the server of changes, and of events by the author's own names", async () => {
    const { page, record } = await open("/pre/gauge");
    await page.locator(".track").click();
    await waitForProperty(page, "said", "text", "the gauge shows 50");
    await waitForGauge(page, 0.5);
    for (let click = 0; click < 5; click++) await page.locator(".track").click();
    await waitForProperty(page, "said", "text", "peaked at 100");
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  }, 30_000);

  it("hold data for callbacks in the browser, also where the page learns of their class late", async () => {
    const { page, record, scripts } = await open("/pre/gauge");
    await page.getByRole("button", { name: "Tell" }).click();
    await waitForProperty(page, "said", "text", "3 plain");
    await page.getByRole("button", { name: "Add" }).click();
    await page.getByRole("button", { name: "Tell late" }).click();
    await waitForProperty(page, "said", "text", "5 2 plain");
    expect(scripts.slice(2)).toEqual(["/pre/static/extensions/SineWave/definition.js"]);
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  }, 30_000);

  it("may be glyphs with values out of columns, and tools", async () => {
    const { page, record } = await open("/pre/drawn");
    await waitForPicture(page, ".bk-Canvas", (painted) => Math.abs(painted.countOf(BLUE) - 4500) < 100);
    await page.locator(".bk-ToolButton, .bk-ClickButton").first().click();
    await waitForProperty(page, "said", "text", "clicked 1");
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  }, 30_000);

  it("are loaded when they are added to a page that was made without them", async () => {
    const { page, record, scripts } = await open("/pre/late-gauge");
    expect(scripts).toEqual([]);
    await page.getByRole("button", { name: "Add" }).click();
    await waitForGauge(page, 0.5);
    expect(scripts).toEqual(["/pre/static/extensions/Gauge/gauge.browser.js"]);
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  }, 30_000);

  it("are drawn in a page of somebody else", async () => {
    const other = await startPage(
      `<!DOCTYPE html><p>A page of others.</p><script id="here" src="${server.url("/pre/gauge/autoload.js")}` +
        `?bokeh-autoload-element=here&bokeh-app-path=/pre/gauge&bokeh-absolute-url=${server.url("/pre/gauge")}"></script>`,
    );
    const page = await browser.newPage();
    const record = await recordPage(page);
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
    await waitForGauge(page, 0.4);
    await page.locator(".track").click();
    await waitForProperty(page, "said", "text", "the gauge shows 50");
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
    await new Promise((resolve) => other.close(resolve));
  }, 30_000);

  it("are drawn in a file without a server", async () => {
    const doc = new Document();
    await (await appsOf("gauge")).get("/gauge")?.initializeDocument(doc);
    const html = fileHtml({
      title: doc.title,
      rootIds: doc.roots.map(({ id }) => id),
      docJson: doc.to_json(),
      bundles: neededBundles(doc.models),
      extensions: implementationsFor(doc.models),
    });
    const page = await browser.newPage();
    const record = await recordPage(page);
    await page.route("https://cdn.bokeh.org/**", (route) => {
      const [, bundle = ""] = /release\/(.*)-[\d.]+\.min\.js$/.exec(route.request().url()) ?? [];
      const bokeh = dirname(createRequire(import.meta.url).resolve("@bokeh/bokehjs/package.json"));
      return route.fulfill({ path: join(bokeh, "build/js", `${bundle}.min.js`) });
    });
    await page.route("file:///gauge.html", (route) => route.fulfill({ body: html, contentType: "text/html" }));
    await page.goto("file:///gauge.html");
    await waitUntilDrawn(page);
    await waitForGauge(page, 0.4);
    await page.getByRole("button", { name: "Tell" }).click();
    await waitForProperty(page, "said", "text", "3 plain");
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  }, 30_000);

  it("that a client brings along reach the pages which show its session", async () => {
    const { page, record } = await open("/pre/late-gauge?bokeh-session-id=shared");
    const client = await ProtocolClient.connect(server.url("/pre/late-gauge"), { sessionId: "shared" });
    client.send("PUSH-DOC", {
      doc: {
        title: "pushed",
        defs: [{ type: "model", name: "Theirs", properties: [{ name: "word", kind: "Any", default: "pushed" }] }],
        roots: [
          { type: "object", name: "Theirs", id: "theirs", attributes: { name: "theirs" } },
          { type: "object", name: "Button", id: "button", attributes: { label: "Pushed" } },
        ],
      },
    });
    await page.getByRole("button", { name: "Pushed" }).waitFor();
    await waitForProperty(page, "theirs", "word", "pushed");
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
    client.ws.close();
  }, 30_000);
});

async function startPage(html: string): Promise<Server> {
  const other = createServer((_request, response) => response.setHeader("Content-Type", "text/html").end(html));
  await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
  return other;
}
