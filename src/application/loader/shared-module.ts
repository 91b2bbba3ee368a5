// The lifecycle of one module that sessions share, as in the language: first every module of the graph is linked, so
// that its exports are known and its functions callable and modules may import each other in a cycle. Then each runs,
// once.
import { isA, PlotctlError } from "../../base/errors.js";
import { appConsole } from "./app-console.js";
import { appProcess } from "./app-process.js";
import type { CompiledModule, Namespace } from "./compile.js";
import type { ModuleScope } from "./module-scope.js";
import { explain } from "./explain-error.js";

interface Links {
  readonly imports: readonly Namespace[];
  readonly scope: ModuleScope;
}

export class SharedModule {
  readonly compiled: CompiledModule;
  readonly namespace = Object.defineProperty(Object.create(null) as Namespace, Symbol.toStringTag, { value: "Module" });
  #imports: readonly Namespace[] = [];
  #linking: Promise<void> | undefined;
  #running: Promise<void> | undefined;
  #state: "new" | "running" | "done" | "failed" = "new";
  #body: Promise<void> | undefined;
  #goOn: () => void = () => {};

  constructor(compiled: CompiledModule) {
    this.compiled = compiled;
  }

  /** Whether it is running or has run without an error: only then may later imports use it. */
  get hasLoaded(): boolean {
    return this.#state === "running" || this.#state === "done";
  }

  /** Defines the exports. Does not run the author's code. */
  link(links: () => Promise<Links>): Promise<void> {
    return (this.#linking ??= this.#link(links));
  }

  /** Adds the missing names of its `export * from` statements; returns how many it added. */
  addStarExports(): number {
    let added = 0;
    this.compiled.imports.forEach(({ isStar }, index) => {
      const from = this.#imports[index];
      if (!isStar || from === undefined) return;
      for (const name of Object.keys(from)) {
        if (name === "default" || name in this.namespace) continue;
        this.#define(name, () => from[name]);
        added++;
      }
    });
    return added;
  }

  /** Runs the author's code, at the first call only. */
  run(): Promise<void> {
    return (this.#running ??= this.#run());
  }

  async #link(links: () => Promise<Links>): Promise<void> {
    const { imports, scope } = await links();
    this.#imports = imports;
    const begin = (getters: Readonly<Record<string, () => unknown>>): Promise<void> => {
      for (const [name, read] of Object.entries(getters)) this.#define(name, read);
      return new Promise((resolve) => (this.#goOn = resolve));
    };
    const { require } = scope;
    this.#body = this.compiled.body({ ...scope, begin }, appProcess(), appConsole, require, ...imports);
  }

  async #run(): Promise<void> {
    this.#state = "running";
    this.#goOn();
    try {
      await this.#body;
      this.#state = "done";
    } catch (error) {
      this.#state = "failed";
      throw isA(error, PlotctlError) ? failedToLoad(this.compiled.file, error) : error;
    }
  }

  #define(name: string, get: () => unknown): void {
    Object.defineProperty(this.namespace, name, { get, enumerable: true, configurable: true });
  }
}

/** Adds to an error of plotctl, most often of `curdoc()`, that the module is shared by all sessions. */
function failedToLoad(file: string, error: PlotctlError): PlotctlError {
  const { file: at = file, line, column } = explain(error);
  return new PlotctlError("MODULE_FAILED", `${file} is loaded once for all sessions, and failed: ${error.message}`, {
    place: { file: at, line, column },
    cause: error,
  });
}
