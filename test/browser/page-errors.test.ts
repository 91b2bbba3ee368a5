// Errors of BokehJS while it draws and later: the page shows them, and the server's log has a line with the same id.
import { Button, CustomJS, FactorRange, Slider, column, figure, type Document } from "plotctl";
import { file_html, server_document } from "plotctl/embed";
import type { Browser, Page } from "playwright-core";
import { openApp, setInPage, waitUntilDrawn } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";
import { startSite, type Site } from "../support/site.js";

/** A category axis on a scale of numbers: BokehJS throws while it builds the view. */
function refused(): ReturnType<typeof figure> {
  const plot = figure({ width: 400, height: 300 });
  plot.line([1, 2], [1, 2]);
  plot.extra_y_ranges = { kinds: new FactorRange({ factors: ["a", "b"] }) };
  return plot;
}

function refusedLater(doc: Document): void {
  const button = new Button({ label: "Add" });
  button.on_click(() => doc.add_root(refused()));
  doc.add_root(button);
}

function refusedInPatch(doc: Document): void {
  const plot = figure({ width: 400, height: 300, x_range: ["a", "b"] });
  plot.vbar({ x: ["a", "b"], top: [1, 2], width: 0.5 });
  const slider = new Slider({ name: "slider", start: 0, end: 10, value: 0 });
  slider.on_change("value", () => {
    plot.extra_x_ranges = { more: new FactorRange({ factors: ["c"] }) };
    plot.x_scale = figure().y_scale;
  });
  doc.add_root(column(plot, slider));
}

const HOSTILE =
  "\u001b[31m<img id=forged src=x onerror=alert(1)>\u202e\n2026-01-01 00:00:00,000 ERROR forged 1234567890";

/** A callback in the browser that throws, with another number each time. */
function hostile(doc: Document): void {
  const slider = new Slider({ name: "slider", start: 0, end: 5000, value: 0 });
  slider.js_on_change("value", new CustomJS({ args: { text: HOSTILE }, code: "throw new Error(text + this.value)" }));
  doc.add_root(slider);
}

const blank: Document[] = [];

const apps = {
  "/refused": (doc: Document) => doc.add_root(refused()),
  "/blank": (doc: Document) => void blank.push(doc),
  "/later": refusedLater,
  "/patch": refusedInPatch,
  "/hostile": hostile,
  "/dark": (doc: Document) => {
    doc.color_scheme = "dark";
    doc.add_root(refused());
  },
};

const ID = /\(errors? ([0-9a-f]{8})\)/;

describe("a page in which BokehJS fails", () => {
  let server: StartedServer;
  let browser: Browser;
  let page: Page;
  let site: Site;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), connectBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  beforeEach(async () => {
    server = await startServer(apps, { allowOrigins: ["*"] });
    page = await browser.newPage();
  });

  afterEach(async () => {
    await page.close();
    await server.stop();
  });

  const notice = () => page.locator(".plotctl-notice");

  /** The id that the page shows, once the log has an error with the same id. */
  async function reportedId(route: string): Promise<string> {
    await notice().waitFor();
    const id = ID.exec(await notice().innerText())?.[1] ?? "no id";
    const start = `App ${route}: an error in its pages [error ${id}]: `;
    await expectLine((line) => line.startsWith(start));
    return id;
  }

  /** The page reports errors to the server over its socket. */
  async function expectLine(isIt: (line: string) => boolean): Promise<void> {
    for (let asked = 0; asked < 200 && !server.logged.some(isIt); asked++) await page.evaluate(() => undefined);
    expect(server.logged.filter(isIt)).toHaveLength(1);
  }

  it("shows a notice that covers no content and can be closed, and the log has a line with its id", async () => {
    await page.goto(server.url("/refused"));
    await reportedId("/refused");
    expect(await notice().innerText()).toContain("'FactorRange' is incompatible 'LinearScale'");
    const [above, body] = await Promise.all([notice().boundingBox(), page.locator("body").boundingBox()]);
    expect(body?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    await notice().getByRole("button", { name: "Close" }).click();
    expect(await notice().count()).toBe(0);
  });

  it("does so for models that are added later, and for a patch that cannot be applied", async () => {
    await openApp(page, server.url("/later"));
    await page.getByRole("button", { name: "Add" }).click();
    const id = await reportedId("/later");
    await openApp(page, server.url("/patch"));
    await setInPage(page, "slider", "value", 3);
    // The cause is the same.
    expect(await reportedId("/patch")).toBe(id);
  });

  it("causes one log line for 1,000 errors, with their number; hostile texts stay text in page and log", async () => {
    await openApp(page, server.url("/hostile"));
    for (let value = 1; value <= 1000; value += 100) {
      await page.evaluate((from) => {
        const { Bokeh } = globalThis as unknown as {
          Bokeh: { documents: { get_model_by_name(name: string): { value: number } }[] };
        };
        const slider = Bokeh.documents[0]?.get_model_by_name("slider");
        for (let value = from; value < from + 100; value++) {
          setTimeout(() => {
            if (slider !== undefined) slider.value = value;
          });
        }
      }, value);
    }
    const id = await reportedId("/hostile");
    expect(await page.locator("#forged").count()).toBe(0);
    expect(await notice().innerText()).toContain("<img id=forged");
    const lines = server.records.filter(({ msg }) => msg.includes(id));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.msg).toContain("\\u001b[31m<img id=forged src=x onerror=alert(1)>\\u202e\\u000a2026-01-01");
    expect(lines[0]?.msg).not.toMatch(/[\u0000-\u001f\u202e]/);
    await page.waitForFunction(() => {
      const { Bokeh } = globalThis as unknown as {
        Bokeh: { documents: { get_model_by_name(name: string): { value: number } }[] };
      };
      return Bokeh.documents[0]?.get_model_by_name("slider").value === 1000;
    });
    // As when the user leaves; the server logs the number when it stops.
    await page.evaluate(() => globalThis.dispatchEvent(new Event("pagehide")));
    await setInPage(page, "slider", "value", 2000);
    await page.evaluate(() => globalThis.dispatchEvent(new Event("pagehide")));
    await page.close();
    await server.stop();
    const counted = server.logged.filter((line) => line.includes(`[error ${id}] occurred`));
    expect(counted).toEqual([expect.stringMatching(/occurred \d+ more times in its pages$/)]);
    expect(Number(/occurred (\d+)/.exec(counted[0] ?? "")?.[1])).toBeGreaterThanOrEqual(999);
  }, 90_000);

  it("does so under a strict Content-Security-Policy", async () => {
    await server.stop();
    server = await startServer(apps, { csp: "strict" });
    const violations: string[] = [];
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) violations.push(message.text());
    });
    await page.goto(server.url("/refused"));
    await reportedId("/refused");
    expect(violations).toEqual([]);
  });

  it("does so when the app is embedded in another site, whose own errors are ignored", async () => {
    const script = server_document(server.url("/refused"));
    const own = "<script>setTimeout(() => { throw new Error('of the page itself') })</script>";
    await page.goto(site.page(`${own}${script}`));
    await reportedId("/refused");
    await page.goto(
      site.page(`<script src="${server.url("/static/js/plotctl-app.js")}"></script>
      <plotctl-app src="${server.url("/refused")}"></plotctl-app>`),
    );
    await notice().waitFor();
    expect(await notice().innerText()).toMatch(ID);
    expect(server.logged.filter((line) => line.includes("of the page itself"))).toEqual([]);
  });

  it("says why the page of an app without roots is blank, until it has one; the log says so too", async () => {
    await page.goto(server.url("/blank"));
    const text = "This app shows nothing yet";
    await page.getByText(text).waitFor();
    expect(server.logged).toContain("App /blank: its document has no roots, so its pages show nothing yet");
    const [doc] = blank;
    doc?.add_next_tick_callback(() => doc.add_root(new Button({ label: "Add" })));
    await page.getByRole("button", { name: "Add" }).waitFor();
    expect(await page.getByText(text).count()).toBe(0);
  });

  it("shows the notice in a page without a server", async () => {
    const html = file_html(refused(), { resources: "inline" });
    await page.setContent(html);
    await notice().waitFor();
    expect(await notice().innerText()).toMatch(ID);
    const right = await browser.newPage();
    await right.setContent(file_html(figure({ width: 100, height: 100 }), { resources: "inline" }));
    await waitUntilDrawn(right);
    expect(await right.locator(".plotctl-notice").count()).toBe(0);
    await right.close();
  });
});
