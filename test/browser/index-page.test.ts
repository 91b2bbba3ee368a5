// The list of apps in a browser: it is searched by typing and by keyboard, and fits a phone.
import type { Browser } from "playwright-core";
import { recordPage } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";

let browser: Browser;
let server: StartedServer;

beforeAll(async () => {
  const names = Array.from({ length: 200 }, (_, at) => `${at % 2 === 0 ? "Lines" : "bars"}-${at}`);
  [browser, server] = await Promise.all([
    connectBrowser(),
    startServer(Object.fromEntries(names.map((name) => [`/${name}`, () => undefined]))),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it("lists 200 apps, filters them while the reader types, and is used with the keyboard alone", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 }, colorScheme: "dark" });
  const { troubles } = await recordPage(page);
  await page.goto(server.url("/"));
  const shown = page.getByRole("listitem").filter({ visible: true });
  const focused = () => page.locator(":focus").textContent();
  expect([await page.title(), await shown.count()]).toEqual(["plotctl apps", 200]);
  await page.getByText("200 apps").waitFor();
  const { scrollWidth, background } = await page.evaluate(() => {
    const { document, getComputedStyle } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number }; body: object };
      readonly getComputedStyle: (element: object) => { backgroundColor: string };
    };
    const { scrollWidth } = document.documentElement;
    return { scrollWidth, background: getComputedStyle(document.body).backgroundColor };
  });
  expect([scrollWidth, background]).toEqual([390, "rgb(19, 23, 26)"]);
  await page.keyboard.press("/");
  await page.keyboard.type("LINE 19");
  await page.getByText("5 of 200 apps").waitFor();
  expect(await shown.count()).toBe(5);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("Lines-190");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("Lines-192");
  await page.keyboard.press("Escape");
  expect(await shown.count()).toBe(200);
  await page.keyboard.type("no such app");
  await page.getByText("No app matches.").waitFor();
  await page.getByRole("searchbox").fill("bars-7");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/bars-7");
  await page.goBack();
  expect(troubles).toEqual([]);
  await page.goto(server.url("/nope"));
  await page.getByRole("link", { name: "plotctl" }).click();
  await page.getByText("200 apps").waitFor();
  await page.close();
});
