// The language of page templates: Jinja, in which every value is escaped but the parts that we made ourselves. Templates
// name files in their own folder and below it; the base page is a text of ours.
import { readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { escapeHtml } from "../escaping.js";
import { TemplateError } from "../jinja/template-error.js";
import { TemplateReference, type LoadTemplate } from "../jinja/render.js";
import { parseTemplate, type ParsedTemplate } from "../jinja/template-parser.js";
import { normalizedText } from "../jinja/tokens.js";
import { Callable, describe, Exports, Markup } from "../jinja/values.js";
import { BASE_TEMPLATE } from "./template-base.js";

/** What `embed` can place: a root of the document. */
export interface Placeable {
  readonly elementid: string;
  readonly id: string;
}

/** The function `embed(root)`. */
export const EMBED = new Callable("embed", ([root]) => {
  if (typeof root !== "object" || root === null || !("elementid" in root) || !("id" in root)) {
    throw new TemplateError(`embed takes a root, as in {{ embed(roots.name) }}, got ${describe(root)}`);
  }
  return new Markup(rootElement(root as Placeable));
});

/** What `{% from macros import embed %}` names. */
export const MACROS = new Exports([["embed", EMBED]]);

let base: TemplateReference | undefined;

/** What `{% extends base %}` names. */
export function baseTemplate(): TemplateReference {
  base ??= new TemplateReference(parseTemplate({ name: "base", text: normalizedText(BASE_TEMPLATE) }));
  return base;
}

/** The element into which a root is drawn. */
export function rootElement({ elementid, id }: Placeable): string {
  return `<div id="${escapeHtml(elementid)}" data-root-id="${escapeHtml(id)}" style="display: contents;"></div>`;
}

/** Reads the templates of a folder, each once. Without a folder there are none. */
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

/** The file of that name in the folder or below it. Symbolic links do not lead out of it. */
function fileIn(folder: string, name: string): string | undefined {
  const file = resolve(folder, name);
  if (name.includes("\0") || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const below = relative(realpathSync(folder), realpathSync(file));
  return below !== "" && !below.startsWith("..") && !isAbsolute(below) ? file : undefined;
}
