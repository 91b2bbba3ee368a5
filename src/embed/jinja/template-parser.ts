// Parses a template's text into its syntax tree.
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { ExpressionParser } from "./expression-parser.js";
import { inText, TemplateError, type TemplateText } from "./template-error.js";
import type { Block, Expression, Parameter, Statement } from "./syntax.js";
import { TokenReader } from "./token-reader.js";
import { tokensOf } from "./tokens.js";

export interface ParsedTemplate {
  readonly text: TemplateText;
  readonly body: readonly Statement[];
  /** All blocks, including nested ones. */
  readonly blocks: ReadonlyMap<string, Block>;
}

/** Throws a TemplateError, with its place, for a syntax error, also in parts that would not be rendered. */
export function parseTemplate(text: TemplateText): ParsedTemplate {
  return inText(text, () => {
    const parser = new TemplateParser(new TokenReader(tokensOf(text.text)));
    return { text, body: parser.wholeBody(), blocks: parser.blocks };
  });
}

/** How deeply tags may be nested; no template written by hand exceeds it. */
const MAX_DEPTH = 100;

/** Jinja's tags that are not supported. */
const UNSUPPORTED = ["autoescape", "trans", "pluralize", "do", "break", "continue", "debug", "print"];

type TagParser = (at: number) => Statement;

class TemplateParser {
  readonly blocks = new Map<string, Block>();
  readonly #tokens: TokenReader;
  readonly #expressions: ExpressionParser;
  /** The open tags, outermost first. */
  readonly #open: string[] = [];

  constructor(tokens: TokenReader) {
    this.#tokens = tokens;
    this.#expressions = new ExpressionParser(tokens);
  }

  readonly #tags: Readonly<Record<string, TagParser>> = {
    if: (at) => this.#if(at),
    for: (at) => this.#for(at),
    set: (at) => this.#set(at),
    filter: (at) => ({
      is: "filter block",
      value: this.#expressions.filters({ is: "collected", at }),
      body: this.#body(at, "filter"),
      at,
    }),
    with: (at) => this.#with(at),
    block: (at) => this.#block(at),
    extends: (at) => ({ is: "extends", from: this.#expressions.expression(), at: this.#ended(at) }),
    include: (at) => this.#include(at),
    import: (at) => this.#import(at),
    from: (at) => this.#from(at),
    macro: (at) => this.#macro(at),
    call: (at) => this.#call(at),
  };

  wholeBody(): Statement[] {
    const body = this.#statements([]);
    if (!this.#tokens.isAt("eof")) throw this.#unexpectedTag();
    return body;
  }

  /** Parses up to a tag with one of these names, which is not consumed. */
  #statements(ends: readonly string[]): Statement[] {
    const body: Statement[] = [];
    while (!this.#tokens.isAt("eof")) {
      const { kind, text, at } = this.#tokens.peek();
      if (kind === "text") {
        this.#tokens.take();
        body.push({ is: "text", text, at });
      } else if (kind === "print") {
        this.#tokens.take();
        body.push({ is: "print", value: this.#expressions.tuple(), at });
        this.#tokens.expect("end");
      } else {
        const name = this.#tokens.peek(1);
        if (name.kind === "name" && ends.includes(name.text)) return body;
        body.push(this.#tag());
      }
    }
    return body;
  }

  #tag(): Statement {
    const name = this.#tokens.peek(1);
    if (name.kind !== "name" || !Object.hasOwn(this.#tags, name.text)) throw this.#unexpectedTag();
    this.#tokens.take();
    this.#tokens.take();
    const parse = this.#tags[name.text];
    if (parse === undefined) throw this.#unexpectedTag();
    return parse(name.at);
  }

  #unexpectedTag(): TemplateError {
    const { at } = this.#tokens.peek();
    const name = this.#tokens.peek(1);
    if (name.kind !== "name") return new TemplateError("expected the name of a tag", { at: name.at });
    const word = show(name.text);
    const open = this.#open.at(-1);
    if (/^(?:end|else$|elif$)/.test(name.text)) {
      const why = open === undefined ? "no tag is open" : `{% ${open} %} is still open`;
      return new TemplateError(`${word} is out of place: ${why}`, { at });
    }
    if (UNSUPPORTED.includes(name.text)) return new TemplateError(`the tag ${word} is not supported`, { at });
    return new TemplateError(`there is no tag ${word}`, {
      at,
      hint: didYouMean(name.text, Object.keys(this.#tags)) ?? "Templates use the Jinja language.",
    });
  }

  /** Consumes the end of a tag without a body. */
  #ended<T>(value: T): T {
    this.#tokens.expect("end");
    return value;
  }

  /** Parses what is between a tag and its end tag. */
  #body(at: number, tag: string): Statement[] {
    const body = this.#part(at, { tag, ends: [`end${tag}`] });
    this.#endTag();
    return body;
  }

  #part(at: number, { tag, ends }: { tag: string; ends: readonly string[] }): Statement[] {
    this.#tokens.expect("end");
    if (this.#open.length >= MAX_DEPTH) throw new TemplateError("tags are nested too deeply", { at });
    this.#open.push(tag);
    const body = this.#statements(ends);
    if (this.#tokens.isAt("eof"))
      throw new TemplateError(`{% ${tag} %} is not closed: {% end${tag} %} is missing`, { at });
    this.#open.pop();
    return body;
  }

  /** Consumes the opening braces and the name of an end tag, and returns the name. */
  #tagName(): string {
    this.#tokens.take();
    return this.#tokens.take().text;
  }

  #endTag(): void {
    this.#tagName();
    this.#tokens.expect("end");
  }

  #if(at: number): Statement {
    const branches: [Expression, Statement[]][] = [];
    let otherwise: Statement[] = [];
    for (let name = "elif"; name === "elif";) {
      const test = this.#expressions.tuple({ isConditional: false });
      branches.push([test, this.#part(at, { tag: "if", ends: ["elif", "else", "endif"] })]);
      name = this.#tagName();
      if (name === "else") otherwise = this.#body(at, "if");
      if (name === "endif") this.#tokens.expect("end");
    }
    return { is: "if", branches, otherwise, at };
  }

  #for(at: number): Statement {
    const target = this.#expressions.target();
    this.#tokens.expect("name", "in");
    const over = this.#expressions.tuple({ isConditional: false, end: "recursive" });
    const only = this.#tokens.takeIf("name", "if") ? this.#expressions.expression() : undefined;
    if (this.#tokens.isAt("name", "recursive")) {
      throw new TemplateError('"recursive" is not supported', {
        at: this.#tokens.peek().at,
        hint: "Write a macro that calls itself.",
      });
    }
    const body = this.#part(at, { tag: "for", ends: ["else", "endfor"] });
    let otherwise: Statement[] = [];
    if (this.#tagName() === "else") otherwise = this.#body(at, "for");
    else this.#tokens.expect("end");
    return { is: "for", target, over, only, body, otherwise, at };
  }

  #set(at: number): Statement {
    const target = this.#expressions.target({ mayBeMember: true });
    if (this.#tokens.takeIf("sign", "="))
      return { is: "set", target, value: this.#ended(this.#expressions.tuple()), at };
    let value: Expression = { is: "collected", at };
    if (this.#tokens.takeIf("sign", "|")) value = this.#expressions.filters(value);
    return { is: "set block", target, value, body: this.#body(at, "set"), at };
  }

  #with(at: number): Statement {
    const pairs: [ReturnType<ExpressionParser["target"]>, Expression][] = [];
    while (!this.#tokens.isAt("end")) {
      if (pairs.length > 0) this.#tokens.expect("sign", ",");
      const target = this.#expressions.target();
      this.#tokens.expect("sign", "=");
      pairs.push([target, this.#expressions.expression()]);
    }
    return { is: "with", pairs, body: this.#body(at, "with"), at };
  }

  #block(at: number): Statement {
    const { text: name, at: nameAt } = this.#tokens.expect("name");
    const isScoped = this.#tokens.takeIf("name", "scoped");
    const isRequired = this.#tokens.takeIf("name", "required");
    if (this.blocks.has(name)) throw new TemplateError(`the block ${show(name)} is defined twice`, { at: nameAt });
    const body = this.#part(at, { tag: "block", ends: ["endblock"] });
    this.#tagName();
    this.#tokens.takeIf("name", name);
    this.#tokens.expect("end");
    if (isRequired && body.some((part) => part.is !== "text" || part.text.trim() !== "")) {
      throw new TemplateError(`the block ${show(name)} is required, so it must be empty here`, { at: nameAt });
    }
    const block: Block = { is: "block", name, isScoped, isRequired, body, at };
    this.blocks.set(name, block);
    return block;
  }

  #include(at: number): Statement {
    const from = this.#expressions.expression();
    const mayBeMissing = this.#tokens.isAt("name", "ignore") && this.#tokens.isAt("name", "missing", 1);
    if (mayBeMissing) {
      this.#tokens.take();
      this.#tokens.take();
    }
    return this.#ended({ is: "include", from, mayBeMissing, hasContext: this.#context() ?? true, at });
  }

  /** Parses an optional `with context` or `without context`. */
  #context(): boolean | undefined {
    const isThere = (word: string): boolean =>
      this.#tokens.isAt("name", word) && this.#tokens.isAt("name", "context", 1);
    if (!isThere("with") && !isThere("without")) return undefined;
    const hasContext = this.#tokens.take().text === "with";
    this.#tokens.take();
    return hasContext;
  }

  #import(at: number): Statement {
    const from = this.#expressions.expression();
    this.#tokens.expect("name", "as");
    const as = this.#expressions.assignedName();
    return this.#ended({ is: "import", from, as, hasContext: this.#context() ?? false, at });
  }

  #from(at: number): Statement {
    const from = this.#expressions.expression();
    this.#tokens.expect("name", "import");
    const names: [string, string][] = [];
    let hasContext: boolean | undefined;
    do {
      hasContext = names.length > 0 ? this.#context() : undefined;
      if (hasContext !== undefined) break;
      const name = this.#expressions.assignedName();
      names.push([name, this.#tokens.takeIf("name", "as") ? this.#expressions.assignedName() : name]);
    } while (this.#tokens.takeIf("sign", ","));
    return this.#ended({ is: "from", from, names, hasContext: hasContext ?? this.#context() ?? false, at });
  }

  #macro(at: number): Statement {
    const name = this.#expressions.assignedName();
    const parameters = this.#parameters();
    return { is: "macro", name, parameters, body: this.#body(at, "macro"), at };
  }

  #call(at: number): Statement {
    const parameters = this.#tokens.isAt("sign", "(") ? this.#parameters() : [];
    const call = this.#expressions.expression();
    if (call.is !== "call")
      throw new TemplateError("{% call %} needs a call of a macro, as in {% call box() %}", { at });
    return { is: "call block", parameters, call, body: this.#body(at, "call"), at };
  }

  #parameters(): Parameter[] {
    const parameters: Parameter[] = [];
    this.#tokens.expect("sign", "(");
    while (!this.#tokens.takeIf("sign", ")")) {
      if (parameters.length > 0) this.#tokens.expect("sign", ",");
      const { at } = this.#tokens.peek();
      const name = this.#expressions.assignedName();
      const value = this.#tokens.takeIf("sign", "=") ? this.#expressions.expression() : undefined;
      if (value === undefined && parameters.at(-1)?.default !== undefined) {
        throw new TemplateError(`${show(name)} needs a default, since the parameter before it has one`, { at });
      }
      parameters.push({ name, default: value });
    }
    return parameters;
  }
}
