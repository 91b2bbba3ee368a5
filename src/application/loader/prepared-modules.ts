// Compiles an author's file and all of the author's files that it imports, and checks the names that they import from
// each other and from plotctl. It runs none of them, so that errors are found when the server starts, not in the first
// session.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { withoutDocument } from "../../document/current.js";
import { compileModule, type CompiledModule, type ModuleImport, type Namespace } from "./compile.js";
import { ALL_ENTRY_POINTS, entryPointsWith } from "./entry-points.js";
import type { Target } from "./resolve.js";

/** Returns the server's own copy of `plotctl` or `plotctl/…`; rejects for an unknown name. */
export type HostModules = (specifier: string) => Promise<Namespace>;

/** The running package, which may import itself by name. */
export const ownHostModules: HostModules = async (specifier) => (await import(specifier)) as Namespace;

export class PreparedModules {
  readonly #hostModules: HostModules;
  readonly #compiled = new Map<string, Promise<CompiledModule>>();
  /** The modules whose compilation has ended, for synchronous access. */
  readonly #known = new Map<string, CompiledModule>();
  readonly #hosts = new Map<string, Namespace>();

  constructor(hostModules: HostModules) {
    this.#hostModules = hostModules;
  }

  /** Compiles a file and its imports, once. After a failure, the next call compiles again. */
  async prepare(file: string): Promise<CompiledModule> {
    const graph = new Map<string, CompiledModule>();
    await this.#prepareGraph(file, graph);
    for (const { imports } of graph.values()) {
      for (const found of imports) {
        const known = this.#namesOf(found.target, graph, new Set());
        if (known) await this.checkNames(found, known);
      }
    }
    return this.compiled(file);
  }

  compiled(file: string): Promise<CompiledModule> {
    let compiling = this.#compiled.get(file);
    if (!compiling) {
      compiling = withoutDocument(() => compileModule(file));
      this.#compiled.set(file, compiling);
      const forget = (): boolean => this.#compiled.get(file) === compiling && this.#compiled.delete(file);
      compiling.then((module) => this.#compiled.get(file) === compiling && this.#known.set(file, module), forget);
    }
    return compiling;
  }

  /** All compiled modules by file. */
  get known(): ReadonlyMap<string, CompiledModule> {
    return this.#known;
  }

  /** Causes these files to be compiled again when they are needed. */
  forget(files: Iterable<string>): void {
    for (const file of files) {
      this.#compiled.delete(file);
      this.#known.delete(file);
    }
  }

  /** An entry point of plotctl that is loaded already, for synchronous access. */
  loadedHost(specifier: string): Namespace | undefined {
    return this.#hosts.get(specifier);
  }

  async host(specifier: string): Promise<Namespace> {
    let namespace = this.#hosts.get(specifier);
    if (!namespace) {
      namespace = await withoutDocument(() => this.#hostModules(specifier));
      this.#hosts.set(specifier, namespace);
    }
    return namespace;
  }

  async #prepareGraph(file: string, graph: Map<string, CompiledModule>): Promise<void> {
    if (graph.has(file)) return;
    const module = await this.compiled(file);
    graph.set(file, module);
    for (const found of module.imports) {
      const { target } = found;
      if (target.is === "compiled") await this.#prepareGraph(target.path, graph);
      if (target.is === "host") {
        await this.host(target.specifier).catch(async (error: unknown) => {
          throw isNotFound(error) ? await this.#noSuchModule(found, target.specifier) : error;
        });
      }
    }
    for (const specifier of module.requiredHosts) {
      await this.host(specifier).catch((error: unknown) => {
        throw new PlotctlError("MODULE_NOT_FOUND", `${show(specifier)}, required in ${file}, does not exist.`, {
          cause: error,
        });
      });
    }
  }

  /** Throws for the first imported name that the module does not export. */
  async checkNames(found: ModuleImport, known: ReadonlySet<string>): Promise<void> {
    const name = found.names.find((candidate) => !known.has(candidate));
    if (name === undefined) return;
    const specifier = show(found.specifier);
    if (name === "default") throw found.errorAt(`${specifier} has no default export`);
    const elsewhere = found.target.is === "host" ? await this.#importHint([name]) : undefined;
    throw found.errorAt(`${specifier} does not export ${show(name)}`, {
      name,
      hint: elsewhere ?? didYouMean(name, known),
    });
  }

  async #noSuchModule(found: ModuleImport, specifier: string): Promise<Error> {
    const hint = (await this.#importHint(found.names)) ?? `Entry points are ${ALL_ENTRY_POINTS.join(", ")}.`;
    return found.errorAt(`${show(specifier)} does not exist`, { hint });
  }

  /** The statement that imports the names. */
  async #importHint(names: readonly string[]): Promise<string | undefined> {
    const [first, ...others] = await Promise.all(names.map(entryPointsWith));
    const common = first?.find((specifier) => others.every((modules) => modules.includes(specifier)));
    if (common === undefined) return undefined;
    return `Write import { ${names.join(", ")} } from ${show(common)}.`;
  }

  /** The names that a module exports; undefined when they are known only after it is loaded. */
  #namesOf(target: Target, graph: ReadonlyMap<string, CompiledModule>, seen: Set<string>): Set<string> | undefined {
    if (target.is === "json") return new Set(["default"]);
    if (target.is === "host") return new Set(Object.keys(this.#hosts.get(target.specifier) ?? {}));
    if (target.is !== "compiled") return undefined;
    const module = graph.get(target.path);
    const names = new Set(module?.exports);
    if (seen.has(target.path)) return names;
    seen.add(target.path);
    for (const { isStar, target: from } of module?.imports ?? []) {
      if (!isStar) continue;
      const passedOn = this.#namesOf(from, graph, seen);
      if (!passedOn) return undefined;
      for (const name of passedOn) if (name !== "default") names.add(name);
    }
    return names;
  }
}

function isNotFound(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return ["ERR_PACKAGE_PATH_NOT_EXPORTED", "ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"].includes(code);
}
