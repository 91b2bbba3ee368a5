// Renders a parsed template with variables. Printed values are escaped, except markup. A template that extends another one
// replaces its blocks. Macros and blocks are evaluated in the scope where they are written.
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { evaluate, type Surroundings } from "./evaluate.js";
import { GLOBALS } from "./globals.js";
import { atPlace, inText, TemplateError } from "./template-error.js";
import { isEqual, present } from "./operators.js";
import { Scope } from "./scope.js";
import type { Block, Expression, Macro, Parameter, Statement, Target } from "./syntax.js";
import type { ParsedTemplate } from "./template-parser.js";
import {
  Callable,
  describeValue,
  Exports,
  htmlOf,
  isTrue,
  iterate,
  Markup,
  Namespace,
  stringOf,
  textOf,
  Undefined,
  type Named,
} from "./values.js";

/** Returns the template of a name, or undefined. */
export type LoadTemplate = (name: string) => ParsedTemplate | undefined;

/** Throws a TemplateError, with its place, for unknown names and unsupported operations. */
export function render(
  template: ParsedTemplate,
  variables: Iterable<readonly [string, unknown]>,
  load: LoadTemplate,
): string {
  const rendering = new Rendering(load);
  return rendering.page(template, new Scope(GLOBALS).inner(variables));
}

/** The argument by which a call block passes its body to the macro. No template can write this name. */
const CALLER = " caller";

/** How many tags, calls and loop iterations one page may have. */
const MAX_STEPS = 1_000_000;
/** How many characters one page may have. */
const MAX_LENGTH = 64 * 1024 * 1024;
/** How deeply macros, blocks and files may be nested. */
const MAX_DEPTH = 60;

interface FilledBlock {
  readonly block: Block;
  readonly template: ParsedTemplate;
}

/** A template and those that it extends. */
interface Chain {
  readonly root: Scope;
  /** By name: the block that is rendered, followed by those that it replaces. */
  readonly blocks: Map<string, FilledBlock[]>;
  /** The template that the current one extends. Once it is set, text outside of blocks is ignored. */
  parent: ParsedTemplate | undefined;
}

interface Frame extends Surroundings {
  readonly template: ParsedTemplate;
  readonly chain: Chain;
  readonly out: string[];
  /** Whether this is outside of all blocks and macros, where text is ignored after "extends". */
  readonly isTop: boolean;
}

class Rendering {
  readonly #load: LoadTemplate;
  #steps = 0;
  #length = 0;
  #depth = 0;

  constructor(load: LoadTemplate) {
    this.#load = load;
  }

  page(template: ParsedTemplate, scope: Scope): string {
    const chain: Chain = { root: scope, blocks: new Map(), parent: undefined };
    const out: string[] = [];
    const self = new Exports();
    for (let next: ParsedTemplate | undefined = template; next !== undefined; next = chain.parent) {
      chain.parent = undefined;
      const current: ParsedTemplate = next;
      for (const [name, block] of current.blocks) {
        chain.blocks.set(name, [...(chain.blocks.get(name) ?? []), { block, template: current }]);
        self.set(
          name,
          new Callable(name, () => this.#blockMarkup(name, { chain, index: 0, scope: chain.root.inner() })),
        );
      }
      chain.root.set("self", self);
      this.#deeper(() =>
        this.#body(current.body, { template: current, text: current.text, scope, chain, out, isTop: true }),
      );
    }
    return out.join("");
  }

  #deeper<T>(work: () => T): T {
    if (++this.#depth > MAX_DEPTH) throw new TemplateError("macros, blocks or files are nested too deeply");
    const made = work();
    this.#depth--;
    return made;
  }

  #body(body: readonly Statement[], frame: Frame): void {
    inText(frame.text, () => {
      for (const statement of body) atPlace(statement.at, () => this.#statement(statement, frame));
    });
  }

  #statement(statement: Statement, frame: Frame): void {
    this.#step();
    // After "extends", only declarations have an effect.
    const isMuted = frame.isTop && frame.chain.parent !== undefined;
    switch (statement.is) {
      case "text":
        return isMuted ? undefined : this.#write(statement.text, frame);
      case "print":
        return isMuted ? undefined : this.#write(this.#printed(statement.value, frame), frame);
      case "if":
        return this.#if(statement, frame);
      case "for":
        return this.#for(statement, frame);
      case "set":
        return this.#assign(statement.target, evaluate(statement.value, frame), frame);
      case "set block": {
        const collected = this.#collected(statement.body, frame);
        return this.#assign(statement.target, evaluate(statement.value, { ...frame, collected }), frame);
      }
      case "filter block": {
        if (isMuted) return;
        const collected = this.#collected(statement.body, frame);
        return this.#write(this.#printed(statement.value, { ...frame, collected }), frame);
      }
      case "with": {
        const values = statement.pairs.map(([target, value]) => [target, evaluate(value, frame)] as const);
        const inner = { ...frame, scope: frame.scope.inner() };
        for (const [target, value] of values) this.#assign(target, value, inner);
        return this.#body(statement.body, inner);
      }
      case "block": {
        if (isMuted) return;
        const scope = statement.isScoped ? frame.scope.inner() : frame.chain.root.inner();
        return this.#write(this.#blockMarkup(statement.name, { chain: frame.chain, index: 0, scope }).html, frame);
      }
      case "extends":
        return this.#extends(statement.from, frame);
      case "include":
        return isMuted ? undefined : this.#include(statement, frame);
      case "import":
        return frame.scope.set(
          statement.as,
          this.#exportsOf(statement.from, { frame, hasContext: statement.hasContext }),
        );
      case "from":
        return this.#importNames(statement, frame);
      case "macro":
        return frame.scope.set(statement.name, this.#macro(statement, frame));
      case "call block": {
        if (isMuted) return;
        const caller = this.#macro(
          { is: "macro", name: "caller", parameters: statement.parameters, body: statement.body, at: statement.at },
          frame,
        );
        const call: Expression = {
          ...statement.call,
          named: [...statement.call.named, ["caller", { is: "name", name: CALLER, at: statement.at }]],
        };
        const value = evaluate(call, { ...frame, scope: frame.scope.inner([[CALLER, caller]]) });
        return this.#write(htmlOf(value), frame);
      }
    }
  }

  #step(): void {
    if (++this.#steps > MAX_STEPS) throw new TemplateError(`the page needs more than ${MAX_STEPS} steps`);
  }

  #write(text: string, frame: Frame): void {
    this.#length += text.length;
    if (this.#length > MAX_LENGTH) throw new TemplateError("the page is too long");
    frame.out.push(text);
  }

  #printed(value: Expression, around: Surroundings): string {
    const made = evaluate(value, around);
    return atPlace(value.at, () => htmlOf(present(made)));
  }

  #collected(body: readonly Statement[], frame: Frame): Markup {
    const out: string[] = [];
    this.#body(body, { ...frame, scope: frame.scope.inner(), out, isTop: false });
    return new Markup(out.join(""));
  }

  #if({ branches, otherwise }: Extract<Statement, { is: "if" }>, frame: Frame): void {
    const taken = branches.find(([test]) => isTrue(evaluate(test, frame)));
    this.#body(taken?.[1] ?? otherwise, frame);
  }

  #for({ target, over, only, body, otherwise }: Extract<Statement, { is: "for" }>, frame: Frame): void {
    const all = evaluate(over, frame);
    let items = atPlace(over.at, () => iterate(present(all)));
    if (only !== undefined) {
      items = items.filter((item) => {
        this.#step();
        const scope = frame.scope.inner();
        this.#assign(target, item, { ...frame, scope });
        return isTrue(evaluate(only, { ...frame, scope }));
      });
    }
    if (items.length === 0) return this.#body(otherwise, { ...frame, scope: frame.scope.inner() });
    const state: LoopState = { last: undefined };
    items.forEach((item, index) => {
      this.#step();
      const scope = frame.scope.inner([["loop", loopAt(index, items, state)]]);
      this.#assign(target, item, { ...frame, scope });
      this.#body(body, { ...frame, scope });
    });
  }

  #assign(target: Target, value: unknown, frame: Surroundings): void {
    atPlace(target.at, () => {
      const given = present(value);
      switch (target.is) {
        case "name":
          return frame.scope.set(target.name, given);
        case "member": {
          const of = frame.scope.get(target.of);
          if (!(of instanceof Namespace))
            throw new TemplateError(`${target.of} is not a namespace`, {
              hint: `Write {% set ${target.of} = namespace() %} first.`,
            });
          return void of.set(target.name, given);
        }
        case "names": {
          const items = iterate(given);
          if (items.length !== target.items.length)
            throw new TemplateError(`expected ${target.items.length} values, got ${items.length}`);
          return target.items.forEach((inner, at) => this.#assign(inner, items[at], frame));
        }
      }
    });
  }

  #blockMarkup(name: string, { chain, index, scope }: { chain: Chain; index: number; scope: Scope }): Markup {
    const filled = chain.blocks.get(name)?.[index];
    if (filled === undefined)
      throw new TemplateError(`the block ${show(name)} replaces no other block, so super() is empty`);
    const { block, template } = filled;
    if (block.isRequired) throw new TemplateError(`the required block ${show(name)} is not filled`);
    const out: string[] = [];
    const inner = scope.inner();
    inner.set("super", new Callable("super", () => this.#blockMarkup(name, { chain, index: index + 1, scope })));
    this.#deeper(() =>
      this.#body(block.body, { template, text: template.text, scope: inner, chain, out, isTop: false }),
    );
    return new Markup(out.join(""));
  }

  #extends(from: Expression, frame: Frame): void {
    if (!frame.isTop) throw new TemplateError('"extends" cannot be in a block or a macro');
    if (frame.chain.parent !== undefined) throw new TemplateError("a template can extend one other template only");
    frame.chain.parent = this.#template([evaluate(from, frame)]);
  }

  #include({ from, mayBeMissing, hasContext }: Extract<Statement, { is: "include" }>, frame: Frame): void {
    const named = present(evaluate(from, frame));
    const names = Array.isArray(named) ? (named as unknown[]) : [named];
    const template = mayBeMissing
      ? names.map((name) => this.#found(name)).find((found) => found !== undefined)
      : this.#template(names);
    if (template === undefined) return;
    const scope = (hasContext ? frame.scope : new Scope(GLOBALS)).inner();
    this.#write(this.page(template, scope), frame);
  }

  /** Returns the first template that exists. */
  #template(names: readonly unknown[]): ParsedTemplate {
    for (const name of names) {
      const found = this.#found(name);
      if (found !== undefined) return found;
    }
    throw new TemplateError(`there is no file ${names.map((name) => show(textOf(name))).join(" or ")}`, {
      hint: "Paths are relative to the template's folder.",
    });
  }

  #found(name: unknown): ParsedTemplate | undefined {
    const given = present(name);
    if (given instanceof TemplateReference) return given.template;
    const text = stringOf(given);
    if (text === undefined) throw new TemplateError(`expected the name of a file, got ${describeValue(given)}`);
    return this.#load(text);
  }

  #exportsOf(from: Expression, { frame, hasContext }: { frame: Frame; hasContext: boolean }): Exports {
    const named = evaluate(from, frame);
    if (named instanceof Exports) return named;
    const template = this.#template([named]);
    const scope = (hasContext ? frame.scope : new Scope(GLOBALS)).inner();
    this.page(template, scope);
    return new Exports([...scope.own].filter(([name]) => name !== "self" && !name.startsWith("_")));
  }

  #importNames({ from, names, hasContext }: Extract<Statement, { is: "from" }>, frame: Frame): void {
    const exports = this.#exportsOf(from, { frame, hasContext });
    for (const [name, as] of names) {
      if (!exports.has(name))
        throw new TemplateError(`there is no macro ${show(name)} to import`, {
          hint: didYouMean(name, exports.keys()),
        });
      frame.scope.set(as, exports.get(name));
    }
  }

  /** A macro is evaluated in the scope where it is written, not in that of its caller. */
  #macro(macro: Macro, frame: Frame): Callable {
    return new Callable(macro.name, (args, named) =>
      this.#deeper(() => {
        this.#step();
        const out: string[] = [];
        const inner: Frame = { ...frame, scope: frame.scope.inner(), out, isTop: false };
        this.#setParameters(macro, { args, named, inner });
        this.#body(macro.body, inner);
        return new Markup(out.join(""));
      }),
    );
  }

  #setParameters(
    { name, parameters }: Macro,
    { args, named, inner }: { args: readonly unknown[]; named: Named; inner: Frame },
  ): void {
    if (args.length > parameters.length)
      throw new TemplateError(`${name} takes ${parameters.length} arguments, got ${args.length}`);
    const names = parameters.map((parameter) => parameter.name);
    for (const [given] of named) {
      const hint = didYouMean(given, names);
      if (given !== "caller" && !names.includes(given))
        throw new TemplateError(`${name} has no argument ${show(given)}`, { hint });
      if (names.indexOf(given) !== -1 && names.indexOf(given) < args.length)
        throw new TemplateError(`the argument ${show(given)} is given twice`);
    }
    parameters.forEach((parameter, at) => {
      const given = at < args.length ? args[at] : named.get(parameter.name);
      inner.scope.set(parameter.name, given === undefined ? defaultOf(parameter, inner) : given);
    });
    inner.scope.set("caller", named.get("caller"));
  }
}

function defaultOf({ name, default: value }: Parameter, inner: Frame): unknown {
  return value === undefined ? new Undefined(name) : inText(inner.text, () => present(evaluate(value, inner)));
}

/** A template without a file, passed as a variable: `{% extends base %}`. */
export class TemplateReference {
  readonly template: ParsedTemplate;

  constructor(template: ParsedTemplate) {
    this.template = template;
  }
}

interface LoopState {
  /** The last arguments of `loop.changed`. */
  last: readonly unknown[] | undefined;
}

function loopAt(index: number, items: readonly unknown[], state: LoopState): Exports {
  const { length } = items;
  return new Exports([
    ["index", index + 1],
    ["index0", index],
    ["revindex", length - index],
    ["revindex0", length - index - 1],
    ["first", index === 0],
    ["last", index === length - 1],
    ["length", length],
    ["depth", 1],
    ["depth0", 0],
    ["previtem", items[index - 1]],
    ["nextitem", items[index + 1]],
    ["cycle", new Callable("cycle", (args) => args[index % Math.max(1, args.length)] ?? new Undefined("loop.cycle"))],
    [
      "changed",
      new Callable("changed", (args) => {
        const isSame = state.last !== undefined && isEqual(state.last, args);
        state.last = args;
        return !isSame;
      }),
    ],
  ]);
}
