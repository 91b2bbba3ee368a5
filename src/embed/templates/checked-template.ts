// A template that is checked when it is read: its syntax, its blocks, and the files that it names. Unknown variables are
// reported by `unknownVariables`, or when the template is rendered. Every message has file, line and column.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isA, PlotctlError, type ErrorPlace } from "../../base/errors.js";
import { fileReason } from "../../base/file-reasons.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { errorPlace, TemplateError } from "../jinja/template-error.js";
import { UnknownName } from "../jinja/operators.js";
import { render, type LoadTemplate } from "../jinja/render.js";
import type { Expression, Statement } from "../jinja/syntax.js";
import { parseTemplate, type ParsedTemplate } from "../jinja/template-parser.js";
import { normalizedText } from "../jinja/tokens.js";
import { declaredIn, topBlocks, unknownNames } from "../jinja/unknown-names.js";
import { baseTemplate, templatesOf } from "./template-language.js";

/** A template: its text or its file. */
export type TemplateSource = string | { readonly filename: string | URL };

const EXTENDING_BASE = "{% extends base %}";

export class CheckedTemplate {
  /** The file name, or a description for a text. */
  readonly name: string;
  /** Text that is parsed in front of the source. */
  readonly #opening: string;
  readonly #load: LoadTemplate;
  readonly #template: ParsedTemplate;
  /** Hint for unknown variables: how to add them. */
  readonly #hint: string;

  /** Throws PlotctlError, with file and line, for errors in the template and for blocks that the page does not have. */
  constructor(source: TemplateSource, hint = "") {
    const file = typeof source === "string" ? undefined : fileOf(source.filename);
    this.name = file ?? "the template";
    this.#hint = hint;
    const text = file === undefined ? (source as string) : readTemplate(file);
    this.#opening = file === undefined && fillsBlocks(text) ? EXTENDING_BASE : "";
    this.#load = templatesOf(file === undefined ? undefined : dirname(file));
    this.#template = this.#reporting(() => {
      const template = parseTemplate({ name: this.name, text: this.#opening + normalizedText(text) });
      this.#readLinked(template, new Set());
      this.#checkBlocks(template);
      for (const each of this.#chain(template)) checkOutside(each);
      return template;
    });
  }

  /** One error for each variable that is not among `names`, also in branches that would not run. */
  unknownVariables(names: readonly string[]): PlotctlError[] {
    const chain = this.#chain(this.#template);
    const known = [...names, ...chain.flatMap(({ body }) => declaredIn(body))];
    const templates = chain.filter((template) => template !== baseTemplate().template);
    const unknown = templates.flatMap((template) => unknownNames(template, known, (from) => this.#linked(from)));
    return unknown.map(({ name, place }) =>
      this.#asError(
        new TemplateError(`there is no variable ${show(name)}`, { hint: this.#namesHint(name, names) }),
        place,
      ),
    );
  }

  /** Throws PlotctlError, with file and line, for unknown variables. */
  render(variables: Readonly<Record<string, unknown>>): string {
    return this.#reporting(() => render(this.#template, Object.entries(variables), this.#load));
  }

  /** The template and the templates that it extends, as far as they are known without variables. */
  #chain(template: ParsedTemplate): ParsedTemplate[] {
    const chain: ParsedTemplate[] = [];
    let next: ParsedTemplate | undefined = template;
    while (next !== undefined && !chain.includes(next)) {
      chain.push(next);
      next = this.#parentOf(next);
    }
    return chain;
  }

  #parentOf({ body }: ParsedTemplate): ParsedTemplate | undefined {
    const extending = body.find((statement) => statement.is === "extends");
    return extending && this.#linked(extending.from);
  }

  /** The template that an expression names, if it is known without variables. */
  #linked(from: Expression): ParsedTemplate | undefined {
    if (from.is === "name" && from.name === "base") return baseTemplate().template;
    return from.is === "constant" && typeof from.value === "string" ? this.#load(from.value) : undefined;
  }

  /** Reads all templates that are named, whether they would be rendered or not, to report missing and invalid files. */
  #readLinked(template: ParsedTemplate, seen: Set<ParsedTemplate>): void {
    if (seen.has(template)) return;
    seen.add(template);
    for (const { from, at, mayBeMissing } of linksIn(template.body)) {
      const linked = this.#linked(from);
      if (linked !== undefined) this.#readLinked(linked, seen);
      else if (from.is === "constant" && !mayBeMissing) {
        throw new TemplateError(`there is no file ${show(from.value)}`, {
          in: template.text,
          at,
          hint: "File names are relative to the template's folder.",
        });
      }
    }
  }

  /** Rejects blocks that the extended pages do not have: they would be ignored silently. */
  #checkBlocks(template: ParsedTemplate): void {
    const [, ...above] = this.#chain(template);
    const last = above.at(-1);
    // Only if the whole chain of extended pages is known.
    if (last === undefined || last.body.some(({ is }) => is === "extends")) return;
    const known = [...new Set(above.flatMap(({ blocks }) => [...blocks.keys()]))];
    for (const { name, at } of topBlocks(template.body)) {
      if (known.includes(name)) continue;
      throw new TemplateError(`there is no block ${show(name)} to fill`, {
        in: template.text,
        at,
        hint: didYouMean(name, known) ?? `Blocks are ${known.join(", ")}.`,
      });
    }
  }

  /** Runs `work`, and converts its template errors to errors with file, line and hint. */
  #reporting<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      // Only the nesting of the template can exceed the stack.
      const known = isA(error, RangeError) ? new TemplateError("the template is nested too deeply") : error;
      throw isA(known, TemplateError) ? this.#asError(this.#withNames(known), placeOf(known)) : known;
    }
  }

  /** Adds the known names to the hint of an unknown name. */
  #withNames(error: TemplateError): TemplateError {
    if (!(error instanceof UnknownName)) return error;
    const { message, in: text, at, missing } = error;
    const { name, known } = missing;
    return new TemplateError(message, { in: text, at, hint: this.#namesHint(name, known) });
  }

  #namesHint(name: string, known: readonly string[]): string | undefined {
    const shown = known.filter((other) => !HIDDEN.includes(other));
    const names = didYouMean(name, shown) ?? (shown.length === 0 ? "" : `There are ${shown.join(", ")}.`);
    const hint = `${names} ${name.includes(".") ? "" : this.#hint}`.trim();
    return hint === "" ? undefined : hint;
  }

  #asError({ message, hint }: TemplateError, place: ReturnType<typeof placeOf>): PlotctlError {
    return new PlotctlError("INVALID_TEMPLATE", `${message}.`, { place: this.#errorPlace(place), hint });
  }

  #errorPlace(place: ReturnType<typeof placeOf>): ErrorPlace {
    if (place === undefined) return { file: this.name };
    const { name, text } = place.in;
    const isOwn = name === this.name && text.startsWith(this.#opening);
    if (!isOwn || this.#opening === "") return errorPlace(place);
    const rest = { name, text: text.slice(this.#opening.length) };
    return errorPlace({ in: rest, at: Math.max(0, place.at - this.#opening.length) });
  }
}

function placeOf({ in: text, at }: TemplateError): { in: NonNullable<TemplateError["in"]>; at: number } | undefined {
  return text === undefined || at === undefined ? undefined : { in: text, at };
}

/** Names that hints do not suggest for an unknown variable. */
const HIDDEN: readonly string[] = ["range", "namespace", "dict", "self", "super", "loop", "embed", "macros"];

/** Rejects output after `extends` outside of blocks: Jinja ignores it silently. HTML comments are allowed. */
function checkOutside({ body, text }: ParsedTemplate): void {
  const extending = body.findIndex(({ is }) => is === "extends");
  if (extending === -1) return;
  for (const statement of body.slice(extending)) {
    const lost = outputOf(statement);
    if (lost === "") continue;
    throw new TemplateError(`${lost} is in no block and would be ignored`, {
      in: text,
      at: statement.at,
      hint: "Move it into a block, such as {% block contents %} … {% endblock %}.",
    });
  }
}

/** Describes the output of a statement; empty if it has none. */
function outputOf(statement: Statement): string {
  switch (statement.is) {
    case "text": {
      const text = statement.text.replace(/<!--[^]*?-->/g, "").trim();
      return text === "" ? "" : show(text);
    }
    case "print":
      return "{{ … }}";
    case "include":
    case "call block":
    case "filter block":
      return `{% ${statement.is.replace(" block", "")} … %}`;
    default:
      return "";
  }
}

interface Link {
  readonly from: Expression;
  readonly at: number;
  readonly mayBeMissing: boolean;
}

function linksIn(body: readonly Statement[]): Link[] {
  return body.flatMap((statement) => {
    switch (statement.is) {
      case "extends":
      case "import":
      case "from":
        return [{ from: statement.from, at: statement.at, mayBeMissing: false }];
      case "include":
        return [{ from: statement.from, at: statement.at, mayBeMissing: statement.mayBeMissing }];
      case "if":
        return [...statement.branches.flatMap(([, inner]) => linksIn(inner)), ...linksIn(statement.otherwise)];
      case "for":
        return [...linksIn(statement.body), ...linksIn(statement.otherwise)];
      default:
        return "body" in statement ? linksIn(statement.body) : [];
    }
  });
}

function fileOf(filename: string | URL): string {
  return filename instanceof URL ? fileURLToPath(filename) : resolve(filename);
}

function readTemplate(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new PlotctlError("FILE_UNREADABLE", `Cannot read the template ${show(file)}: ${fileReason(error)}.`, {
      cause: error,
    });
  }
}

/** Whether a text is no page itself, but fills blocks of the base page. */
function fillsBlocks(text: string): boolean {
  return !/\{%[-+]?\s*extends\b|<!doctype\b|<html\b|<body\b/i.test(text);
}
