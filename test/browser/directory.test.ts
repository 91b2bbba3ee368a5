// Pages of directory apps: templates, the address, light and dark themes, notices.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { Application } from "../../src/application/application.js";
import type { AppFunction } from "../../src/application/handlers/function.js";
import { discoverApplications } from "../../src/application/discover.js";
import { silentLog } from "../../src/base/log.js";
import type { Document } from "../../src/document/document.js";
import { Button, Select, Slider, TextInput } from "../../src/exports/models.js";
import { figure } from "../../src/exports/plotting.js";
import { Server } from "../../src/server/server.js";
import { openApp, propertyOf, setInPage, waitForProperty, waitUntilDrawn } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";

let browser: Browser;
let context: BrowserContext;
const servers: StartedServer[] = [];

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  context = await browser.newContext();
});

afterEach(async () => {
  await context.close();
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function serve(app: AppFunction | Application): Promise<StartedServer> {
  const server = await startServer({ "/app": app });
  servers.push(server);
  return server;
}

async function open(server: StartedServer, query = ""): Promise<Page> {
  const page = await context.newPage();
  await openApp(page, server.url(`/app${query}`));
  return page;
}

/** Waits until the query of the page's address is this one. */
const waitForQuery = (page: Page, query: string): Promise<unknown> =>
  page.waitForFunction((query) => location.search === query, query);

describe("the address of a page", () => {
  function app(doc: Document): void {
    const amp = new Slider({ name: "amp", start: 0, end: 10, value: 1 });
    const word = new TextInput({ name: "word", value: "" });
    const kind = new Select({ name: "kind", value: "a", options: ["a", "b"] });
    doc.location.sync(amp, { value: "amp" });
    doc.location.sync(word, { value: "type" });
    doc.location.sync(kind, { value: "kind" });
    for (const model of [amp, word, kind]) doc.add_root(model);
  }

  it("follows the values, and opens a page with the same values", async () => {
    const server = await serve(app);
    const page = await open(server, "?other=1");
    await setInPage(page, "amp", "value", 4.5);
    await setInPage(page, "word", "value", "5 & ü");
    await waitForQuery(page, "?other=1&amp=4.5&type=5+%26+%C3%BC");
    const copy = await context.newPage();
    await openApp(copy, page.url());
    expect(await propertyOf(copy, "amp", "value")).toBe(4.5);
    expect(await propertyOf(copy, "word", "value")).toBe("5 & ü");
    await setInPage(copy, "amp", "value", 1);
    await waitForQuery(copy, "?other=1&type=5+%26+%C3%BC");
    expect(new URL(page.url()).searchParams.get("amp")).toBe("4.5");
  });

  it("ignores values that a property does not accept, each with a log line", async () => {
    const server = await serve(app);
    const page = await open(server, "?amp=99&kind=c&type=7");
    expect(await propertyOf(page, "amp", "value")).toBe(1);
    expect(await propertyOf(page, "kind", "value")).toBe("a");
    expect(await propertyOf(page, "word", "value")).toBe("7");
    await waitForQuery(page, "?type=7");
    const told = server.logged.filter((line) => line.startsWith("The address has"));
    expect(told).toEqual([
      'The address has amp="99", which Slider.value does not accept: it goes from 0 to 10; it is ignored',
      'The address has kind="c", which Select.value does not accept: it is none of its options; it is ignored',
    ]);
  });

  it("follows in every tab of one session, and not in a page that embeds the app", async () => {
    const server = new Server({ "/app": app }, { log: silentLog });
    const source = "/app/autoload.js?bokeh-autoload-element=e&bokeh-app-path=/app&bokeh-session-id=s";
    const hostPage = `<!DOCTYPE html><html><body><script id="e" src="${source}"></script></body></html>`;
    const http = createServer((req, res) => {
      if (req.url?.startsWith("/host") === true) res.setHeader("Content-Type", "text/html").end(hostPage);
      else server.callback()(req, res);
    });
    http.on("upgrade", (req: IncomingMessage, socket: Socket, head: Buffer) => server.upgrade(req, socket, head));
    await new Promise<void>((resolve) => http.listen(0, "localhost", resolve));
    const url = (path: string): string => `http://localhost:${(http.address() as AddressInfo).port}${path}`;
    const [one, two, host] = [await context.newPage(), await context.newPage(), await context.newPage()];
    for (const page of [one, two]) await openApp(page, url("/app?bokeh-session-id=s"));
    await openApp(host, url("/host?amp=2"));
    await setInPage(one, "amp", "value", 7);
    await waitForQuery(two, "?bokeh-session-id=s&amp=7");
    await waitForProperty(host, "amp", "value", 7);
    expect(host.url()).toBe(url("/host?amp=2"));
    await context.close();
    await server.stop();
    await new Promise((resolve) => http.close(resolve));
  });
});

describe("light and dark", () => {
  const app =
    (scheme: "dark" | "auto"): AppFunction =>
    (doc) => {
      doc.color_scheme = scheme;
      const plot = figure({ name: "plot", width: 200, height: 200 });
      plot.line([1, 2], [1, 2]);
      doc.add_root(plot);
      doc.add_root(new TextInput({ name: "word", value: "x" }));
    };
  const paper = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const field = (page: Page): Promise<string> =>
    page.locator("input").evaluate((input) => getComputedStyle(input).backgroundColor);

  it("of a dark app applies to its page, widgets and plots", async () => {
    const page = await open(await serve(app("dark")));
    expect(await paper(page)).toBe("rgb(21, 25, 28)");
    expect(await field(page)).toBe("rgb(32, 38, 43)");
    expect(await propertyOf(page, "plot", "background_fill_color")).toBe("#20262B");
  });

  it("follows the system of the user", async () => {
    await context.close();
    context = await browser.newContext({ colorScheme: "dark" });
    const page = await open(await serve(app("auto")));
    await waitForProperty(page, "plot", "background_fill_color", "#20262B");
    expect([await paper(page), await field(page)]).toEqual(["rgb(21, 25, 28)", "rgb(32, 38, 43)"]);
    await page.emulateMedia({ colorScheme: "light" });
    await waitForProperty(page, "plot", "background_fill_color", "#ffffff");
    expect([await paper(page), await field(page)]).toEqual(["rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
  });
});

describe("notices of a page", () => {
  function slowApp(doc: Document): { goOn: () => void } {
    let goOn = (): void => undefined;
    const button = new Button({ name: "slow", label: "Work" });
    button.on_click(() => new Promise<void>((resolve) => (goOn = resolve)));
    doc.add_root(button);
    return { goOn: () => goOn() };
  }
  const isBusy = (page: Page): Promise<boolean> => page.locator(".plotctl-busy-indicator").isVisible();

  it("show that the server is busy, in the author's colour", async () => {
    let work: ReturnType<typeof slowApp> | undefined;
    const page = await open(await serve((doc) => void (work = slowApp(doc))));
    await page.addStyleTag({ content: ".plotctl-busy-indicator { background: rgb(1, 2, 3); }" });
    expect(await isBusy(page)).toBe(false);
    await page.getByText("Work").click();
    const indicator = page.locator(".plotctl-busy-indicator");
    await indicator.waitFor({ state: "visible" });
    expect(await indicator.evaluate((bar) => getComputedStyle(bar).backgroundColor)).toBe("rgb(1, 2, 3)");
    work?.goOn();
    await indicator.waitFor({ state: "hidden" });
  });

  it("show a lost connection in the author's colour, or not at all", async () => {
    for (const notify of [true, false]) {
      const server = await serve((doc) => {
        doc.config.notify_connection_status = notify;
        doc.template =
          "{% block postamble %}<style>.plotctl-connection { --danger: rgb(9, 8, 7); }</style>{% endblock %}";
        slowApp(doc);
      });
      const page = await open(server);
      await server.stop();
      await page.locator("html.plotctl-offline").waitFor();
      const notice = page.locator(".plotctl-connection .error");
      expect(await notice.count()).toBe(notify ? 1 : 0);
      if (notify) expect(await notice.evaluate((box) => getComputedStyle(box).backgroundColor)).toBe("rgb(9, 8, 7)");
      await page.close();
    }
  });
});

describe("a directory app", () => {
  it("is drawn in its own template, with its own style", async () => {
    const apps = await discoverApplications(["apps/weather"], { argv: [] });
    const server = await startServer(apps);
    servers.push(server);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(server.url("/weather"));
    await waitUntilDrawn(page);
    expect(problems).toEqual([]);
    expect(await page.locator("h1").textContent()).toBe("A year of weather");
    const section = page.locator("section.controls");
    expect(await section.evaluate((element) => getComputedStyle(element).borderRadius)).toBe("9.6px");
    expect(await section.locator("select").count()).toBe(1);
    expect(await page.evaluate(() => [...document.scripts].every(({ src, type }) => src !== "" || type !== ""))).toBe(
      true,
    );
  });
});
