// Evaluates an expression in a scope. An unknown name may be tested or replaced by a default; any other use of it throws a
// TemplateError.
import { show } from "../../base/show.js";
import { ask, FILTERS } from "./filters.js";
import { attributeOf, itemOf, memberNames } from "./members.js";
import { atPlace, TemplateError, type TemplateText } from "./template-error.js";
import { calculate, compare, concat, negate, present, slice, UnknownName } from "./operators.js";
import type { Scope } from "./scope.js";
import type { Arguments, Expression } from "./syntax.js";
import { OF_EXISTENCE, TESTS } from "./tests.js";
import { Callable, describeValue, isTrue, Items, Markup, OMITTED, stringOf, Undefined, type Named } from "./values.js";

export interface Surroundings {
  readonly text: TemplateText;
  readonly scope: Scope;
  /** The rendered body of a filter block or `set` block. */
  readonly collected?: Markup;
}

/** Returns the value, or an Undefined. Throws a TemplateError if an operation does not support its operands. */
export function evaluate(expression: Expression, around: Surroundings): unknown {
  const value = (inner: Expression): unknown => evaluate(inner, around);
  const given = (inner: Expression): unknown => atPlace(inner.at, () => present(value(inner)));
  const { at } = expression;
  switch (expression.is) {
    case "constant":
      return expression.value;
    case "collected":
      return around.collected;
    case "name":
      return nameOf(expression, around);
    case "list":
      return expression.items.map(given);
    case "tuple":
      return new Items(expression.items.map(given), true);
    case "concat": {
      const parts = expression.items.map(given);
      return atPlace(at, () => concat(parts));
    }
    case "dict":
      return new Map(expression.pairs.map(([key, item]) => [dictKey(given(key), key.at), given(item)]));
    case "attribute":
    case "item":
      return memberOf(expression, around);
    case "slice": {
      const [of, ...bounds] = [given(expression.of), ...expression.bounds.map((bound) => bound && given(bound))];
      return atPlace(at, () => slice(of, bounds));
    }
    case "call":
      return callOf(expression, around);
    case "filter": {
      const [of, { args, named }] = [value(expression.of), argumentsOf(expression, around)];
      return atPlace(at, () => FILTERS[expression.name]?.(of, args, named));
    }
    case "test":
      return testOf(expression, around);
    case "not":
      return !isTrue(value(expression.of));
    case "negative":
    case "positive": {
      const of = given(expression.of);
      return atPlace(at, () => negate(of, expression.is === "negative" ? -1 : 1));
    }
    case "and":
    case "or": {
      const left = value(expression.left);
      return isTrue(left) === (expression.is === "and") ? value(expression.right) : left;
    }
    case "binary": {
      const [left, right] = [given(expression.left), given(expression.right)];
      return atPlace(at, () => calculate(expression.sign, left, right));
    }
    case "compare":
      return comparisonOf(expression, given);
    case "conditional":
      if (isTrue(value(expression.test))) return value(expression.then);
      return expression.otherwise === undefined ? OMITTED : value(expression.otherwise);
  }
}

type Of<K extends Expression["is"]> = Extract<Expression, { readonly is: K }>;

function nameOf({ name, at }: Of<"name">, { scope, text }: Surroundings): unknown {
  const value = scope.get(name);
  return value === undefined ? missing(name, scope.names(), { at, in: text }) : value;
}

function missing(name: string, known: readonly string[], place: NonNullable<Undefined["place"]>): Undefined {
  return new Undefined(name, { known: [...new Set(known)], place });
}

function dictKey(key: unknown, at: number): unknown {
  if (typeof key === "object" && key !== null && stringOf(key) === undefined) {
    throw new TemplateError(`${describeValue(key)} cannot be a key`, { at });
  }
  return stringOf(key) ?? key;
}

function memberOf(expression: Of<"attribute" | "item">, around: Surroundings): unknown {
  const of = evaluate(expression.of, around);
  if (of instanceof Undefined) throw new UnknownName(of === OMITTED ? new Undefined(pathOf(expression.of)) : of);
  const key = expression.is === "item" ? evaluate(expression.key, around) : undefined;
  const found = atPlace(expression.at, () =>
    expression.is === "item" ? itemOf(of, present(key)) : attributeOf(of, expression.name),
  );
  if (found !== undefined) return found;
  const path = pathOf(expression.of);
  const known = memberNames(of).map((name) => `${path}.${name}`);
  return missing(pathOf(expression), known, { at: startOf(expression), in: around.text });
}

/** The source of an expression for messages. */
function pathOf(expression: Expression): string {
  switch (expression.is) {
    case "name":
      return expression.name;
    case "attribute":
      return `${pathOf(expression.of)}.${expression.name}`;
    case "item":
      return `${pathOf(expression.of)}[${expression.key.is === "constant" ? show(expression.key.value) : pathOf(expression.key)}]`;
    default:
      return "…";
  }
}

function startOf(expression: Expression): number {
  return expression.is === "attribute" || expression.is === "item" ? startOf(expression.of) : expression.at;
}

function argumentsOf({ args, named }: Arguments, around: Surroundings): { args: unknown[]; named: Named } {
  const given = (inner: Expression): unknown => atPlace(inner.at, () => present(evaluate(inner, around)));
  return { args: args.map(given), named: new Map(named.map(([name, inner]) => [name, given(inner)])) };
}

function callOf(expression: Of<"call">, around: Surroundings): unknown {
  const called = evaluate(expression.of, around);
  const { args, named } = argumentsOf(expression, around);
  return atPlace(expression.at, () => {
    const callable = present(called);
    if (callable instanceof Callable) return callable.call(args, named);
    throw new TemplateError(`${pathOf(expression.of)} is not a macro, but ${describeValue(callable)}`);
  });
}

function testOf(expression: Of<"test">, around: Surroundings): boolean {
  const of = evaluate(expression.of, around);
  const { args, named } = argumentsOf(expression, around);
  return atPlace(expression.at, () => {
    if (named.size > 0) throw new TemplateError("tests have no named arguments");
    const test = TESTS[expression.name];
    return test !== undefined && ask(test, OF_EXISTENCE.includes(expression.name) ? of : present(of), args);
  });
}

function comparisonOf(expression: Of<"compare">, given: (inner: Expression) => unknown): boolean {
  let left = given(expression.first);
  for (const [sign, operand] of expression.rest) {
    const [before, right] = [left, given(operand)];
    if (!atPlace(expression.at, () => compare(sign, before, right))) return false;
    left = right;
  }
  return true;
}
