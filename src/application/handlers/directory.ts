// An app that is a folder: a main file, a theme for each new document, and a page template and static files for the
// server.
import type { Document } from "../../document/document.js";
import { Theme } from "../../document/theme.js";
import { readAppFolder, type AppFolder } from "../directory.js";
import type { Handler } from "../handler.js";
import type { LifecycleHooks } from "../hooks.js";
import { readSource } from "../loader/read-source.js";
import { loadHooks } from "./hooks-module.js";
import { ModuleHandler, type ModuleHandlerOptions } from "./module.js";

class DirectoryHandler implements Handler {
  readonly name: string;
  readonly staticFolder: string | undefined;
  readonly template: Handler["template"];
  readonly #main: ModuleHandler;
  readonly #theme: Theme | undefined;

  constructor(main: ModuleHandler, parts: Pick<Handler, "staticFolder" | "template"> & { theme: Theme | undefined }) {
    this.name = main.name;
    this.staticFolder = parts.staticFolder;
    this.template = parts.template;
    this.#main = main;
    this.#theme = parts.theme;
  }

  async modifyDocument(doc: Document): Promise<void> {
    if (this.#theme !== undefined) doc.theme = this.#theme;
    await this.#main.modifyDocument(doc);
  }
}

interface CompiledDirectory {
  readonly handler: DirectoryHandler;
  readonly hooks: LifecycleHooks;
}

/** Compiles an app's folder. Rejects with PlotctlError, with file and line, for an error in one of its files. */
export async function compileDirectory(
  folder: string,
  main: string,
  options: ModuleHandlerOptions,
): Promise<CompiledDirectory> {
  const found = readAppFolder(folder);
  const handler = await ModuleHandler.compile(main, options);
  const theme = found.theme === undefined ? undefined : Theme.from_file(found.theme);
  const hooks = found.hooks === undefined ? {} : await loadHooks(found.hooks, options.shared);
  const template = await templateOf(found, main, options);
  return { handler: new DirectoryHandler(handler, { theme, template, staticFolder: found.staticFolder }), hooks };
}

async function templateOf(
  { template }: AppFolder,
  main: string,
  { shared }: ModuleHandlerOptions,
): Promise<Handler["template"]> {
  if (template === undefined) return undefined;
  const sources = await Promise.all([...shared.filesOf(main)].map((file) => readSource(file).catch(() => "")));
  return { file: template, mayHaveVariables: sources.some((source) => source.includes("template_variables")) };
}
