import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";
import { startServer, type StartedServer } from "../../support/server.js";
import { rawRequest } from "./raw-request.js";

const packageFile = createRequire(import.meta.url).resolve("@bokeh/bokehjs/package.json");
const bokeh = readFileSync(join(dirname(packageFile), "build/js/bokeh.min.js"));
const hash = createHash("sha256").update(bokeh).digest("hex").slice(0, 32);
const FILE = "/static/js/bokeh.min.js";

describe("static files", () => {
  let running: StartedServer;
  beforeAll(async () => {
    running = await startServer({ "/simple": () => {} });
  });
  afterAll(() => running.stop());

  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(running.url(path), { method, headers: { "Accept-Encoding": "identity", ...headers } });

  it("are BokehJS as published", async () => {
    const answer = await get(FILE);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(answer.headers.get("accept-ranges")).toBe("bytes");
    expect(Buffer.from(await answer.arrayBuffer()).equals(bokeh)).toBe(true);
    const head = await get(FILE, {}, "HEAD");
    expect([head.status, head.headers.get("content-length")]).toEqual([200, String(bokeh.length)]);
    expect((await get(FILE, {}, "POST")).status).toBe(405);
  });

  it("are answered with 304 if the client has them", async () => {
    const etag = (await get(FILE)).headers.get("etag") ?? "";
    const compressedTag = (await get(FILE, { "Accept-Encoding": "gzip" })).headers.get("etag") ?? "";
    // Without it, `fetch` would send a forced reload.
    const revalidate = { "Cache-Control": "max-age=0" };
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
      expect((await get(FILE, { ...revalidate, "If-None-Match": tag })).status).toBe(304);
    }
    const part = { ...revalidate, Range: "bytes=0-9", "If-None-Match": etag };
    expect((await get(FILE, part)).status).toBe(304);
    const compressed = { ...revalidate, "Accept-Encoding": "gzip", "If-None-Match": compressedTag };
    expect((await get(FILE, compressed)).status).toBe(304);
    for (const tag of ['"other"', '"', "x".repeat(10_240), etag.slice(1)]) {
      expect((await get(FILE, { ...revalidate, "If-None-Match": tag })).status).toBe(200);
    }
  });

  it.each([
    ["bytes=0-9", 206, `bytes 0-9/${bokeh.length}`],
    ["bytes=-10", 206, `bytes ${bokeh.length - 10}-${bokeh.length - 1}/${bokeh.length}`],
    [`bytes=${bokeh.length - 1}-`, 206, `bytes ${bokeh.length - 1}-${bokeh.length - 1}/${bokeh.length}`],
    ["bytes=-0", 416, `bytes */${bokeh.length}`],
    [`bytes=${bokeh.length}-`, 416, `bytes */${bokeh.length}`],
    ["bytes=9-1", 200, null],
    ["bytes=a-b", 200, null],
    [`bytes=${"0-,".repeat(1000)}`, 200, null],
  ])("answer Range: %.20s with %i", async (range, status, contentRange) => {
    const answer = await get(FILE, { Range: range });
    expect([answer.status, answer.headers.get("content-range")]).toEqual([status, contentRange]);
  });

  it("are cached without expiry only under the hash of their content", async () => {
    const cached = async (v: string) => (await get(FILE + v)).headers.get("cache-control");
    expect(await cached(`?v=${hash}`)).toBe("public, max-age=315360000, immutable");
    expect(await cached("?v=other")).toBe("no-cache");
    expect(await cached("")).toBe("no-cache");
  });

  it.each([
    ["/static/", 403],
    ["/static/js/", 403],
    ["/static", 404],
    ["/static/../x", 403],
    ["/static/%2e%2e/x", 403],
    ["/static/..%2fx", 403],
    ["/static/js/../../x", 403],
    ["/static/js/nope.js", 404],
    ["/static/%252e%252e/x", 404],
    ["/static/....//x", 404],
    ["/static//etc/passwd", 404],
    ["/static/package.json", 404],
    ["/static/js/lib/bokeh.js", 404],
    ["/static/js/bokeh.min.js/", 404],
    ["/static/__proto__", 404],
    ["/static-private/x", 404],
    ["/static/extensions/foo", 404],
    ["/static/extensions/foo/x.js", 404],
    ["/static/a%00b", 400],
    [`/static/${"x".repeat(5000)}`, 404],
    ["/simple/static/js/bokeh.min.js", 200],
    ["/other/static/js/bokeh.min.js", 404],
  ])("answer %.40s with %i", async (target, status) => {
    expect((await rawRequest(running.port, { target })).status).toBe(status);
  });

  it("are compressed for clients that accept it, with a fixed type", async () => {
    for (const encoding of ["br", "gzip"]) {
      const answer = await get(FILE, { "Accept-Encoding": encoding });
      expect(answer.headers.get("content-encoding")).toBe(encoding);
      expect(answer.headers.get("vary")).toContain("Accept-Encoding");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(Number(answer.headers.get("content-length"))).toBeLessThan(450_000);
      expect(Buffer.from(await answer.arrayBuffer()).equals(bokeh)).toBe(true);
    }
  });
});
