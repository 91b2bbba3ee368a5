// Reads a condition as authors write it, in the words of SQL: `speed > $min and kind in $kinds`. Values are bound, so a text
// is only ever a value. Column names that are no plain words are written in double quotes, texts in single quotes.
//
//   condition = clause { "or" clause }        clause = test { "and" test }
//   test      = "not" test | "(" condition ")" | column predicate | value comparison column
//   predicate = comparison value | [ "not" ] "between" value "and" value | [ "not" ] "in" list
//             | [ "not" ] "like" text | [ "not" ] "contains" text | "is" [ "not" ] "null"
//   value     = number | text | "true" | "false" | "$" name        list = "(" value { "," value } ")" | "$" name
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import type { ColumnInfo } from "../contract.js";
import { between, invalid, negated, type Comparison, type Predicate, type PredicateValue } from "./predicate.js";
import { timeOf } from "./time-text.js";

/** The values for `$name`: numbers, texts, dates, booleans, and lists of them for `in`. */
export type PredicateArgs = Readonly<Record<string, unknown>>;

type Columns = readonly Pick<ColumnInfo, "name" | "kind">[];

/** The longest text that is parsed, and the deepest nesting. */
const MAX_LENGTH = 20_000;
const MAX_DEPTH = 100;

/**
 * Throws PlotctlError with the position in the text: INVALID_FILTER, UNKNOWN_COLUMN with the nearest name, MISSING_ARGUMENT
 * for a `$name` without a value, and UNKNOWN_OPTION for a value without its `$name`.
 */
export function parsePredicate(text: string, args: PredicateArgs, columns: Columns): Predicate {
  if (typeof text !== "string" || text.length > MAX_LENGTH) {
    throw invalid(
      `Expected a condition such as "speed > $min", of at most ${MAX_LENGTH} characters, got ${show(text)}.`,
    );
  }
  if (!isPlainObject(args)) throw invalid(`Expected the values of a condition as { name: value }, got ${show(args)}.`);
  return new Parser(text, args, columns).whole();
}

interface Token {
  readonly kind: "word" | "column" | "text" | "number" | "arg" | "sign" | "end";
  /** Without quotes and `$`; words as they are written. */
  readonly text: string;
  /** In the text, from 0. */
  readonly at: number;
}

const TOKENS =
  /\s+|(?<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\p{L}\p{N}_]))|(?<word>[\p{L}_][\p{L}\p{N}_]*)|\$(?<arg>[\p{L}_][\p{L}\p{N}_]*)|'(?<text>(?:[^']|'')*)'|"(?<column>(?:[^"]|"")+)"|(?<sign><=|>=|!=|<>|==|[=<>(),])/giuy;

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ["=", "="],
  ["==", "="],
  ["!=", "!="],
  ["<>", "!="],
  ["<", "<"],
  ["<=", "<="],
  [">", ">"],
  [">=", ">="],
]);

/** `5 < speed` is `speed > 5`. */
const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

const KEYWORDS: ReadonlySet<string> = new Set("and or not in is null like contains between true false".split(" "));

const TEXT_QUOTES = "Texts are written in single quotes.";

class Parser {
  readonly #text: string;
  readonly #args: PredicateArgs;
  readonly #columns: Columns;
  readonly #tokens: readonly Token[];
  readonly #used = new Set<string>();
  #place = 0;
  #depth = 0;

  constructor(text: string, args: PredicateArgs, columns: Columns) {
    this.#text = text;
    this.#args = args;
    this.#columns = columns;
    this.#tokens = this.#split();
  }

  whole(): Predicate {
    const predicate = this.#joined("or");
    if (this.#next.kind !== "end") throw this.#expected('"and", "or" or the end');
    const unused = Object.keys(this.#args).find((name) => !this.#used.has(name));
    if (unused === undefined) return predicate;
    throw new PlotctlError(
      "UNKNOWN_OPTION",
      `The value ${show(unused)} is not used: ${show(this.#text)} has no $${unused}.`,
      {
        hint: didYouMean(unused, this.#used),
      },
    );
  }

  #split(): Token[] {
    const tokens: Token[] = [];
    let at = 0;
    while (at < this.#text.length) {
      TOKENS.lastIndex = at;
      const found = TOKENS.exec(this.#text);
      if (found === null) throw this.#error(`Cannot read ${show(this.#text.slice(at, at + 12))}`, at);
      const [kind, text] = Object.entries(found.groups ?? {}).find(([, part]) => part !== undefined) ?? [];
      if (kind !== undefined && text !== undefined) {
        const quote = kind === "text" ? "'" : '"';
        tokens.push({ kind: kind as Token["kind"], text: text.replaceAll(quote + quote, quote), at });
      }
      at = TOKENS.lastIndex;
    }
    tokens.push({ kind: "end", text: "the end", at });
    return tokens;
  }

  get #next(): Token {
    return this.#tokens[this.#place] as Token;
  }

  #take(): Token {
    const token = this.#next;
    if (token.kind !== "end") this.#place++;
    return token;
  }

  /** Takes a keyword or a sign, if it is next. */
  #takes(wanted: string): boolean {
    const { kind, text } = this.#next;
    const isNext = (kind === "word" && text.toLowerCase() === wanted) || (kind === "sign" && text === wanted);
    if (isNext) this.#place++;
    return isNext;
  }

  #joined(is: "and" | "or"): Predicate {
    const part = (): Predicate => (is === "or" ? this.#joined("and") : this.#test());
    const parts = [part()];
    while (this.#takes(is)) parts.push(part());
    return parts.length === 1 ? (parts[0] as Predicate) : { is, parts };
  }

  #test(): Predicate {
    if (++this.#depth > MAX_DEPTH) throw this.#error("Too many parentheses and negations", this.#next.at);
    try {
      if (this.#takes("not")) return negated(this.#test());
      if (this.#takes("(")) {
        const inner = this.#joined("or");
        if (!this.#takes(")")) throw this.#expected('"and", "or" or ")"');
        return inner;
      }
      return this.#isColumn() ? this.#ofColumn() : this.#mirrored();
    } finally {
      this.#depth--;
    }
  }

  #isColumn(): boolean {
    const { kind, text } = this.#next;
    return kind === "column" || (kind === "word" && !KEYWORDS.has(text.toLowerCase()));
  }

  #ofColumn(): Predicate {
    const { name, kind } = this.#column();
    const isNegated = this.#takes("not");
    const made = (predicate: Predicate): Predicate => (isNegated ? negated(predicate) : predicate);
    if (this.#takes("in")) return made({ is: "in", column: name, values: this.#list(kind), isNegated: false });
    if (this.#takes("between")) {
      const from = this.#value(kind);
      if (!this.#takes("and")) throw this.#expected('"and"');
      return made(between(name, from, this.#value(kind)));
    }
    if (this.#takes("like")) return made({ is: "like", column: name, pattern: this.#words(kind), isNegated: false });
    if (this.#takes("contains"))
      return made({ is: "contains", column: name, text: this.#words(kind), isNegated: false });
    if (isNegated) throw this.#expected('"in", "between", "like" or "contains"');
    if (this.#takes("is")) {
      const isNotNull = this.#takes("not");
      if (!this.#takes("null")) throw this.#expected('"null" or "not null"');
      return { is: "null", column: name, isNegated: isNotNull };
    }
    return { is: "compare", column: name, op: this.#comparison(), value: this.#value(kind) };
  }

  #mirrored(): Predicate {
    const value = this.#take();
    if (value.kind !== "number" && value.kind !== "text" && value.kind !== "arg") {
      this.#place -= value.kind === "end" ? 0 : 1;
      throw this.#expected("a column");
    }
    const op = MIRRORED[this.#comparison()];
    if (!this.#isColumn()) throw this.#expected("a column");
    const { name, kind } = this.#column();
    return { is: "compare", column: name, op, value: this.#bound(value, kind) };
  }

  #column(): Columns[number] {
    const { kind: tokenKind, text, at } = this.#take();
    const found = this.#columns.find(({ name }) => name === text);
    if (found !== undefined) return found;
    const names = this.#columns.map(({ name }) => name);
    throw new PlotctlError(
      "UNKNOWN_COLUMN",
      `There is no column ${show(text)} (there are ${names.map(show).join(", ")})${this.#where(at)}.`,
      { hint: tokenKind === "column" ? TEXT_QUOTES : didYouMean(text, names), place: { column: at + 1 } },
    );
  }

  #comparison(): Comparison {
    const found = this.#next.kind === "sign" ? COMPARISONS.get(this.#next.text) : undefined;
    if (found === undefined)
      throw this.#expected("a comparison such as =, < or >=, or in, between, like, contains, is");
    this.#place++;
    return found;
  }

  #list(kind: ColumnInfo["kind"]): PredicateValue[] {
    const token = this.#take();
    if (token.kind === "arg") {
      const given = this.#arg(token);
      if (!Array.isArray(given) && !ArrayBuffer.isView(given)) {
        throw this.#error(`$${token.text}: expected a list, got ${show(given)}`, token.at);
      }
      return Array.from(given as Iterable<unknown>, (value) => this.#checked(value, kind, token));
    }
    if (token.text !== "(" || token.kind !== "sign") {
      this.#place -= token.kind === "end" ? 0 : 1;
      throw this.#expected('"(" or the name of a list, such as $kinds');
    }
    const values = [this.#value(kind)];
    while (this.#takes(",")) values.push(this.#value(kind));
    if (!this.#takes(")")) throw this.#expected('"," or ")"');
    return values;
  }

  /** The text of `like` and `contains`. */
  #words(kind: ColumnInfo["kind"]): string {
    const { at } = this.#next;
    if (kind !== "text") throw this.#error(`Only texts are searched, and this column holds ${kind}s`, at);
    return String(this.#value(kind));
  }

  #value(kind: ColumnInfo["kind"]): PredicateValue {
    return this.#bound(this.#take(), kind);
  }

  #bound(token: Token, kind: ColumnInfo["kind"]): PredicateValue {
    const { text } = token;
    if (token.kind === "arg") return this.#checked(this.#arg(token), kind, token);
    if (token.kind === "text") return this.#checked(text, kind, token);
    if (token.kind === "number") return this.#checked(Number(text), kind, token);
    if (token.kind === "word" && /^(true|false)$/i.test(text)) {
      return this.#checked(text.toLowerCase() === "true", kind, token);
    }
    this.#place -= token.kind === "end" ? 0 : 1;
    throw this.#expected(`a ${kind}`, token.kind === "column" ? TEXT_QUOTES : undefined);
  }

  #arg({ text, at }: Token): unknown {
    this.#used.add(text);
    if (Object.hasOwn(this.#args, text)) return this.#args[text];
    throw new PlotctlError("MISSING_ARGUMENT", `There is no value for $${text}${this.#where(at)}.`, {
      hint: didYouMean(text, Object.keys(this.#args)),
      place: { column: at + 1 },
    });
  }

  #checked(value: unknown, kind: ColumnInfo["kind"], { at }: Token): PredicateValue {
    const found = valueFor(value, kind);
    if (found !== undefined) return found;
    throw this.#error(`Expected a ${kind}, got ${show(value)}`, at);
  }

  #expected(what: string, hint?: string): PlotctlError {
    const { kind, text, at } = this.#next;
    return this.#error(`Expected ${what}, got ${kind === "end" ? text : show(text)}`, at, hint);
  }

  #error(text: string, at: number, hint?: string): PlotctlError {
    return new PlotctlError("INVALID_FILTER", `${text}${this.#where(at)}.`, { hint, place: { column: at + 1 } });
  }

  #where(at: number): string {
    return ` at character ${at + 1} of ${show(this.#text)}`;
  }
}

/** The value as a column of that kind holds it; undefined if it cannot. */
export function valueFor(value: unknown, kind: ColumnInfo["kind"]): PredicateValue | undefined {
  if (kind === "text") return typeof value === "string" ? value : undefined;
  const number =
    kind === "time" ? timeOf(value) : typeof value === "boolean" || typeof value === "bigint" ? Number(value) : value;
  return typeof number === "number" && !Number.isNaN(number) ? number : undefined;
}
