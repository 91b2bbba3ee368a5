// Pages under their Content-Security-Policy: BokehJS works within it, and models with code are recognised.
import {
  Button,
  ColumnDataSource,
  CustomJS,
  CustomJSTickFormatter,
  DataTable,
  Div,
  HTMLTemplateFormatter,
  Select,
  Slider,
  TableColumn,
  column,
  figure,
  type Document,
} from "plotctl";
import { server_document } from "plotctl/embed";
import type { Browser, Page } from "playwright-core";
import { openApp, recordPage, waitForPicture, waitUntilDrawn } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";
import { startSite, type Site } from "../support/site.js";

declare const document: { readonly title: string; readonly body: { readonly id: string } };

const RED = [255, 0, 0] as const;

function redPlot(output_backend: "canvas" | "webgl" = "canvas") {
  const plot = figure({ width: 300, height: 300, output_backend, title: "$$x^2$$" });
  plot.scatter([1, 2, 3], [1, 2, 3], { size: 30, color: "red" });
  return plot;
}

/** Plots, widgets, a table, mathematics, and pictures from a data URL: no code. */
function harmless(doc: Document): void {
  const source = new ColumnDataSource({ data: { fruit: ["apple", "pear"] } });
  const table = new DataTable({ source, columns: [new TableColumn({ field: "fruit", title: "Fruit" })] });
  const slider = new Slider({ name: "slider", start: 0, end: 10, value: 1, title: "$$\\alpha$$" });
  const picture = new Div({ text: '<img alt="dot" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">' });
  const later = new Button({ label: "Later" });
  const everything = column(redPlot(), slider, new Select({ options: ["a", "b"], value: "a" }), table, picture, later);
  later.on_click(() => {
    const button = new Button({ label: "Code" });
    button.js_on_event("button_click", new CustomJS({ code: "document.title = 'ran'" }));
    everything.children = [...everything.children, button];
  });
  doc.add_root(everything);
}

/** Models whose code BokehJS compiles. */
function withCode(doc: Document): void {
  const source = new ColumnDataSource({ data: { fruit: ["apple", "pear"] } });
  const formatter = new HTMLTemplateFormatter({ template: "<b><%= value %>!</b>" });
  const table = new DataTable({ source, columns: [new TableColumn({ field: "fruit", title: "Fruit", formatter })] });
  const plot = redPlot();
  plot.xaxis[0]?.setv({ formatter: new CustomJSTickFormatter({ code: "return `${tick} m`" }) });
  const button = new Button({ label: "Run" });
  button.js_on_event("button_click", new CustomJS({ code: "document.title = 'ran'" }));
  button.js_on_event(
    "button_click",
    new CustomJS({ module: true, code: "export default () => { document.body.id = 'module' }" }),
  );
  doc.add_root(column(plot, button, table));
}

/** BokehJS compiles code to paint with WebGL. */
function withWebGL(doc: Document): void {
  doc.add_root(redPlot("webgl"));
}

const apps = { "/webgl": withWebGL, "/harmless": harmless, "/code": withCode };

/** Violations in a page and its frames, as the browser reports them. */
async function countViolations(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction("violated", (what: string) => void violations.push(what));
  await page.addInitScript(() => {
    const target = globalThis as unknown as {
      addEventListener(
        type: string,
        listener: (event: { violatedDirective: string; blockedURI: string }) => void,
      ): void;
      violated(what: string): void;
      violationCount?: number;
    };
    target.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      target.violationCount = (target.violationCount ?? 0) + 1;
      target.violated(`${violatedDirective} ${blockedURI}`);
    });
  });
  return violations;
}

describe("the Content-Security-Policy of pages", () => {
  let auto: StartedServer;
  let strict: StartedServer;
  let site: Site;
  let browser: Browser;
  let page: Page;
  let violations: string[];

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), connectBrowser()]);
    [auto, strict] = await Promise.all([startServer(apps), startServer(apps, { csp: "strict", allowOrigins: ["*"] })]);
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([auto?.stop(), strict?.stop(), site?.stop()]);
  });

  beforeEach(async () => {
    page = await browser.newPage();
    violations = await countViolations(page);
  });

  afterEach(async () => {
    await page.close();
  });

  const violation = () =>
    page.waitForFunction(() => ((globalThis as { violationCount?: number }).violationCount ?? 0) > 0);

  const warnings = ({ records }: StartedServer) =>
    records.filter(({ level, msg }) => level === 40 && /Policy/.test(msg)).map(({ msg }) => msg);

  it("allows this server's scripts and sockets, and no inline scripts", async () => {
    const response = await page.goto(auto.url("/harmless"));
    const policy = (await response?.headerValue("content-security-policy")) ?? "";
    const directives = policy.split("; ");
    expect(directives).toContain("script-src 'self'");
    expect(directives).toContain(`connect-src 'self' ws://localhost:${auto.port} wss://localhost:${auto.port}`);
    expect(policy).toMatch(/^frame-ancestors 'self' /);
  });

  it("causes no violation by plots, widgets, tables and mathematics", async () => {
    const { troubles } = await recordPage(page);
    await openApp(page, auto.url("/harmless"));
    await waitForPicture(page, ".bk-Canvas", (picture) => picture.countOf(RED) > 1000);
    await page.getByText("pear").waitFor();
    await page.locator("mjx-container").first().waitFor();
    await page.getByAltText("dot").waitFor({ state: "attached" });
    expect(violations).toEqual([]);
    expect(troubles).toEqual([]);
    expect(warnings(auto)).toEqual([]);
  });

  it("allows code and modules where a document has some", async () => {
    await openApp(page, auto.url("/code"));
    await page.getByText("pear!").waitFor();
    await page.getByRole("button", { name: "Run" }).click();
    await page.waitForFunction(() => document.title === "ran" && document.body.id === "module");
    expect(violations).toEqual([]);
    expect(warnings(auto)).toEqual([]);
  });

  it("blocks code when it is strict, and the log names the models once", async () => {
    for (let times = 0; times < 2; times++) await page.goto(strict.url("/code"));
    await violation();
    expect(warnings(strict)).toEqual([
      "/code: the strict Content-Security-Policy keeps code from running in pages: " +
        "CustomJS, CustomJSTickFormatter, HTMLTemplateFormatter. Hint: start with --csp=auto",
    ]);
  });

  it("reports code that is added later, and allows it in later pages", async () => {
    const server = await startServer(apps);
    await openApp(page, server.url("/harmless"));
    await page.getByRole("button", { name: "Later" }).click();
    await page.getByRole("button", { name: "Code" }).click();
    await violation();
    expect(await page.title()).not.toBe("ran");
    expect(warnings(server)).toEqual([expect.stringMatching(/^\/harmless: CustomJS was added after the page got a/)]);
    await openApp(page, server.url("/harmless"));
    await page.getByRole("button", { name: "Later" }).click();
    await page.getByRole("button", { name: "Code" }).click();
    await page.waitForFunction(() => document.title === "ran");
    await server.stop();
  });

  it("allows WebGL, and plots use a plain canvas where it is forbidden", async () => {
    for (const server of [auto, strict]) {
      await openApp(page, server.url("/webgl"));
      await waitForPicture(page, ".bk-Canvas", (picture) => picture.countOf(RED) > 1000);
      expect(violations).toHaveLength(server === auto ? 0 : 1);
    }
  });

  it("applies to the list of apps", async () => {
    await page.goto(auto.url("/"));
    await page.getByRole("link", { name: "harmless" }).first().waitFor();
    expect(violations).toEqual([]);
  });

  it("of another site allows autoload.js and the custom element", async () => {
    const origin = new URL(strict.url("/")).origin;
    const socket = origin.replace("http", "ws");
    const allow = (script: string) => ({
      headers: {
        "Content-Security-Policy":
          `default-src 'none'; script-src ${script} ${origin}; connect-src ${origin} ${socket}; ` +
          "style-src 'unsafe-inline'; img-src data:; font-src data:",
      },
    });
    const element = `<script src="${strict.url("/static/js/plotctl-app.js")}"></script>
      <plotctl-app src="${strict.url("/harmless")}"></plotctl-app>`;
    await page.goto(site.page(element, allow("")));
    await waitForPicture(page, ".bk-Canvas", (picture) => picture.countOf(RED) > 1000);
    const tag = server_document(strict.url("/harmless")).replace("<script ", '<script nonce="n1" ');
    await page.goto(site.page(tag, allow("'nonce-n1' blob:")));
    await waitUntilDrawn(page);
    await waitForPicture(page, ".bk-Canvas", (picture) => picture.countOf(RED) > 1000);
    expect(violations).toEqual([]);
  });
});
