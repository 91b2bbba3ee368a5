// save(): writes models of a plain script to a file, as a standalone page.
import { dirname, resolve } from "node:path";
import { writeFileAtomic } from "../base/write-file-atomic.js";
import { checkOptionNames } from "../base/option-names.js";
import { defaultResources, type Resources } from "../embed/standalone/resources.js";
import { file_html, type FileHtmlOptions } from "../embed/standalone/file-html.js";
import type { Subject } from "../embed/standalone/subject.js";
import { outputInForce } from "./output.js";
import { isIgnored } from "./within-app.js";

/** Options of `save`. Omitted options are those of `output_file`. */
export interface SaveOptions extends Omit<FileHtmlOptions, "theme"> {
  /** The file to write. Default: the file of `output_file`, otherwise one named after the running script. */
  readonly filename?: string | undefined;
}

/**
 * Writes a page with a document, a model, or several models below each other, and returns the file's absolute path. In an
 * app it does nothing and returns an empty text. Rejects with PlotctlError.
 */
export async function save(obj: Subject, options: SaveOptions = {}): Promise<string> {
  if (isIgnored("save")) return "";
  checkOptionNames("save", options, ["filename", "title", "resources", "template", "template_variables"]);
  const output = options.filename === undefined ? outputInForce() : { ...options, filename: options.filename };
  const file = resolve(output.filename);
  const resources = options.resources ?? output.mode ?? defaultResources();
  const title = options.title ?? output.title;
  const { template, template_variables } = options;
  const page = { title, template, template_variables, resources: placedIn(dirname(file), resources) };
  await writeFileAtomic(file, file_html(obj, page));
  return file;
}

/** Makes relative paths of resources relative to the folder of the page. */
function placedIn(root_dir: string, resources: Resources): Resources {
  const given = typeof resources === "string" ? { mode: resources } : resources;
  return given.mode === "relative" ? { root_dir, ...given } : given;
}
