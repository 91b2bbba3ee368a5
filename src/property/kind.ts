// A kind defines which values a property accepts. `accept` returns the value to store, copied and frozen if necessary, or
// REJECTED. Kinds are built from the trees in the schema (kinds.ts) and shared by all properties of that kind. Messages are
// created only for rejected values.
import { show } from "../base/show.js";

export const REJECTED: unique symbol = Symbol("rejected");

/** The path to the invalid part of a rejected list or object, such as `[2]`, `.from` or `["a"][0]`, and the reason. */
export interface WrongPart {
  readonly at: string;
  readonly why: string;
}

/** How a kind accepts values, and describes rejected ones. */
export interface Rule {
  /** What is accepted, as the end of the sentence "expected …". */
  readonly expects: string;
  /** Whether values may contain models, so that a document must search them. */
  readonly holdsModels: boolean;
  readonly accept: (value: unknown) => unknown;
  /** Returns the value that was probably meant by a rejected one, as source text. */
  readonly meant?: (value: unknown) => string | undefined;
  /** Returns the invalid part, if a rejected value is a list or object of the right type with an invalid part. */
  readonly inside?: (value: unknown) => WrongPart | undefined;
  /** The alternatives, of which one must accept the value. */
  readonly among?: readonly Kind[];
  /** The words of an enum. */
  readonly words?: readonly (string | number)[];
  /** Whether lists or objects may be accepted. */
  readonly takes?: "list" | "object";
}

export interface Kind extends Rule {
  /** Returns why a value was rejected, such as `expected a number, got "12px"`. */
  readonly explain: (value: unknown) => string;
}

/** Makes a kind from a rule. `expects` overrides the rule's own description. */
export function kindOf(rule: Rule, expects: string = rule.expects): Kind {
  const { holdsModels, accept, meant, inside, among, words, takes } = rule;
  const explain = (value: unknown): string => {
    const wrong = inside?.(value);
    return wrong === undefined
      ? `expected ${expects}, ${got(rule, value)}`
      : `${wrong.why}${wrong.at && ` at ${wrong.at}`}`;
  };
  // All kinds have the same keys in the same order, so that the call of `accept`, on every write, stays monomorphic.
  return { accept, expects, holdsModels, explain, meant, inside, among, words, takes };
}

/** Returns the invalid part of a value at a path that a kind rejects. */
export function wrongPart(kind: Kind, value: unknown, at: string): WrongPart {
  const deeper = kind.inside?.(value);
  return deeper === undefined ? { at, why: kind.explain(value) } : { at: at + deeper.at, why: deeper.why };
}

function got(rule: Rule, value: unknown): string {
  const meant = rule.meant?.(value);
  return `got ${show(value)}${meant === undefined ? "" : ` (did you mean ${meant}?)`}`;
}

/** How kinds recognize models. The model layer implements this. */
export interface ModelTests {
  isModel(value: unknown): boolean;
  isInstance(value: unknown, typeName: string): boolean;
}
