// The exported manual in a browser, opened as files: the search, and light and dark. Its strict policy shows every violation
// in the console.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { exportManual } from "../../src/manual/export-manual.js";
import { readManual } from "../../src/manual/manual.js";
import { connectBrowser } from "../support/chromium.js";

declare const document: { readonly body: object; readonly documentElement: { readonly scrollWidth: number } };
declare function getComputedStyle(element: object): { readonly backgroundColor: string };

const folder = mkdtempSync(join(tmpdir(), "plotctl-manual-"));
const address = (path: string): string => pathToFileURL(join(folder, path)).href;

let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  await exportManual(readManual(), folder);
  browser = await connectBrowser();
  page = await browser.newPage({ colorScheme: "light", viewport: { width: 390, height: 800 } });
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
});
afterAll(async () => {
  await page.close();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

it("searches with the keyboard alone", async () => {
  await page.goto(address("reference/sliders.html"));
  await page.keyboard.press("/");
  await page.keyboard.type("UNKNOWN_PROPERTY");
  await page.locator(".results a.chosen", { hasText: "UNKNOWN_PROPERTY" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(`${address("errors.html")}#unknown_property`);
});

it("switches to dark, also for the next page, and fits a phone", async () => {
  const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(address("index.html"));
  const light = await background();
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto(address("configuration.html"));
  expect(await background()).toBe(dark);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

it("breaks no policy and has no errors", () => {
  expect(problems).toEqual([]);
});
