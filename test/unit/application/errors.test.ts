import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PlotctlError, type ErrorPlace } from "../../../src/base/errors.js";
import { withDocument } from "../../../src/document/current.js";
import { ALL_ENTRY_POINTS, OTHER_ENTRY_POINTS } from "../../../src/application/loader/entry-points.js";
import { SharedModules } from "../../../src/application/loader/shared-modules.js";
import { SourceError } from "../../../src/application/loader/source-error.js";
import { explain } from "../../../src/application/loader/explain-error.js";
import { happened, newDocument, removeFiles, writeApp } from "./app-files.js";

afterAll(removeFiles);

/** The error that `run` throws or rejects with. */
async function thrownBy(run: () => unknown): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

async function compileError(files: Record<string, string>, entry = "app.ts"): Promise<SourceError> {
  const error = await thrownBy(() => writeApp(files, { entry }));
  if (error instanceof SourceError) return error;
  throw error;
}

describe("an error in a file is reported when it is compiled and", () => {
  it("shows file, line, column and source line of a syntax error", async () => {
    const error = await compileError({ "app.ts": "const fine: number = 1;\nconst été = 'ü' fine;\n" });
    expect(error).toBeInstanceOf(PlotctlError);
    expect(error.message).toMatch(/app\.ts:2:17: Expected ";" but found "fine", in `const été = 'ü' fine;`\.$/);
    expect(error.frame).toBe(
      "  1 | const fine: number = 1;\n> 2 | const été = 'ü' fine;\n    |                 ^\n  3 |",
    );
    expect(explain(error)).toMatchObject({ line: 2, column: 17, frame: error.frame });
  });

  it("shows the place of errors that only the engine finds", async () => {
    const error = await compileError({ "app.ts": "type A = 1;\nconst fine: A = 1;\nconst x = /(/;" });
    expect(error.message).toMatch(/app\.ts:3:11: Invalid regular expression.*, in `const x = \/\(\/;`\.$/);
  });

  it("is found in an imported file, too", async () => {
    const error = await compileError({ "app.ts": `import "./helper.ts";`, "helper.ts": "\n\nlet x = ;" });
    expect(error.message).toMatch(/helper\.ts:3:9: Unexpected ";"/);
  });

  it("names the module of plotctl that exports the missing name", async () => {
    const cases = [
      ["HoverTool", "plotctl/plotting", "plotctl"],
      ["HTMLLabel", "plotctl", "plotctl/models"],
      ["Tap", "plotctl", "plotctl/events"],
      ["output_file", "plotctl", "plotctl/io"],
      ["Slider", "plotctl/widgets", "plotctl"],
      ["Slider, figure", "plotctl/models/widgets", "plotctl"],
    ] as const;
    for (const [names, asked, right] of cases) {
      const error = await compileError({ "app.ts": `import { ${names} } from "${asked}"; [${names}];` });
      expect(error.message).toContain(`Write import { ${names} } from "${right}".`);
    }
    const error = await compileError({ "app.ts": `import { nothing } from "plotctl/widgets"; nothing;` });
    expect(error.message).toContain("Entry points are plotctl, plotctl/plotting, plotctl/models");
  });

  it("finds the names of modules without loading them", async () => {
    for (const [specifier, names] of Object.entries(OTHER_ENTRY_POINTS)) {
      expect(Object.keys((await import(specifier)) as object).sort()).toEqual([...names].sort());
    }
    const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { exports: object };
    const modules = Object.keys(exports).map((path) => `plotctl${path.slice(1)}`);
    expect([...ALL_ENTRY_POINTS, "plotctl/app-element", "plotctl/package.json"].sort()).toEqual(modules.sort());
  });

  it("finds curdoc, show and driving beside figure, as in Python", async () => {
    const names = "curdoc, figure, show, driving, ColumnDataSource, row, column, layout, gridplot";
    const files = { "app.ts": `import { ${names} } from "plotctl/plotting"; [${names}];` };
    const app = await writeApp(files, { shared: new SharedModules() });
    await expect(app.session()).resolves.toEqual([]);
  });

  it("shows the line of an unresolved import, and the reason", async () => {
    const cases: [string, RegExp][] = [
      [`import "./helpr.ts"`, /app\.ts:2:9: Cannot find "\.\/helpr\.ts": there is no such file or package, in `/],
      [`import x from "not-installed"; x;`, /:2:16: Cannot find "not-installed"/],
      [`import x from "node:nothing"; x;`, /Cannot find "node:nothing": Node has no such module/],
      [`import "./style.css"`, /Cannot find "\.\/style\.css": an app imports \.ts/],
      [`import { figure } from "plotctl/plottin"; figure;`, /:2:25: "plotctl\/plottin" does not exist/],
      [`import "https://example.com/x.js"`, /an app imports files and packages only/],
    ];
    for (const [statement, message] of cases) {
      const error = await compileError({ "app.ts": `// import "./helpr.ts"\n${statement}`, "style.css": "" });
      expect(error.message).toMatch(message);
    }
  });

  it("shows the line of a misspelt name, and the nearest right one", async () => {
    const files = {
      "helper.ts": `export const amplitude = 1;`,
      "all.ts": `export * from "./helper.ts";`,
      "d.json": "{}",
    };
    const cases: [string, RegExp][] = [
      [
        `import {\n  curdok,\n} from "plotctl"; curdok();`,
        /app\.ts:2:3: "plotctl" does not export "curdok", .*"curdoc"\?$/s,
      ],
      [`import { amplitud } from "./helper.ts"; amplitud;`, /:1:10: .* does not export "amplitud".*"amplitude"\?$/],
      [`import { amplitud } from "./all.ts"; amplitud;`, /does not export "amplitud"/],
      [`import helper from "./helper.ts"; helper;`, /:1:21: "\.\/helper\.ts" has no default export/],
      [`import { x } from "./d.json"; x;`, /does not export "x"/],
      [`export { amplitud } from "./helper.ts";`, /does not export "amplitud"/],
    ];
    for (const [statement, message] of cases) {
      expect((await compileError({ ...files, "app.ts": statement })).message).toMatch(message);
    }
  });

  it("shows a misspelt name of a package, which is only detected by loading it", async () => {
    const app = await writeApp({ "app.ts": `\nimport { readFil } from "node:fs"; readFil;` });
    await expect(app.session()).rejects.toThrow(
      /app\.ts:2:10: "node:fs" does not export "readFil".*Did you mean "readFile"\?/,
    );
  });
});

describe("an error that an author's code throws has the author's lines", () => {
  const types = "interface Long {\n  a: number;\n  b: string;\n}\ntype Other = Long;\n";

  it("at the top level of the app's file, with the source around it", async () => {
    const app = await writeApp({ "app.ts": `${types}const t: Other | null = null;\nt!.a;\n` });
    const error = await thrownBy(() => app.session());
    expect(error).toBeInstanceOf(TypeError);
    const { file, line, column, message, frame, stack } = explain(error);
    expect({ file, line, column }).toEqual({ file: join(app.folder, "app.ts"), line: 7, column: 4 });
    expect(message).toMatch(/reading 'a'/);
    expect(frame).toContain("> 7 | t!.a;\n    |    ^");
    expect(stack).toContain(`${join(app.folder, "app.ts")}:7:4`);
    expect(stack).not.toContain("?plotctl=");
  });

  it("in a function of an imported file, called from the app's", async () => {
    const app = await writeApp({
      "app.ts": `import { fail } from "./sub/it's (a) helper.ts";\n\nexport default () => fail(1);`,
      "sub/it's (a) helper.ts": `${types}export function fail(x: number): never {\n  throw new RangeError("no " + x);\n}`,
    });
    const { file, line, column, message, stack } = explain(await thrownBy(() => app.session()));
    expect({ file, line, column, message }).toEqual({
      file: join(app.folder, "sub/it's (a) helper.ts"),
      line: 7,
      column: 9,
      message: "no 1",
    });
    expect(stack).toMatch(/app\.ts:3:22/);
  });

  it("in a callback that runs long after the file", async () => {
    const app = await writeApp({
      "app.ts": `${types}import { note } from "plotctl";\nnote(async () => {\n  await null;\n  missing();\n});\ndeclare function missing(): void;`,
    });
    const [callback] = await app.session();
    const { file, line, column, message } = explain(await thrownBy(callback as () => unknown));
    expect({ file, line, column, message }).toEqual({
      file: join(app.folder, "app.ts"),
      line: 9,
      column: 3,
      message: "missing is not defined",
    });
  });

  it("through the causes of an error", async () => {
    const app = await writeApp({ "app.ts": `\nthrow new Error("inner");` });
    const outer = new Error("outer", { cause: await thrownBy(() => app.session()) });
    expect(explain(outer)).toMatchObject({ message: "outer", line: 2 });
    expect(explain(outer).stack).toMatch(/Caused by: Error: inner/);
  });

  it("in a file that is not code, by the place that the error carries", async () => {
    const { folder } = await writeApp({ "app.ts": "", "theme.yaml": "attrs:\n  Plott: {}\n" });
    const file = join(folder, "theme.yaml");
    const errorAt = (place: ErrorPlace): PlotctlError => new PlotctlError("INVALID_THEME", "unknown model.", { place });
    const frame = "  1 | attrs:\n> 2 |   Plott: {}\n    |   ^\n  3 |";
    const expected = {
      message: `${file}:2: unknown model.`,
      reason: "unknown model.",
      file,
      line: 2,
      column: 3,
      frame,
    };
    expect(explain(errorAt({ file, line: 2 }))).toMatchObject(expected);
    expect(explain(errorAt({ file, line: 2, column: 5 }))).toMatchObject({ file, line: 2, column: 5 });
    for (const other of [errorAt({ file }), errorAt({ file: "/nowhere/x.yaml", line: 2 })])
      expect(explain(other)).not.toHaveProperty("file");
  });

  it("and is reported with its value if it is not an Error", async () => {
    for (const [thrown, message] of [
      ["'text'", '"text" was thrown'],
      ["undefined", "undefined was thrown"],
      ["{ message: 'odd' }", "odd"],
    ]) {
      const app = await writeApp({ "app.ts": `throw ${thrown};` });
      expect(explain(await thrownBy(() => app.session()))).toEqual({ message, reason: message, stack: message });
    }
  });
});

describe("a module that all sessions share", () => {
  it("gets an error that names it and the solution if it uses a document while it loads", async () => {
    const app = await writeApp({
      "app.ts": `import "./shared.ts";`,
      "shared.ts": `import { curdoc } from "plotctl";\n\ncurdoc().title = "mine";`,
    });
    const error = await thrownBy(() => app.session());
    expect(error).toBeInstanceOf(PlotctlError);
    expect((error as Error).message).toMatch(
      /shared\.ts:3:1: .* is loaded once for all sessions, .*curdoc\(\).*not while a shared module loads/,
    );
    expect(explain(error)).toMatchObject({ file: join(app.folder, "shared.ts"), line: 3 });
  });

  it("is loaded without a document, and still finds it in functions that the app calls", async () => {
    const app = await writeApp({
      "app.ts": `import { titled } from "./shared.ts"; import { note } from "plotctl"; note(titled()); note(await (await import("./lazy.ts")).late());`,
      "shared.ts": `import { curdoc } from "plotctl"; export const titled = () => curdoc().title;`,
      "lazy.ts": `import { curdoc } from "plotctl"; let early = "no"; try { curdoc() } catch { early = "refused" } export const late = async () => early + (await null, curdoc().title);`,
    });
    expect(await app.session()).toEqual(["Bokeh Application", "refusedBokeh Application"]);
  });

  it("keeps timers that it starts outside of any document", async () => {
    const app = await writeApp({
      "app.ts": `import { soon } from "./shared.ts"; import { note } from "plotctl"; note(soon);`,
      "shared.ts": `import { curdoc } from "plotctl"; export const soon = new Promise((resolve) => setTimeout(() => { try { curdoc(); resolve("a document") } catch { resolve("none") } }));`,
    });
    await withDocument(newDocument(), () => app.session());
    expect(await happened[0]).toBe("none");
  });
});
