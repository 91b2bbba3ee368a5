import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Application } from "../../../src/application/application.js";
import type { Document } from "../../../src/document/document.js";
import { Slider } from "../../../src/exports/models.js";
import { readSessionToken } from "../../../src/tokens/session-token.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { rawUpgrade } from "./raw-request.js";

function simple(doc: Document): void {
  doc.title = "A <b> & c";
  doc.add_root(new Slider({ start: 0, end: 10, value: 1 }));
}

function boom(): void {
  throw new Error("the author's own words");
}

interface RenderItem {
  readonly token: string;
  readonly roots: Record<string, string>;
  readonly root_ids: string[];
  readonly use_for_title: boolean;
}

function renderItems(html: string): RenderItem[] {
  const text = /<script type="application\/vnd.plotctl.render-items\+json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  return JSON.parse(text) as RenderItem[];
}

const sessionOf = (html: string) => readSessionToken(renderItems(html)[0]?.token ?? "").sessionId;

describe("the pages of a server", () => {
  let running: StartedServer;
  const get = (path: string, init: RequestInit = {}) => fetch(running.url(path), { redirect: "manual", ...init });
  const sessions = () => running.server.contexts.get("/simple")?.sessions ?? new Map();

  beforeEach(async () => {
    running = await startServer({ "/simple": simple, "/boom": boom, "/a+b (c) [d] été": simple });
  });
  afterEach(() => running.stop());

  it("answers 404 for unknown paths", async () => {
    const answer = await get("/nope");
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain("404: Not Found");
    expect(page).toContain('<a href="/">');
  });

  it("does not list apps on an error page if the index is off", async () => {
    const other = await startServer({ "/simple": simple }, { index: false });
    expect(await (await fetch(other.url("/nope"))).text()).not.toContain("<a ");
    await other.stop();
  });

  it("serves an app with and without a trailing slash, and no similar paths", async () => {
    for (const path of ["/simple", "/simple/"]) {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
    for (const path of ["/simple//", "/SIMPLE", "/simpl", "/simple2", "/simple/;x=1", "//evil.example/simple"]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).not.toContain("/simple");
    }
    expect(sessions().size).toBe(2);
  });

  it("has one JSON script, one render item, the title, and an element for each root", async () => {
    const html = await (await get("/simple")).text();
    expect(html.match(/<script type="application\/json"[^>]*>(.*?)<\/script>/g)).toHaveLength(1);
    expect(html).toMatch(/<script type="application\/json" id="[^"]+">\{\}<\/script>/);
    const [item, ...more] = renderItems(html);
    expect(more).toEqual([]);
    expect(Object.keys(item ?? {})).toEqual(["token", "roots", "root_ids", "use_for_title"]);
    expect(item?.use_for_title).toBe(true);
    expect(html).toContain("<title>A &lt;b&gt; &amp; c</title>");
    const placed = [...html.matchAll(/<div id="([^"]+)" data-root-id="([^"]+)"/g)].map(([, id, root]) => [root, id]);
    expect(placed).toEqual(Object.entries(item?.roots ?? {}));
    expect(item?.root_ids).toEqual(Object.keys(item?.roots ?? {}));
  });

  it("links only the bundles that the document needs, by the hash of their content", async () => {
    const html = await (await get("/simple")).text();
    const scripts = [...html.matchAll(/<script defer src="([^"]+)"/g)].map(([, src]) => src);
    expect(scripts.map((src) => src?.replace(/\?v=[0-9a-f]{32}$/, "?v="))).toEqual([
      "/static/js/bokeh.min.js?v=",
      "/static/js/bokeh-widgets.min.js?v=",
      "/static/js/plotctl.js?v=",
    ]);
  });

  it("creates exactly one session, the one that the token names", async () => {
    const html = await (await get("/simple")).text();
    expect([...sessions().keys()]).toEqual([sessionOf(html)]);
  });

  it("finds a session by the id in the query", async () => {
    for (const _time of [1, 2]) {
      expect(sessionOf(await (await get("/simple?bokeh-session-id=foo")).text())).toBe("foo");
    }
    expect([...sessions().keys()]).toEqual(["foo"]);
  });

  it("finds a session by the id in a header, but accepts one id only", async () => {
    const headers = { "Bokeh-Session-Id": "foo" };
    expect(sessionOf(await (await get("/simple", { headers })).text())).toBe("foo");
    expect((await get("/simple?bokeh-session-id=bar", { headers })).status).toBe(403);
    expect([...sessions().keys()]).toEqual(["foo"]);
  });

  it("creates no session for an empty id, a bad token, or a token together with an id", async () => {
    expect((await get("/simple?bokeh-session-id=")).status).toBe(400);
    expect((await get("/simple?bokeh-token=!!!")).status).toBe(403);
    expect((await get("/simple?bokeh-token=e30&bokeh-session-id=x")).status).toBe(403);
    expect(sessions().size).toBe(0);
  });

  it("answers HEAD as GET, without a body, without a session, and without running the app", async () => {
    for (const path of ["/simple", "/boom", "/", "/simple/metadata", "/simple/autoload.js?bokeh-autoload-element=e"]) {
      const head = await get(path, { method: "HEAD" });
      const { status, headers } = await get(path === "/boom" ? "/simple" : path);
      const [type, cached] = [headers.get("content-type"), headers.get("cache-control")];
      expect([path, head.status, head.headers.get("content-type")]).toEqual([path, status, type]);
      expect([head.headers.get("cache-control"), await head.text()]).toEqual([cached, ""]);
    }
    const before = sessions().size;
    await get("/simple", { method: "HEAD" });
    expect(sessions().size).toBe(before);
  });

  it("answers 405 with Allow for unsupported methods", async () => {
    for (const method of ["POST", "OPTIONS", "PROPFIND"]) {
      const answer = await get("/simple", { method });
      expect([method, answer.status, answer.headers.get("allow")]).toEqual([method, 405, "GET, HEAD"]);
    }
    expect(sessions().size).toBe(0);
  });

  it("reports a failed app by an error id that the log has as well", async () => {
    const answer = await get("/boom");
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).not.toContain("author's own words");
    const errorId = /error ([0-9a-z-]+)/.exec(html)?.[1] ?? "none";
    expect(running.logged.some((line) => line.includes(errorId) && line.includes("author's own words"))).toBe(true);
    expect(running.server.contexts.get("/boom")?.sessions.size).toBe(0);
  });

  it("serves metadata without a session", async () => {
    const answer = await get("/simple/metadata");
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    expect(await answer.json()).toEqual({ url: "/simple", data: {} });
    expect(sessions().size).toBe(0);
  });

  it("serves an app below another one", async () => {
    const titled = (title: string) => (doc: Document) => void (doc.title = title);
    const other = await startServer({ "/a": titled("outer"), "/a/b": titled("inner") });
    expect(await (await fetch(other.url("/a/b"))).text()).toContain("<title>inner</title>");
    await other.stop();
  });

  it("serves an app with any name", async () => {
    const name = "a+b (c) [d] été";
    expect((await get(`/${encodeURIComponent(name)}`)).status).toBe(200);
    expect((await get("/aab c d t")).status).toBe(404);
    expect(await (await get("/")).text()).toContain(`href="/${encodeURIComponent(name)}"`);
  });

  it("serves an app and its resources with any characters in the name and the prefix", async () => {
    const odd = ":id*(x){y}[z]?+!\\\\%25;a=b&c#d";
    const other = await startServer({ [`/${odd}`]: simple, "/100%": simple }, { prefix: `/pre ${odd}` });
    const prefix = `/${encodeURIComponent(`pre ${odd}`)}`;
    const status = async (path: string) => (await fetch(other.url(prefix + path))).status;
    for (const name of [odd, "100%"]) {
      const app = `/${encodeURIComponent(name)}`;
      for (const path of ["", "/", "/metadata", "/autoload.js?bokeh-autoload-element=e", "/static/js/bokeh.min.js"]) {
        expect([name, path, await status(app + path)]).toEqual([name, path, 200]);
      }
      for (const path of ["/Metadata", "/metadata/", "/nope", "//"]) {
        expect([name, path, await status(app + path)]).toEqual([name, path, 404]);
      }
    }
    expect([await status("/"), await status(""), await status("/static/js/bokeh.min.js")]).toEqual([200, 200, 200]);
    expect(await status("/x/metadata")).toBe(404);
    await other.stop();
  });

  it("answers 400 for a path that is not percent-encoded UTF-8", async () => {
    for (const path of ["/simple/%zz", "/simple/%00", "/simple/%c0%af"]) expect((await get(path)).status).toBe(400);
  });

  it("accepts 200 query parameters with any names", async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => `p${i}=1`).join("&");
    expect((await get(`/simple?${many(200)}`)).status).toBe(200);
    expect((await get(`/simple?${many(201)}`)).status).toBe(400);
    expect((await get("/simple?__proto__[x]=1&constructor=2&__proto__=3")).status).toBe(200);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it("sends protective headers with every answer", async () => {
    for (const path of ["/simple", "/", "/nope", "/simple/autoload.js?bokeh-autoload-element=e"]) {
      const { headers } = await get(path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).not.toBeNull();
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-powered-by")).toBeNull();
    }
  });

  it("puts no private data into the token", async () => {
    const headers = { Cookie: "a=secret1", Authorization: "Basic secret2", "X-Secret": "secret3", "User-Agent": "me" };
    const [item] = renderItems(await (await get("/simple?foo=10", { headers })).text());
    const { payload } = readSessionToken(item?.token ?? "");
    expect(payload["headers"]).toMatchObject({ "User-Agent": "me" });
    expect(payload["arguments"]).toEqual({ foo: [Buffer.from("10")] });
    expect(JSON.stringify(payload)).not.toContain("secret");
  });

  it("logs a line for each request, without its query", async () => {
    await (await get("/simple?bokeh-session-id=private")).text();
    const line = running.logged.find((each) => each.startsWith("200 GET"));
    expect(line).toMatch(/^200 GET \/simple \([0-9a-f.:]+\) [0-9.]+ms$/);
  });

  it("logs the code of an error with the line of the request that it answers", async () => {
    for (const path of ["/simple", "/nope", "/boom"]) await (await get(path)).text();
    await rawUpgrade(running.port, { target: "/nope", headers: [] });
    const lines = running.records.filter(({ msg }) => /^\d{3} GET/.test(msg));
    const codes = lines.map(({ line }) => (JSON.parse(line) as { code?: string }).code);
    expect(codes).toEqual([undefined, "NOT_FOUND", "APP_FAILED", "NOT_FOUND"]);
  });
});

describe("the metadata of an app", () => {
  it("is computed for each request if it is a function", async () => {
    let count = 0;
    const app = new Application(simple, { metadata: () => ({ count: ++count }) });
    const running = await startServer({ "/simple": app });
    for (const expected of [1, 2]) {
      const answer = await fetch(running.url("/simple/metadata"));
      expect(await answer.json()).toEqual({ url: "/simple", data: { count: expected } });
    }
    await running.stop();
  });
});

describe("the index", () => {
  const ask = async (apps: Record<string, () => void>, options: object, path: string) => {
    const running = await startServer(apps, options);
    const answer = await fetch(running.url(path), { redirect: "manual" });
    const result = { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
    await running.stop();
    return result;
  };
  const nothing = () => {};

  it("lists several apps, sorted, without external resources", async () => {
    const { status, text } = await ask({ "/c": nothing, "/a": nothing, "/b": nothing }, {}, "/");
    expect(status).toBe(200);
    expect([...text.matchAll(/<a href="([^"]+)">([^<]+)</g)].map(([, href, name]) => [href, name])).toEqual([
      ["/a", "a"],
      ["/b", "b"],
      ["/c", "c"],
    ]);
    expect(text).not.toContain("http");
  });

  it("redirects to a single app, unless that is disabled", async () => {
    expect(await ask({ "/simple": nothing }, {}, "/?x=1")).toMatchObject({ status: 302, location: "/simple" });
    expect(await ask({ "/simple": nothing }, { indexRedirect: false }, "/")).toMatchObject({ status: 200 });
    expect(await ask({ "/simple": nothing }, { index: false }, "/")).toMatchObject({ status: 404 });
  });

  it("is served below the prefix with all other routes, except the icon", async () => {
    const running = await startServer({ "/simple": simple }, { prefix: "/pre/fix/" });
    const status = async (path: string) => {
      const { status, headers } = await fetch(running.url(path), { redirect: "manual" });
      return [status, headers.get("location")];
    };
    expect(await status("/pre/fix/simple")).toEqual([200, null]);
    expect(await status("/pre/fix")).toEqual([302, "/pre/fix/simple"]);
    expect(await status("/simple")).toEqual([404, null]);
    expect(await status("/pre/fix/static/js/bokeh.min.js")).toEqual([200, null]);
    expect(await status("/favicon.ico")).toEqual([200, null]);
    expect(await status("/pre/fix/favicon.ico")).toEqual([404, null]);
    await running.stop();
  });

  it("is not served when the only app is at /", async () => {
    const { status, text } = await ask({ "/": nothing }, {}, "/");
    expect(status).toBe(200);
    expect(text).toContain("<title>Bokeh Application</title>");
    expect(renderItems(text)[0]).not.toHaveProperty("roots");
  });
});

describe("the icon", () => {
  it("is the default one, a file's, or none", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "icon-")), "my.ico");
    writeFileSync(file, Buffer.from([1, 2, 3]));
    const ask = async (icoPath: string) => {
      const running = await startServer({}, { icoPath });
      const answer = await fetch(running.url("/favicon.ico"));
      const bytes = Buffer.from(await answer.arrayBuffer());
      await running.stop();
      return { status: answer.status, type: answer.headers.get("content-type"), bytes };
    };
    const ours = readFileSync(join(process.cwd(), "static/favicon.ico"));
    expect(await ask("default")).toEqual({ status: 200, type: "image/x-icon", bytes: ours });
    expect(await ask(file)).toMatchObject({ status: 200, bytes: Buffer.from([1, 2, 3]) });
    expect(await ask("none")).toMatchObject({ status: 404 });
  });
});
