// Messages of a page that are larger than the server accepts: an upload, a text, data of a table.
import {
  ColumnDataSource,
  DataTable,
  Div,
  FileInput,
  IntEditor,
  Slider,
  TableColumn,
  TextAreaInput,
  column,
  figure,
  type Document,
} from "plotctl";
import type { Browser, Page } from "playwright-core";
import { openApp, setInPage, waitForColumn, waitForProperty } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";

const LIMIT_BYTES = 30_000;

function app(doc: Document): void {
  const file = new FileInput({ name: "file" });
  const out = new Div({ name: "out", text: "nothing" });
  file.on_change("value", () => {
    out.text = `${String(file.filename)}: ${String(file.value).length}`;
  });
  const amount = new Slider({ name: "amount", start: 0, end: 10, value: 1 });
  amount.on_change("value", () => {
    out.text = `amount: ${amount.value}`;
  });
  const text = new TextAreaInput({ name: "text", title: "Text", value: "short", max_length: null });
  const source = new ColumnDataSource({ name: "source", data: { x: [1, 2, 3], y: [1, 2, 3] } });
  const plot = figure({ width: 400, height: 200 });
  plot.line("x", "y", { source });
  const columns = [new TableColumn({ field: "y", title: "y", editor: new IntEditor() })];
  doc.add_root(column(plot, amount, file, text, out, new DataTable({ source, editable: true, height: 100, columns })));
}

describe("a message that is larger than the server accepts", () => {
  let browser: Browser;
  let server: StartedServer;
  let page: Page;
  let socketCount: number;

  beforeAll(async () => {
    browser = await connectBrowser();
  });

  afterAll(() => browser?.close(), 30_000);

  beforeEach(async () => {
    server = await startServer({ "/": app }, { websocketMaxMessageBytes: LIMIT_BYTES });
    page = await browser.newPage();
    socketCount = 0;
    page.on("websocket", () => socketCount++);
    await openApp(page, server.url("/"));
  });

  afterEach(async () => {
    await page.close();
    await server.stop();
  });

  /** The log only has warnings that name the option, and the session keeps its socket. */
  async function expectLoggedAndAlive(): Promise<void> {
    await setInPage(page, "amount", "value", 7);
    await waitForProperty(page, "out", "text", "amount: 7");
    expect(socketCount).toBe(1);
    const warnings = server.records.filter(({ level }) => level === 40).map(({ msg }) => msg);
    expect(warnings.length).toBeGreaterThan(0);
    for (const warning of warnings) {
      expect(warning).toMatch(/did not send a message of \d+ bytes.*--websocket-max-message-size/);
    }
  }

  async function choose(name: string, bytes: number): Promise<void> {
    const file = { name, mimeType: "application/octet-stream", buffer: Buffer.alloc(bytes) };
    await page.locator('input[type="file"]').setInputFiles(file);
  }

  it("shows a notice for an upload, which can be closed; the field is empty and accepts a smaller file", async () => {
    await choose("big.bin", LIMIT_BYTES);
    const notice = page.getByText("The upload was not sent: it has 39.1 KB, and the server accepts at most 29.2 KB");
    await notice.waitFor();
    expect(await page.locator('input[type="file"]').inputValue()).toBe("");
    await choose("small.bin", 3);
    await waitForProperty(page, "out", "text", "small.bin: 4");
    await page.getByLabel("Close").click();
    expect(await notice.count()).toBe(0);
    await expectLoggedAndAlive();
  });

  it("shows a notice for a pasted text, and restores the server's text in the field", async () => {
    await page.locator("textarea").fill("ä".repeat(LIMIT_BYTES / 2));
    await page.locator("textarea").blur();
    await page.getByText(/The text was not sent: it has 29.\d KB/).waitFor();
    await waitForProperty(page, "text", "value", "short");
    expect(await page.locator("textarea").inputValue()).toBe("short");
    await expectLoggedAndAlive();
  });

  it("shows a notice for data of a table, and restores the server's columns", async () => {
    const long = new Array(LIMIT_BYTES / 2).fill(1);
    await setInPage(page, "source", "data", { x: long, y: long });
    await page.getByText("The data was not sent").waitFor();
    await waitForColumn(page, "source", "y", [1, 2, 3]);
    await expectLoggedAndAlive();
  });

  it("shows a notice that covers no content and follows the page's colour scheme", async () => {
    const top = async (): Promise<number> => (await page.locator(".bk-Figure").first().boundingBox())?.y ?? NaN;
    const before = await top();
    await choose("big.bin", LIMIT_BYTES);
    const notice = page.locator(".plotctl-notice");
    await notice.waitFor();
    const { y = NaN, height = NaN } = (await notice.boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(await top());
    expect(await top()).toBeGreaterThan(before);
    const background = (): Promise<string> => notice.evaluate((element) => getComputedStyle(element).backgroundColor);
    const light = await background();
    await page.evaluate(() => (document.documentElement.style.colorScheme = "dark"));
    expect(await background()).not.toBe(light);
  });
});
