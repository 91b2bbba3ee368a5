// Attribute and item access: Python's string and dict methods, keys, indexes, and own properties. Prototypes are never
// read.
import { bound } from "./arguments.js";
import { TemplateError } from "./template-error.js";
import { itemAt, whole } from "./operators.js";
import {
  Callable,
  describeValue,
  entriesOf,
  entryOf,
  Exports,
  htmlOf,
  isDict,
  Items,
  iterate,
  Markup,
  Namespace,
  numeric,
  stringOf,
  type Dict,
} from "./values.js";

/** Reads `of.name`: a method, otherwise an item, as in Jinja. Returns undefined if there is neither. */
export function attributeOf(of: unknown, name: string): unknown {
  const text = stringOf(of);
  if (text !== undefined && Object.hasOwn(TEXT_METHODS, name)) return textMethod(of, text, name);
  if (isDict(of) && Object.hasOwn(DICT_METHODS, name)) {
    return new Callable(name, (args, named) => DICT_METHODS[name]?.(of, bound(["key", "default"], args, named)));
  }
  return ownProperty(of, name);
}

/** Reads `of[key]`. Returns undefined if there is no such item. */
export function itemOf(of: unknown, key: unknown): unknown {
  if (isDict(of)) return entryOf(of, key);
  const name = stringOf(key);
  if (name !== undefined) return ownProperty(of, name);
  return numeric(key) === undefined ? undefined : itemAt(of, whole(key));
}

function ownProperty(of: unknown, name: string): unknown {
  if (of instanceof Exports || of instanceof Namespace) return of.get(name);
  if (isDict(of)) return entryOf(of, name);
  if (of instanceof Items) return of.names.includes(name) ? of.items[of.names.indexOf(name)] : undefined;
  const isReadable = typeof of === "object" && of !== null && !(of instanceof Markup || of instanceof Callable);
  // The entries of a list are own properties, and so is its length, which templates read with a filter.
  if (!isReadable || !Object.hasOwn(of, name) || (Array.isArray(of) && name === "length")) return undefined;
  return (of as Record<string, unknown>)[name];
}

/** Returns the names of a value's members, for messages. */
export function memberNames(of: unknown): string[] {
  if (of instanceof Exports || of instanceof Namespace) return [...of.keys()];
  if (isDict(of)) return entriesOf(of).map(([key]) => String(key));
  if (typeof of !== "object" || of === null) return [];
  return Object.getOwnPropertyNames(of).filter((name) => !/^(?:\d+|length)$/.test(name));
}

/** Reads a path such as `address.city` or `0`. Returns undefined if there is no value. */
export function atPath(of: unknown, path: unknown): unknown {
  if (numeric(path) !== undefined) return itemOf(of, path);
  let at: unknown = of;
  for (const part of (stringOf(path) ?? "").split(".")) {
    if (at === undefined) return undefined;
    at = /^\d+$/.test(part) ? itemOf(at, Number(part)) : orElse(itemOf(at, part), attributeOf(at, part));
  }
  return at;
}

/** Like `??`, but keeps null. */
export function orElse(value: unknown, otherwise: unknown): unknown {
  return value === undefined ? otherwise : value;
}

const DICT_METHODS: Readonly<Record<string, (dict: Dict, args: readonly unknown[]) => unknown>> = {
  items: (dict) => new Items(entriesOf(dict).map((entry) => new Items(entry, true))),
  keys: (dict) => new Items(entriesOf(dict).map(([key]) => key)),
  values: (dict) => new Items(entriesOf(dict).map(([, value]) => value)),
  get: (dict, [key, otherwise = null]) => orElse(entryOf(dict, key), otherwise),
};

/** Python's white space. */
const SPACE = "[\\s\\x1c-\\x1f\\x85]";

type TextMethod = (text: string, args: readonly unknown[]) => unknown;

const TEXT_METHODS: Readonly<Record<string, TextMethod>> = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  capitalize,
  strip: (text, [characters]) => stripped(text, characters, "both"),
  lstrip: (text, [characters]) => stripped(text, characters, "left"),
  rstrip: (text, [characters]) => stripped(text, characters, "right"),
  startswith: (text, [start]) => text.startsWith(textArgument(start)),
  endswith: (text, [end]) => text.endsWith(textArgument(end)),
  replace: (text, [old, by, count = -1]) =>
    replaced(text, textArgument(old), { by: textArgument(by), count: whole(count) }),
  split: (text, [separator = null, most = -1]) => splitText(text, separator, whole(most)),
  splitlines: (text) => linesOf(text),
  join: (text, [items]) => iterate(items).map(textArgument).join(text),
};

/** Methods of markup return markup and escape their arguments. */
function textMethod(of: unknown, text: string, name: string): Callable {
  const isMarkup = of instanceof Markup;
  const escaped = (value: unknown): unknown => {
    if (typeof value === "string") return htmlOf(value);
    return Array.isArray(value) ? value.map((item: unknown) => new Markup(htmlOf(item))) : value;
  };
  const marked = (value: unknown): unknown => {
    if (typeof value === "string") return new Markup(value);
    return Array.isArray(value) ? value.map(marked) : value;
  };
  return new Callable(name, (args, named) => {
    if (named.size > 0) throw new TemplateError(`${name} has no named arguments`);
    const made = TEXT_METHODS[name]?.(text, isMarkup ? args.map(escaped) : args);
    return isMarkup ? marked(made) : made;
  });
}

function textArgument(value: unknown): string {
  const text = stringOf(value);
  if (text === undefined) throw new TemplateError(`expected a text, got ${describeValue(value)}`);
  return text;
}

/** Returns the text with its first letter in upper case and all others in lower case. */
export function capitalize(text: string): string {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("").toLowerCase();
}

export function stripped(text: string, characters: unknown, side: "both" | "left" | "right"): string {
  const set =
    characters === undefined || characters === null
      ? SPACE
      : `[${textArgument(characters).replace(/[\\\]^-]/g, "\\$&")}]`;
  if (set === "[]") return text;
  const ends = { both: `^${set}+|${set}+$`, left: `^${set}+`, right: `${set}+$` };
  return text.replace(new RegExp(ends[side], "gu"), "");
}

/** Replaces at most `count` occurrences; all of them if `count` is negative. */
export function replaced(text: string, old: string, { by, count }: { by: string; count: number }): string {
  if (count < 0) return text.replaceAll(old, () => by);
  let left = count;
  return text.replaceAll(old, () => (left-- > 0 ? by : old));
}

function splitText(text: string, separator: unknown, most: number): string[] {
  if (separator === null) {
    const words = stripped(text, null, "both");
    if (words === "") return [];
    return splitAt(stripped(text, null, "left"), new RegExp(`${SPACE}+`, "gu"), most).filter((part) => part !== "");
  }
  const between = textArgument(separator);
  if (between === "") throw new TemplateError("the separator of split is empty");
  return splitAt(text, new RegExp(between.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "gu"), most);
}

function splitAt(text: string, between: RegExp, most: number): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const found of text.matchAll(between)) {
    if (most >= 0 && parts.length >= most) break;
    parts.push(text.slice(at, found.index));
    at = found.index + found[0].length;
  }
  return [...parts, text.slice(at)];
}

export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
