// Each ```ts block of README.md and the manual compiles against the types of the package, and each app among them runs.
import { jest } from "@jest/globals";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import ts from "typescript";
import { open_app } from "../../../src/exports/testing.js";
import { codeBlocks, manualPages, pageText, ROOT, type CodeBlock } from "./code-blocks.js";

/** A block that is written to a file. */
interface WrittenBlock extends CodeBlock {
  readonly path: string;
}

// The compiler is slow on a busy machine.
jest.setTimeout(120_000);

const project = realpathSync(mkdtempSync(join(tmpdir(), "plotctl-manual-")));
const startFolder = process.cwd();
const blocks = manualPages().flatMap((page) => codeBlocks(page, pageText(page)));
const written = writePages();
const apps = written.filter(({ role }) => role === "app");

beforeAll(() => {
  for (const name of ["log", "info", "warn", "error", "table"] as const) {
    jest.spyOn(console, name).mockImplementation(() => {});
  }
});
afterEach(() => process.chdir(startFolder));
afterAll(() => rmSync(project, { recursive: true, force: true }));

it("are found", () => {
  expect(apps.length).toBeGreaterThan(3);
});

it("compile, and their fragments can be parsed", () => {
  const compiled = written.filter(({ role }) => role === "app" || role === "module");
  const fragments = written.filter(({ role }) => role === "fragment");
  expect([...typeErrors(compiled), ...fragments.flatMap(syntaxErrors)]).toEqual([]);
});

it.each(apps.map((block): [string, WrittenBlock] => [`${block.page}:${block.line}`, block]))(
  "%s runs",
  async (_place, { path }) => {
    // Paths in an app are relative to the folder where the server is started.
    process.chdir(dirname(path));
    const app = /^main\.m?[jt]s$/.test(basename(path)) ? dirname(path) : path;
    const session = await open_app(app);
    await session.advance(1000);
    expect(session.errors).toEqual([]);
    await session.close();
  },
);

/** Writes each page's files into a folder of its own, next to the files that all blocks may read. */
function writePages(): WrittenBlock[] {
  installPackages();
  const taken = new Set<string>();
  return blocks.map((block) => {
    const folder = join(project, block.page.replace(/\.md$/, ""));
    if (!taken.has(folder)) cpSync(join(import.meta.dirname, "fixtures"), folder, { recursive: true });
    taken.add(folder);
    const named = block.file === undefined ? undefined : join(folder, block.file);
    const isNamed = named !== undefined && !taken.has(named);
    const path = isNamed ? named : join(folder, `line-${block.line}.${block.language || "txt"}`);
    if (!isNamed && block.role === "other") return { ...block, path };
    taken.add(path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, block.code);
    return { ...block, path };
  });
}

/** The packages of the repository, and plotctl itself as an installed package. */
function installPackages(): void {
  const installed = join(project, "node_modules");
  mkdirSync(installed);
  for (const name of readdirSync(join(ROOT, "node_modules"))) {
    if (!name.startsWith(".")) symlinkSync(join(ROOT, "node_modules", name), join(installed, name));
  }
  symlinkSync(ROOT, join(installed, "plotctl"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
}

/** The errors of the compiler in these blocks, at their lines of the pages. */
function typeErrors(compiled: readonly WrittenBlock[]): string[] {
  const bokehJs = join(ROOT, "node_modules/@bokeh/bokehjs/build/js/lib");
  const declarations = join(import.meta.dirname, "fixtures/packages.d.ts");
  const program = ts.createProgram([declarations, ...compiled.map(({ path }) => path)], {
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2023,
    // The DOM is for scripts of pages and views of custom models.
    lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    jsx: ts.JsxEmit.Preserve,
    types: ["node"],
    typeRoots: [join(project, "node_modules/@types")],
    paths: { "models/*": [join(bokehJs, "models/*")], "core/*": [join(bokehJs, "core/*")] },
  });
  const byPath = new Map(compiled.map((block) => [block.path, block]));
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => describeError(diagnostic, byPath));
}

function describeError(
  { file, start = 0, messageText }: ts.Diagnostic,
  byPath: ReadonlyMap<string, CodeBlock>,
): string {
  const message = ts.flattenDiagnosticMessageText(messageText, "\n");
  if (file === undefined) return message;
  const line = file.getLineAndCharacterOfPosition(start).line + 1;
  const block = byPath.get(file.fileName);
  return block === undefined
    ? `${file.fileName}:${line}: ${message}`
    : `${block.page}:${block.line + line}: ${message}`;
}

function syntaxErrors(block: WrittenBlock): string[] {
  const { diagnostics = [] } = ts.transpileModule(block.code, {
    reportDiagnostics: true,
    fileName: block.path,
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.Preserve },
  });
  return diagnostics.map((diagnostic) => describeError(diagnostic, new Map([[block.path, block]])));
}
