// Conditions on rows. `parse` reads them from an author's text, `evaluate` tests rows of columns, and `sql` writes them for
// databases. There is no negation: `negated` returns the opposite condition. So a row without a value matches a condition
// and its opposite in the same way as in SQL: neither of them, unless the condition asks for rows without a value.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import type { DataKind } from "../data-kind.js";

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** A text for a column of texts; a number for all others, where a time is milliseconds since 1970 UTC. */
export type PredicateValue = number | string;

export type Predicate = Test | Joined;

export interface Joined {
  readonly is: "and" | "or";
  readonly parts: readonly Predicate[];
}

/** A condition on one column. */
export type Test =
  | {
      readonly is: "compare";
      readonly column: string;
      readonly op: Comparison;
      readonly value: PredicateValue;
    }
  | {
      readonly is: "in";
      readonly column: string;
      readonly values: readonly PredicateValue[];
      readonly isNegated: boolean;
    }
  /** Whether a row has no value. */
  | { readonly is: "null"; readonly column: string; readonly isNegated: boolean }
  /** SQL's LIKE, with `%` and `_`: upper and lower case differ. */
  | { readonly is: "like"; readonly column: string; readonly pattern: string; readonly isNegated: boolean }
  /** A part of a text, in upper or lower case. */
  | { readonly is: "contains"; readonly column: string; readonly text: string; readonly isNegated: boolean };

export function isJoined(predicate: Predicate): predicate is Joined {
  return predicate.is === "and" || predicate.is === "or";
}

/** All of the conditions; undefined if there is none. */
export function allOf(conditions: readonly (Predicate | undefined)[]): Predicate | undefined {
  const parts = conditions.filter((condition) => condition !== undefined);
  return parts.length < 2 ? parts[0] : { is: "and", parts };
}

/** The rows whose value is at least `from` and at most `to`. */
export function between(column: string, from: PredicateValue, to: PredicateValue): Predicate {
  const parts = [
    { is: "compare", column, op: ">=", value: from },
    { is: "compare", column, op: "<=", value: to },
  ] as const;
  return { is: "and", parts };
}

const OPPOSITES: Readonly<Record<Comparison, Comparison>> = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

export function negated(predicate: Predicate): Predicate {
  if (isJoined(predicate)) return { is: predicate.is === "and" ? "or" : "and", parts: predicate.parts.map(negated) };
  if (predicate.is === "compare") return { ...predicate, op: OPPOSITES[predicate.op] };
  return { ...predicate, isNegated: !predicate.isNegated };
}

/** The columns that a predicate reads. */
export function columnsOf(predicate: Predicate): Set<string> {
  if (!isJoined(predicate)) return new Set([predicate.column]);
  return new Set(predicate.parts.flatMap((part) => [...columnsOf(part)]));
}

interface Column {
  readonly name: string;
  readonly kind: DataKind;
}

/** The column of that name. Throws PlotctlError with the nearest name if there is none. */
export function knownColumn<T extends Column>(columns: readonly T[], name: string): T {
  const found = columns.find((column) => column.name === name);
  if (found !== undefined) return found;
  const names = columns.map((column) => column.name);
  throw new PlotctlError(
    "UNKNOWN_COLUMN",
    `There is no column ${show(name)} (there are ${names.map(show).join(", ")}).`,
    {
      hint: didYouMean(name, names),
    },
  );
}

/** Throws PlotctlError where a condition does not fit its column. */
export function checkPredicate(predicate: Predicate, columns: readonly Column[]): void {
  if (isJoined(predicate)) {
    for (const part of predicate.parts) checkPredicate(part, columns);
    return;
  }
  const { name, kind } = knownColumn(columns, predicate.column);
  const isText = kind === "text";
  switch (predicate.is) {
    case "compare":
      checkValue(predicate.value);
      return;
    case "in":
      predicate.values.forEach(checkValue);
      return;
    case "null":
      return;
    case "like":
    case "contains":
      if (!isText) throw invalid(`${show(name)} holds ${kind}s, and only texts are searched.`);
  }

  function checkValue(value: PredicateValue): void {
    if (typeof value === (isText ? "string" : "number") && !Number.isNaN(value)) return;
    throw invalid(`${show(name)} holds ${kind}s, and is compared with ${show(value)}.`);
  }
}

export function invalid(text: string, hint?: string): PlotctlError {
  return new PlotctlError("INVALID_FILTER", text, { hint });
}
