// <plotctl-app> in a page of another origin: it paints, exchanges messages with its app, and cleans up.
import { minify } from "@swc/core";
import { Div, Slider, column, figure, type Document } from "plotctl";
import type { Browser, Page } from "playwright-core";
import { recordPage, setInPage, waitForPicture, waitUntilDrawn } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";
import { startSite, type Site } from "../support/site.js";

const RED = [255, 0, 0] as const;

const living = new Set<Document>();
let whenNone = (): void => {};

/** Resolves when all sessions have ended. */
function sessionsEnded(): Promise<void> {
  return new Promise((resolve) => {
    whenNone = resolve;
    if (living.size === 0) resolve();
  });
}

/** Shows a plot in the colour of its argument and the messages that it received; answers a greeting. */
function app(doc: Document): void {
  living.add(doc);
  doc.on_session_destroyed(() => {
    living.delete(doc);
    if (living.size === 0) whenNone();
  });
  const args = doc.session_context?.request?.arguments ?? {};
  const argument = (name: string) => new TextDecoder().decode(args[name]?.[0]);
  const plot = figure({ width: 300, height: 300 });
  plot.scatter([1, 2, 3], [1, 2, 3], { size: 30, color: argument("color") || "blue" });
  const slider = new Slider({ name: "slider", start: 0, end: 10, value: 1 });
  const text = new Div({ name: "text", text: `for ${argument("userName") || "nobody"}` });
  slider.on_change("value", (_attr, _old, value) => {
    text.text = `twice is ${2 * value}`;
  });
  doc.on_message("tell", () => {
    doc.send_message("news", { first: 1 });
    doc.send_message("news", { second: 2 });
    doc.send_message("end", null);
  });
  doc.on_message("greeting", (data) => {
    text.text = `heard ${JSON.stringify(data)}`;
  });
  doc.add_root(column(plot, slider, text));
}

/** The parts of the element's interface that the tests use. */
interface ElementInPage {
  src: string;
  arguments: Readonly<Record<string, string>>;
  readonly document: object | null;
  setAttribute(name: string, value: string): void;
  mount(): Promise<void>;
  dispose(): void;
  send(type: string, data?: unknown): void;
  on(type: string, listener: (data: unknown) => void): () => void;
  remove(): void;
  readonly parentElement: { append(element: unknown): void };
  addEventListener(type: string, listener: (event: { detail: unknown }) => void): void;
}

declare const document: {
  querySelector(selector: "plotctl-app"): ElementInPage;
  createElement(tag: "plotctl-app"): ElementInPage;
  readonly body: { append(element: unknown): void };
};
declare const Bokeh: { readonly documents: readonly unknown[]; readonly index: object };

describe("<plotctl-app>", () => {
  let site: Site;
  let stranger: Site;
  let server: StartedServer;
  let browser: Browser;
  let page: Page;
  let script: string;

  beforeAll(async () => {
    [site, stranger, browser] = await Promise.all([startSite(), startSite(), connectBrowser()]);
    server = await startServer(
      {
        "/app": app,
        "/fail": () => {
          throw new Error("no");
        },
      },
      {
        allowOrigins: [site.host],
        allowHosts: ["*"],
        prefix: "/pre",
        unusedSessionLifetimeMs: 1,
        checkUnusedSessionsMs: 50,
      },
    );
    script = `<script src="${server.url("/pre/static/js/plotctl-app.js")}"></script>`;
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([server?.stop(), site?.stop(), stranger?.stop()]);
  });

  beforeEach(async () => {
    page = await browser.newPage();
  });

  afterEach(async () => {
    await page.close();
  });

  const url = () => server.url("/pre/app");

  it("paints an app with its arguments at its own height, and its slider triggers a callback of the app", async () => {
    const { troubles } = await recordPage(page);
    await page.goto(site.page(`${script}<plotctl-app src="${url()}" arg-color="red"></plotctl-app>`));
    await waitUntilDrawn(page);
    await waitForPicture(page, "plotctl-app .bk-Canvas", (picture) => picture.countOf(RED) > 1000);
    await setInPage(page, "slider", "value", 4);
    await page.getByText("twice is 8").waitFor();
    expect((await page.locator("plotctl-app").boundingBox())?.height).toBeGreaterThan(330);
    expect(troubles).toEqual([]);
  });

  it("works after it has been minified", async () => {
    const { troubles } = await recordPage(page);
    const source = await (await fetch(server.url("/pre/static/js/plotctl-app.js"))).text();
    const { code } = await minify(source, { compress: true, mangle: true, module: true });
    await page.route("**/plotctl-app.js", (route) => route.fulfill({ contentType: "text/javascript", body: code }));
    await page.goto(site.page(`${script}<plotctl-app src="${url()}" arg-color="red"></plotctl-app>`));
    await waitForPicture(page, "plotctl-app .bk-Canvas", (picture) => picture.countOf(RED) > 1000);
    expect(troubles).toEqual([]);
  });

  it("shows several apps in one page, beside a script of autoload.js, with one BokehJS", async () => {
    const loads: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/js/bokeh.min.js")) loads.push(request.url());
    });
    const tags = ["red", "#f00"].map((color) => `<plotctl-app src="${url()}" arg-color="${color}"></plotctl-app>`);
    await page.goto(site.page(`${script}${tags.join("")}`));
    for (const at of [0, 1]) {
      const selector = `plotctl-app:nth-of-type(${at + 1}) .bk-Canvas`;
      await waitForPicture(page, selector, (picture) => picture.countOf(RED) > 1000);
    }
    expect(loads).toHaveLength(1);
  });

  it("restarts the app when its arguments change, and not when it moves within the page", async () => {
    await page.goto(site.page(`${script}<div><plotctl-app src="${url()}"></plotctl-app></div>`));
    await page.getByText("for nobody").waitFor();
    await page.evaluate(() => document.body.append(document.querySelector("plotctl-app")));
    await setInPage(page, "slider", "value", 3);
    await page.getByText("twice is 6").waitFor();
    await page.evaluate(() => void (document.querySelector("plotctl-app").arguments = { userName: "Ada" }));
    await page.getByText("for Ada").waitFor();
  });

  it("restarts the app when one of its attributes changes, and only then", async () => {
    const sessions: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("autoload.js")) sessions.push(request.url());
    });
    await page.goto(site.page(`${script}<plotctl-app src="${url()}" arg-color="blue" class="a"></plotctl-app>`));
    await page.getByText("for nobody").waitFor();
    await setInPage(page, "slider", "value", 3);
    await page.getByText("twice is 6").waitFor();
    const set = (name: string, value: string) =>
      page.evaluate(([key, text]) => document.querySelector("plotctl-app").setAttribute(key, text), [
        name,
        value,
      ] as const);
    await set("class", "b");
    await set("arg-color", "blue");
    expect(await page.getByText("twice is 6").count()).toBe(1);
    await set("arg-color", "red");
    await waitForPicture(page, "plotctl-app .bk-Canvas", (picture) => picture.countOf(RED) > 1000);
    expect(sessions).toHaveLength(2);
  });

  it("shows what is wrong with an address without an app", async () => {
    const { troubles } = await recordPage(page);
    await page.goto(site.page(script));
    const failure = (src: string) =>
      page.evaluate(async (address) => {
        const element = document.createElement("plotctl-app");
        if (address !== "") element.src = address;
        return element.mount().then(String, String);
      }, src);
    expect(await failure("")).toBe("Error: a plotctl-app element has no src");
    const other = `${site.origin}/other`;
    await page.route(`${other}/autoload.js*`, (route) => route.fulfill({ contentType: "text/html", body: "<p>Hello" }));
    expect(await failure(other)).toBe(`Error: ${other} is not an app of a plotctl server`);
    expect(await failure(server.url("/pre/none"))).toMatch(
      /could not be loaded\. The server may be down, or have no such app\./,
    );
    expect(troubles.filter((text) => text.startsWith("plotctl:"))).toHaveLength(3);
  });

  it("sends messages to its app, including those from before the app was loaded", async () => {
    await page.goto(site.page(script));
    await page.evaluate((src) => {
      const element = document.createElement("plotctl-app");
      element.src = src;
      element.send("greeting", { to: ["you", 1] });
      document.body.append(element);
    }, url());
    await page.getByText('heard {"to":["you",1]}').waitFor();
  });

  it("receives messages of its app, as events and by type", async () => {
    await page.goto(site.page(`${script}<plotctl-app src="${url()}"></plotctl-app>`));
    await waitUntilDrawn(page);
    const heard = page.evaluate(
      () =>
        new Promise((resolve) => {
          const element = document.querySelector("plotctl-app");
          const all: unknown[] = [];
          element.addEventListener("message", ({ detail }) => all.push(detail));
          const stop = element.on("news", (data) => {
            all.push(data);
            stop();
          });
          element.on("end", () => resolve(all));
          element.send("tell");
        }),
    );
    expect(await heard).toEqual([
      { first: 1 },
      { type: "news", data: { first: 1 } },
      { type: "news", data: { second: 2 } },
      { type: "end", data: null },
    ]);
  });

  it("reports an app that fails, and a server that does not allow the page, and can retry", async () => {
    const { troubles } = await recordPage(page);
    const told = () => troubles.filter((text) => text.startsWith("plotctl:"));
    await page.goto(site.page(`${script}<plotctl-app src="${server.url("/pre/fail")}"></plotctl-app>`));
    await page.getByText("This app cannot be shown here.").waitFor();
    expect(told()).toEqual([
      expect.stringMatching(/answered 500: Internal Server Error\nThe app failed while .* \(error /),
    ]);
    await page.evaluate((src) => void (document.querySelector("plotctl-app").src = src), url());
    await waitUntilDrawn(page);
    await page.goto(stranger.page(`${script}<plotctl-app src="${url()}"></plotctl-app>`));
    await page.getByText("This app cannot be shown here.").waitFor();
    expect(told().at(-1)).toContain(`--allow-websocket-origin=${stranger.host}`);
  });

  it("keeps no session, socket, view or listener after it was added and removed fifty times", async () => {
    // Counts the listeners on the window and the document that are added and not removed, and the open sockets.
    await page.addInitScript(() => {
      const counted = globalThis as unknown as Record<string, unknown>;
      const held = new Set<string>();
      const open = new Set<unknown>();
      const ids = new Map<unknown, number>();
      const keyOf = (target: string, [type, listener, options]: unknown[]) => {
        if (!ids.has(listener)) ids.set(listener, ids.size);
        const capture = typeof options === "object" ? (options as { capture?: boolean } | null)?.capture : options;
        return `${target} ${String(type)} ${ids.get(listener)} ${Boolean(capture)}`;
      };
      for (const [name, target] of Object.entries({ window: globalThis, document: counted["document"] })) {
        const patched = target as Record<string, (...args: unknown[]) => void>;
        const { addEventListener, removeEventListener } = patched;
        patched["addEventListener"] = function (...args) {
          held.add(keyOf(name, args));
          addEventListener?.apply(target, args);
        };
        patched["removeEventListener"] = function (...args) {
          held.delete(keyOf(name, args));
          removeEventListener?.apply(target, args);
        };
      }
      const Socket = counted["WebSocket"] as new (...args: unknown[]) => {
        addEventListener(type: string, listener: () => void): void;
      };
      counted["WebSocket"] = class extends Socket {
        constructor(...args: unknown[]) {
          super(...args);
          open.add(this);
          this.addEventListener("close", () => open.delete(this));
        }
      };
      counted["held"] = held;
      counted["open"] = open;
    });
    await page.goto(site.page(script));
    const rounds = (count: number, settle: boolean) =>
      page.evaluate(
        async ([src, count, settle]) => {
          for (let round = 0; round < count; round++) {
            const element = document.createElement("plotctl-app");
            element.src = src;
            document.body.append(element);
            // Every third is removed before it is loaded.
            if (settle || round % 3 !== 0) await element.mount();
            if (round % 2 === 0) element.remove();
            else {
              element.dispose();
              element.remove();
            }
          }
        },
        [url(), count, settle] as const,
      );
    const left = () =>
      page.evaluate(() => {
        const { held, open } = globalThis as unknown as { held: Set<string>; open: Set<unknown> };
        return {
          listeners: [...held].map((key) => key.replace(/ \d+ /, " ")).sort(),
          sockets: open.size,
          documents: Bokeh.documents.length,
          views: Object.keys(Bokeh.index).length,
        };
      });
    const socketsClosed = () =>
      page.waitForFunction(() => (globalThis as unknown as { open: Set<unknown> }).open.size === 0);
    await rounds(2, true);
    await socketsClosed();
    const before = await left();
    await rounds(50, false);
    await socketsClosed();
    expect(await left()).toEqual({ ...before, sockets: 0, documents: 0, views: 0 });
    await sessionsEnded();
    expect(server.server.contexts.get("/app")?.sessions.size).toBe(0);
  }, 120_000);
});
