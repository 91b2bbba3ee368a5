// The scripts of custom models: served by name and content hash, and linked only by pages that need them.
import { pathToFileURL } from "node:url";
import { Button } from "plotctl";
import { custom_model, Float } from "plotctl/extension";
import { Widget } from "plotctl/models";
import { startServer, type StartedServer } from "../../support/server.js";

const Gauge = custom_model(
  "Gauge",
  Widget,
  { value: Float(0), max: Float(100) },
  { implementation: pathToFileURL("test/browser/apps/gauge.browser.ts") },
);

describe("the scripts of custom models", () => {
  let running: StartedServer;
  let src: string;
  beforeAll(async () => {
    running = await startServer(
      { "/gauge": (doc) => doc.add_root(new Gauge()), "/plain": (doc) => doc.add_root(new Button()) },
      { prefix: "/pre" },
    );
    const page = await (await fetch(running.url("/pre/gauge"))).text();
    src = /<script defer src="([^"]*extensions[^"]*)"/.exec(page)?.[1] ?? "";
  });
  afterAll(() => running.stop());

  it("are linked by pages with such a model, after BokehJS and before the page script", async () => {
    expect(src).toMatch(/^\/pre\/static\/extensions\/Gauge\/gauge\.browser\.js\?v=[0-9a-f]{32}$/);
    const page = await (await fetch(running.url("/pre/gauge"))).text();
    const order = [...page.matchAll(/<script defer src="[^"]*\/([^/"]*)\.js/g)].map(([, name]) => name);
    expect(order).toEqual(["bokeh.min", "bokeh-widgets.min", "gauge.browser", "plotctl"]);
    expect(await (await fetch(running.url("/pre/plain"))).text()).not.toContain("extensions");
    const autoload = await (await fetch(running.url("/pre/gauge/autoload.js?bokeh-autoload-element=e"))).text();
    expect(autoload).toContain(src);
  });

  it("are cached without expiry, compressed, and answered with 304 if unchanged", async () => {
    const answer = await fetch(running.url(src), { headers: { "Accept-Encoding": "br" } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=315360000, immutable");
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(await answer.text()).toContain("register_models");
    const tag = answer.headers.get("etag") ?? "";
    const revalidation = { "Accept-Encoding": "br", "If-None-Match": tag, "Cache-Control": "max-age=0" };
    expect((await fetch(running.url(src), { headers: revalidation })).status).toBe(304);
  });

  it("answer 404 for unknown names, versions and paths", async () => {
    const [path = ""] = src.split("?");
    for (const other of [
      path,
      `${path}?v=${"0".repeat(32)}`,
      src.replace("Gauge", "gauge"),
      src.replace("gauge.browser.js", "gauge.browser.ts"),
      "/pre/static/extensions/Gauge",
      "/pre/static/extensions/foo/x.js",
      "/pre/static/extensions/Gauge/%2e%2e/%2e%2e/package.json",
    ]) {
      expect([other, (await fetch(running.url(other))).status]).toEqual([other, 404]);
    }
  });
});
