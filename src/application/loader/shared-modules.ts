// The modules that authors' files import. Each is loaded once, outside of any document, and shared by all sessions of
// all apps. A module that fails while it is loaded is removed, so that the next session loads it again.
import { PlotctlError } from "../../base/errors.js";
import { parseJsonText } from "../../base/json-text.js";
import { show } from "../../base/show.js";
import { withoutDocument } from "../../document/current.js";
import { browserSourcesOf } from "../browser-module.js";
import { workerSourcesOf } from "../worker/worker-module.js";
import { appProcess, processNamespace } from "./app-process.js";
import type { CompiledModule, ModuleImport, Namespace } from "./compile.js";
import { ownHostModules, PreparedModules, type HostModules } from "./prepared-modules.js";
import { isInstalled, NativeFiles } from "./native-files.js";
import { readSource } from "./read-source.js";
import { resolveImports, type Target } from "./resolve.js";
import { SharedModule } from "./shared-module.js";
import { requireFor, scopeFor, type ModuleScope } from "./module-scope.js";

/** The shared modules of all apps of a server. */
export class SharedModules {
  readonly #prepared: PreparedModules;
  readonly #shared = new Map<string, SharedModule>();
  readonly #resolved = new Map<string, Target>();
  readonly #json = new Map<string, Promise<Namespace>>();
  readonly #native = new NativeFiles();
  /** The files that a file has imported or required while it ran. */
  readonly #importedLater = new Map<string, Set<string>>();
  readonly #process = processNamespace(appProcess());

  constructor(hostModules: HostModules = ownHostModules) {
    this.#prepared = new PreparedModules(hostModules);
  }

  /** Compiles a file and all of the author's files that it imports. Runs none of them. */
  prepare(file: string): Promise<CompiledModule> {
    return this.#prepared.prepare(file);
  }

  /** The known files of an app: its own, and those of the author that it imports, directly or indirectly. */
  filesOf(entry: string): ReadonlySet<string> {
    const files = new Set<string>();
    const visit = (file: string): void => {
      if (files.has(file) || isInstalled(file)) return;
      files.add(file);
      for (const imported of this.#importedBy(file)) visit(imported);
    };
    visit(entry);
    return files;
  }

  /** As `filesOf`, without those that are known only when the app has run. */
  compiledFilesOf(entry: string): ReadonlySet<string> {
    const files = new Set<string>();
    const visit = (file: string): void => {
      if (files.has(file) || isInstalled(file)) return;
      files.add(file);
      for (const { target } of this.#prepared.known.get(file)?.imports ?? []) if ("path" in target) visit(target.path);
    };
    visit(entry);
    return files;
  }

  #importedBy(file: string): string[] {
    return this.#targetsOf(file).flatMap((path) =>
      this.#prepared.known.has(path) ? path : [...this.#native.filesOf(path)],
    );
  }

  #targetsOf(file: string): string[] {
    const targets = this.#prepared.known.get(file)?.imports.map(({ target }) => target) ?? [];
    const paths = targets.flatMap((target) => ("path" in target ? target.path : []));
    return [...paths, ...(this.#importedLater.get(file) ?? []), ...browserSourcesOf(file), ...workerSourcesOf(file)];
  }

  /**
   * Removes the changed files, and every module that imports one of them, directly or indirectly. They are loaded again
   * when they are needed; imports of direct importers are resolved again. Returns all removed files.
   */
  forget(changed: ReadonlySet<string>): ReadonlySet<string> {
    const importers = new Map<string, Set<string>>();
    for (const file of new Set([...this.#prepared.known.keys(), ...this.#importedLater.keys()])) {
      for (const imported of this.#importedBy(file)) {
        importers.set(imported, (importers.get(imported) ?? new Set()).add(file));
      }
    }
    const forgotten = new Set<string>();
    const forget = (file: string): void => {
      if (forgotten.has(file)) return;
      forgotten.add(file);
      for (const importer of importers.get(file) ?? []) forget(importer);
    };
    for (const file of changed) forget(file);
    for (const target of [...forgotten].flatMap((file) => this.#targetsOf(file))) {
      if ([...this.#native.filesOf(target)].some((file) => changed.has(file))) this.#native.forget(target);
    }
    this.#prepared.forget([...changed].flatMap((file) => [file, ...(importers.get(file) ?? [])]));
    for (const file of forgotten) {
      this.#shared.delete(file);
      this.#json.delete(file);
    }
    for (const key of this.#resolved.keys()) {
      const [from = ""] = JSON.parse(key) as string[];
      if (forgotten.has(from)) this.#resolved.delete(key);
    }
    return forgotten;
  }

  /** Removes all modules. */
  forgetAll(): void {
    const known = [...this.#prepared.known.keys()];
    this.forget(new Set(known.flatMap((file) => [file, ...this.#importedBy(file)])));
    this.#prepared.forget(known);
    this.#importedLater.clear();
    this.#resolved.clear();
  }

  /** Loads the imports of a prepared module, direct and indirect. Returns one namespace per import. */
  importsOf({ imports }: CompiledModule): Promise<readonly Namespace[]> {
    return withoutDocument(async () => {
      const targets = imports.map(({ target }) => target);
      await this.#load(targets, imports);
      return this.#namespacesOf(targets);
    });
  }

  /** Loads an author's file for all sessions, unless it is loaded. */
  async load(file: string): Promise<Namespace> {
    await this.#prepared.prepare(file);
    const target = { is: "compiled", path: file } as const;
    await withoutDocument(() => this.#load([target], []));
    return this.#namespaceOf(target);
  }

  /** The scope of a module, besides its static imports. */
  scopeOf({ file }: CompiledModule): ModuleScope {
    return {
      ...scopeFor(file, (specifier) => withoutDocument(() => this.#importDynamically(specifier, file))),
      require: requireFor(file, {
        loadedHost: (specifier) => this.#prepared.loadedHost(specifier),
        onFile: (path) => this.#noteLater(file, path),
      }),
    };
  }

  async #importDynamically(specifier: string, file: string): Promise<Namespace> {
    const target = await this.#resolve(specifier, file);
    if ("path" in target) this.#noteLater(file, target.path);
    if (target.is === "compiled") await this.#prepared.prepare(target.path);
    await this.#load([target], []);
    return this.#namespaceOf(target);
  }

  #noteLater(file: string, imported: string): void {
    if (isInstalled(imported)) return;
    this.#importedLater.set(file, (this.#importedLater.get(file) ?? new Set()).add(imported));
  }

  async #resolve(specifier: string, file: string): Promise<Target> {
    const key = JSON.stringify([file, specifier]);
    const known = this.#resolved.get(key);
    if (known) return known;
    const [target] = await resolveImports([specifier], file);
    if (target === undefined || target.is === "missing") {
      throw new PlotctlError(
        "MODULE_NOT_FOUND",
        `Cannot find ${show(specifier)}, imported in ${file}: ${target?.why}.`,
      );
    }
    // With queries, one file may have any number of specifiers.
    if (!specifier.includes("?")) this.#resolved.set(key, target);
    return target;
  }

  /** Links, checks and runs the modules of the targets. Checks `imports` as well. */
  async #load(targets: readonly Target[], imports: readonly ModuleImport[]): Promise<void> {
    const order = await this.#evaluationOrder(targets);
    try {
      await Promise.all(order.map((module) => module.link(() => this.#linksOf(module.compiled))));
      this.#propagateStarExports(order);
      await this.#checkNames([...imports, ...order.flatMap(({ compiled }) => compiled.imports)]);
      for (const module of order) await module.run();
    } catch (error) {
      for (const module of order) {
        const { file } = module.compiled;
        if (!module.hasLoaded && this.#shared.get(file) === module) this.#shared.delete(file);
      }
      throw error;
    }
  }

  /** All compiled modules of the targets, each after the modules that it imports. */
  async #evaluationOrder(targets: readonly Target[]): Promise<readonly SharedModule[]> {
    const order: SharedModule[] = [];
    const seen = new Set<string>();
    const visit = async (imported: readonly Target[]): Promise<void> => {
      for (const target of imported) {
        if (target.is !== "compiled" || seen.has(target.path)) continue;
        seen.add(target.path);
        const module = await this.#sharedModule(target.path);
        await visit(module.compiled.imports.map((found) => found.target));
        order.push(module);
      }
    };
    await visit(targets);
    return order;
  }

  async #sharedModule(path: string): Promise<SharedModule> {
    const compiled = await this.#prepared.compiled(path);
    let module = this.#shared.get(path);
    if (!module) this.#shared.set(path, (module = new SharedModule(compiled)));
    return module;
  }

  async #linksOf(module: CompiledModule): Promise<{ imports: readonly Namespace[]; scope: ModuleScope }> {
    const imports = await this.#namespacesOf(module.imports.map(({ target }) => target));
    return { imports, scope: this.scopeOf(module) };
  }

  /** Repeats until no name is added: chains of `export * from` may be cyclic. */
  #propagateStarExports(order: readonly SharedModule[]): void {
    let added: number;
    do {
      added = 0;
      for (const module of order) added += module.addStarExports();
    } while (added > 0);
  }

  async #checkNames(imports: readonly ModuleImport[]): Promise<void> {
    for (const found of imports) {
      const namespace = await this.#namespaceOf(found.target);
      const isMissing = found.names.some((name) => !(name in namespace));
      if (isMissing) await this.#prepared.checkNames(found, new Set(Object.keys(namespace)));
    }
  }

  #namespacesOf(targets: readonly Target[]): Promise<readonly Namespace[]> {
    return Promise.all(targets.map((target) => this.#namespaceOf(target)));
  }

  async #namespaceOf(target: Target): Promise<Namespace> {
    switch (target.is) {
      case "host":
        return this.#prepared.host(target.specifier);
      case "process":
        return this.#process;
      case "builtin":
        return (await import(target.specifier)) as Namespace;
      case "native":
        return this.#native.import(target.path);
      case "json":
        return this.#readJson(target.path);
      case "compiled":
        return (await this.#sharedModule(target.path)).namespace;
      case "missing":
        throw new PlotctlError("MODULE_NOT_FOUND", `It cannot be imported: ${target.why}.`);
    }
  }

  #readJson(path: string): Promise<Namespace> {
    let reading = this.#json.get(path);
    if (!reading) {
      reading = readJson(path);
      this.#json.set(path, reading);
      reading.catch(() => this.#json.delete(path));
    }
    return reading;
  }
}

async function readJson(path: string): Promise<Namespace> {
  return { default: parseJsonText(await readSource(path), path) };
}
