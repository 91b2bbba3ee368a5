// The imports of src form no circles, and private parts of models are used by models only. (eslint.config.js enforces the layers.)
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** The files that each file imports, including type imports. */
type Graph = ReadonlyMap<string, readonly string[]>;

/** Generated from BokehJS, where types refer to each other in circles: a plot has ranges, a range has plots. */
const OF_BOKEHJS = /\/generated\//;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => path.posix.join("src", name));

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName.replace(/\.js$/, ".ts")));
}

/** A circle of files, with the first one repeated at its end; undefined if the graph has none. */
function circleIn(graph: Graph): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, above: readonly string[]): string[] | undefined => {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const imported of graph.get(file) ?? []) {
      const circle = visit(imported, [...above, file]);
      if (circle !== undefined) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

describe("imports", () => {
  const graph: Graph = new Map(
    files.filter((file) => !OF_BOKEHJS.test(file)).map((file) => [file, importsOf(file)] as const),
  );

  it("form no circle, not even of types", () => {
    expect(circleIn(graph)?.join(" → ")).toBeUndefined();
  });

  it("are found in all forms, including types", () => {
    expect(graph.get("src/model/model.ts")).toEqual(
      expect.arrayContaining(["src/model/has-props.ts", "src/model/registry.ts"]),
    );
    expect(graph.get("src/model/change.ts")).toContain("src/property/columns.ts");
    expect(graph.get("src/index.ts")).toContain("src/plotting/figure/figure.ts");
  });

  it("that form a circle are reported with the circle", () => {
    const circular: Graph = new Map([
      ["a", ["b"]],
      ["b", ["c", "d"]],
      ["c", []],
      ["d", ["b"]],
    ]);
    expect(circleIn(circular)).toEqual(["b", "d", "b"]);
    expect(circleIn(new Map([["a", ["a"]]]))).toEqual(["a", "a"]);
  });

  it("use the private state of models in src/model only", () => {
    const users = files.filter((file) => /\binternals\b/.test(readFileSync(file, "utf8")));
    expect(users.filter((file) => !file.startsWith("src/model/"))).toEqual([]);
  });

  it("reach request handlers only through the router with the gate", () => {
    const importers = (of: RegExp) => files.filter((file) => of.test(readFileSync(file, "utf8")));
    expect(importers(/from "@koa\/router"/)).toEqual(["src/server/routes/gated-router.ts"]);
    expect(importers(/^import (?!type )[^"]*from "koa"/m)).toEqual(["src/server/stack.ts"]);
  });
});
