// The compiler options for checking an app: those of the nearest tsconfig.json, otherwise strict ones. In both cases
// `plotctl` resolves to the running package, as it does when the app is served, so files outside of a project work too.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type ts from "typescript";
import { PlotctlError } from "../base/errors.js";
import { PACKAGE_ROOT } from "../base/package-files.js";
import { findNodeTypes, type TypeScript } from "./find-typescript.js";

export interface CheckOptions {
  readonly options: ts.CompilerOptions;
  /** Declaration files of the project, which may declare globals. */
  readonly declarations: readonly string[];
  /** Whether the types of Node's modules and globals are available. */
  readonly hasNodeTypes: boolean;
}

/** Returns the nearest tsconfig.json in a folder or above it, or undefined. */
export function nearestConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, "tsconfig.json");
    if (existsSync(file)) return file;
    if (dirname(at) === at) return undefined;
  }
}

/** Returns the options of a tsconfig.json, or the default ones. Throws PlotctlError if the file cannot be read. */
export function checkOptions(ts: TypeScript, folder: string, config: string | undefined): CheckOptions {
  return config === undefined ? withoutProject(ts, folder) : ofProject(ts, config);
}

function ofProject(ts: TypeScript, config: string): CheckOptions {
  const fail = (diagnostic: ts.Diagnostic): never => {
    throw new PlotctlError(
      "INVALID_TSCONFIG",
      `${config}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`,
    );
  };
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail };
  const parsed = ts.getParsedCommandLineOfConfigFile(config, { noEmit: true, skipLibCheck: true }, host);
  if (parsed === undefined) throw new PlotctlError("INVALID_TSCONFIG", `${config} cannot be read.`);
  const wrong = parsed.errors.find(({ code }) => code !== NO_INPUTS);
  if (wrong !== undefined) fail(wrong);
  return {
    options: { ...parsed.options, paths: withOwnPaths(parsed.options.paths ?? {}) },
    declarations: parsed.fileNames.filter((file) => file.endsWith(".d.ts")),
    hasNodeTypes: true,
  };
}

/** The diagnostic for a tsconfig.json that includes no files, which is fine: the files are on our command line. */
const NO_INPUTS = 18003;

function withoutProject(ts: TypeScript, folder: string): CheckOptions {
  const typeRoot = findNodeTypes(folder);
  return {
    options: {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2023,
      // Without Node's types, the DOM's types declare what both have: console, timers, fetch, URL.
      lib: typeRoot === undefined ? ["lib.es2023.d.ts", "lib.dom.d.ts"] : ["lib.es2023.d.ts"],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      moduleDetection: ts.ModuleDetectionKind.Force,
      allowImportingTsExtensions: true,
      allowJs: true,
      resolveJsonModule: true,
      skipLibCheck: true,
      types: typeRoot === undefined ? [] : ["node"],
      ...(typeRoot === undefined ? {} : { typeRoots: [typeRoot] }),
      paths: ownPaths(),
    },
    declarations: [],
    hasNodeTypes: typeRoot !== undefined,
  };
}

/** Keeps entry points that the project maps itself: models of two copies of the package are not compatible. */
function withOwnPaths(given: Readonly<Record<string, string[]>>): Record<string, string[]> {
  const starts = Object.keys(given).flatMap((pattern) => /^(plotctl\/.*)\*$/.exec(pattern)?.[1] ?? []);
  const own = Object.entries(ownPaths()).filter(([door]) => !starts.some((start) => door.startsWith(start)));
  return { ...Object.fromEntries(own), ...given };
}

/** Maps each entry point of this package to its declarations. */
function ownPaths(): Record<string, string[]> {
  const { exports } = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")) as {
    readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  return Object.fromEntries(
    Object.entries(exports).flatMap(([door, target]) =>
      typeof target === "string" ? [] : [[`plotctl${door.slice(1)}`, [join(PACKAGE_ROOT, target.types)]]],
    ),
  );
}
