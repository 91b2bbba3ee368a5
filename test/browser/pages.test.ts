import { ColumnDataSource, Slider, column, figure, type Document } from "plotctl";
import type { Browser } from "playwright-core";
import { openApp, recordPage, waitForColumn, waitForPicture, type Color } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";

const RED = [255, 0, 0] as const;
const GREEN = [0, 128, 0] as const;

/** A line at the height of a slider's value. */
function lineApp(color: string) {
  return (doc: Document): void => {
    const source = new ColumnDataSource({ name: "source", data: { x: [0, 1], y: [0, 1] } });
    const plot = figure({ width: 300, height: 300, y_range: [0, 10] });
    plot.line("x", "y", { source, color, line_width: 5 });
    const slider = new Slider({ start: 0, end: 10, value: 1 });
    slider.on_change("value", (_attr, _old, value) => {
      source.data.y = [0, value];
    });
    doc.add_root(column(plot, slider));
  };
}

describe("pages", () => {
  let browser: Browser;
  let server: StartedServer | undefined;

  beforeAll(async () => {
    browser = await connectBrowser();
  });

  afterAll(() => browser?.close(), 30_000);

  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  /** Opens an app, and checks that it is drawn and reacts. */
  async function expectLive(url: string, color: Color): Promise<void> {
    const page = await browser.newPage();
    const record = await recordPage(page);
    await openApp(page, url);
    await waitForPicture(page, ".bk-Canvas", (painted) => painted.countOf(color) > 100);
    await page.locator(".noUi-handle").focus();
    await page.keyboard.press("ArrowRight");
    await waitForColumn(page, "source", "y", [0, 2]);
    expect([...record.troubles, ...record.warnings]).toEqual([]);
    await page.close();
  }

  it("of a function at / are live", async () => {
    server = await startServer({ "/": lineApp("red") });
    await expectLive(server.url("/"), RED);
  });

  it("of two apps of one server are live, each with its own plot, below a prefix too", async () => {
    server = await startServer({ "/red": lineApp("red"), "/green": lineApp("green") }, { prefix: "/my/plots" });
    await expectLive(server.url("/my/plots/red"), RED);
    await expectLive(server.url("/my/plots/green"), GREEN);
  });

  it("of an app that fails show an id that is also in the log, and not the reason", async () => {
    const fail = () => {
      throw new Error("the pump is dry");
    };
    server = await startServer({ "/boom": fail, "/red": lineApp("red") });
    const page = await browser.newPage();
    const response = await page.goto(server.url("/boom"));
    expect(response?.status()).toBe(500);
    const text = await page.locator("body").innerText();
    const [, errorId] = /The app failed.*\(error (\w+)\)/.exec(text) ?? [];
    expect(text).not.toContain("pump");
    expect(server.logged.some((line) => line.includes(errorId ?? "no id"))).toBe(true);
    await page.close();
    await expectLive(server.url("/red"), RED);
  });
});
