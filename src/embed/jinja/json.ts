// Writes JSON for the filter `tojson`: formatted as Python does, with sorted keys and HTML's special characters escaped.
import { TemplateError } from "./template-error.js";
import { describeValue, entriesOf, isDict, Items, listOf, numeric, Printable, stringOf, textOf } from "./values.js";

const MAX_DEPTH = 50;
/** Non-ASCII characters, and those that could end a script element or an attribute in single quotes. */
const ESCAPED = /[<>&'\u007f-\uffff]/g;

export function jsonText(value: unknown, indent: string): string {
  const text = written(value, { indent, depth: 0 });
  return text.replace(ESCAPED, (character) =>
    character === "\u007f" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

interface Level {
  readonly indent: string;
  readonly depth: number;
}

function written(value: unknown, { indent, depth }: Level): string {
  if (depth > MAX_DEPTH) throw new TemplateError("a list or map is nested too deeply for JSON");
  const text = stringOf(value) ?? (value instanceof Printable ? value.toString() : undefined);
  if (text !== undefined) return JSON.stringify(text);
  if (value === null) return "null";
  if (typeof value === "boolean") return String(value);
  if (numeric(value) !== undefined) return numberText(textOf(value));
  const inside = (item: unknown): string => written(item, { indent, depth: depth + 1 });
  if (isDict(value)) {
    const entries = entriesOf(value).map(([key, item]) => [keyText(key), item] as const);
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return bracketed(
      "{}",
      sorted.map(([key, item]) => `${JSON.stringify(key)}: ${inside(item)}`),
      { indent, depth },
    );
  }
  const list = value instanceof Items && !value.isTuple ? undefined : listOf(value);
  if (list !== undefined) return bracketed("[]", Array.from(list, inside), { indent, depth });
  throw new TemplateError(`${describeValue(value)} cannot be written as JSON`);
}

function bracketed([open = "", close = ""]: string, items: readonly string[], { indent, depth }: Level): string {
  if (items.length === 0) return open + close;
  if (indent === "") return `${open}${items.join(", ")}${close}`;
  const line = `\n${indent.repeat(depth + 1)}`;
  return `${open}${line}${items.join(`,${line}`)}\n${indent.repeat(depth)}${close}`;
}

/** Like Python, writes NaN and infinities with JavaScript's names, although JSON does not have them. */
function numberText(text: string): string {
  return text.replace("nan", "NaN").replace("inf", "Infinity");
}

function keyText(key: unknown): string {
  const text = stringOf(key);
  if (text !== undefined) return text;
  if (numeric(key) === undefined && key !== null)
    throw new TemplateError(`${describeValue(key)} cannot be a key in JSON`);
  return written(key, { indent: "", depth: 0 });
}
