// Splits a template's text into tokens: the text between tags, and the words and signs within `{{ … }}` and `{% … %}`.
// Comments and the white space that `{%-` and `-%}` remove are dropped; everything between `raw` and `endraw` is text.
import { show } from "../../base/show.js";
import { TemplateError } from "./template-error.js";

export interface Token {
  /** `print` and `tag` are opening braces, `end` closing ones. */
  readonly kind: "text" | "print" | "tag" | "end" | "name" | "string" | "integer" | "float" | "sign" | "eof";
  readonly text: string;
  /** Offset in the template. */
  readonly at: number;
}

const OPENING = /\{\{[-+]?|\{%[-+]?|\{#[-+]?/g;
const RAW = /\{%[-+]?\s*raw\s*([-+]?)%\}/y;
const END_RAW = /\{%([-+]?)\s*endraw\s*([-+]?)%\}/g;
const SPACE = /\s+/y;
const NAME = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy;
const STRING = /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/y;
const FLOAT = /(?<!\.)\d+(?:_\d+)*(?:(?:\.\d+(?:_\d+)*)?[eE][-+]?\d+(?:_\d+)*|\.\d+(?:_\d+)*)/y;
const INTEGER = /0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0[xX](?:_?[\da-fA-F])+|[1-9](?:_?\d)*|0(?:_?0)*/y;
const SIGN = /\/\/|\*\*|==|!=|>=|<=|[-+/*%~[\](){}<>=.:|,]/y;
const CLOSING_BRACKET: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Normalizes line breaks to `\n`, and removes the one at the end. */
export function normalizedText(source: string): string {
  return source.replace(/\r\n?/g, "\n").replace(/\n$/, "");
}

/**
 * Expects a normalized text. Throws a TemplateError for a tag, a comment or a string that is not closed, and for a
 * character outside of the language.
 */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let isTrimming = false;
  while (at < source.length) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(source);
    const start = opening?.index ?? source.length;
    let text = source.slice(at, start);
    if (isTrimming) text = text.trimStart();
    if (opening?.[0].endsWith("-") === true) text = text.trimEnd();
    if (text !== "") tokens.push({ kind: "text", text, at });
    if (opening === null) break;
    const part = partAt(source, { start, opening: opening[0], tokens });
    at = part.at;
    isTrimming = part.isTrimming;
  }
  return [...tokens, { kind: "eof", text: "", at: source.length }];
}

interface Opened {
  readonly start: number;
  readonly opening: string;
  readonly tokens: Token[];
}

/** Where a part ends, and whether the white space after it is removed. */
interface Part {
  readonly at: number;
  readonly isTrimming: boolean;
}

function partAt(source: string, { start, opening, tokens }: Opened): Part {
  if (opening.startsWith("{#")) {
    const end = source.indexOf("#}", start + 2);
    if (end === -1) throw new TemplateError("this comment is not closed", { at: start });
    return { at: end + 2, isTrimming: source[end - 1] === "-" };
  }
  const raw = matchAt(RAW, source, start);
  if (raw !== null) return rawText(source, { start: start + raw[0].length, isTrimming: raw[1] === "-", tokens }, start);
  const isPrint = opening.startsWith("{{");
  tokens.push({ kind: isPrint ? "print" : "tag", text: opening, at: start });
  return insideTag(source, { start, opening, tokens });
}

function rawText(
  source: string,
  { start, isTrimming, tokens }: Omit<Opened, "opening"> & { isTrimming: boolean },
  openedAt: number,
): Part {
  END_RAW.lastIndex = start;
  const end = END_RAW.exec(source);
  if (end === null) throw new TemplateError("{% raw %} is not closed: {% endraw %} is missing", { at: openedAt });
  let text = source.slice(start, end.index);
  if (isTrimming) text = text.trimStart();
  if (end[1] === "-") text = text.trimEnd();
  if (text !== "") tokens.push({ kind: "text", text, at: start });
  return { at: end.index + end[0].length, isTrimming: end[2] === "-" };
}

function insideTag(source: string, { start, opening, tokens }: Opened): Part {
  const closing = opening.startsWith("{{") ? /([-+]?)\}\}/y : /([-+]?)%\}/y;
  const open: string[] = [];
  let at = start + opening.length;
  for (;;) {
    at += matchAt(SPACE, source, at)?.[0].length ?? 0;
    if (at >= source.length) throw new TemplateError(`${opening.slice(0, 2)} is not closed`, { at: start });
    const end = open.length === 0 ? matchAt(closing, source, at) : null;
    if (end !== null) {
      tokens.push({ kind: "end", text: end[0], at });
      return { at: at + end[0].length, isTrimming: end[1] === "-" };
    }
    const token = tokenAt(source, at);
    if (token.kind === "sign") followBrackets(token, open);
    tokens.push(token);
    at += token.text.length;
  }
}

function tokenAt(source: string, at: number): Token {
  const kinds = [
    ["float", FLOAT],
    ["integer", INTEGER],
    ["name", NAME],
    ["string", STRING],
    ["sign", SIGN],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const found = matchAt(pattern, source, at);
    if (found !== null) return { kind, text: found[0], at };
  }
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  if (character === '"' || character === "'") throw new TemplateError("this text is not closed", { at });
  throw new TemplateError(`unexpected ${show(character)}`, { at });
}

function followBrackets({ text, at }: Token, open: string[]): void {
  const closing = CLOSING_BRACKET[text];
  if (closing !== undefined) open.push(closing);
  else if (/^[)\]}]$/.test(text)) {
    const expected = open.pop();
    if (expected !== text)
      throw new TemplateError(
        `unexpected ${show(text)}${expected === undefined ? "" : `, expected ${show(expected)}`}`,
        {
          at,
        },
      );
  }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
