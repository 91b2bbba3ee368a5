// Custom models in a browser: drawn, computed and changed; loaded with the page, later, in a page of another site, and in
// a standalone file.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { discoverApplications } from "../../src/application/discover.js";
import { Document } from "../../src/document/document.js";
import { neededBundles } from "../../src/embed/bundles/bundles.js";
import { implementationsFor } from "../../src/embed/bundles/extensions.js";
import { standalonePage } from "../../src/embed/standalone/standalone-page.js";
import {
  openApp,
  recordPage,
  waitForPicture,
  waitForProperty,
  waitUntilDrawn,
  type PageRecord,
} from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
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

describe("custom models", () => {
  let server: StartedServer;
  let browser: Browser;

  beforeAll(async () => {
    const apps = await appsOf("gauge", "late-gauge", "drawn");
    const options = { prefix: "/pre", allowOrigins: ["*"] };
    [server, browser] = await Promise.all([startServer(apps, options), connectBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

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

  it("are drawn and computed by their own code, which only the app's page loads", async () => {
    const { page, record, scripts } = await open("/pre/gauge");
    await waitForGauge(page, 0.4);
    await waitForPicture(page, ".bk-Canvas", (painted) => painted.countOf(BLUE) > 7000);
    expect(scripts.sort()).toEqual([
      "/pre/static/extensions/Gauge/gauge.browser.js",
      "/pre/static/extensions/Scaled/scaled.browser.js",
    ]);
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  });

  it("send changes and events with the author's own names to the server", async () => {
    const { page, record } = await open("/pre/gauge");
    await page.locator(".track").click();
    await waitForProperty(page, "said", "text", "the gauge shows 50");
    await waitForGauge(page, 0.5);
    for (let click = 0; click < 5; click++) await page.locator(".track").click();
    await waitForProperty(page, "said", "text", "peaked at 100");
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  });

  it("hold data for callbacks in the browser, also when their class is sent after the page", async () => {
    const { page, record, scripts } = await open("/pre/gauge");
    await page.getByRole("button", { name: "Tell" }).click();
    await waitForProperty(page, "said", "text", "3 plain");
    await page.getByRole("button", { name: "Add" }).click();
    await page.getByRole("button", { name: "Tell late" }).click();
    await waitForProperty(page, "said", "text", "5 2 plain");
    expect(scripts.slice(2)).toEqual(["/pre/static/extensions/SineWave/definition.js"]);
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  });

  it("may be glyphs with columns, and tools", async () => {
    const { page, record } = await open("/pre/drawn");
    await waitForPicture(page, ".bk-Canvas", (painted) => Math.abs(painted.countOf(BLUE) - 4500) < 100);
    await page.locator(".bk-ToolButton, .bk-ClickButton").first().click();
    await waitForProperty(page, "said", "text", "clicked 1");
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  });

  it("are loaded when they are added to a page later", async () => {
    const { page, record, scripts } = await open("/pre/late-gauge");
    expect(scripts).toEqual([]);
    await page.getByRole("button", { name: "Add" }).click();
    await waitForGauge(page, 0.5);
    expect(scripts).toEqual(["/pre/static/extensions/Gauge/gauge.browser.js"]);
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  });

  it("are drawn in a page of another site", async () => {
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
  });

  it("are drawn in a file without a server", async () => {
    const doc = new Document();
    await (await appsOf("gauge")).get("/gauge")?.initializeDocument(doc);
    const html = standalonePage({
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
  });

  it("of a client are loaded by the pages of its session", async () => {
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
  });
});

async function startPage(html: string): Promise<Server> {
  const other = createServer((_request, response) => response.setHeader("Content-Type", "text/html").end(html));
  await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
  return other;
}

describe("a model that loads a third-party script, as extensions of Bokeh do", () => {
  let folder: string;
  let server: StartedServer;
  let browser: Browser;

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), "relief-")), "relief");
    for (const [name, text] of Object.entries(RELIEF)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    [server, browser] = await Promise.all([
      startServer(await discoverApplications([folder], { argv: [], hostModules })),
      connectBrowser(),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(dirname(folder), { recursive: true });
  });

  it("draws with it, and again when its data and properties change", async () => {
    const page = await browser.newPage();
    const record = await recordPage(page);
    await openApp(page, server.url("/relief"));
    const heights = (expected: number) =>
      waitForPicture(page, "canvas.relief", (painted) => Math.abs(painted.countOf(RED) - expected) < 40);
    await heights((10 + 20 + 30) * 20);
    await page.getByRole("button", { name: "Higher" }).click();
    await heights((20 + 40 + 60) * 20);
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  });
});

/** Written as Bokeh's documentation writes extensions: bare imports, fields without `declare`, options as a property. */
const RELIEF: Readonly<Record<string, string>> = {
  "static/bars.js": `window.Bars = class {
    constructor(canvas) { this.canvas = canvas; }
    draw(heights, { scale, color }) {
      const context = this.canvas.getContext("2d");
      context.clearRect(0, 0, 100, 100);
      context.fillStyle = color;
      heights.forEach((height, at) => context.fillRect(10 + at * 30, 100 - scale * height, 20, scale * height));
    }
  };`,
  "relief.ts": `
    import { LayoutDOM, LayoutDOMView } from "models/layouts/layout_dom";
    import { ColumnDataSource } from "models/sources/column_data_source";
    import { canvas } from "core/dom";
    import { Dict, Str, Any } from "core/kinds";
    import * as p from "core/properties";

    declare global { interface Window { Bars: any } }

    export class ReliefView extends LayoutDOMView {
      model: Relief;
      private bars: any;
      private el_canvas: HTMLCanvasElement;

      initialize() {
        super.initialize();
        const script = document.createElement("script");
        script.src = "relief/static/bars.js";
        script.onload = () => {
          this.bars = new window.Bars(this.el_canvas);
          this.draw();
        };
        document.head.appendChild(script);
      }

      connect_signals() {
        super.connect_signals();
        this.connect(this.model.data_source.change, () => this.draw());
        this.connect(this.model.properties.options.change, () => this.draw());
      }

      render() {
        super.render();
        this.el_canvas = canvas({ class: "relief", width: 100, height: 100 });
        this.shadow_el.append(this.el_canvas);
        if (this.bars) this.draw();
      }

      get child_models() { return []; }

      private draw() {
        this.bars?.draw([...this.model.data_source.get(this.model.z)], this.model.options);
      }
    }

    export class Relief extends LayoutDOM {
      properties: any;
      __view_type__: ReliefView;
      z: string;
      data_source: ColumnDataSource;
      options: any;

      constructor(attrs) { super(attrs); }

      static __module__ = "relief";

      static {
        this.prototype.default_view = ReliefView;
        this.define<any>(({ Str, Ref, Dict, Any }) => ({
          z: [Str],
          data_source: [Ref(ColumnDataSource)],
          options: [Dict(Any), { scale: 1, color: "#ff0000" }],
        }));
      }
    }`,
  "main.ts": `
    import { Button, column, ColumnDataSource, curdoc } from "plotctl";
    import { Any, custom_model, Dict, Instance, String } from "plotctl/extension";
    import { LayoutDOM } from "plotctl/models";

    class Relief extends custom_model(
      "Relief",
      LayoutDOM,
      { z: String(), data_source: Instance(ColumnDataSource), options: Dict(String(), Any(), { scale: 1, color: "#ff0000" }) },
      { implementation: new URL("./relief.ts", import.meta.url) },
    ) {}

    const source = new ColumnDataSource({ data: { z: [1, 2, 3] } });
    const options = { scale: 10, color: "#ff0000" };
    const relief = new Relief({ z: "z", data_source: source, options, width: 100, height: 100 });
    const higher = new Button({ label: "Higher" });
    higher.on_click(() => {
      source.data = { z: [4, 8, 12] };
      relief.options = { ...options, scale: 5 };
    });
    curdoc().add_root(column(higher, relief));`,
};
