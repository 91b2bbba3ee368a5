// Reads the import and export statements of a module that esbuild has printed. That is reliable because of its regular
// form: each statement stands alone, all exports are in one statement at the end, and there are no types or comments.
import { init, parse } from "es-module-lexer";

export interface ImportStatement {
  readonly specifier: string;
  /** Local name → imported name, `"*"` for the whole namespace. Empty for `import "x"` and `export * from "x"`. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether it is `export * from "x"`. */
  readonly isStar: boolean;
  readonly start: number;
  readonly end: number;
}

export interface ModuleStatements {
  readonly imports: readonly ImportStatement[];
  /** Exported name → local name. */
  readonly exports: ReadonlyMap<string, string>;
  /** The offsets of the export statement, if there is one. */
  readonly exportSpan: readonly [start: number, end: number] | undefined;
  /** The offset of `export default` before a value, which esbuild prints for CommonJS files. */
  readonly defaultStart: number | undefined;
  /** The offset of each dynamic `import`. */
  readonly dynamicImports: readonly number[];
  /** Whether its syntax shows that it is a module and not a CommonJS script. */
  readonly isModule: boolean;
}

export const EXPORT_DEFAULT = "export default ";
/** The local name of a default export that has none. */
export const DEFAULT_VALUE = "$default";

export async function readStatements(code: string): Promise<ModuleStatements> {
  await init;
  const [imports, exports, , isModule] = parse(code);
  const lastExport = exports.at(-1);
  const exportStart = exports[0] ? code.lastIndexOf("export", exports[0].s) : -1;
  const isDefaultValue = code.startsWith(EXPORT_DEFAULT, exportStart);
  return {
    imports: imports
      .filter((found) => found.d === -1)
      .map((found) => ({
        specifier: found.n ?? "",
        names: readClause(code.slice(found.ss, found.s)),
        isStar: code.startsWith("export", found.ss),
        start: found.ss,
        end: found.se,
      })),
    exports: new Map(exports.map((found) => [found.n, found.ln ?? DEFAULT_VALUE])),
    exportSpan: lastExport && !isDefaultValue ? [exportStart, code.indexOf("}", lastExport.e) + 1] : undefined,
    defaultStart: isDefaultValue ? exportStart : undefined,
    dynamicImports: imports.filter((found) => found.d >= 0).map((found) => found.ss),
    isModule,
  };
}

/** Whether a JavaScript source is a CommonJS script. False for invalid syntax, which the compiler then reports. */
export async function isCommonJs(source: string): Promise<boolean> {
  if (!/\b(?:module|exports|require)\b/.test(source)) return false;
  const statements = await readStatements(source).catch(() => undefined);
  return statements?.isModule === false;
}

const NAME = /("(?:[^"\\]|\\.)*"|[^\s,{}"]+)(?:\s+as\s+([^\s,{}]+))?/g;

/** Reads `import a, { b as c } from` or `import a, * as d from`. */
function readClause(statement: string): Map<string, string> {
  const names = new Map<string, string>();
  const clause = /^import\b([^]*)\bfrom\b/.exec(statement)?.[1];
  if (clause === undefined) return names;
  const braces = clause.indexOf("{");
  const outside = braces === -1 ? clause : clause.slice(0, braces);
  for (const [, name = "", local] of outside.matchAll(NAME)) {
    if (name === "*") names.set(local ?? "", "*");
    else names.set(name, "default");
  }
  if (braces === -1) return names;
  for (const [, name = "", local] of clause.slice(braces).matchAll(NAME)) {
    const imported = name.startsWith('"') ? String(JSON.parse(name)) : name;
    names.set(local ?? imported, imported);
  }
  return names;
}
