import { execFileSync } from "node:child_process";
import { symlink } from "node:fs/promises";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import { discoverApplications } from "../../../src/application/discover.js";
import type { Application } from "../../../src/application/application.js";
import { PlotctlError } from "../../../src/base/errors.js";
import { silentLog } from "../../../src/base/log.js";
import { hostModules, newDocument, removeFiles, runSession, writeFiles } from "./app-files.js";

afterAll(removeFiles);

function discover(...paths: string[]): Promise<Map<string, Application>> {
  return discoverApplications(paths, { argv: ["--x"], hostModules });
}

async function rejection(...paths: string[]): Promise<string> {
  const error: unknown = await discover(...paths).catch((thrown: unknown) => thrown);
  if (error instanceof PlotctlError) return error.message;
  throw new Error("not rejected with a PlotctlError", { cause: error });
}

describe("routes of apps", () => {
  it("are the names of files without their last extension, and of directories unchanged", async () => {
    const folder = await writeFiles({
      "sliders.ts": "",
      "my.app.mts": "",
      "index.js": "",
      "été x.mjs": "",
      "a+b(c)[d].ts": "",
      "__proto__.ts": "",
      "dir.with.dots/main.ts": "",
      "plain/main.js": "",
    });
    const names = [
      "sliders.ts",
      "my.app.mts",
      "index.js",
      "été x.mjs",
      "a+b(c)[d].ts",
      "__proto__.ts",
      "dir.with.dots",
      "plain/",
    ];
    const apps = await discover(...names.map((name) => join(folder, name)));
    expect([...apps.keys()]).toEqual([
      "/sliders",
      "/my.app",
      "/index",
      "/été x",
      "/a+b(c)[d]",
      "/__proto__",
      "/dir.with.dots",
      "/plain",
    ]);
    expect(apps.get("/plain")?.handler.name).toBe(join(folder, "plain/main.js"));
  });

  it("resolve relative paths and paths from the home directory", async () => {
    const folder = await writeFiles({ "app.ts": "", "main.ts": "" });
    expect([...(await discover(relative(process.cwd(), join(folder, "app.ts")))).keys()]).toEqual(["/app"]);
    expect([...(await discover(`~/${relative(homedir(), join(folder, "app.ts"))}`)).keys()]).toEqual(["/app"]);
  });

  it("contain one empty app at / when no path is given", async () => {
    const apps = await discover();
    expect([...apps.keys()]).toEqual(["/"]);
    expect(await runSession([...apps.values()][0] as Application)).toEqual([]);
  });

  it("warn when a directory's main file is named itself", async () => {
    const folder = await writeFiles({ "main.ts": "" });
    const warnings: string[] = [];
    const log = { ...silentLog, warn: (message: string) => void warnings.push(message) };
    const apps = await discoverApplications([join(folder, "main.ts")], { argv: [], hostModules, log });
    expect([...apps.keys()]).toEqual(["/main"]);
    expect(warnings).toEqual([expect.stringContaining("name its directory instead")]);
  });
});

describe("an app that cannot be served is rejected by name at once", () => {
  it("a path that is missing, a wrong ending, a directory without a main file", async () => {
    const folder = await writeFiles({ "app.py": "", "empty/x.md": "", noending: "", ".ts": "" });
    expect(await rejection(join(folder, "nope.ts"))).toMatch(/nope\.ts": there is no such file/);
    expect(await rejection(join(folder, "app.py"))).toMatch(
      /app\.py": an app is a \.ts, \.mts, \.js or \.mjs file, or a directory/,
    );
    expect(await rejection(join(folder, "noending"))).toMatch(/noending"/);
    expect(await rejection(join(folder, ".ts"))).toMatch(/\.ts"/);
    expect(await rejection(join(folder, "empty"))).toMatch(
      /empty": it has no main\.ts, main\.mts, main\.js or main\.mjs/,
    );
    expect(await rejection(join(folder, "*.ts"))).toMatch(/there is no such file/);
    expect(await rejection(join(folder, "app.py", "x.ts"))).toMatch(/there is no such file/);
    expect(await rejection("")).toMatch(/"" is not a path/);
    expect(await rejection("a\0b.ts")).toMatch(/is not a path/);
    expect(await rejection(`${"x".repeat(300)}.ts`)).toMatch(/the name is too long/);
    expect(await rejection("/")).toMatch(/no name|no main/);
  });

  it("a binary file, text that is not UTF-8, a circular link", async () => {
    const folder = await writeFiles({
      "zero.ts": new Uint8Array([1, 0, 2]),
      "latin.ts": new Uint8Array([0x2f, 0x2f, 0xe9]),
    });
    await symlink("loop.ts", join(folder, "loop.ts"));
    expect(await rejection(join(folder, "zero.ts"))).toMatch(/zero\.ts" is not a text file in UTF-8/);
    expect(await rejection(join(folder, "latin.ts"))).toMatch(/latin\.ts" is not a text file/);
    expect(await rejection(join(folder, "loop.ts"))).toMatch(/circle/);
  });

  it("a FIFO, a socket, a device, named itself, as a main file, or imported", async () => {
    const folder = await writeFiles({ "app.ts": `import "./pipe.ts";`, "dir/x": "" });
    execFileSync("mkfifo", [join(folder, "pipe.ts"), join(folder, "dir/main.ts")]);
    await symlink("/dev/zero", join(folder, "zero.ts"));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, "socket.ts"), resolve));
    try {
      for (const name of ["pipe.ts", "dir", "socket.ts", "zero.ts", "app.ts"]) {
        expect(await rejection(join(folder, name))).toMatch(/not a regular file|Cannot find ".\/pipe.ts"/);
      }
    } finally {
      server.close();
    }
  });

  it("two inputs for one route, naming both", async () => {
    const folder = await writeFiles({ "one/app.ts": "", "two/app.mjs": "", "app/main.ts": "" });
    const paths = [join(folder, "one/app.ts"), join(folder, "two/app.mjs"), join(folder, "app")];
    expect(await rejection(...paths.slice(0, 2))).toMatch(
      /one\/app\.ts" and .*two\/app\.mjs" would both be served at "\/app"/,
    );
    expect(await rejection(...paths.slice(1))).toMatch(/two\/app\.mjs" and .*app" would both/);
  });

  it("a file with a syntax error, but not one that only throws when it runs", async () => {
    const folder = await writeFiles({ "bad.ts": "let x = ;", "boom.ts": "throw new Error('boom')" });
    expect(await rejection(join(folder, "bad.ts"))).toMatch(/bad\.ts:1:9: Unexpected ";", in `let x = ;`/);
    const apps = await discover(join(folder, "boom.ts"));
    await expect(apps.get("/boom")?.initializeDocument(newDocument())).rejects.toThrow("boom");
  });
});

it("passes the arguments of the command line to a script, after its own path", async () => {
  const folder = await writeFiles({ "app.ts": `import { note } from "plotctl"; note(process.argv.slice(1));` });
  const apps = await discover(join(folder, "app.ts"));
  expect(await runSession(apps.get("/app") as Application)).toEqual([[join(folder, "app.ts"), "--x"]]);
});
