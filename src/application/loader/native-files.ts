// Author's files that Node loads by itself: CommonJS. Node keeps what it has loaded for life; after a change they are
// dropped from what it keeps, and imported under a new name.
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

  /** A file and all files of the author's that it has required. */
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

  /** Loads a file, and all of the author's that it required, anew when it is asked for again. */
  forget(path: string): void {
    for (const file of this.filesOf(path)) {
      delete cache[file];
      this.#versions.set(file, (this.#versions.get(file) ?? 0) + 1);
    }
  }
}

/** Files of packages do not change while an app is written. */
export function isInstalled(path: string): boolean {
  return path.includes(`${sep}node_modules${sep}`);
}
