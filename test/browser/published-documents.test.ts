// Published documents in a browser: their owner shares, renames and deletes them, readers look at them, and nothing that others
// have written runs.
import { Div, Document, HoverTool, Slider, column, figure } from "plotctl";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { ChromiumPainter } from "../../src/publishing/pictures/chromium-painter.js";
import { packContent } from "../../src/publishing/content/stored-content.js";
import { hashPassword } from "../../src/server/auth/password-hash.js";
import { startApiServer, type ApiServer } from "../support/api-server.js";
import { chromiumForTests, connectBrowser } from "../support/chromium.js";
import { startSite, type Site } from "../support/site.js";

const PASSWORD = "correct horse";

/** Texts of cross-site scripting; each calls `ran` where it runs. */
const XSS = [
  ...[
    `</script><script>RUN</script>`,
    `<script>RUN</script>`,
    `<img src="" onerror="RUN">`,
    `<svg onload="RUN">`,
    `<svg><script>RUN</script></svg>`,
    `<svg><animate onbegin="RUN" attributeName="x" dur="1s">`,
    `"><svg/onload="RUN">`,
    `' onmouseover='RUN' autofocus onfocus='RUN`,
    `" autofocus onfocus="RUN" x="`,
    `--><script>RUN</script>`,
    `<!--<script>RUN</script>`,
    `</title><script>RUN</script>`,
    `</textarea><script>RUN</script>`,
    `</style><script>RUN</script>`,
    `</noscript><script>RUN</script>`,
    `<iframe srcdoc="<script>parent.RUN</script>">`,
    `<iframe src="javascript:parent.RUN">`,
    `<object data="javascript:RUN">`,
    `<embed src="javascript:RUN">`,
    `<base href="javascript:RUN//">`,
    `<a href="javascript:RUN" id="x">x</a>`,
    `<form action="javascript:RUN"><button>x</button></form>`,
    `<button formaction="javascript:RUN" form="x">`,
    `<details open ontoggle="RUN">`,
    `<video><source onerror="RUN"></video>`,
    `<audio src="x" onerror="RUN">`,
    `<body onload="RUN">`,
    `<input autofocus onfocus="RUN">`,
    `<select autofocus onfocus="RUN">`,
    `<marquee onstart="RUN">`,
    `<meta http-equiv="refresh" content="0;url=javascript:RUN">`,
    `<link rel="stylesheet" href="x" onerror="RUN">`,
    `<style>@import "javascript:RUN";</style>`,
    `<div style="animation: x 1s" onanimationstart="RUN">`,
    `<math><mtext><script>RUN</script></mtext></math>`,
    `<math href="javascript:RUN">x</math>`,
    `<template><script>RUN</script></template>`,
    `<script src="data:text/javascript,RUN"></script>`,
    `<script type="module">RUN</script>`,
    `<img src=x:x onerror=RUN>`,
    `<IMG SRC="" OnErRoR="RUN">`,
    `<img/src=""/onerror="RUN">`,
    `<x onclick="RUN" tabindex=1 autofocus onfocus="RUN">`,
    `<p onpointerenter="RUN" style="position:fixed;inset:0">x</p>`,
    `javascript:RUN`,
    ` javascript:RUN`,
    `data:text/html,<script>RUN</script>`,
    `vbscript:RUN`,
    `');RUN;//`,
    `");RUN;//`,
    "`);RUN;//",
    "${RUN}",
    `{{ RUN }}`,
    `@{RUN}`,
    `@x{safe}<img src="" onerror="RUN">`,
    `&lt;script&gt;RUN&lt;/script&gt;`,
    `&quot;);RUN;//`,
    `\u2028RUN//\u2029RUN`,
    `]]><script>RUN</script>`,
    `\\u003cscript>RUN</script>`,
  ].map((text, at) => text.replaceAll("RUN", `ran(${at})`)),
];

/** A text at all places of a document that show one. */
function contentOf(texts: readonly string[]): ReturnType<Document["to_json"]> {
  const doc = new Document();
  const [text = ""] = texts;
  const plot = figure({ title: text, x_axis_label: text, y_axis_label: text, width: 300, height: 200 });
  plot.scatter([1, 2], [1, 2], { legend_label: text, name: text, size: 12 });
  plot.add_tools(new HoverTool({ tooltips: [[text, text]] }));
  const divs = texts.map((each) => new Div({ text: each }));
  doc.add_root(column(plot, new Slider({ start: 0, end: 1, value: 0, title: text }), ...divs));
  doc.title = text;
  return doc.to_json();
}

interface Drawn {
  readonly documents: readonly { readonly is_idle: boolean }[];
}

async function untilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { Bokeh } = globalThis as unknown as { Bokeh?: Drawn };
    return Bokeh !== undefined && Bokeh.documents.length > 0 && Bokeh.documents.every(({ is_idle }) => is_idle);
  });
}

describe("published documents in a browser", () => {
  let server: ApiServer;
  let browser: Browser;
  let site: Site;
  let ada: { id: string; key: string };
  let owner: BrowserContext;
  let ran: unknown[];

  const watched = async (): Promise<BrowserContext> => {
    const context = await browser.newContext();
    await context.exposeFunction("ran", (what: unknown) => void ran.push(what));
    return context;
  };

  const publish = async (name: string, content: unknown, more: object = {}): Promise<void> => {
    const { status, text } = await server.call(`PUT /documents/ada/${name}`, {
      key: ada.key,
      body: { doc: content, ...more },
    });
    if (status !== 201) throw new Error(text);
  };

  /** Without the checks of the API, which refuses some of the texts. */
  const store = async (name: string, texts: readonly string[], title = ""): Promise<void> => {
    const revision = { ...(await packContent(contentOf(texts))), bokehVersion: "3.9.0" };
    const shown = { title, description: title, visibility: "public" } as const;
    await server.store.documents.publish({ ownerId: ada.id, name, revision, ...shown });
  };

  beforeAll(async () => {
    [browser, site] = await Promise.all([connectBrowser(), startSite()]);
    server = await startApiServer({ publishRate: 1000, apiRate: 10_000 });
    const user = await server.store.users.add({ name: "ada", display: "Ada", password: await hashPassword(PASSWORD) });
    ada = { id: user.id, key: await server.addKey(user.id) };
    await server.addUser("bob");
    ran = [];
    owner = await watched();
    const page = await owner.newPage();
    await page.goto(server.running.url("/u/"));
    await page.getByLabel("Name").fill("ada");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Documents" }).waitFor();
    await page.close();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await Promise.all([server?.running.stop(), site?.stop()]);
  }, 60_000);

  it("are shared by a link that works in a private window until it is revoked", async () => {
    await publish("prices", contentOf(["plain"]), { title: "Prices" });
    const page = await owner.newPage();
    await page.goto(server.running.url("/d/ada/prices"));
    await untilDrawn(page);
    await page.getByRole("button", { name: "Share…" }).click();
    await page.getByRole("button", { name: "Make a link" }).click();
    const field = page.getByLabel("Copy the link now");
    await field.waitFor();
    const url = await field.inputValue();

    const stranger = await watched();
    const other = await stranger.newPage();
    expect((await other.goto(server.running.url("/d/ada/prices")))?.status()).toBe(404);
    await other.goto(url.replace(/^https?:\/\/[^/]+/, server.running.url("")));
    await untilDrawn(other);
    expect(await stranger.cookies()).toEqual([]);
    expect(await other.getByRole("button", { name: "Share…" }).count()).toBe(0);

    await page.getByRole("button", { name: "Revoke" }).click();
    await page.getByText(", revoked").waitFor();
    expect((await other.reload())?.status()).toBe(410);
    await other.getByText("This link was revoked.").waitFor();
    await Promise.all([stranger.close(), page.close()]);
  }, 60_000);

  it("are renamed, made public, deleted and brought back in the list", async () => {
    await publish("draft", contentOf(["plain"]), { title: "Draft" });
    const page = await owner.newPage();
    await page.goto(server.running.url("/u/"));
    const card = page.locator(".card", { hasText: "Draft" });
    await card.getByLabel("Menu of Draft").click();
    await card.getByRole("button", { name: "Name and description…" }).click();
    await page.getByLabel("Title", { exact: true }).fill("Final");
    await page.getByLabel("Name in its address").fill("final");
    await page.getByRole("button", { name: "Save" }).click();
    const renamed = page.locator(".card", { hasText: "Final" });
    await renamed.getByLabel("Menu of Final").click();
    await renamed.getByRole("button", { name: "Share…" }).click();
    await page.getByLabel("Everybody; it is listed").check();
    await page.getByRole("dialog").getByLabel("Close").click();
    await renamed.getByText("Public").waitFor();
    expect((await fetch(server.running.url("/d/ada/final"))).status).toBe(200);

    await renamed.getByLabel("Menu of Final").click();
    await renamed.getByRole("button", { name: "Delete…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByText("The document is deleted.").waitFor();
    expect((await fetch(server.running.url("/d/ada/final"))).status).toBe(404);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(".card", { hasText: "Final" }).waitFor();
    expect((await fetch(server.running.url("/d/ada/final"))).status).toBe(200);
    await page.close();
  }, 60_000);

  it("give keys that are shown once", async () => {
    const page = await owner.newPage();
    await page.goto(server.running.url("/account"));
    await page.locator("#add-key").getByLabel("Name").fill("laptop");
    await page.getByRole("button", { name: "Make a key" }).click();
    const field = page.getByLabel("Copy the key now");
    await field.waitFor();
    const key = await field.inputValue();
    expect((await server.call("GET /documents/ada/prices", { key })).status).toBe(200);
    await page.reload();
    expect((await page.content()).includes(key)).toBe(false);
    await page.getByRole("button", { name: "Remove the key laptop" }).click();
    await page.getByText("laptop").waitFor({ state: "detached" });
    expect((await server.call("GET /documents/ada/prices", { key })).status).toBe(401);
    await page.close();
  }, 60_000);

  it("run nothing of what is in titles, descriptions, names and content", async () => {
    expect(XSS).toHaveLength(60);
    for (const [at, text] of XSS.entries()) await store(`x${at}`, [text], text);
    const context = await watched();
    const page = await context.newPage();
    const settled = (): Promise<unknown> =>
      page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    for (const path of ["/u/ada", "/u/ada?q=%3Cscript%3Eran(1)%3C/script%3E"]) {
      await page.goto(server.running.url(path));
      await settled();
    }
    for (const [at, text] of XSS.entries()) {
      await server.store.users.change(ada.id, { display: text });
      await page.goto(server.running.url(`/d/ada/x${at}`));
      await untilDrawn(page);
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(text.trim() === "" ? `x${at}` : text);
      await page.mouse.move(200, 400);
      await settled();
      await page.goto(server.running.url(`/d/${encodeURIComponent(text)}/${encodeURIComponent(text)}`));
    }
    await store("all", XSS);
    await page.goto(
      site.page(
        `<script id="place" src="${server.running.url("/d/ada/all/autoload.js?bokeh-autoload-element=place")}"></script>`,
      ),
    );
    await page.frameLocator("iframe").locator("canvas").first().waitFor();
    const download = await (await fetch(server.running.url("/d/ada/all/download.html"))).text();
    await page.setContent(download);
    await untilDrawn(page);
    await settled();
    expect(ran).toEqual([]);
    // Without our policy, some of these texts do run.
    await page.goto(site.page(XSS.slice(0, 5).join("")));
    await settled();
    expect(ran).not.toEqual([]);
    await context.close();
  }, 300_000);

  it("have pictures that load nothing from elsewhere", async () => {
    const painter = new ChromiumPainter(await chromiumForTests());
    const hostile = `<img src="${site.origin}/x.png" onerror="fetch('${site.origin}/y')"><link rel="stylesheet" href="${site.origin}/z">`;
    const json = contentOf([...XSS, hostile]);
    const { bytes, type } = await painter.paint(hostile, json);
    await painter.rest();
    expect([type, Buffer.from(bytes.subarray(8, 12)).toString()]).toEqual(["image/webp", "WEBP"]);
    expect(site.requests).toEqual([]);
  }, 60_000);
});
