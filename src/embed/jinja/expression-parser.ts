// Parses expressions, with Jinja's operator precedence.
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { FILTERS } from "./filters.js";
import { TemplateError } from "./template-error.js";
import { readNumber, readString } from "./literals.js";
import type { Arguments, BinarySign, CompareSign, Expression, Target } from "./syntax.js";
import { TESTS } from "./tests.js";
import type { TokenReader } from "./token-reader.js";

/** How deeply expressions may be nested; no template written by hand exceeds it. */
const MAX_DEPTH = 100;

const CONSTANTS: Readonly<Record<string, unknown>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  none: null,
  None: null,
};
const COMPARISONS: readonly string[] = ["==", "!=", "<", "<=", ">", ">="];

/** Hints for filters of other template languages and of plotctl 0.1. */
const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  embed: "Write embed(…), as in {{ embed(roots.plot) }}.",
  raw: "Write | safe.",
};

export class ExpressionParser {
  readonly #tokens: TokenReader;
  #depth = 0;

  constructor(tokens: TokenReader) {
    this.#tokens = tokens;
  }

  /** Parses one expression, or a tuple of several with commas. */
  tuple({ isConditional = true, end = "" } = {}): Expression {
    const { at } = this.#tokens.peek();
    const items: Expression[] = [];
    let isTuple = false;
    while (!this.#isTupleEnd(end)) {
      items.push(isConditional ? this.expression() : this.#or());
      if (!this.#tokens.takeIf("sign", ",")) break;
      isTuple = true;
    }
    const [first] = items;
    if (first === undefined) throw this.#tokens.unexpected("an expression");
    return isTuple ? { is: "tuple", items, at } : first;
  }

  #isTupleEnd(end: string): boolean {
    return this.#tokens.isAt("end") || this.#tokens.isAt("sign", ")") || (end !== "" && this.#tokens.isAt("name", end));
  }

  expression(): Expression {
    if (++this.#depth > MAX_DEPTH)
      throw new TemplateError("expressions are nested too deeply", { at: this.#tokens.peek().at });
    let then = this.#or();
    while (this.#tokens.isAt("name", "if")) {
      const { at } = this.#tokens.take();
      const test = this.#or();
      const otherwise = this.#tokens.takeIf("name", "else") ? this.expression() : undefined;
      then = { is: "conditional", test, then, at, ...(otherwise && { otherwise }) };
    }
    this.#depth--;
    return then;
  }

  /** Parses the target of `for` and `set`. Only `set` may assign to members of namespaces. */
  target({ mayBeMember = false } = {}): Target {
    const { at } = this.#tokens.peek();
    const items = [this.#oneTarget(mayBeMember)];
    let isTuple = false;
    while (this.#tokens.takeIf("sign", ",")) {
      isTuple = true;
      if (!this.#tokens.isAt("name") || this.#tokens.isAt("name", "in")) break;
      items.push(this.#oneTarget(mayBeMember));
    }
    return isTuple || items[0] === undefined ? { is: "names", items, at } : items[0];
  }

  #oneTarget(mayBeMember: boolean): Target {
    const { at } = this.#tokens.peek();
    if (this.#tokens.takeIf("sign", "(")) {
      const inner = this.target({ mayBeMember });
      this.#tokens.expect("sign", ")");
      return inner.is === "names" ? inner : { is: "names", items: [inner], at };
    }
    const name = this.assignedName();
    if (!mayBeMember || !this.#tokens.takeIf("sign", ".")) return { is: "name", name, at };
    return { is: "member", of: name, name: this.#tokens.expect("name").text, at };
  }

  /** A name that may be assigned to. */
  assignedName(): string {
    const { text, at } = this.#tokens.expect("name");
    if (Object.hasOwn(CONSTANTS, text)) throw new TemplateError(`cannot assign to ${show(text)}`, { at });
    return text;
  }

  #or(): Expression {
    return this.#words("or", () => this.#words("and", () => this.#not()));
  }

  #words(word: "or" | "and", operand: () => Expression): Expression {
    let left = operand();
    while (this.#tokens.isAt("name", word)) {
      const { at } = this.#tokens.take();
      left = { is: word, left, right: operand(), at };
    }
    return left;
  }

  #not(): Expression {
    if (!this.#tokens.isAt("name", "not")) return this.#compare();
    const { at } = this.#tokens.take();
    return this.#nested(() => ({ is: "not", of: this.#not(), at }));
  }

  #compare(): Expression {
    const first = this.#sum();
    const rest: [CompareSign, Expression][] = [];
    const { at } = this.#tokens.peek();
    for (let sign = this.#compareSign(); sign !== undefined; sign = this.#compareSign()) rest.push([sign, this.#sum()]);
    return rest.length === 0 ? first : { is: "compare", first, rest, at };
  }

  #compareSign(): CompareSign | undefined {
    const { kind, text } = this.#tokens.peek();
    if (kind === "sign" && COMPARISONS.includes(text)) return this.#tokens.take().text as CompareSign;
    if (this.#tokens.takeIf("name", "in")) return "in";
    if (!this.#tokens.isAt("name", "not") || !this.#tokens.isAt("name", "in", 1)) return undefined;
    this.#tokens.take();
    this.#tokens.take();
    return "not in";
  }

  #sum(): Expression {
    return this.#signs(["+", "-"], () => this.#concat());
  }

  #concat(): Expression {
    const product = (): Expression => this.#signs(["*", "/", "//", "%"], () => this.#power());
    const { at } = this.#tokens.peek();
    const items = [product()];
    while (this.#tokens.takeIf("sign", "~")) items.push(product());
    return items.length === 1 && items[0] !== undefined ? items[0] : { is: "concat", items, at };
  }

  #power(): Expression {
    return this.#signs(["**"], () => this.#unary());
  }

  #signs(signs: readonly BinarySign[], operand: () => Expression): Expression {
    let left = operand();
    for (;;) {
      const { kind, text, at } = this.#tokens.peek();
      const sign = kind === "sign" ? signs.find((known) => known === text) : undefined;
      if (sign === undefined) return left;
      this.#tokens.take();
      left = { is: "binary", sign, left, right: operand(), at };
    }
  }

  #unary(hasFilters = true): Expression {
    const { text, at } = this.#tokens.peek();
    let made: Expression;
    if (this.#tokens.isAt("sign", "-") || this.#tokens.isAt("sign", "+")) {
      this.#tokens.take();
      made = this.#nested(() => ({ is: text === "-" ? "negative" : "positive", of: this.#unary(false), at }));
    } else {
      made = this.#primary();
    }
    made = this.#postfix(made);
    return hasFilters ? this.#filtersAndTests(made) : made;
  }

  #nested(make: () => Expression): Expression {
    if (++this.#depth > MAX_DEPTH)
      throw new TemplateError("expressions are nested too deeply", { at: this.#tokens.peek().at });
    const made = make();
    this.#depth--;
    return made;
  }

  #primary(): Expression {
    const token = this.#tokens.peek();
    const { at } = token;
    switch (token.kind) {
      case "name":
        this.#tokens.take();
        if (Object.hasOwn(CONSTANTS, token.text)) return { is: "constant", value: CONSTANTS[token.text], at };
        return { is: "name", name: token.text, at };
      case "string": {
        let value = "";
        while (this.#tokens.isAt("string")) value += readString(this.#tokens.take());
        return { is: "constant", value, at };
      }
      case "integer":
      case "float":
        return { is: "constant", value: readNumber(this.#tokens.take()), at };
      case "sign":
        if (token.text === "(") return this.#parentheses();
        if (token.text === "[") return { is: "list", items: this.#items("[", "]", () => this.expression()), at };
        if (token.text === "{") return { is: "dict", pairs: this.#items("{", "}", () => this.#pair()), at };
        break;
      default:
    }
    throw this.#tokens.unexpected("an expression");
  }

  #parentheses(): Expression {
    const { at } = this.#tokens.take();
    if (this.#tokens.takeIf("sign", ")")) return { is: "tuple", items: [], at };
    const inner = this.tuple();
    this.#tokens.expect("sign", ")");
    return inner;
  }

  #items<T>(open: string, close: string, item: () => T): T[] {
    this.#tokens.expect("sign", open);
    const items: T[] = [];
    while (!this.#tokens.takeIf("sign", close)) {
      if (items.length > 0) {
        this.#tokens.expect("sign", ",");
        if (this.#tokens.takeIf("sign", close)) break;
      }
      items.push(item());
    }
    return items;
  }

  #pair(): [Expression, Expression] {
    const key = this.expression();
    this.#tokens.expect("sign", ":");
    return [key, this.expression()];
  }

  #postfix(of: Expression): Expression {
    for (let made = of; ;) {
      const { at } = this.#tokens.peek();
      if (this.#tokens.takeIf("sign", ".")) made = this.#member(made);
      else if (this.#tokens.takeIf("sign", "[")) made = this.#subscript(made, at);
      else if (this.#tokens.isAt("sign", "(")) made = { is: "call", of: made, ...this.arguments(), at };
      else return made;
    }
  }

  #member(of: Expression): Expression {
    const token = this.#tokens.peek();
    if (token.kind === "name") return { is: "attribute", of, name: this.#tokens.take().text, at: token.at };
    if (token.kind !== "integer") throw this.#tokens.unexpected("a name");
    const key: Expression = { is: "constant", value: readNumber(this.#tokens.take()), at: token.at };
    return { is: "item", of, key, at: token.at };
  }

  #subscript(of: Expression, at: number): Expression {
    const bounds: (Expression | undefined)[] = [];
    let isSlice = false;
    for (;;) {
      const isEmpty = this.#tokens.isAt("sign", ":") || this.#tokens.isAt("sign", "]");
      bounds.push(isEmpty ? undefined : this.expression());
      if (bounds.length === 3 || !this.#tokens.takeIf("sign", ":")) break;
      isSlice = true;
    }
    this.#tokens.expect("sign", "]");
    const [key] = bounds;
    if (isSlice) return { is: "slice", of, bounds, at };
    if (key === undefined) throw new TemplateError("an index is missing between the brackets", { at });
    return { is: "item", of, key, at };
  }

  /** Parses `(a, b=1)`. */
  arguments(): Arguments {
    const named: [string, Expression][] = [];
    const args: Expression[] = [];
    this.#items("(", ")", () => {
      const { text, at } = this.#tokens.peek();
      if (text === "*" || text === "**") throw new TemplateError(`${show(text)} in arguments is not supported`, { at });
      if (this.#tokens.isAt("name") && this.#tokens.isAt("sign", "=", 1)) {
        this.#tokens.take();
        this.#tokens.take();
        named.push([text, this.expression()]);
      } else if (named.length > 0) {
        throw new TemplateError("an argument without a name follows one with a name", { at });
      } else {
        args.push(this.expression());
      }
    });
    return { args, named };
  }

  #filtersAndTests(of: Expression): Expression {
    for (let made = of; ;) {
      const { at } = this.#tokens.peek();
      if (this.#tokens.takeIf("sign", "|")) made = this.filter(made);
      else if (this.#tokens.takeIf("name", "is")) made = this.#test(made);
      else if (this.#tokens.isAt("sign", "(")) made = { is: "call", of: made, ...this.arguments(), at };
      else return made;
    }
  }

  /** Parses one or more filters. The first `|` is consumed already. */
  filters(of: Expression): Expression {
    let made = this.filter(of);
    while (this.#tokens.takeIf("sign", "|")) made = this.filter(made);
    return made;
  }

  filter(of: Expression): Expression {
    const { text: name, at } = this.#tokens.expect("name");
    if (!Object.hasOwn(FILTERS, name)) {
      const hint = OTHER_SPELLINGS[name] ?? didYouMean(name, Object.keys(FILTERS));
      throw new TemplateError(`there is no filter ${show(name)}`, { at, hint });
    }
    const given = this.#tokens.isAt("sign", "(") ? this.arguments() : { args: [], named: [] };
    return { is: "filter", of, name, ...given, at };
  }

  #test(of: Expression): Expression {
    const isNegated = this.#tokens.takeIf("name", "not");
    const { text: name, at } = this.#tokens.expect("name");
    if (!Object.hasOwn(TESTS, name)) {
      throw new TemplateError(`there is no test ${show(name)}`, { at, hint: didYouMean(name, Object.keys(TESTS)) });
    }
    const test: Expression = { is: "test", of, name, ...this.#testArguments(), at };
    return isNegated ? { is: "not", of: test, at } : test;
  }

  /** Parses arguments in parentheses, or one value without them, as in `is divisibleby 3`. */
  #testArguments(): Arguments {
    if (this.#tokens.isAt("sign", "(")) return this.arguments();
    const { kind, text } = this.#tokens.peek();
    const isValue = ["name", "string", "integer", "float"].includes(kind) || (kind === "sign" && /^[[{]$/.test(text));
    if (!isValue || (kind === "name" && ["else", "or", "and", "if", "in", "not"].includes(text)))
      return { args: [], named: [] };
    if (text === "is") throw new TemplateError("tests cannot follow each other", { at: this.#tokens.peek().at });
    return { args: [this.#postfix(this.#primary())], named: [] };
  }
}
