// Kinds of single values: numbers, texts, colours, dates, words of an enum.
import { isColorInteger, isColorList, isColorText } from "../base/colors.js";
import { isTypedArray } from "../base/ndarray.js";
import type { KindTree, ScalarKindName } from "./kind-tree.js";
import { REFUSED, type Kind } from "./kind.js";

function testing(expects: string, test: (value: unknown) => boolean): Kind {
  return { expects, holdsModels: false, accept: (value) => (test(value) ? value : REFUSED) };
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

const color: Kind = {
  expects: 'a colour such as "navy", "#1f77b4", "rgb(255, 0, 0)", [r, g, b] or [r, g, b, a]',
  holdsModels: false,
  accept(value) {
    if (typeof value === "string") return isColorText(value) ? value : REFUSED;
    if (isNumber(value)) return isColorInteger(value) ? value : REFUSED;
    return Array.isArray(value) && isColorList(value) ? Object.freeze([...(value as unknown[])]) : REFUSED;
  },
};

/** Dates are held and sent as milliseconds since 1970 UTC; ISO texts are read where they are given. */
const date: Kind = {
  expects: 'a Date, milliseconds since 1970, or an ISO text such as "2026-01-31"',
  holdsModels: false,
  accept(value) {
    const time = value instanceof Date ? value.getTime() : typeof value === "string" ? Date.parse(value) : value;
    return isNumber(time) && Number.isFinite(time) ? time : REFUSED;
  },
};

/** Dates of pickers are ISO texts on the wire, without a time when it is midnight. A Date is read as UTC. */
export const isoDateKind: Kind = {
  expects: "a Date",
  holdsModels: false,
  accept(value) {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) return REFUSED;
    const iso = value.toISOString().slice(0, 19);
    return iso.endsWith("T00:00:00") ? iso.slice(0, 10) : iso;
  },
};

const bytes: Kind = {
  expects: "an ArrayBuffer or Uint8Array",
  holdsModels: false,
  accept(value) {
    if (isTypedArray(value)) return value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength);
    return Object.prototype.toString.call(value) === "[object ArrayBuffer]" ? value : REFUSED;
  },
};

function matching(pattern: RegExp, expects: string): Kind {
  return testing(expects, (value) => typeof value === "string" && value.length <= 10_000 && pattern.test(value));
}

type ScalarTree = Extract<KindTree, { kind: ScalarKindName }>;

function isOfInt(tree: KindTree): boolean {
  return (tree as ScalarTree).of?.kind === "Int";
}

export const scalarKinds: Readonly<Record<string, ((tree: KindTree) => Kind) | undefined>> = {
  Bool: () => bool,
  Float: () => float,
  Int: () => int,
  Percent: () => percent,
  NonNegative: (tree) => (isOfInt(tree) ? nonNegativeInt : nonNegative),
  Positive: (tree) => (isOfInt(tree) ? positiveInt : positive),
  Str: () => text,
  CSSLength: () => text,
  Null: () => nothing,
  Color: () => color,
  Date: () => date,
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

/** One of a list of words. */
export function enumKind(words: readonly (string | number)[]): Kind {
  const known = new Set<unknown>(words);
  const shown = words.slice(0, 12).map((word) => JSON.stringify(word));
  return testing(`${shown.length > 1 ? "one of " : ""}${shown.join(", ")}${words.length > 12 ? ", …" : ""}`, (value) =>
    known.has(value),
  );
}
