// A changed module is loaded again, with every module that imports it; all others stay loaded.
import { Session } from "node:inspector";
import { mkdir, readFile, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type EachMapping, eachMapping, TraceMap } from "@jridgewell/trace-mapping";
import { Application } from "../../../src/application/application.js";
import { appConsole } from "../../../src/application/loader/app-console.js";
import { SharedModules } from "../../../src/application/loader/shared-modules.js";
import { rememberedCount } from "../../../src/application/loader/explain-error.js";
import { WatchedApps, type Rebuild } from "../../../src/dev/watched-apps.js";
import { systemClock } from "../../../src/base/clock.js";
import { createLog } from "../../../src/base/log.js";
import { compileApp, discoverApplications } from "../../../src/application/discover.js";
import { ManualClock } from "../../support/manual-clock.js";
import { until } from "../../support/until.js";
import { hostModules, removeFiles, runSession, writeFiles } from "../application/app-files.js";

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  await removeFiles();
});

interface Watched {
  readonly folder: string;
  readonly watched: WatchedApps;
  readonly logged: readonly string[];
  /** The codes of the errors that were logged. */
  readonly codes: readonly (string | undefined)[];
  write(path: string, text: string): Promise<void>;
  /** Changes files and returns the rebuild that follows. */
  after(act: () => unknown): Promise<Rebuild>;
  /** The values that the app of a route records in a session. */
  noted(route?: string): Promise<unknown[]>;
}

async function watch(
  files: Readonly<Record<string, string>>,
  { paths = ["app.ts"], extraFiles = [] as readonly string[], clock = systemClock } = {},
): Promise<Watched> {
  const folder = await writeFiles(files);
  const logged: string[] = [];
  const codes: (string | undefined)[] = [];
  const write = (line: string): void => {
    const { level, msg, code } = JSON.parse(line) as { level: number; msg: string; code?: string };
    logged.push(msg);
    if (level >= 50) codes.push(code);
  };
  const log = createLog({ level: "info", format: "json", write });
  const inFolder = (path: string): string => join(folder, path);
  const watched = await WatchedApps.open(paths.map(inFolder), {
    argv: [],
    log,
    hostModules,
    extraFiles: extraFiles.map(inFolder),
    clock,
  });
  const apps = new Map<string, Application>(watched.initial);
  let onRebuild: (rebuild: Rebuild) => void = () => undefined;
  await watched.start(async (rebuild) => {
    const failing: string[] = [];
    for (const change of rebuild.changes) {
      if (change.is !== "built") continue;
      apps.set(change.route, change.application);
      await runSession(change.application).catch(() => failing.push(change.route));
    }
    onRebuild(rebuild);
    return failing;
  });
  closing.push(() => watched.close());
  return {
    folder,
    watched,
    logged,
    codes,
    write: (path, text) => writeFile(inFolder(path), text),
    async after(act) {
      const rebuilt = new Promise<Rebuild>((resolve) => (onRebuild = resolve));
      await act();
      return rebuilt;
    },
    noted: (route = "/app") => runSession(apps.get(route) as Application),
  };
}

function kinds({ changes }: Rebuild): string[] {
  return changes.map(({ is, route }) => `${is} ${route}`);
}

const NOTE = 'import { note } from "plotctl";';

describe("modules after a change", () => {
  it("are loaded again, with the modules that import them; others keep their state", async () => {
    const app = await watch({
      "app.ts": `${NOTE} import { a } from "./a.js"; import { count } from "./kept.js"; note([a, count()]);`,
      "a.ts": `import { b } from "./b.js"; export const a = "a" + b;`,
      "b.ts": `export const b = 1;`,
      "kept.ts": `let n = 0; export const count = () => ++n;`,
    });
    expect(await app.noted()).toEqual([["a1", 1]]);
    const rebuild = await app.after(() => app.write("b.ts", `export const b = 2;`));
    expect(kinds(rebuild)).toEqual(["built /app"]);
    expect(rebuild.files).toEqual([join(app.folder, "b.ts")]);
    expect(await app.noted()).toEqual([["a2", 3]]);
    await app.after(() => app.watched.restart());
    expect(await app.noted()).toEqual([["a2", 2]]);
  });

  it("affect only the apps that import them", async () => {
    const app = await watch(
      { "one.ts": `import "./a.js"; import "./both.js";`, "two.ts": `import "./both.js";`, "a.ts": "", "both.ts": "" },
      { paths: ["one.ts", "two.ts"] },
    );
    expect(kinds(await app.after(() => app.write("a.ts", "export {};")))).toEqual(["built /one"]);
    expect(kinds(await app.after(() => app.write("both.ts", "export {};")))).toEqual(["built /one", "built /two"]);
    expect(kinds(await app.after(() => app.write("two.ts", "export {};")))).toEqual(["built /two"]);
  });

  it("are found even if they were imported while the app ran", async () => {
    const app = await watch({
      "app.ts": `${NOTE} const { later } = await import("./later.js"); note(later);`,
      "later.ts": `export const later = 1;`,
    });
    await app.after(() => app.watched.restart());
    expect(await app.noted()).toEqual([1]);
    await app.after(() => app.write("later.ts", `export const later = 2;`));
    expect(await app.noted()).toEqual([2]);
  });

  it("follow tsconfig paths of the app's folder, and changes of these", async () => {
    const app = await watch({
      "app.ts": `${NOTE} import { x } from "@lib/x"; note(x);`,
      "lib/x.ts": `export const x = "lib";`,
      "other/x.ts": `export const x = "other";`,
      "tsconfig.json": `{ "compilerOptions": { "paths": { "@lib/*": ["./lib/*"] } } }`,
    });
    expect(await app.noted()).toEqual(["lib"]);
    const config = `{ "compilerOptions": { "paths": { "@lib/*": ["./other/*"] } } }`;
    await app.after(() => app.write("tsconfig.json", config));
    expect(await app.noted()).toEqual(["other"]);
  });

  it("are no longer watched when their import is removed; new ones are watched", async () => {
    const app = await watch({ "app.ts": `import "./deep/a.js";`, "deep/a.ts": "", "b.ts": "" });
    const files = (): string[] => [...app.watched.files].map((file) => file.slice(app.folder.length + 1)).sort();
    expect(files()).toEqual(["app.ts", "deep/a.ts"]);
    await app.after(() => app.write("app.ts", `import "./b.js";`));
    expect(files()).toEqual(["app.ts", "b.ts"]);
    await app.write("deep/a.ts", "changed");
    expect((await app.after(() => app.write("b.ts", "export {};"))).files).toEqual([join(app.folder, "b.ts")]);
  });
});

describe("a save", () => {
  it("of several files at once, by renaming, of a link's target, or of a restored file is one rebuild", async () => {
    const app = await watch({
      "app.ts": `${NOTE} import { a } from "./a.js"; note(a);`,
      "a.ts": `export const a = 1;`,
    });
    const both = await app.after(() =>
      Promise.all([
        app.write("a.ts", `export const b = 2;`),
        app.write("app.ts", `${NOTE} import { b } from "./a.js"; note(b);`),
      ]),
    );
    expect([kinds(both), both.files.length]).toEqual([["built /app"], 2]);
    const renamed = await app.after(async () => {
      await app.write("a.ts~", `export const b = 3;`);
      await rename(join(app.folder, "a.ts~"), join(app.folder, "a.ts"));
    });
    expect(kinds(renamed)).toEqual(["built /app"]);
    const back = await app.after(async () => {
      await rm(join(app.folder, "a.ts"));
      await app.write("a.ts", `export const b = 4;`);
    });
    expect(kinds(back)).toEqual(["built /app"]);
    expect(await app.noted()).toEqual([4]);
  });

  it("of the target of a link is noticed", async () => {
    const target = await writeFiles({ "real.ts": `${NOTE} note(1);` });
    const folder = await writeFiles({});
    await symlink(join(target, "real.ts"), join(folder, "linked.ts"));
    const watched = await WatchedApps.open([join(folder, "linked.ts")], { argv: [], hostModules });
    closing.push(() => watched.close());
    const rebuilt = new Promise<Rebuild>((resolve) => {
      void watched
        .start((rebuild) => {
          resolve(rebuild);
          return [];
        })
        .then(() => writeFile(join(target, "real.ts"), `${NOTE} note(2);`));
    });
    expect(kinds(await rebuilt)).toEqual(["built /linked"]);
  });

  it("of a listed file rebuilds all apps; a listed directory is skipped with a warning", async () => {
    const app = await watch(
      { "app.ts": "", "two.ts": "", "data.csv": "1", "dir/x": "" },
      { paths: ["app.ts", "two.ts"], extraFiles: ["data.csv", "dir", "not-there-yet.txt"] },
    );
    expect(app.logged.filter((line) => line.includes("is a directory"))).toHaveLength(1);
    expect(app.logged).toContain(`Watching ${join(app.folder, "data.csv")}`);
    expect(kinds(await app.after(() => app.write("data.csv", "2")))).toEqual(["built /app", "built /two"]);
    expect(kinds(await app.after(() => app.write("not-there-yet.txt", "2")))).toEqual(["built /app", "built /two"]);
  });

  it("that breaks an app is reported with the error, and the next one repairs it", async () => {
    const app = await watch({ "app.ts": `import "./a.js";`, "a.ts": "" });
    const broken = await app.after(() => app.write("a.ts", "let x = ;"));
    expect(kinds(broken)).toEqual(["broken /app"]);
    expect(app.watched.errors.get("/app")).toMatchObject({
      place: { file: join(app.folder, "a.ts"), line: 1, column: 9 },
    });
    expect(kinds(await app.after(() => app.write("a.ts", "let x = 1;")))).toEqual(["built /app"]);
    expect(kinds(await app.after(() => rm(join(app.folder, "app.ts"))))).toEqual(["broken /app"]);
    expect(kinds(await app.after(() => app.write("app.ts", "")))).toEqual(["built /app"]);
    expect(app.watched.errors.size).toBe(0);
  });

  it("of a missing import repairs the app, even if it is only imported while the app runs", async () => {
    const app = await watch({ "app.ts": `import "./deep/er/a.js";` });
    expect(app.watched.errors.size).toBe(1);
    await expect(app.noted()).rejects.toThrow(/Cannot find "\.\/deep\/er\/a\.js"/);
    const healed = await app.after(async () => {
      await mkdir(join(app.folder, "deep/er"), { recursive: true });
      await app.write("deep/er/a.ts", "");
    });
    expect(kinds(healed)).toEqual(["built /app"]);
    await app.after(() => app.write("app.ts", `await import("./later.js");`));
    await expect(app.noted()).rejects.toThrow(/Cannot find "\.\/later\.js"/);
    await app.after(() => app.write("later.ts", ""));
    expect(await app.noted()).toEqual([]);
  });

  it("just after the start is reported once, although the check for missed changes finds it too", async () => {
    // Later than the modification time of any real file.
    const clock = new ManualClock(Date.UTC(2100, 0, 1));
    const app = await watch({ "app.ts": "" }, { clock });
    const timers = clock.timerCount;
    const file = join(app.folder, "app.ts");
    await app.write("app.ts", "export {};");
    await utimes(file, clock.date() / 1000, clock.date() / 1000);
    await until("the change is noticed", () => clock.timerCount > timers);
    expect((await app.after(() => clock.advance(150))).files).toEqual([file]);
    clock.advance(150);
    // A change that waits for a rebuild would be among its files.
    expect((await app.after(() => app.watched.restart())).files).toEqual([]);
  });

  it("keeps no more compiled texts than a few for each file", async () => {
    const app = await watch({ "app.ts": "" });
    const before = rememberedCount();
    for (let version = 0; version < 12; version++) {
      await app.after(() => app.write("app.ts", `// ${version}`));
    }
    expect(rememberedCount()).toBeLessThan(before + 8);
  });
});

describe("a folder without a main file", () => {
  const FILES = {
    "apps/one.ts": `import "./helper.js";`,
    "apps/two.mjs": "",
    "apps/helper.ts": "",
    "apps/three/main.ts": "",
    "apps/three/other.ts": "",
    "apps/lib/no-app.ts": "",
    "apps/one.test.ts": "",
    "apps/types.d.ts": "",
    "apps/.hidden.ts": "",
    "apps/notes.md": "",
  };

  it("is replaced by the apps in it, without their helpers and tests", async () => {
    const folder = await writeFiles(FILES);
    const apps = await discoverApplications([join(folder, "apps")], { argv: [], hostModules });
    expect([...apps.keys()].sort()).toEqual(["/one", "/three", "/two"]);
  });

  it("rejects two apps with one route, and an app at the server's own routes", async () => {
    const folder = await writeFiles({ "apps/a.ts": "", "apps/a.js": "", "other/a.ts": "", "static.ts": "" });
    const discover = (...paths: string[]) =>
      discoverApplications(
        paths.map((path) => join(folder, path)),
        { argv: [], hostModules },
      );
    await expect(discover("apps")).rejects.toThrow(/apps\/a\.js" and .*apps\/a\.ts" would both be served at "\/a"/);
    await expect(discover("other", "other/a.ts")).rejects.toThrow(/would both be served at "\/a"/);
    await expect(discover("static.ts")).rejects.toThrow(/static\.ts": the server's own files are at "\/static"/);
  });

  it("may have helpers with the names of those in other folders, and an app with such a name", async () => {
    const helped = { "a/one.ts": `import "./util.js";`, "a/util.ts": "", "b/two.ts": `import "./util.js";` };
    const paths = ["a", "b", "c"];
    const folder = await writeFiles({ ...helped, "b/util.ts": "", "c/util.ts": "" });
    const apps = await discoverApplications(
      paths.map((path) => join(folder, path)),
      { argv: [], hostModules },
    );
    expect([...apps.keys()]).toEqual(["/one", "/two", "/util"]);

    const app = await watch({ ...helped, "b/util.ts": "", "c/util.ts": "" }, { paths });
    expect([...app.watched.initial.keys()]).toEqual(["/one", "/two", "/util"]);
    const saved = await app.after(() => app.write("b/util.ts", "export const x = 1;"));
    expect(kinds(saved)).toEqual(["built /two"]);
    expect(kinds(await app.after(() => app.write("c/util.ts", "export const x = 1;")))).toEqual(["built /util"]);
    expect(kinds(await app.after(() => app.watched.restart()))).toEqual(["built /one", "built /two", "built /util"]);
    expect(app.logged.join()).not.toContain("would both be served");
  });

  it("keeps its current apps when a new one has the route of another, and reports it", async () => {
    const app = await watch({ "apps/a.ts": "", "apps/b.ts": "", "more/c.ts": "" }, { paths: ["apps", "more"] });
    await app.write("apps/b.js", "");
    await app.write("more/a.ts", "");
    const rebuild = await app.after(() => app.watched.restart());
    expect(kinds(rebuild)).toEqual(["built /a", "built /b", "built /c"]);
    expect(app.logged.join()).toMatch(/apps\/b\.js" and .*apps\/b\.ts" would both be served at "\/b"/);
    expect(app.logged.join()).toMatch(/apps\/a\.ts" and .*more\/a\.ts" would both be served at "\/a"/);
    // Each rebuild reports both, and the two files may cause rebuilds of their own.
    expect(new Set(app.codes)).toEqual(new Set(["ROUTE_CONFLICT"]));
  });

  it("does not serve a file as an app that another one was waiting for", async () => {
    const app = await watch({ "apps/app.ts": `${NOTE} import { x } from "./later.js"; note(x);` }, { paths: ["apps"] });
    expect([...app.watched.errors.keys()]).toEqual(["/app"]);
    const rebuild = await app.after(() => app.write("apps/later.ts", "export const x = 1;"));
    expect(kinds(rebuild)).toEqual(["built /app"]);
    expect(await app.noted()).toEqual([1]);
  });

  it("adds and removes apps while it is watched", async () => {
    const app = await watch(FILES, { paths: ["apps"] });
    expect([...app.watched.initial.keys()].sort()).toEqual(["/one", "/three", "/two"]);
    expect(kinds(await app.after(() => app.write("apps/four.ts", "")))).toEqual(["built /four"]);
    expect(kinds(await app.after(() => rm(join(app.folder, "apps/four.ts"))))).toEqual(["removed /four"]);
    expect(kinds(await app.after(() => app.write("apps/one.ts", "")))).toContain("built /one");
  });
});

describe("an author who debugs an app", () => {
  it("sees the author's lines in errors that the app prints", async () => {
    const folder = await writeFiles({
      "app.ts": `${NOTE}\ninterface Long {\n  a: 1;\n}\nconst outer = new Error("outer", { cause: new Error("inner") });\nnote([console, outer]);`,
    });
    const app = await compileApp(join(folder, "app.ts"), { shared: new SharedModules(hostModules), argv: [] });
    const [[seen, error]] = (await runSession(app)) as [[Console, Error]];
    expect(seen).toBe(appConsole);
    const printed: unknown[] = [];
    const { log } = console;
    console.log = (...values: unknown[]) => void printed.push(...values);
    try {
      seen.log("text", error);
    } finally {
      console.log = log;
    }
    const [text, copy] = printed as [string, Error];
    expect(text).toBe("text");
    expect(copy.stack).toContain(`${join(folder, "app.ts")}:5:15`);
    expect((copy.cause as Error).stack).toContain(`${join(folder, "app.ts")}:5:`);
    expect(copy).toBeInstanceOf(Error);
    expect(error.stack).toContain("?plotctl=");
  });

  it("stops at a breakpoint in the TypeScript file", async () => {
    const source = `${NOTE}\ninterface Long {\n  a: 1;\n}\nconst first = 1;\nnote(first);\n`;
    const folder = await writeFiles({ "app.ts": source });
    const session = new Session();
    session.connect();
    try {
      let found: { scriptId: string; sourceMapURL?: string } | undefined;
      session.on("Debugger.scriptParsed", ({ params }) => {
        if (params.url.includes("/app.ts?plotctl=") && params.url.includes(encodeURI(folder))) found = params;
      });
      session.post("Debugger.enable");
      const app = await compileApp(join(folder, "app.ts"), { shared: new SharedModules(hostModules), argv: [] });
      const [, base64 = ""] = found?.sourceMapURL?.split("base64,") ?? [];
      const map = new TraceMap(Buffer.from(base64, "base64").toString());
      expect(map.sources).toEqual([`file://${encodeURI(join(folder, "app.ts"))}`]);
      expect(map.sourcesContent).toEqual([await readFile(join(folder, "app.ts"), "utf8")]);
      const places: EachMapping[] = [];
      eachMapping(map, (place) => void places.push(place));
      const place = places.find(({ originalLine }) => originalLine === 6);
      session.post("Debugger.setBreakpoint", {
        location: {
          scriptId: found?.scriptId ?? "",
          lineNumber: (place?.generatedLine ?? 0) - 1,
          columnNumber: place?.generatedColumn ?? 0,
        },
      });
      let stoppedWith: unknown;
      session.on("Debugger.paused", ({ params }) => {
        const [{ callFrameId = "" } = {}] = params.callFrames;
        session.post("Debugger.evaluateOnCallFrame", { callFrameId, expression: "first" }, (_error, result) => {
          stoppedWith = result?.result.value;
        });
        session.post("Debugger.resume");
      });
      await runSession(app);
      expect(stoppedWith).toBe(1);
    } finally {
      session.disconnect();
    }
  });
});
