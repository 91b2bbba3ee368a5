// A compiler host that parses each declaration file once for all programs of equal options. The declarations of the
// language, of Node and of plotctl are most of what a program reads, so the second project of a command is checked in a
// tenth of the time.
import type ts from "typescript";
import type { TypeScript } from "./find-typescript.js";

interface Parsed {
  readonly text: string;
  readonly source: ts.SourceFile;
}

/** By options and file name. A compiler cannot read the files that another one has parsed. */
const parsedBy = new WeakMap<TypeScript, Map<string, Parsed>>();

/** Returns a host for `createProgram`. A declaration file whose text has changed is parsed again. */
export function hostOf(compiler: TypeScript, options: ts.CompilerOptions): ts.CompilerHost {
  const parsed = parsedBy.get(compiler) ?? new Map<string, Parsed>();
  parsedBy.set(compiler, parsed);
  const host = compiler.createCompilerHost(options);
  const inOptions = JSON.stringify(options);
  return {
    ...host,
    getSourceFile(name, ...how) {
      const text = name.endsWith(".d.ts") ? host.readFile(name) : undefined;
      if (text === undefined) return host.getSourceFile(name, ...how);
      const key = JSON.stringify([inOptions, name, how[0]]);
      const known = parsed.get(key);
      if (known?.text === text) return known.source;
      const source = host.getSourceFile(name, ...how);
      if (source !== undefined) parsed.set(key, { text, source });
      return source;
    },
  };
}
