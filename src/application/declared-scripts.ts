// Scripts that an author's file declares by the URL of another file. Each is compiled at its first declaration, and again
// after a change of one of its sources.
import { existsSync, statSync } from "node:fs";
import { authorFileIn } from "./loader/explain-error.js";

interface Compiled<T> {
  readonly script: T;
  /** The author's files that it was compiled from, with a stamp of each that differs after a change. */
  readonly stamps: ReadonlyMap<string, string>;
}

export interface CompiledScript<T> {
  readonly script: T;
  /** The files that it was compiled from. */
  readonly inputs: readonly string[];
}

export class DeclaredScripts<T> {
  readonly #compiled = new Map<string, Compiled<T>>();
  /** An author's file → the keys of the scripts that it declares → the files of these. */
  readonly #declared = new Map<string, Map<string, string>>();

  /** Returns the script of a key, for the author's file that calls. Throws what `compile` throws. */
  declare(key: string, file: string, compile: () => CompiledScript<T>): T {
    const declaring = authorFileIn(new Error().stack ?? "");
    if (declaring !== undefined) this.#addDeclared(declaring, key, file);
    const known = this.#compiled.get(key);
    if (known !== undefined && isFresh(known)) return known.script;
    const { script, inputs } = compile();
    const ofAuthor = inputs.filter((input) => !input.includes("node_modules") && existsSync(input));
    this.#compiled.set(key, { script, stamps: new Map(ofAuthor.map((input) => [input, stampOf(input)])) });
    return script;
  }

  #addDeclared(declaring: string, key: string, file: string): void {
    const scripts = this.#declared.get(declaring) ?? new Map<string, string>();
    this.#declared.set(declaring, scripts.set(key, file));
  }

  /** The sources of the scripts that an author's file declares. After a change of one of them, sessions are outdated. */
  sourcesOf(declaring: string): string[] {
    const scripts = [...(this.#declared.get(declaring) ?? [])];
    return [...new Set(scripts.flatMap(([key, file]) => [file, ...(this.#compiled.get(key)?.stamps.keys() ?? [])]))];
  }
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? "absent" : `${stats.mtimeMs} ${stats.size}`;
}

function isFresh({ stamps }: Compiled<unknown>): boolean {
  return [...stamps].every(([file, stamp]) => stampOf(file) === stamp);
}
