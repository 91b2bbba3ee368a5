// The operators, with Python's meaning: strings and numbers are not mixed, and integers stay integers.
import { TemplateError } from "./template-error.js";
import type { BinarySign, CompareSign } from "./syntax.js";
import {
  describeValue,
  entriesOf,
  entryOf,
  floatOf,
  htmlOf,
  isDict,
  Items,
  iterate,
  listOf,
  Markup,
  numeric,
  OMITTED,
  stringOf,
  textOf,
  Undefined,
  type Numeric,
} from "./values.js";

/** The maximum length of a text or list that `*` returns. */
const MAX_REPEATED = 1_000_000;

export function calculate(sign: BinarySign, left: unknown, right: unknown): unknown {
  const [a, b] = [numeric(left), numeric(right)];
  if (a !== undefined && b !== undefined) return arithmetic(sign, a, b);
  const [first, second] = [stringOf(left), stringOf(right)];
  if (sign === "+" && first !== undefined && second !== undefined) return concat([left, right]);
  if (sign === "+" && Array.isArray(left) && Array.isArray(right))
    return [...(left as unknown[]), ...(right as unknown[])];
  if (sign === "*" && b !== undefined && !b.isFloat) return repeat(left, b.value);
  if (sign === "*" && a !== undefined && !a.isFloat) return repeat(right, a.value);
  throw new TemplateError(`cannot calculate ${describeValue(left)} ${sign} ${describeValue(right)}`, {
    hint: sign === "+" && (first ?? second) !== undefined ? "Use ~ to join texts and other values." : undefined,
  });
}

function arithmetic(sign: BinarySign, a: Numeric, b: Numeric): unknown {
  const isFloat = a.isFloat || b.isFloat || sign === "/" || (sign === "**" && b.value < 0);
  if (["/", "//", "%"].includes(sign) && b.value === 0) throw new TemplateError("cannot divide by zero");
  const result = resultOf(sign, a.value, b.value);
  if (isFloat) return floatOf(result);
  if (!Number.isSafeInteger(result)) throw new TemplateError(`${a.value} ${sign} ${b.value} is too large a number`);
  // Integers have no -0.
  return result + 0;
}

function resultOf(sign: BinarySign, a: number, b: number): number {
  switch (sign) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "//":
      return Math.floor(a / b);
    case "%": {
      // Python's result has the sign of the divisor.
      const rest = a % b;
      return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
    }
    case "**":
      return a ** b;
  }
}

function repeat(value: unknown, times: number): unknown {
  const text = stringOf(value);
  const length = text?.length ?? (Array.isArray(value) ? value.length : undefined);
  if (length === undefined) throw new TemplateError(`cannot repeat ${describeValue(value)}`);
  const count = Math.max(0, times);
  if (length * count > MAX_REPEATED) throw new TemplateError(`${describeValue(value)} * ${times} is too long`);
  if (text === undefined) return Array.from({ length: count }, () => value as unknown[]).flat();
  const repeated = text.repeat(count);
  return value instanceof Markup ? new Markup(repeated) : repeated;
}

/** Joins values into one text, which is markup if one of them is. */
export function concat(values: readonly unknown[]): unknown {
  if (!values.some((value) => value instanceof Markup)) return values.map(textOf).join("");
  return new Markup(values.map(htmlOf).join(""));
}

export function negate(value: unknown, sign: 1 | -1): unknown {
  const number = numeric(value);
  if (number === undefined) throw new TemplateError(`expected a number, got ${describeValue(value)}`);
  return number.isFloat ? floatOf(number.value * sign) : number.value * sign + 0;
}

export function compare(sign: CompareSign, left: unknown, right: unknown): boolean {
  switch (sign) {
    case "==":
      return isEqual(left, right);
    case "!=":
      return !isEqual(left, right);
    case "in":
      return isIn(left, right);
    case "not in":
      return !isIn(left, right);
    case "<":
      return order(left, right) < 0;
    case "<=":
      return order(left, right) <= 0;
    case ">":
      return order(left, right) > 0;
    case ">=":
      return order(left, right) >= 0;
  }
}

export function isEqual(left: unknown, right: unknown): boolean {
  const [a, b] = [numeric(left), numeric(right)];
  if (a !== undefined || b !== undefined) return a !== undefined && a.value === b?.value;
  const [first, second] = [stringOf(left), stringOf(right)];
  if (first !== undefined || second !== undefined) return first === second;
  const [items, others] = [listOf(left), listOf(right)];
  if (items !== undefined && others !== undefined) {
    const isSameKind = left instanceof Items === right instanceof Items;
    return isSameKind && items.length === others.length && items.every((item, at) => isEqual(item, others[at]));
  }
  if (isDict(left) && isDict(right)) {
    const entries = entriesOf(left);
    return (
      entries.length === entriesOf(right).length && entries.every(([key, item]) => isEqual(item, entryOf(right, key)))
    );
  }
  return left === right;
}

function isIn(item: unknown, container: unknown): boolean {
  const text = stringOf(container);
  if (text !== undefined) {
    const part = stringOf(item);
    if (part === undefined) throw new TemplateError(`expected a text before "in", got ${describeValue(item)}`);
    return text.includes(part);
  }
  if (isDict(container)) return entriesOf(container).some(([key]) => isEqual(key, item));
  return iterate(container).some((other) => isEqual(other, item));
}

/** Returns a negative number if `left` comes first, and NaN for NaN. Throws a TemplateError for values without an order. */
export function order(left: unknown, right: unknown): number {
  const [a, b] = [numeric(left), numeric(right)];
  if (a !== undefined && b !== undefined) return a.value === b.value ? 0 : a.value - b.value;
  const [first, second] = [stringOf(left), stringOf(right)];
  if (first !== undefined && second !== undefined) return orderOfTexts(first, second);
  const [items, others] = [listOf(left), listOf(right)];
  if (items !== undefined && others !== undefined) {
    const at = items.findIndex((item, index) => index >= others.length || !isEqual(item, others[index]));
    return at === -1 || at >= others.length ? items.length - others.length : order(items[at], others[at]);
  }
  throw new TemplateError(`cannot compare ${describeValue(left)} with ${describeValue(right)}`);
}

/** Compares by code points. JavaScript's own comparison uses UTF-16 code units. */
function orderOfTexts(first: string, second: string): number {
  const [points, others] = [[...first], [...second]];
  const at = points.findIndex((point, index) => point !== others[index]);
  if (at === -1 || at >= others.length) return points.length - others.length;
  return (points[at]?.codePointAt(0) ?? 0) - (others[at]?.codePointAt(0) ?? 0);
}

/** Returns an item by index, counted from the end if negative; undefined if there is none. */
export function itemAt(of: unknown, index: number): unknown {
  const text = stringOf(of);
  const items = text === undefined ? listOf(of) : [...text];
  const item = items?.at(index);
  return of instanceof Markup && typeof item === "string" ? new Markup(item) : item;
}

/** Implements `of[start:stop:step]`. */
export function slice(of: unknown, bounds: readonly unknown[]): unknown {
  const text = stringOf(of);
  const items = text === undefined ? listOf(of) : [...text];
  if (items === undefined) throw new TemplateError(`expected a list or a text, got ${describeValue(of)}`);
  const [start, stop, step = 1] = bounds.map(wholeOrNothing);
  if (step === 0) throw new TemplateError("the step of a slice cannot be 0");
  const length = items.length;
  const [least, most] = step > 0 ? [0, length] : [-1, length - 1];
  const clamp = (bound: number | undefined, otherwise: number): number =>
    bound === undefined ? otherwise : Math.min(most, Math.max(least, bound < 0 ? bound + length : bound));
  const from = clamp(start, step > 0 ? 0 : length - 1);
  const to = clamp(stop, step > 0 ? length : -1);
  const taken: unknown[] = [];
  for (let at = from; step > 0 ? at < to : at > to; at += step) taken.push(items[at]);
  if (text === undefined) return of instanceof Items ? new Items(taken, of.isTuple) : taken;
  return of instanceof Markup ? new Markup(taken.join("")) : taken.join("");
}

function wholeOrNothing(value: unknown): number | undefined {
  return value === undefined || value === null ? undefined : whole(value);
}

/** Returns an integer. Throws a TemplateError for other values. */
export function whole(value: unknown): number {
  const number = numeric(value);
  if (number === undefined || number.isFloat)
    throw new TemplateError(`expected a whole number, got ${describeValue(value)}`);
  return number.value;
}

/** Throws UnknownName for an Undefined, except for the missing `else` of `a if c`, which may be printed and joined. */
export function present(value: unknown): unknown {
  if (value instanceof Undefined && value !== OMITTED) throw new UnknownName(value);
  return value;
}

/** A template uses a name that is not defined. */
export class UnknownName extends TemplateError {
  readonly missing: Undefined;

  constructor(missing: Undefined) {
    super(`there is no variable "${missing.name}"`, missing.place);
    this.missing = missing;
  }
}
