// Compiles an author's file to one async function: esbuild strips its types, its imports become arguments, and its
// exports become getters. The function may be called many times: that of an app's file once per session.
//
//   async function ($plotctl, process, console, require, $import0, …) {   two lines written by the engine
//     "use strict"; { await $plotctl.begin({ …exports… });         one line of ours
//     the author's code; `import.meta` is $plotctl.meta, a name imported from the first import is $import0.name, live
//   }
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import * as esbuild from "esbuild";
import { readSource } from "./read-source.js";
import { resolveImports, type Target } from "./resolve.js";
import { SourceError, type SourcePlace } from "./source-error.js";
import {
  DEFAULT_VALUE,
  EXPORT_DEFAULT,
  readStatements,
  type ImportStatement,
  type ModuleStatements,
} from "./statements.js";
import { stripTypes, type Plain } from "./strip-types.js";
import { explainSyntaxError, rememberSource } from "./explain-error.js";

/** An imported module as the importer sees it: getters by name, which return the present value of an export. */
export type Namespace = Readonly<Record<string, unknown>>;

/** What the function of a module needs of its caller. */
interface ModuleHost {
  /** Called first, with a getter per export. The module's code continues when the result settles. */
  begin(exports: Readonly<Record<string, () => unknown>>): Promise<void> | void;
  import(specifier: unknown): Promise<Namespace>;
  readonly meta: object;
}

type ModuleBody = (
  host: ModuleHost,
  process: NodeJS.Process,
  console: Console,
  require: NodeJS.Require,
  ...imports: readonly Namespace[]
) => Promise<void>;

export interface ModuleImport {
  readonly specifier: string;
  readonly target: Exclude<Target, { is: "missing" }>;
  /** The imported names, without `*`. */
  readonly names: readonly string[];
  readonly isStar: boolean;
  /** Creates an error at the place of this import, or of one of its names. */
  errorAt(
    text: string,
    options?: { name?: string | undefined; hint?: string | undefined; missingFile?: string | undefined },
  ): SourceError;
}

export interface CompiledModule {
  readonly file: string;
  readonly imports: readonly ModuleImport[];
  readonly exports: readonly string[];
  /** The entry points of plotctl that it loads with `require`, which is synchronous. */
  readonly requiredHosts: readonly string[];
  readonly body: ModuleBody;
}

/** Lines before the author's code: two of the engine, one of ours. */
const HEADER_LINES = 3;

const AsyncFunction = (async () => {}).constructor as new (...parametersAndCode: string[]) => ModuleBody;

/** Compiles the file at an absolute path. Rejects with `SourceError` for an error in it. */
export async function compileModule(file: string): Promise<CompiledModule> {
  const source = await readSource(file);
  const plain = await stripTypes(file, source);
  const statements = await readStatements(plain.code);
  const imports = await resolveStatements(statements.imports, { file, source, plain });
  const { code, map } = await detach(plain, statements);
  const url = rememberSource({ file, source, map, headerLines: HEADER_LINES });
  const parameters = ["$plotctl", "process", "console", "require", ...imports.map((_, index) => `$import${index}`)];
  const begin = `"use strict"; { await $plotctl.begin({ ${exportGetters(statements)} });`;
  return {
    file,
    imports,
    exports: [...statements.exports.keys()],
    requiredHosts: [...plain.code.matchAll(/\brequire\("(plotctl(?:\/[^"]*)?)"\)/g)].map(([, name = ""]) => name),
    body: makeBody(parameters, `${begin}\n${code}}\n//# sourceMappingURL=${debuggerMap({ file, source, map })}`, url),
  };
}

/** Reports what esbuild accepts and the engine rejects, such as an invalid regular expression, at its place as well. */
function makeBody(parameters: readonly string[], code: string, url: string): ModuleBody {
  try {
    return new AsyncFunction(...parameters, `${code}\n//# sourceURL=${url}`);
  } catch (error) {
    throw explainSyntaxError(error, `(async function(){\n\n${code}\n})`, url);
  }
}

/** A source map for debuggers, which then show the author's file and stop at breakpoints in it. */
function debuggerMap({ file, source, map }: { file: string; source: string; map: string }): string {
  const read = JSON.parse(map) as { mappings: string };
  const shifted = {
    ...read,
    sources: [pathToFileURL(file).href],
    sourcesContent: [source],
    mappings: `${";".repeat(HEADER_LINES)}${read.mappings}`,
  };
  return `data:application/json;base64,${Buffer.from(JSON.stringify(shifted)).toString("base64")}`;
}

const PLAIN_NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

async function resolveStatements(
  statements: readonly ImportStatement[],
  from: { readonly file: string; readonly source: string; readonly plain: Plain },
): Promise<readonly ModuleImport[]> {
  const targets = await resolveImports(
    statements.map(({ specifier }) => specifier),
    from.file,
  );
  return statements.map((statement, index) => {
    const { specifier, names, isStar } = statement;
    const errorAt: ModuleImport["errorAt"] = (text, { name, ...options } = {}) =>
      new SourceError("MODULE_NOT_FOUND", text, {
        place: placeOf(statement, name ?? specifier, from),
        source: from.source,
        ...options,
      });
    const target = targets[index];
    if (target === undefined || target.is === "missing") {
      const missingFile = /^\.{0,2}\//.test(specifier) ? resolve(dirname(from.file), specifier) : undefined;
      throw errorAt(`Cannot find ${JSON.stringify(specifier)}: ${target?.why}`, { missingFile });
    }
    const unusual = [...names.values()].find((name) => name !== "*" && !PLAIN_NAME.test(name));
    if (unusual !== undefined) throw errorAt(`The import ${JSON.stringify(unusual)} is not a plain name`);
    return { specifier, target, names: [...names.values()].filter((name) => name !== "*"), isStar, errorAt };
  });
}

/** The place of a word of an import statement: finds the statement by the source map, and the word by a search. */
function placeOf(
  { start }: ImportStatement,
  word: string,
  { file, source, plain }: { readonly file: string; readonly source: string; readonly plain: Plain },
): SourcePlace {
  const generated = plain.code.slice(0, start).split("\n");
  const original = originalPositionFor(new TraceMap(plain.map), {
    line: generated.length,
    column: generated.at(-1)?.length ?? 0,
  });
  const lines = source.split("\n");
  const offset = lines.slice(0, (original.line ?? 1) - 1).join("\n").length + (original.column ?? 0);
  const found = source.slice(offset).search(new RegExp(`(?<![\\w$])${word.replace(/[^\w\s]/g, "\\$&")}(?![\\w$])`));
  const before = source.slice(0, offset + Math.max(found, 0)).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Local name → the expression that reads it from the import it comes from. */
function readersOf(imports: readonly ImportStatement[]): Map<string, string> {
  return new Map(
    imports.flatMap(({ names }, index) =>
      [...names].map(([local, name]) => [local, name === "*" ? `$import${index}` : `$import${index}.${name}`] as const),
    ),
  );
}

const DYNAMIC_IMPORT = "$mport";

/**
 * The code without its import and export statements. esbuild replaces imported names, except where they are shadowed.
 */
async function detach({ code, map }: Plain, statements: ModuleStatements): Promise<Plain> {
  // Every replacement has the length of the replaced text, so that the source map stays valid.
  let detached = code;
  const replace = (start: number, end: number, text: string) => {
    detached = detached.slice(0, start) + text + detached.slice(end);
  };
  for (const { start, end } of statements.imports) replace(start, end, blank(code.slice(start, end)));
  if (statements.exportSpan) replace(...statements.exportSpan, blank(code.slice(...statements.exportSpan)));
  if (statements.defaultStart !== undefined) {
    replace(statements.defaultStart, statements.defaultStart + EXPORT_DEFAULT.length, `var ${DEFAULT_VALUE} = `);
  }
  for (const start of statements.dynamicImports) replace(start, start + DYNAMIC_IMPORT.length, DYNAMIC_IMPORT);
  // Marked as a module again, since code of CommonJS files does not show that it is one.
  const trailer = `\nexport {};\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString("base64")}`;
  const result = await esbuild.transform(detached + trailer, {
    format: "esm",
    target: "node20",
    charset: "utf8",
    sourcemap: "external",
    sourcesContent: false,
    logLevel: "silent",
    define: {
      ...Object.fromEntries(readersOf(statements.imports)),
      "import.meta": "$plotctl.meta",
      [DYNAMIC_IMPORT]: "$plotctl.import",
    },
  });
  return { code: result.code, map: result.map };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

function exportGetters({ imports, exports }: ModuleStatements): string {
  const readers = readersOf(imports);
  // A computed key, since "__proto__": … would set the prototype.
  return [...exports]
    .map(([name, local]) => `[${JSON.stringify(name)}]: () => ${readers.get(local) ?? local}`)
    .join(", ");
}
