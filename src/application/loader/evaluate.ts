// Runs an app's file for one session, in a new scope each time. Only the session keeps what it creates. The modules
// that the file imports are loaded by the first session, and shared.
import { appConsole } from "./app-console.js";
import { appProcess, processNamespace } from "./app-process.js";
import type { CompiledModule, Namespace } from "./compile.js";
import type { SharedModules } from "./shared-modules.js";
import type { ModuleScope } from "./module-scope.js";

type Exports = Readonly<Record<string, () => unknown>>;

export class Script {
  readonly #module: CompiledModule;
  readonly #shared: SharedModules;
  readonly #scope: ModuleScope;
  readonly #argv: readonly string[];
  #imports: Promise<readonly Namespace[]> | undefined;

  /** `argv` is what the script finds in `process.argv` after Node's path and its own. */
  constructor(module: CompiledModule, options: { readonly shared: SharedModules; readonly argv: readonly string[] }) {
    this.#module = module;
    this.#shared = options.shared;
    this.#scope = options.shared.scopeOf(module);
    this.#argv = [process.execPath, module.file, ...options.argv];
  }

  /** Runs the file from top to bottom; resolves with its exports: functions that return their present values, by name. */
  async run(): Promise<Exports> {
    const view = appProcess(this.#argv);
    const imports = (await this.#loadImports()).map((namespace, index) =>
      this.#module.imports[index]?.target.is === "process" ? processNamespace(view) : namespace,
    );
    let exports: Exports = {};
    const begin = (getters: Exports): void => void (exports = getters);
    await this.#module.body({ ...this.#scope, begin }, view, appConsole, this.#scope.require, ...imports);
    return exports;
  }

  #loadImports(): Promise<readonly Namespace[]> {
    this.#imports ??= this.#shared.importsOf(this.#module).catch((error: unknown) => {
      this.#imports = undefined;
      throw error;
    });
    return this.#imports;
  }
}
