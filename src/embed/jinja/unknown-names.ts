// Finds the names that a template uses but does not define, without rendering it, also in branches that would not be taken.
// A name that is tested or has a default anywhere in the template may be missing.
import { GLOBALS } from "./globals.js";
import type { Place } from "./template-error.js";
import type { Block, Expression, Parameter, Statement, Target } from "./syntax.js";
import { OF_EXISTENCE } from "./tests.js";
import type { ParsedTemplate } from "./template-parser.js";

interface UsedName {
  readonly name: string;
  readonly place: Place;
}

/** Returns the first use of each name that is not in `known`. `linked` returns the template that an expression refers to. */
export function unknownNames(
  template: ParsedTemplate,
  known: Iterable<string>,
  linked: (from: Expression) => ParsedTemplate | undefined,
): UsedName[] {
  const finder = new NameFinder(linked);
  finder.template(template, new Set([...known, ...GLOBALS.keys(), "self"]));
  const first = new Map<string, UsedName>();
  for (const used of finder.uses)
    if (!finder.mayBeMissing.has(used.name) && !first.has(used.name)) first.set(used.name, used);
  return [...first.values()];
}

type Names = ReadonlySet<string>;

class NameFinder {
  readonly uses: UsedName[] = [];
  readonly mayBeMissing = new Set<string>();
  readonly #linked: (from: Expression) => ParsedTemplate | undefined;
  readonly #seen = new Set<ParsedTemplate>();
  #current: ParsedTemplate | undefined;

  constructor(linked: (from: Expression) => ParsedTemplate | undefined) {
    this.#linked = linked;
  }

  template(template: ParsedTemplate, known: Names): void {
    if (this.#seen.has(template)) return;
    this.#seen.add(template);
    const before = this.#current;
    this.#current = template;
    this.#body(template.body, known);
    this.#current = before;
  }

  #linkedTemplate(from: Expression, known: Names): void {
    this.#value(from, known);
    const template = this.#linked(from);
    if (template !== undefined) this.template(template, known);
  }

  #body(body: readonly Statement[], around: Names): void {
    const known = new Set([...around, ...declaredIn(body)]);
    for (const statement of body) this.#statement(statement, known);
  }

  #statement(statement: Statement, known: Names): void {
    switch (statement.is) {
      case "text":
        return;
      case "print":
      case "set":
        return this.#value(statement.value, known);
      case "if":
        for (const [test, body] of statement.branches) {
          this.#condition(test, known);
          this.#body(body, known);
        }
        return this.#body(statement.otherwise, known);
      case "for": {
        const inner = new Set([...known, ...targetNames(statement.target)]);
        this.#value(statement.over, known);
        if (statement.only) this.#condition(statement.only, inner);
        this.#body(statement.body, new Set([...inner, "loop"]));
        return this.#body(statement.otherwise, known);
      }
      case "set block":
      case "filter block":
        this.#value(statement.value, known);
        return this.#body(statement.body, known);
      case "with":
        for (const [, value] of statement.pairs) this.#value(value, known);
        return this.#body(
          statement.body,
          new Set([...known, ...statement.pairs.flatMap(([target]) => targetNames(target))]),
        );
      case "block":
        return this.#body(statement.body, new Set([...known, "super"]));
      case "include":
        return this.#linkedTemplate(statement.from, statement.hasContext ? known : new Set(GLOBALS.keys()));
      case "extends":
      case "import":
      case "from":
        // Unknown names in the other file are found when that file is read.
        return this.#value(statement.from, known);
      case "macro":
        return this.#macro(statement, new Set([...known, "caller"]));
      case "call block":
        this.#value(statement.call, known);
        return this.#macro(statement, known);
    }
  }

  #macro({ parameters, body }: { parameters: readonly Parameter[]; body: readonly Statement[] }, known: Names): void {
    const inner = new Set([...known, ...parameters.map(({ name }) => name)]);
    for (const { default: value } of parameters) if (value) this.#value(value, inner);
    this.#body(body, inner);
  }

  /** A name that is only tested may be missing. */
  #condition(test: Expression, known: Names): void {
    this.#optional(test);
    this.#value(test, known);
  }

  #optional(expression: Expression): void {
    if (expression.is === "name") this.mayBeMissing.add(expression.name);
    if (expression.is === "not") this.#optional(expression.of);
    if (expression.is === "and" || expression.is === "or") {
      this.#optional(expression.left);
      this.#optional(expression.right);
    }
  }

  #value(expression: Expression, known: Names): void {
    if (expression.is === "name" && !known.has(expression.name) && this.#current !== undefined) {
      this.uses.push({ name: expression.name, place: { in: this.#current.text, at: expression.at } });
    }
    if (expression.is === "conditional") this.#optional(expression.test);
    if (expression.is === "not" || expression.is === "or" || expression.is === "and") this.#optional(expression);
    if (mayTakeMissing(expression)) this.#optional(expression.of);
    for (const inner of partsOf(expression)) this.#value(inner, known);
  }
}

function mayTakeMissing(expression: Expression): expression is Extract<Expression, { is: "filter" | "test" }> {
  if (expression.is === "filter") return ["default", "d"].includes(expression.name);
  return expression.is === "test" && OF_EXISTENCE.includes(expression.name);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.is) {
    case "constant":
    case "name":
    case "collected":
      return [];
    case "list":
    case "tuple":
    case "concat":
      return expression.items;
    case "dict":
      return expression.pairs.flat();
    case "attribute":
    case "not":
    case "negative":
    case "positive":
      return [expression.of];
    case "item":
      return [expression.of, expression.key];
    case "slice":
      return [expression.of, ...expression.bounds.filter((bound) => bound !== undefined)];
    case "call":
    case "filter":
    case "test":
      return [expression.of, ...expression.args, ...expression.named.map(([, value]) => value)];
    case "and":
    case "or":
    case "binary":
      return [expression.left, expression.right];
    case "compare":
      return [expression.first, ...expression.rest.map(([, operand]) => operand)];
    case "conditional":
      return [expression.test, expression.then, ...(expression.otherwise ? [expression.otherwise] : [])];
  }
}

/** Returns the names that a body defines for its own scope. */
export function declaredIn(body: readonly Statement[]): string[] {
  return body.flatMap((statement) => {
    switch (statement.is) {
      case "set":
      case "set block":
        return targetNames(statement.target);
      case "if":
        return [...statement.branches.flatMap(([, inner]) => declaredIn(inner)), ...declaredIn(statement.otherwise)];
      case "import":
        return [statement.as];
      case "from":
        return statement.names.map(([, as]) => as);
      case "macro":
        return [statement.name];
      default:
        return [];
    }
  });
}

function targetNames(target: Target): string[] {
  if (target.is === "names") return target.items.flatMap(targetNames);
  return target.is === "name" ? [target.name] : [];
}

/** Returns the blocks that are not nested in another block. */
export function topBlocks(body: readonly Statement[]): Block[] {
  return body.flatMap((statement) => {
    switch (statement.is) {
      case "block":
        return [statement];
      case "if":
        return [...statement.branches.flatMap(([, inner]) => topBlocks(inner)), ...topBlocks(statement.otherwise)];
      case "for":
        return [...topBlocks(statement.body), ...topBlocks(statement.otherwise)];
      case "with":
      case "filter block":
      case "set block":
        return topBlocks(statement.body);
      default:
        return [];
    }
  });
}
