// How an app's types are checked: as the nearest tsconfig.json says, else strictly. In both cases `plotctl` is the
// running package, as it is when the app is served, so a file outside of any project is checked as well.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type ts from "typescript";
import { PlotctlError } from "../base/errors.js";
import { PACKAGE_ROOT } from "../base/package-files.js";
import { findNodeTypes, type TypeScript } from "./find-typescript.js";

export interface CheckOptions {
  readonly options: ts.CompilerOptions;
  /** Files of a project that declare globals. */
  readonly declarations: readonly string[];
  /** Whether modules and globals of Node are declared. */
  readonly hasNodeTypes: boolean;
}

/** The nearest tsconfig.json of a folder or of one above it; undefined where there is none. */
export function nearestConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, "tsconfig.json");
    if (existsSync(file)) return file;
    if (dirname(at) === at) return undefined;
  }
}

/** Throws PlotctlError for a tsconfig.json that cannot be read. */
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

/** The diagnostic for a project whose files are all named elsewhere: on our command line. */
const NO_INPUTS = 18003;

function withoutProject(ts: TypeScript, folder: string): CheckOptions {
  const typeRoot = findNodeTypes(folder);
  return {
    options: {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2023,
      // Without Node's own types, those of browsers declare what the two share: console, timers, fetch, URL.
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

/** The doors that a project finds elsewhere stay there: two packages would not take each other's models. */
function withOwnPaths(given: Readonly<Record<string, string[]>>): Record<string, string[]> {
  const starts = Object.keys(given).flatMap((pattern) => /^(plotctl\/.*)\*$/.exec(pattern)?.[1] ?? []);
  const own = Object.entries(ownPaths()).filter(([door]) => !starts.some((start) => door.startsWith(start)));
  return { ...Object.fromEntries(own), ...given };
}

/** Where the declarations of each door of this package are. */
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
