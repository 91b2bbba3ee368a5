// Apps that are edited while they are served: an open page in a real browser shows each save.
import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { systemClock } from "../../src/base/clock.js";
import { createLog } from "../../src/base/log.js";
import { develop } from "../../src/dev/develop.js";
import { WatchedApps } from "../../src/dev/watched-apps.js";
import { Server } from "../../src/server/server.js";
import { propertyOf, setInPage, waitUntilDrawn } from "../support/bokeh-page.js";
import { until } from "../support/until.js";
import { connectBrowser } from "../support/chromium.js";

let browser: Browser;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
});

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

interface Developed {
  readonly folder: string;
  readonly server: Server;
  readonly watched: WatchedApps;
  readonly logged: readonly string[];
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  url(path: string): string;
}

async function startDev(
  files: Readonly<Record<string, string>>,
  { paths = ["app.ts"], extraFiles = [] as readonly string[] } = {},
): Promise<Developed> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "plotctl dev ")));
  stops.push(() => rm(folder, { recursive: true }));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries({ "package.json": "{}", ...files })) await write(path, text);
  const logged: string[] = [];
  const log = createLog({
    level: "info",
    format: "json",
    write(line) {
      const { msg, stack } = JSON.parse(line) as { msg: string; stack?: string };
      logged.push(stack === undefined ? msg : `${msg}\n${stack}`);
    },
  });
  const watched = await WatchedApps.open(
    paths.map((path) => join(folder, path)),
    { argv: [], log, extraFiles: extraFiles.map((path) => join(folder, path)) },
  );
  const server = new Server(watched.initial, { port: 0, log, devMode: true });
  await server.start();
  stops.push(() => server.stop());
  if (server.dev === undefined) throw new Error("the server is not in dev mode");
  await develop(watched, { dev: server.dev, log, clock: systemClock });
  stops.push(() => watched.close());
  return {
    folder,
    server,
    watched,
    logged,
    write,
    remove: (path) => rm(join(folder, path)),
    url: (path) => `http://localhost:${server.port}${path}`,
  };
}

/** An app that shows one line of text and a slider. */
function app(text: string, { head = "", slider = `name: "amount", start: 0, end: 10, value: 1` } = {}): string {
  return `import { curdoc } from "plotctl";
import { Div, Slider } from "plotctl/models";
${head}
const slider = new Slider({ title: "amount", ${slider} });
curdoc().add_root(new Div({ text: ${text} }));
curdoc().add_root(slider);
`;
}

async function open(dev: Developed, path = "/app"): Promise<Page> {
  const page = await browser.newPage();
  stops.push(() => page.close());
  await page.goto(dev.url(path));
  return page;
}

/** Waits until the page has drawn this text, without an overlay. */
async function seeText(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: true }).waitFor();
  await page.locator("plotctl-problem").waitFor({ state: "detached" });
}

/** Waits until the page shows a failure with this text, and returns the whole message. */
async function seeProblem(page: Page, words: string): Promise<string> {
  await page.locator("plotctl-problem .panel", { hasText: words }).waitFor({ timeout: 30_000 });
  return (await page.locator("plotctl-problem .panel").textContent()) ?? "";
}

/** The number of models with a name, and of texts of an app, in the page. */
function shown(page: Page): Promise<{ roots: number; views: number; sliders: number }> {
  return page.evaluate(() => ({
    roots: Bokeh.documents[0]?.roots().length ?? 0,
    views: [...(Bokeh.documents[0]?.views_manager?.roots ?? [])].length,
    sliders: [...(Bokeh.documents[0]?._all_models.values() ?? [])].filter(({ type }) => type === "Slider").length,
  }));
}

declare const Bokeh: {
  readonly documents: readonly {
    roots(): readonly unknown[];
    readonly views_manager: { readonly roots: Iterable<unknown> } | null;
    readonly _all_models: ReadonlyMap<string, { readonly type: string }>;
  }[];
};

/** Whether the page is as high as its content. While its document is replaced, it is at least as high as before. */
function hasOwnHeight(page: Page): Promise<boolean> {
  return page.evaluate(() => document.body.style.minHeight === "");
}

function sessionCount(dev: Developed, route: string): number {
  return dev.server.contexts.get(route)?.sessions.size ?? -1;
}

describe("an open page whose apps are edited", () => {
  it("shows each of 30 saves without a page load, keeps the entered values, and has no old models", async () => {
    const watchersBefore = fileWatchers();
    const dev = await startDev({ "apps/app.ts": app('"edit 0"') }, { paths: ["apps"] });
    const page = await open(dev);
    await seeText(page, "edit 0");
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    const save = (text: string, options?: Parameters<typeof app>[1]): Promise<void> =>
      dev.write("apps/app.ts", app(text, options));

    await save('"edit 1"');
    await seeText(page, "edit 1");
    await waitUntilDrawn(page);
    await setInPage(page, "amount", "value", 7);
    await save('"edit 2"');
    await seeText(page, "edit 2");
    expect(await propertyOf(page, "amount", "value")).toBe(7);

    await save('"edit 3" oops');
    expect(await seeProblem(page, "oops")).toMatch(/app\.ts:5:\d+/);
    expect(await page.getByText("edit 2").count()).toBe(1);
    await save('"edit 4');
    expect(await seeProblem(page, "Unterminated string")).toMatch(/> 5 \| curdoc/);
    await save('"edit 5"');
    await seeText(page, "edit 5");

    await save("missing.text");
    expect(await seeProblem(page, "missing is not defined")).toMatch(/app\.ts:5:35[^]*> 5 \| curdoc/);
    expect(await page.getByText("edit 5").count()).toBe(1);
    await until("the page is not held any more", () => hasOwnHeight(page));
    await save('"edit 7"');
    await seeText(page, "edit 7");
    await waitUntilDrawn(page);
    expect(await propertyOf(page, "amount", "value")).toBe(7);

    const head = 'import { text } from "./helper.js";';
    await dev.write("apps/helper.ts", 'export const text: string = "edit 8";');
    await save("text", { head });
    await seeText(page, "edit 8");
    await dev.write("apps/helper.ts", 'export const text: string = "edit 9";');
    await seeText(page, "edit 9");
    await dev.write("apps/helper.ts", 'export const text: = "edit 10";');
    await seeProblem(page, "helper.ts:1:20");
    await dev.write("apps/helper.ts", 'export const text = "edit 11";');
    await seeText(page, "edit 11");
    await dev.write("apps/helper.ts", 'export const txt = "edit 12";');
    await seeProblem(page, "does not export");
    await dev.remove("apps/helper.ts");
    await seeProblem(page, "Cannot find");
    await dev.write("apps/helper.ts", 'export const text = "edit 14";');
    await seeText(page, "edit 14");
    await save('"edit 15"');
    await seeText(page, "edit 15");

    await save("text", { head: 'import { text } from "./deep/later.js";' });
    await seeProblem(page, "Cannot find");
    await dev.write("apps/deep/later.ts", 'import words from "../words.json"; export const text = words.text;');
    await seeProblem(page, "words.json");
    await dev.write("apps/words.json", '{ "text": "edit 18" }');
    await seeText(page, "edit 18");
    await dev.write("apps/words.json", '{ "text": "edit 19" }');
    await seeText(page, "edit 19");
    await dev.write("apps/words.json", '{ "text": }');
    await seeProblem(page, "this is not valid JSON");
    await dev.write("apps/words.json", '{ "text": "edit 21" }');
    await seeText(page, "edit 21");
    await dev.write("apps/.app.ts.tmp", app('"edit 22"'));
    await rename(join(dev.folder, "apps/.app.ts.tmp"), join(dev.folder, "apps/app.ts"));
    await seeText(page, "edit 22");

    await dev.write("apps/second.ts", app('"edit 23"'));
    await until("the new app is served", () => dev.server.contexts.has("/second"));
    const second = await open(dev, "/second");
    await seeText(second, "edit 23");
    await dev.write("apps/second.ts", app('"edit 24"'));
    await seeText(second, "edit 24");
    expect(await page.getByText("edit 22").count()).toBe(1);
    await second.close();
    await dev.remove("apps/second.ts");
    await until("the app is removed", () => !dev.server.contexts.has("/second"));

    await Promise.all([
      dev.write("apps/helper.ts", 'export const text = "edit 26";'),
      save("text", { head }),
      dev.write("apps/words.json", "{}"),
    ]);
    await seeText(page, "edit 26");
    await waitUntilDrawn(page);
    expect(await propertyOf(page, "amount", "value")).toBe(7);
    await save('"edit 27"', { slider: 'name: "amount", start: 0, end: 5, value: 2' });
    await seeText(page, "edit 27");
    await waitUntilDrawn(page);
    expect(await propertyOf(page, "amount", "value")).toBe(2);
    await save('"edit 28"', { slider: "start: 0, end: 5, value: 2" });
    await save('"edit 28, at once again"', { slider: "start: 0, end: 5, value: 2" });
    await seeText(page, "edit 28, at once again");
    await dev.remove("apps/helper.ts");
    await save('"edit 30"');
    await seeText(page, "edit 30");
    await waitUntilDrawn(page);

    expect(await page.evaluate(() => Reflect.get(globalThis, "isSamePage") as unknown)).toBe(true);
    await until("the page shows three views", async () => (await shown(page)).views === 3);
    expect(await shown(page)).toEqual({ roots: 2, views: 3, sliders: 1 });
    expect(sessionCount(dev, "/app")).toBe(1);
    await until("one app is left", () => dev.server.contexts.size === 1);
    expect([...dev.watched.files].map((file) => file.slice(dev.folder.length))).toEqual(["/apps/app.ts"]);
    await dev.watched.close();
    await until("all watchers are closed", () => fileWatchers() === watchersBefore);
  }, 120_000);

  it("shows an error of a callback, as does the terminal, and keeps working", async () => {
    const broken = app('"fine"') + 'slider.on_change("value", () => {\n  throw new Error("out of <b>luck</b>");\n});\n';
    const dev = await startDev({ "app.ts": broken });
    const page = await open(dev);
    await seeText(page, "fine");
    await waitUntilDrawn(page);
    await setInPage(page, "amount", "value", 3);
    const said = await seeProblem(page, "out of <b>luck</b>");
    expect(said).toMatch(/app\.ts:8:9[^]*> {2}8 \| {3}throw new Error/);
    expect(said).not.toContain("has-props");
    expect(dev.logged.join("\n")).toMatch(/a callback failed[^]*app\.ts:8:9[^]*> {2}8 \| {3}throw new Error/);
    await page.keyboard.press("Escape");
    await seeText(page, "fine");
    await dev.write("app.ts", app('"mended"'));
    await seeText(page, "mended");
    await waitUntilDrawn(page);
    expect(await propertyOf(page, "amount", "value")).toBe(3);
  });

  it("reports errors of CustomJS, of its scripts and of its promises to the terminal", async () => {
    const head = 'import { CustomJS } from "plotctl/models";';
    const dev = await startDev({
      "app.ts": `${app('"fine"', { head })}slider.js_on_change("value", new CustomJS({ code: "nowhere.x = 1" }));`,
    });
    const page = await open(dev);
    await seeText(page, "fine");
    await waitUntilDrawn(page);
    await setInPage(page, "amount", "value", 3).catch(() => undefined);
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error("of the page");
      });
      void Promise.reject(new Error("of a promise"));
      console.error("of the console \u001b[31m", { n: 1 });
    });
    await until("all errors are logged", () =>
      ["nowhere is not defined", "of the page", "of a promise", 'of the console  [31m {"n":1}'].every((words) =>
        dev.logged.some((line) => line.includes(words)),
      ),
    );
  });
});

describe("a page is reloaded", () => {
  it("when CustomJS of the document is added", async () => {
    const dev = await startDev({ "app.ts": app('"plain"') });
    const page = await open(dev);
    await seeText(page, "plain");
    await waitUntilDrawn(page);
    await setInPage(page, "amount", "value", 7);
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    const js = 'curdoc().js_on_event("document_ready", new CustomJS({ code: "globalThis.hasRun = true" }));';
    await dev.write("app.ts", app('"with js"', { head: 'import { CustomJS } from "plotctl/models";' }) + js);
    await page.waitForFunction(() => Reflect.has(globalThis, "hasRun"));
    await seeText(page, "with js");
    expect(await page.evaluate(() => Reflect.has(globalThis, "isSamePage"))).toBe(false);
    expect(await propertyOf(page, "amount", "value")).toBe(7);
    expect(page.url()).toBe(dev.url("/app"));
    expect(sessionCount(dev, "/app")).toBe(1);
  });

  it("when its template changes, with the entered values; not when its theme changes", async () => {
    const template = (heading: string): string => `{% extends base %}
{% block preamble %}<link rel="stylesheet" href="{{ app_url }}/static/site.css">{% endblock %}
{% block contents %}<h1>${heading}</h1>{{ super() }}{% endblock %}`;
    const theme = (end: number): string => `attrs:\n  Slider:\n    step: ${end}\n`;
    const dev = await startDev(
      {
        "dir/main.ts": app('"good"'),
        "dir/templates/index.html": template("one"),
        "dir/static/site.css": "body { background: rgb(255, 0, 0) }",
        "dir/theme.yaml": theme(1),
      },
      { paths: ["dir"] },
    );
    const page = await open(dev, "/dir");
    await page.getByRole("heading", { name: "one" }).waitFor();
    await waitUntilDrawn(page);
    await setInPage(page, "amount", "value", 7);

    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await dev.write("dir/theme.yaml", theme(0.5));
    await until("the new theme is applied", async () => (await propertyOf(page, "amount", "step")) === 0.5);
    expect(await page.evaluate(() => Reflect.has(globalThis, "isSamePage"))).toBe(true);
    await dev.write("dir/theme.yaml", "attrs:\n  Slidr: {}\n");
    expect(await seeProblem(page, "Slidr")).toMatch(/theme\.yaml:2:\d+[^]*> 2 \|/);
    await dev.write("dir/theme.yaml", theme(2));
    await seeText(page, "good");

    await dev.write("dir/templates/index.html", template("two"));
    await page.getByRole("heading", { name: "two" }).waitFor();
    await seeText(page, "good");
    await dev.write("dir/templates/index.html", template("{% nosuch %}"));
    await seeProblem(page, "nosuch");
    await dev.write("dir/templates/index.html", template("{{ nosuch }}"));
    await seeProblem(page, "nosuch");
    await dev.write("dir/templates/index.html", template("three"));
    await page.getByRole("heading", { name: "three" }).waitFor();
    await dev.write("dir/static/site.css", "body { background: rgb(0, 0, 255) }");
    await page.waitForFunction(() => getComputedStyle(document.body).backgroundColor === "rgb(0, 0, 255)");

    await waitUntilDrawn(page);
    expect(await propertyOf(page, "amount", "value")).toBe(7);
    expect(page.url()).toBe(dev.url("/dir"));
    expect(sessionCount(dev, "/dir")).toBe(1);
  });

  it("but not for another bundle, and keeps its scroll position", async () => {
    const plain = (height: number, more = ""): string => `import { curdoc } from "plotctl";
import { Div, DataTable, ColumnDataSource } from "plotctl/models";
curdoc().add_root(new Div({ text: "height ${height}", height: ${height} }));${more}`;
    const dev = await startDev({ "app.ts": plain(3000) });
    const page = await browser.newPage();
    stops.push(() => page.close());
    const opened = page.waitForEvent("websocket", (socket) => /plotctl-dev/.test(socket.url()));
    await page.goto(dev.url("/app"));
    const isUpdated = (await opened).waitForEvent("framereceived", ({ payload }) => /"updated"/.test(String(payload)));
    // The document waits for its bundle on a slow network.
    await page.route(/bokeh-tables/, async (route) => {
      await isUpdated;
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await seeText(page, "height 3000");
    await waitUntilDrawn(page);
    await page.evaluate(() => {
      scrollTo(0, 1500);
      // Lays the page out after each change, as may happen at any time.
      new MutationObserver(() => void document.body.offsetHeight).observe(document.body, {
        childList: true,
        subtree: true,
      });
    });
    await dev.write("app.ts", plain(3500, "curdoc().add_root(new DataTable({ source: new ColumnDataSource() }));"));
    await seeText(page, "height 3500");
    await page.locator(".slick-header, .bk-DataTable").first().waitFor({ state: "attached" });
    await until("the page has its height again", () => hasOwnHeight(page));
    expect(await page.evaluate(() => scrollY)).toBe(1500);
  });
});

describe("a page that is opened while its app fails", () => {
  it("shows the error with file, line and source, and shows the app after the next valid save", async () => {
    const dev = await startDev({ "app.ts": app("x +") });
    const page = await open(dev);
    expect(await seeProblem(page, "Unexpected")).toMatch(/app\.ts:5:\d+[^]*> 5 \|/);
    await dev.write("app.ts", app('(() => { throw new TypeError("<img src=x onerror=alert(1)>"); })()'));
    expect(await seeProblem(page, "<img src=x onerror=alert(1)>")).toMatch(/app\.ts:5:\d+/);
    expect(await page.locator("img").count()).toBe(0);
    await dev.write("app.ts", app('"mended"'));
    await seeText(page, "mended");
  });

  it("shows the last valid version below the error", async () => {
    const dev = await startDev({ "app.ts": app('"good"') });
    await dev.write("app.ts", app("x +"));
    await until("the error is noticed", () => dev.watched.errors.size > 0);
    const page = await open(dev);
    await seeProblem(page, "Unexpected");
    expect(await page.getByText("good").count()).toBe(1);
    await dev.write("app.ts", app('"better"'));
    await seeText(page, "better");
  });

  it("shows the app again when its deleted file is restored", async () => {
    const dev = await startDev({ "app.ts": app('"good"') });
    const page = await open(dev);
    await seeText(page, "good");
    await dev.remove("app.ts");
    await seeProblem(page, "there is no such file");
    await dev.write("app.ts", app('"again"'));
    await seeText(page, "again");
  });
});

function fileWatchers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "FSEventWrap").length;
}
