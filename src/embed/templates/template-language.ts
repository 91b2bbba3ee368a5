// The names and files that page templates can use: `embed`, `macros`, `base`, and templates in their own folder and below.
import { readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { rootElement, type RootElement } from "../elements.js";
import { TemplateError } from "../jinja/template-error.js";
import { TemplateReference, type LoadTemplate } from "../jinja/render.js";
import { parseTemplate, type ParsedTemplate } from "../jinja/template-parser.js";
import { normalizedText } from "../jinja/tokens.js";
import { Callable, describeValue, Exports, Markup } from "../jinja/values.js";
import { BASE_TEMPLATE } from "./template-base.js";

/** The function `embed(root)`. */
export const EMBED = new Callable("embed", ([root]) => {
  if (typeof root !== "object" || root === null || !("elementid" in root) || !("id" in root)) {
    throw new TemplateError(`embed takes a root, as in {{ embed(roots.name) }}, got ${describeValue(root)}`);
  }
  return new Markup(rootElement(root as RootElement));
});

/** The variable `macros`, for `{% from macros import embed %}`. */
export const MACROS = new Exports([["embed", EMBED]]);

let base: TemplateReference | undefined;

/** The variable `base`, for `{% extends base %}`. */
export function baseTemplate(): TemplateReference {
  base ??= new TemplateReference(parseTemplate({ name: "base", text: normalizedText(BASE_TEMPLATE) }));
  return base;
}

/** Reads the templates of a folder, each once. Without a folder it finds none. */
export function templatesOf(folder: string | undefined): LoadTemplate {
  const read = new Map<string, ParsedTemplate>();
  return (name) => {
    const file = folder === undefined ? undefined : fileIn(folder, name);
    if (file === undefined) return undefined;
    const known = read.get(file) ?? parseTemplate({ name: file, text: normalizedText(readFileSync(file, "utf8")) });
    read.set(file, known);
    return known;
  };
}

/** The file with that name in the folder or below it. Symbolic links out of the folder are not followed. */
function fileIn(folder: string, name: string): string | undefined {
  const file = resolve(folder, name);
  if (name.includes("\0") || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const below = relative(realpathSync(folder), realpathSync(file));
  return below !== "" && !below.startsWith("..") && !isAbsolute(below) ? file : undefined;
}
