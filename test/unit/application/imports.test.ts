import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hostModules, newDocument, removeFiles, runSession, writeApp, writeFiles } from "./app-files.js";

afterAll(removeFiles);

describe("imports of an app's file", () => {
  it("may be default, named, renamed, of the whole namespace, and for side effects", async () => {
    const app = await writeApp({
      "app.ts": `
        import { note } from "plotctl";
        import main, { one, two as zwei, type Shape } from "./parts.ts";
        import * as all from "./parts.ts";
        import both, * as again from "./parts.js";
        import "./side.ts";
        import type { Other } from "./nowhere.ts";
        const shape: Shape = { size: one };
        note([main(), shape.size, zwei, all.one, all.default === main, both === main, again === all]);
        note(Object.keys(all));
        export { one };
        export type { Other };
      `,
      "parts.ts": `
        export interface Shape { size: number }
        export default function main(): string { return "main" }
        export const one = 1;
        const second: number = 2;
        export { second as two };
      `,
      "side.ts": `import { note } from "plotctl"; note("side effect");`,
    });
    expect(await app.session()).toEqual([
      "side effect",
      ["main", 1, 2, 1, true, true, true],
      ["default", "one", "two"],
    ]);
  });

  it("are live bindings: later changes of an export are visible", async () => {
    const app = await writeApp({
      "app.ts": `
        import { note } from "plotctl";
        import { count, add } from "./counter.ts";
        const shadow = (count: number) => count;
        const before = count;
        add();
        note([before, count, { count }, shadow(7)]);
      `,
      "counter.ts": `export let count = 0; export function add() { count += 1 }`,
    });
    expect(await app.session()).toEqual([[0, 1, { count: 1 }, 7]]);
    expect(await app.session()).toEqual([[1, 2, { count: 2 }, 7]]);
  });

  it("may re-export: export *, export * as, export { x } from, in circles too", async () => {
    const app = await writeApp({
      "app.ts": `
        import { note } from "plotctl";
        import { a, b, renamed, B, join } from "./index.ts";
        note([a, b(), renamed, B.a, join("x", "y")]);
        export * from "./index.ts";
      `,
      "index.ts": `
        export * from "./a.ts";
        export * from "node:path";
        export { a as renamed } from "./a.ts";
        export * as B from "./b.ts";
      `,
      "a.ts": `export * from "./b.ts"; import { b } from "./b.ts"; export const a = b() + 1;`,
      "b.ts": `export * from "./a.ts"; import { a } from "./a.ts"; export function b() { return 1 } export const late = () => a;`,
    });
    expect(await app.session()).toEqual([[2, 1, 2, 2, "x/y"]]);
  });

  it("may be dynamic, also with a computed name, and share one module", async () => {
    const app = await writeApp({
      "app.ts": `
        import { note } from "plotctl";
        const name = "lazy";
        const [first, second] = [await import("./lazy.ts"), await import(\`./\${name}.ts\`)];
        first.count.n++;
        note([first === second, first.count.n, (await import("plotctl")).note === note, (await import("node:fs")).existsSync("/")]);
        note(await import("./missing.ts").catch((error) => String(error.message).includes("missing.ts")));
      `,
      "lazy.ts": `import { note } from "plotctl"; note("loaded"); export const count = { n: 0 };`,
    });
    expect(await app.session()).toEqual(["loaded", [true, 1, true, true], true]);
    expect(await app.session()).toEqual([[true, 2, true, true], true]);
  });

  it("may name JSON files, modules of Node, and functions loaded with require", async () => {
    const app = await writeApp({
      "app.ts": `
        import { note } from "plotctl";
        import data from "./data.json" with { type: "json" };
        import { readFileSync } from "node:fs";
        import path from "path";
        import os = require("node:os");
        const local = require("./local.cjs");
        note([data.x, typeof readFileSync, path.basename("/a/b"), typeof os.cpus, local.y, require("plotctl").note === note]);
      `,
      "data.json": `{"x": 1}`,
      "local.cjs": `exports.y = 2;`,
    });
    expect(await app.session()).toEqual([[1, "function", "b", "function", 2, true]]);
  });

  it("find packages from the app's own folder, CommonJS ones with default and named imports", async () => {
    const app = await writeApp({
      "app.ts": `
        import { note } from "plotctl";
        import cjs, { named } from "old-package";
        import { pure } from "new-package/part";
        import * as whole from "old-package";
        note([cjs.named, named, pure, whole.named]);
      `,
      "node_modules/old-package/package.json": `{"name": "old-package", "main": "main.js"}`,
      "node_modules/old-package/main.js": `exports.named = "cjs";`,
      "node_modules/new-package/package.json": `{"name": "new-package", "type": "module", "exports": {"./part": {"import": "./esm.js"}}}`,
      "node_modules/new-package/esm.js": `export const pure = "esm";`,
    });
    expect(await app.session()).toEqual([["cjs", "cjs", "esm", "cjs"]]);
  });

  it("resolve plotctl to the server's own, also in a package that has another copy beside it", async () => {
    const app = await writeApp({
      "app.ts": `
        import * as plotctl from "plotctl";
        import { Slider } from "plotctl/models";
        import { theirs } from "extension";
        import { helper } from "./helpers/index.ts";
        import { indirect } from "wrapper";
        plotctl.note([theirs === plotctl.note, helper === plotctl.note, indirect === plotctl.note, typeof Slider]);
      `,
      "helpers/index.ts": `import { deep } from "./deep.ts"; export const helper = deep;`,
      "helpers/deep.ts": `import { note } from "plotctl"; export { note as deep };`,
      "node_modules/plotctl/package.json": `{"name": "plotctl", "type": "module", "exports": "./index.js"}`,
      "node_modules/plotctl/index.js": `export const note = "another copy";`,
      "node_modules/extension/package.json": `{"name": "extension", "type": "module", "exports": "./index.js", "peerDependencies": {"plotctl": "*"}}`,
      "node_modules/extension/index.js": `import { note } from "plotctl"; export const theirs = note;`,
      "node_modules/wrapper/package.json": `{"name": "wrapper", "type": "module", "exports": "./index.js", "dependencies": {"extension": "*"}}`,
      "node_modules/wrapper/index.js": `export { theirs as indirect } from "extension";`,
    });
    expect(await app.session()).toEqual([[true, true, true, "function"]]);
  });

  it("may form a circle between modules, whose functions exist before either has run", async () => {
    const app = await writeApp({
      "app.ts": `import { note } from "plotctl"; import { even } from "./even.ts"; note([even(4), even(3)]);`,
      "even.ts": `import { odd, started } from "./odd.ts"; export function even(n: number): boolean { return n === 0 || odd(n - 1) } export { started };`,
      "odd.ts": `import { even } from "./even.ts"; export function odd(n: number): boolean { return n !== 0 && even(n - 1) } export const started = even(2);`,
    });
    expect(await app.session()).toEqual([[true, false]]);
  });
});

describe("the globals of a file", () => {
  it("include its own import.meta, in shared modules too", async () => {
    const app = await writeApp(
      {
        "app.mjs": `
        import { note } from "plotctl";
        import { meta } from "./sub/helper.ts";
        note([import.meta.url, import.meta.dirname, import.meta.filename, import.meta.resolve("./x.csv"), import.meta.resolve("fs")]);
        note(meta);
      `,
        "sub/helper.ts": `export const meta = [import.meta.url, import.meta.dirname];`,
      },
      { entry: "app.mjs" },
    );
    const { folder } = app;
    const url = (path: string) => pathToFileURL(join(folder, path)).href;
    expect(await app.session()).toEqual([
      [url("app.mjs"), folder, join(folder, "app.mjs"), url("x.csv"), "node:fs"],
      [url("sub/helper.ts"), join(folder, "sub")],
    ]);
  });

  it("include a process with its own argv, which cannot end the server", async () => {
    const files = {
      "app.ts": `
        import { note } from "plotctl";
        import proc, { argv } from "node:process";
        import { helper } from "./helper.ts";
        note([process.argv.slice(1), argv === process.argv, proc === process, process.pid, typeof process.memoryUsage().rss, process.cwd() !== ""]);
        for (const exit of [() => process.exit(3), () => proc.exit(), helper]) {
          try { exit() } catch (error) { note(error.message.split(",")[0]) }
        }
        process.argv.push("mine");
        process.exitCode = 3;
      `,
      "helper.ts": `export const helper = () => process.exit(4);`,
    };
    const app = await writeApp(files, { argv: ["--fast", "7"] });
    const refused = "process.exit was called in an app";
    for (let session = 0; session < 2; session++) {
      expect(await app.session()).toEqual([
        [[join(app.folder, "app.ts"), "--fast", "7"], true, true, process.pid, "number", true],
        refused,
        refused,
        refused,
      ]);
    }
    expect(process.exitCode).toBeUndefined();
  });
});

describe("one script run for many sessions", () => {
  it("runs the app's file once per session, and its imports once", async () => {
    const app = await writeApp({
      "app.ts": `
        import { curdoc, note } from "plotctl";
        import { cache } from "./cache.ts";
        let own = 0;
        own++;
        cache.push(own);
        curdoc().title = "session " + cache.length;
        note([own, cache.length, curdoc().title]);
      `,
      "cache.ts": `import { note } from "plotctl"; note("loading"); await null; export const cache: number[] = [];`,
    });
    expect(await app.session()).toEqual(["loading", [1, 1, "session 1"]]);
    expect(await app.session()).toEqual([[1, 2, "session 2"]]);
  });

  it("loads a module once when two first sessions start together, and for two apps of one server", async () => {
    const folder = await writeFiles({
      "one.ts": `import { cache } from "./cache.ts"; import { note } from "plotctl"; note(cache);`,
      "two.ts": `import { cache } from "./cache.ts"; import { note } from "plotctl"; note(cache);`,
      "cache.ts": `import { note } from "plotctl"; note("loading"); await new Promise(setImmediate); export const cache = {};`,
    });
    const { discoverApplications } = await import("../../../src/application/discover.js");
    const apps = await discoverApplications([join(folder, "one.ts"), join(folder, "two.ts")], {
      argv: [],
      hostModules,
    });
    const [one, two] = [...apps.values()];
    if (!one || !two) throw new Error("two apps expected");
    const noted = await runSession({
      initializeDocument: (doc: never) =>
        Promise.all([
          one.initializeDocument(doc),
          one.initializeDocument(newDocument()),
          two.initializeDocument(newDocument()),
        ]),
    } as never);
    expect(noted).toEqual(["loading", {}, {}, {}]);
    expect(new Set(noted.slice(1)).size).toBe(1);
  });

  it("may use await at its top level, and still finds its document", async () => {
    const app = await writeApp({
      "app.ts": `
        import { curdoc, note } from "plotctl";
        const before = curdoc();
        await new Promise(setImmediate);
        for await (const x of [1]) note(curdoc() === before);
      `,
    });
    expect(await app.session()).toEqual([true]);
  });

  it("calls an exported default function, after the file has run, with the document", async () => {
    for (const form of [
      "export default function (doc) { note(doc.title) }",
      "export default async (doc) => { await null; note(doc.title) }",
      "async function main(doc) { note(doc.title) }\nexport { main as default };",
    ]) {
      const app = await writeApp({ "app.ts": `import { note } from "plotctl"; note("ran");\n${form}` });
      expect(await app.session()).toEqual(["ran", "Bokeh Application"]);
    }
  });

  it("ignores a default export that is not a function", async () => {
    for (const value of ["class App {}", "{ a: 1 }", "null"]) {
      const app = await writeApp({ "app.ts": `import { note } from "plotctl"; note("ran"); export default ${value};` });
      expect(await app.session()).toEqual(["ran"]);
    }
  });

  it("may use names of Node's modules and of the loader", async () => {
    const app = await writeApp(
      {
        "app.js": `#!/usr/bin/env plotctl
        import { note as require } from "plotctl";
        const process = 1, module = 2;
        function exports() { return process + module }
        class arguments_ {}
        require([exports(), this, typeof arguments_]);`,
      },
      { entry: "app.js" },
    );
    expect(await app.session()).toEqual([[3, undefined, "function"]]);
  });

  it("may be CommonJS, in a .js file", async () => {
    const app = await writeApp(
      { "app.js": `const { note } = require("plotctl");\nnote("ran");\nmodule.exports = (doc) => note(doc.title);` },
      { entry: "app.js" },
    );
    expect(await app.session()).toEqual(["ran", "Bokeh Application"]);
    expect(await app.session()).toEqual(["ran", "Bokeh Application"]);
  });

  it("loads a shared module again after it failed to load", async () => {
    const app = await writeApp({
      "app.ts": `import { value } from "./flaky.ts"; import { note } from "plotctl"; note(value);`,
      "flaky.ts": `import { flaky } from "./count.cjs"; if (flaky.runs++ === 0) throw new Error("not yet"); export const value = flaky.runs;`,
      "count.cjs": `exports.flaky = { runs: 0 };`,
    });
    await expect(app.session()).rejects.toThrow("not yet");
    expect(await app.session()).toEqual([2]);
  });
});
