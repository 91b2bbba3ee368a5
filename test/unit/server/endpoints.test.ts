// HTTP endpoints that apps register with their hook `routes`: what handlers get, what clients get, and which are refused.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { AppRouter } from "plotctl/server";
import { Application } from "../../../src/application/application.js";
import { discoverApplications } from "../../../src/application/discover.js";
import { define_auth } from "../../../src/server/auth/auth-module.js";
import { ManualClock } from "../../support/manual-clock.js";
import { startServer, type StartedServer, type TestServerOptions } from "../../support/server.js";
import { until } from "../../support/until.js";
import { rawRequest } from "./raw-request.js";

let running: StartedServer | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

async function open(routes: (router: AppRouter) => void, options: TestServerOptions = {}): Promise<StartedServer> {
  running = await startServer(
    { "/app": new Application(() => {}, { hooks: { routes } }), "/other": () => {} },
    options,
  );
  return running;
}

describe("an endpoint of an app", () => {
  it("gets parameters, query, request and body, and answers a value as JSON", async () => {
    const { url } = await open((router) => {
      router
        .get(
          "/rows/:id",
          ({ params, query, request, user }) =>
            void (seen = { params: { ...params }, n: query.get("n"), path: request.path, user }),
        )
        .post("/rows", async (ctx) => {
          ctx.status = 201;
          ctx.set("X-Made", "yes");
          ctx.body = { got: await ctx.json() };
        });
    });
    let seen: unknown;
    expect((await fetch(url("/app/rows/a%20b?n=5"))).status).toBe(404);
    expect(seen).toEqual({ params: { id: "a b" }, n: "5", path: "/app/rows/a%20b", user: null });
    const made = await fetch(url("/app/rows"), { method: "POST", body: '{"a":1}' });
    expect([made.status, made.headers.get("X-Made"), await made.json()]).toEqual([201, "yes", { got: { a: 1 } }]);
    expect(Object.fromEntries(made.headers)).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
  });

  it.each<[string, unknown, string, string]>([
    ["a text", "Hi", "text/plain; charset=utf-8", "Hi"],
    ["a text that looks like HTML", "<b>Hi", "text/plain; charset=utf-8", "<b>Hi"],
    ["an array of bytes", new TextEncoder().encode("Hi"), "application/octet-stream", "Hi"],
    ["bytes", Buffer.from("Hi"), "application/octet-stream", "Hi"],
    ["a stream", Readable.from(["H", "i"]), "application/octet-stream", "Hi"],
    ["a list", [1, null], "application/json; charset=utf-8", "[1,null]"],
  ])("answers with %s", async (_what, body, type, text) => {
    const { url } = await open((router) => router.get("/x", (ctx) => void (ctx.body = body)));
    const answer = await fetch(url("/app/x"));
    expect([answer.headers.get("Content-Type"), await answer.text()]).toEqual([type, text]);
  });

  it("redirects, and refuses with a status and a text", async () => {
    const { url } = await open((router) => {
      router.get("/old", (ctx) => ctx.redirect("/app"));
      router.get("/none", (ctx) => ctx.throw(409, "It is there already."));
      router.get("/odd", (ctx) => ctx.throw(200));
    });
    const moved = await fetch(url("/app/old"), { redirect: "manual" });
    expect([moved.status, moved.headers.get("Location")]).toEqual([302, "/app"]);
    const refused = await fetch(url("/app/none"), { headers: { Accept: "text/plain" } });
    expect([refused.status, await refused.text()]).toEqual([409, "409: Conflict\nIt is there already."]);
    expect((await fetch(url("/app/odd"))).status).toBe(500);
  });

  it("is below its own app only, after what the server answers there, and names its methods", async () => {
    const { url } = await open((router) => router.get("/x", (ctx) => void (ctx.body = "x")));
    expect((await fetch(url("/app/x"), { method: "HEAD" })).status).toBe(200);
    expect((await fetch(url("/other/x"))).status).toBe(404);
    expect((await fetch(url("/app/x/"))).status).toBe(404);
    const other = await fetch(url("/app/x"), { method: "DELETE" });
    expect([other.status, other.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
    expect(await (await fetch(url("/app/metadata"))).json()).toEqual({ url: "/app", data: {} });
  });

  it("that fails answers 500 with an id, and the log has it with the reason", async () => {
    const { url, logged } = await open((router) =>
      router.get("/x", () => {
        throw new Error("no database");
      }),
    );
    const answer = await fetch(url("/app/x"), { headers: { Accept: "text/plain" } });
    const text = await answer.text();
    const [, id = "?"] = /error (\w+)/.exec(text) ?? [];
    expect([answer.status, text.includes("database")]).toEqual([500, false]);
    expect(logged.join("\n")).toContain(`App /app: GET /x failed [error ${id}]: no database`);
  });

  it.each<[string, unknown]>([
    ["a BigInt", { n: 1n }],
    ["a function", () => {}],
  ])("that answers with %s fails too", async (_what, body) => {
    const { url, logged } = await open((router) => router.get("/x", (ctx) => void (ctx.body = body)));
    expect((await fetch(url("/app/x"))).status).toBe(500);
    expect(logged.join("\n")).toContain("App /app: GET /x failed");
  });

  it("whose stream fails breaks the answer off, and the log has the reason", async () => {
    async function* lines() {
      yield "first";
      throw new Error("no database");
    }
    const { url, logged } = await open((router) => router.get("/x", (ctx) => void (ctx.body = Readable.from(lines()))));
    await expect(fetch(url("/app/x")).then((answer) => answer.text())).rejects.toThrow();
    expect(logged.join("\n")).toContain("App /app: GET /x failed");
  });

  it("reads the body as often as it likes; a client that goes away meanwhile is no failure of the app", async () => {
    const { url, port, logged } = await open((router) =>
      router.post("/x", async (ctx) => void (ctx.body = (await ctx.text()) + (await ctx.text()))),
    );
    const answer = await fetch(url("/app/x"), { method: "POST", body: "ab" });
    expect(await answer.text()).toBe("abab");
    const socket = connect(port, "127.0.0.1");
    const host = `Host: localhost:${port}`;
    socket.end(`POST /app/x HTTP/1.1\r\n${host}\r\nContent-Length: 9\r\n\r\nab`);
    await until("the request is logged", () => logged.some((line) => line.includes("400 POST /app/x")));
    expect(logged.join("\n")).not.toContain("failed");
  });

  it("that takes too long answers 503, and its signal aborts", async () => {
    const clock = new ManualClock();
    let abortion = (): void => {};
    const aborted = new Promise<void>((resolve) => (abortion = resolve));
    let start = (): void => {};
    const started = new Promise<void>((resolve) => (start = resolve));
    const { url } = await open(
      (router) =>
        router.get("/x", (ctx) => {
          ctx.signal.addEventListener("abort", abortion);
          start();
          return new Promise(() => {});
        }),
      { clock, endpointLimitMs: 1000 },
    );
    const answer = fetch(url("/app/x"));
    await started;
    clock.advance(1000);
    expect([(await answer).status, (await answer).headers.get("Retry-After")]).toEqual([503, "10"]);
    await aborted;
  });

  it.each([
    ["longer than the limit says", { method: "POST", body: "x".repeat(11) }, 413],
    [
      "longer than the limit, of unknown length",
      { method: "POST", body: new Blob(["x".repeat(11)]).stream(), duplex: "half" },
      413,
    ],
    ["no JSON", { method: "POST", body: "{" }, 400],
  ])("rejects a body that is %s", async (_what, init, status) => {
    const { url } = await open((router) => router.post("/x", async (ctx) => (ctx.body = await ctx.json())), {
      maxBodyBytes: 10,
    });
    expect((await fetch(url("/app/x"), init as RequestInit)).status).toBe(status);
  });

  it.each<[string, string[], number]>([
    ["a page of this server", ["Origin: http://localhost:PORT"], 200],
    ["a page of this server, as browsers say", ["Sec-Fetch-Site: same-origin", "Cookie: a=1"], 200],
    ["a program without cookies", [], 200],
    ["a client with cookies that names no origin", ["Cookie: a=1"], 403],
    ["a page of another site", ["Origin: http://evil.example", "Cookie: a=1"], 403],
    ["a page of another site without cookies", ["Origin: http://evil.example"], 403],
    ["a sandboxed page", ["Origin: null"], 403],
    ["another port of the host", ["Origin: http://localhost:1"], 403],
    ["another site, as browsers say", ["Sec-Fetch-Site: cross-site"], 403],
    ["another host of the site", ["Sec-Fetch-Site: same-site"], 403],
  ])("is changed by %s with %j: %i", async (_who, headers, status) => {
    const { port } = await open((router) => router.delete("/x", (ctx) => void (ctx.body = "done")));
    const sent = headers.map((line) => line.replace("PORT", String(port)));
    expect((await rawRequest(port, { method: "DELETE", target: "/app/x", headers: sent })).status).toBe(status);
  });

  it("answers only users who may open its app", async () => {
    const auth = define_auth({
      get_user: ({ request }) => ({ id: "ada", groups: [request.headers["x-group"] ?? ""] }),
      login_url: "https://login.example",
    });
    const { url } = await open((router) => router.get("/x", (ctx) => void (ctx.body = "x")), {
      auth,
      access: { "/app": { groups: ["ops"] } },
    });
    const ask = async (group: string): Promise<number> =>
      (await fetch(url("/app/x"), { headers: { "X-Group": group } })).status;
    expect([await ask("sales"), await ask("ops")]).toEqual([403, 200]);
  });

  it("is limited per address", async () => {
    const { url, port } = await open((router) => router.get("/x", (ctx) => void (ctx.body = "x")), {
      useXheaders: true,
      clock: new ManualClock(),
    });
    const ask = (): Promise<Response> =>
      fetch(url("/app/x"), { headers: { "X-Forwarded-For": "192.0.2.1", Host: `localhost:${port}` } });
    const statuses = [];
    for (let count = 0; count < 501; count++) statuses.push((await ask()).status);
    expect([statuses.slice(0, 500).every((status) => status === 200), statuses[500]]).toEqual([true, 429]);
  });

  it.each<[string, (router: AppRouter) => unknown, string]>([
    ["a path without a slash", (router) => router.get("x", () => {}), '"x" is not a path'],
    ["a pattern", (router) => router.get("/x{/y}", () => {}), "is not a path"],
    ["a path of the server", (router) => router.get("/static/x", () => {}), "the server answers there"],
    ["a parameter at the start", (router) => router.get("/:x", () => {}), "the server answers there"],
    ["a handler that is none", (router) => router.get("/x", "x" as never), "expected a function"],
    ["the same path twice", (router) => router.get("/x/:a", () => {}).get("/x/:b", () => {}), "registered twice"],
    ["endpoints that come later", async () => {}, "not asynchronously"],
  ])("cannot have %s", (_what, routes, part) => {
    expect(() => new Application(() => {}, { hooks: { routes: routes } })).toThrow(part);
  });
});

describe("app_hooks of a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "endpoints-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "main.ts"), "");
  const load = (hooks: string): Promise<Map<string, Application>> => {
    writeFileSync(join(folder, "app_hooks.ts"), hooks);
    return discoverApplications([folder], { argv: [] });
  };

  it("has the endpoints in its export `routes`, whose errors name file and line", async () => {
    const source = `import type { AppRouter } from "plotctl/server";
export function routes(router: AppRouter): void {
  router.get("/hello", (ctx) => {
    throw new Error("not yet");
  });
}`;
    const apps = await load(source);
    running = await startServer(apps);
    const [route = ""] = apps.keys();
    expect((await fetch(running.url(`${route}/hello`))).status).toBe(500);
    expect(running.logged.join("\n")).toMatch(/GET \/hello failed \[error \w+\]: not yet \(.*app_hooks\.ts:4:11\)/);
  });

  it("that registers an invalid endpoint does not load, and the error names file and line", async () => {
    const loading = load(`export function routes(router) {\n  router.get("hello", () => {});\n}`);
    await expect(loading).rejects.toMatchObject({ code: "INVALID_ENDPOINT", place: { line: 2 } });
    await expect(load(`export function route(router) {}`)).rejects.toThrow('Did you mean "routes"?');
  });
});
