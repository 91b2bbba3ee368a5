// The language of page templates: Liquid, with what templates of Bokeh apps say in Jinja's spelling, as far as both can
// say it. Every value is escaped but the parts that we made ourselves. Files are read from the template's own folder and
// below it; the base page is a file of ours.
import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import type { LayoutTag, Liquid, Template } from "liquidjs";
import { onFirstUse } from "../base/on-first-use.js";
import { escapeHtml, scriptJson } from "./escaping.js";
import { BASE_TEMPLATE } from "./template-base.js";

export const liquidPackage = onFirstUse<typeof import("liquidjs")>("liquidjs");

/** What `{% extends base %}` names. */
export const BASE = "plotctl:base";

/** HTML that was made here, or that has been looked at: it is not escaped. */
export class SafeHtml {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  toString(): string {
    return this.html;
  }
}

/** What `embed` can place: a root of the document. */
export interface Placeable {
  readonly elementid: string;
  readonly id: string;
}

/** A language for templates in this folder; without one they name no files but the base page. */
export function templateLanguage(folder: string | undefined): Liquid {
  const { LayoutTag, Liquid } = liquidPackage();
  const liquid = new Liquid({
    root: folder ?? "/",
    cache: true,
    dynamicPartials: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    outputEscape: (value: unknown) => (value instanceof SafeHtml ? value.html : escapeHtml(textOf(value))),
    fs: filesOf(folder),
  });
  liquid.registerTag("extends", LayoutTag);
  liquid.registerFilter("embed", embed);
  liquid.registerFilter("safe", { handler: (value: unknown) => textOf(value), raw: true });
  liquid.registerFilter("tojson", (value: unknown) => new SafeHtml(scriptJson(value).replaceAll("&", "\\u0026")));
  liquid.registerFilter("indent", indent);
  for (const [name, filter] of Object.entries(JINJA_FILTERS)) liquid.registerFilter(name, filter);
  return liquid;
}

/** Filters that Liquid has under another name, or does without: everything is escaped anyway. */
const JINJA_FILTERS: Readonly<Record<string, (value: unknown) => unknown>> = {
  length: (value) => (Array.isArray(value) ? value.length : textOf(value).length),
  upper: (value) => textOf(value).toUpperCase(),
  lower: (value) => textOf(value).toLowerCase(),
  string: textOf,
  e: (value) => value,
};

function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(textOf).join("");
  // Objects of ours say what they are printed as.
  return typeof value === "string" ? value : (value as SafeHtml).toString();
}

function embed(root: unknown): SafeHtml {
  if (typeof root !== "object" || root === null || !("elementid" in root) || !("id" in root)) {
    throw new Error(`embed takes a root, as in {{ roots.name | embed }}, got ${JSON.stringify(root) ?? "nothing"}`);
  }
  return new SafeHtml(rootElement(root as Placeable));
}

/** The element into which a root is drawn. */
export function rootElement({ elementid, id }: Placeable): string {
  return `<div id="${escapeHtml(elementid)}" data-root-id="${escapeHtml(id)}" style="display: contents;"></div>`;
}

/** Every line but the first further to the right, as Jinja has it. */
function indent(value: unknown, width = 4): unknown {
  const shifted = textOf(value).replaceAll("\n", `\n${" ".repeat(width)}`);
  return value instanceof SafeHtml ? new SafeHtml(shifted) : shifted;
}

type TemplateFiles = NonNullable<NonNullable<ConstructorParameters<typeof Liquid>[0]>["fs"]>;

function filesOf(folder: string | undefined): TemplateFiles {
  const existsSync = (file: string): boolean =>
    file === BASE || (folder !== undefined && statSync(file, { throwIfNoEntry: false })?.isFile() === true);
  const readFile = (file: string): string => inLiquid(file === BASE ? BASE_TEMPLATE : readFileSync(file, "utf8"));
  const containsSync = (root: string, file: string): boolean => file === BASE || isInside(root, file);
  return {
    existsSync,
    exists: (file) => Promise.resolve(existsSync(file)),
    readFileSync: readFile,
    readFile: async (file) => readFile(file),
    containsSync,
    contains: (root, file) => Promise.resolve(containsSync(root, file)),
    resolve: (from, file) => (file === BASE ? BASE : resolve(from, file)),
    dirname,
    sep: "/",
  };
}

function isInside(folder: string, file: string): boolean {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return false;
  const below = relative(realpathSync(folder), realpathSync(file));
  return below !== "" && !below.startsWith("..") && !isAbsolute(below);
}

const PARTS = /\{#[^]*?#\}|\{\{[^]*?\}\}|\{%[^]*?%\}/g;

/**
 * Jinja's spellings turned into Liquid's, line by line:
 * `{# … #}`, `{{ embed(x) }}`, `{{ super() }}`, `elif`, `set`, `loop.index`, `x|f(1)`, `{% from macros import embed %}`.
 */
export function inLiquid(source: string): string {
  return source.replace(PARTS, (part) => {
    if (part.startsWith("{#") || /^\{%-?\s*(?:from|import)\s/.test(part)) return part.replace(/[^\n]/g, "");
    return part
      .replace(/^(\{\{-?\s*)embed\(\s*([^()]+?)\s*\)/, "$1$2 | embed")
      .replace(/^(\{\{-?\s*)(?:super\(\)|block\.super)/, "$1block.super | raw")
      .replace(/^(\{%-?\s*)elif\b/, "$1elsif")
      .replace(/^(\{%-?\s*)set\b/, "$1assign")
      .replace(/(?<![\w.])loop\.(?=index|first|last|length)/g, "forloop.")
      .replace(/\|\s*(\w+)\(\s*\)/g, "| $1")
      .replace(/\|\s*(\w+)\(([^()]*)\)/g, "| $1: $2");
  });
}

export interface NamedBlock {
  readonly name: string;
  readonly template: Template;
}

/** The blocks of a parsed file, and those of them that stand in no other. */
export function blocksIn(templates: readonly Template[]): { readonly all: NamedBlock[]; readonly top: NamedBlock[] } {
  const { BlockTag } = liquidPackage();
  const all: NamedBlock[] = [];
  const top: NamedBlock[] = [];
  const visit = (list: readonly Template[], isInBlock: boolean): void => {
    for (const template of list) {
      const isBlock = template instanceof BlockTag;
      if (isBlock) {
        const block = { name: template.block, template };
        all.push(block);
        if (!isInBlock) top.push(block);
      }
      visit(insideOf(template), isInBlock || isBlock);
    }
  };
  visit(templates, false);
  return { all, top };
}

function insideOf(template: Template): readonly Template[] {
  if (isLayout(template)) return template.templates;
  const children = template.children?.(false, true).next().value;
  return Array.isArray(children) ? (children as Template[]) : [];
}

/** The tag with which a template says what it extends, if it does. */
export function layoutOf(templates: readonly Template[]): LayoutTag | undefined {
  return templates.find(isLayout);
}

function isLayout(template: Template): template is LayoutTag {
  return template instanceof liquidPackage().LayoutTag;
}
