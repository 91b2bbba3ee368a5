// Kinds of single values: numbers, texts, colours, words of an enum. Dates and times are in date-kinds.ts.
import { types } from "node:util";
import { COLOR_NAMES, isColorInteger, isColorList, isColorText } from "../base/colors.js";
import { nearest } from "../base/nearest.js";
import { date, moment } from "./date-kinds.js";
import type { KindTree, ScalarKindName } from "./kind-tree.js";
import { REJECTED, type Rule } from "./kind.js";

function testing(expects: string, test: (value: unknown) => boolean): Rule {
  return { expects, holdsModels: false, accept: (value) => (test(value) ? value : REJECTED) };
}

const isNumber = (value: unknown): value is number => typeof value === "number";

const bool = testing("true or false", (value) => typeof value === "boolean");
const float = testing("a number", isNumber);
const int = testing("a whole number", Number.isInteger);
const percent = testing("a number from 0 to 1", (value) => isNumber(value) && value >= 0 && value <= 1);
const nonNegative = testing("a number of 0 or more", (value) => isNumber(value) && value >= 0);
const nonNegativeInt = testing("a whole number of 0 or more", (value) => Number.isInteger(value) && Number(value) >= 0);
const positive = testing("a number above 0", (value) => isNumber(value) && value > 0);
const positiveInt = testing("a whole number above 0", (value) => Number.isInteger(value) && Number(value) > 0);
const text = testing("a text", (value) => typeof value === "string");
const nothing = testing("null", (value) => value === null);

const color: Rule = {
  expects: 'a colour such as "navy", "#1f77b4", "rgb(255, 0, 0)", [r, g, b] or [r, g, b, a]',
  holdsModels: false,
  accept(value) {
    if (typeof value === "string") return isColorText(value) ? value : REJECTED;
    if (isNumber(value)) return isColorInteger(value) ? value : REJECTED;
    return Array.isArray(value) && isColorList(value) ? Object.freeze([...(value as unknown[])]) : REJECTED;
  },
  meant(value) {
    if (typeof value !== "string") return undefined;
    if (isColorText(`#${value}`)) return `"#${value}"`;
    return quoted(nearest(value, COLOR_NAMES));
  },
};

const FONT_SIZE = /^(?:\d+\.?\d*|\.\d+)(?:%|em|ex|ch|ic|rem|vw|vh|vi|vb|vmin|vmax|cm|mm|q|in|pc|pt|px)$/i;

const fontSize: Rule = {
  ...testing('a font size with its unit, such as "12px", "10pt" or "1.2em"', (value) => {
    return typeof value === "string" && FONT_SIZE.test(value);
  }),
  meant(value) {
    const size = isNumber(value) ? String(value) : typeof value === "string" ? value.replaceAll(" ", "") : "";
    return [size, `${size}px`].filter((guess) => guess !== value && FONT_SIZE.test(guess)).map(quoted)[0];
  },
};

const bytes: Rule = {
  expects: "an ArrayBuffer or Uint8Array",
  holdsModels: false,
  accept(value) {
    if (types.isArrayBuffer(value)) return value;
    if (types.isSharedArrayBuffer(value)) return new Uint8Array(value).slice().buffer;
    if (!ArrayBuffer.isView(value)) return REJECTED;
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice().buffer;
  },
};

function matching(pattern: RegExp, expects: string): Rule {
  return testing(expects, (value) => typeof value === "string" && value.length <= 10_000 && pattern.test(value));
}

type ScalarTree = Extract<KindTree, { kind: ScalarKindName }>;

function isOfInt(tree: KindTree): boolean {
  return (tree as ScalarTree).of?.kind === "Int";
}

export const scalarKinds: Readonly<Record<string, ((tree: KindTree) => Rule) | undefined>> = {
  Bool: () => bool,
  Float: () => float,
  Int: () => int,
  Percent: () => percent,
  NonNegative: (tree) => (isOfInt(tree) ? nonNegativeInt : nonNegative),
  Positive: (tree) => (isOfInt(tree) ? positiveInt : positive),
  Str: () => text,
  CSSLength: () => text,
  FontSize: () => fontSize,
  Null: () => nothing,
  Color: () => color,
  Date: () => date,
  Moment: () => moment,
  Bytes: () => bytes,
  PrefixedStr: (tree) => {
    const { prefix = "" } = tree as ScalarTree;
    return testing(
      `a text that starts with "${prefix}"`,
      (value) => typeof value === "string" && value.startsWith(prefix),
    );
  },
  Regex: (tree) => {
    const { regex = "" } = tree as ScalarTree;
    return matching(new RegExp(regex), `a text that matches /${regex}/`);
  },
};

/** How many words of an enum a message lists. */
const MAX_SHOWN_WORDS = 16;

/** Accepts one of the words of an enum. */
export function enumKind(words: readonly (string | number)[]): Rule {
  const known = new Set<unknown>(words);
  return {
    ...testing(oneWordOf(words), (value) => known.has(value)),
    words,
    meant: (value) => (typeof value === "string" ? nearestWord(value, words) : undefined),
  };
}

/** Describes the words of an enum: `one of "left", "right"`. */
export function oneWordOf(words: readonly (string | number)[]): string {
  const shown = words.slice(0, MAX_SHOWN_WORDS).map((word) => JSON.stringify(word));
  return `${shown.length > 1 ? "one of " : ""}${shown.join(", ")}${words.length > MAX_SHOWN_WORDS ? ", …" : ""}`;
}

/** Returns the word that was probably meant, in quotes. */
export function nearestWord(text: string, words: readonly (string | number)[]): string | undefined {
  const known = words.filter((word) => typeof word === "string");
  return quoted(nearest(text.replaceAll("-", "_"), known) ?? nearest(text, known));
}

function quoted(text: string | undefined): string | undefined {
  return text === undefined ? undefined : JSON.stringify(text);
}
