// Authors' CommonJS files, which Node loads itself. Node caches them without limit of time: after a change they are
// removed from its cache, and imported by a new URL.
import { createRequire } from "node:module";
import { sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Namespace } from "./compile.js";

const { cache } = createRequire(import.meta.url);

export class NativeFiles {
  readonly #versions = new Map<string, number>();

  async import(path: string): Promise<Namespace> {
    const version = this.#versions.get(path);
    const query = version === undefined ? "" : `?version=${version}`;
    return (await import(`${pathToFileURL(path).href}${query}`)) as Namespace;
  }

  /** A file and all of the author's files that it has required. */
  filesOf(path: string): ReadonlySet<string> {
    const files = new Set<string>();
    const visit = (file: string): void => {
      if (files.has(file) || isInstalled(file)) return;
      files.add(file);
      for (const { filename } of cache[file]?.children ?? []) visit(filename);
    };
    visit(path);
    return files;
  }

  /** Causes a file, and all of the author's files that it required, to be loaded again at the next import. */
  forget(path: string): void {
    for (const file of this.filesOf(path)) {
      delete cache[file];
      this.#versions.set(file, (this.#versions.get(file) ?? 0) + 1);
    }
  }
}

/** Files of installed packages count as unchanging. */
export function isInstalled(path: string): boolean {
  return path.includes(`${sep}node_modules${sep}`);
}
