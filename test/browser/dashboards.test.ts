// A page with a sidebar, cards and a plot: on a wide window and on a phone, light and dark, served, as a file without a
// server, and in a page of another site.
import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  Button,
  Checkbox,
  ColumnDataSource,
  DataTable,
  DateRangeSlider,
  Document,
  MultiSelect,
  RadioButtonGroup,
  Select,
  Slider,
  TableColumn,
  TextInput,
  figure,
} from "plotctl";
import { data_table, open as openData } from "plotctl/data";
import { file_html, server_document } from "plotctl/embed";
import { card, columns, expander, kpi, page, tabs, type Page as Dashboard } from "plotctl/layouts";
import type { Browser, Page } from "playwright-core";
import { openApp, recordPage, waitUntilDrawn, type PageRecord } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { countColors, readPng } from "../support/png.js";
import { startServer, type StartedServer } from "../support/server.js";
import { startSite, type Site } from "../support/site.js";
import { until } from "../support/until.js";

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** The colours of cards, which plots have, too. */
const [LIGHT, DARK] = ["255,255,255", "26,30,35"];

const LONG = "A title that is too long for one line of the sidebar, so that it must wrap";
const [from, to] = [Date.UTC(2024, 0, 1), Date.UTC(2024, 11, 31)];

function dashboard(doc: Document): Dashboard {
  const plot = figure({ title: "A plot", sizing_mode: "stretch_both" });
  plot.line([1, 2, 3], [1, 3, 2], { legend_label: "line" });
  const source = new ColumnDataSource({ data: { a: [1, 2], b: [3, 4] } });
  const table = new DataTable({ source, columns: [new TableColumn({ field: "a" })], height: 90 });
  const whole = page({
    title: "A dashboard",
    header: new Select({ options: ["one", "two"], value: "one", width: 90, width_policy: "fixed" }),
    sidebar: [
      "Some text",
      new DateRangeSlider({ title: LONG, start: from, end: to, value: [from, to] }),
      new Slider({ title: LONG, start: 0, end: 1, value: 1 }),
      new Select({ title: LONG, options: ["a", "b"] }),
      new MultiSelect({ title: "Several", options: ["a", "b"] }),
      new TextInput({ title: "Text" }),
      new Checkbox({ label: LONG }),
      new RadioButtonGroup({ labels: ["one", "two", "three"] }),
      new Button({ label: LONG }),
    ],
    sidebar_width: 240,
    main: [
      columns([kpi({ label: LONG, value: 12345, unit: "€", trend: [1, 2] }), kpi({ label: "b", value: "text" })], {
        min_width: 150,
      }),
      card(tabs({ Plot: plot, Table: table }), { title: LONG }),
      expander("More", "Hidden text"),
    ],
  });
  doc.add_root(whole);
  return whole;
}

describe("a dashboard", () => {
  const open: Page[] = [];
  const made: Dashboard[] = [];
  let server: StartedServer;
  let site: Site;
  let browser: Browser;
  let folder = "";

  beforeAll(async () => {
    const app = (doc: Document): void => void made.push(dashboard(doc));
    const orders = await openData({ columns: { customer: ["a", "b"], item: ["c", "d"], total: [1, 2] } });
    const rows = (doc: Document): void =>
      doc.add_root(data_table(orders, { filter: ["customer", "item", "total"], height: 200 }));
    site = await startSite();
    [server, browser] = await Promise.all([
      startServer({ "/": app, "/orders": rows }, { allowOrigins: ["*"], allowHosts: ["*"] }),
      connectBrowser(),
    ]);
    folder = await mkdtemp(join(tmpdir(), "plotctl-dashboard-"));
  });

  afterEach(() => Promise.all(open.splice(0).map((page) => page.close())));

  afterAll(async () => {
    await browser?.close();
    await Promise.all([server?.stop(), site?.stop(), rm(folder, { recursive: true, force: true })]);
  });

  async function visit(url: string, viewport = WIDE, colorScheme: "light" | "dark" = "light") {
    const page = await browser.newPage({ viewport, colorScheme });
    open.push(page);
    const record = await recordPage(page);
    await openApp(page, url);
    return { page, record };
  }

  it("has the filter fields of a table in several lines on a phone", async () => {
    const { page, record } = await visit(server.url("/orders"), PHONE);
    await page.locator(".bk-input-group input").nth(2).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expectNoTrouble(record);
  });

  it.each([
    { name: "a wide window", viewport: WIDE },
    { name: "a phone", viewport: PHONE },
  ])("keeps everything inside of its column on $name", async ({ viewport }) => {
    const { page, record } = await visit(server.url("/"), viewport);
    if (viewport === PHONE) await page.locator(".plotctl-menu-phone").click();
    await page.locator(".plotctl-sidebar-items .noUi-handle").first().waitFor();
    expect(await page.evaluate(escapees)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    expectNoTrouble(record);
  });

  it("fills the window, and scrolls if it is too low", async () => {
    const { page } = await visit(server.url("/"));
    const bottom = () => page.evaluate(() => document.querySelector(".plotctl-page")?.getBoundingClientRect().bottom);
    expect(await bottom()).toBe(WIDE.height);
    await page.setViewportSize({ width: 1000, height: 300 });
    await until("the page scrolls", () => page.evaluate(() => document.documentElement.scrollHeight > 500));
    expect((await page.locator(".bk-Figure").boundingBox())?.height).toBeGreaterThanOrEqual(240);
  });

  it("has a sidebar that a button closes and opens, at first open on wide windows only", async () => {
    const { page } = await visit(server.url("/"));
    const items = page.locator(".plotctl-sidebar-items");
    const width = async () => (await page.locator(".bk-Figure").boundingBox())?.width ?? 0;
    const before = await width();
    expect(await items.isVisible()).toBe(true);
    await page.locator(".plotctl-menu-wide").click();
    await items.waitFor({ state: "hidden" });
    await until("the plot is wider", async () => (await width()) >= before + 240);
    await until("the server knows", () => made.at(-1)?.sidebar_open === false);

    await page.setViewportSize(PHONE);
    expect(await items.isVisible()).toBe(false);
    await page.locator(".plotctl-menu-phone").click();
    await items.waitFor();
    const [side, main] = await Promise.all([items, page.locator(".plotctl-main")].map((part) => part.boundingBox()));
    expect(side?.width).toBe(PHONE.width);
    expect(main?.y).toBeGreaterThan((side?.y ?? 0) + (side?.height ?? 0) - 1);
  });

  it("follows the system at first; its button changes page, plot and widgets, and the server learns it", async () => {
    const { page, record } = await visit(server.url("/"), WIDE, "dark");
    await expectColors(page, DARK);
    await page.locator(".plotctl-to-light").click();
    await expectColors(page, LIGHT);
    await until("the server knows", () => made.at(-1)?.theme === "light");
    await page.locator(".plotctl-to-dark").click();
    await expectColors(page, DARK);
    expectNoTrouble(record);
  });

  it("follows a change of the system", async () => {
    const { page } = await visit(server.url("/"));
    await expectColors(page, LIGHT);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectColors(page, DARK);
  });

  it("works in a file without a server", async () => {
    const doc = new Document();
    dashboard(doc);
    const file = join(folder, "page.html");
    await writeFile(file, file_html(doc, { resources: "inline" }));
    const { page, record } = await visit(pathToFileURL(file).href);
    await page.locator(".plotctl-to-dark").click();
    await expectColors(page, DARK);
    const text = page.getByText("Hidden text");
    expect(await text.isVisible()).toBe(false);
    await page.getByRole("button", { name: "More" }).click();
    await text.waitFor();
    expectNoTrouble(record);
  });

  // In the dark of a system a page is a pixel narrower.
  it("leaves the page of another site as it is", async () => {
    const body = `<h1>A site</h1><div style="width: 600px">${server_document(server.url("/"))}</div>`;
    const page = await browser.newPage({ viewport: WIDE, colorScheme: "dark" });
    open.push(page);
    await page.goto(site.page(body, { head: "<style>body { background: rgb(255, 250, 240); }</style>" }));
    await waitUntilDrawn(page);
    await expectColors(page, DARK);
    expect(
      await page.evaluate(() => [
        getComputedStyle(document.documentElement).backgroundColor,
        getComputedStyle(document.body).backgroundColor,
        document.querySelector(".plotctl-page")?.getBoundingClientRect().width,
      ]),
    ).toEqual(["rgba(0, 0, 0, 0)", "rgb(255, 250, 240)", 599]);
  });
});

function expectNoTrouble(record: PageRecord): void {
  expect([...record.troubles, ...record.warnings]).toEqual([]);
}

/** Waits until the plot and the page are painted in the colour of cards. */
async function expectColors(page: Page, color: string): Promise<void> {
  const commonest = async (selector: string): Promise<string | undefined> => {
    const colors = [...countColors(readPng(await page.locator(selector).first().screenshot()))];
    return colors.sort(([, a], [, b]) => b - a)[0]?.[0];
  };
  await until(`the plot is ${color}`, async () => (await commonest(".bk-Figure")) === color);
  await until(`the header is ${color}`, async () => (await commonest(".plotctl-header")) === color);
}

/** Runs in the page: the widgets, texts and plots that are wider than the part of the page that contains them. */
function escapees(): string[] {
  const found: string[] = [];
  const visit = (root: ShadowRoot, left: number, right: number): void => {
    for (const element of root.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      const isIn = box.width * box.height === 0 || (box.left >= left - 0.5 && box.right <= right + 0.5);
      if (!isIn) found.push(`${element.tagName} ${element.className}`);
      // The inside of a table scrolls, and the toolbar of a plot hides buttons.
      const isOpaque = element.matches(".bk-DataTable, .bk-Figure");
      if (element.shadowRoot !== null && !isOpaque) visit(element.shadowRoot, left, right);
    }
  };
  const page = document.querySelector(".plotctl-page")?.shadowRoot;
  for (const part of page?.children ?? []) {
    const { left, right } = part.getBoundingClientRect();
    if (part.shadowRoot !== null) visit(part.shadowRoot, left, right);
  }
  return found;
}
