// Apps whose address has parameters: what they get, at which addresses they are, and which patterns are refused.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pull_session } from "../../../src/exports/client.js";
import { Application } from "../../../src/application/application.js";
import { discoverApplications } from "../../../src/application/discover.js";
import type { Document } from "../../../src/document/document.js";
import { Div } from "../../../src/exports/models.js";
import type { Apps } from "../../../src/server/server.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer, type StartedServer, type TestServerOptions } from "../../support/server.js";
import { rawRequest } from "./raw-request.js";

let running: StartedServer;
let seen: unknown[];
let folder: string;
beforeEach(() => {
  seen = [];
  folder = mkdtempSync(join(tmpdir(), "path-params-"));
});
afterEach(async () => {
  await running.stop();
  rmSync(folder, { recursive: true });
});

function report(doc: Document): void {
  seen.push({ ...doc.session_context?.request?.params });
  doc.add_root(new Div({ text: "A report" }));
}

const open = async (apps: Apps, options?: TestServerOptions) => (running = await startServer(apps, options));
const reports = (path: string, options?: TestServerOptions) =>
  open({ "/reports": new Application(report, { path }) }, options);
const status = async (target: string) => (await rawRequest(running.port, { method: "GET", target })).status;
const tokenIn = (page: string) => /"token":\s*"([^"]+)"/.exec(page)?.[1] ?? "";
const pageToken = async (path: string) => tokenIn(await (await fetch(running.url(path))).text());

describe("an app with parameters in its address", () => {
  it("gets them by name, decoded once", async () => {
    await reports("/:year/:month?");
    for (const path of ["/2026", "/2026/", "/2026/05", "/a%2520b/%C3%A9", "/%3Ayear"])
      expect([path, await status(`/reports${path}`)]).toEqual([path, 200]);
    expect(seen).toEqual([
      { year: "2026" },
      { year: "2026" },
      { year: "2026", month: "05" },
      { year: "a%20b", month: "é" },
      { year: ":year" },
    ]);
  });

  it("is at its name alone where all of them are optional", async () => {
    await reports("/:year?");
    expect(await status("/reports")).toBe(200);
    expect(seen).toEqual([{}]);
  });

  it("may have fixed words between them", async () => {
    await reports("/year/:year");
    expect([await status("/reports/year/2026"), await status("/reports/month/5")]).toEqual([200, 404]);
    expect(seen).toEqual([{ year: "2026" }]);
  });

  it.each([
    ["", 404],
    ["/", 404],
    ["//2026", 404],
    ["/2026/05", 404],
    ["/2026//", 404],
    ["/.", 404],
    ["/..", 404],
    ["/%2e%2E", 404],
    ["/a%2Fb", 404],
    ["/%00", 400],
    ["/%E9", 400],
    ["/%", 400],
    [`/${"x".repeat(201)}`, 404],
    [`/${"x".repeat(200)}`, 200],
  ])("answers the address %j behind its name with %i", async (rest, expected) => {
    await reports("/:year");
    expect(await status(`/reports${rest}`)).toBe(expected);
    expect(seen).toHaveLength(expected === 200 ? 1 : 0);
  });

  it("says what its address lacks", async () => {
    await reports("/:year");
    expect(await (await fetch(running.url("/reports"))).text()).toContain("/reports/:year");
  });

  it("keeps the addresses of the server and of its endpoints behind its name", async () => {
    const hooks = {
      routes: (router: { get(path: string, answer: (ctx: { body: unknown }) => void): unknown }) =>
        void router.get("/rows", (ctx) => void (ctx.body = "rows")),
    };
    await open({ "/reports": new Application(report, { path: "/:year?", hooks }) });
    expect(await (await fetch(running.url("/reports/rows"))).text()).toBe("rows");
    expect(await (await fetch(running.url("/reports/metadata"))).json()).toEqual({ url: "/reports", data: {} });
    expect(await (await fetch(running.url("/reports/2026/metadata"))).json()).toMatchObject({ url: "/reports/2026" });
    expect(await status("/reports/static/js/bokeh.min.js")).toBe(200);
    for (const word of ["ws", "static", "plotctl", "plotctl-dev.js", "thumbnail"])
      expect([word, [400, 404].includes(await status(`/reports/${word}`))]).toEqual([word, true]);
    expect(seen).toEqual([]);
  });

  it("leaves an address to the app with exactly that name", async () => {
    await open({ "/reports/summary": () => {}, "/reports": new Application(report, { path: "/:year" }) });
    expect([await status("/reports/summary"), await status("/reports/summaries")]).toEqual([200, 200]);
    expect(seen).toEqual([{ year: "summaries" }]);
  });

  it("leaves the server its own addresses at the root", async () => {
    await open({ "/": new Application(report, { path: "/:name" }) });
    for (const path of ["/favicon.ico", "/healthz", "/static/js/bokeh.min.js"]) expect(await status(path)).toBe(200);
    expect(seen).toEqual([]);
    expect(await status("/ada")).toBe(200);
    expect(seen).toEqual([{ name: "ada" }]);
  });

  it("may have any name", async () => {
    await open({ "/:a(b)*": new Application(report, { path: "/:x" }) }, { prefix: "/pré" });
    expect(await status("/pr%C3%A9/:a(b)*/1")).toBe(200);
    expect(await status("/pr%C3%A9/other/1")).toBe(404);
    expect(seen).toEqual([{ x: "1" }]);
  });

  it("is not linked or redirected to without its parameters", async () => {
    await open({ "/reports": new Application(report, { path: "/:year" }) });
    const answer = await fetch(running.url("/"), { redirect: "manual" });
    expect([answer.status, (await answer.text()).includes('href="/reports')]).toEqual([200, false]);
    expect(running.server.urls).toEqual([]);
    expect(running.logged.join("\n")).toMatch(/^Routes: .*\/reports\/:year /m);
  });

  it("gets the same ones when its websocket creates the session", async () => {
    await reports("/:year");
    expect(await status("/reports/2026")).toBe(200);
    const client = await ProtocolClient.connect(running.url("/reports/2026"));
    await client.close();
    expect(seen).toEqual([{ year: "2026" }, { year: "2026" }]);
    expect(await new ProtocolClient(running.url("/reports")).opened).toBe(404);
  });

  it("takes a signed token only at the address for which it was made", async () => {
    await reports("/:year", { secretKey: "k".repeat(40), sessionIds: "signed" });
    const token = await pageToken("/reports/2026");
    const { closed } = new ProtocolClient(running.url("/reports/2027"), { token });
    expect((await closed).reason).toContain("another app");
    const client = await ProtocolClient.connect(running.url("/reports/2026"), { token });
    await client.close();
  });

  it("is embedded and opened by scripts with its address", async () => {
    await reports("/:year");
    expect(await status("/reports/2026/autoload.js?bokeh-autoload-element=e")).toBe(200);
    const session = await pull_session({ url: running.url("/reports/2027") });
    expect(session.document.roots).toHaveLength(1);
    await session.close();
    expect(seen).toEqual([{ year: "2026" }, { year: "2027" }]);
  });

  it("has them where the user and the request are judged", async () => {
    const judged: unknown[] = [];
    const hooks = {
      authorize: (_user: unknown, request: { params: Readonly<Record<string, string>> }) => {
        judged.push(request.params["year"]);
        return request.params["year"] === "2026";
      },
    };
    await open({ "/reports": new Application(report, { path: "/:year", hooks }) });
    expect([await status("/reports/2026"), await status("/reports/2027")]).toEqual([200, 403]);
    expect(judged).toEqual(["2026", "2027"]);
  });

  it("exports its path from its file, which is not run for it", async () => {
    const file = join(folder, "reports.ts");
    writeFileSync(
      file,
      `import { curdoc, Div } from "plotctl";
// export const path = "/:wrong";
export const path: string = "/:year";
curdoc().add_root(new Div({ text: curdoc().session_context!.request!.params.year }));`,
    );
    await open(await discoverApplications([file], { argv: [] }));
    const client = await ProtocolClient.connect(running.url("/reports/2026"));
    expect(JSON.stringify(await client.pull())).toContain('"2026"');
    await client.close();
  });
});

describe("the path of an app", () => {
  beforeEach(async () => void (await open({})));

  it.each([
    ["year", "is not a path"],
    [":year", "is not a path"],
    ["/", "is not a path"],
    ["/:year/", "is not a path"],
    ["/:1st", "is not a path"],
    ["/:a-b", "is not a path"],
    ["/:year(\\d+)", "is not a path"],
    ["/*rest", "is not a path"],
    ["/summary", "has no parameter"],
    ["/:a/:a", "two parameters"],
    ["/:a?/:b", "behind an optional one"],
    ["/ws/:a", "another address"],
  ])("may not be %j", async (path, reason) => {
    const expected = { code: "INVALID_APP_PATH", message: expect.stringContaining(reason) as string };
    expect(() => new Application(report, { path })).toThrow(expect.objectContaining(expected) as Error);
    const file = join(folder, "reports.ts");
    writeFileSync(file, `// Reports.\n\nexport const path = ${JSON.stringify(path)};\n`);
    const found = discoverApplications([file], { argv: [] });
    await (path.includes("\\")
      ? expect(found).rejects.toMatchObject({ code: "INVALID_APP_PATH", place: { file, line: 3 } })
      : expect(found).rejects.toMatchObject({ ...expected, place: { file, line: 3 } }));
  });

  it.each(['export const path = "/" + ":year";', "const path = 1; export { path };", "export const path = `/${1}`;"])(
    "is a plain text in the file: %s",
    async (source) => {
      const file = join(folder, "reports.ts");
      writeFileSync(file, source);
      await expect(discoverApplications([file], { argv: [] })).rejects.toMatchObject({
        code: "INVALID_APP_PATH",
        place: { file, line: 1 },
      });
    },
  );

  it("is not read from a helper, which may export any path", async () => {
    writeFileSync(join(folder, "helper.ts"), 'export const path = "data.csv";');
    writeFileSync(join(folder, "app.ts"), 'import { path } from "./helper.js"; console.log(path);');
    expect([...(await discoverApplications([folder], { argv: [] })).keys()]).toEqual(["/app"]);
  });
});
