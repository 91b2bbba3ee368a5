// Reads number and string literals, which have Python's syntax.
import { show } from "../../base/show.js";
import { TemplateError } from "./template-error.js";
import type { Token } from "./tokens.js";
import { floatOf } from "./values.js";

export function readNumber({ kind, text, at }: Token): unknown {
  const value = Number(text.replaceAll("_", ""));
  if (kind === "float") return floatOf(value);
  if (!Number.isSafeInteger(value)) throw new TemplateError(`${text} is too large a number`, { at });
  return value;
}

const ESCAPE = /\\(?:\n|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{1,3}|[^])/g;

const ESCAPED: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** Returns the text between the quotes. Escapes that Python does not define are kept as they are. */
export function readString({ text, at }: Token): string {
  return text.slice(1, -1).replace(ESCAPE, (escape) => {
    const rest = escape.slice(1);
    const known = ESCAPED[rest];
    if (known !== undefined) return known;
    if (/^[0-7]/.test(rest)) return String.fromCodePoint(Number.parseInt(rest, 8));
    if (!/^[xuUN]/.test(rest)) return escape;
    const code = rest.length === 1 ? Number.NaN : Number.parseInt(rest.slice(1), 16);
    if (!(code <= 0x10ffff)) throw new TemplateError(`the escape ${show(escape)} is not supported`, { at });
    return String.fromCodePoint(code);
  });
}
