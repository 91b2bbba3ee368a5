// The values of templates, and how they are printed, which is as in Python. An app passes JavaScript values: arrays, plain
// objects, maps, sets, typed arrays, strings, numbers, booleans and null. Only own properties are read.
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { TemplateError, type Place } from "./template-error.js";

/** HTML that is not escaped when it is printed. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** A float without a fraction, which Python prints with `.0`. All other floats are JavaScript numbers. */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** The value of an unknown name. It can only be tested and replaced by a default. */
export class Undefined {
  readonly name: string;
  /** The known names, for suggestions. */
  readonly known: readonly string[];
  /** Where the name is, if that differs from the place where it is used. */
  readonly place: Place | undefined;

  constructor(name: string, { known = [], place }: { known?: readonly string[]; place?: Place } = {}) {
    this.name = name;
    this.known = known;
    this.place = place;
  }
}

/** The value of `a if c` if `c` is false. It is printed as an empty text. */
export const OMITTED = new Undefined("");

/** A tuple or a Python iterator, such as the entries of a map or the items that a filter selects. */
export class Items {
  readonly items: readonly unknown[];
  readonly isTuple: boolean;
  /** The names of the items of a named tuple. */
  readonly names: readonly string[];

  constructor(items: readonly unknown[], isTuple = false, names: readonly string[] = []) {
    this.items = items;
    this.isTuple = isTuple;
    this.names = names;
  }
}

/** Named arguments. */
export type Named = ReadonlyMap<string, unknown>;

/** A macro, a method or a global function. */
export class Callable {
  readonly name: string;
  readonly call: (args: readonly unknown[], named: Named) => unknown;

  constructor(name: string, call: (args: readonly unknown[], named: Named) => unknown) {
    this.name = name;
    this.call = call;
  }
}

/** The macros and variables that another template can import. */
export class Exports extends Map<string, unknown> {}

/** A namespace, whose attributes can be set inside of a loop. */
export class Namespace extends Map<string, unknown> {}

/** A plotctl object that can be printed. */
export abstract class Printable {
  abstract toString(): string;
}

export function floatOf(value: number): number | Float {
  return Number.isInteger(value) ? new Float(value) : value;
}

export interface Numeric {
  readonly value: number;
  readonly isFloat: boolean;
}

/** Returns the number of a value, undefined for other values. True is 1, as in Python. */
export function numeric(value: unknown): Numeric | undefined {
  if (value instanceof Float) return { value: value.value, isFloat: true };
  if (typeof value === "boolean") return { value: Number(value), isFloat: false };
  if (typeof value === "bigint") return { value: Number(value), isFloat: false };
  if (typeof value !== "number") return undefined;
  return { value, isFloat: !Number.isSafeInteger(value) || Object.is(value, -0) };
}

export type Dict = ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>>;

export function isDict(value: unknown): value is Dict {
  if (value instanceof Exports || value instanceof Namespace) return false;
  return value instanceof Map || isPlainObject(value);
}

export function entriesOf(dict: Dict): [unknown, unknown][] {
  return dict instanceof Map ? [...(dict as Map<unknown, unknown>)] : Object.entries(dict);
}

/** Returns the value of a key, or undefined. */
export function entryOf(dict: Dict, key: unknown): unknown {
  const plain = key instanceof Float ? key.value : key instanceof Markup ? key.html : key;
  if (dict instanceof Map) return dict.get(plain) as unknown;
  const isKey = typeof plain === "string" || typeof plain === "number";
  return isKey && Object.hasOwn(dict, plain) ? (dict as Record<string, unknown>)[plain] : undefined;
}

/** Returns the text of a string or of markup, undefined for other values. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : value instanceof Markup ? value.html : undefined;
}

/** Returns the items of a list, a tuple or a typed array, undefined for other values. */
export function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  if (value instanceof Items) return value.items;
  const isTyped = ArrayBuffer.isView(value) && Symbol.iterator in value;
  return isTyped ? [...(value as unknown as Iterable<unknown>)] : undefined;
}

/** Returns what a loop iterates over: items, keys of a map, characters of a text. Throws a TemplateError for other values. */
export function iterate(value: unknown): readonly unknown[] {
  const list = listOf(value);
  if (list !== undefined) return list;
  const text = stringOf(value);
  if (text !== undefined) return [...text];
  if (isDict(value)) return entriesOf(value).map(([key]) => key);
  if (value === OMITTED) return [];
  if (typeof value === "object" && value !== null && Symbol.iterator in value && !(value instanceof Map)) {
    return [...(value as Iterable<unknown>)];
  }
  throw new TemplateError(`expected a list, got ${describeValue(value)}`);
}

export function isTrue(value: unknown): boolean {
  const number = numeric(value);
  if (number !== undefined) return number.value !== 0;
  if (value === undefined || value === null || value instanceof Undefined) return false;
  if (isDict(value)) return entriesOf(value).length > 0;
  const items = stringOf(value) ?? listOf(value);
  if (items !== undefined) return items.length > 0;
  return !(value instanceof Set) || value.size > 0;
}

const CHARACTERS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
};

/** Returns a value as HTML: markup unchanged, everything else escaped. Throws a TemplateError for unprintable values. */
export function htmlOf(value: unknown): string {
  if (value instanceof Markup) return value.html;
  return textOf(value).replace(/[&<>"']/g, (character) => CHARACTERS[character] ?? character);
}

/** Returns a value as Python prints it. Throws a TemplateError for unprintable values. */
export function textOf(value: unknown): string {
  if (value === OMITTED) return "";
  return stringOf(value) ?? shown(value, 0);
}

/** How deeply lists and maps may be nested; deeper ones are probably cyclic. */
const MAX_DEPTH = 50;

function shown(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new TemplateError("a list or map is nested too deeply to be printed");
  if (typeof value === "string") return quoted(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  if (value === null) return "None";
  if (typeof value === "bigint") return String(value);
  const number = numeric(value);
  if (number !== undefined) return number.isFloat ? floatText(number.value) : String(number.value);
  if (value instanceof Markup) return `Markup(${quoted(value.html)})`;
  if (value instanceof Printable) return value.toString();
  const inner = (item: unknown): string => shown(item, depth + 1);
  if (value instanceof Items && value.isTuple) {
    return value.items.length === 1 ? `(${inner(value.items[0])},)` : `(${value.items.map(inner).join(", ")})`;
  }
  if (!(value instanceof Items)) {
    const list = listOf(value);
    if (list !== undefined) return `[${Array.from(list, inner).join(", ")}]`;
    if (isDict(value))
      return `{${entriesOf(value)
        .map(([key, item]) => `${inner(key)}: ${inner(item)}`)
        .join(", ")}}`;
  }
  throw new TemplateError(`${describeValue(value)} cannot be printed`, {
    hint: PRINTING_HINTS.find(([is]) => is(value))?.[1],
  });
}

const PRINTING_HINTS: readonly (readonly [(value: unknown) => boolean, string])[] = [
  [(value) => value instanceof Callable, "Write () after its name to call it."],
  [(value) => value instanceof Items, "Add | list or | join."],
  [(value) => value instanceof Date, "Pass a text to the template, such as date.toISOString()."],
];

/** Formats a float as Python does: `1e-05`, `1e+16`, `2.0`. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  const [digits = "", power = "0"] = value.toExponential().split("e");
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16)
    return `${digits}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const plain =
    exponent < 0 ? Math.abs(value).toFixed(digits.replace(/\D/g, "").length - 1 - exponent) : String(Math.abs(value));
  return `${sign}${plain}${plain.includes(".") ? "" : ".0"}`;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Quotes a text as Python does inside a list. */
function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inside = text.replace(/\\|[\p{C}\p{Z}]|'/gu, (character) => {
    if (character === " ") return character;
    if (character === "'") return quote === "'" ? "\\'" : "'";
    const short = SHORT_ESCAPES[character];
    if (short !== undefined) return short;
    const code = (character.codePointAt(0) ?? 0).toString(16);
    const [letter, width] = code.length <= 2 ? ["x", 2] : code.length <= 4 ? ["u", 4] : ["U", 8];
    return `\\${letter}${code.padStart(width, "0")}`;
  });
  return `${quote}${inside}${quote}`;
}

/** Describes a value for messages. */
export function describeValue(value: unknown): string {
  if (value instanceof Undefined) return "nothing";
  if (value instanceof Callable) return `the function ${value.name}`;
  if (value instanceof Float) return `${value.value}.0`;
  if (value instanceof Items) return `${value.items.length} items`;
  if (value instanceof Markup) return show(value.html);
  if (value instanceof Exports) return "a template";
  if (value instanceof Namespace) return "a namespace";
  return show(value);
}
