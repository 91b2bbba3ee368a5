// Files up and down by HTTP, in a real browser: one page, whose app gives back what it gets.
import { buffer } from "node:stream/consumers";
import { Button, Div, column, type Document } from "plotctl";
import { download, upload_input } from "plotctl/data";
import type { Browser, Page } from "playwright-core";
import { openApp, waitForProperty } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";

function app(doc: Document): void {
  const input = upload_input({ name: "input", accept: ".csv", max_size: "3 MB", multiple: true });
  const out = new Div({ name: "out", text: "nothing" });
  input.on_upload(async (file) => {
    out.text = `${file.name}: ${(await file.bytes()).length}`;
    if (file.name === "bad.csv") throw new Error("no such column");
  });
  const button = new Button({ label: "Save" });
  button.on_click(() => download({ name: "Größe.txt", body: new Blob(["x".repeat(1_000_000)]).stream() }));
  doc.add_root(column(input, out, button));
}

describe("files in a page", () => {
  let browser: Browser;
  let server: StartedServer;
  let page: Page;

  beforeAll(async () => {
    browser = await connectBrowser();
    server = await startServer({ "/app": app });
    page = await browser.newPage();
    await openApp(page, server.url("/app"));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const choose = (...files: { name: string; bytes: number }[]): Promise<void> =>
    page
      .locator("input[type=file]")
      .setInputFiles(
        files.map(({ name, bytes }) => ({ name, mimeType: "text/csv", buffer: Buffer.alloc(bytes, "1") })),
      );
  const rows = (): Promise<string[]> => page.locator(".plotctl-upload").allTextContents();

  it("go up one after the other, without a message over the socket, and the page says how it went", async () => {
    await choose(
      { name: "a.csv", bytes: 2_000_000 },
      { name: "huge.csv", bytes: 4_000_000 },
      { name: "b.csv", bytes: 5 },
    );
    await waitForProperty(page, "out", "text", "b.csv: 5");
    await page.locator(".plotctl-upload[data-state=done]").nth(1).waitFor();
    expect(await rows()).toEqual(["a.csv2 MB", "huge.csvIt has 4 MB; at most 3 MB are accepted.", "b.csv5 bytes"]);
  });

  it("that are refused, or whose callback fails, are shown with the reason of the server", async () => {
    await choose({ name: "a.exe", bytes: 5 }, { name: "bad.csv", bytes: 5 });
    await page.locator(".plotctl-upload[data-state=failed]").nth(1).waitFor();
    expect(await rows()).toEqual([
      'a.exe"a.exe" is not a file that is accepted here (.csv).',
      expect.stringMatching(/^bad\.csvThe app failed while it took the file \(error \w{8}\)\.$/),
    ]);
  });

  it("come down under their name", async () => {
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save" }).click(),
    ]);
    expect([saved.suggestedFilename(), (await buffer(await saved.createReadStream())).length]).toEqual([
      "Größe.txt",
      1_000_000,
    ]);
  });
});
