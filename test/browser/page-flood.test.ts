// A client loads pages without end and never opens their sockets; visitors who come meanwhile see their plot.
import { Agent, get } from "node:http";
import type { Browser, Page } from "playwright-core";
import type { Document } from "../../src/document/document.js";
import { Slider } from "../../src/exports/models.js";
import { figure } from "../../src/exports/plotting.js";
import { propertyOf, setInPage, waitForProperty, waitUntilDrawn } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";

/** The flood has at least so many pages, and does not end before the last visitor has come. */
const PAGES = 300;
const VISITORS = 5;
const MAX_SESSIONS = 20;
const TEST_LIMIT_MS = 300_000;

let browser: Browser;
let server: StartedServer;
const ended = new Set<string>();

function plot(doc: Document): void {
  const shown = figure({ name: "plot", width: 200, height: 200 });
  shown.line([1, 2, 3], [1, 3, 2]);
  const [echo, amount] = [
    new Slider({ name: "echo", start: 0, end: 10, value: 0 }),
    new Slider({ name: "amount", start: 0, end: 10, value: 1 }),
  ];
  amount.on_change("value", (_attr, _old, value) => (echo.value = value));
  const { id } = doc.session_context ?? { id: "" };
  doc.on_session_destroyed(() => void ended.add(id));
  for (const root of [shown, amount, echo]) doc.add_root(root);
}

beforeAll(async () => {
  browser = await connectBrowser();
  server = await startServer({ "/app": plot }, { maxSessions: MAX_SESSIONS, logLevel: "error" });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Loads a page and gives its status. */
function load(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => answer.resume().on("end", () => resolve(answer.statusCode ?? 0))).on(
      "error",
      reject,
    );
  });
}

describe("a flood", () => {
  it(
    "of pages without sockets keeps no visitor out and ends no visitor's session",
    async () => {
      const agent = new Agent({ keepAlive: true });
      const sessions = server.server.contexts.get("/app")?.sessions ?? new Map<string, unknown>();
      const statuses = new Set<number>();
      const visitors: Page[] = [];
      let [loaded, most] = [0, 0];
      const flood = async (): Promise<void> => {
        while (loaded++ < PAGES || visitors.length < VISITORS) {
          statuses.add(await load(server.url("/app"), agent));
          most = Math.max(most, sessions.size);
        }
      };
      const flooding = Promise.all(Array.from({ length: 5 }, flood));
      for (let i = 0; i < VISITORS; i++) {
        const page = await browser.newPage();
        await page.goto(server.url("/app"));
        await waitUntilDrawn(page);
        visitors.push(page);
      }
      await flooding;
      expect([...statuses]).toEqual([200]);
      expect(most).toBeLessThanOrEqual(2 * MAX_SESSIONS);
      for (const page of visitors) {
        expect(await page.locator(".bk-Canvas").count()).toBe(1);
        await setInPage(page, "amount", "value", 7);
        await waitForProperty(page, "echo", "value", 7);
        expect(await propertyOf(page, "amount", "value")).toBe(7);
      }
      const live = [...(server.server.contexts.get("/app")?.sessions.values() ?? [])].filter(
        (each) => each.connectionCount > 0,
      );
      expect(live).toHaveLength(VISITORS);
      expect(ended.size).toBeGreaterThan(PAGES - MAX_SESSIONS);
      agent.destroy();
    },
    TEST_LIMIT_MS,
  );

  it("of pages ends a session while its page loads scripts, and the page gets a new session without a notice", async () => {
    const page = await browser.newPage();
    let goOn = (): void => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let hasAsked = (): void => {};
    const asked = new Promise<void>((resolve) => (hasAsked = resolve));
    await page.route("**/static/js/bokeh.min.js*", async (route) => {
      hasAsked();
      await held;
      await route.continue();
    });
    const going = page.goto(server.url("/app?bokeh-session-id=held"));
    await asked;
    const agent = new Agent();
    for (let i = 0; i < MAX_SESSIONS; i++) await load(server.url("/app"), agent);
    expect(server.server.contexts.get("/app")?.sessions.has("held")).toBe(false);
    goOn();
    await going;
    await waitUntilDrawn(page);
    expect(await page.locator(".bk-Canvas").count()).toBe(1);
    await setInPage(page, "amount", "value", 4);
    await waitForProperty(page, "echo", "value", 4);
    expect(await page.locator(".plotctl-notice").count()).toBe(0);
  });
});
