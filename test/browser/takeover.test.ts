// What a reader sees while the server is replaced, killed and updated under the page: a short notice, and then everything as it
// was left.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { modelOf, propertyOf, waitForProperty, waitUntilDrawn } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startCli, type RunningCli } from "../support/cli.js";
import { freePort } from "../support/free-port.js";
import { until } from "../support/until.js";

const folder = mkdtempSync(join(tmpdir(), "takeover-"));
const file = join(folder, "app.ts");
const sessions = join(folder, "snapshots", "sessions");

const APP = `
  import { column, curdoc, figure } from "plotctl";
  import { Div, Slider, TextInput } from "plotctl/models";
  const doc = curdoc();
  const plot = figure({ name: "plot", height: 200, x_range: [0, 10], y_range: [0, 10], tools: "pan" });
  plot.line([0, 10], [0, 10]);
  const slider = new Slider({ name: "slider", title: "Amount", start: 0, end: 1000, value: 0, width: 500 });
  const shown = new Div({ name: "shown", text: "The app has 0" });
  slider.on_change("value", (_attr, _old, value) => (shown.text = "The app has " + value));
  doc.add_root(column(plot, slider, shown, new TextInput({ name: "text", title: "Name" })));
`;

let browser: Browser;
let port: number;
let server: RunningCli;

async function serve(): Promise<RunningCli> {
  const flags = ["--takeover", "--run-dir", join(folder, "run"), "--session-snapshots", join(folder, "snapshots")];
  return startCli(["--port", String(port), ...flags, "--session-snapshot-interval", "1", file]);
}

async function replace(): Promise<void> {
  const next = await serve();
  await server.exit;
  server = next;
}

/** Whether a snapshot of a session contains a text. */
const isKept = (text: string): boolean =>
  readdirSync(sessions)
    .filter((name) => name.endsWith(".session"))
    .some((name) => readFileSync(join(sessions, name), "latin1").includes(text));

/** Moves the handle that the mouse holds, and returns the value that the page shows. */
async function dragTo(page: Page, x: number, y: number): Promise<number> {
  await page.mouse.move(x, y, { steps: 8 });
  return (await propertyOf(page, "slider", "value")) as number;
}

async function appHas(page: Page, value: number): Promise<void> {
  await waitForProperty(page, "shown", "text", `The app has ${value}`);
}

beforeAll(async () => {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(process.cwd(), join(folder, "node_modules/plotctl"));
  writeFileSync(file, APP);
  port = await freePort();
  browser = await connectBrowser();
  server = await serve();
});

afterAll(async () => {
  await server.stop("SIGKILL");
  await browser.close();
  rmSync(folder, { recursive: true });
});

it("[S7] a slider is dragged while the server is replaced, killed and updated, and everything stays as it was left", async () => {
  const page = await browser.newPage();
  let pulls = 0;
  page.on("websocket", (socket) =>
    socket.on("framesent", ({ payload }) => (pulls += String(payload).includes("PULL-DOC-REQ") ? 1 : 0)),
  );
  await page.goto(`http://localhost:${port}/app`);
  await waitUntilDrawn(page);
  await page.getByRole("textbox").pressSequentially("half a wo");
  const plot = await modelOf(page, "plot");
  await plot.evaluate((model) => (model["x_range"] as { setv(values: object): void }).setv({ start: 3, end: 7 }));
  const drawn = await page.locator(".bk-Figure").first().elementHandle();
  const box = await page.locator(".noUi-handle").boundingBox();
  const [x, y] = [(box?.x ?? 0) + 5, (box?.y ?? 0) + 5];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await appHas(page, await dragTo(page, x + 60, y));
  const pulled = pulls;

  const replacing = replace();
  await dragTo(page, x + 90, y);
  await replacing;
  const dragged = await dragTo(page, x + 120, y);
  await appHas(page, dragged);

  await until("the session is kept", () => isKept(`The app has ${dragged}"`));
  await server.stop("SIGKILL");
  await page.getByText("connection was lost").first().waitFor();
  await dragTo(page, x + 180, y);
  server = await serve();
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await appHas(page, await dragTo(page, x + 200, y));

  await replace();
  const last = await dragTo(page, x + 240, y);
  await appHas(page, last);
  expect(pulls).toBe(pulled);
  expect(await page.getByRole("textbox").inputValue()).toBe("half a wo");
  expect(await plot.evaluate((model) => (model["x_range"] as { start: number }).start)).toBe(3);
  expect(await drawn?.evaluate((element) => element.isConnected)).toBe(true);
  expect(await page.getByText("The app was started again").count()).toBe(0);
  await page.mouse.up();

  writeFileSync(file, APP.replaceAll("The app has", "The new app has"));
  await replace();
  await page.getByText("The app was updated.").waitFor();
  await waitForProperty(page, "shown", "text", `The new app has ${last}`);
  expect(await propertyOf(page, "slider", "value")).toBe(last);
  await page.close();
}, 120_000);

it("half-typed text of a page that streams stays when the server is killed and started again", async () => {
  const streaming = `
    const source = new ColumnDataSource({ data: { x: [0], y: [0] } });
    plot.line({ field: "x" }, { field: "y" }, { source });
    doc.add_periodic_callback(() => source.stream({ x: [source.length], y: [1] }), 50);
  `;
  const app = APP.replace('title: "Name"', 'title: "Streamed"');
  writeFileSync(file, `import { ColumnDataSource } from "plotctl/models"; ${app} ${streaming}`);
  await replace();
  const page = await browser.newPage();
  let pulls = 0;
  page.on("websocket", (socket) =>
    socket.on("framesent", ({ payload }) => (pulls += String(payload).includes("PULL-DOC-REQ") ? 1 : 0)),
  );
  await page.goto(`http://localhost:${port}/app`);
  await waitUntilDrawn(page);
  await until("the session is kept", () => isKept("Streamed"), { timeoutMs: 20_000 });
  await page.getByRole("textbox").pressSequentially("half a wo");
  await page.keyboard.press("ArrowLeft");
  const former = await page.getByRole("textbox").elementHandle();
  const pulled = pulls;

  await server.stop("SIGKILL");
  await page.getByText("connection was lost").first().waitFor();
  await page.keyboard.type("r");
  server = await serve();
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  // The page shows more than the snapshot has, so it reads the whole document.
  await until("the document is read again", () => pulls > pulled, { timeoutMs: 20_000 });
  await until("the text is in a new field, with the cursor", async () => {
    if (await former?.evaluate((element) => element.isConnected)) return false;
    const field = page.getByRole("textbox");
    return (await field.inputValue()) === "half a wro" && field.evaluate((element) => element.matches(":focus"));
  });
  await page.keyboard.type("d");
  expect(await page.getByRole("textbox").inputValue()).toBe("half a wrdo");
  await page.keyboard.press("Enter");
  await waitForProperty(page, "text", "value", "half a wrdo");
  await page.close();
}, 120_000);
