// What a reader writes into a filter field of a table, as a condition: `> 100`, `10..20`, `smith`, `= Smith`, `2026-01-31`.
// The text is only ever a value: nothing of it is read as a name or as SQL.
import type { ColumnInfo } from "../../engine/contract.js";
import type { DataKind } from "../../engine/data-kind.js";
import { valueFor } from "../../engine/predicate/parse.js";
import {
  between,
  negated,
  type Comparison,
  type Predicate,
  type PredicateValue,
} from "../../engine/predicate/predicate.js";

const MAX_LENGTH = 200;

const OPERATOR = /^(<=|>=|!=|<>|==?|<|>)?\s*(.*)$/s;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  "=": "=",
  "==": "=",
  "!=": "!=",
  "<>": "!=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
};

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;

/** An empty field is no condition. `invalid` is what cannot be read. */
export type ReadFilter = { readonly condition: Predicate | undefined } | { readonly invalid: string };

export function readFilter({ name, kind }: Pick<ColumnInfo, "name" | "kind">, text: string): ReadFilter {
  const given = text.trim();
  if (given === "") return { condition: undefined };
  if (given.length > MAX_LENGTH) return { invalid: given };
  const [, operator, rest = ""] = OPERATOR.exec(given) ?? [];
  const op = operator === undefined ? undefined : COMPARISONS[operator];
  if (kind === "text") {
    if (op === undefined) return { condition: { is: "contains", column: name, text: given, isNegated: false } };
    return { condition: { is: "compare", column: name, op, value: rest } };
  }
  const condition = op === undefined ? plainFilter(name, kind, given) : comparison({ name, kind }, op, rest);
  return condition === undefined ? { invalid: given } : { condition };
}

/** A value, or a range such as `10..20`, `10..` and `..20`. */
function plainFilter(name: string, kind: DataKind, text: string): Predicate | undefined {
  const [from, to, ...others] = text.split("..").map((part) => part.trim());
  if (to === undefined || others.length > 0) return comparison({ name, kind }, "=", text);
  const lower = from === "" ? undefined : comparison({ name, kind }, ">=", from as string);
  const upper = to === "" ? undefined : comparison({ name, kind }, "<=", to);
  if ((lower === undefined && from !== "") || (upper === undefined && to !== "")) return undefined;
  if (lower === undefined || upper === undefined) return lower ?? upper;
  return { is: "and", parts: [lower, upper] };
}

function comparison(
  { name, kind }: Pick<ColumnInfo, "name" | "kind">,
  op: Comparison,
  text: string,
): Predicate | undefined {
  const value = valueOf(kind, text);
  if (value === undefined) return undefined;
  if (kind !== "time" || !DAY.test(text)) return { is: "compare", column: name, op, value };
  // A day is all of its moments.
  const [start, end] = [value, Number(value) + DAY_MS - 1];
  switch (op) {
    case "=":
      return between(name, start, end);
    case "!=":
      return negated(between(name, start, end));
    case "<":
    case ">=":
      return { is: "compare", column: name, op, value: start };
    case "<=":
    case ">":
      return { is: "compare", column: name, op, value: end };
  }
}

/** Numbers may have separators of thousands, and true and false are 1 and 0. */
function valueOf(kind: DataKind, text: string): PredicateValue | undefined {
  if (kind === "time") return valueFor(text, kind);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true" ? 1 : 0;
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text) ? text.replaceAll(",", "") : text;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : undefined;
}
