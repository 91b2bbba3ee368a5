// A page loads the bundles of BokehJS that its document needs at that time. Here a button adds a model that needs another
// bundle.
import { Button, ColumnDataSource, DataTable, Div, TableColumn, column, figure, type Document } from "plotctl";
import type { LayoutDOM } from "plotctl/models";
import type { Browser, Page } from "playwright-core";
import {
  modelOf,
  openApp,
  propertyOf,
  recordPage,
  waitForPicture,
  waitForProperty,
  type PageRecord,
} from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";

const RED = [255, 0, 0] as const;

/** An app whose button adds a model, and then sends three changes in separate messages. */
function addsLater(make: () => LayoutDOM) {
  return (doc: Document): void => {
    const button = new Button({ label: "Add" });
    const progress = new Div({ name: "progress", text: "step 0" });
    const everything = column(button, progress);
    button.on_click(() => {
      everything.children = [...everything.children, make()];
      for (const step of [1, 2, 3]) doc.add_next_tick_callback(() => void (progress.text = `step ${step}`));
    });
    doc.add_root(everything);
  };
}

function fruitTable(): LayoutDOM {
  const source = new ColumnDataSource({ data: { fruit: ["apple", "pear"] } });
  return new DataTable({ source, columns: [new TableColumn({ field: "fruit", title: "Fruit" })] });
}

function redPlot(): LayoutDOM {
  const plot = figure({ output_backend: "webgl", width: 300, height: 300 });
  plot.scatter([1, 2, 3], [1, 2, 3], { size: 30, color: "red" });
  return plot;
}

describe("a model that needs a bundle that its page has not loaded", () => {
  let server: StartedServer;
  let browser: Browser;

  beforeAll(async () => {
    const apps = {
      "/table": addsLater(fruitTable),
      "/tex": addsLater(() => new Div({ text: "$$x^2 + y^2$$" })),
      "/webgl": addsLater(redPlot),
    };
    [server, browser] = await Promise.all([startServer(apps), connectBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(path: string): Promise<{ page: Page; record: PageRecord; scripts: string[] }> {
    const page = await browser.newPage();
    const scripts: string[] = [];
    page.on("request", (request) => {
      const [name] = /bokeh[^/]*(?=\.min\.js)/.exec(request.url()) ?? [];
      if (name !== undefined) scripts.push(name);
    });
    const record = await recordPage(page);
    await openApp(page, server.url(path));
    return { page, record, scripts };
  }

  it.each([
    { path: "/table", bundle: "bokeh-tables", isDrawn: (page: Page) => page.getByText("pear").waitFor() },
    { path: "/tex", bundle: "bokeh-mathjax", isDrawn: (page: Page) => page.locator("mjx-container").waitFor() },
    {
      path: "/webgl",
      bundle: "bokeh-gl",
      isDrawn: (page: Page) => waitForPicture(page, ".bk-Canvas", (painted) => painted.countOf(RED) > 500),
    },
  ])("is drawn when it is added: $bundle", async ({ path, bundle, isDrawn }) => {
    const { page, record, scripts } = await open(path);
    expect(scripts).toEqual(["bokeh", "bokeh-widgets"]);
    await page.getByRole("button", { name: "Add" }).click();
    await isDrawn(page);
    expect(scripts).toEqual(["bokeh", "bokeh-widgets", bundle]);
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  });

  it("delays later messages while the bundle loads, and keeps their order", async () => {
    const page = await browser.newPage();
    const allSent = new Promise<void>((resolve) => {
      page.on("websocket", (socket) =>
        socket.on("framereceived", ({ payload }) => payload.includes("step 3") && resolve()),
      );
    });
    let textMeanwhile: unknown;
    await page.route("**/bokeh-tables.min.js*", async (route) => {
      await allSent;
      textMeanwhile = await propertyOf(page, "progress", "text");
      await route.continue();
    });
    await openApp(page, server.url("/table"));
    const seen = await (
      await modelOf(page, "progress")
    ).evaluateHandle((progress) => {
      const texts: unknown[] = [];
      progress.properties["text"]?.change.connect(() => void texts.push(progress["text"]));
      return texts;
    });

    await page.getByRole("button", { name: "Add" }).click();
    await waitForProperty(page, "progress", "text", "step 3");
    expect(textMeanwhile).toBe("step 0");
    expect(await seen.jsonValue()).toEqual(["step 1", "step 2", "step 3"]);
    await page.getByText("pear").waitFor();
    await page.close();
  });
});
