// The module scope of an author's file, besides its static imports: `import.meta`, `import()` and `require`, all of
// which resolve paths as seen from the author's file.
import { createRequire, isBuiltin } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { Namespace } from "./compile.js";

export interface ModuleScope {
  readonly meta: object;
  readonly import: (specifier: unknown) => Promise<Namespace>;
  readonly require: NodeJS.Require;
}

export function scopeFor(
  file: string,
  importModule: (specifier: string) => Promise<Namespace>,
): Pick<ModuleScope, "meta" | "import"> {
  const url = pathToFileURL(file).href;
  const meta = {
    url,
    filename: file,
    dirname: dirname(file),
    resolve: (specifier: string) => resolveUrl(specifier, url),
  };
  return { meta, import: async (specifier) => await importModule(String(specifier)) };
}

function resolveUrl(specifier: string, from: string): string {
  if (/^(?:\.{0,2}\/|[a-z]+:)/.test(specifier)) return new URL(specifier, from).href;
  const found = createRequire(from).resolve(specifier);
  return found === specifier ? `node:${specifier}` : pathToFileURL(found).href;
}

interface RequireParts {
  readonly loadedHost: (specifier: string) => Namespace | undefined;
  /** Called with the path of each required file. */
  readonly onFile: (path: string) => void;
}

/** Node's `require`, which returns the server's own copy of plotctl. */
export function requireFor(file: string, { loadedHost, onFile }: RequireParts): NodeJS.Require {
  const native = createRequire(file);
  const require = (specifier: string): unknown => {
    const host = loadedHost(specifier);
    if (host !== undefined) return host;
    const path = isBuiltin(specifier) ? undefined : native.resolve(specifier);
    if (path !== undefined) onFile(path);
    return native(specifier);
  };
  return Object.assign(require, native);
}
