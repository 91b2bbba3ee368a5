// The page of a live document: it follows its writers without a reload, by a link that can be revoked.
import type { Slider } from "plotctl";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { propertyOf, waitForProperty, waitUntilDrawn } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { smallDocument, startLiveServer, type LiveServer } from "../support/live-server.js";
import { newShareToken } from "../support/share-token.js";

describe("the page of a live document", () => {
  let server: LiveServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([
      startLiveServer({ publication: { content: smallDocument() } }),
      connectBrowser(),
    ]);
    context = await browser.newContext();
    page = await context.newPage();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.running.stop();
  }, 30_000);

  it("follows a writer, and ends when its link is revoked", async () => {
    const { token, hash } = newShareToken();
    await server.store.sharing.share({ hash, documentId: server.document.id });
    await page.goto(server.running.url(`/s/${token}`));
    await page.locator(".live").waitFor();
    await waitUntilDrawn(page);
    const writer = await server.pull("write");
    (writer.document.get_model_by_name("slider") as unknown as Slider).value = 7;
    await waitForProperty(page, "slider", "value", 7);

    const { live } = server.running.server.published ?? {};
    expect(live?.viewers(server.document.id)).toBe(2);
    await server.store.sharing.revokeShare(hash);
    await page.getByText("The link to this document was revoked, or has expired.").waitFor();
    expect(live?.viewers(server.document.id)).toBe(1);
    await writer.close();
  }, 60_000);

  it("is followed by everybody while it is public, and not after that", async () => {
    await server.store.documents.change(server.document.id, { visibility: "public" });
    await page.goto(server.url);
    await waitUntilDrawn(page);
    expect(await propertyOf(page, "slider", "value")).toBe(7);
    await server.store.documents.change(server.document.id, { visibility: "private" });
    await page.getByText("This document is not there any more, or no longer for you.").waitFor();
  }, 60_000);
});
