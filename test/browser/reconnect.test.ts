// An open page reconnects by itself: after a lost connection, after its token has expired, and after the server was down.
import type { Browser, Page } from "playwright-core";
import { Application } from "../../src/application/application.js";
import type { Document } from "../../src/document/document.js";
import { Slider } from "../../src/exports/models.js";
import { CLOSE_CODES } from "../../src/protocol/close-codes.js";
import { restartReason } from "../../src/protocol/returning.js";
import { ReturnSlots } from "../../src/server/websocket/return-slots.js";
import { propertyOf, setInPage, waitForProperty, waitUntilDrawn } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startProxy } from "../support/dead-links.js";
import { ManualClock } from "../support/manual-clock.js";
import { mostWithin } from "../support/most-within.js";
import { startServer, type StartedServer } from "../support/server.js";
import { until } from "../support/until.js";

let browser: Browser;
const servers: StartedServer[] = [];

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

function app(doc: Document): void {
  doc.add_root(new Slider({ name: "amount", title: "amount", start: 0, end: 10, value: 1 }));
}

async function serve(options: Parameters<typeof startServer>[1] = {}): Promise<StartedServer> {
  const server = await startServer({ "/app": new Application(app) }, options);
  servers.push(server);
  return server;
}

async function openPage(server: StartedServer): Promise<Page> {
  const page = await browser.newPage();
  await page.clock.install();
  await page.goto(server.url("/app"));
  await waitUntilDrawn(page);
  return page;
}

/** A clock a minute ago: a token that expires by it has expired for other servers as well. */
const pastClock = (): ManualClock => new ManualClock(Date.now() - 60_000);

interface Connection {
  _on_close(event: { readonly code: number; readonly reason: string }, reject: () => void): void;
  _reconnection_attempts_left: number;
  _schedule_reconnect(milliseconds: number): void;
}

declare const Bokeh: { require(name: string): { ClientConnection: { prototype: Connection } } };

/** As after half a minute of failed attempts of BokehJS. */
async function exhaustRetries(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { prototype } = Bokeh.require("client/connection").ClientConnection;
    const schedule = Reflect.get(prototype, "_schedule_reconnect");
    prototype._schedule_reconnect = function (this: Connection, milliseconds) {
      this._reconnection_attempts_left = 0;
      schedule.call(this, milliseconds);
    };
  });
}

describe("a page whose connection is lost", () => {
  it("returns to a server that restarts after the time that it names, or when its network is back", async () => {
    const server = await serve();
    const page = await openPage(server);
    const [session] = server.server.contexts.get("/app")?.sessions.values() ?? [];
    await until("the page is connected", () => session?.connectionCount === 1);
    await page.clock.pauseAt(Date.now() + 3_600_000);
    // A listener that is added later might be too late for the first line.
    const lines: string[] = [];
    page.on("console", (line) => void lines.push(line.text()));
    const logged = (text: string): Promise<void> =>
      until(`the page has logged "${text}"`, () => lines.some((line) => line.includes(text)));
    await page.evaluate(() => console.log("ready"));
    await logged("ready");
    let opened = 0;
    page.on("websocket", () => opened++);
    const lose = async (): Promise<void> => {
      lines.length = 0;
      session?.closeAll(CLOSE_CODES.RESTART, restartReason(10_000));
      await logged("Lost websocket");
    };

    await lose();
    await page.clock.runFor(9900);
    expect(opened).toBe(0);
    await page.clock.runFor(200);
    await logged("Reconnected websocket");

    await lose();
    const atOnce = page.waitForEvent("websocket");
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await atOnce;
    await page.close();
  });

  it("[P11] returns to a restarted server exactly when it says, so no 100 ms have more than twice the mean of 200 pages", async () => {
    const server = await serve();
    const page = await openPage(server);
    await page.clock.pauseAt(Date.now() + 3_600_000);
    const PAGES = 200;
    const slots = new ReturnSlots(PAGES, { closingMs: 1000, clock: new ManualClock() });
    const waits = Array.from({ length: PAGES }, () => Math.round(slots.next()));
    await page.evaluate((reasons) => {
      const { prototype } = Bokeh.require("client/connection").ClientConnection;
      const returns: number[] = [];
      Reflect.set(globalThis, "returns", returns);
      const startedAt = performance.now();
      // Connections of as many pages, which all are closed at the same moment.
      for (const reason of reasons) {
        const connection = Object.assign(Object.create(prototype) as Connection, {
          session: { document: { config: { reconnect_session: true }, event_manager: { send_event() {} } } },
          closed_permanently: false,
          _pending_replies: new Map(),
          _reconnection_attempts_left: 5,
          _try_reconnect: () => returns.push(performance.now() - startedAt),
        });
        connection._on_close({ code: 1012, reason }, () => {});
      }
    }, waits.map(restartReason));
    await page.clock.runFor(5000);
    const returns = await page.evaluate(() => Reflect.get(globalThis, "returns") as number[]);
    expect(returns.map(Math.round)).toEqual(waits.toSorted((a, b) => a - b));
    expect(mostWithin(100, returns)).toBeLessThanOrEqual((2 * PAGES) / 30);
    await page.close();
  });

  it("notices after 45 s of silence and 5 s without an answer that nothing passes, but waits for a busy session", async () => {
    let endCallback: (() => void) | undefined;
    const busyApp = (doc: Document): void => {
      const amount = new Slider({ name: "amount", title: "amount", start: 0, end: 10, value: 1 });
      amount.on_change("value", () => new Promise<void>((resolve) => (endCallback = resolve)));
      doc.add_root(amount);
    };
    const server = await startServer({ "/app": busyApp }, { allowHosts: ["*"], allowOrigins: ["*"] });
    servers.push(server);
    const proxy = await startProxy(server.port);
    const page = await browser.newPage();
    let opened = 0;
    const received: string[] = [];
    page.on("websocket", (socket) => {
      opened++;
      socket.on("framereceived", ({ payload }) => void received.push(String(payload)));
    });
    const answers = (): number => received.filter((part) => part.includes("SERVER-INFO-REPLY")).length;
    await page.clock.install();
    await page.goto(`http://localhost:${proxy.port}/app`);
    await waitUntilDrawn(page);
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await until("the page has an answer after an hour", () => answers() === 1);

    await setInPage(page, "amount", "value", 3);
    await until("the session is busy", () => endCallback !== undefined);
    await page.clock.runFor(46_000);
    await until("the server has answered for the busy session", () => answers() === 2);
    await page.clock.runFor(10_000);
    expect(opened).toBe(1);
    endCallback?.();

    proxy.cut();
    await page.clock.runFor(39_000);
    expect(opened).toBe(1);
    const again = page.waitForEvent("websocket");
    await page.clock.runFor(2000);
    await again;
    await until("the page is connected again", () => received.filter((part) => part.includes('"ACK"')).length === 2);
    await page.clock.resume();
    await setInPage(page, "amount", "value", 5);
    const [session] = server.server.contexts.get("/app")?.sessions.values() ?? [];
    const amount = session?.document.select_one({ type: Slider });
    await until("the server has the value", () => amount?.value === 5);
    await page.close();
    proxy.stop();
  });

  it("reaches its live session beyond the token's expiry, with its state", async () => {
    const clock = pastClock();
    const server = await serve({ sessionTokenExpirationS: 1, clock });
    const page = await openPage(server);
    const [session] = server.server.contexts.get("/app")?.sessions.values() ?? [];
    const amount = session?.document.select_one({ type: Slider });
    await setInPage(page, "amount", "value", 7);
    await until("the server has the value", () => amount?.value === 7);
    clock.advance(2000);
    const reconnected = page.waitForEvent("websocket");
    session?.closeAll(CLOSE_CODES.RESTART, "cut");
    await reconnected;
    await page.getByText("reestablished").waitFor();
    expect(await propertyOf(page, "amount", "value")).toBe(7);
    expect([...(server.server.contexts.get("/app")?.sessions.values() ?? [])]).toEqual([session]);
    await page.close();
  });

  it("gets a fresh token and a fresh document, with a notice, when its session has ended and its token expired", async () => {
    const clock = pastClock();
    const first = await serve({ sessionTokenExpirationS: 1, clock });
    const page = await openPage(first);
    await setInPage(page, "amount", "value", 7);
    clock.advance(2000);
    await first.stop();
    await serve({ port: first.port });
    const notice = page.getByText("The app was started again");
    await notice.waitFor();
    await waitForProperty(page, "amount", "value", 1);
    await page.clock.fastForward(10_000);
    await notice.waitFor({ state: "detached" });
    expect(await page.locator(".noUi-handle").count()).toBe(1);
    await page.close();
  });

  it("reconnects after the server was down for longer than BokehJS retries", async () => {
    const first = await serve();
    const page = await openPage(first);
    await exhaustRetries(page);
    await first.stop();
    const lost = page.getByText("Client connection was lost");
    await lost.waitFor();
    const [box, body] = await Promise.all([lost.boundingBox(), page.locator("body").boundingBox()]);
    expect(body?.y).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? Infinity));
    await serve({ port: first.port });
    await page.getByText("The app was started again").waitFor();
    await setInPage(page, "amount", "value", 3);
    expect(await page.locator(".noUi-handle").count()).toBe(1);
    await page.close();
  });
});
