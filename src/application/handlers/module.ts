// An app that is a file: compiled once, and run from top to bottom for each new document. A default export that is a
// function is then called with the document.
import { show } from "../../base/show.js";
import type { Document, RestoreCallback } from "../../document/document.js";
import type { Handler } from "../handler.js";
import { Script } from "../loader/evaluate.js";
import { readSource } from "../loader/read-source.js";
import { SourceError } from "../loader/source-error.js";
import { placeOfExport } from "./hooks-module.js";
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
    const exports = await this.#script.run();
    if (exports.restore !== undefined) doc.restoreCallback = await this.#checkRestore(exports.restore());
    const exported = exports["default"]?.();
    if (isPlainFunction(exported)) await exported(doc);
  }

  async #checkRestore(restore: unknown): Promise<RestoreCallback> {
    if (isPlainFunction(restore) && restore.length <= 2) return restore;
    const source = await readSource(this.name);
    const got = typeof restore === "function" ? `a function of ${restore.length} arguments` : show(restore);
    throw new SourceError("INVALID_EXPORT", `restore: expected a function of at most two arguments, got ${got}`, {
      place: placeOfExport("restore", { file: this.name, source }),
      source,
      hint: "Write export function restore(doc, { state }) { … }, or give another export a different name.",
    });
  }
}

function isPlainFunction(exported: unknown): exported is RestoreCallback & ((doc: Document) => unknown) {
  return typeof exported === "function" && !Function.prototype.toString.call(exported).startsWith("class");
}
