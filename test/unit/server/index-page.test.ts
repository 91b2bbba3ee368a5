import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { discoverApplications } from "../../../src/application/discover.js";
import type { ServerOptions } from "../../../src/server/options.js";
import { rawRequest } from "./raw-request.js";
import { startServer, type StartedServer } from "../../support/server.js";

const PNG = Buffer.from("89504e470d0a1a0a", "hex");
const HOSTILE = `<script>alert("&")</script>`;

/** Revalidates as a browser does; `fetch` alone would send a forced reload. */
const revalidating = (etag: string | null) => ({ "If-None-Match": etag ?? "", "Cache-Control": "max-age=0" });

describe("the index of several apps", () => {
  let folder: string;
  let running: StartedServer | undefined;
  const write = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const get = (path: string, init?: RequestInit) => fetch(running?.url(path) ?? "", init);
  const index = async (path = "/") => (await get(path)).text();
  const pictures = async (path = "/") =>
    [...(await index(path)).matchAll(/<img src="([^"]+)"/g)].map(([, url]) => url ?? "");

  async function serve(names: readonly string[], options: ServerOptions = {}): Promise<void> {
    const apps = await discoverApplications(
      names.map((name) => join(folder, name)),
      { argv: [] },
    );
    running = await startServer(apps, options);
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "index-"));
    write("b.ts", `// Shows ${HOSTILE}.\ncurdoc().title = "${HOSTILE.replaceAll('"', "'")}";`);
    write("a.ts", '// Waves that\n// `come` and go.\ncurdoc().title = "A";');
    write("a.png", PNG);
  });
  afterEach(() => running?.stop());

  it("has a card for each app with its first comment, escaped, and a picture or a drawing", async () => {
    await serve(["b.ts", "a.ts"]);
    const html = await index();
    expect([...html.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g)].map(([, href, name]) => [href, name])).toEqual([
      ["/a", "a"],
      ["/b", "b"],
    ]);
    expect(html).toContain("<p>Waves that <code>come</code> and go.</p>");
    expect(html).toContain("<p>Shows &lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;.</p>");
    expect([...html.matchAll(/<p class="title">(.*)<\/p>/g)]).toHaveLength(1);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain("<title>plotctl apps</title>");
    expect(html.match(/<img [^>]*alt="What a looks like"/g)).toHaveLength(1);
    expect(html.match(/<svg viewBox="0 0 480 300" aria-hidden="true"/g)).toHaveLength(1);
    expect(html).not.toContain("http");
  });

  it("runs no app", async () => {
    write("boom.ts", "// Goes off.\nthrow new Error('ran');");
    await serve(["a.ts", "boom.ts"]);
    expect(await index()).toContain("Goes off.");
    for (const context of running?.server.contexts.values() ?? []) expect(context.sessions.size).toBe(0);
    expect(running?.records.filter(({ level }) => level > 30)).toEqual([]);
  });

  it("has a policy that allows only its style, its script and its pictures", async () => {
    await serve(["a.ts", "b.ts"]);
    const answer = await get("/");
    const policy = answer.headers.get("content-security-policy") ?? "";
    const html = await answer.text();
    const hashOf = (tag: string) => {
      const [, text = ""] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html) ?? [];
      return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    };
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "img-src 'self'",
        `style-src ${hashOf("style")}`,
        `script-src ${hashOf("script")}`,
      ]),
    );
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain("unsafe");
  });

  it("serves pictures below their apps, by content hash, with the prefix", async () => {
    await serve(["a.ts", "b.ts"], { prefix: "/pre" });
    const [url = ""] = await pictures("/pre/");
    expect(url).toMatch(/^\/pre\/a\/thumbnail\?v=[0-9a-f]{32}$/);
    const answer = await get(url);
    expect(answer.headers.get("content-type")).toBe("image/png");
    expect(answer.headers.get("cache-control")).toMatch(/^private, max-age=\d+, immutable$/);
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG);
    const known = await get("/pre/a/thumbnail", { headers: revalidating(answer.headers.get("etag")) });
    expect([known.status, await known.text()]).toEqual([304, ""]);
    expect((await get("/pre/a/thumbnail")).headers.get("cache-control")).toBe("no-cache");
    expect((await get(url, { method: "HEAD" })).status).toBe(200);
    expect((await get(url, { method: "POST" })).status).toBe(405);
  });

  it("accepts pictures of all usual types, with their content types", async () => {
    const types = { "c.webp": "image/webp", "e.jpeg": "image/jpeg", "f.svg": "image/svg+xml", "g.jpg": "image/jpeg" };
    for (const name of Object.keys(types)) {
      write(name, "picture");
      write(`${name[0]}.ts`, "");
    }
    await serve(["c.ts", "e.ts", "f.ts", "g.ts"]);
    const urls = await pictures();
    const served = await Promise.all(urls.map(async (url) => (await get(url)).headers.get("content-type")));
    expect(served).toEqual(Object.values(types));
  });

  it("serves no other files, and not to other hosts", async () => {
    write("secret.txt", "hidden");
    await serve(["a.ts", "b.ts"]);
    for (const path of [
      "/b/thumbnail",
      "/a/thumbnail/",
      "/thumbnail",
      "/a/thumbnail/../secret.txt",
      "/secret/thumbnail",
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
    const request = { target: "/a/thumbnail", headers: ["Host: evil.example"] };
    expect((await rawRequest(running?.port ?? 0, request)).status).toBe(403);
  });

  it("keeps a picture as it was when the server started, and reads it again in dev mode", async () => {
    for (const devMode of [false, true]) {
      write("a.png", PNG);
      await serve(["a.ts", "b.ts"], { devMode });
      const before = await pictures();
      rmSync(join(folder, "a.png"));
      expect(await pictures()).toEqual(devMode ? [] : before);
      await running?.stop();
    }
  });

  it("omits a picture that is too large or unreadable, and logs it", async () => {
    write("a.png", Buffer.alloc(1_048_577));
    await serve(["a.ts", "b.ts"]);
    expect(await pictures()).toEqual([]);
    expect(running?.logged.filter((line) => line.includes("a.png"))).toHaveLength(1);
  });

  it("ignores a broken link beside an app", async () => {
    symlinkSync(join(folder, "nowhere"), join(folder, "b.png"));
    await serve(["a.ts", "b.ts"]);
    expect(await pictures()).toHaveLength(1);
  });
});
