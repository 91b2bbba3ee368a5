// Apps and plots in other pages: of another origin, in a file without a network, in a frame, in a page whose content
// changes, and of an origin that is not listed.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Div, Slider, column, figure, type Document } from "plotctl";
import { autoload_static, components, file_html, json_item, server_document, server_session } from "plotctl/embed";
import { save } from "plotctl/io";
import type { Browser, Page } from "playwright-core";
import { propertyOf, recordPage, setInPage, waitForPicture, waitUntilDrawn } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";
import { startSite, type Site } from "../support/site.js";

const RED = [255, 0, 0] as const;
const BOKEH = "**/static/js/bokeh.min.js*";
const BLUE = [0, 0, 255] as const;

function plotOf(color: string) {
  const plot = figure({ width: 300, height: 300, toolbar_location: null });
  plot.scatter([1, 2, 3], [1, 2, 3], { size: 30, color });
  return plot;
}

/** A slider, whose doubled value another one shows, below a plot. */
const doubles = (color: string) => (doc: Document) => {
  const slider = new Slider({ name: "slider", start: 0, end: 10, value: 1 });
  const text = new Div({ name: "text", text: "-" });
  slider.on_change("value", (_attr, _old, value) => {
    text.text = `twice is ${2 * value}`;
  });
  doc.add_root(column(plotOf(color), slider, text));
};

describe("an app in a page of another origin", () => {
  let site: Site;
  let stranger: Site;
  let server: StartedServer;
  let second: StartedServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [site, stranger, browser] = await Promise.all([startSite(), startSite(), connectBrowser()]);
    const allowOrigins = [site.host];
    [server, second] = await Promise.all([
      startServer({ "/red": doubles("red"), "/blue": doubles("blue") }, { allowOrigins, allowHosts: ["*"] }),
      startServer({ "/blue": doubles("blue") }, { allowOrigins, allowHosts: ["*"], prefix: "/second" }),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([server?.stop(), second?.stop(), site?.stop(), stranger?.stop()]);
  });

  beforeEach(async () => {
    page = await browser.newPage();
  });

  afterEach(async () => {
    await page.close();
  });

  const sessionIds = () => [...server.server.contexts.values()].flatMap(({ sessions }) => [...sessions.keys()]);

  it("is painted, and its slider triggers a callback of the app", async () => {
    const { troubles } = await recordPage(page);
    await page.goto(site.page(`<h1>Mine</h1>${server_document(server.url("/red"))}`));
    await waitUntilDrawn(page);
    await waitForPicture(page, ".bk-Canvas", (picture) => picture.countOf(RED) > 1000);
    await setInPage(page, "slider", "value", 4);
    await page.getByText("twice is 8").waitFor();
    expect(await page.locator("h1").innerText()).toBe("Mine");
    expect(await page.title()).toBe("");
    expect(troubles).toEqual([]);
  });

  it("is shown beside other apps: of the same server, and of another one below a prefix", async () => {
    const { troubles } = await recordPage(page);
    const urls = [server.url("/red"), server.url("/blue"), second.url("/second/blue")];
    await page.goto(site.page(urls.map((url, at) => `<div id="p${at}">${server_document(url)}</div>`).join("")));
    for (const [at, color] of [RED, BLUE, BLUE].entries()) {
      await waitForPicture(page, `#p${at} .bk-Canvas`, (picture) => picture.countOf(color) > 1000);
    }
    expect(troubles).toEqual([]);
  });

  it("is shown in a frame with a `srcdoc`", async () => {
    const inner = server_document(server.url("/red")).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    await page.goto(site.page(`<iframe width="500" height="500" srcdoc="<body>${inner}</body>"></iframe>`));
    await waitForPicture(page, "iframe", (picture) => picture.countOf(RED) > 1000);
    await page.frameLocator("iframe").getByText("-").first().waitFor();
  });

  it("is added to a page repeatedly, and BokehJS is loaded once", async () => {
    const loads: string[] = [];
    page.on("request", (request) => {
      const [, name] = /\/static\/js\/(bokeh[a-z-]*)\.min\.js/.exec(request.url()) ?? [];
      if (name !== undefined) loads.push(name);
    });
    await page.goto(site.page('<main id="main"></main>'));
    for (const [path, color] of [["/red", RED] as const, ["/blue", BLUE] as const]) {
      await page.locator("#main").evaluate(
        (main, tag) => {
          main.innerHTML = tag;
          // A script of innerHTML does not run, but its copy does.
          const [inert] = main.querySelectorAll("script");
          const script = document.createElement("script");
          script.id = inert?.id ?? "";
          script.textContent = inert?.textContent ?? "";
          inert?.replaceWith(script);
        },
        server_document(server.url(path)),
      );
      await waitForPicture(page, "#main .bk-Canvas", (picture) => picture.countOf(color) > 1000);
    }
    expect(loads.sort()).toEqual(["bokeh", "bokeh-widgets"]);
  });

  it("shares one session when the page asks for it", async () => {
    const tag = server_session(null, { session_id: "together", url: server.url("/red") });
    const url = site.page(tag);
    const other = await browser.newPage();
    await Promise.all([page.goto(url), other.goto(url)]);
    await Promise.all([waitUntilDrawn(page), waitUntilDrawn(other)]);
    await setInPage(page, "slider", "value", 5);
    await other.getByText("twice is 10").waitFor();
    expect(await propertyOf(other, "slider", "value")).toBe(5);
    await other.close();
  });

  it.each([
    ["its script element", (url: string) => server_document(url)],
    [
      "<plotctl-app>",
      (url: string) =>
        `<script src="${server.url("/static/js/plotctl-app.js")}"></script><plotctl-app src="${url}"></plotctl-app>`,
    ],
  ])("keeps its place while it loads, where it was shown before: %s", async (_what, tagOf) => {
    // Counts how often the browser moved content of the page itself. BokehJS moves parts of a plot while it draws.
    await page.addInitScript(() => {
      const counted = globalThis as unknown as { shifts: number };
      counted.shifts = 0;
      new PerformanceObserver((list) => {
        const entries = list.getEntries() as unknown as { sources: { node: { nodeName: string } | null }[] }[];
        counted.shifts += entries.filter(({ sources }) => sources.some(({ node }) => node?.nodeName === "P")).length;
      }).observe({ type: "layout-shift", buffered: true });
    });
    const url = site.page(`<h1>Mine</h1>${tagOf(server.url("/red"))}<p>below</p>`);
    const below = async () => (await page.getByText("below").boundingBox())?.y;
    const heights = () =>
      page.waitForFunction(() =>
        (globalThis as unknown as { localStorage: Storage }).localStorage.getItem("plotctl-heights"),
      );
    const shifts = () => page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts);
    // BokehJS is held back until the place was seen.
    const holdBokeh = async (): Promise<() => void> => {
      let letThrough = (): void => {};
      const held = new Promise<void>((resolve) => (letThrough = resolve));
      await page.unroute(BOKEH);
      await page.route(BOKEH, async (route) => {
        await held;
        await route.continue();
      });
      return letThrough;
    };
    let letThrough = await holdBokeh();
    await page.goto(url, { waitUntil: "commit" });
    await page.getByText("Loading…").waitFor({ state: "attached" });
    letThrough();
    await waitForPicture(page, ".bk-Canvas", (picture) => picture.countOf(RED) > 1000);
    await page.locator(".plotctl-drawn").waitFor({ state: "attached" });
    await heights();
    const drawnAt = await below();
    expect(await shifts()).toBeGreaterThan(0);
    letThrough = await holdBokeh();
    await page.goto(url, { waitUntil: "commit" });
    await page.getByText("Loading…").waitFor();
    expect(await below()).toBe(drawnAt);
    letThrough();
    await waitForPicture(page, ".bk-Canvas", (picture) => picture.countOf(RED) > 1000);
    await page.locator(".plotctl-drawn").waitFor({ state: "attached" });
    expect([await below(), await shifts(), await page.getByText("Loading…").count()]).toEqual([drawnAt, 0, 0]);
  });

  it("says in its place that its server cannot be reached, and tries again", async () => {
    const address = server.url("/red");
    const element = `<script src="${server.url("/static/js/plotctl-app.js")}"></script><plotctl-app src="${address}"></plotctl-app>`;
    await page.route(/autoload\.js/, (route) => route.abort());
    await page.goto(site.page(`${server_document(address)}${element}`));
    const note = page.locator(".plotctl-place > .plotctl-note");
    await note.nth(1).waitFor();
    expect(await note.allInnerTexts()).toEqual(Array(2).fill(expect.stringContaining("Its server cannot be reached")));
    await page.unroute(/autoload\.js/);
    const tryAgain = note.first().getByRole("button", { name: "Try again" });
    let isUp = false;
    await page.routeWebSocket("**/ws", (socket) => void (isUp ? socket.connectToServer() : socket.close()));
    await tryAgain.click();
    await page.waitForFunction(() => (globalThis as unknown as { Bokeh?: object }).Bokeh !== undefined);
    await page.getByText("Loading…").waitFor({ state: "detached" });
    expect([await note.count(), await page.locator(".plotctl-notice").count()]).toEqual([2, 0]);
    isUp = true;
    for (let left = 1; left >= 0; left--) {
      await tryAgain.click();
      await page.waitForFunction((count) => document.querySelectorAll(".plotctl-note").length === count, left);
    }
    for (const at of [0, 1]) {
      await waitForPicture(page, `.bk-Canvas >> nth=${at}`, (picture) => picture.countOf(RED) > 1000);
    }
    expect(await note.count()).toBe(0);
  });

  it("reports an element that was removed before its app was loaded", async () => {
    const { troubles } = await recordPage(page);
    const tag = server_document(server.url("/red"));
    const id = /id="([^"]+)"/.exec(tag)?.[1] ?? "";
    await page.goto(site.page(`${tag}<script>document.getElementById("${id}").remove()</script>`));
    await page.waitForEvent("console", (message) => message.text().includes("was removed from this page"));
    expect(troubles.filter((text) => !text.includes("was removed from this page"))).toEqual([]);
  });

  it("shows only a note on a page of an unlisted origin, and the console names the option", async () => {
    const before = new Set(sessionIds());
    const { troubles } = await recordPage(page);
    await page.goto(stranger.page(server_document(server.url("/red"))));
    await page.getByText("This app cannot be shown here.").waitFor();
    const told = troubles.filter((text) => text.startsWith("plotctl:"));
    expect(told).toEqual([expect.stringContaining(`--allow-websocket-origin=${stranger.host}`)]);
    expect(sessionIds().filter((id) => !before.has(id))).toEqual([]);
    expect(await page.locator(".bk-Canvas").count()).toBe(0);
  });
});

describe("a page without a server", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    [browser, folder] = await Promise.all([connectBrowser(), mkdtemp(join(tmpdir(), "plotctl-embed-"))]);
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  it("is painted from a file without a network", async () => {
    const filename = join(folder, "red & blue.html");
    await save([plotOf("red"), new Slider({ name: "slider", start: 0, end: 10, value: 1, title: "$$x^2$$" })], {
      filename,
      resources: "inline",
      title: "Alone",
    });
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const { troubles, hosts } = await recordPage(page);
    await page.goto(pathToFileURL(filename).href);
    await waitUntilDrawn(page);
    await waitForPicture(page, ".bk-Canvas", (picture) => picture.countOf(RED) > 1000);
    await page.locator("mjx-container").waitFor();
    expect(await page.title()).toBe("Alone");
    expect(troubles).toEqual([]);
    expect([...hosts].filter((host) => host !== "")).toEqual([]);
    await context.close();
  });

  it("loads BokehJS from this installation", async () => {
    const page = await browser.newPage();
    for (const resources of ["relative", "absolute"] as const) {
      const file = await save(plotOf("red"), { filename: join(folder, `${resources}.html`), resources });
      await page.goto(pathToFileURL(file).href);
      await waitForPicture(page, ".bk-Canvas", (picture) => picture.countOf(RED) > 1000);
    }
    await page.close();
  });

  it("draws components and JSON items where its author puts them", async () => {
    const site = await startSite();
    const head = /<head>(.*)<\/head>/s.exec(file_html([plotOf("red")], { resources: "inline" }))?.[1] ?? "";
    const [script, { left, right }] = components({ left: plotOf("red"), right: plotOf("blue") });
    const item = JSON.stringify(json_item(plotOf("red"), "item")).replaceAll("<", "\\u003c");
    const body = `<div id="l">${left}</div><div id="r">${right}</div><div id="item"></div>${script}
      <script>Bokeh.embed.embed_item(${item})</script>`;
    const page = await browser.newPage();
    await page.goto(site.page(body, { head }));
    await waitForPicture(page, "#l .bk-Canvas", (picture) => picture.countOf(RED) > 1000);
    await waitForPicture(page, "#r .bk-Canvas", (picture) => picture.countOf(BLUE) > 1000);
    await waitForPicture(page, "#item .bk-Canvas", (picture) => picture.countOf(RED) > 1000);
    await page.close();
    await site.stop();
  });

  it("draws scripts that include BokehJS, beside each other and beside a BokehJS of the page", async () => {
    const slider = () => column(plotOf("red"), new Slider({ name: "slider", start: 0, end: 10, value: 1 }));
    const core = new URL(import.meta.resolve("@bokeh/bokehjs/build/js/bokeh.min.js"));
    await writeFile(join(folder, "own.js"), await readFile(core));
    const tags = await Promise.all(
      ["first.js", "second.js"].map(async (file) => {
        const [script, tag] = autoload_static(slider(), "inline", file);
        await writeFile(join(folder, file), script);
        return `<div class="place">${tag}</div>`;
      }),
    );
    for (const own of ["", '<script src="own.js"></script>']) {
      const file = join(folder, "static.html");
      await writeFile(file, `<!DOCTYPE html><meta charset="utf-8"><title>t</title>${own}${tags.join("")}`);
      const page = await browser.newPage();
      const { troubles } = await recordPage(page);
      await page.goto(pathToFileURL(file).href);
      await page.locator(".place:nth-of-type(1) .noUi-handle").waitFor();
      await page.locator(".place:nth-of-type(2) .noUi-handle").waitFor();
      expect(troubles).toEqual([]);
      await page.close();
    }
  });
});
