// What development adds to the server: error pages, and a channel to open pages with the checks of a websocket.
import { WebSocket } from "ws";
import { Application } from "../../../src/application/application.js";
import { PAGE_CONSOLE_LIMITS, PageConsole } from "../../../src/dev/page-console.js";
import { createLog } from "../../../src/base/log.js";
import type { ServerOptions } from "../../../src/server/options.js";
import { Div } from "../../../src/exports/models.js";
import { ManualClock } from "../../support/manual-clock.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { rawRequest, rawUpgrade } from "../server/raw-request.js";

let running: StartedServer;
const pages: WebSocket[] = [];

async function start(options: ServerOptions = {}): Promise<void> {
  running = await startServer(
    {
      "/good": (doc) => doc.add_root(new Div()),
      "/bad": () => {
        throw new Error("</pre><script>alert(1)</script>");
      },
    },
    { devMode: true, ...options },
  );
}

afterEach(async () => {
  for (const page of pages.splice(0)) page.terminate();
  await running.stop();
});

const get = (path: string): Promise<Response> => fetch(running.url(path));
const CHANNEL = "/good/plotctl-dev.js";

interface Page {
  readonly socket: WebSocket;
  next(): Promise<Record<string, unknown>>;
}

async function openPage(path = `${CHANNEL}?version=0`): Promise<Page> {
  const origin = `http://localhost:${running.port}`;
  const socket = new WebSocket(running.url(path).replace("http", "ws"), { origin });
  pages.push(socket);
  const notes: Record<string, unknown>[] = [];
  let arrived = (): void => undefined;
  socket.on("message", (data: Buffer) => {
    notes.push(JSON.parse(data.toString()) as Record<string, unknown>);
    arrived();
  });
  return {
    socket,
    async next() {
      while (notes.length === 0) await new Promise<void>((resolve) => (arrived = resolve));
      return notes.shift() ?? {};
    },
  };
}

describe("a server outside of development", () => {
  it("has no channel, no script in its pages, and only an error id in its error pages", async () => {
    await start({ devMode: false });
    expect(await (await get("/good")).text()).not.toContain("plotctl-dev");
    expect((await get(CHANNEL)).status).toBe(404);
    const origin = `Origin: http://localhost:${running.port}`;
    expect((await rawUpgrade(running.port, { target: CHANNEL, headers: [origin] })).status).toBe(404);
    expect(await (await get("/bad")).text()).not.toMatch(/alert|dev-mode\.test/);
    expect(running.server.dev).toBeUndefined();
  });
});

describe("a server in dev mode", () => {
  it("adds its script before all others to pages of apps, including broken ones, and serves it", async () => {
    await start({ prefix: "/p" });
    const page = await (await get("/p/good")).text();
    expect(page).toMatch(
      /<head><script defer src="\/p\/good\/plotctl-dev\.js\?version=0" data-session="\w+"><\/script>/,
    );
    const named = await (await get('/p/good?bokeh-session-id="><script>')).text();
    expect(named).toContain('data-session="&quot;&gt;&lt;script&gt;"');
    const broken = await get("/p/bad");
    expect(broken.status).toBe(500);
    const text = await broken.text();
    expect(text).toContain("/p/bad/plotctl-dev.js?version=0&amp;failed");
    expect(text).toContain("&lt;/pre&gt;&lt;script&gt;alert(1)");
    expect(text).toContain("dev-mode.test.ts");
    expect(text).not.toContain("<script>alert");
    const script = await get("/p/good/plotctl-dev.js");
    expect([script.status, script.headers.get("content-type")]).toEqual([200, expect.stringMatching(/javascript/)]);
    expect(script.headers.get("cache-control")).toBe("no-store");
    expect((await fetch(running.url("/p/good/plotctl-dev.js"), { method: "POST" })).status).toBe(405);
    expect((await get("/p/none/plotctl-dev.js")).status).toBe(404);
    expect(await (await get("/p/")).text()).not.toContain("plotctl-dev");
  });

  it("opens its channel to pages of allowed hosts and origins only", async () => {
    await start();
    const good = `Origin: http://localhost:${running.port}`;
    const status = async (...headers: string[]): Promise<number> =>
      (await rawUpgrade(running.port, { target: CHANNEL, headers })).status;
    expect(await status(good)).toBe(101);
    expect(await status()).toBe(403);
    expect(await status("Origin: http://evil.example")).toBe(403);
    expect(await status("Origin: null")).toBe(403);
    expect(await status(good, "Host: evil.example")).toBe(403);
    expect(await status(good, "Sec-WebSocket-Version: 8")).toBe(426);
    expect((await rawUpgrade(running.port, { target: "/none/plotctl-dev.js", headers: [good] })).status).toBe(404);
    const script = await rawRequest(running.port, { target: CHANNEL, headers: ["Host: evil.example"] });
    expect(script.status).toBe(403);
  });

  it("reports updates and failures to open pages", async () => {
    await start();
    const page = await openPage();
    expect(await page.next()).toEqual({ is: "hello", version: 0, load: false, problem: null });
    await running.server.dev?.update("/good", new Application((doc) => doc.add_root(new Div())));
    expect(await page.next()).toEqual({ is: "updating" });
    expect(await page.next()).toEqual({ is: "updated", version: 1, load: false });
    running.server.dev?.fail("/good", new Error("broken <b>"));
    const problem = { title: "/good cannot be loaded", message: "broken <b>", place: "", frame: "" };
    expect(await page.next()).toMatchObject({ is: "problem", problem });
    expect(await (await openPage()).next()).toMatchObject({ is: "hello", version: 1, problem });
  });

  it("reports why an app failed only to the page with its error id", async () => {
    await start();
    await get("/bad");
    const failed = await openPage("/bad/plotctl-dev.js?version=0&failed");
    expect(await failed.next()).toMatchObject({ problem: { title: "/bad: making a document failed" } });
    expect(await (await openPage("/bad/plotctl-dev.js?version=0")).next()).toMatchObject({ problem: null });
  });

  it("adds and removes routes", async () => {
    await start();
    await running.server.dev?.update("/new", new Application((doc) => doc.add_root(new Div())));
    expect((await get("/new")).status).toBe(200);
    await running.server.dev?.remove("/new");
    expect((await get("/new")).status).toBe(404);
    expect((await fetch(running.url("/new"), { method: "POST" })).status).toBe(404);
  });

  it("reports to open pages that their app was removed, and reloads them when it is back", async () => {
    await start();
    const page = await openPage();
    await page.next();
    await running.server.dev?.remove("/good");
    expect(await page.next()).toMatchObject({ is: "problem", problem: { title: "/good is not served any more" } });
    expect(await (await openPage()).next()).toMatchObject({ problem: { title: "/good is not served any more" } });
    await running.server.dev?.update("/good", new Application((doc) => doc.add_root(new Div())));
    expect(await page.next()).toEqual({ is: "updating" });
    expect(await page.next()).toEqual({ is: "updated", version: 1, load: true });
  });

  it("reloads the page of a removed app when the app is back", async () => {
    await start();
    await get("/good");
    await running.server.dev?.remove("/good");
    const answer = await get("/good");
    const script = /src="([^"]*plotctl-dev.js[^"]*)"/.exec(await answer.text())?.[1] ?? "";
    expect([answer.status, script]).toEqual([404, `${CHANNEL}?version=0`]);
    const page = await openPage(script);
    expect(await page.next()).toMatchObject({ is: "hello", load: false });
    await running.server.dev?.update("/good", new Application((doc) => doc.add_root(new Div())));
    expect(await page.next()).toEqual({ is: "updating" });
    expect(await page.next()).toMatchObject({ is: "updated", load: true });
  });

  it("reloads pages that are older than the current page, and a failed page after any change", async () => {
    await start();
    const next = (): Application => new Application((doc) => doc.add_root(new Div()));
    const failing = new Application(() => {
      throw new Error("for now");
    });
    const helloOf = async (query: string): Promise<unknown> =>
      (await (await openPage(`/good/plotctl-dev.js?${query}`)).next())["load"];
    await running.server.dev?.update("/good", next(), { isPageChanged: true });
    await running.server.dev?.update("/good", next());
    expect([await helloOf("version=0"), await helloOf("version=1")]).toEqual([true, false]);
    expect([await helloOf("version=1&failed"), await helloOf("version=2&failed")]).toEqual([true, false]);

    const listener = await ProtocolClient.connect(running.url("/good"));
    await running.server.dev?.update("/good", failing, { isPageChanged: true });
    expect(await helloOf("version=2")).toBe(false);
    await running.server.dev?.update("/good", next());
    expect(await helloOf("version=2")).toBe(true);
    await listener.close();
  });

  it("reports why a page could not be rendered to the page with the error id", async () => {
    await start();
    const authored = new Application((doc) => {
      doc.template = "{% block contents %}{{ nowhere }}{% endblock %}";
    });
    await running.server.dev?.update("/authored", authored);
    expect((await get("/authored")).status).toBe(500);
    const failed = await openPage("/authored/plotctl-dev.js?version=1&failed");
    expect(await failed.next()).toMatchObject({ problem: { title: "/authored: making the page failed" } });
  });

  it("closes the channel of a page that sends too much, and keeps the others", async () => {
    await start();
    const page = await openPage();
    await page.next();
    const closed = new Promise<number>((resolve) => page.socket.on("close", resolve));
    page.socket.send("x".repeat(PAGE_CONSOLE_LIMITS.messageBytes + 1));
    expect(await closed).toBe(1009);
    expect(await (await openPage()).next()).toMatchObject({ is: "hello" });
  });

  it("rejects an app at the route of its own files", async () => {
    await start();
    await expect(startServer({ "/static": () => undefined })).rejects.toThrow(/No app can be at "\/static"/);
  });
});

describe("errors of pages in the terminal", () => {
  function openConsole(): { console: PageConsole; clock: ManualClock; lines: { msg: string; stack?: string }[] } {
    const lines: { msg: string; stack?: string }[] = [];
    const write = (line: string): void => void lines.push(JSON.parse(line) as { msg: string });
    const log = createLog({ level: "info", format: "json", write });
    const clock = new ManualClock();
    return { console: new PageConsole("/app", { log, clock }), clock, lines };
  }

  it("are one line each, with the stack below, without control characters", () => {
    const { console, lines } = openConsole();
    console.onMessage(JSON.stringify({ kind: "error", text: "a\u001b[2Jb\nc\u202e", stack: "x\n\u0007y" }));
    expect(lines).toEqual([
      expect.objectContaining({ msg: "App /app: an error in the page: a [2Jb c ", stack: "x\n y" }),
    ]);
    console.onMessage(JSON.stringify({ kind: "console", text: "z".repeat(5000) }));
    expect(lines[1]?.msg.length).toBeLessThan(1100);
  });

  it("are limited in each time window, and other messages are ignored", () => {
    const { console, clock, lines } = openConsole();
    for (const text of ["", "{", "null", "[]", '{"kind":"constructor","text":"x"}', '{"kind":"error","text":1}']) {
      console.onMessage(text);
    }
    expect(lines).toEqual([]);
    const message = JSON.stringify({ kind: "rejection", text: "no" });
    for (let i = 0; i < 100; i++) console.onMessage(message);
    expect(lines).toHaveLength(PAGE_CONSOLE_LIMITS.errors + 1);
    expect(lines.at(-1)?.msg).toContain("not logged for now");
    clock.advance(PAGE_CONSOLE_LIMITS.windowMs + 1);
    console.onMessage(message);
    expect(lines).toHaveLength(PAGE_CONSOLE_LIMITS.errors + 2);
  });
});
