// Texts that try to become scripts, at every place of a page that shows texts of apps and requests.
import { TextInput, column, figure, type Document } from "plotctl";
import { autoload_static, components, file_html, json_item, server_document, server_session } from "plotctl/embed";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { SessionContext } from "../../src/document/document.js";
import { openApp, waitForProperty } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";

/** Known texts of cross-site scripting, one of each kind. */
const XSS = [
  `</script><script>ran("script end")</script>`,
  `<script>ran("script")</script>`,
  `<img src="" onerror="ran('image')">`,
  `<svg onload="ran('svg')">`,
  `"><svg/onload=ran("attribute")>`,
  `' onmouseover='ran("single quote")' autofocus onfocus='ran("focus")`,
  `');ran("call");//`,
  `");ran("call");//`,
  "`);ran('backtick');//",
  "${ran('template')}",
  `{{ ran("jinja") }}{% raw %}`,
  `\\");ran("backslash");//`,
  `\u2028ran("line")//\u2029ran("paragraph")`,
  `-->]]><script>ran("comment end")</script>`,
  `<!--<script>`,
  `</title><script>ran("title end")</script>`,
  `</textarea></style><script>ran("style end")</script>`,
  `javascript:ran("url")`,
  `<iframe srcdoc="<script>parent.ran('frame')</script>">`,
  `&lt;script&gt;ran("entity")&lt;/script&gt;`,
  `&quot;);ran(&quot;entity&quot;);//`,
  `<base href="javascript:ran('base')//">`,
  `<a href="javascript:ran('link')" id="x">`,
  `\0<script>ran("nul")</script>`.replace("\0", "\u0000"),
];

declare const document: { querySelectorAll(selector: string): { readonly length: number } };

const HOSTILE = `'"></title></script><script>ran("script")</script><img src="" onerror="ran('image')"><!--`;

/** Shows the text of its query wherever an app may show a text. */
function echo(doc: Document): void {
  const { request } = doc.session_context as SessionContext;
  const text = new TextDecoder().decode(request?.arguments["text"]?.[0]);
  doc.title = text;
  const plot = figure({ title: text, x_axis_label: text });
  plot.line([1, 2], [1, 2], { legend_label: text, name: text });
  doc.add_root(column(plot, new TextInput({ title: "Echo", value: text, name: "echo" })));
}

function fail(): void {
  throw new Error(HOSTILE);
}

/** Routes have slashes only between names. */
const HOSTILE_ROUTE = `/${HOSTILE.replaceAll("/", "|")}`;

describe("hostile texts", () => {
  let server: StartedServer;
  let developing: StartedServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let ran: string[];

  beforeAll(async () => {
    const apps = { "/echo": echo, "/fail": fail, [HOSTILE_ROUTE]: echo };
    [server, developing, browser] = await Promise.all([
      startServer(apps),
      startServer(apps, { devMode: true }),
      connectBrowser(),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([server?.stop(), developing?.stop()]);
  });

  beforeEach(async () => {
    ran = [];
    context = await browser.newContext({ userAgent: HOSTILE });
    await context.exposeFunction("ran", (what: string) => void ran.push(what));
    page = await context.newPage();
  });

  afterEach(async () => {
    // An image without an address fails soon after it was added to the page.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(ran).toEqual([]);
    await context.close();
  });

  it("are shown and do not run in a page: title, labels, values, session id, user agent", async () => {
    const query = new URLSearchParams({ text: HOSTILE, "bokeh-session-id": HOSTILE });
    await openApp(page, `${server.url("/echo")}?${query}`);
    await waitForProperty(page, "echo", "value", HOSTILE);
    expect(await page.title()).toBe(HOSTILE);
    expect(await page.getByLabel("Echo").inputValue()).toBe(HOSTILE);
    expect(server.server.contexts.get("/echo")?.sessions.has(HOSTILE)).toBe(true);
  });

  it("do not run in the page that rejects them", async () => {
    const response = await page.goto(`${server.url("/echo")}?${new URLSearchParams({ "bokeh-token": HOSTILE })}`);
    expect(response?.status()).toBe(403);
  });

  it("do not run in the page of an app that fails with them, nor in development", async () => {
    const query = new URLSearchParams({ text: HOSTILE, "bokeh-session-id": HOSTILE });
    for (const each of [server, developing]) {
      const response = await page.goto(`${each.url("/fail")}?${query}`);
      expect(response?.status()).toBe(500);
    }
    expect(await page.locator("body").innerText()).toContain(HOSTILE);
  });

  it("do not run as the name of an app, in the list of apps and in its page", async () => {
    await page.goto(server.url("/"));
    const link = page.getByRole("link", { name: HOSTILE_ROUTE.slice(1) });
    await openApp(page, new URL((await link.getAttribute("href")) ?? "", page.url()).href);
  });

  /** A plot with a text at each place that has one; nothing of it is HTML for its author. */
  function plotWith(text: string) {
    const plot = figure({ title: text, x_axis_label: text, name: text, tags: [text], width: 200, height: 200 });
    plot.line([1, 2], [1, 2], { legend_label: text });
    return plot;
  }

  async function show(html: string, url = "http://page.test/"): Promise<void> {
    await page.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
    await page.goto(url);
    await page.unroute(url);
  }

  it("do not run in standalone pages: title, name, tags, labels", async () => {
    const linked = { mode: "server", root_url: server.url("") } as const;
    for (const text of [...XSS, HOSTILE]) {
      // BokehJS is large: only one of the pages carries it.
      const resources = text === HOSTILE ? "inline" : linked;
      await show(file_html(plotWith(text), { title: text, resources }), server.url("/standalone"));
      await page.locator(".bk-Canvas").first().waitFor();
    }
  }, 120_000);

  it("do not run in components, JSON items and embedded scripts", async () => {
    const models = XSS.map(plotWith);
    const whole = file_html(plotWith(""), { resources: "inline" });
    const head = whole.slice(0, whole.lastIndexOf("</head>"));
    const [script, places] = components(models);
    const items = XSS.map((text, at) =>
      JSON.stringify(json_item(plotWith(text), `item${at}`)).replaceAll("<", "\\u003c"),
    );
    const [, tag] = autoload_static(plotWith(HOSTILE), "cdn", `"><script>ran("path")</script>`);
    await show(
      `${head}</head><body>${places.join("")}${script}` +
        items.map((item, at) => `<i id="item${at}"></i><script>Bokeh.embed.embed_item(${item})</script>`).join("") +
        tag,
    );
    await page.waitForFunction(
      (count) => document.querySelectorAll("i > div, [data-root-id] > div").length >= count,
      XSS.length,
    );
  });

  it("do not run in the tags of apps: arguments, headers, session ids, paths", async () => {
    const tags = [...XSS, HOSTILE].flatMap((text) => [
      server_document(server.url("/echo"), { arguments: { text, [text]: text } }),
      server_session(null, { session_id: text.replace(/[\0\u2028\u2029]/g, ""), url: server.url("/echo") }),
      server_document(server.url(`/${encodeURIComponent(text)}`), { headers: { "x-text": encodeURIComponent(text) } }),
    ]);
    await show(`<!DOCTYPE html><body>${tags.join("")}</body>`);
    // The page's origin is not listed, so all of them show notes.
    await page.waitForFunction((count) => document.querySelectorAll(".plotctl-note").length === count, tags.length);
  });

  it("do not run in autoload.js: element, path, and what the app shows", async () => {
    for (const text of XSS) {
      const query = new URLSearchParams({ "bokeh-autoload-element": text, "bokeh-app-path": text, text });
      const response = await page.request.get(`${server.url("/echo/autoload.js")}?${query}`);
      expect(response.status()).toBe(200);
      const code = await response.text();
      expect(code).not.toMatch(/<\/script|<!--/i);
      await show(`<!DOCTYPE html><body><script>${code}</script></body>`);
    }
  });
});
