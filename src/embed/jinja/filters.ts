// The filters, which follow `|` in an expression. Each has the arguments and the result of Jinja's filter of that name.
import { bound } from "./arguments.js";
import { jsonText } from "./json.js";
import { atPath, capitalize, linesOf, orElse, replaced, stripped } from "./members.js";
import { TemplateError } from "./template-error.js";
import { floatFrom, formatted, rounded, wholeOf } from "./numbers.js";
import { calculate, concat, isEqual, itemAt, negate, order, present, whole } from "./operators.js";
import { TESTS, type Test } from "./tests.js";
import {
  describeValue,
  entriesOf,
  htmlOf,
  isDict,
  isTrue,
  Items,
  iterate,
  listOf,
  Markup,
  numeric,
  OMITTED,
  stringOf,
  textOf,
  Undefined,
  type Named,
} from "./values.js";

export type Filter = (value: unknown, args: readonly unknown[], named: Named) => unknown;

/** Makes a filter with parameters of these names, separated by spaces. */
function filter(parameters: string, apply: (value: unknown, given: readonly unknown[]) => unknown): Filter {
  const names = parameters === "" ? [] : parameters.split(" ");
  return (value, args, named) => apply(present(value), bound(names, args, named));
}

/** Makes a filter that returns text for text and markup for markup. */
function onText(parameters: string, change: (text: string, given: readonly unknown[]) => string): Filter {
  return filter(parameters, (value, given) => sameKind(value, change(textOf(value), given)));
}

function sameKind(value: unknown, text: string): unknown {
  return value instanceof Markup ? new Markup(text) : text;
}

/** The only filter that accepts an Undefined. */
const orDefault: Filter = (value, args, named) => {
  const [otherwise = "", isBoolean = false] = bound(["default_value", "boolean"], args, named);
  const isMissing = value instanceof Undefined || (isTrue(isBoolean) && !isTrue(value));
  return isMissing ? otherwise : value;
};

const safe = filter("", (value) => new Markup(textOf(value)));
const escaped = filter("", (value) => new Markup(htmlOf(value)));
const length = filter("", (value) => {
  const text = stringOf(value);
  if (text !== undefined) return [...text].length;
  if (isDict(value)) return entriesOf(value).length;
  if (value instanceof Set) return value.size;
  const list = listOf(value);
  if (list === undefined) throw new TemplateError(`${describeValue(value)} has no length`);
  return list.length;
});

export const FILTERS: Readonly<Record<string, Filter>> = {
  default: orDefault,
  d: orDefault,
  safe,
  escape: escaped,
  e: escaped,
  forceescape: filter("", (value) => new Markup(htmlOf(textOf(value)))),
  string: filter("", (value) => (value instanceof Markup ? value : textOf(value))),
  tojson: filter("indent", (value, [indent = 0]) => new Markup(jsonText(value, " ".repeat(limited(indent))))),

  upper: onText("", (text) => text.toUpperCase()),
  lower: onText("", (text) => text.toLowerCase()),
  capitalize: onText("", capitalize),
  title: filter("", (value) => titled(textOf(value))),
  trim: onText("chars", (text, [characters]) => stripped(text, characters, "both")),
  center: onText("width", (text, [width = 80]) => centered(text, limited(width))),
  indent: filter("width first blank", (value, [width = 4, first = false, blank = false]) =>
    sameKind(
      value,
      indented(textOf(value), {
        by: stringOf(width) ?? " ".repeat(limited(width)),
        first: isTrue(first),
        blank: isTrue(blank),
      }),
    ),
  ),
  replace: filter("old new count", replaceText),
  truncate: filter("length killwords end leeway", truncate),
  wordcount: filter("", (value) => textOf(value).match(/[\p{L}\p{N}_]+/gu)?.length ?? 0),
  urlencode: filter("", (value) => urlEncoded(value)),
  format: formatText,
  length,
  count: length,

  abs: filter("", (value) => negate(value, (numeric(value)?.value ?? 0) < 0 ? -1 : 1)),
  int: filter("default", (value, [otherwise = 0]) => wholeOf(plain(value), otherwise)),
  float: filter("default", (value, [otherwise = floatFrom(0, 0)]) => floatFrom(plain(value), otherwise)),
  round: filter("precision method", (value, [precision = 0, method = "common"]) =>
    rounded(value, whole(precision), method),
  ),

  list: filter("", (value) => [...iterate(value)]),
  first: filter("", (value) => (isDict(value) ? orOmitted(iterate(value)[0]) : orOmitted(itemAt(indexable(value), 0)))),
  last: filter("", (value) =>
    isDict(value) ? orOmitted(iterate(value).at(-1)) : orOmitted(itemAt(indexable(value), -1)),
  ),
  reverse: filter("", (value) => {
    const text = stringOf(value);
    return text === undefined
      ? new Items([...iterate(value)].reverse())
      : sameKind(value, [...text].reverse().join(""));
  }),
  join: filter("d attribute", (value, [between = "", attribute]) => joined(picked(iterate(value), attribute), between)),
  items: filter("", (value) => {
    if (!isDict(value)) throw new TemplateError(`expected a map, got ${describeValue(value)}`);
    return new Items(entriesOf(value).map((entry) => new Items(entry, true)));
  }),
  dictsort: filter("case_sensitive by reverse", dictSort),
  sort: filter("reverse case_sensitive attribute", (value, [reverse = false, isExact = false, attribute]) => {
    const paths = stringOf(attribute)?.split(",") ?? [attribute];
    return sorted(iterate(value), { key: (item) => paths.map((path) => sortKey(at(item, path), isExact)), reverse });
  }),
  unique: filter("case_sensitive attribute", (value, [isExact = false, attribute]) => {
    const keys: unknown[] = [];
    const isNew = (item: unknown): boolean => {
      const key = sortKey(at(item, attribute), isExact);
      if (keys.some((known) => isEqual(known, key))) return false;
      keys.push(key);
      return true;
    };
    return new Items(iterate(value).filter(isNew));
  }),
  min: filter("case_sensitive attribute", (value, given) => extreme(value, given, -1)),
  max: filter("case_sensitive attribute", (value, given) => extreme(value, given, 1)),
  sum: filter("attribute start", (value, [attribute, start = 0]) =>
    picked(iterate(value), attribute).reduce((sum, item) => calculate("+", sum, item), start),
  ),
  batch: filter("linecount fill_with", (value, [count, fill = null]) => batches(iterate(value), whole(count), fill)),
  groupby: filter("attribute default case_sensitive", groupBy),
  map: mapItems,
  select: (value, args, named) => chosen(value, { args, named, attribute: undefined }, true),
  reject: (value, args, named) => chosen(value, { args, named, attribute: undefined }, false),
  selectattr: (value, [attribute, ...args], named) => chosen(value, { args, named, attribute }, true),
  rejectattr: (value, [attribute, ...args], named) => chosen(value, { args, named, attribute }, false),
};

/** The maximum number of spaces that a filter adds. */
const MAX_WIDTH = 10_000;

function limited(width: unknown): number {
  const value = whole(width);
  if (value > MAX_WIDTH) throw new TemplateError(`expected at most ${MAX_WIDTH}, got ${value}`);
  return Math.max(0, value);
}

function plain(value: unknown): unknown {
  return stringOf(value) ?? value;
}

function orOmitted(value: unknown): unknown {
  return value === undefined ? OMITTED : value;
}

function indexable(value: unknown): unknown {
  return stringOf(value) === undefined ? iterate(value) : value;
}

function titled(text: string): string {
  const words = text.split(/([-\s({[<]+)/u);
  return words.map(capitalize).join("");
}

function centered(text: string, width: number): string {
  const spaces = Math.max(0, width - [...text].length);
  // Like Python, puts the extra space on the left if the width is odd.
  const left = Math.floor(spaces / 2) + (spaces % 2 === 1 && width % 2 === 1 ? 1 : 0);
  return `${" ".repeat(left)}${text}${" ".repeat(spaces - left)}`;
}

function indented(text: string, { by, first, blank }: { by: string; first: boolean; blank: boolean }): string {
  const lines = linesOf(`${text}\n`);
  return lines.map((line, at) => ((at === 0 ? first : blank || line !== "") ? by + line : line)).join("\n");
}

function replaceText(value: unknown, [old, by, count = null]: readonly unknown[]): unknown {
  if (old === undefined || by === undefined)
    throw new TemplateError("replace needs two texts: the old and the new one");
  const isMarkup = value instanceof Markup || old instanceof Markup || by instanceof Markup;
  const text = isMarkup ? htmlOf : textOf;
  const isWhole = value instanceof Markup && !(old instanceof Markup);
  const made = replaced(isWhole ? value.html : text(value), text(old), {
    by: text(by),
    count: count === null ? -1 : whole(count),
  });
  return isMarkup ? new Markup(made) : made;
}

function truncate(
  value: unknown,
  [length = 255, isHard = false, end = "...", leeway = null]: readonly unknown[],
): unknown {
  const [most, tail] = [whole(length), textOf(end)];
  const characters = [...textOf(value)];
  if (most < tail.length) throw new TemplateError(`expected a length of ${tail.length} or more, got ${most}`);
  if (characters.length <= most + (leeway === null ? 5 : whole(leeway))) return value;
  const start = characters.slice(0, most - [...tail].length).join("");
  const lastSpace = start.lastIndexOf(" ");
  const kept = isTrue(isHard) || lastSpace === -1 ? start : start.slice(0, lastSpace);
  return value instanceof Markup ? concat([new Markup(kept), end]) : kept + tail;
}

function urlEncoded(value: unknown): string {
  const quote = (text: unknown): string =>
    encodeURIComponent(textOf(text)).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  if (isDict(value)) {
    const asQuery = (text: unknown): string => quote(text).replaceAll("%20", "+");
    return entriesOf(value)
      .map(([key, item]) => `${asQuery(key)}=${asQuery(item)}`)
      .join("&");
  }
  if (listOf(value) !== undefined) throw new TemplateError("urlencode expects a text or a map");
  return quote(value).replaceAll("%2F", "/");
}

function formatText(value: unknown, args: readonly unknown[], named: Named): unknown {
  if (named.size > 0) throw new TemplateError("format with names is not supported");
  const isMarkup = present(value) instanceof Markup;
  return sameKind(value, formatted(textOf(value), args.map(present), isMarkup ? htmlOf : textOf));
}

/** Like Jinja, returns markup if one of the parts is, and escapes the others. */
function joined(items: readonly unknown[], between: unknown): unknown {
  const parts = items.flatMap((item, index) => (index === 0 ? [item] : [between, item]));
  return between instanceof Markup && items.length < 2 ? concat([new Markup(""), ...items]) : concat(parts);
}

function picked(items: readonly unknown[], attribute: unknown): readonly unknown[] {
  return items.map((item) => at(item, attribute));
}

/** Returns an attribute of an item, or the item itself if no attribute is given. Throws a TemplateError if it is missing. */
function at(item: unknown, attribute: unknown): unknown {
  if (attribute === undefined || attribute === null) return item;
  const value = atPath(item, attribute);
  if (value === undefined) throw new TemplateError(`${describeValue(item)} has no ${describeValue(attribute)}`);
  return value;
}

function sortKey(value: unknown, isExact: unknown): unknown {
  return isTrue(isExact) ? value : (stringOf(value)?.toLowerCase() ?? value);
}

interface Sorting {
  readonly key: (item: unknown) => readonly unknown[];
  readonly reverse: unknown;
}

function sorted(items: readonly unknown[], { key, reverse }: Sorting): unknown[] {
  const keyed = items.map((item) => ({ item, keys: key(item) }));
  const direction = isTrue(reverse) ? -1 : 1;
  keyed.sort((a, b) => direction * order(a.keys, b.keys));
  return keyed.map(({ item }) => item);
}

function dictSort(value: unknown, [isExact = false, by = "key", reverse = false]: readonly unknown[]): unknown {
  if (!isDict(value)) throw new TemplateError(`expected a map, got ${describeValue(value)}`);
  if (by !== "key" && by !== "value")
    throw new TemplateError(`dictsort sorts by "key" or "value", got ${describeValue(by)}`);
  const entries = sorted(entriesOf(value), {
    key: (entry) => [sortKey((entry as readonly unknown[])[by === "key" ? 0 : 1], isExact)],
    reverse,
  });
  return entries.map((entry) => new Items(entry as readonly unknown[], true));
}

function extreme(value: unknown, [isExact = false, attribute]: readonly unknown[], direction: 1 | -1): unknown {
  const items = iterate(value);
  if (items.length === 0) return OMITTED;
  const key = (item: unknown): unknown => sortKey(at(item, attribute), isExact);
  return items.reduce((best, item) => (direction * order(key(item), key(best)) > 0 ? item : best));
}

function batches(items: readonly unknown[], count: number, fill: unknown): Items {
  if (count < 1) throw new TemplateError(`expected 1 or more, got ${count}`);
  const rows: unknown[][] = [];
  for (let start = 0; start < items.length; start += count) rows.push(items.slice(start, start + count));
  const last = rows.at(-1);
  while (fill !== null && last !== undefined && last.length < count) last.push(fill);
  return new Items(rows);
}

function groupBy(value: unknown, [attribute, otherwise, isExact = false]: readonly unknown[]): unknown {
  const valueOf = (item: unknown): unknown =>
    otherwise === undefined ? at(item, attribute) : orElse(atPath(item, attribute), otherwise);
  const key = (item: unknown): unknown => sortKey(valueOf(item), isExact);
  const groups: { key: unknown; items: unknown[] }[] = [];
  for (const item of sorted(iterate(value), { key: (each) => [key(each)], reverse: false })) {
    const last = groups.at(-1);
    if (last !== undefined && isEqual(last.key, key(item))) last.items.push(item);
    else groups.push({ key: key(item), items: [item] });
  }
  return groups.map(({ items }) => new Items([valueOf(items[0]), items], true, ["grouper", "list"]));
}

function mapItems(value: unknown, args: readonly unknown[], named: Named): unknown {
  const items = iterate(present(value));
  if (args.length === 0) {
    const [attribute, otherwise] = bound(["attribute", "default"], [], named);
    if (attribute === undefined) throw new TemplateError("map needs the name of a filter, or attribute=");
    return new Items(
      items.map((item) => (otherwise === undefined ? at(item, attribute) : orElse(atPath(item, attribute), otherwise))),
    );
  }
  const [name, ...rest] = args;
  const apply = FILTERS[known(FILTERS, name, "filter")];
  return new Items(items.map((item) => apply?.(item, rest, named)));
}

interface Choice {
  readonly args: readonly unknown[];
  readonly named: Named;
  readonly attribute: unknown;
}

function chosen(value: unknown, { args: [name, ...args], named, attribute }: Choice, isKept: boolean): Items {
  if (named.size > 0) throw new TemplateError("expected the name of a test, and its argument");
  const test = name === undefined ? undefined : TESTS[known(TESTS, name, "test")];
  const holds = (item: unknown): boolean => {
    const tested = attribute === undefined ? item : orElse(atPath(item, attribute), new Undefined(textOf(attribute)));
    return test === undefined ? isTrue(tested) : ask(test, tested, args);
  };
  return new Items(iterate(present(value)).filter((item) => holds(item) === isKept));
}

/** Runs a test. Throws a TemplateError for the wrong number of arguments. */
export function ask({ argumentCount, holds }: Test, value: unknown, args: readonly unknown[]): boolean {
  if (args.length !== argumentCount)
    throw new TemplateError(`expected ${argumentCount === 0 ? "no" : "one"} argument, got ${args.length}`);
  return holds(value, args[0]);
}

function known(registry: object, name: unknown, kind: string): string {
  const text = stringOf(name);
  if (text === undefined || !Object.hasOwn(registry, text))
    throw new TemplateError(`there is no ${kind} ${describeValue(name)}`);
  return text;
}
