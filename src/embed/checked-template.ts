// A template and what can be wrong with it. It is checked when it is read, as far as that can be known then: its language,
// its blocks, the files that it names. What it asks for that there is not is told when it is rendered. Every message says
// file, line and column.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Liquid, LiquidError, Template, Token } from "liquidjs";
import { messageOf, PlotctlError } from "../base/errors.js";
import { fileReason } from "../base/file-reasons.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import {
  BASE,
  blocksIn,
  inLiquid,
  layoutOf,
  liquidPackage,
  templateLanguage,
  type NamedBlock,
} from "./template-language.js";

/** A template's text, or where it is. */
export type TemplateSource = string | { readonly filename: string | URL };

const EXTENDING_BASE = "{% extends base %}";

/** What Liquid brings along. */
const OF_LANGUAGE = ["block", "forloop", "tablerowloop"];

export class CheckedTemplate {
  /** The file; for a text, words that stand for it. */
  readonly name: string;
  /** What is parsed before the first character of the source. */
  readonly #opening: string;
  readonly #liquid: Liquid;
  readonly #templates: Template[];
  /** Where variables come from, for whoever lacks one. */
  readonly #hint: string;

  /** Throws PlotctlError, with file and line, for what is no template, and for blocks that no page has. */
  constructor(source: TemplateSource, hint = "") {
    const file = typeof source === "string" ? undefined : fileOf(source.filename);
    this.name = file ?? "the template";
    this.#hint = hint;
    this.#liquid = templateLanguage(file === undefined ? undefined : dirname(file));
    const text = file === undefined ? (source as string) : readTemplate(file);
    this.#opening = file === undefined && fillsBlocks(text) ? EXTENDING_BASE : "";
    this.#templates = this.#told(() => this.#liquid.parse(this.#opening + inLiquid(text), file));
    this.#checkBlocks(this.#templates);
  }

  /** Throws PlotctlError for the first variable that is none of these. */
  checkVariables(names: readonly string[]): void {
    const known = [...names, ...OF_LANGUAGE];
    const { globals } = this.#told(() => this.#liquid.analyzeSync(this.#templates, { partials: false }));
    for (const [name, [first]] of Object.entries(globals)) {
      if (known.includes(name)) continue;
      const { row = 1, col = 1, file } = first?.location ?? {};
      throw this.#unknownVariable(name, names, this.#placeAt(row, col, file));
    }
  }

  /** Throws PlotctlError, with file and line, for variables that there are not. */
  render(scope: Readonly<Record<string, unknown>>): string {
    return this.#told(() => String(this.#liquid.renderSync(this.#templates, scope)), { scope });
  }

  /** Blocks that the pages above do not have would be left out without a word. */
  #checkBlocks(templates: readonly Template[]): void {
    const layout = layoutOf(templates);
    if (layout === undefined) return;
    const above = this.#blocksAbove(layout);
    // Only when all files above are known by name.
    if (above === undefined) return;
    const known = above.map(({ name }) => name);
    for (const { name, template } of blocksIn(templates).top) {
      if (known.includes(name)) continue;
      throw new PlotctlError(`${this.#placeOf(template.token)}: there is no block ${show(name)} to fill.`, {
        hint: didYouMean(name, known) ?? `Blocks are ${[...new Set(known)].join(", ")}.`,
      });
    }
  }

  #blocksAbove(layout: NonNullable<ReturnType<typeof layoutOf>>): NamedBlock[] | undefined {
    const [, quoted] = /^\s*["']([^"']+)["']/.exec(layout.token.args) ?? [];
    const name = /^\s*base\b/.test(layout.token.args) ? BASE : quoted;
    if (name === undefined) return undefined;
    const templates = this.#told(() => this.#liquid.parseFileSync(name), { at: layout.token });
    this.#checkBlocks(templates);
    const further = layoutOf(templates);
    const rest = further === undefined ? [] : this.#blocksAbove(further);
    return rest === undefined ? undefined : [...blocksIn(templates).all, ...rest];
  }

  #told<T>(work: () => T, about: About = {}): T {
    try {
      return work();
    } catch (error) {
      throw this.#explain(error, about);
    }
  }

  #explain(error: unknown, { scope = {}, at }: About): unknown {
    if (error instanceof PlotctlError) return error;
    const innermost = innermostOf(error);
    const token = isLiquidError(innermost) ? innermost.token : at;
    const place = token === undefined ? this.name : this.#placeOf(token);
    const cause = isLiquidError(innermost) ? (innermost.originalError ?? innermost) : innermost;
    const said = messageOf(cause).replace(/, (?:file|line):.*$/s, "");
    const [, name] = /^undefined variable: (.*)$/.exec(said) ?? [];
    if (name !== undefined) return this.#unknownVariable(name, namesAt(name, scope), place);
    const [, missing] = /^ENOENT: Failed to lookup "([^"]*)"/.exec(said) ?? [];
    if (missing !== undefined) return new PlotctlError(`${place}: there is no file ${show(missing)} beside it.`);
    return new PlotctlError(`${place}: ${inWords(said)}.`, { cause: error });
  }

  #unknownVariable(name: string, known: readonly string[], place: string): PlotctlError {
    const names = didYouMean(name, known) ?? (known.length === 0 ? "" : `There are ${known.join(", ")}.`);
    const hint = `${names} ${this.#hint}`.trim();
    return new PlotctlError(`${place}: there is no variable ${show(name)}.`, hint === "" ? {} : { hint });
  }

  #placeOf(token: Token): string {
    const [line = 1, column = 1] = token.getPosition();
    return this.#placeAt(line, column, token.file);
  }

  #placeAt(line: number, column: number, file: string | undefined): string {
    const shift = file === undefined && line === 1 ? this.#opening.length : 0;
    return `${file ?? this.name}:${line}:${column - shift}`;
  }
}

interface About {
  /** The variables that there are. */
  readonly scope?: Readonly<Record<string, unknown>>;
  /** Where it is, if the error itself does not say. */
  readonly at?: Token;
}

function fileOf(filename: string | URL): string {
  return filename instanceof URL ? fileURLToPath(filename) : resolve(filename);
}

function readTemplate(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new PlotctlError(`Cannot read the template ${show(file)}: ${fileReason(error)}.`, { cause: error });
  }
}

/** Whether a text, without a page of its own, fills blocks of ours. */
function fillsBlocks(text: string): boolean {
  return !/\{%-?\s*(?:extends|layout)\b|<html\b/i.test(text);
}

/** The names that could stand where a name is unknown: `roots.plto` is among the roots. */
function namesAt(name: string, scope: Readonly<Record<string, unknown>>): string[] {
  const path = name.split(".").slice(0, -1);
  let at: unknown = scope;
  for (const part of path)
    at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[part] : undefined;
  if (typeof at !== "object" || at === null) return [];
  const names = Object.getOwnPropertyNames(at).filter((known) => !/^(?:\d+|length)$/.test(known));
  return names.map((known) => [...path, known].join("."));
}

function isLiquidError(error: unknown): error is LiquidError {
  return liquidPackage().LiquidError.is(error);
}

function innermostOf(error: unknown): unknown {
  const inner = isLiquidError(error) ? error.originalError : undefined;
  return isLiquidError(inner) ? innermostOf(inner) : error;
}

/** What the language says, in words of pages. */
function inWords(said: string): string {
  const [, tag] = /^tag "?([^"]*?)"? not found$/.exec(said) ?? [];
  if (tag?.startsWith("end")) return `${show(tag)} closes nothing, or comes while a later tag is still open`;
  if (tag !== undefined) return `there is no tag ${show(tag)}; templates are written in Liquid`;
  const [, filter] = /^undefined filter: (.*)$/.exec(said) ?? [];
  if (filter !== undefined) return `there is no filter ${show(filter)}`;
  return said.replace(/\.$/, "");
}
