import { readdirSync, readlinkSync, renameSync, symlinkSync, unlinkSync } from "node:fs";
import { symlink, truncate, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { discoverApplications } from "../../../src/application/discover.js";
import { silentLog } from "../../../src/base/log.js";
import { Document } from "../../../src/document/document.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { happened, plotctl, removeFiles, writeFiles } from "./app-files.js";
import * as widgets from "../../../src/exports/models.js";

const hostModules = (specifier: string): Promise<Readonly<Record<string, unknown>>> =>
  Promise.resolve(specifier === "plotctl/models" ? { ...widgets } : { ...plotctl });

const MAIN = `import { curdoc, note } from "plotctl";
import { Slider, Toggle } from "plotctl/models";
note("modify");
const doc = curdoc();
doc.title = "Weather";
doc.add_root(new Slider({ name: "amp", start: 0, end: 10, value: 1 }));
doc.add_root(new Toggle({ name: "on" }));
`;

let running: StartedServer | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
  happened.length = 0;
  await removeFiles();
});

type Files = Readonly<Record<string, string>>;

/** Apps by their folders. */
async function discover(files: Files, more: string[] = []) {
  const folder = await writeFiles(files);
  const paths = [...new Set(Object.keys(files).map((path) => path.split("/")[0] ?? ""))];
  const options = { argv: [], hostModules };
  return {
    folder,
    apps: () =>
      discoverApplications(
        [...paths, ...more].map((path) => join(folder, path)),
        options,
      ),
  };
}

async function serve(files: Files, options: Parameters<typeof startServer>[1] = {}): Promise<string> {
  const { folder, apps } = await discover(files);
  running = await startServer(await apps(), options);
  return folder;
}

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(running?.url(path) ?? "", init);

/** The reason why the apps cannot be served, without the path of their folder. */
async function rejection(files: Files): Promise<string> {
  const { folder, apps } = await discover(files);
  try {
    running = await startServer(await apps());
  } catch (error) {
    return (error as Error).message.replaceAll(folder, "…");
  }
  return "nothing";
}

/** The status of a raw request target: fetch would normalize it. */
function statusOf(target: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request({ port: running?.port, path: target, headers: { Host: `localhost:${running?.port}` } });
    asking.on("response", (answer) => resolve(answer.resume().statusCode)).on("error", reject);
    asking.end();
  });
}

/** Whether this process has the file open; false if the system does not report it. */
function isOpen(file: string): boolean {
  if (process.platform !== "linux") return false;
  return readdirSync("/proc/self/fd").some((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === file;
    } catch {
      // The descriptor that read the folder itself is closed by now.
      return false;
    }
  });
}

describe("an app's folder", () => {
  it("is an app with its name, whose code imports files of the folder", async () => {
    await serve({
      "my.app/main.ts": `${MAIN}import { x } from "./lib/x.ts"; note(x);`,
      "my.app/lib/x.ts": "export const x = 7;",
    });
    const html = await (await get("/my.app")).text();
    expect(html).toContain("<title>Weather</title>");
    expect(happened).toContain(7);
  });

  it("applies its theme to every new document", async () => {
    const { apps } = await discover({
      "dir/main.ts": MAIN,
      "dir/theme.yaml": "attrs:\n  Slider:\n    bar_color: red\n",
    });
    const doc = new Document();
    await (await apps()).get("/dir")?.initializeDocument(doc);
    expect(doc.get_model_by_name("amp")).toMatchObject({ bar_color: "red" });
  });

  it("has its page in a template, with the document's variables", async () => {
    await serve({
      "dir/main.ts": `${MAIN}doc.template_variables.heading = "<Rain>";`,
      "dir/templates/index.html":
        "{% extends base %}{% block contents %}<h1>{{ heading }}</h1>{{ embed(roots.on) }}{% endblock %}",
    });
    const answer = await get("/dir");
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain("<h1>&lt;Rain&gt;</h1><div id=");
    const [, item = "[]"] = /<script type="application\/vnd[^>]*>(.*?)<\/script>/.exec(html) ?? [];
    const [{ roots, root_ids }] = JSON.parse(item) as [{ roots: Record<string, string>; root_ids: string[] }];
    expect(root_ids).toHaveLength(1);
    expect(html).toContain(`id="${roots[root_ids[0] ?? ""]}"`);
    expect(html.match(/<script(?![^>]*(?: src=|type="application))/g)).toBeNull();
  });

  it("may set its template in code", async () => {
    await serve({ "dir/main.ts": `${MAIN}doc.template = "{% block title %}Mine{% endblock %}";` });
    expect(await (await get("/dir")).text()).toContain("<title>Mine</title>");
  });
});

describe("static files of an app's folder", () => {
  const files = {
    "dir/main.ts": MAIN,
    "dir/static/a.txt": "0123456789",
    "dir/static/sub/site.css": "p{}",
    "dir/static/empty.js": "",
    "dir/static/.env": "SECRET=1",
    "dir/static2/a.txt": "secret",
    "dir/secret.txt": "secret",
    "simple/main.ts": MAIN,
  };

  it("replace BokehJS's files below that app only", async () => {
    await serve(files);
    expect((await get("/dir/static/a.txt")).status).toBe(200);
    expect((await get("/dir/static/js/bokeh.min.js")).status).toBe(404);
    expect((await get("/simple/static/js/bokeh.min.js")).status).toBe(200);
    expect((await get("/static/js/bokeh.min.js")).status).toBe(200);
  });

  it("are sent with their type, tag and date, completely or in part", async () => {
    await serve(files);
    const whole = await get("/dir/static/a.txt");
    expect(await whole.text()).toBe("0123456789");
    expect(whole.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(whole.headers.get("accept-ranges")).toBe("bytes");
    expect(whole.headers.get("cache-control")).toBe("no-cache");
    expect(whole.headers.get("last-modified")).toMatch(/GMT$/);
    const tag = whole.headers.get("etag") ?? "";
    const ask = (headers: Record<string, string>, method = "GET") => get("/dir/static/a.txt", { headers, method });
    // Without the second header, `fetch` would send a forced reload.
    expect((await ask({ "If-None-Match": tag, "Cache-Control": "max-age=0" })).status).toBe(304);
    const part = await ask({ Range: "bytes=2-4" });
    expect([part.status, await part.text(), part.headers.get("content-range")]).toEqual([206, "234", "bytes 2-4/10"]);
    expect((await ask({ Range: "bytes=20-" })).status).toBe(416);
    expect((await ask({ Range: "bytes=1-2,4-5" })).status).toBe(200);
    const head = await ask({}, "HEAD");
    expect([head.status, head.headers.get("content-length")]).toEqual([200, "10"]);
    expect((await get("/dir/static/sub/site.css")).headers.get("content-type")).toMatch(/^text\/css/);
    expect((await get("/dir/static/empty.js")).headers.get("content-type")).toMatch(/^text\/javascript/);
    expect((await get("/dir/static/a.txt", { method: "POST" })).status).toBe(405);
  });

  it("change with the file", async () => {
    const folder = await serve(files);
    const before = (await get("/dir/static/a.txt")).headers.get("etag") ?? "";
    await writeFile(join(folder, "dir/static/a.txt"), "changed all");
    const after = await get("/dir/static/a.txt", {
      headers: { "If-None-Match": before, "Cache-Control": "max-age=0" },
    });
    expect([after.status, await after.text()]).toEqual([200, "changed all"]);
  });

  it("are never outside the folder, for any path", async () => {
    const folder = await serve(files);
    await symlink(join(folder, "dir/secret.txt"), join(folder, "dir/static/link.txt"));
    await symlink(folder, join(folder, "dir/static/up"));
    await symlink("a.txt", join(folder, "dir/static/within.txt"));
    for (const [target, status] of [
      ["/dir/static/../secret.txt", 403],
      ["/dir/static/%2e%2e/secret.txt", 403],
      ["/dir/static/..%2fsecret.txt", 403],
      ["/dir/static/sub/../../secret.txt", 403],
      ["/dir/static/../secret/a/b.txt", 403],
      ["/dir/static/..%2fsecret/a/b.txt", 403],
      ["/dir/static/..%5csecret.txt", 404],
      ["/dir/static//etc/hostname", 404],
      ["/dir/static/link.txt", 404],
      ["/dir/static/up/dir/secret.txt", 404],
      ["/dir/static/up/dir/static2/a.txt", 404],
      ["/dir/static/within.txt", 200],
      ["/dir/static/.env", 404],
      ["/dir/static/sub", 404],
      ["/dir/static/a.txt/", 404],
      ["/dir/static/", 403],
      ["/dir/static", 404],
    ] as const) {
      expect([target, await statusOf(target)]).toEqual([target, status]);
    }
  });

  it("are never outside the folder, even if a folder becomes a link between the check and the opening", async () => {
    const folder = await serve({ ...files, "dir/outside/x.txt": "secret", "dir/static/sub/x.txt": "public" });
    const [sub, aside] = [join(folder, "dir/static/sub"), join(folder, "dir/aside")];
    let isOver = false;
    const swap = (): void => {
      if (isOver) return;
      renameSync(sub, aside);
      symlinkSync(join(folder, "dir/outside"), sub);
      setImmediate(() => {
        unlinkSync(sub);
        renameSync(aside, sub);
        setImmediate(swap);
      });
    };
    swap();
    const seen = new Set<string>();
    const ask = async (): Promise<void> => {
      const answer = await get("/dir/static/sub/x.txt");
      const text = await answer.text();
      seen.add(answer.status === 200 ? text : String(answer.status));
    };
    for (let i = 0; i < 100; i++) await Promise.all(Array.from({ length: 5 }, ask));
    isOver = true;
    expect([...seen].filter((text) => text !== "public" && text !== "404")).toEqual([]);
  });

  it("may have names with any letters, as may the apps", async () => {
    const name = "é☃😀 100%";
    await serve({
      [`${name}/main.ts`]: `import { note } from "plotctl"; note("run");`,
      [`${name}/static/${name}.txt`]: "text",
      [`${name}/static/a.☃`]: "snow",
      [`${name}/static/☃`]: "snow",
    });
    const app = `/${encodeURIComponent(name)}`;
    for (const path of [
      app,
      `${app}/metadata`,
      `${app}/autoload.js?bokeh-autoload-element=${encodeURIComponent(name)}`,
      `${app}/static/${encodeURIComponent(name)}.txt`,
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 200]);
    }
    for (const file of ["a.☃", "☃"]) {
      const answer = await get(`${app}/static/${encodeURIComponent(file)}`);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/octet-stream"]);
    }
    expect((await get("/", { redirect: "manual" })).headers.get("location")).toBe(app);
    expect((await get(`${app}/thumbnail`)).status).toBe(404);
    expect((await get(`${app}/static/${encodeURIComponent("ü")}`)).status).toBe(404);
  });

  it("are closed after the timeout when a client does not read them", async () => {
    let onInfo = (_line: string): void => {};
    const folder = await serve(files, { unreadTimeMs: 50, log: { ...silentLog, info: (line) => onInfo(line) } });
    const large = join(folder, "dir/static/large.bin");
    await writeFile(large, "");
    await truncate(large, 256 * 1024 * 1024);
    const closed: string[] = [];
    const all = new Promise<void>((resolve) => {
      onInfo = (line) => {
        if (line.includes("left its answer unread") && closed.push(line) === 5) resolve();
      };
    });
    const clients = Array.from({ length: 5 }, () => {
      const client = connect(running?.port ?? 0, "127.0.0.1");
      client.on("error", () => undefined).pause();
      client.write(`GET /dir/static/large.bin HTTP/1.1\r\nHost: localhost:${running?.port}\r\n\r\n`);
      return client;
    });
    await all;
    for (const client of clients) client.destroy();
    // Jest ends the test if this never becomes true.
    while (isOpen(large)) await new Promise((resolve) => setImmediate(resolve));
  });

  it("take precedence over BokehJS if the app is at the root, and BokehJS is still served", async () => {
    const { apps } = await discover(files);
    const app = (await apps()).get("/dir");
    running = await startServer(new Map(app === undefined ? [] : [["/", app]]));
    expect(await (await get("/static/a.txt")).text()).toBe("0123456789");
    expect((await get("/static/js/bokeh.min.js")).status).toBe(200);
    expect((await get("/static/js/plotctl.js")).status).toBe(200);
  });
});

describe("errors in an app's folder are reported before the server listens", () => {
  const page = (contents: string): Files => ({
    "dir/main.ts": MAIN,
    "dir/templates/index.html": `{% extends base %}\n${contents}`,
  });

  it.each<[string, Files, string]>([
    [
      "a missing main file",
      { "dir/templates/index.html": "" },
      'Cannot serve the directory "…/dir": it has no main.ts',
    ],
    [
      "an unknown block",
      page("{% block contnts %}{% endblock %}"),
      '…/dir/templates/index.html:2:4: there is no block "contnts" to fill. Did you mean "contents"?',
    ],
    [
      "an unknown variable",
      page("{% block contents %}{{ titel }}{% endblock %}"),
      '…/dir/templates/index.html:2:24: there is no variable "titel". Did you mean "title"?',
    ],
    [
      "an unknown model in the theme",
      { "dir/main.ts": MAIN, "dir/theme.yaml": "attrs:\n  Slidr:\n    value: 1\n" },
      "…/dir/theme.yaml:2",
    ],
    [
      "an unknown property in the theme",
      { "dir/main.ts": MAIN, "dir/theme.json": '{"attrs":\n{"Slider":\n{"bar_colr": "red"}}}' },
      "…/dir/theme.json:3",
    ],
    [
      "two themes",
      { "dir/main.ts": MAIN, "dir/theme.json": "{}", "dir/theme.yaml": "" },
      "has both theme.yaml and theme.json",
    ],
    [
      "hooks twice",
      { "dir/main.ts": MAIN, "dir/app_hooks.ts": "", "dir/server_lifecycle.ts": "" },
      "has both app_hooks.ts and server_lifecycle.ts",
    ],
    [
      "hooks in a wrong language",
      { "dir/main.ts": MAIN, "dir/app_hooks.ts": "\nexport functio x() {}" },
      "…/dir/app_hooks.ts:2:",
    ],
    [
      "hooks that throw while they load",
      { "dir/main.ts": MAIN, "dir/app_hooks.ts": '\nthrow new Error("no data");' },
      "…/dir/app_hooks.ts:2:7: app_hooks.ts failed while it was loaded: no data.",
    ],
    [
      "an unknown hook",
      { "dir/main.ts": MAIN, "dir/app_hooks.ts": "\nexport function on_sesion_created() {}" },
      '…/dir/app_hooks.ts:2:1: there is no hook "on_sesion_created"',
    ],
    [
      "a hook that is no function",
      { "dir/main.ts": MAIN, "dir/app_hooks.ts": "export const on_server_loaded = 3;" },
      "…/dir/app_hooks.ts:1:1: on_server_loaded: expected a function, got 3",
    ],
    [
      "a hook that wants too much",
      {
        "dir/main.ts": MAIN,
        "dir/app_hooks.ts": "\n\nexport const on_server_loaded = (a: unknown, b: unknown) => {};",
      },
      "…/dir/app_hooks.ts:3:1: on_server_loaded is called with one argument, but takes 2",
    ],
    [
      "process_request in the wrong file",
      { "dir/main.ts": MAIN, "dir/server_lifecycle.ts": "export const process_request = () => ({});" },
      "…/dir/server_lifecycle.ts:1:1: process_request belongs in app_hooks",
    ],
    ["two apps at one route", { "dir/main.ts": MAIN, "dir.ts": MAIN }, 'would both be served at "/dir"'],
  ])("%s", async (_what, files, expected) => {
    expect(await rejection(files)).toContain(expected);
  });

  it("and, for variables that only the running app could set, in the log", async () => {
    await serve({
      ...page("{% block contents %}{{ headng }}{% endblock %}"),
      "dir/main.ts": `${MAIN}doc.template_variables = { heading: 1 };`,
    });
    const answer = await get("/dir");
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("headng");
    expect(running?.logged.join("\n")).toMatch(
      /App \/dir: making the page failed \[error \w+\]: there is no variable "headng"\. Did you mean "heading"\?.* \(.*index\.html:2:24\) \[INVALID_TEMPLATE\]/,
    );
  });
});
