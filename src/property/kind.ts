// A kind says which values a property accepts. `accept` gives the value to hold, copied and frozen where that matters,
// or REFUSED. Kinds are built from the trees in the schema (kinds.ts) and shared by all properties of that kind. Texts
// about refused values are made only when one is refused.
import { show } from "../base/show.js";

export const REFUSED: unique symbol = Symbol("refused");

/** The wrong part of a refused list or object: `[2]`, `.from`, `["a"][0]`, and why it was refused. */
export interface WrongPart {
  readonly at: string;
  readonly why: string;
}

/** What a kind does, and what it can say of a value that it refused. */
export interface Rule {
  /** What is accepted, in words that end the sentence "expected …". */
  readonly expects: string;
  /** True when values may hold models, so that a document has to look inside. */
  readonly holdsModels: boolean;
  readonly accept: (value: unknown) => unknown;
  /** What a refused value was probably meant to be, as a person would write it. */
  readonly meant?: (value: unknown) => string | undefined;
  /** Tells of the wrong part, where a refused value is a list or object as it should be, and only a part is wrong. */
  readonly inside?: (value: unknown) => WrongPart | undefined;
  /** The kinds of which one must take the value. */
  readonly among?: readonly Kind[];
  /** The words of an enum. */
  readonly words?: readonly (string | number)[];
  /** Whether lists or objects can be among the values. */
  readonly takes?: "list" | "object";
}

export interface Kind extends Rule {
  /** Why a refused value was refused: `expected a number, got "12px"`. */
  readonly explain: (value: unknown) => string;
}

/** A kind that explains its refusals; other words for what is expected may take the place of its own. */
export function kindOf(rule: Rule, expects: string = rule.expects): Kind {
  const { holdsModels, accept, meant, inside, among, words, takes } = rule;
  const explain = (value: unknown): string => {
    const wrong = inside?.(value);
    return wrong === undefined
      ? `expected ${expects}, ${got(rule, value)}`
      : `${wrong.why}${wrong.at && ` at ${wrong.at}`}`;
  };
  // All kinds have the same keys in one order: engines then find `accept`, which every write calls, without a search.
  return { accept, expects, holdsModels, explain, meant, inside, among, words, takes };
}

/** The wrong part of a part that a kind refuses. */
export function wrongPart(kind: Kind, value: unknown, at: string): WrongPart {
  const deeper = kind.inside?.(value);
  return deeper === undefined ? { at, why: kind.explain(value) } : { at: at + deeper.at, why: deeper.why };
}

function got(rule: Rule, value: unknown): string {
  const meant = rule.meant?.(value);
  return `got ${show(value)}${meant === undefined ? "" : ` (did you mean ${meant}?)`}`;
}

/** How kinds ask about models; the model floor answers. */
export interface ModelTests {
  isModel(value: unknown): boolean;
  isInstance(value: unknown, typeName: string): boolean;
}
