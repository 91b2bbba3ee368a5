// An app that is a file: compiled once, and run from top to bottom for each new document. A default export that is a
// function is then called with the document.
import type { Document } from "../../document/document.js";
import type { Handler } from "../handler.js";
import { Script } from "../loader/evaluate.js";
import type { SharedModules } from "../loader/shared-modules.js";

export interface ModuleHandlerOptions {
  /** The imported modules, which all apps of a server share. */
  readonly shared: SharedModules;
  /** What the script finds after its own path in `process.argv`. */
  readonly argv: readonly string[];
}

export class ModuleHandler implements Handler {
  readonly name: string;
  readonly #script: Script;

  private constructor(name: string, script: Script) {
    this.name = name;
    this.#script = script;
  }

  /** Compiles the file at an absolute path. Rejects with PlotctlError if it, or what it imports, cannot be compiled. */
  static async compile(file: string, { shared, argv }: ModuleHandlerOptions): Promise<ModuleHandler> {
    return new ModuleHandler(file, new Script(await shared.prepare(file), { shared, argv }));
  }

  async modifyDocument(doc: Document): Promise<void> {
    const exported = await this.#script.run();
    if (isPlainFunction(exported)) await exported(doc);
  }
}

function isPlainFunction(exported: unknown): exported is (doc: Document) => unknown {
  return typeof exported === "function" && !Function.prototype.toString.call(exported).startsWith("class");
}
