// The tests, which follow `is` in an expression.
import { TemplateError } from "./template-error.js";
import { compare, whole } from "./operators.js";
import { Callable, describeValue, isDict, listOf, Markup, numeric, stringOf, Undefined } from "./values.js";

export interface Test {
  readonly argumentCount: 0 | 1;
  readonly holds: (value: unknown, argument: unknown) => boolean;
}

function plain(holds: (value: unknown) => boolean): Test {
  return { argumentCount: 0, holds };
}

function withOne(holds: Test["holds"]): Test {
  return { argumentCount: 1, holds };
}

const equal = withOne((value, other) => compare("==", value, other));
const unequal = withOne((value, other) => compare("!=", value, other));
const less = withOne((value, other) => compare("<", value, other));
const lessOrEqual = withOne((value, other) => compare("<=", value, other));
const greater = withOne((value, other) => compare(">", value, other));
const greaterOrEqual = withOne((value, other) => compare(">=", value, other));

/** Tests that accept unknown names. */
export const OF_EXISTENCE: readonly string[] = ["defined", "undefined"];

export const TESTS: Readonly<Record<string, Test>> = {
  defined: plain((value) => !(value instanceof Undefined)),
  undefined: plain((value) => value instanceof Undefined),
  none: plain((value) => value === null),
  boolean: plain((value) => typeof value === "boolean"),
  true: plain((value) => value === true),
  false: plain((value) => value === false),
  string: plain((value) => stringOf(value) !== undefined),
  number: plain((value) => numeric(value) !== undefined),
  integer: plain((value) => typeof value !== "boolean" && numeric(value)?.isFloat === false),
  float: plain((value) => numeric(value)?.isFloat === true),
  mapping: plain(isDict),
  sequence: plain((value) => stringOf(value) !== undefined || listOf(value) !== undefined || isDict(value)),
  iterable: plain(
    (value) =>
      stringOf(value) !== undefined ||
      (typeof value === "object" &&
        value !== null &&
        (isDict(value) || listOf(value) !== undefined || Symbol.iterator in value)),
  ),
  callable: plain((value) => value instanceof Callable),
  escaped: plain((value) => value instanceof Markup),
  lower: plain((value) => isCase(value, (text) => text.toLowerCase())),
  upper: plain((value) => isCase(value, (text) => text.toUpperCase())),
  odd: plain((value) => remainder(value, 2) === 1),
  even: plain((value) => remainder(value, 2) === 0),
  divisibleby: withOne((value, by) => remainder(value, whole(by)) === 0),
  in: withOne((value, container) => compare("in", value, container)),
  eq: equal,
  equalto: equal,
  ne: unequal,
  lt: less,
  lessthan: less,
  le: lessOrEqual,
  gt: greater,
  greaterthan: greater,
  ge: greaterOrEqual,
};

/** Whether the text has letters and all of them are in the case that `convert` returns. */
function isCase(value: unknown, convert: (text: string) => string): boolean {
  const text = stringOf(value);
  if (text === undefined) throw new TemplateError(`expected a text, got ${describeValue(value)}`);
  return text === convert(text) && text.toLowerCase() !== text.toUpperCase();
}

function remainder(value: unknown, by: number): number {
  if (by === 0) throw new TemplateError("cannot divide by zero");
  return Math.abs(whole(value) % by);
}
